import { nodeSpec, type NodeType, type RelationType } from '../../ontology/types.ts';
import { definitions } from '../constraints.ts';
import type { Value } from '../port.ts';
import type { NodeRead, RelationRead } from './dump.ts';
import { labelTerm, propertyTerm, relationTerm } from './terms.ts';

// Statements that hold their values, for a script that runs without parameters.

/** The constraints and indexes of a new graph, in the words of a database server. */
export const definitionLines = (): string[] =>
  definitions.map(({ label, property, unique }) =>
    unique
      ? `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE;`
      : `CREATE INDEX IF NOT EXISTS FOR (n:${label}) ON (n.${property});`,
  );

/** Creates nodes of a type. */
export function createNodesLine(type: NodeType, nodes: readonly NodeRead[]): string {
  const labels = nodeSpec(type).entity ? `${labelTerm(type)}:Entity` : labelTerm(type);
  return `UNWIND ${literal(nodes.map(({ properties }) => properties))} AS row CREATE (n:${labels}) SET n = row;`;
}

/** Creates relations of a type between nodes of two types. */
export function createRelationsLine(
  type: RelationType,
  fromType: NodeType,
  toType: NodeType,
  relations: readonly RelationRead[],
): string {
  const rows = relations.map(({ from, to, properties }) => ({ from, to, properties }));
  return (
    `UNWIND ${literal(rows)} AS row MATCH (a:${labelTerm(fromType)} {id: row.from}) ` +
    `MATCH (b:${labelTerm(toType)} {id: row.to}) CREATE (a)-[r:${relationTerm(type)}]->(b) SET r = row.properties;`
  );
}

/** A value as Cypher writes it. Everything beyond plain letters is escaped, so that a statement is one line. */
function literal(value: Value): string {
  if (typeof value === 'string') return `'${value.replace(/[\\'\p{C}\p{Zl}\p{Zp}]/gu, escaped)}'`;
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(([key, held]) => `${propertyTerm(key)}: ${literal(held)}`);
  return `{${entries.join(', ')}}`;
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

function escaped(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
