import { hashOf } from '../hash.ts';

/** Words in a row that make one shingle: few enough to outlive an edit, enough that two texts seldom share one by chance. */
const WIDTH = 5;

/** Hashes of every run of {@link WIDTH} words. */
export function shinglesOf(tokens: readonly string[]): Set<number> {
  const words = tokens.map(hashOfWord);
  const shingles = new Set<number>();
  for (let start = 0; start + WIDTH <= words.length; start++) {
    let hash = 0;
    for (let i = start; i < start + WIDTH; i++) hash = mix(hash ^ words[i]!);
    shingles.add(hash);
  }
  return shingles;
}

/**
 * Keys of which two texts most likely share one where most of their shingles are the same, and hardly ever where few are: minima
 * of the shingles under different hash functions, three to a key.
 */
export function bandsOf(shingles: ReadonlySet<number>, bands: number): string[] {
  if (!shingles.size) return [];
  return Array.from({ length: bands }, (_, band) =>
    hashOf(
      Array.from({ length: ROWS }, (_, row) => least(shingles, seed(band * ROWS + row))),
      12,
    ),
  );
}

/** How many shingles two texts share. */
export function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  return shared;
}

const ROWS = 3;

function least(shingles: ReadonlySet<number>, under: number): number {
  let smallest = 0xffffffff;
  for (const shingle of shingles) {
    const hash = mix(shingle ^ under);
    if (hash < smallest) smallest = hash;
  }
  return smallest;
}

const seed = (index: number): number => mix((index + 1) * 0x9e3779b1);

function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a number over 32, so that close numbers give unlike ones. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
