import { caseless } from './caseless.ts';
import { findDates } from './dates.ts';
import { monthPattern } from '../readers/calendar.ts';
import type { Reading } from './reading.ts';

const YEAR = '(?:19|20)\\d{2}';
const DATE = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${monthPattern}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+)?${YEAR}`;

/** What follows a post and tells when it was held. */
const HELD = caseless(
  `^(?:,)?\\s+(?:(?:from|between)\\s+(?<from>${DATE})\\s+(?:to|until|till|and|through|–|-)\\s+(?<to>${DATE})|(?:until|till|up to)\\s+(?<until>${DATE})|since\\s+(?<since>${DATE})|\\((?<first>${YEAR})\\s*[-–]\\s*(?<last>${YEAR})\\))(?![\\d%-])`,
);
/** The day on which somebody took up a post. */
const TAKEN = caseless(`^,?\\s+(?:on|in|from|effective|with effect from|as of|as from)\\s+(?<on>${DATE})(?![\\d%-])`);
const TAKES =
  /\b(?:was|were|has been|had been)\s+(?:re-?)?(?:appointed|elected|named|sworn in)(?:\s+as)?(?:\s+(?:the|its|next|new|first))*\s*$|\b(?:became|took (?:over|office) as|sworn in as)(?:\s+(?:the|its|next|new|first))*\s*$/i;

/** When a post was held, where the words right after it, or those by which it was taken up, tell. ISO prefixes. */
export function tenureOf(
  { text, sentences }: Reading,
  index: number,
  from: number,
  to: number,
): { readonly from?: string; readonly to?: string } {
  const sentence = sentences[index];
  if (!sentence) return {};
  const after = text.slice(to, Math.min(sentence.end, to + 90));
  const held = HELD.exec(after)?.groups;
  if (held) {
    const start = isoOf(held['from'] ?? held['since'] ?? held['first']);
    const end = isoOf(held['to'] ?? held['until'] ?? held['last']);
    return { ...(start && { from: start }), ...(end && { to: end }) };
  }
  const before = text.slice(Math.max(sentence.start, from - 60), from);
  const block = text.slice(from, to);
  const taken =
    TAKES.test(before) || /^(?:re-?)?(?:appointed|elected)\s/i.test(block)
      ? isoOf(TAKEN.exec(after)?.groups?.['on'])
      : undefined;
  return taken ? { from: taken } : {};
}

function isoOf(told: string | undefined): string | undefined {
  return told === undefined ? undefined : findDates(`in ${told}`, 0, {})[0]?.from;
}
