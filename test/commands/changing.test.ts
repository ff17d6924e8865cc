import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Ran } from '../signatory.ts';

const { signatory } = builtProgram();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-changing-'));
  await mkdir(join(folder, 'articles'));
  await writeFile(at('pact.txt'), 'Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.\n');
  await writeFile(at('forum.txt'), 'The Lake Forum was hosted by the Ministry of Fisheries of Kenya in Kisumu.\n');
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, 'articles', name);
const inGraph =
  (graph: string) =>
  (...args: string[]): Promise<Ran> =>
    signatory(args, { environment: { SIGNATORY_DATA: join(folder, graph) } });

describe('planning a load', { timeout: 60_000 }, () => {
  const run = inGraph('planned');

  it('tells what would be added, and writes nothing', async () => {
    const { out, code } = await run('plan', at('.'));
    expect(code).toBe(0);
    expect(out).toContain('added     ' + at('pact.txt'));
    expect(out).toMatch(/New facts: \d+/u);
    expect(out).toContain('“Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.”');
    expect(out).toContain('Nothing was written.');
    expect((await run('export')).out).toBe('');
  });

  it('gives the same with load --dry-run, also as JSON', async () => {
    const [planned, dry] = [await run('plan', at('.'), '--json'), await run('load', at('.'), '--dry-run', '--json')];
    expect(dry.out).toBe(planned.out);
    const { inputs, added, withdrawn } = JSON.parse(planned.out) as Record<string, { length: number; facts: object[] }>;
    expect([inputs!.length, withdrawn!.facts.length]).toEqual([2, 0]);
    expect(added!.facts.length).toBeGreaterThan(3);
    expect((await run('export')).out).toBe('');
  });

  it('exits with 1 where a document would be refused', async () => {
    await writeFile(at('empty.md'), '');
    const { out, code } = await run('plan', at('empty.md'), at('pact.txt'));
    expect(code).toBe(1);
    expect(out).toContain('refused   ' + at('empty.md'));
    await rm(at('empty.md'));
  });
});

describe('removing documents', { timeout: 60_000 }, () => {
  const run = inGraph('removed');
  let alone: string;
  beforeAll(async () => {
    await run('load', at('pact.txt'));
    alone = (await run('export')).out;
    await run('load', at('forum.txt'));
  });

  it('names the nearest ids where one is not there, and removes none of the others', async () => {
    const before = await run('export');
    const { err, code } = await run('remove', 'forum', 'pcat');
    expect(err).toContain('no loaded document has the id "pcat"; the nearest of 2 are pact, forum');
    expect(code).toBe(1);
    expect((await run('export')).out).toBe(before.out);
  });

  it('tells beforehand what would go', async () => {
    const { out } = await run('remove', 'forum', '--dry-run');
    expect(out).toContain('Withdrawn facts');
    expect(out).toContain('Lake Forum (event:lake-forum)');
    expect(out).not.toContain('Uganda');
  });

  it('leaves what it would be without the document, by its id or by its file', async () => {
    const { out, code } = await run('remove', at('forum.txt'));
    expect(code).toBe(0);
    expect(out).toContain('removed   document:forum');
    expect((await run('export')).out).toBe(alone);
    await run('load', at('forum.txt'));
    const report = JSON.parse((await run('remove', 'document:forum', 'forum', '--json')).out) as object;
    expect(report).toMatchObject({ documents: ['document:forum'], touched: { created: 0 } });
    expect((await run('export')).out).toBe(alone);
  });

  it('leaves nothing where all are removed, and says so of an empty graph', async () => {
    await run('remove', 'pact');
    expect((await run('export')).out).toBe('');
    expect((await run('remove', 'pact')).err).toContain('the graph holds no documents');
  });
});

describe('asking a query', { timeout: 60_000 }, () => {
  const run = inGraph('asked');
  beforeAll(async () => {
    await run('load', at('pact.txt'));
    await writeFile(
      join(folder, 'agreements.graphql'),
      'query ($first: Int) { agreements(first: $first) { nodes { date parties { nodes { name } } } } }',
    );
  });

  it('answers from a file, a folder of saved ones and standard input', async () => {
    const { out, code } = await run('query', join(folder, 'agreements.graphql'), '--var', 'first=1');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ data: { agreements: { nodes: [{ date: '2024-03-03' }] } } });
    const csv = await run('query', 'agreements', '--queries', folder, '--format', 'csv');
    expect(csv.out).toBe('date,parties.name\r\n2024-03-03,Kenya; Uganda\r\n');
    const chart = await run('query', 'agreements', '--queries', folder, '--format', 'chart', '--per', 'year');
    expect(JSON.parse(chart.out)).toMatchObject({ points: [{ period: '2024', value: 1 }] });
  });

  it('exits with 1 where the answer holds errors, and with 2 where nothing can be asked', async () => {
    await writeFile(join(folder, 'nobody.graphql'), '{ person(ref: { name: "Nobody" }) { name } }');
    const { out, err, code } = await run('query', 'nobody', '--queries', folder);
    expect([code, JSON.parse(out)]).toMatchObject([1, { data: { person: null } }]);
    expect(err).toContain('nothing is called "Nobody"');
    for (const [args, said] of [
      [['query', 'nothing'], 'which is no file'],
      [['query', join(folder, 'agreements.graphql'), '--var', 'first'], '--var: expected name=value, got first'],
      [['query', join(folder, 'agreements.graphql'), '--var', 'first=x'], 'first: expected a whole number'],
    ] as const)
      expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });
});
