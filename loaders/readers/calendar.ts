/** Months by their English names and short forms. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const ORDER = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const monthPattern = `(?:${MONTHS})\\b\\.?`;

/** 1 to 12 for an English month name or its short form; undefined for another word. */
export function monthNumber(name: string): number | undefined {
  const index = ORDER.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** A date as precise as its parts, `undefined` where the calendar has no such day. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return undefined;
  if (month === undefined) return String(year);
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return yearMonth;
  const iso = `${yearMonth}-${String(day).padStart(2, '0')}`;
  const stands = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(stands.getTime()) && stands.toISOString().startsWith(iso) ? iso : undefined;
}

/** The day so many days after (before, where negative) an ISO day. */
export function shiftDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const NUMERIC = /\b((?:19|20)\d{2})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)/u;
const DAY_FIRST_NUMERIC = /\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})\b/u;
const MONTH_FIRST = new RegExp(`\\b(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})\\b`, 'iu');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${monthPattern}),?[\\s-]+((?:19|20)\\d{2})\\b`,
  'iu',
);

/** The first complete day that a line of text gives, in any usual writing. */
export function completeDay(line: string): string | undefined {
  const numeric = NUMERIC.exec(line);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const european = DAY_FIRST_NUMERIC.exec(line);
  if (!european) return undefined;
  const [first, second] = [Number(european[1]), Number(european[2])];
  // Day first, as most of the world writes it, unless only the American reading is possible.
  return isoDate(Number(european[3]), second, first) ?? isoDate(Number(european[3]), first, second);
}
