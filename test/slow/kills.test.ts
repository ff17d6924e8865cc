import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../loaders/load.ts';
import { dump } from '../../src/graph/dump.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import { prepare } from '../../src/graph/prepare.ts';
import type { Graph } from '../../src/graph/port.ts';
import { empty } from '../graph/empty.ts';
import { testServer } from '../graph/server.ts';
import { builtProgram } from '../signatory.ts';

const DOCUMENTS = 500;
/** Fewer on a server, where a load takes many times as long. */
const KILLS = { embedded: 20, neo4j: 8 };

/** Where the program is to load to, and how the test looks at what it has left there. */
interface Place {
  /** Makes it empty. */
  readonly clear: () => Promise<void>;
  readonly environment: Readonly<Record<string, string>>;
  readonly open: () => Promise<Graph>;
}

describe(`a load of ${DOCUMENTS} documents that is killed again and again`, () => {
  const { path } = builtProgram();
  let folder: string;
  let wanted: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signatory-kills-'));
    await mkdir(join(folder, 'documents'));
    for (let i = 0; i < DOCUMENTS; i++) await writeFile(join(folder, 'documents', `news-${i}.txt`), news(i));
    const graph = await prepare(await openEmbedded(IN_MEMORY));
    await load(graph, [join(folder, 'documents')]);
    wanted = await dumped(graph);
    await graph.close();
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const finishes = async ({ clear, environment, open }: Place, most: number) => {
    expect(wanted.length).toBeGreaterThan(20 * DOCUMENTS);
    const started = () => {
      const child = spawn(process.execPath, [path(), 'load', join(folder, 'documents')], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
      const over = new Promise<number | null>((resolve) => child.on('close', resolve));
      return { child, over, said: () => said };
    };
    // How long an undisturbed load takes. Most are killed several times before they end.
    await clear();
    const began = performance.now();
    expect(await started().over).toBe(0);
    const whole = performance.now() - began;

    const random = randomNumbers(20250921);
    let kills = 0;
    for (let resumed = most; ;) {
      if (resumed === most) await clear();
      const { child, over, said } = started();
      // Of five, one is asked to end, and does so between two documents; the others get no chance to.
      const signal = kills % 5 === 4 ? 'SIGINT' : 'SIGKILL';
      const ended = await Promise.race([over, wait(random() * 0.6 * whole, 'killed' as const)]);
      if (ended === 'killed' && kills < most) {
        child.kill(signal);
        await over;
        kills++;
        resumed = 0;
        continue;
      }
      expect(await over, said()).toBe(0);
      const graph = await prepare(await open());
      try {
        expect(sameLines(await dumped(graph), wanted)).toBe('the same');
      } finally {
        await graph.close();
      }
      if (kills >= most) return;
      resumed = most;
    }
  };

  const server = testServer();
  // The run without a server holds the embedded engine to it.
  it.skipIf(server)('ends as if nothing had happened, on the embedded engine', { timeout: 900_000 }, async () => {
    const data = join(folder, 'graph');
    await finishes(
      {
        clear: () => rm(data, { recursive: true, force: true }),
        environment: { SIGNATORY_ENGINE: 'embedded', SIGNATORY_DATA: data },
        open: () => openEmbedded(data),
      },
      KILLS.embedded,
    );
  });

  it.skipIf(!server)(
    `ends as if nothing had happened, on Neo4j${server ? '' : ' (NEO4J_TEST_URI is not set)'}`,
    { timeout: 900_000 },
    async () => {
      const { uri, user, password, database } = server!;
      await finishes(
        {
          clear: async () => {
            const graph = await openNeo4j(server!);
            await empty(graph);
            await graph.close();
          },
          environment: {
            SIGNATORY_ENGINE: 'neo4j',
            NEO4J_URI: uri,
            NEO4J_USER: user,
            NEO4J_PASSWORD: password,
            NEO4J_DATABASE: database,
          },
          open: () => openNeo4j(server!),
        },
        KILLS.neo4j,
      );
    },
  );
});

/** Short news of a few bodies that are named again and again, and of people and deals that are not. */
function news(number: number): string {
  const at = <T>(list: readonly T[], place: number): T => list[place % list.length]!;
  const countries = ['Kenya', 'Chad', 'Uganda', 'Rwanda', 'Ghana', 'Nepal', 'Peru'];
  const [one, other] = [at(countries, number), at(countries, number * 3 + 1)];
  const day = 1 + (number % 28);
  const year = 2015 + (number % 9);
  const first = at(['Ann', 'Paul', 'Grace', 'Tom'], number);
  const last = `${at(['Ka', 'Mo', 'Ti', 'Lu', 'Be'], number)}${at(['rani', 'tende', 'lowa', 'basi'], number >> 2)}`;
  return [
    `The Ministry of Trade of ${one} and the Ministry of Trade of ${other} signed a memorandum of understanding in Nairobi on ${day} May ${year}.`,
    `${first} ${last}, director of the Lake Trade Office, signed the memorandum for ${one}.`,
    `The ${year} Lake Forum, hosted by the African Lakes Commission (ALC), opened in Kisumu on ${day} May ${year}.`,
    '',
  ].join('\n');
}

async function dumped(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
}

/** The first difference in words: a comparison of many thousand lines would be printed whole. */
function sameLines(got: readonly string[], wanted: readonly string[]): string {
  const place = wanted.findIndex((line, i) => got[i] !== line);
  if (place < 0 && got.length === wanted.length) return 'the same';
  return `line ${place} of ${wanted.length}: expected ${wanted[place]}, got ${got[place]} (of ${got.length})`;
}

/** Numbers from 0 to 1, the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
