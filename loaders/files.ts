import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { endingOf, readers } from './readers/index.ts';

/** A file that may be read, or why not. */
export type FoundFile =
  { readonly ok: true; readonly file: string } | { readonly ok: false; readonly file: string; readonly reason: string };

const KNOWN = Object.keys(readers).join(', ');

/**
 * The documents behind the paths of a command line: files as they are, folders with everything below them, sorted by name, each
 * file once. `-` is standard input. What cannot be read is a row with its reason; files of other kinds inside a folder are rows too,
 * hidden files and folders are passed over.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const row of path === '-' ? [{ ok: true, file: '-' } as const] : await below(path, true)) {
      if (!seen.has(row.file)) found.push(row);
      seen.add(row.file);
    }
  }
  return found;
}

async function below(path: string, named: boolean): Promise<FoundFile[]> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      const rows: FoundFile[] = [];
      for (const name of names) rows.push(...(await below(join(path, name), false)));
      if (named && !rows.length) return [refused(path, `expected documents (${KNOWN}), got an empty folder`)];
      return rows;
    }
    if (!entry.isFile()) return [refused(path, 'expected a file or a folder, got something else')];
    const ending = endingOf(basename(path));
    if (!readers[ending]) return [refused(path, `expected ${KNOWN}, got ${ending || 'a name without ending'}`)];
    return [{ ok: true, file: path }];
  } catch (error) {
    return [refused(path, unreadable(error))];
  }
}

/** The bytes of a found file; of standard input for `-`. */
export async function readBytes(
  file: string,
): Promise<
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly file: string; readonly reason: string }
> {
  try {
    if (file !== '-') return { ok: true, bytes: await readFile(file) };
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { ok: false, file, reason: unreadable(error) };
  }
}

function refused(file: string, reason: string): FoundFile {
  return { ok: false, file, reason };
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'expected a file or a folder, got a path that does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'expected a readable file, got no permission to read it';
  return `expected a readable file, got ${code ?? String(error)}`;
}
