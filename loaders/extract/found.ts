import type { Token } from '../sentences.ts';
import type { Chunk } from './chunk.ts';

/** Chunks found at a token, and the index after what they took. */
export interface Found {
  readonly chunks: readonly Chunk[];
  readonly next: number;
}

/** One chunk over a stretch of the text. */
export function one(
  text: string,
  kind: Chunk['kind'],
  start: number,
  end: number,
  more: Partial<Chunk>,
  next: number,
): Found {
  return { chunks: [{ kind, start, end, text: text.slice(start, end), ...more }], next };
}

/** The index, from the given one on, of the first token that does not begin before a place in the text. */
export function indexFrom(tokens: readonly Token[], from: number, place: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]?.start ?? 0) < place) at++;
  return at;
}
