import { itemLists, type ItemList } from './annotation.ts';

/** The relations judged, in the order of the printed table. */
export const relationKinds = [
  'position',
  'party',
  'signer',
  'signed for',
  'host',
  'participant',
  'date',
  'place',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export type ScoredKind = ItemList | RelationKind;
export const scoredKinds: readonly ScoredKind[] = [...itemLists, ...relationKinds];

/** What became of one fact: stated and annotated, stated only, annotated only. */
export interface Verdict<Kind extends string = ScoredKind | 'names'> {
  readonly kind: Kind;
  readonly outcome: 'right' | 'extra' | 'missing';
  readonly what: string;
}

export interface Figures {
  readonly right: number;
  readonly extra: number;
  readonly missing: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts the verdicts. A ratio of nothing is 0. */
export function figuresOf(verdicts: readonly Verdict<string>[]): Figures {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const [right, extra, missing] = [count('right'), count('extra'), count('missing')];
  const precision = right ? right / (right + extra) : 0;
  const recall = right ? right / (right + missing) : 0;
  const f1 = right ? (2 * precision * recall) / (precision + recall) : 0;
  return { right, extra, missing, precision, recall, f1 };
}
