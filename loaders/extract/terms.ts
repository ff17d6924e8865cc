import { caseless } from './caseless.ts';
import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './masking.ts';
import { rulesBySentence } from './met.ts';
import type { Reading } from './reading.ts';

export interface TermRule {
  readonly id: string;
  /** The group `term` holds the words that tell how long. */
  readonly pattern: RegExp;
  readonly reason: string;
  readonly example: string;
}

const NUMBER =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|twenty-five|thirty|fifty|ninety-nine|\\d{1,3})';
const YEARS = `${NUMBER}(?:[ -]\\(\\d{1,3}\\))?(?: (?:more|further|additional|consecutive|calendar))? (?:years?|months?)`;
const UNTIL =
  '(?:until|till|through|up to) (?:the )?(?:(?:end|beginning|middle) of )?(?:the )?(?:year )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:\\p{Lu}\\p{Ll}+ )?(?:\\d{1,2}(?:st|nd|rd|th)?, )?(?:19|20)\\d\\d';
const HOLDS =
  '(?:valid|validity|run|runs|ran|in force|in effect|effective|lasts?|lasting|binding|remain|remains|stands?|holds?|covers?|covering|spans?|spanning|continues?|extend(?:s|ed)?|prolong(?:s|ed)?|renew(?:s|ed)?|renewal|extension|operate|operational|concluded|signed|established|duration|period|term)';

/** Ordered: the first that a sentence fits decides. */
export const termRules: readonly TermRule[] = [
  {
    id: 'term-open-ended',
    pattern:
      /\b(?<term>no end date|no fixed term|no expiry date|unlimited (?:period|duration|validity)|indefinite (?:period|duration|term)|indefinitely|open-ended)\b/i,
    reason: 'an instrument may hold without end',
    example: 'The agreement between Zamora University and Delft University was concluded for an indefinite period.',
  },
  {
    id: 'term-until',
    pattern: caseless(`\\b${HOLDS}\\b[^.;]{0,60}? (?<term>${UNTIL})\\b`),
    reason: 'the day or year until which it holds',
    example: 'The agreement between Zamora University and Delft University is valid until 31 December 2027.',
  },
  {
    id: 'term-for-years',
    pattern: caseless(
      `\\b${HOLDS}\\b[^.;]{0,60}?(?: for| of| over| is| lasts?| runs?| covers?| spans?)? (?:an? |the )?(?:(?:initial|first|further|fixed|minimum|renewable|next|another|maximum|total) )*(?:(?:period|term|duration|validity) of )?(?<term>${YEARS})\\b(?! (?:ago|old|later|earlier|before|after|since|of age))`,
    ),
    reason: 'for how many years or months it holds',
    example: 'The agreement between Zamora University and Delft University is valid for three years.',
  },
  {
    id: 'term-of-years',
    pattern: caseless(
      `\\b(?<term>${NUMBER}-(?:year|month))(?:,? (?!old\\b)[\\p{L}-]+){0,5}? (?:agreement|memorandum|mou|moa|moc|pact|deal|contract|partnership|accord|treaty|protocol|lease|concession|arrangement|programme|program|plan|renewal|extension)\\b`,
    ),
    reason: 'how long an instrument holds stands before its kind',
    example: 'Zamora University and Delft University signed a five-year agreement.',
  },
];

const mayFit = rulesBySentence(termRules);

/** "Elected for a period of four years" is no instrument's term. */
const OF_PEOPLE =
  /\b(?:elected|re-elected|appointed|serv(?:e|es|ed|ing)|worked|studied|sentenced|jailed|reign|tenure|in office|mandate of (?:the|its) (?:president|chair))\b/i;

/** How long each instrument holds, in the words of the text. */
export function readTerms(reading: Reading, items: Items, book: FactBook, masks: readonly Mask[]): void {
  let last: { readonly draft: Draft; readonly index: number } | undefined;
  for (const [index, mask] of masks.entries()) {
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    const named = mask.placed.flatMap(({ chunk }) => (chunk.kind === 'agreement' ? [chunk] : []));
    const goesOn =
      !named.length && last?.index === index - 1 && /^(?:It|This|They|The (?:deal|document))\b/u.test(sentence);
    if (named.length || goesOn)
      for (const { id, pattern } of mayFit(mask.sentence)) {
        const match = pattern.exec(sentence);
        const term = match?.groups?.['term'];
        if (!match || !term || OF_PEOPLE.test(sentence.slice(Math.max(0, match.index - 70), match.index + 20)))
          continue;
        const at = mask.sentence.start + match.index + match[0].lastIndexOf(term);
        // "at the end of her 4-year term a protocol": only an instrument's own words tell so.
        if (id === 'term-of-years' && !named.some((chunk) => at < chunk.end && chunk.end - at < 90)) continue;
        const draft = goesOn ? last?.draft : ownerOf(named, items, at);
        const told =
          draft &&
          book
            .about(draft)
            .some((fact) => fact.type === 'Claim' && fact.about === draft.key && fact.property === 'term');
        if (draft && !told) book.claim(draft, 'term', term.replace(/\s+/gu, ' '), index, id);
        break;
      }
    const draft = named[0] && items.of(named[0]);
    if (draft) last = { draft, index };
  }
}

/** The instrument whose words hold the term, or that stands before it; else the first after it. */
function ownerOf(named: readonly Chunk[], items: Items, at: number): Draft | undefined {
  const before = named.filter((chunk) => chunk.start <= at).at(-1);
  const holds = named.find((chunk) => at < chunk.end && chunk.end - at < 80);
  const chunk = holds ?? before ?? named[0];
  return chunk && items.of(chunk);
}
