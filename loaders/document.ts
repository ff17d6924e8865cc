import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { cleanText, type Cleaned } from './clean.ts';
import type { SourceDocument } from './facts.ts';
import { endingOf, endingOfBytes, readers, type RawText } from './readers/index.ts';
import { findPublished } from './readers/published.ts';
import { readText } from './readers/text.ts';

export type ReadResult =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly file: string; readonly reason: string };

/** More clean text than the graph's engines hold in one property, with room to spare. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A file's bytes as a document: decoded, its metadata read, its text cleaned. `file` is `-` for standard input. What cannot be a
 * document is refused with one sentence that says what was expected and what came; nothing is thrown.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<ReadResult> {
  const refuse = (reason: string): ReadResult => ({ ok: false, file, reason });
  if (!bytes.length) return refuse('expected text, got an empty file');
  const ending = file === '-' ? endingOfBytes(bytes) : endingOf(basename(file));
  const read = readers[ending] ?? readText;
  try {
    const raw = await read(bytes);
    return raw.ok ? documentOf(file, raw) : refuse(raw.reason);
  } catch (error) {
    return refuse(`expected a readable ${ending || 'text'} file, got one that the reader fails on (${String(error)})`);
  }
}

/** A document from what a reader gave. `stem` is its id where it gives none itself; the stem of the file's name unless told. */
export function documentOf(file: string, raw: Extract<RawText, { readonly ok: true }>, stem?: string): ReadResult {
  const refuse = (reason: string): ReadResult => ({ ok: false, file, reason });
  // Half a character, which no engine can hold, would come back as another text than was hashed.
  const body = raw.body.toWellFormed();
  const values = Object.fromEntries(
    Object.entries(raw.values).map(([name, value]) => [name, value?.toWellFormed()]),
  ) as typeof raw.values;
  const lines = body.split('\n');
  const cleaned = cleanText(body, values.title);
  if (!cleaned.text.trim()) return refuse(`expected text, got ${whatElse(body, cleaned.dropped)}`);
  const published = values.published
    ? { date: values.published, from: raw.publishedFrom ?? ('front matter' as const) }
    : findPublished(lines, values.url);
  const { id, title, url, publisher, language } = values;
  return {
    ok: true,
    document: {
      id: id ?? stem ?? stemOf(file, cleaned.text),
      file,
      title: title ?? cleaned.title,
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(published && { published: published.date, publishedFrom: published.from }),
      ...(language && { language }),
      text: cleaned.text,
      dropped: [...(raw.dropped ?? []), ...cleaned.dropped],
    },
  };
}

function whatElse(body: string, dropped: Cleaned['dropped']): string {
  if (!body.trim()) return 'none at all';
  const reasons = [...new Set(dropped.map(({ reason }) => reason))];
  return `nothing but what is left out: ${reasons.join('; ') || 'marks without words'}`;
}

/** Why a clean text is too large for a graph; undefined where it is not. */
export function sizeComplaint(text: string): string | undefined {
  const size = Buffer.byteLength(text);
  if (size <= MOST_BYTES) return undefined;
  return `expected at most ${megabytes(MOST_BYTES)} MB of text, got ${megabytes(size)} MB: split it into one file an article, each with an id of its own`;
}

function stemOf(file: string, text: string): string {
  if (/^-(?::\d+)?$/u.test(file)) return `stdin-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const name = basename(file);
  return name.slice(0, name.length - endingOf(name).length) || name;
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toFixed(1).replace(/\.0$/u, '');
}
