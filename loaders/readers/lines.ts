import { decodeUtf8 } from './text.ts';

/** A line of a file, counted from 1, or why it is none. */
export type FileLine = { readonly number: number } & (
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }
);

/** Longer lines are not held in memory: no document that may be loaded needs one. */
const LONGEST = 256 * 1024 * 1024;

/** The lines of a stream of bytes that are not blank, one at a time; no more than one is held. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number = LONGEST,
): AsyncGenerator<FileLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield* lineOf(number, parts, size, longest);
      [parts, size, start, number] = [[], 0, end + 1, number + 1];
    }
    keep(chunk.subarray(start));
  }
  yield* lineOf(number, parts, size, longest);
}

function* lineOf(number: number, parts: readonly Uint8Array[], size: number, longest: number): Generator<FileLine> {
  if (size > longest) {
    const reason = `expected at most ${Math.floor(longest / 1024 / 1024)} MB in a line, got ${Math.ceil(size / 1024 / 1024)} MB`;
    yield { number, ok: false, reason };
    return;
  }
  const decoded = decodeUtf8(Buffer.concat(parts));
  if (!decoded.ok) yield { number, ok: false, reason: decoded.reason };
  else if (decoded.text.trim()) yield { number, ok: true, text: decoded.text };
}
