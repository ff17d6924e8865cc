import { evidenceOf } from '../graph/cypher/lookup.ts';
import { readTuple, type ReadNode } from '../graph/cypher/tuple.ts';
import type { NodeRead, RelationRead } from '../graph/cypher/dump.ts';
import type { Source } from '../graph/source.ts';
import {
  entityTypes,
  nodeSpec,
  nodeTypes,
  propertiesOf,
  relationSpec,
  relationTypes,
  type NodeType,
  type RelationType,
} from '../ontology/types.ts';

// What a reader of a graph sees, as against what the program keeps to look things up by.

/** Things, and the facts about them that are nodes. */
export const toldTypes: readonly NodeType[] = [...entityTypes, ...nodeTypes.filter((type) => nodeSpec(type).fact)];

/** The relations between these. */
export const toldRelations: readonly RelationType[] = relationTypes.filter((type) =>
  relationSpec(type).ends.every(({ from, to }) => [...from, ...to].every((end) => toldTypes.includes(end as NodeType))),
);

/** How a property is written: as a number, a truth value, or text. */
export type Written = 'number' | 'boolean' | 'string';

/** The properties of nodes of these types, each with how it is written; one that types hold in several ways is text. */
export function columnsOf(types: readonly NodeType[]): ReadonlyMap<string, Written> {
  const columns = new Map<string, Written>();
  for (const type of types)
    for (const property of propertiesOf(type)) {
      const { required, optional } = nodeSpec(type);
      const label = (required[property] ?? optional[property])!.label;
      const written = label === 'count' || label === 'number' ? 'number' : label === 'flag' ? 'boolean' : 'string';
      const known = columns.get(property);
      columns.set(property, known === undefined || known === written ? written : 'string');
    }
  return columns;
}

/** A value in one cell: lists joined, absent ones empty. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(String).join(' | ') : String(value as string | number | boolean);
}

/** What a node is called in a drawing. */
export function labelOf(type: NodeType, { properties }: NodeRead): string {
  const { name, title, property, value, counts, capacity } = properties;
  switch (type) {
    case 'Claim':
      return `${cell(property)}: ${cell(value)}`;
    case 'Figure':
      return `${cell(value)} ${cell(counts)}`;
    case 'Signature':
      return capacity === undefined ? 'signature' : `signature (${cell(capacity)})`;
    default:
      return cell(name ?? title);
  }
}

/** The id of a fact, else what tells the relation from others. */
export const relationId = (type: RelationType, { from, to, properties }: RelationRead): string =>
  typeof properties['id'] === 'string' ? properties['id'] : `${type}:${from}>${to}`;

/** The sentence that states a fact first, with its document. */
export interface Quoted {
  readonly quote: string;
  readonly document: ReadNode<'Document'>;
}

/** The first sentence for each of these facts; what is no fact has none. */
export async function quotesFor({ graph }: Source, facts: readonly string[]): Promise<ReadonlyMap<string, Quoted>> {
  if (!facts.length) return new Map();
  const rows = await graph.rows(evidenceOf(facts, 1));
  return new Map(
    rows.map((row) => [
      row.fact,
      {
        quote: readTuple(['Evidence'], row.evidence).quote,
        document: readTuple(['Document'], row.document),
      },
    ]),
  );
}
