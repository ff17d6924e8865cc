import { fold, slug } from '../../src/ontology/fold.ts';
import { nodeSpec, type EntityType } from '../../src/ontology/types.ts';

/** The readable id: the type's prefix, the name, and the qualifier where the name does not hold it already. */
export function slugOf(type: EntityType, name: string, qualifier: string): string {
  const held = new Set(fold(name).split(' '));
  const rest = fold(qualifier)
    .split(' ')
    .filter((word) => word && !held.has(word));
  const words = [slug(name), ...rest].join('-');
  return `${nodeSpec(type).prefix}:${words.slice(0, 120)}`;
}
