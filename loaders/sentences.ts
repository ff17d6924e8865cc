import type { Span } from './facts.ts';
import { abbreviations } from './lexicon/abbreviations.ts';

export interface Token extends Span {
  readonly text: string;
  /** A word or number, not a mark. */
  readonly word: boolean;
  /** A word whose first letter is a capital. */
  readonly capital: boolean;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Which line of the text it stands in. */
  readonly line: number;
  readonly tokens: readonly Token[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const TOKEN =
  /(?:\p{Lu}\.){2,}|\b(?:St|Mt|Ft|Sta)\.(?=\s\p{Lu})|\p{Lu}(?=\.\s)\.|[\p{L}\p{M}\p{N}]+(?:['’](?!s\b)[\p{L}\p{M}]+|[-‐‑–.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*(?:-(?=\s+\p{Lu}))?|['’]s\b|\p{Private_Use}|\S/gu;

/** The sentences of a text with their tokens; a line end always ends a sentence. All offsets count in `text`. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const [line, content] of text.split('\n').entries()) {
    for (const { start, end } of sentencesOfLine(content)) {
      const from = lineStart + start;
      const to = lineStart + end;
      sentences.push({
        index: sentences.length,
        line,
        start: from,
        end: to,
        tokens: tokenize(text.slice(from, to), from),
      });
    }
    lineStart += content.length + 1;
  }
  return sentences;
}

/** Words, numbers and marks with their offsets, which begin at `offset`. */
export function tokenize(text: string, offset = 0): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    word: /^[\p{L}\p{N}]/u.test(match[0]),
    capital: (/^\p{Lu}/u.test(match[0]) && !/-(?:based|led|backed|born|owned|wide|funded|sponsored|style|trained|affiliated|headquartered|listed)$/u.test(match[0])) || /^(?:\p{Ll}{1,3}|\p{N}+)\p{Lu}/u.test(match[0]),
  }));
}

function sentencesOfLine(line: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  if (!line.trim()) return spans;
  for (const { segment, index } of segmenter.segment(line)) {
    const last = spans.at(-1);
    const end = index + segment.trimEnd().length;
    if (last && continues(line.slice(last.start, last.end), segment)) last.end = end;
    else if (end > index) spans.push({ start: index + (segment.length - segment.trimStart().length), end });
  }
  return spans;
}

/** Whether a break after `before` is none: an abbreviation, an initial, or no capital after it. */
function continues(before: string, after: string): boolean {
  const lastWord = /(\S+)$/u.exec(before)?.[1] ?? '';
  const bare = lastWord
    .replace(/^[("“‘']+/u, '')
    .replace(/\.$/u, '')
    .toLowerCase();
  if (lastWord.endsWith('.') && (abbreviations.has(bare) || /^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(bare))) return true;
  return /^[\p{Ll},;]/u.test(after) && !/[!?]["”’]?$/u.test(before);
}
