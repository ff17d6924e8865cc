import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import { folded } from './folded.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { collapse, compile, matches, without, type Mask } from './mask.ts';
import type { Reading } from './reading.ts';

export interface PositionRule {
  readonly id: string;
  /** `p` holds the person, `b` the titles with what they are held at, `o` a body before the titles. */
  readonly pattern: string;
  readonly reason: string;
  readonly example: string;
  /** Titles stand before the person. */
  readonly before?: boolean;
  /** No title: the person is merely of the body. */
  readonly bodyOnly?: boolean;
}

const LEAD =
  '(?:(?:the|a|an|its|their|his|her|one of the|current|former|newly appointed|newly elected|then|also|outgoing|incoming|our|respectively)\\s+)*';
const TITLE = `${LEAD}(?:<OCLNU>(?:'s)? )?{adjective}{0,2}<R>(?! <P>)(?: (?:of|at|for|with|from|in|to|and (?:the )?<R> of|representing) (?:the |its )?(?:[\\p{Ll}-]+ of (?:the )?)?<OCLNU>(?:'s)?(?:, <LC>(?: province| state| city)?)*)*(?:, {the}<O>(?=\\s*[,.;)]|\\s+and\\b|$)(?:, <LCO>(?=\\s*[,.;)]|\\s+and\\b|$))?)?`;
/** What stands after a name and before the post: degrees, letters of honour. */
const POSTNOMINAL =
  '(?:, ?(?:ph\\.? ?d|d\\.? ?phil|m\\.? ?sc|b\\.? ?sc|m\\.? ?a|mba|p\\.? ?eng|llb|llm|m\\.? ?d|mp|mep|mla|mna|jp|qc|kc|sc|obe|cbe|mbe|kbe|frs|esq|jr|sr|s\\.? ?j|ao|am|ac|faia|fca|cpa|ca|rn)\\.?(?=,))*';
const TITLES = `${TITLE}(?:(?: ?, and | ?, | and | & |; | as well as | ?/ ?| cum )${TITLE})*`;

export const positionRules: readonly PositionRule[] = [
  {
    id: 'title-in-brackets',
    pattern: `<p:P> \\((?<b>${TITLES})\\)`,
    reason: 'brackets after a name hold the post',
    example: 'Present was Halima Duale (director of Nairobi University).',
  },
  {
    id: 'title-after-name',
    pattern: `<p:P>${POSTNOMINAL} ?(?:\\([^)]{1,40}\\) ?)?, ?(?:who (?:is|serves as|was) (?:also )?|in (?:his|her) capacity as |as )?(?<b>${TITLES})`,
    reason: 'what stands in apposition after a name are its posts',
    example: 'Halima Duale, rector of Nairobi University, signed the agreement.',
  },
  {
    id: 'title-after-dash',
    pattern: `<p:P> ?[–—-] ?(?<b>${TITLES})`,
    reason: 'lists set the post after a dash',
    example: 'Halima Duale – Rector of Nairobi University',
  },
  {
    id: 'title-is',
    pattern: `<p:P>,? (?:is|was|who is|has been appointed(?: as)?|was appointed(?: as)?|was named|was elected(?: as)?|serves as|has served as|became|becomes|was sworn in as)(?: currently| also)? (?<b>${TITLES})`,
    reason: 'a verb of being or becoming joins name and post',
    example: 'Halima Duale was appointed director of the Kigali Institute.',
  },
  {
    id: 'title-as',
    pattern: `<p:P> as (?<b>${TITLES})`,
    reason: '"as" joins name and post',
    example: 'The board welcomed Halima Duale as director of the Kigali Institute.',
  },
  {
    id: 'title-before-name',
    pattern: `(?:<o:OCNLU>(?:'s)? |<o2:O>(?:, <LC>)?,? (?:(?:through|represented by|led by|headed by) (?:its |the )?(?:then |acting )?|its (?:then |acting )?))?(?<b>${LEAD}{adjective}{0,1}<R>(?:(?: ?, and | ?, | and | & |/| cum )(?:the )?<R>)*(?: (?:of|at|for|from|in|to) (?:the )?(?:[\\p{Ll}-]+ of (?:the )?)?<OCLNU>(?:'s)?(?:(?: in|,| of| to) (?:the )?<LC>| to (?:our|the|this) country)?)*) ?,? ?(?:is |was )?(?<p>[PQ])(?: (?:of|from|at) {the}<q:O>(?:, <LC>(?: province| state| city)?(?=,))?)?`,
    reason: 'posts stand directly before a name',
    example: 'Rector Halima Duale signed the agreement.',
    before: true,
  },
  {
    id: 'title-and-name-in-brackets',
    pattern: '<o:O> \\((?<b>(?:<R> ?, ?|<R> and )*<R>)[:,]? <p:P>\\)',
    reason: 'brackets after a body hold who heads it',
    example: 'Delft Museum (Director Halima Duale) signed the agreement.',
    before: true,
  },
  {
    id: 'body-after-name',
    pattern: '<p:P>,? (?:of|from|representing|with|at) {the}<b:O>(?:, <LC>(?: province| state| city)?(?=,))?',
    reason: 'a name followed by "of" and a body belongs to that body',
    example: 'Professor Halima Duale of Nairobi University spoke.',
    bodyOnly: true,
  },
  {
    id: 'body-in-brackets',
    pattern: '<p:P> \\({the}<b:O>(?:, <LC>)?\\)',
    reason: 'a body in brackets after a name is where the person is from',
    example: 'Speakers were Halima Duale (Nairobi University) and Piet Kuiper (Delft University).',
    bodyOnly: true,
  },
];

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
    const before = titlesFirst(current);
    const order = before
      ? [...compiled].sort((one, other) => Number(other.rule.before ?? false) - Number(one.rule.before ?? false))
      : compiled;
    for (const { rule, pattern } of order) {
      for (let guard = 0; guard < 40; guard++) {
        const match = matches(current, pattern).find((each) => each[0].length > 1);
        if (!match) break;
        current = read(reading, items, book, affiliations, current, match, rule, index);
      }
    }
    return current;
  });
  return { masks, affiliations };
}

const bracket = compile('<OEACU> ?\\((?:the )?[^()]{1,40}\\)');

/** Letters in brackets after a long name say nothing more: without them lists and appositions are seen. */
function withoutBrackets(mask: Mask): Mask {
  let current = mask;
  for (const match of matches(mask, bracket).reverse()) {
    const inside = mask.cells.slice(match.index + 1, match.index + match[0].length);
    if (inside.some((cell) => cell.chunk?.kind === 'role' || cell.chunk?.kind === 'person')) continue;
    current = without(current, match.index + 1, match.index + match[0].length);
  }
  return current;
}

const firstPerson = compile('<P>');
const titleFirst = compile(
  `<R>(?: (?:of|at|for|in|to) (?:the )?<OCLNU>(?:, <LC>)?)*(?:, <P>)|<R>(?: (?:of|at|for|in|to) (?:the )?<OCLNU>)+ <P>`,
);

/** Whether the first person of a sentence has the titles before the name. */
function titlesFirst(mask: Mask): boolean {
  const person = matches(mask, firstPerson)[0]?.index ?? -1;
  const title = matches(mask, titleFirst)[0];
  return title !== undefined && title.index < person && title.index + title[0].length > person;
}

/** Whose post "its president" is: that of the body named last before, or first where somebody acts through the post. */
function possessor(mask: Mask, block: number): Chunk | undefined {
  if (!/^(?:\p{Ll}+\s+){0,2}?its\s/u.test(mask.text.slice(block, block + 40))) return undefined;
  const bodies = mask.cells
    .slice(0, block)
    .flatMap((cell) => (cell.chunk?.kind === 'organization' ? [cell.chunk] : []));
  return /\bthrough\s+$/u.test(mask.text.slice(0, block)) ? bodies[0] : bodies.at(-1);
}

interface Title {
  readonly text: string;
  readonly role: Chunk;
  body?: Draft;
  place?: Draft;
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
  const fallback = collapse(mask, from, to, chunk ?? ({ kind: 'person', start: 0, end: 0, text: '' } as Chunk));
  if (!chunk || !person || !blockRange) return fallback;
  const cells = mask.cells.slice(blockRange[0], blockRange[1]);
  if (rule.bodyOnly) {
    const body = cells[0]?.chunk && items.of(cells[0].chunk);
    if (body) affiliations.add(person, body, index);
    return collapse(mask, from, to, chunk);
  }
  const ownerRange = groups?.['o'] ?? groups?.['o2'];
  const laterRange = groups?.['q'];
  const later = laterRange ? mask.cells[laterRange[0]]?.chunk : undefined;
  const owner = ownerRange ? mask.cells[ownerRange[0]]?.chunk : undefined;
  const keepOwner = owner !== undefined && !/^(?:organization|country|demonym|place|unknown)$/u.test(owner.kind);
  const itsOwner = owner ? undefined : possessor(mask, blockRange[0]);
  const titles = titlesIn(
    reading,
    items,
    book,
    cells,
    keepOwner ? undefined : (owner ?? itsOwner),
    rule.before ?? false,
  );
  for (const title of titles) {
    const body = title.body ?? ministryOf(items, title.text) ?? (later && !title.place ? items.of(later) : undefined);
    book.position(
      {
        person: person.key,
        title: title.text,
        ...(body && { organization: body.key }),
        ...(!body && title.place && { place: title.place.key }),
      },
      [person, ...(body ? [body] : title.place ? [title.place] : [])],
      index,
      rule.id,
    );
    if (body) affiliations.add(person, body, index);
  }
  const owning =
    owner?.kind === 'country' || owner?.kind === 'demonym'
      ? owner
      : cells.find((cell) => cell.chunk?.kind === 'country' || cell.chunk?.kind === 'demonym')?.chunk;
  if (owning) affiliations.addCountry(person, owning);
  const laterBody = later && items.of(later);
  if (laterBody) affiliations.add(person, laterBody, index);
  // An owner that is no body belongs to what stands before: it stays.
  const start = keepOwner && ownerRange ? ownerRange[1] : from;
  return collapse(mask, start, to, chunk);
}

/** The titles of a block, each with its own body, the one it shares with those after it, or the one before all. */
function titlesIn(
  reading: Reading,
  items: Items,
  book: FactBook,
  cells: Mask['cells'],
  owner: Chunk | undefined,
  before: boolean,
): Title[] {
  const titles: Title[] = [];
  let pendingOwner = owner;
  let last: Title | undefined;
  for (const [at, cell] of cells.entries()) {
    const chunk = cell.chunk;
    if (!chunk) continue;
    if (chunk.kind === 'role') {
      last = { text: reading.text.slice(chunk.start, chunk.end), role: chunk };
      if (pendingOwner) own(items, book, last, pendingOwner);
      if (!before || !owner) pendingOwner = undefined;
      titles.push(last);
      continue;
    }
    const following = cells.slice(at + 1).find((each) => each.chunk)?.chunk;
    const leads =
      following?.kind === 'role' &&
      !/\b(?:of|at|for|with|from|in|to)\s+(?:the\s+)?$/iu.test(
        reading.text.slice(Math.max(0, chunk.start - 12), chunk.start),
      );
    if (leads || !last) {
      pendingOwner = chunk;
      continue;
    }
    const body = chunk.kind === 'organization' || chunk.kind === 'unknown' ? items.of(chunk) : undefined;
    // "Minister of Home Affairs" is complete: what follows a comma is the ministry, or another row of a list.
    if (
      body &&
      body.kind !== 'GOVERNMENT' &&
      /\bministers?\s(?:of|for)\s/iu.test(last.text) &&
      /[,\n]\s*(?:the\s+)?$/u.test(reading.text.slice(Math.max(0, chunk.start - 8), chunk.start))
    )
      continue;
    if (body && !last.body) last.body = body;
    else if (!body && !last.body && (chunk.kind === 'country' || chunk.kind === 'place')) {
      // The country belongs to the title: "Prime Minister of Bhutan".
      titles[titles.length - 1] = last = {
        ...last,
        text: reading.text.slice(last.role.start, chunk.end).replace(/\s+/gu, ' '),
        place: book.place(chunk),
      };
    }
  }
  share(items, titles);
  return titles;
}

function own(items: Items, book: FactBook, title: Title, owner: Chunk): void {
  if (owner.kind === 'organization' || owner.kind === 'unknown') {
    const body = items.of(owner);
    if (body) title.body = body;
  } else if (owner.kind === 'country' || owner.kind === 'place') title.place = book.place(owner);
}

/** Titles without a body share that of the next; a unit that comes last shares its parent. */
function share(items: Items, titles: readonly Title[]): void {
  let body: Draft | undefined;
  for (const [index, title] of [...titles.entries()].reverse()) {
    if (title.body) body = title.body;
    else if (body && !title.place) {
      const parent = body.parent ? items.get(body.parent) : undefined;
      title.body = index < titles.length - 1 && parent && titles.length > 1 ? parent : body;
    }
  }
  for (const [index, title] of titles.entries())
    if (!title.body && !title.place && index > 0 && titles[index - 1]?.body)
      title.body = titles[index - 1]?.body as Draft;
}

/** "Minister of Education" and "education minister" belong to the ministry of that name, where the text names it. */
function ministryOf(items: Items, title: string): Draft | undefined {
  const portfolio =
    /\bministers?\b.*?\b(?:of|for)\s+(?:the\s+)?(.+)$/iu.exec(title)?.[1] ?? /^(.+?)\s+ministers?$/iu.exec(title)?.[1];
  if (!portfolio || !/minister/iu.test(title)) return undefined;
  const subject = folded(portfolio).replace(/^(?:deputy|vice|state|assistant|first|prime) /u, '');
  if (!subject || /^(?:prime|first|deputy|vice|chief|state)$/u.test(subject)) return undefined;
  return items
    .ofType('Organization')
    .find((draft) =>
      formsOf(draft).some(
        (form) =>
          /\bministry\b/iu.test(form) &&
          (folded(form).endsWith(`ministry of ${subject}`) ||
            folded(form).endsWith(`ministry for ${subject}`) ||
            folded(form) === `${subject} ministry` ||
            folded(form).includes(`ministry of ${subject} of `)),
      ),
    );
}
