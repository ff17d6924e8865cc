import { byCodePoint } from '../src/graph/order.ts';

/** Combines orders: the first that tells two values apart decides. */
export function inOrder<T>(...orders: readonly ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference) return difference;
    }
    return 0;
  };
}

/** Orders by a number, largest first. */
export const largestFirst =
  <T>(value: (item: T) => number) =>
  (a: T, b: T): number =>
    value(b) - value(a);

/** Orders by a text, by code point. */
export const alphabetical =
  <T>(value: (item: T) => string) =>
  (a: T, b: T): number =>
    byCodePoint(value(a), value(b));

/** Groups values under a key, keeping their order. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
