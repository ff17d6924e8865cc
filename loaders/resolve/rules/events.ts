import { byCodePoint } from '../../../src/graph/order.ts';
import { partnersIn, type Group } from '../group.ts';
import { looseBag } from '../naming.ts';
import { buckets, onePerThing, together, unsure, type ClusterRule, type Evidenced } from '../rule.ts';
import { bagsOf, daysOf, occasionsOf, yearsOf } from './telling.ts';

/** Without a date but with an edition, the year in which the text speaks tells nothing: it may name an earlier one. */
const heldIn = (group: Group): string[] => (group.editions.size && !group.dates.size ? [] : yearsOf(group));

export const hostsOf = (group: Group, identityOf: Evidenced['identityOf']): string[] => [
  ...new Set(partnersIn(group, ({ hosts }) => hosts).map(identityOf)),
];

/** Events: by name and year or edition; what is only described, by its hosts and its day. */
export const eventRules: readonly ClusterRule[] = [
  {
    id: 'same-event',
    reason:
      'One name of an event, and one year or edition, or the same days; a name that many events bear also asks for a host',
    example: 'World Digital Education Conference, dated 2025, and the same name in a text of 2025',
    types: ['Event'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) => {
        const times = [...heldIn(group), ...[...group.editions].map((edition) => `no ${edition}`)];
        const marks = group.plain ? [...hostsOf(group, identityOf), ...occasionsOf(group)] : [''];
        return bagsOf(group).flatMap((bag) => times.flatMap((time) => marks.map((mark) => `${bag}|${time}|${mark}`)));
      };
      for (const bucket of buckets(named(groups), keys)) yield* together(bucket);
    },
  },
  {
    id: 'same-occasion',
    reason: 'What two texts only describe is one occasion where hosts, kind and day agree',
    example: "two reports on the ministry's press conference of 2022-09-20",
    types: ['Event'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) => {
        const hosts = hostsOf(group, identityOf).sort(byCodePoint);
        const days = daysOf(group);
        return group.described && hosts.length && days.length === 1
          ? [`${[...group.kinds][0] ?? ''}|${days[0]}|${hosts.join('|')}`]
          : [];
      };
      for (const bucket of buckets(groups, keys)) yield* together(bucket);
    },
  },
  {
    id: 'translated-event',
    reason: 'Two reports on one occasion name an event in words that a translator puts for one another',
    example: 'World Congress on Vocational Education, and World Vocational Education Development Conference',
    types: ['Event'],
    pairs: function* ({ groups, identityOf }) {
      const keys = (group: Group) =>
        heldIn(group).flatMap((year) =>
          [...daysOf(group), ...hostsOf(group, identityOf), ...occasionsOf(group)].map(
            (mark) => `${looseBag(group.name)}|${year}|${mark}`,
          ),
        );
      for (const bucket of buckets(named(groups), keys)) yield* together(bucket);
    },
  },
  {
    id: 'one-name-two-years',
    reason: 'One name of an event, or words that stand for it, but not the same year in both texts, or none',
    example: 'Belt and Road Forum, in a text that tells no date, and the forum of 2023',
    types: ['Event'],
    pairs: function* ({ groups, clusterOf }) {
      const block = (group: Group) => [...bagsOf(group), `loose ${looseBag(group.name)}`];
      for (const bucket of buckets(named(groups), block)) {
        const open = onePerThing(bucket, clusterOf).filter(({ dates, editions }) => !dates.size || !editions.size);
        yield* unsure(open, clusterOf);
      }
    },
  },
];

const named = (groups: readonly Group[]): Group[] => groups.filter(({ described }) => !described);
