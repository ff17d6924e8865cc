import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from './signatory.ts';

const { signatory } = builtProgram();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const own = () => ({ environment: { SIGNATORY_DATA: join(folder, 'graph') } });

describe('the command line', { timeout: 60_000 }, () => {
  it.each([
    ['an unknown command', ['lod'], /Did you mean load/],
    ['a missing argument', ['load'], /missing required argument/],
    ['a path that does not exist', ['load', 'no-such-folder'], /no-such-folder, which does not exist/],
    ['a port that is none', ['serve', '--port', 'abc'], /--port: expected a port from 0 to 65535, got abc/],
    ['an address that others reach', ['serve', '--host', '0.0.0.0'], /SIGNATORY_KEY/],
  ])('refuses %s with a sentence and exit code 2', async (_, args, message) => {
    const { code, err } = await signatory(args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('names the engines there are when asked for another', async () => {
    const { code, err } = await signatory(['load', 'seeds'], { environment: { SIGNATORY_ENGINE: 'oracle' } });
    expect(err).toContain('expected one of embedded, neo4j, got oracle');
    expect(code).toBe(2);
  });

  it('says which database it cannot reach', async () => {
    const { code, err } = await signatory(['load', 'seeds'], { environment: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
    expect(err).toContain('bolt://127.0.0.1:1 cannot be reached');
    expect(code).toBe(1);
  });

  it('loads, reports in JSON, and exports the same bytes whenever it is asked', async () => {
    const report = await signatory(['load', 'seeds', '--json'], own());
    expect(report.code).toBe(0);
    expect((JSON.parse(report.out) as { inputs: unknown[] }).inputs).toHaveLength(5);
    const first = await signatory(['export', '--format', 'jsonl'], own());
    await signatory(['load', 'seeds'], own());
    const second = await signatory(['export'], own());
    expect(first.out.split('\n').length).toBeGreaterThan(500);
    expect(second.out).toBe(first.out);
  });

  it('reports a file that it refuses and exits with 1', async () => {
    await writeFile(join(folder, 'bad.txt'), Buffer.from([0x63, 0xe9]));
    const { code, out } = await signatory(['load', join(folder, 'bad.txt')]);
    expect(out).toContain('got bytes that are not UTF-8 at offset 1');
    expect(code).toBe(1);
  });

  it('extracts one line a document, or a file for each', async () => {
    const printed = await signatory(['extract', 'seeds/global-times-cscse.txt']);
    expect((JSON.parse(printed.out) as { id: string }).id).toBe('global-times-cscse');
    await signatory(['extract', 'seeds', '--out', join(folder, 'facts')]);
    const written = JSON.parse(await readFile(join(folder, 'facts', 'cast-china-daily.json'), 'utf8')) as object;
    expect(written).toHaveProperty('agreements');
  });
});
