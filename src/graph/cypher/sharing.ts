import type { EntityType } from '../../ontology/types.ts';
import type { Condition, Query, Value } from '../port.ts';
import { conditionTerms } from './conditions.ts';
import type { LinkedRow, LinkedTotal } from './lookup.ts';
import { pageTerms, type Page } from './page.ts';
import { tupleTerm, typesOfLabel } from './tuple.ts';

// Who stands at an agreement or an event together with somebody.

/** Somebody with whom agreements are shared: how many, and between which dates. */
export interface SharedRow extends LinkedRow {
  readonly shared: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Those of a type who stand at something together with one of another type. */
interface Sharing {
  readonly from: EntityType;
  readonly to: EntityType | 'Entity';
  /** From `n` to what is shared, `a`, and from there to the other, `m`. */
  readonly pattern: string;
  /** The date of what is shared. */
  readonly date: 'date' | 'start';
}

const parties: Sharing = {
  from: 'Organization',
  to: 'Organization',
  date: 'date',
  pattern: 'MATCH (n)-[:PARTY_TO]->(a:Agreement) MATCH (a)<-[:PARTY_TO]-(m:Organization)',
};

const participants = (from: EntityType): Sharing => ({
  from,
  to: 'Entity',
  date: 'start',
  pattern: 'MATCH (n)-[:HOSTED|TOOK_PART_IN]->(a:Event) MATCH (a)<-[:HOSTED|TOOK_PART_IN]-(m:Entity)',
});

const signers: Sharing = {
  from: 'Person',
  to: 'Person',
  date: 'date',
  pattern:
    'MATCH (n)<-[:BY]-(x:Signature) MATCH (x)-[:OF]->(a:Agreement) ' +
    'MATCH (a)<-[:OF]-(y:Signature) MATCH (y)-[:BY]->(m:Person)',
};

/** Which of the others are taken, and of the shared things only this one where it is named. */
export interface Narrowed {
  readonly where?: readonly Condition[];
  readonly at?: string | null;
}

/** The other parties of each organization's agreements, most shared agreements first. */
export const counterparties = (ids: readonly string[], page: Page, narrowed?: Narrowed): Query<SharedRow> =>
  sharing(parties, ids, page, narrowed);
export const countCounterparties = (ids: readonly string[], narrowed?: Narrowed): Query<LinkedTotal> =>
  countSharing(parties, ids, narrowed);

/** The other signers of the agreements each person signed, most shared agreements first. */
export const cosigners = (ids: readonly string[], page: Page, narrowed?: Narrowed): Query<SharedRow> =>
  sharing(signers, ids, page, narrowed);
export const countCosigners = (ids: readonly string[], narrowed?: Narrowed): Query<LinkedTotal> =>
  countSharing(signers, ids, narrowed);

/** Who hosted or took part in the same events as each of these people or bodies, most shared events first. */
export const coparticipants = (
  from: EntityType,
  ids: readonly string[],
  page: Page,
  narrowed?: Narrowed,
): Query<SharedRow> => sharing(participants(from), ids, page, narrowed);
export const countCoparticipants = (
  from: EntityType,
  ids: readonly string[],
  narrowed?: Narrowed,
): Query<LinkedTotal> => countSharing(participants(from), ids, narrowed);

/** Which lists there are. */
export type SharingKind = 'counterparties' | 'cosigners' | 'coparticipants';

/** Two of a list, by the id of the one that the list is of and the other's. */
export interface Pair {
  readonly id: string;
  readonly other: string;
}

/** One thing that two share. */
export interface SharedThingRow extends LinkedRow {
  readonly other: string;
}

/** What each two share, the latest first. */
export function sharedThings(kind: SharingKind, from: EntityType, pairs: readonly Pair[]): Query<SharedThingRow> {
  const { pattern, date } = kind === 'counterparties' ? parties : kind === 'cosigners' ? signers : participants(from);
  return {
    text:
      `UNWIND $pairs AS pair MATCH (n:${from} {id: pair.id}) ${pattern} WHERE m.id = pair.other ` +
      `WITH DISTINCT pair.id AS id, pair.other AS other, a RETURN id, other, ` +
      `${tupleTerm('a', [date === 'start' ? 'Event' : 'Agreement'])} AS node ` +
      `ORDER BY id, other, coalesce(a.${date}, '') DESC, a.id`,
    parameters: { pairs: pairs.map(({ id, other }) => ({ id, other })) },
  };
}

function sharing(
  { from, to, date, pattern }: Sharing,
  ids: readonly string[],
  page: Page,
  narrowed: Narrowed = {},
): Query<SharedRow> {
  const { where, order, parameters } = pageTerms({ term: 'shared', id: 'm.id', descending: true, lowest: 0 }, page);
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${from} {id: id}) CALL (n) { ${pattern} WHERE ${othersTerm(narrowed, parameters)} ` +
      `WITH m, count(DISTINCT a) AS shared, min(a.${date}) AS first, max(a.${date}) AS last WHERE ${where} ` +
      `RETURN m, shared, first, last ${order} } RETURN id, ${tupleTerm('m', typesOfLabel(to))} AS node, shared, first, last`,
    parameters: { ids, ...parameters },
  };
}

function countSharing({ from, pattern }: Sharing, ids: readonly string[], narrowed: Narrowed = {}): Query<LinkedTotal> {
  const parameters: Record<string, Value> = {};
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${from} {id: id}) CALL (n) { ${pattern} ` +
      `WHERE ${othersTerm(narrowed, parameters)} RETURN count(DISTINCT m) AS total } RETURN id, total`,
    parameters: { ids, ...parameters },
  };
}

/** What `m`, and what is shared with it, must be. */
function othersTerm({ where = [], at = null }: Narrowed, parameters: Record<string, Value>): string {
  if (at !== null) parameters['at'] = at;
  const terms = conditionTerms('m', where, 'where', parameters);
  return ['m.id <> n.id', ...(at === null ? [] : ['a.id = $at']), ...terms].join(' AND ');
}
