import type { LinkedTotal, SharedRow } from '../src/graph/cypher/lookup.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import { readTuple } from '../src/graph/cypher/tuple.ts';
import type { Order, Query } from '../src/graph/port.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';
import { farRef } from './connections.ts';
import type { List } from './linked.ts';

/** What is shared with the one at the end of the edge. */
export interface Shared {
  readonly shared: number;
  readonly first: string | null;
  readonly last: string | null;
}

const order: Order = { property: 'shared', descending: true };

/** Those with whom a node shares agreements or events, most shared first. */
export const sharedList = (
  name: string,
  types: readonly EntityType[],
  rows: (ids: readonly string[], page: Page) => Query<SharedRow>,
  total: (ids: readonly string[]) => Query<LinkedTotal>,
): List<SharedRow, Shared> => ({
  name,
  order,
  rows,
  total,
  read: ({ node, shared, first, last }) => {
    const read = readTuple(types, node);
    return { node: read, key: { value: shared, id: read.id }, shared, first, last };
  },
});

/** The connection type of such a list: its edges tell how much is shared, and from when to when. */
export const sharedConnection = (name: string, types: readonly EntityType[], what: 'agreement' | 'event') =>
  builder.connectionObject(
    { name: `${name}Connection`, type: farRef(types) },
    {
      name: `${name}Edge`,
      fields: (t) => ({
        [`${what}Count`]: t.int({
          description: `How many ${what}s the two share.`,
          resolve: (edge) => (edge as unknown as Shared).shared,
        }),
        firstDate: t.field({
          type: 'Date',
          nullable: true,
          description: `The earliest date among these ${what}s; null where none has a date.`,
          resolve: (edge) => (edge as unknown as Shared).first,
        }),
        lastDate: t.field({
          type: 'Date',
          nullable: true,
          description: `The latest date among these ${what}s; null where none has a date.`,
          resolve: (edge) => (edge as unknown as Shared).last,
        }),
      }),
    },
  );
