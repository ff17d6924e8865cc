import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { affectedBy } from '../../loaders/affected.ts';
import { compute, type GraphNode, type GraphRelation } from '../../loaders/compute.ts';
import { decisionsOf, noDecisions } from '../../loaders/decisions/decisions.ts';
import { differenceOf } from '../../loaders/difference.ts';
import { groupBy } from '../../loaders/order.ts';
import { previewChanges } from '../../loaders/plan.ts';
import { preview } from '../../loaders/preview.ts';
import { readState } from '../../loaders/state.ts';
import { wholeAffected, write } from '../../loaders/write.ts';
import { leftBy, randomSteps } from './random-steps.ts';

describe('a change of documents', () => {
  it(
    'is tried on what is hard: shared ids, former ids, stories, things that part and meet',
    { timeout: 120_000 },
    () => {
      const seen = { shared: 0, led: 0, stories: 0, parted: 0, met: 0 };
      for (const steps of fc.sample(randomSteps, { seed: 7, numRuns: 40 })) {
        let before = new Map<string, string>();
        for (const i of steps.keys()) {
          const { nodes, relations } = compute(leftBy(steps.slice(0, i + 1)));
          if (nodes.some(({ id }) => id.includes('~'))) seen.shared++;
          if (nodes.some(({ type, id }) => type === 'Name' && id.split(':').length > 2)) seen.led++;
          if (nodes.some(({ type }) => type === 'Story')) seen.stories++;
          const now = new Map(
            relations.flatMap(({ type, from, to }) => (type === 'REFERS_TO' ? [[from.id, to.id] as const] : [])),
          );
          const stayed = [...now].flatMap(([mention, is]) => {
            const was = before.get(mention);
            return was === undefined ? [] : [{ was, is }];
          });
          const several = (of: 'was' | 'is', to: 'was' | 'is') =>
            [...groupBy(stayed, (one) => one[of]).values()].some((all) => new Set(all.map((one) => one[to])).size > 1);
          if (several('was', 'is')) seen.parted++;
          if (several('is', 'was')) seen.met++;
          before = now;
        }
      }
      expect(Object.entries(seen).filter(([, times]) => times < 3)).toEqual([]);
    },
  );

  it('makes the same under decisions that change between the loads', { timeout: 120_000 }, async () => {
    const body = (name: string, document?: string) => ({
      type: 'Organization' as const,
      name,
      ...(document && { document }),
    });
    const said = decisionsOf([
      { at: '1', decision: 'same', a: body('Ministry of Education'), b: body('CSC') },
      { at: '2', decision: 'different', a: body('Ministry of Education', 'd1'), b: body('Ministry of Education') },
      {
        at: '3',
        decision: 'same',
        a: { type: 'Event', name: 'World Forum' },
        b: { type: 'Event', name: 'Second World Forum' },
      },
      { at: '4', decision: 'rename', of: body('New Zealand'), name: 'Aotearoa' },
    ]);
    await fc.assert(
      fc.asyncProperty(randomSteps, async (steps) => {
        const graph = await prepare(await openEmbedded(IN_MEMORY));
        try {
          for (const [i, changes] of steps.entries()) {
            const decisions = i % 3 === 0 ? noDecisions : said;
            await write(graph, changes, decisions);
            const left = wholeAffected(await readState(graph), { put: [], remove: [] }, decisions);
            expect(told(differenceOf(left.before, left.after))).toEqual([]);
          }
        } finally {
          await graph.close();
        }
      }),
      { seed: 3, numRuns: 5 },
    );
  });

  it(
    'makes of the part that it may touch what computing the whole graph makes of it',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(randomSteps, async (steps) => {
          const graph = await prepare(await openEmbedded(IN_MEMORY));
          try {
            await write(graph, { put: [], remove: [] });
            for (const changes of steps) {
              const whole = wholeAffected(await readState(graph), changes, noDecisions);
              const part = await affectedBy(graph, changes, noDecisions);
              expect(told(differenceOf(part.before, part.after))).toEqual(
                told(differenceOf(whole.before, whole.after)),
              );
              const changed = new Set(changes.put.map(({ document }) => document.id));
              expect(await previewChanges(graph, changes)).toEqual(preview(whole.before, whole.after, changed));
              await write(graph, changes);
              const left = wholeAffected(await readState(graph), { put: [], remove: [] }, noDecisions);
              expect(told(differenceOf(left.before, left.after))).toEqual([]);
            }
          } finally {
            await graph.close();
          }
        }),
        { seed: 7, numRuns: 5 },
      );
    },
  );
});

/** A difference as sorted lines. */
function told({ nodes, relations }: ReturnType<typeof differenceOf>): string[] {
  const lines = (how: string, all: readonly (GraphNode | GraphRelation)[]) =>
    all.map(({ type, id, properties, ...ends }) => {
      const held = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
      const joined = 'from' in ends ? [ends.from, ends.to] : [];
      // What is deleted is told by its id alone.
      return JSON.stringify([how, type, id, joined, how === 'deleted' ? [] : held]);
    });
  return (['created', 'changed', 'deleted'] as const)
    .flatMap((how) => [...lines(how, nodes[how]), ...lines(how, relations[how])])
    .sort();
}
