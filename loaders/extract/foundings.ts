import type { Span } from '../facts.ts';
import type { FactBook } from './fact-book.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { chunksOf, compile, matches, textAt } from './mask.ts';
import type { Mask } from './masking.ts';
import type { Reading } from './reading.ts';

export interface DescribedEventRule {
  readonly id: string;
  /** `o`: what was founded, visited or met; `a`, `b`: who met or visits; `v`: the verb. */
  readonly pattern: string;
  readonly yields: 'FOUNDING' | 'MEETING' | 'VISIT';
  /** News of its own also where something is signed, as a founding is; otherwise the frame of the signing. */
  readonly besideSigning?: true;
  readonly reason: string;
  readonly example: string;
}

/** What may stand between a verb of meeting and whom somebody met. */
const HOW = '<D>|on <D>|in <LC>|virtually|online|separately|briefly|here|by (?:phone|telephone|video)';

/** What follows on "called on the minister to", where it is an appeal and no call. */
const APPEAL =
  '(?!(?:the|his|her|their|its|a|an|discuss|brief|present|exchange|bid|congratulate|explore|convey|introduce|express|review|deliver|hand|extend|seek|pay|thank|invite|inform|strengthen)\\b)\\p{Ll}';

/** Events that a text tells of by a verb and names by no noun. Looked for only where a part of the document has no event of its own. */
export const describedEventRules: readonly DescribedEventRule[] = [
  {
    id: 'body-founded',
    pattern:
      '(?<!\\b(?:in|at|of|by|for|from|with|to) (?:the )?)<o:O>{aside} (?:was|were|is|has been) (?:also )?(?:officially |formally |jointly |successfully )?(?<v>established|opened|inaugurated|launched|founded|set up|unveiled|commissioned|created)\\b',
    yields: 'FOUNDING',
    reason: 'the opening of a body is an event',
    example: 'The Delft Institute for Water Law was officially opened in Delft on 3 May 2024.',
  },
  {
    id: 'bodies-found',
    pattern:
      '<a:OPC+>(?: of <LC>)?{aside}{aux} (?<!\\b(?:was|were|been|be|is|are) )(?:officially |formally |jointly |ceremonially )?(?<!\\b(?:was|were|been|be|is|are) )(?<v>founded|established|launched|set up|inaugurated|opened|created|unveiled|commissioned) {the}(?:(?!at |in |on |by |for |with |to |from |of |as )[\\p{Ll}-]+ ){0,3}<o:O>',
    yields: 'FOUNDING',
    reason: 'who founds a body makes an event of it',
    example: 'Zamora University and Delft University founded the Delft Water Alliance in Delft on 3 May 2024.',
  },
  {
    id: 'founding-of-body',
    pattern:
      '(?<!\\b(?:discussed|discuss|discussing|propos\\p{Ll}+|plan|plans|planned|possibility of|idea of|support|as well as|and|for|towards?|including|regarding|on|since|after|about|before|into) (?:the )?)(?<v>establishment|inauguration|opening|launch|founding|creation) of {the}(?:new )?<o:O>',
    yields: 'FOUNDING',
    reason: 'the opening of a body is an event',
    example: 'The city celebrated the opening of the Delft Institute for Water Law on 3 May 2024.',
  },
  {
    id: 'something-inaugurated',
    pattern:
      '<a:PO+>(?: of <LC>)?{aside}{aux} (?:officially |formally |jointly |ceremonially )?(?<v>inaugurated|opened|launched|unveiled|commissioned) (?<w>(?:the |a |an |its |their )(?:[\\p{Ll}\\d-]+ ){0,4}(?:buildings?|(?:guest ?)?houses?|ward|clinic|dam|canal|market|monument|statue|memorial|pipeline|reservoir|runway|wards?|laborator(?:y|ies)|unit|gallery|pavilion|cent(?:re|er)|campus|laborator(?:y|ies)|hospital|library|school|bridge|road|plant|factory|museum|office|wing|complex|facility|headquarters|station|park|stadium|terminal|port|hub|clinic|block|hall|auditorium|branch|exhibition|campaign|programme|program|project|portal|platform|initiative|fund)\\b)',
    yields: 'FOUNDING',
    reason: 'the opening of a building or launch of a programme is an event, named or not',
    example: 'Minister Amina Yusuf inaugurated a new library in Delft on 3 May 2024.',
  },
  {
    id: 'something-celebrated',
    pattern:
      '<a:PO+>{aside}{aux} (?<v>celebrated|marked|commemorated|observed) (?<w>(?:its|the|their|his|her) (?:[\\p{Ll}\\d-]+ ){0,4}(?:anniversary|jubilee|foundation day|independence day|national day|centenary|bicentenary)\\b)',
    yields: 'FOUNDING',
    reason: 'a celebrated anniversary is an event',
    example: 'Zamora University celebrated its 30th anniversary in Delft on 3 May 2024.',
  },
  {
    id: 'delegation-visits',
    pattern:
      '(?:[\\p{Ll}\\d]+-(?:member|strong|person) )?(?:delegation|group|team|party) (?:from|of|representing) {the}<a:O>{any} (?<v>visited|visits|toured|tours|arrived in|arrived at|arrives in|arrives at|landed in|landed at|lands in|lands at|travel(?:l?ed|s) to|came to|comes to|paid (?:a|an) {words}visit to|called at|called on) {the}<o:OLCU>',
    yields: 'VISIT',
    besideSigning: true,
    reason: 'a body visits by its delegation',
    example: 'A delegation from Zamora University visited Rotterdam on 3 May 2024.',
  },
  {
    id: 'guests-of',
    pattern:
      '(?:delegation|representatives|members|group|team) (?:from|of|representing) {the}<a:O>{any} (?<v>(?:was|were|has been|have been|is|are) (?:the )?guests?) (?:of|at|in)\\b',
    yields: 'VISIT',
    besideSigning: true,
    reason: 'a body visits by its delegation',
    example: 'From 3 to 5 May 2024 the representatives of Zamora University were the guests of our city.',
  },
  {
    id: 'people-meet',
    pattern: `<a:PO+>{aside}{aux} (?<v>met|meets|received|receives|held talks|holds talks|held discussions|spoke|speaks)(?: (?:${HOW}|again)|,? (?:at|in) (?:the|his|her|their|its) [^;.\uE002]{2,60},)*(?: with)? {the}(?:visiting |[\\p{Ll}-]+ ){0,3}(?:<N> )?(?:<R>(?:(?: of| for)?(?: the)? <CON>)?,? )?<b:PO+>`,
    yields: 'MEETING',
    reason: 'people who meet make a meeting',
    example: 'Minister Amina Yusuf met Ambassador Piet Kuiper in Delft on 3 May 2024.',
  },
  {
    id: 'receives-delegation',
    pattern: `<a:PO+>{aside}{aux} (?<v>hosted|hosts|received|receives|welcomed|welcomes)(?: (?:${HOW}))* (?<w>(?:a |an |the )(?:[\\p{Ll}\\d-]+ ){0,3}(?:<N> )?(?:[\\p{Ll}-]+ ){0,2}(?:delegation|delegates|team|group|mission)(?: of [\\p{Ll}-]+){0,2} (?:from|of|representing) {the}<b:O+>)`,
    yields: 'MEETING',
    reason: 'who receives the delegation of a body meets with it',
    example: 'The Port Authority of Delft hosted a trade delegation from Zamora University on 3 May 2024.',
  },
  {
    id: 'calls-on',
    pattern: `<a:P+>{aside}{aux} (?<v>called|calls|call) (?:on|upon) {the}(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?(?:<R>(?:(?: of| for)?(?: the)? <CON>)?,? )?<b:P+>(?![^.;]{0,80} to ${APPEAL})`,
    yields: 'MEETING',
    reason: 'who calls on somebody, and asks nothing of him, meets him',
    example: 'Ambassador Amina Yusuf called on Minister Piet Kuiper at his office in Delft on 3 May 2024.',
  },
  {
    id: 'two-meet',
    pattern:
      '<a:P>{aside},? and (?:(?:his|her) |{the})(?:[\\p{Ll}-]+ ){0,2}(?:<N> )?(?:counterpart,? )?<b:P>{aside}{aux} (?<v>met|meet|(?:held|hold|had) (?:[\\p{Ll}-]+ ){0,3}(?:talks|discussions|consultations)|sp(?:oke|eak)(?: <D>| on <D>)? (?:by|on the|over the|via) (?:phone|telephone|video)|discussed|exchanged views)\\b',
    yields: 'MEETING',
    reason: 'two who meet or talk make a meeting',
    example: 'Minister Amina Yusuf and her counterpart Piet Kuiper spoke by phone on 3 May 2024.',
  },
  {
    id: 'presents-credentials',
    pattern:
      '<a:P+>{aside}{aux} (?<v>presented|presents|handed over|submitted) (?:a copy of |copies of |the copies of )?(?:his|her|their|the) (?:[\\p{Ll}-]+ ){0,2}credentials to {the}(?:[\\p{Ll}-]+ ){0,2}<b:P+>',
    yields: 'MEETING',
    reason: 'an ambassador hands over credentials in person',
    example: 'Ambassador Amina Yusuf presented her credentials to President Piet Kuiper in Delft on 3 May 2024.',
  },
  {
    id: 'person-meets-many',
    pattern: `<a:P+>{aside}{aux} (?<v>met|meets|held talks|holds talks|held discussions)(?: (?:${HOW}))*(?: with)? (?<w>(?:the |a group of )?(?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|<N>) )+(?:[\\p{Ll}-]+ ){0,2}(?:leaders|ministers|ambassadors|officials|governors|mayors|rectors|presidents|delegates|envoys|parliamentarians|lawmakers|representatives))\\b`,
    yields: 'MEETING',
    reason: 'who meets a number of people of one post meets them at once',
    example: 'Minister Amina Yusuf met virtually with 12 leaders of islands in the north on 3 May 2024.',
  },
  {
    id: 'person-visits',
    pattern:
      '<a:P+>{aside}{aux} (?<v>visited|visits|(?<=\\b(?:will|to) )visit|toured|tours|paid (?:a|an) {words}visit to|arrived in|touched down in|landed in|flew into|is visiting|is on (?:a|an) {words}visit to) {the}(?:(?:[\\p{Ll}-]+ ){0,3}(?:of|at) {the})?<o:OLCU>',
    yields: 'VISIT',
    reason: 'who visits makes a visit',
    example: 'Minister Amina Yusuf visited Rotterdam on 3 May 2024.',
  },
];

const compiled = describedEventRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));

/** Adds the event that a part of the document is about where only a verb tells of it, and makes it the main one. */
export function readDescribedEvents(
  reading: Reading,
  items: Items,
  book: FactBook,
  masks: readonly Mask[],
  mains: Map<number, Draft>,
  agreements: ReadonlyMap<number, Draft>,
): void {
  const done = new Set<number>();
  // What is told first is what the text is about.
  for (const [index, mask] of masks.entries()) {
    for (const { rule, pattern } of compiled) {
      const section = reading.sections[index] ?? 0;
      const main = mains.get(section);
      if (done.has(section) || !inOpening(reading, index, section)) continue;
      // A founding told in the opening outweighs an event that is merely described there.
      // So does a meeting that is told first of all, where an event is only named after it.
      if (main?.named && !(rule.yields === 'MEETING' && opens(reading, index, section) && later(reading, main, index)))
        continue;
      if (main && !main.named && rule.yields !== 'FOUNDING' && !later(reading, main, index)) continue;
      // In news of a signing a meeting is the frame of it; a founding is news of its own.
      const agreement = agreements.get(section);
      if (
        agreement &&
        rule.yields !== 'FOUNDING' &&
        !rule.besideSigning &&
        !(rule.yields === 'MEETING' && opens(reading, index, section) && farFrom(reading, agreement, index))
      )
        continue;
      const match = matches(mask, pattern)[0];
      if (!match) continue;
      const draft = describe(reading, items, book, mask, match, rule, index, section);
      if (!draft) continue;
      mains.set(section, draft);
      done.add(section);
    }
  }
}

/** Whether an event is spoken of only after a sentence. */
function later(reading: Reading, event: Draft, index: number): boolean {
  const end = reading.sentences[index]?.end ?? 0;
  return !reading.headings[index] && event.mentions.every((mention) => mention.start >= end);
}

/** So many sentences on, an instrument is something that those who met spoke of. */
const SPOKEN_OF = 4;

function farFrom(reading: Reading, agreement: Draft, index: number): boolean {
  const until = reading.sentences[index + SPOKEN_OF]?.start ?? Infinity;
  return agreement.mentions.every((mention) => mention.start >= until);
}

/** The first sentence of running text. */
function opens(reading: Reading, index: number, section: number): boolean {
  const first = reading.sections.indexOf(section);
  // A dateline may make a sentence of its own.
  const before = reading.sentences
    .slice(first, index)
    .filter(({ index: at, start, end }) => !reading.headings[at] && end - start > 40);
  return !reading.headings[index] && before.length === 0;
}

function inOpening(reading: Reading, index: number, section: number): boolean {
  const first = reading.sections.indexOf(section);
  return index - first - reading.headings.slice(first, index).filter(Boolean).length < 5;
}

function describe(
  reading: Reading,
  items: Items,
  book: FactBook,
  mask: Mask,
  match: RegExpExecArray,
  rule: DescribedEventRule,
  index: number,
  section: number,
): Draft | undefined {
  const verb = match.groups?.['v']?.toLowerCase() ?? '';
  const [target] = chunksOf(mask, match, 'o');
  const actors = (group: string) => chunksOf(mask, match, group).flatMap((chunk) => book.actor(chunk) ?? []);
  const [start, end] = match.indices?.[0] ?? [0, 0];
  const first = mask.cells[start];
  const last = mask.cells[end - 1];
  if (!first || !last) return undefined;
  const draft = items.add('Event', section);
  draft.described = true;
  draft.named = true;
  const visitors = rule.yields === 'VISIT' && !target ? chunksOf(mask, match, 'a')[0] : undefined;
  const told = visitors
    ? { start: first.start, end: visitors.end }
    : target && rule.besideSigning
      ? { start: first.start, end: target.end }
      : wordsFor(mask, match, first.start, last.end);
  items.mention(draft, reading.text, told, 'GLOBAL');
  // "A seven-member delegation from Zamora University" names its visit as well.
  const [sender] = target && rule.besideSigning ? chunksOf(mask, match, 'a') : [];
  if (sender) items.mention(draft, reading.text, { start: first.start, end: sender.end }, 'GLOBAL');
  if (rule.yields === 'FOUNDING' && target) {
    draft.kind = 'CEREMONY';
    const body = items.of(target);
    draft.name = `${nounOf(verb)} of the ${target.plain && body ? nameOf(body) : target.text}`;
    for (const actor of actors('a')) book.relation('TOOK_PART_IN', actor, draft, index, rule.id, 'PARTICIPANT');
    return draft;
  }
  const words = textAt(reading.text, mask, match.indices?.groups?.['w'])?.replace(
    /^(?:the|a|an|its|their|his|her) /i,
    '',
  );
  if (rule.yields === 'FOUNDING' && words) {
    draft.kind = 'CEREMONY';
    draft.name = /^(?:celebrat|mark|commemorat|observ)/u.test(verb) ? words : `${nounOf(verb)} of ${words}`;
    for (const actor of actors('a')) book.relation('TOOK_PART_IN', actor, draft, index, rule.id, 'PARTICIPANT');
    return draft;
  }
  const [one, other] = [actors('a'), actors('b')];
  if (rule.yields === 'MEETING') {
    draft.kind = 'MEETING';
    draft.name =
      `meeting of ${one.map((each) => nameOf(each)).join(', ')} with ${words ?? other.map((each) => nameOf(each)).join(', ')}`.slice(
        0,
        200,
      );
    for (const actor of [...one, ...other]) book.relation('TOOK_PART_IN', actor, draft, index, rule.id, 'PARTICIPANT');
    return draft;
  }
  draft.kind = 'VISIT';
  const who = one.length ? one.map((each) => nameOf(each)).join(', ') : (chunksOf(mask, match, 'a')[0]?.text ?? '');
  draft.name = `visit of ${who}${target ? ` to ${target.text}` : ''}`.slice(0, 200);
  for (const actor of one) book.relation('TOOK_PART_IN', actor, draft, index, rule.id, 'PARTICIPANT');
  return draft;
}

/**
 * The words of the text that come nearest to a name of what a verb tells: from the verb to what was opened, from the one who met to the
 * other; where a passive verb follows, what was opened alone.
 */
function wordsFor(mask: Mask, match: RegExpExecArray, start: number, end: number): Span {
  const range = (group: string) => match.indices?.groups?.[group];
  const [target] = chunksOf(mask, match, 'o');
  const verb = range('v');
  const [one] = chunksOf(mask, match, 'a');
  const other = chunksOf(mask, match, 'b').at(-1);
  if (one && other) return { start: one.start, end: other.end };
  const object = target ?? undefined;
  const verbStart = verb && mask.cells[verb[0]]?.start;
  if (object && verbStart !== undefined) {
    if (one && one.start < verbStart && verbStart - one.end < NEAR) return { start: one.start, end: object.end };
    return verbStart < object.start ? { start: verbStart, end: object.end } : { start: object.start, end: object.end };
  }
  const words = range('w');
  const last = words && mask.cells[words[1] - 1];
  return verbStart !== undefined && last ? { start: verbStart, end: last.end } : { start, end };
}

/** So close to the verb, whoever acts belongs to the words for what was done. */
const NEAR = 30;

function nounOf(verb: string): string {
  if (verb.startsWith('inaugurat')) return 'inauguration';
  if (/^(?:launch|unveil)/u.test(verb)) return 'launch';
  if (/^(?:opened|opening)/u.test(verb)) return 'opening';
  return 'establishment';
}

function nameOf(draft: Draft): string {
  return formsOf(draft)[0] ?? '';
}
