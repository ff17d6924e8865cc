import fc from 'fast-check';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { layer, type Stated, type Told } from './told.ts';

// What resolution finds hard, in every mixture: acronyms that two bodies share, names that only a country tells apart,
// one name of a body and of a place, of several people, spellings of one name, events of one name in several years, deals that are only described.

const bodies = [
  { name: 'Chinese Service Center', alias: 'CSC' },
  { name: 'Chinese Service Centre' },
  { name: 'Civil Safety Council', alias: 'CSC' },
  { name: 'CSC' },
  { name: 'Ministry of Education' },
  { name: 'Ministry of Education', qualifier: 'china' },
  { name: 'Ministry of Education', qualifier: 'kenya' },
  { name: 'Education Ministry' },
  { name: "China's Ministry of Education", alias: 'MOE', qualifier: 'china' },
  { name: 'Daily News', alias: 'The Daily' },
  { name: 'New Zealand' },
] as const;
const people = ['Wang Wei', 'Wang Jin', 'Liu Jin', 'José Pérez', 'Jose Perez'] as const;
const places = ['New Zealand', 'Zealand (New)', 'CSC'] as const;
const titles = ['director', 'Director', 'president', 'minister'] as const;
const events = ['World Forum', 'Second World Forum', 'Forum of the World'] as const;
const agreements = ['Peace Charter', 'Charter of Peace'] as const;
const descriptions = ['cooperation agreement', 'cooperation agreement on seed banks'] as const;
const dates = ['2021', '2021-05', '2021-05-24', '2022-05-24'] as const;

/** Long enough to tell a story by, and with a word or a number changed. */
const tales = [0, 1, 2, 3].map(
  (number) =>
    `Long before ${number % 2 ? 'dawn' : 'sunrise'} the delegates had walked along the quiet harbour, counted ${number > 1 ? 4_217 : 385} boats, ` +
    'eaten bread with salted butter, listened to an old song that nobody quite remembered, watched gulls quarrel above ' +
    'the breakwater, written postcards home, mended one torn umbrella and agreed that the sea looked colder than usual.',
);

interface Content {
  readonly published: string | undefined;
  readonly tale: string | null;
  readonly bodies: readonly (typeof bodies)[number][];
  readonly place: (typeof places)[number] | null;
  readonly person: { readonly name: string; readonly title: string; readonly at: boolean } | null;
  readonly event: { readonly name: string | null; readonly start: string | null } | null;
  readonly agreement: {
    readonly name: string | null;
    readonly description: (typeof descriptions)[number];
    readonly date: string | null;
    readonly partner: string;
  } | null;
}

const content: fc.Arbitrary<Content> = fc.record({
  published: fc.constantFrom(undefined, '2021-05-25', '2021-06-01', '2022-05-25'),
  tale: fc.option(fc.constantFrom(...tales), { freq: 2 }),
  bodies: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  place: fc.option(fc.constantFrom(...places)),
  person: fc.option(
    fc.record({ name: fc.constantFrom(...people), title: fc.constantFrom(...titles), at: fc.boolean() }),
  ),
  event: fc.option(
    fc.record({ name: fc.option(fc.constantFrom(...events)), start: fc.option(fc.constantFrom(...dates)) }),
  ),
  agreement: fc.option(
    fc.record({
      name: fc.option(fc.constantFrom(...agreements)),
      description: fc.constantFrom(...descriptions),
      date: fc.option(fc.constantFrom(...dates)),
      partner: fc.constantFrom('Daily News', 'World Bank'),
    }),
  ),
});

/** One document with the given id. */
export const randomLayer = (id: string): fc.Arbitrary<DocumentLayer> => content.map((told) => written(id, told));

/** A few documents, told apart by their ids. */
export const randomLayers = (maxLength = 7): fc.Arbitrary<DocumentLayer[]> =>
  fc.array(content, { minLength: 1, maxLength }).map((all) => all.map((told, i) => written(`d${i}`, told)));

function written(id: string, told: Content): DocumentLayer {
  const items: Record<string, Told> = {};
  const facts: Stated[] = [];
  const words: string[] = [];
  for (const [i, body] of told.bodies.entries()) {
    const key = `o${i}`;
    items[key] = {
      type: 'Organization',
      kind: 'OTHER',
      name: body.name,
      ...('qualifier' in body ? { qualifier: body.qualifier } : {}),
    };
    words.push(`{{${key}|${body.name}}}${'alias' in body ? ` ({{${key}|${body.alias}}})` : ''}`);
  }
  if (told.place !== null) {
    items['l1'] = { type: 'Place', kind: 'OTHER' };
    words.push(`{{l1|${told.place}}}`);
  }
  if (told.person) {
    items['p1'] = { type: 'Person' };
    words.push(`{{p1|${told.person.name}}}`);
    facts.push({
      type: 'Position',
      person: 'p1',
      title: told.person.title,
      ...(told.person.at ? { organization: 'o0' } : {}),
    });
  }
  if (told.event) {
    const { name, start } = told.event;
    items['e1'] = {
      type: 'Event',
      kind: 'CONFERENCE',
      name: name ?? 'press conference',
      ...(name === null ? { described: true } : start === null ? {} : { qualifier: start.slice(0, 4) }),
    };
    words.push(`{{e1|${name ?? 'a press conference'}}}`);
    facts.push({ type: 'HOSTED', from: 'o0', to: 'e1', role: 'HOST' });
    if (start !== null) facts.push({ type: 'Claim', about: 'e1', property: 'start', value: start });
  }
  if (told.agreement) {
    const { name, description, date, partner } = told.agreement;
    items['a1'] = {
      type: 'Agreement',
      kind: 'AGREEMENT',
      name: name ?? description,
      ...(name === null ? { described: true } : {}),
    };
    items['o9'] = { type: 'Organization', kind: 'OTHER' };
    words.push(`{{o9|${partner}}}`, `{{a1|${name ?? `a ${description}`}}}`);
    facts.push({ type: 'PARTY_TO', from: 'o0', to: 'a1', role: 'PARTY' });
    if (told.bodies.every((body) => body.name !== partner))
      facts.push({ type: 'PARTY_TO', from: 'o9', to: 'a1', role: 'PARTY' });
    if (date !== null) facts.push({ type: 'Claim', about: 'a1', property: 'date', value: date });
  }
  const sentences = [`${words.join(', ')}.`, ...(told.tale === null ? [] : [told.tale])];
  return layer(id, sentences, items, facts, told.published);
}
