import { readNodes, readRelations, type NodeRead } from '../../src/graph/cypher/dump.ts';
import { relationsFrom, statedBy } from '../../src/graph/cypher/verify.ts';
import { inBatches } from '../../src/graph/cypher/write.ts';
import type { Graph, Value } from '../../src/graph/port.ts';
import { nodeTypes, relationSpec, typeOfId, type NodeType } from '../../src/ontology/types.ts';
import { groupBy } from '../order.ts';
import { isRelation } from './conforms.ts';
import type { Damage } from './damage.ts';
import { textsIn } from './quotes.ts';

/** A fact as far as its evidence is concerned: a node, or a relation. */
export interface FactRead {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Whether facts have evidence that states them, from as many documents and stories as they count. */
export async function* evidenceDamage(graph: Graph, facts: readonly FactRead[]): AsyncGenerator<Damage> {
  for (const batch of inBatches(facts)) {
    const stated = groupBy(await graph.rows(statedBy(batch.map(({ id }) => id))), ({ fact }) => fact);
    const documents = [...new Set([...stated.values()].flatMap((rows) => rows.map(({ document }) => document)))];
    const storyOf = new Map<string, string>();
    for (const part of inBatches(documents))
      for (const { from, to } of await graph.rows(readRelations('TELLS', 'Document', 'Story', part)))
        storyOf.set(from, to);
    for (const { id: where, type, properties } of batch) {
      const rows = stated.get(where) ?? [];
      if (!rows.length) yield { check: 'evidence', where, reason: 'nothing states it' };
      for (const { statement, document } of rows.filter((row) => row.statement !== type))
        yield { check: 'support', where, reason: `expected ${document} to state a ${type}, got a ${statement}` };
      const telling = new Set(rows.map(({ document }) => document));
      const stories = new Set([...telling].map((document) => storyOf.get(document) ?? document));
      for (const [property, counted] of [
        ['sources', telling.size],
        ['stories', stories.size],
      ] as const)
        if (rows.length && properties[property] !== counted)
          yield {
            check: 'counts',
            where,
            reason: `expected ${property}: ${counted}, got ${String(properties[property])}`,
          };
    }
  }
}

/** Whether pieces of evidence support facts that are there, and that join what they name. */
export async function* supportDamage(graph: Graph, evidence: readonly NodeRead[]): AsyncGenerator<Damage> {
  const supporting = evidence.filter(({ properties }) => typeof properties['fact'] === 'string');
  const ends = [...new Set(supporting.flatMap(({ properties }) => textsIn(properties['ends'])))];
  const thingOf = new Map<string, string>();
  for (const batch of inBatches(ends))
    for (const { from, to } of await graph.rows(readRelations('REFERS_TO', 'Mention', null, batch)))
      thingOf.set(from, to);
  const named = supporting.map(({ id, properties }) => ({
    id,
    fact: String(properties['fact']),
    statement: String(properties['statement']),
    ends: textsIn(properties['ends']).map((end) => thingOf.get(end) ?? end),
    roles: textsIn(properties['endRoles']),
  }));
  for (const [statement, members] of groupBy(named, (one) => one.statement)) {
    const joined = isRelation(statement)
      ? await factRelations(
          graph,
          statement,
          members.map(({ ends, roles }) => ends[roles.indexOf('from')] ?? ''),
        )
      : await factNodes(graph, statement, members);
    for (const { id: where, fact, ends } of members) {
      const things = joined.get(fact);
      const damage = (reason: string): Damage => ({ check: 'support', where, reason });
      if (!things) yield damage(`supports ${fact}, which is no ${statement} that is there`);
      else
        for (const end of ends.filter((one) => !things.has(one)))
          yield damage(`names ${end}, which ${fact} does not join`);
    }
  }
}

/** The things that each fact of these joins, by its id. */
type Joined = ReadonlyMap<string, ReadonlySet<string>>;

async function factRelations(graph: Graph, relation: string, starts: readonly string[]): Promise<Joined> {
  const joined = new Map<string, ReadonlySet<string>>();
  if (!isRelation(relation) || !relationSpec(relation).fact) return joined;
  for (const [type, ids] of groupBy(new Set(starts), typeOfId))
    for (const batch of inBatches(type === undefined ? [] : ids))
      for (const { from, to, properties } of await graph.rows(readRelations(relation, type!, null, batch)))
        joined.set(String(properties['id']), new Set([from, to]));
  return joined;
}

async function factNodes(
  graph: Graph,
  statement: string,
  members: readonly { readonly fact: string; readonly ends: readonly string[] }[],
): Promise<Joined> {
  const joined = new Map<string, Set<string>>();
  const type = nodeTypes.find((one): one is NodeType => one === statement);
  if (type === undefined) return joined;
  const add = (fact: string, thing: string | null) => thing !== null && joined.get(fact)?.add(thing);
  for (const batch of inBatches([...new Set(members.map(({ fact }) => fact))])) {
    for (const { id } of await graph.rows(readNodes(type, batch))) joined.set(id, new Set());
    for (const { from, to } of await graph.rows(relationsFrom(type, batch))) add(from, to);
  }
  if (type !== 'Position') return joined;
  // A post is held by whoever points to it.
  const people = new Set(members.flatMap(({ ends }) => ends.filter((end) => typeOfId(end) === 'Person')));
  for (const batch of inBatches([...people]))
    for (const { from, to } of await graph.rows(readRelations('HOLDS', 'Person', type, batch))) add(to, from);
  return joined;
}
