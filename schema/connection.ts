import type { Counted } from './builder.ts';
import type { Key, Order } from '../src/graph/port.ts';
import { writeCursor, type AskedPage } from './page.ts';

/** One row of a page before it becomes an edge: its place in the list, and what the edge holds beside the node. */
export type PlacedRow<N, E extends object> = { readonly node: N; readonly key: Key } & E;

/**
 * Makes a page of rows, in the order of the list, into a connection. There may be one row more than the page holds:
 * the first where it was read from the end, else the last.
 */
export function connectionOf<N, E extends object>(
  rows: readonly PlacedRow<N, E>[],
  page: AskedPage,
  order: Order,
  totalCount: Counted['totalCount'],
) {
  const more = rows.length > page.size;
  const held = page.fromEnd ? rows.slice(rows.length - Math.min(rows.length, page.size)) : rows.slice(0, page.size);
  const edges = held.map((row) => ({ ...row, cursor: writeCursor(order, row.key) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.fromEnd ? page.before !== undefined : more,
      hasPreviousPage: page.fromEnd ? more : page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
