import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Reading } from './reading.ts';

const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two|both)\b/i, 2],
  [/\bthree\b/i, 3],
  [/\bfour\b/i, 4],
];

/**
 * The bodies that "the two countries" or "both sides" stand for where they sign an instrument whose parties the text has not named: those
 * of the kind named so far, if there are just as many; for mere sides, the parties of the part's main instrument.
 */
export function sidesOf(
  reading: Reading,
  items: Items,
  book: FactBook,
  side: Chunk,
  index: number,
  main: Draft | undefined,
): Draft[] {
  const count = COUNTS.find(([word]) => word.test(side.text))?.[1] ?? 2;
  const noun = side.text.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const parties = main
    ? book.facts.flatMap((fact) => (fact.type === 'PARTY_TO' && fact.to === main.key ? [items.get(fact.from)] : []))
    : [];
  const known = [...new Set(parties)].filter((draft) => draft !== undefined);
  const fits = kindOf(noun);
  if (!fits) return known.length === count ? known : [];
  const told = known.filter((draft) => fits(draft));
  if (told.length === count) return told;
  const section = reading.sections[index] ?? 0;
  const named = new Map<string, Chunk>();
  for (let at = 0; at <= index; at++) {
    if ((reading.sections[at] ?? 0) !== section) continue;
    for (const chunk of reading.chunks[at] ?? []) {
      if (noun === 'countries' || noun === 'nations' || noun === 'states' || noun === 'governments') {
        if (chunk.kind === 'country' && chunk.subtype) named.set(chunk.subtype, chunk);
        else if (chunk.kind === 'demonym' && chunk.subtype && !named.has(chunk.subtype))
          named.set(chunk.subtype, chunk);
      } else if (chunk.kind === 'organization' && !chunk.plain) {
        const draft = items.of(chunk);
        if (draft && fits(draft)) named.set(draft.key, chunk);
      }
    }
    if (named.size > count) return [];
  }
  if (named.size !== count) return [];
  const bodies = [...named.values()].map((chunk) => book.actor(chunk));
  return bodies.every((body) => body !== undefined) ? (bodies as Draft[]) : [];
}

function kindOf(noun: string): ((draft: Draft) => boolean) | undefined {
  switch (noun) {
    case 'countries':
    case 'nations':
    case 'states':
    case 'governments':
      return (draft) => draft.kind === 'COUNTRY';
    case 'universities':
      return (draft) => draft.kind === 'UNIVERSITY';
    case 'companies':
      return (draft) => draft.kind === 'COMPANY';
    case 'banks':
    case 'museums':
    case 'schools':
    case 'colleges':
    case 'hospitals':
    case 'associations':
    case 'federations':
    case 'clubs':
    case 'municipalities':
    case 'libraries':
    case 'archives':
    case 'theatres':
    case 'theaters':
    case 'institutes':
    case 'academies':
    case 'foundations':
    case 'chambers':
    case 'ports':
    case 'airports':
    case 'airlines':
    case 'agencies':
    case 'faculties':
    case 'councils':
    case 'unions':
      return (draft) =>
        draft.chunks.some((chunk) => chunk.head === noun.replace(/ies$/u, 'y').replace(/s$/u, '')) ||
        draft.mentions.some((mention) => mention.form.toLowerCase().split(' ').includes(noun.replace(/s$/u, '')));
    case 'institutions':
    case 'organizations':
    case 'organisations':
    case 'bodies':
    case 'entities':
      return (draft) => draft.kind !== 'COUNTRY' && !draft.parent && draft.type === 'Organization';
    case 'cities':
    case 'towns':
      return (draft) => draft.mentions.some((mention) => /\b(?:city|town|municipality|commune)\b/i.test(mention.form));
    case 'ministries':
      return (draft) => draft.chunks.some((chunk) => chunk.head === 'ministry');
    default:
      return undefined;
  }
}

const POSTS =
  /^(?:ministers|leaders|officials|secretaries|presidents|rectors|mayors|vice-chancellors|chancellors|governors|chairmen|chairpersons|ambassadors|directors|ceos)$/u;

/**
 * The people that "the two ministers" stands for: as many as it says, named last before with such a post. Where it says no
 * number, the text has named two.
 */
export function peopleOf(reading: Reading, items: Items, book: FactBook, side: Chunk, index: number): Draft[] {
  const said = COUNTS.find(([word]) => word.test(side.text))?.[1];
  const count = said ?? 2;
  const enough = said ?? 3;
  const noun = side.text.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  if (!POSTS.test(noun)) return [];
  const post = /^(?:leaders|officials)$/u.test(noun)
    ? ''
    : noun.replace(/men$/u, 'man').replace(/ies$/u, 'y').replace(/s$/u, '');
  const held = (person: Draft) =>
    book.has(
      'Position',
      (fact) =>
        fact.type === 'Position' &&
        fact.person === person.key &&
        fact.title.toLowerCase().includes(post) &&
        !(post === 'minister' && /\bprime minister\b/i.test(fact.title)) &&
        !(post === 'president' && /\bvice[- ]president\b/i.test(fact.title)),
    );
  const people = new Set<Draft>();
  for (let at = index; at >= Math.max(0, index - 8) && people.size < enough; at--)
    for (const chunk of [...(reading.chunks[at] ?? [])].reverse()) {
      const person = chunk.kind === 'person' && chunk.start < side.start ? items.of(chunk) : undefined;
      if (person && people.size < enough && held(person)) people.add(person);
    }
  return people.size === count ? [...people] : [];
}
