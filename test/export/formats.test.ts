import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import linkedData from 'jsonld';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formats } from '../../src/export/index.ts';
import { aroundOf } from '../../src/graph/around.ts';
import { dump } from '../../src/graph/dump.ts';
import { definitions } from '../../src/graph/constraints.ts';
import { readDumpLine } from '../../src/graph/dump-line.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { wholeOf, type Source } from '../../src/graph/source.ts';
import { harbour } from '../harbour.ts';

/** A name with whatever some format has a meaning for. */
const AWKWARD = '=Quay & "Crane" <Co>, \\ it\'s\n😀 \u0001\u2028 end';

let graph: Graph;
let whole: Source;
beforeAll(async () => {
  graph = await openEmbedded(IN_MEMORY);
  await graph.define(definitions);
  const sample = harbour();
  sample.entity('org:quay & crane', [AWKWARD], { kind: 'COMPANY' });
  await sample.write(graph);
  whole = wholeOf(graph);
});
afterAll(() => graph.close());

async function written(format: string, source = whole, file = ''): Promise<string> {
  const part = formats[format]!.parts.find((one) => one.file === file)!;
  let text = '';
  for await (const piece of part.write(source)) text += piece;
  return text;
}

const lines = async (source = whole) =>
  (await written('jsonl', source))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
interface Line {
  readonly id: string;
  readonly node?: string;
  readonly relation?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Things and facts, and what joins them. */
const drawn = async (source = whole) => {
  const all = await lines(source);
  const told = /^(?:org|person|event|agreement|place|position|signature|figure|claim):/u;
  const nodes = all.filter(({ node, id }) => node !== undefined && told.test(id)).map(({ id }) => id);
  const edges = all.filter(({ from, to }) => from !== undefined && told.test(from) && told.test(to!));
  return { nodes: nodes.toSorted(), edges };
};

/** Reads without a complaint. */
async function quietly<T>(read: () => T | Promise<T>): Promise<T> {
  const complaints = (['warn', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(() => {}));
  try {
    const value = await read();
    for (const complaint of complaints) expect(complaint.mock.calls).toEqual([]);
    return value;
  } finally {
    for (const complaint of complaints) complaint.mockRestore();
  }
}

describe('an export', () => {
  it('as JSON lines is the dump', async () => {
    let text = '';
    for await (const line of dump(graph)) text += `${line}\n`;
    expect(await written('jsonl')).toBe(text);
  });

  it.each(['graphml', 'gexf'])(
    'as %s opens in a library of the format, whole and with its sentences',
    async (format) => {
      const text = await written(format);
      const read = await quietly(() =>
        format === 'gexf' ? gexfReader.parse(MultiDirectedGraph, text) : graphmlReader.parse(MultiDirectedGraph, text),
      );
      const { nodes, edges } = await drawn();
      expect(read.nodes().toSorted()).toEqual(nodes);
      expect(read.size).toBe(edges.length);
      expect(read.getNodeAttributes('agreement:harbour-accord')).toMatchObject({
        label: 'Harbour Accord',
        type: 'Agreement',
        date: '2025-04-24',
      });
      expect(read.getNodeAttributes('figure:guests')).toMatchObject({
        label: '300 guests',
        sources: 1,
        quote: 'Over 300 guests came to the forum.',
        document: 'document:forum',
      });
      const name = String(read.getNodeAttribute('org:quay & crane', 'name'));
      // A line end in an attribute is a space to whoever reads XML.
      expect(name.replace(/\s+/gu, ' ')).toBe(AWKWARD.replace('\u0001', '').replace(/\s+/gu, ' '));
      const edge = read.findEdge((_, { relation }) => relation === 'MEMBER_OF')!;
      expect([read.source(edge), read.target(edge)]).toEqual(['org:coast-gazette', 'org:press-union']);
      expect(read.getEdgeAttributes(edge)).toMatchObject({ sources: 1, document: 'document:notes' });
    },
  );

  it('as CSV is three tables that a library of the format joins', async () => {
    const table = async (file: string) =>
      parse(await written('csv', whole, file), { columns: true }) as Record<string, string>[];
    const [nodes, relations, evidence] = [
      await table('nodes.csv'),
      await table('relations.csv'),
      await table('evidence.csv'),
    ];
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe((await drawn()).nodes.length + 4);
    expect(relations.filter(({ from, to }) => !ids.has(from!) || !ids.has(to!))).toEqual([]);
    // The sample holds one sentence that supports nothing.
    const facts = new Set([...ids, ...relations.map(({ id }) => id), 'fact:of-nothing']);
    expect(evidence.filter(({ fact, document }) => !facts.has(fact!) || !ids.has(document!))).toEqual([]);
    const nodeOf = (id: string) => nodes.find((node) => node['id'] === id);
    expect(nodeOf('org:ministry-of-harbours')).toMatchObject({
      type: 'Organization',
      kind: 'GOVERNMENT',
      names: 'Ministry of Harbours | MoH | Ministère des Ports',
    });
    // What a spreadsheet would compute is made text.
    expect(nodeOf('org:quay & crane')!['name']).toBe(`'${AWKWARD}`);
    expect(evidence.find(({ fact }) => fact === 'figure:guests')).toMatchObject({
      quote: 'Over 300 guests came to the forum.',
    });
  });

  it('as JSON-LD expands to terms of schema.org alone, and joins what it says of a thing', async () => {
    const document = JSON.parse(await written('jsonld')) as object;
    const flat = (await quietly(() => linkedData.flatten(document))) as unknown as Record<
      string,
      { '@id'?: string; '@value'?: string }[]
    >[];
    const terms = new Set(flat.flatMap((node) => Object.keys(node)).filter((key) => !key.startsWith('@')));
    expect([...terms].filter((term) => !/^https:\/\/schema\.org\/[a-z]\w+$/u.test(term))).toEqual([]);
    const schema = (id: string, term: string) =>
      flat.find((node) => (node['@id'] as unknown) === `urn:signatory:${encodeURIComponent(id)}`)?.[
        `https://schema.org/${term}`
      ] ?? [];
    expect(schema('event:harbour-forum-2025', 'startDate')).toEqual([{ '@value': '2025-04-23' }]);
    const [role] = schema('event:harbour-forum-2025', 'organizer');
    const held = flat.find((node) => (node['@id'] as unknown) === role!['@id'])!;
    expect(held['https://schema.org/organizer']).toEqual([{ '@id': 'urn:signatory:org%3Aministry-of-harbours' }]);
    expect(held['https://schema.org/roleName']).toEqual([{ '@value': 'HOST' }]);
    expect(
      flat.some((node) => node['https://schema.org/text']?.[0]?.['@value'] === 'Over 300 guests came to the forum.'),
    ).toBe(true);
    expect(schema('org:quay & crane', 'name')).toEqual([{ '@value': AWKWARD }]);
  });

  it('as FollowTheMoney has only known schemata, ids that can be referred to, and no reference that leads nowhere', async () => {
    const entities = (await written('ftm'))
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            id: string;
            schema: string;
            properties: Record<string, string[]>;
          },
      );
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/u);
    const references = ['subject', 'object', 'holder', 'post', 'organization', 'member', 'proof'];
    for (const { properties } of entities)
      for (const [name, values] of Object.entries(properties)) {
        expect(values.every((value) => typeof value === 'string' && value !== '')).toBe(true);
        if (references.includes(name)) expect(values.filter((value) => !ids.has(value))).toEqual([]);
      }
    expect(entities.find(({ id }) => id === 'position.minister.occupancy')!.properties).toMatchObject({
      holder: ['person.ana-lund'],
      post: ['position.minister'],
      summary: ['Ana Lund, minister of harbours'],
    });
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set([
        'PublicBody',
        'Organization',
        'Company',
        'Person',
        'Event',
        'Contract',
        'Address',
        'Article',
        'Position',
        'Occupancy',
        'UnknownLink',
        'Membership',
      ]),
    );
  });

  it('as a Cypher script has one statement a line', async () => {
    const script = (await written('cypher')).trimEnd().split('\n');
    expect(script.filter((line) => !/^(?:CREATE (?:CONSTRAINT|INDEX) |UNWIND \[).*;$/u.test(line))).toEqual([]);
  });

  it('around a thing holds all that joins two of the things in it', async () => {
    const all = await drawn();
    for (const depth of [0, 1, 2, 3]) {
      const { nodes, edges } = await drawn(await aroundOf(graph, ['org:press-union'], depth));
      const things = new Set(nodes);
      const facts = (id: string) => /^(?:position|signature|figure|claim):/u.test(id);
      const endsOf = (fact: string) =>
        all.edges.flatMap(({ from, to }) => (from === fact ? [to!] : to === fact ? [from!] : []));
      const missing = all.edges
        .filter(({ id }) => !edges.some((edge) => edge.id === id))
        .filter(({ from, to }) => {
          const ends = [from!, to!].flatMap((end) => (facts(end) ? endsOf(end) : [end]));
          return ends.every((end) => things.has(end));
        });
      expect(missing).toEqual([]);
    }
  });

  it('around a thing holds what lies within so many steps, with its documents, and can be imported', async () => {
    const around = async (depth: number) =>
      new Set((await lines(await aroundOf(graph, ['org:press-union'], depth))).map(({ id }) => id));
    const [none, one, two] = [await around(0), await around(1), await around(2)];
    expect([...none]).toEqual(['org:press-union']);
    expect([...one]).toEqual(
      expect.arrayContaining(['org:coast-gazette', 'person:ceri-voss', 'place:northport', 'document:notes']),
    );
    expect(one.has('agreement:harbour-accord')).toBe(false);
    // Through the gazette that witnessed it, not through the place where all took place.
    expect([...two]).toEqual(
      expect.arrayContaining([...one, 'agreement:harbour-accord', 'position:consul', 'place:norland']),
    );
    expect(two.has('event:harbour-forum-2025')).toBe(false);
    const text = await written('jsonl', await aroundOf(graph, ['org:press-union'], 2));
    for (const line of text.trimEnd().split('\n')) expect(readDumpLine(line)).toHaveProperty('line');
    for (const format of ['graphml', 'gexf', 'jsonld', 'cypher', 'ftm'])
      expect(await written(format, await aroundOf(graph, ['org:press-union'], 1))).toContain('coast-gazette');
  });
});
