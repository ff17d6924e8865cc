import type { Entities } from '../../../loaders/compute/entities.ts';
import type { Sighted } from './merged.ts';

/** How well resolution pairs what different documents name. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
}

/** Compares the pairs of items of different documents that are one thing with those that resolution made one. */
export function scorePairs(sighted: readonly Sighted[], entities: Entities): PairScore {
  const idOf = ({ mentions }: Sighted) => entities.ofMention.get(mentions[0]!)!.id;
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const [i, a] of sighted.entries())
    for (const b of sighted.slice(i + 1)) {
      if (a.document === b.document || a.type !== b.type) continue;
      const told = `${a.type}: ${a.name} (${a.document}) and ${b.name} (${b.document})`;
      if (a.one === b.one && idOf(a) === idOf(b)) right++;
      else if (a.one === b.one) missed.push(told);
      else if (idOf(a) === idOf(b)) wrong.push(told);
    }
  const ratio = (part: number, rest: number) => (part + rest ? part / (part + rest) : 1);
  return { precision: ratio(right, wrong.length), recall: ratio(right, missed.length), missed, wrong, right };
}
