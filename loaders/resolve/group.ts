import { fold } from '../../src/ontology/fold.ts';
import type { EntityType } from '../../src/ontology/types.ts';
import { alphabetical, groupBy } from '../order.ts';
import type { Partner, Post, Sighting } from './sighting.ts';

/** Sightings that share a resolution key: one thing, as far as each document alone can tell. */
export interface Group {
  readonly key: string;
  readonly type: EntityType;
  /** Folded. */
  readonly name: string;
  /** Folded; null where no document gives one. */
  readonly qualifier: string | null;
  readonly described: boolean;
  /** By document. */
  readonly sightings: readonly Sighting[];
  readonly documents: ReadonlySet<string>;
  /** Folded forms of its name that mean it in every document; none of what is only described. */
  readonly forms: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** The hosts of an event. */
  readonly hosts: readonly Partner[];
  /** The parties of an agreement, and the bodies it was signed for. */
  readonly parties: readonly Partner[];
  /** When an event starts, or an agreement was made. */
  readonly dates: ReadonlySet<string>;
  /** Years in which the documents that name it appeared. */
  readonly published: ReadonlySet<string>;
  readonly posts: readonly Post[];
}

/** The groups of a set of sightings, by key. */
export function groupsOf(sightings: Iterable<Sighting>): Group[] {
  return [...groupBy(sightings, ({ key }) => key)]
    .map(([key, unordered]): Group => {
      const members = [...unordered].sort(alphabetical(({ document }) => document));
      const { type, name, qualifier, described } = members[0]!;
      const all = <T>(values: (sighting: Sighting) => readonly T[]) => new Set(members.flatMap(values));
      const forms = all((one) => one.forms.flatMap(({ form, global }) => (global ? fold(form) : [])));
      return {
        key,
        type,
        name: fold(name),
        qualifier: qualifier === null ? null : fold(qualifier),
        described,
        sightings: members,
        documents: new Set(members.map(({ document }) => document)),
        forms: described ? new Set() : forms.add(fold(name)),
        kinds: all(({ kinds }) => kinds),
        hosts: members.flatMap(({ hosts, document }) => hosts.map((key) => ({ key, document }))),
        parties: members.flatMap(({ parties, document }) => parties.map((key) => ({ key, document }))),
        dates: all(({ dates }) => dates),
        published: all((one) => (one.published === null ? [] : [one.published.slice(0, 4)])),
        posts: members.flatMap(({ posts }) => posts),
      };
    })
    .sort(alphabetical(({ key }) => key));
}
