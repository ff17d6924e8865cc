import type { Token } from '../sentences.ts';
import { caseless } from './caseless.ts';
import { bodyAssemblies, bodyConferences, bodyCongresses } from '../lexicon/events.ts';

const words = (list: string): string => list.replaceAll(' s|', "['’]s|").replace(/ s$/u, "['’]s");
const ASSEMBLY = caseless(
  `^(?:\\p{Lu}[\\p{L}'’-]*\\s){0,2}(?:${words(bodyAssemblies)})\\s+assembly(?:\\s+(?:of|for)\\s.*)?$`,
);
const CONGRESS = caseless(
  `^(?:\\p{Lu}[\\p{L}'’-]*\\s){0,2}(?:${words(bodyCongresses)})\\s+congress(?:\\s+(?:of|party)\\b.*)?$`,
);
const CONFERENCE = caseless(
  `^(?:\\p{Lu}[\\p{L}'’-]*\\s){0,2}conference\\s+of\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}'’-]*\\s){0,2}(?:${words(bodyConferences)})\\b|\\b(?:rectors|bishops)['’]?\\s+conference\\b`,
);

/** "Congress of Trade Unions", "Assembly of Experts": a body of bodies, or a chamber. */
const MEMBERS = caseless(
  /^(?:\p{Lu}[\p{L}'’-]*\s){0,3}(?:congress\s+of\s+(?:the\s+)?(?:\p{Lu}[\p{L}'’-]*\s){0,3}(?:unions|workers|deputies|employers|women|municipalities)|assembly\s+of\s+(?:the\s+)?(?:republic|people|experts|first nations|representatives))\b|\bconsultative\s+conference$/iu,
);

/** "Joint Commission on Trade": it lasts, its sessions do not. */
const COMMISSION = /\b(?:joint|mixed|permanent|bilateral|bi-?national|inter-?governmental)\b.*\bcommission\b/i;

/** Whether a name that ends like an event's is that of a lasting body: "National Assembly", "Conference of Rectors". */
export function isLastingBody(name: string): boolean {
  if (/\d|^(?:[a-z]+(?:th|first|second|third))\s/i.test(name)) return false;
  return (
    ASSEMBLY.test(name) || CONGRESS.test(name) || CONFERENCE.test(name) || MEMBERS.test(name) || COMMISSION.test(name)
  );
}

/** The same, where an ordinal or "session" before it tells that one gathering of the body is meant. */
export function isGatheringOfBody(before: string): boolean {
  return /(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|teenth|tieth)\s+$/i.test(
    before,
  );
}

/** "Festival director", "Assembly Chair": what the post is of, and no event that one speaks of. */
export function namesPost(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:chair|chairman|chairwoman|chairperson|co-chairs?|director|directors|coordinator|organi[sz]ers?|manager|secretary|curator|members?)$/u.test(
      tokens[at]?.lower ?? '',
    ) && tokens[at - 1]?.end === (tokens[at]?.start ?? 0) - 1
  );
}
