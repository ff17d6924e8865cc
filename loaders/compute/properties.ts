import type { Value } from '../../src/graph/port.ts';
import type { Sighting } from '../resolve/sighting.ts';
import { shownValue } from './choice.ts';
import type { StoryOf } from '../stories.ts';
import type { Entity } from './entities.ts';

/** The claim that won among those about one property of one thing. */
export interface ShownClaim {
  readonly id: string;
  readonly value: string;
}

/** By entity id and property. */
export type ShownClaims = ReadonlyMap<string, ReadonlyMap<string, ShownClaim>>;

/** What claims, and nothing else, give an entity. */
export const claimedProperties: ReadonlySet<string> = new Set(['start', 'end', 'status', 'date', 'term']);

/** What an entity's node holds: its names, what its mentions say of it, and the claims that won. */
export function entityProperties(
  entity: Entity,
  claims: ReadonlyMap<string, ShownClaim>,
  storyOf: StoryOf,
): Record<string, Value> {
  const told = (valuesOf: (sighting: Sighting) => readonly string[]) =>
    shownValue(
      entity.sightings.flatMap((sighting) => {
        const { document, published } = sighting;
        return valuesOf(sighting).map((value) => ({ value, document, story: storyOf(document), published }));
      }),
    );
  const claimed = (property: string) => claims.get(property)?.value ?? null;
  // A kind that says something goes before OTHER, in however many documents that stands.
  const kind = () => told(({ kinds }) => kinds.filter((kind) => kind !== 'OTHER')) ?? 'OTHER';
  const own = ((): Record<string, Value> => {
    switch (entity.type) {
      case 'Organization':
        return { kind: kind() };
      case 'Event':
        return {
          kind: kind(),
          start: claimed('start'),
          end: claimed('end'),
          edition: told(({ editions }) => editions),
          theme: told(({ themes }) => themes),
        };
      case 'Agreement':
        return {
          kind: kind(),
          status: claimed('status') ?? 'MENTIONED',
          date: claimed('date'),
          term: claimed('term'),
        };
      case 'Place':
        return { country: told(({ countries }) => countries) };
      default:
        return {};
    }
  })();
  const held = Object.entries(own).filter(([, value]) => value !== null);
  return { name: entity.name, names: entity.names, ...Object.fromEntries(held) };
}
