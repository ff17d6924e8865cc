import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './masking.ts';
import type { Reading } from './reading.ts';

/** A person with the posts that the text has told of so far. */
interface Holder {
  readonly person: Draft;
  /** The post without what it is held at or for, in small letters, and where the text tells of it. */
  readonly titles: readonly { readonly title: string; readonly at: number }[];
}

const ARTICLE = /(?:^|[\s("“‘])(?:the|this|our)\s+$/i;
/** Further words for a post that say that it is another one. */
const OTHER_POST =
  /^(?:deputy|vice|vice-|assistant|acting|former|honorary|past|first|under|pro|associate|co-|then|ex-|immediate past|incoming|outgoing)\b/u;
/** Posts of which a text may speak without meaning whom it has named. */
const ANYBODY =
  /^(?:members?|representatives?|experts?|officers?|partners?|delegates?|leaders?|heads?|engineers?|journalists?|researchers?|scientists?|artists?|authors?|writers?|lawyers?|professors?|lecturers?|owners?|investors?|officials?|advisers?|advisors?|fellows?|specialists?|consultants?|analysts?|trainers?|coaches|coach|editors?|publishers?|king|queen|prince|princess|general|executive|captain|founders?|kings?|judge|partner|reporters?|correspondents?|scholars?|academics?)$/u;

/**
 * "The minister told the forum", "She opened the fair": where one person alone can be meant, the post or pronoun stands for that person,
 * so that the rules which follow see who acts. Posts need a holder named before; pronouns the one subject of the sentence before.
 */
export function withReferences(reading: Reading, items: Items, book: FactBook, masks: readonly Mask[]): Mask[] {
  const holders = holdersOf(items, book);
  const settled: Mask[] = [];
  for (const [index, mask] of masks.entries()) {
    let current = withPosts(items, holders, mask);
    if (!reading.headings[index]) current = withPronoun(reading, items, current, settled, index);
    settled.push(current);
  }
  return settled;
}

/** Those who hold a post by the last word of its name. */
function holdersOf(items: Items, book: FactBook): ReadonlyMap<string, readonly Holder[]> {
  const byWord = new Map<string, Holder[]>();
  for (const holder of allHolders(items, book))
    for (const word of new Set(holder.titles.map(({ title }) => title.split(' ').at(-1) ?? ''))) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [holder]);
      // Of more than two none is the only one.
      else if (list.length < MOST) list.push(holder);
    }
  return byWord;
}

/** In a text with more holders of like posts than these a post alone tells nobody. */
const MOST = 40;

function allHolders(items: Items, book: FactBook): Holder[] {
  const titles = new Map<string, { readonly title: string; readonly at: number }[]>();
  for (const fact of book.facts) {
    if (fact.type !== 'Position') continue;
    const title = fact.title
      .toLowerCase()
      .replace(/\s(?:of|for|to|at|in|from)\s.*$/u, '')
      .replace(/^(?:h\.e\.|hon\.?)\s/u, '');
    titles.set(fact.person, [...(titles.get(fact.person) ?? []), { title, at: fact.evidence.start }]);
  }
  return [...titles].flatMap(([key, list]) => {
    const person = items.get(key);
    return person?.type === 'Person' ? [{ person, titles: list }] : [];
  });
}

function withPosts(items: Items, holders: ReadonlyMap<string, readonly Holder[]>, mask: Mask): Mask {
  let current = mask;
  for (const { chunk, at } of mask.placed) {
    if (chunk.kind !== 'role') continue;
    const before = mask.text.slice(Math.max(0, at - 24), at);
    const after = mask.text.slice(at + 1, at + 12);
    // "The minister of", "the minister's office", "the president and the rector" are spoken of otherwise.
    if (!ARTICLE.test(before) || !/^(?:[,.;:)"”]|\s(?!of\b|for\b|to\s[^\p{Ll}]|[\uE001-\uE00B])|$)/u.test(after))
      continue;
    const person = holderOf(holders, chunk);
    if (!person) continue;
    const stand: Chunk = { kind: 'person', start: chunk.start, end: chunk.end, text: chunk.text, plain: true };
    items.alias(stand, person);
    current = current.collapse(at, at + 1, stand);
  }
  return current;
}

/** The one person named before who holds a post of this name. */
function holderOf(byWord: ReadonlyMap<string, readonly Holder[]>, role: Chunk): Draft | undefined {
  const name = role.text.toLowerCase();
  if (ANYBODY.test(name) || name.endsWith('s')) return undefined;
  const holders = byWord.get(name.split(' ').at(-1) ?? '') ?? [];
  if (holders.length >= MOST) return undefined;
  const fits = holders.flatMap(({ person, titles }) => {
    const told = titles.filter(
      ({ title }) => title === name || (title.endsWith(` ${name}`) && !OTHER_POST.test(title)),
    );
    const named = person.mentions.some((mention) => mention.start < role.start);
    return told.length && named ? [{ person, before: told.some(({ at }) => at < role.start) }] : [];
  });
  // "The president" is not who is told to be elected later on.
  const before = fits.filter((each) => each.before);
  const meant = before.length ? before : fits;
  // Two may be meant: nobody is.
  return meant.length === 1 ? meant[0]?.person : undefined;
}

/** The first word of a sentence for a person, before anybody is named in it. */
const PRONOUN = /^["“”'‘]?(?:[^\uE002;:"“”]{1,120}?(?<!\p{L}))?(?<p>He|She|he|she)(?=\s)/u;

function withPronoun(reading: Reading, items: Items, mask: Mask, settled: readonly Mask[], index: number): Mask {
  const match = PRONOUN.exec(mask.text);
  const word = match?.groups?.['p'];
  if (!match || !word) return mask;
  const person = subjectBefore(reading, items, settled, index, word.toLowerCase());
  const from = match[0].length - word.length;
  const [first, last] = [mask.cells[from], mask.cells[from + word.length - 1]];
  if (!person || !first || !last) return mask;
  const stand: Chunk = { kind: 'person', start: first.start, end: last.end, text: word, plain: true };
  items.alias(stand, person);
  return mask.collapse(from, from + word.length, stand);
}

const ABOUT_OTHER = /\b(?:he|she)\b/i;

/**
 * Whom a pronoun means: the one person of the sentence before; of several, the one whom an honorific or the same pronoun tells to be
 * meant. Sentences that name nobody are passed over.
 */
function subjectBefore(
  reading: Reading,
  items: Items,
  settled: readonly Mask[],
  index: number,
  pronoun: string,
): Draft | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const mask = settled[at];
    const people = (mask?.placed ?? []).flatMap(({ chunk, at: cell }) => {
      const draft = chunk.kind === 'person' ? items.of(chunk) : undefined;
      return draft ? [{ draft, chunk, cell }] : [];
    });
    const [first] = people;
    if (!first) continue;
    // "She studied with Piet Kuiper" is about her.
    if (ABOUT_OTHER.test(mask?.text.slice(0, first.cell) ?? '')) continue;
    const called = people.map(({ draft, chunk }) => ({
      draft,
      as: /^s?he$/i.test(chunk.text) ? chunk.text.toLowerCase() : pronounOf(reading.text, draft),
    }));
    const may = new Set(called.flatMap(({ draft, as }) => (as === undefined || as === pronoun ? [draft] : [])));
    const sure = new Set(called.flatMap(({ draft, as }) => (as === pronoun ? [draft] : [])));
    const [only, other] = sure.size ? sure : new Set(people.map(({ draft }) => draft));
    return other || !only || !may.has(only) ? undefined : only;
  }
  return undefined;
}

const HE = /\b(?:Mr|Sir|Lord|Shri|Brother|King|Prince|Father)\.?\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;
const SHE = /\b(?:Mrs|Ms|Miss|Madam|Mme|Lady|Smt|Sister|Queen|Princess)\.?\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/** The pronoun for somebody, as far as honorifics tell. */
function pronounOf(text: string, { mentions }: Draft): 'he' | 'she' | undefined {
  const before = mentions.map(({ start }) => text.slice(Math.max(0, start - 24), start));
  if (before.some((words) => HE.test(words))) return 'he';
  return before.some((words) => SHE.test(words)) ? 'she' : undefined;
}
