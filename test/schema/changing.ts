import { createNodes, deleteNodes, writeAll } from '../../src/graph/cypher/write.ts';
import type { Graph } from '../../src/graph/port.ts';
import { Sample } from '../fixtures.ts';
import type { Ask } from './ask.ts';
import { walkThrough } from './connections.ts';

const named = (name: string) => ({ name, names: [name], kind: 'OTHER' });
const idOf = (sort: string, number: number): string => `org:${sort}-${String(number).padStart(4, '0')}`;
const nameOf = (number: number): string => `Body ${String((number * 7) % 1_000).padStart(3, '0')}`;

/** So many organizations that stay, whose names do not follow their ids. */
export const staying = (number: number) => (graph: Graph) => {
  const sample = new Sample();
  for (let one = 0; one < number; one++) sample.node(idOf('stays', one), named(nameOf(one)));
  return sample.write(graph);
};

/** Adds a few organizations between those that stay and takes out those of the round before, until it is told to stop. */
export function changing(graph: Graph): { readonly stop: () => Promise<number> } {
  let over = false;
  const roundOf = (round: number) =>
    Array.from({ length: 5 }, (_, index) => {
      const number = round * 5 + index;
      return { id: idOf('comes', number), properties: named(`${nameOf(number)} ${number}`) };
    });
  const work = async () => {
    let round = 0;
    for (; !over; round++) {
      const gone = round === 0 ? [] : roundOf(round - 1).map(({ id }) => id);
      await graph.write(async (transaction) => {
        await writeAll(transaction, roundOf(round), (batch) => createNodes('Organization', batch));
        await writeAll(transaction, gone, (batch) => deleteNodes('Organization', batch));
      });
    }
    return round;
  };
  const done = work();
  return {
    stop: () => {
      over = true;
      return done;
    },
  };
}

/** What a walk through all organizations finds, page after page: every id in the order in which it came. */
export async function pagedIds(ask: Ask, size: number, backwards: boolean, order: string): Promise<string[]> {
  const { edges } = await walkThrough(ask, { type: 'Query', field: 'organizations' }, null, size, backwards, order);
  return edges.map(({ node }) => node.id);
}

export const stayingIds = (number: number): string[] => Array.from({ length: number }, (_, one) => idOf('stays', one));
