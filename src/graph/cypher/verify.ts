import type { NodeType, RelationType } from '../../ontology/types.ts';
import type { Query, Value } from '../port.ts';
import { labelTerm, relationTerm } from './terms.ts';

// What a check of the whole graph reads, beside what writes it out. Rows come in no order.

/** A relation of whatever type, declared or not. `to` is null where it leads to a node without an id. */
export interface AnyRelationRow {
  readonly from: string;
  readonly relation: string;
  readonly to: string | null;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Every relation that starts at these nodes. */
export const relationsFrom = (type: NodeType, ids: readonly string[]): Query<AnyRelationRow> => ({
  text:
    `UNWIND $ids AS id MATCH (a:${labelTerm(type)} {id: id}) MATCH (a)-[r]->(b) ` +
    `RETURN a.id AS from, type(r) AS relation, b.id AS to, properties(r) AS properties`,
  parameters: { ids },
});

/** Every relation that ends at these nodes, with the id of the node where it starts. */
export const relationsInto = (type: NodeType, ids: readonly string[]): Query<AnyRelationRow> => ({
  text:
    `UNWIND $ids AS id MATCH (b:${labelTerm(type)} {id: id}) MATCH (b)<-[r]-(a) ` +
    `RETURN a.id AS from, type(r) AS relation, b.id AS to, properties(r) AS properties`,
  parameters: { ids },
});

export interface CountRow {
  readonly id: string;
  readonly count: number;
}

/** How many relations of a type end at each of these nodes. */
export const countInto = (type: NodeType, relation: RelationType, ids: readonly string[]): Query<CountRow> => ({
  text:
    `UNWIND $ids AS id MATCH (n:${labelTerm(type)} {id: id}) ` +
    `RETURN id, COUNT { (n)<-[:${relationTerm(relation)}]-() } AS count`,
  parameters: { ids },
});

/** One document that states a fact. */
export interface StatedRow {
  readonly fact: string;
  readonly document: string;
  readonly statement: string;
}

/** Which documents state facts, and as what. */
export const statedBy = (facts: readonly string[]): Query<StatedRow> => ({
  text:
    `UNWIND $facts AS fact MATCH (e:Evidence {fact: fact}) MATCH (e)-[:${relationTerm('FROM')}]->(d:Document) ` +
    `RETURN DISTINCT fact, d.id AS document, e.statement AS statement`,
  parameters: { facts },
});

export interface ShownRow {
  readonly id: string;
  readonly property: string;
  readonly value: string;
}

/** The claims that are shown of these things. */
export const shownOf = (ids: readonly string[]): Query<ShownRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:ABOUT]-(c:Claim) WHERE c.shown = true ' +
    'RETURN id, c.property AS property, c.value AS value',
  parameters: { ids },
});
