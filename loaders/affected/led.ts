import { leadingTo, numberLedTo, type LeadRow, type Leading } from '../../src/graph/cypher/change.ts';
import type { Graph } from '../../src/graph/port.ts';
import { typeOfId } from '../../src/ontology/types.ts';
import type { Computed, GraphNode, GraphRelation } from '../compute.ts';
import { leadOf } from '../compute/leads.ts';
import { rowsOf } from './held.ts';

/** What leads to things that a change may touch, before and after it. */
export interface Led {
  readonly before: Computed;
  readonly after: Computed;
}

/**
 * What leads, before or after, to one of these entities or documents. A name or blocking key is there as long as it leads to
 * anything; what else it leads to stays so, and is only counted.
 */
export async function led(
  graph: Graph,
  type: Leading,
  far: 'Entity' | 'Document',
  ids: ReadonlySet<string>,
  after: Computed,
): Promise<Led> {
  const formerly = (await rowsOf(graph, ids, (batch) => leadingTo(type, far, batch))).map((row) => relation(type, row));
  const wanted = after.nodes.filter((node) => node.type === type);
  const touched = new Map(wanted.map(({ id }) => [id, 0]));
  for (const { from } of formerly) touched.set(from.id, (touched.get(from.id) ?? 0) + 1);
  const standing = await rowsOf(graph, touched.keys(), (batch) => numberLedTo(type, far, batch));
  const staying = standing.filter(({ id, number }) => number > touched.get(id)!);
  return {
    before: { nodes: nodesOf(type, standing), relations: formerly },
    after: {
      nodes: [...nodesOf(type, staying), ...wanted],
      relations: after.relations.filter(({ from }) => from.type === type),
    },
  };
}

/** Several together. */
export const together = (all: readonly Led[]): Led => ({
  before: joined(all.map(({ before }) => before)),
  after: joined(all.map(({ after }) => after)),
});

const joined = (all: readonly Computed[]): Computed => ({
  nodes: all.flatMap(({ nodes }) => nodes),
  relations: all.flatMap(({ relations }) => relations),
});

const relation = (type: Leading, { from, to }: LeadRow): GraphRelation =>
  // Every id begins with its type.
  leadOf(type, from, { id: to, type: typeOfId(to)! });

const nodesOf = (type: Leading, rows: readonly { readonly id: string }[]): GraphNode[] =>
  rows.map(({ id }) => ({ type, id, properties: type === 'Name' ? { form: id.slice('name:'.length) } : {} }));
