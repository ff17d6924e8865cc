import { joinedDirectly, joinedThrough, type PairRow } from '../../src/graph/cypher/change.ts';
import { readNodes } from '../../src/graph/cypher/dump.ts';
import { inBatches } from '../../src/graph/cypher/write.ts';
import type { Graph } from '../../src/graph/port.ts';
import { entityTypes, nodeSpec, typeOfId } from '../../src/ontology/types.ts';
import { referenceOf, type Computed, type GraphNode, type GraphRelation } from '../compute.ts';
import { groupBy } from '../order.ts';
import { rowsOf } from './held.ts';
import type { Judged } from './judged.ts';
import type { Stated } from './stated.ts';

/** What a reader wants told of a change beside what it writes. */
export interface Around {
  /** Stays as it is: what stands at the other ends of facts, and in which documents their evidence stands. */
  readonly staying: Computed;
  /** All that refers to the entities judged again, before and after. */
  readonly before: readonly GraphRelation[];
  readonly after: readonly GraphRelation[];
  /** Pairs of entities, among the ends of facts that the change gives, that a fact joined before: ids in order. */
  readonly joined: readonly (readonly [string, string])[];
}

/** Reads it. */
export async function around(graph: Graph, judged: Judged, { after, staying, formerly }: Stated): Promise<Around> {
  const known = new Set([...judged.before.keys(), ...judged.after.all.map(({ id }) => id)]);
  const outside = new Map<string, Set<string>>();
  for (const { ends } of staying)
    for (const mention of ends) {
      const entity = formerly.get(mention)?.id;
      if (entity !== undefined && !known.has(entity))
        outside.set(entity, (outside.get(entity) ?? new Set()).add(mention));
    }
  const standing = await entitiesById(graph, outside.keys());
  return {
    staying: {
      nodes: standing,
      relations: [
        ...standing.flatMap((node) =>
          [...outside.get(node.id)!].map((mention) => referenceOf(mention, { id: node.id, type: typeOfEntity(node) })),
        ),
        ...staying.map(({ id, document }): GraphRelation => ({
          type: 'FROM',
          from: { type: 'Evidence', id },
          to: { type: 'Document', id: document },
          properties: {},
        })),
      ],
    },
    before: [...judged.before.values()].flatMap(({ node, sightings }) =>
      sightings.flatMap(({ mentions }) =>
        mentions.map((mention) => referenceOf(mention, { id: node.id, type: typeOfEntity(node) })),
      ),
    ),
    after: judged.after.all.flatMap((entity) =>
      entity.sightings.flatMap(({ mentions }) => mentions.map((mention) => referenceOf(mention, entity))),
    ),
    joined: await joinedAmong(graph, formerPairs(judged, after.relations)),
  };
}

async function entitiesById(graph: Graph, ids: Iterable<string>): Promise<GraphNode[]> {
  const found: GraphNode[] = [];
  for (const [type, members] of groupBy(ids, typeOfId))
    for (const { id, properties } of await rowsOf(graph, members, (batch) => readNodes(type!, batch))) {
      const { id: _id, ...held } = properties;
      found.push({ type: type!, id, properties: held });
    }
  return found;
}

const typeOfEntity = ({ type }: GraphNode) => entityTypes.find((one) => one === type)!;

/** Each two ends of one fact, under the ids that they had before. */
function formerPairs({ before, after }: Judged, relations: readonly GraphRelation[]): PairRow[] {
  const holder = new Map(
    [...before].flatMap(([id, { sightings }]) => sightings.map(({ first }) => [first.id, id] as const)),
  );
  const formerly = new Map(
    after.all.map(({ id, sightings }) => [id, new Set(sightings.flatMap(({ first }) => holder.get(first.id) ?? []))]),
  );
  const ends = new Map<string, Set<string>>();
  const add = (fact: string, entity: string) => ends.set(fact, (ends.get(fact) ?? new Set()).add(entity));
  for (const { id, from, to } of relations) {
    if (id !== undefined) add(id, from.id).get(id)!.add(to.id);
    else if (nodeSpec(from.type).fact) add(from.id, to.id);
    else add(to.id, from.id);
  }
  const pairs = new Map<string, PairRow>();
  for (const entities of ends.values()) {
    const former = [...entities].map((entity) => [...(formerly.get(entity) ?? [entity])]);
    for (const [i, some] of former.entries())
      for (const others of former.slice(i + 1))
        for (const one of some)
          for (const other of others) {
            const [a, b] = [one, other].sort() as [string, string];
            pairs.set(`${a} ${b}`, { a, b });
          }
  }
  return [...pairs.values()];
}

async function joinedAmong(graph: Graph, pairs: readonly PairRow[]): Promise<[string, string][]> {
  const joined: [string, string][] = [];
  for (const batch of inBatches(pairs))
    for (const query of [joinedDirectly(batch), joinedThrough(batch)])
      for (const { a, b } of await graph.rows(query)) joined.push([a, b]);
  return joined;
}
