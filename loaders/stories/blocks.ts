import { inOrder, largestFirst } from '../order.ts';
import { weightOf } from './numbers.ts';
import { bandsOf, shinglesOf } from './shingles.ts';

/** Words of the beginning that get keys of their own: a reprint is cut at its end. */
const LEAD = 120;
const LEAD_BANDS = 6;
const WHOLE_BANDS = 4;
/** Of so many figures that tell most, every two make a key: a translation keeps the figures and may leave some out. */
const FIGURES = 4;

/** What a text is known by. */
interface Told {
  readonly tokens: readonly string[];
  readonly shingles: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
}

/**
 * The blocking keys of a document among stories: a pure function of its text alone.
 *
 * The contract that lets the stories of a part be told without the rest: two documents that share no block are never judged to
 * tell one story. So the story of a document depends on nothing but the documents connected with it through blocks,
 * directly or through others.
 */
export function blocksOfText({ tokens, shingles, figures }: Told): readonly string[] {
  const strongest = [...figures]
    .filter((figure) => weightOf(figure) > 1)
    .sort(
      inOrder(
        largestFirst(weightOf),
        largestFirst((figure) => figure),
      ),
    )
    .slice(0, FIGURES);
  return [
    ...bandsOf(shinglesOf(tokens.slice(0, LEAD)), LEAD_BANDS).map((band, i) => `lead|${i}|${band}`),
    ...bandsOf(shingles, WHOLE_BANDS).map((band, i) => `whole|${i}|${band}`),
    ...strongest.flatMap((one, i) => strongest.slice(i + 1).map((other) => `figures|${one}|${other}`)),
  ];
}
