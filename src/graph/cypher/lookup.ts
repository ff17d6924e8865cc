import type { NodeType } from '../../ontology/types.ts';
import type { Condition, Order, Query, Value } from '../port.ts';
import { conditionTerms, whereTerm } from './conditions.ts';
import { pageTerms, type Page, type Sort } from './page.ts';
import { labelTerm, relationTerm } from './terms.ts';
import { tupleTerm, typesOfLabel, type NodeTuple } from './tuple.ts';
import { sortTerm } from './walk.ts';

// Lists that no single walk gives. Where a statement starts from many nodes, each row names in `id` the one it belongs
// to, so that one read serves them all. Rows of a page from the end come backwards.

export interface NodeRow {
  readonly node: NodeTuple;
}

export interface Total {
  readonly total: number;
}

/** One page of all nodes of a type. */
export function listNodes(
  type: NodeType,
  order: Order,
  page: Page,
  conditions: readonly Condition[] = [],
): Query<NodeRow> {
  const { where, order: cut, parameters } = pageTerms(sortOf('n', order, [type]), page);
  const taken = [...conditionTerms('n', conditions, 'where', parameters), where].join(' AND ');
  return {
    text: `MATCH (n:${labelTerm(type)}) WHERE ${taken} WITH n ${cut} RETURN ${tupleTerm('n', [type])} AS node`,
    parameters,
  };
}

/** How many nodes of a type there are. */
export function countNodes(type: NodeType, conditions: readonly Condition[] = []): Query<Total> {
  const parameters: Record<string, Value> = {};
  const where = whereTerm('n', conditions, parameters);
  return { text: `MATCH (n:${labelTerm(type)})${where} RETURN count(n) AS total`, parameters };
}

/** Of these entities, the ids of those of which conditions hold. */
export function entitiesWith(ids: readonly string[], conditions: readonly Condition[]): Query<{ readonly id: string }> {
  const parameters: Record<string, Value> = { ids };
  return {
    text: `UNWIND $ids AS id MATCH (n:Entity {id: id})${whereTerm('n', conditions, parameters)} RETURN id`,
    parameters,
  };
}

/** One statement of a fact with the document that makes it. */
export interface EvidenceRow {
  readonly fact: string;
  readonly evidence: NodeTuple;
  readonly document: NodeTuple;
}

/** The first statements of each fact: by date of the document, undated last, then by document and place in it. */
export const evidenceOf = (facts: readonly string[], first: number): Query<EvidenceRow> => ({
  text:
    `UNWIND $facts AS fact CALL (fact) { MATCH (e:Evidence {fact: fact}) MATCH (e)-[:FROM]->(d:Document) RETURN e, d ` +
    `ORDER BY coalesce(d.published, '9999'), d.id, e.start, e.id LIMIT $first } ` +
    `RETURN fact, ${tupleTerm('e', ['Evidence'])} AS evidence, ${tupleTerm('d', ['Document'])} AS document`,
  parameters: { facts, first },
});

/** The texts of documents. */
export const textsOf = (ids: readonly string[]): Query<{ readonly id: string; readonly text: string }> => ({
  text: `UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, d.text AS text`,
  parameters: { ids },
});

export interface LinkedRow extends NodeRow {
  readonly id: string;
}

export interface LinkedTotal extends Total {
  readonly id: string;
}

/** A way from each of many nodes to others that may reach one of them several times. */
export interface Link {
  readonly from: NodeType | 'Entity';
  readonly to: NodeType | 'Entity';
  /** From `n` to `m`, one relation a MATCH. */
  readonly pattern: string;
  readonly order: Order;
}

/** Documents that mention an entity, the latest first. */
export const documentsOfEntity: Link = {
  from: 'Entity',
  to: 'Document',
  pattern: 'MATCH (n)<-[:REFERS_TO]-(x:Mention) MATCH (x)-[:`IN`]->(m:Document)',
  order: { property: 'published', descending: true },
};

/** Entities that a document mentions, by name. */
export const entitiesOfDocument: Link = {
  from: 'Document',
  to: 'Entity',
  pattern: 'MATCH (n)<-[:`IN`]-(x:Mention) MATCH (x)-[:REFERS_TO]->(m:Entity)',
  order: { property: 'name', descending: false },
};

/** Agreements that a person signed, the latest first. */
export const agreementsOfSigner: Link = {
  from: 'Person',
  to: 'Agreement',
  pattern: 'MATCH (n)<-[:BY]-(x:Signature) MATCH (x)-[:OF]->(m:Agreement)',
  order: { property: 'date', descending: true },
};

/** Claims about an entity, in the order of the dates they hold for. */
export const claimsOfEntity: Link = {
  from: 'Entity',
  to: 'Claim',
  pattern: 'MATCH (n)<-[:ABOUT]-(m:Claim)',
  order: { property: 'asOf', descending: false },
};

/** One page of the far nodes of each start, each far node once. */
export function linked(
  link: Link,
  ids: readonly string[],
  page: Page,
  conditions: readonly Condition[] = [],
): Query<LinkedRow> {
  const { where, order, parameters } = pageTerms(sortOf('m', link.order, typesOfLabel(link.to)), page);
  const taken = whereTerm('m', conditions, parameters);
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${labelTerm(link.from)} {id: id}) ` +
      `CALL (n) { ${link.pattern}${taken} WITH DISTINCT m WHERE ${where} RETURN m ${order} } ` +
      `RETURN id, ${tupleTerm('m', typesOfLabel(link.to))} AS node`,
    parameters: { ids, ...parameters },
  };
}

/** How many far nodes each start has. */
export function countLinked(
  link: Link,
  ids: readonly string[],
  conditions: readonly Condition[] = [],
): Query<LinkedTotal> {
  const parameters: Record<string, Value> = { ids };
  const taken = whereTerm('m', conditions, parameters);
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${labelTerm(link.from)} {id: id}) ` +
      `CALL (n) { ${link.pattern}${taken} RETURN count(DISTINCT m) AS total } RETURN id, total`,
    parameters,
  };
}

/** A signature under an agreement, with the body that it was given for. */
export interface PartySignatureRow extends LinkedRow {
  readonly party: string;
}

/** The signatures under each agreement that were given for a body, the earliest first and undated before them. */
export const signaturesForParties = (ids: readonly string[]): Query<PartySignatureRow> => ({
  text:
    'UNWIND $ids AS id MATCH (n:Agreement {id: id}) MATCH (n)<-[:OF]-(s:Signature) ' +
    `MATCH (s)-[:${relationTerm('FOR')}]->(o:Organization) RETURN id, o.id AS party, ` +
    `${tupleTerm('s', ['Signature'])} AS node ORDER BY id, party, coalesce(s.date, ''), s.id`,
  parameters: { ids },
});

/** A property of nodes of these types to sort by. */
export function sortOf(variable: string, order: Order, types: readonly NodeType[]): Sort {
  const { term, valueOf } = sortTerm({ order, to: types }, variable);
  return { term, id: `${variable}.id`, descending: order.descending, lowest: valueOf(null) };
}
