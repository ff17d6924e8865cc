import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { WhenWhereContext } from './when-where.ts';

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
      if (agreement.section !== event.section || APART.test(sentence)) continue;
      const elsewhere = book.facts.some(
        (fact) =>
          fact.type === 'Claim' &&
          fact.about === agreement.key &&
          fact.property === 'date' &&
          !within(book, event, fact.value),
      );
      if (elsewhere || !book.relation('CONCLUDED_AT', agreement, event, index, 'concluded-at-event')) continue;
      const days = book.facts.flatMap((fact) =>
        fact.type === 'Claim' && fact.about === event.key && fact.property === 'end' ? [fact.value] : [],
      );
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
          book.claim(
            agreement,
            'date',
            togetherWith(book, agreement, items) ?? shared(fact.value, days[0]),
            at,
            'date-of-event',
          );
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

/** Words that set what a sentence tells apart from the event that is going on. */
const APART =
  /\b(?:separately|earlier|previously|already|so far|to date|last year|(?:in|since|between) (?:19|20)\d{2}|(?:over|in|during) the (?:past|last)|ha(?:s|ve|d) (?:so far )?signed (?:\p{L}+ )?\d+)\b/iu;

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
  /\b(?:signed|adopted|issued|released|unveiled|inked|concluded|endorsed|witnessed the signing|approved)\b/iu;

function within(book: FactBook, event: Draft, date: string): boolean {
  const claims = book.facts.flatMap((fact) => (fact.type === 'Claim' && fact.about === event.key ? [fact] : []));
  const start = claims.find((claim) => claim.property === 'start')?.value;
  const end = claims.find((claim) => claim.property === 'end')?.value ?? start;
  return !start || !end || (date >= start.slice(0, date.length) && date.slice(0, end.length) <= end);
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
