import type { Affiliations } from './positions.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** The rule by which a post that the text leaves without a body is held at the one whose page it is. */
export const pageOwnerRule = {
  id: 'post-of-page-owner',
  reason: 'a page that a body heads with its name, and no more, speaks of its own posts without saying whose',
  example:
    'Zamora Academy of Sciences\n\nMinutes of the spring session\n\nThe treasurer, Halima Duale, gave her report.',
};

/** Posts inside a body; ministers, mayors, ambassadors and judges are those of countries and towns. */
const INSIDE =
  /^(?:(?:first|former|past|outgoing|incoming|deputy|vice|acting|interim|executive|national|general|assistant|senior|group|honorary|founding|current|new|newly elected|elected|associate|pro|co|international|regional|branch)[ -])*(?:president|secretary(?:[ -]general)?|treasurer|director(?:[ -]general)?|ceo|chief executive|chief (?:[\p{L}]+ ){1,3}officer|managing director|chair(?:man|woman|person)?|trustee|founder|spokes(?:man|woman|person)|coordinator|registrar|librarian|principal|(?:\p{L}+ ){0,3}manager(?: [\p{L} ]+)?|head of [\p{L} ]+|communications? (?:officer|director|manager))(?: of the board(?: of \p{L}+)?| for [\p{L} ]+| \([\p{L} ]+\))?$/u;
const LEARNED =
  /^(?:(?:first|former|deputy|vice|acting|interim|pro|associate)[ -])*(?:rector|chancellor|provost|dean(?: \([\p{L} ]+\))?)(?: for [\p{L} ]+)?$/u;

/** Whether a post is one inside a body: no minister's, mayor's or ambassador's. */
export const isOfBody = (title: string): boolean =>
  INSIDE.test(title.toLowerCase()) || LEARNED.test(title.toLowerCase());

/** What stands before a post that is another's: "the carrier's director", "their secretary". */
const OTHERS = /(?:['’]s|['’]|\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|other))\s(?:\p{Ll}+\s){0,2}$/u;

const NO_OWNER = /^(?:MEDIA|COUNTRY)$/u;
/** Offices of a state tell of the posts of their guests and partners. */
const STATE =
  /^(?:office|embassy|ministry|department|government|consulate|consulate-general|mission|directorate-general)$/u;

/** How many lines at the top may hold whose page it is. */
const HEAD = 5;

/**
 * Whose page it is: the body whose name alone is a line at its top, or which it tells about under "About ...". Undefined where no body or
 * several are told so.
 */
export function pageOwner(reading: Reading, items: Items): Draft | undefined {
  const owners = new Set<Draft>();
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!reading.headings[index]) continue;
    for (const chunk of reading.chunks[index] ?? []) {
      const body = chunk.kind === 'organization' && !chunk.plain ? items.of(chunk) : undefined;
      if (!body || NO_OWNER.test(body.kind ?? '') || STATE.test(chunk.head ?? '')) continue;
      const before = reading.text.slice(sentence.start, chunk.start);
      const after = reading.text.slice(chunk.end, sentence.end);
      const heads = index < HEAD && before === '' && /^(?:,? \p{Lu}[\p{L}-]+| ?\([\p{L}-]+\)|\s[>|»].*)?$/u.test(after);
      if (heads || (/^About (?:the )?$/u.test(before) && /^(?: ?\([\p{L}-]+\))?:?$/u.test(after))) owners.add(body);
    }
  }
  const [owner, ...others] = owners;
  return others.length ? undefined : owner;
}

/** Gives posts that the text leaves without a body to the one whose page it is, unless their holder is of another. */
export function placeBarePosts(reading: Reading, items: Items, book: FactBook, affiliations: Affiliations): void {
  const owner = pageOwner(reading, items);
  for (const fact of book.facts.slice()) {
    if (fact.type !== 'Position' || fact.organization || fact.place) continue;
    const index = sentenceAt(reading, fact.evidence.start);
    const title = fact.title.toLowerCase();
    const own =
      owner && (INSIDE.test(title) || (owner.kind === 'UNIVERSITY' && LEARNED.test(title))) ? owner : undefined;
    const at = reading.text.indexOf(fact.title, fact.evidence.start);
    const only = isHeldByOne(book, title) ? onlyOfKind(items, title) : undefined;
    const body = own ?? (LEARNED.test(title) ? universityBeside(reading, items, index, at) : undefined) ?? only;
    const person = items.get(fact.person);
    if (!person || !body) continue;
    const sure = ROWS.test(fact.evidence.rule) || isOurs(reading, fact);
    // "President Kagame opened the fair" of the chamber: a bare title of the great is another's.
    if (!sure && OF_STATES_TOO.test(title) && !isApposed(reading, person, fact)) continue;
    // "Chief executive Ann Lee of the bank".
    if (!sure && isOfAnother(reading, person, fact)) continue;
    // A row of officers is that of the page, whatever else its people are.
    const elsewhere =
      affiliations.all(person, index).some((other) => other !== body) ||
      (body !== only && namesAnother(reading, items, body, index, at));
    if (elsewhere && !sure) continue;
    if (OTHERS.test(reading.text.slice(Math.max(fact.evidence.start, at - 40), at))) continue;
    book.position({ ...bare(fact), organization: body.key }, [person, body], index, pageOwnerRule.id);
    affiliations.add(person, body, index);
  }
}

/** "A loan from the Louvre. The president, Ada Obi": whether a sentence, or the one before it in its paragraph, names another body before a post. */
function namesAnother(reading: Reading, items: Items, owner: Draft, index: number, at: number): boolean {
  const { sentences, chunks } = reading;
  const before = sentences[index - 1]?.line === sentences[index]?.line ? (chunks[index - 1] ?? []) : [];
  return [...before, ...(chunks[index] ?? [])].some((chunk) => {
    const body = chunk.kind === 'organization' && chunk.end <= at ? items.of(chunk) : undefined;
    return body !== undefined && body !== owner && body.parent !== owner.key && body.kind !== 'MEDIA';
  });
}

/** "The conference met at Zamora Academy. At the lectern: Rector Yusuf": the one university of this sentence and the one before. */
function universityBeside(reading: Reading, items: Items, index: number, before: number): Draft | undefined {
  const near = [index - 1, index].flatMap((at) => reading.chunks[at] ?? []).filter(({ end }) => end <= before);
  const bodies = near.flatMap((chunk) => {
    const body = chunk.kind === 'organization' && !chunk.plain ? items.of(chunk) : undefined;
    return body ? [body] : [];
  });
  const [body, other] = new Set(bodies);
  return other || body?.kind !== 'UNIVERSITY' ? undefined : body;
}

const MAYORS =
  /^(?:(?:deputy|vice|acting|lord|first|then) )*(?:mayor|municipal (?:president|mayor|commissioner)|town clerk|city manager|alderman)$/u;
const TOWN =
  /\b(?:municipality|city council|town council|municipal council|(?:city|town|municipal) (?:government|hall|administration)|city of|town of|commune|gobierno municipal|ayuntamiento|prefeitura)\b/i;

const SCHOOLS = /^(?:institute|academy|college|school|polytechnic)$/u;

/** "The rector" in news that names one university, "the mayor" in news of one town: whose post it is needs no saying. */
function onlyOfKind(items: Items, title: string): Draft | undefined {
  const learned = LEARNED.test(title);
  if (!learned && !MAYORS.test(title)) return undefined;
  const [one, ...others] = items
    .ofType('Organization')
    .filter((draft) =>
      learned
        ? !draft.parent && (draft.kind === 'UNIVERSITY' || draft.chunks.some(({ head = '' }) => SCHOOLS.test(head)))
        : draft.kind === 'GOVERNMENT' && draft.mentions.some(({ form }) => TOWN.test(form)),
    );
  return others.length ? undefined : one;
}

const TIME = /^(?:then|former|new|current|acting|outgoing) /u;

/** Two mayors in one text are those of two towns. */
function isHeldByOne(book: FactBook, title: string): boolean {
  const post = title.replace(TIME, '');
  const holders = book.facts.flatMap((fact) =>
    fact.type === 'Position' && fact.title.toLowerCase().replace(TIME, '') === post ? [fact.person] : [],
  );
  return new Set(holders).size === 1;
}

/** Posts that states and world bodies have as well. */
const OF_STATES_TOO = /^(?:the )?(?:first |former |vice[ -])?(?:president|secretary[ -]general|founder|chancellor)$/u;

interface Told {
  readonly title: string;
  readonly evidence: { readonly start: number; readonly end: number };
}

/** "Dr. Amina Yusuf, President": the title alone after the name. */
function isApposed(reading: Reading, person: Draft, { title, evidence }: Told): boolean {
  return person.mentions.some(
    ({ start, end }) =>
      evidence.start <= start &&
      end <= evidence.end &&
      reading.text
        .slice(end, end + title.length + 4)
        .replace(/^(?:,| [-–—])\s/u, '')
        .startsWith(title),
  );
}

function isOfAnother(reading: Reading, person: Draft, { evidence }: Told): boolean {
  return person.mentions.some(
    ({ start, end }) =>
      evidence.start <= start &&
      end <= evidence.end &&
      /^,? (?:(?:of|from|at) (?:the |a |an )?\p{L}|(?:for|on behalf of|representing) (?:the )?\p{Lu})/u.test(
        reading.text.slice(end, end + 24),
      ),
  );
}

const ROWS = /^title-(?:before-mark|in-brackets-of-row)$/u;

/** "Our treasurer, A": of the page, whatever else somebody is. */
function isOurs(
  reading: Reading,
  { title, evidence }: { readonly title: string; readonly evidence: { readonly start: number } },
) {
  const at = reading.text.indexOf(title, evidence.start);
  return /\bour (?:own )?$/i.test(reading.text.slice(Math.max(0, at - 12), at));
}

function bare({
  person,
  title,
  from,
  to,
}: {
  readonly person: string;
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}) {
  return { person, title, ...(from && { from }), ...(to && { to }) };
}
