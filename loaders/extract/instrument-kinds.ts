import { fold } from '../../src/ontology/fold.ts';
import type { Chunk } from './chunk.ts';
import type { Draft } from './items.ts';

/** The words that tell one instrument from another. */
export function keyWords(name: string): string[] {
  return fold(name)
    .replace(/\b(?:memorandum|memoranda|memorandums)\b(?: of understanding\b)?|\bmous?\b/gu, 'mou')
    .split(' ')
    .filter((word) => word && !/^(?:of|for|and|the|in|on|a|an|to)$/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word));
}

/** Words for the sort of an instrument, or for what any such brings: they tell none from another. */
const SORT =
  /^(?:memorand(?:um|a)|mou|moa|moc|understanding|intent|agreement|pact|deal|accord|treaty|contract|protocol|document|arrangement|convention|charter|declaration|letter|note|partnership|cooperation|co-operation|collaboration|collaborative|strategic|framework|bilateral|trilateral|tripartite|multilateral|joint|mutual|comprehensive|landmark|historic|new|major|key|general|formal|official|long|short|term|multi|year|one|two|three|four|five|ten|\d+|page|binding|non|definitive|final|draft|working|operational|loan|financing|financial|funding|grant|credit|friendship|exchange|inter|institutional|international|mou?s)$/u;

/** Those of an instrument's words that tell what it is about. */
export const subjectWords = (key: readonly string[]): string[] => key.filter((word) => !SORT.test(word));

/** Forms that are no other paper under another word. */
const FORM =
  /\b(?:letters?|amendment|addendum|declaration of intent|statement of intent|exchange of notes|term sheet|heads of terms|leases?|concession|executive program(?:me)?|programme|program|roadmap|road map|action plan|work plan)\b/u;

/** Whether "the agreement" may speak of an instrument of this kind. */
export function compatible(chunk: Chunk, draft: Draft): boolean {
  if (
    /^(?:agreement|agreements|pact|pacts|deal|deals|documents|instruments|partnership|arrangement|accord|understanding|document)$/u.test(
      chunk.head ?? '',
    )
  )
    return true;
  // A letter of intent, or an amendment, is the agreement itself only where the text calls it so first.
  const form = FORM.exec(chunk.head ?? '')?.[0];
  if (form) return draft.chunks.some((other) => other.head?.includes(form));
  // A treaty with a name of its own is no memorandum, though the text says "the agreement" of it too.
  if (chunk.subtype === 'MEMORANDUM' && draft.kind === 'TREATY' && draft.named) return false;
  const memorandum = (kind: string | undefined) => kind === 'MEMORANDUM';
  if (memorandum(chunk.subtype) || memorandum(draft.kind))
    return (
      memorandum(chunk.subtype) === memorandum(draft.kind) ||
      draft.chunks.some((other) =>
        /^(?:agreements?|pacts?|deals?|partnerships?|accords?|documents|instruments)$/u.test(other.head ?? ''),
      )
    );
  return chunk.subtype === draft.kind || draft.kind === 'AGREEMENT';
}
