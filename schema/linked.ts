import { countLinked, linked, type Link, type LinkedRow, type LinkedTotal } from '../src/graph/cypher/lookup.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import { readTuple, typesOfLabel, type NodeTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Condition, Order, Query, Value } from '../src/graph/port.ts';
import type { NodeType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import type { Context } from './builder.ts';
import { connectionOf, type PlacedRow } from './connection.ts';
import { sifted, type ListArguments } from './list-arguments.ts';
import { pageOf, type AskedPage, type PageArguments } from './page.ts';

/** A list below a node that no single walk gives: its statements, and how its rows are read. */
export interface List<R extends LinkedRow, E extends object> {
  /** Names the list among all others. */
  readonly name: string;
  readonly order: Order;
  readonly rows: (ids: readonly string[], page: Page) => Query<R>;
  readonly total: (ids: readonly string[]) => Query<LinkedTotal>;
  readonly read: (row: R) => PlacedRow<ReadNode, E>;
}

/** One page of a list below a node, read for all nodes of a level at once. */
export async function listBelow<R extends LinkedRow, E extends object>(
  context: Context,
  id: string,
  list: List<R, E>,
  args: PageArguments,
) {
  const page = pageOf(args, list.order);
  const found = await batched(context, `rows ${list.name} ${JSON.stringify(page)}`, id, async (ids) =>
    grouped(await context.graph.rows(list.rows(ids, page)), (row) => row.id),
  );
  const count = () =>
    batched(context, `total ${list.name}`, id, async (ids) => {
      const rows = await context.graph.rows(list.total(ids));
      return new Map(rows.map((row) => [row.id, row.total]));
    });
  const placed = inOrder(found ?? [], page).map(list.read);
  return connectionOf(placed, page, list.order, async () => (await count()) ?? 0);
}

/** A list along a link, each far node once; `always` holds of every node of it. */
export async function listLinked(
  context: Context,
  id: string,
  name: string,
  link: Link,
  args: ListArguments,
  always: readonly Condition[] = [],
) {
  const types = typesOfLabel(link.to);
  const { where, order } = await sifted(context, types, args, link.order);
  const taken = [...always, ...where];
  const list: List<LinkedRow, object> = {
    name: `${name} ${JSON.stringify([taken, order])}`,
    order,
    rows: (ids, page) => linked({ ...link, order }, ids, page, taken),
    total: (ids) => countLinked(link, ids, taken),
    read: (row) => placedTuple(types, row.node, order),
  };
  return listBelow(context, id, list, args);
}

/** The condition that claims are about one property. */
export const aboutProperty = (property: string): Condition => ({
  kind: 'among',
  property: 'property',
  values: [property],
});

/** A node with its place in a list that is sorted by a property of it. */
export function placedTuple(types: readonly NodeType[], tuple: NodeTuple, order: Order): PlacedRow<ReadNode, object> {
  const node = readTuple(types, tuple) as ReadNode;
  const value = (node as unknown as Record<string, Value>)[order.property] ?? null;
  return { node, key: { value, id: node.id } };
}

/** Rows of a page from the end come backwards. */
export const inOrder = <R>(rows: readonly R[], page: AskedPage): readonly R[] =>
  page.fromEnd ? rows.toReversed() : rows;
