import { caseless } from './caseless.ts';
import { fold } from '../../src/ontology/fold.ts';
import type { Chunk } from './chunk.ts';
import type { Draft, Items } from './items.ts';
import { bracketed } from './link-bodies.ts';
import { sentenceAt, type Reading } from './reading.ts';
import { eventModifiers } from '../lexicon/events.ts';
import { vocabulary } from './vocabulary.ts';

const modifiers = new Set(eventModifiers.split('|'));

const EDITION = caseless(
  `(?:^|[^\\p{L}\\d])((?:\\d+(?:st|nd|rd|th)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-\\p{L}+)|${[...vocabulary.editionWords].join('|')})(?:\\s+(?:edition of|session of|meeting of|annual))?(?:\\s+the)?\\s+)$`,
);

/** Words of an event's name that tell it from others: no edition, no year, no plural. */
function keyWords(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter(
      (word) =>
        !/^(?:of|for|and|the|in|on|[ivx]+|\d+(?:st|nd|rd|th)?)$/u.test(word) && !vocabulary.editionWords.has(word),
    )
    .map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word));
}

/** Brings together what names or describes one event. "The forum" means the last forum named; "the event" the main one of its part. */
export function linkEvents(reading: Reading, items: Items): void {
  const { text } = reading;
  const named: { readonly draft: Draft; readonly key: string[] }[] = [];
  const all = reading.chunks.flatMap((chunks, index) =>
    chunks.filter((chunk) => chunk.kind === 'event').map((chunk) => ({ chunk, index })),
  );
  const plain = ({ chunk, index }: (typeof all)[number]) =>
    chunk.plain || (reading.headings[index] === true && onlyDescribes(chunk));
  for (const { chunk, index } of [...all]
    .filter((each) => !plain(each) && !isSigning(text, each.chunk))
    .sort(
      (one, other) =>
        keyWords(other.chunk.text).length - keyWords(one.chunk.text).length || one.chunk.start - other.chunk.start,
    )) {
    const key = keyWords(chunk.text);
    const same = named.filter(
      (each) =>
        each.key.join(' ') === key.join(' ') ||
        (chunk.head &&
          each.key.at(-1) !== undefined &&
          key.length >= 2 &&
          key.every((word) => each.key.includes(word)) &&
          each.draft.chunks.some((other) => other.head === chunk.head)),
    );
    const exact = same.find((each) => each.key.join(' ') === key.join(' '));
    const sameEdition = (draft: Draft) =>
      !draft.edition || !editionOf(text, chunk) || draft.edition === editionOf(text, chunk);
    const known = exact ?? (same.length === 1 ? same[0] : undefined);
    const before = EDITION.exec(text.slice(Math.max(0, chunk.start - 40), chunk.start))?.[1];
    const span = before ? { start: chunk.start - before.length, end: chunk.end } : chunk;
    let draft: Draft;
    const spelled = chunk.letters ? spelledOut(reading, items, all, chunk) : undefined;
    if (spelled) draft = spelled;
    else if (known && sameEdition(known.draft)) draft = known.draft;
    else {
      draft = items.add('Event', reading.sections[index] ?? 0);
      named.push({ draft, key });
    }
    draft.kind ??= chunk.subtype ?? 'OTHER';
    const edition = editionOf(text, chunk);
    if (edition) draft.edition ??= edition;
    items.bind(chunk, draft, text, 'GLOBAL', chunk);
    if (before) items.mention(draft, text, span, 'GLOBAL');
    for (const shorter of chunk.shorter ?? []) items.mention(draft, text, shorter, 'GLOBAL');
  }
  joinEditions(reading, items, named);
  const described: Draft[] = [];
  for (const { chunk, index } of all.filter(plain)) {
    const section = reading.sections[index] ?? 0;
    const year = OF_NEXT_YEAR.exec(text.slice(Math.max(0, chunk.start - 24), chunk.start))?.[0];
    if (year && !isSigning(text, chunk)) {
      const draft = items.add('Event', section);
      draft.kind = chunk.subtype ?? 'OTHER';
      draft.described = true;
      draft.named = false;
      items.bind(chunk, draft, text, 'DOCUMENT');
      items.mention(draft, text, { start: chunk.start - year.length, end: chunk.end }, 'GLOBAL');
      continue;
    }
    if (
      isSigning(text, chunk) ||
      ofSigning(reading, chunk, index) ||
      OTHER_EDITION.test(text.slice(Math.max(0, chunk.start - 24), chunk.start))
    )
      continue;
    const whole = reading.chunks[index]?.find(
      (other) =>
        other.kind === 'event' &&
        !other.plain &&
        other.start > chunk.end &&
        /^ (?:of|for|at) (?:the |this year['’]s )?(?:\S+ )?$/u.test(text.slice(chunk.end, other.start)),
    );
    // "Ice Days, an open festival": said of the event named right before.
    const beside = reading.chunks[index]?.find(
      (other) =>
        other.kind === 'event' &&
        !other.plain &&
        other.end < chunk.start &&
        /^,\s(?:an?|the)\s(?:[\p{Ll}-]+\s){0,3}$/u.test(text.slice(other.end, chunk.start)),
    );
    const apposed = beside && items.of(beside);
    if (apposed) {
      items.bind(chunk, apposed, text, 'DOCUMENT');
      continue;
    }
    const owner = whole && items.of(whole);
    if (owner && PART.test(chunk.head ?? '')) {
      items.bind(chunk, owner, text, 'DOCUMENT');
      continue;
    }
    const programme = PART_OF_PROGRAMME.test(chunk.text) ? gatheringBefore(reading, named, section, chunk) : undefined;
    if (programme) {
      items.bind(chunk, programme, text, 'DOCUMENT');
      continue;
    }
    const head = lastWord(chunk.head ?? chunk.text);
    const edition = editionOf(text, chunk);
    const candidates = [...named.map((each) => each.draft), ...described].filter(
      (draft) =>
        draft.section === section &&
        !(edition && draft.edition && !edition.startsWith('20') && numberOf(edition) !== numberOf(draft.edition)) &&
        draft.chunks.some((other) => lastWord(other.head ?? '') === head || lastWord(fold(other.text)) === head),
    );
    const headed = candidates.find((draft) => inHeading(reading, draft));
    // The one spoken of last before this.
    const earlier = candidates
      .filter((draft) => {
        const last = lastBefore(draft, chunk.start);
        if (headed && isOtherEdition(draft, headed) && chunk.start - last > A_SENTENCE) return false;
        return last >= 0 && (!GENERIC.test(chunk.head ?? '') || draft.named || chunk.start - last < 400);
      })
      .sort((one, other) => lastBefore(one, chunk.start) - lastBefore(other, chunk.start));
    // "The four-day meeting" is what the text is about.
    if (/^(?:the|this)$/u.test(chunk.article ?? '') && /-day\b/u.test(chunk.text) && GENERIC.test(chunk.head ?? ''))
      continue;
    if (
      !(earlier.length && head !== 'event' && head !== 'ceremony') &&
      GENERIC.test(chunk.head ?? '') &&
      (chunk.text.toLowerCase() === chunk.head || /^(?:event|gathering|occasion)$/u.test(chunk.head ?? '')) &&
      /^(?:the|this|that)$/u.test(chunk.article ?? '')
    )
      continue;
    const definite = /^(?:the|this|that|its|their|both|our)$/u.test(chunk.article ?? '');
    const bare = chunk.text.toLowerCase() === chunk.head;
    // "DWA press conference": the whole is a form of its own.
    const scoped = chunk.inner?.length ? 'GLOBAL' : 'DOCUMENT';
    const known =
      definite || !chunk.article
        ? (earlier.at(-1) ??
          (definite
            ? candidates[0]
            : reading.headings[index]
              ? candidates.find(
                  (draft) =>
                    draft.kind === chunk.subtype && (draft.chunks[0]?.start ?? 0) < Math.max(700, chunk.start + 400),
                )
              : undefined))
        : [...described, ...named.flatMap((each) => (inHeading(reading, each.draft) ? [each.draft] : []))].find(
            (draft) =>
              draft.section === section &&
              draft.chunks.some(
                (other) =>
                  other.head === chunk.head &&
                  (fold(other.text) === fold(chunk.text) || reading.headings[index] || other.start < 300),
              ),
          );
    if (known) {
      items.bind(chunk, known, text, scoped);
      if (known.described && !bare) known.generic = false;
      continue;
    }
    const draft = items.add('Event', section);
    draft.kind = chunk.subtype ?? 'OTHER';
    draft.described = true;
    draft.named = false;
    draft.generic = bare;
    items.bind(chunk, draft, text, 'GLOBAL');
    described.push(draft);
    if (chunk.inner?.length && chunk.subtype !== 'PRESS_CONFERENCE') draft.named = true;
  }
}

/** "The first plenary session", "a panel session": a part of a programme. */
const PART_OF_PROGRAMME =
  /^(?:(?:first|second|third|fourth|fifth|sixth|final|last|opening|closing|morning|afternoon|main|joint|special|technical|thematic|parallel|plenary|panel|scientific|working) )+sessions?$/i;

/** The conference of the headline, else the first named before what may be a part of it; committees have sessions of their own. */
function gatheringBefore(
  reading: Reading,
  named: readonly { readonly draft: Draft }[],
  section: number,
  chunk: Chunk,
): Draft | undefined {
  if (named.some(({ draft }) => draft.section === section && draft.chunks.some((each) => each.head === 'session')))
    return undefined;
  const start = (draft: Draft) => Math.min(...draft.chunks.map((each) => each.start));
  const before = named
    .map(({ draft }) => draft)
    .filter(
      (draft) =>
        draft.section === section &&
        start(draft) < chunk.start &&
        draft.chunks.every((each) => GATHERS.test(each.head ?? '')),
    )
    .sort((one, other) => start(one) - start(other));
  return before.find((draft) => inHeading(reading, draft)) ?? before[0];
}

const GATHERS = /\b(?:forum|conference|summit|symposium|congress|convention|colloquium|expo|seminar|workshop)$/u;

/** "Signing Ceremony for the Agreement": when an instrument was signed is told with the instrument. */
function isSigning(text: string, chunk: Chunk): boolean {
  return (
    /\bsigning\b/i.test(chunk.text) ||
    (/^ceremony\b/i.test(chunk.text) && /\bsigning\s$/i.test(text.slice(Math.max(0, chunk.start - 9), chunk.start)))
  );
}

/** "Signed at a virtual ceremony": a ceremony of nothing else is the signing itself. */
function ofSigning(reading: Reading, chunk: Chunk, index: number): boolean {
  const sentence = reading.sentences[index];
  return (
    /^(?:(?:virtual|online|formal|brief|short|official|special|joint|small|simple|hybrid) )?ceremony$/i.test(
      chunk.text,
    ) &&
    sentence !== undefined &&
    /\b(?:sign(?:ed|s)|inked|exchanged|signatures?)\b/i.test(reading.text.slice(sentence.start, sentence.end))
  );
}

/** "Balkan Congress 2015" and the headline's "ABAF Congress 2015": one kind of event, one year, and the headline tells of it. */
function joinEditions(reading: Reading, items: Items, named: readonly { readonly draft: Draft }[]): void {
  const headed = named.flatMap(({ draft }) =>
    inHeading(reading, draft) && /^\d{4}$/u.test(draft.edition ?? '') ? [draft] : [],
  );
  for (const draft of headed.slice(0, 10))
    for (const { draft: other } of named) {
      const [one, two] = [draft.chunks[0], other.chunks[0]];
      if (draft === other || !one || !two || draft.section !== other.section) continue;
      if (one.head !== two.head || draft.edition !== other.edition) continue;
      if (one.start < two.start && two.start - one.end < 600 && items.drafts.includes(other)) items.merge(draft, other);
    }
}

/** The event before whose letters in brackets these are. */
function spelledOut(
  reading: Reading,
  items: Items,
  all: readonly { readonly chunk: Chunk }[],
  letters: Chunk,
): Draft | undefined {
  for (const [at, { chunk }] of all.entries()) {
    const next = all[at + 1]?.chunk;
    if (next?.text === letters.text && bracketed(reading.text, chunk, next)) return items.of(chunk);
  }
  return undefined;
}

/** So far on, "the forum" is that of the headline again, not the earlier one that was told of on the way. */
const A_SENTENCE = 200;

const isOtherEdition = (draft: Draft, headed: Draft): boolean =>
  draft !== headed && draft.edition !== undefined && headed.edition !== undefined && draft.edition !== headed.edition;

/** "The next session": another edition than the one that the text is about. */
const OTHER_EDITION =
  /\b(?:next|previous|last|future|following|earlier|past|upcoming round of the|(?:next|last) year['’]s)\s+$/i;
/** "Next year's meeting": an event of its own, where the text tells when or where it will be. */
const OF_NEXT_YEAR = /\bnext year['’]s\s+$/i;

function inHeading(reading: Reading, draft: Draft): boolean {
  const [first] = draft.chunks;
  return first !== undefined && (reading.headings[sentenceAt(reading, first.start)] ?? false) && first.start < 400;
}

/** "Bilateral Talks" in a headline: capitals name nothing where the words are those of any such event. */
function onlyDescribes(chunk: Chunk): boolean {
  const words = fold(chunk.text).split(' ');
  const head = new Set((chunk.head ?? '').split(' '));
  return words.length > 1 && words.every((word) => head.has(word) || modifiers.has(word));
}

function lastBefore(draft: Draft, at: number): number {
  return Math.max(-1, ...draft.chunks.flatMap((chunk) => (chunk.start < at ? [chunk.start] : [])));
}

/** A part of an event through which one speaks of the whole. */
const PART = /ceremony|opening|closing|session|launch/u;
/** Words that mean whatever event the text is about. */
const GENERIC =
  /^(?:event|gathering|ceremony|occasion|opening ceremony|closing ceremony|launch event|session|meeting|programme|program)$/u;

/** "The event", "the opening ceremony" mean the main event of their part, where nothing of that name came before. */
export function bindGeneric(reading: Reading, items: Items, mains: ReadonlyMap<number, Draft>): void {
  for (const [index, chunks] of reading.chunks.entries()) {
    const section = reading.sections[index] ?? 0;
    const main = mains.get(section) ?? onlyNamed(items, section);
    if (!main) continue;
    for (const chunk of chunks)
      if (
        chunk.kind === 'event' &&
        chunk.plain &&
        !items.of(chunk) &&
        GENERIC.test(chunk.head ?? '') &&
        !OTHER_EDITION.test(reading.text.slice(Math.max(0, chunk.start - 24), chunk.start)) &&
        !/\bsigning\b/i.test(chunk.text) &&
        // A ceremony is no forum that the text comes to later.
        !(chunk.head === 'ceremony' && main.chunks.length > 0 && main.chunks.every(({ start }) => start > chunk.start))
      )
        items.bind(chunk, main, reading.text, 'DOCUMENT');
  }
}

/** "The three-day gathering" of a part that names one event, if only by the way. */
function onlyNamed(items: Items, section: number): Draft | undefined {
  const [only, ...others] = items.ofType('Event').filter((draft) => draft.named && draft.section === section);
  return others.length ? undefined : only;
}

const lastWord = (name: string): string => name.split(' ').at(-1)?.replace(/s$/u, '') ?? '';

function editionOf(text: string, chunk: Chunk): string | undefined {
  const inside =
    /\b(20\d\d|\d+(?:st|nd|rd|th))\b/u.exec(chunk.text)?.[1] ??
    /^([IVXL]{1,6}|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?= )) ?\p{Lu}/u.exec(
      chunk.text,
    )?.[1] ??
    /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) /u.exec(chunk.text)?.[1];
  const before =
    /\b(\d+(?:st|nd|rd|th)|20\d\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+$/i.exec(
      text.slice(Math.max(0, chunk.start - 20), chunk.start),
    )?.[1];
  return (inside ?? before)?.toLowerCase();
}

const NUMBERS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "3rd" and "third" are one number. */
const numberOf = (edition: string): string => {
  const at = NUMBERS.indexOf(edition);
  return at < 0 ? edition.replace(/\D/gu, '') : String(at + 1);
};

/** The event that a part of the document is about: the first named in its heading or opening, else the first described there. */
export function mainEvents(reading: Reading, items: Items): Map<number, Draft> {
  const mains = new Map<number, Draft>();
  const opening = new Map<number, number>();
  for (const [index, section] of reading.sections.entries()) if (!opening.has(section)) opening.set(section, index);
  const events = items.ofType('Event');
  for (const [section, first] of opening) {
    const near = (draft: Draft) =>
      draft.mentions.some((mention) => withinOpening(reading, mention.start, first, section));
    const start = (draft: Draft) =>
      Math.min(
        ...draft.mentions
          .filter((mention) => withinOpening(reading, mention.start, first, section))
          .map((mention) => mention.start),
      );
    const candidates = events.filter(near).sort((one, other) => start(one) - start(other));
    const main =
      candidates.find((draft) => draft.named && told(reading, draft) && !passing(reading, start(draft))) ??
      candidates.find((draft) => draft.named && !passing(reading, start(draft))) ??
      candidates.find((draft) => !passing(reading, start(draft)));
    if (main) mains.set(section, main);
  }
  return mains;
}

/** Named outside of headlines too, where capitals tell nothing. */
function told(reading: Reading, draft: Draft): boolean {
  return draft.chunks.some((chunk) => !(reading.headings[sentenceAt(reading, chunk.start)] ?? false));
}

function withinOpening(reading: Reading, at: number, first: number, section: number): boolean {
  for (let index = first; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index];
    if (!sentence || reading.sections[index] !== section) return false;
    if (sentence.start <= at && at < sentence.end) return true;
    const limit = reading.sentences
      .slice(first, index + 1)
      .filter((each) => each.end - each.start > 60 && !reading.headings[each.index]).length;
    if (limit >= 3) return false;
  }
  return false;
}

/** Named only by the way: "on the sidelines of", "since the … Congress". */
function passing(reading: Reading, at: number): boolean {
  return (
    /\b(?:sidelines|margins) of (?:the|his|her|its|their) (?:participation|presence|attendance) (?:in|at) (?:the )?$/i.test(
      reading.text.slice(Math.max(0, at - 60), at),
    ) ||
    (/\b(?:sidelines? of|margins of|since|ahead of|prior to|after|before|following|regarding|concerning|about|at)\s+(?:the\s+)?(?:\S+\s+)?$/i.test(
      reading.text.slice(Math.max(0, at - 40), at),
    ) &&
      !/\bat\s+(?:(?:the|a|an)\s+)?$/i.test(reading.text.slice(Math.max(0, at - 10), at)))
  );
}
