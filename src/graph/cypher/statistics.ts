import type { Query } from '../port.ts';

// Numbers of the graph as a whole.

export interface StatementRow {
  readonly statement: string;
  readonly facts: number;
  readonly evidence: number;
}

/** How many facts of each sort are stated, and how often. */
export const factsByStatement = (): Query<StatementRow> => ({
  text:
    'MATCH (e:Evidence) WITH e.statement AS statement, count(DISTINCT e.fact) AS facts, count(e) AS evidence ' +
    'RETURN statement, facts, evidence ORDER BY statement',
  parameters: {},
});

export interface SourceRow {
  /** Empty where the documents name none. */
  readonly publisher: string;
  readonly documents: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Publishers by how many documents they have, the first so many. */
export const documentsByPublisher = (limit: number): Query<SourceRow> => ({
  text:
    `MATCH (d:Document) WITH coalesce(d.publisher, '') AS publisher, count(d) AS documents, ` +
    'min(d.published) AS first, max(d.published) AS last ' +
    'RETURN publisher, documents, first, last ORDER BY documents DESC, publisher LIMIT $limit',
  parameters: { limit },
});

export interface YearRow {
  readonly year: string;
  readonly documents: number;
}

export const documentsByYear = (): Query<YearRow> => ({
  text:
    'MATCH (d:Document) WHERE d.published IS NOT NULL WITH substring(d.published, 0, 4) AS year, count(d) AS documents ' +
    'RETURN year, documents ORDER BY year',
  parameters: {},
});
