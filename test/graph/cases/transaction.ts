import { expect } from 'vitest';
import { BadInput, EngineClosed, EngineFailure } from '../../../src/errors.ts';
import { definitions } from '../../../src/graph/constraints.ts';
import { idsPage } from '../../../src/graph/cypher/dump.ts';
import { bumpVersion, createNodes, deleteNodes, ensureVersion, readVersion } from '../../../src/graph/cypher/write.ts';
import type { Transaction } from '../../../src/graph/port.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, node } from '../sample.ts';

const people = idsPage('Person', '', 100);
const create = (transaction: Transaction, ...ids: string[]) =>
  transaction.rows(
    createNodes(
      'Person',
      ids.map((id) => node(id)),
    ),
  );

export const transactionCases: Cases = {
  'an error of the work undoes all of it and reaches the caller as it is': async (graph) => {
    const mine = new TypeError('mine');
    const write = graph.write(async (transaction) => {
      await create(transaction, 'person:a');
      throw mine;
    });
    await expect(write).rejects.toBe(mine);
    expect(await graph.rows(people)).toEqual([]);
  },

  'a failed statement undoes all of it, even where the work goes on': async (graph) => {
    const write = graph.write(async (transaction) => {
      await create(transaction, 'person:a');
      await create(transaction, 'person:a').catch(() => {});
    });
    await expect(write).rejects.toThrow(EngineFailure);
    expect(await graph.rows(people)).toEqual([]);
  },

  'the work sees its own writes, and others see them when it has ended': async (graph) => {
    const seen = await graph.write(async (transaction) => {
      await create(transaction, 'person:a');
      return { inside: await transaction.rows(people), outside: await graph.rows(people) };
    });
    expect(seen).toEqual({ inside: [{ id: 'person:a' }], outside: [] });
    expect(await graph.rows(people)).toEqual([{ id: 'person:a' }]);
  },

  'writes that are started together run one after another': async (graph) => {
    await graph.write((transaction) => transaction.rows(ensureVersion('x')));
    let running = 0;
    await Promise.all(
      Array.from({ length: 20 }, () =>
        graph.write(async (transaction) => {
          expect(++running).toBe(1);
          await transaction.rows(bumpVersion());
          running--;
        }),
      ),
    );
    expect(await graph.rows(readVersion())).toMatchObject([{ graph: 'x', counter: 20 }]);
  },

  'statements started together in one transaction all run, in order': async (graph) => {
    await graph.write(async (transaction) => {
      await Promise.all([
        create(transaction, 'person:a', 'person:b'),
        transaction.rows(deleteNodes('Person', ['person:a'])),
        create(transaction, 'person:c'),
      ]);
    });
    expect(await graph.rows(people)).toEqual([{ id: 'person:b' }, { id: 'person:c' }]);
  },

  'a statement that nobody waited for still belongs to the transaction': async (graph) => {
    await graph.write(async (transaction) => void create(transaction, 'person:a'));
    expect(await graph.rows(people)).toHaveLength(1);
  },

  'a transaction that is over takes no more statements': async (graph) => {
    const kept = await graph.write(async (transaction) => transaction);
    await expect(kept.rows(people)).rejects.toThrow(EngineFailure);
  },

  'a write after one that failed goes through': async (graph) => {
    await expect(addNodes(graph, 'Person', node('person:a'), node('person:a'))).rejects.toThrow(EngineFailure);
    await addNodes(graph, 'Person', node('person:a'));
    expect(await graph.rows(people)).toHaveLength(1);
  },

  'a statement that writes is refused where only reads may run': async (graph) => {
    await expect(graph.rows(createNodes('Person', [node('person:a')]))).rejects.toThrow(EngineFailure);
    expect(await graph.rows(people)).toEqual([]);
  },

  'a statement that makes no sense is a failure of the engine': async (graph) => {
    await expect(graph.rows({ text: 'MATCH (', parameters: {} })).rejects.toThrow(EngineFailure);
  },

  'defining what is defined changes nothing': async (graph) => {
    await graph.define(definitions);
    await addNodes(graph, 'Person', node('person:a'));
    await graph.define(definitions);
    expect(await graph.rows(people)).toHaveLength(1);
  },

  'a mark of the last write leads to a graph that sees it, and a made-up one is refused': async (graph) => {
    await addNodes(graph, 'Person', node('person:a'));
    const mark = graph.bookmark();
    if (mark !== null) expect(await graph.after(mark).rows(people)).toHaveLength(1);
    for (const unusable of ['', 'nonsense', 'FB:', `${mark},;`, 'x'.repeat(10_000)])
      expect(() => graph.after(unusable)).toThrow(BadInput);
  },

  'a graph answers whether it is there': async (graph) => {
    await expect(graph.ping()).resolves.toBeUndefined();
  },

  'a closed graph refuses every call, and may be closed again': async (_, open) => {
    const graph = await open();
    const last = graph.rows(people);
    await graph.close();
    await graph.close();
    await expect(last).resolves.toEqual([]);
    const plan = { label: 'Person', ids: ['person:a'], wanted: { properties: [], walks: [] } } as const;
    await expect(graph.rows(people)).rejects.toThrow(EngineClosed);
    await expect(graph.read(plan)).rejects.toThrow(EngineClosed);
    await expect(graph.read({ ...plan, ids: [] })).rejects.toThrow(EngineClosed);
    await expect(graph.write(async () => 1)).rejects.toThrow(EngineClosed);
    await expect(graph.define([])).rejects.toThrow(EngineClosed);
    await expect(graph.ping()).rejects.toThrow(EngineClosed);
  },
};
