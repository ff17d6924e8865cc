import { EngineFailure } from '../errors.ts';
import { nodeTypes, relationTypes, type NodeType, type RelationType } from '../ontology/types.ts';
import type { NodeRead } from './cypher/dump.ts';
import { readVersion } from './cypher/write.ts';
import { byCodePoint } from './order.ts';
import type { Graph, Value } from './port.ts';
import { nodePages, wholeOf, type Source } from './source.ts';

/**
 * The whole graph as one JSON a line, without line ends: see {@link dumpOf}. The same graph gives the same bytes on every engine,
 * whatever way it came to be.
 * @throws EngineFailure where somebody changed the graph meanwhile
 */
export const dump = (graph: Graph): AsyncGenerator<string> => unchanged(graph, dumpOf(wholeOf(graph)));

/**
 * Nodes by type and id, then relations by type and id, one JSON each.
 * Node: `{"node": TYPE, "id": …, property…}`. Relation: `{"relation": TYPE, "from": …, "to": …, "id": …, property…}`,
 * where one that is no fact has `TYPE:from>to` for an id. Keys are sorted.
 */
export async function* dumpOf(source: Source): AsyncGenerator<string> {
  for (const type of nodeTypes.toSorted(byCodePoint))
    for await (const page of source.nodes(type))
      for (const { properties } of page) yield line({ ...properties, node: type });
  for (const type of relationTypes.toSorted(byCodePoint))
    for (const relation of await allRelations(source, type)) yield line(relation);
}

/**
 * Passes on what is read of a graph, as long as nobody changes it.
 * @throws EngineFailure at the end where somebody did
 */
export async function* unchanged<T>(graph: Graph, read: AsyncIterable<T>): AsyncGenerator<T> {
  const before = await versionOf(graph);
  yield* read;
  if ((await versionOf(graph)) !== before)
    throw new EngineFailure('the graph changed while it was written out, so this export is of no use; run it again');
}

/** Every node of a type in the order of ids, a page in memory at a time. */
export async function* allNodes(graph: Graph, type: NodeType): AsyncGenerator<NodeRead> {
  for await (const page of nodePages(graph, type)) yield* page;
}

type Line = Readonly<Record<string, Value>> & { readonly id: string };

/** All of one type, in memory, because the ids of facts follow no order of the nodes. */
async function allRelations(source: Source, type: RelationType): Promise<Line[]> {
  const found: Line[] = [];
  for await (const page of source.relations(type))
    for (const { from, to, properties } of page)
      found.push({ id: `${type}:${from}>${to}`, ...properties, relation: type, from, to });
  return found.sort((a, b) => byCodePoint(a.id, b.id));
}

const line = (values: Readonly<Record<string, Value>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => byCodePoint(a, b))));

async function versionOf(graph: Graph): Promise<string> {
  return JSON.stringify(await graph.rows(readVersion()));
}
