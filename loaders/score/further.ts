import { contradict } from '../compute/contradict.ts';
import { nothingFound, itemLists } from './annotation.ts';
import { goesBeyond, type FurtherAnnotation, type StatedFigure } from './further-annotation.ts';
import { findItems, type Found } from './items.ts';
import { plain, samePhrase } from './likeness.ts';
import { sameAmount, statementKinds, statementsOf, type Statement } from './statements.ts';
import type { Verdict } from './verdict.ts';

/** What things that were found are said to be, and figures that were found to count. */
export const propertyKinds = [
  'organization kind',
  'event kind',
  'agreement kind',
  'status',
  'term',
  'capacity',
  'qualifier',
  'counted',
] as const;

/** What the public scorer does not count, in the order of the printed table. */
export const furtherKinds = [...propertyKinds, ...statementKinds] as const;
export type FurtherKind = (typeof furtherKinds)[number];

type FurtherVerdict = Verdict<FurtherKind>;

const nothing: FurtherAnnotation = { ...nothingFound, organizations: [], events: [], agreements: [], figures: [] };

/**
 * Judges what one document's prediction says beyond the format, its things paired with the annotated ones as for the headline. What
 * the annotation leaves out is not judged: a kind that it does not give, figures where it goes nowhere beyond the format.
 */
export function judgeFurther(gold: FurtherAnnotation, predicted: FurtherAnnotation = nothing): FurtherVerdict[] {
  const found = findItems(gold, predicted);
  return [...judgeProperties(gold, predicted, found), ...judgeStatements(gold, predicted, found)];
}

function* judgeProperties(gold: FurtherAnnotation, predicted: FurtherAnnotation, found: Found) {
  for (const [kind, list] of [
    ['organization kind', 'organizations'],
    ['event kind', 'events'],
    ['agreement kind', 'agreements'],
  ] as const) {
    const wantedOf = new Map(gold[list].map((item) => [item.key, item]));
    for (const { key, names, kind: stated } of predicted[list]) {
      const wanted = wantedOf.get(found.get(key)?.key ?? '');
      if (wanted && !wanted.optional) yield* judgeValue(kind, names, stated, wanted.kind, wanted.accept?.kind);
    }
  }
  const wantedOf = new Map(gold.agreements.map((item) => [item.key, item]));
  for (const { key, names, status, term, signers } of predicted.agreements) {
    const wanted = wantedOf.get(found.get(key)?.key ?? '');
    if (!wanted || wanted.optional) continue;
    yield* judgeValue('status', names, status, wanted.status, wanted.accept?.status);
    yield* judgeValue('term', names, term, wanted.term, [], sameTerm);
    for (const { person, capacity } of signers) {
      const signer = wanted.signers.find((each) => person != null && each.person === found.get(person)?.key);
      if (signer && !signer.optional)
        yield* judgeValue('capacity', [`${names[0]} – ${signer.person}`], capacity, signer.capacity, [], samePhrase);
    }
  }
}

/** "five-year", "5 years". */
const sameTerm = (one: string, other: string): boolean => !contradict('term', one, other);

/** A wrong value is one too much and one too little. */
function* judgeValue(
  kind: FurtherKind,
  [name = '']: readonly string[],
  stated: string | null | undefined,
  wanted: string | null | undefined,
  others: readonly string[] = [],
  same: (stated: string, wanted: string) => boolean = sameWords,
): Generator<FurtherVerdict> {
  if (wanted == null) return;
  const right = stated != null && [wanted, ...others].some((value) => same(stated, value));
  if (right) return yield { kind, outcome: 'right', what: `${name} – ${stated}` };
  if (stated != null) yield { kind, outcome: 'extra', what: `${name} – ${stated}` };
  yield { kind, outcome: 'missing', what: `${name} – ${wanted}` };
}

/** `IN_FORCE`, "in force". */
const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);

function* judgeStatements(gold: FurtherAnnotation, predicted: FurtherAnnotation, found: Found) {
  const judged = (statement: Statement) =>
    goesBeyond(gold) || statement.kind === 'end' || statement.kind === 'concluded at';
  const optional = new Set(itemsOf(gold).flatMap((item) => (item.optional ? [item.key] : [])));
  const open = new Set(
    statementsOf(gold)
      .filter(judged)
      .map((wanted) => ({ ...wanted, optional: wanted.optional || wanted.ends.some((end) => optional.has(end)) })),
  );
  const [nameInGold, nameInPrediction] = [namesOf(gold), namesOf(predicted)];
  for (const stated of statementsOf(predicted).filter(judged)) {
    const what = describe(stated, nameInPrediction);
    const matches = [...open].filter((wanted) => isSame(stated, wanted, found));
    const hit = matches.find((wanted) => !wanted.optional) ?? matches[0];
    if (hit) open.delete(hit);
    if (hit?.optional || (!hit && isLeftOpen(stated, gold, predicted, found))) continue;
    yield { kind: stated.kind, outcome: hit ? 'right' : 'extra', what } as const;
    if (hit?.figure && stated.figure) yield* judgeFigure(what, stated.figure, hit.figure);
  }
  for (const missed of open)
    if (!missed.optional) yield { kind: missed.kind, outcome: 'missing', what: describe(missed, nameInGold) } as const;
}

/** Whether it is "over" or "exact", and what is counted, of a figure whose amount is right. */
function* judgeFigure(what: string, stated: StatedFigure, wanted: StatedFigure): Generator<FurtherVerdict> {
  yield* judgeValue('qualifier', [what], stated.qualifier, wanted.qualifier);
  // Money may come as an amount of a currency or as a unit of what it is for.
  const counted = [stated.counts, stated.unit].filter((words) => words != null);
  const best = counted.find((words) => samePhrase(words, wanted.counts ?? '')) ?? counted[0];
  yield* judgeValue('counted', [what], best, wanted.counts, [], samePhrase);
}

function isSame(stated: Statement, wanted: Statement, found: Found): boolean {
  if (stated.kind !== wanted.kind) return false;
  if (!wanted.ends.every((end, index) => found.get(stated.ends[index] ?? '')?.key === end)) return false;
  if (wanted.end !== undefined) return stated.end?.startsWith(wanted.end) ?? false;
  return !wanted.figure || (!!stated.figure && sameAmount(stated.figure.value, wanted.figure.value));
}

/** Whether a statement that matches nothing counts neither way. */
function isLeftOpen(
  { kind, ends, end }: Statement,
  gold: FurtherAnnotation,
  predicted: FurtherAnnotation,
  found: Found,
): boolean {
  if (ends.some((each) => found.get(each)?.optional)) return true;
  const subject = found.get(ends[0] ?? '')?.key;
  switch (kind) {
    case 'end': {
      const wanted = gold.events.find(({ key }) => key === subject);
      // An event without an end is over on the day it starts.
      return !!wanted && (wanted.end_optional || (!wanted.end && (wanted.start_optional || end === wanted.start)));
    }
    case 'concluded at':
      return gold.agreements.find(({ key }) => key === subject)?.event_optional === true;
    case 'figure':
      // Places have no list in the format, so nothing can be annotated about them.
      return !itemsOf(predicted).some(({ key }) => key === ends[0]);
    default:
      return false;
  }
}

const itemsOf = (annotation: FurtherAnnotation) => itemLists.flatMap((list) => [...annotation[list]]);

function namesOf(annotation: FurtherAnnotation): ReadonlyMap<string, string> {
  return new Map(itemsOf(annotation).map(({ key, names: [name = ''] }) => [key, name]));
}

function describe({ ends, end, figure }: Statement, names: ReadonlyMap<string, string>): string {
  const said = figure && [figure.qualifier, figure.value, figure.unit, figure.counts].filter((part) => part != null);
  return [...ends.map((key) => names.get(key) ?? key), ...(end ? [end] : []), ...(said ? [said.join(' ')] : [])].join(
    ' – ',
  );
}
