import { stringify } from 'csv-stringify/sync';
import { BadInput } from '../../errors.ts';
import { chartOf } from './chart.ts';
import { rowsOf, type Ask } from './rows.ts';
import type { SavedQuery } from './saved.ts';

/** What a chart is asked for beside the query. */
export interface ChartOptions {
  readonly per?: string | undefined;
  readonly by?: string | undefined;
}

/** How a query's answer is written; `json` is GraphQL's own, and has one page. */
export const formats = ['json', 'csv', 'chart'] as const;
export type Format = (typeof formats)[number];

/** @throws BadInput for a format that there is not */
export function readFormat(text = 'json'): Format {
  const format = formats.find((one) => one === text);
  if (!format) throw new BadInput(`format: expected one of ${formats.join(', ')}, got ${text}`);
  return format;
}

/** The answer as a flat table with the columns' names above it, all pages joined. A cell that a spreadsheet would compute is made text. */
export async function csvText(
  query: SavedQuery,
  variables: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<string> {
  const rows = await rowsOf(query, variables, ask);
  return stringify([query.table.columns.map(({ name }) => name), ...rows.map((row) => [...row])], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

/** The answer counted over time, as JSON. */
export async function chartText(
  query: SavedQuery,
  variables: Readonly<Record<string, unknown>>,
  ask: Ask,
  { per, by }: ChartOptions,
): Promise<string> {
  return JSON.stringify(chartOf(query.table.columns, await rowsOf(query, variables, ask), per, by));
}
