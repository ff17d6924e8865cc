import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/engines/embedded.ts';
import { checkDump } from '../../src/graph/restore.ts';
import { markImport } from '../../src/graph/cypher/import.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { builtProgram } from '../signatory.ts';

const { signatory } = builtProgram();

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-importing-'));
  await writeFile(join(folder, 'pact.txt'), 'Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.\n');
  file = join(folder, 'graph.jsonl');
});
afterAll(() => rm(folder, { recursive: true }));

const run = (graph: string, ...args: string[]) =>
  signatory(args, { environment: { SIGNATORY_DATA: join(folder, graph) } });

describe('importing', { timeout: 60_000 }, () => {
  it('brings in what export wrote, into an empty graph only unless told to replace', async () => {
    await run('a', 'load', join(folder, 'pact.txt'));
    await run('a', 'export', '--out', file);
    expect((await run('b', 'import', file)).out).toMatch(/^\d+ nodes and \d+ relations imported\.\n$/u);
    expect((await run('b', 'export')).out).toBe(await readFile(file, 'utf8'));
    const { code, err } = await run('b', 'import', file);
    expect([code, err]).toEqual([2, expect.stringContaining('expected an empty graph to import into')]);
    expect((await run('b', 'import', file, '--replace', '--json')).code).toBe(0);
    expect((await run('b', 'verify')).out).toContain('all is well');
  });

  it('that was interrupted is told by the next command, and ended by importing again', async () => {
    const graph = await prepare(await openEmbedded(join(folder, 'c')));
    const { hash } = await checkDump(file);
    await graph.write((transaction) => transaction.rows(markImport({ file: hash, lines: 0 })));
    await graph.close();
    const { code, err } = await run('c', 'export');
    expect([code, err]).toEqual([1, expect.stringContaining('an import into this graph was interrupted')]);
    expect((await run('c', 'import', file)).code).toBe(0);
    expect((await run('c', 'export')).out).toBe(await readFile(file, 'utf8'));
  });
});
