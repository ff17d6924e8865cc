import { IN_MEMORY, openEmbedded } from '../../dist/src/graph/engines/embedded.js';
import { prepare } from '../../dist/src/graph/prepare.js';
import { createApi } from '../../dist/src/server/api.js';
import { naively } from './naive.mjs';
import { check, measure, median, ratio, rounds, short, table } from './rounds.mjs';
import { ORGANIZATIONS, writeSample } from './sample-graph.mjs';

export const title = 'a nested page through the API, against one statement for each parent and relation';

const PAGE = 20;
const CONCURRENCY = 8;
/** Requests of one round. Each asks for another page, so that nothing is answered twice. */
const REQUESTS = 8;

const QUERY = `query ($after: String) {
  organizations(first: ${PAGE}, after: $after) {
    nodes { name agreements(first: 10) { nodes {
      name
      date
      parties(first: 10) { edges { node { name } evidence { quote document { title } } } }
      signatures(first: 10) { nodes { person { name } organization { name } evidence { quote document { title } } } }
    } } }
  }
}`;

export async function run() {
  const graph = await prepare(await openEmbedded(IN_MEMORY));
  try {
    const size = await writeSample(graph);
    const api = createApi(graph, { log: (error) => console.error(error) });
    const starts = await startsOfPages(api);
    const sides = {
      api: (page) => throughApi(api, starts[page].cursor),
      naive: (page) => naively(graph, starts[page].name),
    };

    // The same answers to the letter, or the comparison means nothing.
    let ours, theirs;
    for (const page of [0, 1, starts.length - 1]) {
      [ours, theirs] = await Promise.all([sides.api(page), sides.naive(page)]);
      check(ours.text.length > 10_000, `page ${page} holds hardly anything`);
      check(ours.text === theirs.text, `the API and the naive way differ on page ${page}`);
    }

    const turn = (side) => {
      let next = 0;
      return () => measure(() => together(REQUESTS, () => side(next++ % starts.length)));
    };
    const results = await rounds({ api: turn(sides.api), naive: turn(sides.naive) });
    const of = (name, what) => results[name].map((result) => result[what] / REQUESTS);
    const line = (name, { reads }) => [
      name,
      short(1 / median(of(name, 'clock'))),
      short(median(of(name, 'processor')) * 1000),
      reads,
    ];
    table([
      ['', 'requests/s', 'processor, ms a request', 'engine reads a request'],
      line('api', ours),
      line('naive', theirs),
      [
        'api / naive',
        short(ratio(of('naive', 'clock'), of('api', 'clock'))),
        short(ratio(of('api', 'processor'), of('naive', 'processor'))),
        short(ours.reads / theirs.reads),
      ],
    ]);
    console.log(`  rounds: ${results.api.length}; ${size} nodes, ${CONCURRENCY} requests at once, each answered by`);
    console.log(`  ${short(ours.text.length / 1000)} kB; the naive way has no GraphQL to parse, check and execute`);
  } finally {
    await graph.close();
  }
}

/** Runs many requests, a few at once. */
async function together(count, request) {
  let left = count;
  const client = async () => {
    while (left-- > 0) await request();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, client));
}

async function post(api, query, variables) {
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors, extensions } = await response.json();
  check(!errors, JSON.stringify(errors));
  return { data, reads: extensions.reads };
}

/** What comes before each page: a cursor for the API, a name for the naive way. */
async function startsOfPages(api) {
  const starts = [{ cursor: null, name: '' }];
  while (starts.length < ORGANIZATIONS / PAGE) {
    const query = `query ($after: String) {
      organizations(first: ${PAGE}, after: $after) { nodes { name } pageInfo { endCursor } }
    }`;
    const { nodes, pageInfo } = (await post(api, query, { after: starts.at(-1).cursor })).data.organizations;
    starts.push({ cursor: pageInfo.endCursor, name: nodes.at(-1).name });
  }
  return starts;
}

async function throughApi(api, after) {
  const { data, reads } = await post(api, QUERY, { after });
  return { text: JSON.stringify(data), reads };
}
