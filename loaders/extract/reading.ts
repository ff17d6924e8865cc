import { caseless } from './caseless.ts';
import type { SourceDocument, Span } from '../facts.ts';
import { splitSentences, type Sentence } from '../sentences.ts';
import { withActingBodies } from './acting-bodies.ts';
import type { Chunk } from './chunk.ts';
import { findDates, type Calendar } from './dates.ts';
import { lettersOfOthers, lettersOfWords, spells, withDefinedLetters } from './letters.ts';
import { withKindsBefore } from './kinds-before.ts';
import { withInstrumentAliases } from './instrument-aliases.ts';
import { maskSentence, type Mask } from './masking.ts';
import { isHeading, sectionsOf, yearsOf } from './sections.ts';
import { withSignedNames } from './signed-names.ts';
import { chunkSentence } from './names.ts';
import { judge, looksLikePerson, mayBePerson } from './unknowns.ts';
import { plainAcronyms, vocabulary } from './vocabulary.ts';
import { cityCountries, countryCode, demonymCode } from './gazetteer.ts';

/** A document with every name found and told from the others, before it is known which names mean one thing. */
export interface Reading {
  readonly document: SourceDocument;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The part of the document that each sentence stands in; one part unless the document numbers several items, or each has its dateline. */
  readonly sections: readonly number[];
  /** Headings and headlines, by sentence. */
  readonly headings: readonly boolean[];
  readonly chunks: readonly (readonly Chunk[])[];
  readonly masks: readonly Mask[];
  /** The rule that told what a chunk is, where it was not the name itself. */
  readonly judgedBy: ReadonlyMap<Chunk, string>;
  /** Where the report of each part was written, and the sentence that it stands before. */
  readonly datelines: ReadonlyMap<number, { readonly place: Chunk; readonly index: number }>;
}

export function readNames(document: SourceDocument): Reading {
  const { text } = document;
  const sentences = splitSentences(text);
  const lines = text.split('\n');
  const sections = sectionsOf(sentences, lines);
  const years = yearsOf(text, sentences, sections, document.published);
  const written = writtenOn(text, sentences, document.published);
  const datelines = new Map<number, { readonly place: Chunk; readonly index: number }>();
  let lastYear: number | undefined;
  const told = sentences.map((sentence, index) => {
    // Where the page has no date of its own, a day without a year is of the year that was told last.
    const year = years[sections[index] ?? 0] ?? lastYear;
    const all = chunkSentence(text, sentence, calendarOf(text, sentence, written, year));
    lastYear = yearTold(all) ?? lastYear;
    const section = sections[index] ?? 0;
    const kept = withoutDateline(text, sentence, all, section ? Infinity : HEAD);
    const place =
      kept.length < all.length ? all.find((chunk) => chunk.kind === 'place' && !kept.includes(chunk)) : undefined;
    if (place && !datelines.has(section)) datelines.set(section, { place, index });
    return kept;
  });
  const named = withActingBodies(text, withoutShouting(text, sentences, told));
  const raw = withSignedNames(text, withInstrumentAliases(text, withDefinedLetters(text, named)));
  const judgedBy = new Map<Chunk, string>();
  const first = raw.map((each, index) => {
    const sentence = sentences[index];
    return sentence && each.some((chunk) => chunk.kind === 'unknown') ? maskSentence(text, sentence, each) : undefined;
  });
  const chunks = decide(text, sentences, first, raw, judgedBy).map((each, index) => {
    const sentence = sentences[index];
    return sentence ? withKindsBefore(text, sentence, each) : each;
  });
  return {
    document,
    text,
    sentences,
    sections,
    headings: sentences.map((sentence) => isHeading(lines[sentence.line] ?? '')),
    chunks,
    masks: sentences.map((sentence, index) => {
      const now = chunks[index] ?? [];
      const before = first[index];
      const same = before && now.length === raw[index]?.length && now.every((chunk, at) => chunk === raw[index]?.[at]);
      return same ? before : maskSentence(text, sentence, now);
    }),
    judgedBy,
    datelines,
  };
}

/** The year of the last day that a sentence gives in full. */
function yearTold(chunks: readonly Chunk[]): number | undefined {
  const full = chunks.findLast(
    ({ kind, text, from }) => kind === 'date' && from?.length === 10 && /\b(?:19|20)\d\d\b/u.test(text),
  );
  return full?.from ? Number(full.from.slice(0, 4)) : undefined;
}

/** In a line all of capitals these tell nothing: only what the text names elsewhere is a name there. */
function withoutShouting(
  text: string,
  sentences: readonly Sentence[],
  told: readonly (readonly Chunk[])[],
): readonly (readonly Chunk[])[] {
  const loud = sentences.map(({ start, end }) => isLoud(text.slice(start, end)));
  if (!loud.includes(true)) return told;
  const named = new Set(
    told.flatMap((chunks, at) => (loud[at] ? [] : chunks.map((chunk) => chunk.text.toUpperCase()))),
  );
  return told.map((chunks, at) => {
    const sentence = sentences[at];
    if (!loud[at] || !sentence || signs(text, sentence, chunks)) return chunks;
    return chunks.filter(
      (chunk) =>
        !/^(?:organization|person|unknown|agreement)$/u.test(chunk.kind) || named.has(chunk.text.toUpperCase()),
    );
  });
}

/** "MINISTRY OF LAW": a line that holds nothing but bodies is signed by them. */
function signs(text: string, sentence: Sentence, chunks: readonly Chunk[]): boolean {
  const bodies = chunks.filter((chunk) => chunk.kind === 'organization' && !chunk.plain);
  const covered = bodies.reduce((length, chunk) => length + chunk.end - chunk.start, 0);
  const words = text.slice(sentence.start, sentence.end).toLowerCase().split(/\s+/u);
  return (
    covered > (sentence.end - sentence.start) * 0.7 &&
    !words.some(
      (word) =>
        vocabulary.headlineVerbs.has(word) || /^(?:elects?|names|appoints?|sets|opens|says|hails|urges)$/u.test(word),
    )
  );
}

function isLoud(line: string): boolean {
  if (/\p{Ll}{2}/u.test(line)) return false;
  const words = line.split(/\s+/u);
  const first = words.findIndex((word) => /\p{Lu}{3}/u.test(word));
  return (
    (first >= 0 && words.slice(first + 1).some((word) => /^\p{Lu}{2}/u.test(word))) ||
    (words.length === 1 && /^\p{Lu}{4,}(?:-\p{Lu}+)?\.?$/u.test(line))
  );
}

/** The sentence that a span lies in. */
export function sentenceAt(reading: Reading, at: number): number {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reading.sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const textOf = (reading: Reading, span: Span): string => reading.text.slice(span.start, span.end);

const DATELINE =
  /^\(?\p{Lu}[\p{L}.' -]{2,30}(?:,\s[\p{L}.' -]{2,30}){0,2}(?:(?:,?\s(?:\p{L}+\.?\s\d{1,2}|\d{1,2}\s\p{L}+\.?)(?:,?\s\d{4})?),?\s*(?:\([^)]{2,40}\)\s*[-–—:/]*|\/\p{L}[^/]{2,40}\/\s*[-–—]*|[-–—:]{1,2})|,?\s*(?:\([^)]{2,40}\)\s*[-–—:]+|\/\p{L}[^/]{2,40}\/\s*[-–—]+|\s[-–—]{1,2}))\s/u;

/** The place and agency before a report tell where it was written, not where anything took place. */
function withoutDateline(text: string, sentence: Sentence, chunks: readonly Chunk[], head: number): readonly Chunk[] {
  const opening = datelineOf(text, sentence, head);
  return opening ? chunks.filter((chunk) => chunk.start >= sentence.start + opening.length) : chunks;
}

/** "ASTANA. KAZINFORM The minister": the place, and in the next sentence the agency, each in capitals. */
const PLACE_ALONE = /^\p{Lu}[\p{Lu} .'’-]{2,30}\.\s(?:\p{L}+\.?\s\d{1,2}\.\s)?$/u;
const AGENCY = /^\p{Lu}{3,}(?:[-/]\p{Lu}+)?(?:\s[-–—/]{1,2})?\s(?=\p{Lu})/u;

/** In so many sentences a report has its dateline; a digest has one for each of its items. */
const HEAD = 12;

function datelineOf(text: string, sentence: Sentence, head = HEAD): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', sentence.start - 1) + 1, sentence.start);
  if (sentence.index <= head && PLACE_ALONE.test(line))
    return AGENCY.exec(text.slice(sentence.start, sentence.end))?.[0];
  if (
    sentence.index > head ||
    (sentence.start > 0 && text.charAt(sentence.start - 1) !== '\n') ||
    !/^.{2,90}[)\-–—:/]/u.test(text.slice(sentence.start, sentence.start + 100))
  )
    return undefined;
  const opening = DATELINE.exec(text.slice(sentence.start, sentence.end))?.[0];
  // "Attending, on the side of CIBI, there were A -": a sentence.
  if (!opening || /\b(?:the|there|were|was|are|is|with|by|for)\s/u.test(opening)) return undefined;
  // "Vice president (development): A": a row of officers.
  const post = /(\p{L}+) \([^)]{2,40}\)\s*[-–—:]+ $/u.exec(opening)?.[1];
  if (post && vocabulary.roleHeads.has(post.toLowerCase())) return undefined;
  // "HALIMA DUALE – President of the Jury": a row of a programme, and no place.
  const name = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+(?= [-–—]{1,2} $)/u.exec(opening)?.[0];
  const rest = text.slice(sentence.start + opening.length, sentence.end);
  if (
    name &&
    rest.length < 80 &&
    /^\p{Lu}\p{Ll}[^.!?]*$/u.test(rest) &&
    !cityCountries(titled(name)) &&
    !countryCode(titled(name))
  )
    return undefined;
  // "Kigali, Rwanda – ".
  const land = /, (\p{Lu}[\p{L} ]{3,30}?),?\s[-–—]{1,2}\s$/u.exec(opening)?.[1];
  return /\d|\p{Lu}{3}|\(/u.test(opening) || (land && countryCode(land)) ? opening : undefined;
}

const titled = (name: string): string => name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());

/** The latest a report may be printed after the day that its dateline gives. */
const LATEST = 10;

/** The day from which a report counts "today" and "on Monday": that of its dateline, where it was printed some days later. */
function writtenOn(text: string, sentences: readonly Sentence[], published: string | undefined): string | undefined {
  if (published?.length !== 10) return published;
  for (const sentence of sentences.slice(0, 13)) {
    const opening = datelineOf(text, sentence);
    const day = opening && findDates(opening, sentence.start, { published })[0]?.from;
    if (day?.length !== 10) continue;
    const late = (Date.parse(published) - Date.parse(day)) / 86_400_000;
    return late > 0 && late <= LATEST ? day : published;
  }
  return published;
}

const AHEAD =
  /\b(?:will|would|shall|to be held|is set to|are set to|(?:is|are) to (?:be|take|meet|hold|open|visit|host|start|begin|sign|convene|gather|travel|attend)|we (?:host|hold|open|sign|launch|welcome|meet)|scheduled|upcoming|forthcoming|is expected|are expected|next|(?:is|are) (?:also )?(?:organi[sz]ing|hosting|holding|planning|slated|due))\b/i;
const BEHIND = /\b(?:was|were|had|held|signed|took|has been|have been|opened|visited|met)\b/i;

/** As above, but not "will be signed". */
const DONE = caseless(
  /(?<!\b(?:will|to|shall|would|should|being) (?:\p{Ll}+ )?(?:be |have been )?(?:\p{Ll}+ )?)\b(?:was|were|had|held|signed|inked|penned|sealed|put|concluded|agreed|announced|took|opened|visited|met|said|witnessed|launched|received|issued|released|published|welcomed|hosted|attended|convened|gathered|hailed|called|adopted|approved)\b/iu,
);

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index;
  return last;
}

function calendarOf(
  text: string,
  sentence: Sentence,
  published: string | undefined,
  year: number | undefined,
): Calendar {
  return {
    ...(published && { published }),
    ...(year !== undefined && { year }),
    // Asked for by few dates, and a search through the whole sentence.
    get ahead() {
      return AHEAD.test(text.slice(sentence.start, sentence.end));
    },
    // "signed on Tuesday a contract under which ships will sail": the nearest verb before a weekday counts, else the next one.
    aheadAt(at) {
      const before = text.slice(sentence.start, sentence.start + at);
      const [behind, ahead] = [lastOf(before, DONE), lastOf(before, AHEAD)];
      if (behind >= 0 || ahead >= 0) return ahead > behind;
      const after = text.slice(sentence.start + at, sentence.end);
      const [done, comes] = [after.search(DONE), after.search(AHEAD)];
      return done < 0 || (comes >= 0 && comes < done);
    },
    get behind() {
      return BEHIND.test(text.slice(sentence.start, sentence.end));
    },
  };
}

/** "Adamawa State Ministry of Health" is not called Adamawa. */
function leadsItsName(chunk: Chunk): boolean {
  return (
    chunk.kind === 'organization' &&
    !chunk.plain &&
    !/^(?:ministry|government|assembly|legislature|parliament|police|legislative assembly|state assembly|house|high court|governorate|embassy)$/u.test(
      chunk.head ?? '',
    ) &&
    !/^\S+\s(?:State|County|Province|Provincial|Region|Regional|City|District|Governorate|Island|Valley|River)\s/u.test(
      chunk.text,
    )
  );
}

/** Tells people from bodies among the names that their own words leave open. */
function decide(
  text: string,
  sentences: readonly Sentence[],
  masks: readonly (Mask | undefined)[],
  raw: readonly (readonly Chunk[])[],
  judgedBy: Map<Chunk, string>,
): Chunk[][] {
  const kindOf = new Map<string, 'person' | 'organization' | 'place'>();
  const ruleOf = new Map<string, string>();
  const towns = new Set(
    raw
      .flat()
      .flatMap(({ kind, head, text: name }) =>
        kind === 'organization' && /^(?:municipality|county|city council|city hall|prefecture)$/u.test(head ?? '')
          ? [name.split(/\s+/u)[0] ?? '']
          : [],
      ),
  );
  for (const mask of masks) {
    if (!mask) continue;
    for (const { chunk, kind, rule } of judge(mask)) {
      // "Osmangazi Mayor": where the text names the municipality, its short name is meant.
      if (kindOf.has(chunk.text) || (kind === 'place' && rule === 'body-before-post' && towns.has(chunk.text)))
        continue;
      kindOf.set(chunk.text, kind);
      ruleOf.set(chunk.text, rule);
    }
  }
  for (const [index, chunks] of raw.entries()) {
    const [chunk] = chunks;
    if (!chunk || kindOf.has(chunk.text) || !signsAs(sentences, raw, index)) continue;
    kindOf.set(chunk.text, 'person');
    ruleOf.set(chunk.text, 'person-above-post');
  }
  const people = new Set<string>();
  for (const chunk of raw.flat()) {
    if (chunk.kind === 'person') people.add(chunk.text);
    if (chunk.kind !== 'unknown') continue;
    const kind = kindOf.get(chunk.text);
    if (kind === 'person') people.add(chunk.text);
    else if (!kind && looksLikePerson(chunk.text)) {
      kindOf.set(chunk.text, 'person');
      ruleOf.set(chunk.text, 'person-name-itself');
      people.add(chunk.text);
    }
  }
  const partsOfPeople = new Set([...people].flatMap((name) => name.split(/\s+/u)).filter((part) => part.length > 1));
  const leads = new Set(
    raw.flat().flatMap((chunk) => (leadsItsName(chunk) ? [chunk.text.split(/\s+/u)[0] ?? ''] : [])),
  );
  const counts = new Map<string, number>();
  for (const chunk of raw.flat())
    if (chunk.kind === 'unknown') counts.set(chunk.text, (counts.get(chunk.text) ?? 0) + 1);
  const ofOthers = lettersOfOthers(text, raw);
  const ofWords = lettersOfWords(text);
  const asPerson = (name: string) => {
    const words = name.split(/\s+/u);
    return words.every((word) => partsOfPeople.has(word)) && mayBePerson(name, true);
  };
  return raw.map((chunks) =>
    chunks.map((chunk) => {
      // "a DWA press conference": letters before an event are whose event it is.
      if (
        chunk.kind === 'event' &&
        chunk.inner?.some(
          (inner) =>
            inner.kind === 'unknown' &&
            /^\p{Lu}{2,}$/u.test(inner.text) &&
            !plainAcronyms.has(inner.text.toLowerCase()),
        )
      )
        return { ...chunk, inner: chunk.inner.map((inner) => ({ ...inner, kind: 'organization', subtype: 'OTHER' })) };
      if (chunk.kind === 'place' && !chunk.text.includes(' ') && partsOfPeople.has(chunk.text) && !placed(text, chunk))
        return { ...chunk, kind: 'person' };
      // "Park said" of Park Jong-hyuk: the word is a family name too.
      if (
        chunk.kind === 'organization' &&
        chunk.plain &&
        /^\p{Lu}/u.test(chunk.text) &&
        partsOfPeople.has(chunk.text) &&
        !/\b(?:the|our|this|that)\s$/i.test(text.slice(Math.max(0, chunk.start - 5), chunk.start))
      )
        return { kind: 'person', start: chunk.start, end: chunk.end, text: chunk.text };
      if (chunk.kind !== 'unknown' || ofWords.has(chunk.text)) return chunk;
      const settle = (kind: 'person' | 'organization' | 'place', rule: string): Chunk => {
        const settled: Chunk = { ...chunk, kind, ...(kind === 'organization' && { subtype: kindOfBody(chunk.text) }) };
        judgedBy.set(settled, rule);
        return settled;
      };
      if (
        people.has(chunk.text) ||
        (asPerson(chunk.text) && (kindOf.get(chunk.text) !== 'organization' || !chunk.text.includes(' ')))
      )
        return settle('person', ruleOf.get(chunk.text) ?? 'person-part-of-name');
      // "The MLF" is the forum whose letters they are.
      const whole = ofOthers.get(chunk.text);
      if (whole?.kind === 'event' && spells(whole, chunk.text))
        return { ...chunk, kind: 'event', subtype: whole.subtype ?? 'OTHER', head: whole.head ?? '', letters: true };
      const kind = kindOf.get(chunk.text);
      if (kind) return settle(kind, ruleOf.get(chunk.text) ?? '');
      const acronym =
        !ofOthers.has(chunk.text) &&
        (/^\p{Lu}{3,6}$/u.test(chunk.text) || /^\p{Lu}[\p{Lu}\d]*[-&]?[\p{Lu}\d]*\p{Lu}$/u.test(chunk.text)) &&
        chunk.text.length >= 3 &&
        chunk.text.length <= 10 &&
        !plainAcronyms.has(chunk.text.toLowerCase()) &&
        !vocabulary.headlineVerbs.has(chunk.text.toLowerCase()) &&
        !chunk.text.endsWith('ED');
      if (acronym && /\p{Lu}{2}/u.test(chunk.text)) return settle('organization', 'body-by-letters');
      if (
        !chunk.text.includes(' ') &&
        leads.has(chunk.text) &&
        !placed(text, chunk) &&
        !vocabulary.topics.has(chunk.text.toLowerCase()) &&
        demonymCode(chunk.text) === undefined &&
        !/^(?:African|Asian|European|American|National|International|Central|Global|Federal|Royal|United|New|Royal)$/u.test(
          chunk.text,
        ) &&
        (counts.get(chunk.text) ?? 0) >= 1 &&
        chunk.text.length > 3
      )
        return settle('organization', 'body-short-form');
      return chunk;
    }),
  );
}

/** A name alone on a line, and a post alone on the next: who signs a text. */
function signsAs(sentences: readonly Sentence[], raw: readonly (readonly Chunk[])[], index: number): boolean {
  const [line, below] = sentences.slice(index, index + 2);
  const [chunk, more] = raw[index] ?? [];
  const post = raw[index + 1]?.[0];
  return (
    chunk?.kind === 'unknown' &&
    !more &&
    chunk.start === line?.start &&
    chunk.end === line.end &&
    below?.line === line.line + 1 &&
    post?.kind === 'role' &&
    post.start === below.start &&
    below.end - below.start < 120 &&
    mayBePerson(chunk.text, false)
  );
}

/** "in Rodriguez" is a place even where a Rodriguez speaks. */
function placed(text: string, chunk: Chunk): boolean {
  return /\b(?:in|at|near)\s$/u.test(text.slice(Math.max(0, chunk.start - 5), chunk.start));
}

function kindOfBody(name: string): string {
  if (/^(?:republic|kingdom|state|sultanate|federation|government) of\b|\b(?:republic|kingdom)$/i.test(name))
    return 'GOVERNMENT';
  if (/\b(?:foundation|trust|association|alliance|society)\b/i.test(name)) return 'ASSOCIATION';
  return /^\p{Lu}{2,}$/u.test(name) ? 'OTHER' : 'COMPANY';
}
