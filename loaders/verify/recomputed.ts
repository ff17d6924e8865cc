import type { Graph, Value } from '../../src/graph/port.ts';
import type { Decisions } from '../decisions/decisions.ts';
import { differenceOf } from '../difference.ts';
import type { GraphNode, GraphRelation } from '../compute.ts';
import { relationKey, type WholeGraph } from '../graph.ts';
import { readState } from '../state.ts';
import { isComputedUnder, wholeAffected } from '../write.ts';
import type { Damage } from './damage.ts';

/**
 * Computes the whole graph again from what the documents say and what people decided, and tells where it holds anything else.
 * Holds all of it in memory, twice.
 */
export async function* recomputedDamage(graph: Graph, decisions: Decisions): AsyncGenerator<Damage> {
  const state = await readState(graph);
  const { rules } = state.version;
  // One that was imported does not say, and is to be what they give all the same.
  if (rules && !isComputedUnder(state.version, decisions)) {
    const reason =
      'expected a graph computed under these decisions, by the rules of this program; load to compute it anew';
    yield { check: 'computed', where: 'the graph', reason };
    return;
  }
  const { before, after } = wholeAffected(state, { put: [], remove: [] }, decisions);
  const { nodes, relations } = differenceOf(before, after);
  const tell = (where: string, reason: string): Damage => ({ check: 'computed', where, reason });
  for (const { id } of nodes.deleted) yield tell(id, 'the documents do not give it');
  for (const { id } of nodes.created) yield tell(id, 'the documents give it, but it is not there');
  for (const node of nodes.changed) yield* changedDamage(node.id, before.nodes.get(node.id)!, node);
  for (const relation of relations.deleted) yield tell(relationKey(relation), 'the documents do not give it');
  for (const relation of relations.created)
    yield tell(relationKey(relation), 'the documents give it, but it is not there');
  for (const relation of relations.changed)
    yield* changedDamage(relationKey(relation), heldRelation(before, relation), relation);
}

const heldRelation = ({ relations }: WholeGraph, relation: GraphRelation): GraphRelation =>
  relations.get(relationKey(relation))!;

type Holding = Pick<GraphNode, 'properties'>;

function* changedDamage(where: string, held: Holding, given: Holding): Generator<Damage> {
  for (const property of new Set([...Object.keys(held.properties), ...Object.keys(given.properties)])) {
    const [is, wanted] = [held, given].map(({ properties }) => shown(properties[property]));
    if (is !== wanted) yield { check: 'computed', where, reason: `${property}: expected ${wanted}, got ${is}` };
  }
}

const LONGEST = 120;

function shown(value: Value | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
