import type { Chunk } from './chunk.ts';
import { chunksOf } from './mask.ts';
import type { Mask } from './masking.ts';

/** What a sentence begins with before its subject: whom it follows, cites or names beside it. */
const OPENING =
  /^\P{L}*(?:Unlike|Like|According to|With|Without|In|At|On|Under|Following|After|Before|Thanks to|Despite|Besides|Alongside|Together with|Amid|Through|By|For|From|Representing|Speaking|Citing|Among|Because of|Owing to|Due to|Instead of)\b(?:\s[\p{Ll}\uE006-\uE008’'-]+){0,8}\s(?:the\s)?$/u;

/**
 * The chunks of a group without those of an opening phrase: in "According to Oxfam, Chad and Niger signed" the list of subjects begins
 * after the comma.
 */
export function subjectsOf(mask: Mask, match: RegExpExecArray, group: string): Chunk[] {
  const chunks = chunksOf(mask, match, group);
  const range = match.indices?.groups?.[group];
  if (!range) return chunks;
  const before = mask.text.slice(0, range[0]);
  // "Among the guests were A, and B": the verb stands before its subjects.
  if (/^Among\b[^,;]*\b(?:were|was|are|is) (?:the )?$/u.test(before)) return chunks;
  // "All Nordic countries except Iceland signed".
  if (/\b(?:except(?: for)?|without|other than|but not) (?:the )?$/i.test(before)) return [];
  // "Chief executive of Zentrix, opened the forum": the holder of the post did.
  if (chunks[0]?.kind === 'organization' && /\uE008 (?:of|at|for) (?:the )?$/u.test(before))
    return chunks.filter(({ kind }) => kind === 'person');
  if (chunks.length < 2 || !OPENING.test(before)) return chunks;
  const comma = mask.text.indexOf(',', range[0]);
  if (comma < 0 || comma >= range[1]) return chunks;
  const after = new Set(mask.placed.flatMap(({ chunk, at }) => (at > comma ? [chunk] : [])));
  const kept = chunks.filter((chunk) => after.has(chunk));
  return kept.length ? kept : chunks;
}
