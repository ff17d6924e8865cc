import { caseless } from './caseless.ts';
import type { FactBook } from './fact-book.ts';
import { cityCountries } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import { SIGNS, type Mask } from './masking.ts';
import { dateNear, isTold, placeNear } from './nearest.ts';
import { sentenceAt, type Reading } from './reading.ts';
import { PLANNED } from './status.ts';
import { isUnsigned } from './unsigned.ts';

export interface WhenWhereContext {
  readonly reading: Reading;
  readonly items: Items;
  readonly book: FactBook;
  readonly masks: readonly Mask[];
  readonly mainEvents: ReadonlyMap<number, Draft>;
  readonly mainAgreements: ReadonlyMap<number, Draft>;
}

export const SIGNING =
  /\b(?:sign(?:s|ed|ing)?|inked|ink|inks|conclud(?:es|ed)|sealed|initial(?:l)?ed|entered into|exchanged|subscribed|adopt(?:s|ed)?|ratified|finali[sz]ed|executed|forged|penned|pen to paper|proceeded|renewed|reached|released|unveiled|issued|agreed|concluded|announced|launched|endorsed|reached|approved)\b/i;
/** "Opened negotiations on a treaty": the day of the talks dates no treaty. */
const NEGOTIATING = /\b(?:negotiations?|negotiating|talks) (?:on|for|about|over|towards?) (?:an?|the)\b/i;
export const HOLDING =
  /\b(?:held|hold|holds|hosts?|hosted|open(?:s|ed)?|took place|takes place|take place|taking place|kick(?:s|ed)? off|conven(?:ed|es)|gather(?:ed|s)|inaugurated|organi[sz]ed|launched|concluded|met|meets|visit(?:ed|s)?|attend(?:ed|s)?|began|begins|ended|established|ran|runs|staged|celebrated|marked|saw|wrapped up|scheduled|brought together|venue|witnessed|arrived|aimed|started|received|paid|pays|unveiled|commenced|closed|addressed|participated|took part|led|chaired|spoke|delivered|shown|on view|on display)\b/i;

const HERE =
  /\b(?:signed|inked|held|opened|inaugurated|met|concluded|began|launched|kicked off|started|ended)\b[^.;]{0,60}?\bhere\b(?! (?:is|are|to)\b)|\bhere in the (?:capital|city)\b/i;
/** Signed on the day of the report, and so where it was written. */
const SIGNED_TODAY =
  /\b(?:today|this (?:morning|afternoon|evening)),? (?:\p{Ll}+ ){0,2}?(?:signed|inked|initialled|concluded|sealed|exchanged)\b|\b(?:signed|inked|initialled|concluded|sealed|exchanged)\b[^.;]{0,60}? (?:today|this (?:morning|afternoon|evening))\b/u;
const GATHERING = /\b(?:will meet|met|meet|gather(?:ed)?|convened?|assembled|are meeting|is meeting|converged)\b/i;

const VISITING =
  /\b(?:visit(?:s|ed|ing)?|arriv(?:es|ed)|tour(?:s|ed)|travel(?:s|l?ed)|landed|touched down|flew|came|received|welcomed|hosted)\b/i;

/** The same for what one does not visit: "will visit the campus today" dates no congress. */
const STRICT = caseless(
  HOLDING.source.replace(
    /\|(?:met|meets|visit\(\?:ed\|s\)\?|attend\(\?:ed\|s\)\?|established|launched|arrived|aimed|received|paid|pays|addressed)(?=\|)/gu,
    '',
  ),
);
const anchorsFor = (draft: Draft): RegExp => (/^(?:VISIT|MEETING)$/u.test(draft.kind ?? '') ? HOLDING : STRICT);

/** Dates and places of events and instruments: from the sentence that says it was held or signed. */
export function readWhenWhere(context: WhenWhereContext): void {
  const { reading, items, masks } = context;
  // "Date: 3 May 2024": nothing tells more plainly.
  for (const [index, mask] of masks.entries()) {
    const main = context.mainEvents.get(reading.sections[index] ?? 0);
    if (main && LABEL.test(mask.text) && isOfWhole(context, mask, index, main)) labelled(context, mask, main, index);
  }
  // Headings last: what the text itself says is more exact.
  const order = [...masks.entries()].sort(
    (one, other) => Number(reading.headings[one[0]] ?? false) - Number(reading.headings[other[0]] ?? false),
  );
  for (const [index, mask] of order) {
    const section = reading.sections[index] ?? 0;
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    const agreements = named(mask, items, 'agreement');
    const events = named(mask, items, 'event');
    // An event told of by a verb alone stands where the verb does.
    for (const draft of items.ofType('Event'))
      if (
        draft.mentions.some(
          (mention) =>
            mask.sentence.start <= mention.start && mention.end <= mask.sentence.end && isTold(draft, mention),
        )
      )
        place(context, mask, draft, index, 'told-when-where', 'start', HOLDING);
    const mainAgreement = context.mainAgreements.get(section);
    const heading = reading.headings[index] ?? false;
    if (
      agreements.length &&
      (heading || (SIGNING.test(sentence) && !NEGOTIATING.test(sentence) && !isUnsigned(reading.text, mask.sentence)))
    )
      for (const agreement of agreements) place(context, mask, agreement, index, 'signed-when-where', 'date', SIGNING);
    if (
      !agreements.length &&
      mainAgreement &&
      /\bsign(?:ed|ing)\b/i.test(sentence) &&
      !isUnsigned(reading.text, mask.sentence)
    )
      place(context, mask, toldBefore(context, index) ?? mainAgreement, index, 'signing-when-where', 'date', SIGNING);
    const main = context.mainEvents.get(section);
    // "the ceremony held at …": in news of a signing its place is that of the signing.
    if (
      mainAgreement &&
      !main &&
      !agreements.length &&
      /\b(?:event|ceremony|function)\b/i.test(sentence) &&
      HOLDING.test(sentence)
    )
      place(context, mask, mainAgreement, index, 'ceremony-when-where', 'date', HOLDING);
    const [first] = events;
    if ((first || main) && (heading || HOLDING.test(sentence))) {
      if (first && (!agreements.length || !SIGNING.test(sentence) || first === main))
        place(context, mask, first, index, 'held-when-where', 'start', anchorsFor(first));
      if (
        !first &&
        main &&
        /^(?:held|it (?:was|is)|the (?:two|three|four|five|six|seven)-day|taking place|hosted|organi[sz]ed|running|scheduled)/i.test(
          sentence,
        )
      )
        place(context, mask, main, index, 'held-when-where', 'start', HOLDING);
    }
    // "The ministers meet in Suva from today": the verb tells of the event that the text is about.
    if (
      !events.length &&
      main &&
      /^(?:MEETING|CONFERENCE)$/u.test(main.kind ?? '') &&
      !heading &&
      index - reading.sections.indexOf(section) < 4 &&
      GATHERING.test(sentence)
    )
      place(context, mask, main, index, 'gathering-when-where', 'start', GATHERING);
    // "The delegation visited Rotterdam from 3 to 5 May": the verb tells of the visit of the headline.
    if (
      !events.length &&
      main?.kind === 'VISIT' &&
      index - reading.sections.indexOf(section) < 6 &&
      VISITING.test(sentence) &&
      (!heading || !/\d/u.test(sentence))
    )
      place(context, mask, main, index, 'visiting-when-where', 'start', VISITING);
    for (const event of events) place(context, mask, event, index, 'named-when-where', 'start', undefined);
    if (main && !events.length && isOfWhole(context, mask, index, main)) labelled(context, mask, main, index);
  }
}

/** "They signed it in Luanda": the one instrument that the sentence before speaks of. */
function toldBefore({ reading, items, masks }: WhenWhereContext, index: number): Draft | undefined {
  const before = masks[index - 1];
  if (!before || reading.sections[index - 1] !== reading.sections[index] || reading.headings[index - 1])
    return undefined;
  const told = named(before, items, 'agreement');
  return told.length === 1 ? told[0] : undefined;
}

const LABEL = /^(?:dates?|dates? held|place|venue|location|time|where|when)(?: and (?:place|time|venue|dates?))?:/i;
const ONLY_WHEN_WHERE = new RegExp(`^(?:[\\s,–—|·•:()-]|and |${SIGNS.place}|${SIGNS.country}|${SIGNS.date})+$`, 'u');
/** Lines below the name of an event in which its place and days may stand. */
const BELOW = 8;

/** "Place: Delft University, Delft", or a line below the title that holds places and days alone: those of what the text is about. */
function isOfWhole({ reading, items, masks }: WhenWhereContext, mask: Mask, index: number, main: Draft): boolean {
  const first = reading.sections.indexOf(reading.sections[index] ?? 0);
  if (index - first > BELOW) return false;
  if (LABEL.test(mask.text)) return true;
  const titled = masks[index - 1]?.placed.some(({ chunk }) => items.of(chunk) === main) ?? false;
  return (
    titled &&
    (reading.headings[index - 1] ?? false) &&
    ONLY_WHEN_WHERE.test(mask.text) &&
    mask.text.includes(SIGNS.date)
  );
}

function labelled({ book }: WhenWhereContext, mask: Mask, main: Draft, index: number): void {
  const day = mask.placed.find(({ chunk }) => chunk.kind === 'date' && chunk.from)?.chunk;
  const dated = book.has(
    'Claim',
    (fact) => fact.type === 'Claim' && fact.about === main.key && fact.property === 'start',
  );
  if (day?.from && !dated) {
    book.claim(main, 'start', day.from, index, 'title-when-where');
    if (day.to) book.claim(main, 'end', day.to, index, 'title-when-where');
  }
  if (book.has('TOOK_PLACE_IN', (fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === main.key)) return;
  const places = mask.placed.filter(({ chunk }) => chunk.kind === 'place' && chunk.subtype !== 'wide');
  for (const { chunk } of LABEL.test(mask.text) ? places.slice(0, 1) : places)
    book.relation('TOOK_PLACE_IN', main, book.place(chunk), index, 'title-when-where');
}

/** "The 2022 Delft Awards", "next year's meeting": the year that the name of an event begins or ends with, where nothing tells more. */
export function readYearsOfNames({ reading, items, book }: WhenWhereContext): void {
  const { published } = reading.document;
  for (const event of items.ofType('Event')) {
    if (book.has('Claim', (fact) => fact.type === 'Claim' && fact.about === event.key && fact.property === 'start'))
      continue;
    for (const { start, end } of event.mentions) {
      const form = reading.text.slice(start, end);
      const next = /^next year['’]s\b/i.test(form) && published ? String(Number(published.slice(0, 4)) + 1) : undefined;
      const year = next ?? (YEAR_FIRST.exec(form) ?? YEAR_LAST.exec(form))?.[1];
      if (!year) continue;
      book.claim(event, 'start', year, sentenceAt(reading, start), 'year-of-name');
      break;
    }
  }
}

const YEAR_FIRST = /^((?:19|20)\d\d) \p{Lu}/u;
const YEAR_LAST =
  /^.*(?<!\b(?:after|until|beyond|towards?|by|vision|agenda|horizon|plan|strategy|goals?|[-–]) ?)\b((?:19|20)\d\d)$/i;

function named(mask: Mask, items: Items, kind: 'agreement' | 'event'): Draft[] {
  return [
    ...new Set(
      mask.placed.flatMap(({ chunk }) => {
        const draft = chunk.kind === kind ? items.of(chunk) : undefined;
        return draft ? [draft] : [];
      }),
    ),
  ];
}

/** Reports of an event are written where it is held: its place where the text gives none. Never that of a signing or a visit. */
export function readDateline({ reading, book, mainEvents }: WhenWhereContext): void {
  for (const [section, { place, index }] of reading.datelines) {
    const main = mainEvents.get(section);
    if (!main || main.kind === 'VISIT') continue;
    if (book.has('TOOK_PLACE_IN', (fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === main.key)) continue;
    book.relation('TOOK_PLACE_IN', main, book.place(place), index, 'dateline-fallback');
  }
}

/** Days by which a page may be dated before what it tells of. */
const EARLY = 3;

function isAhead(date: string, published: string | undefined): boolean {
  if (!published) return false;
  if (date.length === 10 && published.length === 10)
    return Date.parse(date) - Date.parse(published) > EARLY * 86_400_000;
  return date.slice(0, published.length) > published.slice(0, date.length);
}

function place(
  context: WhenWhereContext,
  mask: Mask,
  draft: Draft,
  index: number,
  rule: string,
  property: 'date' | 'start',
  verbs: RegExp | undefined,
): void {
  const { book, items } = context;
  const has = (wanted: 'date' | 'start' | 'end') =>
    book.has('Claim', (fact) => fact.type === 'Claim' && fact.about === draft.key && fact.property === wanted);
  if (!has(property)) {
    const near = dateNear(mask, draft, items, verbs);
    // "Have signed a deal on a degree, with a first intake in September": what is done was done before it was printed.
    const ahead = property === 'date' && near?.from && isAhead(near.from, context.reading.document.published);
    const date = ahead && !PLANNED.test(mask.text) ? undefined : near;
    if (date?.from) book.claim(draft, property, date.from, index, rule);
    if (date?.to && property === 'start' && !has('end')) book.claim(draft, 'end', date.to, index, rule);
  }
  if (book.has('TOOK_PLACE_IN', (fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === draft.key)) return;
  const found = placeNear(mask, draft, items, verbs);
  const dateline = context.reading.datelines.get(context.reading.sections[index] ?? 0);
  // "was signed here today": where the report was written.
  const sentence = context.reading.text.slice(mask.sentence.start, mask.sentence.end);
  if (!found && dateline && verbs && (HERE.test(mask.text) || (property === 'date' && SIGNED_TODAY.test(sentence))))
    book.relation('TOOK_PLACE_IN', draft, book.place(dateline.place), index, `${rule}-here`);
  if (!found) return;
  const spot = book.place(found.place);
  const codes = found.place.kind === 'country' ? undefined : cityCountries(found.place.text);
  if (found.country?.subtype) book.setCountry(spot, found.country.subtype);
  else if (codes?.length === 1 && codes[0]) book.setCountry(spot, codes[0]);
  book.relation('TOOK_PLACE_IN', draft, spot, index, rule);
}
