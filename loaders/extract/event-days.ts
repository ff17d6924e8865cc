import { shiftDays } from '../readers/calendar.ts';
import { sentenceAt, type Reading } from './reading.ts';
import { HOLDING, type WhenWhereContext } from './when-where.ts';

/** "The same day", "A day earlier": counted from the day that the sentences before have told. */
const SAME_DAY =
  /^(?:(?:On|Later|Earlier|Also|Later on|Also on)(?: on)? )?(?:the|that) same (?:day|evening|afternoon|morning)\b|^That (?:evening|afternoon|morning|night|day)\b|^(?:Later|Earlier) (?:that|in the|on that) day\b/i;
const DAY_AFTER = /^(?:On )?the (?:next|following) (?:day|morning|evening)\b|^(?:A|One) day later\b|^The day after\b/i;
const DAY_BEFORE = /^(?:A|One) day (?:earlier|before)\b|^(?:On )?the (?:day before|previous day)\b/i;

/** So many sentences after it was told, a day is no longer counted from. */
const FAR = 8;

/** The days of events that a sentence dates by those before it. */
export function readEventDays({ reading, items, book }: WhenWhereContext): void {
  const days = daysTold(reading);
  for (const event of items.ofType('Event')) {
    const first = Math.min(...event.mentions.map(({ start }) => start));
    const index = sentenceAt(reading, first);
    const sentence = reading.sentences[index];
    const day = days[index];
    if (!sentence || !day?.counted || reading.headings[index]) continue;
    if (!HOLDS.test(reading.text.slice(sentence.start, sentence.end))) continue;
    if (!book.about(event).some((fact) => fact.type === 'Claim' && /^(?:start|end)$/u.test(fact.property)))
      book.claim(event, 'start', day.day, index, 'day-before-told');
  }
}

const HOLDS = new RegExp(`${HOLDING.source}|\\b(?:had|talked|conferred|toured|called)\\b`, 'i');

/** For each sentence the day that it tells of, and whether it only counts it from the one before. */
function daysTold({ text, sentences, sections, chunks }: Reading): ({ day: string; counted: boolean } | undefined)[] {
  let last: { day: string; index: number; section: number | undefined } | undefined;
  return sentences.map(({ start, end }, index) => {
    const section = sections[index];
    const own = (chunks[index] ?? []).filter(({ kind }) => kind === 'date');
    const full = own.find(({ from, to }) => from?.length === 10 && !to)?.from;
    if (full) last = { day: full, index, section };
    if (own.length) return undefined;
    const opening = text.slice(start, Math.min(end, start + 40));
    const shift = SAME_DAY.test(opening) ? 0 : DAY_AFTER.test(opening) ? 1 : DAY_BEFORE.test(opening) ? -1 : undefined;
    if (shift === undefined || !last || last.section !== section || index - last.index > FAR) return undefined;
    last = { day: shiftDays(last.day, shift), index, section };
    return { day: last.day, counted: true };
  });
}
