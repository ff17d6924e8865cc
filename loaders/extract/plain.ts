import { caseless } from './caseless.ts';
import type { Chunk } from './chunk.ts';
import type { RunContext } from './cores.ts';
import { cityCountries, countryCode, isRegion, isWideRegion } from './gazetteer.ts';
import { vocabulary } from './vocabulary.ts';

interface Plain {
  readonly chunk: Chunk;
  readonly next: number;
}

const ARTICLE =
  /^(?:a|an|the|this|that|these|those|its|their|his|her|our|two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|another|such|first|both|new|some|many|\d+)$/u;

export const isArticle = (word: string): boolean => ARTICLE.test(word);

/** The longest head of a table that begins at a token, in the letters of running text. */
export function headAt(
  context: RunContext,
  at: number,
  table: { has(word: string): boolean },
  openers: ReadonlySet<string>,
): number {
  if (!openers.has(context.tokens[at]?.lower ?? '')) return 0;
  for (const length of [5, 4, 3, 2, 1]) {
    const words = context.tokens.slice(at, at + length);
    if (words.length < length || words.some((word) => !word.word)) continue;
    if (table.has(words.map((word) => word.lower).join(' '))) return length;
  }
  return 0;
}

/**
 * An instrument described in small letters: "a three-year strategic cooperation agreement on research". Begins at the first word of the
 * description, its article excluded.
 */
export function plainAgreement(context: RunContext, at: number): Plain | undefined {
  const { tokens } = context;
  // "the first agreement": such words lead to the description and are no part of it.
  if (
    /^(?:first|second|new|major|key|landmark|historic|similar|separate|formal|official|final|draft|renewed|revised|updated|extended|binding|million|billion|dollar)$/u.test(
      tokens[at]?.text ?? '',
    )
  )
    return undefined;
  let head = at;
  while (
    head < tokens.length &&
    head - at < 7 &&
    isModifier(context, head) &&
    headAt(context, head, vocabulary.agreementHeads, vocabulary.agreementOpeners) === 0
  )
    head++;
  let length = headAt(context, head, vocabulary.agreementHeads, vocabulary.agreementOpeners);
  if (!length) return undefined;
  // "a partnership convention": of two heads the second says what it is.
  const second = headAt(context, head + length, vocabulary.agreementHeads, vocabulary.agreementOpeners);
  if (second && length === 1 && isModifier(context, head)) {
    head += length;
    length = second;
  }
  const words = tokens.slice(head, head + length);
  const capitals =
    words[0]?.capital === true &&
    words.at(-1)?.capital === true &&
    !/^(?:MoU|MOU|MoUs|MOUs|MoC|MoA)$/u.test(words[0]?.text ?? '');
  // "The Agreement", "Sign Agreement With": a capital alone names no more than small letters do.
  const after = tokens[head + length];
  const alone =
    length === 1 &&
    at === head &&
    vocabulary.openers.has(words[0]?.lower ?? '') &&
    !/^(?:on|of|for|and|&|concerning|regarding|to)$/u.test(after?.lower ?? '') &&
    (!after?.capital || /^(?:with|between|in|at|by)$/u.test(after.lower));
  if (capitals && !alone) return undefined;
  const name = words.map((word) => word.text.toLowerCase()).join(' ');
  const lead = tokens[at];
  const last = words.at(-1);
  if (!lead || !last) return undefined;
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const loose = vocabulary.looseAgreementHeads.has(name);
  // "reached agreement", "in agreement": no instrument.
  if (name === 'agreement' && before === 'in') return undefined;
  if (
    name === 'agreement' &&
    /^ (?:was|has been) reached (?:on|to|that)\b/u.test(context.text.slice(last.end, last.end + 30))
  )
    return undefined;
  if (name === 'instruments' && /^(?:of|on)$/u.test(tokens[head + length]?.lower ?? '')) return undefined;
  // "A maker of agricultural instruments".
  if (
    name === 'instruments' &&
    at < head &&
    !/^(?:legal|bilateral|joint|multilateral)$/u.test(tokens[head - 1]?.lower ?? '')
  )
    return undefined;
  // "on the initiative of" somebody.
  if (name === 'initiative' && /^(?:on|at)$/u.test(tokens[at - 2]?.lower ?? '')) return undefined;
  // What was not signed is none.
  if (before === 'no') return undefined;
  // "said in a statement": words, not a paper.
  if (/^(?:press )?statement$/u.test(name)) return undefined;
  const led = /^(?:an?|the|this|joint|new|their|its)$/u.test(before) || ledFar(context, at);
  // "ink two deals": a number or the verb itself tells as much as an article.
  const inked =
    /^(?:deals?|protocols?)$/u.test(name) &&
    /^(?:two|three|four|five|six|seven|several|signs?|signed|inks?|inked|seals?|sealed)$/u.test(before);
  // "signed a EUR 50 million loan": money is an instrument only where it is signed itself.
  if (MONEY.test(name) && !SIGNS_MONEY.test(context.text.slice(Math.max(0, lead.start - 90), lead.start)))
    return undefined;
  if (loose && !led && !inked && !MONEY.test(name)) return undefined;
  if (
    /^(?:understanding|partnership|statement|protocols?|arrangements?|deals?)$/u.test(name) &&
    loose &&
    before === 'the' &&
    at === head &&
    !/^(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|seal(?:s|ed)?|conclud(?:es|ed))$/u.test(tokens[at - 2]?.lower ?? '') &&
    !WAS_SIGNED.test(context.text.slice(last.end, last.end + 50))
  )
    return undefined;
  const chunk: Chunk = {
    kind: 'agreement',
    start: lead.start,
    end: last.end,
    text: context.text.slice(lead.start, last.end),
    subtype: vocabulary.agreementHeads.get(name) ?? 'AGREEMENT',
    head: name,
    plain: true,
    ...(ARTICLE.test(before) && { article: before }),
    ...(isPlural(name) && { plural: true }),
  };
  return withTail(context, chunk, head + length);
}

const WAS_SIGNED =
  /^ (?:was|were|is|are|will be|has been|have been|is to be) (?:\p{Ll}+ ){0,2}?(?:signed|inked|initialled|concluded|sealed)\b/u;
const MONEY = /^(?:loans?|credit line|credit facility|loan facility)$/u;
const SIGNS_MONEY = caseless(
  /\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|seal(?:s|ed)?|conclud(?:es|ed)|signing of|signature of) (?:an?|the|two|three|its|their) (?:(?!(?:agreement|contract|memorandum|deal|for|to|with|of|and|under)\b)[\p{L}\p{N}$€£¥.,-]+ ){0,6}$/iu,
);

/** "A separate goodwill protocol is to be signed": a further word or two may stand before the sort of paper, where signing is told of. */
function ledFar(context: RunContext, at: number): boolean {
  const { tokens, text } = context;
  let from = at;
  while (from > 0 && at - from < 3 && /^(?:a|\p{Ll}[\p{Ll}-]+)$/u.test(tokens[from - 1]?.text ?? '')) {
    from--;
    if (/^(?:an?|its|their|another)$/u.test(tokens[from]?.text ?? ''))
      return SIGNING.test(
        text.slice(tokens[Math.max(0, from - 14)]?.start, tokens[Math.min(at + 18, tokens.length - 1)]?.end),
      );
    if (/^(?:of|in|on|for|with|by|to|from|at|and|or|that|which|was|is|were|are)$/u.test(tokens[from]?.text ?? ''))
      return false;
  }
  return false;
}

const SIGNING =
  /\b(?:sign(?:s|ed|ing)?|signature|ink(?:s|ed)?|conclud(?:es?|ed)|renew(?:s|ed)?|subscribed?|exchanged|entered into)\b/i;

function isModifier(context: RunContext, at: number): boolean {
  const token = context.tokens[at];
  if (!token?.word || context.dated(at)) return false;
  const word = token.text.toLowerCase();
  if (token.capital && at > 0 && !vocabulary.agreementModifiers.has(word)) return false;
  return (
    vocabulary.agreementModifiers.has(word) ||
    /^\dg$/u.test(word) ||
    (word.includes('-') && /-(?:year|party|way|month|point|page|term|based)$/u.test(word))
  );
}

const GENERIC_INSTRUMENT =
  /^(?:agreements?|pacts?|deals?|partnership|memorandum|memoranda|memorand(?:um|a|ums) of (?:understanding|cooperation|agreement|intent)|mous?|moas?|mocs?|document|arrangement|accord|accords|conventions?|instruments?|legal instruments?|contracts?|treaty|treaties|declaration|joint declaration|protocols?|understanding|charter|initiative|statement|joint statement|letters? of intent|partnership agreement|cooperation agreement|framework agreement|memorandum of understanding agreement)$/u;

/** Words that name no particular paper, nor even its form. */
const BARE_INSTRUMENT =
  /^(?:(?:the|a|an|this|its|their|joint|new|formal|final) )*(?:agreements?|pacts?|deals?|partnerships?|memorandum|documents?|instruments?|legal instruments?|arrangements?|accords?|contracts?|treaty|treaties|conventions?|declarations?|protocols?|charters?|initiatives?|statements?|understandings?)$/i;

export function isBareInstrument(text: string): boolean {
  return BARE_INSTRUMENT.test(text);
}

/** Whether the words are those of any paper of the kind: "Memorandum of Understanding". */
export function isGenericInstrument(text: string): boolean {
  return GENERIC_INSTRUMENT.test(text.toLowerCase().replace(/\s+/gu, ' '));
}

/** Whether nothing stands before the head but words for its sort: "Strategic Cooperation Agreement". */
export function isKindOfInstrument(text: string, head = ''): boolean {
  const words = text.toLowerCase().replace(/\s+/gu, ' ');
  return (
    words.endsWith(head) &&
    words
      .slice(0, words.length - head.length)
      .split(' ')
      .every((word) => !word || vocabulary.agreementModifiers.has(word))
  );
}

/** Whether a head speaks of several: "memoranda of understanding". */
export function isPlural(head: string): boolean {
  return (
    /s$|^(?:memoranda|memorandums|letters)\b/u.test(head) &&
    !/terms of|exchange of|letters of exchange|^letter of|^protocol of/u.test(head)
  );
}

const TAIL_OPENS = /^(?:on|of|for|concerning|regarding|covering|to)$/u;
const TAIL_STOPS =
  /^(?:with|between|by|at|during|that|which|who|will|was|were|is|are|has|have|had|signed|another|concluded|sealed|renewed|adopted|and\/or|went|goes|runs|ran|stands|aimed|aiming|today|yesterday|under|before|after|when|where|while|as|from|into|via|through|following|until|since|among|within|per|but|expected|shall|would|can|may|worth|valid|reached|inked|including|in|testif(?:y|ies)|provides?|aims?|covers?|sets|marks?|allows?|enables?|establishes|seeks?|represents?|opens|comes|came|remains?|remained|became|becomes|takes|took|follows|brings|means|outlines?|stipulates?|envisages?|foresees?|replaces?|supersedes?|enters?|entered|expires?|expired|ended|ends|paves|serves|reflects?|focuses|creates?|defines?|contains|requires?|commits|obliges|could|may|must|might|also|would|now|our|so|because|if|then|its|their|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)$/u;

const WHEN =
  /^(?:the\s)?(?:(?:first|second|third|fourth|fifth|last|final|opening|closing|same|very)\s)?(?:day|sidelines?|margins?|occasion|basis|eve|spot|part|side|morning|evening|afternoon|site|premises|campus)\b/i;

/** "cooperation in the field of education". */
const IN_FIELD = /^in (?:the )?(?:fields?|areas?|spheres?|domains?|sectors?|basins?|waters?) of \p{Ll}/u;

/** "Assistance in Criminal Matters": capitals on both sides of "in" are one name, unless a place follows. */
function staysInName({ tokens, text, dated }: RunContext, at: number): boolean {
  const [before, token, after, last] = tokens.slice(at - 1, at + 3);
  if (token?.text !== 'in') return false;
  if (IN_FIELD.test(text.slice(token.start, token.start + 30))) return true;
  if (!before?.capital || !after?.capital || !after.word || dated(at + 1)) return false;
  const two = last?.capital ? text.slice(after.start, last.end) : after.text;
  return ![after.text, two].some(
    (name) => countryCode(name) ?? cityCountries(name) ?? (isRegion(name) || isWideRegion(name) || undefined),
  );
}

const NO_SUBJECT = /^(?:said|told|noted|added|he|she|it|they|we|this|these|not|\p{L}+ed|\p{L}+ly)$/u;

/** ", joint supervision and grant writing": from a comma on, a few common words at a time, and one "and" before the last. */
function subjectsGoOn({ tokens, dated }: RunContext, comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false;
  let words = 0;
  let last = false;
  for (let at = comma + 1; at < tokens.length && at - comma < 24; at++) {
    const { text, word, capital, lower } = tokens[at]!;
    if (text === ',' && words > 0 && !last) words = 0;
    else if (lower === 'and' && !last && (words > 0 || tokens[at - 1]?.text === ',')) [last, words] = [true, 0];
    else if (!word || capital || dated(at) || TAIL_STOPS.test(lower) || NO_SUBJECT.test(lower)) break;
    else if (++words > 4) break;
  }
  return last && words > 0 && words <= 4;
}

const SIGNED_IT = /\b(?:sign(?:s|ed|ing)?|inked|initialled) (?:the|this) $/i;

/** "Signed the agreement": what follows "for" may be whom somebody signs for. */
export function isSignedItself(text: string, { start }: Pick<Chunk, 'start'>): boolean {
  return SIGNED_IT.test(text.slice(Math.max(0, start - 20), start));
}

/** Adds what the instrument is about: "on mutual recognition of degrees". The short form stays as a further name. */
export function withTail(context: RunContext, chunk: Chunk, next: number): Plain {
  const { tokens, text } = context;
  let at = next;
  // "(MoU)" between the head and its subject.
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  const opener = tokens[at]?.text.toLowerCase() ?? '';
  if (!TAIL_OPENS.test(opener) || opener === 'to') return { chunk, next };
  // "on behalf of", "on Monday", "for the institute" tell nothing of what it is about.
  if (
    /^(?:behalf|the|which|whom|a|an|its|their|both|this|his|her|another|further|two|three|four|five|ten|\d+|usd|eur|gbp|us)$/u.test(
      tokens[at + 1]?.text.toLowerCase() ?? '',
    ) &&
    (opener === 'for' || tokens[at + 1]?.text === 'behalf')
  )
    return { chunk, next };
  if (opener === 'of' && chunk.plain && tokens[at + 1]?.capital) return { chunk, next };
  // "signed the agreement for Germany": for whom.
  if (opener === 'for' && chunk.plain && tokens[at + 1]?.capital && isSignedItself(text, chunk)) return { chunk, next };
  // "on the second day of", "on the sidelines of": when it was signed.
  if (opener === 'on' && WHEN.test(text.slice(tokens[at + 1]?.start, (tokens[at + 1]?.start ?? 0) + 30)))
    return { chunk, next };
  let end = at + 1;
  while (end < tokens.length && end - at <= 24) {
    const token = tokens[end];
    if (!token || context.dated(end) || (end - at > 12 && !tokens.slice(at, end).some(({ text }) => text === ',')))
      break;
    if (!token.word && token.text !== '-' && token.text !== '&' && !/^['’]s?$/u.test(token.text)) {
      // "education, science and technology" goes on past its comma.
      const goesOn =
        token.text === ',' &&
        vocabulary.topics.has(tokens[end + 1]?.text.toLowerCase() ?? '') &&
        /^(?:,|and)$/u.test(tokens[end + 2]?.text ?? '');
      if (!goesOn && !subjectsGoOn(context, end)) break;
    }
    if (TAIL_STOPS.test(token.lower) && !staysInName(context, end) && (end > at + 1 || token.lower.endsWith('day')))
      break;
    // "on seeds on behalf of the university": for whom it was signed.
    if (token.text === 'on' && tokens[end + 1]?.text === 'behalf') break;
    // "on legal cooperation on the sidelines of": where it was signed.
    if (token.text === 'on' && WHEN.test(text.slice(tokens[end + 1]?.start, (tokens[end + 1]?.start ?? 0) + 30))) break;
    // "a contract for pumps to Lakeside Holdings": to whom, not what about.
    if (token.text === 'to' && chunk.plain && tokens[end + 1]?.capital) break;
    // "a memorandum on ports and a treaty": the next one.
    if (token.text === 'and' && /^(?:an?|another|one|two|signed)$/u.test(tokens[end + 1]?.text ?? '')) break;
    // "on implementation of the Agreement between": another instrument.
    if (
      /^(?:of|to|under)$/u.test(token.text) &&
      tokens[end + 1]?.lower === 'the' &&
      tokens[end + 2]?.capital &&
      vocabulary.agreementHeads.has(tokens[end + 2]?.lower ?? '')
    )
      break;
    // "for another five years" is how long, not what about.
    if (
      token.text === 'for' &&
      end > at &&
      /^(?:another|a|an|the|\d+|two|three|four|five|six|ten)$/u.test(tokens[end + 1]?.text ?? '')
    )
      break;
    end++;
  }
  while (
    end > at + 1 &&
    /^(?:and|of|for|the|a|an|to|,|in|or|on|at|by|with|from|as)$/u.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  const last = tokens[end - 1];
  if (end <= at + 1 || !last) return { chunk, next };
  const short = { start: chunk.start, end: chunk.end };
  return { chunk: { ...chunk, end: last.end, text: text.slice(chunk.start, last.end), shorter: [short] }, next: end };
}
