import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { endingOf, KNOWN_ENDINGS, LINES, readers } from './readers/index.ts';

/** A file that may be read, or why not. */
export type FoundFile = {
  readonly file: string;
  /** Its path below the argument that leads to it, the same on every machine: what a shard goes by. */
  readonly place: string;
} & ({ readonly ok: true } | { readonly ok: false; readonly reason: string });

/**
 * The documents behind the paths of a command line: files as they are, folders with everything below them, sorted by name, each
 * file once. `-` is standard input. What cannot be read is a row with its reason; files of other kinds inside a folder are rows too,
 * hidden files and folders are passed over.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const rows = path === '-' ? [{ ok: true, file: '-', place: '-' } as const] : await below(path, new Set());
    for (const row of rows) {
      const known = found.get(row.file);
      // Two arguments may lead to one file; which of them comes first must not matter for its place.
      if (!known || row.place < known.place) found.set(row.file, known ? { ...known, place: row.place } : row);
    }
  }
  return [...found.values()];
}

/** `place` is undefined for what the command line names itself; `entered` holds the folders that were gone through. */
async function below(path: string, entered: Set<string>, place?: string): Promise<FoundFile[]> {
  const here = place ?? basename(path);
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) {
      // A link may lead back to a folder above it.
      const real = await realpath(path);
      if (entered.has(real)) return [];
      entered.add(real);
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      const rows: FoundFile[] = [];
      for (const name of names)
        rows.push(...(await below(join(path, name), entered, place === undefined ? name : `${place}/${name}`)));
      if (place === undefined && !rows.length)
        return [refused(path, here, `expected documents (${KNOWN_ENDINGS}), got an empty folder`)];
      return rows;
    }
    if (!entry.isFile()) return [refused(path, here, 'expected a file or a folder, got something else')];
    const ending = endingOf(basename(path));
    if (!readers[ending] && ending !== LINES)
      return [refused(path, here, `expected ${KNOWN_ENDINGS}, got ${ending || 'a name without ending'}`)];
    return [{ ok: true, file: path, place: here }];
  } catch (error) {
    return [refused(path, here, unreadable(error))];
  }
}

/** The bytes of a found file as they come; of standard input for `-`. */
export function openBytes(file: string): AsyncIterable<Uint8Array> {
  // Large chunks: a document is read whole, and a file of many lines in few steps.
  return file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1024 * 1024 });
}

function refused(file: string, place: string, reason: string): FoundFile {
  return { ok: false, file, place, reason };
}

/** Why a file cannot be read, from what the file system threw. */
export function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'expected a file or a folder, got a path that does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'expected a readable file, got no permission to read it';
  return `expected a readable file, got ${code ?? String(error)}`;
}
