import type { Sentence } from '../sentences.ts';
import { bodyKinds } from '../lexicon/organizations.ts';
import type { Chunk } from './chunk.ts';

const KIND = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:\\p{Lu}[\\p{L}-]*-based )?(?:(?!(?:of|and|or|in|by|with|from|for|to|at|on|as|the|an?|is|was|has|had|said|its|their|his|her|\\p{Ll}+(?:ed|ing))\\b)[\\p{Ll}-]+ ){0,3}(?:${bodyKinds})|\\p{Lu}[\\p{L}-]*-based) ["“«]?$`,
  'u',
);

/**
 * "Chief executive of the Kenyan software company Zentrix": what kind of body it is, said before its name, stands with the name for one
 * thing, so that rules see whose chief executive it is.
 */
export function withKindsBefore(text: string, sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.reduce<readonly Chunk[]>((kept, chunk) => {
    if (chunk.kind !== 'organization' || chunk.plain) return kept;
    const kind = KIND.exec(text.slice(Math.max(sentence.start, chunk.start - 90), chunk.start))?.[0];
    if (!kind) return kept;
    const start = chunk.start - kind.length;
    const within = kept.filter((other) => other.end > start && other.start < chunk.start);
    // "Investor" is a word for a post too; any other name there is a thing of its own.
    if (within.some((other) => other.kind !== 'role')) return kept;
    const owner = kept.find((other) => other.end === start - 1 && other.kind === 'demonym');
    return kept.flatMap((other) =>
      other === chunk
        ? [{ ...chunk, lead: owner?.start ?? start, called: kind.trim().split(' ').at(-1) ?? '' }]
        : other === owner || within.includes(other)
          ? []
          : [other],
    );
  }, chunks);
}
