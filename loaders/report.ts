import type { Refusal } from '../src/ontology/check.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { groupBy } from './order.ts';
import type { InputReport, LoadReport } from './load.ts';
import type { Touched } from './difference.ts';

const nouns: Readonly<Record<EntityType, readonly [one: string, many: string]>> = {
  Organization: ['organization', 'organizations'],
  Person: ['person', 'people'],
  Event: ['event', 'events'],
  Agreement: ['agreement', 'agreements'],
  Place: ['place', 'places'],
};

/** A load as text: a paragraph a document, then the sums. */
export function renderReport({ inputs, touched, unmatched, interrupted }: LoadReport): string {
  const lines = [renderInputs(inputs), ...renderTouched(touched), ...renderUnmatched(unmatched)];
  if (interrupted) lines.push('Stopped before the end. The same command again goes on with what is missing.');
  return lines.join('\n');
}

/** The decisions that changed nothing, and why. */
export const renderUnmatched = (unmatched: LoadReport['unmatched']): string[] =>
  unmatched.map(({ at, reason }) => `Decision without effect, ${at}: ${reason}`);

/** A paragraph a document, then how many there are of each outcome. */
export function renderInputs(inputs: readonly InputReport[]): string {
  const counts = groupBy(inputs, ({ outcome }) => outcome);
  const sums = (['added', 'replaced', 'unchanged', 'refused'] as const)
    .flatMap((outcome) => (counts.has(outcome) ? [`${counts.get(outcome)!.length} ${outcome}`] : []))
    .join(', ');
  const sum = `${plural(inputs.length, 'document', 'documents')}: ${sums || 'nothing to do'}.`;
  return [...inputs.flatMap(renderInput), sum].join('\n');
}

/** How much of the graph changed, in a line; none where nothing did. */
export function renderTouched({ created, changed, deleted }: Touched): string[] {
  if (!created && !changed && !deleted) return [];
  return [`Graph: ${created} nodes and relations created, ${changed} changed, ${deleted} deleted.`];
}

function renderInput(input: InputReport): string[] {
  const head = `${input.outcome.padEnd(9)} ${input.file}`;
  if (input.outcome === 'refused') return [`${head}: ${input.reason}`];
  if (!input.found) return [head];
  const found = (Object.keys(nouns) as EntityType[])
    .filter((type) => input.found![type])
    .map((type) => plural(input.found![type], ...nouns[type]));
  const date = input.published ? `, published ${input.published} (${input.publishedFrom})` : ', no date of publication';
  const indent = ' '.repeat(10);
  return [
    `${head}${date}`,
    `${indent}${[...found, plural(input.facts ?? 0, 'fact', 'facts')].join(', ')}`,
    ...tallied(input.dropped?.map(({ reason }) => reason) ?? []).map((line) => `${indent}left out ${line}`),
    ...renderRefusals(input.refusals ?? []).map((line) => `${indent}${line}`),
  ];
}

/** What was refused of a document's facts, a line for each reason with how often it held. */
export const renderRefusals = (refusals: readonly Refusal[]): string[] =>
  tallied(refusals.map(({ where, reason }) => `${where}: ${reason}`)).map((line) => `refused ${line}`);

/** Reasons with how often each was given. */
const tallied = (reasons: readonly string[]): string[] =>
  [...groupBy(reasons, (reason) => reason).entries()].map(([reason, all]) => `${all.length} × ${reason}`);

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
