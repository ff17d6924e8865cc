import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../loaders/facts.ts';
import { load } from '../../loaders/load.ts';
import type { ReadInput } from '../../loaders/read.ts';
import type { Extracted } from '../../loaders/workers/attempt.ts';
import { extractAll, readWorkers, threadsFor } from '../../loaders/workers/extract-all.ts';
import { Pool } from '../../loaders/workers/pool.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { withFolder } from './folder.ts';

/** Long enough to be worth a thread, each with a text of its own. */
const article = (index: number): string =>
  [
    `The Harbour Institute and University of Town ${index} signed a memorandum of understanding in Tallinn on 3 March 2025.`,
    ...Array.from(
      { length: 200 },
      (_, line) => `Line ${line} of text ${index} only says that the weather was fine and the sea calm that day.`,
    ),
  ].join('\n');
const document = (index: number, changed: object = {}): SourceDocument => ({
  id: `d${index}`,
  file: `d${index}.txt`,
  title: `Text ${index}`,
  text: article(index),
  dropped: [],
  ...changed,
});
const inputsOf = (documents: readonly SourceDocument[]): ReadInput[] =>
  documents.map((document) => ({ file: document.file, document }));

async function all(inputs: readonly ReadInput[], workers: number): Promise<Extracted[]> {
  const results: Extracted[] = [];
  for await (const result of extractAll(inputs, { workers })) results.push(result);
  return results;
}

/** A thread that is told by a document's title what to do. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, title }) => {
      if (title === 'throw') throw new Error('no more');
      if (title === 'exit') process.exit(3);
      if (title !== 'wait') parentPort.postMessage({ ok: false, reason: id });
    });
    parentPort.postMessage('ready');
  `)}`,
);

describe('extraction in worker threads', { timeout: 60_000 }, () => {
  it('gives what extraction in this thread gives, in the order of the inputs', async () => {
    const inputs = inputsOf(Array.from({ length: 14 }, (_, index) => document(index)));
    expect(threadsFor(inputs, 2)).toBe(2);
    const threaded = await all(inputs, 2);
    expect(threaded.map((result) => result.ok && result.extraction.document.id)).toEqual(
      inputs.map((_, index) => `d${index}`),
    );
    expect(threaded.every((result) => result.ok && result.extraction.facts.length > 1)).toBe(true);
    expect(threaded).toEqual(await all(inputs, 0));
  });

  it.each([0, 2])(
    'refuses a document on which extraction throws, and goes on with the others (%i threads)',
    async (workers) => {
      // Reading never gives such a document; it stands for a mistake in the rules.
      const broken = document(3, { published: { toString: null } });
      const inputs = inputsOf(Array.from({ length: 14 }, (_, index) => (index === 3 ? broken : document(index))));
      const results = await all(inputs, workers);
      expect(results.map(({ ok }) => ok)).toEqual(inputs.map((_, index) => index !== 3));
      expect(results[3]).toMatchObject({
        reason: expect.stringMatching(/^expected facts, got an error of the extractor \(.+\)$/u) as string,
      });
    },
  );

  it('is worth its threads only for enough documents with enough text', () => {
    const many = Array.from({ length: 100 }, (_, index) => document(index));
    const read = { document: many[0]!, items: [], facts: [] };
    expect(threadsFor(inputsOf(many), 4)).toBe(4);
    expect(threadsFor(inputsOf(many), 0)).toBe(0);
    const some = many.slice(0, 10).map((each) => ({ ...each, text: 'x'.repeat(31_000) }));
    expect(threadsFor(inputsOf(some), 16)).toBe(3);
    expect(threadsFor(inputsOf(many.slice(0, 7).map((each) => ({ ...each, text: article(1).repeat(9) }))), 4)).toBe(1);
    expect(threadsFor(inputsOf(many.map((each) => ({ ...each, text: 'short' }))), 4)).toBe(1);
    expect(
      threadsFor(
        inputsOf(many).map((input) => ({ ...input, extraction: read })),
        4,
      ),
    ).toBe(1);
    expect(
      threadsFor(
        many.map(({ file }) => ({ file, reason: 'unreadable' })),
        4,
      ),
    ).toBe(1);
  });

  it('ends its threads when whoever asks stops early', async () => {
    const before = threads();
    const inputs = inputsOf(Array.from({ length: 14 }, (_, index) => document(index)));
    let during = 0;
    for await (const result of extractAll(inputs, { workers: 2 })) {
      during = threads();
      expect(result.ok).toBe(true);
      break;
    }
    expect(during).toBe(before + 2);
    expect(threads()).toBe(before);
  });

  it('opens no graph: what a thread runs imports nothing of the engines', () => {
    const reached = new Set<string>();
    const reach = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const [, target] of fs.readFileSync(file, 'utf8').matchAll(/^import\s+(?!type\b)[^'";]*?'(\.[^']+)'/gmu))
        reach(path.join(path.dirname(file), target!));
    };
    reach('loaders/workers/worker.ts');
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((file) => file.startsWith('src/graph/'))).toEqual([]);
  });
});

describe('a pool of threads', { timeout: 60_000 }, () => {
  const titled = (index: number, title: string) => document(index, { title, text: '' });

  it('refuses the document on which a thread dies, and answers the others with a new one', async () => {
    const pool = new Pool(1, obedient);
    try {
      const titles = ['', 'throw', '', 'exit', ''];
      const results = await Promise.all(titles.map((title, index) => pool.extract(titled(index, title))));
      expect(results.map((result) => !result.ok && result.reason)).toEqual([
        'd0',
        'expected facts, got the end of the thread that looked for them (Error: no more)',
        'd2',
        'expected facts, got the end of the thread that looked for them (it ended)',
        'd4',
      ]);
    } finally {
      await pool.close();
    }
  });

  it('says what to do where threads cannot start', async () => {
    const pool = new Pool(2, new URL('data:text/javascript,throw new Error("no threads here")'));
    const asked = [pool.extract(document(1)), pool.extract(document(2))];
    const message = 'expected worker threads to start, got Error: no threads here: --workers 1 extracts without them';
    for (const each of await Promise.allSettled(asked))
      expect(each).toMatchObject({ reason: { message, code: 'BAD_SETTING' } });
    await expect(pool.extract(document(3))).rejects.toThrow(message);
    await pool.close();
  });

  it('is closed while a thread is at work', async () => {
    const pool = new Pool(1, obedient);
    await pool.extract(titled(0, ''));
    void pool.extract(titled(1, 'wait'));
    const before = threads();
    await pool.close();
    expect(threads()).toBe(before - 1);
  });
});

describe('the number of threads', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['16', 16],
  ])('may be asked for as %s', (text, expected) => expect(readWorkers(text)).toBe(expected));

  it.each(['-1', '1.5', 'two', '', '257'])('may not be asked for as %j', (text) => {
    expect(() => readWorkers(text)).toThrow(`--workers: expected a whole number from 0 to 256, got ${text}`);
  });
});

describe('loading in worker threads', { timeout: 60_000 }, () => {
  it('reports every document once, in order, and ends between two documents when told to', () =>
    withFolder(
      Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index + 10}.txt`, article(index)])),
      async (folder) => {
        const graph = await prepare(await openEmbedded(IN_MEMORY));
        const before = threads();
        try {
          const stop = new AbortController();
          const first = await load(graph, [folder], {
            workers: 2,
            signal: stop.signal,
            onProgress: (done) => done === 5 && stop.abort(),
          });
          expect(first.interrupted).toBe(true);
          expect(first.inputs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('added'));
          const second = await load(graph, [folder], { workers: 2 });
          expect(second.inputs.map(({ file }) => path.basename(file))).toEqual(
            Array.from({ length: 14 }, (_, index) => `${index + 10}.txt`),
          );
          expect(second.inputs.map(({ outcome }) => outcome)).toEqual([
            ...Array(5).fill('unchanged'),
            ...Array(9).fill('added'),
          ]);
          expect(threads()).toBe(before);
        } finally {
          await graph.close();
        }
      },
    ));
});

/** Threads of this process that JavaScript started. */
function threads(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort' || resource === 'Worker')
    .length;
}
