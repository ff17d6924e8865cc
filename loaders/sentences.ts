import type { Span } from './facts.ts';
import { abbreviations } from './lexicon/abbreviations.ts';

export interface Token extends Span {
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
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
  /(?:\p{Lu}\.-?)+\p{Lu}\.|\b(?:Prof|Dr|Mrs?|Ms|Engr?|Hon|Rev|Amb|Gen|Col|Maj)\.(?=\p{Lu})|\b(?:St|Mt|Ft|Sta|Sto|Md|Mst|Mohd|Ma)\.(?=\s\p{Lu})|\b(?:Jr|Sr)\.|\p{Lu}(?=\.\s)\.|\b(?:Ts|Kh|Dz|Zh|Yu|Ya|Ye|Yo|Ch)\.(?=\s\p{Lu})|\p{Lu}{1,2}&\p{Lu}{1,2}(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’](?!s\b)[\p{L}\p{M}]+|[-‐‑–.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*(?:-(?=\s+\p{Lu}))?|['’]s\b|\p{Private_Use}|\S/uy;

/**
 * The sentences of a text with their tokens. A line end ends a sentence, except in a list after a colon, which belongs to the sentence that
 * announces it. All offsets count in `text`.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = text.split('\n');
  let lineStart = 0;
  let list: { readonly line: number; readonly start: number; end: number } | undefined;
  const add = (line: number, from: number, to: number) => {
    for (const { start, end } of inPieces(text, from, to))
      sentences.push({ index: sentences.length, line, start, end, tokens: tokenize(text.slice(start, end), start) });
  };
  for (const [line, content] of lines.entries()) {
    const from = lineStart;
    lineStart += content.length + 1;
    if (list && (!content.trim() || isRow(content))) {
      if (content.trim()) list.end = from + content.trimEnd().length;
      continue;
    }
    if (list) add(list.line, list.start, list.end);
    list = undefined;
    const announces = listFollows(lines, line);
    for (const { start, end } of sentencesOfLine(content)) {
      if (announces && end === content.trimEnd().length) list = { line, start: from + start, end: from + end };
      else add(line, from + start, from + end);
    }
  }
  if (list) add(list.line, list.start, list.end);
  return sentences;
}

/** Rules take time that grows faster than a sentence does. Prose has none so long; tables without line ends do. */
const LONGEST_SENTENCE = 3_000;

/** A stretch of text as it is, or cut after commas or blanks where it is too long for one sentence. */
function inPieces(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const piece = text.slice(start, start + LONGEST_SENTENCE);
    const comma = piece.lastIndexOf(', ');
    const cut = comma > 0 ? comma + 1 : piece.lastIndexOf(' ');
    const end = start + (cut > 0 ? cut : LONGEST_SENTENCE);
    pieces.push({ start, end });
    start = end;
    while (start < to && text.charAt(start) === ' ') start++;
  }
  if (start < to) pieces.push({ start, end: to });
  return pieces;
}

/** A row of a list: short, and no sentence or several. */
function isRow(line: string): boolean {
  // The stop after an honorific ends no sentence.
  const row = line.trim().replace(/\b(?:dr|prof|mr|mrs|ms|eng|hon|rev|gen|h\.e|amb|arch)\./gi, '');
  if (row.length > 170 || row.endsWith(':') || /[.!?]\s+\p{Lu}[^.]{15,}/u.test(row)) return false;
  return (
    /^(?:[-–•*·▪]|\d{1,2}[.)])\s/u.test(row) || !/[.!?]["”’]?$/u.test(row) || /\b(?:Ltd|Inc|Co|Jr|Sr)\.$/u.test(row)
  );
}

/** Whether a line ("Signed by:") is followed by at least two rows. */
function listFollows(lines: readonly string[], line: number): boolean {
  if (!(lines[line] ?? '').trimEnd().endsWith(':')) return false;
  const rows = lines.slice(line + 1, line + 6).filter((each) => each.trim());
  return rows.length >= 2 && isRow(rows[0] ?? '') && isRow(rows[1] ?? '');
}

/** Words, numbers and marks with their offsets, which begin at `offset`. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const length = plainLength(text, at);
    if (length === 0) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const {
      text: token,
      lower,
      word,
      capital,
    } = formOf(length ? text.slice(at, at + length) : (TOKEN.exec(text)?.[0] ?? ''));
    if (token) tokens.push({ text: token, lower, start: offset + at, end: offset + at + token.length, word, capital });
    at += token.length || 1;
  }
  return tokens;
}

/** The length of what most of a text is made of: a word that a blank or mark ends, or a mark; 0 for a blank. Undefined where the expression must tell. */
function plainLength(text: string, at: number): number | undefined {
  let end = at;
  while (isLatin(text.charCodeAt(end))) end++;
  const next = text.charAt(end);
  if (end === at) return next === ' ' ? 0 : /[,;:()]/.test(next) ? 1 : undefined;
  return next === '' || next === ' ' || next === ',' || next === ';' || next === ')' ? end - at : undefined;
}

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

type Form = Pick<Token, 'text' | 'lower' | 'word' | 'capital'>;

const MOST_FORMS = 20_000;
const forms = new Map<string, Form>();

/** What a token's text alone tells; remembered, as most words come again. */
function formOf(text: string): Form {
  const before = forms.get(text);
  if (before) return before;
  if (forms.size > MOST_FORMS) forms.clear();
  const form = {
    text,
    lower: text.toLowerCase(),
    word: /^[\p{L}\p{N}]/u.test(text),
    capital:
      (/^\p{Lu}/u.test(text) &&
        !/-(?:based|led|backed|born|owned|wide|funded|sponsored|style|trained|affiliated|headquartered|listed)$/u.test(
          text,
        )) ||
      /^(?:\p{Ll}{1,3}['’]?|(?:al|el|ad|an|as|ash|at|ar|az|ul|ka|bin)-|\p{N}+)\p{Lu}/u.test(text),
  };
  forms.set(text, form);
  return form;
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

/** The conference "Water. Rice. Salt": a title in quotes, unlike speech, follows a noun right away. */
const TITLE_OPENS =
  /\b(?:conference|forum|symposium|seminar|workshop|congress|exhibition|festival|webinar|round ?table|lecture|project|programme|program|theme|titled|entitled|topic|contest|competition) ["“][^"“”]{1,70}\.$/i;

const TITLE_CLOSES = new RegExp(TITLE_OPENS.source.replace('\\.$', '[?!]["”]$'), 'i');
/** What may follow "Ts." where the two letters are the initial of a name. */
const INITIAL_OF =
  /^(?!(?:The|He|She|It|They|We|You|I|In|On|At|A|An|This|That|These|His|Her|Their|Its|Our|During|After|Before|Both|Also|As|For|By|With|From|To|And|But)\b)\p{Lu}\p{Ll}/u;

/** Whether a break after `before` is none: an abbreviation, an initial, or no capital after it. */
function continues(before: string, after: string): boolean {
  // No abbreviation is longer.
  const lastWord = /\S+$/u.exec(before.slice(-40))?.[0] ?? '';
  const bare = lastWord
    .replace(/^[("“‘']+/u, '')
    .replace(/\.\)?$/u, '')
    .toLowerCase();
  if (/\.\)?$/u.test(lastWord) && (abbreviations.has(bare) || /^(?:\p{L}|(?:\p{L}\.-?)+\p{L})$/u.test(bare)))
    return true;
  if (/^(?:Ts|Kh|Dz|Zh|Yu|Ya|Ye|Yo|Ch|Sh)\.$/u.test(lastWord) && INITIAL_OF.test(after)) return true;
  if (/^(?:ltd|inc|corp|co|llc|plc|pty|bhd)$/u.test(bare) && after.startsWith('(')) return true;
  if (/["“]/.test(before.slice(-72)) && TITLE_OPENS.test(before.slice(-110)) && /^[^"“”\n]{0,90}["”]/u.test(after))
    return true;
  return /^[\p{Ll},;]/u.test(after) && (!/[!?]["”’]?$/u.test(before) || TITLE_CLOSES.test(before.slice(-110)));
}
