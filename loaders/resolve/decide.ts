import type { Decisions } from '../decisions/decisions.ts';
import { groupBy } from '../order.ts';
import type { Judgement } from '../resolve.ts';
import type { GrowingCluster } from './cluster.ts';
import type { Group } from './group.ts';

interface Joining {
  readonly clusterOf: (group: Group) => GrowingCluster;
  readonly unite: (a: Group, b: Group) => void;
}

/**
 * Does what people decided, before any rule: joins what is the same whatever would stand between, and notes what is different.
 * The last line first, so that an earlier one does nothing against it.
 */
export function decide(groups: readonly Group[], { all }: Decisions, { clusterOf, unite }: Joining): Judgement[] {
  const meant = groupBy(
    groups.flatMap((group) => group.marks.map((mark) => ({ ...mark, group }))),
    ({ decision }) => decision,
  );
  const judgements: Judgement[] = [];
  for (const decision of [...meant.keys()].sort((a, b) => b - a)) {
    const said = all[decision]!;
    const marks = meant.get(decision)!;
    if (said.decision === 'same')
      for (const { group: b } of marks.slice(1)) {
        const { group: a } = marks[0]!;
        const [one, other] = [clusterOf(a), clusterOf(b)];
        if (one === other || one.type !== other.type || one.parted(other)) continue;
        judgements.push({ a, b, verdict: 'SAME', rule: 'decision', decision });
        unite(a, b);
      }
    if (said.decision !== 'different') continue;
    const sides = new Map(marks.map(({ group, side }) => [group, side]));
    // What both sides mean is on that side which means it alone: "this one is not the others of its name".
    for (const { group, side } of marks)
      if (marks.some((mark) => mark.group === group && mark.side !== side))
        sides.set(group, said.b.document === undefined ? 'a' : 'b');
    for (const [group, side] of sides) {
      const cluster = clusterOf(group);
      const joined = cluster.groups.some((other) => sides.has(other) && sides.get(other) !== side);
      if (!joined) cluster.sides.add(`${decision}${side}`);
    }
    const [a, b] = ['a', 'b'].map((side) => [...sides].find(([, of]) => of === side)?.[0]);
    if (a && b && clusterOf(a) !== clusterOf(b))
      judgements.push({ a, b, verdict: 'DIFFERENT', rule: 'decision', veto: 'decision', decision });
  }
  return judgements;
}
