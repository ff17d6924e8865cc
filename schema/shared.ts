import type { LinkedTotal } from '../src/graph/cypher/lookup.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import { sharedThings, type Narrowed, type SharedRow, type SharingKind } from '../src/graph/cypher/sharing.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order, Query } from '../src/graph/port.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { farRef } from './connections.ts';
import { listBelow } from './linked.ts';
import { checkedSize, type PageArguments } from './page.ts';
import { refs } from './refs.ts';
import { conditionsOf, type Where } from './where.ts';

/** What is shared with the one at the end of the edge. */
export interface Shared {
  readonly shared: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Whose list it is, and of which type. */
  readonly id: string;
  readonly from: EntityType;
}

const order: Order = { property: 'shared', descending: true };

/** Those of some types with whom a node of another shares agreements or events. */
export interface Sharers {
  readonly kind: SharingKind;
  readonly from: EntityType;
  readonly types: readonly EntityType[];
  readonly rows: (ids: readonly string[], page: Page, narrowed: Narrowed) => Query<SharedRow>;
  readonly total: (ids: readonly string[], narrowed: Narrowed) => Query<LinkedTotal>;
}

/** One page of them, most shared first; at one event or agreement alone where `at` names it. */
export async function listSharers(
  context: Context,
  id: string,
  { kind, from, types, rows, total }: Sharers,
  { where, ...page }: PageArguments & { readonly where?: Where },
  at: string | null = null,
) {
  const narrowed: Narrowed = { at, where: where ? await conditionsOf(context, types, where) : [] };
  const list = {
    name: `${kind} ${from} ${JSON.stringify(narrowed)}`,
    order,
    rows: (ids: readonly string[], cut: Page) => rows(ids, cut, narrowed),
    total: (ids: readonly string[]) => total(ids, narrowed),
    read: ({ node, ...row }: SharedRow) => {
      const read = readTuple(types, node);
      return { node: read, key: { value: row.shared, id: read.id }, ...row, from };
    },
  };
  return listBelow<SharedRow, Shared>(context, id, list, page);
}

const words = {
  counterparties: { type: 'Counterparty', what: 'agreement' },
  cosigners: { type: 'Cosigner', what: 'agreement' },
  coparticipants: { type: 'Coparticipant', what: 'event' },
} as const;

/** How many of the shared things come with an edge unless told. */
const DEFAULT_THINGS = 5;

/** The connection type of such a list: its edges tell what is shared, how much, and from when to when. */
export function sharedConnection(kind: SharingKind, types: readonly EntityType[]) {
  const { type, what } = words[kind];
  return builder.connectionObject(
    { name: `${type}Connection`, type: farRef(types) },
    {
      name: `${type}Edge`,
      fields: (t) => ({
        [`${what}Count`]: t.int({
          description: `How many ${what}s the two share.`,
          resolve: (edge) => sharedOf(edge).shared,
        }),
        [`${what}s`]: t.field({
          type: [what === 'event' ? refs.Event : refs.Agreement] as [typeof refs.Event],
          description: `The ${what}s that the two share, the latest first.`,
          args: {
            first: t.arg.int({
              required: true,
              defaultValue: DEFAULT_THINGS,
              description: 'How many at most, 0 to 100.',
            }),
          },
          resolve: async (edge, { first }, context) => {
            const things = await thingsShared(context, kind, sharedOf(edge), edge.node.id);
            // The list's own kind tells which they are.
            return things.slice(0, checkedSize(first, 'first')) as ReadNode<'Event'>[];
          },
        }),
        firstDate: t.field({
          type: 'Date',
          nullable: true,
          description: `The earliest date among these ${what}s; null where none has a date.`,
          resolve: (edge) => sharedOf(edge).first,
        }),
        lastDate: t.field({
          type: 'Date',
          nullable: true,
          description: `The latest date among these ${what}s; null where none has a date.`,
          resolve: (edge) => sharedOf(edge).last,
        }),
      }),
    },
  );
}

/** Edges of these lists are made by {@link listSharers}. */
const sharedOf = (edge: unknown): Shared => edge as Shared;

async function thingsShared(
  context: Context,
  kind: SharingKind,
  { id, from }: Shared,
  other: string,
): Promise<readonly ReadNode[]> {
  const types = [words[kind].what === 'event' ? ('Event' as const) : ('Agreement' as const)];
  const found = await batched(context, `shared ${kind} ${from}`, JSON.stringify([id, other]), async (keys) => {
    const pairs = keys.map((key) => JSON.parse(key) as [string, string]);
    const rows = await context.graph.rows(
      sharedThings(
        kind,
        from,
        pairs.map(([one, two]) => ({ id: one, other: two })),
      ),
    );
    const byPair = grouped(rows, (row) => JSON.stringify([row.id, row.other]));
    return new Map([...byPair].map(([key, those]) => [key, those.map(({ node }) => readTuple(types, node))]));
  });
  return found ?? [];
}
