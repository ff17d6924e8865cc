import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../loaders/compute.ts';
import { entitiesOf, type Entities } from '../../loaders/compute/entities.ts';
import { judgementsOf } from '../../loaders/compute/judgements.ts';
import { decisionsOf, noDecisions } from '../../loaders/decisions/decisions.ts';
import { resolve, type Elsewhere, type Resolution } from '../../loaders/resolve.ts';
import { blocksOf, blocksOfSighting, partnersOf } from '../../loaders/resolve/blocks.ts';
import { sightingId, sightingsOf, type Sighting } from '../../loaders/resolve/sighting.ts';
import { randomLayers } from './random-layers.ts';

const ministry = { type: 'Organization', name: 'Ministry of Education' } as const;

const decided = decisionsOf([
  { at: '1', decision: 'same', a: ministry, b: { type: 'Organization', name: 'CSC' } },
  { at: '2', decision: 'different', a: { ...ministry, document: 'd1' }, b: ministry },
  { at: '3', decision: 'same', a: { type: 'Person', name: 'Wang Wei' }, b: { type: 'Person', name: 'Liu Jin' } },
  { at: '4', decision: 'rename', of: { type: 'Event', name: 'World Forum' }, name: 'The Forum' },
]);

describe('blocks', () => {
  it('are those of the mention in its own document, whatever other documents say', () => {
    fc.assert(
      fc.property(randomLayers(3), (layers) => {
        for (const layer of layers)
          for (const mention of layer.mentions) {
            const sighting = sightingsOf(layer).find(({ key }) => key === mention.key)!;
            expect(sighting.mentions).toContain(mention.id);
            expect(blocksOf(mention, layer)).toEqual(blocksOfSighting(sighting));
          }
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('let each connected part be resolved and named alone, knowing of others what their entities are', () => {
    fc.assert(
      fc.property(randomLayers(), fc.constantFrom(noDecisions, decided), (layers, decisions) => {
        const all = layers.flatMap((layer) => sightingsOf(layer, decisions));
        const resolution = resolve(all, { decisions });
        const whole = entitiesOf(resolution, { decisions });
        const named = new Map(
          whole.all.flatMap((one) =>
            one.sightings.map(({ document, key }) => [sightingId(document, key), one] as const),
          ),
        );
        const elsewhere: Elsewhere = {
          identityOf: (key, document) => named.get(sightingId(document, key))?.id,
          nameOf: (key, document) => named.get(sightingId(document, key))?.name,
        };
        const parts = components(all);
        const told = (resolution: Resolution, entities: Entities) =>
          judgementsOf(resolution, entities, decisions).nodes;
        const apart = parts.map((part) => {
          const resolved = resolve(part, { decisions, elsewhere });
          const entities = entitiesOf(resolved, { decisions, elsewhere });
          return { entities: entities.all, judgements: told(resolved, entities) };
        });
        const alone = apart.flatMap(({ entities }) => entities);
        const byId = (entities: typeof whole.all) => Object.fromEntries(entities.map((one) => [one.id, one]));
        expect(byId(alone)).toEqual(byId(whole.all));
        expect(alone).toHaveLength(whole.all.length);
        const judgements = apart.flatMap((part) => part.judgements);
        expect(sorted(judgements)).toEqual(sorted(told(resolution, whole)));
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('connect what decides: a part without its partners needs to be told of no key but theirs', () => {
    fc.assert(
      fc.property(randomLayers(), (layers) => {
        for (const part of components(layers.flatMap((layer) => sightingsOf(layer)))) {
          const asked = new Set<string>();
          const elsewhere: Elsewhere = {
            identityOf: (key) => void asked.add(key),
            nameOf: (key) => void asked.add(key),
          };
          entitiesOf(resolve(part, { elsewhere }), { elsewhere });
          const partners = new Set(part.flatMap(partnersOf));
          expect([...asked].filter((key) => !partners.has(key))).toEqual([]);
        }
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});

const sorted = (nodes: readonly GraphNode[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Sightings connected through blocks, or by one key. */
function components(sightings: readonly Sighting[]): Sighting[][] {
  const parts: { readonly members: Sighting[]; readonly blocks: Set<string> }[] = [];
  for (const sighting of sightings) {
    const part = { members: [sighting], blocks: new Set([sighting.key, ...blocksOfSighting(sighting)]) };
    for (const other of parts.filter(({ blocks }) => [...blocks].some((block) => part.blocks.has(block)))) {
      part.members.push(...other.members);
      for (const block of other.blocks) part.blocks.add(block);
      parts.splice(parts.indexOf(other), 1);
    }
    parts.push(part);
  }
  return parts.map(({ members }) => members);
}
