import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { definitions } from '../../src/graph/constraints.ts';
import type { Graph } from '../../src/graph/port.ts';
import { dumpCases } from './cases/dump.ts';
import { planCases } from './cases/plan.ts';
import { restoreCases } from './cases/restore.ts';
import { scriptCases } from './cases/script.ts';
import { transactionCases } from './cases/transaction.ts';
import { valueCases } from './cases/value.ts';
import { writeCases } from './cases/write.ts';
import { empty } from './empty.ts';

/** A sentence of behaviour, and what shows it: on a graph that is empty, or on one more that is opened for it. */
export type Cases = Readonly<Record<string, (graph: Graph, open: () => Promise<Graph>) => Promise<void>>>;

const all: Readonly<Record<string, Cases>> = {
  writing: writeCases,
  transactions: transactionCases,
  values: valueCases,
  'reading a plan': planCases,
  dumping: dumpCases,
  restoring: restoreCases,
  scripts: scriptCases,
};

/** Runs every case on one engine. `skips` tells for a case why this engine cannot pass it. */
export function engineCases(engine: string, open: () => Promise<Graph>, skips: Readonly<Record<string, string>>): void {
  describe(engine, () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
      await graph.define(definitions);
    }, 60_000);
    beforeEach(() => empty(graph));
    afterAll(() => graph.close());

    for (const [subject, cases] of Object.entries(all)) {
      describe(subject, () => {
        for (const [sentence, run] of Object.entries(cases)) {
          const reason = skips[sentence];
          it.skipIf(reason)(reason ? `${sentence} (skipped: ${reason})` : sentence, () => run(graph, open));
        }
      });
    }
  });
}
