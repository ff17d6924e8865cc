import type { Value } from '../../src/graph/port.ts';
import type { StoredMention } from '../layer.ts';
import { shownValue, type Vote } from './choice.ts';
import type { Entity } from './entities.ts';

/** By entity id and property, the value that its claims give it. */
export type ShownClaims = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What an entity's node holds: its names, what its mentions say of it, and the claims that won. */
export function entityProperties(
  entity: Entity,
  claims: ReadonlyMap<string, string>,
  publishedOf: ReadonlyMap<string, string | null>,
): Record<string, Value> {
  const told = (property: 'kind' | 'country' | 'edition' | 'theme', except?: string) => {
    const votes = entity.mentions.flatMap((mention: StoredMention): Vote[] => {
      const value = mention[property];
      if (value === null || value === except) return [];
      return [{ value, document: mention.document, published: publishedOf.get(mention.document) ?? null }];
    });
    return shownValue(votes);
  };
  const claimed = (property: string) => claims.get(property) ?? null;
  // A kind that says something goes before OTHER, in however many documents that stands.
  const kind = () => told('kind', 'OTHER') ?? 'OTHER';
  const own = ((): Record<string, Value> => {
    switch (entity.type) {
      case 'Organization':
        return { kind: kind() };
      case 'Event':
        return {
          kind: kind(),
          start: claimed('start'),
          end: claimed('end'),
          edition: told('edition'),
          theme: told('theme'),
        };
      case 'Agreement':
        return {
          kind: kind(),
          status: claimed('status') ?? 'MENTIONED',
          date: claimed('date'),
          term: claimed('term'),
        };
      case 'Place':
        return { country: told('country') };
      default:
        return {};
    }
  })();
  const held = Object.entries(own).filter(([, value]) => value !== null);
  return { name: entity.name, names: entity.names, ...Object.fromEntries(held) };
}
