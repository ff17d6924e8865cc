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
  { id: 'presided-signing', pattern: '<w:P>,? (?:presided over|chaired|moderated|officiated(?: at)?) (?:the )?(?:signing|ceremony|<E>)', yields: 'CHAIR', reason: 'who presides over a signing does not sign', example: 'Amina Yusuf, the registrar, presided over the signing ceremony of the agreement between Zamora University and Delft University.' },
  { id: 'signing-presided-by', pattern: '(?:signing|ceremony|<E>){any} (?:presided over|chaired|moderated|officiated) by {the}<w:P>', yields: 'CHAIR', reason: 'who presides over a signing does not sign', example: 'The signing ceremony of the agreement between Zamora University and Delft University was presided over by Amina Yusuf, the registrar.' },
  { id: 'signed-for', pattern: "<p:P>,? (?:who )?(?:has |had |have )?(?:signed|signing|inked|initialled|signs)?(?: {the}<g:A+>| it)?,? ?(?:for and on behalf of|on behalf of|on the part of) {the}<o:OC>", yields: 'SIGNED_FOR', reason: '"for" or "on behalf of" a body after a signer names whom the signature binds', example: 'Amina Yusuf, the rector, signed the agreement on behalf of Zamora University.' },
  { id: 'signed-behalf-first', pattern: '(?:on behalf of|for|from) {the}<o:OC>,? (?:the (?:agreement|mou|memorandum|document|deal) was signed by |it was signed by |was )?<p:P>', yields: 'SIGNED_FOR', reason: 'the body stands before the one who signed for it', example: 'Zamora University and Delft University signed an agreement; for Zamora University, Amina Yusuf signed.' },
  { id: 'signed-for-body', pattern: '<p:P>,? (?:who )?(?:has |had |have |also )?(?:signed|signs|signing|inked) (?:it )?for {the}<o:OC>', yields: 'SIGNED_FOR', reason: 'for whom somebody signed stands right after the verb', example: 'Zamora University and Delft University signed an agreement. Amina Yusuf, the rector, signed for Zamora University.' },
  { id: 'counterpart-signs', pattern: '(?:his|her|its|their) <o:N> counterpart,? <p:P>,? (?:also )?(?:signed|inked|initialled)', yields: 'SIGNED_FOR', reason: 'a counterpart signs for the country that the adjective tells', example: 'Minister Amina Yusuf signed the agreement on behalf of Zambia, while her Mozambican counterpart, Piet Kuiper, signed for his country. Mozambique sells power.' },
  { id: 'represented-at-signing', pattern: '<o:OC> (?:was|were|is) represented by <p:P>', yields: 'REPRESENTED', reason: 'who represents a party at a signing signs for it', example: 'At the signing of the agreement with Delft University, Zamora University was represented by Amina Yusuf, its rector.' },
  { id: 'parties-sign', pattern: '<a:OPC+>{aside}{aux} {sign} (?:{words}<NLD>){0,2}{words}<g:A+>(?:,? (?:{words}<LDO>)?{words}with {the}(?:[\\p{Ll}-]+ ){0,2}<b:OPC+>)?', yields: 'PARTY', reason: 'the subjects of a verb of signing are parties, and those after "with" too', example: 'Zamora University and Delft University signed an agreement.' },
  { id: 'parties-sign-with', pattern: '<a:OPC+>{aside}{aux} {sign} with {the}<b:OPC+>{words}<g:A+>', yields: 'PARTY', reason: 'the other party may stand before the instrument', example: 'Zamora University signed with Delft University an agreement on exchange.' },
  { id: 'parties-sign-far', pattern: '^{any}<a:OC> (?:(?:has|have|had|also) )*\\p{Ll}+(?:ed|s|t|ew) [^;]{5,260}?,? and (?:also )?(?:signed|concluded|inked) {words}<g:A+>(?: with {the}<b:OC+>)?', yields: 'PARTY', reason: 'one subject may govern several verbs', example: 'In 2023 Kenya opened three schools abroad, received visitors, and signed an agreement on degrees with Ghana.' },
  { id: 'instrument-between', pattern: '<g:A>{words}(?:<D>)?{words}(?:between|among) {the}<a:OC+>', yields: 'PARTY', reason: 'an instrument stands between its parties', example: 'The memorandum between Zamora University and Delft University runs for five years.' },
  { id: 'signed-between', pattern: '(?:signed|inked|concluded|reached|sealed|entered into)(?: (?:{words}<DL>)?{words})? between {the}<a:OC+>', yields: 'PARTY', reason: 'what is signed between bodies has them as parties', example: 'After long talks it was signed on Monday between Zamora University and Delft University. The memorandum runs for a year.' },
  { id: 'instrument-signed-by', pattern: '<g:A+>,? (?:{words}<DL>){0,2}{words}(?:was|were|is|are|has been|have been|being|be) {words}{signed} (?:{words}<DLE>){0,3}{words}by (?:both )?{the}<a:OPC+>', yields: 'PARTY', reason: 'the agents of a passive verb of signing', example: 'The agreement was signed by Amina Yusuf, rector of Zamora University, and Piet Kuiper, dean of Delft University.' },
  { id: 'instrument-signed-by-short', pattern: '<g:A>,? signed (?:{words}<DL>){0,2}{words}by {the}<a:OPC+>', yields: 'PARTY', reason: 'a participle of signing after the instrument', example: 'The agreement, signed by Amina Yusuf of Zamora University and Piet Kuiper of Delft University, runs for a year.' },
  { id: 'signatories-were', pattern: '(?:signatories|signers|signed by|signing (?:parties|were))(?: (?:to|of|for) {the}<A>)?(?: (?:were|are|included|include))?:? {the}<a:OPC+>', yields: 'PARTY', reason: 'the text calls them signatories', example: 'The signatories of the agreement were Amina Yusuf of Zamora University and Piet Kuiper of Delft University.' },
  { id: 'instrument-with', pattern: '<a:OPC>{aside}{aux} {any}<g:A+> with {the}<b:OC+>', yields: 'PARTY', reason: 'an instrument "with" a body joins it to the subject', example: 'Zamora University celebrated its agreement with Delft University.' },
  { id: 'joins-with', pattern: '<a:OC+>{aside}{aux} (?:partner(?:s|ed)?|team(?:s|ed)? up|collaborat(?:e|es|ed)|join(?:s|ed)? (?:forces|hands)|sign(?:s|ed)?) with {the}<b:OC+>', yields: 'PARTY', reason: 'in news of a signing, who partners with whom are its parties', example: 'Zamora University partners with Delft University. The agreement was signed on 3 May 2024.' },
  { id: 'cities-sign', pattern: '(?:^|: |mayors? of |cities of |city of )<a:L+>{aux} {sign} {words}<g:A>', yields: 'PARTY', reason: 'cities that sign are parties', example: 'Rotterdam and Busan signed a sister city agreement on 3 May 2024.' },
  { id: 'between-cities', pattern: '<g:A>{words}between {the}(?:cities of |city of )?<a:L+>', yields: 'PARTY', reason: 'cities between which an instrument stands are parties', example: 'The twinning agreement between Rotterdam and Busan was signed on 3 May 2024.' },
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
  countriesSign(context);
  listedInstruments(context);
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

const listed = compile('^(?:these|they|the (?:documents|instruments|agreements|accords|mous|memoranda)|among (?:them|these)|the <A>)[^;.]{0,60}?(?:are|were|include|included|includes|is|was|cover|comprise)?:? {the}<g:A+>');

/** "These are the treaty and the memorandum": the instruments of a list have the parties of the signing that it lists. */
function listedInstruments({ reading, items, book, masks }: SigningContext): void {
  for (const [index, mask] of masks.entries()) {
    const [match] = matches(mask, listed);
    if (!match) continue;
    const named = unique(chunksOf(mask, match, 'g').map((chunk) => items.of(chunk))).filter((draft) => draft.named);
    const source = items.ofType('Agreement').filter((draft) => !named.includes(draft) && draft.section === reading.sections[index] && draft.chunks.some((chunk) => chunk.plural && chunk.start < mask.sentence.start)).at(-1);
    if (!source || named.length < 2) continue;
    const parties = unique(book.facts.flatMap((fact) => (fact.type === 'PARTY_TO' && fact.to === source.key ? [items.get(fact.from)] : [])));
    for (const agreement of named) for (const party of parties) book.relation('PARTY_TO', party, agreement, index, 'instruments-listed', 'PARTY');
  }
}

/** A minister whose country the text gives, and no body, signs for the country where the country is a party or no party is named. */
function countriesSign({ reading, items, book, affiliations }: SigningContext): void {
  for (const fact of [...book.facts]) {
    if (fact.type !== 'Signature' || !fact.person || fact.organization) continue;
    const person = items.get(fact.person);
    const agreement = items.get(fact.agreement);
    const country = person && affiliations.countryOf(person);
    const body = country && book.actor(country);
    if (!person || !agreement || !body) continue;
    const parties = book.facts.flatMap((other) => (other.type === 'PARTY_TO' && other.to === agreement.key ? [other.from] : []));
    if (parties.length && !parties.includes(body.key)) continue;
    const index = reading.sentences.findIndex((sentence) => sentence.start === fact.evidence.start);
    if (index < 0) continue;
    book.signature({ agreement: agreement.key, person: person.key, organization: body.key }, [person, agreement, body], index, fact.evidence.rule);
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
