import { nodes, relations, type NodeSpec, type RelationSpec } from './definition.ts';
import type { TypeOf } from './values.ts';

export type NodeType = keyof typeof nodes;
export type RelationType = keyof typeof relations;
export type Direction = 'out' | 'in';

type Where<Table, Flag> = { [K in keyof Table]: Table[K] extends Flag ? K : never }[keyof Table];

/** Organization, Person, Event, Agreement, Place. */
export type EntityType = Where<typeof nodes, { entity: true }>;
/** Position, Signature, Figure, Claim. */
export type FactNodeType = Where<typeof nodes, { fact: true }>;
/** Relations that evidence supports. */
export type FactRelationType = Where<typeof relations, { fact: true }>;
export type FactType = FactNodeType | FactRelationType;

type Held<P> = { -readonly [K in keyof P]: TypeOf<P[K]> };

/** A node as it is read: what it must hold, and what it may hold or else null. */
export type NodeOf<T extends NodeType> = { id: string } & Held<(typeof nodes)[T]['required']> & {
    -readonly [K in keyof (typeof nodes)[T]['optional']]: TypeOf<(typeof nodes)[T]['optional'][K]> | null;
  };

type Ends<R extends RelationType> = (typeof relations)[R]['ends'][number];

/** The types that may stand where a walk along R starts. */
export type NearEnd<R extends RelationType, D extends Direction> = D extends 'out'
  ? Ends<R>['from'][number]
  : Ends<R>['to'][number];

type FarOf<E, D extends Direction, N> = E extends {
  readonly from: readonly (infer F)[];
  readonly to: readonly (infer T)[];
}
  ? D extends 'out'
    ? N extends F
      ? T
      : never
    : N extends T
      ? F
      : never
  : never;

/** The types that a walk along R from N may reach. */
export type FarEnd<R extends RelationType, D extends Direction, N = NearEnd<R, D>> = FarOf<Ends<R>, D, N>;

export const nodeTypes = Object.keys(nodes) as NodeType[];
export const relationTypes = Object.keys(relations) as RelationType[];
export const entityTypes = nodeTypes.filter((type): type is EntityType => 'entity' in nodes[type]);

export const nodeSpec = (type: NodeType): NodeSpec => nodes[type];
export const relationSpec = (type: RelationType): RelationSpec => relations[type];

const typeOfPrefix = new Map<string, NodeType>(nodeTypes.map((type) => [nodes[type].prefix, type]));

/** The type of node that an id names by its prefix; undefined where it names none. */
export function typeOfId(id: string): NodeType | undefined {
  const colon = id.indexOf(':');
  return colon < 1 ? undefined : typeOfPrefix.get(id.slice(0, colon));
}

/** The names of all properties of a node, `id` not among them, in the order of the table. */
export function propertiesOf(type: NodeType): string[] {
  const spec = nodeSpec(type);
  return [...Object.keys(spec.required), ...Object.keys(spec.optional)];
}
