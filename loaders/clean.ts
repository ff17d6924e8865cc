import { fold } from '../src/ontology/fold.ts';
import { chrome, contactPerson, contactRow, endings } from './lexicon/chrome.ts';
import type { Dropped } from './facts.ts';

export interface Cleaned {
  readonly text: string;
  /** The given title, else the first line that looks like a heading, else the first line. */
  readonly title: string;
  readonly dropped: readonly Dropped[];
}

/** Shorter lines may rightly come twice. */
const LEAST_REPEAT = 40;

/**
 * The text without page chrome, repeated blocks and what follows its end. Whole lines are kept or dropped, never changed. A title that
 * the text does not begin with becomes its first line, so that what it states has its place in the text too.
 */
export function cleanText(raw: string, givenTitle?: string): Cleaned {
  const dropped: Dropped[] = [];
  const lines = withoutMargin(raw.split('\n').map((line) => line.trimEnd())).map((line) => line.trim());
  const kept = withoutRepeats(unwrapped(withoutChrome(withoutEnding(lines, dropped), dropped)), dropped);
  const heading = kept.find((line) => looksLikeHeading(line)) ?? kept.find((line) => line) ?? '';
  const title = (givenTitle ?? heading.replace(/^#+\s*/u, '')).slice(0, 300);
  const filled = kept.filter((line) => line);
  const body = kept
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  const begins = !givenTitle || filled.slice(0, 4).some((line) => sameHeading(line, givenTitle));
  return { text: begins || !body ? body : `${givenTitle}\n\n${body}`, title, dropped };
}

/** How wide a right margin may be at which mail programs and text converters break lines, in characters. */
const MARGIN = { least: 55, most: 100 };
/** So many line ends tell a margin from chance. */
const LEAST_BREAKS = 4;
const ROW = /^\s*(?:[-–•*·▪>#|]|\d{1,2}[.)]\s)/u;

/** Paragraphs that are broken at a margin, each on one line again: where nearly every line is as long as the next word lets it be. */
function withoutMargin(lines: readonly string[]): readonly string[] {
  const goesOn = lines.map((line, index) => mayGoOn(line, lines[index + 1] ?? ''));
  const followed = lines.filter((_, index) => goesOn[index]);
  const margin = followed.reduce((most, line) => Math.max(most, line.length), 0);
  if (followed.length < LEAST_BREAKS || margin < MARGIN.least || margin > MARGIN.most) return lines;
  const full = lines.map(
    (line, index) => goesOn[index] && line.length + 1 + firstWordOf(lines[index + 1] ?? '').length > margin,
  );
  if (full.filter(Boolean).length < followed.length * 0.8) return lines;
  const joined: string[] = [];
  for (const [index, line] of lines.entries())
    if (full[index - 1]) joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
    else joined.push(line);
  return joined;
}

/** Whether two lines may belong to one paragraph. */
const mayGoOn = (line: string, next: string): boolean => !!line.trim() && !!next.trim() && !ROW.test(next);

const firstWordOf = (line: string): string => /\S+/u.exec(line)?.[0] ?? '';

/** Lines that a mail program or terminal broke in the middle of a sentence, joined again. */
function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before &&
      line &&
      before.length >= 30 &&
      (/^\p{Ll}/u.test(line) || /\s(?:of|the|and|a|an|to|for|in|with|by|on|at|from)$/u.test(before)) &&
      !/[.!?:;]$/u.test(before) &&
      !/^[-•*\d]/u.test(line);
    if (goesOn) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** So many rows below a heading for contacts may name people. */
const MOST_CONTACTS = 6;
const contactHeading = endings.find(({ id }) => id === 'contact-block');

function withoutEnding(lines: readonly string[], dropped: Dropped[]): readonly string[] {
  for (const [index, line] of lines.entries()) {
    // A mark this early is decoration, not the end.
    if (!line || index < 3) continue;
    // What stands below each of several items ends none of them.
    const once = lines.indexOf(line) === lines.lastIndexOf(line);
    const ending = endings.find((row) => row.pattern.test(line) && (!row.late || (once && index > lines.length / 2)));
    if (!ending) continue;
    const rest = lines.slice(index).filter((each) => each);
    const asked = rest.findIndex((each) => contactHeading?.pattern.test(each));
    const rows = asked < 0 ? [] : rest.slice(asked + 1, asked + 1 + MOST_CONTACTS);
    const contacts = rest.filter((each) => contactPerson.test(each) || (rows.includes(each) && contactRow.test(each)));
    dropped.push({ reason: ending.reason, text: rest.filter((each) => !contacts.includes(each)).join('\n') });
    return [...lines.slice(0, index), ...contacts];
  }
  return lines;
}

function withoutChrome(lines: readonly string[], dropped: Dropped[]): string[] {
  const kept: string[] = [];
  let previous = '';
  for (const [index, line] of lines.entries()) {
    const row =
      line && !contactPerson.test(line) && !isOfEvent(lines, index)
        ? chrome.find((each) => line.length <= (each.longest ?? 200) && each.pattern.test(line))
        : undefined;
    const reason =
      row?.reason ??
      (line && isForeign(line) && !(previous && looksLikeHeading(previous))
        ? 'line in another script that names nothing above it'
        : undefined);
    if (reason) dropped.push({ reason, text: line });
    else kept.push(line);
    if (line && !reason) previous = line;
  }
  return kept;
}

/** "Date: 3 May" beside "Place: Delft" tells when something was held, not when the page appeared. */
function isOfEvent(lines: readonly string[], index: number): boolean {
  return (
    /^(?:date|time)s?\s*:/i.test(lines[index] ?? '') &&
    [index - 1, index + 1].some((beside) => /^(?:place|venue|location|where)\s*:/i.test(lines[beside] ?? ''))
  );
}

function withoutRepeats(lines: readonly string[], dropped: Dropped[]): string[] {
  const seen = new Set<string>();
  const opening = new Map<string, string>();
  const kept: string[] = [];
  const body = lines.map((line) => fold(line));
  for (const [index, line] of lines.entries()) {
    const folded = body[index] ?? '';
    const short = folded.length < LEAST_REPEAT;
    // In a doubled text even the short lines come again.
    const repeated = seen.has(folded) && (!short || seen.size > 12 || index < 8);
    const alike = !short && (opening.get(folded.slice(0, 60)) ?? '');
    if (folded && repeated) dropped.push({ reason: 'the same line a second time', text: line });
    else if (alike && nearlySame(alike, folded))
      dropped.push({ reason: 'nearly the same line a second time', text: line });
    else kept.push(line);
    if (folded) seen.add(folded);
    if (!short) opening.set(folded.slice(0, 60), folded);
  }
  return kept;
}

function nearlySame(one: string, other: string): boolean {
  const left = new Set(one.split(' '));
  const right = new Set(other.split(' '));
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common / (left.size + right.size - common) >= 0.85;
}

function isForeign(line: string): boolean {
  return /\p{L}/u.test(line) && !/\p{Script=Latin}{3}/u.test(line);
}

/** A short line that is no whole sentence. */
export function looksLikeHeading(line: string): boolean {
  return line.length <= 220 && line.split(/\s+/u).length >= 3 && !/[.!?;,:]["”’)]?$/u.test(line) && !isForeign(line);
}

function sameHeading(line: string, title: string): boolean {
  const [one, other] = [fold(line), fold(title)];
  return (
    one === other ||
    (other.length > 30 && one.startsWith(other.slice(0, other.length - 5))) ||
    (one.length > 30 && other.startsWith(one))
  );
}
