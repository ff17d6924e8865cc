import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import type { EntityType, NodeType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';

const node = <T extends NodeType>(type: T) => builder.objectRef<ReadNode<T>>(type);

/** What every named thing has in common. */
export const Entity = builder.interfaceRef<ReadNode<EntityType>>('Entity');
export const Node = builder.nodeInterfaceRef();

export const refs = {
  Organization: node('Organization'),
  Person: node('Person'),
  Event: node('Event'),
  Agreement: node('Agreement'),
  Place: node('Place'),
  Position: node('Position'),
  Signature: node('Signature'),
  Figure: node('Figure'),
  Claim: node('Claim'),
  Document: node('Document'),
  Judgement: node('Judgement'),
  Story: node('Story'),
  Mention: node('Mention'),
  Evidence: node('Evidence'),
} as const;

/** The node types that the API shows. */
export type ShownType = keyof typeof refs;
