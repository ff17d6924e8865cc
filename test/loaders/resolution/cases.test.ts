import { describe, expect, it } from 'vitest';
import { compute } from '../../../loaders/compute.ts';
import type { DocumentLayer } from '../../../loaders/layer.ts';
import { layer, type Told } from '../told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;
let made = 0;

/** A document that names one body. */
const naming = (name: string, more: Partial<Told> = {}, rest = 'met.', published = '2024-05-01'): DocumentLayer =>
  layer(`d${made++}`, [`{{o1|${name}}} ${rest}`], { o1: { ...body, ...more } }, [], published);

/** A document that names a person in a post. */
const holding = (name: string, title: string, at: string | null, more: Partial<Told> = {}): DocumentLayer =>
  at === null
    ? layer(`d${made++}`, [`{{p1|${name}}} spoke.`], { p1: { type: 'Person' } }, [])
    : layer(
        `d${made++}`,
        [`{{p1|${name}}}, ${title} of {{o1|${at}}}, spoke.`],
        { p1: { type: 'Person' }, o1: { ...body, ...more } },
        [{ type: 'Position', person: 'p1', title, organization: 'o1' }],
        `20${10 + made}`,
      );

/** A document that names an event. */
const event = (name: string, published: string, start?: string, edition?: string): DocumentLayer =>
  layer(
    `d${made++}`,
    [`{{e1|${name}}} was held.`],
    { e1: { type: 'Event', kind: 'CONFERENCE', ...(edition && { edition }) } },
    start ? [{ type: 'Claim', about: 'e1', property: 'start', value: start }] : [],
    published,
  );

const count = (layers: readonly DocumentLayer[], type: string): number =>
  compute(layers).nodes.filter((node) => node.type === type).length;
const unsure = (layers: readonly DocumentLayer[]): number =>
  compute(layers).nodes.filter(({ type, properties }) => type === 'Judgement' && properties['verdict'] === 'UNSURE')
    .length;

describe('bodies', () => {
  it.each([
    ['another order of words', 'Ministry of Fisheries and Trade', 'Trade and Fisheries Ministry'],
    ['British and American spelling', 'Centre for Labour Programmes', 'Center for Labor Programs'],
    ['diacritics', 'Universidad de Bogotá del Río', 'Universidad de Bogota del Rio'],
    ['another romanisation', 'Xinjiang Uyghur Lake Fund', 'Xinjiang Uygur Lake Fund'],
    ['the name that is known everywhere', 'UNESCO', 'United Nations Educational, Scientific and Cultural Organization'],
    ['words left out by a translation', 'UNESCO', 'United Nations Education Organization'],
    ['another language', 'World Health Organization', '世界卫生组织'],
    ['a country and its government', 'Chinese government', "People's Republic of China"],
  ])('are one under %s', (_why, a, b) => {
    expect(count([naming(a), naming(b)], 'Organization')).toBe(1);
  });

  it.each([
    ['two of a head and a name', 'University of Washington', 'Washington University'],
    ['a field more', 'Hunan University of Technology', 'Hunan University of Science and Technology'],
    ['two countries alike', 'National Bank of Niger Trade', 'National Bank of Nigeria Trade'],
    ['one within the other', 'UNESCO', 'UNESCO Institute for Statistics'],
  ])('are two where there are %s', (_why, a, b) => {
    expect(count([naming(a), naming(b)], 'Organization')).toBe(2);
  });

  it('of one name belong to the country that the text is about', () => {
    const kazakh = () => naming('Ministry of Education', {}, 'of Kazakhstan met in Astana; Kazakh schools reopened.');
    const chinese = naming('Ministry of Education', { qualifier: 'china' });
    expect(count([kazakh(), kazakh(), chinese], 'Organization')).toBe(2);
    expect(unsure([naming('Ministry of Education'), kazakh(), chinese])).toBeGreaterThan(0);
  });

  it('with one short form keep it apart, and a text that has only the short form is for a person to decide', () => {
    const cape = naming('University of Cape Town', {}, '({{o1|UCT}}) grew.');
    const temuco = naming('Catholic University of Temuco', {}, '({{o1|UCT}}) grew.');
    expect(count([cape, naming('UCT')], 'Organization')).toBe(1);
    expect(count([cape, temuco, naming('UCT')], 'Organization')).toBe(3);
    expect(unsure([cape, temuco, naming('UCT')])).toBe(2);
  });

  it('that every body has are one only within one body', () => {
    const unit = (owner: string) =>
      layer(
        `d${made++}`,
        [`{{o2|${owner}}}'s {{o1|Department of International Cooperation}} met.`],
        { o1: body, o2: body },
        [{ type: 'PART_OF', from: 'o1', to: 'o2' }],
      );
    expect(count([unit('Lake University'), unit('Lake University')], 'Organization')).toBe(2);
    expect(count([unit('Lake University'), unit('Shore Fund')], 'Organization')).toBe(4);
  });
});

describe('people', () => {
  it('of one name in posts that nothing ties are two, for a person to decide', () => {
    const layers = [holding('Li Wei', 'rector', 'Lake University'), holding('Li Wei', 'director', 'Harbour Bank')];
    expect(count(layers, 'Person')).toBe(2);
    expect(unsure(layers)).toBe(1);
    // Nobody can say of which of the two a text speaks that gives no post.
    expect(count([...layers, holding('Li Wei', '', null)], 'Person')).toBe(3);
  });

  it('are not tied by letters that two bodies have for a short form', () => {
    const president = (university: string) =>
      layer(
        `d${made++}`,
        [`{{o1|${university}}} ({{o1|UCT}}) grew.`, '{{p1|Li Wei}}, president of {{o1|UCT}}, spoke.'],
        { p1: { type: 'Person' }, o1: body },
        [{ type: 'Position', person: 'p1', title: 'president', organization: 'o1', sentence: 1 }],
      );
    const [cape, temuco] = [president('University of Cape Town'), president('Catholic University of Temuco')];
    expect(count([cape, temuco], 'Person')).toBe(2);
    expect(count([cape, holding('Li Wei', 'dean', 'UCT')], 'Person')).toBe(1);
  });

  it('keep each of their successive posts, with when it was first and last told', () => {
    const layers = [
      holding('Qu Ying', 'editor', 'Lake Daily'),
      holding('Qu Ying', 'editor', 'Lake Daily'),
      holding('Qu Ying', 'publisher', 'Lake Daily'),
      holding('Qu Ying', '', null),
    ];
    expect(count(layers, 'Person')).toBe(1);
    const posts = compute(layers).nodes.filter(({ type }) => type === 'Position');
    expect(posts.map(({ properties }) => [properties['title'], properties['sources']]).sort()).toEqual([
      ['editor', 2],
      ['publisher', 1],
    ]);
    const editor = posts.find(({ properties }) => properties['title'] === 'editor')!.properties;
    expect(editor['firstSeen']! < editor['lastSeen']!).toBe(true);
  });

  it.each([
    ['Kassym-Jomart Tokayev', 'Касым-Жомарт Токаев'],
    ['Muhammad Hussain', 'Mohammed Hussain'],
    ['Huai Jinpeng', 'Jinpeng Huai'],
    ['Huai Jinpeng', '怀进鹏'],
    ['William N. Brown', 'William Brown'],
    ['José Pérez', 'Jose Perez'],
    ['Wang Jin-zhan', 'Wang Jinzhan'],
  ])('%s and %s in one post are one, in no common post two', (a, b) => {
    const [one, other] = [holding(a, 'director', 'Lake Fund'), holding(b, 'director', 'Lake Fund')];
    expect(count([one, other], 'Person')).toBe(1);
    expect(count([one, holding(b, 'rector', 'Shore University')], 'Person')).toBe(2);
  });

  it.each([
    ['Wang Jin', 'Wang Jing'],
    ['Wang Jin', 'Wang Jinzhan'],
    ['John A. Smith', 'John B. Smith'],
  ])('%s and %s are two even in one post', (a, b) => {
    expect(count([holding(a, 'director', 'Lake Fund'), holding(b, 'director', 'Lake Fund')], 'Person')).toBe(2);
  });
});

describe('events', () => {
  it('of one name are one for each year and each edition', () => {
    const lake = [
      event('Lake Education Forum', '2023-06-01', '2023-05'),
      event('Lake Education Forum', '2024-06-01', '2024-05'),
    ];
    expect(count(lake, 'Event')).toBe(2);
    // Without a date it is that of the year in which the text appeared.
    expect(count([...lake, event('Lake Education Forum', '2024-05-20')], 'Event')).toBe(2);
    expect(count([...lake, event('Lake Education Forum', '2030-01-01')], 'Event')).toBe(3);
    const editions = [
      event('Lake Congress of Rectors', '2024', undefined, '22nd'),
      event('Lake Congress of Rectors', '2024', undefined, '23rd'),
    ];
    expect(count(editions, 'Event')).toBe(2);
  });

  it('of one name and year are two where hosts and days are others', () => {
    const hosted = (host: string, start: string) =>
      layer(
        `d${made++}`,
        [`{{o1|${host}}} hosted {{e1|Lake Water Conference}}.`],
        { o1: body, e1: { type: 'Event', kind: 'CONFERENCE' } },
        [
          { type: 'HOSTED', from: 'o1', to: 'e1', role: 'HOST' },
          { type: 'Claim', about: 'e1', property: 'start', value: start },
        ],
        start,
      );
    expect(count([hosted('Shore Fund', '2024-05-06'), hosted('Lake University', '2024-05-28')], 'Event')).toBe(2);
    expect(count([hosted('Shore Fund', '2024-05-06'), hosted('Lake University', '2024-05-07')], 'Event')).toBe(1);
    expect(count([hosted('Shore Fund', '2024-05-06'), hosted('Shore Fund', '2024-05-28')], 'Event')).toBe(1);
  });

  it('keep what two texts say of one day apart from another, and stay one', () => {
    expect(
      count(
        [event('Lake Forum of Rectors', '2024', '2024-05-01'), event('Lake Forum of Rectors', '2024', '2024-05-02')],
        'Event',
      ),
    ).toBe(1);
  });
});

describe('agreements that texts only describe', () => {
  const deal = (name: string, kind: string, date: string | null = '2024-05-01') =>
    layer(
      `d${made++}`,
      [`{{o1|Lake University}} and {{o2|Shore Fund}} signed {{a1|${name}}}.`],
      { o1: body, o2: body, a1: { type: 'Agreement', kind, described: true } },
      [
        { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
        { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
        ...(date ? [{ type: 'Claim', about: 'a1', property: 'date', value: date } as const] : []),
      ],
    );
  const [first, again] = ['AGREEMENT', 'TREATY'].map((kind) => deal('agreement on digital education', kind));

  it('are one of one day, parties and description, though one text calls it an accord too', () => {
    expect(count([first!, again!], 'Agreement')).toBe(1);
  });

  it('are one where they are announced, signed and spoken of again, and two of two years', () => {
    const told = (date: string | null) => deal('agreement on digital education', 'AGREEMENT', date);
    expect(count([told('2024-05'), told('2024-05-01'), told(null)], 'Agreement')).toBe(1);
    expect(count([told('2024-05-01'), told('2024-05-02')], 'Agreement')).toBe(1);
    expect(count([told('2024-05-01'), told('2021-05-01')], 'Agreement')).toBe(2);
    const open = [told('2024-05-01'), told('2021-05-01'), told(null)];
    expect([count(open, 'Agreement'), unsure(open)]).toEqual([3, 2]);
  });

  it('of one day and parties, but of two kinds, are for a person to decide', () => {
    const layers = [first!, deal('treaty', 'TREATY')];
    expect(count(layers, 'Agreement')).toBe(2);
    expect(unsure(layers)).toBe(1);
  });
});
