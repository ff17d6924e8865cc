import { fold } from '../src/ontology/fold.ts';
import type { EntityType } from '../src/ontology/types.ts';
import type { DocumentLayer, StoredMention } from './layer.ts';
import { alphabetical, groupBy, inOrder, largestFirst } from './order.ts';
import { clusterRules } from './resolve/rules.ts';
import { said, type Said } from './resolve/said.ts';

/** Mentions that share a resolution key: one thing, as far as each document alone can tell. */
export interface Group {
  readonly key: string;
  readonly type: EntityType;
  /** Folded. */
  readonly name: string;
  /** Folded; null where no document gives one. */
  readonly qualifier: string | null;
  readonly described: boolean;
  readonly mentions: readonly StoredMention[];
  /** Ids of the documents that name it. */
  readonly documents: ReadonlySet<string>;
  /** Folded forms of its name that mean it in every document. */
  readonly forms: ReadonlySet<string>;
}

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

/** Which cluster each resolution key belongs to. */
export type ClusterOf = ReadonlyMap<string, Cluster>;

/** What is one thing, and what documents say that was looked at to decide it. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ClusterOf;
  readonly said: Said;
}

/** What a rule may look at: the groups of its stage, what documents say of them, and the clusters found so far. */
export interface Evidenced {
  readonly groups: readonly Group[];
  readonly said: Said;
  readonly clusterOf: ClusterOf;
}

/** Why two groups are one thing, and what must not stand between them. */
export interface ClusterRule {
  readonly id: string;
  readonly reason: string;
  readonly example: string;
  readonly types: readonly EntityType[];
  readonly pairs: (evidenced: Evidenced) => readonly Pair[];
}

/** People and bodies first: an event is known by its hosts, an agreement by its parties and the event it was concluded at. */
const stages: readonly (readonly EntityType[])[] = [['Organization', 'Person', 'Place'], ['Event'], ['Agreement']];

/**
 * Decides which mentions are one thing. A function of the set of layers: neither their order nor an earlier state
 * counts. Joins pairs rule by rule, each rule's in the order of their keys, unless something stands between any two
 * members.
 */
export function resolve(layers: readonly DocumentLayer[]): Resolution {
  const groups = groupsOf(layers);
  const statements = said(layers, groups);
  const clusterOf = new Map<string, Cluster>(groups.map((group) => [group.key, alone(group)]));

  for (const stage of stages) {
    const members = groups.filter((group) => stage.includes(group.type));
    for (const rule of clusterRules.filter(({ types }) => types.some((type) => stage.includes(type)))) {
      const inReach = members.filter((group) => rule.types.includes(group.type));
      const pairs = rule.pairs({ groups: inReach, said: statements, clusterOf });
      for (const { a, b } of sorted(pairs)) join(clusterOf, statements, a, b);
    }
  }
  const clusters = [...new Set(clusterOf.values())].sort(alphabetical((cluster) => cluster.key));
  return { clusters, clusterOf, said: statements };
}

function groupsOf(layers: readonly DocumentLayer[]): Group[] {
  const mentions = layers.flatMap((layer) => layer.mentions).sort(alphabetical((mention) => mention.id));
  return [...groupBy(mentions, (mention) => mention.key).entries()]
    .map(([key, members]): Group => {
      const first = members[0]!;
      const described = first.described === true;
      const global = members.filter((mention) => mention.scope === 'GLOBAL');
      return {
        key,
        type: first.type,
        name: fold(first.name),
        qualifier: first.qualifier === null ? null : fold(first.qualifier),
        described,
        mentions: members,
        documents: new Set(members.map((mention) => mention.document)),
        forms: new Set(described ? [] : [...global.map((mention) => fold(mention.form)), fold(first.name)]),
      };
    })
    .sort(alphabetical((group) => group.key));
}

const alone = (group: Group): Cluster => ({ key: group.key, type: group.type, groups: [group] });

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

function join(clusterOf: Map<string, Cluster>, statements: Said, a: Group, b: Group): void {
  const left = clusterOf.get(a.key)!;
  const right = clusterOf.get(b.key)!;
  if (left === right) return;
  for (const one of left.groups) for (const other of right.groups) if (veto(one, other, statements)) return;
  const groups = [...left.groups, ...right.groups].sort(alphabetical((group) => group.key));
  const joined: Cluster = { key: groups[0]!.key, type: left.type, groups };
  for (const group of groups) clusterOf.set(group.key, joined);
}

/** What keeps two groups apart whatever speaks for them. */
function veto(a: Group, b: Group, statements: Said): boolean {
  if (a.type !== b.type) return true;
  if (a.qualifier !== null && b.qualifier !== null && a.qualifier !== b.qualifier) return true;
  return contradict(statements.dates(a.key), statements.dates(b.key));
}

/** True where both hold dates and none of one agrees, as far as it goes, with one of the other. */
function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (!a.size || !b.size) return false;
  for (const one of a) for (const other of b) if (one.startsWith(other) || other.startsWith(one)) return false;
  return true;
}
