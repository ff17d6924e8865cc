import { typeOfId } from '../src/ontology/types.ts';
import { byCodePoint } from '../src/graph/order.ts';
import type { Context } from './builder.ts';
import type { StepKind, StepRow } from './step-kinds.ts';
import { stepsFrom } from './steps.ts';

// The shortest ways between two things, by a search from both ends at once.

/** How far a search may go. */
export interface PathBounds {
  /** How many things may be looked at in all. */
  readonly things: number;
  /** How many steps are read from one thing, by relation and by post or signature. */
  readonly each: number;
  /** How many beginnings of paths may be tried. */
  readonly tries: number;
  readonly milliseconds: number;
}

export const pathBounds: PathBounds = { things: 20_000, each: 2_000, tries: 200_000, milliseconds: 5_000 };

export interface FoundPaths {
  readonly paths: readonly (readonly StepRow[])[];
  /** Why there may be more, or shorter ones; null where the search was complete. */
  readonly truncated: string | null;
}

/** Paths of up to `most` steps from one thing to another, the shortest first, of one length those with most sources. */
export async function findPaths(
  context: Context,
  from: string,
  to: string,
  { most, first, kinds }: { readonly most: number; readonly first: number; readonly kinds: readonly StepKind[] },
  bounds: PathBounds = pathBounds,
): Promise<FoundPaths> {
  const until = Date.now() + bounds.milliseconds;
  const search = new Search(to);
  const sides = [new Side(from), new Side(to)] as const;
  const paths: (readonly StepRow[])[] = [];
  let truncated: string | null = null;
  for (let length = 1; length <= most && paths.length < first && from !== to; length++) {
    // Together the sides reach one step further: the one with less to look at goes.
    while (sides[0].depth + sides[1].depth < length && sides.some((side) => side.edge.length > 0)) {
      const [left, right] = sides;
      const side = left.edge.length && (left.edge.length <= right.edge.length || !right.edge.length) ? left : right;
      if (sides[0].distance.size + sides[1].distance.size > bounds.things)
        return { paths, truncated: `more than ${bounds.things} things lie within ${length} steps` };
      if (Date.now() > until) return { paths, truncated: `the search took more than ${bounds.milliseconds} ms` };
      const { from: steps, cut } = await stepsFrom(context, side.edge, kinds, bounds.each);
      if (cut) truncated ??= `some things have more than ${bounds.each} steps, of which those with most sources count`;
      search.learn([...steps.values()].flat());
      side.advance(steps, side === left ? to : from);
    }
    const found = search.ofLength(from, length, sides[1].distance, sides[1].depth, bounds.tries, until);
    paths.push(...found.paths.slice(0, first - paths.length));
    if (found.gaveUp) return { paths, truncated: `more ways of ${length} steps than could be tried` };
  }
  return { paths, truncated };
}

/** No path runs through a place: half the world is in one. */
const mayPass = (id: string): boolean => typeOfId(id) !== 'Place';

/** What is known from one end: how far things are from it, and which of them come next. */
class Side {
  readonly distance: Map<string, number>;
  edge: readonly string[];
  depth = 0;

  constructor(start: string) {
    this.distance = new Map([[start, 0]]);
    this.edge = [start];
  }

  advance(steps: ReadonlyMap<string, readonly StepRow[]>, goal: string): void {
    this.depth++;
    const next: string[] = [];
    for (const { to } of [...steps.values()].flat()) {
      if (this.distance.has(to)) continue;
      this.distance.set(to, this.depth);
      if (to !== goal && mayPass(to)) next.push(to);
    }
    this.edge = next;
  }
}

/** The steps that are known, each in both directions. */
class Search {
  readonly #steps = new Map<string, Map<string, StepRow>>();
  readonly #goal: string;

  constructor(goal: string) {
    this.#goal = goal;
  }

  /** Of several steps between the same two things the one with most sources is kept. */
  learn(steps: readonly StepRow[]): void {
    for (const step of steps) {
      this.#keep(step);
      this.#keep({ ...step, from: step.to, to: step.from, backwards: !step.backwards });
    }
  }

  #keep(step: StepRow): void {
    const known = this.#steps.get(step.from) ?? new Map<string, StepRow>();
    const other = known.get(step.to);
    if (!other || step.sources > other.sources || (step.sources === other.sources && rank(step) < rank(other)))
      known.set(step.to, step);
    this.#steps.set(step.from, known);
  }

  /** Every path of exactly this many steps that passes nothing twice, those with most sources first. */
  ofLength(
    from: string,
    length: number,
    distanceToGoal: ReadonlyMap<string, number>,
    reach: number,
    tries: number,
    until: number,
  ): { readonly paths: readonly StepRow[][]; readonly gaveUp: boolean } {
    const paths: StepRow[][] = [];
    let tried = 0;
    let gaveUp = false;
    const extend = (at: string, path: StepRow[], passed: Set<string>): void => {
      const left = length - path.length;
      for (const step of this.#steps.get(at)?.values() ?? []) {
        if (gaveUp || passed.has(step.to)) continue;
        if (++tried > tries || (tried % 1_000 === 0 && Date.now() > until)) {
          gaveUp = true;
          return;
        }
        if (left === 1) {
          if (step.to === this.#goal) paths.push([...path, step]);
          continue;
        }
        // What the other end has not come upon lies further from it than it has gone.
        if (step.to === this.#goal || !mayPass(step.to)) continue;
        if ((distanceToGoal.get(step.to) ?? reach + 1) > left - 1) continue;
        passed.add(step.to);
        extend(step.to, [...path, step], passed);
        passed.delete(step.to);
      }
    };
    extend(from, [], new Set([from]));
    return { paths: paths.toSorted(bySources), gaveUp };
  }
}

const rank = ({ kind, fact }: StepRow): string => `${kind} ${fact}`;

/** To have been at the same place or event joins two things less than a post, a signature or an agreement does. */
const loose: ReadonlySet<StepRow['kind']> = new Set(['TOOK_PART_IN', 'WITNESSED', 'TOOK_PLACE_IN', 'WITHIN']);

/** A chain is as well founded as its weakest step; then by how it joins, by all its steps, and by what it passes. */
function bySources(a: readonly StepRow[], b: readonly StepRow[]): number {
  const looseSteps = (path: readonly StepRow[]) => path.filter((step) => loose.has(step.kind)).length;
  const weakest = (path: readonly StepRow[]) => Math.min(...path.map((step) => step.sources));
  const sum = (path: readonly StepRow[]) => path.reduce((total, step) => total + step.sources, 0);
  const ids = (path: readonly StepRow[]) => path.map((step) => step.to).join(' ');
  return weakest(b) - weakest(a) || looseSteps(a) - looseSteps(b) || sum(b) - sum(a) || byCodePoint(ids(a), ids(b));
}
