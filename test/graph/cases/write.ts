import { expect } from 'vitest';
import { idsPage, nodesPage, readNodes, readRelations } from '../../../src/graph/cypher/dump.ts';
import {
  BATCH,
  bumpVersion,
  createNodes,
  createRelations,
  deleteNodes,
  deleteRelations,
  ensureVersion,
  inBatches,
  readVersion,
  setNodes,
  setRelations,
  writeAll,
} from '../../../src/graph/cypher/write.ts';
import type { Graph, Query } from '../../../src/graph/port.ts';
import { EngineFailure } from '../../../src/errors.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, addRelations, fact, node, relation } from '../sample.ts';

const run = <R extends object>(graph: Graph, query: Query<R>) => graph.write((transaction) => transaction.rows(query));

const partiesOf = async (graph: Graph, ...ids: string[]) =>
  (await graph.rows(readRelations('PARTY_TO', 'Organization', 'Agreement', ids))).toSorted((a, b) =>
    String(a.properties['id']) < String(b.properties['id']) ? -1 : 1,
  );

const parties = async (graph: Graph) => {
  await addNodes(graph, 'Organization', node('org:a'), node('org:b'));
  await addNodes(graph, 'Agreement', node('agreement:x'));
  await addRelations(
    graph,
    'PARTY_TO',
    'Organization',
    'Agreement',
    fact('f1', 'org:a', 'agreement:x', { role: 'PARTY' }),
    fact('f2', 'org:a', 'agreement:x', { role: 'ISSUER' }),
    fact('f3', 'org:b', 'agreement:x', { role: 'PARTY' }),
  );
};

export const writeCases: Cases = {
  'a node that was created holds its id and its properties, and none that were null': async (graph) => {
    const rows = [node('org:a', { name: 'A', names: ['A', 'a'], kind: null }), node('org:b')];
    expect(await run(graph, createNodes('Organization', rows))).toEqual([{ written: 2 }]);
    expect(await graph.rows(nodesPage('Organization', '', 10))).toEqual([
      { id: 'org:a', properties: { id: 'org:a', name: 'A', names: ['A', 'a'] } },
      { id: 'org:b', properties: { id: 'org:b' } },
    ]);
  },

  'an entity is found under the shared label, another node is not': async (graph) => {
    await addNodes(graph, 'Place', node('place:a'));
    await addNodes(graph, 'Claim', node('claim:a'));
    const plan = { label: 'Entity', ids: ['claim:a', 'place:a'], wanted: { properties: [], walks: [] } } as const;
    expect((await graph.read(plan)).map(({ id, type }) => [id, type])).toEqual([['place:a', 'Place']]);
  },

  'an id that is taken makes the whole write fail': async (graph) => {
    await addNodes(graph, 'Person', node('person:a', { name: 'first' }));
    await expect(addNodes(graph, 'Person', node('person:b'), node('person:a'))).rejects.toThrow(EngineFailure);
    expect(await graph.rows(idsPage('Person', '', 10))).toEqual([{ id: 'person:a' }]);
  },

  'nothing to write writes nothing': async (graph) => {
    expect(await run(graph, createNodes('Person', []))).toEqual([{ written: 0 }]);
    expect(await run(graph, deleteNodes('Person', []))).toEqual([{ written: 0 }]);
    expect(await run(graph, createRelations('HOLDS', 'Person', 'Position', []))).toEqual([{ written: 0 }]);
  },

  'setting a node leaves none of its former properties': async (graph) => {
    await addNodes(graph, 'Event', node('event:a', { name: 'A', theme: 'old' }), node('event:b', { name: 'B' }));
    expect(await run(graph, setNodes('Event', [node('event:a', { name: 'A2', start: '2025' })]))).toEqual([
      { written: 1 },
    ]);
    expect(await graph.rows(readNodes('Event', ['event:a']))).toEqual([
      { id: 'event:a', properties: { id: 'event:a', name: 'A2', start: '2025' } },
    ]);
    expect(await graph.rows(readNodes('Event', ['event:b']))).toMatchObject([{ properties: { name: 'B' } }]);
  },

  'setting a node that is missing counts nothing, and writing all refuses it': async (graph) => {
    expect(await run(graph, setNodes('Event', [node('event:no')]))).toEqual([{ written: 0 }]);
    const write = graph.write((transaction) =>
      writeAll(transaction, [node('event:no')], (batch) => setNodes('Event', batch)),
    );
    await expect(write).rejects.toThrow(/expected to write 1 rows, wrote 0/u);
  },

  'deleting a node takes its relations with it': async (graph) => {
    await parties(graph);
    expect(await run(graph, deleteNodes('Organization', ['org:a', 'org:no']))).toEqual([{ written: 1 }]);
    expect(await graph.rows(idsPage('Organization', '', 10))).toEqual([{ id: 'org:b' }]);
    expect(await partiesOf(graph, 'org:a', 'org:b')).toMatchObject([{ from: 'org:b', properties: { id: 'f3' } }]);
  },

  'deleting a node of another type of the same id leaves it': async (graph) => {
    await addNodes(graph, 'Organization', node('org:a'));
    expect(await run(graph, deleteNodes('Person', ['org:a']))).toEqual([{ written: 0 }]);
    expect(await graph.rows(idsPage('Organization', '', 10))).toHaveLength(1);
  },

  'a relation whose end is missing is not counted, and writing all refuses it whole': async (graph) => {
    await parties(graph);
    const rows = [fact('f4', 'org:b', 'agreement:x'), fact('f5', 'org:b', 'agreement:no')];
    await expect(addRelations(graph, 'PARTY_TO', 'Organization', 'Agreement', ...rows)).rejects.toThrow(
      /expected to write 2 rows, wrote 1/u,
    );
    expect(await partiesOf(graph, 'org:b')).toHaveLength(1);
  },

  'several relations between the same ends are told apart by their id': async (graph) => {
    await parties(graph);
    const set = { ...fact('f2', 'org:a', 'agreement:x', { sources: 7 }), id: 'f2' };
    expect(await run(graph, setRelations('PARTY_TO', 'Organization', 'Agreement', [set]))).toEqual([{ written: 1 }]);
    expect(await partiesOf(graph, 'org:a')).toEqual([
      { from: 'org:a', to: 'agreement:x', properties: { id: 'f1', sources: 1, role: 'PARTY' } },
      { from: 'org:a', to: 'agreement:x', properties: { id: 'f2', sources: 7 } },
    ]);
    const gone = [{ from: 'org:a', to: 'agreement:x', id: 'f1' }];
    expect(await run(graph, deleteRelations('PARTY_TO', 'Organization', 'Agreement', gone))).toEqual([{ written: 1 }]);
    expect(await partiesOf(graph, 'org:a', 'org:b')).toMatchObject([
      { properties: { id: 'f2' } },
      { properties: { id: 'f3' } },
    ]);
  },

  'a relation that is no fact is deleted by its ends': async (graph) => {
    await addNodes(graph, 'Name', node('name:a', { form: 'a' }));
    await addNodes(graph, 'Person', node('person:a'), node('person:b'));
    await addRelations(
      graph,
      'NAMES',
      'Name',
      'Person',
      relation('name:a', 'person:a'),
      relation('name:a', 'person:b'),
    );
    const gone = [{ from: 'name:a', to: 'person:a' }];
    expect(await run(graph, deleteRelations('NAMES', 'Name', 'Person', gone))).toEqual([{ written: 1 }]);
    expect(await graph.rows(readRelations('NAMES', 'Name', null, ['name:a']))).toEqual([
      { from: 'name:a', to: 'person:b', properties: {} },
    ]);
  },

  'a relation may lead from a node to itself': async (graph) => {
    await addNodes(graph, 'Organization', node('org:a'));
    await addRelations(graph, 'PART_OF', 'Organization', 'Organization', fact('f', 'org:a', 'org:a'));
    expect(await graph.rows(readRelations('PART_OF', 'Organization', 'Organization', ['org:a']))).toMatchObject([
      { from: 'org:a', to: 'org:a' },
    ]);
  },

  'more rows than a batch are all written': async (graph) => {
    const rows = Array.from({ length: BATCH * 2 + 3 }, (_, index) => node(`claim:${index}`, { value: `v${index}` }));
    expect([...inBatches(rows)].map((batch) => batch.length)).toEqual([BATCH, BATCH, 3]);
    await addNodes(graph, 'Claim', ...rows);
    expect(await graph.rows(nodesPage('Claim', '', BATCH * 3))).toHaveLength(rows.length);
  },

  'pages of ids follow each other whatever letters they turn at': async (graph) => {
    const ids = ['person:a', 'person:中', 'person:ﷺ', 'person:😀', 'person:𠀀'];
    await addNodes(graph, 'Person', ...ids.map((id) => node(id)));
    for (const page of [idsPage, nodesPage]) {
      const seen: string[] = [];
      for (
        let rows = await graph.rows(page('Person', '', 1));
        rows[0];
        rows = await graph.rows(page('Person', seen.at(-1)!, 1))
      )
        seen.push(rows[0].id);
      expect(seen).toEqual(ids);
    }
  },

  'the version is made once, and counts': async (graph) => {
    expect(await graph.rows(readVersion())).toEqual([]);
    expect(await run(graph, ensureVersion('one'))).toEqual([{ graph: 'one', counter: 0, decisions: '', rules: '' }]);
    expect(await run(graph, ensureVersion('two'))).toEqual([{ graph: 'one', counter: 0, decisions: '', rules: '' }]);
    expect(await run(graph, bumpVersion({ decisions: 'mine', rules: '1' }))).toEqual([
      { graph: 'one', counter: 1, decisions: 'mine', rules: '1' },
    ]);
    expect(await graph.rows(readVersion())).toEqual([{ graph: 'one', counter: 1, decisions: 'mine', rules: '1' }]);
  },
};
