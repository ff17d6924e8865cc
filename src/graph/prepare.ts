import { randomUUID } from 'node:crypto';
import { definitions } from './constraints.ts';
import { ensureVersion } from './cypher/write.ts';
import type { Graph } from './port.ts';

/** Makes a graph ready for use: constraints, indexes, and an identity of its own where it has none yet. */
export async function prepare(graph: Graph): Promise<Graph> {
  await graph.define(definitions);
  await graph.write((transaction) => transaction.rows(ensureVersion(randomUUID())));
  return graph;
}
