import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import {
  congressRule,
  gatheringRules,
  ownerRule,
  quotedRule,
  signerRule,
  type GatheringRule,
} from './gathering-rules.ts';
import { chunksOf, compile, matches } from './mask.ts';
import { SIGNS, type Mask } from './masking.ts';
import { subjectsOf } from './subjects.ts';
import type { Reading } from './reading.ts';

const compiled = gatheringRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));

export interface GatheringContext {
  readonly reading: Reading;
  readonly items: Items;
  readonly book: FactBook;
  readonly masks: readonly Mask[];
  readonly mains: ReadonlyMap<number, Draft>;
}

/** The event that a sentence speaks of where the rule saw none: the last named before the match, else the main one. */
function spokenOf(
  { reading, items, masks }: GatheringContext,
  mask: Mask,
  match: RegExpExecArray,
  main: Draft | undefined,
  index: number,
): Draft | undefined {
  const before = mask.placed.filter(({ chunk, at }) => at < match.index && chunk.kind === 'event');
  const last = before
    .map(({ chunk }) => items.of(chunk))
    .filter((draft) => draft !== undefined)
    .at(-1);
  return last ?? toldBefore(items, masks, index) ?? programmeOf(reading, items, masks, index) ?? main;
}

/** "11:00 Speakers: …": a row of the programme above which an event is named in a heading. */
const CLOCK = /^\W{0,3}\d{1,2}[:.h]\d{2}\b/u;

function programmeOf(reading: Reading, items: Items, masks: readonly Mask[], index: number): Draft | undefined {
  const opensLine = (mask: Mask) =>
    reading.text.slice(reading.text.lastIndexOf('\n', mask.sentence.start - 1) + 1, mask.sentence.end);
  const here = masks[index];
  if (!here || !CLOCK.test(opensLine(here))) return undefined;
  for (let back = index - 1; back >= 0 && index - back <= LONGEST_PROGRAMME; back--) {
    const mask = masks[back];
    if (!mask || !reading.headings[back] || CLOCK.test(opensLine(mask))) continue;
    const event = mask.placed.find(({ chunk }) => chunk.kind === 'event' && !chunk.plain);
    if (event) return items.of(event.chunk);
  }
  return undefined;
}

const LONGEST_PROGRAMME = 30;

/** "It was also attended by", "Confirmed speakers include": the one event of the sentence before, in the same paragraph. */
function toldBefore(items: Items, masks: readonly Mask[], index: number): Draft | undefined {
  const here = masks[index];
  let before = masks[index - 1];
  if (!here || !before) return undefined;
  const it = /^(?:It|This)\s(?:was|is|also|has|had|brought|drew|gathered|will)\b/u.test(here.text);
  if (!it && here.sentence.line !== before.sentence.line) return undefined;
  // A caption goes on for several sentences, and so does what is told of an event that has a name.
  const caption = CAPTION.test(here.text);
  for (let back = 2; back <= (caption ? FAR_BACK : 3) && !hasEvent(before); back++) {
    const further = masks[index - back];
    if (further?.sentence.line !== here.sentence.line) break;
    if (!caption && hasEvent(further) && !namesEvent(items, further)) break;
    before = further;
  }
  const events = [
    ...new Set(before.placed.flatMap(({ chunk }) => (chunk.kind === 'event' ? (items.of(chunk) ?? []) : []))),
  ];
  const [only, ...others] = events.some(({ named }) => named) ? events.filter(({ named }) => named) : events;
  return others.length ? undefined : only;
}

const FAR_BACK = 4;
const CAPTION =
  /^\W{0,2}(?:from (?:the )?(?:left|right)|on the \S+ side|(?:on|at) the (?:panel|lectern|podium|rostrum|stage))\b/i;
const hasEvent = (mask: Mask) => mask.placed.some(({ chunk }) => chunk.kind === 'event');
const namesEvent = (items: Items, mask: Mask) =>
  mask.placed.some(
    ({ chunk }) => chunk.kind === 'event' && items.of(chunk)?.chunks.some(({ plain }) => !plain) === true,
  );

/** "Kenya's Ministry of Health": the country before a body owns it and hosts nothing itself. */
function withoutOwners(chunks: readonly Chunk[], book: FactBook): Chunk[] {
  return chunks.filter((chunk, at) => {
    const next = chunks[at + 1];
    // A country alone is no body where nothing else says that it acts.
    if (chunk.kind === 'demonym' || (chunk.kind === 'country' && !book.acts(chunk))) return false;
    return !(chunk.kind === 'country' && next?.kind === 'organization' && next.start - chunk.end <= 3);
  });
}

function fits(rule: GatheringRule, event: Draft, mask: Mask): boolean {
  const kind = event.kind ?? '';
  if (rule.kind && rule.kind !== kind) return false;
  if (rule.heads && !event.chunks.some((chunk) => rule.heads?.test(chunk.head ?? ''))) return false;
  if (rule.kinds?.test(kind) === false || rule.notKind?.test(kind)) return false;
  return !(rule.notSigning && /\b(?:sign(?:ed|ing|s)?|signature|inked)\b/i.test(mask.text));
}

/** Who stays away takes no part, nor does who says so. */
const ABSENT =
  /^\W*(?:apologies|absent|regrets|excused|leave of absence)\b|\b(?:did|does|will|would|could|was|were) not (?:be )?(?:attend|attended|take part|join|joined|travel)\b|\b(?:refus(?:es|ed|ing)|declin(?:es|ed)|fail(?:s|ed)) to (?:attend|take part|join|travel)\b|\bboycott(?:s|ed)?\b/i;

/** Hosts and those who took part. */
export function readGatherings(context: GatheringContext): void {
  const { reading, items, book, masks, mains } = context;
  const absent = masks.map((mask) => ABSENT.test(mask.text));
  for (const { rule, pattern } of compiled) {
    for (const [index, mask] of masks.entries()) {
      if (absent[index]) continue;
      const main = mains.get(reading.sections[index] ?? 0);
      for (const match of matches(mask, pattern)) {
        const given = chunksOf(mask, match, 'e');
        for (const event of given.length
          ? unique(given.map((chunk) => items.of(chunk)))
          : unique([spokenOf(context, mask, match, main, index)])) {
          if (event.type !== 'Event' || !fits(rule, event, mask)) continue;
          const hosts = unique(
            withoutOwners([...chunksOf(mask, match, 'h'), ...chunksOf(mask, match, 'k')], book).map((chunk) =>
              book.actor(chunk),
            ),
          );
          for (const host of hosts) {
            book.relation('HOSTED', host, event, index, rule.id, rule.yields);
            // A person who gives a dinner is there; a body need not be said to be.
            if (host.type === 'Person') book.relation('TOOK_PART_IN', host, event, index, rule.id, 'PARTICIPANT');
          }
          const people = unique(
            [...subjectsOf(mask, match, 'p'), ...chunksOf(mask, match, 'q'), ...chunksOf(mask, match, 'q2')].flatMap(
              (chunk) =>
                chunk.kind === 'demonym' || chunk.kind === 'country' || (rule.only && chunk.kind !== rule.only)
                  ? []
                  : [book.actor(chunk)],
            ),
          );
          for (const person of people) {
            if (
              book.has('HOSTED', (fact) => fact.type === 'HOSTED' && fact.from === person.key && fact.to === event.key)
            )
              continue;
            book.relation('TOOK_PART_IN', person, event, index, rule.id, rule.yields);
          }
        }
      }
    }
  }
}

export function readSigners(context: GatheringContext): void {
  const { reading, items, book } = context;
  for (const fact of book.facts.slice()) {
    if (fact.type !== 'Signature' || !fact.person) continue;
    const concluded = book.facts.find((other) => other.type === 'CONCLUDED_AT' && other.from === fact.agreement);
    const event = concluded?.type === 'CONCLUDED_AT' ? items.get(concluded.to) : undefined;
    const person = items.get(fact.person);
    const index = reading.sentences.findIndex((sentence) => sentence.start === fact.evidence.start);
    // "Signed during the visit of the president": the visit is his.
    if (event && event.kind !== 'VISIT' && person && index >= 0)
      book.relation('TOOK_PART_IN', person, event, index, signerRule.id, signerRule.yields);
  }
}

export function readOwners(context: GatheringContext): void {
  const { reading, items, book } = context;
  for (const [index, chunks] of reading.chunks.entries()) {
    for (const chunk of chunks) {
      const event = chunk.kind === 'event' && chunk.subtype === 'PRESS_CONFERENCE' ? items.of(chunk) : undefined;
      const owner = chunk.inner?.map((inner) => items.of(inner)).find((draft) => draft?.type === 'Organization');
      if (event && owner) book.relation('HOSTED', owner, event, index, ownerRule.id, ownerRule.yields);
      const holder = holderOf(items, chunk);
      const held = holder && items.of(chunk);
      if (held && !book.has('HOSTED', (fact) => fact.type === 'HOSTED' && fact.to === held.key))
        book.relation('HOSTED', holder, held, index, congressRule.id, congressRule.yields);
    }
  }
}

/** The body at the end of the name of its congress or general assembly; those of a party are told of, not announced. */
function holderOf(items: Items, chunk: Chunk): Draft | undefined {
  if (
    chunk.kind !== 'event' ||
    chunk.plain ||
    !/(?:congress|assembly|general meeting|convention)$/u.test(chunk.head ?? '')
  )
    return undefined;
  const body = chunk.inner?.find(({ kind, end }) => kind === 'organization' && end === chunk.end);
  if (
    !body ||
    /\bparty\b/i.test(body.text) ||
    !/\sof\s(?:the\s)?$/u.test(chunk.text.slice(0, body.start - chunk.start))
  )
    return undefined;
  const draft = items.of(body);
  return draft?.type === 'Organization' ? draft : undefined;
}

/** "For his part", "in her turn": whoever speaks so follows another speaker. */
const IN_TURN = '(?:,? (?:on|for) (?:his|her|their) (?:own )?part,?|,? in (?:(?:his|her|their) )?turn,?)';
const SAYS =
  '(?:said|asked|admitted|reminded|replied|warned|assured|concluded|insisted|argued|informed|enquired|inquired|responded|answered|affirmed|declared|acknowledged|cautioned|appealed|suggested|says|told|noted|stated|added|stressed|emphasi[sz]ed|underlined|underscored|explained|remarked|expressed|urged|called|hoped|welcomed|thanked|praised|highlighted|pointed out|observed|commented|recalled|reaffirmed|reiterated|described|commended|lauded|introduced|outlined|announced|shared|spoke (?:about|on|of)|talked about|presented on|lectured on|gave an overview|complained|promised|pledged|proposed|lamented|advised|encouraged|congratulated|joked|quipped|dwelt (?:on|upon)|elaborated on|drew attention|paid tribute|conveyed|wished|invited|advocated|read (?:out|aloud)|reported on|presented(?! (?:his|her|their) (?:letters|credentials)))';

const quoted = compile(
  `(?:<p:P>(?: (?:of|for|at|in) [^,;\uE002]{3,60},|, (?:in|while|when) [^,;\uE002]{3,60},)?${IN_TURN}?,? (?:also |further |then |later |who )?${SAYS}|(?:said|added|noted|stated|stressed|declared|concluded|remarked|emphasi[sz]ed|according to|explained) {the}(?:<R> )?<q:P>)`,
);

export function readQuoted(context: GatheringContext): void {
  const { reading, book, masks, mains } = context;
  for (const [index, mask] of masks.entries()) {
    const main = mains.get(reading.sections[index] ?? 0);
    if (ABSENT.test(mask.text)) continue;
    for (const match of matches(mask, quoted)) {
      const event = spokenAt(context, index) ?? main;
      if (!event || event.kind === 'VISIT' || ahead(context, event) || between(context, event)) continue;
      // An event told of only later is not where this was said, nor are reporters its guests.
      if (!event.mentions.some(({ start }) => start < mask.sentence.end)) continue;
      if (event.kind !== 'PRESS_CONFERENCE' && /\btold (?:reporters|journalists)\b/.test(mask.text)) continue;
      for (const chunk of [...speakersOf(mask, match), ...chunksOf(mask, match, 'q')]) {
        const person = book.actor(chunk);
        if (person && !book.takesPart(person, event) && !speaksElsewhere(context, person, index))
          book.relation('TOOK_PART_IN', person, event, index, quotedRule.id, 'SPEAKER');
      }
    }
  }
}

/** The sentence itself says at what somebody spoke. */
const speaksElsewhere = ({ reading, book }: GatheringContext, person: Draft, index: number): boolean =>
  book.has(
    'TOOK_PART_IN',
    (fact) =>
      fact.type === 'TOOK_PART_IN' &&
      fact.from === person.key &&
      fact.evidence.start === reading.sentences[index]?.start,
  );

/** What those took part in, or held, whom the same paragraph names before: whoever follows them speaks there too. */
function spokenAt({ reading, items, book }: GatheringContext, index: number): Draft | undefined {
  const { start, line } = reading.sentences[index] ?? { start: 0, line: 0 };
  const from = reading.sentences.find((sentence) => sentence.line === line)?.start ?? start;
  const last = book.facts
    .flatMap((fact) =>
      (fact.type === 'TOOK_PART_IN' || fact.type === 'HOSTED') &&
      from <= fact.evidence.start &&
      fact.evidence.start < start
        ? [fact]
        : [],
    )
    .reduce<{ at: number; to: string } | undefined>(
      (found, { to, evidence }) => (found && found.at > evidence.start ? found : { at: evidence.start, to }),
      undefined,
    );
  return last && items.get(last.to);
}

/** "Dr. Yusuf, who took over from Mr. Kuiper, said": not the one who is named on the way. */
function speakersOf(mask: Mask, match: RegExpExecArray): Chunk[] {
  const chunks = chunksOf(mask, match, 'p');
  const last = mask.placed.find(({ chunk }) => chunk === chunks.at(-1));
  if (!last || mask.text.charAt(last.at + 1) !== ',') return chunks;
  const before = ON_THE_WAY.exec(mask.text.slice(0, last.at));
  const subject = before ? mask.cells[before.index]?.chunk : undefined;
  return subject ? [subject] : chunks;
}

const ON_THE_WAY = new RegExp(`${SIGNS.person}, who(?:se)?\\b[^,;${SIGNS.person}]*$`, 'u');

/** Two people have met there already: whoever else is quoted only speaks of it. */
function between({ book }: GatheringContext, event: Draft): boolean {
  if (event.kind !== 'MEETING' || !event.described) return false;
  const people = new Set(
    book.facts.flatMap((fact) => (fact.type === 'TOOK_PART_IN' && fact.to === event.key ? [fact.from] : [])),
  );
  return people.size >= 2;
}

/** Whoever is quoted before an event takes place does not speak there. */
function ahead({ reading, book }: GatheringContext, event: Draft): boolean {
  const { published } = reading.document;
  return Boolean(
    published &&
    book.has(
      'Claim',
      (fact) =>
        fact.type === 'Claim' &&
        fact.about === event.key &&
        fact.property === 'start' &&
        fact.value.slice(0, published.length) > published.slice(0, fact.value.length),
    ),
  );
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
