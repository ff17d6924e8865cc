import { alphabetical, groupBy, inOrder, largestFirst } from '../order.ts';

/** Something that one document says, once for each time it says it. */
export interface Vote {
  readonly value: string;
  readonly document: string;
  /** When the document appeared; null where nobody knows. */
  readonly published: string | null;
}

interface Tally {
  readonly value: string;
  readonly votes: number;
  readonly documents: number;
  readonly latest: string;
  readonly firstDocument: string;
}

const tallies = (votes: readonly Vote[]): Tally[] =>
  [...groupBy(votes, (vote) => vote.value).entries()].map(([value, members]) => ({
    value,
    votes: members.length,
    documents: new Set(members.map((vote) => vote.document)).size,
    latest: members
      .map((vote) => vote.published ?? '')
      .sort(alphabetical((date) => date))
      .at(-1)!,
    firstDocument: members.map((vote) => vote.document).sort(alphabetical((id) => id))[0]!,
  }));

/** All names, the one to show first: in most documents, then most often used, then the longest, then by code point. */
export function rankedNames(votes: readonly Vote[]): string[] {
  return tallies(votes)
    .sort(
      inOrder(
        largestFirst((tally) => tally.documents),
        largestFirst((tally) => tally.votes),
        largestFirst((tally) => tally.value.length),
        alphabetical((tally) => tally.value),
      ),
    )
    .map((tally) => tally.value);
}

/** The value to show: of most documents, then the one that tells most, then the latest published, then of the smallest document id. */
export function shownValue(votes: readonly Vote[], tells: (value: string) => number = () => 0): string | null {
  const [first] = tallies(votes).sort(
    inOrder(
      largestFirst((tally) => tally.documents),
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
