import { afterAll, describe } from 'vitest';
import { definitions } from '../../src/graph/constraints.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import type { Graph } from '../../src/graph/port.ts';
import { createApi, type Api } from '../../src/server/api.ts';
import { empty } from '../graph/empty.ts';
import { testServer } from '../graph/server.ts';

const settings = testServer();

/** The engines that API tests run on: the embedded one, and a Neo4j where one is named. */
const engines: Readonly<Record<string, () => Promise<Graph>>> = {
  embedded: () => openEmbedded(IN_MEMORY),
  ...(settings ? { Neo4j: () => openNeo4j(settings) } : {}),
};

/** Runs tests on each engine, over a graph that `fill` has filled. */
export function onEachEngine(
  subject: string,
  fill: (graph: Graph) => Promise<void>,
  tests: (ask: Ask, graph: () => Promise<Graph>) => void,
): void {
  for (const [name, open] of Object.entries(engines)) {
    // A statement that a server has not seen yet takes it a while to plan.
    describe(`${subject} (${name})`, { timeout: 300_000 }, () => {
      let ready: Promise<{ graph: Graph; api: Api }> | undefined;
      const prepared = async () => {
        const graph = await open();
        await graph.define(definitions);
        await empty(graph);
        await fill(graph);
        return { graph, api: createApi(graph, { log: () => {} }) };
      };
      const once = () => (ready ??= prepared());
      const ask: Ask = async (query, variables) => post((await once()).api, query, variables);
      tests(ask, async () => (await once()).graph);
      afterAll(async () => (await ready)?.graph.close());
    });
  }
}

/** What a request is answered. */
export interface Answer {
  // What a query asks for is what its answer holds; tests know both.
  // oxlint-disable-next-line no-explicit-any
  readonly data: any;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: { readonly reads: number };
}

export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Sends a query through the front door. */
export async function post(api: Api, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> {
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
