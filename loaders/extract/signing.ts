import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches, type Mask } from './mask.ts';
import type { Affiliations } from './positions.ts';
import type { Reading } from './reading.ts';

export interface SigningRule {
  readonly id: string;
  /** `a`, `b`: parties (a person signs for a body); `g`: the instruments; `p` signed for `o`; `w`: who only witnessed. */
  readonly pattern: string;
  readonly yields: 'PARTY' | 'ISSUER' | 'WITNESS' | 'CHAIR' | 'SIGNED_FOR' | 'REPRESENTED';
  readonly reason: string;
  readonly example: string;
}

/** Ordered: who only looked on is told first, so that no later rule makes a signer of him. */
export const signingRules: readonly SigningRule[] = [
  { id: 'witnessed-signing', pattern: "<w:OPC+>,?(?: also)? (?:witnessed|witness|attended|graced|observed|looked on(?: at)?|were present at|was present at|oversaw) (?:the )?(?:signing|ceremony|inking)", yields: 'WITNESS', reason: 'who witnesses a signing does not sign', example: 'President Amina Yusuf witnessed the signing of the agreement between Zamora University and Delft University.' },
  { id: 'signing-witnessed-by', pattern: '(?:witnessed|attended|graced|observed) by {the}<w:OPC+>', yields: 'WITNESS', reason: 'who is named as witness does not sign', example: 'The agreement between Zamora University and Delft University was signed on Monday, witnessed by Minister Amina Yusuf.' },
  { id: 'signing-in-presence', pattern: 'in the (?:joint )?presence of {the}<w:OPC+>', yields: 'WITNESS', reason: 'who is present does not sign', example: 'Zamora University and Delft University signed the agreement in the presence of Minister Amina Yusuf.' },
  { id: 'presided-signing', pattern: '<w:P> (?:presided over|chaired|moderated|officiated(?: at)?) (?:the )?(?:signing|ceremony|<E>)', yields: 'CHAIR', reason: 'who presides over a signing does not sign', example: 'Amina Yusuf, the registrar, presided over the signing ceremony of the agreement between Zamora University and Delft University.' },
  { id: 'signing-presided-by', pattern: '(?:signing|ceremony)[^;]{0,30} (?:presided over|chaired|moderated|officiated) by <w:P>', yields: 'CHAIR', reason: 'who presides over a signing does not sign', example: 'The signing ceremony of the agreement between Zamora University and Delft University was presided over by Amina Yusuf, the registrar.' },
  { id: 'signed-for', pattern: "<p:P>,? (?:who )?(?:has |had |have )?(?:signed|signing|inked|initialled)?(?: {the}<A>| it| the document| the agreement)?,? ?(?:for and on behalf of|on behalf of|for) {the}<o:OC>", yields: 'SIGNED_FOR', reason: '"for" or "on behalf of" a body after a signer names whom the signature binds', example: 'Amina Yusuf, the rector, signed the agreement on behalf of Zamora University.' },
  { id: 'signed-behalf-first', pattern: '(?:on behalf of|for|from) {the}<o:OC>,? (?:the (?:agreement|mou|memorandum|document|deal) was signed by |it was signed by |was )?<p:P>', yields: 'SIGNED_FOR', reason: 'the body stands before the one who signed for it', example: 'Zamora University and Delft University signed an agreement; for Zamora University, Amina Yusuf signed.' },
  { id: 'represented-at-signing', pattern: '<o:OC> (?:was|were|is) represented by <p:P>', yields: 'REPRESENTED', reason: 'who represents a party at a signing signs for it', example: 'At the signing of the agreement with Delft University, Zamora University was represented by Amina Yusuf, its rector.' },
  { id: 'parties-sign', pattern: '<a:OPC+>{aside}{aux} {sign} (?:{words}<NLD>){0,2}{words}<g:A+>(?: (?:{words}<L>)?{words}with {the}(?:[\\p{Ll}-]+ ){0,2}<b:OPC+>)?', yields: 'PARTY', reason: 'the subjects of a verb of signing are parties, and those after "with" too', example: 'Zamora University and Delft University signed an agreement.' },
  { id: 'parties-sign-with', pattern: '<a:OPC+>{aside}{aux} {sign} with {the}<b:OPC+>{words}<g:A+>', yields: 'PARTY', reason: 'the other party may stand before the instrument', example: 'Zamora University signed with Delft University an agreement on exchange.' },
  { id: 'parties-sign-far', pattern: '^{any}<a:OC> (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|s|t|ew) [^;]{5,260}?,? and (?:also )?(?:signed|concluded|inked) {words}<g:A+>(?: with {the}<b:OC+>)?', yields: 'PARTY', reason: 'one subject may govern several verbs', example: 'In 2023 Kenya opened three schools abroad, received visitors, and signed an agreement on degrees with Ghana.' },
  { id: 'instrument-between', pattern: '<g:A>{words}(?:<D>)?{words}(?:between|among) {the}<a:OC+>', yields: 'PARTY', reason: 'an instrument stands between its parties', example: 'The memorandum between Zamora University and Delft University runs for five years.' },
  { id: 'between-apart', pattern: '<g:A>{any} was signed (?:{words}<DL>){0,2}{words} between {the}<a:OC+>', yields: 'PARTY', reason: 'the parties may stand after the verb', example: 'A memorandum was signed in Delft between Zamora University and Delft University.' },
  { id: 'signed-between', pattern: '(?:signed|inked|concluded|reached|sealed|entered into)(?: (?:{words}<DL>)?{words})? between {the}<a:OC+>', yields: 'PARTY', reason: 'what is signed between bodies has them as parties', example: 'A memorandum on exchange was signed between Zamora University and Delft University.' },
  { id: 'instrument-signed-by', pattern: '<g:A+>,? (?:{words}<DL>){0,2}{words}(?:was|were|is|are|has been|have been|being|be) {words}{signed} (?:{words}<DLE>){0,3}{words}by (?:both )?{the}<a:OPC+>', yields: 'PARTY', reason: 'the agents of a passive verb of signing', example: 'The agreement was signed by Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University.' },
  { id: 'instrument-signed-by-short', pattern: '<g:A>,? signed (?:{words}<DL>){0,2}{words}by {the}<a:OPC+>', yields: 'PARTY', reason: 'a participle of signing after the instrument', example: 'The agreement, signed by Amina Yusuf of Zamora University and Piet Kuiper of Delft University, runs for a year.' },
  { id: 'signatories-were', pattern: '(?:signatories|signers|signed by|signing (?:parties|were))(?: (?:to|of|for) {the}<A>)?(?: (?:were|are|included|include))?:? {the}<a:OPC+>', yields: 'PARTY', reason: 'the text calls them signatories', example: 'The signatories of the agreement were Amina Yusuf of Zamora University and Piet Kuiper of Delft University.' },
  { id: 'instrument-with', pattern: '<a:OPC>{aside}{aux} {any}<g:A+> with {the}<b:OC+>', yields: 'PARTY', reason: 'an instrument "with" a body joins it to the subject', example: 'Zamora University celebrated its agreement with Delft University.' },
  { id: 'joins-with', pattern: '<a:OC+>{aside}{aux} (?:partner(?:s|ed)?|team(?:s|ed)? up|collaborat(?:e|es|ed)|join(?:s|ed)? (?:forces|hands)|sign(?:s|ed)?) with {the}<b:OC+>', yields: 'PARTY', reason: 'in news of a signing, who partners with whom are its parties', example: 'Zamora University partners with Delft University. The agreement was signed on 3 May 2024.' },
  { id: 'issued-by', pattern: '<a:OC+>{aside}{aux} (?:issue[sd]?|release[sd]?|publish(?:es|ed)?|unveil(?:s|ed)?) {any}<g:A+>', yields: 'ISSUER', reason: 'who issues a declaration stands behind it', example: 'The Delft Port Alliance issued the Delft Declaration on Clean Ports.' },
];

const compiled = signingRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const SIGNING = /\b(?:sign|inked|ink|conclud|seal|initial|enter(?:s|ed)? into|exchang|renew|extend|ratif|penned|adopt|finali|formali|agreed|agree|append|pen to paper)/iu;

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
        const given = chunksOf(mask, match, 'g').flatMap((chunk) => (chunk.kind === 'agreement' ? [items.of(chunk)] : []));
        const nearby = mask.cells.flatMap((cell) => (cell.chunk?.kind === 'agreement' ? [items.of(cell.chunk)] : []));
        const agreements = unique(given.length ? given : nearby.length ? nearby.slice(0, 1) : [main]);
        if (!agreements.length) continue;
        for (const agreement of agreements) apply(context, rule, mask, match, agreement, index, onlookers);
      }
    }
  }
  sidesSign(context);
  void book;
}

function apply(context: SigningContext, rule: SigningRule, mask: Mask, match: RegExpExecArray, agreement: Draft, index: number, onlookers: Map<Draft, Set<number>>): void {
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
      book.signature({ agreement: agreement.key, person: person.key, organization: body.key }, [person, agreement, body], index, rule.id);
      book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
      return;
    }
    case 'ISSUER':
      if (agreement.kind !== 'DECLARATION' && agreement.kind !== 'OTHER') return;
      for (const body of actors('a')) book.relation('PARTY_TO', body, agreement, index, rule.id, 'ISSUER');
      return;
    default: {
      if (rule.id === 'joins-with' && (index > 3 || agreement.section !== (context.reading.sections[index] ?? 0))) return;
      const signing = /^(?:parties-sign(?!-far)|instrument-signed-by|signatories)/u.test(rule.id);
      const before = actors('a');
      for (const actor of [...before, ...actors('b')]) {
        if (onlookers.get(actor)?.has(index)) continue;
        if (actor.type === 'Organization') book.relation('PARTY_TO', actor, agreement, index, rule.id, 'PARTY');
        else if (actor.type === 'Person') {
          const body = signedFor(context, actor, agreement, index) ?? affiliations.of(actor, index);
          if (signing && reallySigns(match[0])) {
            book.signature({ agreement: agreement.key, person: actor.key, ...(body && { organization: body.key }) }, [actor, agreement, ...(body ? [body] : [])], index, rule.id);
            if (body) book.relation('PARTY_TO', root(items, body, agreement), agreement, index, rule.id, 'PARTY');
          } else if (body && rule.id === 'instrument-with') book.relation('PARTY_TO', body, agreement, index, rule.id, 'PARTY');
        }
      }
    }
  }
}

/** A unit that signs does so for itself; whom another rule named for this person stands first. */
function signedFor(context: SigningContext, person: Draft, agreement: Draft, index: number): Draft | undefined {
  void index;
  for (const fact of context.book.facts)
    if (fact.type === 'Signature' && fact.person === person.key && fact.agreement === agreement.key && fact.organization) return context.items.get(fact.organization);
  return undefined;
}

function root(_items: Items, body: Draft, _agreement: Draft): Draft {
  return body;
}

function reallySigns(words: string): boolean {
  return /\b(?:sign|ink|seal|initial|conclud|append|signator|pen|exchang|enter|execut)/iu.test(words);
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
        book.signature({ agreement: agreement.key, person: person.key, ...(body && { organization: body.key }) }, [person, agreement, ...(body ? [body] : [])], index, 'signed-for-sides');
        if (body) book.relation('PARTY_TO', body, agreement, index, 'signed-for-sides', 'PARTY');
      }
    }
  }
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}

export type { Chunk };
