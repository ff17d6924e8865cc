import type { Sighting } from './sighting.ts';
import { spellingOf } from './spelling.ts';

/**
 * What an agreement is described by, where that is more than its kind, with each party as its document calls it. Two reports
 * on one agreement share one of these, unless they call every party by another name.
 */
export function describedWith({
  type,
  described,
  name,
  parties,
}: Pick<Sighting, 'type' | 'described' | 'name' | 'parties'>): string[] {
  if (type !== 'Agreement' || !described || parties.length < 2) return [];
  const { words, bag } = spellingOf(name);
  return words.length > 2 ? parties.map((party) => `${bag}|${party}`) : [];
}
