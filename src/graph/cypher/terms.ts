import { EngineFailure } from '../../errors.ts';
import { nodeTypes, relationTypes, type NodeType, type RelationType } from '../../ontology/types.ts';

// Labels, relation types and property names cannot be parameters, so they stand in a text as they are.
// Whatever reaches a text passes through here, and only words of the ontology pass.

const knownLabels: ReadonlySet<string> = new Set([...nodeTypes, 'Entity']);
const knownRelations: ReadonlySet<string> = new Set(relationTypes);

/** @throws EngineFailure for a label that the ontology does not have */
export function labelTerm(label: NodeType | 'Entity'): string {
  if (!knownLabels.has(label)) throw new EngineFailure(`no node type is called ${label}`);
  return label;
}

/**
 * In backticks, because some types are words of the language (IN, FOR).
 * @throws EngineFailure for a relation type that the ontology does not have
 */
export function relationTerm(type: RelationType): string {
  if (!knownRelations.has(type)) throw new EngineFailure(`no relation type is called ${type}`);
  return `\`${type}\``;
}

/** @throws EngineFailure for what cannot be the name of a property */
export function propertyTerm(property: string): string {
  if (!/^[A-Za-z]+$/u.test(property)) throw new EngineFailure(`no property is called ${property}`);
  return property;
}
