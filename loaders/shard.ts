import { BadSetting } from '../src/errors.ts';
import { hashOf } from './hash.ts';

/** One of `of` equal parts of the documents, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * Reads `3/16`.
 * @throws BadSetting saying what was expected
 */
export function readShard(text: string): Shard {
  const [, part, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!part || !of || shard.part > shard.of)
    throw new BadSetting(`--shard: expected PART/PARTS such as 3/16, with PART from 1 to PARTS, got ${text}`);
  return shard;
}

/** Whether a shard takes the document at such a place. The place alone decides, so that machines need not agree on a list. */
export function holds({ part, of }: Shard, place: string): boolean {
  return parseInt(hashOf([place], 12), 16) % of === part - 1;
}
