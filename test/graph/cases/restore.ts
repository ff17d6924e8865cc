import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { BadInput } from '../../../src/errors.ts';
import { begunImport } from '../../../src/graph/cypher/import.ts';
import { ensureVersion } from '../../../src/graph/cypher/write.ts';
import { dump } from '../../../src/graph/dump.ts';
import type { Graph } from '../../../src/graph/port.ts';
import { checkDump, isEmpty, restore } from '../../../src/graph/restore.ts';
import { harbour } from '../../harbour.ts';
import { empty } from '../empty.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, node } from '../sample.ts';

const dumped = async (graph: Graph) => {
  let text = '';
  for await (const line of dump(graph)) text += `${line}\n`;
  return text;
};

/** Runs `work` with a file that holds the text. */
async function withFile<T>(text: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'signatory-restore-'));
  try {
    await writeFile(join(folder, 'graph.jsonl'), text);
    return await work(join(folder, 'graph.jsonl'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const filled = async (graph: Graph) => {
  await graph.write((transaction) => transaction.rows(ensureVersion('x')));
  const sample = harbour();
  // Marks that end lines elsewhere, and letters of which half is no letter.
  sample.node('document:marks', { title: 'a\u2028b', hash: 'h', text: 'one\u2029two\r\nthree 😀' });
  for (let i = 0; i < 60; i++) sample.node(`person:many-${i}`, { name: `P ${i}`, names: [`P ${i}`] });
  await sample.write(graph);
  return dumped(graph);
};

const emptied = async (graph: Graph) => {
  await empty(graph);
  await graph.write((transaction) => transaction.rows(ensureVersion('y')));
};

/** The graph, whose writes fail after some. */
const failingAfter = (graph: Graph, writes: number): Graph =>
  new Proxy(graph, {
    get: (target, property) => {
      if (property === 'write' && writes-- <= 0) throw new Error('pulled out');
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

export const restoreCases: Cases = {
  'what was written out comes back, byte for byte': async (graph) => {
    const text = await filled(graph);
    await emptied(graph);
    await withFile(text, async (path) => {
      const checked = await checkDump(path);
      expect(checked.nodes + checked.relations).toBe(text.trimEnd().split('\n').length);
      await restore(graph, checked);
    });
    expect(await dumped(graph)).toBe(text);
  },

  'what the graph held before is gone, and an import that was interrupted goes on': async (graph) => {
    const text = await filled(graph);
    await emptied(graph);
    await addNodes(graph, 'Person', node('person:before'));
    expect(await isEmpty(graph)).toBe(false);
    await withFile(text, async (path) => {
      const checked = await checkDump(path);
      const sizes = { lines: 50, letters: 1_000_000 };
      await expect(restore(failingAfter(graph, 4), checked, { sizes })).rejects.toThrow('pulled out');
      expect(await graph.rows(begunImport())).toEqual([{ file: checked.hash, lines: 100 }]);
      const steps: number[] = [];
      await restore(graph, checked, { sizes, onProgress: (done) => void steps.push(done) });
      expect(steps[0]).toBe(150);
    });
    expect(await graph.rows(begunImport())).toEqual([]);
    expect(await dumped(graph)).toBe(text);
  },

  'another file than the one that was interrupted begins anew': async (graph) => {
    const text = await filled(graph);
    await emptied(graph);
    const person = '{"id":"person:a","name":"A","names":["A"],"node":"Person"}\n';
    await withFile(text, async (path) => {
      const sizes = { lines: 50, letters: 1_000_000 };
      await expect(restore(failingAfter(graph, 4), await checkDump(path), { sizes })).rejects.toThrow('pulled out');
    });
    await withFile(person, async (path) => restore(graph, await checkDump(path)));
    expect(await dumped(graph)).toBe(person);
  },

  'lines that cannot be taken are told by their place, before anything is written': async (graph) => {
    const lines = [
      '{"node":"Person","id":"person:a","name":"A","names":["A"]}',
      '',
      '{"node":"Person"',
      '{"node":"Castle","id":"castle:a"}',
      '{"node":"Person","id":"org:a","name":"A","names":["A"]}',
      '{"node":"Person","id":"person:b","name":"","names":[]}',
      '{"node":"Person","id":"person:a","name":"A","names":["A"]}',
      '{"relation":"HOLDS","from":"person:a","to":"position:gone"}',
      '{"relation":"HOSTED","from":"person:a","to":"person:a","id":"f"}',
      '["x"]',
    ];
    const error = await withFile(lines.join('\n'), (path) => checkDump(path, 'x.jsonl')).then(
      () => new Error('was taken'),
      (caught: Error) => caught,
    );
    expect(error).toBeInstanceOf(BadInput);
    const places = error.message.split('\n').map((line) => line.split(': ')[0]);
    expect(places).toEqual(['x.jsonl:3', ...[4, 5, 6, 7, 8, 9, 10].map((line) => `x.jsonl:${line}`)]);
    expect(error.message).toContain('expected the id of a Person, got org:a');
    expect(error.message).toContain(
      'expected a relation between nodes of the lines before it, got one with position:gone',
    );
    expect(await isEmpty(graph)).toBe(true);
  },
};
