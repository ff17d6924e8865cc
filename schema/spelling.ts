import { distance } from 'fastest-levenshtein';

// Names that are spelt otherwise than asked for: a slip of the pen in a word, or in the beginning of one.

/** The longest text that is looked for with slips, in words. */
export const MOST_WORDS = 6;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How many slips a word may have: none in a short one, where every slip makes another word. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

/**
 * Parts of a word one of which is left as it was by as many slips as it may have. A space stands for the beginning or
 * the end of a word.
 */
export function partsOf(word: string): string[] {
  if (unspaced.test(word)) return word.length === 1 ? [word] : pairsOf(word);
  const slips = slipsIn(word);
  if (slips === 0) return [` ${word}`];
  const cut = (index: number) => Math.round((index * word.length) / (slips + 1));
  const pieces = Array.from({ length: slips + 1 }, (_, index) => word.slice(cut(index), cut(index + 1)));
  // Two letters that changed places are two slips in a word that may have one.
  return [...new Set([` ${word.slice(0, 2)}`, `${word.slice(-2)} `, ...pieces])];
}

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

/** How well a form fits words with slips: 0 where one of them is not in it, up to 1. */
export function likenessOf(form: string, words: readonly string[]): number {
  const held = form.split(' ');
  const each = words.map((word) => Math.max(...held.map((other) => wordLikeness(word, other))));
  return Math.min(...each) === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length;
}

function wordLikeness(asked: string, word: string): number {
  if (unspaced.test(asked)) return sharedPairs(asked, word);
  const allowed = slipsIn(asked);
  // The word itself, or its beginning: one letter may be missing there, or too many.
  const lengths = [word.length, asked.length, asked.length + 1, asked.length - 1];
  const least = Math.min(...lengths.map((length) => slips(asked, word.slice(0, length))));
  return least > allowed ? 0 : 1 - least / (asked.length + 1);
}

/** Letters that changed places are one slip. */
function slips(asked: string, word: string): number {
  const found = distance(asked, word);
  return found === 2 && sameLetters(asked, word) ? 1 : found;
}

const sameLetters = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('');

function sharedPairs(asked: string, word: string): number {
  if (asked.length === 1) return word.includes(asked) ? 1 : 0;
  const pairs = pairsOf(asked);
  const share = pairs.filter((pair) => word.includes(pair)).length / pairs.length;
  return share < 0.5 ? 0 : share;
}
