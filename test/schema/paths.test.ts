import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { Sample } from '../fixtures.ts';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

onEachEngine('the ways between things', fillHarbour, (ask) => {
  const paths = async (args: string) => {
    const { data, errors } = await ask(`{ paths(${args}) { truncated paths { length entities { name }
      steps { from { name } relation backwards role to { name } fact { id } sourceCount evidence(first: 1) { quote } } } } }`);
    expect(errors, args).toBeUndefined();
    return data.paths;
  };
  const passed = async (args: string) =>
    (await paths(args)).paths.map(({ entities }: { entities: { name: string }[] }) => entities.map(({ name }) => name));

  it('come shortest first, each step with its sentence, a post and a signature inside their steps', async () => {
    const found = await paths('from: { name: "Bo Ek" }, to: { name: "MoH" }, first: 1, maxLength: 3');
    expect(found.truncated).toBeNull();
    expect(found.paths).toEqual([
      {
        length: 2,
        entities: [{ name: 'Bo Ek' }, { name: 'Harbour Accord' }, { name: 'Ministry of Harbours' }],
        steps: [
          {
            from: { name: 'Bo Ek' },
            relation: 'SIGNED',
            backwards: false,
            role: null,
            to: { name: 'Harbour Accord' },
            fact: { id: 'signature:ek' },
            sourceCount: 1,
            evidence: [
              { quote: 'Ana Lund, minister of harbours, signed for the ministry, and Bo Ek signed it as rector.' },
            ],
          },
          {
            from: { name: 'Harbour Accord' },
            relation: 'PARTY_TO',
            backwards: true,
            role: 'PARTY',
            to: { name: 'Ministry of Harbours' },
            fact: null,
            sourceCount: 2,
            evidence: [{ quote: 'The Ministry of Harbours and the University of Northport signed the Harbour Accord' }],
          },
        ],
      },
    ]);
  });

  it('run through no place, but may end in one', async () => {
    expect(await passed('from: { name: "Harbour Accord" }, to: { id: "place:northport" }, maxLength: 1')).toEqual([
      ['Harbour Accord', 'Northport'],
    ]);
    const through = await passed(
      'from: { name: "Press Union" }, to: { name: "Harbour Accord" }, first: 100, maxLength: 4',
    );
    expect(through.length).toBeGreaterThan(0);
    expect(through.flat()).not.toContain('Northport');
  });

  it('keep to the steps asked for', async () => {
    expect(await passed('from: { name: "Bo Ek" }, to: { name: "MoH" }, via: [PARTY_TO]')).toEqual([]);
    expect(
      await passed(
        'from: { name: "University of Northport" }, to: { id: "org:norland" }, via: [PARTY_TO], maxLength: 4',
      ),
    ).toEqual([['University of Northport', 'Harbour Accord', 'Ministry of Harbours', 'Coast Declaration', 'Norland']]);
  });

  it('refuse lengths that cannot be', async () => {
    const ends = 'from: { name: "Bo Ek" }, to: { name: "MoH" }';
    for (const [args, code] of [
      ['maxLength: 0', 'BAD_INPUT'],
      ['maxLength: 9', 'OVER_LIMIT'],
      ['first: 101', 'OVER_LIMIT'],
    ]) {
      const { errors } = await ask(`{ paths(${ends}, ${args}) { truncated } }`);
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    }
  });

  it('are drawn around things, the best evidenced first, within a budget', async () => {
    const around = async (args: string) => {
      const { data, errors } = await ask(`{ neighbourhood(${args}) { truncated nodes { id name } links { relation
        from { name } to { name } sourceCount evidence(first: 1) { quote } } } }`);
      expect(errors, args).toBeUndefined();
      return data.neighbourhood;
    };
    const none = await around('of: [{ name: "MoH" }], depth: 0');
    expect(none).toEqual({
      truncated: false,
      nodes: [{ id: 'org:ministry-of-harbours', name: 'Ministry of Harbours' }],
      links: [],
    });
    const small = await around('of: [{ name: "MoH" }], limit: 2');
    expect(small.truncated).toBe(true);
    expect(small.nodes.map(({ name }: { name: string }) => name)).toEqual(['Ministry of Harbours', 'Harbour Accord']);
    const whole = await around('of: [{ name: "MoH" }], depth: 2');
    expect(whole.truncated).toBe(false);
    const names = whole.nodes.map(({ name }: { name: string }) => name);
    const ids = whole.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // What stands between two things at the rim is drawn too.
    expect(whole.links).toContainEqual(
      expect.objectContaining({
        relation: 'TOOK_PLACE_IN',
        from: { name: 'opening session' },
        to: { name: 'Norland' },
      }),
    );
    expect(names).toContain('Bo Ek');
    for (const { from, to, evidence } of whole.links) {
      expect(names).toContain(from.name);
      expect(names).toContain(to.name);
      expect(evidence).toHaveLength(1);
    }
  });

  it('are told in time', async () => {
    const { data, errors } = await ask(`{
      all: timeline { totalCount edges { date precision node { name } } }
      later: timeline(from: "2025-04-25") { nodes { name } }
      page: timeline(first: 1, to: "2025") { totalCount pageInfo { hasNextPage } nodes { name } }
      of: timeline(of: { name: "Bo Ek" }) { totalCount nodes { name } }
      own: person(ref: { name: "Ana Lund" }) { timeline(last: 1) { totalCount nodes { name } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      all: {
        totalCount: 3,
        edges: [
          { date: '2022', precision: 'YEAR', node: { name: 'Old Accord' } },
          { date: '2025-04-23', precision: 'DAY', node: { name: 'Harbour Forum 2025' } },
          { date: '2025-04-24', precision: 'DAY', node: { name: 'Harbour Accord' } },
        ],
      },
      later: { nodes: [{ name: 'Harbour Forum 2025' }] },
      page: { totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ name: 'Old Accord' }] },
      of: { totalCount: 1, nodes: [{ name: 'Harbour Accord' }] },
      own: { timeline: { totalCount: 2, nodes: [{ name: 'Harbour Accord' }] } },
    });
  });

  it('join those who were at the same events', async () => {
    const { data, errors } = await ask(`{ person(ref: { name: "Ana Lund" }) { coparticipants { totalCount
      edges { eventCount firstDate lastDate node { name } } } } }`);
    expect(errors).toBeUndefined();
    const edge = (name: string) => ({ eventCount: 1, firstDate: '2025-04-23', lastDate: '2025-04-23', node: { name } });
    expect(data.person.coparticipants).toEqual({
      totalCount: 2,
      edges: [edge('University of Northport'), edge('Ministry of Harbours')],
    });
  });
});

/** A random graph of bodies and units, and the length of the shortest way by plain search. */
const bodies = 14;
const idOf = (number: number) => `org:body-${String(number).padStart(2, '0')}`;
const graphs = fc
  .uniqueArray(fc.tuple(fc.nat(bodies - 1), fc.nat(bodies - 1)), {
    minLength: 12,
    maxLength: 22,
    selector: ([a, b]) => [a, b].toSorted().join(),
  })
  .map((pairs) => pairs.filter(([a, b]) => a !== b));
const [pairs] = fc.sample(graphs, { seed: 5, numRuns: 1 }) as [[number, number][]];

async function fillRandom(graph: Graph): Promise<void> {
  const sample = new Sample();
  sample.document('document:d', 'So.', {});
  for (let body = 0; body < bodies; body++) sample.entity(idOf(body), [`Body ${body}`], { kind: 'OTHER' });
  for (const [a, b] of pairs) sample.fact('PART_OF', idOf(a), idOf(b), { 'document:d': 'So.' });
  await sample.write(graph);
}

/** All ways without repeats, as ids, up to a length. */
function everyWay(from: number, to: number, most: number): number[][] {
  const near = (at: number) => pairs.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []));
  const extend = (way: number[]): number[][] =>
    way.at(-1) === to
      ? [way]
      : way.length > most
        ? []
        : near(way.at(-1)!).flatMap((next) => (way.includes(next) ? [] : extend([...way, next])));
  return extend([from]);
}

onEachEngine('the ways through a random graph', fillRandom, (ask) => {
  it('are all the ways there are, the shortest first', async () => {
    let most = 0;
    for (let to = 1; to < bodies; to++) {
      const { data, errors } = await ask(
        `{ paths(from: { id: "${idOf(0)}" }, to: { id: "${idOf(to)}" }, first: 100, maxLength: 5) { truncated paths { entities { id } } } }`,
      );
      expect(errors).toBeUndefined();
      const found = data.paths.paths.map(({ entities }: { entities: { id: string }[] }) =>
        entities.map(({ id }) => id),
      );
      const lengths = found.map((way: string[]) => way.length);
      expect(lengths).toEqual(lengths.toSorted((a: number, b: number) => a - b));
      const expected = everyWay(0, to, 5).map((way) => way.map(idOf));
      expect(found.toSorted()).toEqual(expected.toSorted());
      most = Math.max(most, found.length);
    }
    expect(most).toBeGreaterThan(3);
  });
});
