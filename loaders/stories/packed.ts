import type { Happening, Telling } from './telling.ts';
import { tellingNumbers } from './numbers.ts';

// A document's node holds how it tells what it tells (`Document.told`), so that of thousands of documents alike nothing else is
// read to judge whether they tell one story.

/** What the node holds beside its title and date. Shingles are unsigned 32-bit numbers, four bytes each, in base64. */
interface Packed {
  readonly shingles: string;
  readonly numbers: readonly number[];
  readonly happenings: readonly (readonly [kind: string, ...days: string[]])[];
  readonly blocks: readonly string[];
}

/** A telling as the document's node holds it. */
export function packedTelling({ shingles, numbers, happenings, blocks }: Telling): string {
  const bytes = Buffer.alloc(shingles.size * 4);
  for (const [i, shingle] of [...shingles].entries()) bytes.writeUInt32LE(shingle, i * 4);
  const packed: Packed = {
    shingles: bytes.toString('base64'),
    numbers: [...numbers],
    happenings: happenings.map(({ kind, days }) => [kind, ...days]),
    blocks,
  };
  return JSON.stringify(packed);
}

/** The telling that a document's node holds. */
export function unpackedTelling(document: Pick<Telling, 'document' | 'title' | 'published'>, told: string): Telling {
  // What is held was packed from a telling.
  const { shingles, numbers, happenings, blocks } = JSON.parse(told) as Packed;
  const bytes = Buffer.from(shingles, 'base64');
  return {
    ...document,
    shingles: new Set(Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4))),
    numbers: new Set(numbers),
    figures: new Set(tellingNumbers(numbers)),
    happenings: happenings.map(([kind, ...days]): Happening => ({ kind, days: new Set(days) })),
    blocks,
  };
}
