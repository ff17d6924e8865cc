import { expect } from 'vitest';
import { EngineFailure } from '../../../src/errors.ts';
import { bumpVersion, ensureVersion } from '../../../src/graph/cypher/write.ts';
import { dump } from '../../../src/graph/dump.ts';
import type { Graph } from '../../../src/graph/port.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, addRelations, fact, node, relation } from '../sample.ts';

const dumped = async (graph: Graph) => {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
};

const build = [
  (graph: Graph) => addNodes(graph, 'Person', node('person:b', { name: 'B', names: ['B', 'b'] }), node('person:a')),
  (graph: Graph) => addNodes(graph, 'Organization', node('org:é'), node('org:😀'), node('org:ﷺ'), node('org:a-b')),
  (graph: Graph) => addNodes(graph, 'Event', node('event:x', { start: '2025-09', name: 'X' })),
  (graph: Graph) => addNodes(graph, 'Figure', node('figure:1', { value: 2.5, sources: 3 })),
  (graph: Graph) => addNodes(graph, 'Name', node('name:a', { form: 'a' })),
];
const join = [
  (graph: Graph) =>
    addRelations(
      graph,
      'HOSTED',
      'Person',
      'Event',
      fact('f2', 'person:a', 'event:x'),
      fact('f0', 'person:b', 'event:x'),
    ),
  (graph: Graph) =>
    addRelations(graph, 'HOSTED', 'Organization', 'Event', fact('f1', 'org:é', 'event:x', { role: 'HOST' })),
  (graph: Graph) => addRelations(graph, 'NAMES', 'Name', 'Person', relation('name:a', 'person:a')),
  (graph: Graph) => addRelations(graph, 'NAMES', 'Name', 'Organization', relation('name:a', 'org:a-b')),
  (graph: Graph) => addRelations(graph, 'ABOUT', 'Figure', 'Event', relation('figure:1', 'event:x')),
];

const expected = [
  '{"id":"event:x","name":"X","node":"Event","start":"2025-09"}',
  '{"id":"figure:1","node":"Figure","sources":3,"value":2.5}',
  '{"form":"a","id":"name:a","node":"Name"}',
  '{"id":"org:a-b","node":"Organization"}',
  '{"id":"org:é","node":"Organization"}',
  '{"id":"org:ﷺ","node":"Organization"}',
  '{"id":"org:😀","node":"Organization"}',
  '{"id":"person:a","node":"Person"}',
  '{"id":"person:b","name":"B","names":["B","b"],"node":"Person"}',
  '{"from":"figure:1","id":"ABOUT:figure:1>event:x","relation":"ABOUT","to":"event:x"}',
  '{"from":"person:b","id":"f0","relation":"HOSTED","sources":1,"to":"event:x"}',
  '{"from":"org:é","id":"f1","relation":"HOSTED","role":"HOST","sources":1,"to":"event:x"}',
  '{"from":"person:a","id":"f2","relation":"HOSTED","sources":1,"to":"event:x"}',
  '{"from":"name:a","id":"NAMES:name:a>org:a-b","relation":"NAMES","to":"org:a-b"}',
  '{"from":"name:a","id":"NAMES:name:a>person:a","relation":"NAMES","to":"person:a"}',
];

export const dumpCases: Cases = {
  'an empty graph gives no lines, nor does its version': async (graph) => {
    await graph.write((transaction) => transaction.rows(ensureVersion('x')));
    expect(await dumped(graph)).toEqual([]);
  },

  'nodes come by type and id, then relations by type and id, with sorted keys': async (graph) => {
    for (const step of [...build, ...join]) await step(graph);
    expect(await dumped(graph)).toEqual(expected);
  },

  'the order in which things came does not show': async (graph) => {
    for (const step of [...build.toReversed(), ...join.toReversed()]) await step(graph);
    expect(await dumped(graph)).toEqual(expected);
  },

  'more nodes than a page holds come whole and in order': async (graph) => {
    // Documents have the smallest pages.
    const ids = Array.from({ length: 123 }, (_, index) => `document:${index}`);
    await addNodes(graph, 'Document', ...ids.map((id) => node(id, { text: `of ${id}` })));
    expect((await dumped(graph)).map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids.toSorted());
  },

  'a change in the meantime is reported instead of passed over': async (graph) => {
    await graph.write((transaction) => transaction.rows(ensureVersion('x')));
    await addNodes(graph, 'Person', node('person:a'));
    const read = async () => {
      for await (const _ of dump(graph)) await graph.write((transaction) => transaction.rows(bumpVersion()));
    };
    await expect(read()).rejects.toThrow(EngineFailure);
  },
};
