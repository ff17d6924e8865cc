import type { GatheringContext } from './gatherings.ts';
import type { Chunk } from './chunk.ts';
import type { Mask } from './masking.ts';

/** Guests that follow in rows of their own after the line that announces them. */
export const guestRowsRule = {
  id: 'guest-rows',
  reason: 'the rows after "those present were:" name who was there',
  example:
    'The Delft Water Forum opened in Delft on Monday.\n\nAround the table one noted:\n\n- Ms. Amina Yusuf, rector of Zamora University\n- Mr. Piet Kuiper, mayor of Delft\n- Mr. Juma Hamisi, deputy mayor',
} as const;

const ANNOUNCES =
  /\b(?:present|attend(?:ed|ees|ance|ing)?|participa(?:nts|ted|ting|tion)|guests?|speakers?|panell?ists|delegat(?:ions?|es)|represented|accompan(?:ied|ying)|took part|dignitaries|presence|spoke|speaking|addressed|noted|included|gathered|discussants?|(?:opened|took) the floor|(?:keynote|plenary|invited|opening) (?:reports|speeches|lectures|papers|addresses|presentations|talks)|(?:listened to|heard) [^.;:]{0,40}?(?:reports|papers|presentations|lectures|speeches)|(?:reports|papers|presentations|lectures) (?:were|was) (?:heard|presented|delivered|given|made|read))\b[^.;]{0,90}$/i;
const BULLET = /^\s*(?:[-*•·▪–—]|\d{1,2}[.)])\s/u;
/** What may stand before the name in a row without a bullet. */
const OPENS_ROW =
  /^(?:and\s+)?(?:the\s+)?(?:H\.E\.\s+)?[\uE001\uE002\uE006-\uE008\uE00B][^.]{0,220}(?:[;,]|;?\s+and|\.)?$/u;

/** Whoever stands first in a row after such a line took part in the event that the text is about. */
export function readGuestRows({ reading, book, masks, mains }: GatheringContext): void {
  const lines = reading.text.split('\n');
  for (const [index, mask] of masks.entries()) {
    const main = mains.get(reading.sections[index] ?? 0);
    if (!main || !announces(reading.text, mask)) continue;
    const guest = (chunk: Chunk | undefined, at: number) => {
      const person = chunk && book.actor(chunk);
      if (person) book.relation('TOOK_PART_IN', person, main, at, guestRowsRule.id, 'PARTICIPANT');
    };
    // Rows that were drawn into the sentence which announces them.
    for (const chunk of firstOfRows(reading.text, mask)) guest(chunk, index);
    let last = mask.sentence.line;
    for (let at = index + 1; at < masks.length && at - index <= 60; at++) {
      const row = masks[at];
      if (!row || (at > index + 1 && row.sentence.line === mask.sentence.line)) break;
      // A row may hold several sentences: the first person in it is the guest.
      if (row.sentence.line === last) continue;
      if (!row.placed.length || !(BULLET.test(lines[row.sentence.line] ?? '') || OPENS_ROW.test(row.text))) break;
      last = row.sentence.line;
      for (let part = at; masks[part]?.sentence.line === row.sentence.line; part++) {
        const person = masks[part]?.placed.find(({ chunk }) => chunk.kind === 'person')?.chunk;
        guest(person, part);
        if (person) break;
      }
    }
  }
}

/** The heading of a list in minutes. */
const PRESENT = /^(?:members |those )?(?:present|in attendance|attendance|participants|attendees)\s*:?\s*$/i;

/** The same for those who speak; only before a colon. */
const PAPERS =
  /^(?:(?:keynote|plenary|invited|opening|main) )?(?:reports|speeches|lectures|papers|addresses|presentations|talks|speakers)\s*:\s*$/i;

/** Whether the first line of a sentence tells of those present and ends in a colon. */
function announces(text: string, mask: Mask): boolean {
  const { start } = mask.sentence;
  const stop = text.indexOf('\n', start);
  const line = text.slice(start, stop < 0 ? undefined : stop);
  if (PRESENT.test(line) || PAPERS.test(line)) return true;
  if (!line.trimEnd().endsWith(':')) return false;
  const beyond = mask.cells.findIndex((cell) => cell.start >= start + line.length);
  const said = (beyond < 0 ? mask.text : mask.text.slice(0, beyond)).replace(/[:\s]+$/u, '');
  return ANNOUNCES.test(said) && !/\b(?:sign|witness)/i.test(said);
}

/** The first person of each further line of a sentence. */
function firstOfRows(text: string, mask: Mask): Chunk[] {
  const found: Chunk[] = [];
  let row = -1;
  for (const { chunk, start } of mask.placed) {
    if (chunk.kind !== 'person') continue;
    const line = text.lastIndexOf('\n', start - 1);
    if (line < mask.sentence.start || line === row) continue;
    row = line;
    found.push(chunk);
  }
  return found;
}
