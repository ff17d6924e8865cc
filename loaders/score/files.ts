import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../../src/errors.ts';
import { itemLists, shown } from './annotation.ts';

/** One document's annotation and the prediction for it, if there is one. */
export interface Scored<A> {
  /** The gold file's name. */
  readonly file: string;
  readonly gold: A;
  readonly prediction: A | undefined;
}

/** Makes an annotation of a parsed file, or throws `BadInput` with the file and the field. */
type Read<A> = (raw: unknown, file: string) => A;

/**
 * Reads both folders, document by document, in the order of the gold files' names. A prediction is NAME.json, else the first
 * NAME_anything.json. Throws `BadInput` for a folder that is not there, one without a gold file, and a file that cannot be used.
 */
export async function readScored<A>(
  goldFolder: string,
  predictionsFolder: string,
  read: Read<A>,
): Promise<Scored<A>[]> {
  const golds = await readGolds(goldFolder, read);
  const predictionFiles = await jsonFiles(predictionsFolder);
  const owners = predictionOwners([...golds.keys()], predictionFiles);
  const scored: Scored<A>[] = [];
  for (const [file, gold] of golds) {
    const predictionFile = owners.get(file);
    const path = predictionFile && join(predictionsFolder, predictionFile);
    scored.push({ file, gold, prediction: path ? read(await readJson(path), path) : undefined });
  }
  return scored;
}

/**
 * The annotations of a folder by their file's name, in the order of the names. Throws `BadInput` for a folder that is not there, one
 * without a gold file, and a file that cannot be used.
 */
export async function readGolds<A>(folder: string, read: Read<A>): Promise<ReadonlyMap<string, A>> {
  const golds = new Map<string, A>();
  for (const file of await jsonFiles(folder)) {
    const raw = await readJson(join(folder, file));
    if (isGold(raw)) golds.set(file, readGold(raw, join(folder, file), read));
  }
  if (golds.size === 0)
    throw new BadInput(`${folder}: expected at least one .json file with the lists ${itemLists.join(', ')}, got none`);
  return golds;
}

/** A gold file names things of one document; `documents` marks a graph merged from many, and a file of questions has no such list. */
function isGold(raw: unknown): raw is Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || 'documents' in raw) return false;
  return itemLists.some((name) => name in raw);
}

/** A prediction may leave a list out, a gold file may not: a forgotten list would count every such fact as invented. */
function readGold<A>(raw: Readonly<Record<string, unknown>>, path: string, read: Read<A>): A {
  const absent = itemLists.find((name) => !Array.isArray(raw[name]));
  if (absent) throw new BadInput(`${path}: ${absent}: expected a list, got ${shown(raw[absent])}`);
  return read(raw, path);
}

/** Gold file -> its prediction file. Where two gold names fit (`a`, `a_b`), the longer one owns the prediction. */
function predictionOwners(goldFiles: readonly string[], predictionFiles: readonly string[]): Map<string, string> {
  const longestFirst = goldFiles.toSorted((a, b) => b.length - a.length);
  const owners = new Map<string, string>();
  for (const file of predictionFiles) {
    const owner = longestFirst.find((gold) => file === gold || file.startsWith(`${stem(gold)}_`));
    // NAME.json comes before NAME_anything.json by code unit.
    if (owner && !owners.has(owner)) owners.set(owner, file);
  }
  return owners;
}

const stem = (file: string): string => file.slice(0, -'.json'.length);

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    // Sorted by code unit: the order must not hang on the file system.
    return (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  } catch (cause) {
    throw new BadInput(`${folder}: expected a folder that can be read`, { cause });
  }
}

async function readJson(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BadInput(`${path}: expected a file that can be read`, { cause });
  });
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new BadInput(`${path}: expected JSON (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}
