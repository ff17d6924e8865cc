import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { readNodes } from '../../src/graph/cypher/dump.ts';
import {
  bumpVersion,
  createNodes,
  createRelations,
  deleteNodes,
  deleteRelations,
  setNodes,
  setRelations,
  type Written,
} from '../../src/graph/cypher/write.ts';
import { prepare } from '../../src/graph/prepare.ts';
import type { Graph, Query, Value } from '../../src/graph/port.ts';
import { typeOfId, type NodeType, type RelationType } from '../../src/ontology/types.ts';
import { graphOf } from '../../loaders/graph.ts';
import { noDecisions } from '../../loaders/decisions/decisions.ts';
import { nothingChecked, verify } from '../../loaders/verify.ts';
import { write } from '../../loaders/write.ts';
import { checks, type Check } from '../../loaders/verify/damage.ts';
import { empty } from '../graph/empty.ts';
import { fillFrom } from '../filled.ts';
import { release, reprint } from './stories.texts.ts';
import { layer } from './told.ts';

const told = (id: string, text: string) =>
  layer(
    id,
    ['{{p1|Ana Lund}}, minister at {{o1|Harbour Board}}, signed {{a1|Harbour Accord}} in {{l1|Northport}}.', text],
    {
      p1: { type: 'Person' },
      o1: { type: 'Organization', kind: 'GOVERNMENT' },
      a1: { type: 'Agreement', kind: 'AGREEMENT' },
      l1: { type: 'Place' },
    },
    [
      { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
      { type: 'TOOK_PLACE_IN', from: 'a1', to: 'l1' },
      { type: 'Position', person: 'p1', title: 'minister', organization: 'o1' },
      { type: 'Signature', person: 'p1', organization: 'o1', agreement: 'a1' },
      { type: 'Claim', about: 'a1', property: 'date', value: '2024-03-12' },
      { type: 'Figure', about: 'a1', amount: 67, qualifier: 'EXACT', counts: 'countries' },
    ],
    '2024-03-14',
  );

const layers = [told('first', release), told('copied', reprint), told('apart', 'Heard at the quay.')];
const whole = graphOf(layers);
const idOf = (type: NodeType, fits: (properties: Readonly<Record<string, Value>>) => boolean = () => true): string =>
  [...whole.nodes.values()].find((node) => node.type === type && fits(node.properties))!.id;
const relationOf = (type: RelationType) => [...whole.relations.values()].find((relation) => relation.type === type)!;

const org = 'org:harbour-board';
const accord = 'agreement:harbour-accord';
const [document, mention, claim] = ['document:first', idOf('Mention'), idOf('Claim')];
const evidence = idOf('Evidence', ({ statement }) => statement === 'PARTY_TO');
const party = relationOf('PARTY_TO');

/** Sets properties of a node beside those that it has. */
const set = (id: string, properties: Readonly<Record<string, Value>>): Query<Written> =>
  setNodes(typeOfId(id)!, [{ id, properties: { ...whole.nodes.get(id)!.properties, ...properties } }]);
const drop = (type: RelationType): Query<Written> => {
  const { from, to, id } = relationOf(type);
  return deleteRelations(type, from.type, to.type, [{ from: from.id, to: to.id, ...(id ? { id } : {}) }]);
};
const join = (
  type: RelationType,
  from: string,
  to: string,
  properties: Readonly<Record<string, Value>> = {},
): Query<Written> => createRelations(type, typeOfId(from)!, typeOfId(to)!, [{ from, to, properties }]);

/** What is done to a whole graph, and the damage that must be told: what is checked, and where. */
const breakages: readonly (readonly [string, readonly Query<Written>[], ...(readonly [Check, string])[]])[] = [
  [
    'a quote that is not what the text says',
    [set(evidence, { quote: 'Ana Lund signed nothing.' })],
    ['quotes', evidence],
  ],
  ['a quote beyond the end of the text', [set(evidence, { end: 90_000 })], ['quotes', evidence]],
  ['an antecedent without an end', [set(evidence, { antecedents: [0] })], ['quotes', evidence]],
  [
    'a text that somebody changed',
    [set(document, { text: 'x'.repeat(5_000) })],
    ['text', document],
    ['quotes', evidence],
  ],
  ['a mention outside its text', [set(mention, { start: 8_000, end: 8_001 })], ['quotes', mention]],
  [
    'a statement about what its quote does not name',
    [set(evidence, { start: 0, end: 8, quote: 'Ana Lund' })],
    ['mentions', evidence],
  ],
  [
    'a mention that is gone',
    [deleteNodes('Mention', [mention])],
    ['mentions', idOf('Evidence', ({ ends }) => (ends as Value[]).includes(mention))],
  ],
  ['evidence that supports a fact that is not there', [set(evidence, { fact: 'party_to:0' })], ['support', evidence]],
  ['evidence that supports a fact about others', [set(evidence, { fact: idOf('Signature') })], ['support', evidence]],
  [
    'a fact without evidence',
    [
      deleteNodes(
        'Evidence',
        [...whole.nodes.values()].flatMap(({ id, properties }) => (properties['fact'] === party.id ? [id] : [])),
      ),
    ],
    ['evidence', party.id!],
  ],
  [
    'a fact node without evidence',
    [
      createNodes('Figure', [
        { id: 'figure:0', properties: { value: 1, qualifier: 'EXACT', counts: 'ports', sources: 1, stories: 1 } },
      ]),
      join('ABOUT', 'figure:0', accord),
    ],
    ['evidence', 'figure:0'],
  ],
  [
    'a fact that counts too many sources',
    [
      setRelations('PARTY_TO', 'Organization', 'Agreement', [
        { from: org, to: accord, id: party.id!, properties: { ...party.properties, sources: 4 } },
      ]),
    ],
    ['counts', party.id!],
  ],
  ['a fact that counts reprints as stories', [set(claim, { stories: 3 })], ['counts', claim]],
  ['a thing that shows a name that is none of its names', [set(org, { name: 'Evil Twin' })], ['shown', org]],
  ['a thing that shows what nobody claims', [set(accord, { date: '1999' })], ['shown', accord]],
  [
    'a thing that shows nothing of a claim that is shown',
    [
      setNodes('Agreement', [
        {
          id: accord,
          properties: { name: 'Harbour Accord', names: ['Harbour Accord'], kind: 'AGREEMENT', status: 'MENTIONED' },
        },
      ]),
    ],
    ['shown', accord],
  ],
  [
    'a thing that no document names',
    [createNodes('Person', [{ id: 'person:nobody', properties: { name: 'No Body', names: ['No Body'] } }])],
    ['whole', 'person:nobody'],
  ],
  ['a mention that names nothing', [drop('REFERS_TO')], ['whole', relationOf('REFERS_TO').from.id]],
  [
    'a post that nobody holds',
    [drop('HOLDS')],
    ['whole', idOf('Position')],
    ['support', idOf('Evidence', ({ statement }) => statement === 'Position')],
  ],
  ['a claim about nothing', [drop('ABOUT')], ['whole', relationOf('ABOUT').from.id]],
  ['a story that one document tells', [drop('TELLS')], ['whole', 'story:copied']],
  ['a kind that no document gives', [set(org, { kind: 'UNIVERSITY' })], ['computed', org]],
  ['a title that no document gives', [set(idOf('Position'), { title: 'captain' })], ['computed', idOf('Position')]],
  ['a name that leads elsewhere', [drop('NAMES')], ['whole', relationOf('NAMES').from.id]],
  ['a value that the ontology does not know', [set(org, { kind: 'CASTLE' })], ['values', org]],
  ['a property that it does not know', [set(org, { colour: 'blue' })], ['values', org]],
  ['a value in another form', [set(accord, { status: 'mentioned' })], ['values', accord]],
  [
    'an id of another type',
    [createNodes('Place', [{ id: 'org:place', properties: { name: 'X', names: ['X'] } }])],
    ['id', 'org:place'],
  ],
  [
    'a relation between ends that it does not join',
    [join('PARTY_TO', 'person:ana-lund', accord, { ...party.properties, id: 'party_to:1' })],
    ['relations', 'party_to:1'],
    ['evidence', 'party_to:1'],
  ],
  [
    'a role that is none',
    [
      setRelations('PARTY_TO', 'Organization', 'Agreement', [
        { from: org, to: accord, id: party.id!, properties: { ...party.properties, role: 'GUEST' } },
      ]),
    ],
    ['relations', party.id!],
  ],
  ['a relation that is there twice', [join('PARTY_TO', org, accord, party.properties)], ['relations', party.id!]],
];

describe('verify', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openEmbedded(IN_MEMORY);
  });
  afterAll(() => graph.close());

  const fill = async () => {
    await empty(graph);
    await prepare(graph);
    await write(graph, { put: layers, remove: [] });
  };
  const found = async () => {
    const damage: string[] = [];
    for await (const { check, where } of verify(graph, nothingChecked(), noDecisions)) damage.push(`${check} ${where}`);
    return damage;
  };

  it('finds nothing wrong with what documents give, and tells how much it checked', async () => {
    await fill();
    const checked = nothingChecked();
    for await (const damage of verify(graph, checked, noDecisions)) expect(damage).toBeUndefined();
    expect(checked).toMatchObject({
      documents: layers.length,
      quotes: layers.flatMap((one) => one.evidence).length,
      facts: 6,
      nodes: whole.nodes.size,
      relations: whole.relations.size,
    });
  });

  const cases = breakages.map(([what, queries, ...expected]) => ({ what, queries, expected }));
  it.each(cases)('names $what', async ({ queries, expected }) => {
    await fill();
    await graph.write(async (transaction) => {
      for (const query of queries) await transaction.rows(query);
    });
    expect(await found()).toEqual(expect.arrayContaining(expected.map(([check, where]) => `${check} ${where}`)));
  });

  it('has a breakage for everything that it checks', () => {
    const broken = new Set(breakages.flatMap(([, , ...expected]) => expected.map(([check]) => check)));
    expect([...broken].toSorted()).toEqual(Object.keys(checks).toSorted());
  });

  it('names two nodes of one id, which only a graph without constraints can hold', async () => {
    const bare = await openEmbedded(IN_MEMORY);
    await fillFrom(bare, layers);
    const again = await copies(bare);
    await bare.write((transaction) => transaction.rows(createNodes('Place', again)));
    const damage: string[] = [];
    for await (const { check, where } of verify(bare)) damage.push(`${check} ${where}`);
    await bare.close();
    expect(damage).toContain('id place:northport');
  });

  it('reads more than a page, and notices a change in the meantime', async () => {
    await fill();
    const people = Array.from({ length: 1_200 }, (_, i) => ({
      id: `person:p${i}`,
      properties: { name: 'P', names: ['P'] },
    }));
    await graph.write((transaction) => transaction.rows(createNodes('Person', people)));
    expect((await found()).filter((line) => line.startsWith('whole person:p'))).toHaveLength(2 * people.length);
    const changing = async () => {
      for await (const _ of verify(graph)) await graph.write((transaction) => transaction.rows(bumpVersion()));
    };
    await expect(changing()).rejects.toThrow('run it again');
  });
});

const copies = async (graph: Graph) =>
  (await graph.rows(readNodes('Place', ['place:northport']))).map(({ id, properties }) => ({ id, properties }));
