import { latin, soundOf, spelledAlike } from './spelling.ts';

/** The words of a person's name in Latin letters. */
const wordsOf = (name: string): string[] => latin(name).split(' ').filter(Boolean);

/** One name however it is parted: "Wang Jin-zhan", 王进展. */
export const wholeName = (name: string): string => wordsOf(name).join('');

/** Whether a name is more than a family name or a first name. Of names in scripts without spaces, three syllables are. */
export const isFullName = (name: string): boolean => wordsOf(name).length > 1 || /[^\p{Script=Latin}\s]{2}/u.test(name);

/** The blocks of names that may be forms of one name: in another order, without the middle, carried over in another way. */
export function nearNames(name: string): string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  return [`order ${words.toSorted().join(' ')}`, `ends ${words[0]} ${words.at(-1)}`, `sound ${soundOf(name)}`];
}

/** Whether two names may be forms of one: the same words in another order, one with more middle names, or spelled in another way. */
export function isNearName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.toSorted().join(' ') === other.toSorted().join(' ')) return true;
  if (one.length === other.length && spelledAlike(a, b)) return true;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1) || Math.min(one.length, other.length) < 2) return false;
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  const left = more.slice(1, -1);
  return fewer.slice(1, -1).every((middle) => {
    const at = left.findIndex((word) => word === middle || word.startsWith(middle) || middle.startsWith(word));
    left.splice(0, at + 1);
    return at >= 0;
  });
}
