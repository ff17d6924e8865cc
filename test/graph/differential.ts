import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../src/graph/constraints.ts';
import { readRelations } from '../../src/graph/cypher/dump.ts';
import {
  createNodes,
  createRelations,
  deleteNodes,
  deleteRelations,
  setNodes,
  setRelations,
  writeAll,
} from '../../src/graph/cypher/write.ts';
import { dump } from '../../src/graph/dump.ts';
import { readAtOnce, readByLevel } from '../../src/graph/expand.ts';
import type { Graph, Transaction } from '../../src/graph/port.ts';
import { relationSpec, typeOfId, type NodeType } from '../../src/ontology/types.ts';
import { empty } from './empty.ts';
import { randomLookups } from './lookups.ts';
import type { NaiveGraph, NaiveRelation } from './naive.ts';
import { drawing, randomGraph, randomPlan, randomProperties, type Draw } from './random.ts';

const typeOf = (id: string): NodeType => typeOfId(id)!;

/** Every form of statement on random graphs, against an evaluator that cannot be wrong in the same way. */
export function differentialCases(
  engine: string,
  open: () => Promise<Graph>,
  effort: { readonly graphs: number; readonly plans: number },
): void {
  const seed = Number(process.env['SIGNATORY_TEST_SEED'] ?? 20_250_921);

  describe(`${engine} against a naive evaluator, seed ${seed}`, () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
      await graph.define(definitions);
    }, 60_000);
    afterAll(() => graph.close());

    const onRandomGraphs = (check: (draw: Draw, naive: NaiveGraph) => Promise<void>) =>
      fc.assert(
        fc.asyncProperty(drawing, async (draw) => {
          const naive = randomGraph(draw);
          await empty(graph);
          await graph.write((transaction) => fill(transaction, naive));
          await check(draw, naive);
        }),
        { seed, numRuns: effort.graphs, endOnFailure: true },
      );

    it('what was written comes out', { timeout: 300_000 }, async () => {
      await onRandomGraphs(async (_, naive) => {
        expect(await dumped(graph)).toEqual(naive.dump());
      });
    });

    it('what was changed and deleted is changed and gone', { timeout: 300_000 }, async () => {
      await onRandomGraphs(async (draw, naive) => {
        await graph.write((transaction) => change(draw, naive, transaction));
        expect(await dumped(graph)).toEqual(naive.dump());
      });
    });

    it('relations are read between the types asked for', { timeout: 300_000 }, async () => {
      await onRandomGraphs(async (_, naive) => {
        for (const wanted of groups(naive.relations, kindOf)) {
          const [type, from, to] = kindOf(wanted[0]!);
          const ids = naive.nodes.filter((node) => node.type === from).map(({ id }) => id);
          const found = await graph.rows(readRelations(type, from, to, ids));
          expect(sorted(found)).toEqual(sorted(wanted.map(({ type: _type, ...rest }) => rest)));
        }
      });
    });

    it('lists that no walk gives find what they should', { timeout: 300_000 }, async () => {
      const rowsOf = new Map<string, number>();
      await onRandomGraphs(async (draw, naive) => {
        for (const { name, query, rows, bySubject, unordered } of randomLookups(draw, naive)) {
          const [form = name] = name.split(' ');
          rowsOf.set(form, (rowsOf.get(form) ?? 0) + rows.length);
          const found = await graph.rows(query);
          const told = `${name}: ${JSON.stringify(query)}`;
          if (unordered) expect(sorted(found), told).toEqual(sorted(rows));
          else if (bySubject) expect(grouped(found), told).toEqual(grouped(rows));
          else expect(found, told).toEqual(rows);
        }
      });
      // Nothing is shown by a statement that never had anything to find.
      if (effort.graphs >= 30) expect([...rowsOf].filter(([, number]) => number === 0)).toEqual([]);
    });

    it('plans find what they should, in order', { timeout: 300_000 }, async () => {
      await onRandomGraphs(async (draw, naive) => {
        for (let count = 0; count < effort.plans; count++) {
          const plan = randomPlan(draw, naive);
          const right = naive.read(plan);
          const rows: Graph['rows'] = (query) => graph.rows(query);
          expect(await readAtOnce(rows, plan), JSON.stringify(plan)).toEqual(right);
          expect(await readByLevel(rows, plan), JSON.stringify(plan)).toEqual(right);
        }
      });
    });
  });
}

/** Rows by the id that they answer. */
const grouped = (rows: readonly object[]): Record<string, object[]> => {
  const groups: Record<string, object[]> = {};
  for (const row of rows) (groups[(row as { id: string }).id] ??= []).push(row);
  return groups;
};

const kindOf = ({ type, from, to }: NaiveRelation) => [type, typeOf(from), typeOf(to)] as const;

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row, Object.keys(flat(row)).sort())).sort();

const flat = (row: object): object =>
  Object.assign(
    {},
    ...Object.entries(row).map(([key, value]) =>
      typeof value === 'object' ? { [key]: 0, ...value } : { [key]: value },
    ),
  );

async function dumped(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
}

function groups<T>(rows: readonly T[], keyOf: (row: T) => readonly string[]): readonly T[][] {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(keyOf(row).join(), [...(found.get(keyOf(row).join()) ?? []), row]);
  return [...found.values()];
}

async function fill(transaction: Transaction, { nodes, relations }: NaiveGraph): Promise<void> {
  for (const rows of groups(nodes, ({ type }) => [type]))
    await writeAll(transaction, rows, (batch) => createNodes(rows[0]!.type, batch));
  for (const rows of groups(relations, kindOf)) {
    const [type, from, to] = kindOf(rows[0]!);
    await writeAll(transaction, rows, (batch) => createRelations(type, from, to, batch));
  }
}

async function change(draw: Draw, naive: NaiveGraph, transaction: Transaction): Promise<void> {
  const third = () => draw(fc.integer({ min: 0, max: 2 })) === 0;

  for (const rows of groups(naive.nodes.filter(third), ({ type }) => [type])) {
    const { type } = rows[0]!;
    const set = rows.map(({ id }) => ({ id, properties: randomProperties(draw, type) }));
    await writeAll(transaction, set, (batch) => setNodes(type, batch));
    for (const { id, properties } of set) naive.setNode(id, properties);
  }

  const facts = naive.relations.filter(({ type }) => relationSpec(type).fact).filter(third);
  for (const rows of groups(facts, kindOf)) {
    const [type, from, to] = kindOf(rows[0]!);
    const set = rows.map((row) => ({
      ...row,
      id: String(row.properties['id']),
      properties: { id: row.properties['id']!, role: 'NEW' },
    }));
    await writeAll(transaction, set, (batch) => setRelations(type, from, to, batch));
    const changed = new Map(set.map((row) => [row.id, row.properties]));
    naive.relations = naive.relations.map((row) => ({
      ...row,
      properties: changed.get(String(row.properties['id'])) ?? row.properties,
    }));
  }

  const gone = naive.relations.filter(third);
  for (const rows of groups(gone, kindOf)) {
    const [type, from, to] = kindOf(rows[0]!);
    const keys = rows.map((row) => ({
      from: row.from,
      to: row.to,
      ...('id' in row.properties ? { id: String(row.properties['id']) } : {}),
    }));
    await writeAll(transaction, keys, (batch) => deleteRelations(type, from, to, batch));
  }
  naive.relations = naive.relations.filter((row) => !gone.includes(row));

  for (const rows of groups(naive.nodes.filter(third), ({ type }) => [type])) {
    const ids = rows.map(({ id }) => id);
    await writeAll(transaction, ids, (batch) => deleteNodes(rows[0]!.type, batch));
    naive.deleteNodes(rows[0]!.type, ids);
  }
}
