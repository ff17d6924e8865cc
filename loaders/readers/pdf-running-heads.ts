import type { Dropped } from '../facts.ts';
import type { PdfLine } from './pdf-lines.ts';

/** How many lines from the top and from the bottom of a page may be a running head or a page number. */
const EDGE = 3;

/** Pages without the lines that come again at the same place of others: running heads, and page numbers wherever they stand. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly kept: readonly (readonly PdfLine[])[];
  readonly dropped: readonly Dropped[];
} {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const edge of edges) for (const key of new Set(edge.values())) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Left and right pages often bear different heads, and chapters their own.
  const least = Math.max(2, Math.min(4, Math.ceil(pages.length / 4)));
  const dropped: Dropped[] = [];
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      const key = edges[page]!.get(line);
      if (key === undefined || counts.get(key)! < least) return true;
      dropped.push({ reason: 'page number or running head', text: line.text });
      return false;
    }),
  );
  return { kept, dropped };
}

/** The lines at the edges of a page, each with what it has in common with its like on other pages. */
function edgesOf(lines: readonly PdfLine[], page: number): ReadonlyMap<PdfLine, string> {
  const byHeight = lines.toSorted((one, other) => other.bottom - one.bottom);
  return new Map([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)].map((line) => [line, likenessOf(line, page)]));
}

function likenessOf({ text, bottom }: PdfLine, page: number): string {
  const number = /^[\s–—-]*(\d{1,4})[\s–—-]*$/u.exec(text)?.[1];
  // Page numbers grow with the pages, and may stand higher where a chapter begins.
  if (number) return `number ${Number(number) - page}`;
  return `${Math.round(bottom / 4)} ${text.toLowerCase().replace(/\d+|\b[ivxl]+\b/gu, '#')}`;
}
