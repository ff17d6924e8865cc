import { EngineFailure } from '../../errors.ts';
import { nodeSpec, relationSpec, type NodeType } from '../../ontology/types.ts';
import type { Key, Query, Value, Walk, Wanted } from '../port.ts';
import { conditionTerms } from './conditions.ts';
import { labelTerm, propertyTerm, relationTerm } from './terms.ts';

/** One node of a plan. `labels` is there for mixed entities only; `rows0`, `total0` and so on hold what each walk found. */
export type NodeRow = {
  readonly id: string;
  readonly labels?: readonly string[];
  readonly properties: readonly Value[];
} & { readonly [walked: `rows${number}` | `total${number}`]: Value };

/**
 * What a walk found, by position: the id; the labels where there are several far types; the properties of the node and
 * of the relation; then for each walk from here its tuples and, where it counts, their number.
 */
export type Tuple = readonly Value[];

/**
 * Nodes by id with all their walks. One row a node that exists: the walks are gathered inside, so a node without any
 * keeps its row. The text depends on the shape alone; every value is a parameter.
 */
export function nodesWithWalks(
  label: NodeType | 'Entity',
  ids: readonly string[],
  { properties, walks }: Wanted,
): Query<NodeRow> {
  const parameters: Record<string, Value> = { ids };
  const inner = walks.map((walk, index) => walkParts('n', walk, String(index), parameters));
  const columns = [
    'n.id AS id',
    ...(label === 'Entity' ? ['labels(n) AS labels'] : []),
    `[${properties.map((property) => `n.${propertyTerm(property)}`).join(', ')}] AS properties`,
    ...inner.flatMap(({ columns: ofWalk }) => ofWalk),
  ];
  return {
    text: [
      `UNWIND $ids AS id MATCH (n:${labelTerm(label)} {id: id})`,
      ...inner.map(({ call }) => call),
      `RETURN ${columns.join(', ')}`,
    ].join(' '),
    parameters,
  };
}

interface WalkParts {
  /** The subquery that gathers the tuples, as `rows…`. */
  readonly call: string;
  /** What to read behind it: the tuples, and the count under `total…`. */
  readonly columns: readonly string[];
  /** The same by name, for a tuple. */
  readonly names: readonly string[];
}

/** `at` tells the variables and parameters of one walk from those of others: its positions from the root down. */
function walkParts(near: string, walk: Walk, at: string, parameters: Record<string, Value>): WalkParts {
  const far: Far = { node: `m${at}`, edge: `r${at}` };
  const sort = sortTerm(walk, far.node);
  parameters[`limit${at}`] = walk.limit;
  const { descending } = walk.order;
  const conditions = [
    farTypes(walk, far),
    ...conditionTerms(far.node, walk.where ?? [], `where${at}_`, parameters),
    walk.after && place(`after${at}`, walk.after, descending ? '<' : '>', sort, far, parameters),
    walk.before && place(`before${at}`, walk.before, descending ? '>' : '<', sort, far, parameters),
  ].filter((condition) => condition !== undefined);
  const way = descending === (walk.fromEnd ?? false) ? 'ASC' : 'DESC';
  const terms = [...new Set([sort.term, `${far.node}.id`, edgeId(far)])];
  const order = `ORDER BY ${terms.map((term) => `${term} ${way}`).join(', ')}`;

  const inner = walk.rows.walks.map((next, index) => walkParts(far.node, next, `${at}_${index}`, parameters));
  const innerColumns = inner.flatMap(({ columns }) => columns);
  const tuple = [
    `${far.node}.id`,
    ...(walk.to.length > 1 ? [`labels(${far.node})`] : []),
    ...walk.rows.properties.map((property) => `${far.node}.${propertyTerm(property)}`),
    ...walk.edge.map((property) => `${far.edge}.${propertyTerm(property)}`),
    ...inner.flatMap(({ names }) => names),
  ];
  const found = `WITH ${far.edge}, ${far.node}`;
  const call = [
    `CALL (${near}) { MATCH ${pattern(near, walk, far)}`,
    ...(conditions.length ? [`WHERE ${conditions.join(' AND ')}`] : []),
    `${found} ${order} LIMIT $limit${at}`,
    ...inner.map((next) => next.call),
    // Nothing promises that the order outlives the subqueries.
    ...(inner.length ? [`${[found, ...innerColumns].join(', ')} ${order}`] : []),
    `RETURN collect([${tuple.join(', ')}]) AS rows${at} }`,
  ].join(' ');
  return walk.count
    ? {
        call,
        columns: [`rows${at}`, `${total(near, walk, at, parameters)} AS total${at}`],
        names: [`rows${at}`, `total${at}`],
      }
    : { call, columns: [`rows${at}`], names: [`rows${at}`] };
}

/** The variables of the node and the relation that a walk comes to. */
interface Far {
  readonly node: string;
  readonly edge: string;
}

function total(near: string, walk: Walk, at: string, parameters: Record<string, Value>): string {
  const far: Far = { node: 'm', edge: '' };
  const conditions = [
    ...(farTypes(walk, far) ? [farTypes(walk, far)] : []),
    ...conditionTerms(far.node, walk.where ?? [], `where${at}_`, parameters),
  ];
  return `COUNT { MATCH ${pattern(near, walk, far)}${conditions.length ? ` WHERE ${conditions.join(' AND ')}` : ''} }`;
}

/** A single far type is a label of the pattern; several are a condition, which both engines understand alike. */
function pattern(near: string, walk: Walk, far: Far): string {
  const node = walk.to.length === 1 ? `(${far.node}:${labelTerm(walk.to[0]!)})` : `(${far.node})`;
  const edge = `[${far.edge}:${relationTerm(walk.relation)}]`;
  return walk.direction === 'out' ? `(${near})-${edge}->${node}` : `(${near})<-${edge}-${node}`;
}

function farTypes(walk: Walk, far: Far): string | undefined {
  if (walk.to.length === 0) throw new EngineFailure(`a walk along ${walk.relation} names no type of its far end`);
  if (walk.to.length === 1) return undefined;
  const types = walk.to.map((type) => `${far.node}:${labelTerm(type)}`).toSorted();
  return `(${types.join(' OR ')})`;
}

/** The fact's id, which tells several relations between the same ends apart; others have none. */
const edgeId = (far: Far): string => `coalesce(${far.edge}.id, '')`;

export interface WalkSort {
  readonly term: string;
  /** A key's value as the term gives it. */
  readonly valueOf: (value: Value) => Value;
}

/** What a node lacks counts as less than any value, because the engines disagree on where nulls go. */
export function sortTerm({ order, to }: Pick<Walk, 'order' | 'to'>, node: string): WalkSort {
  if (order.property === 'id') return { term: `${node}.id`, valueOf: (value) => value ?? '' };
  const property = `${node}.${propertyTerm(order.property)}`;
  const comparison = comparisonOf(order.property, to);
  // Only one of the engines says that true is more than false.
  if (comparison === 'flag')
    return { term: `CASE WHEN ${property} THEN 1 ELSE 0 END`, valueOf: (value) => (value ? 1 : 0) };
  const lowest = comparison === 'number' ? Number.MIN_SAFE_INTEGER : '';
  return { term: `coalesce(${property}, ${lowest === '' ? "''" : lowest})`, valueOf: (value) => value ?? lowest };
}

type Comparison = 'text' | 'number' | 'flag';

/** How a property is compared; one that several far types have must mean one kind of thing in all of them. */
function comparisonOf(property: string, types: readonly NodeType[]): Comparison {
  const found = new Set<Comparison>();
  for (const type of types) {
    const spec = nodeSpec(type);
    const label = (spec.required[property] ?? spec.optional[property])?.label;
    if (label === undefined) continue;
    if (/^(?:list|sequence) /u.test(label))
      throw new EngineFailure(`${type}.${property} is a list, which has no order`);
    found.add(label === 'count' || label === 'number' ? 'number' : label === 'flag' ? 'flag' : 'text');
  }
  const [comparison, ...others] = found;
  if (comparison && others.length === 0) return comparison;
  const what = comparison ? 'cannot be compared among' : 'is no property of';
  throw new EngineFailure(`cannot sort by ${property}, which ${what} ${types.join(', ')}`);
}

function place(
  name: string,
  key: Key,
  than: '<' | '>',
  sort: WalkSort,
  far: Far,
  parameters: Record<string, Value>,
): string {
  const [value, id, edge] = [`${name}_value`, `${name}_id`, `${name}_edge`];
  parameters[value] = sort.valueOf(key.value);
  parameters[id] = key.id;
  let tie = `${far.node}.id ${than} $${id}`;
  if (key.edge !== undefined) {
    parameters[edge] = key.edge;
    tie = `(${tie} OR (${far.node}.id = $${id} AND ${edgeId(far)} ${than} $${edge}))`;
  }
  return `(${sort.term} ${than} $${value} OR (${sort.term} = $${value} AND ${tie}))`;
}

/** The type of the ontology among a node's labels. */
export function typeOfLabels(labels: readonly string[]): NodeType {
  const type = labels.find((label) => label !== 'Entity');
  if (type === undefined) throw new EngineFailure(`a node bears no type, only: ${labels.join(', ') || 'nothing'}`);
  // Every node was written with a label of the ontology.
  return type as NodeType;
}

/** Whether a walk may start at a type: asking others would only find nothing. */
export function startsAt(walk: Walk, type: NodeType): boolean {
  return relationSpec(walk.relation).ends.some((ends) =>
    (walk.direction === 'out' ? ends.from : ends.to).includes(type),
  );
}
