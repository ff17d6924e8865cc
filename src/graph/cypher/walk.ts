import { EngineFailure } from '../../errors.ts';
import { nodeSpec, relationSpec, type NodeType } from '../../ontology/types.ts';
import type { Key, Query, Value, Walk, Wanted } from '../port.ts';
import { labelTerm, propertyTerm, relationTerm } from './terms.ts';

/** One node, its properties, and for each walk its tuples (`rows0`, …) and their number (`total0`, …). */
export type LevelRow = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: readonly Value[];
} & {
  readonly [walked: `rows${number}` | `total${number}`]: Value;
};

/** What one walk found: id, labels, then properties and those of the relation, in the order of the walk. */
export type Tuple = readonly [id: string, labels: readonly string[], ...values: Value[]];

/**
 * Nodes by id with one level of walks. One row a node that exists: the walks are gathered inside, so a node without
 * any keeps its row. The text depends on the shape alone; every value is a parameter.
 */
export function level(label: NodeType | 'Entity', ids: readonly string[], wanted: Wanted): Query<LevelRow> {
  const parameters: Record<string, Value> = { ids };
  const calls = wanted.walks.map((walk, index) => call(walk, index, parameters));
  const columns = wanted.walks.flatMap((walk, index) => [`rows${index}`, ...(walk.count ? [total(walk, index)] : [])]);
  const properties = wanted.properties.map((property) => `n.${propertyTerm(property)}`).join(', ');
  const returned = ['n.id AS id', 'labels(n) AS labels', `[${properties}] AS properties`, ...columns].join(', ');
  return {
    text: [`UNWIND $ids AS id MATCH (n:${labelTerm(label)} {id: id})`, ...calls, `RETURN ${returned}`].join(' '),
    parameters,
  };
}

function call(walk: Walk, index: number, parameters: Record<string, Value>): string {
  const sort = sortTerm(walk);
  parameters[`limit${index}`] = walk.limit;
  const conditions = [
    farTypes(walk),
    walk.after && place('after', walk.after, walk.order.descending ? '<' : '>', sort, index, parameters),
    walk.before && place('before', walk.before, walk.order.descending ? '>' : '<', sort, index, parameters),
  ].filter((condition) => condition !== undefined);
  const where = conditions.length ? ` WHERE ${conditions.join(' AND ')}` : '';
  const way = walk.order.descending === (walk.fromEnd ?? false) ? 'ASC' : 'DESC';
  const order = [...new Set([sort.term, 'm.id', EDGE_ID])].map((term) => `${term} ${way}`).join(', ');
  const tuple = [
    'm.id',
    'labels(m)',
    ...walk.rows.properties.map((property) => `m.${propertyTerm(property)}`),
    ...walk.edge.map((property) => `r.${propertyTerm(property)}`),
  ].join(', ');
  return (
    `CALL (n) { MATCH ${pattern(walk, 'r')}${where} WITH r, m ORDER BY ${order} LIMIT $limit${index} ` +
    `RETURN collect([${tuple}]) AS rows${index} }`
  );
}

function total(walk: Walk, index: number): string {
  const types = farTypes(walk);
  return `COUNT { MATCH ${pattern(walk, '')}${types ? ` WHERE ${types}` : ''} } AS total${index}`;
}

/** A single far type is a label of the pattern; several are a condition, which both engines understand alike. */
function pattern(walk: Walk, variable: string): string {
  const far = walk.to.length === 1 ? `(m:${labelTerm(walk.to[0]!)})` : '(m)';
  const edge = `[${variable}:${relationTerm(walk.relation)}]`;
  return walk.direction === 'out' ? `(n)-${edge}->${far}` : `(n)<-${edge}-${far}`;
}

function farTypes(walk: Walk): string | undefined {
  if (walk.to.length === 0) throw new EngineFailure(`a walk along ${walk.relation} names no type of its far end`);
  if (walk.to.length === 1) return undefined;
  return `(${walk.to
    .map((type) => `m:${labelTerm(type)}`)
    .toSorted()
    .join(' OR ')})`;
}

/** The fact's id, which tells several relations between the same ends apart; others have none. */
const EDGE_ID = `coalesce(r.id, '')`;

interface Sort {
  readonly term: string;
  /** What a missing value counts as: less than any other, on both engines. */
  readonly lowest: Value;
}

function sortTerm({ order, to }: Walk): Sort {
  if (order.property === 'id') return { term: 'm.id', lowest: '' };
  const lowest = lowestOf(order.property, to);
  const written = typeof lowest === 'string' ? `''` : String(lowest);
  return { term: `coalesce(m.${propertyTerm(order.property)}, ${written})`, lowest };
}

function lowestOf(property: string, types: readonly NodeType[]): Value {
  for (const type of types) {
    const spec = nodeSpec(type);
    const label = (spec.required[property] ?? spec.optional[property])?.label;
    if (label === undefined) continue;
    if (label === 'count' || label === 'number') return Number.MIN_SAFE_INTEGER;
    if (label === 'flag') return false;
    if (/^(?:list|sequence) /u.test(label))
      throw new EngineFailure(`${type}.${property} is a list, which has no order`);
    return '';
  }
  throw new EngineFailure(`no type among ${types.join(', ')} has a property called ${property} to sort by`);
}

function place(
  side: 'after' | 'before',
  key: Key,
  than: '<' | '>',
  sort: Sort,
  index: number,
  parameters: Record<string, Value>,
): string {
  const [value, id, edge] = ['Value', 'Id', 'Edge'].map((part) => `${side}${part}${index}`);
  parameters[value!] = key.value ?? sort.lowest;
  parameters[id!] = key.id;
  let tie = `m.id ${than} $${id}`;
  if (key.edge !== undefined) {
    parameters[edge!] = key.edge;
    tie = `(${tie} OR (m.id = $${id} AND ${EDGE_ID} ${than} $${edge}))`;
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
