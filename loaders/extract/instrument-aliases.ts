import type { Chunk } from './chunk.ts';

/**
 * "Free Trade Agreement (FTA)", `Relationship Agreement (the "TRA")`: letters in brackets after an instrument mean it wherever the
 * document uses them, and no body.
 */
export function withInstrumentAliases(text: string, chunks: readonly (readonly Chunk[])[]): Chunk[][] {
  const aliases = new Map<string, Chunk>();
  for (const row of chunks)
    for (const [at, chunk] of row.entries()) {
      const next = row[at + 1];
      if (chunk.kind !== 'agreement' || !next || next.kind === 'agreement') continue;
      if (!/^(?:organization|unknown)$/u.test(next.kind) || !/^\p{Lu}[\p{L}\d-]{0,4}\p{Lu}$/u.test(next.text)) continue;
      if (!/^\s?\((?:the |hereinafter |hereafter )?["“'‘]?$/i.test(text.slice(chunk.end, next.start))) continue;
      if (!/^["”'’]?\)/u.test(text.slice(next.end, next.end + 2)) || !lettersOf(chunk.text, next.text)) continue;
      aliases.set(next.text, chunk);
    }
  if (!aliases.size) return chunks.map((row) => [...row]);
  return chunks.map((row) =>
    row.map((chunk) => {
      const long = aliases.get(chunk.text);
      if (!long || !/^(?:organization|unknown)$/u.test(chunk.kind)) return chunk;
      return {
        kind: 'agreement' as const,
        start: chunk.start,
        end: chunk.end,
        text: chunk.text,
        ...(long.subtype && { subtype: long.subtype }),
        ...(long.head && { head: long.head }),
        article: 'the',
      };
    }),
  );
}

/** The letters begin words of the name, in their order. */
function lettersOf(name: string, letters: string): boolean {
  const initials = name.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
  let at = 0;
  for (const letter of letters.toUpperCase()) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
