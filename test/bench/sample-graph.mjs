import { createNodes, createRelations, writeAll } from '../../dist/src/graph/cypher/write.js';

export const ORGANIZATIONS = 2_000;
const AGREEMENTS = 4_000;
const PEOPLE = 4_000;
const DOCUMENTS = 500;

/**
 * Writes a graph in which each agreement has two parties and two signatures, every one of them stated by a sentence,
 * and each organization four agreements on the average. Gives the number of nodes.
 */
export async function writeSample(graph) {
  const nodes = {};
  const relations = {};
  const add = (type, id, properties) => (nodes[type] ??= []).push({ id, properties });
  const named = (type, id, name, properties) => add(type, id, { name, names: [name], ...properties });
  const relate = (kind, from, to, properties = {}) => (relations[kind] ??= []).push({ from, to, properties });
  const state = (fact, statement, start) => {
    const number = nodes.Evidence?.length ?? 0;
    const said = {
      statement,
      ends: [],
      endRoles: [],
      start,
      end: start + 20,
      quote: `Sentence ${number}.`,
      rule: 'sample',
    };
    add('Evidence', `evidence:${number}`, { ...said, fact });
    relate('FROM Evidence Document', `evidence:${number}`, `document:${start % DOCUMENTS}`);
  };

  for (let i = 0; i < ORGANIZATIONS; i++)
    named('Organization', `org:${i}`, `Institute ${String(i).padStart(4, '0')}`, { kind: 'OTHER' });
  for (let i = 0; i < PEOPLE; i++) named('Person', `person:${i}`, `Person ${i}`);
  for (let i = 0; i < DOCUMENTS; i++)
    add('Document', `document:${i}`, {
      title: `Document ${i}`,
      hash: `${i}`,
      text: `Text ${i}.`,
      published: dateOf(i),
    });
  for (let i = 0; i < AGREEMENTS; i++) {
    const [agreement, date] = [`agreement:${i}`, dateOf(i)];
    named('Agreement', agreement, `Memorandum ${i}`, { kind: 'MEMORANDUM', status: 'SIGNED', date });
    // The steps share no factor with the sizes, so that nobody always meets the same others.
    for (const [side, number] of [(i * 7) % ORGANIZATIONS, (i * 13 + 601) % ORGANIZATIONS].entries()) {
      const [party, signature] = [`fact:${i}:${side}`, `signature:${i}:${side}`];
      relate('PARTY_TO Organization Agreement', `org:${number}`, agreement, { id: party, sources: 1, role: 'PARTY' });
      state(party, 'PARTY_TO', i);
      add('Signature', signature, { sources: 1, date });
      relate('BY Signature Person', signature, `person:${(i * 11 + side * 1_009) % PEOPLE}`);
      relate('FOR Signature Organization', signature, `org:${number}`);
      relate('OF Signature Agreement', signature, agreement);
      state(signature, 'Signature', i);
    }
  }

  await graph.write(async (transaction) => {
    for (const [type, rows] of Object.entries(nodes))
      await writeAll(transaction, rows, (batch) => createNodes(type, batch));
    for (const [kind, rows] of Object.entries(relations))
      await writeAll(transaction, rows, (batch) => createRelations(...kind.split(' '), batch));
  });
  return Object.values(nodes).reduce((sum, rows) => sum + rows.length, 0);
}

const dateOf = (i) => new Date(Date.UTC(2000, 0, 1 + ((i * 17) % 9_000))).toISOString().slice(0, 10);
