import { countInto, type AnyRelationRow } from '../../src/graph/cypher/verify.ts';
import type { Graph } from '../../src/graph/port.ts';
import { entityTypes, type Direction, type NodeType, type RelationType } from '../../src/ontology/types.ts';
import type { Damage } from './damage.ts';

/** How many relations of a type a node must have at least, and at most. */
interface Hold {
  readonly type: NodeType;
  readonly relations: readonly RelationType[];
  readonly direction: Direction;
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

const exactly = (
  number: number,
  type: NodeType,
  relation: RelationType,
  direction: Direction,
  words: string,
): Hold => ({
  type,
  relations: [relation],
  direction,
  least: number,
  most: number,
  words,
});

/** What each type hangs on. */
const holds: readonly Hold[] = [
  exactly(1, 'Mention', 'IN', 'out', 'a document that it stands in'),
  exactly(1, 'Mention', 'REFERS_TO', 'out', 'a thing that it names'),
  exactly(1, 'Evidence', 'FROM', 'out', 'a document that states it'),
  exactly(1, 'Position', 'HOLDS', 'in', 'a person who holds it'),
  exactly(1, 'Signature', 'OF', 'out', 'an agreement that was signed'),
  exactly(1, 'Claim', 'ABOUT', 'out', 'a thing that it is about'),
  exactly(1, 'Figure', 'ABOUT', 'out', 'a thing that it is about'),
  {
    type: 'Signature',
    relations: ['BY', 'FOR'],
    direction: 'out',
    least: 1,
    most: 2,
    words: 'a person or a body that signed',
  },
  { type: 'Name', relations: ['NAMES'], direction: 'out', least: 1, most: Infinity, words: 'a thing that it names' },
  { type: 'Document', relations: ['TELLS'], direction: 'out', least: 0, most: 1, words: 'a story' },
  {
    type: 'Story',
    relations: ['TELLS'],
    direction: 'in',
    least: 2,
    most: Infinity,
    words: 'documents that tell it',
  },
  ...entityTypes.flatMap((type): Hold[] => [
    { type, relations: ['REFERS_TO'], direction: 'in', least: 1, most: Infinity, words: 'a mention of it' },
    { type, relations: ['NAMES'], direction: 'in', least: 1, most: Infinity, words: 'a name that leads to it' },
  ]),
];

/** Whether nodes of a type have what they hang on; `out` are the relations that start at them. */
export async function* holdDamage(
  graph: Graph,
  type: NodeType,
  ids: readonly string[],
  out: readonly AnyRelationRow[],
): AsyncGenerator<Damage> {
  for (const { relations, direction, least, most, words } of holds.filter((hold) => hold.type === type)) {
    const counts = new Map(ids.map((id) => [id, 0]));
    if (direction === 'out') {
      for (const { from, relation } of out)
        if (relations.some((one) => one === relation)) counts.set(from, counts.get(from)! + 1);
    } else {
      for (const relation of relations)
        for (const { id, count } of await graph.rows(countInto(type, relation, ids)))
          counts.set(id, counts.get(id)! + count);
    }
    for (const [where, count] of counts)
      if (count < least || count > most)
        yield { check: 'whole', where, reason: `expected ${words}, got ${count} of them` };
  }
}
