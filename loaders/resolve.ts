import type { EntityType } from '../src/ontology/types.ts';
import type { Decisions } from './decisions/decisions.ts';
import { alphabetical, inOrder, largestFirst } from './order.ts';
import { groupsOf, type Group } from './resolve/group.ts';
import { clusterRules } from './resolve/rules.ts';
import { sightingId, type Partner, type Sighting } from './resolve/sighting.ts';

/** Two groups judged to be the same thing, by a rule. The strongest pairs are joined first. */
export interface Pair {
  readonly a: Group;
  readonly b: Group;
}

/** Groups judged to be one thing. */
export interface Cluster {
  /** The smallest key of its groups. */
  readonly key: string;
  readonly type: EntityType;
  readonly groups: readonly Group[];
}

/** Which cluster each sighting belongs to, by {@link sightingId}. */
export type ClusterOf = ReadonlyMap<string, Cluster>;

/** What is one thing. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ClusterOf;
}

/** What is known of partners (see `partnersOf`) that are not among the sightings to resolve: entities that stand already. */
export interface Elsewhere {
  /** What tells the entity that a document calls by a key from all others. */
  readonly identityOf: (key: string, document: string) => string | undefined;
  /** The name it is shown by. */
  readonly nameOf: (key: string, document: string) => string | undefined;
}

export const nowhere: Elsewhere = { identityOf: () => undefined, nameOf: () => undefined };

/** What resolution and naming depend on beside the sightings. */
export interface Under {
  readonly decisions?: Decisions;
  readonly elsewhere?: Elsewhere;
}

/** What a rule may look at: the groups of its stage, and which entity a key belongs to as far as is known by now. */
export interface Evidenced {
  readonly groups: readonly Group[];
  readonly identityOf: (partner: Partner) => string;
}

/** Why two groups are one thing, and what must not stand between them. */
export interface ClusterRule {
  readonly id: string;
  readonly reason: string;
  readonly example: string;
  readonly types: readonly EntityType[];
  readonly pairs: (evidenced: Evidenced) => readonly Pair[];
}

/** Bodies first: people are known by their posts, an event by its hosts, an agreement by its parties. */
const stages: readonly (readonly EntityType[])[] = [['Organization', 'Place'], ['Person'], ['Event'], ['Agreement']];

/**
 * Decides which sightings are of one thing. A function of the set of sightings: neither their order nor an earlier state
 * counts. Joins pairs rule by rule, each rule's in the order of their keys, unless something stands between any two
 * members. Sightings connected through blocks (`blocksOf`) are to be given all or none.
 */
export function resolve(sightings: Iterable<Sighting>, { elsewhere = nowhere }: Under = {}): Resolution {
  const groups = groupsOf(sightings);
  const clusterOf: Map<string, Cluster> = new Map();
  for (const group of groups) put(clusterOf, { key: group.key, type: group.type, groups: [group] });
  const identityOf = ({ key, document }: Partner) =>
    clusterOf.get(sightingId(document, key))?.key ?? elsewhere.identityOf(key, document) ?? key;

  for (const stage of stages) {
    const members = groups.filter((group) => stage.includes(group.type));
    for (const rule of clusterRules.filter(({ types }) => types.some((type) => stage.includes(type)))) {
      const inReach = members.filter((group) => rule.types.includes(group.type));
      for (const { a, b } of sorted(rule.pairs({ groups: inReach, identityOf }))) join(clusterOf, a, b);
    }
  }
  const clusters = [...new Set(clusterOf.values())].sort(alphabetical((cluster) => cluster.key));
  return { clusters, clusterOf };
}

const sorted = (pairs: readonly Pair[]): Pair[] =>
  pairs
    .map((pair) => (pair.a.key < pair.b.key ? pair : { a: pair.b, b: pair.a }))
    .sort(
      inOrder(
        largestFirst((pair) => pair.a.documents.size + pair.b.documents.size),
        alphabetical((pair) => pair.a.key),
        alphabetical((pair) => pair.b.key),
      ),
    );

function join(clusterOf: Map<string, Cluster>, a: Group, b: Group): void {
  const left = clusterOfGroup(clusterOf, a);
  const right = clusterOfGroup(clusterOf, b);
  if (left === right) return;
  for (const one of left.groups) for (const other of right.groups) if (veto(one, other)) return;
  const groups = [...left.groups, ...right.groups].sort(alphabetical((group) => group.key));
  const joined: Cluster = { key: groups[0]!.key, type: left.type, groups };
  put(clusterOf, joined);
}

function put(clusterOf: Map<string, Cluster>, cluster: Cluster): void {
  for (const { sightings } of cluster.groups)
    for (const { document, key } of sightings) clusterOf.set(sightingId(document, key), cluster);
}

function clusterOfGroup(clusterOf: ClusterOf, { key, sightings }: Group): Cluster {
  return clusterOf.get(sightingId(sightings[0]!.document, key))!;
}

/** What keeps two groups apart whatever speaks for them. */
function veto(a: Group, b: Group): boolean {
  if (a.type !== b.type) return true;
  if (a.qualifier !== null && b.qualifier !== null && a.qualifier !== b.qualifier) return true;
  return contradict(a.dates, b.dates);
}

/** True where both hold dates and none of one agrees, as far as it goes, with one of the other. */
function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (!a.size || !b.size) return false;
  for (const one of a) for (const other of b) if (one.startsWith(other) || other.startsWith(one)) return false;
  return true;
}
