import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dump } from '../../src/graph/dump.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { prepare } from '../../src/graph/prepare.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { write } from '../../loaders/write.ts';
import { layer } from './told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;

/** A report that `partner` and the common body signed something on a day. */
const report = (id: string, partner: string, day: string, published: string): DocumentLayer =>
  layer(
    id,
    [
      `On that day {{o1|Common Body}} and {{o2|${partner}}} signed {{a1|a cooperation agreement}}, said {{p1|Ann Lee}}, director.`,
    ],
    {
      o1: body,
      o2: body,
      p1: { type: 'Person' },
      a1: { type: 'Agreement', kind: 'AGREEMENT', described: true },
    },
    [
      { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
      { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
      { type: 'Claim', about: 'a1', property: 'date', value: day },
      { type: 'Position', person: 'p1', title: 'director', organization: 'o1' },
      { type: 'Signature', person: 'p1', organization: 'o1', agreement: 'a1' },
    ],
    published,
  );

const reports = [
  report('a', 'Alpha', '2024-01-01', '2024-01-02'),
  report('b', 'Beta', '2024-02-01', '2024-02-02'),
  report('c', 'Alpha', '2024-01-01', '2024-01-03'),
];

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await prepare(await openEmbedded(IN_MEMORY));
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

const dumped = async (graph: Graph) => {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
};
const change = (graph: Graph, put: readonly DocumentLayer[], remove: readonly string[] = []) =>
  write(graph, { put, remove });

const dumpOf = (put: readonly DocumentLayer[]) =>
  withGraph(async (graph) => {
    await change(graph, put);
    return dumped(graph);
  });

describe('writing documents', () => {
  it('gives the same graph in whatever order and batches they come', async () => {
    const wanted = await dumpOf(reports);
    expect(wanted.length).toBeGreaterThan(30);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(reports, { minLength: reports.length }), fc.nat(3), async (order, cut) => {
        const got = await withGraph(async (graph) => {
          await change(graph, order.slice(0, cut));
          await change(graph, order.slice(cut));
          return dumped(graph);
        });
        expect(got).toEqual(wanted);
      }),
      { seed: 11, numRuns: 8 },
    );
  });

  it('changes nothing when the same documents come again', () =>
    withGraph(async (graph) => {
      await change(graph, reports);
      expect(await change(graph, reports)).toEqual({ created: 0, changed: 0, deleted: 0 });
    }));

  it('takes a document out without a trace', async () => {
    const wanted = await dumpOf(reports.slice(0, 2));
    await withGraph(async (graph) => {
      await change(graph, reports);
      await change(graph, [], ['document:c']);
      expect(await dumped(graph)).toEqual(wanted);
    });
  });

  it('replaces a document as if the earlier text had never been there', async () => {
    const corrected = report('a', 'Gamma', '2024-05-05', '2024-05-06');
    const wanted = await dumpOf([corrected, reports[1]!]);
    await withGraph(async (graph) => {
      await change(graph, reports.slice(0, 2));
      await change(graph, [corrected]);
      expect(await dumped(graph)).toEqual(wanted);
    });
  });

  it('reads again and retries where somebody else wrote in between', () =>
    withGraph(async (graph) => {
      await change(graph, [reports[0]!]);
      let met = false;
      // Another process, which is quicker each time that this one has read what it needs.
      const slow = Object.create(graph) as Graph;
      slow.write = async (work) => {
        if (!met) {
          met = true;
          await change(graph, [reports[2]!]);
        }
        return graph.write(work);
      };
      slow.rows = (query) => graph.rows(query);
      await change(slow, [reports[1]!]);
      expect(met).toBe(true);
      expect(await dumped(graph)).toEqual(await dumpOf(reports));
    }));
});
