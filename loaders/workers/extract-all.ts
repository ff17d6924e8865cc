import { availableParallelism } from 'node:os';
import { BadSetting } from '../../src/errors.ts';
import { extract } from '../extract/index.ts';
import type { ReadInput } from '../read.ts';
import { attempt, type Extracted } from './attempt.ts';
import { Pool } from './pool.ts';

/** With fewer documents or less text for each, starting threads takes longer than what they save: each warms up anew. */
const LEAST_DOCUMENTS = 8;
const CHARACTERS_A_THREAD = 100_000;

/** Documents in work or done, for each thread, ahead of the one that is asked for. */
const AHEAD = 8;

export interface ExtractOptions {
  /** Threads to extract in; 0 and 1 mean this one. One a core unless told. */
  readonly workers?: number;
}

/** What each input states, in the order of the inputs: read from a facts file, or extracted. Leave the loop early, and all threads end. */
export async function* extractAll(
  inputs: readonly ReadInput[],
  { workers = availableParallelism() }: ExtractOptions = {},
): AsyncGenerator<Extracted> {
  const threads = threadsFor(inputs, workers);
  if (threads <= 1) {
    for (const input of inputs) yield ready(input) ?? attempt(extract, documentIn(input));
    return;
  }
  const pool = new Pool(threads);
  try {
    const ahead: Promise<Extracted>[] = [];
    let next = 0;
    while (next < inputs.length || ahead.length) {
      while (next < inputs.length && ahead.length < threads * AHEAD) {
        const input = inputs[next++]!;
        const known = ready(input);
        const extracted = known ? Promise.resolve(known) : pool.extract(documentIn(input));
        // A failure is met where its turn comes, not before.
        extracted.catch(() => {});
        ahead.push(extracted);
      }
      yield await ahead.shift()!;
    }
  } finally {
    await pool.close();
  }
}

/** How many threads are worth starting. */
export function threadsFor(inputs: readonly ReadInput[], workers: number): number {
  const unread = inputs.flatMap((input) =>
    'document' in input && !input.extraction ? [input.document.text.length] : [],
  );
  const characters = unread.reduce((sum, length) => sum + length, 0);
  if (unread.length < LEAST_DOCUMENTS) return 1;
  return Math.min(workers, unread.length, Math.max(1, Math.floor(characters / CHARACTERS_A_THREAD)));
}

/** What needs no extraction: facts that came with the input, and inputs that could not be read. */
function ready(input: ReadInput): Extracted | undefined {
  if (!('document' in input)) return { ok: false, reason: input.reason };
  return input.extraction && { ok: true, extraction: input.extraction };
}

function documentIn(input: ReadInput) {
  if (!('document' in input)) throw new Error('an input without a document cannot be extracted from');
  return input.document;
}

/**
 * Reads the number of threads that a command line asks for.
 * @throws BadSetting saying what was expected
 */
export function readWorkers(text: string): number {
  if (!/^\d{1,3}$/u.test(text) || Number(text) > 256)
    throw new BadSetting(`--workers: expected a whole number from 0 to 256, got ${text}`);
  return Number(text);
}
