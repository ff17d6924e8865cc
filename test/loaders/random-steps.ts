import fc from 'fast-check';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { randomLayer } from './random-layers.ts';

/** One change of a graph: documents that come or come anew, and documents that go. */
export interface Step {
  readonly put: readonly DocumentLayer[];
  /** Ids of Document nodes, some of which may not be there. */
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

/** Several changes, one after another. */
export const randomSteps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 2, maxLength: 6 });

/** The documents that are there after them. */
export function leftBy(steps: readonly Step[]): DocumentLayer[] {
  const left = new Map<string, DocumentLayer>();
  for (const { put, remove } of steps) {
    for (const id of remove) left.delete(id);
    for (const layer of put) left.set(layer.document.id, layer);
  }
  return [...left.values()];
}
