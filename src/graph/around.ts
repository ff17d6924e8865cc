import {
  entityTypes,
  nodeSpec,
  relationSpec,
  relationTypes,
  typeOfId,
  type NodeType,
  type RelationType,
} from '../ontology/types.ts';
import { pageSize, readNodes, readRelations } from './cypher/dump.ts';
import { evidenceOf } from './cypher/lookup.ts';
import { relationsFrom, relationsInto } from './cypher/verify.ts';
import { inBatches } from './cypher/write.ts';
import { byCodePoint } from './order.ts';
import type { Graph } from './port.ts';
import { startsOf, type Source } from './source.ts';

/** Statements of one fact that come with it. */
const EVIDENCE = 1_000;

/** Relations that say something about things: facts, and those that join a fact to its ends. */
const telling: ReadonlySet<string> = new Set(
  relationTypes.filter(
    (type) =>
      relationSpec(type).fact ||
      relationSpec(type).ends.some((ends) => [...ends.from, ...ends.to].some((end) => nodeSpec(end as NodeType).fact)),
  ),
);

/**
 * What lies within some steps of things: the things, the facts between them, and the documents with the sentences that state these. A post
 * or a signature stands inside a step. No step leads on from a place, because everything took place somewhere.
 */
export async function aroundOf(graph: Graph, start: readonly string[], depth: number): Promise<Source> {
  const things = new Set(start);
  const facts = new Set<string>();
  const relations = new Set<string>();
  let frontier = [...start];
  for (let step = 0; step < depth && frontier.length; step++) {
    const near = await touching(graph, frontier);
    const nodes = new Set(near.facts);
    // What stands inside the step leads on to its other ends.
    const beyond = await touching(
      graph,
      [...nodes].filter((id) => !facts.has(id)),
    );
    for (const id of nodes) facts.add(id);
    for (const id of [...near.relations, ...beyond.relations]) relations.add(id);
    const next = [...near.things, ...beyond.things].filter((id) => !things.has(id));
    for (const id of next) things.add(id);
    frontier = [...new Set(next)].filter((id) => typeOfId(id) !== 'Place');
  }
  const between = await joining(graph, things, frontier);
  for (const id of between.facts) facts.add(id);
  for (const id of between.relations) relations.add(id);
  const evidence = new Set<string>();
  const documents = new Set<string>();
  for (const batch of inBatches([...facts, ...relations], 100))
    for (const row of await graph.rows(evidenceOf(batch, EVIDENCE))) {
      evidence.add(row.evidence[0]);
      documents.add(row.document[0]);
    }
  return only(graph, [...things, ...facts, ...evidence, ...documents]);
}

/** What the last things that were reached have with each other: facts all of whose ends are among the things. */
async function joining(graph: Graph, things: ReadonlySet<string>, last: readonly string[]) {
  const found = { facts: new Set<string>(), relations: new Set<string>() };
  const posts = new Set<string>();
  for (const { id, ends } of await touchingRows(graph, last)) {
    if (id !== null && ends.every((end) => things.has(end))) found.relations.add(id);
    for (const end of ends) if (isFact(end)) posts.add(end);
  }
  const endsOf = new Map<string, string[]>();
  for (const { ends } of await touchingRows(graph, [...posts])) {
    const [fact] = ends.filter(isFact);
    if (fact) endsOf.set(fact, [...(endsOf.get(fact) ?? []), ...ends.filter((end) => end !== fact)]);
  }
  for (const [fact, ends] of endsOf) if (ends.every((end) => things.has(end))) found.facts.add(fact);
  return found;
}

/** What relations that tell something join to nodes. */
async function touching(graph: Graph, ids: readonly string[]) {
  const found = { things: new Set<string>(), facts: new Set<string>(), relations: new Set<string>() };
  for (const { id, ends } of await touchingRows(graph, ids)) {
    if (id !== null) found.relations.add(id);
    for (const end of ends)
      if (isFact(end)) found.facts.add(end);
      else if (entityTypes.some((one) => one === typeOfId(end))) found.things.add(end);
  }
  return found;
}

function isFact(id: string): boolean {
  const type = typeOfId(id);
  return type !== undefined && nodeSpec(type).fact === true;
}

/** Relations that tell something, each with its id where it is a fact itself, and its ends. */
async function touchingRows(graph: Graph, ids: readonly string[]) {
  const found: { readonly id: string | null; readonly ends: readonly [string, string] }[] = [];
  for (const [type, members] of byType(ids))
    for (const batch of inBatches(members))
      for (const { relation, from, to, properties } of [
        ...(await graph.rows(relationsFrom(type, batch))),
        ...(await graph.rows(relationsInto(type, batch))),
      ])
        if (telling.has(relation) && to !== null)
          found.push({ id: typeof properties['id'] === 'string' ? properties['id'] : null, ends: [from, to] });
  return found;
}

/** A part of a graph: these nodes, and the relations between them. */
function only(graph: Graph, ids: readonly string[]): Source {
  const held = byType(ids);
  const all = new Set(ids);
  return {
    graph,
    async *nodes(type) {
      for (const batch of inBatches((held.get(type) ?? []).toSorted(byCodePoint), pageSize(type)))
        yield (await graph.rows(readNodes(type, batch))).toSorted((a, b) => byCodePoint(a.id, b.id));
    },
    async *relations(type: RelationType) {
      for (const from of startsOf(type))
        for (const batch of inBatches((held.get(from) ?? []).toSorted(byCodePoint)))
          yield (await graph.rows(readRelations(type, from, null, batch))).filter(({ to }) => all.has(to));
    },
  };
}

function byType(ids: Iterable<string>): Map<NodeType, string[]> {
  const groups = new Map<NodeType, string[]>();
  for (const id of ids) {
    const type = typeOfId(id);
    if (!type) continue;
    const group = groups.get(type);
    if (group) group.push(id);
    else groups.set(type, [id]);
  }
  return groups;
}
