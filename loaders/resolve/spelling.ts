import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import { fold } from '../../src/ontology/fold.ts';
import { editionWords } from '../lexicon/events.ts';
import { smallWords, spellings } from '../lexicon/naming.ts';

/** A name taken apart so that ways of writing it can be compared. */
export interface Spelling {
  /** Latin letters of whatever script, small, in their order, each word in its one spelling; small words left out. */
  readonly words: readonly string[];
  /** The same words whatever their order and number. */
  readonly bag: string;
  /** "the 23rd", "second": which of a series; null where the name tells none. */
  readonly edition: string | null;
  readonly year: string | null;
}

const small = new Set(smallWords.split('|'));
const oneSpelling = new Map(spellings.split('|').map((row) => row.split('=') as [string, string]));
const ordinals = new Map(
  editionWords
    .split('|')
    .slice(0, 20)
    .map((word, i) => [word, String(i + 1)] as const),
);
ordinals.set('inaugural', '1');

/** Remembers what a pure function of a text gave, until there is too much of it. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size > 300_000) known = new Map();
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** A name in small Latin letters: other scripts as they are usually written in these. */
export const latin = remembered((name: string): string => {
  const folded = fold(name);
  return /^[a-z\d ]*$/u.test(folded) ? folded : fold(anyAscii(folded));
});

export const spellingOf = remembered((name: string): Spelling => {
  let edition: string | null = null;
  let year: string | null = null;
  const all: string[] = [];
  for (const raw of latin(name).split(' ')) {
    const ordinal = ordinals.get(raw) ?? /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(raw)?.[1];
    if (ordinal !== undefined) edition ??= ordinal;
    else if (/^(?:19|20)\d\d$/u.test(raw)) year ??= raw;
    else if (raw && !small.has(raw)) all.push(oneOf(raw));
  }
  const words = all.length ? all : latin(name).split(' ').filter(Boolean);
  return { words, bag: [...new Set(words)].sort().join(' '), edition, year };
});

/** One spelling of a word, in the singular. */
function oneOf(word: string): string {
  const known = oneSpelling.get(word);
  if (known !== undefined) return known;
  const one = word.length > 4 && /[^sui]s$/u.test(word) ? singular(word) : word;
  return oneSpelling.get(one) ?? one.replace(/isation$/u, 'ization');
}

const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1));

/** The letters by which a name may be called: its own where it is one word, else the initials of its words, if they are enough. */
export function lettersOf(name: string): string | undefined {
  const { words } = spellingOf(name);
  if (words.length === 1) return fold(name);
  return words.length < 4 ? undefined : words.map((word) => word[0]).join('');
}

/** What stays of a word however it is carried over from another script: consonants, those for one sound as one. */
const skeletonOf = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/[sz]h|tch|ch|cz|zh|dj|j/gu, 'j')
    .replace(/[kq]h?|ck|c|x/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/(?!^)[aeiouyh]/gu, '')
    .replace(/^[aeiouy]/gu, 'a')
    .replace(/(.)\1+/gu, '$1');

/** The block of names that may be one name carried over in different ways. */
export const soundOf = remembered((name: string): string => spellingOf(name).words.map(skeletonOf).sort().join(' '));

/** Letters that scripts are carried over by in several ways, in one way. */
const plainly = (word: string): string =>
  word
    .replace(/zh|dzh|dj/gu, 'j')
    .replace(/kh|q/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/w/gu, 'v')
    .replace(/y/gu, 'i')
    .replace(/(.)\1+/gu, '$1');

/** Whether two words may be one word spelled in two ways: not short, of one sound, and at most two letters apart, one in words of six. */
function nearWords(a: string, b: string): boolean {
  if (a === b) return true;
  const long = Math.min(a.length, b.length);
  if (long < 5 || /\d/u.test(a + b) || skeletonOf(a) !== skeletonOf(b)) return false;
  return distance(plainly(a), plainly(b)) <= (long < 7 ? 1 : 2);
}

/** Whether two names are word by word the same or one spelled in another way, in whatever order. */
export function spelledAlike(a: string, b: string): boolean {
  const [one, other] = [spellingOf(a), spellingOf(b)];
  if (one.words.length !== other.words.length) return false;
  const left = other.words.concat();
  return one.words.every((word) => {
    const at = left.findIndex((candidate) => nearWords(word, candidate));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
