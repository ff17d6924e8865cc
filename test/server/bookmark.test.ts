import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { createApi } from '../../src/server/api.ts';
import { createWriter } from '../../src/server/writer.ts';
import { serving } from '../serving.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await prepare(await openEmbedded(IN_MEMORY));
});
afterAll(() => graph.close());

/** A graph of an engine that hands out bookmarks, and which of them it was asked to wait for. */
function bookmarking(): { readonly graph: Graph; readonly awaited: string[] } {
  const awaited: string[] = [];
  let written = 0;
  const one: Graph = {
    rows: (query) => graph.rows(query),
    read: (plan, through) => graph.read(plan, through),
    write: async (work) => {
      const done = await graph.write(work);
      written++;
      return done;
    },
    define: (definitions) => graph.define(definitions),
    ping: () => graph.ping(),
    changes: () => graph.changes(),
    bookmark: () => (written ? `FB:${written}` : null),
    after: (bookmark) => {
      awaited.push(bookmark);
      return one;
    },
    close: () => graph.close(),
  };
  return { graph: one, awaited };
}

const asking = async (of: Graph, query: string, headers: Record<string, string> = {}) => {
  const api = createApi(of, { log: () => {}, writer: () => createWriter(of, null) });
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
    extensions?: { bookmark?: string };
  };
};

const pact = 'Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.';
const loading = `mutation { loadDocument(document: { id: "pact", text: "${pact}" }) { created } }`;

describe('a bookmark', { timeout: 30_000 }, () => {
  it('comes with the answer of a mutation, and a read waits for the one that is brought', async () => {
    const { graph: of, awaited } = bookmarking();
    const { extensions, errors } = await asking(of, loading);
    expect(errors).toBeUndefined();
    expect(extensions?.bookmark).toMatch(/^FB:\d+$/u);
    const read = await asking(of, '{ agreements { edges { node { id } } } }', {
      'signatory-bookmark': extensions!.bookmark!,
    });
    expect(read.extensions).not.toHaveProperty('bookmark');
    expect(awaited).toEqual([extensions!.bookmark]);
  });

  it('is refused by an engine that hands out none', async () => {
    const { errors } = await asking(graph, '{ __typename }', { 'signatory-bookmark': 'FB:1' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await asking(graph, loading)).extensions).not.toHaveProperty('bookmark');
  });

  it('makes the answer anew: what is kept may be older', async () => {
    const { url } = await serving()({}, async () => {});
    const address = new URL(`graphql?query=${encodeURIComponent('{ statistics { documents } }')}`, url);
    expect((await fetch(address)).headers.get('etag')).not.toBeNull();
    const asked = await fetch(address, { headers: { 'signatory-bookmark': 'FB:1' } });
    expect([asked.headers.get('etag'), await asked.text()]).toEqual([null, expect.stringContaining('BAD_INPUT')]);
  });
});
