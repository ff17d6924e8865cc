import type { ItemMention, Span } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import { folded } from './folded.ts';
import { countryCode, countryName, demonymCode } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import type { Reading } from './reading.ts';

const words = (name: string): string[] =>
  folded(name)
    .split(' ')
    .filter((word) => !/^(?:of|for|and|the|in|on|s)$/u.test(word));

/** The name without the country or people before or after it, its words in order: "Kenya's Education Ministry", "Ministry of Education". */
function bareKey(name: string, head: string | undefined): string {
  const tokens = name.replace(/^(?:the|The)\s+/u, '').split(/\s+/u);
  if (head && demonymCode(tokens[0] ?? '') && /^(?:ministry|government|parliament|embassy|army|police)$/u.test(head))
    tokens.shift();
  return words(tokens.join(' ')).sort().join(' ');
}

/** Brings together the mentions of bodies that mean one body: same words, letters in brackets, short forms, parents. */
export function linkBodies(reading: Reading, items: Items): void {
  const byName = new Map<string, Draft>();
  const { text } = reading;
  const take = (chunk: Chunk, index: number, span: Span = chunk): Draft => {
    const key = bareKey(chunk.text, chunk.head);
    let draft = byName.get(key);
    if (!draft) {
      draft = items.add('Organization', reading.sections[index] ?? 0);
      byName.set(key, draft);
    }
    if (chunk.subtype && (!draft.kind || draft.kind === 'OTHER' || draft.kind === 'COMPANY'))
      draft.kind = chunk.subtype;
    items.bind(chunk, draft, text, 'GLOBAL', span);
    return draft;
  };
  for (const [index, chunks] of reading.chunks.entries()) {
    for (const [at, chunk] of chunks.entries()) {
      if (chunk.kind === 'event')
        for (const inner of chunk.inner ?? []) if (inner.kind === 'organization') take(inner, index);
      if (chunk.kind !== 'organization' || chunk.plain) continue;
      const draft = take(chunk, index);
      possessed(reading, items, draft, chunks, at);
      if (!chunk.inner)
        for (const shorter of chunk.shorter ?? []) {
          items.mention(draft, text, shorter, 'GLOBAL');
          const key = bareKey(text.slice(shorter.start, shorter.end), chunk.head);
          if (!byName.has(key)) byName.set(key, draft);
        }
      for (const inner of chunk.inner ?? []) {
        if (inner.kind === 'country') qualify(draft, inner);
        if (inner.kind !== 'organization') continue;
        const parent = take(inner, index);
        if (parent !== draft) draft.parent ??= parent.key;
        for (const shorter of chunk.shorter ?? []) {
          items.mention(draft, text, shorter, 'GLOBAL');
          const key = bareKey(text.slice(shorter.start, shorter.end), chunk.head);
          if (!byName.has(key)) byName.set(key, draft);
        }
      }
    }
  }
  for (const [index, chunks] of reading.chunks.entries()) {
    for (const [at, chunk] of chunks.entries()) {
      const next = chunks[at + 1];
      const body = chunks[at - 1];
      // "Nasarawa State University, Keffi (NSUK)".
      if (
        next?.kind === 'organization' &&
        chunk.kind === 'place' &&
        body?.kind === 'organization' &&
        text.slice(body.end, chunk.start) === ', ' &&
        bracketed(text, chunk, next) &&
        (initials(`${body.text} ${chunk.text}`, next.text) || initials(body.text, next.text))
      )
        joinBracketed(items, byName, body, next);
      if (next && (chunk.kind === 'organization' || chunk.kind === 'unknown') && bracketed(text, chunk, next))
        joinBracketed(items, byName, chunk, next);
    }
    void index;
  }
  joinShortForms(items);
  joinCountryTails(items);
  nestByPrefix(items);
  readReferences(reading, items);
}

/** "China's Ministry of Education", "Kenyan Ministry of Health": the country tells it from others of its name. */
function possessed(reading: Reading, items: Items, draft: Draft, chunks: readonly Chunk[], at: number): void {
  const owner = chunks[at - 1];
  const chunk = chunks[at];
  if (!chunk) return;
  const code = demonymCode(chunk.text.split(' ')[0] ?? '');
  if (code && chunk.head && /^(?:ministry|government|parliament|embassy)$/u.test(chunk.head))
    draft.qualifier ??= folded(countryName(code));
  if (!owner) return;
  const between = reading.text.slice(owner.end, chunk.start);
  if (owner.kind === 'country' && /^['’]s?\s$/u.test(between)) {
    qualify(draft, owner);
    items.mention(draft, reading.text, { start: owner.start, end: chunk.end }, 'GLOBAL');
  } else if (owner.kind === 'demonym' && between === ' ') {
    draft.qualifier ??= folded(countryName(owner.subtype ?? ''));
  } else if (owner.kind === 'organization' && /^['’]s?\s$/u.test(between)) {
    const parent = items.of(owner);
    if (parent && parent !== draft) {
      draft.parent ??= parent.key;
      items.mention(draft, reading.text, { start: owner.start, end: chunk.end }, 'GLOBAL');
    }
  }
}

function qualify(draft: Draft, country: Chunk): void {
  if (country.subtype) draft.qualifier ??= folded(countryName(country.subtype));
}

/** `Long Name (LN)` and `LN (Long Name)`. */
export function bracketed(text: string, chunk: Chunk, next: Chunk): boolean {
  return (
    /^\s?[([]\s?(?:the |hereinafter |hereafter |formerly )?["“'‘]?$/iu.test(text.slice(chunk.end, next.start)) &&
    /^["”'’]?\s?[)\]]/u.test(text.slice(next.end, next.end + 3))
  );
}

function joinBracketed(items: Items, byName: Map<string, Draft>, chunk: Chunk, next: Chunk): void {
  const long = items.of(chunk);
  const short = items.of(next);
  if (!long || !short || long === short || long.type !== 'Organization' || short.type !== 'Organization') return;
  const [one, other] = [chunk.text, next.text];
  if (
    !initials(one, other) &&
    !initials(other, one) &&
    !/^\p{Lu}[\p{L}\d-]{1,11}$/u.test(other) &&
    !/^\p{Lu}[\p{L}\d-]{1,11}$/u.test(one)
  )
    return;
  items.merge(long, short);
  byName.set(bareKey(next.text, next.head), long);
}

/** Whether letters are the initials of a name: "DWA", "Delft Water Authority". */
export function initials(long: string, short: string): boolean {
  const letters = folded(short).replaceAll(' ', '');
  if (letters.length < 2 || letters.length > 10 || short.split(' ').length > 1) return false;
  const all = long
    .split(/[\s-]+/u)
    .map((word) => folded(word).charAt(0))
    .filter(Boolean);
  const capitals = long
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => folded(word).charAt(0));
  return all.join('') === letters || capitals.join('') === letters;
}

/** "Zentrix" of "Zentrix Technologies Ltd": the first words of one name alone; letters that are the initials of one name alone. */
function joinShortForms(items: Items): void {
  const bodies = items.ofType('Organization');
  for (const short of bodies.slice()) {
    const names = [...new Set(short.mentions.map((mention) => mention.form))];
    if (names.length !== 1 || !items.drafts.includes(short) || short.chunks.every((chunk) => chunk.plain)) continue;
    const name = names[0] ?? '';
    const key = words(name);
    if (!key.length || key.length > 3) continue;
    const fits = items.ofType('Organization').filter((long) => {
      if (long === short) return false;
      return long.mentions.some((mention) => {
        if (initials(mention.form, name) || lettersWithHead(mention.form, name) || partlyInitials(mention.form, name))
          return true;
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
      });
    });
    if (fits.length === 1 && fits[0]) items.merge(fits[0], short);
  }
}

/** "The Omani Coalition" after "the Omani Coalition for Schooling". */
function goesOn(long: ItemMention, short: Draft, name: string): boolean {
  return (
    long.form.startsWith(`${name} `) &&
    /^(?:for|on|against)\s/u.test(long.form.slice(name.length + 1)) &&
    !/^(?:National|State|Federal|Central|Royal|International|Ministry|Department|Office|Institute|School|Faculty)(?:\s\S+)?$/u.test(
      name,
    ) &&
    name.includes(' ') &&
    short.mentions.every((mention) => mention.start > long.start)
  );
}

/** "Steppe Museum of Mongolia" is the Steppe Museum, where no other country has one too. */
function joinCountryTails(items: Items): void {
  const byShort = new Map<string, Set<Draft>>();
  for (const draft of items.ofType('Organization'))
    for (const { form } of draft.mentions) {
      const [, short, country] = /^(.+ .+) of (?:the )?(.+)$/u.exec(form) ?? [];
      if (short && country && countryCode(country) !== undefined)
        byShort.set(folded(short), (byShort.get(folded(short)) ?? new Set()).add(draft));
    }
  for (const draft of items.ofType('Organization')) {
    const [long, other] = byShort.get(folded(draft.mentions[0]?.form ?? '')) ?? [];
    if (long && !other && long !== draft && items.drafts.includes(long)) items.merge(long, draft);
  }
}

/** "The ministry" is the last ministry named before; "the company" the last company. */
function readReferences(reading: Reading, items: Items): void {
  for (const chunks of reading.chunks) {
    for (const chunk of chunks) {
      if (chunk.kind !== 'organization' || !chunk.plain || !chunk.head) continue;
      const head = chunk.head;
      const bodies = items.ofType('Organization');
      const named = bodies.filter((draft) => draft.chunks.some((other) => other.head === head && !other.plain));
      const fits = (named.length ? named : bodies).filter(
        (draft) =>
          draft.chunks.some((other) => other.head === head || other.text.toLowerCase().split(' ').includes(head)) ||
          (/^(?:company|firm|group)$/u.test(head) && draft.kind === 'COMPANY') ||
          (/^(?:university|institution|college)$/u.test(head) && draft.kind === 'UNIVERSITY'),
      );
      const last = fits
        .map((draft) => ({
          draft,
          at: Math.max(
            -1,
            ...draft.mentions
              .filter((mention) => mention.end <= chunk.start && mention.scope === 'GLOBAL')
              .map((mention) => mention.end),
          ),
        }))
        .filter((each) => each.at >= 0)
        .sort((one, other) => other.at - one.at)[0];
      const draft = fits.length === 1 ? fits[0] : last?.draft;
      if (draft) items.bind(chunk, draft, reading.text, 'DOCUMENT');
    }
  }
}

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

/** "DWA Press Office" is a unit of the DWA. */
function nestByPrefix(items: Items): void {
  const byForm = new Map<string, Draft>();
  for (const draft of items.ofType('Organization'))
    for (const mention of draft.mentions) byForm.set(folded(mention.form), draft);
  for (const draft of items.ofType('Organization')) {
    if (draft.parent) continue;
    for (const mention of draft.mentions) {
      const first = mention.form.split(/\s+/u)[0] ?? '';
      const parent = /^\p{Lu}{2,}$/u.test(first) ? byForm.get(folded(first)) : undefined;
      if (parent && parent !== draft) draft.parent ??= parent.key;
    }
  }
}
