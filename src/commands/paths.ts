import { existsSync } from 'node:fs';
import { BadInput } from '../errors.ts';

/**
 * Makes sure that what the command line names is there, before anything is opened or loaded. `-` is standard input.
 * @throws BadInput naming the first path that does not exist
 */
export function checkPaths(paths: readonly string[]): void {
  const missing = paths.find((path) => path !== '-' && !existsSync(path));
  if (missing !== undefined) throw new BadInput(`expected a file or a folder, got ${missing}, which does not exist`);
}
