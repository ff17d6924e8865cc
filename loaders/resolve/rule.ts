import type { EntityType } from '../../src/ontology/types.ts';
import type { Group } from './group.ts';
import type { Partner } from './sighting.ts';
import { signatureOf } from './veto.ts';

/** Two groups that a rule has something to say about. */
export interface Pair {
  readonly a: Group;
  readonly b: Group;
  /** UNSURE: much speaks for one thing, but not enough to join them; for a person to decide. */
  readonly verdict: 'SAME' | 'UNSURE';
}

/** What a rule may look at: the groups of its types, and which thing each is, and a partner is, as far as is known by now. */
export interface Evidenced {
  readonly groups: readonly Group[];
  readonly clusterOf: (group: Group) => object;
  readonly identityOf: (partner: Partner) => string;
}

/** A judgement: why two groups are one thing, or may be. */
export interface ClusterRule {
  readonly id: string;
  readonly reason: string;
  readonly example: string;
  readonly types: readonly EntityType[];
  readonly pairs: (evidenced: Evidenced) => Iterable<Pair>;
}

/** Of many kinds that may contradict each other, each is paired with so many at most. */
const MOST = 24;
/** Of many things of one name, so many are put to a person: each with each. */
const ASKED = 8;

/** The groups that share each key, where several do. */
export function buckets(groups: Iterable<Group>, keysOf: (group: Group) => readonly string[]): Group[][] {
  const found = new Map<string, Group[]>();
  for (const group of groups)
    for (const key of new Set(keysOf(group))) {
      const bucket = found.get(key);
      if (bucket) bucket.push(group);
      else found.set(key, [group]);
    }
  return [...found.values()].filter((bucket) => bucket.length > 1);
}

/**
 * Pairs that bring a bucket together: those alike in all that could keep them apart through the first of them, and the first
 * of each kind with each other. Linear in the bucket.
 */
export function* together(bucket: readonly Group[]): Generator<Pair> {
  const first = new Map<string, Group>();
  for (const group of bucket) {
    const signature = signatureOf(group);
    const known = first.get(signature);
    if (known) yield { a: known, b: group, verdict: 'SAME' };
    else first.set(signature, group);
  }
  const kinds = [...first.values()];
  for (const [i, a] of kinds.entries())
    for (const b of kinds.slice(i + 1, i + 1 + MOST)) yield { a, b, verdict: 'SAME' };
}

/** Pairs of the things in a bucket, one group for each, that somebody should look at. */
export function* unsure(bucket: readonly Group[], clusterOf: Evidenced['clusterOf']): Generator<Pair> {
  const things = onePerThing(bucket, clusterOf).slice(0, ASKED);
  for (const [i, a] of things.entries()) for (const b of things.slice(i + 1)) yield { a, b, verdict: 'UNSURE' };
}

/** The first group of each thing. */
export function onePerThing(bucket: readonly Group[], clusterOf: Evidenced['clusterOf']): Group[] {
  const first = new Map<object, Group>();
  for (const group of bucket) if (!first.has(clusterOf(group))) first.set(clusterOf(group), group);
  return [...first.values()];
}
