import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { affectedBy } from '../../loaders/affected.ts';
import type { GraphNode, GraphRelation } from '../../loaders/compute.ts';
import { noDecisions } from '../../loaders/decisions/decisions.ts';
import { differenceOf } from '../../loaders/difference.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { readState } from '../../loaders/state.ts';
import { wholeAffected, write } from '../../loaders/write.ts';
import { randomLayer } from './random-layers.ts';

/** What happens to a graph, one after another. */
interface Step {
  readonly put: readonly DocumentLayer[];
  readonly remove: readonly string[];
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const step: fc.Arbitrary<Step> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.oneof({ weight: 3, arbitrary: randomLayer(id) }, { weight: 1, arbitrary: fc.constant(id) }),
      ),
    ),
  )
  .map((all) => ({
    put: all.filter((one): one is DocumentLayer => typeof one !== 'string'),
    remove: all.flatMap((one) => (typeof one === 'string' ? [`document:${one}`] : [])),
  }));

describe('a change of documents', () => {
  it('makes of the part that it may touch what computing the whole graph makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const graph = await prepare(await openEmbedded(IN_MEMORY));
        try {
          await write(graph, { put: [], remove: [] });
          for (const changes of steps) {
            const whole = wholeAffected(await readState(graph), changes, noDecisions);
            const part = await affectedBy(graph, changes, noDecisions);
            expect(told(differenceOf(part.before, part.after))).toEqual(told(differenceOf(whole.before, whole.after)));
            await write(graph, changes);
            const left = wholeAffected(await readState(graph), { put: [], remove: [] }, noDecisions);
            expect(told(differenceOf(left.before, left.after))).toEqual([]);
          }
        } finally {
          await graph.close();
        }
      }),
      { seed: 7, numRuns: Number(process.env['RUNS'] ?? 6) },
    );
  });
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
