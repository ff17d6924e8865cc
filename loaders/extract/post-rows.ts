import type { PositionFact } from '../facts.ts';
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
} as const;

const side = compile('(?:on|from) the side of {the}<o:O>');
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
  for (const [index, posts] of bySentence) {
    const mask = masks[index];
    if (!mask) continue;
    posts.sort((one, other) => one.start - other.start);
    const sides = matches(mask, side).flatMap((match) => {
      const [chunk] = chunksOf(mask, match, 'o');
      const body = chunk && items.of(chunk);
      return body ? [{ body, end: chunk.end }] : [];
    });
    let row: { readonly body: Draft; readonly end: number; readonly title: string } | undefined;
    for (const { fact, person, start, end } of posts) {
      const own = fact.organization ? items.get(fact.organization) : undefined;
      const bare = !settled.has(person) && !affiliations.countryOf(person) && isOfBody(fact.title);
      const goesOn = row && bare && continues(reading.text.slice(row.end, start), fact.title, row.title);
      const beside = sides.filter((each) => each.end <= start).at(-1);
      const body = own ?? (goesOn ? row?.body : undefined) ?? (bare ? beside?.body : undefined);
      if (!own && body) {
        const { type: _type, evidence: _evidence, ...post } = fact;
        const rule = goesOn ? postRowRules.owner : postRowRules.side;
        book.position({ ...post, organization: body.key }, [person, body], index, rule.id);
        affiliations.add(person, body, index);
      }
      row =
        body && /^title-before-name$|^post-/u.test(own ? fact.evidence.rule : 'post-')
          ? { body, end, title: fact.title }
          : undefined;
    }
  }
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
