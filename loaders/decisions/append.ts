import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import type { Decisions } from './decisions.ts';
import { parseDecisions } from './parse.ts';
import { DECISIONS_FILE } from './read.ts';

/** Decisions with one more, which stands in no file yet. */
export interface Amended {
  readonly decisions: Decisions;
  /** Adds it to the file, which is made where there is none. */
  readonly save: () => Promise<void>;
}

/**
 * The decisions of a file, the usual one unless told, with one more after them.
 * @throws BadInput where it is no decision, or a line of the file is none
 */
export async function withDecision(named: string | null, decision: object): Promise<Amended> {
  const file = named ?? DECISIONS_FILE;
  const content = existsSync(file) ? await readFile(file, 'utf8') : '';
  const line = `${content && !content.endsWith('\n') ? '\n' : ''}${JSON.stringify(decision)}\n`;
  return { decisions: parseDecisions(file, content + line), save: () => appendFile(file, line) };
}
