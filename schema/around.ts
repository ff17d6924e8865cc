import { byCodePoint } from '../src/graph/order.ts';
import { typeOfId } from '../src/ontology/types.ts';
import type { Context } from './builder.ts';
import type { StepKind, StepRow } from './step-kinds.ts';
import { stepsFrom } from './steps.ts';

/** How much of what lies around is wanted. */
export interface Around {
  readonly depth: number;
  /** How many things at most, those in the middle among them. */
  readonly limit: number;
  readonly kinds: readonly StepKind[];
  /** How many steps are read from one thing, by relation and by post or signature. */
  readonly each: number;
}

export interface Surroundings {
  readonly ids: readonly string[];
  readonly links: readonly StepRow[];
  readonly truncated: boolean;
}

/** What lies around some things, a level with each two reads: of each level the things with most sources are taken. */
export async function around(
  context: Context,
  middle: readonly string[],
  { depth, limit, kinds, each }: Around,
): Promise<Surroundings> {
  const taken = new Set(middle);
  const links = new Map<string, StepRow>();
  let edge: readonly string[] = middle;
  let truncated = false;
  // Once more at the rim, for what stands between the things there.
  for (let level = 0; level <= depth && edge.length > 0; level++) {
    const { from, cut } = await stepsFrom(context, edge, kinds, each);
    truncated ||= cut;
    const steps = [...from.values()].flat();
    const next = new Map<string, number>();
    if (level < depth)
      for (const { to, sources } of steps) if (!taken.has(to)) next.set(to, (next.get(to) ?? 0) + sources);
    const best = [...next].toSorted(([a, most], [b, more]) => more - most || byCodePoint(a, b)).map(([id]) => id);
    const room = limit - taken.size;
    truncated ||= best.length > room;
    const added = best.slice(0, room);
    for (const id of added) taken.add(id);
    for (const step of steps) if (taken.has(step.to)) links.set(keyOf(step), links.get(keyOf(step)) ?? step);
    edge = added.filter((id) => typeOfId(id) !== 'Place');
  }
  const sorted = [...links.values()].toSorted((a, b) => b.sources - a.sources || byCodePoint(keyOf(a), keyOf(b)));
  return { ids: [...taken], links: sorted, truncated };
}

/** A step is read from both its ends. */
const keyOf = ({ from, to, kind, fact }: StepRow): string => [kind, fact, ...[from, to].toSorted()].join(' ');
