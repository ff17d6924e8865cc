import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { noDecisions, type Decisions } from '../../loaders/decisions/decisions.ts';
import { readDecisions } from '../../loaders/decisions/read.ts';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { decisionsBeside } from '../graph/beside/open.ts';
import { heldFolder } from '../graph/engines/index.ts';

export const DECISIONS = [
  '--decisions <file>',
  'what people decided (SIGNATORY_DECISIONS, else decisions.jsonl in the working folder, if it is there; beside a running server, its own)',
] as const;

/** The decisions that a command is to work under. */
export async function decisionsFor(flag: string | undefined): Promise<Decisions> {
  const { file, served } = await decisionsFile(flag);
  return served && file !== null && !existsSync(file) ? noDecisions : readDecisions(file);
}

/**
 * The file of decisions that is named; null for the usual one. Where a running server holds the graph, the server's: under
 * others each would undo what the other does.
 * @throws BadInput where another is named than the server's
 */
export async function decisionsFile(
  flag: string | undefined,
): Promise<{ readonly file: string | null; readonly served: boolean }> {
  const config = readConfig();
  const named = flag ?? config.decisions;
  const folder = heldFolder(config);
  const served = folder === null ? null : await decisionsBeside(folder);
  if (served === null) return { file: named, served: false };
  if (named !== null && resolve(named) !== served)
    throw new BadInput(
      `expected the decisions of the server that holds this graph (${served}), got ${named}; leave them out, or end the server first`,
    );
  return { file: served, served: true };
}
