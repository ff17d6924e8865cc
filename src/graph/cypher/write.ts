import { EngineFailure } from '../../errors.ts';
import { nodeSpec, relationSpec, type NodeType, type RelationType } from '../../ontology/types.ts';
import type { Query, Transaction, Value } from '../port.ts';
import { labelTerm, relationTerm } from './terms.ts';

type Properties = Readonly<Record<string, Value>>;

/** A node to write. `properties` are all it holds beside its id; one that is null is left out. */
export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

/** A relation between two nodes by their ids. That of a fact holds the fact's `id` among its properties. */
export interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** One relation that exists. The id is the fact's: it tells several between the same ends apart. */
export interface RelationKey {
  readonly from: string;
  readonly to: string;
  readonly id?: string;
}

/** How many rows a statement wrote. */
export interface Written {
  readonly written: number;
}

/** Rows a statement is given at a time: more make both engines slower. */
export const BATCH = 1_000;

/** A list cut into batches. */
export function* inBatches<T>(rows: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/**
 * Writes rows in batches and makes sure that every one was written.
 * @throws EngineFailure where fewer were: an end of a relation, or what was to be changed, does not exist
 */
export async function writeAll<T>(
  transaction: Transaction,
  rows: readonly T[],
  statement: (batch: readonly T[]) => Query<Written>,
): Promise<void> {
  for (const batch of inBatches(rows)) {
    const query = statement(batch);
    const written = (await transaction.rows(query))[0]?.written ?? 0;
    if (written !== batch.length)
      throw new EngineFailure(`expected to write ${batch.length} rows, wrote ${written}, with: ${query.text}`);
  }
}

/** New nodes. An id that is taken makes the statement fail. */
export function createNodes(type: NodeType, rows: readonly NodeRow[]): Query<Written> {
  return {
    text: `UNWIND $rows AS row CREATE (n:${labels(type)}) SET n = row RETURN count(n) AS written`,
    parameters: { rows: rows.map(nodeProperties) },
  };
}

/** Replaces all properties of nodes, so that none of an earlier state stays. A missing node is not counted. */
export function setNodes(type: NodeType, rows: readonly NodeRow[]): Query<Written> {
  return {
    text: `UNWIND $rows AS row MATCH (n:${labelTerm(type)} {id: row.id}) SET n = row RETURN count(n) AS written`,
    parameters: { rows: rows.map(nodeProperties) },
  };
}

/** Deletes nodes with all their relations. A missing node is not counted. */
export function deleteNodes(type: NodeType, ids: readonly string[]): Query<Written> {
  return {
    text: `UNWIND $ids AS id MATCH (n:${labelTerm(type)} {id: id}) DETACH DELETE n RETURN count(*) AS written`,
    parameters: { ids },
  };
}

/** New relations between nodes that exist. A row with a missing end is not counted. */
export function createRelations(
  type: RelationType,
  fromType: NodeType,
  toType: NodeType,
  rows: readonly RelationRow[],
): Query<Written> {
  return {
    text:
      `UNWIND $rows AS row MATCH (a:${labelTerm(fromType)} {id: row.from}) MATCH (b:${labelTerm(toType)} {id: row.to}) ` +
      `CREATE (a)-[r:${relationTerm(type)}]->(b) SET r = row.properties RETURN count(r) AS written`,
    parameters: { rows: rows.map(({ from, to, properties }) => ({ from, to, properties: held(properties) })) },
  };
}

/** Replaces all properties of relations that are facts, found by `id` between their ends. A missing one is not counted. */
export function setRelations(
  type: RelationType,
  fromType: NodeType,
  toType: NodeType,
  rows: readonly (RelationRow & { readonly id: string })[],
): Query<Written> {
  return {
    text: `${matchFacts(type, fromType, toType)} SET r = row.properties RETURN count(r) AS written`,
    parameters: {
      rows: rows.map(({ from, to, id, properties }) => ({ from, to, id, properties: { ...held(properties), id } })),
    },
  };
}

/**
 * Deletes relations: of facts those with the `id` of the row, of others the one between the ends.
 * A missing one is not counted.
 */
export function deleteRelations(
  type: RelationType,
  fromType: NodeType,
  toType: NodeType,
  rows: readonly RelationKey[],
): Query<Written> {
  const match = relationSpec(type).fact ? matchFacts(type, fromType, toType) : matchPlain(type, fromType, toType);
  return {
    text: `${match} DELETE r RETURN count(*) AS written`,
    parameters: { rows: rows.map((row) => ({ ...row })) },
  };
}

/**
 * What tells one state of the graph from another: the graph's random id, how often it was changed; and the hash of the
 * decisions under which its entities were computed, and whose rules did it.
 */
export interface GraphVersion {
  readonly graph: string;
  readonly counter: number;
  readonly decisions: string;
  readonly rules: string;
}

/** Gives the graph its id where it has none yet. */
export function ensureVersion(randomId: string): Query<GraphVersion> {
  return {
    text: `MERGE (v:GraphVersion {id: 'graph'}) ON CREATE SET v.graph = $graph, v.counter = 0 ` + `RETURN ${VERSION}`,
    parameters: { graph: randomId },
  };
}

/** The version; no row where the graph has none yet. */
export function readVersion(): Query<GraphVersion> {
  return {
    text: `MATCH (v:GraphVersion {id: 'graph'}) RETURN ${VERSION}`,
    parameters: {},
  };
}

/** Counts one change, made under some decisions by some rules. To run in the transaction that makes the change. */
export function bumpVersion({ decisions, rules } = { decisions: '', rules: '' }): Query<GraphVersion> {
  return {
    text:
      `MATCH (v:GraphVersion {id: 'graph'}) ` +
      `SET v.counter = v.counter + 1, v.decisions = $decisions, v.rules = $rules RETURN ${VERSION}`,
    parameters: { decisions, rules },
  };
}

const VERSION =
  `v.graph AS graph, v.counter AS counter, coalesce(v.decisions, '') AS decisions, ` + `coalesce(v.rules, '') AS rules`;

const matchPlain = (type: RelationType, fromType: NodeType, toType: NodeType): string =>
  `UNWIND $rows AS row MATCH (a:${labelTerm(fromType)} {id: row.from}) ` +
  `MATCH (a)-[r:${relationTerm(type)}]->(b:${labelTerm(toType)} {id: row.to})`;

const matchFacts = (type: RelationType, fromType: NodeType, toType: NodeType): string =>
  `${matchPlain(type, fromType, toType)} WHERE r.id = row.id`;

const labels = (type: NodeType): string => (nodeSpec(type).entity ? `${labelTerm(type)}:Entity` : labelTerm(type));

const nodeProperties = ({ id, properties }: NodeRow): Properties => ({ ...held(properties), id });

/** Null stands for absent, and a database keeps no nulls. */
const held = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
