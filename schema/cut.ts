import { byCodePoint } from '../src/graph/order.ts';
import type { Key, Order, Value } from '../src/graph/port.ts';
import type { AskedPage } from './page.ts';

/**
 * Cuts a page out of rows that are at hand, as a statement would: in order, one row more than the page holds. The id
 * breaks ties in the direction of the order, or in the one told.
 */
export function cutPage<R extends { readonly key: Key }>(
  rows: readonly R[],
  page: AskedPage,
  order: Order,
  ties: 'ascending' | 'descending' = order.descending ? 'descending' : 'ascending',
): R[] {
  const way = order.descending ? -1 : 1;
  const idWay = ties === 'descending' ? -1 : 1;
  const compareKeys = (a: Key, b: Key): number =>
    way * compareValues(a.value, b.value) || idWay * byCodePoint(a.id, b.id);
  const { after, before, limit, fromEnd } = page;
  const sorted = rows
    .filter(({ key }) => !after || compareKeys(key, after) > 0)
    .filter(({ key }) => !before || compareKeys(key, before) < 0)
    .toSorted((a, b) => compareKeys(a.key, b.key));
  return fromEnd ? sorted.slice(Math.max(0, sorted.length - limit)) : sorted.slice(0, limit);
}

/** What is missing counts as less than anything. */
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a ?? -Infinity) - Number(b ?? -Infinity);
  return byCodePoint(String(a ?? ''), String(b ?? ''));
}
