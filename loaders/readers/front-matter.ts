import { parseDocument } from 'yaml';
import { z } from 'zod';
import { date } from '../../src/ontology/values.ts';

const filled = z.string().trim().min(1, 'expected text, got an empty value');
const day = z.preprocess(
  (raw) => (typeof raw === 'number' ? String(raw) : raw),
  z.string().transform((raw, context) => {
    const cleaned = date.clean(raw);
    if (cleaned.ok) return cleaned.value;
    context.addIssue({ code: 'custom', message: cleaned.reason });
    return z.NEVER;
  }),
);
const shape = z.looseObject({
  id: z.preprocess((raw) => (typeof raw === 'number' ? String(raw) : raw), filled).nullish(),
  title: filled.nullish(),
  url: z.url('expected an address such as https://example.org/news/1').nullish(),
  publisher: filled.nullish(),
  published: day.nullish(),
  language: filled.nullish(),
});

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
    return { ok: false, reason: `front matter: expected YAML, got a mistake in line ${line} (${broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '')})` };
  }
  const raw: unknown = plain || (yaml.toJS() ?? {});
  if (typeof raw !== 'object' || Array.isArray(raw))
    return { ok: false, reason: `front matter: expected keys with values, got ${shown(raw)}` };
  const checked = shape.safeParse(raw);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const key = String(issue?.path[0] ?? '');
    const message = issue?.code === 'invalid_type' ? `expected ${issue.expected === 'string' ? 'text' : issue.expected}` : (issue?.message ?? '');
    const got = /\bgot\b/u.test(message) ? '' : `, got ${shown((raw as Readonly<Record<string, unknown>>)[key])}`;
    return { ok: false, reason: `front matter, ${key}: ${message}${got}` };
  }
  const values: Record<string, string> = {};
  for (const key of KEYS) {
    const value = checked.data[key];
    if (value) values[key] = value;
  }
  return { ok: true, values, body: text.slice(block[0].length) };
}

/**
 * Titles are often written without quotes although a colon stands in them. Where that is all that is wrong, each line is a key and its
 * text; undefined otherwise.
 */
function plainLines(block: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const line of block.split('\n')) {
    if (!line.trim()) continue;
    const pair = /^([A-Za-z_-]+):[ \t]+([^[\]{}&*!|>%@`"'#\s].*)$/u.exec(line) ?? /^([A-Za-z_-]+):[ \t]+["'](.*)["']$/u.exec(line);
    if (!pair?.[1] || pair[2] === undefined || values[pair[1]] !== undefined) return undefined;
    values[pair[1]] = pair[2].trim();
  }
  return values;
}

function shown(raw: unknown): string {
  const text = JSON.stringify(raw) ?? String(raw);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
