import { relationSpec, type NodeType, type RelationType } from '../ontology/types.ts';
import { idsPage, nodesPage, pageSize, readRelations, type NodeRead, type RelationRead } from './cypher/dump.ts';
import type { Graph } from './port.ts';

/** A graph, or a part of one, to be written out: a page in memory at a time, nodes in the order of their ids. */
export interface Source {
  readonly graph: Graph;
  readonly nodes: (type: NodeType) => AsyncIterable<readonly NodeRead[]>;
  /** The relations of a type, those from each node together. */
  readonly relations: (type: RelationType) => AsyncIterable<readonly RelationRead[]>;
}

/** All of a graph. */
export function wholeOf(graph: Graph): Source {
  return {
    graph,
    nodes: (type) => nodePages(graph, type),
    async *relations(type) {
      for (const from of startsOf(type))
        for await (const ids of idPages(graph, from)) yield await graph.rows(readRelations(type, from, null, ids));
    },
  };
}

/** The types of nodes at which relations of a type start. */
export const startsOf = (type: RelationType): ReadonlySet<NodeType> =>
  new Set(relationSpec(type).ends.flatMap((ends) => ends.from as readonly NodeType[]));

export async function* nodePages(graph: Graph, type: NodeType): AsyncGenerator<readonly NodeRead[]> {
  const limit = pageSize(type);
  for (let after = ''; ;) {
    const page = await graph.rows(nodesPage(type, after, limit));
    if (page.length) yield page;
    const last = page.at(-1);
    if (!last || page.length < limit) return;
    after = last.id;
  }
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
