import { parseDocument } from 'yaml';
import { z } from 'zod';
import { complaint, documentFields, shown } from './fields.ts';

const shape = z.looseObject(documentFields);

export interface FrontMatter {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}

export type FrontMatterResult =
  | { readonly ok: true; readonly values: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly reason: string };

const BLOCK = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const KEYS = ['id', 'title', 'url', 'publisher', 'published', 'language'] as const;

/** Takes the front matter off a text. Without a block between `---` lines the whole text is the body. Unknown keys are let be. */
export function readFrontMatter(text: string): FrontMatterResult {
  if (!/^---[ \t]*\n/u.test(text)) return { ok: true, values: {}, body: text };
  const block = BLOCK.exec(text);
  // A thematic break may open a text too: only a line that looks like a key makes it front matter.
  if (!block) {
    if (!/^---[ \t]*\n[A-Za-z_-]+[ \t]*:/u.test(text)) return { ok: true, values: {}, body: text };
    return { ok: false, reason: 'front matter: expected a closing line of ---, got none' };
  }
  const yaml = parseDocument(block[1] ?? '', { prettyErrors: true, schema: 'core' });
  const broken = yaml.errors[0];
  const plain = broken && plainLines(block[1] ?? '');
  if (broken && !plain) {
    const line = (broken.linePos?.[0].line ?? 1) + 1;
    return {
      ok: false,
      reason: `front matter: expected YAML, got a mistake in line ${line} (${broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '')})`,
    };
  }
  const raw: unknown = plain || (yaml.toJS() ?? {});
  if (typeof raw !== 'object' || Array.isArray(raw))
    return { ok: false, reason: `front matter: expected keys with values, got ${shown(raw)}` };
  const checked = shape.safeParse(raw);
  if (!checked.success) {
    const { where, reason } = complaint(checked.error, raw);
    return { ok: false, reason: `front matter, ${where}: ${reason}` };
  }
  return { ok: true, values: givenOf(checked.data), body: text.slice(block[0].length) };
}

/** The known keys that have a value. */
export function givenOf(checked: Readonly<Partial<Record<keyof FrontMatter, string | null | undefined>>>): FrontMatter {
  const given: Record<string, string> = {};
  for (const key of KEYS) {
    const value = checked[key];
    if (value) given[key] = value;
  }
  return given;
}

/**
 * Titles are often written without the quotes that YAML asks for where a colon, a quotation or a sign stands in them. Where each line is a
 * key and its text, that is what was meant; undefined otherwise.
 */
function plainLines(block: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const line of block.split('\n')) {
    if (!line.trim()) continue;
    const [, key, value] = /^([A-Za-z_-]+)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line) ?? [];
    if (key === undefined || values[key] !== undefined) return undefined;
    values[key] = unquoted((value ?? '').trim());
  }
  return values;
}

/** Without the quotation marks around it, where they are one pair around the whole. */
const unquoted = (value: string): string => /^(["'])((?:(?!\1).)*)\1$/u.exec(value)?.[2] ?? value;
