import type { Graph } from '../../src/graph/port.ts';

const mark = { text: 'MERGE (t:SignatoryTests {id: 1}) RETURN t.id AS id', parameters: {} };
const marks = { text: 'MATCH (t:SignatoryTests) RETURN count(t) AS number', parameters: {} };
const nodes = { text: 'MATCH (n) RETURN count(n) AS number', parameters: {} };
const some = {
  text: 'MATCH (n) WHERE NOT n:SignatoryTests AND NOT n:WriteTurn WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS number',
  parameters: {},
};

/** Deletes everything, but only from a graph that was empty when a test first came to it. */
export async function empty(graph: Graph): Promise<void> {
  const count = async (query: typeof nodes) => Number((await graph.rows<{ number: number }>(query))[0]?.number);
  if ((await count(marks)) === 0) {
    const found = await count(nodes);
    if (found > 0)
      throw new Error(`expected an empty database to test with, got one of ${found} nodes; nothing was touched`);
    await graph.write((transaction) => transaction.rows(mark));
  }
  for (let deleted = 1; deleted > 0;) {
    const [row] = await graph.write((transaction) => transaction.rows<{ number: number }>(some));
    deleted = row?.number ?? 0;
  }
}
