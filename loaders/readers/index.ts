import type { Dropped, PublishedFrom } from '../facts.ts';
import type { FrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

/** What a format gives: the text as it stands in the file, and what the file says about itself. */
export type RawText =
  | {
      readonly ok: true;
      readonly values: FrontMatter;
      /** Where `published` was read; the front matter unless told. */
      readonly publishedFrom?: PublishedFrom;
      readonly body: string;
      /** What the reader itself left out. */
      readonly dropped?: readonly Dropped[];
    }
  | { readonly ok: false; readonly reason: string };

/** A reader takes the bytes of a file that holds one document. */
export type Reader = (bytes: Uint8Array) => RawText | Promise<RawText>;

/** The formats by the ending of a file's name. A new format is one file in this folder and one line here. */
export const readers: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.md': readText,
  '.html': readHtml,
  '.htm': readHtml,
  '.pdf': readPdf,
};

/** The ending of files that hold one document a line, or the facts of one. */
export const LINES = '.jsonl';

/** Every ending that a document's file may have, as a message names them. */
export const KNOWN_ENDINGS = [...Object.keys(readers), LINES].join(', ');

/** The ending of a file's name, in small letters, with its dot; empty where it has none. */
export function endingOf(file: string): string {
  return (/\.[^./\\]+$/u.exec(file)?.[0] ?? '').toLowerCase();
}

/** The ending that the first bytes of something without a name call for. */
export function endingOfBytes(bytes: Uint8Array): string {
  const opening = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/^\u00EF\u00BB\u00BF/u, '')
    .trimStart();
  if (opening.startsWith('%PDF-')) return '.pdf';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(opening))
    return '.html';
  if (/^\{\s*"/u.test(opening)) return LINES;
  return '.txt';
}
