import { scalesOfAnyLanguage } from '../lexicon/scales.ts';

/** The figures of a text, whatever language it is in and however it writes them: "1.4万", "14,000" and "14 000" are one. */
export function numbersOf(prose: string): Set<number> {
  const text = prose.replace(/\p{Nd}/gu, asciiDigit);
  const found = new Set<number>();
  for (const match of text.matchAll(NUMBER)) {
    const [, digits = '', scale = ''] = match;
    // Longer ones without a mark between the digits are phone numbers, licences and the like.
    if (digits.length < 7 || /\D/u.test(digits)) found.add(Math.round(valueOf(digits) * scaleOf(scale) * 1e3) / 1e3);
  }
  return found;
}

/** Numbers by which a telling can be known: not days, years, nor what every text counts. */
export const tellingNumbers = (numbers: Iterable<number>): number[] =>
  [...numbers].filter((number) => number > 31 && !(number >= 1900 && number <= 2100 && Number.isInteger(number)));

/** How much it tells that two texts hold a number: 181 more than 58, and that more than 300. */
export function weightOf(number: number): number {
  const digits = String(number).replace(/\D/gu, '').replace(/0+$/u, '').length;
  return Math.min(digits, 3);
}

const NUMBER =
  /(?<![\p{L}\p{N}.,/-])((?:\d{1,3}(?:[,. '’]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?)(?![\d/]|-\d)(?:[\s-]?(\p{L}+))?/gu;

/** Marks between groups of three digits say nothing; the last other one is the decimal mark. */
function valueOf(digits: string): number {
  const grouped = /^\d{1,3}(?:[,. '’]\d{3})+(?!\d)/u.exec(digits)?.[0];
  const head = grouped ?? /^\d+/u.exec(digits)?.[0] ?? '';
  const rest = digits.slice(head.length + 1);
  return Number(`${head.replace(/\D/gu, '')}${rest ? `.${rest}` : ''}`);
}

/** A scale is a word of its own, or the first sign of a word in scripts without spaces: "1.4万人". */
const scaleOf = (word: string): number =>
  scalesOfAnyLanguage[word.toLowerCase()] ?? scalesOfAnyLanguage[word.slice(0, 1)] ?? 1;

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  // Decimal digits stand in runs of ten, each of which begins where its value is nought.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code < 128 ? digit : String(code - zero);
}
