import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import { listedInstruments, splitInstruments, splitPairs } from './instrument-lists.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { withoutTails } from './party-masks.ts';
import type { Affiliations } from './positions.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { peopleOf, sidesOf } from './sides.ts';
import { signatureTables } from './signature-tables.ts';
import { Signers } from './signers.ts';
import { signingRules, type SigningRule } from './signing-rules.ts';
import { isUnsigned } from './unsigned.ts';

const compiled = signingRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const SIGNING =
  /\b(?:sign|inked|ink|conclud|seal|initial|enter(?:s|ed)? into|exchang|renew|extend|ratif|penned|adopt|finali|formali|forg(?:e|ed|es)\b|agreed|agree|append|amend|binds|did the honou|pen to paper|names? to the)/i;

/** What the signing of the document's instruments needs to know of the document. */
export interface SigningContext {
  readonly reading: Reading;
  readonly items: Items;
  readonly book: FactBook;
  readonly masks: readonly Mask[];
  readonly affiliations: Affiliations;
  readonly mains: ReadonlyMap<number, Draft>;
}

/** Parties, signers, witnesses. */
export function readSigning(context: SigningContext): void {
  const { items, book, affiliations } = context;
  const masks = context.masks.map(withoutTails);
  const signers = new Signers(context.reading, items, book, affiliations);
  const scene: Scene = { ...context, masks, signers, onlookers: new Map() };
  const unsigned = masks.map(({ sentence }) => isUnsigned(context.reading.text, sentence));
  splitPairs(context);
  splitInstruments(scene);
  for (const { rule, pattern } of compiled) {
    for (const [index, mask] of masks.entries()) {
      if (unsigned[index]) continue;
      for (const match of matches(mask, pattern))
        for (const agreement of agreementsOf(context, rule, mask, match, index))
          apply(scene, rule, mask, match, agreement, index);
    }
  }
  listedInstruments(context);
  signatureTables(scene, signers);
  signers.settle();
}

interface Scene extends SigningContext {
  readonly signers: Signers;
  /** Who only looked on, by sentence: no later rule makes a signer of them. */
  readonly onlookers: Map<Draft, Set<number>>;
}

/** The instruments that a rule speaks of: those it saw, else those of its sentence that stand nearest, else the last one told of. */
function agreementsOf(
  context: SigningContext,
  rule: SigningRule,
  mask: Mask,
  match: RegExpExecArray,
  index: number,
): Draft[] {
  const { items, reading, mains } = context;
  const given = chunksOf(mask, match, 'g').flatMap((chunk) => (chunk.kind === 'agreement' ? [items.of(chunk)] : []));
  if (given.length) return unique(given);
  const cells = mask.placed.filter(({ chunk }) => chunk.kind === 'agreement');
  const end = match.index + match[0].length;
  const before = cells.filter(({ at }) => at < end);
  if (before.length) return unique(joined(mask, before).map((chunk) => items.of(chunk)));
  if (cells[0]) return unique([items.of(cells[0].chunk)]);
  const section = reading.sections[index] ?? 0;
  // A ceremony is that of all the part's instruments, not of the last one told of; a picture shows the main one's.
  if (rule.yields === 'WITNESS' || rule.yields === 'CHAIR' || rule.ofMain) return unique([mains.get(section)]);
  for (let back = index - 1; back >= Math.max(0, index - 2); back--) {
    const row = context.masks[back];
    const told = row?.placed.filter(({ chunk }) => chunk.kind === 'agreement');
    const main = mains.get(section);
    if (
      row &&
      main &&
      told?.[0] &&
      OF_OLDER.test(row.text.slice(0, told[0].at)) &&
      !told.some(({ chunk }) => items.of(chunk) === main)
    )
      continue;
    if (row && told?.length && (reading.sections[back] ?? 0) === section)
      return unique(firstRow(row, told).map((chunk) => items.of(chunk)));
  }
  return unique([mains.get(section)]);
}

/** What is told of an older instrument while the text is about a new one. */
const OF_OLDER =
  /\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|succeeds|buil(?:ds|t|ding) (?:up)?on|follow(?:s|ed|ing)(?: up)?(?: on)?|earlier|previous(?:ly)?|existing|original|had (?:already |also |earlier |previously )*(?:been )?(?:sign|conclud|ink|enter)\w*|dat(?:es|ing) (?:back to|from)|expired|in addition to|under the) /i;

/** The first row of instruments: what a sentence is about stands before what it compares that with. */
function firstRow(mask: Mask, cells: readonly { readonly chunk: Chunk; readonly at: number }[]): Chunk[] {
  for (let count = cells.length; count > 1; count--) {
    const row = joined(mask, cells.slice(0, count));
    if (row.length === count) return row;
  }
  return cells[0] ? [cells[0].chunk] : [];
}

/** The last instruments of a row: "the treaty and the road agreement". */
function joined(mask: Mask, cells: readonly { readonly chunk: Chunk; readonly at: number }[]): Chunk[] {
  const row: Chunk[] = [];
  let next: number | undefined;
  for (const { chunk, at } of [...cells].reverse()) {
    if (
      next !== undefined &&
      !/^(?:,|,? and|,? as well as)?\s(?:an?\s|the\s)?(?:[\p{Ll}-]+\s)?$/u.test(mask.text.slice(at + 1, next))
    )
      break;
    row.unshift(chunk);
    next = at;
  }
  return row;
}

function apply(
  scene: Scene,
  rule: SigningRule,
  mask: Mask,
  match: RegExpExecArray,
  agreement: Draft,
  index: number,
): void {
  const { book, affiliations, signers, onlookers, reading } = scene;
  const actors = (group: string) =>
    unique(
      actingChunks(mask, match, group, rule.ofBodies)
        .filter((chunk) => !rule.furtherPartiesOnly || !namesParty(book, scene.items, agreement, chunk))
        .map((chunk) => book.actor(chunk)),
    );
  const sentence = reading.text.slice(mask.sentence.start, mask.sentence.end);
  switch (rule.yields) {
    case 'WITNESS':
    case 'CHAIR':
      if (!SIGNING.test(sentence) && !/\bceremony\b/i.test(sentence)) return;
      for (const actor of rule.rowOfPresent
        ? unique(presentOf(mask, match).map((chunk) => book.actor(chunk)))
        : actors('w')) {
        if (!agreement.chunks.length) continue;
        book.relation('WITNESSED', actor, agreement, index, rule.id, rule.yields);
        const at = onlookers.get(actor) ?? new Set<number>();
        at.add(index);
        onlookers.set(actor, at);
      }
      return;
    case 'SIGNED_FOR':
    case 'REPRESENTED': {
      const people = actors('p');
      const bodies = unique(chunksOf(mask, match, 'o').map((chunk) => book.actor(chunk)));
      const paired = people.length > 1;
      const together = rule.forOne ?? false;
      if (paired && !together && people.length !== bodies.length) return;
      const before = reading.sentences[index - 1];
      const told =
        SIGNING.test(sentence) ||
        // The ceremony may have been told of just before.
        (rule.yields === 'REPRESENTED' &&
          before !== undefined &&
          /\bsign(?:ed|ing)\b/i.test(reading.text.slice(before.start, before.end)));
      if (!told) return;
      for (const [at, person] of people.entries()) {
        const body = paired && !together ? bodies[at] : bodies.at(-1);
        if (!body || person.type !== 'Person' || body.type !== 'Organization') continue;
        if (!onlookers.get(person)?.has(index)) signers.signedFor(agreement, person, body, index, rule.id);
      }
      return;
    }
    case 'SIGNER':
      if (!SIGNING.test(sentence) && !/\bsignatures?\b/i.test(sentence)) return;
      for (const side of [...chunksOf(mask, match, 'n'), ...chunksOf(mask, match, 'm')])
        for (const person of actors('p')) affiliations.addCountry(person, side);
      for (const person of [...actors('p'), ...actors('q')])
        if (person.type === 'Person' && !onlookers.get(person)?.has(index))
          signers.add(agreement, person, index, rule.id);
      return;
    case 'ISSUER':
      if (agreement.kind !== 'DECLARATION' && agreement.kind !== 'OTHER') return;
      for (const body of actors('a')) book.relation('PARTY_TO', body, agreement, index, rule.id, 'ISSUER');
      return;
    case 'OFFICE':
      for (const [office, body] of [
        ['r', 'a'],
        ['q', 'b'],
      ] as const) {
        const [post] = chunksOf(mask, match, office);
        const [party] = actors(body);
        if (!post || party?.type !== 'Organization') continue;
        book.relation('PARTY_TO', party, agreement, index, rule.id, 'PARTY');
      }
      return;
    case 'SIDES': {
      const [side] = chunksOf(mask, match, 's');
      if (side && !rule.sidesAlone)
        for (const person of peopleOf(reading, scene.items, book, side, index))
          signers.add(agreement, person, index, rule.id);
      const parties = book.facts.filter((fact) => fact.type === 'PARTY_TO' && fact.to === agreement.key);
      if (!side || new Set(parties.map((fact) => fact.type === 'PARTY_TO' && fact.from)).size >= 2) return;
      const main = scene.mains.get(reading.sections[index] ?? 0);
      for (const body of sidesOf(reading, scene.items, book, side, index, main === agreement ? undefined : main))
        book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
      return;
    }
    case 'RENEWS':
    case 'AMENDS':
      for (const chunk of chunksOf(mask, match, 'h')) {
        const older = scene.items.of(chunk);
        if (older && older !== agreement) book.relation(rule.yields, agreement, older, index, rule.id);
      }
      return;
    default: {
      if (rule.opening && (index > 3 || agreement.section !== (reading.sections[index] ?? 0))) return;
      const first = actors('a');
      // "the office of the university, Dr X, signed": what stands before a signer is where he is from.
      const subjects = first.at(-1)?.type === 'Person' ? first.filter((actor) => actor.type === 'Person') : first;
      for (const actor of [...subjects, ...actors('b'), ...actors('c')]) {
        if (rule.unlessElsewhere && isPartyElsewhere(book, actor, agreement)) continue;
        if (onlookers.get(actor)?.has(index)) continue;
        if (onlyApproves(actor, match[0])) continue;
        const role =
          agreement.kind === 'DECLARATION' && ISSUES.test(match[0]) && subjects.length === 1 ? 'ISSUER' : 'PARTY';
        if (actor.type === 'Organization') book.relation('PARTY_TO', actor, agreement, index, rule.id, role);
        else if (actor.type === 'Person') {
          if (rule.signs && reallySigns(match[0])) signers.add(agreement, actor, index, rule.id);
          else if (rule.bodyOfPerson) {
            const body = affiliations.of(actor, index);
            if (body) book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
          }
        }
      }
    }
  }
}

/** "Coetzee's predecessor, Richard Storrie, signed": not Coetzee. */
function isOwner(mask: Mask, chunk: Chunk): boolean {
  const at = mask.placed.find((each) => each.chunk === chunk)?.at ?? -1;
  return /^['’]s? (?:[\p{Ll}-]+ ){0,2}(?:predecessor|successor|deputy|brother|sister|wife|husband|son|daughter|colleague|counterpart)\b/u.test(
    mask.text.slice(at + 1, at + 60),
  );
}

/** A part of a country that bears the word for it acts through its government; any other place only tells where. */
const GOVERNED = /\b(?:Governorate|Province|Prefecture|County|Region|Oblast|Voivodeship|State)$/u;

/** The chunks of a list without owners: neither Kenya in "Kenya's ministry" nor Zambia in "her Zambian counterpart" acts. */
function actingChunks(mask: Mask, match: RegExpExecArray, group: string, ofBodies = false): Chunk[] {
  return (group === 'a' || group === 'p' ? subjectsOf(mask, match, group) : chunksOf(mask, match, group)).filter(
    (chunk) => {
      if (chunk.kind === 'place' && group === 'a' && ofBodies) return GOVERNED.test(chunk.text);
      if (chunk.kind === 'person') return !isOwner(mask, chunk);
      if (chunk.kind !== 'country' && chunk.kind !== 'demonym') return true;
      if (isSeat(mask, match, group, chunk)) return false;
      const at = mask.cells.findIndex((cell) => cell.chunk === chunk);
      const next = mask.cells.findIndex((cell, index) => index > at && cell.chunk !== undefined);
      const between = next < 0 ? '' : mask.text.slice(at + 1, next);
      return !(
        (/^(?:'s?)?\s+$/u.test(between) && /^(?:organization|person)$/u.test(mask.cells[next]?.chunk?.kind ?? '')) ||
        /^\s+counterpart/u.test(between)
      );
    },
  );
}

/** "With the Delft Institute, Korea": the last of a row after a mere comma is where the one before it is. */
function isSeat(mask: Mask, match: RegExpExecArray, group: string, chunk: Chunk): boolean {
  const row = chunksOf(mask, match, group);
  const before = row.at(-2);
  if (chunk !== row.at(-1) || before?.kind !== 'organization') return false;
  const at = mask.cells.findIndex((cell) => cell.chunk === chunk);
  const from = mask.cells.findIndex((cell) => cell.chunk === before);
  return /^(?:\s*\([^)]*\))?,\s+$/u.test(mask.text.slice(from + 1, at));
}

/** "In the presence of the World Bank, Chad and Niger signed": those after the last comma are who signs. */
function presentOf(mask: Mask, match: RegExpExecArray): Chunk[] {
  const chunks = actingChunks(mask, match, 'w');
  const range = match.indices?.groups?.['w'];
  if (!range || !/^\P{L}*$/u.test(mask.text.slice(0, match.index)) || !SIGNS_NEXT.test(mask.text.slice(range[1])))
    return chunks;
  const comma = mask.text.lastIndexOf(', ', range[1] - 1);
  if (comma < range[0]) return chunks;
  const before = new Set(mask.placed.flatMap(({ chunk, at }) => (at < comma ? [chunk] : [])));
  return chunks.filter((chunk) => before.has(chunk));
}

const SIGNS_NEXT =
  /^(?: (?:has|have|had|today|yesterday|also|on \uE009|\uE009))* (?:sign|ink|conclu|penn|seal|initial|exchang|enter|renew)/u;

const LEGISLATURE =
  /\b(?:parliament|assembly|senate|congress|cabinet|council of ministers|duma|knesset|diet|legislature|house|chamber of deputies)\b/i;

const ISSUES = /\b(?:adopt|issu|releas|endors|proclaim|unveil|publish)/i;

/** A parliament that approves an instrument is no party to it. */
function onlyApproves(actor: Draft, words: string): boolean {
  return (
    /\b(?:approv|ratif|adopt|endors)/i.test(words) && actor.mentions.some((mention) => LEGISLATURE.test(mention.form))
  );
}

/** "The agreement with A" may be one of several that were told of in other words. */
function isPartyElsewhere(book: FactBook, body: Draft, agreement: Draft): boolean {
  return book.has(
    'PARTY_TO',
    (fact) => fact.type === 'PARTY_TO' && fact.from === body.key && fact.to !== agreement.key,
  );
}

/** Whether the municipality of a city is a party already. */
function namesParty(book: FactBook, items: Items, agreement: Draft, city: Chunk): boolean {
  return book.has(
    'PARTY_TO',
    (fact) =>
      fact.type === 'PARTY_TO' &&
      fact.to === agreement.key &&
      (items.get(fact.from)?.mentions.some((mention) => ` ${mention.form} `.includes(` ${city.text} `)) ?? false),
  );
}

function reallySigns(words: string): boolean {
  return /\b(?:sign|ink|seal|initial|conclud|append|signator|pen|exchang|enter|execut)/i.test(words);
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
