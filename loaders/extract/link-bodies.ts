import type { Span } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import { folded } from './folded.ts';
import { countryCode, countryName, demonymCode } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import type { Reading } from './reading.ts';
import { initials, joinShortForms, words } from './short-forms.ts';

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
          const before = byName.get(key);
          // "Zentrix Engineering", then "Zentrix Engineering K.K.": the form alone is new.
          if (before && before !== draft && shorter.start === chunk.start && items.drafts.includes(before))
            items.merge(draft, before);
          if (!before || shorter.start === chunk.start) byName.set(key, draft);
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
        joinBracketed(items, byName, innerOf(chunk, next) ?? chunk, next);
      if (chunk.kind === 'organization')
        for (const [after, later] of chunks.slice(at + 1, at + 5).entries())
          if ((after && hereinafter(text, chunk, later)) || knownByLetters(text, chunk, later))
            joinBracketed(items, byName, chunk, later);
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
    /^\s?[([]\s?(?:the |hereinafter |hereafter |formerly )?["“'‘]?$/i.test(text.slice(chunk.end, next.start)) &&
    /^["”'’]?(?:,\s(?:for|in|by|from|as) [^()]{2,60})?\s?[)\]]/u.test(text.slice(next.end, next.end + 70))
  );
}

/** "the Delft Institute (Director Baek Seung-min, hereinafter DI)". */
function hereinafter(text: string, chunk: Chunk, next: Chunk): boolean {
  return (
    next.start - chunk.end < 110 &&
    /^\s?\([^()]{2,90}\b(?:hereinafter|hereafter|abbreviated|or)\s(?:referred to as\s|called\s|as\s|to\s)?(?:the\s)?["“'‘]?$/u.test(
      text.slice(chunk.end, next.start),
    ) &&
    /^["”'’]?\s?\)/u.test(text.slice(next.end, next.end + 3))
  );
}

/** "The West African Tea Bank, known by its French acronym BOAT". */
function knownByLetters(text: string, chunk: Chunk, next: Chunk): boolean {
  return (
    /^\p{Lu}[\p{L}-]*\p{Lu}$/u.test(next.text) &&
    /^,?\s(?:(?:also|better|commonly|widely)\s)?(?:known|referred to|abbreviated)\s(?:(?:by|under)\s(?:its|the)\s(?:\p{Lu}\p{Ll}+(?:-language)?\s)?(?:acronym|initials|abbreviation)|as)(?:\sof)?(?:\sthe)?\s["“'‘]?$/u.test(
      text.slice(chunk.end, next.start),
    )
  );
}

/** "Secretariat of the African Tea Union (ATU)": the letters are those of the last body in the name. */
function innerOf(chunk: Chunk, letters: Chunk): Chunk | undefined {
  return initials(chunk.text, letters.text)
    ? undefined
    : chunk.inner?.find(
        (each) => each.kind === 'organization' && each.end === chunk.end && initials(each.text, letters.text),
      );
}

function joinBracketed(items: Items, byName: Map<string, Draft>, chunk: Chunk, next: Chunk): void {
  const long = items.of(chunk);
  const short = items.of(next);
  if (!long || !short || long === short || long.type !== 'Organization' || short.type !== 'Organization') return;
  const [one, other] = [chunk.text, next.text];
  // The letters are those of another body already.
  if (short.mentions.some(({ form }) => form !== other && initials(form, other)) && initials(one, other)) return;
  if (
    !initials(one, other) &&
    !initials(other, one) &&
    !/^\p{Lu}[\p{L}\d-]{1,11}$/u.test(other) &&
    // "Government of Manta (GAD Manta)".
    !(/^\p{Lu}{2,6} \p{Lu}\p{L}+$/u.test(other) && one.endsWith(` ${other.split(' ')[1]}`)) &&
    !/^\p{Lu}[\p{L}\d-]{1,11}$/u.test(one)
  )
    return;
  items.merge(long, short);
  byName.set(bareKey(next.text, next.head), long);
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
      const called = bodies.filter((draft) => draft.chunks.some((other) => other.called === head));
      const named = called.length
        ? called
        : bodies.filter((draft) => draft.chunks.some((other) => other.head === head && !other.plain));
      const fits = (named.length ? named : bodies).filter(
        (draft) =>
          draft.chunks.some(
            (other) =>
              other.head === head || other.called === head || other.text.toLowerCase().split(' ').includes(head),
          ) ||
          (/^(?:company|firm|group)$/u.test(head) &&
            draft.kind === 'COMPANY' &&
            !draft.chunks.some((other) => VENUE.test(other.head ?? ''))) ||
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
      // "Our college": whose page it is, which names itself first.
      const draft = fits.length === 1 || chunk.article === 'our' ? fits[0] : last?.draft;
      if (draft) items.bind(chunk, draft, reading.text, 'DOCUMENT');
    }
  }
}

/** Companies by law, but nobody means them by "the company". */
const VENUE = /^(?:airport|hotel|port|port authority|stadium|station|resort)$/u;

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
