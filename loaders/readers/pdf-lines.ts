/** A line of a page as it is set: where it begins, where it ends, how large its letters are. Heights grow upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
}

/** What the PDF library gives for a stretch of text. `transform`: two numbers for its direction, two for its size, two for its place. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** The lines of a page in reading order. Text that stands on its side, such as a stamp on the margin, is left out. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let parts: PdfItem[] = [];
  for (const item of items) {
    if (item.str && !isSideways(item)) parts.push(item);
    if (!item.hasEOL) continue;
    add(lines, parts);
    parts = [];
  }
  add(lines, parts);
  return lines;
}

function add(lines: PdfLine[], parts: readonly PdfItem[]): void {
  const text = parts
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!text) return;
  const shown = parts.filter(({ str }) => str.trim());
  const sizes = shown.map((part) => [sizeOf(part), part.str.length] as const);
  lines.push({
    text,
    left: Math.min(...shown.map((part) => part.transform[4]!)),
    right: Math.max(...shown.map((part) => part.transform[4]! + part.width)),
    bottom: shown[0]!.transform[5]!,
    // A raised digit does not make the line a small one.
    size: sizes.reduce((one, other) => (other[1] > one[1] ? other : one))[0],
  });
}

const sizeOf = ({ transform }: PdfItem): number => Math.hypot(transform[2]!, transform[3]!);
const isSideways = ({ transform }: PdfItem): boolean => Math.abs(transform[1]!) > Math.abs(transform[0]!);
