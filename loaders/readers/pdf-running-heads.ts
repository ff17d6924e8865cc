import type { Dropped } from '../facts.ts';
import type { PdfLine } from './pdf-lines.ts';

/** How many lines from the top and from the bottom of a page may be a running head or a page number. */
const EDGE = 2;

/** Pages without the lines that stand at the same edge of many of them, numbers aside. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly kept: readonly (readonly PdfLine[])[];
  readonly dropped: readonly Dropped[];
} {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const edge of edges) for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Left and right pages often bear different heads, and chapters their own.
  const least = Math.max(2, Math.ceil(pages.length / 4));
  const dropped: Dropped[] = [];
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      if (!edges[page]!.has(line) || counts.get(keyOf(line))! < least) return true;
      dropped.push({ reason: 'page number or running head', text: line.text });
      return false;
    }),
  );
  return { kept, dropped };
}

function edgesOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byHeight = lines.toSorted((one, other) => other.bottom - one.bottom);
  return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
}

const keyOf = ({ text, bottom }: PdfLine): string =>
  `${Math.round(bottom / 4)} ${text.toLowerCase().replace(/\d+|\b[ivxl]+\b/gu, '#')}`;
