/** How much of a long sentence is shown on either side. */
const MOST = 160;

/** The sentence that a stretch of a text stands in, or as much of it as is near. */
export function sentenceAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - MOST), start);
  const after = text.slice(end, end + MOST);
  const from = Math.max(
    ...[...before.matchAll(/[.!?。！？]["”’)]?\s+|\n/gu)].map((stop) => stop.index + stop[0].length),
    0,
  );
  const stop = /[.!?](?=["”’)]?(?:\s|$))["”’)]?|[。！？]|\n/u.exec(after);
  return `${before.slice(from)}${text.slice(start, end)}${stop ? after.slice(0, stop.index + stop[0].length) : after}`.trim();
}
