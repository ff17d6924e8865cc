import type { FactBook } from './fact-book.ts';
import type { GatheringContext } from './gatherings.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import { SIGNS, type Mask } from './masking.ts';
import type { Reading } from './reading.ts';

export interface MeetingRule {
  readonly id: string;
  /** `a`, `b`: who met. */
  readonly pattern: string;
  readonly reason: string;
  readonly example: string;
}

/** Meetings told by a verb within news of something else: a visit, another meeting, a conference. */
export const meetingRules: readonly MeetingRule[] = [
  {
    id: 'meets',
    pattern:
      '<a:P+>{aside}{aux} (?<v>met|meets|(?:held|had) (?:[\\p{Ll}-]+ ){0,2}(?:discussions?|talks|consultations)|talked|receiv(?:es|ed)|conferred|sat down)(?: separately| briefly| also| in <LC>)?(?: and held <E>)?(?: with)?,? {the}(?:visiting |(?:[\\p{Ll}-]+ ){0,3})?(?:<N> )?(?:[\\p{Ll}-]+ ){0,3}<b:P+>',
    reason: 'both sides of a meeting took part in it',
    example: 'A bilateral meeting was held in Delft. Minister Amina Yusuf met with Ambassador Piet Kuiper.',
  },
  {
    id: 'meets-delegation',
    pattern:
      '<a:P+>{aside}{aux} (?<v>met|meets|received|hosted|welcomed)(?: with)? (?:a |an |the )?(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?(?:[\\p{Ll}-]+ ){0,2}delegation {any}(?:led|headed) by {the}<b:P+>',
    reason: 'who leads a delegation is met',
    example:
      'A courtesy visit took place in Delft. Rector Amina Yusuf received a delegation from Zamora University led by Piet Kuiper.',
  },
];

const compiled = meetingRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const APART =
  /\b(?:also|earlier|later|separately?|meanwhile|same day|same evening|afterwards|sidelines?|margins|in addition|during (?:the|his|her|their|its) (?:visit|stay|trip|mission|tour))\b/i;

/** Even in news of a signing a meeting beside it is news of its own. */
const ON_SIDELINES = /\bon the (?:sidelines|margins|fringes) of\b|\bin the margins of\b/i;

/** Meetings within what the text is about: events of their own where the text sets them apart, else the main one. */
export function readMeetings(context: GatheringContext): void {
  const { reading, items, book, masks, mains } = context;
  for (const { rule, pattern } of compiled) {
    for (const [index, mask] of masks.entries()) {
      const section = reading.sections[index] ?? 0;
      const main = mains.get(section);
      if (reading.headings[index] || (!main && !ON_SIDELINES.test(mask.text))) continue;
      for (const match of matches(mask, pattern)) {
        const sides = [chunksOf(mask, match, 'a'), chunksOf(mask, match, 'b')].map((chunks) =>
          chunks.flatMap((chunk) => book.actor(chunk) ?? []),
        );
        const [one = [], other = []] = sides;
        const all = [...one, ...other];
        if (!one.length || !other.length || known(items, book, all)) continue;
        const event =
          metAt(mask, match, items) ??
          (!main || apart(main, mask, book) ? added(context, mask, match, index, section, one, other) : main);
        for (const person of all) book.relation('TOOK_PART_IN', person, event, index, rule.id, 'PARTICIPANT');
      }
    }
  }
}

const AT_EVENT = new RegExp(
  `^,? (?:in ${SIGNS.place},? )?(?:at|during) (?:the |an? )?(?:[\\p{Ll}-]+ ){0,3}(?=${SIGNS.event})`,
  'u',
);

/** "Met the deputy director at the Transit Forum": there, whatever the text is about. */
function metAt(mask: Mask, match: RegExpExecArray, items: Items): Draft | undefined {
  const end = match.index + match[0].length;
  const between = AT_EVENT.exec(mask.text.slice(end))?.[0];
  const chunk = between === undefined ? undefined : mask.cells[end + between.length]?.chunk;
  const event = chunk && items.of(chunk);
  return event?.type === 'Event' && event.named ? event : undefined;
}

/** All of them meet in an event already. */
function known(items: Items, book: FactBook, people: readonly Draft[]): boolean {
  return items.ofType('Event').some((event) => people.every((person) => book.takesPart(person, event)));
}

function apart(main: Draft, mask: Mask, book: FactBook): boolean {
  const filled = book.has('TOOK_PART_IN', (fact) => fact.type === 'TOOK_PART_IN' && fact.to === main.key);
  const alone = !mask.placed.some(({ chunk }) => chunk.kind === 'event' && !chunk.plain);
  if (main.kind === 'VISIT') return alone;
  const elsewhere = !mask.placed.some(({ chunk }) => main.chunks.includes(chunk));
  return alone && APART.test(mask.text) && (filled || elsewhere || main.kind !== 'MEETING');
}

function added(
  { reading, items }: GatheringContext,
  mask: Mask,
  match: RegExpExecArray,
  index: number,
  section: number,
  one: readonly Draft[],
  other: readonly Draft[],
): Draft {
  const draft = items.add('Event', section);
  draft.kind = 'MEETING';
  draft.described = true;
  const first = chunksOf(mask, match, 'a')[0];
  const verb = mask.cells[match.indices?.groups?.['v']?.[0] ?? -1];
  // What is told of the subject on the way is no name of the meeting.
  const apart = first && verb && verb.start - first.end > NEAR ? verb : first;
  const start = apart?.start ?? reading.sentences[index]?.start ?? 0;
  const end = chunksOf(mask, match, 'b').at(-1)?.end ?? start;
  items.mention(draft, reading.text, { start, end }, 'GLOBAL');
  joinSpokenOf(reading, items, draft, index);
  draft.name = `meeting of ${listed(one)} with ${listed(other)}`.slice(0, 200);
  return draft;
}

const NEAR = 60;
/** So many sentences further on, "the talks" are still those. */
const SPOKEN_OF_WITHIN = 8;

/** "During the meeting, both sides …": a sentence soon after speaks of the meeting that a verb has just told of. */
function joinSpokenOf(reading: Reading, items: Items, meeting: Draft, index: number): void {
  for (let at = index + 1; at <= index + SPOKEN_OF_WITHIN && reading.sections[at] === reading.sections[index]; at++) {
    const chunk = reading.chunks[at]?.find((each) => each.kind === 'event' && each.plain);
    const other = chunk && /^(?:the|this)$/u.test(chunk.article ?? '') ? items.of(chunk) : undefined;
    if (!chunk || other?.kind !== 'MEETING' || !other.generic || other === meeting) {
      if (at === index + 1 && reading.chunks[at]?.some((each) => each.kind === 'event')) return;
      continue;
    }
    if (other.chunks.every((each) => each.start >= chunk.start)) items.merge(meeting, other);
    return;
  }
}

export function listed(people: readonly Draft[]): string {
  const names = people.map((each) => formsOf(each)[0] ?? '');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
