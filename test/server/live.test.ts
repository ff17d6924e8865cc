import { describe, expect, it } from 'vitest';
import { bumpVersion } from '../../src/graph/cypher/write.ts';
import { posted, serving } from '../serving.ts';

const serve = serving();

/** Reads the events of a subscription as a browser's EventSource would. */
async function listen(url: string, subscription: string) {
  const address = new URL(`graphql?query=${encodeURIComponent(`subscription { ${subscription} }`)}`, url);
  const response = await fetch(address, { headers: { accept: 'text/event-stream' } });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/u);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<unknown> => {
    for (;;) {
      const [whole, event, data] = /event: (\w+)\ndata:([^\n]*)\n\n/u.exec(text) ?? [];
      if (whole !== undefined) {
        text = text.slice(text.indexOf(whole) + whole.length);
        return event === 'next' ? JSON.parse(data!) : event;
      }
      const { done, value } = await reader.read();
      if (done) return 'closed';
      text += value;
    }
  };
  return { next, close: () => reader.cancel() };
}

describe('a subscription', () => {
  it('tells the version that stands, then each new one, and ends with the server', async () => {
    const { url, graph, server } = await serve();
    const change = () => graph.write((transaction) => transaction.rows(bumpVersion()));
    const [one, other] = [await listen(url, 'graphVersion { counter }'), await listen(url, 'graphVersion { counter }')];
    for (const { next } of [one, other]) expect(await next()).toEqual({ data: { graphVersion: { counter: 0 } } });
    await change();
    for (const { next } of [one, other]) expect(await next()).toEqual({ data: { graphVersion: { counter: 1 } } });
    await other.close();
    await change();
    expect(await one.next()).toEqual({ data: { graphVersion: { counter: 2 } } });
    const asked = await (await fetch(`${url}graphql`, posted('{ graphVersion { counter graph } }'))).json();
    expect(asked).toMatchObject({
      data: { graphVersion: { counter: 2, graph: expect.stringMatching(/^[\w-]{36}$/u) } },
    });
    await server.stop();
    expect(await one.next()).toBe('complete');
  });

  it('tells how far a load has come, document by document, without the folder they lie in', async () => {
    const { url, server } = await serve();
    const { next } = await listen(url, 'loadProgress { done total file }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const done of [1, 2, 3]) server.report(done, 3, `/srv/articles/${done}.txt`);
    for (const done of [1, 2, 3])
      expect(await next()).toEqual({ data: { loadProgress: { done, total: 3, file: `${done}.txt` } } });
  });

  it('keeps to the limits, and to the rule against posts from other pages', async () => {
    const { url } = await serve();
    const aliases = Array.from({ length: 61 }, (_, place) => `a${place}: counter`).join(' ');
    const { next } = await listen(url, `graphVersion { ${aliases} }`);
    expect(await next()).toMatchObject({
      errors: [{ message: expect.stringContaining('expected at most 60 aliases') }],
    });
    const form = await fetch(`${url}graphql`, {
      ...posted('subscription { graphVersion { counter } }', { 'content-type': 'text/plain' }),
    });
    expect(form.status).toBe(415);
    expect(form.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is refused to more than a hundred listeners at a time', async () => {
    const { url } = await serve();
    const listeners = await Promise.all(Array.from({ length: 100 }, () => listen(url, 'graphVersion { counter }')));
    for (const { next } of listeners) await next();
    const late = await listen(url, 'graphVersion { counter }');
    expect(await late.next()).toMatchObject({ errors: [{ extensions: { code: 'OVER_LIMIT' } }] });
    await listeners[0]!.close();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = await listen(url, 'graphVersion { counter }');
    expect(await after.next()).toMatchObject({ data: { graphVersion: { counter: 0 } } });
  });
});
