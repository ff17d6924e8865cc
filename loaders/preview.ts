import type { WholeGraph } from './graph.ts';
import { alphabetical, inOrder } from './order.ts';
import { contradictions, type Contradiction } from './preview/contradictions.ts';
import { saidIn, type NamedEntity, type SaidInGraph, type StatedFact } from './preview/facts.ts';

/** Several things that become one, or one that becomes several. */
export interface Regrouped {
  readonly before: readonly NamedEntity[];
  readonly after: readonly NamedEntity[];
}

/** What a change of documents does to what the graph says. Facts and entities are followed by their sentences, not by their ids. */
export interface Preview {
  readonly added: { readonly entities: readonly NamedEntity[]; readonly facts: readonly StatedFact[] };
  /** Facts that the graph holds already and the changed documents state too. */
  readonly known: readonly StatedFact[];
  /** Facts, among those added, between things that were known and that no fact joined. */
  readonly connected: readonly StatedFact[];
  readonly merged: readonly Regrouped[];
  readonly separated: readonly Regrouped[];
  readonly contradicted: readonly Contradiction[];
  readonly withdrawn: { readonly entities: readonly NamedEntity[]; readonly facts: readonly StatedFact[] };
}

/**
 * Compares the graph, or the part that a change may touch, before and after it. `changed` holds the ids of the documents put
 * in, `joined` pairs of entities that facts outside of this part join.
 */
export function preview(
  before: WholeGraph,
  after: WholeGraph,
  changed: ReadonlySet<string>,
  joined: readonly (readonly [string, string])[] = [],
): Preview {
  const [was, is] = [saidIn(before), saidIn(after)];
  const entities = successors(was.mentions, is.mentions);
  const facts = successors(evidenceOf(was), evidenceOf(is));
  const added = [...is.facts.values()].filter(({ id }) => !facts.before(id).length);
  const joinedBefore = new Set([
    ...[...was.facts.values()].flatMap((fact) => pairsOf(fact, (id) => [id])),
    ...joined.map((pair) => pairKey(...pair)),
  ]);
  const connects = (fact: StatedFact) =>
    pairsOf(fact, entities.before).length > 0 &&
    pairsOf(fact, entities.before).every((pair) => !joinedBefore.has(pair));
  return {
    added: {
      entities: sortedEntities([...is.entities.values()].filter(({ id }) => !entities.before(id).length)),
      facts: sortedFacts(added),
    },
    known: sortedFacts(
      [...is.facts.values()].filter(
        ({ id, evidence }) => facts.before(id).length && evidence.some(({ document }) => changed.has(document)),
      ),
    ),
    connected: sortedFacts(added.filter(connects)),
    merged: regrouped([...is.entities.values()], (id) => entities.before(id), was).map(({ one, several }) => ({
      before: several,
      after: [one],
    })),
    separated: regrouped([...was.entities.values()], (id) => entities.after(id), is).map(({ one, several }) => ({
      before: [one],
      after: several,
    })),
    contradicted: contradictions(is, new Set(added.map(({ id }) => id))),
    withdrawn: {
      entities: sortedEntities([...was.entities.values()].filter(({ id }) => !entities.after(id).length)),
      facts: sortedFacts([...was.facts.values()].filter(({ id }) => !facts.after(id).length)),
    },
  };
}

/** Which things of one graph are which of the other. */
interface Successors {
  readonly before: (id: string) => readonly string[];
  readonly after: (id: string) => readonly string[];
}

/**
 * Things are the same where a part of theirs, a mention or a sentence, is the same. What lost every part, because its
 * documents changed, is still the same where its id is.
 */
function successors(
  was: ReadonlyMap<string, readonly string[]>,
  is: ReadonlyMap<string, readonly string[]>,
): Successors {
  const holder = new Map([...was].flatMap(([id, parts]) => parts.map((part) => [part, id] as const)));
  const forward = new Map<string, Set<string>>();
  const backward = new Map<string, Set<string>>();
  const link = (old: string, now: string) => {
    forward.set(old, (forward.get(old) ?? new Set()).add(now));
    backward.set(now, (backward.get(now) ?? new Set()).add(old));
  };
  for (const [id, parts] of is)
    for (const part of parts) {
      const old = holder.get(part);
      if (old !== undefined) link(old, id);
    }
  for (const id of was.keys()) if (!forward.has(id) && is.has(id)) link(id, id);
  return { before: (id) => [...(backward.get(id) ?? [])], after: (id) => [...(forward.get(id) ?? [])] };
}

const evidenceOf = ({ facts }: SaidInGraph): Map<string, string[]> =>
  new Map([...facts].map(([id, { evidence }]) => [id, evidence.map((one) => one.id)]));

/** Each two ends of a fact, under what they were before; none where one of them is new. */
function pairsOf({ ends }: StatedFact, formerly: (id: string) => readonly string[]): string[] {
  const former = ends.map(formerly);
  return former.flatMap((olds, i) =>
    former.slice(i + 1).flatMap((others) => olds.flatMap((a) => others.map((b) => pairKey(a, b)))),
  );
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');

function regrouped(
  all: readonly NamedEntity[],
  othersOf: (id: string) => readonly string[],
  other: SaidInGraph,
): { one: NamedEntity; several: NamedEntity[] }[] {
  return sortedEntities(all).flatMap((one) => {
    const several = othersOf(one.id).flatMap((id) => other.entities.get(id) ?? []);
    return several.length > 1 ? [{ one, several: sortedEntities(several) }] : [];
  });
}

const sortedEntities = (entities: readonly NamedEntity[]): NamedEntity[] =>
  entities.toSorted(
    inOrder(
      alphabetical((entity) => entity.type),
      alphabetical((entity) => entity.id),
    ),
  );

const sortedFacts = (facts: readonly StatedFact[]): StatedFact[] => {
  const place = ({ evidence: [first] }: StatedFact) =>
    `${first?.document ?? ''} ${String(first?.start ?? 0).padStart(9, '0')}`;
  return facts.toSorted(
    inOrder(
      alphabetical(place),
      alphabetical((fact) => fact.id),
    ),
  );
};
