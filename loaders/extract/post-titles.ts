import { caseless } from './caseless.ts';
import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import { folded } from './folded.ts';
import { countryCode, demonymCode } from './gazetteer.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import type { Mask } from './masking.ts';
import type { Reading } from './reading.ts';
import { VERSED } from './position-rules.ts';
import { vocabulary } from './vocabulary.ts';

/** A title as the text has it, with what it is held at or for. */
export interface Title {
  readonly text: string;
  readonly role: Chunk;
  body?: Draft;
  place?: Draft;
}

/** "Mayors" before several names is "Mayor" for each; a plural that no post has in the singular stays. */
export function singular(title: string): string {
  if (/^(?:MP|MLA|MEP)s$/u.test(title)) return title.slice(0, -1);
  // "Secretaries general".
  const inner = /^(secretaries|directors|consuls)([ -]general)$/i.exec(title);
  if (inner) return `${(inner[1] ?? '').replace(/ies$/u, 'y').replace(/s$/u, '')}${inner[2]}`;
  const [, plural, rest = ''] =
    /^((?:[\p{L}-]+ ){0,4}?[\p{L}-]+s)((?: (?:of|for|to|at|from)\b.*)?)$/u.exec(title) ?? [];
  if (!plural) return title;
  const one = plural.slice(0, -1);
  const head = one.split(' ').slice(-2).join(' ').toLowerCase();
  return vocabulary.roleHeads.has(head) || vocabulary.roleHeads.has(head.split(' ').at(-1) ?? '')
    ? `${one}${rest}`
    : title;
}

/** "Head *of renewables* at": the field of a post, in small letters. */
const FIELD = /^( (?:of|for) (?:(?!the\b)[\p{Ll}-]+ ){0,3}?(?!the\b)[\p{Ll}-]+),? (?:at|of|in|with|for) (?:the )?$/u;
/** "The board's *lands and environment* manager". */
const OWN_FIELD =
  /^['’]s ((?:(?!(?:new|current|former|first|then|own|was|were|is|are|has|had|its|his|her|their|the|an?|by|of|to|in|at|on|for|with|from)\b)[\p{Ll}-]+ ){1,4})$/u;
/** "A *pest* specialist": what somebody is versed in, in small letters. */
const FIELD_BEFORE = new RegExp(`(?:,| as) an? (${VERSED})$`, 'u');
const POSSESSIVE = /^['’]s?\s/u;

/** The titles of a block, each with its own body, the one it shares with those after it, or the one before all. */
export function titlesIn(
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
    const chunk = cell.chunk?.kind === 'role' ? withoutTaking(cell.chunk) : cell.chunk;
    if (!chunk) continue;
    if (chunk.kind === 'role') {
      const text = reading.text
        .slice(chunk.start, chunk.end)
        .replace(
          /(?<!^(?:senior|junior|visiting|adjunct|full|distinguished|emeritus|research|associate|assistant))\s+(?:associate |assistant )?professor$/i,
          '',
        );
      // "Deputy vice-chancellor (academic)".
      if (last && reading.text.slice(last.role.end, chunk.start) === ' (' && reading.text.charAt(chunk.end) === ')') {
        titles[titles.length - 1] = last = {
          ...last,
          text: `${last.text} (${chunk.text})`,
          role: { ...last.role, end: chunk.end + 1 },
        };
        continue;
      }
      // "Adviser to the Minister" is one post.
      if (
        last &&
        /\bto\s+(?:the\s+)?$/i.test(reading.text.slice(last.role.end, chunk.start)) &&
        chunk.start - last.role.end < 9
      ) {
        titles[titles.length - 1] = last = {
          ...last,
          text: reading.text.slice(last.role.start, chunk.end),
          role: { ...last.role, end: chunk.end },
        };
        continue;
      }
      const field = pendingOwner && OWN_FIELD.exec(reading.text.slice(pendingOwner.end, chunk.start))?.[1];
      const kind = FIELD_BEFORE.exec(reading.text.slice(Math.max(0, chunk.start - 40), chunk.start))?.[1];
      last = { text: `${field ?? kind ?? ''}${text}`, role: chunk };
      if (pendingOwner) own(items, book, last, pendingOwner);
      if (!before || !owner) pendingOwner = undefined;
      titles.push(last);
      continue;
    }
    const following = cells.slice(at + 1).find((each) => each.chunk)?.chunk;
    const leads =
      following?.kind === 'role' &&
      !/\b(?:of|at|for|with|from|in|to)\s+(?:the\s+)?$/i.test(
        reading.text.slice(Math.max(0, chunk.start - 12), chunk.start),
      );
    if (leads || !last) {
      pendingOwner = chunk;
      continue;
    }
    // "Deputy head of Estonia's Ministry of Climate": the body comes after.
    if (following?.kind === 'organization' && POSSESSIVE.test(reading.text.slice(chunk.end, chunk.end + 3))) continue;
    const governed = (!chunk.head && GOVERNED.exec(reading.text.slice(chunk.end, chunk.end + 16))?.[0]) || '';
    const body = !governed && (chunk.kind === 'organization' || chunk.kind === 'unknown') ? items.of(chunk) : undefined;
    // "Minister of Home Affairs" is complete: what follows a comma is the ministry, or another row of a list.
    if (
      body &&
      body.kind !== 'GOVERNMENT' &&
      /\bministers?\s(?:of|for)\s/i.test(last.text) &&
      /[,\n]\s*(?:the\s+)?$/u.test(reading.text.slice(Math.max(0, chunk.start - 8), chunk.start))
    )
      continue;
    if (body && !last.body) {
      last.body = body;
      const field = FIELD.exec(reading.text.slice(last.role.end, chunk.lead ?? chunk.start))?.[1];
      if (field) last = titles[titles.length - 1] = { ...last, text: `${last.text}${field}` };
    } else if (!body && !last.body && /^(?:['’]s)? embassy\b/i.test(reading.text.slice(chunk.end, chunk.end + 12))) {
      const embassy = embassyOf(items, chunk);
      if (embassy) last.body = embassy;
    } else if (!body && !last.body && (governed || chunk.kind === 'country' || chunk.kind === 'place')) {
      // "Mayor of Rotterdam, Netherlands": where the town is.
      if (last.place && reading.text.slice(last.role.end, chunk.start).includes(',')) continue;
      // The country belongs to the title: "Prime Minister of Bhutan".
      titles[titles.length - 1] = last = {
        ...last,
        text: reading.text.slice(last.role.start, chunk.end + governed.length).replace(/\s+/gu, ' '),
        place: book.place(chunk),
      };
    }
  }
  share(items, titles);
  return titles.flatMap((title) => {
    // "President and CEO" are two posts.
    const [, one, other] =
      /^((?:vice[- ])?(?:president|chairman|chairwoman|chair|founder|director)s?) and ((?:group )?ceos?)$/i.exec(
        title.text,
      ) ?? [];
    return one && other
      ? [
          { ...title, text: one },
          { ...title, text: other },
        ]
      : [title];
  });
}

/** "Chairman of Khatlon region". */
const GOVERNED = /^ (?:region|province|county|district|prefecture|oblast|governorate)\b/u;

/** "Was appointed minister": taking up a post is no part of it. */
function withoutTaking(role: Chunk): Chunk {
  const taken = /^(?:newly |recently )?(?:re-?)?(?:appointed|elected) (?=[^\d\s])/i.exec(role.text)?.[0].length ?? 0;
  return taken ? { ...role, start: role.start + taken, text: role.text.slice(taken) } : role;
}

function own(items: Items, book: FactBook, title: Title, owner: Chunk): void {
  if (owner.kind === 'organization' || owner.kind === 'unknown') {
    const body = items.of(owner);
    if (body) title.body = body;
  } else if (owner.kind === 'country' || owner.kind === 'place') title.place = book.place(owner);
  else if (owner.kind === 'demonym') {
    const country = book.countryOf(owner);
    if (country) title.place = country;
  }
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

/** "The Netherlands embassy" is that of the country, where the text names it. */
function embassyOf(items: Items, { subtype }: Chunk): Draft | undefined {
  const [embassy, other] = items
    .ofType('Organization')
    .filter((draft) =>
      draft.chunks.some(
        (chunk) =>
          chunk.head === 'embassy' &&
          subtype !== undefined &&
          chunk.text
            .split(/\s+/u)
            .some((word, at, all) => countryCode(all.slice(at).join(' ')) === subtype || demonymCode(word) === subtype),
      ),
    );
  return other ? undefined : embassy;
}

const MAYOR = /^(?:(?:deputy|vice|acting|lord|first) )*(?:mayor|alderman|prefect)$/i;

/** "Mayor of Delft" is that of the Municipality of Delft, where the text names it. */
export function townOf(items: Items, { text, role, place }: Title): Draft | undefined {
  if (!place || !MAYOR.test(role.text)) return undefined;
  const towns = new Set(formsOf(place).map(folded));
  return items.ofType('Organization').find((draft) =>
    formsOf(draft).some((form) => {
      const [, of, before] =
        /^(?:municipality|commune|city|town|city council|town council|municipal council|city hall) of (.+)$|^(.+) (?:municipality|city council|town council|municipal council|city hall)$/i.exec(
          form,
        ) ?? [];
      return towns.has(folded(of ?? before ?? '')) && text.length > role.text.length;
    }),
  );
}

const OWNING_KIND = caseless(
  /^(parliament|college|association|university|bank|embassy|union|network|institute|academy|federation|foundation|commission|agency|chamber|museum|hospital|club|council|senate|society|alliance|authority|company|archive|theatre) [\p{L}-]+/iu,
);

/** "Association President", "college president": of the one body of that kind which the text names. */
export function bodyOfKind(items: Items, { text, place }: Title): Draft | undefined {
  const kind = OWNING_KIND.exec(text)?.[1]?.toLowerCase();
  if (!kind || place) return undefined;
  const [body, other] = items
    .ofType('Organization')
    .filter((draft) => draft.chunks.some((chunk) => chunk.head === kind && !chunk.plain));
  return other ? undefined : body;
}

/** "Minister of Education" and "education minister" belong to the ministry of that name, where the text names it. */
export function ministryOf(items: Items, title: string): Draft | undefined {
  const portfolio =
    /\bministers?\b.*?\b(?:of|for)\s+(?:the\s+)?(.+)$/i.exec(title)?.[1] ?? /^(.+?)\s+ministers?$/i.exec(title)?.[1];
  if (!portfolio || !/minister/i.test(title)) return undefined;
  const subject = folded(portfolio).replace(/^(?:deputy|vice|state|assistant|first|prime) /u, '');
  if (!subject || /^(?:prime|first|deputy|vice|chief|state)$/u.test(subject)) return undefined;
  // "Department of Schools of the Ministry of Education" is no ministry.
  const names = new RegExp(
    `^(?:\\S+ (?:s )?){0,3}(?:ministry (?:of|for) ${subject}(?: of .+)?|${subject} ministry)$`,
    'u',
  );
  return items
    .ofType('Organization')
    .find((draft) => formsOf(draft).some((form) => !/\bof\b.*\bministry\b/i.test(form) && names.test(folded(form))));
}
