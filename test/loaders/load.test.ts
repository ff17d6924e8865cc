import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../loaders/load.ts';
import { renderReport } from '../../loaders/report.ts';
import { readState } from '../../loaders/state.ts';
import { dump } from '../../src/graph/dump.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { nodeSpec, relationSpec } from '../../src/ontology/types.ts';

const empty = async () => prepare(await openEmbedded(IN_MEMORY));

async function lines(graph: Graph): Promise<string[]> {
  const all: string[] = [];
  for await (const line of dump(graph)) all.push(line);
  return all;
}

describe('loading the seeds', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await empty();
    const { inputs } = await load(graph, ['seeds']);
    expect(inputs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('added'));
  });
  afterAll(() => graph.close());

  it('keeps every quote as the very words of the stored text', async () => {
    const { layers } = await readState(graph);
    const evidence = [...layers.values()].flatMap((layer) =>
      layer.evidence.map((one) => ({ ...one, text: layer.document.text })),
    );
    expect(evidence.length).toBeGreaterThan(80);
    expect(evidence.filter(({ text, start, end, quote }) => text.slice(start, end) !== quote)).toEqual([]);
  });

  it('names what a fact connects inside its quote or an antecedent of it', async () => {
    const { layers } = await readState(graph);
    for (const { mentions, evidence } of layers.values()) {
      const at = new Map(mentions.map((mention) => [mention.id, mention]));
      for (const { start, end, antecedents, ends, rule } of evidence) {
        const spans = [[start, end], ...pairs(antecedents ?? [])];
        const inside = (id: string) => spans.some(([from, to]) => at.get(id)!.start >= from! && at.get(id)!.end <= to!);
        expect(
          ends.filter((id) => !inside(id)),
          rule,
        ).toEqual([]);
      }
    }
  });

  it('holds no fact without evidence, and no evidence of a fact that is not there', async () => {
    const { graph: whole, layers } = await readState(graph);
    const facts = new Set([
      ...[...whole.nodes.values()].filter(({ type }) => nodeSpec(type).fact).map(({ id }) => id),
      ...[...whole.relations.values()].filter(({ type }) => relationSpec(type).fact).map(({ id }) => id!),
    ]);
    const supported = [...whole.nodes.values()].flatMap(({ type, properties }) =>
      type === 'Evidence' && properties['fact'] ? [properties['fact'] as string] : [],
    );
    expect(new Set(supported)).toEqual(facts);
    expect(supported).toHaveLength([...layers.values()].flatMap((layer) => layer.evidence).length);
  });

  it('changes nothing when they are loaded again', async () => {
    const before = await lines(graph);
    const report = await load(graph, ['seeds']);
    expect(report.inputs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('unchanged'));
    expect(await lines(graph)).toEqual(before);
  });

  it('gives the same graph one by one from the last to the first', async () => {
    const other = await empty();
    const files = (await load(other, [])).inputs;
    expect(files).toEqual([]);
    for (const file of ['moe-press-conference.txt', 'ministry-58-countries.txt', 'global-times-cscse.txt'])
      await load(other, [join('seeds', file)]);
    await load(other, ['seeds/education-exchanges-2025.md', 'seeds/cast-china-daily.txt']);
    expect(await lines(other)).toEqual(await lines(graph));
    await other.close();
  });
});

describe('loading files of one’s own', () => {
  let folder: string;
  let graph: Graph;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signatory-'));
    graph = await empty();
  });
  afterAll(async () => {
    await graph.close();
    await rm(folder, { recursive: true });
  });
  const put = (name: string, text: string) => writeFile(join(folder, name), text);

  it('loads what can be read, and says of the rest what was expected and what came', async () => {
    await put('good.txt', 'Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.\n');
    await put('empty.txt', '');
    await put('one.txt', '---\nid: same\n---\nThe Lake Forum opened in Kisumu.\n');
    await put('two.txt', '---\nid: same\n---\nThe Hill Forum opened in Kampala.\n');
    const report = await load(graph, [folder]);
    const outcomes = report.inputs.map(({ file, outcome, reason }) => [file.slice(folder.length + 1), outcome, reason]);
    expect(Object.fromEntries(outcomes.map(([file, ...rest]) => [file, rest]))).toMatchObject({
      'good.txt': ['added', undefined],
      'empty.txt': ['refused', 'expected text, got an empty file'],
      'one.txt': ['refused', expect.stringContaining('two.txt has too')],
      'two.txt': ['refused', expect.stringContaining('one.txt has too')],
    });
    expect(renderReport(report)).toContain('4 documents: 1 added, 3 refused.');
  });

  it('replaces a document whose text has changed, and says so', async () => {
    await put('good.txt', 'Kenya and Chad signed a trade agreement in Nairobi on 3 March 2024.\n');
    const { inputs } = await load(graph, [join(folder, 'good.txt')]);
    expect(inputs.map(({ outcome }) => outcome)).toEqual(['replaced']);
    const dumped = (await lines(graph)).join('\n');
    expect(dumped).toContain('Chad');
    expect(dumped).not.toContain('Uganda');
  });

  it('ends between two documents when it is told to, and goes on from there the next time', async () => {
    for (const name of ['x.txt', 'y.txt', 'z.txt']) await put(name, `The ${name[0]} Forum opened in Kisumu.\n`);
    const stop = new AbortController();
    const paths = ['x.txt', 'y.txt', 'z.txt'].map((name) => join(folder, name));
    const first = await load(graph, paths, { onProgress: (done) => done === 1 && stop.abort(), signal: stop.signal });
    expect(first.interrupted).toBe(true);
    expect(first.inputs.map(({ outcome }) => outcome)).toEqual(['added']);
    const second = await load(graph, paths);
    expect(second.inputs.map(({ outcome }) => outcome).sort()).toEqual(['added', 'added', 'unchanged']);
  });
});

const pairs = (offsets: readonly number[]): number[][] =>
  offsets.flatMap((start, i) => (i % 2 ? [] : [[start, offsets[i + 1]!]]));
