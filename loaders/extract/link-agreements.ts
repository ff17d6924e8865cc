import { fold } from '../../src/ontology/fold.ts';
import type { Chunk } from './chunk.ts';
import {
  bodiesBeside,
  elsewhere,
  isAdded,
  leadOf,
  partnersOf,
  retells,
  strangers,
  type Lead,
} from './instrument-context.ts';
import type { Draft, Items } from './items.ts';
import { bracketed } from './link-bodies.ts';
import { isBareInstrument, isGenericInstrument } from './plain.ts';
import { sentenceAt, type Reading } from './reading.ts';

function keyWords(name: string): string[] {
  return fold(name)
    .replace(/\b(?:memorandum|memoranda|memorandums) of understanding\b|\bmous?\b/gu, 'mou')
    .split(' ')
    .filter((word) => !/^(?:of|for|and|the|in|on|a|an|to)$/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word));
}

/** Whether "the agreement" may speak of an instrument of this kind. */
function compatible(chunk: Chunk, draft: Draft): boolean {
  if (
    /^(?:agreement|agreements|pact|deal|partnership|arrangement|accord|understanding|document)$/u.test(chunk.head ?? '')
  )
    return true;
  const memorandum = (kind: string | undefined) => kind === 'MEMORANDUM';
  if (memorandum(chunk.subtype) || memorandum(draft.kind))
    return (
      memorandum(chunk.subtype) === memorandum(draft.kind) ||
      draft.chunks.some((other) => /^(?:agreement|pact|deal|partnership)$/u.test(other.head ?? ''))
    );
  return chunk.subtype === draft.kind || draft.kind === 'AGREEMENT';
}

/** "The agreement was contained in a memorandum" speaks of one paper. */
const CONTAINS =
  /^,? (?:(?:was|is|which was|which is) )?(?:contained|embodied|set out|laid down|in the form|took the form) (?:in|of) (?:an?|the) $/u;

/** An instrument as it is being told of, with the words of each of its descriptions. */
interface Told {
  readonly draft: Draft;
  readonly keys: string[][];
  /** "The previous agreement": one before the one that the text is about. */
  readonly older: boolean;
}

/** Brings together what names or describes one instrument. A bare "the agreement" means the last fitting one of its part. */
export function linkAgreements(reading: Reading, items: Items): void {
  const { text } = reading;
  const drafts: Told[] = [];
  for (const [index, chunks] of reading.chunks.entries()) {
    const section = reading.sections[index] ?? 0;
    for (const [at, chunk] of chunks.entries()) {
      if (chunk.kind !== 'agreement') continue;
      const previous = chunks[at - 1];
      // "memorandum of understanding (MoU)" is one.
      if (previous && previous.kind === 'agreement' && bracketed(text, previous, chunk)) {
        const same = items.of(previous);
        if (same) items.bind(chunk, same, text, 'GLOBAL');
        continue;
      }
      if (previous?.kind === 'agreement' && CONTAINS.test(text.slice(previous.end, chunk.start))) {
        const same = items.of(previous);
        if (same && same.described) {
          items.bind(chunk, same, text, 'GLOBAL');
          if (chunk.subtype) same.kind = chunk.subtype;
          drafts.find((each) => each.draft === same)?.keys.push(keyWords(chunk.text));
          continue;
        }
      }
      const opening = /^(?:Another|Similar|Separate)\s/u.exec(chunk.text)?.[0] ?? '';
      const key = keyWords(chunk.text.slice(opening.length));
      const bare = isGenericInstrument(chunk.text.slice(opening.length));
      const lead: Lead = chunk.plain || bare ? leadOf(text, chunk) : { words: [], older: false, start: chunk.start };
      const article = opening ? 'another' : (lead.article ?? chunk.article);
      const own = candidates(
        reading,
        items,
        index,
        chunk,
        opening ? { ...lead, article: 'another' } : lead,
        drafts.filter((each) => each.draft.section === section || !chunk.plain),
      );
      const definite =
        /^(?:the|this|that|its|their|these|those|both|our|his|her)$/u.test(article ?? '') ||
        (!article && reading.headings[index] === false && chunk.plain === true && bare);
      const known =
        (lead.words.length
          ? [...own].reverse().find((each) => compatible(chunk, each.draft) && spokenOf(lead, each))
          : undefined) ??
        own.find(
          (each) => each.keys.some((other) => other.join(' ') === key.join(' ')) && !(bare && chunk.plural && article),
        ) ??
        (chunk.plain && !bare ? best(own, key, chunk, definite, reading.headings[index] ?? false) : undefined) ??
        (!chunk.plain
          ? own.find(
              (each) =>
                each.draft.named &&
                each.keys.some(
                  (other) => (key.length >= 2 && subset(key, other)) || (other.length >= 2 && subset(other, key)),
                ),
            )
          : undefined) ??
        (chunk.plain && (definite || bare)
          ? [...own]
              .reverse()
              .find(
                (each) =>
                  compatible(chunk, each.draft) &&
                  (definite ||
                    each.draft.generic ||
                    fresh(chunk, each.draft) ||
                    (!chunk.plural && retells(reading, items, index, bodiesBeside(reading, items, each.draft)))),
              )
          : undefined) ??
        (chunk.plain && !bare && !chunk.plural
          ? own.find((each) => each.draft.generic && compatible(chunk, each.draft))
          : undefined) ??
        (chunk.plain && !chunk.plural && own.length === 1
          ? own.find((each) => announced(reading, each.draft) && each.draft.described && compatible(chunk, each.draft))
          : undefined);
      if (known) {
        items.bind(chunk, known.draft, text, isBareInstrument(chunk.text) ? 'DOCUMENT' : 'GLOBAL');
        for (const shorter of chunk.shorter ?? [])
          items.mention(
            known.draft,
            text,
            shorter,
            isBareInstrument(text.slice(shorter.start, shorter.end)) ? 'DOCUMENT' : 'GLOBAL',
          );
        known.keys.push(key);
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
      draft.generic = bare;
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
      drafts.push({ draft, keys: [key], older: lead.older });
    }
  }
}

/** The instruments told of so far that a chunk may mean, those with its partners first. */
function candidates(
  reading: Reading,
  items: Items,
  index: number,
  chunk: Chunk,
  lead: Lead,
  told: readonly Told[],
): readonly Told[] {
  const mask = reading.masks[index];
  const partners = mask ? partnersOf(mask, chunk, items) : [];
  const newer = told.filter((each) => !each.older);
  const ofAge = lead.older ? told.filter((each) => each.older) : newer.length ? newer : told;
  const another = /^(?:another|other|whose)$/u.test(lead.article ?? '');
  const indefinite = /^(?:an?|another|one)$/u.test(lead.article ?? chunk.article ?? '');
  const pointed = /^(?:the|this|that|these|those)$/u.test(lead.article ?? chunk.article ?? '');
  const sentence = reading.sentences[index];
  const added =
    !chunk.plural &&
    sentence !== undefined &&
    isAdded(reading.text.slice(sentence.start, sentence.end), lead, isGenericInstrument(chunk.text));
  const open = ofAge.filter(
    (each) =>
      announced(reading, each.draft) ||
      !(
        another ||
        (added && earlierSentence(reading, index, each.draft)) ||
        (indefinite && lead.words.length > 0 && !spokenOf(lead, each))
      ),
  );
  const fitting = open.filter((each) => {
    if (announced(reading, each.draft)) return true;
    const beside = bodiesBeside(reading, items, each.draft);
    return !strangers(partners, beside) && !(chunk.plain && !pointed && elsewhere(reading, items, index, beside));
  });
  if (!partners.length) return fitting;
  const shared = fitting.filter((each) => {
    const beside = bodiesBeside(reading, items, each.draft);
    return partners.every(({ key }) => beside.has(key));
  });
  return [...shared, ...fitting.filter((each) => !shared.includes(each))];
}

/** Several instruments are not one: "four agreements", then "an agreement on ports". */
function countsApart(chunk: Chunk, lead: Lead, draft: Draft): boolean {
  const several = draft.chunks.every((other) => other.plural);
  if (chunk.plural) return draft.chunks.length > 0 && draft.chunks.every((other) => !other.plural);
  return several && (!isGenericInstrument(chunk.text) || /^(?:an?|another|one)$/u.test(lead.article ?? ''));
}

function earlierSentence(reading: Reading, index: number, draft: Draft): boolean {
  const start = reading.sentences[index]?.start ?? 0;
  return draft.chunks.every((chunk) => chunk.start < start);
}

/** "The electricity memorandum" is the one whose name speaks of electricity. */
function spokenOf(lead: Lead, told: Told): boolean {
  return keyWords(lead.words.join(' ')).some((word) => told.keys.some((key) => key.includes(word)));
}

function subset(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.includes(word));
}

/** The described instrument whose words agree: all of the shorter description in the longer. */
function best(
  own: readonly Told[],
  key: readonly string[],
  chunk: Chunk,
  definite: boolean,
  heading: boolean,
): Told | undefined {
  const fits = own.filter(
    (each) =>
      compatible(chunk, each.draft) &&
      each.keys.some((other) => (key.length > 1 && subset(key, other)) || (other.length > 1 && subset(other, key))),
  );
  if (fits.length) return fits.at(-1);
  return definite && !heading && own.length
    ? [...own].reverse().find((each) => compatible(chunk, each.draft) && !each.draft.named && !apart(chunk, key, each))
    : undefined;
}

/** Two instruments that are each said to be about something, with no word in common, are two. */
function apart(chunk: Chunk, key: readonly string[], told: Told): boolean {
  const subjected = told.draft.chunks.some((other) => other.shorter?.length);
  const heads = keyWords(chunk.head ?? '');
  return (
    Boolean(chunk.shorter?.length) &&
    subjected &&
    !key.some((word) => !heads.includes(word) && told.keys.some((other) => other.includes(word)))
  );
}

/** Only the headline spoke of it so far: what the text goes on to describe is the same. */
function announced(reading: Reading, draft: Draft): boolean {
  return draft.chunks.every((other) => reading.headings[sentenceAt(reading, other.start)]);
}

/** The first body sentence says "a memorandum" of what the headline announced without article. */
function fresh(chunk: Chunk, draft: Draft): boolean {
  return draft.chunks.every((other) => other.article === undefined) && !chunk.plural;
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
