import type { Decisions } from '../../loaders/decisions/decisions.ts';
import { readDecisions } from '../../loaders/decisions/read.ts';
import { readConfig } from '../config.ts';

export const DECISIONS = [
  '--decisions <file>',
  'what people decided (SIGNATORY_DECISIONS, else decisions.jsonl in the working folder, if it is there)',
] as const;

/** The decisions that a command is to work under. */
export const decisionsFor = (flag: string | undefined): Promise<Decisions> =>
  readDecisions(flag ?? readConfig().decisions);
