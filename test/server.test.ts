import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { EngineFailure, EngineUnavailable } from '../src/errors.ts';
import { definitions } from '../src/graph/constraints.ts';
import { IN_MEMORY, openEmbedded } from '../src/graph/engines/embedded.ts';
import type { Graph } from '../src/graph/port.ts';
import { createListener, createServer, type Server } from '../src/server.ts';
import { createApi } from '../src/server/api.ts';
import { fillHarbour } from './harbour.ts';

const KEY = 'a key of at least 16';
const local = { host: '127.0.0.1', port: 0, key: null, publicRead: false };

const opened: { graph: Graph; server: Server }[] = [];
afterEach(async () => {
  for (const { graph, server } of opened.splice(0)) {
    await server.stop(0);
    await graph.close();
  }
});

async function serve(
  config: Partial<Omit<typeof local, 'key'> & { readonly key: string | null }> = {},
  change: (graph: Graph) => Graph = (graph) => graph,
) {
  const graph = await openEmbedded(IN_MEMORY);
  await graph.define(definitions);
  await fillHarbour(graph);
  const logged: unknown[] = [];
  const server = createServer(change(graph), { ...local, ...config }, (error) => logged.push(error));
  opened.push({ graph, server });
  const url = await server.listen();
  return { graph, server, logged, url, port: Number(new URL(url).port) };
}

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A request with exactly these headers, which `fetch` does not allow. */
function send(
  port: number,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
  body?: string,
  agent?: http.Agent,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path,
        headers,
        method: body === undefined ? 'GET' : 'POST',
        ...(agent ? { agent } : {}),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A graph that cannot do anything. */
const failing = (error: unknown) => new Proxy({} as Graph, { get: () => () => Promise.reject(error) });

const json = { 'content-type': 'application/json' };
const ask = (port: number, query: string, headers: http.OutgoingHttpHeaders = {}) =>
  send(port, '/graphql', { ...json, ...headers }, JSON.stringify({ query }));

describe('the server', () => {
  it('answers queries, tells how many reads they took, and leads from / to the page', async () => {
    const { port, url } = await serve();
    const { status, body } = await ask(port, '{ organization(ref: { name: "MoH" }) { name } }');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      data: { organization: { name: 'Ministry of Harbours' } },
      extensions: { reads: 1 },
    });
    expect(await send(port, '/')).toMatchObject({ status: 302, headers: { location: '/graphql' } });
    expect((await (await fetch(url, { headers: { accept: 'text/html' } })).text()).length).toBeGreaterThan(500);
    const got = await send(port, `/graphql?query=${encodeURIComponent('{ people { totalCount } }')}`);
    expect(JSON.parse(got.body)).toMatchObject({ data: { people: { totalCount: 3 } } });
    expect(await send(port, '/nowhere')).toMatchObject({ status: 404, body: expect.stringContaining('/graphql') });
  });

  it('tells whether it lives, and whether the database answers', async () => {
    const silent = new EngineUnavailable('no answer from bolt://10.0.0.7');
    const { port, logged } = await serve(
      {},
      (graph) =>
        new Proxy(graph, {
          get: (target, name) =>
            name === 'ping' ? () => Promise.reject(silent) : Reflect.get(target, name).bind(target),
        }),
    );
    expect(await send(port, '/health')).toMatchObject({ status: 200, body: '{"status":"alive"}' });
    expect(await send(port, '/ready')).toMatchObject({
      status: 503,
      body: '{"status":"the database does not answer"}',
    });
    expect(logged).toEqual([silent]);
    const { port: other } = await serve();
    expect(await send(other, '/ready')).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  });

  it('answers only requests that name it as their host', async () => {
    const { port } = await serve();
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect(await send(port, '/health', { host }), host).toMatchObject({ status: 200 });
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      for (const path of ['/', '/graphql', '/health', '/ready']) {
        const { status, body } = await send(port, path, { host });
        expect(status, `${host}${path}`).toBe(403);
        expect(JSON.parse(body).errors[0]).toEqual({
          message: `this server answers as 127.0.0.1:${port} or localhost:${port} only, and was asked as ${host}`,
          extensions: { code: 'FORBIDDEN' },
        });
      }
    }
  });

  it('gives other pages no leave to read, and takes no body that a form could post', async () => {
    const { port } = await serve();
    const { headers } = await ask(port, '{ people { totalCount } }', { origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
      '',
    ]) {
      const { status, body } = await send(
        port,
        '/graphql',
        { 'content-type': type },
        JSON.stringify({ query: '{ people { totalCount } }' }),
      );
      expect(status, type).toBe(415);
      expect(JSON.parse(body).errors[0].message).toMatch(/^expected a body of content-type application\/json, got/u);
    }
  });

  it('takes no body over 1 MB and no batch of requests', async () => {
    const { port } = await serve();
    const long = await send(
      port,
      '/graphql',
      json,
      JSON.stringify({ query: `{ people { totalCount } } # ${'x'.repeat(1_100_000)}` }),
    );
    expect(long.status).toBe(413);
    const one = { query: '{ people { totalCount } }' };
    const batch = await send(port, '/graphql', json, JSON.stringify([one, one]));
    expect(batch.status).toBe(400);
    expect(batch.body).not.toContain('"people"');
  });

  it('ends: lets what is under way finish, then takes nothing new, also from connections kept open', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { port, server } = await serve(
      {},
      (graph) =>
        new Proxy(graph, {
          get: (target, name) =>
            name === 'rows'
              ? async (query: never) => {
                  await held;
                  return target.rows(query);
                }
              : Reflect.get(target, name).bind(target),
        }),
    );
    const agent = new http.Agent({ keepAlive: true });
    const idle = await send(port, '/health', {}, undefined, agent);
    expect(idle.status).toBe(200);
    const slow = send(port, '/graphql', json, JSON.stringify({ query: '{ people { totalCount } }' }), agent);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = Date.now();
    const stopped = server.stop();
    release();
    expect(JSON.parse((await slow).body)).toMatchObject({ data: { people: { totalCount: 3 } } });
    await stopped;
    expect(Date.now() - started).toBeLessThan(2_000);
    await expect(send(port, '/health')).rejects.toThrow(/ECONNREFUSED/u);
    agent.destroy();
  });

  it('ends at last, also where a request never does', async () => {
    const { port, server } = await serve(
      {},
      (graph) =>
        new Proxy(graph, {
          get: (target, name) =>
            name === 'rows' ? () => new Promise(() => {}) : Reflect.get(target, name).bind(target),
        }),
    );
    const stuck = ask(port, '{ people { totalCount } }').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop(100);
    expect(await stuck).toMatch(/socket hang up|ECONNRESET/u);
  });

  it('says how to choose another port where this one is taken', async () => {
    const { port, graph } = await serve();
    await expect(createServer(graph, { ...local, port }).listen()).rejects.toMatchObject({
      code: 'ADDRESS_IN_USE',
      message: `port ${port} of 127.0.0.1 is in use by another program; choose another with --port or SIGNATORY_PORT (0 takes any free one)`,
    });
    await expect(createServer(graph, { ...local, host: '192.0.2.1', publicRead: true }).listen()).rejects.toMatchObject(
      {
        code: 'BAD_SETTING',
        message: expect.stringMatching(/^SIGNATORY_HOST: expected an address of this machine, got 192\.0\.2\.1/u),
      },
    );
  });
});

describe('an address that others reach', () => {
  it('is refused while nothing says that they may read', async () => {
    const { graph } = await serve();
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.evil.example'])
      expect(() => createServer(graph, { ...local, host }), host).toThrow(
        /^SIGNATORY_HOST: .* can be reached from other machines; set SIGNATORY_KEY/u,
      );
  });

  /** Answers as at that address, but from this machine alone. */
  const answerAs = async (settings: {
    readonly key: string | null;
    readonly publicRead: boolean;
    readonly hostnames?: readonly string[];
  }) => {
    const { graph } = await serve();
    const server = http.createServer(createListener(graph, { ...local, host: '0.0.0.0', ...settings }, () => {}));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ graph, server: { listen: async () => '', stop: async () => void server.close(), report: () => {} } });
    return { port: (server.address() as AddressInfo).port };
  };

  it('answers only to the names that the settings give, if they give any', async () => {
    const { port } = await answerAs({ key: null, publicRead: true, hostnames: ['graph.example', '127.0.0.1'] });
    for (const host of ['graph.example', 'graph.example:4000', 'GRAPH.example', `127.0.0.1:${port}`])
      expect((await send(port, '/health', { host })).status, host).toBe(200);
    for (const host of ['evil.example', 'graph.example.evil.example', `localhost:${port}`])
      expect((await send(port, '/health', { host })).status, host).toBe(403);
    const { port: open } = await answerAs({ key: null, publicRead: true });
    expect((await send(open, '/health', { host: 'any.example' })).status).toBe(200);
  });

  it('needs the key, if one is set: for the data, not for the page', async () => {
    const { port } = await answerAs({ key: KEY, publicRead: false });
    const query = '{ people { totalCount } }';
    for (const authorization of [undefined, 'Bearer', `Bearer ${KEY}x`, `Basic ${KEY}`, `Bearer ${KEY.slice(1)}`]) {
      const { status, headers, body } = await ask(port, query, authorization === undefined ? {} : { authorization });
      expect(status, authorization).toBe(401);
      expect(headers['www-authenticate']).toBe('Bearer');
      expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'UNAUTHORIZED' });
      const got = await send(
        port,
        `/graphql?query=${encodeURIComponent(query)}`,
        authorization === undefined ? {} : { authorization },
      );
      expect(got.status).toBe(401);
    }
    const named = await ask(port, query, { authorization: `Bearer ${KEY}`, host: 'graph.example' });
    expect(JSON.parse(named.body)).toMatchObject({ data: { people: { totalCount: 3 } } });
    expect(await send(port, '/health')).toMatchObject({ status: 200 });
    const page = await send(port, `/graphql?query=${encodeURIComponent(query)}`, { accept: 'text/html' });
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
    expect(page.body).toContain('Bearer');
    expect(page.body).not.toContain('Harbour');
    expect(page.body).toContain('This server answers those who have its key');
  });

  it('needs none where anybody may read, and on loopback nobody does', async () => {
    const { port } = await answerAs({ key: KEY, publicRead: true });
    expect(await ask(port, '{ people { totalCount } }')).toMatchObject({ status: 200 });
    const { port: inside } = await serve({ key: KEY });
    expect(await ask(inside, '{ people { totalCount } }')).toMatchObject({ status: 200 });
  });
});

describe('an error', () => {
  const answer = async (error: unknown) => {
    const logged: unknown[] = [];
    const api = createApi(failing(error), { log: (one) => logged.push(one) });
    const body = JSON.stringify({ query: '{ people { nodes { id } } }' });
    const response = await api.fetch('http://127.0.0.1/graphql', { method: 'POST', headers: { ...json }, body });
    return { logged, body: await response.text() };
  };

  it('that nobody expected is logged, and told to nobody', async () => {
    const secret = new Error('password hunter2 in /srv/secret.ts');
    const { logged, body } = await answer(secret);
    expect(logged).toEqual([secret]);
    expect(body).not.toMatch(/hunter2|secret|\.ts/u);
    expect(JSON.parse(body).errors).toMatchObject([
      {
        message: 'something went wrong; the log of the server says what',
        path: ['people'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('of the database keeps its code, and its words stay in the log', async () => {
    const inner = new EngineFailure('MATCH (n:Secret) failed at bolt://10.0.0.7');
    const { logged, body } = await answer(inner);
    expect(logged).toEqual([inner]);
    expect(body).not.toMatch(/MATCH|bolt|10\.0/u);
    expect(JSON.parse(body).errors).toMatchObject([{ extensions: { code: 'ENGINE_FAILURE' } }]);
  });

  it('of the query itself is told as it is', async () => {
    const { logged, body } = await answer(new Error('not reached'));
    expect(logged).toHaveLength(1);
    expect(body).not.toContain('not reached');
    const { port, logged: none } = await serve();
    const wrong = await ask(port, '{ people { nodes { salary } } }');
    expect(wrong.body).toContain('Cannot query field');
    const broken = await ask(port, '{ people { ');
    expect(broken.body).toContain('Syntax Error');
    const variable = await send(
      port,
      '/graphql',
      json,
      JSON.stringify({ query: 'query($n: Int) { people(first: $n) { nodes { id } } }', variables: { n: 'many' } }),
    );
    expect(variable.body).toContain('Int cannot represent');
    expect(none).toEqual([]);
  });
});

describe('GraphiQL', () => {
  it('opens also while the database does not answer', async () => {
    const broken = new EngineFailure('MATCH (n:Secret) failed');
    const { port, logged } = await serve({}, () => failing(broken));
    const page = await send(port, '/graphql', { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('The database does not answer at the moment');
    expect(page.body).not.toContain('Secret');
    expect(logged).toEqual([broken]);
  });

  it('comes from this server alone, in files that a browser may keep', async () => {
    const { port } = await serve();
    const page = await send(port, '/graphql', { accept: 'text/html' });
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'; script-src 'self'`);
    expect(page.body.length).toBeLessThan(20_000);
    const named = [...page.body.matchAll(/(?:src|href)="([^"]+)"/gu)].map((match) => match[1]!);
    const workers = [...page.body.matchAll(/"(\/graphiql\/[^"]+worker\.js)"/gu)].map((match) => match[1]!);
    expect(named).toHaveLength(4);
    expect(workers).toHaveLength(3);
    for (const address of [...named, ...workers]) {
      expect(address).toMatch(/^\/graphiql\/[0-9a-f]{16}\//u);
      const file = await send(port, address);
      expect(file).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
      const packed = await send(port, address, { 'accept-encoding': 'gzip' });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(Number(packed.body.length)).toBeLessThan(file.body.length);
    }
    expect(page.body).toContain('Ministry of Harbours');
    expect(await send(port, '/graphiql/0000000000000000/graphiql.js')).toMatchObject({ status: 404 });
    expect(await send(port, '/graphiql/../package.json')).toMatchObject({ status: 404 });
  });
});
