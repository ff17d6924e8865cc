import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsMeant } from '../../dist/loaders/remove.js';
import { load } from '../../dist/loaders/load.js';
import { write } from '../../dist/loaders/write.js';
import { IN_MEMORY, openEmbedded } from '../../dist/src/graph/engines/embedded.js';
import { openNeo4j } from '../../dist/src/graph/engines/neo4j.js';
import { prepare } from '../../dist/src/graph/prepare.js';
import { practiceDocuments, variations } from './documents.mjs';
import { check, measure, median, ratio, short, table } from './rounds.mjs';

const NODES = 100_000;
const ROUNDS = 15;
const BATCH = 100;

export const title = `one more document into a graph of ${NODES.toLocaleString('en')} nodes, and the same into an empty one`;

/** On the embedded engine, and, where NEO4J_TEST_URI names a server whose database is empty, on that too. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'signatory-bench-'));
  try {
    const text = variations(await practiceDocuments());
    const documents = { folder, text, written: 0 };
    await compare('embedded', () => openEmbedded(IN_MEMORY), documents);
    const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
    if (uri) await compare('Neo4j', () => openNeo4j({ uri, user, password, database: 'neo4j' }), documents);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(engine, open, documents) {
  const fresh = async () => {
    const graph = await prepare(await open());
    // A graph that was never written to is computed whole once; what is asked for is the cost of one that is in use.
    await write(graph, { put: [], remove: [] });
    return graph;
  };
  // A server has one database, so the rounds with an empty one come first.
  const small = [];
  const files = [];
  for (let round = 0; round < ROUNDS; round++) files.push(await nextFile(documents));
  const empty = await fresh();
  for (const file of files) small.push(await loadAndRemove(empty, file));
  const large = await filled(empty, documents);
  const big = [];
  for (const file of files) big.push(await loadAndRemove(large.graph, file));
  await large.graph.close();

  const cell = (results, load, what) => short(median(results.map((result) => result[load][what])) * 1000);
  table([
    [engine, 'nodes', 'load: ms', 'processor', 'remove: ms', 'processor'],
    ...[
      ['empty', 0, small],
      ['large', large.nodes, big],
    ].map(([name, nodes, results]) => [
      name,
      nodes,
      ...['load', 'remove'].flatMap((load) => ['clock', 'processor'].map((what) => cell(results, load, what))),
    ]),
    [
      'ratio',
      '',
      ...['load', 'remove'].flatMap((load) =>
        ['clock', 'processor'].map((what) =>
          short(
            ratio(
              big.map((result) => result[load][what]),
              small.map((result) => result[load][what]),
            ),
          ),
        ),
      ),
    ],
  ]);
}

/** Times a document's way in and out again. */
async function loadAndRemove(graph, file) {
  let report;
  const loading = await measure(async () => (report = await load(graph, [file])));
  check(report.inputs[0].outcome === 'added', `expected ${file} to be added, got ${report.inputs[0].outcome}`);
  const remove = await documentsMeant(graph, [file]);
  const removing = await measure(() => write(graph, { put: [], remove }));
  return { load: loading, remove: removing };
}

/** Loads variations until the graph has the nodes. */
async function filled(graph, documents) {
  for (;;) {
    const [{ nodes }] = await graph.rows({ text: 'MATCH (n) RETURN count(n) AS nodes', parameters: {} });
    if (nodes >= NODES) return { graph, nodes };
    const batch = [];
    for (let i = 0; i < BATCH; i++) batch.push(await nextFile(documents));
    await load(graph, batch);
  }
}

async function nextFile(documents) {
  const number = documents.written++;
  const folder = join(documents.folder, String(Math.floor(number / 1000)));
  await mkdir(folder, { recursive: true });
  const file = join(folder, `copy-${number}.txt`);
  await writeFile(file, documents.text(number));
  return file;
}
