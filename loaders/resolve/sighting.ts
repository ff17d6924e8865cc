import { fold } from '../../src/ontology/fold.ts';
import type { EntityType } from '../../src/ontology/types.ts';
import { precision, shownValue } from '../compute/choice.ts';
import { marksIn, type Mark } from '../decisions/marks.ts';
import { noDecisions, type Decisions } from '../decisions/decisions.ts';
import type { DocumentLayer, StoredMention } from '../layer.ts';
import { alphabetical, groupBy, inOrder, largestFirst } from '../order.ts';
import { countryAbout } from './about.ts';
import { isSharedBody } from './naming.ts';
import { occasionsOf, ownersOf } from './surroundings.ts';
import { slugOf } from './slug.ts';

/** A form under which one document names a thing, as written, and how often it does. */
export interface Form {
  readonly form: string;
  /** False where it means this thing in this document only. */
  readonly global: boolean;
  readonly times: number;
}

/** What a document calls by a key, seen from another thing that it names. */
export interface Partner {
  readonly key: string;
  readonly document: string;
}

/** Tells a sighting from all others. */
export const sightingId = (document: string, key: string): string => `${document} ${key}`;

/** A post that a document says a person holds. */
export interface Post {
  /** Folded. */
  readonly title: string;
  /** Key of the body, or of the place it is held for; null where the text names none. */
  readonly at: string | null;
  /** Names of this body, and of those that the text says it belongs to. */
  readonly within: readonly string[];
}

/**
 * What one document tells of what it calls by one resolution key: all that resolution and naming look at. A pure function of
 * that document's layer, so that sightings of any set of documents, read from files or back from the graph, can be
 * resolved together.
 */
export interface Sighting {
  readonly key: string;
  readonly type: EntityType;
  /** Id of the Document node. */
  readonly document: string;
  readonly published: string | null;
  readonly name: string;
  readonly qualifier: string | null;
  readonly described: boolean;
  readonly forms: readonly Form[];
  /** Distinct values that its mentions give. */
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  readonly editions: readonly string[];
  readonly themes: readonly string[];
  /** Its first mention here. */
  readonly first: { readonly id: string; readonly start: number };
  /** Ids of all its mentions here. */
  readonly mentions: readonly string[];
  /** Keys, all of this document: hosts of an event. */
  readonly hosts: readonly string[];
  /** Keys: parties of an agreement, and bodies it was signed for. */
  readonly parties: readonly string[];
  /** When an event starts, or an agreement was made: ISO prefixes. */
  readonly dates: readonly string[];
  /** A person's posts, and the bodies that a person signed for. */
  readonly posts: readonly Post[];
  /** Names of the bodies that the text says this body is a part of. */
  readonly parents: readonly string[];
  /** The code of the country that the document is about, where the name alone does not tell which country's it is. */
  readonly country: string | null;
  /** The year the document speaks in: that of its publication, else the latest it dates anything to. */
  readonly year: string | null;
  /** What the document was written on: its described events by kind, day and hosts. Alike in two reports on one occasion. */
  readonly occasions: readonly string[];
  /** In how many statements it stands. */
  readonly stated: number;
  /** Which decisions mean it: their places in the file, each with the side it stands on. */
  readonly marks: readonly Mark[];
  /** The id that its name alone would give. */
  readonly slug: string;
}

const sightings = new WeakMap<Decisions, WeakMap<DocumentLayer, readonly Sighting[]>>();

/** Everything that a document names, one sighting a key, by key; which decisions mean it is a matter of the two alone. */
export function sightingsOf(layer: DocumentLayer, decisions: Decisions = noDecisions): readonly Sighting[] {
  const under = sightings.get(decisions) ?? new WeakMap<DocumentLayer, readonly Sighting[]>();
  sightings.set(decisions, under);
  const known = under.get(layer);
  if (known) return known;
  const made = decisions === noDecisions ? read(layer) : marked(sightingsOf(layer), layer, decisions);
  under.set(layer, made);
  return made;
}

function marked(plain: readonly Sighting[], layer: DocumentLayer, decisions: Decisions): readonly Sighting[] {
  const marks = marksIn(layer, decisions);
  return marks.size ? plain.map((one) => ({ ...one, marks: marks.get(one.key) ?? [] })) : plain;
}

function read(layer: DocumentLayer): Sighting[] {
  const { document, mentions, evidence } = layer;
  const keyOf = new Map(mentions.map((mention) => [mention.id, mention.key]));
  const hosts = new Gathered<string>();
  const parties = new Gathered<string>();
  const dates = new Gathered<string>();
  const posts = new Map<string, Map<string, Post>>();
  const parents = new Gathered<string>();
  const stated = new Map<string, number>();
  const years = new Set<string>();
  for (const statement of evidence) {
    if (statement.rejected) continue;
    const end = (role: string) => keyOf.get(statement.ends[statement.endRoles.indexOf(role)] ?? '');
    for (const key of new Set(statement.ends.flatMap((id) => keyOf.get(id) ?? [])))
      stated.set(key, (stated.get(key) ?? 0) + 1);
    if (statement.statement === 'PART_OF') parents.add(end('from'), end('to'));
    if (statement.statement === 'HOSTED') hosts.add(end('to'), end('from'));
    if (statement.statement === 'PARTY_TO') parties.add(end('to'), end('from'));
    if (statement.statement === 'Signature') parties.add(end('agreement'), end('organization'));
    if (statement.statement === 'Claim' && (statement.property === 'start' || statement.property === 'date'))
      dates.add(end('about'), statement.value);
    if (statement.statement === 'Claim' && /^\d{4}/u.test(statement.value ?? '') && statement.property !== 'term')
      years.add(statement.value!.slice(0, 4));
    const person = end('person');
    if ((statement.statement !== 'Position' && statement.statement !== 'Signature') || person === undefined) continue;
    const at = end('organization') ?? end('place') ?? null;
    const post: Post = { title: fold(statement.title ?? ''), at, within: [] };
    const held = posts.get(person) ?? new Map<string, Post>();
    posts.set(person, held.set(`${post.title}|${at ?? ''}`, post));
  }
  const nameOf = (key: string) => key.split('|')[1] ?? '';
  const bodies = ownersOf(mentions, parents, () => countryAbout(layer));
  const year = document.published?.slice(0, 4) ?? [...years].sort().at(-1) ?? null;
  const occasions = occasionsOf(mentions, (key) => ({
    days: dates.of(key).filter((date) => date.length === 10),
    hosts: hosts.of(key).map(nameOf),
  }));
  return [...groupBy(mentions, (mention) => mention.key)]
    .map(([key, members]): Sighting => {
      const sorted = [...members].sort(
        inOrder(
          (a, b) => a.start - b.start,
          alphabetical((mention) => mention.id),
        ),
      );
      const first = sorted[0]!;
      const described = first.described === true;
      const name = [...members].sort(
        inOrder(
          largestFirst((mention) => mention.name.length),
          alphabetical((mention) => mention.name),
        ),
      )[0]!.name;
      const partners = first.type === 'Event' ? hosts.of(key) : parties.of(key);
      const when = dates.of(key);
      const told = (property: 'kind' | 'country' | 'edition' | 'theme') => distinct(members, (one) => one[property]);
      return {
        key,
        type: first.type,
        document: document.id,
        published: document.published,
        name,
        qualifier: first.qualifier,
        described,
        forms: formsOf(members, described),
        kinds: told('kind'),
        countries: told('country'),
        editions: told('edition'),
        themes: told('theme'),
        first: { id: first.id, start: first.start },
        mentions: sorted.map(({ id }) => id),
        hosts: hosts.of(key),
        parties: parties.of(key),
        dates: when,
        posts: [...(posts.get(key)?.values() ?? [])]
          .map((post) => ({
            ...post,
            within: post.at === null ? [] : [...bodies.ownersOf(post.at), ...bodies.namesOf(post.at)].sort(),
          }))
          .sort(
            inOrder(
              alphabetical((post) => post.title),
              alphabetical((post) => post.at ?? ''),
            ),
          ),
        parents: first.type === 'Organization' ? bodies.ownersOf(key) : [],
        country:
          first.type === 'Organization' && first.qualifier === null && isSharedBody(name) ? countryAbout(layer) : null,
        year,
        occasions: first.type === 'Event' || first.type === 'Agreement' ? occasions : [],
        stated: stated.get(key) ?? 0,
        marks: [],
        slug: slugOf(first.type, name, described ? describing(partners.map(nameOf), when) : (first.qualifier ?? '')),
      };
    })
    .sort(alphabetical((sighting) => sighting.key));
}

/** What is only described is told from others by its partners and its date. */
const describing = (partners: readonly string[], dates: readonly string[]): string =>
  [...partners]
    .sort()
    .slice(0, 3)
    .concat(mostPrecise(dates) ?? '')
    .join(' ');

/** The date that tells most; the earliest of such. */
export const mostPrecise = (dates: readonly string[]): string | null =>
  shownValue(
    dates.map((value) => ({ value, document: '', story: '', published: null })),
    precision,
  );

function formsOf(mentions: readonly StoredMention[], described: boolean): Form[] {
  // What is only described is called by its description, not by the words of the place.
  const formOf = (mention: StoredMention) => (described ? mention.name : mention.form);
  const isGlobal = ({ scope }: StoredMention) => described || scope === 'GLOBAL';
  const used = groupBy(mentions, (mention) => `${isGlobal(mention)} ${formOf(mention)}`);
  return [...used.values()]
    .map((uses) => ({ form: formOf(uses[0]!), global: isGlobal(uses[0]!), times: uses.length }))
    .sort(
      inOrder(
        alphabetical(({ form }) => form),
        largestFirst(({ global }) => Number(global)),
      ),
    );
}

function distinct<T>(values: readonly T[], valueOf: (value: T) => string | null): string[] {
  return [...new Set(values.flatMap((value) => valueOf(value) ?? []))].sort();
}

/** Sets of texts under a key, handed out in order. */
class Gathered<T extends string> {
  readonly #values = new Map<string, Set<T>>();

  add(key: string | undefined, value: T | null | undefined): void {
    if (key === undefined || value === undefined || value === null) return;
    const known = this.#values.get(key);
    if (known) known.add(value);
    else this.#values.set(key, new Set([value]));
  }

  of(key: string): T[] {
    return [...(this.#values.get(key) ?? [])].sort(alphabetical((value) => value));
  }
}
