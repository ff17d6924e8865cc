import type { EntityType } from '../src/ontology/types.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import { alphabetical, inOrder, largestFirst } from './order.ts';
import { GrowingCluster } from './resolve/cluster.ts';
import { decide } from './resolve/decide.ts';
import { groupsOf, type Group } from './resolve/group.ts';
import type { Pair } from './resolve/rule.ts';
import { clusterRules } from './resolve/rules.ts';
import { partiesOf } from './resolve/rules/agreements.ts';
import { hostsOf } from './resolve/rules/events.ts';
import { daysApart } from './resolve/veto.ts';
import { sightingId, type Partner, type Sighting } from './resolve/sighting.ts';

/** Groups judged to be one thing. */
export interface Cluster {
  /** The smallest id of its groups. */
  readonly key: string;
  readonly type: EntityType;
  readonly groups: readonly Group[];
}

/** Which cluster each sighting belongs to, by {@link sightingId}. */
export type ClusterOf = ReadonlyMap<string, Cluster>;

/** What a rule, or a decision, said about two groups, and what came of it. */
export interface Judgement {
  readonly a: Group;
  readonly b: Group;
  /** SAME: it joined them. DIFFERENT: it would have, but something stood between. UNSURE: somebody should look. */
  readonly verdict: 'SAME' | 'DIFFERENT' | 'UNSURE';
  readonly rule: string;
  /** What stood between, in a word. */
  readonly veto?: string;
  /** The place among the decisions of the one that said it. */
  readonly decision?: number;
}

/** What is one thing, and why. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ClusterOf;
  /** The judgements that joined, one for each join, and between clusters that stayed two the first of each. */
  readonly judgements: readonly Judgement[];
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

/** One type after the other, since blocks never lead from one to another. Bodies first: people are known by their posts, an event by its hosts, an agreement by its parties. */
const stages: readonly EntityType[] = ['Organization', 'Place', 'Person', 'Event', 'Agreement'];

/**
 * Decides which sightings are of one thing. A function of the set of sightings and the decisions: neither their order nor an
 * earlier state counts. Joins pairs rule by rule, each rule's by strength and then by ids, unless something stands between
 * any two members. Sightings connected through blocks (`blocksOf`) are to be given all or none.
 */
export function resolve(
  sightings: Iterable<Sighting>,
  { decisions = noDecisions, elsewhere = nowhere }: Under = {},
): Resolution {
  const groups = groupsOf(sightings);
  const growing = new Map(groups.map((group) => [group.id, new GrowingCluster(group)]));
  const clusterOf = (group: Group) => growing.get(group.id)!;
  const groupOf = new Map<string, Group>();
  for (const group of groups)
    for (const { document, key } of group.sightings) groupOf.set(sightingId(document, key), group);
  const identityOf = ({ key, document }: Partner) => {
    const group = groupOf.get(sightingId(document, key));
    return group ? clusterOf(group).groups[0]!.id : (elsewhere.identityOf(key, document) ?? key);
  };
  const judgements: Judgement[] = [];
  const unite = (a: Group, b: Group) => {
    const [one, other] = [clusterOf(a), clusterOf(b)];
    const [large, small] = one.groups.length < other.groups.length ? [other, one] : [one, other];
    large.absorb(small);
    for (const group of small.groups) growing.set(group.id, large);
  };

  judgements.push(...decide(groups, decisions, { clusterOf, unite }));
  for (const stage of stages) {
    const members = groups.filter(({ type }) => type === stage);
    for (const rule of clusterRules.filter(({ types }) => types.includes(stage)))
      for (const { a, b, verdict } of sorted(rule.pairs({ groups: members, clusterOf, identityOf }))) {
        const [one, other] = [clusterOf(a), clusterOf(b)];
        if (one === other) continue;
        const between = one.against(other) ?? differentPartners(a, b, identityOf) ?? differentHosts(a, b, identityOf);
        if (between !== null) judgements.push({ a, b, verdict: 'DIFFERENT', rule: rule.id, veto: between });
        else {
          judgements.push({ a, b, verdict, rule: rule.id });
          if (verdict === 'SAME') unite(a, b);
        }
      }
  }
  return finished(groups, clusterOf, judgements);
}

/** By strength, then by ids: a name that more documents use is the surer ground. */
const sorted = (pairs: Iterable<Pair>): Pair[] =>
  Array.from(pairs, (pair) => (pair.a.id < pair.b.id ? pair : { ...pair, a: pair.b, b: pair.a })).sort(
    inOrder(
      largestFirst((pair) => pair.a.documents.size + pair.b.documents.size),
      alphabetical((pair) => pair.a.id),
      alphabetical((pair) => pair.b.id),
    ),
  );

/** Two agreements that bear no name of their own are two where each has a party that the other has not. */
function differentPartners(a: Group, b: Group, identityOf: (partner: Partner) => string): string | null {
  if (a.type !== 'Agreement' || !a.plain || !b.plain) return null;
  const [one, other] = [new Set(partiesOf(a, identityOf)), new Set(partiesOf(b, identityOf))];
  if (one.size < 2 || other.size < 2) return null;
  const lacks = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].some((party) => !all.has(party));
  return lacks(one, other) && lacks(other, one) ? 'partners' : null;
}

/** Two events of one name and year are two where they have other hosts, and other days. */
function differentHosts(a: Group, b: Group, identityOf: (partner: Partner) => string): string | null {
  if (a.type !== 'Event' || !daysApart(a, b)) return null;
  const [one, other] = [hostsOf(a, identityOf), new Set(hostsOf(b, identityOf))];
  return one.length && other.size && !one.some((host) => other.has(host)) ? 'hosts' : null;
}

function finished(
  groups: readonly Group[],
  clusterOf: (group: Group) => GrowingCluster,
  judgements: readonly Judgement[],
): Resolution {
  const done = new Map<GrowingCluster, Cluster>();
  for (const group of groups) {
    const growing = clusterOf(group);
    if (done.has(growing)) continue;
    const members = growing.groups.toSorted(alphabetical(({ id }) => id));
    done.set(growing, { key: members[0]!.id, type: growing.type, groups: members });
  }
  const seen = new Set<string>();
  const kept = judgements.filter(({ a, b, verdict }) => {
    if (verdict === 'SAME') return true;
    const [one, other] = [clusterOf(a), clusterOf(b)];
    if (one === other) return false;
    // An unsure pair of which more is known now is no question any more.
    const ids = [done.get(one)!.key, done.get(other)!.key].sort().join(' ');
    if (seen.has(ids) || (verdict === 'UNSURE' && one.against(other) !== null)) return false;
    seen.add(ids);
    return true;
  });
  const clusters = [...done.values()].sort(alphabetical(({ key }) => key));
  const byGroup = new Map(clusters.flatMap((cluster) => cluster.groups.map((group) => [group, cluster] as const)));
  const bySighting = groups.flatMap((group) =>
    group.sightings.map(({ document, key }) => [sightingId(document, key), byGroup.get(group)!] as const),
  );
  return { clusters, clusterOf: new Map(bySighting), judgements: kept };
}
