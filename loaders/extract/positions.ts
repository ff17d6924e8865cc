import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches, textAt } from './mask.ts';
import { SIGNS, type Mask } from './masking.ts';
import { isOfBody } from './page-owner.ts';
import {
  AREA,
  belowRule,
  orderedBodiesRule,
  orderedPostsRule,
  positionRules,
  type PositionRule,
} from './position-rules.ts';
import { tenureOf } from './tenures.ts';
import { bodyOfKind, ministryOf, singular, titlesIn, townOf, type Title } from './post-titles.ts';
import type { Reading } from './reading.ts';

const compiled = positionRules.map((rule) => ({ rule, pattern: compile(rule.pattern.replace('(?<p>[PQ])', '<p:P>')) }));

/** What a person is of, as far as titles told, by sentence. */
export class Affiliations {
  readonly #bodies = new Map<string, { readonly body: Draft; readonly index: number }[]>();

  readonly #countries = new Map<string, Chunk>();

  add(person: Draft, body: Draft, index: number): void {
    const list = this.#bodies.get(person.key) ?? [];
    list.push({ body, index });
    this.#bodies.set(person.key, list);
  }

  /** The country whose post somebody holds: "Mozambique's minister", "Swiss ambassador". */
  addCountry(person: Draft, country: Chunk): void {
    if (!this.#countries.has(person.key)) this.#countries.set(person.key, country);
  }

  countryOf(person: Draft): Chunk | undefined {
    return this.#countries.get(person.key);
  }

  /** All of a person's bodies, those told in this sentence first. */
  all(person: Draft, index: number): Draft[] {
    const list = this.#bodies.get(person.key) ?? [];
    const here = list.filter((each) => each.index === index);
    return [...new Set([...here, ...list].map((each) => each.body))];
  }

  /** Told in this sentence, else the first told anywhere. */
  of(person: Draft, index: number): Draft | undefined {
    const list = this.#bodies.get(person.key);
    return (list?.find((each) => each.index === index) ?? list?.[0])?.body;
  }
}

/**
 * Reads who holds which post where, and gives the sentences in which each person's posts are drawn into the person, so that the rules
 * that follow see "A and B signed".
 */
export function readPositions(
  reading: Reading,
  items: Items,
  book: FactBook,
): { readonly masks: Mask[]; readonly affiliations: Affiliations } {
  const affiliations = new Affiliations();
  const masks = reading.masks.map((mask, index) => {
    let current = withoutBrackets(mask);
    readPaired(items, book, affiliations, current, index);
    readOrdered(items, book, affiliations, current, index);
    const before = titlesFirst(current);
    const order = before
      ? [...compiled].sort((one, other) => Number(other.rule.before ?? false) - Number(one.rule.before ?? false))
      : compiled;
    for (const { rule, pattern } of order) {
      for (let guard = 0; guard < 40; guard++) {
        const match = matches(current, pattern).find(
          (each) => each[0].length > 1 && !(before && rule.id === 'title-after-name' && isNextPost(current, each)),
        );
        if (!match) break;
        current = read(reading, items, book, affiliations, current, match, rule, index);
      }
    }
    return current;
  });
  readBelow(reading, items, book, affiliations, masks);
  return { masks, affiliations };
}

/** "The mayor, A, the governor of the region and B": where titles stand first, what follows a name is the next post. */
function isNextPost(mask: Mask, match: RegExpExecArray): boolean {
  return (
    /^the /i.test(match.groups?.['b'] ?? '') &&
    /^ of (?:the|our|this) \p{Ll}/u.test(mask.text.slice(match.index + match[0].length))
  );
}

const below = compile(belowRule.pattern);

/** A name alone on a line, and its posts on the next. */
function readBelow(
  reading: Reading,
  items: Items,
  book: FactBook,
  affiliations: Affiliations,
  masks: readonly Mask[],
): void {
  for (const [index, mask] of masks.entries()) {
    const chunk = /^\(?[^ ]\)?$/u.test(mask.text) ? mask.placed[0]?.chunk : undefined;
    const person = chunk?.kind === 'person' ? items.of(chunk) : undefined;
    const next = reading.masks[index + 1];
    if (!person || next?.sentence.line !== mask.sentence.line + 1) continue;
    const range = matches(next, below)[0]?.indices?.groups?.['b'];
    if (!range) continue;
    const cells = next.cells.slice(range[0], range[1]);
    for (const title of titlesIn(reading, items, book, cells, undefined, false)) {
      const { body, place } = title;
      book.position(
        {
          person: person.key,
          title: title.text,
          ...(body && { organization: body.key }),
          ...(!body && place && { place: place.key }),
        },
        [person, ...(body ? [body] : place ? [place] : [])],
        index + 1,
        belowRule.id,
      );
      if (body) affiliations.add(person, body, index + 1);
    }
  }
}

const further = compiled.filter(({ rule }) => rule.ofSubject);

/** "He was appointed director of the Delft Fund": posts of whom a pronoun or post stands for. */
export function readFurtherPosts(
  reading: Reading,
  items: Items,
  book: FactBook,
  affiliations: Affiliations,
  masks: readonly Mask[],
): Mask[] {
  return masks.map((mask, index) => {
    if (!mask.placed.some(({ chunk }) => chunk.kind === 'person' && chunk.plain)) return mask;
    let current = mask;
    for (const { rule, pattern } of further)
      for (let guard = 0; guard < 10; guard++) {
        const match = matches(current, pattern).find((each) => {
          const at = each.indices?.groups?.['p']?.[0] ?? -1;
          // "Our rector" is not the one before, of whom the text may have told.
          return (
            current.cells[at]?.chunk?.plain === true && !/\b[Oo]ur $/u.test(current.text.slice(Math.max(0, at - 5), at))
          );
        });
        if (!match) break;
        current = read(reading, items, book, affiliations, current, match, rule, index);
      }
    return current;
  });
}

/** A post that makes its holder one of the body. */
function hold(
  book: FactBook,
  affiliations: Affiliations,
  person: Draft,
  title: string,
  body: Draft,
  index: number,
  rule: string,
): void {
  book.position({ person: person.key, title, organization: body.key }, [person, body], index, rule);
  affiliations.add(person, body, index);
}

const paired = compile(orderedPostsRule.pattern);

/** "The ministers of Ghana and Togo, A and B": posts in the plural, countries or bodies, and people in one order. */
function readPaired(items: Items, book: FactBook, affiliations: Affiliations, mask: Mask, index: number): void {
  for (const match of matches(mask, paired)) {
    const [role] = chunksOf(mask, match, 'r');
    const owners = chunksOf(mask, match, 'c');
    const people = mask.placed.flatMap(({ chunk, at }) => {
      const inside = match.index <= at && at < match.index + match[0].length;
      const person = inside && chunk.kind === 'person' ? items.of(chunk) : undefined;
      return person ? [person] : [];
    });
    if (!role || singular(role.text) === role.text || people.length < 2 || people.length !== owners.length) continue;
    for (const [at, person] of people.entries()) {
      const owner = owners[at]!;
      const title = singular(role.text);
      const body = owner.kind === 'organization' ? items.of(owner) : undefined;
      if (body) {
        hold(book, affiliations, person, title, body, index, orderedPostsRule.id);
        continue;
      }
      const place = book.place(owner);
      book.position({ person: person.key, title, place: place.key }, [person, place], index, orderedPostsRule.id);
      affiliations.addCountry(person, owner);
    }
  }
}

const ordered = compile(orderedBodiesRule.pattern);

/** "A and B exchanged an MoU, signed by Rector C and Director D": bodies and posts in one order. */
function readOrdered(items: Items, book: FactBook, affiliations: Affiliations, mask: Mask, index: number): void {
  for (const match of matches(mask, ordered)) {
    const pairs = [
      ['a', 'r', 'p'],
      ['b', 's', 'q'],
    ].map(([of, post, holder]) => ({
      body: chunksOf(mask, match, of ?? '').map((chunk) => items.of(chunk))[0],
      title: chunksOf(mask, match, post ?? '')[0]?.text ?? '',
      person: chunksOf(mask, match, holder ?? '').map((chunk) => items.of(chunk))[0],
    }));
    if (!pairs.every(({ body, title, person }) => body && person && isOfBody(title))) continue;
    for (const { body, title, person } of pairs)
      if (body && person) hold(book, affiliations, person, title, body, index, orderedBodiesRule.id);
  }
}

// Days and places in brackets are those of the event.
const bracket = compile('(?:<OACU> ?\\((?:the )?|<E> ?\\((?![^()]*<DL>))[^()]{1,40}\\)');

const degrees = compile(
  '<P>(?:,? ?(?:(?:[\\p{L}]{1,2}\\. ?){1,3}(?:[\\p{L}]{1,4}\\.?)?|ph\\.? ?d|d\\.? ?phil|edd|dea|m\\.? ?sc|b\\.? ?sc|m\\.? ?a|mba|mpa|mph|p\\.? ?eng|llb|llm|md|rn|obe|cbe|mbe|kbe|ao|am|ac|kc|qc|sc|san|fas|frs|fca|cpa|ca|jp|mp|mep|mla|mna|sj|esq)(?=\\.?(?:[,(]| ))(?! \\p{Ll}{1,2}\\.))+\\.?',
);

// "Zamora Shipyards Ltd., represented by its director": the dot ends no sentence.
const abbreviated = compile('<O>\\.(?=,)');

/** Letters in brackets after a long name, and degrees after a person's, say nothing more: without them lists and appositions are seen. */
function withoutBrackets(mask: Mask): Mask {
  let current = mask;
  for (const match of matches(mask, degrees).reverse())
    current = current.without(match.index + 1, match.index + match[0].length);
  for (const match of matches(current, abbreviated).reverse())
    current = current.without(match.index + 1, match.index + 2);
  for (const match of matches(current, bracket).reverse()) {
    const end = match.index + match[0].length;
    if (current.placed.some(({ chunk, at }) => match.index < at && at < end && /^(?:role|person)$/u.test(chunk.kind)))
      continue;
    current = current.without(match.index + 1, match.index + match[0].length);
  }
  return current;
}

const firstPerson = compile('<P>');
const titleFirst = compile(
  `<R>(?: (?:of|at|for|in|to) (?:the )?(?:<OCLNU>(?: ${AREA})?|${AREA})(?:, <LC>)?)*(?:, <P>)|<R>(?: (?:of|at|for|in|to) (?:the )?<OCLNU>)+ <P>`,
);

/** Whether the first person of a sentence has the titles before the name. */
function titlesFirst(mask: Mask): boolean {
  const person = matches(mask, firstPerson)[0]?.index ?? -1;
  const title = matches(mask, titleFirst)[0];
  return title !== undefined && title.index < person && title.index + title[0].length > person;
}

/** Whose post "its president" is: that of the body named last before, or first where somebody acts through the post. */
function possessor(mask: Mask, block: number, chunks: readonly Chunk[]): Chunk | undefined {
  if (!/^(?:\p{Ll}+\s+){0,2}?its\s/u.test(mask.text.slice(block, block + 40))) return undefined;
  const start = mask.cells[block]?.start ?? 0;
  const bodies = mask.cells
    .slice(0, block)
    .flatMap((cell) => (cell.chunk?.kind === 'organization' ? [cell.chunk] : []));
  // "She led the Institute and served as its rector": the body may be told with the post before.
  const told = bodies.length ? bodies : chunks.filter(({ kind, end }) => kind === 'organization' && end <= start);
  const owner = /\bthrough\s+$/u.test(mask.text.slice(0, block)) ? told[0] : told.at(-1);
  // "The Board of Trustees of the museum named … its director".
  const whole =
    owner && /^board of /i.test(owner.text) ? owner.inner?.find(({ kind }) => kind === 'organization') : undefined;
  return whole ?? owner;
}

/** "Its secretary": the one body of the sentence before. */
function ownerBefore(reading: Reading, mask: Mask, block: number, index: number): Chunk | undefined {
  if (block > 2 || !/^its\s/i.test(mask.text.slice(block, block + 5))) return undefined;
  const bodies = (reading.chunks[index - 1] ?? []).filter((chunk) => chunk.kind === 'organization');
  return bodies.every((chunk) => chunk.text === bodies[0]?.text) ? bodies[0] : undefined;
}

function read(
  reading: Reading,
  items: Items,
  book: FactBook,
  affiliations: Affiliations,
  mask: Mask,
  match: RegExpExecArray,
  rule: PositionRule,
  index: number,
): Mask {
  const groups = match.indices?.groups;
  const personRange = groups?.['p'];
  const blockRange = groups?.['b'];
  const [from, to] = match.indices?.[0] ?? [0, 0];
  const chunk = personRange ? mask.cells[personRange[0]]?.chunk : undefined;
  const person = chunk && items.of(chunk);
  const fallback = mask.collapse(from, to, chunk ?? ({ kind: 'person', start: 0, end: 0, text: '' } as Chunk));
  if (!chunk || !person || !blockRange) return fallback;
  const cells = mask.cells.slice(blockRange[0], blockRange[1]);
  if (rule.verb) {
    const word = textAt(reading.text, mask, blockRange) ?? '';
    const range = groups?.['q'];
    const body = range && mask.cells[range[0]]?.chunk && items.of(mask.cells[range[0]]?.chunk as Chunk);
    if (body) {
      const title = rule.verb[word.toLowerCase()] ?? word;
      hold(book, affiliations, person, title, body, index, rule.id);
    }
    return mask.collapse(from, to, chunk);
  }
  if (rule.bodyOnly) {
    const body = cells[0]?.chunk && items.of(cells[0].chunk);
    if (body) affiliations.add(person, body, index);
    const lead = /\b(?:(?:associate|assistant|visiting|emeritus) )?professor$/i.exec(
      reading.text.slice(chunk.lead ?? chunk.start, chunk.start).trim(),
    )?.[0];
    if (body && lead)
      book.position({ person: person.key, title: lead, organization: body.key }, [person, body], index, rule.id);
    return mask.collapse(from, to, chunk);
  }
  const ownerRange = groups?.['o'] ?? groups?.['o2'] ?? groups?.['o3'];
  const laterRange = groups?.['q'] ?? groups?.['q2'];
  const later = laterRange ? mask.cells[laterRange[0]]?.chunk : undefined;
  const owner = ownerRange ? mask.cells[ownerRange[0]]?.chunk : undefined;
  const keepOwner = owner !== undefined && !/^(?:organization|country|demonym|place|unknown)$/u.test(owner.kind);
  const itsOwner = owner
    ? undefined
    : (possessor(mask, blockRange[0], reading.chunks[index] ?? []) ?? ownerBefore(reading, mask, blockRange[0], index));
  const titles = titlesIn(
    reading,
    items,
    book,
    cells,
    keepOwner ? undefined : (owner ?? itsOwner),
    rule.before ?? false,
  );
  const tenure = tenureOf(
    reading,
    index,
    mask.cells[blockRange[0]]?.start ?? 0,
    mask.cells[blockRange[1] - 1]?.end ?? 0,
  );
  for (const title of titles) {
    // "The First Lady and Ambassador Lopez" are two people.
    if (titles.length > 1 && /^(?:first lady|king|queen|prince|princess)$/i.test(title.text)) continue;
    const body =
      title.body ??
      ministryOf(items, title.text) ??
      townOf(items, title) ??
      bodyOfKind(items, title) ??
      (title.place
        ? undefined
        : (ownBody(mask, match, affiliations, person, index) ?? sender(reading, items, mask, match, index))) ??
      (later && !title.place && !rule.elsewhere ? items.of(later) : undefined);
    book.position(
      {
        person: person.key,
        title: singular(title.text),
        ...(body && { organization: body.key }),
        ...(!body && title.place && { place: title.place.key }),
        ...tenure,
      },
      [person, ...(body ? [body] : title.place ? [title.place] : [])],
      index,
      rule.id,
    );
    if (body) affiliations.add(person, body, index);
  }
  if (personRange && titles.some((title) => singular(title.text) !== title.text)) {
    if (rule.before) readRest(items, book, mask, personRange[1], titles, index, rule);
    else readEarlier(items, book, mask, personRange[0], titles, index, rule);
  }
  const owning =
    owner?.kind === 'country' || owner?.kind === 'demonym'
      ? owner
      : cells.find((cell) => cell.chunk?.kind === 'country' || cell.chunk?.kind === 'demonym')?.chunk;
  if (owning) affiliations.addCountry(person, owning);
  const laterBody = later && items.of(later);
  if (laterBody) affiliations.add(person, laterBody, index);
  if (rule.aside && laterRange) return mask.without(laterRange[1], to);
  // An owner that is no body belongs to what stands before: it stays.
  const start = keepOwner && ownerRange ? ownerRange[1] : from;
  return mask.collapse(start, to, chunk);
}

/** "The inspector of the Delft Police, A, was promoted to chief": at the same body. */
function ownBody(
  mask: Mask,
  match: RegExpExecArray,
  affiliations: Affiliations,
  person: Draft,
  index: number,
): Draft | undefined {
  const block = match.indices?.groups?.['b']?.[0] ?? 0;
  if (!/\b(?:promoted to|re-?elected(?: as)?)(?: the)? $/u.test(mask.text.slice(Math.max(0, block - 24), block)))
    return undefined;
  const [body, other] = affiliations.all(person, index);
  return other ? undefined : body;
}

/** "The delegation was headed by Rector A": of the body whose delegation the text told of before. */
function sender(reading: Reading, items: Items, mask: Mask, match: RegExpExecArray, index: number): Draft | undefined {
  const block = match.indices?.groups?.['b']?.[0] ?? 0;
  if (
    !/\b(?:[Tt]he|[Tt]heir|[Tt]his|[Ii]ts) (?:\p{Ll}+ )?delegation (?:was|is|were)? ?(?:headed|led) by (?:the |its )?$/u.test(
      mask.text.slice(0, block),
    )
  )
    return undefined;
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const before = reading.masks[at];
    const found = before && DELEGATION.exec(before.text);
    const chunk = found && before.cells[found.index + found[0].length - 1]?.chunk;
    if (chunk) return items.of(chunk);
  }
  return undefined;
}

const DELEGATION = new RegExp(`\\bdelegation (?:of|from) (?:the )?${SIGNS.organization}`, 'u');

const LISTED = /^(?:\s\([^)]{1,60}\))?(?:\s?,\s(?:and\s)?|\sand\s)/u;

const LISTS = /(?:\s\([^)]{1,60}\))?(?:\s?,\s(?:and\s)?|\sand\s)$/u;

/** "A (X) and B (Y) were elected vice presidents": a plural title is that of each before it. */
function readEarlier(
  items: Items,
  book: FactBook,
  mask: Mask,
  to: number,
  titles: readonly Title[],
  index: number,
  rule: PositionRule,
): void {
  let at = to;
  for (let guard = 0; guard < 8; guard++) {
    const joint = LISTS.exec(mask.text.slice(Math.max(0, at - 80), at))?.[0];
    const chunk = joint ? mask.cells[at - joint.length - 1]?.chunk : undefined;
    const person = chunk?.kind === 'person' ? items.of(chunk) : undefined;
    if (!joint || !person) return;
    at -= joint.length + 1;
    eachHolds(book, person, titles, index, rule);
  }
}

/** "Mayors A (X) and B (Y)": a plural title is that of each in the list. */
function readRest(
  items: Items,
  book: FactBook,
  mask: Mask,
  from: number,
  titles: readonly Title[],
  index: number,
  rule: PositionRule,
): void {
  let at = from;
  for (let guard = 0; guard < 8; guard++) {
    const joint = LISTED.exec(mask.text.slice(at, at + 80))?.[0];
    const chunk = joint ? mask.cells[at + joint.length]?.chunk : undefined;
    const person = chunk?.kind === 'person' ? items.of(chunk) : undefined;
    if (!joint || !person) return;
    at += joint.length + 1;
    eachHolds(book, person, titles, index, rule);
  }
}

function eachHolds(book: FactBook, person: Draft, titles: readonly Title[], index: number, rule: PositionRule): void {
  for (const title of titles) {
    if (singular(title.text) === title.text) continue;
    book.position(
      {
        person: person.key,
        title: singular(title.text),
        ...(title.body && { organization: title.body.key }),
        ...(!title.body && title.place && { place: title.place.key }),
      },
      [person, ...(title.body ? [title.body] : title.place ? [title.place] : [])],
      index,
      rule.id,
    );
  }
}
