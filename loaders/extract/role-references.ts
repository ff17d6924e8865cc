import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './masking.ts';
import type { Reading } from './reading.ts';

/** A person with the posts that the text has told of so far. */
interface Holder {
  readonly person: Draft;
  /** The post without what it is held at or for, in small letters. */
  readonly titles: readonly string[];
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
    if (!reading.headings[index]) current = withPronoun(items, current, settled, index);
    settled.push(current);
  }
  return settled;
}

/** Those who hold a post by the last word of its name. */
function holdersOf(items: Items, book: FactBook): ReadonlyMap<string, readonly Holder[]> {
  const byWord = new Map<string, Holder[]>();
  for (const holder of allHolders(items, book))
    for (const word of new Set(holder.titles.map((title) => title.split(' ').at(-1) ?? ''))) {
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
  const titles = new Map<string, string[]>();
  for (const fact of book.facts) {
    if (fact.type !== 'Position') continue;
    const bare = fact.title
      .toLowerCase()
      .replace(/\s(?:of|for|to|at|in|from)\s.*$/u, '')
      .replace(/^(?:h\.e\.|hon\.?)\s/u, '');
    titles.set(fact.person, [...(titles.get(fact.person) ?? []), bare]);
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
  let found: Draft | undefined;
  for (const { person, titles } of holders) {
    if (!titles.some((title) => title === name || (title.endsWith(` ${name}`) && !OTHER_POST.test(title)))) continue;
    if (!person.mentions.some((mention) => mention.start < role.start)) continue;
    // Two may be meant: nobody is.
    if (found) return undefined;
    found = person;
  }
  return found;
}

const PRONOUN =
  /^["“”'‘]?(?:(?:[Ee]arlier|[Ll]ater|[Aa]fterwards|[Tt]hen|[Aa]lso|[Mm]eanwhile),? |(?:At|During|In|On|After|Before|From|Following|Upon) [^;:"“”\uE002]{1,70}?,? )?(?<p>He|She|he|she)(?=\s)/u;

function withPronoun(items: Items, mask: Mask, settled: readonly Mask[], index: number): Mask {
  const match = PRONOUN.exec(mask.text);
  const word = match?.groups?.['p'];
  if (!match || !word) return mask;
  const person = subjectBefore(items, settled, index);
  const from = match[0].length - word.length;
  const [first, last] = [mask.cells[from], mask.cells[from + word.length - 1]];
  if (!person || !first || !last) return mask;
  const stand: Chunk = { kind: 'person', start: first.start, end: last.end, text: word, plain: true };
  items.alias(stand, person);
  return mask.collapse(from, from + word.length, stand);
}

/** Who the sentence before is about: the one person in it, or the one whom it begins with. Quotes that name nobody are passed over. */
function subjectBefore(items: Items, settled: readonly Mask[], index: number): Draft | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const mask = settled[at];
    const people = (mask?.placed ?? []).flatMap(({ chunk, at: cell }) => {
      const draft = chunk.kind === 'person' ? items.of(chunk) : undefined;
      return draft ? [{ draft, cell }] : [];
    });
    const [first] = people;
    if (!first) continue;
    // "Which she and her colleague Jane Doe signed": whom the pronoun means is told before.
    if (first.cell > 4 && /\b(?:she|he|her|his)\b/i.test((mask?.text ?? '').slice(0, first.cell))) continue;
    if (people.every(({ draft }) => draft === first.draft)) return first.draft;
    return first.cell <= 4 ? first.draft : undefined;
  }
  return undefined;
}
