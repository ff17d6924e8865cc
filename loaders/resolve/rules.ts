import { byCodePoint } from '../../src/graph/order.ts';
import { groupBy } from '../order.ts';
import type { ClusterRule, Evidenced, Pair } from '../resolve.ts';
import type { Group } from './group.ts';
import type { Partner } from './sighting.ts';

/** The judgements that bring groups together, strongest first. Each blocks by a key; none compares all pairs. */
export const clusterRules: readonly ClusterRule[] = [
  {
    id: 'same-name',
    reason: 'One name, and at most one country or parent body given with it, names one body or place',
    example: "Ministry of Education, in a text that says no country, and China's Ministry of Education",
    types: ['Organization', 'Place'],
    pairs: ({ groups }) =>
      blocks(groups).flatMap((block) =>
        new Set(block.flatMap((group) => group.qualifier ?? [])).size <= 1 ? chain(block) : [],
      ),
  },
  {
    id: 'learnt-alias',
    reason: 'A text ties a short form to a full name, and no text ties it to another',
    example: 'China Association for Science and Technology (CAST), and CAST elsewhere',
    types: ['Organization', 'Person', 'Place'],
    pairs: learntAliases,
  },
  {
    id: 'same-person',
    reason: 'One full name is one person while nothing tells two apart',
    example: 'Qu Yingpu, deputy editor-in-chief in one text and publisher in a later one',
    types: ['Person'],
    pairs: ({ groups }) => blocks(groups).flatMap(chain),
  },
  {
    id: 'same-event',
    reason: 'One name of an event, of which the documents know the same year or appeared in the year that is known',
    example: 'World Digital Education Conference, dated 2025, and the same name in a text of 2025',
    types: ['Event'],
    pairs: ({ groups }) =>
      blocks(groups).flatMap((block) => {
        const years = (group: Group) => new Set([...group.dates].map((date) => date.slice(0, 4)));
        const knowing = block.filter((group) => group.qualifier !== null || years(group).size);
        const silent = block.filter((group) => !knowing.includes(group));
        const joined = silent.flatMap((b) =>
          knowing.filter((a) => subset(b.published, years(a))).map((a) => ({ a, b })),
        );
        return [
          ...chain(silent),
          ...samePairs(knowing, (group) => [...years(group)].sort(byCodePoint).join()),
          ...joined,
        ];
      }),
  },
  {
    id: 'same-occasion',
    reason: 'What two texts only describe is one occasion where hosts, kind and day agree',
    example: "two reports on the ministry's press conference of 2022-09-20",
    types: ['Event'],
    pairs: (evidenced) => alike(evidenced, ({ hosts }) => hosts, 1),
  },
  {
    id: 'same-agreement-name',
    reason: 'One name of an agreement, and a party or the day in common',
    example: 'Host Country Agreement between the same two bodies, in two texts',
    types: ['Agreement'],
    pairs: ({ groups, identityOf }) =>
      blocks(groups).flatMap((block) =>
        block.flatMap((a, i) =>
          block
            .slice(i + 1)
            .filter((b) => {
              const parties = identities(a.parties, identityOf);
              const shared = [...identities(b.parties, identityOf)].some((identity) => parties.has(identity));
              return shared || [...b.dates].some((day) => day.length === 10 && a.dates.has(day));
            })
            .map((b) => ({ a, b })),
        ),
      ),
  },
  {
    id: 'same-deal',
    reason: 'What two texts only describe is one agreement where parties, kind and day agree',
    example: 'two reports on one strategic cooperation agreement',
    types: ['Agreement'],
    pairs: (evidenced) => alike(evidenced, ({ parties }) => parties, 2),
  },
];

/** Groups that share type and name; described ones are known by no name. */
function blocks(groups: readonly Group[]): Group[][] {
  const named = groups.filter((group) => !group.described);
  return [...groupBy(named, (group) => `${group.type} ${group.name}`).values()].filter((block) => block.length > 1);
}

/** Pairs that bring a whole block together. */
const chain = (block: readonly Group[]): Pair[] => block.slice(1).map((b) => ({ a: block[0]!, b }));

function samePairs(block: readonly Group[], keyOf: (group: Group) => string): Pair[] {
  return [...groupBy(block, keyOf).values()].flatMap(chain);
}

const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((value) => b.has(value));

const identities = (partners: readonly Partner[], identityOf: Evidenced['identityOf']): Set<string> =>
  new Set(partners.map(identityOf));

const partnerOf = ({ key, sightings }: Group): Partner => ({ key, document: sightings[0]!.document });

/** A group named by what is another's further form joins it, if the form leads to one cluster only. */
function learntAliases({ groups, identityOf }: Evidenced): Pair[] {
  const uses = groups.flatMap((group) => [...group.forms].map((form) => ({ form, group })));
  return [...groupBy(uses, ({ form, group }) => `${group.type} ${form}`).values()].flatMap((block) => {
    const named = block.filter(({ form, group }) => group.name === form).map(({ group }) => group);
    const teachers = block.filter(({ form, group }) => group.name !== form).map(({ group }) => group);
    const taught = identities(teachers.map(partnerOf), identityOf);
    return taught.size === 1 && teachers[0] ? named.map((b) => ({ a: teachers[0]!, b })) : [];
  });
}

/** Described groups of one kind whose partners are the same clusters, at least `least` of them, on the same day. */
function alike(
  { groups, identityOf }: Evidenced,
  partnersOf: (group: Group) => readonly Partner[],
  least: number,
): Pair[] {
  const known = groups.flatMap((group) => {
    if (!group.described) return [];
    const partners = identities(partnersOf(group), identityOf);
    const days = [...group.dates].filter((date) => date.length === 10);
    if (partners.size < least || days.length !== 1) return [];
    return [{ group, block: [[...group.kinds][0] ?? '', days[0], ...[...partners].sort(byCodePoint)].join('|') }];
  });
  return [...groupBy(known, ({ block }) => block).values()].flatMap((block) => chain(block.map(({ group }) => group)));
}
