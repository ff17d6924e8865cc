import type { Condition, Query, Value } from '../port.ts';
import { conditionTerms } from './conditions.ts';
import { tupleTerm, type NodeTuple } from './tuple.ts';

/** A statement whose quote holds what was asked for, with the document that makes it. */
export interface QuoteRow {
  readonly evidence: NodeTuple;
  readonly document: NodeTuple;
}

/** Statements whose quotes hold every one of these words in small letters; the `limit` shortest quotes. */
export function quotesWith(words: readonly string[], limit: number, conditions: readonly Condition[]): Query<QuoteRow> {
  const parameters: Record<string, Value> = { words, limit };
  const taken = [
    'all(word IN $words WHERE toLower(e.quote) CONTAINS word)',
    ...conditionTerms('e', conditions, 'where', parameters),
  ].join(' AND ');
  return {
    text:
      `MATCH (e:Evidence) WHERE ${taken} WITH e ORDER BY size(e.quote), e.id LIMIT $limit ` +
      `MATCH (e)-[:FROM]->(d:Document) RETURN ${tupleTerm('e', ['Evidence'])} AS evidence, ` +
      `${tupleTerm('d', ['Document'])} AS document ORDER BY size(e.quote), e.id`,
    parameters,
  };
}
