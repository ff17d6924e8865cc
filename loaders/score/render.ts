import type { Figures } from './verdict.ts';

/** A ratio as every table shows it. */
export const ratio = (value: number): string => value.toFixed(3);

/** One kind of a table: its ratios, and the counts behind them. */
export function row(name: string, { right, extra, missing, precision, recall, f1 }: Figures, width = 16): string {
  const ratios = `P ${ratio(precision)}  R ${ratio(recall)}  F1 ${ratio(f1)}`;
  return `${name.padEnd(width)} ${ratios}   (${right} right, ${extra} extra, ${missing} missing)`;
}

/** A wrong fact, as `--verbose` lists it. */
export function wrongLine({
  outcome,
  kind,
  file,
  what,
}: Readonly<Record<'outcome' | 'kind' | 'file' | 'what', string>>) {
  return `${outcome.padEnd(7)} ${kind}: ${file} ${what}`;
}
