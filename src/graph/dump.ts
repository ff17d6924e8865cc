import { EngineFailure } from '../errors.ts';
import { nodeTypes, relationSpec, relationTypes, type NodeType, type RelationType } from '../ontology/types.ts';
import { idsPage, nodesPage, pageSize, readRelations, type NodeRead } from './cypher/dump.ts';
import { readVersion } from './cypher/write.ts';
import { byCodePoint } from './order.ts';
import type { Graph, Value } from './port.ts';

/**
 * The whole graph as one JSON a line, without line ends: nodes by type and id, then relations by type and id. The
 * same graph gives the same bytes on every engine, whatever way it came to be.
 * Node: `{"node": TYPE, "id": …, property…}`. Relation: `{"relation": TYPE, "from": …, "to": …, "id": …, property…}`,
 * where one that is no fact has `TYPE:from>to` for an id. Keys are sorted.
 * @throws EngineFailure where somebody changed the graph meanwhile
 */
export async function* dump(graph: Graph): AsyncGenerator<string> {
  const before = await versionOf(graph);
  for (const type of nodeTypes.toSorted(byCodePoint)) {
    for await (const { properties } of allNodes(graph, type)) yield line({ ...properties, node: type });
  }
  for (const type of relationTypes.toSorted(byCodePoint)) {
    for (const relation of await allRelations(graph, type)) yield line(relation);
  }
  if ((await versionOf(graph)) !== before)
    throw new EngineFailure('the graph changed while it was written out, so this export is of no use; run it again');
}

/** Every node of a type in the order of ids, a page in memory at a time. */
export async function* allNodes(graph: Graph, type: NodeType): AsyncGenerator<NodeRead> {
  const limit = pageSize(type);
  for (let after = ''; ;) {
    const page = await graph.rows(nodesPage(type, after, limit));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    after = last.id;
  }
}

type Line = Readonly<Record<string, Value>> & { readonly id: string };

/** All of one type, in memory, because the ids of facts follow no order of the nodes. */
async function allRelations(graph: Graph, type: RelationType): Promise<Line[]> {
  const fromTypes = new Set(relationSpec(type).ends.flatMap((ends) => ends.from as readonly NodeType[]));
  const found: Line[] = [];
  for (const fromType of fromTypes) {
    for await (const ids of idPages(graph, fromType)) {
      for (const { from, to, properties } of await graph.rows(readRelations(type, fromType, null, ids)))
        found.push({ id: `${type}:${from}>${to}`, ...properties, relation: type, from, to });
    }
  }
  return found.sort((a, b) => byCodePoint(a.id, b.id));
}

async function* idPages(graph: Graph, type: NodeType): AsyncGenerator<string[]> {
  const limit = 5_000;
  for (let after = ''; ;) {
    const ids = (await graph.rows(idsPage(type, after, limit))).map(({ id }) => id);
    if (ids.length) yield ids;
    const last = ids.at(-1);
    if (last === undefined || ids.length < limit) return;
    after = last;
  }
}

const line = (values: Readonly<Record<string, Value>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => byCodePoint(a, b))));

async function versionOf(graph: Graph): Promise<string> {
  return JSON.stringify(await graph.rows(readVersion()));
}
