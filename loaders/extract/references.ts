import { countryLetters } from '../lexicon/places.ts';
import { indexFrom, one, type Found } from './found.ts';
import { cityCountries, countryCode, demonymCode, isRegion } from './gazetteer.ts';
import type { RunContext } from './cores.ts';
import { roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

/** So far around a name the text is asked what it says of it; a whole book would take too long. */
const NEAR = 6000;

const letters = new Map(countryLetters.split('|').map((row) => row.split('=') as [string, string]));

/** "Maria Lopez (CHI)": letters in brackets after a name that begins with a capital are those of a country. */
export function lettersOfCountry({ tokens, text }: RunContext, at: number): Found | undefined {
  const token = tokens[at];
  if (at < 2 || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || !token) return undefined;
  const code = letters.get(token.text);
  const before = tokens[at - 2];
  if (!code || !before || !/^\p{Lu}\p{Ll}/u.test(before.text)) return undefined;
  // The letters of a body stand for it elsewhere too.
  const near = text.slice(Math.max(0, token.start - NEAR), token.end + NEAR);
  if (near.replaceAll(`(${token.text})`, '').includes(token.text)) return undefined;
  return one(text, 'country', token.start, token.end, { subtype: code }, at + 1);
}

const AMERICA = new Set(['US', 'U.S', 'U.S.']);
/** What is named with the letters before it: "US Embassy in Accra". */
const AMERICAN_BODY = /^(?:Embassy|Consulate|Mission|Department|Congress|Senate|Treasury|Army|Navy)$/u;
const POINTING = new Set(['the', 'this', 'that', 'our']);

/** "The Kenyan government" is the country that acts; so is "my country", as official translations have it. */
export function country(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first || !second) return undefined;
  if (first.lower === 'my' && second.text === 'country')
    return one(text, 'country', first.start, second.end, { plain: true }, at + 2);
  const joined = compound(context, at);
  if (joined) return joined;
  // "us" in small letters is nobody.
  if (
    AMERICA.has(first.text) &&
    tokens[at - 1]?.text !== '-' &&
    second.text !== '-' &&
    !AMERICAN_BODY.test(second.text)
  )
    return one(
      text,
      second.capital || roleEnd(tokens, at + 1) > at + 1 ? 'demonym' : 'country',
      first.start,
      first.end,
      { subtype: 'US' },
      at + 1,
    );
  if (!first.capital || second.lower !== 'government') return undefined;
  const code = demonymCode(first.text);
  if (code && /^[Gg]overnment$/u.test(second.text))
    return one(text, 'country', first.start, second.end, { subtype: code }, at + 2);
  return undefined;
}

/** "Antigua and Barbuda", "St Vincent and the Grenadines": one country, whatever "and" does elsewhere. */
function compound(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const first = tokens[at];
  if (!first?.capital) return undefined;
  const joint = [1, 2, 3].find((step) => /^(?:and|&)$/u.test(tokens[at + step]?.text ?? ''));
  if (!joint) return undefined;
  for (let to = at + joint + 2; to <= at + joint + 3; to++) {
    const last = tokens[to - 1];
    if (!last?.capital) continue;
    const name = text.slice(first.start, last.end);
    const code = countryCode(name.replace(/^St\.?\s/u, 'Saint ').replace(/&/u, 'and'));
    if (code) return one(text, 'country', first.start, last.end, { subtype: code }, to);
  }
  return undefined;
}

/** The kinds by which bodies already named are called. */
export const REFERENCE =
  /^(?:ministry|university|company|bank|institute|institution|centre|center|association|foundation|agency|organi[sz]ation|commission|council|college|group|union|authority|department|embassy|secretariat|firm|academy|school|museum|alliance|federation|chamber|fund|bureau|office|port|board|club|league|society|trust|corporation|network|hospital|airport|municipality|directorate|library|theatre|archive)$/u;

/** "Busan university", "ADA university": the kind in small letters after the name of a city or letters. */
export function smallUniversity({ tokens, text }: RunContext, at: number): Found | undefined {
  if (!tokens[at]?.capital) return undefined;
  let to = at + 1;
  while (to < at + 3 && tokens[to]?.capital) to++;
  const kind = tokens[to];
  if (!kind || !/^(?:university|polytechnic)$/u.test(kind.text) || kind.start !== tokens[to - 1]!.end + 1)
    return undefined;
  const { start } = tokens[at];
  const name = text.slice(start, tokens[to - 1]!.end);
  if (demonymCode(name) || countryCode(name) || !(/^\p{Lu}{2,6}$/u.test(name) || cityCountries(name) || isRegion(name)))
    return undefined;
  return one(text, 'organization', start, kind.end, { subtype: 'UNIVERSITY', head: kind.text }, to + 1);
}

const FOUNDED =
  /^(?:the|a|an) ((?:[\p{Ll}-]+ ){0,3}(?:institute|centre|center|alliance|consortium|network|academy|fund|council|committee|foundation|laboratory|university|school|federation|commission)(?: (?:of|for|on) [\p{Ll}-]+(?: (?!(?:to|that|which|is|was|were|will|has|have|by|with|in|at|as|on|from|and|during|between)\b)[\p{Ll}-]+){0,4})?)/u;

/** "the establishment of the research institute of …": what is founded is a body, small letters or not. */
export function founded(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const token = tokens[at];
  if (
    !token ||
    tokens[at - 1]?.text !== 'of' ||
    !/^(?:establishment|founding|creation|inauguration|launch|opening|setting-up)$/u.test(tokens[at - 2]?.text ?? '')
  )
    return undefined;
  const name = FOUNDED.exec(text.slice(token.start, token.start + 160))?.[1];
  if (!name?.includes(' ')) return undefined;
  const start = token.end + 1;
  const end = start + name.length;
  return one(text, 'organization', start, end, { subtype: 'OTHER' }, indexFrom(tokens, at, end));
}

/** "The ministry": a body already named, by its kind. */
export function reference(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const token = tokens[at];
  const article = tokens[at - 1]?.lower ?? '';
  if (!token || !POINTING.has(article) || !REFERENCE.test(token.lower)) return undefined;
  const next = tokens[at + 1];
  // "The company Zentrix Foods": a kind before a name, unless it is a person's: "after leaving the Directorate Kari Berg became".
  const person = token.capital && vocabulary.givenNames.has(next?.text ?? '') && tokens[at + 2]?.capital === true;
  if (
    !person &&
    next?.capital &&
    next.word &&
    next.start === token.end + 1 &&
    (token.capital || roleEnd(tokens, at + 1) === at + 1)
  )
    return undefined;
  if (article !== 'our' && next?.text === 'and' && roleEnd(tokens, at + 2) === at + 2) return undefined;
  if (
    next &&
    /^(?:of|for|campus|building|premises|level|board|council|member|members|staff|room|hall)$/i.test(next.text) &&
    // "Secretary of the Network for a period of two years".
    !/^for (?:an? (?:period|term)|\d|the (?:term|period|years)|(?:two|three|four|five|six|seven|ten) years)/u.test(
      text.slice(next.start, next.start + 20),
    )
  )
    return undefined;
  const our = article === 'our' ? { article } : {};
  return one(text, 'organization', token.start, token.end, { plain: true, head: token.lower, ...our }, at + 1);
}
