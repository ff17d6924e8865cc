import { caseless } from './caseless.ts';
import { fold } from '../../src/ontology/fold.ts';
import type { Chunk } from './chunk.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** What stands before an instrument's description: its article, and the words between: "a *commercial* contract". */
export interface Lead {
  readonly article?: string;
  readonly words: readonly string[];
  /** "The previous agreement": one that stood before the one spoken of. */
  readonly older: boolean;
  /** "A new protocol". */
  readonly fresh?: boolean;
  /** Where the words after the article begin. */
  readonly start: number;
}

const LEAD = caseless(
  /(?:^|[\s("“])(a|an|the|this|that|these|those|its|their|his|her|our|both|another|one|two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|other|whose)\s+((?:(?!(?:and|or|of|in|on|for|with|by|to|from|at|a|an|the|that|which|its|their|his|her|our|this|these|those|both|another)\s)(?:[\p{Ll}\d][\p{Ll}\d-]*|\p{L}{0,3}[$€£¥]?\d[\d.,]*)\s+){0,5})$/iu,
);
const OWNED = /\p{L}['’]s?\s+((?:[\p{Ll}\d][\p{Ll}\d-]*\s+){0,3})$/u;
const OLDER = /^(?:previous|earlier|prior|former|expiring|expired|old|older|predecessor|preceding)$/u;
/** Words that praise or place an instrument and tell nothing of which it is. */
const PLAIN_WORDS =
  /^(?:new|landmark|historic|major|important|significant|formal|official|final|key|big|long-awaited|said|same|present|current|signed|binding|non-binding|draft|latest|recent|above|abovementioned|proposed|planned|upcoming|comprehensive|strategic|bilateral|trilateral|tripartite|multilateral|joint|mutual|first|initial|renewed|updated|revised|amended|extended|special|ambitious|groundbreaking|ground-breaking|wide-ranging|far-reaching|million|billion|\p{L}{0,3}[$€£¥]?\d[\d.,]*|tsh|ksh|ugx|usd|eur|euros?|dollars?|worth|successful|fresh|whole|entire|existing|general|broad|broader|kind|of|duly|two-year|three-year|five-year|multi-year|long-term|\d.*)$/u;

/** The article and the words between it and the description. */
export function leadOf(text: string, chunk: Chunk): Lead {
  const before = text.slice(Math.max(0, chunk.start - 60), chunk.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const found = LEAD.exec(line);
  const owned = found ? undefined : OWNED.exec(line);
  const between = found?.[2] ?? owned?.[1] ?? '';
  const words = between.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  // "A similar agreement" is another one.
  const other = words.some((word) => /^(?:similar|separate)$/u.test(word)) && /^an?$/i.test(found?.[1] ?? '');
  const article = other ? 'another' : (found?.[1]?.toLowerCase() ?? (owned ? 'its' : undefined));
  return {
    ...(article && { article }),
    words: words.filter((word) => !PLAIN_WORDS.test(word) && !OLDER.test(word)),
    older: words.some((word) => OLDER.test(word)),
    fresh: words.includes('new'),
    start: chunk.start - between.length,
  };
}

const partnersAfter = compile(
  '<g:A>(?:,? (?:{words}<DL>)?{words}(?:with|between|among) {the}(?:[\\p{Ll}-]+ ){0,3}<o:OCU+>|,? (?:which|that) (?:its|her|his|their|the) [^;.\\uE001]{3,60}? with {the}<q:OCU+>|,? (?:which|that) {the}(?:[\\p{Ll}-]+ ){0,2}<r:OCU+>)',
);

/** Whom an instrument is with or between, as keys by which two sentences can be compared. */
export function partnersOf(mask: Mask, chunk: Chunk, items: Items): { readonly key: string; readonly chunk: Chunk }[] {
  for (const match of matches(mask, partnersAfter)) {
    if (!chunksOf(mask, match, 'g').includes(chunk)) continue;
    return [...chunksOf(mask, match, 'o'), ...chunksOf(mask, match, 'q'), ...chunksOf(mask, match, 'r')].map(
      (each) => ({
        key: bodyKey(each, items),
        chunk: each,
      }),
    );
  }
  return [];
}

function bodyKey(chunk: Chunk, items: Items): string {
  if (chunk.kind === 'country' || chunk.kind === 'demonym') return `country ${chunk.subtype ?? fold(chunk.text)}`;
  return items.of(chunk)?.key ?? `word ${fold(chunk.text)}`;
}

/** The bodies named in the sentences that speak of an instrument. */
export function bodiesBeside(reading: Reading, items: Items, draft: Draft): Map<string, Chunk> {
  const bodies = new Map<string, Chunk>();
  // The first and the last mentions tell; those between repeat them.
  for (const { start } of draft.chunks.length > 10
    ? [...draft.chunks.slice(0, 5), ...draft.chunks.slice(-5)]
    : draft.chunks)
    for (const chunk of reading.chunks[sentenceAt(reading, start)] ?? [])
      if (/^(?:organization|country|unknown|demonym)$/u.test(chunk.kind)) bodies.set(bodyKey(chunk, items), chunk);
  return bodies;
}

/** "In 2012 they had signed an agreement", "the 2012 agreement": one of a year before the text's own. */
export function isPast(reading: Reading, index: number, chunk: Chunk, lead: Lead, first: boolean): boolean {
  const own = Number(reading.document.published?.slice(0, 4) ?? 0);
  const sentence = reading.sentences[index];
  if (!own || !sentence || !chunk.plain) return false;
  const named = /\b((?:19|20)\d\d)\s+$/u.exec(reading.text.slice(Math.max(0, chunk.start - 6), chunk.start))?.[1];
  if (named) return Number(named) < own;
  const rest = reading.text.slice(chunk.end, chunk.end + 120);
  const after = CONCLUDED_IN.exec(rest)?.[1];
  if (after) return Number(after) < own - 1;
  const between = CONCLUDED_BETWEEN.exec(rest)?.[1];
  if (between) return Number(between) < own;
  if (first || !/^(?:an?|its|their)$/u.test(lead.article ?? '')) return false;
  const told = /\b(?:in|since|back in|as early as) (?:\p{L}+ )?((?:19|20)\d\d)\b/u.exec(
    reading.text.slice(sentence.start, sentence.end),
  )?.[1];
  return told !== undefined && Number(told) < own - 1;
}

/** "the agreement concluded by the two countries in 1991", "the memorandum of 2017". */
const CONCLUDED_IN =
  /^,?\s(?:(?:which was\s|that was\s|(?:(?:which|that)\s)?(?:the|both|they)\s(?:[\p{Ll}]+\s){0,3})?(?:signed|concluded|inked|reached|adopted|entered into|dating)\s(?:[\p{Ll}\d]+\s){0,5}(?:(?:in|at)\s\p{Lu}[\p{L} ]{2,30}?,?\s)?(?:in|on|from)|(?:of|from))\s(?:\p{Lu}\p{Ll}+\s)?(?:\d{1,2}\s\p{Lu}\p{Ll}+\s)?((?:19|20)\d\d)\b(?![–-])/u;

/** "Signed between the ministry and A in March 2021". */
const CONCLUDED_BETWEEN =
  /^,?\s(?:which was\s|that was\s)?(?:signed|concluded|reached)\s(?:between|with)\s[^,;.]{3,80}?\sin\s(?:\p{Lu}\p{Ll}+\s)?((?:19|20)\d\d)\b/u;

const ADDED =
  /^(?:similarly|in addition|additionally|separately|likewise|besides|furthermore|moreover|meanwhile|in a separate|on the sidelines|on the same (?:day|occasion)|the (?:previous|following|next) day|a day (?:earlier|later)|the day (?:before|after)|hours (?:before|after|earlier|later)|earlier|later)\b/i;
const ALSO = caseless(
  /^there (?:was|were|is|are) also\b|\balso\s+(?:\p{L}+\s+){0,2}(?:sign|ink|conclud|exchang|reach|seal|enter)/iu,
);

/** "A memorandum was also signed": one more than those told of. */
export function isAdded(sentence: string, lead: Lead, bare: boolean): boolean {
  const pointed = /^(?:the|this|that|these|those)$/u.test(lead.article ?? '');
  return (
    (ADDED.test(sentence) && !(pointed && bare)) || (/^(?:an?|one)$/u.test(lead.article ?? '') && ALSO.test(sentence))
  );
}

/** Whether all bodies that a sentence names stand beside an instrument: it tells the same once more. */
export function retells(reading: Reading, items: Items, index: number, beside: ReadonlyMap<string, Chunk>): boolean {
  const bodies = (reading.chunks[index] ?? []).filter((chunk) => /^(?:organization|country)$/u.test(chunk.kind));
  return bodies.length > 0 && bodies.every((chunk) => beside.has(bodyKey(chunk, items)));
}

/** Whether a sentence names bodies or countries, at least two, and none of those beside an instrument. */
export function elsewhere(reading: Reading, items: Items, index: number, beside: ReadonlyMap<string, Chunk>): boolean {
  if (!beside.size) return false;
  const bodies = (reading.chunks[index] ?? []).filter((chunk) => chunk.kind === 'organization');
  if (bodies.length >= 2 && bodies.every((chunk) => !chunk.plain && !beside.has(bodyKey(chunk, items)))) return true;
  const countries = (reading.chunks[index] ?? []).filter((chunk) => chunk.kind === 'country');
  const theirs = [...beside.keys()].filter((key) => key.startsWith('country '));
  return countries.length >= 2 && theirs.length >= 2 && countries.every((chunk) => !beside.has(bodyKey(chunk, items)));
}

const COMMON =
  /^(?:university|ministry|institute|academy|sciences|research|company|national|international|bank|centre|center|association|federation|council|agency|authority|department|limited|group|college|foundation|corporation|government|education|science|technology|school|commission|museum|republic|state|office|organization|city|municipality|united)$/u;

/** Whether an instrument with these partners cannot be one beside which other bodies are named. */
export function strangers(
  partners: readonly { readonly key: string; readonly chunk: Chunk }[],
  beside: ReadonlyMap<string, Chunk>,
  only = false,
): boolean {
  if (beside.size < 2 && !(beside.size === 1 && only)) return false;
  const words = new Set(
    [...beside.values()].flatMap((chunk) => fold(chunk.text).split(' ')).filter((word) => !COMMON.test(word)),
  );
  const alike = (chunk: Chunk) =>
    fold(chunk.text)
      .split(' ')
      .some((word) => word.length > 2 && words.has(word));
  const bodies = partners.filter(({ chunk }) => chunk.kind === 'organization' && !chunk.plain);
  if (bodies.some(({ key, chunk }) => !beside.has(key) && !alike(chunk))) return true;
  // Countries are named for their ministries too: another instrument only where countries were named and not this one.
  const countries = [...beside.keys()].filter((key) => key.startsWith('country '));
  return countries.length >= 2 && partners.some(({ key }) => key.startsWith('country ') && !beside.has(key));
}
