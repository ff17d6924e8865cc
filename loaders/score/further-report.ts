import { readScored, type Scored } from './files.ts';
import { readFurther, type FurtherAnnotation } from './further-annotation.ts';
import { furtherKinds, judgeFurther, type FurtherKind } from './further.ts';
import { row, wrongLine } from './render.ts';
import { figuresOf, type Figures, type Verdict } from './verdict.ts';

/** What a prediction says too much or too little beyond the format. */
export interface FurtherLine {
  readonly outcome: 'extra' | 'missing';
  readonly kind: FurtherKind;
  /** The gold file's name. */
  readonly file: string;
  readonly what: string;
}

/** How well predictions agree with annotations in what the headline does not count. */
export interface FurtherReport {
  readonly kinds: Readonly<Record<FurtherKind, Figures>>;
  readonly all: Figures;
  /** Document by document, in the order judged. */
  readonly lines: readonly FurtherLine[];
}

/** Scores two folders as `score` does, in what goes beyond its headline. Throws `BadInput` as it does. */
export async function scoreFurther(goldFolder: string, predictionsFolder: string): Promise<FurtherReport> {
  return furtherOf(await readScored(goldFolder, predictionsFolder, readFurther));
}

/** Scores documents that are at hand. */
export function furtherOf(documents: Iterable<Scored<FurtherAnnotation>>): FurtherReport {
  const verdicts: Verdict<FurtherKind>[] = [];
  const lines: FurtherLine[] = [];
  for (const { file, gold, prediction } of documents)
    for (const verdict of judgeFurther(gold, prediction)) {
      const { kind, outcome, what } = verdict;
      verdicts.push(verdict);
      if (outcome !== 'right') lines.push({ outcome, kind, file, what });
    }
  const of = (wanted: FurtherKind) => figuresOf(verdicts.filter(({ kind }) => kind === wanted));
  const kinds = Object.fromEntries(furtherKinds.map((kind) => [kind, of(kind)])) as Record<FurtherKind, Figures>;
  return { kinds, all: figuresOf(verdicts), lines };
}

const WIDTH = 17;

/** The report as printed: one line a kind and one for all; with `verbose`, each wrong statement before. No line break at the end. */
export function renderFurther(report: FurtherReport, { verbose = false }: { readonly verbose?: boolean } = {}): string {
  return [
    ...(verbose ? report.lines.map(wrongLine) : []),
    ...furtherKinds.map((kind) => row(kind, report.kinds[kind], WIDTH)),
    row('FURTHER', report.all, WIDTH),
  ].join('\n');
}
