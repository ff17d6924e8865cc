import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute, type GraphNode } from '../../loaders/compute.ts';
import { graphOf } from '../../loaders/graph.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { layer } from './told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;
const person = { type: 'Person' } as const;
const deal = { type: 'Agreement', kind: 'AGREEMENT', described: true, name: 'cooperation agreement' } as const;

const nodesOf = (layers: readonly DocumentLayer[], type: GraphNode['type']) =>
  compute(layers).nodes.filter((node) => node.type === type);
const names = (layers: readonly DocumentLayer[], type: GraphNode['type']) =>
  nodesOf(layers, type)
    .map(({ properties }) => properties['name'])
    .sort();
const ids = (layers: readonly DocumentLayer[], type: GraphNode['type']) =>
  nodesOf(layers, type)
    .map(({ id }) => id)
    .sort();

const centre = layer(
  'centre',
  ['{{o1|Chinese Service Center}} ({{o1|CSC}}) and {{o2|Daily News}} signed {{a1|a cooperation agreement}}.'],
  { o1: body, o2: { ...body, kind: 'MEDIA' }, a1: deal },
  [
    { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
    { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
    { type: 'Claim', about: 'a1', property: 'date', value: '2025-04-24' },
    { type: 'Claim', about: 'a1', property: 'status', value: 'SIGNED' },
  ],
  '2025-04-25',
);
const short = layer(
  'short',
  ['{{o1|CSC}} and {{o2|Daily News}} made {{a1|a pact}}, said {{p1|Wang Daquan}}, director.'],
  { o1: body, o2: body, p1: person, a1: { ...deal, name: 'pact' } },
  [
    { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
    { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
    { type: 'Claim', about: 'a1', property: 'date', value: '2025-04-24' },
    { type: 'Position', person: 'p1', title: 'director' },
  ],
  '2025-05-01',
);
const wang = layer(
  'wang',
  ['{{p1|Wang Daquan}}, director of {{o1|CSC}}, spoke.'],
  { o1: body, p1: person },
  [{ type: 'Position', person: 'p1', title: 'Director', organization: 'o1' }],
  '2025-06-01',
);

describe('the computed graph', () => {
  it('joins a body with its acronym once a text ties the two together', () => {
    expect(ids([short], 'Organization')).toEqual(['org:csc', 'org:daily-news']);
    expect(ids([centre, short], 'Organization')).toEqual(['org:chinese-service-center', 'org:daily-news']);
  });

  it('does not trust an acronym that two texts tie to different bodies', () => {
    const other = layer('other', ['{{o1|Civil Safety Council}} ({{o1|CSC}}) met.'], { o1: body }, []);
    expect(ids([centre, other, short], 'Organization')).toContain('org:csc');
  });

  it('leads from an id that a thing had to the id it has', () => {
    const redirects = compute([centre, short]).relations.filter(({ from }) => from.id === 'name:org:csc');
    expect(redirects.map(({ to }) => to.id)).toEqual(['org:chinese-service-center']);
  });

  it('knows a described agreement by its parties and the day, and shows it with them', () => {
    expect(names([centre, short], 'Agreement')).toEqual(['cooperation agreement (CSC, Daily News)']);
    const later = layer(
      'later',
      ['{{o1|Chinese Service Center}} and {{o2|Daily News}} signed {{a1|another agreement}}.'],
      { o1: body, o2: body, a1: deal },
      [
        { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
        { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
        { type: 'Claim', about: 'a1', property: 'date', value: '2026-01-02' },
      ],
    );
    expect(ids([centre, short, later], 'Agreement')).toHaveLength(2);
  });

  it('lets a post without a body support the one that names it', () => {
    const posts = nodesOf([centre, short, wang], 'Position');
    expect(posts.map(({ properties }) => properties)).toEqual([
      { title: 'Director', firstSeen: '2025-05-01', lastSeen: '2025-06-01', sources: 2, stories: 2 },
    ]);
  });

  it('keeps two values apart as claims and shows the one of more documents', () => {
    const again = (id: string, date: string) =>
      layer(
        id,
        ['{{o1|Daily News}} and {{o2|CSC}} signed {{a1|Peace Charter}}.'],
        { o1: body, o2: body, a1: { type: 'Agreement', kind: 'OTHER' } },
        [
          { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
          { type: 'Claim', about: 'a1', property: 'date', value: date },
        ],
      );
    const layers = [again('x', '2020-01'), again('y', '2020-01-05'), again('z', '2020-01')];
    expect(nodesOf(layers, 'Agreement').map(({ properties }) => properties['date'])).toEqual(['2020-01']);
    const claims = nodesOf(layers, 'Claim').map(({ properties }) => [properties['value'], properties['shown']]);
    expect(claims.sort()).toEqual([
      ['2020-01', true],
      ['2020-01-05', false],
    ]);
  });

  it('shows the later stage of an agreement, and dates a signature by its agreement', () => {
    const told = layer(
      'told',
      ['{{p1|Ann Lee}} signed {{a1|Peace Charter}}, long planned.'],
      { p1: person, a1: { type: 'Agreement', kind: 'OTHER' } },
      [
        { type: 'Claim', about: 'a1', property: 'status', value: 'SIGNED' },
        { type: 'Claim', about: 'a1', property: 'status', value: 'PLANNED' },
        { type: 'Claim', about: 'a1', property: 'date', value: '2024-05-06' },
        { type: 'Signature', person: 'p1', agreement: 'a1' },
      ],
    );
    expect(nodesOf([told], 'Agreement').map(({ properties }) => properties['status'])).toEqual(['SIGNED']);
    expect(nodesOf([told], 'Signature').map(({ properties }) => properties['date'])).toEqual(['2024-05-06']);
  });

  it('tells apart what bears one name but different countries, and marks both ids', () => {
    const ministry = (id: string, qualifier: string) =>
      layer(id, ['{{o1|Ministry of Education}} met.'], { o1: { ...body, qualifier } }, []);
    expect(ids([ministry('a', 'china'), ministry('b', 'kenya')], 'Organization')).toEqual([
      'org:ministry-of-education-china',
      'org:ministry-of-education-kenya',
    ]);
  });

  it('shows nothing that holds in one document only among the names by which things are found', () => {
    const local = layer('l', ['{{p1|Fan Zhengwei}} spoke. {{p1|*Fan}} left.'], { p1: person }, []);
    const forms = nodesOf([local], 'Name').map(({ properties }) => properties['form']);
    expect(forms).toEqual(['fan zhengwei']);
  });

  it('is the same whatever the order of the documents', () => {
    const all = [centre, short, wang];
    const wanted = sorted(graphOf(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (layers) => {
        expect(sorted(graphOf(layers))).toEqual(wanted);
      }),
      { seed: 7, numRuns: 12 },
    );
  });
});

const sorted = ({ nodes, relations }: ReturnType<typeof graphOf>) => ({
  nodes: Object.fromEntries([...nodes].sort(([a], [b]) => (a < b ? -1 : 1))),
  relations: Object.fromEntries([...relations].sort(([a], [b]) => (a < b ? -1 : 1))),
});
