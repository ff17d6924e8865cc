import {
  createNodes,
  createRelations,
  writeAll,
  type NodeRow,
  type RelationRow,
} from '../../src/graph/cypher/write.ts';
import type { Graph, Order, Value, Walk, Wanted } from '../../src/graph/port.ts';
import type { NodeType, RelationType } from '../../src/ontology/types.ts';

export const node = (id: string, properties: Readonly<Record<string, Value>> = {}): NodeRow => ({ id, properties });

export const relation = (from: string, to: string, properties: RelationRow['properties'] = {}): RelationRow => ({
  from,
  to,
  properties,
});

/** A fact's relation: `id` and one source. */
export const fact = (id: string, from: string, to: string, properties: RelationRow['properties'] = {}): RelationRow =>
  relation(from, to, { id, sources: 1, ...properties });

export const addNodes = (graph: Graph, type: NodeType, ...rows: NodeRow[]): Promise<void> =>
  graph.write((transaction) => writeAll(transaction, rows, (batch) => createNodes(type, batch)));

export const addRelations = (
  graph: Graph,
  type: RelationType,
  from: NodeType,
  to: NodeType,
  ...rows: RelationRow[]
): Promise<void> =>
  graph.write((transaction) => writeAll(transaction, rows, (batch) => createRelations(type, from, to, batch)));

export const by = (property: string, descending = false): Order => ({ property, descending });

/** A walk of at most 100 rows, by id, that wants nothing but what is given. */
export const walk = (given: Pick<Walk, 'relation' | 'direction' | 'to'> & Partial<Walk>): Walk => ({
  order: by('id'),
  limit: 100,
  count: false,
  edge: [],
  rows: wanted([]),
  ...given,
});

export const wanted = (properties: readonly string[], ...walks: Walk[]): Wanted => ({ properties, walks });
