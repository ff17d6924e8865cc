import { nodeSpec, type NodeType, type RelationType } from '../../ontology/types.ts';
import type { Query, Value } from '../port.ts';
import { labelTerm, relationTerm } from './terms.ts';

/** A whole node: `properties` holds its id too, and nothing that is absent. */
export interface NodeRead {
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** A whole relation; that of a fact has its `id` among the properties. */
export interface RelationRead {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Nodes of a type in the order of their ids, from the first after `afterId` ('' for the very first). */
export function nodesPage(type: NodeType, afterId: string, limit: number): Query<NodeRead> {
  return {
    text:
      `MATCH (n:${labelTerm(type)}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit ` +
      `RETURN n.id AS id, properties(n) AS properties ORDER BY id`,
    parameters: { after: afterId, limit },
  };
}

/** Like {@link nodesPage}, but the ids alone. */
export function idsPage(type: NodeType, afterId: string, limit: number): Query<{ readonly id: string }> {
  return {
    text: `MATCH (n:${labelTerm(type)}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`,
    parameters: { after: afterId, limit },
  };
}

/** Whole nodes by id, in no order; a missing one gives no row. */
export function readNodes(type: NodeType, ids: readonly string[]): Query<NodeRead> {
  return {
    text: `UNWIND $ids AS id MATCH (n:${labelTerm(type)} {id: id}) RETURN n.id AS id, properties(n) AS properties`,
    parameters: { ids },
  };
}

/** Relations of one type from these nodes to nodes of a type, or to any where it is null; in no order. */
export function readRelations(
  type: RelationType,
  fromType: NodeType,
  toType: NodeType | null,
  ids: readonly string[],
): Query<RelationRead> {
  const far = toType === null ? '(b)' : `(b:${labelTerm(toType)})`;
  return {
    text:
      `UNWIND $ids AS id MATCH (a:${labelTerm(fromType)} {id: id}) MATCH (a)-[r:${relationTerm(type)}]->${far} ` +
      `RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
    parameters: { ids },
  };
}

/** How many nodes of a type go into one page: whole documents are long. */
export const pageSize = (type: NodeType): number => ('text' in nodeSpec(type).required ? 50 : 5_000);
