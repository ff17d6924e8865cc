import { countNodes, listNodes, type NodeRow, type Total } from '../src/graph/cypher/lookup.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import type { Order, Query } from '../src/graph/port.ts';
import type { NodeType } from '../src/ontology/types.ts';
import type { Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { inOrder, placedTuple } from './linked.ts';
import { orderOf } from './order.ts';
import { pageOf, type PageArguments } from './page.ts';

/** One page of all nodes of a type. */
export const listOf = (context: Context, type: NodeType, args: PageArguments) =>
  listBy(
    context,
    type,
    args,
    (order, page) => listNodes(type, order, page),
    () => countNodes(type),
  );

/** One page of the nodes of a type that a statement finds. */
export async function listBy(
  context: Context,
  type: NodeType,
  args: PageArguments,
  rows: (order: Order, page: Page) => Query<NodeRow>,
  total: () => Query<Total>,
) {
  const order = orderOf([type]);
  const page = pageOf(args, order);
  const found = await context.graph.rows(rows(order, page));
  const placed = inOrder(found, page).map((row) => placedTuple([type], row.node, order));
  return connectionOf(placed, page, order, async () => (await context.graph.rows(total()))[0]?.total ?? 0);
}
