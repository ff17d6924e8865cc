import { entityTypes } from '../../ontology/types.ts';
import type { Query } from '../port.ts';
import { involvements } from './involvement.ts';
import { relationTerm } from './terms.ts';
import { tupleTerm, type NodeTuple } from './tuple.ts';

// What a careful reader would still ask: where a text tells that something was, and nobody tells the rest of it.

/** Something that is not told: of which thing, of which party where it is about one, and the fact that raises the question. */
export interface GapRow {
  readonly node: NodeTuple;
  readonly party: string | null;
  /** Null where any fact about the thing raises it. */
  readonly fact: string | null;
}

/** The values by which agreements and claims are told apart. */
export interface GapValues {
  /** How far agreements have come that were concluded by signing, and that were made at all. */
  readonly concluded: readonly string[];
  readonly made: readonly string[];
  readonly planned: string;
  /** An instrument that may have one party alone. */
  readonly oneSided: string;
  /** The property that a claim on how far an agreement has come is about. */
  readonly status: string;
}

const concluded = ['SIGNED', 'IN_FORCE', 'RENEWED', 'ENDED'];
const usual: GapValues = {
  concluded,
  made: [...concluded, 'ADOPTED'],
  planned: 'PLANNED',
  oneSided: 'DECLARATION',
  status: 'status',
};

/** An event that is more than named in passing. */
const told = 'MATCH (n:Event) WHERE EXISTS ' + `{ MATCH (n)-[:${involvements.join('|')}]-(e:Entity) }`;
const made = 'MATCH (n:Agreement) WHERE n.status IN $made';
const nothing = 'WITH n, null AS party, null AS fact';
const alone =
  `MATCH (n)<-[:REFERS_TO]-(m:Mention) MATCH (m)-[:${relationTerm('IN')}]->(d:Document) ` +
  `WITH n, count(DISTINCT d.id) AS number WHERE number = 1 ${nothing}`;

const NODE = `${tupleTerm('n', entityTypes)} AS node`;

/** By kind: the statements, each of which binds `n`, `party` and `fact`. */
const texts = {
  SIGNATORY_UNKNOWN: [
    `MATCH (n:Agreement) WHERE n.status IN $concluded MATCH (n)<-[r:PARTY_TO]-(o:Organization) WHERE r.role = 'PARTY' ` +
      `AND NOT EXISTS { MATCH (n)<-[:OF]-(s:Signature)-[:${relationTerm('FOR')}]->(p:Organization) WHERE p.id = o.id } ` +
      `WITH n, o.id AS party, r.id AS fact`,
  ],
  SIGNER_UNNAMED: [
    `MATCH (s:Signature) WHERE NOT EXISTS { MATCH (s)-[:BY]->(p:Person) } MATCH (s)-[:OF]->(n:Agreement) ` +
      `WITH n, null AS party, s.id AS fact`,
  ],
  COUNTERPARTY_UNKNOWN: [
    `MATCH (n:Agreement) WHERE n.status IN $concluded AND n.kind <> $oneSided ` +
      `AND COUNT { MATCH (n)<-[:PARTY_TO]-(o:Organization) } = 1 MATCH (n)<-[r:PARTY_TO]-(o:Organization) ` +
      `WITH n, o.id AS party, r.id AS fact`,
  ],
  SIGNING_UNREPORTED: [
    `MATCH (n:Agreement) WHERE n.status = $planned MATCH (n)<-[:ABOUT]-(c:Claim) ` +
      `WHERE c.property = $status AND c.value = $planned WITH n, null AS party, min(c.id) AS fact`,
  ],
  DATE_UNKNOWN: [`${made} AND n.date IS NULL ${nothing}`, `${told} AND n.start IS NULL ${nothing}`],
  PLACE_UNKNOWN: [made, told].map(
    (things) => `${things} AND NOT EXISTS { MATCH (n)-[:TOOK_PLACE_IN]->(p:Place) } ${nothing}`,
  ),
  HOST_UNKNOWN: [`${told} AND NOT EXISTS { MATCH (n)<-[:HOSTED]-(h:Entity) } ${nothing}`],
  ONE_SOURCE: [`${made} ${alone}`, `${told} ${alone}`],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GapKind = keyof typeof texts;
export const gapKinds = Object.keys(texts) as GapKind[];

/** The gaps of a kind in one or two statements, each by the ids of the thing, the party and the fact: the first so many. */
export const gapsOf = (kind: GapKind, limit: number, values: GapValues = usual): readonly Query<GapRow>[] =>
  texts[kind].map((text) => ({
    text: `${text} ORDER BY n.id, coalesce(party, ''), coalesce(fact, '') LIMIT $limit RETURN ${NODE}, party, fact`,
    parameters: {
      limit,
      ...Object.fromEntries(Object.entries(values).filter(([name]) => text.includes(`$${name}`))),
    },
  }));

/** The best stated claim about each thing. */
export const claimAbout = (ids: readonly string[]): Query<{ readonly id: string; readonly fact: string }> => ({
  text:
    'UNWIND $ids AS id MATCH (n:Entity {id: id}) CALL (n) { MATCH (n)<-[:ABOUT]-(c:Claim) ' +
    'RETURN c ORDER BY c.sources DESC, c.id LIMIT 1 } RETURN id, c.id AS fact',
  parameters: { ids },
});
