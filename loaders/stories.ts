import { alphabetical, groupBy, inOrder, largestFirst } from './order.ts';
import { alike, atOdds } from './stories/judge.ts';
import type { Telling } from './stories/telling.ts';

/** One happening as told by several documents: reprints and translations of one text or press conference. */
export interface Story {
  readonly id: string;
  /** Title of the document that told it first, as far as is known. */
  readonly title: string;
  /** When that appeared; null where nobody knows. */
  readonly published: string | null;
  /** Ids of the Document nodes that tell it, at least two, the first to tell it first. */
  readonly documents: readonly string[];
}

/** What stands for the story that a document tells, by the id of its node: alike for two documents if they tell the same. */
export type StoryOf = (document: string) => string;

export interface Stories {
  readonly all: readonly Story[];
  readonly of: StoryOf;
}

/**
 * Which documents tell one story. A function of the set of tellings: their order does not count. Pairs that share a block are
 * judged, and joined the surest first, unless two documents of a story would know different days of what they tell.
 * Documents connected through blocks (`blocksOfText`) are to be given all or none.
 */
export function storiesOf(tellings: Iterable<Telling>): Stories {
  const ordered = [...tellings].sort(alphabetical(({ document }) => document));
  const storyOf = new Map<string, Set<Telling>>(ordered.map((telling) => [telling.document, new Set([telling])]));
  const judged = pairsOf(ordered);
  const sure = new Set(judged.map(({ a, b }) => pairKey(a, b)));
  const apart = (a: Telling, b: Telling) => atOdds(a, b) && !sure.has(pairKey(a, b));
  for (const { a, b } of judged) {
    const left = storyOf.get(a.document)!;
    const right = storyOf.get(b.document)!;
    if (left === right) continue;
    if ([...left].some((one) => [...right].some((other) => apart(one, other)))) continue;
    const joined = new Set([...left, ...right]);
    for (const { document } of joined) storyOf.set(document, joined);
  }
  const all = [...new Set(storyOf.values())].filter(({ size }) => size > 1).map(storyFrom);
  const idOf = new Map(all.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)));
  return { all, of: (document) => idOf.get(document) ?? document };
}

interface Judged {
  readonly a: Telling;
  readonly b: Telling;
  readonly sureness: number;
}

function pairsOf(ordered: readonly Telling[]): Judged[] {
  const blocks = groupBy(
    ordered.flatMap((telling) => telling.blocks.map((block) => ({ block, telling }))),
    ({ block }) => block,
  );
  const pairs = new Map<string, Judged | null>();
  for (const members of blocks.values())
    for (const [i, { telling: a }] of members.entries())
      for (const { telling: b } of members.slice(i + 1)) {
        if (pairs.has(pairKey(a, b))) continue;
        const sureness = alike(a, b);
        pairs.set(pairKey(a, b), sureness === null ? null : { a, b, sureness });
      }
  return [...pairs.values()]
    .filter((pair) => pair !== null)
    .sort(
      inOrder(
        largestFirst(({ sureness }) => sureness),
        alphabetical(({ a }) => a.document),
        alphabetical(({ b }) => b.document),
      ),
    );
}

const pairKey = (a: Telling, b: Telling): string => [a.document, b.document].sort().join('\n');

function storyFrom(tellings: ReadonlySet<Telling>): Story {
  const ordered = [...tellings].sort(
    inOrder(
      alphabetical(({ published }) => published ?? '9999'),
      alphabetical(({ document }) => document),
    ),
  );
  const { document: id, title, published } = ordered[0]!;
  return {
    id: `story:${id.slice(id.indexOf(':') + 1)}`,
    title,
    published,
    documents: ordered.map(({ document }) => document),
  };
}
