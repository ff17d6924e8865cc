import type { Group } from '../group.ts';
import { subjectOf } from '../naming.ts';
import { isFullName, isNearName, nearNames, wholeName } from '../person-name.ts';
import { buckets, onePerThing, together, unsure, type ClusterRule, type Evidenced, type Pair } from '../rule.ts';

const names = ({ forms }: Group): string[] => [...new Set(forms.map(wholeName))];

/**
 * What ties two people of one name: the body of a post, or one that this body belongs to; the country of a post; the subject of
 * a title that says which.
 */
function tiesOf(group: Group, identityOf: Evidenced['identityOf']): string[] {
  const ties = group.sightings.flatMap(({ posts, document }) =>
    posts.flatMap(({ title, at, within }) => {
      const subject = subjectOf(title);
      return [
        ...(at === null ? [] : [`at ${identityOf({ key: at, document })}`]),
        ...within.map((name) => `within ${name}`),
        ...(at === null && subject ? [`on ${subject}`] : []),
      ];
    }),
  );
  return [...new Set(ties)];
}

/** Pairs within each bucket of one name and one tie. */
function* tied(
  { groups, identityOf }: Evidenced,
  namesOf: (group: Group) => readonly string[],
  pairsOf: (bucket: readonly Group[]) => Iterable<Pair>,
): Generator<Pair> {
  const keys = (group: Group) => {
    const ties = tiesOf(group, identityOf);
    return ties.length ? namesOf(group).flatMap((name) => ties.map((tie) => `${name}|${tie}`)) : [];
  };
  for (const bucket of buckets(groups, keys)) yield* pairsOf(bucket);
}

/** People: by name and by what ties their posts. One name in posts that nothing ties is two people until somebody knows better. */
export const personRules: readonly ClusterRule[] = [
  {
    id: 'same-post',
    reason: 'One name, and posts at one body, or at a body and one that belongs to it',
    example: 'Qu Yingpu, deputy editor-in-chief of a paper in one text and its publisher in a later one',
    types: ['Person'],
    pairs: (evidenced) => tied(evidenced, names, together),
  },
  {
    id: 'same-spelling-of-person',
    reason: 'Forms of one name, and posts at one body: another order, middle names, another script or spelling',
    example: 'Kassym-Jomart Tokayev and Касым-Жомарт Токаев, both presidents of one country',
    types: ['Person'],
    pairs: (evidenced) =>
      tied(
        evidenced,
        ({ name }) => nearNames(name),
        function* (bucket) {
          const things = onePerThing(bucket, evidenced.clusterOf).slice(0, 24);
          for (const [i, a] of things.entries())
            for (const b of things.slice(i + 1)) if (isNearName(a.name, b.name)) yield { a, b, verdict: 'SAME' };
        },
      ),
  },
  {
    id: 'same-person',
    reason: 'One full name is one person while nothing tells two apart',
    example: 'Liu Jin, of whom one text says no post, and the only Liu Jin of whom others do',
    types: ['Person'],
    pairs: function* ({ groups, identityOf, clusterOf }) {
      const full = groups.filter(({ name }) => isFullName(name));
      for (const block of buckets(full, names)) {
        const placed = block.filter((group) => tiesOf(group, identityOf).length);
        const known = new Set(placed);
        const loose = block.filter((group) => !known.has(group));
        const people = onePerThing(placed, clusterOf);
        if (people.length <= 1) yield* together([...people, ...loose]);
      }
    },
  },
  {
    id: 'one-name-two-posts',
    reason: 'One name, or a form of it, but no post in common',
    example: 'Li Wei, rector of a university, and Li Wei, director of a bank',
    types: ['Person'],
    pairs: function* ({ groups, clusterOf }) {
      for (const block of buckets(groups, names)) yield* unsure(block, clusterOf);
      for (const block of buckets(groups, ({ name }) => nearNames(name)))
        for (const pair of unsure(block, clusterOf)) if (isNearName(pair.a.name, pair.b.name)) yield pair;
    },
  },
];
