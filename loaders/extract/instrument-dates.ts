import { caseless } from './caseless.ts';
import type { ClaimFact } from '../facts.ts';
import { shiftDays } from '../readers/calendar.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { dateNear, placeNear } from './nearest.ts';
import { sentenceAt } from './reading.ts';
import { isUnsigned } from './unsigned.ts';
import { SIGNING, type WhenWhereContext } from './when-where.ts';

/** "That same afternoon", "A day earlier": another day than the sentence's own is told by those before it. */
const SAME_DAY =
  /^(?:(?:On|At|In|During) the same (?:occasion|day|ceremony|event|place|visit)|(?:That|The) same (?:day|afternoon|morning|evening)|(?:Immediately|Right|Shortly|Soon) (?:after|afterwards)|After(?:wards)?\b(?: the (?:talks?|meeting|speech(?:es)?|ceremony|opening|session))?)\b/u;
const DAY_BEFORE = /^(?:A|One) day (?:earlier|before)|^The (?:day before|previous day)\b/u;
const DAY_AFTER = /^(?:A|One) day later|^The (?:next|following) day\b|^The day after\b/u;

/** What was signed "on the same occasion" was signed when and where the sentences before tell. */
export function readSameDays({ reading, items, book, masks }: WhenWhereContext): void {
  for (const draft of items.ofType('Agreement')) {
    const [chunk] = draft.chunks;
    if (!chunk || book.about(draft).some((fact) => fact.type === 'Claim' && fact.property === 'date')) continue;
    const index = sentenceAt(reading, chunk.start);
    const sentence = reading.sentences[index];
    const text = sentence ? reading.text.slice(sentence.start, sentence.end) : '';
    const days = SAME_DAY.test(text) ? 0 : DAY_BEFORE.test(text) ? -1 : DAY_AFTER.test(text) ? 1 : undefined;
    if (days === undefined || !SIGNING.test(text) || masks[index]?.placed.some((each) => each.chunk.kind === 'date'))
      continue;
    const before = signedBefore(items, book, draft);
    if (!before) continue;
    book.claim(draft, 'date', shiftDays(before.value, days), sentenceAt(reading, before.evidence.start), 'same-day');
    if (days === 0) placeWith(items, book, draft, before.about, index);
  }
}

/** "On the same occasion": in the place of the other, too. */
function placeWith(items: Items, book: FactBook, draft: Draft, other: string, index: number): void {
  const inPlace = (key: string) =>
    book.facts.flatMap((fact) => (fact.type === 'TOOK_PLACE_IN' && fact.from === key ? [items.get(fact.to)] : []));
  const [place] = inPlace(other);
  if (place && !inPlace(draft.key).length) book.relation('TOOK_PLACE_IN', draft, place, index, 'same-day');
}

/** What goes on while, or after which, something is signed. */
const OCCASION = caseless(
  /^(?:(?:During|After|Following|At|On|Upon|As a result of|In the course of) (?:the )?)(?:(?:end|close|conclusion|completion|outcome|results?) of (?:the )?)?(?:[\p{Ll}-]+ ){0,2}(?:meetings?|visit|talks|negotiations|discussions|ceremony|reception|conversation|consultations|audience|event|gathering|encounter)\b/iu,
);
const GOING_ON =
  /\b(?:met|meets|held|hosted|received|receives|visited|visits|visiting|welcomed|arrived|took place|taking place|talks|meeting)\b/i;
/** Sentences before, in which the day and place of what goes on may be told. */
const BACK = 4;

/** "During the visit, a memorandum was signed": when and where is told by the sentences before that tell of the visit. */
export function readOccasions({ reading, items, book, masks }: WhenWhereContext): void {
  for (const draft of items.ofType('Agreement')) {
    const [chunk] = draft.chunks;
    const index = chunk ? sentenceAt(reading, chunk.start) : -1;
    const sentence = reading.sentences[index];
    const text = sentence ? reading.text.slice(sentence.start, sentence.end) : '';
    if (!sentence || !OCCASION.test(text) || !SIGNING.test(text) || isUnsigned(reading.text, sentence)) continue;
    if (masks[index]?.placed.some((each) => each.chunk.kind === 'date')) continue;
    for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
      const mask = masks[back];
      if (!mask || reading.headings[back] || reading.sections[back] !== reading.sections[index]) break;
      const day = dateNear(mask, draft, items, GOING_ON)?.from;
      if (day?.length !== 10) continue;
      const told = book.about(draft);
      if (!told.some((fact) => fact.type === 'Claim' && fact.property === 'date'))
        book.claim(draft, 'date', day, back, 'day-of-occasion');
      const spot = placeNear(mask, draft, items, GOING_ON);
      if (spot && !told.some((fact) => fact.type === 'TOOK_PLACE_IN'))
        book.relation('TOOK_PLACE_IN', draft, book.place(spot.place), back, 'place-of-occasion');
      break;
    }
  }
}

/** The day on which the instrument told of last before another was signed. */
function signedBefore(items: Items, book: FactBook, draft: Draft): ClaimFact | undefined {
  const start = draft.chunks[0]?.start ?? 0;
  const dated = items
    .ofType('Agreement')
    .filter((other) => other !== draft && other.section === draft.section && (other.chunks[0]?.start ?? start) < start)
    .sort((one, other) => (other.chunks.at(-1)?.start ?? 0) - (one.chunks.at(-1)?.start ?? 0));
  for (const other of dated)
    for (const fact of book.about(other))
      if (fact.type === 'Claim' && fact.about === other.key && fact.property === 'date' && fact.value.length === 10)
        return fact;
  return undefined;
}

/** "The agreement which they have had since 2016". */
const HAD_SINCE =
  /\b(?:has|have) (?:had|been bound|been linked)\b[^.;]{0,80}?\bsince ((?:19|20)\d\d)\b|\bsince ((?:19|20)\d\d),?[^.;]{0,60}?\b(?:has|have) (?:had|been bound|been linked)\b/u;

/** "In place since 1998", "dating from 1999"; since when it is in force tells of another day. */
const STANDS_SINCE =
  /^[^.;]{0,60}?\b(?:in (?:place|existence) since|dat(?:ing|es) (?:from|back to)) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/u;

/** "A 2022 loan agreement", "the memorandum of 2018": the year is all that the text tells of when it was concluded. */
export function readYears({ reading, items, book }: WhenWhereContext): void {
  for (const draft of items.ofType('Agreement')) {
    if (book.about(draft).some((fact) => fact.type === 'Claim' && fact.property === 'date')) continue;
    for (const chunk of draft.chunks) {
      const before = /\b((?:19|20)\d\d)\s(?:[\p{Ll}-]+\s){0,2}$/u.exec(
        reading.text.slice(Math.max(0, chunk.start - 30), chunk.start),
      )?.[1];
      const within = /^((?:19|20)\d\d)\s/u.exec(chunk.text)?.[1];
      const after = /^ of ((?:19|20)\d\d)\b(?![-–/])/u.exec(reading.text.slice(chunk.end, chunk.end + 9))?.[1];
      const sentence = reading.sentences[sentenceAt(reading, chunk.start)];
      const since = sentence && STANDS_SINCE.exec(reading.text.slice(chunk.end, sentence.end))?.[1];
      const had = sentence && HAD_SINCE.exec(reading.text.slice(sentence.start, sentence.end));
      const year = before ?? within ?? after ?? since ?? had?.[1] ?? had?.[2];
      if (!year || (reading.document.published && year > reading.document.published.slice(0, 4))) continue;
      book.claim(draft, 'date', year, sentenceAt(reading, chunk.start), 'year-of-instrument');
      break;
    }
  }
}
