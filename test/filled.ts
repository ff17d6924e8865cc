import { graphOf } from '../loaders/graph.ts';
import type { DocumentLayer } from '../loaders/layer.ts';
import { groupBy } from '../loaders/order.ts';
import { createNodes, createRelations, writeAll } from '../src/graph/cypher/write.ts';
import type { Graph } from '../src/graph/port.ts';

/** Writes into an empty graph what documents give, without asking what it holds. */
export async function fillFrom(graph: Graph, layers: readonly DocumentLayer[]): Promise<void> {
  const { nodes, relations } = graphOf(layers);
  await graph.write(async (transaction) => {
    for (const [type, rows] of groupBy(nodes.values(), (node) => node.type))
      await writeAll(transaction, rows, (batch) => createNodes(type, batch));
    for (const members of groupBy(
      relations.values(),
      ({ type, from, to }) => `${type} ${from.type} ${to.type}`,
    ).values()) {
      const { type, from, to } = members[0]!;
      const rows = members.map((one) => ({ from: one.from.id, to: one.to.id, properties: one.properties }));
      await writeAll(transaction, rows, (batch) => createRelations(type, from.type, to.type, batch));
    }
  });
}
