import { entityTypes } from '../../ontology/types.ts';
import type { Condition, Query, Value } from '../port.ts';
import { conditionTerms } from './conditions.ts';
import type { LinkedRow, NodeRow, Total } from './lookup.ts';
import { pageTerms, type Page } from './page.ts';
import { tupleTerm } from './tuple.ts';

// Events and agreements by their dates, together.

const DATE = 'coalesce(n.start, n.date)';
const DATED = `(n:Event OR n:Agreement) AND ${DATE} IS NOT NULL`;

/** One page of everything that has a date, the earliest first. */
export function datedPage(page: Page, conditions: readonly Condition[]): Query<NodeRow> {
  const { where, order, parameters } = pageTerms({ term: DATE, id: 'n.id', descending: false, lowest: '' }, page);
  const taken = [DATED, ...conditionTerms('n', conditions, 'where', parameters), where].join(' AND ');
  return {
    text: `MATCH (n:Entity) WHERE ${taken} WITH n ${order} RETURN ${tupleTerm('n', entityTypes)} AS node`,
    parameters,
  };
}

export function countDated(conditions: readonly Condition[]): Query<Total> {
  const parameters: Record<string, Value> = {};
  const taken = [DATED, ...conditionTerms('n', conditions, 'where', parameters)].join(' AND ');
  return { text: `MATCH (n:Entity) WHERE ${taken} RETURN count(n) AS total`, parameters };
}

/** Of these things, each named with the one it is asked for, those that have a date. */
export function datedAmong(
  pairs: readonly { readonly id: string; readonly far: string }[],
  conditions: readonly Condition[],
): Query<LinkedRow> {
  const parameters: Record<string, Value> = { pairs: pairs.map(({ id, far }) => ({ id, far })) };
  const taken = [DATED, ...conditionTerms('n', conditions, 'where', parameters)].join(' AND ');
  return {
    text:
      `UNWIND $pairs AS pair MATCH (n:Entity {id: pair.far}) WHERE ${taken} ` +
      `RETURN pair.id AS id, ${tupleTerm('n', entityTypes)} AS node`,
    parameters,
  };
}
