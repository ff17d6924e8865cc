import { fold } from '../../../src/ontology/fold.ts';
import type { Group } from '../group.ts';
import { bodyKey, isUnit, knownBody } from '../naming.ts';
import { buckets, onePerThing, together, type ClusterRule, type Evidenced, type Pair } from '../rule.ts';
import { lettersOf, soundOf, spelledAlike, spellingOf } from '../spelling.ts';

/** Forms of more than a word; of one word, which may be the letters of many, the name alone. */
export const fullForms = ({ name, forms }: Group): string[] => [
  ...new Set([name, ...forms.filter((form) => spellingOf(form).words.length > 1)].map(bodyKey)),
];

const allForms = ({ name, forms }: Group): string[] => [...new Set([name, ...forms].map(bodyKey))];

/** Whether the name of one is a form of the other: letters that both have for a short form say nothing. */
const isNamedAs = (a: Group, b: Group): boolean =>
  allForms(a).includes(bodyKey(b.name)) || allForms(b).includes(bodyKey(a.name));

/** Bodies and places: by name, by what texts teach, by how names are spelled. */
export const bodyRules: readonly ClusterRule[] = [
  {
    id: 'same-name',
    reason: 'One name, whatever the order of its words, and at most one country or parent body given with it',
    example: "Ministry of Education, in a text that says no country, and China's Ministry of Education",
    types: ['Organization', 'Place'],
    pairs: function* ({ groups }) {
      for (const block of buckets(groups, fullForms)) {
        const bodies = block.filter((group) => !isUnit(group.name));
        const owners = new Set(bodies.flatMap(({ owner }) => owner ?? []));
        if (owners.size <= 1) yield* together(bodies);
        else yield* buckets(bodies, ({ owner }) => [owner ?? '']).flatMap((bucket) => [...together(bucket)]);
      }
    },
  },
  {
    id: 'same-unit',
    reason: 'One name of a unit that every such body has, and the body it belongs to is the same',
    example: "MOE's Department of International Cooperation, and the Ministry of Education's Department of that name",
    types: ['Organization'],
    pairs: function* ({ groups }) {
      const units = groups.filter(({ name }) => isUnit(name));
      const keys = (group: Group) =>
        [...new Set([group.name, ...group.forms].map(bodyKey))].flatMap((name) =>
          [...new Set(group.sightings.flatMap(({ parents }) => parents))].map((parent) => `${name} of ${parent}`),
        );
      for (const bucket of buckets(units, keys)) yield* together(bucket);
    },
  },
  {
    id: 'learnt-alias',
    reason: 'A text ties a short form to a full name, and no text ties it to another',
    example: 'China Association for Science and Technology (CAST), and CAST elsewhere',
    types: ['Organization', 'Place'],
    pairs: learntAliases,
  },
  {
    id: 'known-body',
    reason: 'Names that mean one country, or one body between states, in every text',
    example: 'UNESCO, and United Nations Educational, Scientific and Cultural Organization',
    types: ['Organization'],
    pairs: function* ({ groups, clusterOf }) {
      const taught = teachersOf(groups);
      for (const bucket of buckets(groups, ({ name }) => present(knownBody(name)))) {
        const meant = new Set(bucket.map(clusterOf));
        // Letters that some text gives another meaning mean nothing for certain.
        const certain = bucket.filter(({ name }) =>
          (taught.get(fold(name)) ?? []).every((teacher) => meant.has(clusterOf(teacher))),
        );
        yield* together(certain);
      }
    },
  },
  {
    id: 'same-spelling',
    reason: 'One name of several words, of which some are spelled or carried over from another script in another way',
    example: 'Xinjiang Uyghur Autonomous Region, and Xinjiang Uygur Autonomous Region',
    types: ['Organization', 'Place'],
    pairs: function* ({ groups, clusterOf }) {
      for (const block of buckets(groups, ({ name }) => [soundOf(name)])) {
        const names = onePerThing(block, clusterOf).slice(0, 24);
        for (const [i, a] of names.entries())
          for (const b of names.slice(i + 1))
            if (spellingOf(a.name).words.length > 1 && spelledAlike(a.name, b.name) && !isUnit(a.name))
              yield { a, b, verdict: spellingOf(a.name).words.length > 2 && sameOrder(a, b) ? 'SAME' : 'UNSURE' };
      }
    },
  },
  {
    id: 'alike-names',
    reason:
      'One name, but of bodies in several countries, of units of bodies unknown, or letters that mean several things',
    example: 'Ministry of Education, in a text about no one country, and the ministries of Kenya and of Peru',
    types: ['Organization', 'Place'],
    pairs: function* ({ groups, clusterOf }) {
      for (const block of buckets(groups, allForms)) {
        const named = onePerThing(block, clusterOf);
        const open = named.filter((group) => group.owner === null).slice(0, 6);
        for (const a of open)
          for (const b of named.slice(0, 12)) if (a !== b && isNamedAs(a, b)) yield { a, b, verdict: 'UNSURE' };
      }
    },
  },
  {
    id: 'initials',
    reason: 'The letters of one are the initials of the other, but no text says that they are its short form',
    example: 'CSCSE, and Chinese Service Center for Scholarly Exchange, never named together',
    types: ['Organization'],
    pairs: function* ({ groups, clusterOf }) {
      const letters = ({ name }: Group) => present(lettersOf(name));
      for (const block of buckets(groups, letters)) {
        const short = block.filter(({ name }) => spellingOf(name).words.length === 1);
        const full = block.filter(({ name }) => spellingOf(name).words.length > 1);
        for (const a of onePerThing(short, clusterOf).slice(0, 4))
          for (const b of onePerThing(full, clusterOf).slice(0, 4)) yield { a, b, verdict: 'UNSURE' };
      }
    },
  },
];

/** Whether the words stand in the same order, each for each. */
const sameOrder = (a: Group, b: Group): boolean =>
  spellingOf(a.name).words.every((word, i) => spelledAlike(word, spellingOf(b.name).words[i]!));

/** By a folded form, the groups that bear it beside another name. */
function teachersOf(groups: readonly Group[]): Map<string, Group[]> {
  const teachers = new Map<string, Group[]>();
  for (const group of groups)
    for (const form of new Set(group.forms.map(fold))) if (form !== fold(group.name)) push(teachers, form, group);
  return teachers;
}

/** A group named by what is another's further form joins it, if the form leads to one thing only. */
function* learntAliases({ groups, clusterOf }: Evidenced): Generator<Pair> {
  const uses = (group: Group) => new Set([group.name, ...group.forms].map(fold));
  const byForm = new Map<string, Group[]>();
  for (const group of groups) for (const form of uses(group)) push(byForm, form, group);
  for (const [form, bearers] of byForm) {
    if (bearers.length < 2) continue;
    const named = bearers.filter(({ name }) => fold(name) === form);
    const teachers = bearers.filter(({ name }) => fold(name) !== form);
    const things = onePerThing(teachers, clusterOf);
    const [teacher] = things;
    if (!teacher || !named.length || isUnit(named[0]!.name)) continue;
    if (things.length === 1) for (const b of named) yield { a: teacher, b, verdict: 'SAME' };
    else
      for (const a of onePerThing(named, clusterOf).slice(0, 6))
        for (const b of things.slice(0, 12)) yield { a, b, verdict: 'UNSURE' };
  }
}

function push(map: Map<string, Group[]>, key: string, group: Group): void {
  const known = map.get(key);
  if (known) known.push(group);
  else map.set(key, [group]);
}

const present = (key: string | undefined): string[] => (key === undefined ? [] : [key]);
