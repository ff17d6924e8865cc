import { entitiesWith } from '../src/graph/cypher/lookup.ts';
import type { Condition, Order } from '../src/graph/port.ts';
import type { NodeType } from '../src/ontology/types.ts';
import type { Context, Types } from './builder.ts';
import type { PageArguments } from './page.ts';
import { orderFrom, orderType, type OrderBy } from './sorting.ts';
import { conditionsOf, whereType, type Where } from './where.ts';

/** What every list takes beside its page. */
export interface ListArguments extends PageArguments {
  readonly where?: Where;
  readonly orderBy?: OrderBy | null | undefined;
}

/** The arguments of a list of nodes of these types. */
export const listArguments = (t: { readonly arg: unknown }, types: readonly NodeType[]) => {
  // Every builder of fields makes the same arguments.
  const arg = t.arg as PothosSchemaTypes.ObjectFieldBuilder<Types, unknown>['arg'];
  return {
    where: arg({ type: whereType(types), description: 'Which are taken; all of them unless told.' }),
    orderBy: arg({ type: orderType(types), description: 'What the list is sorted by, unless its own order is meant.' }),
    ...arg.connectionArgs(),
  };
};

/** The arguments of a list of nodes of these types that has an order of its own, which is what it tells. */
export const whereArguments = (t: { readonly arg: unknown }, types: readonly NodeType[]) => {
  const { orderBy: _, ...args } = listArguments(t, types);
  return args;
};

/** What `where` and `orderBy` come to. */
export interface Sifted {
  readonly where: readonly Condition[];
  readonly order: Order;
}

export async function sifted(
  context: Context,
  types: readonly NodeType[],
  { where, orderBy }: ListArguments,
  usual: Order,
): Promise<Sifted> {
  return { where: where ? await conditionsOf(context, types, where) : [], order: orderFrom(orderBy, usual) };
}

/** Of things at hand, the ids of those that `where` takes; all of them without it. */
export async function takenOf(
  context: Context,
  types: readonly NodeType[],
  ids: readonly string[],
  where: Where | undefined,
): Promise<ReadonlySet<string>> {
  const conditions = where ? await conditionsOf(context, types, where) : [];
  if (!conditions.length) return new Set(ids);
  return new Set((await context.graph.rows(entitiesWith([...new Set(ids)], conditions))).map(({ id }) => id));
}
