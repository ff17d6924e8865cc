import type { FactBook } from './fact-book.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { listed } from './meetings.ts';

/** A visit or meeting that the text only calls so is named by who came and where to: "official visit of … to …". */
export function nameDescribed(items: Items, book: FactBook): void {
  for (const draft of items.ofType('Event')) {
    if (!draft.described || draft.name) continue;
    const form = formsOf(draft)[0] ?? '';
    if (!form || /\p{Lu}/u.test(form)) continue;
    const people = partners(items, book, draft);
    if (draft.kind === 'MEETING' && people.length >= 2 && people.length <= 4)
      draft.name = `${form} between ${listed(people)}`.slice(0, 200);
    if (draft.kind !== 'VISIT') continue;
    const place = book.facts.find((fact) => fact.type === 'TOOK_PLACE_IN' && fact.from === draft.key);
    const to = place?.type === 'TOOK_PLACE_IN' ? formsOf(items.get(place.to) ?? draft)[0] : undefined;
    const [visitor] = people;
    if (visitor && to && !form.includes(' of '))
      draft.name = `${form} of ${formsOf(visitor)[0] ?? ''} to ${to}`.slice(0, 200);
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
