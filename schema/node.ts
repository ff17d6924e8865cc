import { labelOf, shownProperties, toNode, type ReadNode } from '../src/graph/cypher/tuple.ts';
import { entityTypes, nodeSpec, typeOfId, type NodeType } from '../src/ontology/types.ts';
import { batched } from './batch.ts';
import { builder, type Reading } from './builder.ts';
import { OverLimit } from '../src/errors.ts';
import { LONGEST_PAGE } from './page.ts';
import { Node, refs } from './refs.ts';

/** A node by its id; null where none bears it. */
export async function nodeById(context: Reading, id: string): Promise<ReadNode | null> {
  const type = typeOfId(id);
  if (type === undefined || !(type in refs)) return null;
  const types = nodeSpec(type).entity ? entityTypes : [type];
  const found = await batched(context, `nodes ${labelOf(types)}`, id, (ids) => nodesById(context, types, ids));
  return found ?? null;
}

async function nodesById(context: Reading, types: readonly NodeType[], ids: readonly string[]) {
  const properties = shownProperties(types);
  const plan = { label: labelOf(types), ids, wanted: { properties, walks: [] } };
  const found = await context.graph.read(plan);
  return new Map(found.map((node) => [node.id, toNode<NodeType>(node.id, properties, node.properties)]));
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'A node by its id; null where none bears it.',
    args: { id: t.arg.id({ required: true, description: 'The id as this API gave it.' }) },
    resolve: (_root, { id }, context) => nodeById(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Nodes by their ids, in the order of the ids; null for an id that none bears.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 ids as this API gave them.' }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > LONGEST_PAGE)
        throw new OverLimit(`ids: expected at most ${LONGEST_PAGE}, got ${ids.length}; ask in several requests`);
      return ids.map((id) => nodeById(context, id));
    },
  }),
}));
