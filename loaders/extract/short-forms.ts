import type { ItemMention } from '../facts.ts';
import { folded } from './folded.ts';
import type { Draft, Items } from './items.ts';
import { vocabulary } from './vocabulary.ts';

/** The words of a name that tell it from others. */
export const words = (name: string): string[] =>
  folded(name)
    .split(' ')
    .filter((word) => !/^(?:of|for|and|the|in|on|s)$/u.test(word));

/** "Zentrix" of "Zentrix Technologies Ltd": the first words of one name alone; letters that are the initials of one name alone. */
export function joinShortForms(items: Items): void {
  const names = new LongNames(items.ofType('Organization'));
  const joined = new Set<Draft>();
  for (const short of items.ofType('Organization')) {
    const forms = [...new Set(short.mentions.map((mention) => mention.form))];
    const name = forms[0] ?? '';
    if (forms.length !== 1 || joined.has(short) || short.chunks.every((chunk) => chunk.plain)) continue;
    const key = words(name);
    if (!key.length || key.length > 3) continue;
    const fits = names
      .thatMayFit(name, key)
      .filter(
        (long) =>
          long !== short && !joined.has(long) && long.mentions.some((mention) => isShort(mention, short, name, key)),
      );
    const [long] = fits;
    if (fits.length !== 1 || !long) continue;
    names.add(long, short.mentions);
    items.merge(long, short);
    joined.add(short);
  }
}

/** Whether a name, whose words are `key`, is short for that of a mention. */
function isShort(mention: ItemMention, short: Draft, name: string, key: readonly string[]): boolean {
  if (initials(mention.form, name) || lettersWithHead(mention.form, name) || partlyInitials(mention.form, name))
    return true;
  if (withoutState(mention, short, name) || endsWithKind(mention, short, name)) return true;
  // "Lakehead's Centre for Rivers" is a unit of Lakehead.
  if (/^['’]s?\s/u.test(mention.form.slice(name.length))) return false;
  const other = words(mention.form);
  if (other.length <= key.length || !key.every((word, index) => other[index] === word)) return false;
  // A parent and its unit, or a name that goes on after "of", are two bodies.
  if (/^\p{Lu}{2,}$/u.test(name)) return false;
  if (goesOn(mention, short, name)) return true;
  return (
    /^(?:ltd|limited|plc|inc|group|company|corporation|corp|co|technologies|holdings|foundation|gmbh|ag|sa|llc|kenya|africa|international|bank|telecom|energy|motors)$/u.test(
      other[key.length] ?? '',
    ) || short.kind === 'COMPANY'
  );
}

/** Bodies by the words and letters with which shorter forms of their names can begin or end: all pairs would be too many to look at. */
class LongNames {
  readonly #byFirstWord = new Map<string, Set<Draft>>();
  readonly #byInitials = new Map<string, Set<Draft>>();
  readonly #byLastWord = new Map<string, Set<Draft>>();

  constructor(bodies: readonly Draft[]) {
    for (const body of bodies) this.add(body, body.mentions);
  }

  add(body: Draft, mentions: readonly ItemMention[]): void {
    for (const form of new Set(mentions.map((mention) => mention.form))) {
      put(this.#byFirstWord, words(form)[0] ?? '', body);
      put(this.#byLastWord, lastWord(form), body);
      for (const letters of initialsOf(form)) put(this.#byInitials, letters, body);
    }
  }

  /** All that can fit, and others. */
  thatMayFit(name: string, [first = '']: readonly string[]): Draft[] {
    const letters = lettersOf(name.split(/\s+/u)[0] ?? '');
    return [
      ...new Set([
        ...(this.#byFirstWord.get(first) ?? []),
        ...(this.#byInitials.get(letters) ?? []),
        ...(/\s/u.test(name) ? (this.#byLastWord.get(lastWord(name)) ?? []) : []),
      ]),
    ];
  }
}

function put(table: Map<string, Set<Draft>>, key: string, body: Draft): void {
  table.set(key, (table.get(key) ?? new Set()).add(body));
}

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';
const lettersOf = (short: string): string => folded(short).replaceAll(' ', '');

/** Whether letters are the initials of a name: "DWA", "Delft Water Authority". */
export function initials(long: string, short: string): boolean {
  const letters = lettersOf(short);
  if (letters.length < 2 || letters.length > 10 || short.split(' ').length > 1) return false;
  return initialsOf(long).includes(letters);
}

const MOST = 20_000;
const known = new Map<string, readonly string[]>();

/** The first letters of all words of a name, and those of its capitalised words. */
function initialsOf(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const parts = name.split(/[\s-]+/u).map((word) => ({ word, letter: folded(word).charAt(0) }));
  const all = parts.map(({ letter }) => letter).join('');
  const capitals = parts.map(({ word, letter }) => (/^\p{Lu}/u.test(word) ? letter : '')).join('');
  if (known.size > MOST) known.clear();
  known.set(name, [all, capitals]);
  return [all, capitals];
}

/** "The Omani Coalition" after "the Omani Coalition for Schooling". */
function goesOn(long: ItemMention, short: Draft, name: string): boolean {
  return (
    long.form.startsWith(`${name} `) &&
    (/^(?:for|on|against)\s/u.test(long.form.slice(name.length + 1)) ||
      (/\s(?:University|College|Academy|Polytechnic|Institute|Museum)$/u.test(name) &&
        !vocabulary.topics.has(name.split(/[\s-]/u)[0]?.toLowerCase() ?? '') &&
        long.form.slice(name.length + 1).startsWith('of '))) &&
    !/^(?:National|State|Federal|Central|Royal|International|Ministry|Department|Office|Institute|School|Faculty)(?:\s\S+)?$/u.test(
      name,
    ) &&
    name.includes(' ') &&
    comesAfter(long, short)
  );
}

/** "Sokoto University" after "Sokoto State University". */
function withoutState(long: ItemMention, short: Draft, name: string): boolean {
  const shorter = long.form.replace(/ (?:State|National|Federal) (?=(?:University|College|Polytechnic)$)/u, ' ');
  return (
    shorter !== long.form &&
    (shorter === name || shorter.endsWith(` ${name}`)) &&
    name.includes(' ') &&
    comesAfter(long, short)
  );
}

/** "The Port Authority" after "the Delft Port Authority": words of a kind alone name the one such body. */
function endsWithKind(long: ItemMention, short: Draft, name: string): boolean {
  return (
    name.includes(' ') &&
    long.form.endsWith(` ${name}`) &&
    name.split(' ').every((word) => ofKind(word.toLowerCase())) &&
    comesAfter(long, short)
  );
}

const ofKind = (word: string): boolean => vocabulary.organizationHeads.has(word) || vocabulary.topics.has(word);

/** A name that is only ever said after a longer one may be short for it. */
const comesAfter = (long: ItemMention, short: Draft): boolean =>
  short.mentions.every((mention) => mention.start > long.start);

/** "NSU University": the letters of the long name, then its kind again. */
function lettersWithHead(long: string, short: string): boolean {
  const [letters, head, more] = short.split(/\s+/u);
  return (
    !more &&
    letters !== undefined &&
    head !== undefined &&
    /^\p{Lu}{3,}$/u.test(letters) &&
    long.includes(head) &&
    initials(long, letters)
  );
}

/** "ABC Central Committee": the letters of the first part, then the same words. */
function partlyInitials(long: string, short: string): boolean {
  const [letters, ...rest] = short.split(/\s+/u);
  if (!letters || !rest.length || !/^\p{Lu}{2,}$/u.test(letters)) return false;
  const tail = ` ${rest.join(' ')}`;
  return long.endsWith(tail) && initials(long.slice(0, -tail.length), letters);
}
