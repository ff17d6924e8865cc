import { counting } from '../../dist/src/graph/counting.js';

/**
 * The answer to the query of reads.mjs without batches or plans: each relation of each parent is a statement of its
 * own. Those that do not wait for another run at once.
 */
export async function naively(plain, after) {
  const graph = counting(plain);
  const each = async (text, parameters, work) => Promise.all((await graph.rows({ text, parameters })).map(work));
  const evidence = (fact) => each(EVIDENCE, { fact }, ({ quote, title: of }) => ({ quote, document: { title: of } }));
  const end = async (text, id) => (await each(text, { id }, (row) => row))[0] ?? null;

  const nodes = await each(ORGANIZATIONS, { after }, async (organization) => ({
    name: organization.name,
    agreements: { nodes: await each(AGREEMENTS_OF, { id: organization.id }, agreement) },
  }));
  return { text: JSON.stringify({ organizations: { nodes } }), reads: graph.reads };

  async function agreement({ id, name, date }) {
    const [edges, signed] = await Promise.all([
      each(PARTIES, { id }, async (party) => ({ node: { name: party.name }, evidence: await evidence(party.fact) })),
      each(SIGNATURES, { id }, signature),
    ]);
    return { name, date, parties: { edges }, signatures: { nodes: signed } };
  }

  async function signature({ id }) {
    const [person, organization, stated] = await Promise.all([end(SIGNER, id), end(SIGNED_FOR, id), evidence(id)]);
    return { person, organization, evidence: stated };
  }
}

const ORGANIZATIONS =
  'MATCH (o:Organization) WHERE o.name > $after ' + 'RETURN o.id AS id, o.name AS name ORDER BY o.name, o.id LIMIT 20';
const AGREEMENTS_OF =
  'MATCH (o:Organization {id: $id}) MATCH (o)-[:PARTY_TO]->(a:Agreement) ' +
  'RETURN a.id AS id, a.name AS name, a.date AS date ORDER BY a.date DESC, a.id DESC LIMIT 10';
const PARTIES =
  'MATCH (a:Agreement {id: $id}) MATCH (a)<-[r:PARTY_TO]-(o:Organization) ' +
  'RETURN o.name AS name, r.id AS fact ORDER BY o.name, o.id, r.id LIMIT 10';
const SIGNATURES =
  'MATCH (a:Agreement {id: $id}) MATCH (a)<-[:OF]-(s:Signature) ' +
  'RETURN s.id AS id ORDER BY s.date DESC, s.id DESC LIMIT 10';
const SIGNER = 'MATCH (s:Signature {id: $id}) MATCH (s)-[:BY]->(p:Person) RETURN p.name AS name LIMIT 1';
const SIGNED_FOR = 'MATCH (s:Signature {id: $id}) MATCH (s)-[:FOR]->(o:Organization) RETURN o.name AS name LIMIT 1';
const EVIDENCE =
  'MATCH (e:Evidence {fact: $fact}) MATCH (e)-[:FROM]->(d:Document) ' +
  'RETURN e.quote AS quote, d.title AS title ORDER BY d.published, d.id, e.start, e.id LIMIT 5';
