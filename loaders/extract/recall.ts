import type { Chunk } from './chunk.ts';
import {
  bodiesBeside,
  elsewhere,
  isAdded,
  isPast,
  leadOf,
  partnersOf,
  retells,
  strangers,
  type Lead,
} from './instrument-context.ts';
import { compatible, keyWords, subjectWords } from './instrument-kinds.ts';
import type { Draft, Items } from './items.ts';
import { isGenericInstrument } from './plain.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** An instrument as it is being told of, with the words of each of its descriptions. */
export interface Told {
  readonly draft: Draft;
  readonly keys: (readonly string[])[];
  /** "The previous agreement": one before the one that the text is about. */
  readonly older: boolean;
}

/** How a chunk describes an instrument. */
export interface Description {
  readonly key: readonly string[];
  /** Nothing but a word of its kind: "memorandum". */
  readonly bare: boolean;
  readonly lead: Lead;
  readonly older: boolean;
  /** "Another", as a part of the words themselves. */
  readonly opening: string;
}

export function describe(reading: Reading, index: number, chunk: Chunk, first: boolean): Description {
  const opening = /^(?:Another|Similar|Separate)\s/u.exec(chunk.text)?.[0] ?? '';
  const bare = isGenericInstrument(chunk.text.slice(opening.length));
  const lead: Lead =
    chunk.plain || bare ? leadOf(reading.text, chunk) : { words: [], older: false, start: chunk.start };
  const older = lead.older || isPast(reading, index, chunk, lead, first);
  return { key: keyWords(chunk.text.slice(opening.length)), bare, lead, older, opening };
}

// Far back in a long document nothing is meant any more.
const MEMORY = 60;

/** Which of the instruments told of so far a chunk means, if any. */
export function recall(
  reading: Reading,
  items: Items,
  told: readonly Told[],
  index: number,
  chunk: Chunk,
  { key, bare, lead, older, opening }: Description,
): Told | undefined {
  if (chunk.plain && opensRow(reading.text, chunk)) return undefined;
  const section = reading.sections[index] ?? 0;
  const article = opening ? 'another' : (lead.article ?? chunk.article);
  const own = candidates(
    reading,
    items,
    index,
    chunk,
    { ...lead, older, ...(opening && { article: 'another' }) },
    key,
    told
      .slice(-MEMORY)
      .filter(
        (each) => each.draft.section === section || !chunk.plain || isWithSame(reading, items, index, chunk, each),
      ),
  );
  const definite =
    /^(?:the|this|that|its|their|these|those|both|our|his|her)$/u.test(article ?? '') ||
    (!article && reading.headings[index] === false && chunk.plain === true && bare);
  return (
    (lead.words.length
      ? [...own].reverse().find((each) => compatible(chunk, each.draft) && spokenOf(lead, each))
      : undefined) ??
    own.find(
      (each) =>
        // "A contract for the job" says little, and still another thing than "a deal".
        (key.length > 0 || bare) &&
        each.keys.some((other) => other.join(' ') === key.join(' ')) &&
        !(bare && chunk.plural && article),
    ) ??
    (chunk.plain && !bare ? best(own, key, chunk, definite, reading.headings[index] ?? false) : undefined) ??
    (!chunk.plain
      ? own.find(
          (each) =>
            each.draft.named &&
            each.keys.some(
              (other) => (key.length >= 2 && subset(key, other)) || (other.length >= 2 && subset(other, key)),
            ),
        )
      : undefined) ??
    // The headline's "five agreements" are the five memoranda of the text.
    (chunk.plural
      ? own.find(
          (each) =>
            announced(reading, each.draft) &&
            each.draft.chunks.every((other) => other.plural) &&
            compatible(chunk, each.draft),
        )
      : undefined) ??
    (!chunk.plain
      ? own.find(
          (each) =>
            each.draft.described &&
            announced(reading, each.draft) &&
            compatible(chunk, each.draft) &&
            (each.keys.some((other) => subset(other, key)) || announces(reading, own, each, chunk)),
        )
      : undefined) ??
    (chunk.plain && (definite || bare)
      ? latest(own, chunk).find(
          (each) =>
            compatible(chunk, each.draft) &&
            (definite ||
              each.draft.generic ||
              fresh(reading, chunk, each.draft) ||
              (!chunk.plural && retells(reading, items, index, bodiesBeside(reading, items, each.draft)))),
        )
      : undefined) ??
    (chunk.plain && !bare && !chunk.plural
      ? own.find(
          (each) =>
            each.draft.generic &&
            compatible(chunk, each.draft) &&
            (definite ||
              announced(reading, each.draft) ||
              retells(reading, items, index, bodiesBeside(reading, items, each.draft))),
        )
      : undefined) ??
    (chunk.plain && !chunk.plural && own.length === 1
      ? own.find((each) => announced(reading, each.draft) && each.draft.described && compatible(chunk, each.draft))
      : undefined)
  );
}

/** "The MoU between A and B" in a caption, of those two between whom another part of the text told of one. */
function isWithSame(reading: Reading, items: Items, index: number, chunk: Chunk, { draft }: Told): boolean {
  const mask = reading.masks[index];
  const partners = mask ? partnersOf(mask, chunk, items) : [];
  if (partners.length < 2) return false;
  const beside = bodiesBeside(reading, items, draft);
  return partners.every(({ key }) => beside.has(key));
}

/** Those that the text calls by the same word first, the last one spoken of before all others. */
function latest(own: readonly Told[], chunk: Chunk): Told[] {
  const word = (head: string | undefined) => head?.split(' ')[0]?.replace(/s$/u, '') ?? '';
  const alike = (each: Told) => each.draft.chunks.some((other) => word(other.head) === word(chunk.head));
  const spoken = (each: Told) => each.draft.chunks.at(-1)?.start ?? 0;
  // "The agreement" is what was signed now rather than the treaty of old that is named beside it.
  const treaty = (each: Told) => Number(each.draft.named && each.draft.kind === 'TREATY' && !alike(each));
  return [...own].sort(
    (one, other) =>
      Number(alike(other)) - Number(alike(one)) || treaty(one) - treaty(other) || spoken(other) - spoken(one),
  );
}

/** The instruments told of so far that a chunk may mean, those with its partners first. */
function candidates(
  reading: Reading,
  items: Items,
  index: number,
  chunk: Chunk,
  lead: Lead,
  key: readonly string[],
  told: readonly Told[],
): readonly Told[] {
  const mask = reading.masks[index];
  const partners = mask ? partnersOf(mask, chunk, items) : [];
  const newer = told.filter((each) => !each.older);
  const ofAge = lead.older ? told.filter((each) => each.older) : newer.length || lead.fresh ? newer : told;
  const another = /^(?:another|other|whose)$/u.test(lead.article ?? '');
  const indefinite = /^(?:an?|another|one)$/u.test(lead.article ?? chunk.article ?? '');
  const pointed = /^(?:the|this|that|these|those)$/u.test(lead.article ?? chunk.article ?? '');
  const sentence = reading.sentences[index];
  const added =
    !chunk.plural &&
    sentence !== undefined &&
    (isAdded(reading.text.slice(sentence.start, sentence.end), lead, isGenericInstrument(chunk.text)) ||
      (indefinite && setsApart(reading, index - 1)));
  const open = ofAge.filter(
    (each) =>
      (announced(reading, each.draft) && !countsApart(chunk, lead, each.draft)) ||
      !(
        another ||
        countsApart(chunk, lead, each.draft) ||
        ((added || (indefinite && lead.fresh)) && earlierSentence(reading, index, each.draft)) ||
        (indefinite && !chunk.plural && sameSentence(reading, index, each.draft)) ||
        (indefinite && lead.words.length > 0 && !spokenOf(lead, each))
      ),
  );
  const fitting = open.filter((each) => {
    if (announced(reading, each.draft) && !isPaper(chunk) && awaited(reading, index, key, each)) return false;
    if (chunk.plain && apart([...keyWords(lead.words.join(' ')), ...key], each)) return false;
    if (announced(reading, each.draft)) return true;
    const beside = bodiesBeside(reading, items, each.draft);
    return (
      !strangers(partners, beside, withAnother(reading, items, index, each.draft)) &&
      !(chunk.plain && !pointed && elsewhere(reading, items, index, beside))
    );
  });
  if (!partners.length) return fitting;
  const shared = fitting.filter((each) => {
    const beside = bodiesBeside(reading, items, each.draft);
    return partners.every(({ key }) => beside.has(key));
  });
  return [...shared, ...fitting.filter((each) => !shared.includes(each))];
}

/** "The agreement with A": whether an instrument was said to be with bodies of which a sentence names none. */
function withAnother(reading: Reading, items: Items, index: number, draft: Draft): boolean {
  const theirs = draft.chunks.slice(0, 5).flatMap((chunk) => {
    const mask = reading.masks[sentenceAt(reading, chunk.start)];
    return mask ? partnersOf(mask, chunk, items) : [];
  });
  const named = new Set((reading.chunks[index] ?? []).map((chunk) => items.of(chunk)?.key));
  return theirs.length > 0 && theirs.every(({ key, chunk }) => chunk.kind === 'organization' && !named.has(key));
}

/** "Separately, A agreed with B to": a sentence that names no instrument and leads to the next one. */
function setsApart(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index];
  return (
    sentence !== undefined &&
    /^Separately\b/u.test(reading.text.slice(sentence.start, sentence.end)) &&
    !reading.chunks[index]?.some(({ kind }) => kind === 'agreement')
  );
}

/** Several instruments are not one: "four agreements", then "an agreement on ports". */
function countsApart(chunk: Chunk, lead: Lead, draft: Draft): boolean {
  const several = draft.chunks.every((other) => other.plural);
  // "The documents" sums up whatever was signed.
  if (/^(?:documents|instruments)$/u.test(chunk.head ?? '') && lead.article === 'the') return false;
  if (chunk.plural) return draft.chunks.length > 0 && draft.chunks.every((other) => !other.plural);
  return several && (!isGenericInstrument(chunk.text) || /^(?:an?|another|one)$/u.test(lead.article ?? ''));
}

/** "A signed an agreement with B, while C signed an agreement with D". */
function sameSentence(reading: Reading, index: number, draft: Draft): boolean {
  const start = reading.sentences[index]?.start ?? 0;
  return draft.chunks.some((chunk) => chunk.start >= start);
}

function earlierSentence(reading: Reading, index: number, draft: Draft): boolean {
  const start = reading.sentences[index]?.start ?? 0;
  return draft.chunks.every((chunk) => chunk.start < start);
}

/** "The electricity memorandum" is the one whose name speaks of electricity. */
function spokenOf(lead: Lead, told: Told): boolean {
  return keyWords(lead.words.join(' ')).some((word) => told.keys.some((key) => key.includes(word)));
}

function subset(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.includes(word));
}

/** The described instrument whose words agree: all of the shorter description in the longer. */
function best(
  own: readonly Told[],
  key: readonly string[],
  chunk: Chunk,
  definite: boolean,
  heading: boolean,
): Told | undefined {
  const fits = own.filter(
    (each) =>
      compatible(chunk, each.draft) &&
      each.keys.some((other) => (key.length > 1 && subset(key, other)) || (other.length > 1 && subset(other, key))),
  );
  if (fits.length) return fits.at(-1);
  return definite && !heading && own.length
    ? [...own].reverse().find((each) => compatible(chunk, each.draft) && !each.draft.named)
    : undefined;
}

/** Two instruments that are each said to be about something, with no word in common, are two. */
function apart(key: readonly string[], told: Told): boolean {
  const own = subjectWords(key);
  const theirs = told.keys.flatMap(subjectWords);
  return (
    own.length > 0 &&
    theirs.length > 0 &&
    !own.some((word) => theirs.some((other) => word.slice(0, 5) === other.slice(0, 5)))
  );
}

const ROW = /^\s*(?:[-–—•*·▪►]|\(?(?:\d{1,2}|[a-z])[.)])\s*(?:an?\s)?["“«]?$/i;

/** Rows that each begin with an instrument tell of as many. */
function opensRow(text: string, chunk: Chunk): boolean {
  const line = text.lastIndexOf('\n', chunk.start - 1) + 1;
  if (!ROW.test(text.slice(line, chunk.start))) return false;
  const before = text.slice(0, line).trimEnd();
  const above = before.slice(before.lastIndexOf('\n') + 1);
  const below = text.slice(text.indexOf('\n', chunk.end) + 1).trimStart();
  const marker = text.slice(line, chunk.start).trim().charAt(0);
  const alike = (row: string) => (/\d/u.test(marker) ? /^\s*\(?\d/u.test(row) : row.trimStart().startsWith(marker));
  return alike(above) || (text.indexOf('\n', chunk.end) >= 0 && alike(below));
}

/** "Exchange agreement" in the headline is no memorandum of the text where that goes on to tell of an exchange agreement. */
function awaited(reading: Reading, index: number, key: readonly string[], told: Told): boolean {
  const announcedAs = told.keys[0] ?? [];
  if (announcedAs.length < 2 || subset(announcedAs, key)) return false;
  return reading.chunks
    .slice(index + 1, index + 1 + MEMORY)
    .some(
      (row, at) =>
        reading.headings[index + 1 + at] === false &&
        row.some((other) => other.kind === 'agreement' && !other.plural && subset(announcedAs, keyWords(other.text))),
    );
}

const isPaper = ({ head = '' }: Chunk): boolean => /^documents?$/u.test(head);

/** Only the headline spoke of it so far, or a line below it of "the document": what the text goes on to describe is the same. */
function announced(reading: Reading, draft: Draft): boolean {
  const first = draft.chunks[0];
  return draft.chunks.every(
    (other) => reading.headings[sentenceAt(reading, other.start)] || (other !== first && isPaper(other)),
  );
}

/** The headline's "accord on certificates" is the first accord that the text names. */
function announces(reading: Reading, own: readonly Told[], told: Told, chunk: Chunk): boolean {
  return (
    own.every((each) => announced(reading, each.draft)) &&
    !chunk.plural &&
    told.draft.chunks.every((other) => !other.plural && chunk.head?.split(' ').at(-1) === other.head?.split(' ').at(-1))
  );
}

/** The first body sentence says "a memorandum" of what the headline announced without article. */
function fresh(reading: Reading, chunk: Chunk, draft: Draft): boolean {
  return draft.chunks.every((other) => leadOf(reading.text, other).article === undefined) && !chunk.plural;
}
