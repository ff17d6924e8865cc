import type { GatheringContext } from './gatherings.ts';
import type { Draft } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import { SIGNS, type Mask } from './masking.ts';

export interface VisitRule {
  readonly id: string;
  /** `a`: who visits; `v`: the verb; `w`: what is visited. */
  readonly pattern: string;
  /** Only on a visit that the text is about: elsewhere a person's visit is told in passing. */
  readonly onVisit?: true;
  readonly reason: string;
  readonly example: string;
}

const VISITS = '(?:(?:then|also|later|afterwards|next) )*(?<v>visited|toured|called (?:on|at))';
const STOPS = `(?=[,.;(]|$| (?:and|where|which|who|that|before|after|during|while|when|to|for|with|as|accompanied|escorted|at|in|on|this|last|yesterday)\\b| ?${SIGNS.date})`;
const VISITED = `(?<w>(?:the |a |an |its |his |her )?(?:[\\p{Ll}\\d-]+ ){0,4}(?:<b:P>|<OUL>(?:[^,.;()${SIGNS.date}${SIGNS.event}]{0,60}?)?${STOPS}))`;

/** What visitors and participants of an event are shown: visits of their own, told by a verb. */
export const visitRules: readonly VisitRule[] = [
  {
    id: 'delegation-shown',
    pattern: `(?:delegation|delegates|representatives|team|group|mission) (?:of|from) {the}<a:OP>{aside}{aux} ${VISITS} ${VISITED}`,
    reason: 'what a delegation visits on its way is a visit of its own',
    example:
      'The Delft Water Forum opened on 3 May 2024. The next day the delegation of Zamora University toured the Delft Port Museum.',
  },
  {
    id: 'guests-shown',
    pattern: `(?:the (?:[\\p{Ll}\\d-]+ ){0,2}(?:delegation|delegates|guests|visitors|participants|group|mission|team|party)|\\bthey){aux} ${VISITS} ${VISITED}`,
    reason: 'what guests and participants visit is a visit of its own',
    example:
      'A delegation from Zamora University came to Delft for a workshop on dams on 3 May 2024. The guests also visited the Delft Port Museum.',
  },
  {
    id: 'visitor-shown',
    pattern: `<a:P+>{aux} ${VISITS} ${VISITED}`,
    onVisit: true,
    reason: 'what a visitor is shown is a visit of its own',
    example:
      'Minister Amina Yusuf concluded an official visit to Rotterdam on 3 May 2024. On the last day Yusuf toured the Delft Port Museum.',
  },
];

const compiled = visitRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const delegationOf = compile('(?:delegation|delegates|representatives|team|group|mission) (?:of|from) {the}<a:O>');
const OWN_DELEGATION = compile("<a:O>(?:'s)? (?:[\\p{Ll}\\d-]+ )?delegation\\b");
const ONLY_PLACES = new RegExp(`^(?:(?:the|and) |[${SIGNS.place}${SIGNS.country}] ?)+$`, 'u');

const TOWN = /^(?:the )?(?:\p{Lu}[\p{L}'’-]+ )+(?:City|Province|County|District|Region|Island)(?: in .*)?$/u;

/** Adds the visits that are told by a verb beside what the text is about. */
export function readVisits(context: GatheringContext): void {
  const { reading, book, masks, mains } = context;
  let guests: Draft | undefined;
  for (const [index, mask] of masks.entries()) {
    const senders = [delegationOf, OWN_DELEGATION].flatMap((pattern) =>
      matches(mask, pattern).flatMap((match) => chunksOf(mask, match, 'a')),
    );
    const sender = senders.at(-1);
    guests = (sender && book.actor(sender)) ?? guests;
    if (reading.headings[index]) continue;
    const main = mains.get(reading.sections[index] ?? 0);
    for (const { rule, pattern } of compiled)
      for (const match of matches(mask, pattern)) {
        if (rule.onVisit && main?.kind !== 'VISIT') continue;
        const visit = added(context, mask, match, index, main);
        if (!visit) continue;
        const visitors = chunksOf(mask, match, 'a').flatMap((chunk) => book.actor(chunk) ?? []);
        const hosts = chunksOf(mask, match, 'b').flatMap((chunk) => book.actor(chunk) ?? []);
        for (const each of [...(visitors.length || !guests ? visitors : [guests]), ...hosts])
          book.relation('TOOK_PART_IN', each, visit, index, rule.id, 'PARTICIPANT');
      }
  }
}

function added(
  { reading, items }: GatheringContext,
  mask: Mask,
  match: RegExpExecArray,
  index: number,
  main: Draft | undefined,
): Draft | undefined {
  const [verb, what] = [match.indices?.groups?.['v'], match.indices?.groups?.['w']];
  const first = verb && mask.cells[verb[0]];
  const last = what && mask.cells[what[1] - 1];
  if (!first || !last) return undefined;
  const span = { start: first.start, end: last.chunk?.kind === 'person' ? last.chunk.end : last.end };
  const called = reading.text.slice(mask.cells[what[0]]?.start, span.end).replace(/\s+/gu, ' ');
  // "They visited Oslo and Bergen" on a visit to Norway: the visit itself.
  if (main?.kind === 'VISIT' && (ONLY_PLACES.test(match.groups?.['w'] ?? '') || TOWN.test(called))) return undefined;
  const told = items
    .ofType('Event')
    .some((event) => event.mentions.some(({ start, end }) => start < span.end && end > span.start));
  if (told) return undefined;
  const visit = items.add('Event', reading.sections[index] ?? 0);
  visit.kind = 'VISIT';
  visit.described = true;
  items.mention(visit, reading.text, span, 'GLOBAL');
  visit.name = `visit to ${called}`;
  return visit;
}
