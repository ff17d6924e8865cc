import { NotFound } from '../src/errors.ts';
import { ledTo } from '../src/graph/cypher/change.ts';
import { bearersOf, mentionsOf } from '../src/graph/cypher/names.ts';
import { labelOf, readTuple, shownProperties, toNode, type ReadNode } from '../src/graph/cypher/tuple.ts';
import { marked, markOf } from '../src/ontology/mark.ts';
import { entityTypes, nodeSpec, typeOfId, type EntityType, type NodeType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import type { Reading } from './builder.ts';
import { refs } from './refs.ts';

export type EntityNode = ReadNode<EntityType>;

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

/** The same, or else the one thing that the id led to before. */
export async function nodeLedTo(context: Reading, id: string): Promise<ReadNode | null> {
  const node = await nodeById(context, id);
  if (node) return node;
  const type = typeOfId(id);
  if (type === undefined || !nodeSpec(type).entity) return null;
  const [only, ...others] = await formerly(context, id);
  return only && !others.length ? only : null;
}

/**
 * The things that an id means: the one that bears it, or those that it led to before.
 * @throws NotFound where the node is no thing
 */
export async function bearersOfId(context: Reading, id: string): Promise<readonly EntityNode[]> {
  const node = await nodeById(context, id);
  if (!node) return formerly(context, id);
  if (!isEntity(node)) throw new NotFound(`${id} is a ${node.__typename}; expected one of ${entityTypes.join(', ')}`);
  return [node];
}

async function formerly(context: Reading, id: string): Promise<readonly EntityNode[]> {
  const found = await bearers(context, id);
  return found.length ? found : formerBearers(context, id);
}

/**
 * What an id with a mark led to: an id of its kind is that of a thing together with one of its mentions, so it leads to
 * whatever the mention belongs to now, as long as anything of this slug holds it.
 */
async function formerBearers(context: Reading, id: string): Promise<readonly EntityNode[]> {
  const former = marked(id);
  if (!former) return [];
  const { slug, mark } = former;
  const sharing = await context.graph.rows(ledTo('Block', 'Entity', [`block:id|${slug}`]));
  const candidates = [
    await nodeById(context, slug),
    ...(await bearers(context, slug)),
    ...(await Promise.all(sharing.map(({ to }) => nodeById(context, to)))),
  ];
  const entities = new Map(candidates.flatMap((node) => (node && isEntity(node) ? [[node.id, node] as const] : [])));
  const rows = await context.graph.rows(mentionsOf([...entities.keys()]));
  const meant = new Set(rows.filter(({ mention }) => markOf(mention) === mark).map((row) => row.id));
  return [...entities.values()].filter((node) => meant.has(node.id));
}

/** The things that bear a folded form of a name, or had this id before. */
export async function bearers(context: Reading, form: string): Promise<readonly EntityNode[]> {
  const found = await batched(context, 'bearers', form, async (forms) => {
    const rows = await context.graph.rows(bearersOf(forms));
    const byForm = grouped(rows, (row) => row.form);
    return new Map([...byForm].map(([of, bearing]) => [of, bearing.map((row) => readTuple(entityTypes, row.node))]));
  });
  return found ?? [];
}

const isEntity = (node: ReadNode): node is EntityNode => entityTypes.some((type) => type === node.__typename);
