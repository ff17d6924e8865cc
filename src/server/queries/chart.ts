import { BadInput } from '../../errors.ts';
import type { Cell, Row } from './rows.ts';
import type { Column } from './table-plan.ts';

/** How many characters of an ISO date tell a period. */
const periods = { year: 4, month: 7, day: 10 } as const;
export type Period = keyof typeof periods;

/** How many rows fall into a period, of one series. */
export interface Point {
  /** The first day of the period. */
  readonly time: string;
  /** The period itself: `2025`, `2025-09` or `2025-09-21`. */
  readonly period: string;
  /** What the column that the chart is divided by holds; null where it is not divided, or the column is empty. */
  readonly series: Cell;
  readonly value: number;
}

export interface Chart {
  /** The column that tells the time: the first that is a date. */
  readonly time: string;
  readonly per: Period;
  /** The column that the rows are divided by. */
  readonly by: string | null;
  /** By time, then by series. Periods without rows have none. */
  readonly points: readonly Point[];
  /** Rows that stand at no point: without a date, or with one that is less exact than the periods. */
  readonly leftOut: { readonly undated: number; readonly inexact: number };
}

/**
 * Counts rows over time.
 * @throws BadInput for a table without a date, an unknown period or column
 */
export function chartOf(
  columns: readonly Column[],
  rows: readonly Row[],
  per = 'month',
  by: string | null = null,
): Chart {
  if (!isPeriod(per)) throw new BadInput(`per: expected one of ${Object.keys(periods).join(', ')}, got ${per}`);
  const time = columns.findIndex(({ type }) => type === 'Date');
  if (time < 0) throw new BadInput('expected a query that asks for a date, got one without; a chart needs one');
  const series = by === null ? -1 : columns.findIndex(({ name }) => name === by);
  if (by !== null && series < 0)
    throw new BadInput(`by: expected one of the columns ${columns.map(({ name }) => name).join(', ')}, got ${by}`);
  const length = periods[per];
  const counts = new Map<string, Omit<Point, 'value'> & { value: number }>();
  const leftOut = { undated: 0, inexact: 0 };
  for (const row of rows) {
    const date = row[time];
    if (typeof date !== 'string' || !date) leftOut.undated++;
    else if (date.length < length) leftOut.inexact++;
    else {
      const period = date.slice(0, length);
      const named = series < 0 ? null : (row[series] ?? null);
      const key = JSON.stringify([period, named]);
      const point = counts.get(key) ?? { time: `${period}-01-01`.slice(0, 10), period, series: named, value: 0 };
      point.value++;
      counts.set(key, point);
    }
  }
  const points = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, point]) => point);
  return { time: columns[time]!.name, per, by, points, leftOut };
}

const isPeriod = (text: string): text is Period => Object.hasOwn(periods, text);
