import { caseless } from './caseless.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './masking.ts';
import { rulesBySentence } from './met.ts';
import type { Reading } from './reading.ts';
import { isUnsigned } from './unsigned.ts';

export interface StatusRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yields: 'PLANNED' | 'SIGNED' | 'ADOPTED' | 'IN_FORCE' | 'RENEWED' | 'ENDED';
  readonly reason: string;
  readonly example: string;
}

/** What will be signed is not signed yet. The verb stands first: it is rarer than what may lead to it. */
export const PLANNED = caseless(
  /\b(?:sign|conclude|ink|finali[sz]e|adopt|enter into(?! force)|subscribe|execute|release|issue|signed|concluded|inked|finali[sz]ed|adopted|executed|subscribed)\b(?<=\b(?:will|(?<!(?:became|become|becomes|was|is|were|are) (?:the |one of |among )(?:[\p{L}\d-]+ ){1,5})(?<!used )to|shall|should|would|can|could|expected to|set to|plans? to|planning to|intends? to|foresees? to|due to|agreed to|ready to|about to|scheduled to|hopes? to|preparing to)\s+(?:not\s+)?(?:\w+ly\s+|also\s+|soon\s+|be able to\s+){0,2}(?:be\s+)?(?:sign|conclude|ink|finali[sz]e|adopt|enter into(?! force)|subscribe|execute|release|issue|signed|concluded|inked|finali[sz]ed|adopted|executed|subscribed))|\b(?:may|might|ought to) (?:also |soon |yet |still )?(?:be (?:signed|concluded|inked|adopted)|(?:sign|conclude|ink|adopt))\b|\b(?:in talks|negotiations?|negotiating|negotiated|under negotiation|in the pipeline|awaits? signature|awaiting signature|ready for signature|draft of (?:the|an?)|is being (?:drafted|prepared|negotiated|finali[sz]ed))\b/iu,
);

/** Ordered: the first that a sentence fits decides for it. */
export const statusRules: readonly StatusRule[] = [
  {
    id: 'status-planned',
    pattern: PLANNED,
    yields: 'PLANNED',
    reason: 'what will be signed is not signed yet',
    example: 'Zamora University and Delft University will sign an agreement in June 2025.',
  },
  {
    id: 'status-ended',
    pattern:
      /\b(?:expired|lapsed|terminated|terminates|cancelled|canceled|withdrew from|annulled|revoked|rescinded|ended (?:its|their|the|his|her)|term (?:ended|ran out|has ended)|ceased to be in force|not (?:prolonged|renewed|extended))\b/i,
    yields: 'ENDED',
    reason: 'it holds no more',
    example: 'The agreement between Zamora University and Delft University expired in 2020.',
  },
  {
    id: 'status-renewed',
    pattern:
      /(?<!\b(?:can|may|might|could|to) be )\b(?:renew(?:s|ed|ing)?(?! (?:energ|interest|commitment|effort|attention|focus|hope))|(?<!\b(?:on|for|about|to support) (?:the )?)renewal|extend(?:s|ed)\s+(?:\w+\s+){0,3}(?:agreement|mou|memorandum|pact|treaty|accord|contract|partnership|protocol|convention|cooperation|for|by|until)|extension of|prolong(?:s|ed|ing)|reaffirm(?:s|ed|ation of)\s+(?:\w+\s+){0,3}(?:agreement|pact|partnership))\b/i,
    yields: 'RENEWED',
    reason: 'an older instrument goes on',
    example: 'Zamora University and Delft University renewed their agreement.',
  },
  {
    id: 'status-in-force',
    pattern:
      /\b(?:entered into force|enters into force|enters? into effect|came into (?:force|effect)|(?:is|are|was|were|remains?|still|been|put) in force|has been ratified|took effect|takes effect|is valid until|remains valid)\b/i,
    yields: 'IN_FORCE',
    reason: 'the text says that it holds',
    example: 'The agreement between Zamora University and Delft University entered into force in May 2024.',
  },
  {
    id: 'status-adopted',
    pattern: /\b(?:adopt(?:s|ed)|endorsed|approved|issued|released|unveiled|proclaimed)\b/i,
    yields: 'ADOPTED',
    reason: 'declarations are adopted or issued, not signed',
    example: 'The ministers adopted the Delft Declaration on Clean Ports.',
  },
  {
    id: 'status-signed',
    pattern:
      /\b(?:sign(?:s|ed|ing)?|inked|inks|ink|conclud(?:es|ed)|sealed|initial(?:l)?ed|entered into|enter into|exchanged|finali[sz]ed|formali[sz]ed|reached|penned|pen to paper|proceed(?:s|ed)\b[^.;]{0,120}? to the signature|subscribed|signatories|executed)\b/i,
    yields: 'SIGNED',
    reason: 'the text says that it was signed',
    example: 'Zamora University and Delft University signed an agreement.',
  },
];

const mayFit = rulesBySentence(statusRules);

/** What a text says of the state of each instrument, sentence by sentence. */
export function readStatus(reading: Reading, items: Items, book: FactBook, masks: readonly Mask[]): void {
  const asOf = reading.document.published;
  let before = new Set<Draft | undefined>();
  for (const [index, mask] of masks.entries()) {
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    const named = new Set(mask.placed.flatMap(({ chunk }) => (chunk.kind === 'agreement' ? [items.of(chunk)] : [])));
    if (!named.size && ITSELF.test(sentence) && before.size === 1) named.add([...before][0]);
    before = named;
    if (!named.size || isUnsigned(reading.text, mask.sentence)) continue;
    const may = mayFit(mask.sentence);
    for (const agreement of named) {
      if (!agreement) continue;
      const clause = named.size > 1 ? clauseOf(reading, mask, items, agreement) : sentence;
      const rule = may.find((each) => each.pattern.test(clause)) ?? may.find((each) => each.pattern.test(sentence));
      if (
        !rule ||
        (rule.yields === 'ADOPTED' &&
          agreement.kind !== 'DECLARATION' &&
          agreement.kind !== 'OTHER' &&
          !/\b(?:adopted|approved)\b/i.test(sentence))
      )
        continue;
      if (!known(book, agreement, rule.yields))
        book.claim(agreement, 'status', rule.yields, index, rule.id, dayOf(mask, rule) ?? asOf);
    }
  }
}

/** "It was first signed in 2019": the instrument of the sentence before. */
const ITSELF =
  /^(?:It|The (?:document|instrument|text)) (?:was|is|had been|has been|will be|has|had) (?:\p{Ll}+ ){0,2}(?:signed|inked|concluded|renewed|extended|ratified|terminated|expired|entered)\b/u;

/** The day that the sentence gives for what happened: the date right after the verb, or the only one of the sentence. */
function dayOf(mask: Mask, { pattern, yields }: StatusRule): string | undefined {
  const verb = yields === 'PLANNED' ? null : pattern.exec(mask.text);
  if (!verb) return undefined;
  const dates = mask.placed.filter(
    ({ chunk }) => chunk.kind === 'date' && chunk.from && !/^(?:since|by|of|until)\b/i.test(chunk.text),
  );
  const end = verb.index + verb[0].length;
  const next = dates.find(({ at }) => at >= end && !STAGE.test(mask.text.slice(end, at)));
  const [only, ...others] = dates;
  const found =
    next ??
    (others.length || !only || STAGE.test(mask.text.slice(Math.min(only.at, end), Math.max(only.at, verb.index)))
      ? undefined
      : only);
  return found?.chunk.from;
}

/** Words that tell of another stage of an instrument's life: a date beyond them is that one's. */
const STAGE =
  /\b(?:sign(?:s|ed|ing)?|inked|concluded|will|until|expires?|expired|renew(?:s|ed|al)?|force|effect|ended|terminated|adopted|ratified|announced|said)\b|[.;]/i;

/** What a sentence of several instruments says of one: from the one before it to the one after it. */
function clauseOf(reading: Reading, mask: Mask, items: Items, agreement: Draft): string {
  const chunks = mask.placed.flatMap(({ chunk }) => (chunk.kind === 'agreement' ? [chunk] : []));
  const at = chunks.findIndex((chunk) => items.of(chunk) === agreement);
  const from = chunks[at - 1]?.end ?? mask.sentence.start;
  const to = chunks[at + 1]?.start ?? mask.sentence.end;
  return reading.text.slice(from, to);
}

function known(book: FactBook, agreement: Draft, value: string): boolean {
  return book.has(
    'Claim',
    (fact) =>
      fact.type === 'Claim' && fact.about === agreement.key && fact.property === 'status' && fact.value === value,
  );
}
