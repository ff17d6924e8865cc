import { readRelations } from '../src/graph/cypher/dump.ts';
import { inBatches, readVersion, type GraphVersion } from '../src/graph/cypher/write.ts';
import { allNodes } from '../src/graph/dump.ts';
import type { Graph } from '../src/graph/port.ts';
import { nodeTypes, propertiesOf, relationSpec, relationTypes, type NodeType } from '../src/ontology/types.ts';
import type { GraphNode, GraphRelation } from './compute.ts';
import { relationKey, type WholeGraph } from './graph.ts';
import type { DocumentLayer } from './layer.ts';
import { groupBy } from './order.ts';

/** What the database holds, as of one version of it. */
export interface State {
  readonly version: GraphVersion;
  readonly graph: WholeGraph;
  readonly layers: ReadonlyMap<string, DocumentLayer>;
}

/** The version of a graph that was prepared. */
export async function versionOf(graph: Graph): Promise<GraphVersion> {
  const [version] = await graph.rows(readVersion());
  if (!version) throw new Error('the graph has no version: it was not prepared');
  return version;
}

/** Reads everything. */
export async function readState(graph: Graph): Promise<State> {
  const version = await versionOf(graph);
  const nodes = new Map<string, GraphNode>();
  const ids = new Map<NodeType, string[]>();
  for (const type of nodeTypes) {
    const found = await nodesOf(graph, type);
    ids.set(
      type,
      found.map(({ id }) => id),
    );
    for (const node of found) nodes.set(node.id, node);
  }
  const relations = new Map<string, GraphRelation>();
  for (const type of relationTypes)
    for (const { from, to } of relationSpec(type).ends)
      for (const fromType of from as readonly NodeType[])
        for (const toType of to as readonly NodeType[])
          for (const batch of inBatches(ids.get(fromType) ?? []))
            for (const row of await graph.rows(readRelations(type, fromType, toType, batch))) {
              const id = row.properties['id'];
              const relation: GraphRelation = {
                type,
                from: { type: fromType, id: row.from },
                to: { type: toType, id: row.to },
                properties: row.properties,
                ...(typeof id === 'string' ? { id } : {}),
              };
              relations.set(relationKey(relation), relation);
            }
  const whole = { nodes, relations };
  return { version, graph: whole, layers: layersOf(whole) };
}

async function nodesOf(graph: Graph, type: NodeType): Promise<GraphNode[]> {
  const found: GraphNode[] = [];
  for await (const { id, properties } of allNodes(graph, type)) {
    const { id: _, ...rest } = properties;
    found.push({ type, id, properties: rest });
  }
  return found;
}

/** The documents' own layers, taken back out of a graph. */
function layersOf({ nodes, relations }: WholeGraph): Map<string, DocumentLayer> {
  const owned = groupBy(
    [...relations.values()].filter(({ type }) => type === 'IN' || type === 'FROM'),
    ({ to }) => to.id,
  );
  const layers = new Map<string, DocumentLayer>();
  for (const node of nodes.values()) {
    if (node.type !== 'Document') continue;
    const parts = (owned.get(node.id) ?? []).map(({ from }) => nodes.get(from.id)!);
    const records = (type: NodeType) =>
      parts.filter((part) => part.type === type).map((part) => ({ ...record(part), document: node.id }));
    // What was written passed the ontology's check, so that the records are what their types say.
    layers.set(node.id, {
      document: record(node),
      mentions: records('Mention'),
      evidence: records('Evidence'),
    } as unknown as DocumentLayer);
  }
  return layers;
}

function record({ type, id, properties }: GraphNode): Record<string, unknown> {
  const all: Record<string, unknown> = { id };
  for (const property of propertiesOf(type)) all[property] = properties[property] ?? null;
  return all;
}
