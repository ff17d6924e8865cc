import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import type { Reading } from './reading.ts';

export interface TieRule {
  readonly id: string;
  /** `a` stands at the start of the relation, `b` at its end. */
  readonly pattern: string;
  readonly yields: 'FOUNDED' | 'MEMBER_OF' | 'BASED_AT' | 'LAUNCHED_AT' | 'PART_OF';
  readonly role?: 'FOUNDER' | 'INITIATOR' | 'LEADER';
  readonly reason: string;
  readonly example: string;
}

/** How bodies hang together: who founded one, where it is, what it belongs to. */
export const tieRules: readonly TieRule[] = [
  {
    id: 'founds-body',
    pattern: '<a:OCP+>{aside}{aux} (?:co-?founded|founded|established|set up) {the}(?:new |joint )?<b:O>',
    yields: 'FOUNDED',
    role: 'FOUNDER',
    reason: 'the subject of a verb of founding is the founder',
    example: 'Zamora University and Delft University founded the Delft Water Alliance.',
  },
  {
    id: 'body-founded-by',
    pattern:
      "<b:O>{aside} (?:was |were )?(?:jointly )?(?:co-?founded|founded|established|set up|created) (?:{words}<DL>)?{words}by {the}(?:[\\p{Ll}'-]+ ){0,4}<a:OCP+>",
    yields: 'FOUNDED',
    role: 'FOUNDER',
    reason: 'the agents of a passive verb of founding are the founders',
    example: 'The Delft Water Alliance was founded in 1994 by Zamora University and Delft University.',
  },
  {
    id: 'body-initiated-by',
    pattern: '<b:O>,? (?:which was |was )?(?:initiated|proposed|launched) by {the}<a:OCP+>',
    yields: 'FOUNDED',
    role: 'INITIATOR',
    reason: 'who initiated a body stands behind its founding',
    example: 'The Delft Water Alliance, initiated by Zamora University, was officially established on Monday.',
  },
  {
    id: 'body-based-at',
    pattern:
      '<a:O>{aside}{aux} (?:is |are |be |which is )?(?:based|housed|headquartered|hosted|seated) (?:at|in) {the}<b:OL>',
    yields: 'BASED_AT',
    reason: 'the text says where the body is at home',
    example: 'The Delft Water Alliance is based at Zamora University.',
  },
  {
    id: 'body-member-of',
    pattern: '<a:O>,? (?:is |are |which is |itself )?(?:a |an )?(?:[\\p{Ll}]+ )?(?:<R>|members?) of {the}<b:O>',
    yields: 'MEMBER_OF',
    reason: 'the text says what the body is a member of',
    example: 'Zamora University is a founding member of the Delft Water Alliance.',
  },
  {
    id: 'body-launched-at',
    pattern:
      '<b:E>{any} (?:marked the (?:inauguration|launch|opening) of|saw the (?:inauguration|launch|opening) of|inaugurated|launched) {the}<a:O+>',
    yields: 'LAUNCHED_AT',
    reason: 'an event saw a body begin',
    example: 'The Delft Water Forum marked the inauguration of the Delft Water Alliance.',
  },
];

/** "A, founder of B" was read as a post already. */
export const founderRule: TieRule = {
  id: 'founder-by-title',
  pattern: '',
  yields: 'FOUNDED',
  role: 'FOUNDER',
  reason: 'whose post is that of a founder founded the body',
  example: 'Amina Yusuf, founder of the Delft Water Alliance, spoke first.',
};

/** "Office of the Ministry": a unit's name tells what it is a unit of. */
export const unitRule: TieRule = {
  id: 'unit-in-name',
  pattern: '',
  yields: 'PART_OF',
  reason: 'the name of a unit ends in that of its parent',
  example: 'The Information Office of the Ministry of Health published the figures.',
};

const compiled = tieRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));

/** Founders, members, seats and units. */
export function readTies(reading: Reading, items: Items, book: FactBook, masks: readonly Mask[]): void {
  for (const { rule, pattern } of compiled) {
    for (const [index, mask] of masks.entries()) {
      for (const match of matches(mask, pattern)) {
        // A member is a post too: the sign alone does not tell it from a director.
        if (rule.yields === 'MEMBER_OF' && !/member/i.test(wordsOf(reading, mask, match))) continue;
        const ends = (group: string, place: boolean) =>
          chunksOf(mask, match, group).flatMap((chunk) => {
            if (place && chunk.kind === 'place') return chunk.subtype === 'wide' ? [] : [book.place(chunk)];
            return (chunk.kind === 'event' ? items.of(chunk) : book.actor(chunk)) ?? [];
          });
        for (const from of ends('a', false)) {
          for (const to of ends('b', rule.yields === 'BASED_AT'))
            if (from !== to) book.relation(rule.yields, from, to, index, rule.id, rule.role);
        }
      }
    }
  }
  for (const fact of book.facts.slice()) {
    if (fact.type !== 'Position' || !fact.organization || !/\b(?:co-?)?founder\b/i.test(fact.title)) continue;
    const [person, body] = [items.get(fact.person), items.get(fact.organization)];
    const index = reading.sentences.findIndex((sentence) => sentence.start === fact.evidence.start);
    if (person && body && index >= 0) book.relation('FOUNDED', person, body, index, founderRule.id, founderRule.role);
  }
  for (const child of items.ofType('Organization')) tieToParent(reading, items, book, child);
}

function wordsOf(reading: Reading, mask: Mask, match: RegExpExecArray): string {
  const first = mask.cells[match.index];
  const last = mask.cells[match.index + match[0].length - 1];
  return first && last ? reading.text.slice(first.start, last.end) : '';
}

function tieToParent(reading: Reading, items: Items, book: FactBook, child: Draft): void {
  const parent = child.parent ? items.get(child.parent) : undefined;
  if (!parent || parent === child) return;
  const mention = child.mentions.find((each) =>
    parent.mentions.some((other) => each.start <= other.start && other.end <= each.end),
  );
  const index = mention
    ? reading.sentences.findIndex((sentence) => sentence.start <= mention.start && mention.end <= sentence.end)
    : -1;
  if (index >= 0) book.relation('PART_OF', child, parent, index, unitRule.id);
}
