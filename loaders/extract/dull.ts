import { FORM } from './company-names.ts';
import { OPENING } from './openings.ts';
import { isEventModifier } from './plain-events.ts';
import { REFERENCE } from './references.ts';
import { BEFORE_CHIEF } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

const { honorifics, roleOpeners, roleModifiers, agreementOpeners, agreementModifiers, eventOpeners, nameParticles } =
  vocabulary;
/** Everything in small letters that a name, a title or a description may begin with, as the readers of these have it. */
const beginnings = [
  honorifics,
  roleOpeners,
  roleModifiers,
  agreementOpeners,
  agreementModifiers,
  eventOpeners,
  nameParticles,
  BEFORE_CHIEF,
  new Set(['my', 'chief', 'professor', 'h', 'tengku', 'tunku', 'raja', 'pehin', 'syed']),
];

/** A mark, or the end of a possessive; quotes may begin a name. */
const MARK = /^(?:['’]s?|[,.;:()|/–—-])$/u;

const MOST = 50_000;
const known = new Map<string, boolean>();

/** Whether no name, title, description or date begins with a word, as with most of running text: no reader need look at it. */
export function isDull(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size > MOST) known.clear();
  const dull =
    MARK.test(word) ||
    (/^[a-z]+$/.test(word) &&
      !beginnings.some((words) => words.has(word)) &&
      ![REFERENCE, OPENING, FORM].some((words) => words.test(word)) &&
      !isEventModifier(word));
  known.set(word, dull);
  return dull;
}
