import { describe, expect, it } from 'vitest';
import { bumpVersion, setNodes } from '../../src/graph/cypher/write.ts';
import type { Graph } from '../../src/graph/port.ts';
import { posted, serving } from '../serving.ts';

const serve = serving();
const query = '{ person(ref: { name: "Ana Lund" }) { name } }';

/** Changes a name as a load would: the version with it. */
const rename = (graph: Graph, name: string) =>
  graph.write(async (transaction) => {
    await transaction.rows(setNodes('Person', [{ id: 'person:ana-lund', properties: { name, names: [name] } }]));
    await transaction.rows(bumpVersion());
  });

/** The server's graph with a count of what is read beside versions. */
async function counted() {
  const served = await serve();
  let reads = 0;
  const rows = served.graph.rows.bind(served.graph);
  served.graph.rows = (asked) => {
    if (!asked.text.includes('GraphVersion')) reads++;
    return rows(asked);
  };
  return { ...served, graphql: `${served.url}graphql`, reads: () => reads };
}

describe('an answer', () => {
  it('is kept as long as the graph stays as it is, and no longer', async () => {
    const { graph, graphql, reads } = await counted();
    const ask = async () => (await fetch(graphql, posted(query))).text();
    const first = await ask();
    const once = reads();
    expect(await ask()).toBe(first);
    expect(reads()).toBe(once);
    await rename(graph, 'Ana Berg');
    expect(JSON.parse(await ask())).toMatchObject({ data: { person: { name: 'Ana Berg' } } });
    expect(reads()).toBeGreaterThan(once);
  });

  it('need not be sent again to who has it: 304 until the graph changes', async () => {
    const { graph, graphql } = await counted();
    const ask = (tag = '') =>
      fetch(`${graphql}?query=${encodeURIComponent(query)}`, { headers: tag ? { 'if-none-match': tag } : {} });
    const first = await ask();
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(tag).toMatch(/^W\/"[\w-]+"$/u);
    const second = await ask(`"other", ${tag}`);
    expect([second.status, second.headers.get('etag'), await second.text()]).toEqual([304, tag, '']);
    await rename(graph, 'Ana Berg');
    const third = await ask(tag);
    expect([third.status, third.headers.get('etag') === tag]).toEqual([200, false]);
    expect(await third.json()).toMatchObject({ data: { person: { name: 'Ana Berg' } } });
    const posting = await fetch(graphql, posted(query, { 'if-none-match': third.headers.get('etag')! }));
    expect(posting.status).toBe(200);
  });

  it('is not kept where it holds an error, and nothing unasked is answered from it', async () => {
    const { graphql } = await counted();
    for (const wrong of ['{ person(ref: { name: "Nobody" }) { name } }', '{ nothing }', '{'])
      expect((await fetch(graphql, posted(wrong))).headers.get('etag'), wrong).toBeNull();
    expect((await fetch(graphql, posted(query))).headers.get('etag')).not.toBeNull();
    // The body of an answer that is kept, as another page's form could post it.
    const form = await fetch(graphql, posted(query, { 'content-type': 'text/plain' }));
    expect(form.status).toBe(415);
  });

  it('that was made while the graph changed is not kept', async () => {
    const { graph, graphql } = await counted();
    const rows = graph.rows.bind(graph);
    let change = true;
    graph.rows = async (asked) => {
      const found = await rows(asked);
      if (change && !asked.text.includes('GraphVersion')) {
        change = false;
        await rename(graph, 'Ana Berg');
      }
      return found;
    };
    const first = await fetch(graphql, posted(query));
    expect(first.headers.get('etag')).toBeNull();
    expect(await first.json()).toMatchObject({ data: { person: { name: 'Ana Lund' } } });
    expect(await (await fetch(graphql, posted(query))).json()).toMatchObject({
      data: { person: { name: 'Ana Berg' } },
    });
  });
});
