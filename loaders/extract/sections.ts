import type { Sentence } from '../sentences.ts';

/** A line that does not end as sentences do. */
export function isHeading(line: string): boolean {
  return line.length < 220 && !/[.!?:;,]["”’)]?\s*$/u.test(line);
}

/** Numbered headings that count upward make as many parts; what stands before the first is part 0. */
export function sectionsOf(sentences: readonly Sentence[], lines: readonly string[]): number[] {
  const openings: number[] = [];
  for (const [index, line] of lines.entries()) {
    const number = /^(\d{1,2})[.)、]\s*\S/u.exec(line)?.[1];
    if (number && Number(number) === openings.length + 1 && line.length < 200) openings.push(index);
  }
  if (
    isEnumeration(lines, openings) ||
    isReport(lines, openings) ||
    lines.slice(0, 8).some((line) => MINUTES.test(line))
  )
    openings.length = 0;
  if (openings.length < 3) openings.splice(0, openings.length, ...digestOf(lines));
  if (openings.length < 3) return sentences.map(() => 0);
  return sentences.map((sentence) => openings.filter((line) => line <= sentence.line).length);
}

/** Minutes and communiqués number the items of one meeting. */
const MINUTES =
  /\bminutes of (?:the|an?) .*\b(?:meeting|assembly|session|conference|congress|council)\b|^(?:final |joint )?communiqu[eé](?![a-z])|\b(?:joint|outcome|chair(?:man|person)?['’]s) (?:statement|document|summary|communiqu[eé])(?![a-z])/i;

const CHAPTER =
  /^\d+[.)]\s*(?:background|introduction|context|attendance|participants|purpose|objectives?|agenda|(?:opening|closing)(?: session| ceremony| remarks)?|welcome|proceedings|presentations?|discussions?|findings|results|outcomes?|conclusions?|recommendations?|next steps|way forward|(?:a )?vote of thanks)\.?\s*$/i;

/** "1. Background", "3. Discussion": chapters of a report on one thing. */
function isReport(lines: readonly string[], openings: readonly number[]): boolean {
  return openings.filter((line) => CHAPTER.test(lines[line] ?? '')).length >= 2;
}

/** "Three measures: 1. …; 2. …; 3. …": the numbers count within a sentence. */
function isEnumeration(lines: readonly string[], openings: readonly number[]): boolean {
  let before = (openings[0] ?? 0) - 1;
  while (before > 0 && !lines[before]?.trim()) before--;
  return /:\s*$/u.test(lines[before] ?? '') && openings.some((line) => /[;,]\s*$/u.test(lines[line] ?? ''));
}

const ITEM = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L} .]{2,30})? [-–—]{1,2} \p{Lu}/u;
/** Fewer make no digest: a report may give a second dateline. */
const LEAST_ITEMS = 3;
const ROW = /^[•·▪*–-]\s/u;

/** The headings of a digest: each of its items has a short line and then a dateline; rows of short items may come last. */
function digestOf(lines: readonly string[]): number[] {
  const above = (line: number) => {
    let at = line - 1;
    while (at > 0 && !lines[at]?.trim()) at--;
    return at;
  };
  const headed = (line: number) => (isHeading(lines[above(line)] ?? '') ? above(line) : line);
  const items = lines.flatMap((line, at) => (ITEM.test(line) ? [headed(at)] : []));
  if (items.length < LEAST_ITEMS) return [];
  const rows = lines.findIndex((line, at) => at > (items.at(-1) ?? 0) + 1 && ROW.test(line));
  return rows < 0 ? items : [...items, headed(rows)];
}

/** For each part of the document the one year that its text gives, where it gives one; else that of the whole. */
export function yearsOf(
  text: string,
  sentences: readonly Sentence[],
  sections: readonly number[],
  published: string | undefined,
): (number | undefined)[] {
  if (published) return [Number(published.slice(0, 4))];
  const count = Math.max(0, ...sections) + 1;
  const bySection = Array.from({ length: count }, () => new Map<number, number>());
  const all = new Map<number, number>();
  for (const [index, sentence] of sentences.entries()) {
    for (const match of text
      .slice(sentence.start, sentence.end)
      .matchAll(/(?<![\d.,-])(20[0-4]\d)(?![\d%])(?!-\d{4})/gu)) {
      const year = Number(match[1]);
      const section = bySection[sections[index] ?? 0];
      section?.set(year, (section.get(year) ?? 0) + 1);
      all.set(year, (all.get(year) ?? 0) + 1);
    }
  }
  const whole = single(all);
  return bySection.map((years) => single(years) ?? whole);
}

/** The year named most often, where no other comes close. */
function single(years: ReadonlyMap<number, number>): number | undefined {
  const ordered = [...years].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  const [first, second] = ordered;
  return first && (!second || first[1] > second[1]) ? first[0] : undefined;
}
