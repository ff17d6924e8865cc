import { z } from 'zod';
import { complaint, documentFields, shown } from './fields.ts';
import { givenOf } from './front-matter.ts';
import type { RawText } from './index.ts';
import { normalised } from './text.ts';

/** A line that is an object, or why it is none. */
export type LineObject =
  | { readonly ok: true; readonly raw: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

const shape = z.looseObject({ ...documentFields, text: z.string() });

/** The JSON object that a line holds. */
export function readObject(line: string): LineObject {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    return {
      ok: false,
      reason: `expected JSON, got a mistake (${error instanceof Error ? error.message : String(error)})`,
    };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { ok: false, reason: `expected an object with text, got ${shown(raw)}` };
  return { ok: true, raw: raw as Readonly<Record<string, unknown>> };
}

/** A document as a line gives it: text, and where known url, title, published, id, publisher, language. Other keys are let be. */
export function readJsonDocument(raw: Readonly<Record<string, unknown>>): RawText {
  const checked = shape.safeParse(raw);
  if (!checked.success) {
    const { where, reason } = complaint(checked.error, raw);
    return { ok: false, reason: `${where}: ${reason}` };
  }
  const values = givenOf(checked.data);
  return {
    ok: true,
    values,
    ...(values.published && { publishedFrom: 'JSON field' }),
    body: normalised(checked.data.text),
  };
}
