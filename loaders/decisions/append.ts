import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import type { Decisions } from './decisions.ts';
import { parseDecisions } from './parse.ts';
import { DECISIONS_FILE } from './read.ts';

/** Decisions with further ones, which stand in no file yet. */
export interface Amended {
  readonly decisions: Decisions;
  readonly file: string;
  /** Adds them to the file, which is made where there is none. */
  readonly save: () => Promise<void>;
}

/**
 * The decisions of a file, the usual one unless told, with further ones after them.
 * @throws BadInput where one of them is no decision, or a line of the file is none
 */
export async function withDecisions(named: string | null, further: readonly object[]): Promise<Amended> {
  const file = named ?? DECISIONS_FILE;
  const content = existsSync(file) ? await readFile(file, 'utf8') : '';
  const lines = further.map((decision) => `${JSON.stringify(decision)}\n`).join('');
  const added = content && !content.endsWith('\n') ? `\n${lines}` : lines;
  return { decisions: parseDecisions(file, content + added), file, save: () => appendFile(file, added) };
}
