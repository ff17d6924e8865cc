import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BadInput } from '../../src/errors.ts';
import { noDecisions, type Decisions } from './decisions.ts';
import { parseDecisions } from './parse.ts';

/** Where decisions stand unless told. */
export const DECISIONS_FILE = 'decisions.jsonl';

/**
 * Reads the decisions in a file: the one that is named, which must be there, else the usual one, which need not be.
 * @throws BadInput for a named file that is not there, and for a line that is no decision
 */
export async function readDecisions(named: string | null): Promise<Decisions> {
  const file = named ?? DECISIONS_FILE;
  if (!existsSync(file)) {
    if (named === null) return noDecisions;
    throw new BadInput(`expected a file of decisions, got ${named}, which is not there`);
  }
  return parseDecisions(file, await readFile(file, 'utf8'));
}
