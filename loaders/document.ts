import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { cleanText } from './clean.ts';
import type { SourceDocument } from './facts.ts';
import { endingOf, readers } from './readers/index.ts';
import { findPublished } from './readers/published.ts';

export type ReadResult =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly file: string; readonly reason: string };

/** More clean text than the graph's engines hold in one property, with room to spare. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A file's bytes as a document: decoded, its front matter read, its text cleaned. `file` is `-` for standard input. What cannot be a
 * document is refused with one sentence that says what was expected and what came; nothing is thrown.
 */
export function readDocument(file: string, bytes: Uint8Array): ReadResult {
  const refuse = (reason: string): ReadResult => ({ ok: false, file, reason });
  if (!bytes.length) return refuse('expected text, got an empty file');
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refuse(`expected text, got binary data (a zero byte at offset ${zero})`);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`expected text in UTF-8, got bytes that are not UTF-8 at offset ${firstBadByte(bytes)}`);
  }
  const reader = readers[endingOf(basename(file))] ?? readers['.txt'];
  const raw = reader?.(normalised(decoded)) ?? { ok: false, reason: 'expected a known format' };
  if (!raw.ok) return refuse(raw.reason);
  const lines = raw.body.split('\n');
  const cleaned = cleanText(raw.body, raw.values.title);
  if (!cleaned.text.trim()) return refuse('expected text, got a file without any');
  const size = Buffer.byteLength(cleaned.text);
  if (size > MOST_BYTES)
    return refuse(
      `expected at most ${megabytes(MOST_BYTES)} MB of text, got ${megabytes(size)} MB: split it into one file an article, each with an id of its own`,
    );
  const published = raw.values.published
    ? { date: raw.values.published, from: 'front matter' as const }
    : findPublished(lines, raw.values.url);
  const { id, title, url, publisher, language } = raw.values;
  return {
    ok: true,
    document: {
      id: id ?? stemOf(file, cleaned.text),
      file,
      title: title ?? cleaned.title,
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(published && { published: published.date, publishedFrom: published.from }),
      ...(language && { language }),
      text: cleaned.text,
      dropped: cleaned.dropped,
    },
  };
}

/** Line ends as one, odd spaces as spaces, invisible characters gone. */
function normalised(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\v\f]/gu, ' ')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '');
}

function stemOf(file: string, text: string): string {
  if (file === '-') return `stdin-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const name = basename(file);
  return name.slice(0, name.length - endingOf(name).length) || name;
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const reads = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (reads(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function megabytes(size: number): string {
  return (size / 1024 / 1024).toFixed(1).replace(/\.0$/u, '');
}
