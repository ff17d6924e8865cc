import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './mask.ts';
import type { Reading } from './reading.ts';

export interface StatusRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly yields: 'PLANNED' | 'SIGNED' | 'ADOPTED' | 'IN_FORCE' | 'RENEWED' | 'ENDED';
  readonly reason: string;
  readonly example: string;
}

/** Ordered: the first that a sentence fits decides for it. */
export const statusRules: readonly StatusRule[] = [
  {
    id: 'status-planned',
    pattern:
      /\b(?:will|to|shall|would|expected to|set to|plans? to|planning to|intends? to|due to|agreed to|ready to|about to|scheduled to|hopes? to|preparing to)\s+(?:\w+ly\s+)?(?:be\s+)?(?:sign|conclude|ink|finali[sz]e|adopt|enter into|signed|concluded|inked|finali[sz]ed)\b/iu,
    yields: 'PLANNED',
    reason: 'what will be signed is not signed yet',
    example: 'Zamora University and Delft University will sign an agreement in June 2025.',
  },
  {
    id: 'status-ended',
    pattern: /\b(?:expired|terminated|cancelled|canceled|withdrew from|annulled|revoked)\b/iu,
    yields: 'ENDED',
    reason: 'it holds no more',
    example: 'The agreement between Zamora University and Delft University expired in 2020.',
  },
  {
    id: 'status-renewed',
    pattern: /\b(?:renew(?:s|ed|al|ing)?|extend(?:s|ed)|prolonged)\b/iu,
    yields: 'RENEWED',
    reason: 'an older instrument goes on',
    example: 'Zamora University and Delft University renewed their agreement.',
  },
  {
    id: 'status-in-force',
    pattern: /\b(?:entered into force|enters into force|came into (?:force|effect)|in force|took effect)\b/iu,
    yields: 'IN_FORCE',
    reason: 'the text says that it holds',
    example: 'The agreement between Zamora University and Delft University entered into force in May 2024.',
  },
  {
    id: 'status-adopted',
    pattern: /\b(?:adopt(?:s|ed)|endorsed|approved|issued|released|unveiled|proclaimed)\b/iu,
    yields: 'ADOPTED',
    reason: 'declarations are adopted or issued, not signed',
    example: 'The ministers adopted the Delft Declaration on Clean Ports.',
  },
  {
    id: 'status-signed',
    pattern:
      /\b(?:sign(?:s|ed|ing)?|inked|inks|ink|conclud(?:es|ed)|sealed|initialled|entered into|enter into|exchanged|finali[sz]ed|formali[sz]ed|reached|penned|subscribed|signatories|executed)\b/iu,
    yields: 'SIGNED',
    reason: 'the text says that it was signed',
    example: 'Zamora University and Delft University signed an agreement.',
  },
];

/** What a text says of the state of each instrument, sentence by sentence. */
export function readStatus(reading: Reading, items: Items, book: FactBook, masks: readonly Mask[]): void {
  const asOf = reading.document.published;
  for (const [index, mask] of masks.entries()) {
    const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
    const named = new Set(
      mask.cells.flatMap((cell) => (cell.chunk?.kind === 'agreement' ? [items.of(cell.chunk)] : [])),
    );
    for (const agreement of named) {
      if (!agreement) continue;
      const rule = statusRules.find((each) => each.pattern.test(sentence));
      if (
        !rule ||
        (rule.yields === 'ADOPTED' &&
          agreement.kind !== 'DECLARATION' &&
          agreement.kind !== 'OTHER' &&
          !/\b(?:adopted|approved)\b/iu.test(sentence))
      )
        continue;
      if (!known(book, agreement, rule.yields)) book.claim(agreement, 'status', rule.yields, index, rule.id, asOf);
    }
  }
}

function known(book: FactBook, agreement: Draft, value: string): boolean {
  return book.has(
    'Claim',
    (fact) =>
      fact.type === 'Claim' && fact.about === agreement.key && fact.property === 'status' && fact.value === value,
  );
}
