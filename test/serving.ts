import { afterEach } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../src/graph/engines/embedded.ts';
import type { Graph } from '../src/graph/port.ts';
import { prepare } from '../src/graph/prepare.ts';
import { createServer, type Server } from '../src/server.ts';
import { fillHarbour } from './harbour.ts';

const local = { host: '127.0.0.1', port: 0, key: null, publicRead: false };

/** Starts servers for the tests of one file; each ends with its test. */
export function serving() {
  const opened: { graph: Graph; server: Server }[] = [];
  afterEach(async () => {
    for (const { graph, server } of opened.splice(0)) {
      await server.stop(0);
      await graph.close();
    }
  });

  /** A server of the harbour's graph that listens. */
  return async (config: Partial<Parameters<typeof createServer>[1]> = {}, fill = fillHarbour) => {
    const graph = await prepare(await openEmbedded(IN_MEMORY));
    await fill(graph);
    const logged: unknown[] = [];
    const server = createServer(graph, { ...local, ...config }, (error) => logged.push(error));
    opened.push({ graph, server });
    const url = await server.listen();
    return { graph, server, logged, url };
  };
}

/** Posts a query, as clients do. */
export const posted = (query: string, more: { readonly [name: string]: string } = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...more },
  body: JSON.stringify({ query }),
});
