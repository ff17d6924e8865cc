import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Reading } from './builder.ts';

type Load<T> = (ids: readonly string[], context: Reading) => Promise<ReadonlyMap<string, T>>;

const loaders = createContextCache((_context: Reading) => new Map<string, DataLoader<string, unknown>>());

/**
 * Gives one value an id, and asks for all ids of a level of the request at once. `key` names what is asked for, with
 * everything but the id that the answer depends on: loads of one key must answer alike. An id without a value gives
 * `undefined`.
 */
export function batched<T>(context: Reading, key: string, id: string, load: Load<T>): Promise<T | undefined> {
  const cache = loaders(context);
  let loader = cache.get(key);
  if (!loader) {
    loader = new DataLoader<string, unknown>(async (ids) => {
      const found = await load(ids, context);
      return ids.map((wanted) => found.get(wanted));
    });
    cache.set(key, loader);
  }
  // What a key's loader gives is what its `load` gives.
  return loader.load(id) as Promise<T | undefined>;
}

/** Rows by what they belong to, each group in the order of the rows. */
export function grouped<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
