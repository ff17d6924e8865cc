import type { Fact } from '../facts.ts';
import type { FactBook } from './fact-book.ts';
import type { Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';

/** Events that the text calls off: the event, or what was to take place. */
const calledOff = [
  compile(
    '<e:E>[^;.:\\uE003]{0,160}? (?:was|were|has been|have been|had been|is|are|will be|be|got) (?:now |since |again |indefinitely |abruptly |suddenly |finally |all )?(?:cancelled|canceled|postponed|called off|put off|scrapped|shelved|suspended)\\b',
  ),
  compile(
    '<e:E>[^;.:\\uE003]{0,160}? (?:did not take place|never took place|(?:was|were) (?:never|not) held|did not happen|will not (?:take place|be held)|fell through)\\b',
  ),
  compile(
    '(?<!\\b(?:not|never|nor|without) )\\b(?:cancelled|canceled|cancels|cancel|cancelling|canceling|postponed|postpones|postpone|postponing|called off|calls off|put off|scrapped|shelved|cancellation of|postponement of) (?:the |its |his |her |their |a |an |this |that )?(?:[\\p{Ll}-]+ ){0,3}<e:E>',
  ),
];
/** It was held in the end, or the sentence gives another day, or only tells what would be if. */
const HELD_AFTER_ALL =
  /\b(?:not|never) (?:been |be )?(?:cancelled|canceled|postponed|called off)\b|\b(?:if|unless|whether|rather than|instead of)\b|\b(?:postponed|put off|suspended|shelved)\b[^.;]{0,60}?\b(?:from|until|till|to (?:the )?\uE009|twice|last year)\b|\b(?:was|were|is|are|being|finally|then|now) (?:finally |eventually |now |then )?(?:held|organi[sz]ed|opened|convened|hosted)\b|(?<!\bnever )\b(?:took|takes|taking) place\b/i;

/** What hangs on an event that was not held is no fact: neither when and where it was to be, nor who was to come. */
export function dropUnheld(items: Items, book: FactBook, masks: readonly Mask[]): void {
  const unheld = new Set<string>();
  for (const mask of masks)
    for (const match of calledOff.flatMap((pattern) => matches(mask, pattern))) {
      if (HELD_AFTER_ALL.test(withoutPlans(mask.text))) continue;
      for (const chunk of chunksOf(mask, match, 'e')) {
        const event = items.of(chunk);
        if (event?.type === 'Event') unheld.add(event.key);
      }
    }
  if (!unheld.size) return;
  const kept = book.facts.filter((fact) => !hangsOn(fact, unheld));
  book.facts.splice(0, book.facts.length, ...kept);
}

/** "Due to be held in May" tells of no holding. */
const withoutPlans = (words: string): string =>
  words.replace(/\b(?:due|set|scheduled|expected|planned|was|were|supposed) to (?:be held|be hosted)\b/gi, '');

function hangsOn(fact: Fact, events: ReadonlySet<string>): boolean {
  switch (fact.type) {
    case 'Claim':
      return events.has(fact.about);
    case 'TOOK_PLACE_IN':
      return events.has(fact.from);
    case 'TOOK_PART_IN':
    case 'HOSTED':
      return events.has(fact.to);
    default:
      return false;
  }
}
