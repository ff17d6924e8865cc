import { fold } from '../../src/ontology/fold.ts';
import type { Chunk } from './chunk.ts';
import type { Draft } from './items.ts';

/** The words that tell one instrument from another. */
export function keyWords(name: string): string[] {
  return fold(name)
    .replace(/\b(?:memorandum|memoranda|memorandums) of understanding\b|\bmous?\b/gu, 'mou')
    .split(' ')
    .filter((word) => !/^(?:of|for|and|the|in|on|a|an|to)$/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word));
}

/** Forms that are no other paper under another word. */
const FORM =
  /\b(?:letters?|amendment|addendum|declaration of intent|statement of intent|exchange of notes|term sheet|heads of terms)\b/u;

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
  const memorandum = (kind: string | undefined) => kind === 'MEMORANDUM';
  if (memorandum(chunk.subtype) || memorandum(draft.kind))
    return (
      memorandum(chunk.subtype) === memorandum(draft.kind) ||
      draft.chunks.some((other) =>
        /^(?:agreements?|pacts?|deals?|partnerships?|accords|documents|instruments)$/u.test(other.head ?? ''),
      )
    );
  return chunk.subtype === draft.kind || draft.kind === 'AGREEMENT';
}
