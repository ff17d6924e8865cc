import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/config.ts';
import { BadSetting, EngineFailure, EngineRefused, EngineUnavailable, FolderHeld } from '../../src/errors.ts';
import { idsPage } from '../../src/graph/cypher/dump.ts';
import { openGraph } from '../../src/graph/engines/index.ts';
import { refuseOld } from '../../src/graph/engines/neo4j.ts';
import { addNodes, node } from './sample.ts';
import { testServer } from './server.ts';

const people = idsPage('Person', '', 10);

const config = (given: Partial<Config>): Config => ({ ...readConfig({}), ...given });

describe('opening a graph', () => {
  it('an engine that nobody knows is refused with those that are known', async () => {
    const opening = openGraph(config({ engine: 'oracle' }));
    await expect(opening).rejects.toThrow(BadSetting);
    await expect(opening).rejects.toThrow('expected one of embedded, neo4j, got oracle');
  });
});

describe('the folder of the embedded graph', () => {
  let parent: string;
  let data: string;
  beforeEach(() => {
    parent = fs.mkdtempSync(path.join(os.tmpdir(), 'signatory-test-'));
    data = path.join(parent, 'deep', 'data');
  });
  afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

  const open = () => openGraph(config({ engine: 'embedded', data }));

  it('is made, and keeps what was written until it is opened again', async () => {
    const first = await open();
    await addNodes(first, 'Person', node('person:a'));
    await first.close();
    const second = await open();
    expect(await second.rows(people)).toEqual([{ id: 'person:a' }]);
    await second.close();
  });

  it('is refused where this process holds it already', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(FolderHeld);
    await expect(open()).rejects.toThrow(/this process already .+ SIGNATORY_DATA/u);
    await addNodes(first, 'Person', node('person:a'));
    await first.close();
    await (await open()).close();
  });

  it('is refused where another process holds it, saying which, and free again when that was killed', async () => {
    await (await open()).close();
    const holder = await holding(path.join(data, 'graph.grafeo'));
    fs.writeFileSync(
      path.join(data, 'holder.json'),
      JSON.stringify({ pid: holder.pid, since: '2025-01-02T03:04:05Z' }),
    );
    await expect(open()).rejects.toThrow(FolderHeld);
    await expect(open()).rejects.toThrow(`in use by process ${holder.pid} (since 2025-01-02T03:04:05Z)`);
    fs.rmSync(path.join(data, 'holder.json'));
    await expect(open()).rejects.toThrow('in use by another process');
    fs.writeFileSync(path.join(data, 'holder.json'), JSON.stringify({ pid: holder.pid, since: 'then' }));
    await killed(holder);
    const graph = await open();
    expect(JSON.parse(fs.readFileSync(path.join(data, 'holder.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    await graph.close();
    expect(fs.readdirSync(data)).toEqual(['graph.grafeo']);
  });

  it('keeps what was committed when its process is killed', async () => {
    await (await open()).close();
    const statement = "CREATE (n:Person:Entity {id: 'person:kept'})";
    await killed(await holding(path.join(data, 'graph.grafeo'), statement));
    const graph = await open();
    expect(await graph.rows(people)).toEqual([{ id: 'person:kept' }]);
    await graph.close();
  });

  it('is refused where a file stands in its place', async () => {
    fs.writeFileSync(path.join(parent, 'deep'), '');
    await expect(open()).rejects.toThrow(BadSetting);
    await expect(open()).rejects.toThrow(/SIGNATORY_DATA: expected a folder/u);
  });

  it('is refused where the database in it is damaged, and left as it is', async () => {
    fs.mkdirSync(data, { recursive: true });
    const file = path.join(data, 'graph.grafeo');
    fs.writeFileSync(file, 'no database '.repeat(500));
    await expect(open()).rejects.toThrow(EngineFailure);
    await expect(open()).rejects.toThrow(/cannot be opened .+ put back a copy/u);
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^no database /u);
    expect(fs.existsSync(path.join(data, 'holder.json'))).toBe(false);
  });
});

describe('the address of a server', () => {
  const server = (given: Partial<Config['neo4j']>) =>
    openGraph(config({ engine: 'neo4j', neo4j: { ...readConfig({}).neo4j, ...given } }));

  it('is named when nothing answers there, without the password', async () => {
    const port = await freePort();
    for (const scheme of ['bolt', 'neo4j']) {
      const opening = server({ uri: `${scheme}://me:hidden@127.0.0.1:${port}`, password: 'secret' });
      await expect(opening).rejects.toThrow(EngineUnavailable);
      await expect(opening).rejects.toThrow(`${scheme}://127.0.0.1:${port} cannot be reached`);
      expect(await told(opening)).not.toMatch(/secret|hidden/u);
    }
  });

  it.each(['Neo4j/5.23.0', 'Neo4j/5.26.1', 'Neo4j/2025.06.0', 'Neo4j/6.0.0-drop01'])('%s is recent enough', (agent) => {
    expect(() => refuseOld(agent)).not.toThrow();
  });

  it.each(['Neo4j/5.22.0', 'Neo4j/4.4.30', 'Other/9.9', '', undefined])('%s is too old, or something else', (agent) => {
    expect(() => refuseOld(agent)).toThrow(EngineFailure);
    expect(() => refuseOld(agent)).toThrow('expected Neo4j 5.23 or later');
  });

  const running = testServer();
  describe.skipIf(!running)('of a server that runs (skipped without NEO4J_TEST_URI)', () => {
    it('is named with the user when the password is wrong, without it', async () => {
      const opening = server({ ...running, password: 'wrong-one' });
      await expect(opening).rejects.toThrow(EngineRefused);
      await expect(opening).rejects.toThrow(/refused the user neo4j; check NEO4J_USER and NEO4J_PASSWORD/u);
      expect(await told(opening)).not.toMatch(/wrong-one/u);
    });

    it('is named with the database when there is none of that name', async () => {
      const opening = server({ ...running, database: 'nowhere' });
      await expect(opening).rejects.toThrow(BadSetting);
      await expect(opening).rejects.toThrow(/NEO4J_DATABASE: .+ nowhere/u);
    });

    it('works with routing too', async () => {
      const graph = await server({ ...running, uri: running!.uri.replace(/^bolt/u, 'neo4j') });
      await graph.ping();
      await graph.close();
    });
  });
});

/** The message that a promise is rejected with. */
const told = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => '',
    (error: unknown) => String(error),
  );

/** Another process that opens the database file, runs a statement where one is given, and says when it has. */
function holding(file: string, statement = 'RETURN 1'): Promise<ChildProcess> {
  const script = `
    const { GrafeoDB } = require('@grafeo-db/js');
    const database = GrafeoDB.create(${JSON.stringify(file)});
    database.executeCypher(${JSON.stringify(statement)}).then(() => console.log('held'));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', () => reject(new Error('the process that should hold the folder ended')));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => {
    child.once('close', resolve);
  });
  child.kill('SIGKILL');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
