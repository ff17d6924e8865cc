import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { offerGraph } from '../../src/graph/beside/offer.ts';
import { OfferedTransaction } from '../../src/graph/beside/offered-transaction.ts';
import { openBeside } from '../../src/graph/beside/open.ts';
import type { Address } from '../../src/graph/beside/protocol.ts';
import { idsPage } from '../../src/graph/cypher/dump.ts';
import { createNodes } from '../../src/graph/cypher/write.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { EngineUnavailable } from '../../src/errors.ts';
import { engineCases } from './engine.cases.ts';
import { addNodes, node } from './sample.ts';

const folders: string[] = [];
const closing: (() => Promise<void>)[] = [];

/** A graph that one process holds, and the same as another sees it through that one. */
async function offered() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signatory-beside-'));
  folders.push(folder);
  const held = await openEmbedded(IN_MEMORY);
  const withdraw = await offerGraph(held, folder, '/decisions.jsonl');
  closing.push(withdraw, () => held.close());
  const file = path.join(folder, 'server.json');
  const open = async () => (await openBeside(folder))!;
  return { folder, file, held, withdraw, open };
}

const end = async () => {
  for (const close of closing.splice(0)) await close();
};
afterAll(async () => {
  await end();
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

engineCases('a graph that another process holds', async () => (await offered()).open(), {});

describe('a graph beside the process that holds it', () => {
  afterEach(end);
  const people = idsPage('Person', '', 10);

  it('is found by a file that nobody else can read, which goes with the offer', async () => {
    const { folder, file, withdraw } = await offered();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    await withdraw();
    expect(fs.readdirSync(folder)).toEqual([]);
    expect(await openBeside(folder)).toBeNull();
  });

  it('is not found where the file was left behind, or leads to a stranger', async () => {
    const { folder, file, withdraw } = await offered();
    const left = fs.readFileSync(file, 'utf8');
    await withdraw();
    fs.writeFileSync(file, left);
    expect(await openBeside(folder)).toBeNull();
    const stranger = net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as net.AddressInfo;
    fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(left), port }));
    expect(await openBeside(folder)).toBeNull();
    stranger.close();
    // The next to offer takes its place.
    const next = await offerGraph(await openEmbedded(IN_MEMORY), folder, '/decisions.jsonl');
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await next();
  });

  it('answers nobody without the key, not even a browser', async () => {
    const { file } = await offered();
    const { port, key } = JSON.parse(fs.readFileSync(file, 'utf8')) as Address;
    const request = { id: 1, ask: 'rows', query: people };
    for (const said of [
      JSON.stringify(request),
      JSON.stringify({ key: `${key}x` }),
      'null',
      'GET / HTTP/1.1\r\nhost: localhost',
      'x'.repeat(1_000),
    ]) {
      const socket = net.connect({ port, host: '127.0.0.1' });
      socket.write(`${said}\n${JSON.stringify(request)}\n`);
      let heard = '';
      socket.on('data', (chunk) => (heard += String(chunk))).on('error', () => {});
      await new Promise((resolve) => socket.once('close', resolve));
      expect(heard, said).toBe('');
    }
  });

  it('undoes what was begun by one that is gone, and lets the next write', async () => {
    const { held, open } = await offered();
    const graph = await open();
    let written = () => {};
    const halfway = new Promise<void>((resolve) => (written = resolve));
    const never = graph.write(async (transaction) => {
      await transaction.rows(createNodes('Person', [node('person:half')]));
      written();
      await new Promise(() => {});
    });
    never.catch(() => {});
    await halfway;
    const next = addNodes(held, 'Person', node('person:whole'));
    // As the system does with what a killed process has open.
    await graph.close();
    await next;
    expect(await held.rows(people)).toEqual([{ id: 'person:whole' }]);
  });

  it('undoes a transaction in which nothing is asked for too long', async () => {
    const { held } = await offered();
    const transaction = new OfferedTransaction(held, 50);
    await transaction.begun;
    await transaction.rows(createNodes('Person', [node('person:half')]));
    await expect(transaction.ended).rejects.toThrow('nothing was asked of a transaction for 0.05 s, so it was undone');
    await expect(transaction.end(true)).rejects.toThrow('so it was undone');
    expect(await held.rows(people)).toEqual([]);
  });

  it('says so where the holder goes while it is used', async () => {
    const { open, withdraw, held } = await offered();
    const graph = await open();
    await graph.ping();
    const cut = graph.write(async (transaction) => {
      await transaction.rows(createNodes('Person', [node('person:half')]));
      await withdraw();
      await transaction.rows(createNodes('Person', [node('person:other')]));
    });
    await expect(cut).rejects.toThrow(EngineUnavailable);
    await expect(graph.rows(people)).rejects.toThrow(/is gone; run the same again/u);
    expect(await held.rows(people)).toEqual([]);
    await graph.close();
  });

  it('tells the holder how far a load has come', async () => {
    const { folder, held } = await offered();
    const told: unknown[] = [];
    const withdraw = await offerGraph(held, folder, '/decisions.jsonl', (...progress) => told.push(progress));
    const graph = (await openBeside(folder))!;
    graph.report!(1, 2, 'a.txt');
    await graph.ping();
    expect(told).toEqual([[1, 2, 'a.txt']]);
    await graph.close();
    await withdraw();
  });
});
