import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { fold } from '../src/ontology/fold.ts';
import type { Context } from './builder.ts';
import { LONGEST_PAGE } from './page.ts';
import { allOf, declare } from './walk.ts';

const places = declare('TOOK_PLACE_IN', 'out', {});

/**
 * The name of the most specific place where something took place: a country only where no place in it is known; of
 * several, the one that most documents state.
 */
export async function placeName(context: Context, id: string): Promise<string | null> {
  const found = (await allOf(context, id, places, LONGEST_PAGE)).map(({ node, sources }) => ({
    // The relation leads to places alone.
    place: node as ReadNode<'Place'>,
    sources,
  }));
  const countries = new Set(found.flatMap(({ place }) => (isCountry(place) ? [] : [fold(place.country ?? '')])));
  const specific = found.filter(({ place }) => !(isCountry(place) && countries.has(fold(place.name))));
  return specific.toSorted((a, b) => b.sources - a.sources)[0]?.place.name ?? null;
}

const isCountry = (place: ReadNode<'Place'>): boolean =>
  place.country === null || fold(place.country) === fold(place.name);
