import type { EntityType } from '../../src/ontology/types.ts';
import type { Mark } from '../decisions/marks.ts';
import { alphabetical, groupBy } from '../order.ts';
import { isPlainGathering, isPlainInstrument, isSharedBody, isUnit, ownerName } from './naming.ts';
import { sightingId, type Partner, type Sighting } from './sighting.ts';
import { spellingOf } from './spelling.ts';

/** Sightings that are one thing without a judgement: of bodies and places what bears one key, of all else each for itself. */
export interface Group {
  /** Unique. */
  readonly id: string;
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  /** The country or body that tells it from others of the name; null where no document gives one. */
  readonly owner: string | null;
  readonly described: boolean;
  /** True of an event or agreement that no name of its own tells from its like. */
  readonly plain: boolean;
  /** By document. */
  readonly sightings: readonly Sighting[];
  readonly documents: ReadonlySet<string>;
  /** Forms of its name that mean it in every document, its name among them; none of what is only described. */
  readonly forms: readonly string[];
  readonly kinds: ReadonlySet<string>;
  /** When an event starts, or an agreement was made. */
  readonly dates: ReadonlySet<string>;
  readonly editions: ReadonlySet<string>;
  /** Years in which the documents that name it speak. */
  readonly spoken: ReadonlySet<string>;
  readonly marks: readonly Mark[];
}

/** Those of a person, a body, an event or an agreement that a document names beside it. */
export const partnersIn = (group: Group, keysOf: (sighting: Sighting) => readonly string[]): Partner[] =>
  group.sightings.flatMap((one) => keysOf(one).map((key) => ({ key, document: one.document })));

/** The groups of a set of sightings, by id. */
export function groupsOf(sightings: Iterable<Sighting>): Group[] {
  return [...groupBy(sightings, idOf)]
    .map(([id, members]) => groupOf(id, members.length > 1 ? sorted(members) : members))
    .sort(alphabetical(({ id }) => id));
}

const sorted = (members: readonly Sighting[]): Sighting[] =>
  [...members].sort(alphabetical(({ document }) => document));

/**
 * A person's decision takes what it means out of the others of the key; so do the country that a text is about, and the body
 * that a unit belongs to.
 */
function idOf({ type, key, name, document, marks, country, parents }: Sighting): string {
  if (type !== 'Organization' && type !== 'Place') return sightingId(document, key);
  const meant = marks.flatMap(({ decision, side, apart }) => (apart ? [`#${decision}${side}`] : [])).join('');
  if (isUnit(name)) return `${key}^${parents.length ? parents.join('^') : document}${meant}`;
  return `${key}${country === null ? '' : `@${country}`}${meant}`;
}

function groupOf(id: string, members: readonly Sighting[]): Group {
  const { key, type, name, described } = members[0]!;
  const all = <T>(values: (sighting: Sighting) => readonly T[]): Set<T> => new Set(members.flatMap(values));
  const forms = all((one) => [one.name, ...one.forms.flatMap(({ form, global }) => (global ? [form] : []))]);
  return {
    id,
    key,
    type,
    name,
    owner: ownerOf(members[0]!),
    described,
    plain: described || (type === 'Event' ? isPlainGathering(name) : type === 'Agreement' && isPlainInstrument(name)),
    sightings: members,
    documents: all(({ document }) => [document]),
    forms: described ? [] : [...forms],
    kinds: all(({ kinds }) => kinds),
    dates: all(({ dates, qualifier }) => (type === 'Event' && !dates.length ? yearIn(qualifier, name) : dates)),
    editions: type === 'Event' ? all((one) => editionsOf(one)) : new Set(),
    spoken: all(({ year }) => (year === null ? [] : [year])),
    marks: marksOf(members),
  };
}

function marksOf(members: readonly Sighting[]): Mark[] {
  const all = members.flatMap(({ marks }) => marks);
  return all.length ? [...new Map(all.map((mark) => [`${mark.decision}${mark.side}`, mark])).values()] : [];
}

function ownerOf({ type, name, qualifier, country, countries }: Sighting): string | null {
  if (type === 'Event' || type === 'Agreement' || type === 'Person') return null;
  if (qualifier !== null) return ownerName(qualifier);
  if (type === 'Place') return countries.length === 1 ? ownerName(countries[0]!) : null;
  return country !== null && isSharedBody(name) ? country : null;
}

const yearIn = (qualifier: string | null, name: string): string[] => {
  const year = /^(?:19|20)\d\d$/u.test(qualifier ?? '') ? qualifier! : spellingOf(name).year;
  return year === null ? [] : [year];
};

function editionsOf({ name, editions, qualifier }: Sighting): string[] {
  const told = [...editions, qualifier ?? '', name].flatMap((text) => spellingOf(`${text}`).edition ?? numberIn(text));
  return [...new Set(told)].slice(0, 1);
}

const numberIn = (text: string): string[] => (/^\d{1,3}$/u.test(text) ? [text] : []);
