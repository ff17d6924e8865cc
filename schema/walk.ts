import { EngineFailure } from '../src/errors.ts';
import { labelOf, shownProperties, toNode, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Condition, Found, Order, ReadPlan, Value, Walk, Walked } from '../src/graph/port.ts';
import {
  relationSpec,
  typeOfId,
  type Direction,
  type FarEnd,
  type NearEnd,
  type NodeType,
  type RelationType,
} from '../src/ontology/types.ts';
import { batched } from './batch.ts';
import type { Context, Types } from './builder.ts';
import { connectionOf, type PlacedRow } from './connection.ts';
import { connectionType, farRef, type FactEdge } from './connections.ts';
import { listArguments, sifted } from './list-arguments.ts';
import { orderOf } from './order.ts';
import { pageOf, type AskedPage } from './page.ts';
import { asksFor } from './selection.ts';

/** What a field that follows a relation leaves in its `extensions`, for whoever looks ahead through a selection. */
export interface DeclaredWalk {
  readonly relation: RelationType;
  readonly direction: Direction;
  readonly to: readonly NodeType[];
  readonly order: Order;
  /** Which far nodes are taken. */
  readonly where?: readonly Condition[];
}

/** Every `RELATION direction` that some field follows. */
export const walked = new Set<string>();

/** Where a walk may start: a node of a type that stands at this end of the relation. */
interface Start<R extends RelationType, D extends Direction> {
  readonly __typename: NearEnd<R, D>;
  readonly id: string;
}

type Fields<S> = PothosSchemaTypes.ObjectFieldBuilder<Types, S> | PothosSchemaTypes.InterfaceFieldBuilder<Types, S>;

interface WalkOptions<F extends NodeType> {
  readonly description: string;
  /** Which types of the far end; all of them unless told. */
  readonly to?: readonly F[];
  readonly order?: Order;
}

/** A field that follows one relation to many nodes: a connection. */
export function walk<R extends RelationType, D extends Direction, S extends Start<R, D>>(
  t: Fields<S>,
  relation: R,
  direction: D,
  options: WalkOptions<FarEnd<R, D, S['__typename']>>,
) {
  const fields = anyFields(t);
  const declared = declare(relation, direction, options);
  return fields.field({
    type: connectionType(declared.to, relation),
    description: options.description,
    args: listArguments(fields, declared.to),
    extensions: { walk: declared },
    resolve: async (node, args, context, info) => {
      const sift = await sifted(context, declared.to, args, declared.order);
      const asked = { ...declared, ...sift };
      const page = pageOf(args, asked.order);
      const { rows, total } = await follow(context, node.id, asked, page, asksFor(info, 'totalCount'));
      const placed = rows.map((found) => placedRow(found, asked, node.id));
      return connectionOf(placed, page, asked.order, () => total ?? 0);
    },
  });
}

/** A field that follows one relation to the first node only; null where there is none. */
export function walkToOne<R extends RelationType, D extends Direction, S extends Start<R, D>>(
  t: Fields<S>,
  relation: R,
  direction: D,
  options: WalkOptions<FarEnd<R, D, S['__typename']>>,
) {
  const declared = declare(relation, direction, options);
  return anyFields(t).field({
    type: farRef(declared.to),
    nullable: true,
    description: options.description,
    extensions: { walk: declared },
    resolve: (node, _args, context) => firstOf(context, node.id, declared),
  });
}

/** The first node that a walk reaches. */
export async function firstOf(context: Context, id: string, declared: DeclaredWalk): Promise<ReadNode | null> {
  const { rows } = await follow(context, id, declared, { limit: 1, size: 1, fromEnd: false }, false);
  return rows[0] ? nodeOf(rows[0], declared) : null;
}

/** Every node that a walk reaches, up to `limit`. */
export async function allOf(context: Context, id: string, declared: DeclaredWalk, limit: number) {
  const { rows } = await follow(context, id, declared, { limit, size: limit, fromEnd: false }, false);
  return rows.map((found) => placedRow(found, declared, id));
}

/** Names a walk for the coverage test and for those who look ahead. */
export function declare<R extends RelationType, D extends Direction>(
  relation: R,
  direction: D,
  { to, order }: { readonly to?: readonly NodeType[]; readonly order?: Order },
): DeclaredWalk {
  walked.add(`${relation} ${direction}`);
  const far = to ?? farTypes(relation, direction);
  return { relation, direction, to: far, order: order ?? orderOf(far) };
}

function farTypes(relation: RelationType, direction: Direction): readonly NodeType[] {
  const { ends } = relationSpec(relation);
  // A relation with several pairs of ends leads elsewhere from each, so the field says where.
  if (ends.length > 1) throw new EngineFailure(`${relation} ${direction}: the field must name the types it leads to`);
  // The table names only node types.
  return ends.flatMap((end) => (direction === 'out' ? end.to : end.from)) as NodeType[];
}

/** One level deep, for all nodes of a level of the request at once. */
async function follow(
  context: Context,
  id: string,
  declared: DeclaredWalk,
  page: AskedPage,
  count: boolean,
): Promise<Walked> {
  const key = `walk ${JSON.stringify([declared, page, count])}`;
  const walks = [walkOf(declared, page, count)];
  const found = await batched(context, key, id, async (ids) => {
    const plan: ReadPlan = { label: labelOf(typesOf(ids)), ids, wanted: { properties: [], walks } };
    return new Map((await context.graph.read(plan)).map((start) => [start.id, start.walks[0]!]));
  });
  return found ?? { rows: [], total: 0 };
}

function walkOf({ relation, direction, to, where = [], order }: DeclaredWalk, page: AskedPage, count: boolean): Walk {
  const { size: _size, ...place } = page;
  const rows = { properties: shownProperties(to), walks: [] };
  return { relation, direction, to, where, order, ...place, count, edge: edgeProperties(relation), rows };
}

function placedRow(found: Found, declared: DeclaredWalk, near: string): PlacedRow<ReadNode, FactEdge> {
  const node = nodeOf(found, declared);
  const [fact, sources, stories, role] = found.edge;
  const value = (node as unknown as Record<string, Value>)[declared.order.property] ?? null;
  // A fact's relation was checked to hold these; others hold none, and their edges show none.
  const edge = {
    fact: fact as string,
    sources: sources as number,
    stories: stories as number,
    role: (role ?? null) as string | null,
    near,
  };
  return { node, key: { value, id: found.id, ...(fact == null ? {} : { edge: edge.fact }) }, ...edge };
}

const nodeOf = (found: Found, { to }: DeclaredWalk): ReadNode =>
  toNode<NodeType>(found.id, shownProperties(to), found.properties);

function edgeProperties(relation: RelationType): readonly string[] {
  const { fact, roles } = relationSpec(relation);
  return fact ? ['id', 'sources', 'stories', ...(roles ? ['role'] : [])] : [];
}

const typesOf = (ids: readonly string[]): NodeType[] => [...new Set(ids.flatMap((id) => typeOfId(id) ?? []))];

/** The compiler has checked where the walk starts; which of the types it is makes no difference from here. */
const anyFields = <S>(t: Fields<S>) =>
  t as unknown as PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly id: string }>;
