import {
  bumpVersion,
  createNodes,
  createRelations,
  deleteNodes,
  deleteRelations,
  setNodes,
  setRelations,
  writeAll,
} from '../src/graph/cypher/write.ts';
import type { Graph, Transaction, Value } from '../src/graph/port.ts';
import { nodeTypes, relationTypes } from '../src/ontology/types.ts';
import type { GraphNode, GraphRelation } from './compute.ts';
import { graphOf, type WholeGraph } from './graph.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import type { DocumentLayer } from './layer.ts';
import { groupBy } from './order.ts';
import { readState, type State } from './state.ts';

/** Whole documents to put in or take out. */
export interface Changes {
  readonly put: readonly DocumentLayer[];
  /** Ids of Document nodes. */
  readonly remove: readonly string[];
}

/** How much a change touched. Nothing at all where the graph was already so. */
export interface Touched {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
}

/** Another process changed the graph between reading it and writing to it. */
class Stale extends Error {}

const ATTEMPTS = 5;

/**
 * Brings the graph to what its documents give under some decisions after a change of some of them: one transaction, of
 * which all is written or nothing. Returns the state that now stands. Where another process was quicker, reads again and
 * retries.
 */
export async function write(
  graph: Graph,
  from: State,
  changes: Changes,
  decisions: Decisions = noDecisions,
): Promise<{ state: State; touched: Touched }> {
  let state = from;
  for (let attempt = 1; ; attempt++) {
    const layers = new Map(state.layers);
    for (const id of changes.remove) layers.delete(id);
    for (const layer of changes.put) layers.set(layer.document.id, layer);
    const wanted = graphOf([...layers.values()], decisions);
    const difference = differenceOf(state.graph, wanted);
    const touched = touchedBy(difference);
    const same = !touched.created && !touched.changed && !touched.deleted;
    if (same && state.version.decisions === decisions.hash) return { state: { ...state, layers }, touched };
    try {
      const expected = state.version;
      const version = await graph.write(async (transaction) => {
        const [bumped] = await transaction.rows(bumpVersion(decisions.hash));
        if (bumped?.counter !== expected.counter + 1 || bumped.graph !== expected.graph) throw new Stale();
        await apply(transaction, difference);
        return bumped;
      });
      return { state: { version, graph: wanted, layers }, touched };
    } catch (error) {
      if (!(error instanceof Stale) || attempt === ATTEMPTS) throw error;
      state = await readState(graph);
    }
  }
}

interface Difference {
  readonly nodes: Delta<GraphNode>;
  readonly relations: Delta<GraphRelation>;
}

interface Delta<T> {
  readonly created: readonly T[];
  readonly changed: readonly T[];
  readonly deleted: readonly T[];
}

function differenceOf(now: WholeGraph, wanted: WholeGraph): Difference {
  const nodes = deltaOf(now.nodes, wanted.nodes);
  const gone = new Set(nodes.deleted.map(({ id }) => id));
  const relations = deltaOf(now.relations, wanted.relations);
  // A deleted node takes its relations with it.
  const deleted = relations.deleted.filter(({ from, to }) => !gone.has(from.id) && !gone.has(to.id));
  return { nodes, relations: { ...relations, deleted } };
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

function touchedBy({ nodes, relations }: Difference): Touched {
  const sum = (part: keyof Touched) => nodes[part].length + relations[part].length;
  return { created: sum('created'), changed: sum('changed'), deleted: sum('deleted') };
}

async function apply(transaction: Transaction, { nodes, relations }: Difference): Promise<void> {
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
