import { alphabetical, groupBy, inOrder, largestFirst } from '../order.ts';

/** Something that one document says, once for each time it says it. */
export interface Vote {
  readonly value: string;
  readonly document: string;
  /** What that document shares with all that tell the same story (see `storiesOf`). */
  readonly story: string;
  /** When the document appeared; null where nobody knows. */
  readonly published: string | null;
}

/** A name that a document uses: how often others of its story do is no matter. */
export type NameVote = Pick<Vote, 'value' | 'document'>;

interface Tally {
  readonly value: string;
  readonly stories: number;
  readonly latest: string;
  readonly firstDocument: string;
}

const tallies = (votes: readonly Vote[]): Tally[] =>
  [...groupBy(votes, (vote) => vote.value).entries()].map(([value, members]) => ({
    value,
    stories: new Set(members.map((vote) => vote.story)).size,
    latest: members
      .map((vote) => vote.published ?? '')
      .sort(alphabetical((date) => date))
      .at(-1)!,
    firstDocument: members.map((vote) => vote.document).sort(alphabetical((id) => id))[0]!,
  }));

/** All names, the one to show first: in most documents, then most often used, then the longest, then by code point. */
export function rankedNames(votes: readonly NameVote[]): string[] {
  return [...groupBy(votes, ({ value }) => value).entries()]
    .map(([value, uses]) => ({ value, uses: uses.length, documents: new Set(uses.map((vote) => vote.document)).size }))
    .sort(
      inOrder(
        largestFirst(({ documents }) => documents),
        largestFirst(({ uses }) => uses),
        largestFirst(({ value }) => value.length),
        alphabetical(({ value }) => value),
      ),
    )
    .map(({ value }) => value);
}

/** The value to show: of most stories, then the one that tells most, then the latest published, then of the smallest document id. */
export function shownValue(votes: readonly Vote[], tells: (value: string) => number = () => 0): string | null {
  const [first] = tallies(votes).sort(
    inOrder(
      largestFirst((tally) => tally.stories),
      largestFirst((tally) => tells(tally.value)),
      (a, b) => alphabetical<Tally>((tally) => tally.latest)(b, a),
      alphabetical((tally) => tally.firstDocument),
      alphabetical((tally) => tally.value),
    ),
  );
  return first?.value ?? null;
}

/** How precise an ISO prefix is: a day more than a month, a month more than a year. */
export const precision = (date: string): number => date.length;
