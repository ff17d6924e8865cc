import type { Sentence } from '../sentences.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { metBy, metByBoth, type Met } from './met.ts';

/** The letters by which patterns name the kinds of chunks. */
export const LETTERS = {
  O: 'organization',
  P: 'person',
  E: 'event',
  A: 'agreement',
  L: 'place',
  C: 'country',
  N: 'demonym',
  R: 'role',
  D: 'date',
  S: 'sides',
  U: 'unknown',
} as const satisfies Record<string, ChunkKind>;

/** What stands for a chunk of each kind in a masked sentence. */
export const SIGNS = Object.fromEntries(
  Object.values(LETTERS).map((kind, index) => [kind, String.fromCharCode(0xe001 + index)]),
) as Record<ChunkKind, string>;

/** A chunk with the place of its sign in the masked sentence, and what it stands for in the text: honours before a name too. */
export interface Placed {
  readonly chunk: Chunk;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** One character of a masked sentence: a plain one of the text, or a sign that stands for a whole chunk. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly chunk?: Chunk;
}

/** A sentence in which every name is one sign of its kind, so that rules see its build and not its words. */
export class Mask {
  readonly sentence: Sentence;
  readonly text: string;
  readonly placed: readonly Placed[];
  /** Which of the patterns' requirements it meets; some that it does not meet may be among them. */
  readonly met: Met;
  /** Where in the document each of its characters begins. */
  readonly #starts: Int32Array;
  #cells: readonly Cell[] | undefined;

  constructor(sentence: Sentence, text: string, placed: readonly Placed[], starts: Int32Array, met: Met) {
    this.sentence = sentence;
    this.text = text;
    this.placed = placed;
    this.met = met;
    this.#starts = starts;
  }

  /** Its characters one by one; to go through its chunks alone, `placed` is far shorter. */
  get cells(): readonly Cell[] {
    if (!this.#cells) {
      const cells: Cell[] = Array.from(this.#starts, (start) => ({ start, end: start + 1 }));
      for (const { at, ...cell } of this.placed) cells[at] = cell;
      this.#cells = cells;
    }
    return this.#cells;
  }

  /** The same sentence with some of its characters as one, which stands for `chunk`. */
  collapse(from: number, to: number, chunk: Chunk): Mask {
    const start = this.#starts[from];
    const last = this.#starts[to - 1];
    if (start === undefined || last === undefined) return this;
    const end = this.placed.find(({ at }) => at === to - 1)?.end ?? last + 1;
    const sign = SIGNS[chunk.kind];
    // Fewer words than before, and perhaps a sign more.
    return this.#spliced(from, to, sign, [{ chunk, at: from, start, end }], metByBoth(this.met, sign));
  }

  /** The same sentence without some of its characters. */
  without(from: number, to: number): Mask {
    // What is left has no other words, unless two of them now run into one.
    const joined = /^[a-z]{2}$/i.test(this.text.charAt(from - 1) + this.text.charAt(to));
    return this.#spliced(from, to, '', [], joined ? undefined : this.met);
  }

  #spliced(from: number, to: number, sign: string, placed: readonly Placed[], met: Met | undefined): Mask {
    const text = this.text.slice(0, from) + sign + this.text.slice(to);
    const starts = new Int32Array(text.length);
    starts.set(this.#starts.subarray(0, from));
    if (placed[0]) starts[from] = placed[0].start;
    starts.set(this.#starts.subarray(to), from + sign.length);
    const moved = sign.length - (to - from);
    return new Mask(
      this.sentence,
      text,
      [
        ...this.placed.filter(({ at }) => at < from),
        ...placed,
        ...this.placed.flatMap((each) => (each.at >= to ? [{ ...each, at: each.at + moved }] : [])),
      ],
      starts,
      met ?? metBy(text),
    );
  }
}

export function maskSentence(text: string, sentence: Sentence, chunks: readonly Chunk[]): Mask {
  const starts = new Int32Array(sentence.end - sentence.start);
  const placed: Placed[] = [];
  let masked = '';
  let at = sentence.start;
  const plainUntil = (end: number) => {
    for (; at < end; at++) {
      const sign = plainSign(text, sentence, at);
      if (!sign) continue;
      starts[masked.length] = at;
      masked += sign;
    }
  };
  for (const chunk of chunks) {
    if (chunk.start < at) continue;
    const start = chunk.lead ?? chunk.start;
    const bare = isQuoted(text, sentence, chunk, at);
    plainUntil(Math.max(at, bare && start === chunk.start ? start - 1 : start));
    placed.push({ chunk, at: masked.length, start, end: chunk.end });
    starts[masked.length] = start;
    masked += SIGNS[chunk.kind];
    at = bare ? chunk.end + 1 : chunk.end;
  }
  plainUntil(sentence.end);
  return new Mask(sentence, masked, placed, starts.slice(0, masked.length), metBy(masked));
}

/** Quotes around a whole name say nothing: Secretary General of "Delft Water Alliance". */
function isQuoted(text: string, sentence: Sentence, chunk: Chunk, from: number): boolean {
  return (
    chunk.start > from &&
    chunk.end < sentence.end &&
    '"“«„'.includes(text.charAt(chunk.start - 1)) &&
    '"”»“'.includes(text.charAt(chunk.end)) &&
    /^(?:organization|person|event|agreement)$/u.test(chunk.kind)
  );
}

/** The sign of a character that stands for itself alone; empty where it only sets rows apart. */
function plainSign(text: string, sentence: Sentence, at: number): string {
  const character = text.charAt(at);
  const code = character.charCodeAt(0);
  // Letters and blanks, which most are.
  if (code === 32 || (code >= 65 && code < 0x2000 && character !== '·')) return character;
  if (inMarker(text, sentence, at)) return '';
  if (character === '\n') return /[:\n]/u.test(text.charAt(at - 1)) ? ' ' : ',';
  // Text that holds a sign of ours by chance must not look like a name.
  return character >= '\uE000' && character <= '\uE0FF' ? ' ' : character === '’' ? "'" : character;
}

/** "1.", "-" and the colon before a list: they only set its rows apart. */
function inMarker(text: string, sentence: Sentence, at: number): boolean {
  const character = text.charAt(at);
  if (character === ':' && text.charAt(at + 1) === '\n') return true;
  if (!'-–•*·▪0123456789.)'.includes(character) || at === sentence.start) return false;
  const line = Math.max(sentence.start, at - 3) + text.slice(Math.max(sentence.start, at - 3), at).lastIndexOf('\n');
  return (
    text.charAt(line) === '\n' &&
    /^(?:[-–•*·▪]|\d{1,2}[.)])\s/u.test(text.slice(line + 1, line + 6)) &&
    /^(?:[-–•*·▪]|\d{0,2}[.)]?)$/u.test(text.slice(line + 1, at + 1))
  );
}
