import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { practiceDocuments } from './documents.mjs';
import { extractors } from './extractors.mjs';
import { check, median, ratio, rounds, measure, short, table } from './rounds.mjs';

export const title = 'reading texts, against compromise 14.17 (names only: people, organizations, places)';

/** Passes until a reader's speed changes no more. */
const PRACTICE = 6;

export async function run() {
  const documents = await practiceDocuments();
  const kilobytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000;
  const readers = { signatory: await extractors.signatory(), compromise: await extractors.compromise() };
  const names = Object.keys(readers);

  const counts = names.map(() => []);
  const first = {};
  for (const [at, name] of names.entries())
    first[name] = await measure(() => documents.forEach((document) => counts[at].push(readers[name](document))));
  const found = (what) => counts.map((each) => each.reduce((sum, count) => sum + count[what], 0));
  check(Math.min(...found('names'), found('facts')[0]) > documents.length, 'a reader found next to nothing');

  // A loader of thousands reads most of them with code that is compiled.
  for (let practised = 0; practised < PRACTICE; practised++)
    for (const name of names) documents.forEach((document) => readers[name](document));
  const pass = (name) => [name, () => measure(() => documents.forEach((document) => readers[name](document)))];
  const times = await rounds(Object.fromEntries(names.map(pass)));
  const fresh = (name) => [name, () => started(name, documents)];
  const starts = await rounds(Object.fromEntries(names.map(fresh)), []);

  const taken = (name, what) => times[name].map((one) => one[what] / documents.length);
  const speed = (amount) => [
    ...names.map((name) => short(amount / median(taken(name, 'clock')))),
    short(ratio(taken('compromise', 'clock'), taken('signatory', 'clock'))),
  ];
  const of = (name, what) => starts[name].map((start) => start[what]);
  const cost = (what) => [
    ...names.map((name) => short(median(of(name, what)))),
    short(ratio(of('signatory', what), of('compromise', what))),
  ];
  table([
    ['', ...names, 'signatory / compromise'],
    [
      'documents/s, the first pass',
      ...names.map((name) => short(documents.length / first[name].clock)),
      short(first.compromise.clock / first.signatory.clock),
    ],
    ['documents/s, practised', ...speed(1)],
    ['kB/s', ...speed(kilobytes / documents.length)],
    [
      'processor, ms a document',
      ...names.map((name) => short(median(taken(name, 'processor')) * 1000)),
      short(ratio(taken('signatory', 'processor'), taken('compromise', 'processor'))),
    ],
    ['import and first document, ms', ...cost('start')],
    ['most memory, MB', ...cost('memory')],
    ['names found', ...found('names'), ''],
    ['agreements and events found', ...found('others'), ''],
    ['facts found', ...found('facts'), ''],
  ]);
  console.log(`  rounds: ${times.signatory.length}; ${documents.length} documents, ${short(kilobytes)} kB;`);
  console.log('  how right the answers are is for `signatory score` to say');
}

/** Imported anew in a process of its own. */
function started(name, documents) {
  const start = fileURLToPath(new URL('start.mjs', import.meta.url));
  const child = spawnSync(process.execPath, [start, name], { input: JSON.stringify(documents) });
  check(child.status === 0, `${name} did not start: ${child.stderr}`);
  return JSON.parse(child.stdout);
}
