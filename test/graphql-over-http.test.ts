import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../src/graph/constraints.ts';
import { IN_MEMORY, openEmbedded } from '../src/graph/engines/embedded.ts';
import type { Graph } from '../src/graph/port.ts';
import { createServer, type Server } from '../src/server.ts';
import { fillHarbour } from './harbour.ts';

describe('the running server keeps to GraphQL over HTTP', () => {
  let graph: Graph;
  let server: Server;
  let url = '';
  beforeAll(async () => {
    graph = await openEmbedded(IN_MEMORY);
    await graph.define(definitions);
    await fillHarbour(graph);
    server = createServer(graph, { host: '127.0.0.1', port: 0, key: null, publicRead: false }, () => {});
    url = await server.listen();
  });
  afterAll(async () => {
    await server.stop(0);
    await graph.close();
  });

  // The audits are asked for before there is an address.
  const audits = serverAudits({ url: () => new URL('/graphql', url).href });

  it('in every point that the audits know', () => expect(audits).toHaveLength(61));

  it.each(audits)('$name', async ({ fn }) => {
    const result = await fn();
    expect(result.status, 'reason' in result ? String(result.reason) : '').toBe('ok');
  });
});
