import { countNodes, listNodes, type NodeRow, type Total } from '../src/graph/cypher/lookup.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import type { Condition, Query } from '../src/graph/port.ts';
import type { NodeType } from '../src/ontology/types.ts';
import type { Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { inOrder, placedTuple } from './linked.ts';
import { orderOf } from './order.ts';
import { sifted, type ListArguments, type Sifted } from './list-arguments.ts';
import { pageOf } from './page.ts';

/** One page of all nodes of a type. */
export const listOf = (context: Context, type: NodeType, args: ListArguments) =>
  listBy(
    context,
    type,
    args,
    (sift, page) => listNodes(type, sift.order, page, sift.where),
    (where) => countNodes(type, where),
  );

/** One page of the nodes of a type that a statement finds. */
export async function listBy(
  context: Context,
  type: NodeType,
  args: ListArguments,
  rows: (sift: Sifted, page: Page) => Query<NodeRow>,
  total: (where: readonly Condition[]) => Query<Total>,
) {
  const sift = await sifted(context, [type], args, orderOf([type]));
  const { order, where } = sift;
  const page = pageOf(args, order);
  const found = await context.graph.rows(rows(sift, page));
  const placed = inOrder(found, page).map((row) => placedTuple([type], row.node, order));
  return connectionOf(placed, page, order, async () => (await context.graph.rows(total(where)))[0]?.total ?? 0);
}
