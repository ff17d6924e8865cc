import type { PositionFact } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { isOfBody } from './page-owner.ts';
import type { Affiliations } from './positions.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** The rules by which a row tells where posts are held that it names without a body. */
export const postRowRules = {
  owner: {
    id: 'post-goes-on-in-row',
    reason: 'in a row of posts and names the body stands with the first, until another body is named',
    example:
      'Zamora Chamber President Halima Duale, Vice President Piet Kuiper and Treasurer Tomas Okello were present.',
  },
  side: {
    id: 'post-on-side-of',
    reason: 'those on the side of a body hold their posts there',
    example: 'On the side of Zamora Institute there were Dr. Halima Duale, president, and Dr. Piet Kuiper, director.',
  },
  elected: {
    id: 'post-by-election',
    reason: 'whom a body elects, and who is named with whom it elects, hold their posts there',
    example: 'The congress of the Kenya Nurses Union elected Halima Duale as president and Piet Kuiper as treasurer.',
  },
  list: {
    id: 'post-in-list-of-body',
    reason: 'a list of officers tells at its head whose they are',
    example: 'Officers of the Delft Water Society\nTreasurer: Halima Duale\nSecretary: Piet Kuiper',
  },
} as const;

const side = compile('(?:on|from) the side of {the}<o:O>');
const elects = compile(
  '<o:OE>(?!,? (?:who|which|said|where)\\b)[^;.\uE001\uE002]{0,60}? (?:re-?)?(?:elected|appointed|named|chose|picked|confirmed|nominated|returned) {the}<p:P+>',
);
const chosenWith = compile('(?:^|, )<p:P>(?: on <D>)?,? (?:with|while|alongside|and) <q:P+>(?=[.;]|$)');
/** What a list of officers is called, or a colon that brings it. */
const OFFICERS =
  /\b(?:office[- ]?bearers|officers|officials|board|committee|council|executive|leadership|bureau|secretariat|presidium|management|team|trustees|directors)\b|:\s*$/i;
const JOINT = /^(?:,|,? and|;)\s(?:the\s)?$/u;

interface Post {
  readonly fact: PositionFact;
  readonly person: Draft;
  readonly start: number;
  readonly end: number;
}

/** Gives posts that a row leaves without a body to the body that the row began with, or whose side it tells of. */
export function readPostRows(
  reading: Reading,
  items: Items,
  book: FactBook,
  affiliations: Affiliations,
  masks: readonly Mask[],
): void {
  const bySentence = new Map<number, Post[]>();
  for (const fact of book.facts) {
    const person = fact.type === 'Position' ? items.get(fact.person) : undefined;
    const mention = person?.mentions.find(({ start, end }) => fact.evidence.start <= start && end <= fact.evidence.end);
    if (fact.type !== 'Position' || !person || !mention) continue;
    const index = sentenceAt(reading, fact.evidence.start);
    const posts = bySentence.get(index) ?? [];
    bySentence.set(index, posts);
    posts.push({ fact, person, start: mention.start, end: mention.end });
  }
  const settled = new Set(
    [...bySentence.values()].flat().flatMap(({ fact, person }) => (fact.organization || fact.place ? [person] : [])),
  );
  const place = ({ fact, person }: Pick<Post, 'fact' | 'person'>, body: Draft, index: number, rule: string) => {
    const { type: _type, evidence: _evidence, ...post } = fact;
    book.position({ ...post, organization: body.key }, [person, body], index, rule);
    affiliations.add(person, body, index);
  };
  for (const [index, posts] of bySentence) {
    const mask = masks[index];
    if (!mask) continue;
    const elected = new Set<Draft>();
    const bare = posts.filter(({ fact, person }) => !settled.has(person) && isOfBody(fact.title));
    const electors = bare.length ? electorsIn(items, posts, mask) : new Map<Draft, Draft>();
    for (const each of bare) {
      const elector = electors.get(each.person);
      const body = elector ?? listOwner(reading, items, each.start);
      if (!body) continue;
      elected.add(each.person);
      place(each, body, index, elector ? postRowRules.elected.id : postRowRules.list.id);
    }
    posts.sort((one, other) => one.start - other.start);
    const sides = matches(mask, side).flatMap((match) => {
      const [chunk] = chunksOf(mask, match, 'o');
      const body = chunk && items.of(chunk);
      return body ? [{ body, end: chunk.end }] : [];
    });
    let row: { readonly body: Draft; readonly end: number; readonly title: string } | undefined;
    for (const { fact, person, start, end } of posts) {
      const own = fact.organization ? items.get(fact.organization) : undefined;
      const bare =
        !settled.has(person) && !elected.has(person) && !affiliations.countryOf(person) && isOfBody(fact.title);
      const goesOn = row && bare && continues(reading.text.slice(row.end, start), fact.title, row.title);
      const beside = sides.filter((each) => each.end <= start).at(-1);
      const body = own ?? (goesOn ? row?.body : undefined) ?? (bare ? beside?.body : undefined);
      if (!own && body) place({ fact, person }, body, index, (goesOn ? postRowRules.owner : postRowRules.side).id);
      row =
        body && /^title-before-name$|^post-/u.test(own ? fact.evidence.rule : 'post-')
          ? { body, end, title: fact.title }
          : undefined;
    }
  }
}

/** Who elected whom in a sentence that tells so; who is named with somebody elected was elected there too. */
function electorsIn(items: Items, posts: readonly Post[], mask: Mask): Map<Draft, Draft> {
  const electors = new Map<Draft, Draft>();
  const elect = (chunks: readonly Chunk[], body: Draft | undefined) => {
    for (const chunk of chunks) {
      const person = items.of(chunk);
      if (person && body && body.kind !== 'MEDIA') electors.set(person, body);
    }
  };
  for (const match of matches(mask, chosenWith)) {
    const [first] = chunksOf(mask, match, 'p');
    const own = first && posts.find((post) => post.person === items.of(first) && post.fact.organization);
    if (own?.fact.organization) elect(chunksOf(mask, match, 'q'), items.get(own.fact.organization));
  }
  for (const match of matches(mask, elects)) {
    const [chunk] = chunksOf(mask, match, 'o');
    // "The congress of the union elected": the body within.
    const named = chunk?.kind === 'event' ? chunk.inner?.find(({ kind }) => kind === 'organization') : chunk;
    elect(chunksOf(mask, match, 'p'), named && items.of(named));
  }
  return electors;
}

/** The one body in the line above a list of people, where that line says that it brings its officers. */
function listOwner(reading: Reading, items: Items, start: number): Draft | undefined {
  const { text } = reading;
  let from = text.lastIndexOf('\n', start - 1) + 1;
  if (!isRow(text.slice(from, endOfLine(text, start)))) return undefined;
  for (let rows = 0; rows < LONGEST && from > 0; rows++) {
    const to = from - 1;
    from = text.lastIndexOf('\n', to - 1) + 1;
    const line = text.slice(from, to);
    if (!line.trim()) {
      if (rows) return undefined;
      continue;
    }
    const chunks = chunksWithin(reading, from, to);
    if (isRow(line) && chunks.some(({ kind }) => kind === 'person')) continue;
    const bodies = new Set(
      chunks.flatMap((chunk) => (chunk.kind === 'organization' && NAMED.test(chunk.text) ? [items.of(chunk)] : [])),
    );
    const [body] = bodies;
    return bodies.size === 1 && body?.kind !== 'MEDIA' && OFFICERS.test(line) ? body : undefined;
  }
  return undefined;
}

/** Rows of a list of officers at most. */
const LONGEST = 30;
/** "Elected to the Council" names none. */
const NAMED = /\s|^\p{Lu}{2,}/u;

const isRow = (line: string): boolean => line.length < 90;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function chunksWithin(reading: Reading, from: number, to: number): Chunk[] {
  const first = sentenceAt(reading, from);
  const last = sentenceAt(reading, to);
  return reading.chunks
    .slice(first, last + 1)
    .flat()
    .filter(({ start, end }) => from <= start && end <= to);
}

/** Whether nothing but a joint and the next title stands between two names; a title in the plural is not said again. */
function continues(between: string, title: string, before: string): boolean {
  if (title === before && JOINT.test(between)) return true;
  const at = between.toLowerCase().lastIndexOf(title.toLowerCase());
  return (
    at > 0 &&
    JOINT.test(between.slice(0, at)) &&
    /^s?\s(?:\p{Lu}\p{Ll}*\.?\s){0,3}$/u.test(between.slice(at + title.length))
  );
}
