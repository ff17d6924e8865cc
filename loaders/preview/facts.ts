import { sentenceOf } from '../../src/ontology/sentence.ts';
import { nodeSpec, relationSpec, type EntityType, type FactType } from '../../src/ontology/types.ts';
import type { GraphNode, GraphRelation } from '../compute.ts';
import type { WholeGraph } from '../graph.ts';
import { alphabetical, groupBy, inOrder } from '../order.ts';

/** An entity as a preview names it. */
export interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** The words of one document for a fact. */
export interface Quoted {
  /** The id of the evidence. */
  readonly id: string;
  readonly document: string;
  readonly start: number;
  readonly quote: string;
  readonly rule: string;
}

/** A fact with its ends and every sentence that states it. */
export interface StatedFact {
  readonly id: string;
  readonly type: FactType;
  /** Ids of entities. */
  readonly ends: readonly string[];
  readonly values: GraphNode['properties'];
  readonly says: string;
  readonly evidence: readonly Quoted[];
}

/** What a whole graph says, looked at from its entities and facts. */
export interface SaidInGraph {
  readonly entities: ReadonlyMap<string, NamedEntity>;
  readonly facts: ReadonlyMap<string, StatedFact>;
  /** Ids of the mentions of each entity. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/** Which role an entity has in a fact that is a node, by the relation between them. */
const roleOf: Readonly<Record<string, string>> = {
  HOLDS: 'person',
  BY: 'person',
  AT: 'organization',
  OF: 'agreement',
  ABOUT: 'about',
};

/** Gathers it. */
export function saidIn({ nodes, relations }: WholeGraph): SaidInGraph {
  const all = [...nodes.values()];
  const entities = new Map(
    all.flatMap((node) => (nodeSpec(node.type).entity ? [[node.id, named(node)] as const] : [])),
  );
  const mentions = new Map<string, string[]>();
  const documentOf = new Map<string, string>();
  const joined = new Map<string, { role: string; entity: string }[]>();
  const join = (fact: string, role: string, entity: string) => {
    const known = joined.get(fact);
    if (known) known.push({ role, entity });
    else joined.set(fact, [{ role, entity }]);
  };
  for (const relation of relations.values()) {
    const { type, from, to } = relation;
    if (type === 'FROM') documentOf.set(from.id, to.id);
    else if (type === 'REFERS_TO') mentions.set(to.id, [...(mentions.get(to.id) ?? []), from.id]);
    else if (relationSpec(type).fact) {
      join(relation.id!, 'from', from.id);
      join(relation.id!, 'to', to.id);
    } else if (nodeSpec(from.type).fact) join(from.id, roleOf[type] ?? placeOrBody(to.type), to.id);
    else if (nodeSpec(to.type).fact) join(to.id, roleOf[type] ?? placeOrBody(from.type), from.id);
  }
  const stated = groupBy(
    all.filter((node) => node.type === 'Evidence'),
    (node) => node.properties['fact'],
  );
  const facts = new Map<string, StatedFact>();
  for (const { id, type, properties } of [
    ...all.filter((node) => nodeSpec(node.type).fact),
    ...factRelations(relations),
  ]) {
    const ends = joined.get(id) ?? [];
    const names = ends.map(({ role, entity }) => [role, entities.get(entity)?.name ?? entity] as const);
    const factType = type as FactType;
    facts.set(id, {
      id,
      type: factType,
      ends: ends.map(({ entity }) => entity),
      values: properties,
      says: sentenceOf({ type: factType, ends: Object.fromEntries(names), values: properties }),
      evidence: (stated.get(id) ?? []).map((node) => quoted(node, documentOf)).sort(byPlace),
    });
  }
  return { entities, facts, mentions };
}

const placeOrBody = (type: string): string => (type === 'Place' ? 'place' : 'organization');

const factRelations = (relations: WholeGraph['relations']) =>
  [...relations.values()].filter(
    (relation): relation is GraphRelation & { readonly id: string } => relation.id !== undefined,
  );

const named = ({ id, type, properties }: GraphNode): NamedEntity => ({
  id,
  type: type as EntityType,
  name: String(properties['name'] ?? id),
});

function quoted({ id, properties }: GraphNode, documentOf: ReadonlyMap<string, string>): Quoted {
  const { start, quote, rule } = properties;
  return { id, document: documentOf.get(id) ?? '', start: Number(start), quote: String(quote), rule: String(rule) };
}

const byPlace = inOrder<Quoted>(
  alphabetical((one) => one.document),
  (a, b) => a.start - b.start,
  alphabetical((one) => one.id),
);
