import type { PdfLine } from './pdf-lines.ts';

/** One size of letters: differences below this come from rounding. */
const SAME_SIZE = 0.08;
const LIST_ITEM = /^(?:[•▪‣●○*–—-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s)/u;
const SENTENCE_END = /[.!?:;。！？…]["”’')\]]*$/u;

/** First parts of words that are written with a hyphen: "vice-president", "secretary-general", "long-term". */
const COMPOUND = new Set(
  (
    'attorney commander cross director editor ex governor high inspector long low medium mid multi non post pre secretary self ' +
    'semi short south north east west state trade vice well world'
  ).split(' '),
);

/** The lines of all pages as paragraphs: joined where a sentence runs on, with the words mended that a line end parts. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string[] {
  const all = pages.flat();
  const set = { leading: leadingOf(pages), size: median(all.map(({ size }) => size)) };
  const words = new Set(all.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const paragraphs: string[] = [];
  let last: PdfLine | undefined;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      if (last && goesOn(last, line, index ? lines : undefined, set, all)) {
        paragraphs.push(joined(paragraphs.pop()!, line.text, words));
      } else paragraphs.push(line.text);
      last = line;
    }
  }
  return paragraphs;
}

/** How the text is set: usual distance between lines, usual size. */
interface Setting {
  readonly leading: number;
  readonly size: number;
}

/** Whether a line goes on in the next. `page`: the lines of the page where both stand on one. */
function goesOn(
  line: PdfLine,
  next: PdfLine,
  page: readonly PdfLine[] | undefined,
  { leading, size }: Setting,
  all: readonly PdfLine[],
): boolean {
  if (Math.abs(line.size - next.size) > line.size * SAME_SIZE || LIST_ITEM.test(next.text)) return false;
  const ended = SENTENCE_END.test(line.text);
  const down = line.bottom - next.bottom;
  const end = columnEnd(line, page ?? all);
  // A long word may not have fitted.
  const full = line.right >= end - Math.min(line.size * 5, (end - line.left) * 0.15);
  // The foot of a page or column, whose sentence may go on at the head of the next.
  if (!page || down <= 0) return !ended && (full || /^\p{Ll}/u.test(next.text));
  if (down > leading * 1.35) return false;
  // A heading of several lines is centred or ragged.
  if (line.size > size * 1.15) return true;
  const indented = next.left - line.left > line.size * 0.8;
  if (indented && ended) return false;
  return full || (!ended && /^\p{Ll}/u.test(next.text));
}

/** Where lines end that begin about where this one does. */
function columnEnd({ left, size }: PdfLine, lines: readonly PdfLine[]): number {
  let end = 0;
  for (const other of lines) if (Math.abs(other.left - left) < size * 4) end = Math.max(end, other.right);
  return end;
}

function joined(text: string, next: string, words: ReadonlySet<string>): string {
  const parted = /([\p{L}-]+)[-\u00AD\u2010]$/u.exec(text);
  if (parted && /^\p{Ll}/u.test(next)) {
    const rest = /^[\p{L}]+/u.exec(next)?.[0] ?? '';
    const compound = `${parted[1]}-${rest}`.toLowerCase();
    const together = words.has(compound.replaceAll('-', ''));
    // The hyphen is the word's own where the document writes it so elsewhere, and not without.
    const own = !together && (words.has(compound) || COMPOUND.has(parted[1]!.toLowerCase()));
    return own ? text + next : text.slice(0, -1) + next;
  }
  // "Franco-" and "German", "2024-" and "2025": here the hyphen always is.
  if (/[\p{L}\p{N}][-\u2010]$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next)) return text + next;
  const narrow = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next);
  return narrow ? text + next : `${text} ${next}`;
}

function leadingOf(pages: readonly (readonly PdfLine[])[]): number {
  const distances = pages.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const down = index ? lines[index - 1]!.bottom - line.bottom : 0;
      return down > 0 ? [down] : [];
    }),
  );
  return median(distances);
}

/** The lower of the two middle values, so that a few wide gaps do not make everything close. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
