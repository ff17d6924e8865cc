/** Letters that a line of prose holds at least; what is shorter is a heading, a caption, a line of contact data. */
const LEAST_LETTERS = 40;

const LETTER = /\p{L}/gu;
/** Scripts that put no space between words, where a letter counts for several. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
const ENDED = /[.!?:;。！？：；…؟।][\p{Pf}\p{Pe}"'”’»]*$/u;

/**
 * What a document tells in sentences: reprints change headings and the page around them, and keep this. A text that
 * hardly has lines that end as sentences do is taken whole.
 */
export function proseOf(text: string): string {
  const whole = text.normalize('NFKC');
  const lines = whole.split('\n').map((line) => line.trim());
  const prose = lines.filter((line) => letters(line) >= LEAST_LETTERS && ENDED.test(line)).join('\n');
  return 3 * letters(prose) >= letters(whole) ? prose : whole;
}

const letters = (text: string): number => count(text, LETTER) + 2 * count(text, DENSE);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+/gu;

/** Its words in small letters; of scripts without spaces, its letters. */
export const tokensOf = (prose: string): readonly string[] => prose.toLowerCase().match(TOKEN) ?? [];
