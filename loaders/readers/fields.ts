import { z } from 'zod';
import { date } from '../../src/ontology/values.ts';
import { completeDay } from './calendar.ts';

/** Text that says something. */
export const filled = z.string().trim().min(1, 'expected text, got an empty value');

/** A date as precise as its source, as the ontology takes it; a bare year may be a number, and a day may be written out or have a time. */
export const day = z.preprocess(
  (raw) => (typeof raw === 'number' ? String(raw) : raw),
  z.string().transform((raw, context) => {
    const cleaned = date.clean(raw);
    if (cleaned.ok) return cleaned.value;
    const written = completeDay(raw);
    if (written) return written;
    context.addIssue({ code: 'custom', message: cleaned.reason });
    return z.NEVER;
  }),
);

const NOTHING = /^\s*(?:null|~)?\s*$/iu;
const NOT_KNOWN = /^\s*(?:null|~|-|n\/?a|none|unknown|undated)?\s*$/iu;

/** A key with nothing behind it says as much as no key. */
const given = <T extends z.ZodType>(kind: T, nothing: RegExp = NOTHING) =>
  z.preprocess((raw) => (typeof raw === 'string' && nothing.test(raw) ? undefined : raw), kind.nullish());

/** What a file may say about its document. */
export const documentFields = {
  id: given(z.preprocess((raw) => (typeof raw === 'number' ? String(raw) : raw), filled)),
  title: given(filled),
  url: given(z.url('expected an address such as https://example.org/news/1'), NOT_KNOWN),
  publisher: given(filled),
  published: given(day, NOT_KNOWN),
  language: given(filled),
};

/** The first complaint about some data: where in it, and one sentence with what was expected and what came. */
export function complaint(error: z.ZodError, raw: unknown): { readonly where: string; readonly reason: string } {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const message =
    issue?.code === 'invalid_type'
      ? `expected ${issue.expected === 'string' ? 'text' : issue.expected}`
      : (issue?.message ?? '');
  let came = raw;
  for (const key of path) came = (came as Readonly<Record<PropertyKey, unknown>> | undefined | null)?.[key];
  return { where: path.join('.'), reason: /\bgot\b/u.test(message) ? message : `${message}, got ${shown(came)}` };
}

/** A value as a message shows it. */
export function shown(raw: unknown): string {
  if (raw === undefined) return 'nothing';
  const text = JSON.stringify(raw) ?? String(raw);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
