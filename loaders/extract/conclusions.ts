import { caseless } from './caseless.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { sentenceAt, type Reading } from './reading.ts';
import { isUnsigned } from './unsigned.ts';
import type { WhenWhereContext } from './when-where.ts';

/** An instrument signed or adopted at an event: at the one that its sentence names for it, else at the one that its part is about. */
export function readConclusions(context: WhenWhereContext): void {
  const { reading, items, masks } = context;
  const inSentences = new Set<Draft>();
  for (const named of [true, false])
    for (const [index, mask] of masks.entries()) {
      const agreements = unique(
        mask.placed.map(({ chunk }) => (chunk.kind === 'agreement' ? items.of(chunk) : undefined)),
      );
      if (!agreements.length) continue;
      const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
      if (!CONCLUDED.test(sentence) || APART.test(sentence) || isUnsigned(reading.text, mask.sentence)) continue;
      const event = named ? eventBeside(mask, items) : context.mainEvents.get(reading.sections[index] ?? 0);
      if (!event || (!named && (event.kind === 'PRESS_CONFERENCE' || event.kind === 'VISIT'))) continue;
      for (const agreement of agreements) {
        if (agreement.section !== event.section || (!named && inSentences.has(agreement))) continue;
        if (!named && !toldTogether(reading, items, index, event)) continue;
        if (named) inSentences.add(agreement);
        conclude(context, agreement, event, index);
      }
    }
}

/** Whether a sentence stands in news of an event: in a paragraph that speaks of it, under a heading that does, or with one of the same names. */
function toldTogether(reading: Reading, items: Items, index: number, event: Draft): boolean {
  const lineOf = (row: number) => reading.sentences[row]?.line ?? -1;
  const rows = event.mentions.map((mention) => sentenceAt(reading, mention.start));
  const lines = new Set(rows.map(lineOf));
  if (lines.has(lineOf(index)) || rows.some((row) => reading.headings[row])) return true;
  const namesIn = (wanted: (line: number) => boolean) =>
    new Set(
      reading.chunks.flatMap((chunks, row) =>
        wanted(lineOf(row))
          ? chunks.flatMap((chunk) =>
              NAMES.test(chunk.kind) ? [items.of(chunk)?.key ?? chunk.subtype ?? chunk.text] : [],
            )
          : [],
      ),
    );
  const own = namesIn((line) => line === lineOf(index));
  return [...namesIn((line) => lines.has(line))].some((name) => own.has(name));
}

const NAMES = /^(?:organization|person|country|demonym)$/u;

const beside = compile(
  '(?:at|during|on the (?:sidelines|margins|fringes|occasion) of|(?:with)?in the (?:framework|course|frame|context) of|as part of|at the (?:end|close|conclusion|opening|start) of|following|after|in the wake of) {the}(?:(?!\\p{Ll}+(?:s|ed) )[\\p{Ll}\\d-]+ ){0,3}<e:E>',
);

/** "signed at the forum", "on the sidelines of the summit": the event that a sentence of signing names. */
function eventBeside(mask: Mask, items: Items): Draft | undefined {
  for (const match of matches(mask, beside)) {
    const [chunk] = chunksOf(mask, match, 'e');
    const event = chunk && items.of(chunk);
    if (event && event.kind !== 'PRESS_CONFERENCE') return event;
  }
  return undefined;
}

/** States where an instrument was concluded; it takes the event's date and place where it has none. */
function conclude({ reading, items, book }: WhenWhereContext, agreement: Draft, event: Draft, index: number): void {
  const told = book.about(agreement);
  const dates = told.flatMap((fact) => (fact.type === 'Claim' && fact.property === 'date' ? [fact.value] : []));
  const elsewhere = dates.some((date) => !within(book, event, date));
  if (elsewhere || !book.relation('CONCLUDED_AT', agreement, event, index, 'concluded-at-event')) return;
  const ofEvent = book.about(event).slice();
  const end = ofEvent.find((fact) => fact.type === 'Claim' && fact.property === 'end');
  const last = end?.type === 'Claim' ? end.value : undefined;
  for (const fact of ofEvent) {
    if (fact.type === 'Claim' && fact.property === 'start' && !dates.length) {
      const together = togetherWith(book, agreement, items);
      const date = together && within(book, event, together) ? together : shared(fact.value, last);
      dates.push(date);
      book.claim(agreement, 'date', date, sentenceAt(reading, fact.evidence.start), 'date-of-event');
    }
    const spot = fact.type === 'TOOK_PLACE_IN' && fact.from === event.key ? items.get(fact.to) : undefined;
    if (spot && !told.some((other) => other.type === 'TOOK_PLACE_IN'))
      book.relation('TOOK_PLACE_IN', agreement, spot, sentenceAt(reading, fact.evidence.start), 'place-of-event');
  }
}

/** Words that set what a sentence tells apart from the event that is going on. */
const APART = caseless(
  /\b(?:(?:years?|decades?|months?) (?:since|ago)|separately|earlier|previously|already|so far|to date|last year|(?:in|since|between) (?:19|20)\d{2}|(?:over|in|during) the (?:past|last)|ha(?:s|ve|d) (?:so far )?signed (?:\p{L}+ )?\d+)\b/iu,
);

/** The one day on which the other instruments of the same part were signed. */
function togetherWith(book: FactBook, agreement: Draft, items: Items): string | undefined {
  const dates = new Set(
    book.facts.flatMap((fact) =>
      fact.type === 'Claim' &&
      fact.property === 'date' &&
      fact.value.length === 10 &&
      fact.about !== agreement.key &&
      fact.evidence.rule.startsWith('sign') &&
      items.get(fact.about)?.section === agreement.section
        ? [fact.value]
        : [],
    ),
  );
  return dates.size === 1 ? [...dates][0] : undefined;
}

/** On which of several days it was signed the event does not tell: their month, or year, at most. */
function shared(start: string, end: string | undefined): string {
  if (!end || end === start) return start;
  return end.startsWith(start.slice(0, 7)) ? start.slice(0, 7) : start.slice(0, 4);
}

const CONCLUDED =
  /\b(?:signed|adopted|issued|released|unveiled|inked|concluded|endorsed|witnessed the signing|approved)\b/i;

function within(book: FactBook, event: Draft, date: string): boolean {
  const claims = book.about(event).flatMap((fact) => (fact.type === 'Claim' ? [fact] : []));
  const start = claims.find((claim) => claim.property === 'start')?.value;
  const end = claims.find((claim) => claim.property === 'end')?.value ?? start;
  return !start || !end || (date >= start.slice(0, date.length) && date.slice(0, end.length) <= end);
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
