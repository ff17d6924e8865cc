import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderScore, score } from '../../loaders/score.ts';
import { cases, whole } from './score.cases.ts';
import { changeNames, changed, type Change, type Pair, type PlainAnnotation } from './score.changes.ts';

const scorer = fileURLToPath(new URL('../../../shared/tools/score.mjs', import.meta.url));
const goldFolder = fileURLToPath(new URL('../../../shared/gold', import.meta.url));
const present = existsSync(scorer) && existsSync(goldFolder);
const run = promisify(execFile);

/** Writes both folders, hands them to `use`, and takes them away. */
async function inFolders<T>(
  gold: Readonly<Record<string, unknown>>,
  predictions: Readonly<Record<string, unknown>>,
  use: (goldPath: string, predictionsPath: string) => Promise<T>,
): Promise<T> {
  const folders = await Promise.all([gold, predictions].map(() => mkdtemp(join(tmpdir(), 'score-public-'))));
  const [goldPath = '', predictionsPath = ''] = folders;
  try {
    for (const [path, files] of [[goldPath, gold] as const, [predictionsPath, predictions] as const])
      for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), JSON.stringify(content));
    return await use(goldPath, predictionsPath);
  } finally {
    await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Compares the whole text of both scorers, short and verbose; returns how many wrong facts they saw. */
async function compare(gold: string, predictions: string): Promise<number> {
  const report = await score(gold, predictions);
  const [short, long] = await Promise.all(
    [[], ['--verbose']].map((flags) => run(process.execPath, [scorer, gold, predictions, ...flags])),
  );
  expect(`${renderScore(report, { verbose: true })}\n`).toBe(long?.stdout);
  expect(`${renderScore(report, { verbose: false })}\n`).toBe(short?.stdout);
  return report.lines.length;
}

const name = (index: number): string => String(index).padStart(3, '0');

const change: fc.Arbitrary<Change> = fc.record({
  change: fc.constantFrom(...changeNames),
  document: fc.nat(1000),
  at: fc.nat(1000),
  by: fc.nat(1000),
});

describe('beside the public scorer', () => {
  it('prints the same text for every case of the table', async (context) => {
    context.skip(!present, 'the public scorer is not beside this folder');
    const gold = Object.fromEntries(cases.map((each, index) => [`${name(index)}.json`, whole(each.gold)]));
    const predictions = Object.fromEntries(cases.map((each, index) => [`${name(index)}.json`, whole(each.predicted)]));
    expect(await inFolders(gold, predictions, compare)).toBeGreaterThan(0);
  });

  it(
    'prints the same text for annotations and predictions changed at random',
    { timeout: 120_000 },
    async (context) => {
      context.skip(!present, 'the public scorer is not beside this folder');
      const files = (await readdir(goldFolder)).filter((file) => /^\d+\.json$/u.test(file));
      const documents = await Promise.all(
        files.map(async (file) => JSON.parse(await readFile(join(goldFolder, file), 'utf8')) as PlainAnnotation),
      );
      const endings = fc.array(fc.constantFrom('.json', '.json', '_run.json', null), {
        minLength: files.length,
        maxLength: files.length,
      });
      let wrong = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 20, maxLength: 150 }), endings, async (changes, chosen) => {
          const pairs: Pair[] = changed(documents, changes);
          const gold = Object.fromEntries(files.map((file, index) => [file, pairs[index]?.gold]));
          const predictions = files.flatMap((file, index) => {
            const ending = chosen[index];
            return ending ? [[file.replace('.json', ending), pairs[index]?.predicted] as const] : [];
          });
          wrong += await inFolders(gold, Object.fromEntries(predictions), compare);
        }),
        { seed: 20_250_424, numRuns: 15 },
      );
      expect(wrong).toBeGreaterThan(30);
    },
  );
});
