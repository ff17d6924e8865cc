import type { FactBook } from './fact-book.ts';
import type { GatheringContext } from './gatherings.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import { SIGNS, type Mask } from './masking.ts';

export interface VisitRule {
  readonly id: string;
  /** `a`: who visits, else the visitors spoken of before; `v`: the verb; `w`: what or whom they see, `b`: of these who takes part; `e`: what they attend. */
  readonly pattern: string;
  readonly yields: 'VISIT' | 'MEETING';
  /** Only on a visit that the text is about, or besides: elsewhere it is told in passing. */
  readonly onVisit?: true;
  readonly reason: string;
  readonly example: string;
}

const GROUP =
  '(?:the (?:[\\p{Ll}\\d-]+ ){0,2}(?:delegation|delegates|guests|visitors|participants|group|mission|team|party)|\\bthey)';
const SENT = '(?:delegation|delegates|representatives|team|group|mission) (?:of|from) {the}';
const ALSO = '(?:(?:then|also|later|afterwards|next) )*';
const SEES = `${ALSO}(?<v>visited|toured|called (?:on|at))`;
const MEETS = `${ALSO}(?<v>met(?: with)?|(?:held|had) (?:[\\p{Ll}-]+ ){0,3}(?:talks|discussions?|meetings?|consultations) with|talked (?:with|to)|exchanged views with)`;
const STOPS = `(?=[,.;(]|$| (?:and|where|which|who|that|before|after|during|while|when|to|for|with|as|accompanied|escorted|at|in|on|this|last|yesterday)\\b| ?${SIGNS.date})`;
const SEEN = `(?<w>(?:the |a |an |its |his |her )?(?:[\\p{Ll}\\d-]+ ){0,4}(?:<b:P>|<OUL>[^,.;()${SIGNS.date}${SIGNS.event}]{0,60}?(?: in <LUC>(?:, <LC>)?)?${STOPS}))`;
const MET = '(?<w>(?:the |a |an |its |his |her )?(?:[\\p{Ll}\\d-]+ ){0,4}<b:PO+>)';

/** What visitors and participants of an event are shown, and whom they meet: events of their own, told by a verb. */
export const visitRules: readonly VisitRule[] = [
  {
    id: 'delegation-shown',
    pattern: `${SENT}<a:OP>{aside}{aux} ${SEES} ${SEEN}`,
    yields: 'VISIT',
    reason: 'what a delegation visits on its way is a visit of its own',
    example:
      'The Delft Water Forum opened on 3 May 2024. The next day the delegation of Zamora University toured the Delft Port Museum.',
  },
  {
    id: 'guests-shown',
    pattern: `${GROUP}{aux} ${SEES} ${SEEN}`,
    yields: 'VISIT',
    reason: 'what guests and participants visit is a visit of its own',
    example:
      'A delegation from Zamora University came to Delft for a workshop on dams on 3 May 2024. The guests also visited the Delft Port Museum.',
  },
  {
    id: 'visitor-shown',
    pattern: `<a:P+>{aside}{aux} ${SEES} ${SEEN}`,
    yields: 'VISIT',
    onVisit: true,
    reason: 'what a visitor is shown is a visit of its own',
    example:
      'Minister Amina Yusuf concluded an official visit to Rotterdam on 3 May 2024. On the last day Yusuf toured the Delft Port Museum.',
  },
  {
    id: 'guests-meet',
    pattern: `${GROUP}{aux} ${MEETS} ${MET}`,
    yields: 'MEETING',
    onVisit: true,
    reason: 'whom visitors meet they meet at an event of its own',
    example:
      'A delegation from Zamora University visited Delft on 3 May 2024. The delegation also met with the Port Authority of Delft.',
  },
  {
    id: 'visitor-meets-body',
    pattern: `<a:P+>{aside}{aux} ${MEETS} (?<w>{the}(?:[\\p{Ll}\\d-]+ ){0,3}<b:O+>)`,
    yields: 'MEETING',
    onVisit: true,
    reason: 'the body that a visitor meets takes part in a meeting of its own',
    example:
      'Minister Amina Yusuf concluded an official visit to Rotterdam on 3 May 2024. Yusuf also met with the Port Authority of Delft.',
  },
];

/** Visitors go to an event that has its own name. */
export const guestsAttendRule = {
  id: 'guests-attend',
  reason: 'what a delegation attends its members take part in',
  example:
    'A delegation from Zamora University visited Delft on 3 May 2024. On 4 May the delegation attended the Delft Water Forum.',
} as const;

const compiled = visitRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const attends = compile(`${GROUP}{aux} ${ALSO}(?:attended|took part in|participated in|joined) {the}<e:E>`);
const senders = [compile(`${SENT}<a:O>`), compile("<a:O>(?:'s)? (?:[\\p{Ll}\\d-]+ )?delegation\\b")];
const ONLY_PLACES = new RegExp(`^(?:(?:the|and) |[${SIGNS.place}${SIGNS.country}] ?)+$`, 'u');
const TOWN = /^(?:the )?(?:\p{Lu}[\p{L}'’-]+ )+(?:City|Province|County|District|Region|Island)(?: in .*)?$/u;

/** "Earlier she also visited the market": news beside the rest. */
const BESIDES = /\balso (?:visited|toured|called|met|held)\b/i;

/** Adds the visits and meetings of visitors that are told by a verb beside what the text is about. */
export function readVisits(context: GatheringContext): void {
  const { reading, items, book, masks, mains } = context;
  let body: Draft | undefined;
  for (const [index, mask] of masks.entries()) {
    const sender = senders.flatMap((pattern) => matches(mask, pattern).flatMap((match) => chunksOf(mask, match, 'a')));
    const last = sender.at(-1);
    body = (last && book.actor(last)) ?? body;
    if (reading.headings[index]) continue;
    const main = mains.get(reading.sections[index] ?? 0);
    const guests = () => visitorsOf(items, book, main, body);
    for (const { rule, pattern } of compiled)
      for (const match of matches(mask, pattern)) {
        if (rule.onVisit && main?.kind !== 'VISIT' && !BESIDES.test(match[0])) continue;
        const event = added(context, mask, match, index, rule, main);
        if (!event) continue;
        const [visitors = [], hosts = []] = ['a', 'b'].map((group) =>
          chunksOf(mask, match, group).flatMap((chunk) => book.actor(chunk) ?? []),
        );
        for (const each of [...(visitors.length ? visitors : guests()), ...hosts])
          book.relation('TOOK_PART_IN', each, event, index, rule.id, 'PARTICIPANT');
      }
    for (const match of matches(mask, attends))
      for (const chunk of chunksOf(mask, match, 'e')) {
        const event = items.of(chunk);
        if (event?.type !== 'Event') continue;
        for (const guest of guests())
          book.relation('TOOK_PART_IN', guest, event, index, guestsAttendRule.id, 'PARTICIPANT');
      }
  }
}

/** Rules that tell of those who came, not of those who received them. */
const CAME =
  /^(?:makes-visit|delegation-led-by|leads-delegation|led-by-delegation|person-visits|pays-visit|leads-on-visit|it-is-led-by|members-of-team|joining-were|accompanied-by-list|delegation-consists-of|joins-delegation|delegation-of-body|delegation-visits|guests-of|visit-of-delegation|visit-by-body|attends-event)$/u;

/** Those on the visit that the text is about; else the body whose delegation it has named last. */
function visitorsOf(items: Items, book: FactBook, main: Draft | undefined, body: Draft | undefined): Draft[] {
  const keys = new Set(
    book.facts.flatMap((fact) =>
      fact.type === 'TOOK_PART_IN' && fact.to === main?.key && CAME.test(fact.evidence.rule) ? [fact.from] : [],
    ),
  );
  const visitors = main?.kind === 'VISIT' ? [...keys].flatMap((key) => items.get(key) ?? []) : [];
  return visitors.length || !body ? visitors : [body];
}

function added(
  { reading, items }: GatheringContext,
  mask: Mask,
  match: RegExpExecArray,
  index: number,
  rule: VisitRule,
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
  const event = items.add('Event', reading.sections[index] ?? 0);
  event.kind = rule.yields;
  event.described = true;
  items.mention(event, reading.text, span, 'GLOBAL');
  event.name = `${rule.yields === 'VISIT' ? 'visit to' : 'meeting with'} ${called}`.slice(0, 200);
  return event;
}
