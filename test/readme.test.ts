import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../loaders/load.ts';
import { IN_MEMORY, openEmbedded } from '../src/graph/engines/embedded.ts';
import type { Graph } from '../src/graph/port.ts';
import { prepare } from '../src/graph/prepare.ts';
import { createApi, type Api } from '../src/server/api.ts';

const asked = [...readFileSync('README.md', 'utf8').matchAll(/```graphql\n(\{.*?)```/gsu)].map(([, query]) => query!);

/** Each query of the README with the answer that stands under it. */
const examples = [...readFileSync('README.md', 'utf8').matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gsu)].map(
  ([, query, answer]) => ({ query: query!, answer: JSON.parse(answer!) as object }),
);

describe('the queries in the README', () => {
  let graph: Graph;
  let api: Api;
  beforeAll(async () => {
    graph = await prepare(await openEmbedded(IN_MEMORY));
    await load(graph, ['seeds']);
    api = createApi(graph, { log: () => {} });
  });
  afterAll(() => graph.close());

  it('are five', () => expect(examples).toHaveLength(5));

  it.each(asked)('bring something in each of their fields', async (query) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(asked.length).toBeGreaterThan(examples.length);
    for (const [field, answer] of Object.entries(data)) {
      expect(answer, field).not.toBeNull();
      expect(JSON.stringify(answer), field).not.toMatch(/^\{"\w+":\[\]\}$/u);
    }
  });

  it.each(examples)('give the answer that stands there', async ({ query, answer }) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(data).toEqual(answer);
  });
});

describe('the error codes in the README', () => {
  it('are those that there are, each once', () => {
    const codes = [...readFileSync('src/errors.ts', 'utf8').matchAll(/readonly code = '(\w+)'/gu)].map(
      ([, code]) => code!,
    );
    expect(new Set(codes).size).toBe(codes.length);
    const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (`[A-Z_]{5,}`(?:, `[A-Z_]{5,}`)*),? +\|/gmu);
    const told = [...rows].flatMap(([, cell]) => [...cell!.matchAll(/`([A-Z_]+)`/gu)].map(([, code]) => code!));
    expect(told.filter((code) => !/^(?:SIGNATORY|NEO4J)_/u.test(code)).toSorted()).toEqual(
      [...codes, 'INTERNAL_SERVER_ERROR', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].toSorted(),
    );
  });
});
