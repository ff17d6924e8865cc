import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import { cityCountries } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches, type Mask } from './mask.ts';
import type { Reading } from './reading.ts';

export interface WhenWhereContext {
  readonly reading: Reading;
  readonly items: Items;
  readonly book: FactBook;
  readonly masks: readonly Mask[];
  readonly mainEvents: ReadonlyMap<number, Draft>;
  readonly mainAgreements: ReadonlyMap<number, Draft>;
}

const SIGNING =
  /\b(?:sign(?:s|ed|ing)?|inked|ink|inks|conclud(?:es|ed)|sealed|initialled|entered into|exchanged|subscribed|adopted|ratified|finali[sz]ed|renewed|reached|released|unveiled|issued|agreed|concluded|announced|launched|endorsed)\b/iu;
const HOLDING =
  /\b(?:held|hold|holds|hosts?|hosted|open(?:s|ed)?|took place|takes place|take place|kick(?:s|ed)? off|conven(?:ed|es)|gather(?:ed|s)|inaugurated|organi[sz]ed|launched|concluded|met|meets|visit(?:ed|s)?|attend(?:ed|s)?|began|begins|ended|established|ran|runs|staged|celebrated|marked|saw|wrapped up|scheduled|brought together|venue|witnessed|arrived|aimed)\b/iu;

const inPlace = compile(
  "(?:\\b(?:in|at|near|from) (?:{words}(?:in|of|city of|town of) )?(?:the )?(?:[\\p{Ll}'-]+ ){0,4}?<l:LC>(?:, <m:LC>)?(?:, <n:LC>)?)",
);
const placeFirst = compile(
  '^(?:\\(|"|“)?<l:LC>(?:, <m:LC>)?(?: ?\\([^)]{1,30}\\))?,? ?(?:was the venue|hosted|saw|witnessed|played host|is hosting|hosts|,? ?<D>)',
);

/** Dates and places of events and instruments: from the sentence that says it was held or signed. */
export function readWhenWhere(context: WhenWhereContext): void {
  const { reading, items, masks } = context;
  // Headings last: what the text itself says is more exact.
  const order = [...masks.entries()].sort(
    (one, other) => Number(reading.headings[one[0]] ?? false) - Number(reading.headings[other[0]] ?? false),
  );
  for (const [index, mask] of order) {
    const section = reading.sections[index] ?? 0;
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    const agreements = unique(
      mask.cells.map((cell) => (cell.chunk?.kind === 'agreement' ? items.of(cell.chunk) : undefined)),
    );
    const events = unique(mask.cells.map((cell) => (cell.chunk?.kind === 'event' ? items.of(cell.chunk) : undefined)));
    // An event told of by a verb alone stands where the verb does.
    for (const draft of items.ofType('Event'))
      if (
        !draft.chunks.length &&
        draft.mentions.some((mention) => mask.sentence.start <= mention.start && mention.end <= mask.sentence.end)
      )
        place(context, mask, draft, index, 'told-when-where', 'start');
    const mainAgreement = context.mainAgreements.get(section);
    const signing = SIGNING.test(sentence) || reading.headings[index];
    if (signing)
      for (const agreement of agreements) place(context, mask, agreement, index, 'signed-when-where', 'date');
    if (!agreements.length && mainAgreement && /\bsign(?:ed|ing)\b/iu.test(sentence))
      place(context, mask, mainAgreement, index, 'signing-when-where', 'date');
    const main = context.mainEvents.get(section);
    // "the ceremony held at …": in news of a signing its place is that of the signing.
    if (
      mainAgreement &&
      !main &&
      !agreements.length &&
      /\b(?:event|ceremony|function)\b/iu.test(sentence) &&
      HOLDING.test(sentence)
    )
      place(context, mask, mainAgreement, index, 'ceremony-when-where', 'date');
    if (HOLDING.test(sentence) || reading.headings[index]) {
      const [first] = events;
      if (first && (!agreements.length || !SIGNING.test(sentence) || first === main))
        place(context, mask, first, index, 'held-when-where', 'start');
      if (
        !first &&
        main &&
        /^(?:held|it (?:was|is)|the (?:two|three|four|five)-day|taking place|hosted|organi[sz]ed)/iu.test(sentence)
      )
        place(context, mask, main, index, 'held-when-where', 'start');
    }
  }
}

/** An instrument signed or adopted at the event that its part is about shares that event's date and place where it has none of its own. */
export function readConclusions(context: WhenWhereContext): void {
  const { reading, items, book, masks } = context;
  for (const [index, mask] of masks.entries()) {
    const event = context.mainEvents.get(reading.sections[index] ?? 0);
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    if (!event || event.kind === 'PRESS_CONFERENCE' || event.kind === 'VISIT' || !CONCLUDED.test(sentence)) continue;
    for (const agreement of unique(
      mask.cells.map((cell) => (cell.chunk?.kind === 'agreement' ? items.of(cell.chunk) : undefined)),
    )) {
      if (agreement.section !== event.section) continue;
      const elsewhere = book.facts.some(
        (fact) =>
          fact.type === 'Claim' &&
          fact.about === agreement.key &&
          fact.property === 'date' &&
          !within(book, event, fact.value),
      );
      if (elsewhere || !book.relation('CONCLUDED_AT', agreement, event, index, 'concluded-at-event')) continue;
      for (const fact of book.facts.slice()) {
        const at =
          fact.type === 'Claim' || fact.type === 'TOOK_PLACE_IN'
            ? reading.sentences.findIndex((each) => each.start === fact.evidence.start)
            : -1;
        if (
          fact.type === 'Claim' &&
          fact.about === event.key &&
          fact.property === 'start' &&
          !book.has(
            'Claim',
            (other) => other.type === 'Claim' && other.about === agreement.key && other.property === 'date',
          )
        )
          book.claim(agreement, 'date', fact.value, at, 'date-of-event');
        const spot = fact.type === 'TOOK_PLACE_IN' && fact.from === event.key ? items.get(fact.to) : undefined;
        if (
          spot &&
          !book.has('TOOK_PLACE_IN', (other) => other.type === 'TOOK_PLACE_IN' && other.from === agreement.key)
        )
          book.relation('TOOK_PLACE_IN', agreement, spot, at, 'place-of-event');
      }
    }
  }
}

const CONCLUDED =
  /\b(?:signed|adopted|issued|released|unveiled|inked|concluded|endorsed|witnessed the signing|approved)\b/iu;

function within(book: FactBook, event: Draft, date: string): boolean {
  const claims = book.facts.flatMap((fact) => (fact.type === 'Claim' && fact.about === event.key ? [fact] : []));
  const start = claims.find((claim) => claim.property === 'start')?.value;
  const end = claims.find((claim) => claim.property === 'end')?.value ?? start;
  return !start || !end || (date >= start.slice(0, date.length) && date.slice(0, end.length) <= end);
}

/** Reports of an event are written where it is held: its place where the text gives none. Never that of a signing or a visit. */
export function readDateline({ reading, book, mainEvents }: WhenWhereContext): void {
  const { dateline } = reading;
  const main = dateline && mainEvents.get(reading.sections[dateline.index] ?? 0);
  if (!dateline || !main || main.kind === 'VISIT') return;
  if (book.has('TOOK_PLACE_IN', (fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === main.key)) return;
  book.relation('TOOK_PLACE_IN', main, book.place(dateline.place), dateline.index, 'dateline-fallback');
}

function place(
  context: WhenWhereContext,
  mask: Mask,
  draft: Draft,
  index: number,
  rule: string,
  property: 'date' | 'start',
): void {
  const { book } = context;
  const date = dateFor(mask, draft, context.items);
  if (
    date?.from &&
    !book.has('Claim', (fact) => fact.type === 'Claim' && fact.about === draft.key && fact.property === property)
  ) {
    book.claim(draft, property, date.from, index, rule);
    if (date.to && property === 'start') book.claim(draft, 'end', date.to, index, rule);
  }
  if (book.has('TOOK_PLACE_IN', (fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === draft.key)) return;
  const found = placeIn(mask);
  if (!found) return;
  const spot = book.place(found.place);
  const codes = found.place.kind === 'country' ? undefined : cityCountries(found.place.text);
  if (found.country?.subtype) book.setCountry(spot, found.country.subtype);
  else if (codes?.length === 1 && codes[0]) book.setCountry(spot, codes[0]);
  book.relation('TOOK_PLACE_IN', draft, spot, index, rule);
}

const since = compile('(?:since|until|before|by|of|after|from) <D>(?! to)');

/** The date of a sentence: the first day in it, a mere year only where nothing better stands there. */
function dateFor(mask: Mask, draft: Draft, items: Items): Chunk | undefined {
  const aside = new Set(
    matches(mask, since).flatMap((match) =>
      mask.cells
        .slice(match.index, match.index + match[0].length)
        .flatMap((cell) => (cell.chunk?.kind === 'date' && !/^from/iu.test(cell.chunk.text) ? [cell.chunk] : [])),
    ),
  );
  const dates = mask.cells.flatMap((cell) => (cell.chunk?.kind === 'date' ? [cell.chunk] : []));
  const open = dates.filter((chunk) => !aside.has(chunk) && !/^(?:since|by|of)\b/iu.test(chunk.text));
  void items;
  const range = draft.type === 'Event' ? open.find((chunk) => chunk.to !== undefined) : undefined;
  return range ?? open.find((chunk) => (chunk.from?.length ?? 0) >= 7) ?? open[0];
}

function placeIn(mask: Mask): { readonly place: Chunk; readonly country?: Chunk } | undefined {
  for (const match of [...matches(mask, placeFirst), ...matches(mask, inPlace)]) {
    const [spot] = chunksOf(mask, match, 'l');
    if (!spot || spot.subtype === 'wide') continue;
    const [second] = chunksOf(mask, match, 'm');
    const [third] = chunksOf(mask, match, 'n');
    const country = [second, third].find((chunk) => chunk?.kind === 'country');
    if (
      spot.kind === 'country' &&
      !/\b(?:in|at)\s+(?:the\s+)?$/iu.test(
        mask.text.slice(
          0,
          mask.cells.findIndex((cell) => cell.chunk === spot),
        ),
      )
    )
      continue;
    return { place: spot, ...(country && { country }) };
  }
  return undefined;
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
