import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionsOf, noDecisions, type Decisions } from '../../loaders/decisions/decisions.ts';
import { write } from '../../loaders/write.ts';
import { dump } from '../../src/graph/dump.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import { prepare } from '../../src/graph/prepare.ts';
import type { Graph } from '../../src/graph/port.ts';
import { empty } from '../graph/empty.ts';
import { testServer } from '../graph/server.ts';
import { leftBy, randomSteps, type Step } from '../loaders/random-steps.ts';

const inMemory = async () => prepare(await openEmbedded(IN_MEMORY));

async function dumped(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
}

/** The dump of a graph into which the documents that are left come all at once. */
async function atOnce(steps: readonly Step[], decisions: Decisions): Promise<string[]> {
  const graph = await inMemory();
  try {
    await write(graph, { put: leftBy(steps), remove: [] }, decisions);
    return await dumped(graph);
  } finally {
    await graph.close();
  }
}

/** Any changes, one after another, give what the documents that are left give at once. */
async function holds(open: () => Promise<Graph>, numRuns: number, decisions = noDecisions): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomSteps, async (steps) => {
      const graph = await open();
      try {
        for (const step of steps) await write(graph, step, decisions);
        expect(await dumped(graph)).toEqual(await atOnce(steps, decisions));
      } finally {
        await graph.close();
      }
    }),
    { seed: 20250921, numRuns },
  );
}

const body = (name: string) => ({ type: 'Organization', name }) as const;
const decided = decisionsOf([
  { decision: 'same', a: body('CSC'), b: body('Daily News'), at: 'decisions.jsonl:1' },
  { decision: 'different', a: body('Ministry of Education'), b: body('Education Ministry'), at: 'decisions.jsonl:2' },
  { decision: 'rename', of: body('World Bank'), name: 'The Bank', at: 'decisions.jsonl:3' },
  { decision: 'reject', fact: { type: 'HOSTED' }, at: 'decisions.jsonl:4' },
]);

describe('any order, split and interleaving of changes', () => {
  const server = testServer();
  // The run without a server holds the embedded engine to it.
  it.skipIf(server)('gives one dump on the embedded engine', { timeout: 900_000 }, () => holds(inMemory, 150));

  it.skipIf(server)('gives one dump under what people decided', { timeout: 900_000 }, () =>
    holds(inMemory, 40, decided),
  );

  it.skipIf(!server)(
    `gives the dump of the embedded engine on Neo4j${server ? '' : ' (NEO4J_TEST_URI is not set)'}`,
    { timeout: 900_000 },
    () =>
      holds(async () => {
        const graph = await openNeo4j(server!);
        await empty(graph);
        return prepare(graph);
      }, 10),
  );
});
