import { partnersOf } from './blocks.ts';
import type { Sighting } from './sighting.ts';

// A sighting is plain JSON data, and its document's first mention of the key holds it (`Mention.told`). So what thousands of
// documents tell of one entity is read back with one row a document, and nothing else of these documents is read.

/** What the mention that holds it says already. */
const held = ['key', 'document'] as const;

/** A sighting read back, with a mention of each of its partners, which leads to the entity that the partner is. */
export interface ToldSighting extends Sighting {
  /** Ids of mentions by the partner's key. */
  readonly partners: Readonly<Record<string, string>>;
}

/**
 * A sighting as its first mention holds it, given the first mentions of everything that its document names, by key. Ids of
 * mentions lose what they share: the document's id.
 */
export function packed(sighting: Sighting, firstOf: ReadonlyMap<string, string>): string {
  const { mentions, first, ...rest } = sighting;
  const prefix = prefixOf(first.id);
  const short = (id: string) => id.slice(prefix.length);
  const partners = partnersOf(sighting).map((key) => [key, short(firstOf.get(key)!)] as const);
  return JSON.stringify({
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !held.some((one) => one === name))),
    first: first.start,
    mentions: mentions.map(short),
    ...(partners.length ? { partners: Object.fromEntries(partners) } : {}),
  });
}

/** The sighting that a mention holds. */
export function unpacked(mention: string, key: string, told: string): ToldSighting {
  const prefix = prefixOf(mention);
  // What is held was packed from a sighting.
  const {
    first,
    mentions,
    partners = {},
    ...sighting
  } = JSON.parse(told) as Omit<Sighting, 'first'> & Partial<ToldSighting> & { readonly first: number };
  return {
    ...sighting,
    key,
    document: `document:${prefix.slice('mention:'.length, -1)}`,
    first: { id: mention, start: first },
    mentions: mentions.map((id) => prefix + id),
    partners: Object.fromEntries(Object.entries(partners).map(([of, id]) => [of, prefix + id])),
  };
}

/** `mention:DOCUMENT#`; a document's id may hold the sign too. */
const prefixOf = (mention: string): string => mention.slice(0, mention.lastIndexOf('#') + 1);
