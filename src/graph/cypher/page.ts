import type { Key, Value } from '../port.ts';

/** Which part of a sorted list is wanted. */
export interface Page {
  /** How many rows at most. */
  readonly limit: number;
  readonly after?: Key;
  readonly before?: Key;
  /** Take the last `limit` rows: the statement then gives them from the end backwards. */
  readonly fromEnd: boolean;
}

/** What a list is sorted by: a term over the statement's variables; the id breaks ties, in the same direction. */
export interface Sort {
  readonly term: string;
  readonly id: string;
  readonly descending: boolean;
  /** What a missing value counts as, and what the term gives for it. */
  readonly lowest: Value;
}

/**
 * The parts of a statement that cut a page out of a list: a condition (`true` where all rows may come), and order with
 * limit. The text depends on the shape alone: places and limit are parameters.
 */
export function pageTerms(sort: Sort, page: Page) {
  const parameters: Record<string, Value> = { limit: page.limit };
  const conditions: string[] = [];
  if (page.after) conditions.push(beyond('after', page.after, sort.descending ? '<' : '>', sort, parameters));
  if (page.before) conditions.push(beyond('before', page.before, sort.descending ? '>' : '<', sort, parameters));
  const way = sort.descending === page.fromEnd ? 'ASC' : 'DESC';
  return {
    where: conditions.join(' AND ') || 'true',
    order: `ORDER BY ${sort.term} ${way}, ${sort.id} ${way} LIMIT $limit`,
    parameters,
  };
}

function beyond(side: string, key: Key, than: '<' | '>', sort: Sort, parameters: Record<string, Value>): string {
  parameters[`${side}Value`] = key.value ?? sort.lowest;
  parameters[`${side}Id`] = key.id;
  return `(${sort.term} ${than} $${side}Value OR (${sort.term} = $${side}Value AND ${sort.id} ${than} $${side}Id))`;
}
