import { sharedBy } from './shingles.ts';
import { weightOf } from './numbers.ts';
import type { Happening, Telling } from './telling.ts';

/** Fewer shingles than these two texts may share by chance. */
const LEAST_SHINGLES = 20;
/** How much of the shorter text the longer one holds. Headings, endings and an edited sentence make the difference. */
const LEAST_HELD = 0.7;
/** How much of both together they share: a digest holds many articles whole, and tells none of their stories. */
const LEAST_ALIKE = 0.25;
/** A copy word for word: whatever the two were understood to say, they say the same. */
const COPY = 0.97;
/** A form filled in anew keeps the words and changes the numbers. */
const LEAST_NUMBERS = 0.8;

/** Figures that a translation keeps, and what they weigh together (see `weightOf`). */
const LEAST_FIGURES = 4;
const LEAST_WEIGHT = 8;
const LEAST_FIGURES_HELD = 0.5;
const LEAST_FIGURES_ALIKE = 0.25;
/** Days between two reports of one press conference. */
const MOST_DAYS_BETWEEN = 10;

/** How sure it is that two documents tell one story, between 0 and 1; null where nothing says so. */
export function alike(a: Telling, b: Telling): number | null {
  return asReprint(a, b) ?? asTranslation(a, b);
}

/** One text printed twice: under another heading, cut, or with a word changed. */
function asReprint(a: Telling, b: Telling): number | null {
  const least = Math.min(a.shingles.size, b.shingles.size);
  if (least < LEAST_SHINGLES) return null;
  const shared = sharedBy(a.shingles, b.shingles);
  const held = shared / least;
  if (held < LEAST_HELD || shared / (a.shingles.size + b.shingles.size - shared) < LEAST_ALIKE) return null;
  if (held >= COPY) return held;
  const [few, many] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  return heldBy(few.numbers, many.numbers) < LEAST_NUMBERS || atOdds(a, b) ? null : held;
}

/** One press conference told in other words: the same happening, at the same time, with the same figures. */
function asTranslation(a: Telling, b: Telling): number | null {
  const shared = [...a.figures].filter((figure) => b.figures.has(figure));
  const least = Math.min(a.figures.size, b.figures.size);
  if (shared.length < LEAST_FIGURES || shared.length / least < LEAST_FIGURES_HELD) return null;
  if (shared.length / (a.figures.size + b.figures.size - shared.length) < LEAST_FIGURES_ALIKE) return null;
  if (shared.reduce((sum, figure) => sum + weightOf(figure), 0) < LEAST_WEIGHT) return null;
  const together = a.happenings.some((one) => b.happenings.some((other) => mayBeOne(one, other)));
  return together && !atOdds(a, b) && !farBetween(a, b) ? (LEAST_HELD * shared.length) / least : null;
}

const heldBy = (few: ReadonlySet<number>, many: ReadonlySet<number>): number =>
  few.size ? [...few].filter((number) => many.has(number)).length / few.size : 1;

const mayBeOne = (a: Happening, b: Happening): boolean =>
  a.kind === b.kind && (!a.days.size || !b.days.size || [...a.days].some((day) => b.days.has(day)));

/** Whether they know the days of events, or of agreements, of one kind, and no day is the same. */
export function atOdds(a: Telling, b: Telling): boolean {
  const kinds = new Set(a.happenings.map(({ kind }) => kind));
  return [...kinds].some((kind) => {
    const [days, others] = [daysOf(a, kind), daysOf(b, kind)];
    return days.size > 0 && others.size > 0 && ![...days].some((day) => others.has(day));
  });
}

const daysOf = ({ happenings }: Telling, kind: string): Set<string> =>
  new Set(happenings.flatMap((one) => (one.kind === kind ? [...one.days] : [])));

function farBetween(a: Telling, b: Telling): boolean {
  if (a.published?.length !== 10 || b.published?.length !== 10) return false;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) > MOST_DAYS_BETWEEN * 86_400_000;
}
