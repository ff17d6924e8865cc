const untelling = new Set('of the for and in on to a an at by between with'.split(' '));

/** Names at least this alike may stand for each other where each is printed for a thing already found. */
const SAME_NAME = 0.75;
const SAME_PHRASE = 0.6;

/**
 * A name without marks, case, punctuation and leading article. Kept apart from the graph's own folding on purpose: a change there
 * must not move the figures of runs made before it.
 */
export function plain(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  if (!words) return '';
  const startsWithArticle = words.length > 1 && /^(?:the|an?)$/u.test(words[0] ?? '');
  return (startsWithArticle ? words.slice(1) : words).join(' ');
}

/** Telling words that two names share, as a part of all that they have: 0 to 1. */
export function sharedWords(left: string, right: string): number {
  const words = tellingWords(left);
  const others = tellingWords(right);
  if (words.size === 0 || others.size === 0) return 0;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared);
}

function tellingWords(name: string): Set<string> {
  return new Set(
    plain(name)
      .split(' ')
      .filter((word) => word !== '' && !untelling.has(word)),
  );
}

/** How alike the two most alike names of two things are: 1 where the plain forms are the same, else their shared words. */
export function likeness(names: readonly string[], others: readonly string[]): number {
  const likenesses = names.flatMap((name) =>
    others.map((other) => (plain(name) !== '' && plain(name) === plain(other) ? 1 : sharedWords(name, other))),
  );
  return Math.max(0, ...likenesses);
}

/** Whether a printed name is one of those that the annotation knows. */
export function isNameOf(printed: string, names: readonly string[]): boolean {
  return names.some((name) => plain(name) === plain(printed) || sharedWords(name, printed) >= SAME_NAME);
}

/** Whether two titles or places say the same: equal, the one within the other by whole words, or most words shared. */
export function samePhrase(left: string, right: string): boolean {
  const [one, other] = [plain(left), plain(right)];
  if (!one || !other) return false;
  const within = ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
  return within || sharedWords(left, right) >= SAME_PHRASE;
}
