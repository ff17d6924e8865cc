import { EngineFailure } from '../../errors.ts';
import { entityTypes, nodeSpec, propertiesOf, typeOfId, type NodeOf, type NodeType } from '../../ontology/types.ts';
import type { Value } from '../port.ts';
import { propertyTerm } from './terms.ts';

/** What is long, and seldom or never asked for. */
const long = { Document: ['text', 'told'], Mention: ['told'] } as const satisfies Partial<
  Record<NodeType, readonly string[]>
>;
type Long = typeof long;

/** A node as the API reads it: all it holds but what is {@link long}. */
export type ReadNode<T extends NodeType = NodeType> = T extends NodeType
  ? { readonly __typename: T } & Readonly<Omit<NodeOf<T>, T extends keyof Long ? Long[T][number] : never>>
  : never;

/** A node in the order of {@link shownProperties}, its id before them. */
export type NodeTuple = readonly [id: string, ...values: Value[]];

/** The properties that are read of nodes of these types, each once, in the order of the ontology. */
export function shownProperties(types: readonly NodeType[]): readonly string[] {
  const properties = types.flatMap((type) => propertiesOf(type).filter((property) => !isLong(type, property)));
  return [...new Set(properties)];
}

/** What a statement returns for a node held by `variable`: see {@link NodeTuple}. */
export function tupleTerm(variable: string, types: readonly NodeType[]): string {
  return `[${['id', ...shownProperties(types)].map((property) => `${variable}.${propertyTerm(property)}`).join(', ')}]`;
}

/** Gives the values of a tuple their names back. */
export function readTuple<T extends NodeType>(types: readonly T[], [id, ...values]: NodeTuple): ReadNode<T> {
  return toNode<T>(id, shownProperties(types), values);
}

/** A node from its id and the values of the named properties. */
export function toNode<T extends NodeType>(
  id: string,
  names: readonly string[],
  values: readonly Value[],
): ReadNode<T> {
  const type = typeOfId(id);
  if (type === undefined) throw new EngineFailure(`expected an id that begins with its type, got ${id}`);
  const node = {
    __typename: type,
    id,
    ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])),
  };
  // What is stored under these names passed the ontology's check when it was written.
  return node as unknown as ReadNode<T>;
}

/** The types that a label stands for. */
export const typesOfLabel = (label: NodeType | 'Entity'): readonly NodeType[] =>
  label === 'Entity' ? entityTypes : [label];

/** The one label under which nodes of these types are found: their own, or that of all entities. */
export function labelOf(types: readonly NodeType[]): NodeType | 'Entity' {
  const [first] = types;
  if (first !== undefined && types.length === 1) return first;
  if (types.length > 0 && types.every((type) => nodeSpec(type).entity)) return 'Entity';
  throw new EngineFailure(`expected one type, or entities only, got: ${types.join(', ') || 'none'}`);
}

const isLong = (type: NodeType, property: string): boolean =>
  Object.entries(long).some(([of, names]) => of === type && names.some((name) => name === property));
