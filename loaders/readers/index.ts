import { readFrontMatter, type FrontMatter } from './front-matter.ts';

/** What a format gives: the text as it stands in the file, and what the file says about itself. */
export type RawText =
  | { readonly ok: true; readonly values: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly reason: string };

/** A reader takes the decoded text of one file. */
export type Reader = (text: string) => RawText;

/** The formats by the ending of a file's name. A new format is one file in this folder and one line here. */
export const readers: Readonly<Record<string, Reader>> = {
  '.txt': readFrontMatter,
  '.md': readFrontMatter,
};

/** The ending of a file's name, in small letters, with its dot; empty where it has none. */
export function endingOf(file: string): string {
  return (/\.[^./\\]+$/u.exec(file)?.[0] ?? '').toLowerCase();
}
