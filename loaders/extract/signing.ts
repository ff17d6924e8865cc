import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches, type Mask } from './mask.ts';
import type { Affiliations } from './positions.ts';
import type { Reading } from './reading.ts';
import { signingRules, type SigningRule } from './signing-rules.ts';

const compiled = signingRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const SIGNING =
  /\b(?:sign|inked|ink|conclud|seal|initial|enter(?:s|ed)? into|exchang|renew|extend|ratif|penned|adopt|finali|formali|agreed|agree|append|pen to paper)/iu;

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
  const { reading, items, book, masks, mains } = context;
  const onlookers = new Map<Draft, Set<number>>();
  for (const { rule, pattern } of compiled) {
    for (const [index, mask] of masks.entries()) {
      const main = mains.get(reading.sections[index] ?? 0);
      for (const match of matches(mask, pattern)) {
        const given = chunksOf(mask, match, 'g').flatMap((chunk) =>
          chunk.kind === 'agreement' ? [items.of(chunk)] : [],
        );
        const nearby = mask.cells.flatMap((cell) => (cell.chunk?.kind === 'agreement' ? [items.of(cell.chunk)] : []));
        const agreements = unique(given.length ? given : nearby.length ? nearby.slice(0, 1) : [main]);
        if (!agreements.length) continue;
        for (const agreement of agreements) apply(context, rule, mask, match, agreement, index, onlookers);
      }
    }
  }
  sidesSign(context);
  countriesSign(context);
  listedInstruments(context);
  void book;
}

function apply(
  context: SigningContext,
  rule: SigningRule,
  mask: Mask,
  match: RegExpExecArray,
  agreement: Draft,
  index: number,
  onlookers: Map<Draft, Set<number>>,
): void {
  const { book, items, affiliations } = context;
  const actors = (group: string) => unique(chunksOf(mask, match, group).map((chunk) => book.actor(chunk)));
  const sentence = context.reading.text.slice(mask.sentence.start, mask.sentence.end);
  switch (rule.yields) {
    case 'WITNESS':
    case 'CHAIR':
      if (!SIGNING.test(sentence)) return;
      for (const actor of actors('w')) {
        if (!agreement.chunks.length) continue;
        book.relation('WITNESSED', actor, agreement, index, rule.id, rule.yields);
        const at = onlookers.get(actor) ?? new Set<number>();
        at.add(index);
        onlookers.set(actor, at);
      }
      return;
    case 'SIGNED_FOR':
    case 'REPRESENTED': {
      const [person] = actors('p');
      const [body] = actors('o');
      if (!person || !body || person.type !== 'Person' || body.type !== 'Organization') return;
      if (!SIGNING.test(sentence) || onlookers.get(person)?.has(index)) return;
      book.signature(
        { agreement: agreement.key, person: person.key, organization: body.key },
        [person, agreement, body],
        index,
        rule.id,
      );
      book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
      return;
    }
    case 'ISSUER':
      if (agreement.kind !== 'DECLARATION' && agreement.kind !== 'OTHER') return;
      for (const body of actors('a')) book.relation('PARTY_TO', body, agreement, index, rule.id, 'ISSUER');
      return;
    default: {
      if (rule.id === 'joins-with' && (index > 3 || agreement.section !== (context.reading.sections[index] ?? 0)))
        return;
      const signing = /^(?:parties-sign(?!-far)|instrument-signed-by|signatories)/u.test(rule.id);
      const before = actors('a');
      for (const actor of [...before, ...actors('b')]) {
        if (onlookers.get(actor)?.has(index)) continue;
        if (actor.type === 'Organization') book.relation('PARTY_TO', actor, agreement, index, rule.id, 'PARTY');
        else if (actor.type === 'Person') {
          const body = signedFor(context, actor, agreement, index) ?? affiliations.of(actor, index);
          if (signing && reallySigns(match[0])) {
            book.signature(
              { agreement: agreement.key, person: actor.key, ...(body && { organization: body.key }) },
              [actor, agreement, ...(body ? [body] : [])],
              index,
              rule.id,
            );
            if (body) book.relation('PARTY_TO', root(items, body, agreement), agreement, index, rule.id, 'PARTY');
          } else if (body && rule.id === 'instrument-with')
            book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
        }
      }
    }
  }
}

/** A unit that signs does so for itself; whom another rule named for this person stands first. */
function signedFor(context: SigningContext, person: Draft, agreement: Draft, index: number): Draft | undefined {
  void index;
  for (const fact of context.book.facts)
    if (
      fact.type === 'Signature' &&
      fact.person === person.key &&
      fact.agreement === agreement.key &&
      fact.organization
    )
      return context.items.get(fact.organization);
  return undefined;
}

function root(_items: Items, body: Draft, _agreement: Draft): Draft {
  return body;
}

function reallySigns(words: string): boolean {
  return /\b(?:sign|ink|seal|initial|conclud|append|signator|pen|exchang|enter|execut)/iu.test(words);
}

const listed = compile(
  '^(?:these|they|the (?:documents|instruments|agreements|accords|mous|memoranda)|among (?:them|these)|the <A>)[^;.]{0,60}?(?:are|were|include|included|includes|is|was|cover|comprise)?:? {the}<g:A+>',
);

/** "These are the treaty and the memorandum": the instruments of a list have the parties of the signing that it lists. */
function listedInstruments({ reading, items, book, masks }: SigningContext): void {
  for (const [index, mask] of masks.entries()) {
    const [match] = matches(mask, listed);
    if (!match) continue;
    const named = unique(chunksOf(mask, match, 'g').map((chunk) => items.of(chunk))).filter((draft) => draft.named);
    const source = items
      .ofType('Agreement')
      .filter(
        (draft) =>
          !named.includes(draft) &&
          draft.section === reading.sections[index] &&
          draft.chunks.some((chunk) => chunk.plural && chunk.start < mask.sentence.start),
      )
      .at(-1);
    if (!source || named.length < 2) continue;
    const parties = unique(
      book.facts.flatMap((fact) => (fact.type === 'PARTY_TO' && fact.to === source.key ? [items.get(fact.from)] : [])),
    );
    for (const agreement of named)
      for (const party of parties) book.relation('PARTY_TO', party, agreement, index, 'instruments-listed', 'PARTY');
  }
}

/** A minister whose country the text gives, and no body, signs for the country where the country is a party or no party is named. */
function countriesSign({ reading, items, book, affiliations }: SigningContext): void {
  for (const fact of book.facts.slice()) {
    if (fact.type !== 'Signature' || !fact.person || fact.organization) continue;
    const person = items.get(fact.person);
    const agreement = items.get(fact.agreement);
    const country = person && affiliations.countryOf(person);
    const body = country && book.actor(country);
    if (!person || !agreement || !body) continue;
    const parties = book.facts.flatMap((other) =>
      other.type === 'PARTY_TO' && other.to === agreement.key ? [other.from] : [],
    );
    if (parties.length && !parties.includes(body.key)) continue;
    const index = reading.sentences.findIndex((sentence) => sentence.start === fact.evidence.start);
    if (index < 0) continue;
    book.signature(
      { agreement: agreement.key, person: person.key, organization: body.key },
      [person, agreement, body],
      index,
      fact.evidence.rule,
    );
    book.relation('PARTY_TO', body, agreement, index, fact.evidence.rule, 'PARTY');
  }
}

/** "A and B sign on behalf of both sides": each signs for a side, by the body the text gives for the person. */
const onBehalfOfSides = compile('<p:P+>{aux} (?:sign|signed|inked) {any}(?:on behalf of|for) <S>');
const behalfFirst = compile('on behalf of <S>,? {any}(?:signed by |sign(?:ed)? )?<p:P+>');

function sidesSign(context: SigningContext): void {
  const { reading, items, book, masks, mains, affiliations } = context;
  for (const [index, mask] of masks.entries()) {
    for (const match of [...matches(mask, onBehalfOfSides), ...matches(mask, behalfFirst)]) {
      const nearby = mask.cells.flatMap((cell) => (cell.chunk?.kind === 'agreement' ? [items.of(cell.chunk)] : []));
      const agreement = nearby[0] ?? mains.get(reading.sections[index] ?? 0);
      if (!agreement) continue;
      for (const chunk of chunksOf(mask, match, 'p')) {
        const person = book.actor(chunk);
        const body = person && affiliations.of(person, index);
        if (!person) continue;
        book.signature(
          { agreement: agreement.key, person: person.key, ...(body && { organization: body.key }) },
          [person, agreement, ...(body ? [body] : [])],
          index,
          'signed-for-sides',
        );
        if (body) book.relation('PARTY_TO', body, agreement, index, 'signed-for-sides', 'PARTY');
      }
    }
  }
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
