import { z } from 'zod';
import { entityTypes, relationTypes, relationSpec, type FactRelationType } from '../src/ontology/types.ts';
import { publishedFrom, type Extraction } from './facts.ts';
import { complaint, day } from './readers/fields.ts';

/** The ending of a file that holds the facts of one document a line. */
export const FACTS_FILE = '.facts.jsonl';

const FORMAT = 'signatory-facts';
/** Grows with every change that an older reader would misunderstand. */
const VERSION = 1;

export type FactsResult =
  { readonly ok: true; readonly extraction: Extraction } | { readonly ok: false; readonly reason: string };

const offset = z.int('expected a whole number').min(0, 'expected a whole number of at least 0');
const span = z.strictObject({ start: offset, end: offset });
const text = z.string().refine((value) => value.isWellFormed(), 'expected whole characters, got half of one');
const filled = text.refine((value) => value.trim(), 'expected text, got none');
const evidence = z.strictObject({
  start: offset,
  end: offset,
  rule: filled,
  antecedents: z.array(span).exactOptional(),
});

const document = z.strictObject({
  id: filled,
  file: text,
  title: filled,
  url: filled.exactOptional(),
  publisher: filled.exactOptional(),
  published: day.exactOptional(),
  publishedFrom: z.enum(publishedFrom).exactOptional(),
  language: filled.exactOptional(),
  text: filled,
  dropped: z.array(z.strictObject({ reason: text, text })),
});

const item = z.strictObject({
  key: filled,
  type: z.enum(entityTypes),
  name: text,
  mentions: z.array(z.strictObject({ start: offset, end: offset, form: text, scope: z.enum(['GLOBAL', 'DOCUMENT']) })),
  kind: text.exactOptional(),
  described: z.boolean().exactOptional(),
  qualifier: text.exactOptional(),
  country: text.exactOptional(),
  edition: text.exactOptional(),
  theme: text.exactOptional(),
});

const factRelations = relationTypes.filter((type): type is FactRelationType => Boolean(relationSpec(type).fact));

const fact = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.enum(factRelations), from: filled, to: filled, role: text.exactOptional(), evidence }),
    z.strictObject({
      type: z.literal('Position'),
      person: filled,
      title: text,
      organization: filled.exactOptional(),
      place: filled.exactOptional(),
      from: text.exactOptional(),
      to: text.exactOptional(),
      evidence,
    }),
    z.strictObject({
      type: z.literal('Signature'),
      agreement: filled,
      person: filled.exactOptional(),
      organization: filled.exactOptional(),
      capacity: text.exactOptional(),
      date: text.exactOptional(),
      evidence,
    }),
    z.strictObject({
      type: z.literal('Claim'),
      about: filled,
      property: z.enum(['start', 'end', 'date', 'status', 'term']),
      value: text,
      asOf: text.exactOptional(),
      evidence,
    }),
    z.strictObject({
      type: z.literal('Figure'),
      about: filled,
      amount: z.number(),
      qualifier: z.enum(['EXACT', 'ABOUT', 'OVER', 'UNDER']),
      unit: text.exactOptional(),
      counts: text,
      from: text.exactOptional(),
      to: text.exactOptional(),
      evidence,
    }),
  ],
  'expected a type of fact',
);

// The compiler proves that what passes is an Extraction; what its values may be, the ontology's check says.
const shape: z.ZodType<Extraction> = z.strictObject({
  document,
  items: z.array(item).refine(eachKeyOnce, 'expected every key once, got one several times'),
  facts: z.array(fact),
});

function eachKeyOnce(items: readonly { readonly key: string }[]): boolean {
  return new Set(items.map(({ key }) => key)).size === items.length;
}

/** One document's extraction as a line of a facts file. */
export function factsLine({ document, items, facts }: Extraction): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, document, items, facts });
}

/** Whether an object claims to be a line of a facts file. */
export const isFactsLine = (raw: Readonly<Record<string, unknown>>): boolean => raw['format'] === FORMAT;

/** Reads such an object back. Refuses other versions and shapes with where it went wrong; never throws. */
export function readFactsLine(raw: Readonly<Record<string, unknown>>): FactsResult {
  const { format: _, version, ...rest } = raw;
  if (version !== VERSION)
    return {
      ok: false,
      reason: `version: expected facts of version ${VERSION}, got ${JSON.stringify(version) ?? 'none'}`,
    };
  const checked = shape.safeParse(rest);
  // As it was written, because the order of its keys goes into the ids of evidence; the check has shown what it is.
  if (checked.success) return { ok: true, extraction: rest as unknown as Extraction };
  const { where, reason } = complaint(checked.error, rest);
  return { ok: false, reason: where ? `${where}: ${reason}` : reason };
}
