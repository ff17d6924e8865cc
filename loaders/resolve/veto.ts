import type { Group } from './group.ts';

/** What keeps two groups of one type apart whatever speaks for them, in a word; null where nothing does. */
export function veto(a: Group, b: Group): string | null {
  if (a.owner !== null && b.owner !== null && a.owner !== b.owner) return 'owner';
  if (a.editions.size && b.editions.size && !overlap(a.editions, b.editions)) return 'edition';
  if (contradict(a.dates, b.dates, slack(a, b))) return 'date';
  return null;
}

/** All of a group that a veto looks at: of two groups alike in it, one speaks for both. */
export const signatureOf = ({ owner, editions, dates, plain }: Group): string =>
  `${owner ?? ''}|${plain}|${[...editions].sort().join()}|${[...dates].sort().join()}`;

/** What each veto says to a reader. */
export const vetoReasons: Readonly<Record<string, string>> = {
  owner: 'their texts give them different countries or parent bodies',
  edition: 'they are different editions',
  date: 'they have different dates',
  document: 'one document names both and tells them apart',
  partners: 'they are between different parties',
  hosts: 'they have other hosts, and other days',
  decision: 'a decision says that they are different',
};

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((value) => b.has(value));

/** One memorandum of two parties, dated a day or two apart by two reports, is one; press conferences of two days are two. */
const slack = (a: Group, b: Group): number => (!a.plain && !b.plain ? NEAR : a.type === 'Agreement' ? 2 : 0);

/** So many days apart, two dates of what bears one name of its own are two claims about it; further, they are of two things. */
const NEAR = 31;

/** Whether two things have days that lie further apart than reports on one thing may differ. */
export const daysApart = (a: Group, b: Group): boolean => contradict(a.dates, b.dates, 2);

/** True where both hold dates and none of one agrees, as far as it goes and give or take some days of one year, with one of the other. */
function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>, days: number): boolean {
  if (!a.size || !b.size) return false;
  for (const one of a) for (const other of b) if (agree(one, other, days)) return false;
  return true;
}

function agree(a: string, b: string, days: number): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (a.slice(0, 4) !== b.slice(0, 4) || days === 0) return false;
  // A month stands for its first day.
  const [one, other] = [a, b].map((date) => Date.parse(date));
  return Math.abs(one! - other!) <= days * 86_400_000;
}
