import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../dist/loaders/load.js';
import { IN_MEMORY, openEmbedded } from '../../dist/src/graph/engines/embedded.js';
import { prepare } from '../../dist/src/graph/prepare.js';
import { practiceDocuments, variations } from './documents.mjs';
import { check, measure, median, ratio, rounds, short, table } from './rounds.mjs';

export const title = 'documents into an empty graph in memory, and the same once more';

const SIZES = [50, 100, 200];

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'signatory-bench-'));
  try {
    const text = variations(await practiceDocuments());
    const contenders = {};
    for (const size of SIZES) {
      const documents = join(folder, String(size));
      await mkdir(documents);
      for (let i = 0; i < size; i++) await writeFile(join(documents, `copy-${i}.txt`), text(i));
      contenders[size] = () => loadTwice(documents, size);
    }
    report(await rounds(contenders, [SIZES[0]]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Seconds a document, when nothing is there and when all of it is. */
async function loadTwice(documents, size) {
  const graph = await prepare(await openEmbedded(IN_MEMORY));
  const timed = async (outcome) => {
    let report;
    const taken = await measure(async () => (report = await load(graph, [documents])));
    const right = report.inputs.filter((input) => input.outcome === outcome).length;
    check(right === size, `expected ${size} documents ${outcome}, got ${right}`);
    return {
      clock: taken.clock / size,
      processor: taken.processor / size,
      touched: Object.values(report.touched).reduce((sum, count) => sum + count),
    };
  };
  try {
    const [fresh, again] = [await timed('added'), await timed('unchanged')];
    check(fresh.touched > size && again.touched === 0, 'expected the first load to write, and the second not to');
    return { fresh, again };
  } finally {
    await graph.close();
  }
}

function report(results) {
  const [least] = SIZES;
  const of = (size, load, what) => results[size].map((result) => result[load][what]);
  const speed = (size, load) => short(1 / median(of(size, load, 'clock')));
  const growth = (size, load) => short(ratio(of(size, load, 'processor'), of(least, load, 'processor')));
  table([
    ['documents', 'fresh/s', 'unchanged/s', 'unchanged / fresh', 'written', 'fresh: growth', 'unchanged: growth'],
    ...SIZES.map((size) => [
      size,
      speed(size, 'fresh'),
      speed(size, 'again'),
      short(ratio(of(size, 'fresh', 'processor'), of(size, 'again', 'processor'))),
      of(size, 'fresh', 'touched')[0],
      growth(size, 'fresh'),
      growth(size, 'again'),
    ]),
  ]);
  console.log(
    `  rounds: ${results[least].length}; written: nodes and relations; the ratios are of time on the processor:`,
  );
  console.log(`  unchanged / fresh: how many times less it takes; growth: that of a document / that at ${least}`);
}
