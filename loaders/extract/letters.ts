import type { Chunk } from './chunk.ts';
import { bracketed } from './link-bodies.ts';
import { initials } from './short-forms.ts';
import { vocabulary } from './vocabulary.ts';

/** A title all of whose words are a rank and what it is held in: "senior minister of state", "vice chancellor". */
const TITLE =
  /^(?:(?:deputy )?chief of (?:the )?(?:naval |army |air |defen[cs]e |general |joint )?staff|(?:(?:senior|deputy|vice|assistant|parliamentary|permanent|chief|executive|first|second)[\s-]+)*(?:minister|secretary|chancellor|president|director|officer|commissioner|general|executive)(?:[\s-]+(?:of[\s-]+state|general|executive|officer|director|secretary))*)$/u;

/** "Pacific Reef Commission (PRC)": what a text says that letters stand for outweighs all that they mean elsewhere. */
export function withDefinedLetters(text: string, told: readonly (readonly Chunk[])[]): readonly (readonly Chunk[])[] {
  const defined = new Set<string>();
  for (const chunks of told)
    for (const [at, chunk] of chunks.entries()) {
      const next = chunks[at + 1];
      if (chunk.kind !== 'organization' || !next || next.kind === 'organization') continue;
      // "University of Bahrain (UoB)": capitals and small letters in one word stand for nothing else.
      const mixed =
        /^\p{Lu}[\p{L}\d]{1,10}$/u.test(next.text) && /\p{L}\p{Lu}/u.test(next.text) && /\p{Ll}/u.test(next.text);
      if (mixed && !chunk.plain && bracketed(text, chunk, next)) defined.add(next.text);
      if (!/^\p{Lu}{2,10}$/u.test(next.text)) continue;
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
export function lettersOfOthers(text: string, raw: readonly (readonly Chunk[])[]): ReadonlyMap<string, Chunk> {
  const letters = new Map<string, Chunk>();
  for (const chunks of raw)
    for (const [at, chunk] of chunks.entries()) {
      const next = chunks[at + 1];
      if (next?.kind !== 'unknown' || (chunk.kind !== 'event' && chunk.kind !== 'agreement')) continue;
      if (/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(next.text) && bracketed(text, chunk, next)) letters.set(next.text, chunk);
    }
  return letters;
}

const WORD = /^\p{L}[\p{L}’'-]*$/u;
const BRACKETED = /(?<=\s)\(["“‘]?(\p{Lu}{2,6})["”’]?\)/gu;

/**
 * Letters that a text explains by words in small letters or by a title are no body: "alternative dispute resolution (ADR)", "Senior
 * Minister of State (SMS) for Law". Words that end in what bodies are called do name one: "the village water board (VWB)".
 */
export function lettersOfWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { index, 1: letters = '' } of text.matchAll(BRACKETED)) {
    const words = text
      .slice(Math.max(0, index - 120), index)
      .trim()
      .split(/\s+/u);
    for (let count = 1; count <= words.length && count < 10 && WORD.test(words.at(-count) ?? ''); count++) {
      if (count < 2) continue;
      const last = words.slice(-count);
      if (!initials(last.join(' '), letters)) continue;
      const small = last.every((word) => /^\p{Ll}/u.test(word));
      const title = last.join(' ').toLowerCase();
      if (small ? !vocabulary.organizationHeads.has(last.at(-1) ?? '') : TITLE.test(title)) found.add(letters);
      break;
    }
  }
  return found;
}

/** Whether letters are those of the whole name of an event, not of the body it ends in: "Foreign Ministers Meeting", "FMM3". */
export function spells(event: Chunk, letters: string): boolean {
  if (event.inner?.some((inner) => inner.kind === 'organization' && inner.end === event.end)) return false;
  const firsts = event.text.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
  const wanted = letters.toUpperCase().replace(/[^\p{L}]/gu, '');
  let at = 0;
  for (const first of firsts) if (first === wanted.charAt(at)) at++;
  return at === wanted.length && wanted.endsWith(firsts.at(-1) ?? '');
}
