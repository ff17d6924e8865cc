import type { FactBook } from './fact-book.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { listed } from './meetings.ts';

const toPlaces = compile('<e:E> (?:to|in) {the}<LC+>');
/** With whom, by whom or for whom it is: "dinner hosted by President Yusuf". */
const withPeople = compile(
  '<e:E> (?:with|between|of|by|from|on|hosted by|organi[sz]ed by|given by|in hono[u]?r of|honou?ring) {the}(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?(?:delegation (?:of|from) {the})?(?:(?:<R>,? (?:(?:of|for) {the}<OLCU>,? )?){0,2}<OPUC+>|<R> (?:of|for) {the}<OLCU>)(?: (?:to|in) {the}<OLC>)?',
);

/** "Zamora University pays us a visit". */
const pays = compile(
  '<OPLC>(?: (?:has|have|will))? (?:pays?|paid|made|makes?) (?:<PO> |us |them )?(?:an? )?(?:[\\p{Ll}-]+ )?<e:E>',
);

/** For whom and where it is held: "reception for the trade at the Harbour Hotel". */
const FOR =
  ' for {the}(?:(?!(?:is|are|was|were|be|will|has|have|to|at|in|on|by|with|from|and|which|that|who|a|an)\\b)[\\p{Ll}-]+ ?){1,4}';
const atVenue = [
  compile(`<e:E>(?:${FOR})? ?(?<=[ \uE003])(?:at|in) {the}<OULC>`),
  compile(`<e:E>${FOR}(?<! )(?=[,.;]? )`),
];
const OF_TWO = /(?:meeting|talks|call|conversation|consultations?|negotiations|audience|discussions?|sit-down)$/u;

const withCounterpart = compile(
  '<e:E> (?:with (?:his|her|their|its) (?:<N> )?(?:counterparts?|opposite numbers?|colleagues?)|with {the}<N> (?:side|delegation)|(?:of|between) {the}<R>)(?=[,.;]| )',
);

/** A longer stretch tells much besides a name. */
const LONGEST = 160;

/** A visit or meeting that the text only calls so is named by who came and where to: "official visit of … to …". */
export function nameDescribed(text: string, masks: readonly Mask[], items: Items, book: FactBook): void {
  for (const mask of masks)
    for (const match of matches(mask, toPlaces)) {
      const chunk = mask.cells[match.index]?.chunk;
      const visit = chunk && items.of(chunk);
      const last = mask.cells[match.index + match[0].length - 1];
      if (chunk && last && visit?.type === 'Event' && visit.described && visit.kind === 'VISIT')
        items.mention(visit, text, { start: chunk.start, end: last.end }, 'GLOBAL');
    }
  for (const mask of masks)
    for (const match of matches(mask, withPeople)) {
      const chunk = mask.cells[match.index]?.chunk;
      const event = chunk && items.of(chunk);
      const last = mask.cells[match.index + match[0].length - 1];
      if (!chunk || !last || event?.type !== 'Event' || !event.described) continue;
      if (!/^(?:VISIT|MEETING)$/u.test(event.kind ?? '') || last.end - chunk.start > LONGEST) continue;
      // "Visit of a delegation of the Academy led by its president".
      const led = /,? (?:led|headed) by /u.exec(text.slice(chunk.end, last.end))?.index;
      items.mention(event, text, { start: chunk.start, end: led === undefined ? last.end : chunk.end + led }, 'GLOBAL');
    }
  for (const mask of masks)
    for (const match of matches(mask, withCounterpart)) {
      const chunk = mask.cells[match.index]?.chunk;
      const event = chunk && items.of(chunk);
      const last = mask.cells[match.index + match[0].length - 1];
      if (chunk && last && event?.type === 'Event' && event.described && event.kind === 'MEETING')
        items.mention(event, text, { start: chunk.start, end: last.end }, 'GLOBAL');
    }
  for (const mask of masks)
    for (const match of atVenue.flatMap((pattern) => matches(mask, pattern))) {
      const chunk = mask.cells[match.index]?.chunk;
      const event = chunk && items.of(chunk);
      const last = mask.cells[match.index + match[0].length - 1];
      if (!chunk || !last || event?.type !== 'Event' || !event.described || event.named) continue;
      if (event.kind !== 'VISIT' && chunk === event.chunks[0])
        items.mention(event, text, { start: chunk.start, end: last.end }, 'GLOBAL');
    }
  for (const mask of masks)
    for (const match of matches(mask, pays)) {
      const first = mask.cells[match.index];
      const chunk = mask.cells[match.index + match[0].length - 1]?.chunk;
      const visit = chunk && items.of(chunk);
      if (first && chunk && visit?.type === 'Event' && visit.described && visit.kind === 'VISIT')
        items.mention(visit, text, { start: first.start, end: chunk.end }, 'GLOBAL');
    }
  nameByDelegation(text, masks, items);
  for (const draft of items.ofType('Event')) {
    if (!draft.described || draft.name) continue;
    const form = (draft.chunks[0]?.text ?? '').replace(/\s+/gu, ' ');
    if (!form || /\p{Lu}/u.test(form)) continue;
    const people = partners(items, book, draft);
    if (draft.kind === 'MEETING' && OF_TWO.test(form) && people.length >= 2 && people.length <= 4)
      draft.name = `${form} between ${listed(people)}`.slice(0, 200);
    if (draft.kind !== 'VISIT') continue;
    const place = book.facts.find((fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === draft.key);
    const to = place?.type === 'TOOK_PLACE_IN' ? formsOf(items.get(place.to) ?? draft)[0] : undefined;
    const visitor = visitorOf(items, book, draft);
    const whose = draft.mentions.some(({ start, end }) => /^(?:(?! to ).)* of /su.test(text.slice(start, end)));
    if (visitor && to && !whose) draft.name = `${form} of ${formsOf(visitor)[0] ?? ''} to ${to}`.slice(0, 200);
  }
}

const delegation = [
  compile('(?<w>(?:<O>|<N>)(?:(?: [\\p{Ll}-]+)? delegation)) (?!(?:of|from)\\b)'),
  compile('(?<w>(?:[\\p{Ll}\\d]+-(?:member|strong|person) )?(?:delegation|group|team|party) (?:from|of) {the}<OLC>)'),
];

/** A visit that is called nothing but that is known by who came: "a seven-member delegation from Delft University". */
function nameByDelegation(text: string, masks: readonly Mask[], items: Items): void {
  for (const visit of items.ofType('Event')) {
    if (visit.kind !== 'VISIT' || !visit.described || visit.name) continue;
    if (visit.mentions.some((mention) => / /u.test(text.slice(mention.start, mention.end).trim()))) continue;
    for (const mask of masks) {
      const match = delegation.flatMap((pattern) => matches(mask, pattern))[0];
      const range = match?.indices?.groups?.['w'];
      const [first, last] = range ? [mask.cells[range[0]], mask.cells[range[1] - 1]] : [];
      if (!first || !last) continue;
      items.mention(visit, text, { start: first.start, end: last.end }, 'GLOBAL');
      break;
    }
  }
}

function partners(items: Items, book: FactBook, event: Draft): Draft[] {
  const keys = new Set(
    book.facts.flatMap((fact) => (fact.type === 'TOOK_PART_IN' && fact.to === event.key ? [fact.from] : [])),
  );
  return [...keys].flatMap((key) => {
    const draft = items.get(key);
    return draft?.type === 'Person' ? [draft] : [];
  });
}

/** Who makes a visit, not who is seen on it. */
function visitorOf(items: Items, book: FactBook, event: Draft): Draft | undefined {
  const fact = book.facts.find(
    (each) =>
      each.type === 'TOOK_PART_IN' &&
      each.to === event.key &&
      /^(?:makes-visit|delegation-led-by|leads-delegation|person-visits|pays-visit)$/u.test(each.evidence.rule),
  );
  return fact?.type === 'TOOK_PART_IN' ? items.get(fact.from) : undefined;
}
