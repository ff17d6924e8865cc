import type { Sentence } from '../sentences.ts';
import { isSign, likelihood, requirementsOf, type Requirement } from './required.ts';

/** Which of all requirements a text meets, a bit each; those that came later than the text are not among them. */
export interface Met {
  readonly bits: Uint32Array;
  readonly known: number;
}

const numbers = new Map<string, number>();
/** The requirements that each part meets, by its first two characters, or by itself where it is a sign. */
const parts = new Map<string, { readonly part: string; readonly numbers: number[] }[]>();
const MOST_WORDS = 50_000;
const words = new Map<string, Uint32Array>();
const none = new Uint32Array(0);

/** The numbers of what a pattern requires, what tells most first. */
export function requirementsBy(source: string): number[] {
  return requirementsOf(source)
    .toSorted((one, other) => likelihood(one) - likelihood(other))
    .map(numberOf);
}

function numberOf(requirement: Requirement): number {
  const key = requirement.toSorted().join('|');
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const number = numbers.size;
  numbers.set(key, number);
  words.clear();
  tokens.clear();
  for (const part of requirement) {
    const start = isSign(part) ? part : part.slice(0, 2);
    const alike = parts.get(start) ?? [];
    parts.set(start, alike);
    const same = alike.find((each) => each.part === part);
    if (same) same.numbers.push(number);
    else alike.push({ part, numbers: [number] });
  }
  return number;
}

/** What the words and signs of a text meet. */
export function metBy(text: string): Met {
  const bits = new Uint32Array((numbers.size + 31) >> 5);
  // Small letters as patterns that ignore case compare them.
  const lower = text.toLowerCase().replaceAll('ſ', 's');
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) add(bits, wordBits(lower.slice(start, at)));
    start = -1;
    if (code >= 0xe000 && code <= 0xf8ff) add(bits, wordBits(lower.charAt(at)));
  }
  return { bits, known: numbers.size };
}

const bySentence = new WeakMap<Sentence, Met>();
const tokens = new Map<string, Uint32Array>();

/** What a sentence meets as it stands in the text, names and all. */
export function metBySentence(sentence: Sentence): Met {
  const before = bySentence.get(sentence);
  if (before && before.known === numbers.size) return before;
  const bits = new Uint32Array((numbers.size + 31) >> 5);
  for (const { lower } of sentence.tokens) add(bits, tokenBits(lower));
  const met = { bits, known: numbers.size };
  bySentence.set(sentence, met);
  return met;
}

/** Finds, of these rules, those whose patterns may fit a sentence, in the order given. */
export function rulesBySentence<Rule extends { readonly pattern: RegExp }>(
  rules: readonly Rule[],
): (sentence: Sentence) => Rule[] {
  const demands = rules.map((rule) => ({ rule, needs: requirementsBy(rule.pattern.source) }));
  return (sentence) => {
    const met = metBySentence(sentence);
    return demands.flatMap(({ rule, needs }) => (meets(met, needs) ? [rule] : []));
  };
}

function tokenBits(token: string): Uint32Array {
  const before = tokens.get(token);
  if (before) return before;
  if (tokens.size > MOST_WORDS) tokens.clear();
  const { bits } = metBy(token);
  const found = bits.some((each) => each !== 0) ? bits : none;
  tokens.set(token, found);
  return found;
}

/** What one text or another meets. */
export function metByBoth(met: Met, text: string): Met {
  const more = metBy(text);
  const bits = met.bits.slice();
  add(bits, more.bits);
  return { bits, known: met.known };
}

export function meets(met: Met, requirements: readonly number[]): boolean {
  for (const number of requirements)
    if (number < met.known && !(((met.bits[number >> 5] ?? 0) >>> (number & 31)) & 1)) return false;
  return true;
}

function add(bits: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < more.length; at++) bits[at]! |= more[at]!;
}

function wordBits(word: string): Uint32Array {
  const before = words.get(word);
  if (before) return before;
  if (words.size > MOST_WORDS) words.clear();
  const bits = new Uint32Array((numbers.size + 31) >> 5);
  const padded = isSign(word) ? word : ` ${word} `;
  let any = false;
  for (let at = 0; at < padded.length; at++)
    for (const { part, numbers: met } of parts.get(isSign(word) ? word : padded.slice(at, at + 2)) ?? [])
      if (padded.startsWith(part, at))
        for (const number of met) {
          bits[number >> 5]! |= 1 << (number & 31);
          any = true;
        }
  const found = any ? bits : none;
  words.set(word, found);
  return found;
}
