import type { ObjectRef } from '@pothos/core';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { relationSpec, type NodeType, type RelationType } from '../src/ontology/types.ts';
import { builder, type Types } from './builder.ts';
import { roleEnum } from './enums.ts';
import { provenance } from './fact.ts';
import { partyFields } from './party.ts';
import { Entity, refs, type ShownType } from './refs.ts';

/** What the edge of a relation that is a fact holds. */
export interface FactEdge {
  readonly fact: string;
  readonly role: string | null;
  readonly sources: number;
  readonly stories: number;
  /** Whose list it is. */
  readonly near: string;
}

const made = new Map<string, ReturnType<typeof make>>();

/**
 * The connection type for a list of nodes of these types. Where a relation that is a fact leads there, its edges carry
 * the role, the number of sources and the evidence; one type serves both directions.
 */
export function connectionType(types: readonly NodeType[], relation?: RelationType) {
  const fact = relation !== undefined && relationSpec(relation).fact ? relation : undefined;
  const name = `${fact ? pascal(fact) : ''}${farName(types)}`;
  const known = made.get(name) ?? make(name, farRef(types), fact);
  made.set(name, known);
  return known;
}

/** The type of a node at the end of a list: its own, or Entity where several may come. */
export function farRef(types: readonly NodeType[]): ObjectRef<Types, ReadNode> {
  const ref = types.length === 1 && types[0]! in refs ? refs[types[0] as ShownType] : Entity;
  // One ref out of many: which node it holds is known at run time only.
  return ref as unknown as ObjectRef<Types, ReadNode>;
}

const farName = (types: readonly NodeType[]): string => (types.length === 1 ? types[0]! : 'Entity');

function make(name: string, node: ObjectRef<Types, ReadNode>, fact: RelationType | undefined) {
  return builder.connectionObject(
    { name: `${name}Connection`, type: node },
    fact === undefined ? { name: `${name}Edge` } : { name: `${name}Edge`, fields: (t) => factFields(t, fact) },
  );
}

function factFields(shown: object, fact: RelationType) {
  // Edges of facts are made by walk.ts, which reads all of these.
  const t = shown as PothosSchemaTypes.ObjectFieldBuilder<Types, FactEdge>;
  const roles = roleEnum(fact);
  return {
    ...(roles && {
      role: t.field({
        type: roles,
        description: `The role in which it ${relationSpec(fact).description} this.`,
        resolve: (edge) => edge.role as never,
      }),
    }),
    ...(fact === 'PARTY_TO' ? partyFields(t) : {}),
    ...provenance(t, (edge) => edge.fact),
  };
}

const pascal = (relation: RelationType): string =>
  relation
    .split('_')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join('');
