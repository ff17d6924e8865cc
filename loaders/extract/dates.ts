import { caseless } from './caseless.ts';
import { isoDate, monthNumber, monthPattern, shiftDays } from '../readers/calendar.ts';
import { everyMatch } from './every-match.ts';
import { meets, metBy, requirementsBy, type Met } from './met.ts';

/** What a date is read against. */
export interface Calendar {
  /** The day of publication, where it is known to the day. */
  readonly published?: string;
  /** The year that the text around gives, for a day without one. */
  readonly year?: number;
  /** The sentence speaks of what will be. */
  readonly ahead?: boolean;
  /** The sentence tells of what was. */
  readonly behind?: boolean;
  /** What the verb before a place in the sentence tells: that it is still to come. */
  readonly aheadAt?: (at: number) => boolean;
}

export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to?: string;
  readonly rule: string;
}

interface DateRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    calendar: Calendar,
  ) => readonly [string, string?] | undefined;
  readonly reason: string;
  readonly example: string;
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const YEAR = '(?:(?:,\\s*|\\s+)(?:of\\s+)?(?<year>(?:19|20)\\d{2}))?';
/** "8 August 2017 (Tuesday)": says no other day. */
const SAME_DAY = '(?:\\s*\\((?:mon|tues|wednes|thurs|fri|satur|sun)day\\))?';
/** The year of the first of two days, where both have one. */
const FIRST_YEAR = '(?:,?\\s+(?<year1>(?:19|20)\\d{2}),?)?';
const TO = '\\s*(?:-|–|—|to|and|through|until|till)\\s*';
const pattern = (source: string): RegExp => caseless(`\\b${source}(?![\\p{L}\\d])`, 'gi');
const named = (name: string, source: string): string => `(?<${name}>${source})`;

/** Ordered: a longer reading comes before the shorter one that it contains. */
export const dateRules: readonly DateRule[] = [
  {
    id: 'date-iso',
    pattern: pattern('(?<year>(?:19|20)\\d{2})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})'),
    read: (g) => one(isoDate(Number(g['year']), Number(g['month']), Number(g['day']))),
    reason: 'numbers, the year first',
    example: 'The pact was signed on 2023-05-04 in Accra.',
  },
  {
    id: 'date-two-months',
    pattern: pattern(
      `(?:(?:from|between)\\s+)?${WEEKDAY}${named('month', monthPattern)}\\s+${DAY.replace('(', '(?<day>')}${FIRST_YEAR}${TO}${WEEKDAY}${named('month2', monthPattern)}\\s+${DAY.replace('(', '(?<day2>')}${YEAR}`,
    ),
    read: (g, c) => range(g, c),
    reason: 'days of two months, the month before the day',
    example: 'The forum took place from June 29 to July 2, 2024.',
  },
  {
    id: 'date-two-months-day-first',
    pattern: pattern(
      `(?:from\\s+)?${WEEKDAY}${DAY.replace('(', '(?<day>')}\\s+${named('month', monthPattern)}${FIRST_YEAR}${TO}${WEEKDAY}${DAY.replace('(', '(?<day2>')}\\s+${named('month2', monthPattern)}${YEAR}`,
    ),
    read: (g, c) => range(g, c),
    reason: 'days of two months, the day before the month',
    example: 'The fair ran from 29 June to 2 July 2024.',
  },
  {
    id: 'date-range-month-first',
    pattern: pattern(
      `(?:from\\s+)?${named('month', monthPattern)}\\s+${DAY.replace('(', '(?<day>')}${TO}${DAY.replace('(', '(?<day2>')}${YEAR}`,
    ),
    read: (g, c) => range(g, c),
    reason: 'days of one month, the month first',
    example: 'The meeting was held from July 10 to 11, 2025.',
  },
  {
    id: 'date-range-day-first',
    pattern: pattern(
      `(?:(?:from|between)\\s+)?(?:the\\s+)?${WEEKDAY}${DAY.replace('(', '(?<day>')}${TO}(?:the\\s+)?${WEEKDAY}${DAY.replace('(', '(?<day2>')}\\s+(?:(?:of|in)\\s+)?${named('month', monthPattern)}${YEAR}`,
    ),
    read: (g, c) => range(g, c),
    reason: 'days of one month, the days first',
    example: 'The congress met from 3 to 5 June 2024.',
  },
  {
    id: 'date-month-day',
    pattern: pattern(
      `${WEEKDAY}${named('month', monthPattern)}\\s+(?:the\\s+)?${DAY.replace('(', '(?<day>')}(?!\\s*(?:,\\s*)?\\d{1,2}\\b)${YEAR}${SAME_DAY}`,
    ),
    read: (g, c) => one(dayOf(g, c)),
    reason: 'one day, the month first; a year that is not said comes from around',
    example: 'It was signed on January 19, 2022.',
  },
  {
    id: 'date-day-month',
    pattern: pattern(
      `${WEEKDAY}(?:the\\s+)?${DAY.replace('(', '(?<day>')}\\s+(?:day\\s+)?(?:of\\s+)?${named('month', monthPattern)}${YEAR}${SAME_DAY}`,
    ),
    read: (g, c) => one(dayOf(g, c)),
    reason: 'one day, the day first; a year that is not said comes from around',
    example: 'The two ministers met on Wednesday, 3rd April 2024.',
  },
  {
    id: 'date-month-year',
    pattern: pattern(`${named('month', monthPattern)},?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d{2})`),
    read: (g) => one(isoDate(Number(g['year']), monthNumber(g['month'] ?? ''))),
    reason: 'a month with its year',
    example: 'The contract was signed in March 2021.',
  },
  {
    id: 'date-numeric-day-first',
    pattern: pattern('(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>(?:19|20)\\d{2})'),
    read: (g) => one(isoDate(Number(g['year']), Number(g['month']), Number(g['day']))),
    reason: 'numbers, the day first as most of the world writes it',
    example: 'The treaty was signed on 14.03.2023.',
  },
  {
    id: 'date-weekday-numbered',
    pattern: pattern(
      `(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s+(?:the\\s+${DAY.replace('(', '(?<day>')}|(?<number>\\d{1,2})(?:st|nd|rd|th)?(?!\\s*(?:[.:/]\\d|[ap]\\.?m\\b|o'clock|%)))(?!\\s+(?:of\\s+)?${monthPattern})`,
    ),
    read: (g, c) => one(weekdayNumbered(g['weekday'] ?? '', Number(g['day'] ?? g['number']), c)),
    reason: 'a weekday with the number of the day fits one month alone',
    example: 'The guests left on Wednesday the 5th.',
  },
  {
    id: 'date-weekdays',
    pattern: pattern(
      '(?:from\\s+|between\\s+)?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\s*(?:to|and|through|until|-|–)\\s*(?<weekday2>(?:mon|tues|wednes|thurs|fri|satur|sun)day)',
    ),
    read: (g, c) => weekdays(g['weekday'] ?? '', g['weekday2'] ?? '', c),
    reason: 'two weekdays are the days from the one to the other',
    example: 'The fair was held on Monday and Tuesday.',
  },
  {
    id: 'date-weekday',
    pattern: pattern(
      '(?:(?<until>(?<=\\b(?:until|till|through|ends(?: on)?|concludes(?: on)?|closes(?: on)?|runs to)\\s))|)(?:(?<next>next|this coming|coming)\\s+|(?<last>last|past)\\s+|this\\s+)?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)',
    ),
    read: (g, c) =>
      one(weekday(g['weekday'] ?? '', c, Boolean(g['next']) || g['until'] !== undefined, Boolean(g['last']))),
    reason: 'news tells of the weekday before it, unless it says "next"',
    example: 'The agreement was signed in Lusaka on Thursday.',
  },
  {
    id: 'date-day-of-this-month',
    pattern: pattern(
      `(?:the\\s+)?${DAY.replace('(', '(?<day>')}\\s+(?:day\\s+)?of\\s+(?<which>this|last|the\\s+current|the\\s+previous)\\s+month`,
    ),
    read: (g, c) => one(dayOfMonth(Number(g['day']), /last|previous/i.test(g['which'] ?? '') ? -1 : 0, c)),
    reason: 'a day of the month of publication, or of the one before it',
    example: 'The council met on the 3rd of this month.',
  },
  {
    id: 'date-day-alone',
    pattern:
      /\b(?:on|(?:morning|afternoon|evening|night) of) the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of|anniversary|edition|session|floor|century|meeting|conference|congress))/gi,
    read: (g, c) => one(lastDayNumbered(Number(g['day']), c)),
    reason: 'a day of the month alone is the last one before publication',
    example: 'The ministry held a press conference on the 20th.',
  },
  {
    id: 'date-today',
    pattern: caseless(
      /(?<![\p{L}’'-])(?<word>today|yesterday|tomorrow|this morning|this afternoon|this evening|tonight|last night|last evening)(?![\p{L}’'])/giu,
    ),
    read: (g, c) =>
      one(
        c.published && c.published.length === 10
          ? shiftDays(c.published, DAYS_FROM_TODAY[g['word']?.toLowerCase() ?? ''] ?? 0)
          : undefined,
      ),
    reason: 'counted from the day of publication',
    example: 'The two universities signed the memorandum today.',
  },
  {
    id: 'date-month-alone',
    // Case tells the month from the verb.
    pattern: new RegExp(
      '\\b(?<which>[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Dd]uring)\\s+(?:early\\s+|late\\s+|mid-)?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?!\\s*(?:\\d|of\\s+(?:19|20)\\d{2}|last|next))',
      'gu',
    ),
    read: (g, c) => one(monthAlone(monthNumber(g['month'] ?? ''), g['which']?.toLowerCase() ?? '', c)),
    reason: 'a month alone is the nearest one, before the publication unless the sentence looks ahead',
    example: 'The museum was opened in March.',
  },
  {
    id: 'date-last-month',
    pattern: caseless(/\b(?<which>last|this|next) (?<unit>month|year)(?!['’\p{L}-])/giu),
    read: (g, c) => one(relative(g['which']?.toLowerCase() ?? '', g['unit']?.toLowerCase() ?? '', c)),
    reason: 'the month or year before, of or after the publication',
    example: 'The two ministries signed the protocol last month.',
  },
  {
    id: 'date-season',
    pattern: pattern(
      '(?:in\\s+)?(?:the\\s+)?(?:early\\s+|late\\s+)?(?:spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?(?<year>(?:19|20)\\d{2})(?![\\d/–-])',
    ),
    read: (g) => one(g['year']),
    reason: 'a season is told to the year',
    example: 'The exhibition will be shown in spring 2025.',
  },
  {
    id: 'date-year',
    pattern:
      /\b(?:in|since|by|of|during|year|as early as|back in)\s+(?<year>(?:19|20)\d{2})(?![\d%-]|\s*(?:and|to|–)\s*(?:19|20)\d{2})/gi,
    read: (g) => one(g['year']),
    reason: 'a year said with a preposition',
    example: 'The alliance has met every spring since it was set up in 2018.',
  },
];

const demands = dateRules.map((rule) => ({
  rule,
  needs: requirementsBy(rule.pattern.source),
  digit: /\(\?<(?:day|year)>/u.test(rule.pattern.source),
}));

/** Every date in a stretch of text, the longest reading at each place; offsets count from `offset`. */
export function findDates(text: string, offset: number, calendar: Calendar, met: Met = metBy(text)): DatedSpan[] {
  const found: DatedSpan[] = [];
  const digits = /\d/u.test(text);
  for (const { rule, needs, digit } of demands) {
    if ((digit && !digits) || !meets(met, needs)) continue;
    for (const match of everyMatch(text, rule.pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const near =
        rule.id.startsWith('date-weekday') && calendar.ahead && calendar.aheadAt
          ? { ...calendar, ahead: calendar.aheadAt(match.index) }
          : calendar;
      const dates = rule.read(match.groups ?? {}, near);
      // A date that cannot be resolved still holds its words, so that they join no name.
      found.push({ start, end, from: dates?.[0] ?? '', ...(dates?.[1] && { to: dates[1] }), rule: rule.id });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function one(date: string | undefined): readonly [string] | undefined {
  return date === undefined ? undefined : [date];
}

type Groups = Readonly<Record<string, string | undefined>>;

function range(groups: Groups, calendar: Calendar): readonly [string, string?] | undefined {
  const from = dayOf({ ...groups, year: groups['year1'] ?? groups['year'] }, calendar);
  if (!from) return undefined;
  const to = dayOf(
    {
      ...groups,
      day: groups['day2'],
      month: groups['month2'] ?? groups['month'],
      year: groups['year'] ?? from.slice(0, 4),
    },
    calendar,
  );
  return to && to >= from ? [from, to] : [from];
}

function dayOf(groups: Groups, calendar: Calendar): string | undefined {
  const month = monthNumber(groups['month'] ?? '');
  const day = Number(groups['day']);
  if (groups['year']) return isoDate(Number(groups['year']), month, day);
  const published = calendar.published;
  if (published && published.length >= 4) {
    const year = Number(published.slice(0, 4));
    const same = isoDate(year, month, day);
    if (!same || published.length < 7) return same;
    const days = (Date.parse(same) - Date.parse(published.length === 7 ? `${published}-15` : published)) / 86_400_000;
    // Past 60 days ahead, a day without a year was that of last year; what is announced may lie in the next.
    if (days > 60 && !calendar.ahead) return isoDate(year - 1, month, day);
    if (days < -200 && calendar.ahead) return isoDate(year + 1, month, day);
    return same;
  }
  return calendar.year ? isoDate(calendar.year, month, day) : undefined;
}

const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  yesterday: -1,
  'last night': -1,
  'last evening': -1,
  tomorrow: 1,
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekday(name: string, calendar: Calendar, next: boolean, last = false): string | undefined {
  if (calendar.published?.length !== 10) return undefined;
  const today = new Date(`${calendar.published}T00:00:00Z`).getUTCDay();
  const back = (today - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
  // "Last Friday", written on a Friday.
  if (last) return shiftDays(calendar.published, -(back || 7));
  if (next || (calendar.ahead && back !== 0)) return shiftDays(calendar.published, 7 - back);
  return shiftDays(calendar.published, -back);
}

/** Farther from the publication, the weekday and the number fall together by chance. */
const NUMBERED_WITHIN = 45;

/** "Monday the 23rd": the nearest day that is both, before the publication or after it. */
function weekdayNumbered(name: string, day: number, { published }: Calendar): string | undefined {
  if (published?.length !== 10) return undefined;
  for (let days = 0; days <= NUMBERED_WITHIN; days++)
    for (const date of [shiftDays(published, -days), shiftDays(published, days)])
      if (
        Number(date.slice(8)) === day &&
        new Date(`${date}T00:00:00Z`).getUTCDay() === WEEKDAYS.indexOf(name.toLowerCase())
      )
        return date;
  return undefined;
}

function lastDayNumbered(day: number, calendar: Calendar): string | undefined {
  if (calendar.published?.length !== 10) return undefined;
  const [year, month, today] = calendar.published.split('-').map(Number) as [number, number, number];
  if (day <= today) return isoDate(year, month, day);
  return month === 1 ? isoDate(year - 1, 12, day) : isoDate(year, month - 1, day);
}

function weekdays(first: string, second: string, calendar: Calendar): readonly [string, string?] | undefined {
  const from = weekday(first, calendar, false);
  if (!from) return undefined;
  const length = (WEEKDAYS.indexOf(second.toLowerCase()) - WEEKDAYS.indexOf(first.toLowerCase()) + 7) % 7;
  return length > 0 ? [from, shiftDays(from, length)] : [from];
}

function dayOfMonth(day: number, months: number, calendar: Calendar): string | undefined {
  const month = relative(months < 0 ? 'last' : 'this', 'month', calendar);
  return month ? isoDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day) : undefined;
}

/** The month or year of publication, or the one beside it. */
function relative(which: string, unit: string, { published }: Calendar): string | undefined {
  if (!published) return undefined;
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const year = Number(published.slice(0, 4));
  if (unit === 'year') return String(year + step);
  if (published.length < 7) return undefined;
  const count = year * 12 + Number(published.slice(5, 7)) - 1 + step;
  return isoDate(Math.floor(count / 12), (count % 12) + 1);
}

function monthAlone(
  month: number | undefined,
  which: string,
  { published, year, ahead, behind }: Calendar,
): string | undefined {
  if (month === undefined) return undefined;
  if (!published || published.length < 7) return year ? isoDate(year, month) : undefined;
  const current = Number(published.slice(5, 7));
  const here = Number(published.slice(0, 4));
  if (which === 'last' || which === 'this past') return isoDate(month < current ? here : here - 1, month);
  if (which === 'this') return isoDate(here, month);
  if (which === 'next' || ahead)
    return isoDate(month > current || (ahead && which !== 'next' && month === current) ? here : here + 1, month);
  // Without a verb that tells, the nearer of the two.
  if (!behind && month > current && month - current <= 5) return isoDate(here, month);
  return isoDate(month <= current ? here : here - 1, month);
}
