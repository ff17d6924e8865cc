import { checkNode, checkRelation } from '../ontology/check.ts';
import {
  nodeTypes,
  relationSpec,
  relationTypes,
  typeOfId,
  type NodeType,
  type RelationType,
} from '../ontology/types.ts';
import type { Value } from './port.ts';

type Properties = Readonly<Record<string, Value>>;

/** One line of a dump, read back. */
export type DumpLine =
  | { readonly kind: 'node'; readonly type: NodeType; readonly id: string; readonly properties: Properties }
  | {
      readonly kind: 'relation';
      readonly type: RelationType;
      readonly from: { readonly type: NodeType; readonly id: string };
      readonly to: { readonly type: NodeType; readonly id: string };
      readonly properties: Properties;
    };

/** The line, or what was expected of it and what came instead. */
export type ReadLine = { readonly line: DumpLine } | { readonly reason: string };

/** Reads a line of a dump. Never throws. */
export function readDumpLine(text: string): ReadLine {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { reason: `expected JSON, got ${shown(text)} (${(error as Error).message})` };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { reason: `expected an object, got ${shown(text)}` };
  const { node, relation, ...held } = raw as Record<string, unknown>;
  if (typeof node === 'string') return readNode(node, held);
  if (typeof relation === 'string') return readRelation(relation, held);
  return { reason: `expected "node" or "relation" to name a type, got ${shown(text)}` };
}

function readNode(type: string, { id, ...raw }: Record<string, unknown>): ReadLine {
  if (!isNodeType(type))
    return { reason: `expected a type of node, one of ${nodeTypes.join(', ')}, got ${shown(type)}` };
  if (typeof id !== 'string' || typeOfId(id) !== type)
    return { reason: `expected the id of a ${type}, got ${shown(id)}` };
  const checked = checkNode(type, raw);
  if (!checked.ok) return { reason: checked.refusals.map(({ where, reason }) => `${where}: ${reason}`).join('; ') };
  // What passed the ontology's check is a value.
  return { line: { kind: 'node', type, id, properties: checked.properties as Properties } };
}

function readRelation(type: string, { id, from, to, ...raw }: Record<string, unknown>): ReadLine {
  if (!isRelationType(type))
    return { reason: `expected a type of relation, one of ${relationTypes.join(', ')}, got ${shown(type)}` };
  const [near, far] = [endOf(from), endOf(to)];
  if (!near || !far) return { reason: `expected ids of nodes in "from" and "to", got ${shown([from, to])}` };
  const { fact } = relationSpec(type);
  const { role, sources, stories, ...unknown } = raw;
  const refusals = checkRelation(type, near.type, far.type, typeof role === 'string' ? role : undefined);
  if (refusals.length) return { reason: refusals.map(({ where, reason }) => `${where}: ${reason}`).join('; ') };
  const [stranger] = Object.keys(fact ? unknown : raw);
  if (stranger !== undefined) return { reason: `a ${type} has no property ${stranger}` };
  if (!fact) {
    const own = `${type}:${near.id}>${far.id}`;
    if (id !== undefined && id !== own) return { reason: `expected the id ${own}, got ${shown(id)}` };
    return { line: { kind: 'relation', type, from: near, to: far, properties: {} } };
  }
  if (typeof id !== 'string') return { reason: `${type}.id: expected the id of a fact, got ${shown(id)}` };
  for (const [property, value] of Object.entries({ sources, stories }))
    if (!Number.isSafeInteger(value)) return { reason: `${type}.${property}: expected a number, got ${shown(value)}` };
  const properties = { id, sources, stories, ...(role === undefined ? {} : { role }) } as Properties;
  return { line: { kind: 'relation', type, from: near, to: far, properties } };
}

function endOf(id: unknown): { readonly type: NodeType; readonly id: string } | undefined {
  if (typeof id !== 'string') return undefined;
  const type = typeOfId(id);
  return type && { type, id };
}

const isNodeType = (type: string): type is NodeType => nodeTypes.some((known) => known === type);
const isRelationType = (type: string): type is RelationType => relationTypes.some((known) => known === type);

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
