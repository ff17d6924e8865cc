import { leadingTo, ledTo, type LeadRow, type Leading } from '../../src/graph/cypher/change.ts';
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
 * A name or blocking key is there as long as it leads to anything, so those that lead, before or after, to one of these
 * entities or documents are looked at with all that they lead to.
 */
export async function led(
  graph: Graph,
  type: Leading,
  far: 'Entity' | 'Document',
  ids: ReadonlySet<string>,
  after: Computed,
): Promise<Led> {
  const formerly = await rowsOf(graph, ids, (batch) => leadingTo(type, far, batch));
  const wanted = after.nodes.filter((node) => node.type === type);
  const leading = new Set([...formerly.map(({ from }) => from), ...wanted.map(({ id }) => id)]);
  const standing = (await rowsOf(graph, leading, (batch) => ledTo(type, far, batch))).map((row) => relation(type, row));
  const others = standing.filter(({ to }) => !ids.has(to.id));
  return {
    before: { nodes: nodesOf(type, standing), relations: standing },
    after: {
      nodes: [...nodesOf(type, others), ...wanted],
      relations: [...others, ...after.relations.filter(({ from }) => from.type === type)],
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

function nodesOf(type: Leading, relations: readonly GraphRelation[]): GraphNode[] {
  return [...new Set(relations.map(({ from }) => from.id))].map((id) => ({
    type,
    id,
    properties: type === 'Name' ? { form: id.slice('name:'.length) } : {},
  }));
}
