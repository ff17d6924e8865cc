import type { Span } from '../facts.ts';

export type ChunkKind =
  | 'organization'
  | 'person'
  | 'event'
  | 'agreement'
  | 'place'
  | 'country'
  | 'demonym'
  | 'role'
  | 'date'
  | 'sides'
  | 'unknown';

/** A stretch of a sentence that names or describes one thing, before it is known which thing. */
export interface Chunk extends Span {
  readonly kind: ChunkKind;
  readonly text: string;
  /** The kind of body, event or instrument, in capitals; the code of a country or demonym. */
  readonly subtype?: string;
  /** The word that tells the kind: "ministry", "forum", in small letters. */
  readonly head?: string;
  /** Written in small letters or as a bare head: it describes, and names nothing. */
  readonly plain?: boolean;
  /** "the", "this", "a", "its", a number: what stands before a description. */
  readonly article?: string;
  readonly plural?: boolean;
  readonly honorific?: boolean;
  /** Where the honorifics before the name begin. */
  readonly lead?: number;
  /** Names inside this name, the outer one first: "Ministry of Education" in "Office of the Ministry of Education". */
  readonly inner?: readonly Chunk[];
  /** Shorter forms of the same name, as spans of the text. */
  readonly shorter?: readonly Span[];
  /** Ordinal or year that stands before or in the name of an event. */
  readonly edition?: string;
  /** Letters that stand for an event named in full elsewhere. */
  readonly letters?: boolean;
  /** What the text calls a body right before its name: "group" in "the food group Zentrix". */
  readonly called?: string;
  /** ISO dates, for a date. */
  readonly from?: string;
  readonly to?: string;
}
