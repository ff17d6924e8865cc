import {
  createNodes,
  createRelations,
  deleteNodes,
  deleteRelations,
  setNodes,
  setRelations,
  writeAll,
} from '../src/graph/cypher/write.ts';
import type { Transaction, Value } from '../src/graph/port.ts';
import { nodeTypes, relationTypes } from '../src/ontology/types.ts';
import type { GraphNode, GraphRelation } from './compute.ts';
import type { WholeGraph } from './graph.ts';
import { groupBy } from './order.ts';

/** How much a change touched. Nothing at all where the graph was already so. */
export interface Touched {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
}

/** What makes one graph, or part of a graph, another. */
export interface Difference {
  readonly nodes: Delta<GraphNode>;
  readonly relations: Delta<GraphRelation>;
  /** How many further relations go with the nodes that are deleted. */
  readonly taken: number;
}

interface Delta<T> {
  readonly created: readonly T[];
  readonly changed: readonly T[];
  readonly deleted: readonly T[];
}

/** Compares two graphs, or the same part of two. */
export function differenceOf(now: WholeGraph, wanted: WholeGraph): Difference {
  const nodes = deltaOf(now.nodes, wanted.nodes);
  const gone = new Set(nodes.deleted.map(({ id }) => id));
  const relations = deltaOf(now.relations, wanted.relations);
  // A deleted node takes its relations with it.
  const deleted = relations.deleted.filter(({ from, to }) => !gone.has(from.id) && !gone.has(to.id));
  return { nodes, relations: { ...relations, deleted }, taken: relations.deleted.length - deleted.length };
}

function deltaOf<T extends { readonly properties: Readonly<Record<string, Value>> }>(
  now: ReadonlyMap<string, T>,
  wanted: ReadonlyMap<string, T>,
): Delta<T> {
  const created: T[] = [];
  const changed: T[] = [];
  for (const [key, one] of wanted) {
    const known = now.get(key);
    if (!known) created.push(one);
    else if (known !== one && !sameProperties(known.properties, one.properties)) changed.push(one);
  }
  const deleted = [...now].flatMap(([key, one]) => (wanted.has(key) ? [] : [one]));
  return { created, changed, deleted };
}

function sameProperties(a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Counts the nodes and relations of a difference. */
export function touchedBy({ nodes, relations, taken }: Difference): Touched {
  const sum = (part: keyof Touched) => nodes[part].length + relations[part].length;
  return { created: sum('created'), changed: sum('changed'), deleted: sum('deleted') + taken };
}

/** Writes it. */
export async function apply(transaction: Transaction, { nodes, relations }: Difference): Promise<void> {
  await eachKind(relations.deleted, (type, from, to, members) =>
    writeAll(transaction, members.map(ends), (batch) => deleteRelations(type, from, to, batch)),
  );
  for (const type of nodeTypes) {
    const ofType = (list: readonly GraphNode[]) => list.filter((node) => node.type === type);
    const ids = ofType(nodes.deleted).map(({ id }) => id);
    await writeAll(transaction, ids, (batch) => deleteNodes(type, batch));
    await writeAll(transaction, ofType(nodes.created), (batch) => createNodes(type, batch));
    await writeAll(transaction, ofType(nodes.changed), (batch) => setNodes(type, batch));
  }
  await eachKind(relations.created, (type, from, to, members) =>
    writeAll(transaction, members.map(rowOf), (batch) => createRelations(type, from, to, batch)),
  );
  await eachKind(relations.changed, (type, from, to, members) =>
    writeAll(
      transaction,
      members.map((relation) => ({ ...rowOf(relation), id: relation.id! })),
      (batch) => setRelations(type, from, to, batch),
    ),
  );
}

const ends = ({ from, to, id }: GraphRelation) => ({ from: from.id, to: to.id, ...(id === undefined ? {} : { id }) });
const rowOf = ({ from, to, properties }: GraphRelation) => ({ from: from.id, to: to.id, properties });

/** A statement names the relation's type and the types of both ends, so relations go kind by kind. */
async function eachKind(
  relations: readonly GraphRelation[],
  work: (
    type: GraphRelation['type'],
    from: GraphNode['type'],
    to: GraphNode['type'],
    members: readonly GraphRelation[],
  ) => Promise<void>,
): Promise<void> {
  const kinds = groupBy(relations, ({ type, from, to }) => `${relationTypes.indexOf(type)} ${from.type} ${to.type}`);
  for (const members of kinds.values()) {
    const { type, from, to } = members[0]!;
    await work(type, from.type, to.type, members);
  }
}
