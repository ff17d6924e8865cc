import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../signatory.ts';

const { path, signatory } = builtProgram();
const DOCUMENTS = 240;

/** The moments of a load at which its process is killed, in milliseconds. */
const KILLS = [300, 500, 700, 900, 1_100, 1_300];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-beside-'));
  await mkdir(join(folder, 'articles'));
  for (let number = 0; number < DOCUMENTS; number++)
    await writeFile(
      join(folder, 'articles', `${number}.txt`),
      `The University of Port ${number} and the Ministry of Lake ${number % 20} signed a memorandum of understanding in Nairobi on 3 March 2024.\n`,
    );
});
afterAll(() => rm(folder, { recursive: true }));

const environment = (data: string) => ({ SIGNATORY_DATA: join(folder, data) });
const inGraph = (data: string, ...args: string[]) => signatory(args, { environment: environment(data) });
const child = (data: string, ...args: string[]) =>
  spawn(process.execPath, [path(), ...args], {
    env: { ...process.env, ...environment(data) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A server that holds a graph's folder. */
async function serve(
  data: string,
  ...more: string[]
): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = child(data, 'serve', join(folder, 'articles', '0.txt'), '--port', '0', ...more);
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /answers at (\S+)/u.exec(out)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`the server ended: ${out}`)));
  });
  return { server, url };
}

const ended = (process: ChildProcess, signal: NodeJS.Signals) =>
  new Promise((resolve) => {
    process.once('exit', resolve);
    process.kill(signal);
  });

describe('commands beside a running server', { timeout: 300_000 }, () => {
  let whole: string;
  beforeAll(async () => {
    await inGraph('alone', 'load', join(folder, 'articles'));
    whole = (await inGraph('alone', 'export')).out;
  }, 120_000);

  it('work under the decisions of the server, wherever they are run', async () => {
    const decided = join(folder, 'decided.jsonl');
    const renamed = {
      decision: 'rename',
      of: { type: 'Organization', name: 'University of Port' },
      name: 'Port Zero',
    };
    await writeFile(decided, `${JSON.stringify({ ...renamed, date: '2024-05-01' })}\n`);
    const { server } = await serve('decided', '--decisions', decided);
    const run = (...args: string[]) => inGraph('decided', ...args);
    try {
      expect((await run('load', join(folder, 'articles', '1.txt'))).code).toBe(0);
      expect((await run('export')).out).toContain('"name":"Port Zero"');
      expect((await run('verify')).code).toBe(0);
      await writeFile(join(folder, 'others.jsonl'), '');
      expect(
        await run('load', join(folder, 'articles', '2.txt'), '--decisions', join(folder, 'others.jsonl')),
      ).toMatchObject({
        code: 2,
        err: expect.stringContaining(`expected the decisions of the server that holds this graph (${decided})`),
      });
    } finally {
      await ended(server, 'SIGTERM');
    }
  });

  it('do through it what they do alone, and it answers with the outcome', async () => {
    const { server, url } = await serve('shared');
    const run = (...args: string[]) => inGraph('shared', ...args);
    try {
      expect((await run('plan', join(folder, 'articles'))).out).toContain('Nothing was written.');
      const loaded = await run('load', join(folder, 'articles'));
      expect([loaded.code, loaded.out]).toEqual([0, expect.stringContaining(`${DOCUMENTS - 1} added, 1 unchanged`)]);
      expect((await run('export')).out).toBe(whole);
      expect((await run('verify')).code).toBe(0);
      const count = async () => {
        const answer = await (await fetch(new URL('graphql?query={documents{totalCount}}', url))).json();
        return (answer as { data: { documents: { totalCount: number } } }).data.documents.totalCount;
      };
      expect(await count()).toBe(DOCUMENTS);
      expect((await run('remove', '1', '2')).code).toBe(0);
      expect(await count()).toBe(DOCUMENTS - 2);
      expect(await run('serve', '--port', '0')).toMatchObject({
        code: 1,
        err: expect.stringContaining('is in use by'),
      });
    } finally {
      await ended(server, 'SIGTERM');
    }
    expect(readdirSync(join(folder, 'shared')).filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  it('leave nothing half-written where they are killed, and go on where they are run again', async () => {
    const { server } = await serve('killed');
    try {
      for (const after of KILLS) {
        const load = child('killed', 'load', join(folder, 'articles'));
        await new Promise((resolve) => setTimeout(resolve, after));
        if (load.exitCode === null) await ended(load, 'SIGKILL');
        expect((await inGraph('killed', 'verify')).code).toBe(0);
      }
      expect((await inGraph('killed', 'load', join(folder, 'articles'))).code).toBe(0);
      expect((await inGraph('killed', 'export')).out).toBe(whole);
    } finally {
      await ended(server, 'SIGKILL');
    }
    // What the killed server left behind hinders nobody.
    expect((await inGraph('killed', 'export')).out).toBe(whole);
  });
});
