import type { FactBook } from './fact-book.ts';
import type { Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';

export interface SegmentRule {
  readonly id: string;
  /** `s`: the segment; `e`: the whole. */
  readonly pattern: string;
  readonly reason: string;
  readonly example: string;
}

/** An event within another. */
export const segmentRules: readonly SegmentRule[] = [
  {
    id: 'event-on-sidelines',
    pattern: '<s:E>[^;\\uE003]{0,140}? on the (?:sidelines?|margins?) of {the}<e:E>',
    reason: 'what is held on the sidelines belongs to the whole',
    example: 'The two rectors held a bilateral meeting on the sidelines of the Delft Water Forum on 3 May 2024.',
  },
  {
    id: 'sidelines-of-event',
    pattern: '(?:on|at) the (?:sidelines?|margins?) of {the}<e:E>[^;\\uE003]{0,160}?<s:E>',
    reason: 'the whole may be named first',
    example: 'On the sidelines of the Delft Water Forum, the two rectors held a press conference on 3 May 2024.',
  },
  {
    id: 'event-as-part-of',
    pattern:
      '<s:E>[^;\\uE003]{0,140}? (?:as part of|within the framework of|in the framework of|within|during) {the}<e:E>',
    reason: 'a part of a programme belongs to the whole',
    example: 'A training workshop was held in Delft on 3 May 2024 as part of the Delft Water Week.',
  },
];

const compiled = segmentRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));

/** Which event is a segment of which. */
export function readSegments(masks: readonly Mask[], items: Items, book: FactBook): void {
  for (const { rule, pattern } of compiled)
    for (const [index, mask] of masks.entries())
      for (const match of matches(mask, pattern)) {
        const [segment] = chunksOf(mask, match, 's').map((chunk) => items.of(chunk));
        const [whole] = chunksOf(mask, match, 'e').map((chunk) => items.of(chunk));
        if (segment?.type === 'Event' && whole?.type === 'Event' && segment !== whole && !whole.described)
          book.relation('WITHIN', segment, whole, index, rule.id);
      }
}
