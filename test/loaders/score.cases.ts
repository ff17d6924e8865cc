export type Json = Readonly<Record<string, unknown>>;
export type Lists = Partial<Record<'organizations' | 'people' | 'events' | 'agreements', readonly Json[]>>;

export const whole = (lists: Lists): Json => ({ organizations: [], people: [], events: [], agreements: [], ...lists });
export const thing = (key: string, names: string | readonly string[], more: Json = {}): Json => ({
  key,
  names: [names].flat(),
  ...more,
});

const organizations = [
  thing('o1', 'Tongji University'),
  thing('o2', 'United Nations Academy'),
  thing('o3', 'Ministry of Ports'),
];
const people = [thing('p1', 'Maria Silva')];
const forum = (more: Json) => ({ organizations, people, events: [thing('e1', 'Blue Harbour Forum', more)] });
const pact = (more: Json, names = 'Harbour Pact') => ({
  organizations,
  people,
  agreements: [thing('a1', names, more)],
});
const held = (...positions: Json[]) => ({ organizations, people: [thing('p1', 'Maria Silva', { positions })] });
const items = { organizations: 3, people: 1 };

export interface Case {
  readonly rule: string;
  readonly gold: Lists;
  readonly predicted: Lists;
  /** How many facts are right, by kind. */
  readonly right: Json;
  /** Every wrong fact, in the order judged. */
  readonly lines?: readonly string[];
}

/** Rules of scoring, each with a small annotation and prediction that show it. */
export const cases: readonly Case[] = [
  {
    rule: 'names are the same whatever their case, marks, punctuation and leading article',
    gold: { organizations: [thing('o1', 'The São-Paulo Institute')] },
    predicted: { organizations: [thing('x', 'SAO PAULO  institute')] },
    right: { organizations: 1 },
  },
  {
    rule: 'organizations are the same from three telling words of four on',
    gold: {
      organizations: [thing('o1', 'Institute of Deep Ocean Research'), thing('o2', 'Bank for Trade and Growth')],
    },
    predicted: { organizations: [thing('x', 'Deep Ocean Institute'), thing('y', 'Trade Bank')] },
    right: { organizations: 1 },
    lines: ['extra organizations: Trade Bank', 'missing organizations: Bank for Trade and Growth'],
  },
  {
    rule: 'people are the same from two words of three on, organizations are not',
    gold: { organizations: [thing('o1', 'Silva Costa Works')], people: [thing('p1', 'Maria Silva Costa')] },
    predicted: { organizations: [thing('x', 'Costa Works')], people: [thing('y', 'Maria Costa')] },
    right: { people: 1 },
    lines: [
      'extra organizations: Costa Works',
      'missing organizations: Silva Costa Works',
      'extra names: Maria Silva Costa: Maria Costa',
    ],
  },
  {
    rule: 'events are the same from three words of five on, not below',
    gold: { events: [thing('e1', 'Harbour Towns Spring Trade Forum'), thing('e2', 'Lake Cities Winter Art Fair')] },
    predicted: { events: [thing('x', 'Harbour Trade Forum'), thing('y', 'Lake Fair')] },
    right: { events: 1 },
    lines: [
      'extra names: Harbour Towns Spring Trade Forum: Harbour Trade Forum',
      'extra events: Lake Fair',
      'missing events: Lake Cities Winter Art Fair',
    ],
  },
  {
    rule: 'each item pairs once, the most alike first whatever the order',
    gold: { people: [thing('p1', 'Ana Maria Costa'), thing('p2', 'Ana Costa')] },
    predicted: { people: [thing('x', 'Ana Costa'), thing('y', 'Ana Maria Costa'), thing('z', 'ana costa')] },
    right: { people: 2 },
    lines: ['extra people: ana costa'],
  },
  {
    rule: 'between equally alike items a required one goes before an optional one',
    gold: { people: [thing('p1', 'Ana Costa', { optional: true }), thing('p2', 'Ana Costa')] },
    predicted: { people: [thing('x', 'Ana Costa')] },
    right: { people: 1 },
  },
  {
    rule: 'an optional item counts neither found nor missed, and so does all that touches it',
    gold: {
      organizations: [thing('o1', 'Port Office', { optional: true }), thing('o2', 'Lost Office', { optional: true })],
      events: [thing('e1', 'Blue Harbour Forum', { hosts: ['o1', 'o2'] })],
    },
    predicted: {
      organizations: [thing('x', 'Port Office')],
      events: [thing('e', 'Blue Harbour Forum', { hosts: ['x'], participants: ['x'] })],
    },
    right: { events: 1 },
  },
  {
    rule: 'an optional link counts neither stated nor left out',
    gold: forum({
      hosts: [
        { key: 'o1', optional: true },
        { key: 'o2', optional: true },
      ],
      places: ['Porto'],
    }),
    predicted: forum({ hosts: ['o1', 'o3'] }),
    right: { ...items, events: 1 },
    lines: ['extra host: Blue Harbour Forum – Ministry of Ports', 'missing place: Blue Harbour Forum – Porto'],
  },
  {
    rule: 'a list of optional links counts neither way',
    gold: forum({ hosts_optional: ['o1', 'o2'], participants_optional: ['p1'], places_optional: ['Porto', 'Faro'] }),
    predicted: forum({ hosts: ['o1', 'o3'], participants: ['p1'], places: ['Porto'] }),
    right: { ...items, events: 1 },
    lines: ['extra host: Blue Harbour Forum – Ministry of Ports'],
  },
  {
    rule: 'an optional start counts neither way',
    gold: forum({ start: '2024-05', start_optional: true }),
    predicted: forum({ start: '2024-05-02' }),
    right: { ...items, events: 1 },
  },
  {
    rule: 'a wrong date is extra even where the date is optional',
    gold: pact({ date: '2024-05', date_optional: true }),
    predicted: pact({ date: '2023' }),
    right: { ...items, agreements: 1 },
    lines: ['extra date: Harbour Pact – 2023'],
  },
  {
    rule: 'a date at least as precise as the annotated one is right',
    gold: forum({ start: '2024-05' }),
    predicted: forum({ start: '2024-05-02' }),
    right: { ...items, events: 1, date: 1 },
  },
  {
    rule: 'a date less precise than the annotated one is wrong',
    gold: forum({ start: '2024-05-02' }),
    predicted: forum({ start: '2024-05' }),
    right: { ...items, events: 1 },
    lines: ['extra date: Blue Harbour Forum – 2024-05', 'missing date: Blue Harbour Forum – 2024-05-02'],
  },
  {
    rule: 'a title within the other, by whole words, is the same title',
    gold: held({ title: 'vice president', organization: 'o1' }, { title: 'rector', organization: 'o2' }),
    predicted: held(
      { title: 'Vice President for Research', organization: 'o1' },
      { title: 'director', organization: 'o2' },
    ),
    right: { ...items, position: 1 },
    lines: [
      'extra position: Maria Silva – United Nations Academy – director',
      'missing position: Maria Silva – United Nations Academy – rector',
    ],
  },
  {
    rule: 'a position needs its organization',
    gold: held({ title: 'rector', organization: 'o1' }, { title: 'poet', organization: null }),
    predicted: held({ title: 'rector', organization: 'o2' }, { title: 'poet' }),
    right: { ...items, position: 1 },
    lines: [
      'extra position: Maria Silva – United Nations Academy – rector',
      'missing position: Maria Silva – Tongji University – rector',
    ],
  },
  {
    rule: 'an accepted position counts as the annotated one, once',
    gold: held({ title: 'party head', organization: 'o1', accept: [{ title: 'secretary', organization: 'o2' }] }),
    predicted: held({ title: 'secretary', organization: 'o2' }, { title: 'secretary', organization: 'o2' }),
    right: { ...items, position: 1 },
    lines: ['extra position: Maria Silva – United Nations Academy – secretary'],
  },
  {
    rule: 'a position may call its accepted readings "or", and null means no organization',
    gold: held({ title: 'rector', organization: 'o1', or: [{ title: 'head', organization: null }] }),
    predicted: held({ title: 'head' }),
    right: { ...items, position: 1 },
  },
  {
    rule: 'a required relation is taken before an optional one that fits as well',
    gold: held({ title: 'chair', organization: 'o1', optional: true }, { title: 'chair', organization: 'o1' }),
    predicted: held({ title: 'chair', organization: 'o1' }),
    right: { ...items, position: 1 },
  },
  {
    rule: 'accepted hosts stand in for an annotated one, and beyond that count neither way',
    gold: forum({ hosts: ['o1'], accept: { hosts: ['o2', { key: 'o3' }] } }),
    predicted: forum({ hosts: ['o2', 'o3', 'p1'] }),
    right: { ...items, events: 1, host: 1 },
    lines: ['extra host: Blue Harbour Forum – Maria Silva'],
  },
  {
    rule: 'accepted participants do not make hosts right',
    gold: forum({ accept: { participants: ['o2'] } }),
    predicted: forum({ hosts: ['o2'], participants: ['o2'] }),
    right: { ...items, events: 1 },
    lines: ['extra host: Blue Harbour Forum – United Nations Academy'],
  },
  {
    rule: 'accepted parties stand in for an annotated one, and a signature for one of them counts neither way',
    gold: pact({ parties: ['o1'], signers: [{ person: 'p1', organization: 'o1' }], accept: { parties: 'o2' } }),
    predicted: pact({ parties: ['o2'], signers: [{ person: 'p1', organization: 'o2' }] }),
    right: { ...items, agreements: 1, party: 1, signer: 1 },
    lines: ['missing signed for: Harbour Pact – Maria Silva – Tongji University'],
  },
  {
    rule: 'a place accepted beside the annotated one is right',
    gold: forum({ places: ['Porto'], accept: { places: ['Matosinhos', 'Gaia'] } }),
    predicted: forum({ places: ['Matosinhos', 'Gaia', 'Faro'] }),
    right: { ...items, events: 1, place: 1 },
    lines: ['extra place: Blue Harbour Forum – Faro'],
  },
  {
    rule: 'a place within the other is the same place',
    gold: pact({ places: ['Porto'] }),
    predicted: pact({ places: ['Porto, Portugal'] }),
    right: { ...items, agreements: 1, place: 1 },
  },
  {
    rule: 'who signed and for whom are two facts',
    gold: pact({ signers: [{ person: 'p1', organization: 'o1' }] }),
    predicted: pact({ signers: [{ person: 'p1', organization: 'o2' }] }),
    right: { ...items, agreements: 1, signer: 1 },
    lines: [
      'extra signed for: Harbour Pact – Maria Silva – United Nations Academy',
      'missing signed for: Harbour Pact – Maria Silva – Tongji University',
    ],
  },
  {
    rule: 'a signer may have signed for an organization accepted for that person',
    gold: pact({
      signers: [{ person: 'p1', organization: 'o1' }],
      accept: { signer_organization: { p1: ['o2', null], p2: ['o3'] } },
    }),
    predicted: pact({ signers: [{ person: 'p1', organization: 'o2' }] }),
    right: { ...items, agreements: 1, signer: 1, 'signed for': 1 },
  },
  {
    rule: 'a signer without an organization signs for nobody',
    gold: pact({ signers: [{ person: 'p1', organization: null }] }),
    predicted: pact({ signers: [{ person: 'p1', organization: null }] }),
    right: { ...items, agreements: 1, signer: 1 },
  },
  {
    rule: 'an optional signer counts neither way in both facts',
    gold: pact({ signers: [{ person: 'p1', organization: 'o1', optional: true }] }),
    predicted: pact({}),
    right: { ...items, agreements: 1 },
  },
  {
    rule: 'a described agreement is known by its parties, in any words',
    gold: pact({ parties: ['o1', 'o2'], descriptive: true }, 'memorandum on student exchange'),
    predicted: pact({ parties: ['o2', { organization: 'o1' }] }, 'an understanding'),
    right: { ...items, agreements: 1, party: 2 },
  },
  {
    rule: 'an agreement with a name of its own is not known by its parties',
    gold: pact({ parties: ['o1', 'o2'] }, 'memorandum on student exchange'),
    predicted: pact({ parties: ['o1', 'o2'] }, 'an understanding'),
    right: items,
    lines: [
      'extra agreements: an understanding',
      'missing agreements: memorandum on student exchange',
      'extra party: an understanding – Tongji University',
      'extra party: an understanding – United Nations Academy',
      'missing party: memorandum on student exchange – Tongji University',
      'missing party: memorandum on student exchange – United Nations Academy',
    ],
  },
  {
    rule: 'a described agreement with one party is not known by it',
    gold: pact({ parties: ['o1'], descriptive: true }, 'memorandum on student exchange'),
    predicted: pact({ parties: ['o1'] }, 'an understanding'),
    right: items,
    lines: [
      'extra agreements: an understanding',
      'missing agreements: memorandum on student exchange',
      'extra party: an understanding – Tongji University',
      'missing party: memorandum on student exchange – Tongji University',
    ],
  },
  {
    rule: 'a described agreement stays unknown where another annotated one has the same parties',
    gold: {
      organizations,
      agreements: [
        thing('a1', 'memorandum on student exchange', { parties: ['o1', 'o2'], descriptive: true }),
        thing('a2', 'Harbour Pact', { parties: ['o2', 'o1'] }),
      ],
    },
    predicted: { organizations, agreements: [thing('x', 'an understanding', { parties: ['o1', 'o2'] })] },
    right: { organizations: 3 },
    lines: [
      'extra agreements: an understanding',
      'missing agreements: memorandum on student exchange',
      'missing agreements: Harbour Pact',
      'extra party: an understanding – Tongji University',
      'extra party: an understanding – United Nations Academy',
      'missing party: memorandum on student exchange – Tongji University',
      'missing party: memorandum on student exchange – United Nations Academy',
      'missing party: Harbour Pact – United Nations Academy',
      'missing party: Harbour Pact – Tongji University',
    ],
  },
  {
    rule: 'a described agreement stays unknown where two predicted ones have its parties',
    gold: pact({ parties: ['o1', 'o2'], descriptive: true, optional: true }, 'memorandum on student exchange'),
    predicted: {
      organizations,
      people,
      agreements: [
        thing('x', 'an understanding', { parties: ['o1', 'o2'] }),
        thing('y', 'a paper', { parties: ['o1', 'o2'] }),
      ],
    },
    right: items,
    lines: [
      'extra agreements: an understanding',
      'extra agreements: a paper',
      'extra party: an understanding – Tongji University',
      'extra party: an understanding – United Nations Academy',
      'extra party: a paper – Tongji University',
      'extra party: a paper – United Nations Academy',
    ],
  },
  {
    rule: 'agreements are the same from three words of five on, not below',
    gold: {
      agreements: [thing('a1', 'Harbour Towns Spring Trade Pact'), thing('a2', 'Lake Cities Winter Art Accord')],
    },
    predicted: { agreements: [thing('x', 'Harbour Trade Pact'), thing('y', 'Lake Accord')] },
    right: { agreements: 1 },
    lines: [
      'extra names: Harbour Towns Spring Trade Pact: Harbour Trade Pact',
      'extra agreements: Lake Accord',
      'missing agreements: Lake Cities Winter Art Accord',
    ],
  },
  {
    rule: 'titles that share three words of five are the same, two of four are not',
    gold: held({ title: 'senior port research director' }, { title: 'chief harbour pilot' }),
    predicted: held({ title: 'director of port research policy' }, { title: 'deputy harbour pilot' }),
    right: { ...items, position: 1 },
    lines: [
      'extra position: Maria Silva – deputy harbour pilot',
      'missing position: Maria Silva – chief harbour pilot',
    ],
  },
  {
    rule: 'a title without letters is the same as no other',
    gold: held({ title: '…' }),
    predicted: held({ title: '—' }),
    right: items,
    lines: ['extra position: Maria Silva – —', 'missing position: Maria Silva – …'],
  },
  {
    rule: 'a place is within another without its article',
    gold: forum({ places: ['The Hague'] }),
    predicted: forum({ places: ['Hague Old Town'] }),
    right: { ...items, events: 1, place: 1 },
  },
  {
    rule: 'lists of optional positions and signers count neither way',
    gold: {
      organizations,
      people: [thing('p1', 'Maria Silva', { positions_optional: [{ title: 'rector' }, { title: 'poet' }] })],
      agreements: [thing('a1', 'Harbour Pact', { signers_optional: [{ person: 'p1', organization: 'o1' }] })],
    },
    predicted: {
      organizations,
      people: [thing('p1', 'Maria Silva', { positions: [{ title: 'rector' }, { title: 'pilot' }] })],
      agreements: [thing('a1', 'Harbour Pact', { signers: [{ person: 'p1', organization: 'o1' }] })],
    },
    right: { ...items, agreements: 1 },
    lines: ['extra position: Maria Silva – pilot'],
  },
  {
    rule: 'another person who signs for the same organization is another signer',
    gold: {
      ...pact({ signers: [{ person: 'p1', organization: 'o1' }] }),
      people: [...people, thing('p2', 'Ana Costa')],
    },
    predicted: {
      ...pact({ signers: [{ person: 'p2', organization: 'o1' }] }),
      people: [...people, thing('p2', 'Ana Costa')],
    },
    right: { organizations: 3, people: 2, agreements: 1 },
    lines: [
      'extra signer: Harbour Pact – Ana Costa',
      'extra signed for: Harbour Pact – Ana Costa – Tongji University',
      'missing signer: Harbour Pact – Maria Silva',
      'missing signed for: Harbour Pact – Maria Silva – Tongji University',
    ],
  },
  {
    rule: 'a signature without a person is extra',
    gold: pact({}),
    predicted: pact({ signers: [{ person: null, organization: 'o1' }] }),
    right: { ...items, agreements: 1 },
    lines: ['extra signer: Harbour Pact – ', 'extra signed for: Harbour Pact –  – Tongji University'],
  },
  {
    rule: 'a described agreement that was found by name is not found again by its parties',
    gold: pact({ parties: ['o1', 'o2'], descriptive: true }, 'memorandum on student exchange'),
    predicted: {
      organizations,
      people,
      agreements: [
        thing('x', 'an understanding', { parties: ['o1', 'o2'] }),
        thing('y', 'Memorandum on Student Exchange', { parties: ['o1', 'o2'] }),
      ],
    },
    right: { ...items, agreements: 1, party: 2 },
    lines: [
      'extra agreements: an understanding',
      'extra party: an understanding – Tongji University',
      'extra party: an understanding – United Nations Academy',
    ],
  },
  {
    rule: 'a predicted agreement that was found by name does not stand for a described one too',
    gold: {
      organizations,
      agreements: [
        thing('a1', 'memorandum on student exchange', { parties: ['o1', 'o2'], descriptive: true }),
        thing('a2', 'Harbour Pact', { parties: ['o1'] }),
      ],
    },
    predicted: { organizations, agreements: [thing('x', 'Harbour Pact', { parties: ['o1', 'o2'] })] },
    right: { organizations: 3, agreements: 1, party: 1 },
    lines: [
      'missing agreements: memorandum on student exchange',
      'extra party: Harbour Pact – United Nations Academy',
      'missing party: memorandum on student exchange – Tongji University',
      'missing party: memorandum on student exchange – United Nations Academy',
    ],
  },
  {
    rule: 'a relation to a thing that was not found is extra, shown by its key where nothing bears it',
    gold: forum({ hosts: ['o1'] }),
    predicted: forum({ hosts: ['o9'] }),
    right: { ...items, events: 1 },
    lines: ['extra host: Blue Harbour Forum – o9', 'missing host: Blue Harbour Forum – Tongji University'],
  },
];
