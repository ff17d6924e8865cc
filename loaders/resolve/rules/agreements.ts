import { byCodePoint } from '../../../src/graph/order.ts';
import { partnersIn, type Group } from '../group.ts';
import { ownWords } from '../naming.ts';
import { describedWith } from '../describing.ts';
import { signatureOf, veto } from '../veto.ts';
import { buckets, together, unsure, type ClusterRule, type Evidenced } from '../rule.ts';
import { spellingOf } from '../spelling.ts';
import { bagsOf, daysOf, occasionsOf, yearsOf } from './telling.ts';

export const partiesOf = (group: Group, identityOf: Evidenced['identityOf']): string[] =>
  [...new Set(partnersIn(group, ({ parties }) => parties).map(identityOf))].sort(byCodePoint);

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** What it is about, where it is described by more than its kind: a report that also says "the accord" may give it another. */
const descriptionOf = ({ name }: Group): string[] =>
  spellingOf(name).words.length > 2 ? [`called ${spellingOf(name).bag}`] : [];

/** The same with each party, as the documents call it. */
const descriptionsWith = (group: Group): string[] => [...new Set(group.sightings.flatMap((one) => describedWith(one)))];

/** Agreements: by a name of their own; by parties and time where the name tells only the kind. */
export const agreementRules: readonly ClusterRule[] = [
  {
    id: 'same-agreement-name',
    reason: 'One name of an agreement that few would bear, and a party, the day or the year in common',
    example: 'Urumqi Declaration of the Inaugural Education Ministers’ Meeting, in two texts of one year',
    types: ['Agreement'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) => {
        if (group.described || group.plain) return [];
        const marks = [
          ...partiesOf(group, identityOf),
          ...daysOf(group),
          ...(ownWords(group.name) > 1 ? yearsOf(group) : []),
        ];
        return bagsOf(group).flatMap((bag) => marks.map((mark) => `${bag}|${mark}`));
      };
      for (const bucket of buckets(groups, keys)) yield* together(bucket);
    },
  },
  {
    id: 'same-plain-agreement',
    reason:
      'One name that tells the kind and the matter, the same parties, and the day, the year or the occasion in common',
    example: 'agreements on mutual recognition of academic degrees, in two reports on one press conference',
    types: ['Agreement'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) => {
        const parties = partiesOf(group, identityOf);
        if (group.described || !parties.length || !group.plain) return [];
        const times = parties.length > 1 ? yearsOf(group) : [...group.dates].map((date) => date.slice(0, 7));
        // Of a name as long as this, one party and the year are enough.
        const matter = spellingOf(group.name).words.length > 3 ? yearsOf(group) : [];
        const marks = [...times, ...matter, ...occasionsOf(group)];
        return bagsOf(group).flatMap((bag) => marks.map((mark) => `${bag}|${mark}|${parties.join('|')}`));
      };
      for (const bucket of buckets(groups, keys)) yield* together(bucket);
    },
  },
  {
    id: 'same-deal',
    reason:
      'What two texts only describe is one agreement where parties and day agree, and the kind or the description',
    example: 'two reports on one strategic cooperation agreement',
    types: ['Agreement'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) => {
        const parties = partiesOf(group, identityOf);
        const days = daysOf(group);
        return group.described && parties.length > 1 && days.length === 1
          ? [[...group.kinds][0] ?? '', ...descriptionOf(group)].map(
              (like) => `${like}|${days[0]}|${parties.join('|')}`,
            )
          : [];
      };
      for (const bucket of buckets(groups, keys)) yield* together(bucket);
    },
  },
  {
    id: 'same-deal-told-again',
    reason:
      'What texts only describe in the same several words is one agreement where parties agree and no date is against it',
    example:
      'a memorandum of understanding on mobile payments, announced in one report, signed in another, in force in a third',
    types: ['Agreement'],
    pairs: function* ({ groups, clusterOf, identityOf }) {
      const keys = (group: Group) => {
        const parties = partiesOf(group, identityOf);
        return group.described && parties.length > 1
          ? descriptionsWith(group).map((description) => `${description}|${parties.join('|')}`)
          : [];
      };
      for (const bucket of buckets(groups, keys)) {
        const dated = bucket.filter(({ dates }) => dates.size);
        const kinds = [...new Map(dated.map((group) => [signatureOf(group), group])).values()];
        const agree = kinds.every((a, i) => kinds.slice(i + 1).every((b) => veto(a, b) === null));
        yield* together(agree ? bucket : dated);
        if (!agree) yield* unsure(bucket, clusterOf);
      }
    },
  },
  {
    id: 'alike-agreements',
    reason: 'One name of an agreement, but too little else in common',
    example: 'Beijing Declaration, in texts of two years that tell no date of it',
    types: ['Agreement'],
    pairs: function* ({ groups, clusterOf, identityOf }) {
      const named = groups.filter(({ described }) => !described);
      const keys = (group: Group) => {
        const parties = group.plain ? partiesOf(group, identityOf) : [''];
        return bagsOf(group).flatMap((bag) => parties.map((party) => `${bag}|${party}`));
      };
      for (const bucket of buckets(named, keys)) yield* unsure(bucket, clusterOf);
    },
  },
  {
    id: 'same-day-and-parties',
    reason: 'Parties and day agree, but the texts call the agreement by other names or kinds',
    example: 'a memorandum in one report, and the Framework Agreement on Ports in another, of one day and two bodies',
    types: ['Agreement'],
    pairs: function* ({ groups, clusterOf, identityOf }) {
      const keys = (group: Group) => {
        const parties = partiesOf(group, identityOf);
        return parties.length > 1 ? daysOf(group).map((day) => `${day}|${parties.join('|')}`) : [];
      };
      for (const bucket of buckets(groups, keys))
        for (const pair of unsure(bucket, clusterOf))
          if (pair.a.described !== pair.b.described || (pair.a.described && !shared(pair.a.kinds, pair.b.kinds)))
            yield pair;
    },
  },
];
