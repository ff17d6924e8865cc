import { expect } from 'vitest';
import { EngineFailure } from '../../../src/errors.ts';
import type { Found, Graph, ReadPlan, Walk } from '../../../src/graph/port.ts';
import { counting } from '../../../src/graph/counting.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, addRelations, by, fact, node, relation, walk, wanted } from '../sample.ts';

/** a is a party to 1-5; 1 and 2 bear one date, 3 and 4 none. b is a party to 1 and hosted and organized x. c has nothing. */
async function sample(graph: Graph): Promise<void> {
  await addNodes(graph, 'Organization', ...['a', 'b', 'c'].map((id) => node(`org:${id}`, { name: id.toUpperCase() })));
  await addNodes(graph, 'Person', node('person:p', { name: 'P' }), node('person:q', { name: 'Q' }));
  await addNodes(
    graph,
    'Agreement',
    node('agreement:1', { date: '2025-05', name: 'one' }),
    node('agreement:2', { date: '2025-05', name: 'two' }),
    node('agreement:3', { name: 'three' }),
    node('agreement:4', { name: 'four' }),
    node('agreement:5', { date: '2024', name: 'five' }),
  );
  await addNodes(graph, 'Event', node('event:x', { name: 'X' }));
  await addRelations(
    graph,
    'PARTY_TO',
    'Organization',
    'Agreement',
    ...[1, 2, 3, 4, 5].map((number) => fact(`a${number}`, 'org:a', `agreement:${number}`, { role: 'PARTY' })),
    fact('b1', 'org:b', 'agreement:1', { role: 'ISSUER', sources: 2 }),
  );
  await addRelations(
    graph,
    'HOSTED',
    'Organization',
    'Event',
    fact('h1', 'org:b', 'event:x', { role: 'HOST' }),
    fact('h2', 'org:b', 'event:x', { role: 'ORGANIZER' }),
    fact('h3', 'org:a', 'event:x', { role: 'HOST' }),
  );
  await addRelations(graph, 'HOSTED', 'Person', 'Event', fact('h4', 'person:p', 'event:x', { role: 'HOST' }));
}

const agreements = (given: Partial<Walk> = {}) =>
  walk({ relation: 'PARTY_TO', direction: 'out', to: ['Agreement'], ...given });
const hosts = (given: Partial<Walk> = {}) =>
  walk({ relation: 'HOSTED', direction: 'in', to: ['Organization', 'Person'], ...given });

const organizations = (...walks: Walk[]): ReadPlan => ({
  label: 'Organization',
  ids: ['org:a', 'org:b', 'org:c'],
  wanted: wanted([], ...walks),
});

const ofEvent = (...walks: Walk[]): ReadPlan => ({ label: 'Event', ids: ['event:x'], wanted: wanted([], ...walks) });

/** The end of each id that the first walk found, for each node of the plan. */
const ends = (found: readonly Found[]) =>
  found.map(({ walks }) => walks[0]!.rows.map(({ id }) => id.slice(id.indexOf(':') + 1)).join(' '));

const read = async (graph: Graph, plan: ReadPlan) => ends(await graph.read(plan));

export const planCases: Cases = {
  'nodes come in the order of the ids, once each, without those that are missing': async (graph) => {
    await sample(graph);
    const ids = ['org:c', 'org:no', 'org:a', 'org:c', 'person:p'];
    const found = await graph.read({ label: 'Organization', ids, wanted: wanted(['name', 'id', 'kind']) });
    expect(found).toEqual([
      { id: 'org:c', type: 'Organization', properties: ['C', 'org:c', null], edge: [], walks: [] },
      { id: 'org:a', type: 'Organization', properties: ['A', 'org:a', null], edge: [], walks: [] },
    ]);
  },

  'no ids give no nodes and no read': async (graph) => {
    const counted = counting(graph);
    expect(await counted.read({ label: 'Entity', ids: [], wanted: wanted(['name'], agreements()) })).toEqual([]);
    expect(counted.reads).toBe(0);
  },

  'ids of mixed entities come with their types': async (graph) => {
    await sample(graph);
    const ids = ['event:x', 'person:p', 'agreement:1', 'org:a'];
    const found = await graph.read({ label: 'Entity', ids, wanted: wanted(['name']) });
    expect(found.map(({ type, properties }) => [type, properties[0]])).toEqual([
      ['Event', 'X'],
      ['Person', 'P'],
      ['Agreement', 'one'],
      ['Organization', 'A'],
    ]);
  },

  'a node without anything along a walk has an empty list and a total of 0': async (graph) => {
    await sample(graph);
    const [, , c] = await graph.read(organizations(agreements({ count: true }), agreements()));
    expect(c?.walks).toEqual([
      { rows: [], total: 0 },
      { rows: [], total: null },
    ]);
  },

  'rising order: what has no value first, ties by id': async (graph) => {
    await sample(graph);
    expect(await read(graph, organizations(agreements({ order: by('date') })))).toEqual(['3 4 5 1 2', '1', '']);
  },

  'falling order: what has no value last, ties by id falling too': async (graph) => {
    await sample(graph);
    expect(await read(graph, organizations(agreements({ order: by('date', true) })))).toEqual(['2 1 5 4 3', '1', '']);
  },

  'order by id, and by a number': async (graph) => {
    await addNodes(graph, 'Document', node('document:d'));
    const starts = { a: 100, b: 20, c: 3, d: null };
    await addNodes(graph, 'Mention', ...Object.entries(starts).map(([id, start]) => node(`mention:${id}`, { start })));
    const rows = Object.keys(starts).map((id) => relation(`mention:${id}`, 'document:d'));
    await addRelations(graph, 'IN', 'Mention', 'Document', ...rows);
    const mentions = (given: Partial<Walk>): ReadPlan => ({
      label: 'Document',
      ids: ['document:d'],
      wanted: wanted([], walk({ relation: 'IN', direction: 'in', to: ['Mention'], ...given })),
    });
    expect(await read(graph, mentions({ order: by('id', true) }))).toEqual(['d c b a']);
    expect(await read(graph, mentions({ order: by('start') }))).toEqual(['d c b a']);
    expect(await read(graph, mentions({ order: by('start'), after: { value: 3, id: 'mention:c' } }))).toEqual(['b a']);
    expect(await read(graph, mentions({ order: by('start'), after: { value: null, id: 'mention:d' } }))).toEqual([
      'c b a',
    ]);
    expect(await read(graph, mentions({ order: by('start', true), after: { value: 3, id: 'mention:c' } }))).toEqual([
      'd',
    ]);
  },

  'order by a truth value: what has none counts as false': async (graph) => {
    await addNodes(graph, 'Event', node('event:x'));
    const shown = { a: true, b: false, c: null, d: true };
    await addNodes(
      graph,
      'Claim',
      ...Object.entries(shown).map(([id, value]) => node(`claim:${id}`, { shown: value })),
    );
    const rows = Object.keys(shown).map((id) => relation(`claim:${id}`, 'event:x'));
    await addRelations(graph, 'ABOUT', 'Claim', 'Event', ...rows);
    const claims = (given: Partial<Walk>) =>
      ofEvent(walk({ relation: 'ABOUT', direction: 'in', to: ['Claim'], order: by('shown', true), ...given }));
    expect(await read(graph, claims({}))).toEqual(['d a c b']);
    expect(await read(graph, claims({ after: { value: true, id: 'claim:a' } }))).toEqual(['c b']);
    expect(await read(graph, claims({ before: { value: null, id: 'claim:b' } }))).toEqual(['d a c']);
  },

  'an order that means nothing is refused': async (graph) => {
    const walks = [
      agreements({ order: by('names') }),
      agreements({ order: by('colour') }),
      walk({ relation: 'ABOUT', direction: 'in', to: ['Figure', 'Claim'], order: by('value') }),
    ];
    for (const one of walks) await expect(graph.read(organizations(one))).rejects.toThrow(EngineFailure);
  },

  'what is no word of the ontology reaches no statement': async (graph) => {
    const injected = 'id RETURN 1 //';
    const plans = [
      organizations(agreements({ rows: wanted([injected]) })),
      organizations(agreements({ edge: [injected] })),
      organizations(agreements({ order: by(injected) })),
      organizations(agreements({ to: [injected as 'Agreement'] })),
      organizations(agreements({ relation: injected as 'HOSTED' })),
      { ...organizations(), label: injected as 'Entity' },
    ];
    for (const plan of plans) await expect(graph.read(plan)).rejects.toThrow(EngineFailure);
  },

  'a plan of very many walks takes more reads, but not more for more nodes': async (graph) => {
    await sample(graph);
    const parties = walk({ relation: 'PARTY_TO', direction: 'in', to: ['Organization'], rows: wanted(['name']) });
    const plan = organizations(...Array.from({ length: 6 }, () => agreements({ rows: wanted(['name'], parties) })));
    const counted = counting(graph);
    const found = await counted.read(plan);
    expect(counted.reads).toBe(7);
    expect(found[1]!.walks).toHaveLength(6);
    expect(found[1]!.walks[5]!.rows[0]!.walks[0]!.rows.map(({ properties }) => properties[0])).toEqual(['A', 'B']);
    await counted.read({ ...plan, ids: ['org:b'] });
    expect(counted.reads).toBe(14);
  },

  'names are ordered by code point': async (graph) => {
    await addNodes(graph, 'Agreement', node('agreement:x'));
    const names = ['Z', 'a', 'é', '中', 'ﬀ', '😀'];
    await addNodes(graph, 'Organization', ...names.map((name, index) => node(`org:${9 - index}`, { name })));
    const rows = names.map((_, index) => fact(`f${index}`, `org:${9 - index}`, 'agreement:x'));
    await addRelations(graph, 'PARTY_TO', 'Organization', 'Agreement', ...rows);
    const parties = walk({
      relation: 'PARTY_TO',
      direction: 'in',
      to: ['Organization'],
      order: by('name'),
      rows: wanted(['name']),
    });
    const [found] = await graph.read({ label: 'Agreement', ids: ['agreement:x'], wanted: wanted([], parties) });
    expect(found!.walks[0]!.rows.map(({ properties }) => properties[0])).toEqual(names);
  },

  'a page may begin at any letter': async (graph) => {
    const names = ['a', '中', 'ﷺ', '😀', '𠀀'];
    await addNodes(graph, 'Organization', ...names.map((name, index) => node(`org:${9 - index}`, { name })));
    await addNodes(graph, 'Agreement', node('agreement:x'));
    const rows = names.map((_, index) => fact(`f${index}`, `org:${9 - index}`, 'agreement:x'));
    await addRelations(graph, 'PARTY_TO', 'Organization', 'Agreement', ...rows);
    const parties = { relation: 'PARTY_TO', direction: 'in', to: ['Organization'], order: by('name') } as const;
    const after = { value: 'ﷺ', id: 'org:7' };
    const plan = { label: 'Agreement', ids: ['agreement:x'], wanted: wanted([], walk({ ...parties, after })) } as const;
    expect(await read(graph, plan)).toEqual(['6 5']);
  },

  'the limit holds for each node, from the start or from the end': async (graph) => {
    await sample(graph);
    const order = by('date');
    expect(await read(graph, organizations(agreements({ order, limit: 2 })))).toEqual(['3 4', '1', '']);
    expect(await read(graph, organizations(agreements({ order, limit: 2, fromEnd: true })))).toEqual(['1 2', '1', '']);
    const falling = by('date', true);
    expect(await read(graph, organizations(agreements({ order: falling, limit: 3, fromEnd: true })))).toEqual([
      '5 4 3',
      '1',
      '',
    ]);
  },

  'after a place comes the rest, before it what went ahead': async (graph) => {
    await sample(graph);
    const order = by('date');
    const tie = { value: '2025-05', id: 'agreement:1' };
    const unset = { value: null, id: 'agreement:3' };
    expect(await read(graph, organizations(agreements({ order, after: tie })))).toEqual(['2', '', '']);
    expect(await read(graph, organizations(agreements({ order, before: tie })))).toEqual(['3 4 5', '', '']);
    expect(await read(graph, organizations(agreements({ order, after: unset })))).toEqual(['4 5 1 2', '1', '']);
    expect(await read(graph, organizations(agreements({ order, after: unset, before: tie })))).toEqual(['4 5', '', '']);
    expect(await read(graph, organizations(agreements({ order, before: tie, fromEnd: true, limit: 1 })))).toEqual([
      '5',
      '',
      '',
    ]);
    const falling = by('date', true);
    expect(await read(graph, organizations(agreements({ order: falling, after: tie })))).toEqual(['5 4 3', '', '']);
    expect(await read(graph, organizations(agreements({ order: falling, before: unset })))).toEqual([
      '2 1 5 4',
      '1',
      '',
    ]);
  },

  'the total counts everything, whatever place and limit': async (graph) => {
    await sample(graph);
    const after = { value: '2025', id: '' };
    const found = await graph.read(organizations(agreements({ count: true, limit: 1, order: by('date'), after })));
    expect(found.map(({ walks }) => walks[0]!.total)).toEqual([5, 1, 0]);
  },

  'a page of none still has its total': async (graph) => {
    await sample(graph);
    const found = await graph.read(organizations(agreements({ count: true, limit: 0 })));
    expect(found.map(({ walks }) => walks[0])).toEqual([5, 1, 0].map((total) => ({ rows: [], total })));
  },

  'rows hold the properties of the node and of the relation, in the order asked for': async (graph) => {
    await sample(graph);
    const asked = agreements({
      edge: ['sources', 'role', 'id', 'since'],
      rows: wanted(['name', 'date', 'id', 'kind']),
    });
    const [, b] = await graph.read(organizations(asked));
    expect(b!.walks[0]!.rows).toEqual([
      {
        id: 'agreement:1',
        type: 'Agreement',
        properties: ['one', '2025-05', 'agreement:1', null],
        edge: [2, 'ISSUER', 'b1', null],
        walks: [],
      },
    ]);
  },

  'only the far types that were asked for come, and are counted': async (graph) => {
    await sample(graph);
    const asked = [
      hosts({ count: true }),
      hosts({ to: ['Person'], count: true }),
      hosts({ to: ['Organization'], count: true }),
    ];
    const [x] = await graph.read(ofEvent(...asked));
    expect(x!.walks.map(({ rows, total }) => [rows.map(({ id, type }) => `${type} ${id}`), total])).toEqual([
      [['Organization org:a', 'Organization org:b', 'Organization org:b', 'Person person:p'], 4],
      [['Person person:p'], 1],
      [['Organization org:a', 'Organization org:b', 'Organization org:b'], 3],
    ]);
  },

  'a node reached by several relations comes once for each, and a page may end between them': async (graph) => {
    await sample(graph);
    const order = by('name');
    const edgesOf = async (given: Partial<Walk>) => {
      const [x] = await graph.read(ofEvent(hosts({ order, edge: ['id'], ...given })));
      return x!.walks[0]!.rows.map(({ edge }) => edge[0]).join(' ');
    };
    expect(await edgesOf({})).toBe('h3 h1 h2 h4');
    expect(await edgesOf({ limit: 2 })).toBe('h3 h1');
    expect(await edgesOf({ after: { value: 'B', id: 'org:b', edge: 'h1' } })).toBe('h2 h4');
    expect(await edgesOf({ after: { value: 'B', id: 'org:b' } })).toBe('h4');
    expect(await edgesOf({ before: { value: 'B', id: 'org:b', edge: 'h2' } })).toBe('h3 h1');
    expect(await edgesOf({ order: by('name', true) })).toBe('h4 h2 h1 h3');
    expect(await edgesOf({ order: by('name', true), after: { value: 'B', id: 'org:b', edge: 'h2' } })).toBe('h1 h3');
  },

  'the other direction of a relation that joins two of one type is another walk': async (graph) => {
    await addNodes(graph, 'Organization', node('org:a'), node('org:b'), node('org:c'));
    const rows = [fact('f1', 'org:a', 'org:b'), fact('f2', 'org:b', 'org:c'), fact('f3', 'org:c', 'org:c')];
    await addRelations(graph, 'PART_OF', 'Organization', 'Organization', ...rows);
    const to = ['Organization'] as const;
    const out = walk({ relation: 'PART_OF', direction: 'out', to, count: true });
    const found = await graph.read(organizations(out, { ...out, direction: 'in' }));
    const ids = found.map(({ walks }) => walks.map(({ rows: ofWalk, total }) => [ofWalk.map(({ id }) => id), total]));
    expect(ids).toEqual([
      [
        [['org:b'], 1],
        [[], 0],
      ],
      [
        [['org:c'], 1],
        [['org:a'], 1],
      ],
      [
        [['org:c'], 1],
        [['org:b', 'org:c'], 2],
      ],
    ]);
  },

  'walks go on from what walks found, each node with its own': async (graph) => {
    await sample(graph);
    const parties = walk({
      relation: 'PARTY_TO',
      direction: 'in',
      to: ['Organization'],
      count: true,
      rows: wanted(['name'], walk({ relation: 'HOSTED', direction: 'out', to: ['Event'], rows: wanted(['name']) })),
    });
    const found = await graph.read(
      organizations(agreements({ order: by('date', true), limit: 2, rows: wanted([], parties) })),
    );
    const shape = found.map(({ walks }) =>
      walks[0]!.rows.map(({ id, walks: [inner] }) => ({
        id,
        total: inner!.total,
        parties: inner!.rows.map(({ properties, walks: [events] }) => [
          properties[0],
          events!.rows.map((event) => event.properties[0]),
        ]),
      })),
    );
    const one = {
      id: 'agreement:1',
      total: 2,
      parties: [
        ['A', ['X']],
        ['B', ['X', 'X']],
      ],
    };
    expect(shape).toEqual([[{ id: 'agreement:2', total: 1, parties: [['A', ['X']]] }, one], [one], []]);
  },

  'walks from far ends of several types give each what it has': async (graph) => {
    await sample(graph);
    const hosted = walk({ relation: 'HOSTED', direction: 'out', to: ['Event'], count: true });
    const [x] = await graph.read(
      ofEvent(hosts({ rows: wanted(['name'], agreements({ count: true, limit: 1 }), hosted) })),
    );
    const totals = x!.walks[0]!.rows.map(({ id, walks }) => [
      id,
      ...walks.map(({ rows, total }) => `${rows.length}/${total}`),
    ]);
    expect(totals).toEqual([
      ['org:a', '1/5', '1/1'],
      ['org:b', '1/1', '2/2'],
      ['org:b', '1/1', '2/2'],
      ['person:p', '0/0', '1/1'],
    ]);
  },

  'the number of reads depends on the plan and not on what it finds': async (graph) => {
    await sample(graph);
    const plan = organizations(
      agreements({ rows: wanted(['name'], walk({ relation: 'PARTY_TO', direction: 'in', to: ['Organization'] })) }),
      walk({ relation: 'HOSTED', direction: 'out', to: ['Event'], rows: wanted([], hosts()) }),
    );
    const readsOf = async (ids: readonly string[]) => {
      const counted = counting(graph);
      await counted.read({ ...plan, ids });
      return counted.reads;
    };
    const few = await readsOf(['org:b']);
    expect(few).toBe(1);
    expect(await readsOf(['org:a', 'org:b', 'org:c'])).toBe(few);
  },

  'whoever runs the statements of a plan is asked for each of them': async (graph) => {
    await sample(graph);
    const texts: string[] = [];
    const plan = organizations(agreements({ order: by('date'), after: { value: '2024', id: 'x' } }));
    const found = await graph.read(plan, (query) => {
      texts.push(query.text);
      return graph.rows(query);
    });
    expect(found).toEqual(await graph.read(plan));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toMatch(/org:a|2024/u);
  },
};
