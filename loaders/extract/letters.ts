import type { Chunk } from './chunk.ts';
import { bracketed, initials } from './link-bodies.ts';

/** "Pacific Reef Commission (PRC)": what a text says that letters stand for outweighs all that they mean elsewhere. */
export function withDefinedLetters(text: string, told: readonly (readonly Chunk[])[]): readonly (readonly Chunk[])[] {
  const defined = new Set<string>();
  for (const chunks of told)
    for (const [at, chunk] of chunks.entries()) {
      const next = chunks[at + 1];
      if (chunk.kind !== 'organization' || !next || next.kind === 'organization' || !/^\p{Lu}{2,10}$/u.test(next.text))
        continue;
      if (bracketed(text, chunk, next) && initials(chunk.text, next.text)) defined.add(next.text);
    }
  if (!defined.size) return told;
  return told.map((chunks) =>
    chunks.map((chunk) => {
      if (!defined.has(chunk.text) || chunk.kind === 'organization') return chunk;
      const { start, end } = chunk;
      return { kind: 'organization', start, end, text: chunk.text, subtype: 'OTHER' };
    }),
  );
}

/** "Foreign Ministers Meeting (FMM)": letters of an event or a paper are no body. */
export function lettersOfOthers(text: string, raw: readonly (readonly Chunk[])[]): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const chunks of raw)
    for (const [at, chunk] of chunks.entries()) {
      const next = chunks[at + 1];
      if (next?.kind !== 'unknown' || (chunk.kind !== 'event' && chunk.kind !== 'agreement')) continue;
      if (/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(next.text) && bracketed(text, chunk, next)) letters.add(next.text);
    }
  return letters;
}
