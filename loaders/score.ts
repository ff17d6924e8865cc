import { itemLists, readAnnotation, type Annotation } from './score/annotation.ts';
import { readScored, type Scored } from './score/files.ts';
import { judge } from './score/judge.ts';
import { ratio, row, wrongLine } from './score/render.ts';
import { figuresOf, relationKinds, scoredKinds, type Figures, type ScoredKind, type Verdict } from './score/verdict.ts';

/** A fact that the prediction has too much or too little. */
export interface ScoreLine {
  readonly outcome: 'extra' | 'missing';
  readonly kind: ScoredKind | 'names';
  /** The gold file's name. */
  readonly file: string;
  readonly what: string;
}

/** How well the predictions agree with the annotations. */
export interface ScoreReport {
  readonly documents: number;
  readonly withoutPrediction: number;
  readonly kinds: Readonly<Record<ScoredKind, Figures>>;
  /** Of the names printed for items that were found; null where none was. Not part of the headline. */
  readonly names: { readonly right: number; readonly extra: number; readonly precision: number } | null;
  readonly entities: Figures;
  readonly relations: Figures;
  /** The mean of both F1. */
  readonly overall: number;
  /** Document by document, in the order judged. */
  readonly lines: readonly ScoreLine[];
}

/**
 * Scores a folder of predictions, one JSON a document, against a folder of hand-made annotations. Of the gold folder it takes each
 * .json that names things of one document, of the predictions NAME.json or NAME_anything.json; a document without one counts as
 * found empty. Throws `BadInput` where a folder or file cannot be used, naming file and field.
 */
export async function score(goldFolder: string, predictionsFolder: string): Promise<ScoreReport> {
  return scoreOf(await readScored(goldFolder, predictionsFolder, readAnnotation));
}

/** Scores documents that are at hand. */
export function scoreOf(scored: Iterable<Scored<Annotation>>): ScoreReport {
  const verdicts: Verdict[] = [];
  const lines: ScoreLine[] = [];
  let [documents, withoutPrediction] = [0, 0];
  for (const { file, gold, prediction } of scored) {
    documents++;
    if (!prediction) withoutPrediction++;
    for (const verdict of judge(gold, prediction)) {
      const { kind, outcome, what } = verdict;
      verdicts.push(verdict);
      if (outcome !== 'right') lines.push({ outcome, kind, file, what });
    }
  }
  return { documents, withoutPrediction, ...summary(verdicts), lines };
}

function summary(verdicts: readonly Verdict[]) {
  const of = (wanted: readonly Verdict['kind'][]) => figuresOf(verdicts.filter(({ kind }) => wanted.includes(kind)));
  const kinds = Object.fromEntries(scoredKinds.map((kind) => [kind, of([kind])])) as Record<ScoredKind, Figures>;
  const [entities, relations] = [of(itemLists), of(relationKinds)];
  const { right, extra, precision } = of(['names']);
  return {
    kinds,
    names: right + extra > 0 ? { right, extra, precision } : null,
    entities,
    relations,
    overall: (entities.f1 + relations.f1) / 2,
  };
}

/** The report as printed: one line a kind, then the headline; with `verbose`, each wrong fact before. No line break at the end. */
export function renderScore(report: ScoreReport, { verbose = false }: { readonly verbose?: boolean } = {}): string {
  const { documents, withoutPrediction, kinds, names, entities, relations, overall } = report;
  return [
    ...(verbose ? report.lines.map(wrongLine) : []),
    `${documents} documents${withoutPrediction ? `, ${withoutPrediction} WITHOUT a prediction` : ''}`,
    ...scoredKinds.map((kind) => row(kind, kinds[kind])),
    ...(names
      ? [
          `${'names'.padEnd(16)} P ${ratio(names.precision)}   (of the names printed for found items; not in the headline)`,
        ]
      : []),
    row('ENTITIES', entities),
    row('RELATIONS', relations),
    `OVERALL F1 ${ratio(overall)}`,
  ].join('\n');
}
