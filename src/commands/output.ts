import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BadInput } from '../errors.ts';

/** A file that appears under its name only when it is whole. */
export interface WholeFile {
  /** Where to write to until then. */
  readonly path: string;
  /** Gives the file its name. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/**
 * Prepares what `--out` names: `prepare` makes or opens it.
 * @throws BadInput where it cannot be written to, which is the user's to mend
 */
export async function usable<T>(out: string, prepare: () => Promise<T>): Promise<T> {
  try {
    return await prepare();
  } catch (error) {
    throw new BadInput(`--out: expected a place to write to, got ${out} (${(error as Error).message})`);
  }
}

/** A file to be written whole; the folders above it are made. */
export async function wholeFile(out: string): Promise<WholeFile> {
  await usable(out, () => mkdir(dirname(out), { recursive: true }));
  const path = `${out}.part`;
  return { path, finish: () => rename(path, out), abandon: () => rm(path, { force: true }) };
}
