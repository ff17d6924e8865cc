import type { Chunk } from './chunk.ts';
import { keyWords } from './instrument-kinds.ts';
import { fullNamesOf, nameInstruments } from './instrument-names.ts';
import type { Draft, Items } from './items.ts';
import { bracketed } from './link-bodies.ts';
import { isBareInstrument } from './plain.ts';
import type { Reading } from './reading.ts';
import { describe, recall, type Told } from './recall.ts';

/** "The agreement was contained in a memorandum" speaks of one paper. */
const CONTAINS =
  /^,? (?:(?:was|is|which was|which is) )?(?:contained|embodied|set out|laid down|in the form|took the form) (?:in|of) (?:an?|the) $/u;

/** "A declaration, the Delft Declaration on Ports": first the kind, then the name. */
const NAMED = /^,? (?:the|called|known as|named|entitled|titled|dubbed) ["“]?$/u;

/** "The Delft Accord, a ten-year arrangement under which": the name, then the kind. */
const APPOSED = /^(?: \([^)]{2,10}\))?(?: (?:19|20)\d\d(?:[-–/]\d{2,4})?)?,? an? (?:[\p{Ll}\d-]+ ){0,3}$/u;
const UNDER = /^ (?:under|that|which|by|aimed|designed|to)\b/u;

/** Brings together what names or describes one instrument. A bare "the agreement" means the last fitting one of its part. */
export function linkAgreements(reading: Reading, items: Items): void {
  const { text } = reading;
  const drafts: Told[] = [];
  for (const [index, chunks] of reading.chunks.entries()) {
    const section = reading.sections[index] ?? 0;
    const mask = reading.masks[index];
    const full = mask && chunks.some((chunk) => chunk.kind === 'agreement') ? fullNamesOf(mask) : [];
    const wider = (chunk: Chunk) =>
      full
        .filter((name) => name.chunk === chunk && chunk.plain)
        .map(({ span }) => keyWords(text.slice(span.start, span.end)));
    for (const [at, chunk] of chunks.entries()) {
      if (chunk.kind !== 'agreement') continue;
      const previous = chunks[isInBrackets(text, chunks[at - 1]) ? at - 2 : at - 1];
      const same =
        previous?.kind === 'agreement'
          ? samePaper(text, items, previous, chunk)
          : (bySigning(text, items, chunks.slice(0, at), chunk) ?? calledSo(text, items, drafts, chunk));
      if (same) {
        items.bind(chunk, same, text, 'GLOBAL');
        addKeys(
          drafts.find((each) => each.draft === same),
          [keyWords(chunk.text)],
        );
        continue;
      }
      const description = describe(reading, index, chunk, drafts.length === 0);
      const { key, bare, lead, older, opening } = description;
      const known = recall(reading, items, drafts, index, chunk, description);
      if (known) {
        items.bind(chunk, known.draft, text, isBareInstrument(chunk.text) ? 'DOCUMENT' : 'GLOBAL');
        for (const shorter of chunk.shorter ?? [])
          items.mention(
            known.draft,
            text,
            shorter,
            isBareInstrument(text.slice(shorter.start, shorter.end)) ? 'DOCUMENT' : 'GLOBAL',
          );
        addKeys(known, [key, ...wider(chunk)]);
        if (!bare) known.draft.generic = false;
        if (known.draft.kind === 'AGREEMENT' || known.draft.kind === 'CONTRACT')
          if (chunk.subtype === 'MEMORANDUM' || chunk.subtype === 'TREATY') known.draft.kind = chunk.subtype;
        if (known.draft.described && !chunk.plain) {
          known.draft.described = false;
          known.draft.named = true;
        }
        continue;
      }
      const draft = items.add('Agreement', section);
      draft.kind = chunk.subtype ?? 'AGREEMENT';
      draft.described = chunk.plain === true;
      draft.named = !chunk.plain;
      draft.generic = bare && lead.words.length === 0;
      // "A commercial contract": the words before a bare head are all the name that it has.
      const from = bare && (lead.words.length || lead.older) ? lead.start : chunk.start + opening.length;
      items.bind(chunk, draft, text, 'GLOBAL', { start: from, end: chunk.end });
      for (const shorter of chunk.shorter ?? [])
        items.mention(
          draft,
          text,
          shorter,
          isBareInstrument(text.slice(shorter.start, shorter.end)) ? 'DOCUMENT' : 'GLOBAL',
        );
      drafts.push({ draft, keys: [[...keyWords(lead.words.join(' ')), ...key], ...wider(chunk)], older });
    }
  }
  nameInstruments(text, reading.masks, items);
}

/** The letters in "Strategy (CDS), a document that". */
function isInBrackets(text: string, chunk: Chunk | undefined): boolean {
  return (
    chunk !== undefined &&
    chunk.kind !== 'agreement' &&
    text.charAt(chunk.start - 1) === '(' &&
    text.charAt(chunk.end) === ')'
  );
}

/** "Established a partnership with B by signing a memorandum": the memorandum is the partnership on paper. */
function bySigning(text: string, items: Items, before: readonly Chunk[], chunk: Chunk): Draft | undefined {
  const lead = text.slice(Math.max(0, chunk.start - 60), chunk.start);
  if (
    !/\b(?:by|with|through) (?:the )?(?:signing|signature|conclusion|inking)(?: of)? (?:an? |the )?(?:[\p{Ll}-]+ )?$/u.test(
      lead,
    )
  )
    return undefined;
  const previous = before.filter((each) => each.kind === 'agreement').at(-1);
  if (!previous || !/^(?:partnership|cooperation|collaboration|alliance|twinning)s?$/u.test(previous.head ?? ''))
    return undefined;
  const draft = items.of(previous);
  if (draft?.described && chunk.subtype) draft.kind = chunk.subtype;
  return draft?.described ? draft : undefined;
}

const CALLED =
  /\b(?:[Tt]he (?:text|document|paper|pact|accord|deal),?|[Ii]t,?|[Ww]hich) (?:(?:is|was|will be|to be) )?(?:known|called|referred to|billed)(?: as)? (?:the )?["“]?$/u;

/** "The text, known as the Delft Declaration": the name of the instrument described last. */
function calledSo(text: string, items: Items, told: readonly Told[], chunk: Chunk): Draft | undefined {
  if (chunk.plain || !CALLED.test(text.slice(Math.max(0, chunk.start - 50), chunk.start))) return undefined;
  const draft = told.at(-1)?.draft;
  if (!draft?.described || draft.kind !== chunk.subtype || !items.drafts.includes(draft)) return undefined;
  draft.described = false;
  draft.named = true;
  draft.generic = false;
  return draft;
}

/** The instrument of the words just before, where both are words for one paper. */
function samePaper(text: string, items: Items, previous: Chunk, chunk: Chunk): Draft | undefined {
  const draft = items.of(previous);
  // "memorandum of understanding (MoU)" is one.
  if (!draft || bracketed(text, previous, chunk)) return draft;
  const between = text.slice(previous.end, chunk.start);
  if (chunk.plain && APPOSED.test(between) && UNDER.test(text.slice(chunk.end, chunk.end + 12))) return draft;
  if (!draft.described) return undefined;
  if (CONTAINS.test(between)) {
    if (chunk.subtype) draft.kind = chunk.subtype;
    return draft;
  }
  if (!NAMED.test(between) || !previous.plain || chunk.plain || previous.subtype !== chunk.subtype) return undefined;
  if (draft.chunks.length !== 1) return undefined;
  draft.described = false;
  draft.named = true;
  draft.generic = false;
  return draft;
}

/** The instrument that a part of the document is about: the first in it. */
export function mainAgreements(reading: Reading, items: Items): Map<number, Draft> {
  const mains = new Map<number, Draft>();
  void reading;
  for (const draft of [...items.ofType('Agreement')].sort(
    (one, other) => (one.chunks[0]?.start ?? 0) - (other.chunks[0]?.start ?? 0),
  ))
    if (!mains.has(draft.section)) mains.set(draft.section, draft);
  return mains;
}

/** What one instrument is called, each form once however often the text has it. */
function addKeys(told: Told | undefined, keys: readonly (readonly string[])[]): void {
  for (const key of keys)
    if (told && !told.keys.some((other) => other.join(' ') === key.join(' '))) told.keys.push(key);
}
