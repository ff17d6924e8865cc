import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Annotated documents that extraction is measured on. */
export interface GoldSet {
  readonly name: 'seeds' | 'practice' | 'others' | 'aside' | 'originals';
  /** Folder of the annotations. */
  readonly gold: string;
  /** Folder of the documents that they name. */
  readonly documents: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ours = (name: 'practice' | 'others' | 'aside'): GoldSet => ({ name, gold: here(name), documents: here(name) });

/**
 * Rules are written with `seeds`, `practice` and `others` in view; `others` are texts of many more kinds, by annotators who have seen no rule;
 * `aside` is never read while rules are written; `originals` stand beside the project.
 */
export const goldSets: readonly GoldSet[] = [
  { name: 'seeds', gold: here('seeds'), documents: here('../../../seeds') },
  ours('practice'),
  ours('others'),
  ours('aside'),
  { name: 'originals', gold: here('../../../../shared/gold'), documents: here('../../../../shared/seeds') },
];

/** Why a set cannot be measured here; undefined where it can. */
export async function absence({ gold, documents }: GoldSet): Promise<string | undefined> {
  for (const folder of new Set([gold, documents])) {
    if (!existsSync(folder)) return 'its folder is not there';
    if ((await readdir(folder)).length === 0) return 'its folder is empty';
  }
  return undefined;
}
