import type { Condition, Order, Query, Value } from '../port.ts';
import { conditionTerms, whereTerm } from './conditions.ts';
import type { NodeRow, Total } from './lookup.ts';
import { sortOf } from './lookup.ts';
import { pageTerms, type Page } from './page.ts';
import { tupleTerm, type NodeTuple } from './tuple.ts';

// Agreements and events by who had to do with them. Several ids mean all of them.

/** Whose agreements are wanted: all these as parties, and the signer, a person or a body signed for. */
export interface AgreementsAsked {
  readonly parties: readonly string[];
  readonly signer: string | null;
  readonly where: readonly Condition[];
}

/** One page of the agreements between all these parties, signed by this signer. */
export function agreementsBy(asked: AgreementsAsked, order: Order, page: Page): Query<NodeRow> {
  const { where, order: cut, parameters } = pageTerms(sortOf('a', order, ['Agreement']), page);
  const taken = [...conditionTerms('a', asked.where, 'where', parameters), where].join(' AND ');
  return {
    text: `${agreementsMatch(asked)} WITH a WHERE ${taken} WITH a ${cut} RETURN ${tupleTerm('a', ['Agreement'])} AS node`,
    parameters: { ...agreementsParameters(asked), ...parameters },
  };
}

export function countAgreementsBy(asked: AgreementsAsked): Query<Total> {
  const parameters: Record<string, Value> = agreementsParameters(asked);
  const where = whereTerm('a', asked.where, parameters);
  return { text: `${agreementsMatch(asked)} WITH a${where} RETURN count(a) AS total`, parameters };
}

/** Binds `a` to each such agreement once. */
function agreementsMatch({ parties, signer }: AgreementsAsked): string {
  const signed =
    'MATCH (s:Entity {id: $signer}) MATCH (s)<-[:BY|FOR]-(x:Signature) MATCH (x)-[:OF]->(a:Agreement) WITH DISTINCT a';
  const allParties = 'WITH a, count(DISTINCT o.id) AS matched WHERE matched = $wanted';
  if (parties.length === 0) return signer === null ? 'MATCH (a:Agreement)' : signed;
  return signer === null
    ? `UNWIND $parties AS id MATCH (o:Organization {id: id}) MATCH (o)-[:PARTY_TO]->(a:Agreement) ${allParties}`
    : `${signed} MATCH (a)<-[:PARTY_TO]-(o:Organization) WHERE o.id IN $parties ${allParties}`;
}

const agreementsParameters = ({ parties, signer }: AgreementsAsked): Record<string, Value> => ({
  ...(parties.length ? { parties, wanted: parties.length } : {}),
  ...(signer === null ? {} : { signer }),
});

/** Every relation that brings a thing to an event, from whichever side it is read. */
export const involvements = [
  'HOSTED',
  'TOOK_PART_IN',
  'LAUNCHED_AT',
  'CONCLUDED_AT',
  'TOOK_PLACE_IN',
  'WITHIN',
] as const;

export type Involvement = (typeof involvements)[number];

const eventsMatch =
  `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[r:${involvements.join('|')}]-(v:Event) ` +
  `WITH v, count(DISTINCT id) AS matched WHERE matched = $wanted`;

/** One page of the events that all of these had to do with. At least one id. */
export function eventsOf(
  ids: readonly string[],
  order: Order,
  page: Page,
  conditions: readonly Condition[] = [],
): Query<NodeRow> {
  const { where, order: cut, parameters } = pageTerms(sortOf('v', order, ['Event']), page);
  const taken = [...conditionTerms('v', conditions, 'where', parameters), where].join(' AND ');
  return {
    text: `${eventsMatch} WITH v WHERE ${taken} WITH v ${cut} RETURN ${tupleTerm('v', ['Event'])} AS node`,
    parameters: { ids, wanted: ids.length, ...parameters },
  };
}

export function countEventsOf(ids: readonly string[], conditions: readonly Condition[] = []): Query<Total> {
  const parameters: Record<string, Value> = { ids, wanted: ids.length };
  const where = whereTerm('v', conditions, parameters);
  return { text: `${eventsMatch} WITH v${where} RETURN count(v) AS total`, parameters };
}

/** One relation that brought an entity to an event. */
export interface ReasonRow {
  readonly event: string;
  readonly id: string;
  readonly relation: Involvement;
  readonly role: string | null;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
  readonly forward: boolean;
}

/** Why each of these events was found for these entities. */
export const reasonsOf = (ids: readonly string[], events: readonly string[]): Query<ReasonRow> => ({
  text:
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[r:${involvements.join('|')}]-(v:Event) ` +
    `WHERE v.id IN $events RETURN v.id AS event, id, type(r) AS relation, r.role AS role, r.id AS fact, ` +
    `r.sources AS sources, r.stories AS stories, startNode(r).id = id AS forward ORDER BY event, id, relation, role, fact`,
  parameters: { ids, events },
});

/** One relation between an entity and an event; `forward` where the entity is its start. */
export interface InvolvedRow {
  readonly id: string;
  readonly event: NodeTuple;
  readonly relation: Involvement;
  readonly role: string | null;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
  readonly forward: boolean;
}

/** Every event that each of these entities had to do with itself. */
export function involvementsOf(ids: readonly string[], conditions: readonly Condition[] = []): Query<InvolvedRow> {
  const parameters: Record<string, Value> = { ids };
  const where = whereTerm('v', conditions, parameters);
  return {
    text:
      `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[r:${involvements.join('|')}]-(v:Event)${where} ` +
      `RETURN id, ${tupleTerm('v', ['Event'])} AS event, type(r) AS relation, r.role AS role, r.id AS fact, ` +
      `r.sources AS sources, r.stories AS stories, startNode(r).id = id AS forward ORDER BY id, v.id, relation, role, fact`,
    parameters,
  };
}
