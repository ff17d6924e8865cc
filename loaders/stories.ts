import type { DocumentLayer } from './layer.ts';
import { alphabetical, groupBy, inOrder, largestFirst } from './order.ts';
import { storyBlocksOf } from './stories/blocks.ts';
import { alike, atOdds } from './stories/judge.ts';
import { tellingOf, type Telling } from './stories/telling.ts';

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
 * Which documents tell one story. A function of the set of layers: their order does not count. Pairs that share a block are
 * judged, and joined the surest first, unless two documents of a story would know different days of what they tell.
 * Documents connected through blocks (`storyBlocksOf`) are to be given all or none.
 */
export function storiesOf(layers: Iterable<DocumentLayer>): Stories {
  const ordered = [...layers].sort(alphabetical(({ document }) => document.id));
  const storyOf = new Map<string, Set<DocumentLayer>>(ordered.map((layer) => [layer.document.id, new Set([layer])]));
  const judged = pairsOf(ordered);
  const sure = new Set(judged.map(({ a, b }) => pairKey(a, b)));
  const apart = (a: Telling, b: Telling) => atOdds(a, b) && !sure.has(pairKey(a, b));
  for (const { a, b } of judged) {
    const left = storyOf.get(a.document)!;
    const right = storyOf.get(b.document)!;
    if (left === right) continue;
    if ([...left].some((one) => [...right].some((other) => apart(tellingOf(one), tellingOf(other))))) continue;
    const joined = new Set([...left, ...right]);
    for (const { document } of joined) storyOf.set(document.id, joined);
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

function pairsOf(ordered: readonly DocumentLayer[]): Judged[] {
  const blocks = groupBy(
    ordered.flatMap((layer) => storyBlocksOf(layer).map((block) => ({ block, layer }))),
    ({ block }) => block,
  );
  const pairs = new Map<string, Judged | null>();
  for (const members of blocks.values())
    for (const [i, { layer: one }] of members.entries())
      for (const { layer: other } of members.slice(i + 1)) {
        const [a, b] = [tellingOf(one), tellingOf(other)];
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

function storyFrom(layers: ReadonlySet<DocumentLayer>): Story {
  const documents = [...layers]
    .map(({ document }) => document)
    .sort(
      inOrder(
        alphabetical(({ published }) => published ?? '9999'),
        alphabetical(({ id }) => id),
      ),
    );
  const { id, title, published } = documents[0]!;
  return {
    id: `story:${id.slice(id.indexOf(':') + 1)}`,
    title,
    published,
    documents: documents.map((document) => document.id),
  };
}
