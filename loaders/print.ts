import { fold } from '../src/ontology/fold.ts';
import type { EntityType } from '../src/ontology/types.ts';
import type { Extraction, Item } from './facts.ts';
import { known, small, View, type Printed } from './print/view.ts';

/**
 * One document's extraction as plain JSON in the format of hand-made annotations, with `text`, which all offsets count in. Things
 * stand in `organizations`, `people`, `events`, `agreements` and `places`, numbers in `figures`; a field that refers to a thing holds
 * its key, `places` of events and agreements hold names. Every fact's evidence stands in exactly one place: a post's in `evidence` of
 * the position, a number's in `evidence` of the figure, any other's in `evidence` of the thing whose field it fills, as
 * `{ fact, value, start, end, quote, rule }` where `fact` is the name of the field and `value` what the field holds for it; beside
 * these `role`, `organization` (of a signer), `capacity`, `date`, `as_of` and `antecedents` where known.
 */
export function printed(extraction: Extraction): Printed {
  const { document, items, facts } = extraction;
  const view = new View(extraction);
  const each = (type: EntityType, fields: (item: Item) => Printed): Printed[] =>
    items.flatMap((item) =>
      item.type === type
        ? [{ key: item.key, names: namesOf(item, document.text), ...fields(item), evidence: view.evidence(item) }]
        : [],
    );
  return {
    id: document.id,
    file: document.file,
    title: document.title,
    ...known({ url: document.url, publisher: document.publisher, language: document.language }),
    published: document.published ?? null,
    ...known({ published_from: document.publishedFrom }),
    text: document.text,
    organizations: each('Organization', (item) => ({
      kind: kindOf(item),
      part_of: view.first(item, 'part_of'),
      founders: view.all(item, 'founders'),
      ...view.some(item, ['member_of', 'launched_at', 'based_at']),
    })),
    people: each('Person', (item) => ({ positions: view.positions(item) })),
    events: each('Event', (item) => ({
      kind: kindOf(item),
      ...known({ edition: item.edition, theme: item.theme }),
      start: view.first(item, 'start'),
      end: view.first(item, 'end'),
      places: view.all(item, 'places'),
      hosts: view.all(item, 'hosts'),
      participants: view.all(item, 'participants'),
      ...view.some(item, ['within']),
    })),
    agreements: each('Agreement', (item) => ({
      kind: kindOf(item),
      status: view.first(item, 'status') ?? 'mentioned',
      parties: view.all(item, 'parties'),
      signers: view.signers(item),
      witnesses: view.all(item, 'witnesses'),
      date: view.first(item, 'date'),
      term: view.first(item, 'term'),
      places: view.all(item, 'places'),
      event: view.first(item, 'event'),
      ...view.some(item, ['renews', 'amends']),
    })),
    places: each('Place', (item) => known({ country: item.country })),
    figures: view.figures(),
    facts: facts.length,
  };
}

/**
 * The forms of an item's name, the fullest first, each as it stands in the text: a name that was put together to be shown is none of
 * them. Forms that hold in one document only are given for people ("Fan"), and for what has no other: an event told of by a verb.
 */
function namesOf(item: Item, text: string): string[] {
  const wide = item.mentions.filter((mention) => mention.scope === 'GLOBAL');
  const shown = item.type === 'Person' || !wide.length ? item.mentions : wide;
  const forms = new Map<string, string>();
  const stands = item.mentions.some(({ form }) => form.includes(item.name)) || text.includes(item.name);
  for (const form of [...(stands ? [item.name] : []), ...shown.map((mention) => mention.form)]) {
    const trimmed = form.replace(/^(?:the|a|an)\s+/iu, '');
    const key = fold(trimmed);
    if (key && !forms.has(key)) forms.set(key, trimmed);
  }
  const fullest = (name: string) => fold(name).split(' ').length;
  return [...forms.values()].sort((one, other) => fullest(other) - fullest(one) || other.length - one.length);
}

function kindOf(item: Item): string {
  if (item.kind === 'COUNTRY') return 'government';
  if (item.kind === 'GROUP') return 'other';
  return small(item.kind || 'OTHER');
}
