import { z } from 'zod';
import { BadInput } from '../../src/errors.ts';
import { claimProperty, figureQualifier } from '../../src/ontology/definition.ts';
import { entityTypes, relationSpec, relationTypes, type FactRelationType } from '../../src/ontology/types.ts';
import { complaint, day, filled } from '../readers/fields.ts';
import { readObject } from '../readers/jsonl.ts';
import { decisionsOf, type Decision, type Decisions, type MeantFact, type Thing } from './decisions.ts';

const type = z.enum(entityTypes, `expected one of ${entityTypes.join(', ')}`);
const thing = z
  .strictObject({ type, name: filled.optional(), quote: filled.optional(), document: filled.optional() })
  .refine(({ name, quote }) => (name === undefined) !== (quote === undefined), 'expected either a name or a quote')
  .refine(({ quote, document }) => quote === undefined || document !== undefined, 'expected the document of the quote')
  // What passes is a Thing: it has a name, or a quote with its document.
  .transform((value) => value as Thing);

const signed = { author: filled.optional(), reason: filled.optional(), date: day.optional() };

const relations = relationTypes.filter((one): one is FactRelationType => Boolean(relationSpec(one).fact));
const text = filled.optional();

/** By what a fact is told: its ends, which are things, and its values. */
const facts = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.enum(relations), from: thing.optional(), to: thing.optional(), role: text }),
    z.strictObject({
      type: z.literal('Position'),
      person: thing.optional(),
      title: text,
      organization: thing.optional(),
      place: thing.optional(),
      from: day.optional(),
      to: day.optional(),
    }),
    z.strictObject({
      type: z.literal('Signature'),
      agreement: thing.optional(),
      person: thing.optional(),
      organization: thing.optional(),
      capacity: text,
      date: day.optional(),
    }),
    z.strictObject({
      type: z.literal('Claim'),
      about: thing.optional(),
      property: z.enum(claimProperty.values).optional(),
      value: text,
      asOf: day.optional(),
    }),
    z.strictObject({
      type: z.literal('Figure'),
      about: thing.optional(),
      amount: z.number().optional(),
      qualifier: z.enum(figureQualifier.values).optional(),
      unit: text,
      counts: text,
      from: day.optional(),
      to: day.optional(),
    }),
  ],
  'expected a type of fact, such as PARTY_TO, HOSTED, Position or Signature',
);

/** What a fact of each type cannot be without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Position: ['person', 'title'],
  Signature: ['agreement'],
  Claim: ['about', 'property', 'value'],
  Figure: ['about', 'amount', 'qualifier', 'counts'],
};

const line = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.enum(['same', 'different']), a: thing, b: thing, ...signed }),
    z.strictObject({ decision: z.literal('rename'), of: thing, name: filled, ...signed }),
    z.strictObject({ decision: z.literal('reject'), fact: facts.optional(), document: text, quote: text, ...signed }),
    z.strictObject({ decision: z.literal('add'), fact: facts, document: filled, quote: filled, ...signed }),
  ],
  'expected a decision: same, different, rename, reject or add',
);

/**
 * The decisions of a file, one JSON object a line; empty lines and lines that begin with # are let be.
 * @throws BadInput for the first line that is none: where it stands, what was expected and what came
 */
export function parseDecisions(file: string, content: string): Decisions {
  const all = content.split('\n').flatMap((raw, i): Decision[] => {
    if (!raw.trim() || raw.startsWith('#')) return [];
    return [readLine(raw, `${file}:${i + 1}`)];
  });
  return decisionsOf(all);
}

function readLine(raw: string, at: string): Decision {
  const object = readObject(raw);
  if (!object.ok) throw new BadInput(`${at}: ${object.reason}`);
  const checked = line.safeParse(object.raw);
  if (!checked.success) {
    const { where, reason } = complaint(checked.error, object.raw);
    throw new BadInput(`${at}: ${where ? `${where}: ` : ''}${reason}`);
  }
  const { data } = checked;
  const by = { at, ...present({ author: data.author, reason: data.reason, date: data.date }) };
  switch (data.decision) {
    case 'same':
    case 'different': {
      const [one, other] = [data.a, data.b].map((meaning) => ('type' in meaning ? meaning.type : undefined));
      if (data.decision === 'same' && one && other && one !== other)
        throw new BadInput(`${at}: expected two things of one type, got the ${one} and the ${other}`);
      return { ...by, decision: data.decision, a: data.a, b: data.b };
    }
    case 'rename':
      return { ...by, decision: 'rename', of: data.of, name: data.name };
    case 'reject': {
      const { document, quote } = data;
      const fact = data.fact && meant(data.fact);
      if (!fact && quote === undefined)
        throw new BadInput(`${at}: expected the fact or the quote to reject, got neither`);
      if (quote !== undefined && document === undefined)
        throw new BadInput(`${at}: expected the document of the quote, got none`);
      return { ...by, decision: 'reject', fact: fact ?? {}, source: present({ document, quote }) };
    }
    case 'add': {
      const fact = meant(data.fact);
      const told = new Set([...Object.keys(fact.ends), ...Object.keys(fact.values)]);
      const lacking = (needed[fact.type] ?? ['from', 'to']).filter((field) => !told.has(field));
      if (lacking.length)
        throw new BadInput(`${at}: fact: expected ${lacking.join(' and ')} of a ${fact.type}, got none`);
      return { ...by, decision: 'add', fact, source: { document: data.document, quote: data.quote } };
    }
  }
}

function meant({ type: kind, ...said }: z.infer<typeof facts>): MeantFact {
  const ends: Record<string, Thing> = {};
  const values: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(said))
    if (typeof value === 'object' && value !== null) ends[field] = value as Thing;
    else if (value !== undefined) values[field] = value as string | number;
  return { type: kind, ends, values };
}

/** Drops what was not given. */
const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
