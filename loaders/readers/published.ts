import { completeDay, isoDate, monthPattern } from './calendar.ts';
import type { SourceDocument } from '../facts.ts';

export interface Published {
  readonly date: string;
  readonly from: NonNullable<SourceDocument['publishedFrom']>;
}

const UPDATE_LINE =
  /(?:^|\s|\|)(?:published|posted|publication date|release date|released|issued|updated|last updated|last modified|date|time)(?: on| at)?\s*[:：]\s*(.{6,60})/iu;
const DATELINE = new RegExp(
  `^\\(?[\\p{Lu}][\\p{L}.' -]{2,40}(?:,\\s*[\\p{L}.' -]{2,40})?[,:–—-]\\s*(?:\\p{L}+day,?\\s*)?(${monthPattern}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${monthPattern}(?:,?\\s+\\d{4})?)\\s*(?:\\([^)]{2,40}\\)|[-–—:/)]|/)`,
  'iu',
);

/**
 * When a document without a date in its front matter was published: its dateline, then its own "Published:" lines, then a line that
 * is nothing but a date, then its address. A date in another script than the text is the day of the crawl, not of the article.
 */
export function findPublished(lines: readonly string[], url: string | undefined): Published | undefined {
  const top = lines.filter((line) => line.trim()).slice(0, 15);
  for (const line of top) {
    const dateline = DATELINE.exec(line.trim());
    const date = dateline?.[1] ? completeDay(dateline[1]) : undefined;
    if (date) return { date, from: 'dateline' };
  }
  for (const line of [...top, ...lines.slice(-12)]) {
    const given = UPDATE_LINE.exec(line);
    const date = given?.[1] ? completeDay(given[1]) : undefined;
    if (date) return { date, from: 'update line' };
  }
  for (const line of top) {
    if (line.trim().length > 45 || /\p{Script=Han}/u.test(line)) continue;
    const date = completeDay(line);
    if (date) return { date, from: 'text' };
  }
  const date = url ? dateOfAddress(url) : undefined;
  return date ? { date, from: 'address' } : undefined;
}

function dateOfAddress(url: string): string | undefined {
  const day = /(?:^|[^\d])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)/u.exec(url);
  if (day) return isoDate(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/|-)/u.exec(url);
  return month ? isoDate(Number(month[1]), Number(month[2])) : undefined;
}
