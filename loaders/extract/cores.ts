import type { Token } from '../sentences.ts';
import { cityCountries, countryCode, isRegion, isWideRegion } from './gazetteer.ts';
import { isPinyin } from './pinyin.ts';
import { holderAt } from './post-owner.ts';
import { initials } from './short-forms.ts';
import { stateName } from './state-names.ts';
import { honours, isNameToo, roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

/** What a run is read in. */
export interface RunContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A headline, where almost every word has a capital. */
  readonly titleCase: boolean;
  /** A line that ends like no sentence. */
  readonly headline: boolean;
  /** The index of the first token of the date that stands at this token, if one does. */
  readonly dated: (index: number) => boolean;
}

export interface Head {
  readonly type: 'organization' | 'event' | 'agreement';
  readonly kind: string;
  readonly word: string;
}

export interface Core {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly head?: Head;
  readonly known?: string;
  readonly topical: boolean;
  readonly place?: 'place' | 'country' | 'wide';
}

/** Heads that name a body even where other words follow: "University College London", "Bank Al-Maghrib". */
export const STRONG =
  /^(?:university|universidad|université|universität|universitas|universidade|università|ministry|bank|institute|institut|college|academy|embassy|department|commission|council|foundation|association|hospital|centre|center|chamber|museum|company|corporation|polytechnic|federation|union|agency|authority|society|news|media|group|holdings|international|guard)$/u;

const OF_POST = /^(?:prime|vice|attorney|auditor|solicitor|prosecutor|chief|first|surgeon|deputy)$/u;

export const lower = (token: Token | undefined): string => token?.lower ?? '';

/** Consecutive capitalised words. */
export function readCore(context: RunContext, start: number, inside = false): Core | undefined {
  const { tokens } = context;
  if (resolves(tokens, start)) return undefined;
  const state = inside ? stateName(context, start) : undefined;
  if (state) return { from: start, to: state.next, topical: false, place: 'country' };
  let to = start;
  while (to < tokens.length) {
    const token = tokens[to];
    if (!token || context.dated(to)) break;
    if (to > start && (token.start > (tokens[to - 1]?.end ?? 0) + 1 || context.text.charAt(token.start - 1) === '\n'))
      break;
    if (
      to > start &&
      to - start <= 3 &&
      (inside || tokens[to + 1]?.capital) &&
      !vocabulary.topics.has(lower(token)) &&
      countryCode(textOf(context, start, to)) &&
      !countryCode(textOf(context, start, to + 1)) &&
      !headAfter(context, to) &&
      !spelledTo(context, start)
    )
      break;
    // "Office of the Prime Minister": a post of several words is whole.
    if (to === start && inside && OF_POST.test(lower(token))) {
      const end = roleEnd(tokens, start);
      if (end > start + 1 && tokens.slice(start, end).every(({ capital }) => capital)) {
        to = end;
        continue;
      }
    }
    // A nickname in quotes inside a name: Josefina "Pinky" Reyes.
    if (
      to > start &&
      /^["“]$/u.test(token.text) &&
      /^["”]$/u.test(tokens[to + 2]?.text ?? '') &&
      tokens[to + 1]?.capital &&
      tokens[to + 3]?.capital
    ) {
      to += 3;
      continue;
    }
    // "consul in Bursa Feryal Aydın": the city is not the person's name.
    if (
      to === start + 1 &&
      !inside &&
      token.capital &&
      /^(?:in|at)$/u.test(lower(tokens[start - 1])) &&
      cityCountries(tokens[start]?.text ?? '') &&
      !headAfter(context, to)
    )
      break;
    if (token.word && token.capital) {
      const word = lower(token);
      if (
        to > start &&
        ((stopsRun(context, to) && !(inside && PLURAL_POSTS.test(word))) ||
          endsParliament(context, start, to) ||
          opensInitials(context, to) ||
          resolves(tokens, to))
      )
        break;
      if (
        to === start &&
        !inside &&
        ((vocabulary.openers.has(word) &&
          !isLetters(token.text) &&
          !isHealthOrganization(tokens, to) &&
          !isFamilyName(tokens, to)) ||
          (to === 0 &&
            /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(token.text) &&
            !vocabulary.topics.has(word) &&
            !opensName(tokens, to)) ||
          (to === 0 && /^\p{Lu}\p{Ll}{4,}ly$/u.test(token.text) && tokens[1]?.text === ',')) &&
        !knownStart(context, to)
      )
        return undefined;
      to++;
      continue;
    }
    if (to === start && !isOrdinal(token.text) && !/^20\d\d$/u.test(token.text)) return undefined;
    // A year or ordinal may open the name of an event; a number may follow its head.
    if (
      token.word &&
      /^\d/u.test(token.text) &&
      (to > start
        ? /^(?:\d{1,4}|\d+(?:st|nd|rd|th))$/u.test(token.text) && numberBelongs(context, to)
        : Boolean(tokens[to + 1]?.capital))
    ) {
      to++;
      continue;
    }
    break;
  }
  if (to === start) return undefined;
  to = (spelledTo(context, start) ? undefined : holderAt(context, start, to)) ?? to;
  const text = textOf(context, start, to);
  const head = headOf(context, start, to);
  const known = vocabulary.knownBodies.get(text);
  const place = countryCode(text)
    ? 'country'
    : isWideRegion(text)
      ? 'wide'
      : cityCountries(text) || isRegion(text)
        ? 'place'
        : undefined;
  const topical = tokens.slice(start, to).every((token) => vocabulary.topics.has(token.text.toLowerCase()));
  return { from: start, to, topical, ...(head && { head }), ...(known && { known }), ...(place && { place }) };
}

const IN_NAME = /^(?:of|for|and|&|the|on|in|,|de|du|des|del|da|do|dos|y|e|et)$/u;

/** The index after a name whose initials are the letters in brackets after it; 0 where no such letters follow. */
export function spelledTo({ tokens, text }: RunContext, start: number): number {
  let to = start;
  while (to - start < 18 && tokens[to] && (tokens[to]?.capital || IN_NAME.test(tokens[to]?.lower ?? ''))) to++;
  const letters = tokens[to + 1]?.text ?? '';
  const joined = tokens.slice(start, to).some(({ lower: word }) => word === 'and' || word === '&' || word === ',');
  if (!joined || tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')' || !/^\p{Lu}{3,10}$/u.test(letters)) return 0;
  return initials(text.slice(tokens[start]?.start, tokens[to - 1]?.end).replaceAll(',', ''), letters) ? to : 0;
}

/** Whether the capitalised words from here end in a head: "Kenya Central Committee" is no country followed by a person. */
export function headAfter(context: RunContext, from: number): boolean {
  // "Lesotho Red Cross".
  if (vocabulary.organizationHeads.has(textOf(context, from, from + 2).toLowerCase())) return true;
  for (let k = from; k < Math.min(from + 5, context.tokens.length); k++) {
    if (!context.tokens[k]?.capital) return false;
    const word = lower(context.tokens[k]);
    if (
      vocabulary.organizationHeads.has(word) ||
      vocabulary.eventHeads.has(word) ||
      vocabulary.agreementHeads.has(word)
    )
      return true;
  }
  return false;
}

function stopsRun(context: RunContext, index: number): boolean {
  const word = lower(context.tokens[index]);
  if (isNameToo(context.tokens, index)) return false;
  if (honours(context.tokens, index) && !/^(?:chief|general|gen|st|justice|sa|ing|lord|don)$/u.test(word)) return true;
  if (
    context.headline &&
    vocabulary.headlineVerbs.has(word) &&
    !/^(?:of|for)$/u.test(lower(context.tokens[index + 1])) &&
    !headAhead(context, index)
  )
    return true;
  if (
    /^(?:the|a|an|in|on|at|by|with|to|as|from|is|was|are|and|of|for|after|during|his|her|its|their|this|that|who|said|says|here|where|over|into|under)$/u.test(
      word,
    ) &&
    // "Hilal Said, the rector".
    !(context.tokens[index]?.text === 'Said' && !context.headline)
  )
    return true;
  if (endsBody(context, index) || endsKnown(context, index) || namesCompany(context, index)) return false;
  return roleEnd(context.tokens, index) > index && !roleInsideName(context, index);
}

/** Whose forum or association it is: "Forum of University Rectors". */
export const PLURAL_POSTS =
  /^(?:rectors|presidents|ministers|deans|directors|mayors|governors|chancellors|vice-chancellors|leaders|secretaries|speakers|judges|ambassadors|chiefs|heads|principals|registrars|commissioners|executives|managers|editors|chairs|advisers|advisors)$/u;

/** "Rossotrudnichestvo P.M. Antonov": two initials begin a name of a person. */
function opensInitials(context: RunContext, index: number): boolean {
  return (
    /^(?:\p{Lu}\p{Ll}?\.){2,3}$/u.test(context.tokens[index]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(context.tokens[index + 1]?.text ?? '') &&
    roleEnd(context.tokens, index + 1) === index + 1
  );
}

/** "The Council ADOPTED the report": minutes set what a body does in capitals. */
function resolves(tokens: RunContext['tokens'], at: number): boolean {
  return RESOLVES.test(tokens[at]?.text ?? '') && /\p{Ll}/u.test(tokens[at - 1]?.text ?? '');
}

const RESOLVES =
  /^(?:ADOPT|APPROV|NOT|REQUEST|DECID|AGRE|WELCOM|ENDORS|RESOLV|RECOMMEND|URG|DIRECT|EXPRESS|COMMEND|INVIT|CALL|ACKNOWLEDG|ENCOURAG|MANDAT|ELECT|APPOINT|RECALL|REAFFIRM|REITERAT|RECOGNI[SZ]|STRESS|CONSIDER|REVIEW|AUTHORI[SZ]|CONFIRM|CONCLUD|INSTRUCT|RECEIV|CONGRATULAT|THANK|EMPHASI[SZ]|UNDERLIN|UNDERSCOR|CONDEMN|SUPPORT)(?:ED|E?S)$|^(?:TOOK|TAKES|HAS|HAVE|WILL|SHALL|MET)$/u;

const BODY_END =
  /^(?:board|council|committee|commission|institute|bank|company|association|society|foundation|school|college|hospital|ministry|embassy|secretariat)$/u;

/** "Rwanda Development Board chief executive": the board is the body's, the post begins after it. */
function endsBody(context: RunContext, index: number): boolean {
  const [token, next] = context.tokens.slice(index, index + 2);
  return (
    token?.capital === true &&
    next?.capital === false &&
    BODY_END.test(token.lower) &&
    // "Board chairman" is a post of its own.
    !/^(?:chair|chairman|chairwoman|chairperson|members?|secretary|president)$/u.test(next.lower) &&
    roleEnd(context.tokens, index + 1) > index + 1
  );
}

/** "The Speaker of the Knesset Amir Ohana": who speaks there is no part of its name. */
function endsParliament(context: RunContext, start: number, to: number): boolean {
  const name = textOf(context, start, to);
  return (
    vocabulary.knownBodies.get(name) === 'GOVERNMENT' &&
    !vocabulary.leadingHeads.has(name.toLowerCase()) &&
    !headAfter(context, to)
  );
}

/** "World Bank Country Director". */
function endsKnown({ tokens }: RunContext, index: number): boolean {
  return vocabulary.knownBodies.has(`${tokens[index - 1]?.text} ${tokens[index]?.text}`);
}

/** "Puig Energy CEO", "Accra Football Association President": a company's or association's post, not one for energy or for associations. */
function namesCompany({ tokens }: RunContext, index: number): boolean {
  const [token, next] = tokens.slice(index, index + 2);
  if (!token?.capital || !next) return false;
  // "Qatar Football Association president": in small letters only after two words of the name.
  if (OWNS_POST.test(token.lower))
    return (
      roleEnd(tokens, index + 1) > index + 1 &&
      (next.capital || [1, 2].every((back) => tokens[index - back]?.capital && tokens[index - back]?.word))
    );
  // "Kenya Tea Board CEO": three words with the board are a body's name.
  if (/^(?:board|council|authority)$/u.test(token.lower))
    return roleEnd(tokens, index + 1) > index + 1 && [1, 2].every((back) => tokens[index - back]?.capital);
  if (!vocabulary.topics.has(token.lower) || roleEnd(tokens, index + 1) === index + 1) return false;
  // "Siemens Energy vice president": what begins in capitals ends where the small letters begin.
  return (
    /^(?:ceo|cfo|coo|cto|founder|co-founder|managing|chairman|chairwoman)$/u.test(next.lower) ||
    (!next.capital && tokens[index - 1]?.capital === true && tokens[index - 1]?.end === token.start - 1)
  );
}

const OWNS_POST =
  /^(?:bank|association|union|college|company|foundation|society|hospital|institute|federation|firm|embassy|ministry)$/u;

/** "Presidents Forum", "General Assembly": a post's word inside the name of a body or event. */
function roleInsideName(context: RunContext, index: number): boolean {
  const { tokens } = context;
  const after = roleEnd(tokens, index);
  if (/^['’]s?$/u.test(lower(tokens[after]))) return true;
  if (lower(tokens[index + 1]) === "'" || lower(tokens[index + 1]) === '’' || /^['’]s$/u.test(lower(tokens[index + 1])))
    return true;
  for (let k = index + 1; k < Math.min(index + 4, tokens.length); k++) {
    const token = tokens[k];
    if (!token?.capital || !token.word) return false;
    const word = lower(token);
    if (roleEnd(tokens, k) > k && k === index + 1 && !vocabulary.organizationHeads.has(word)) continue;
    if (vocabulary.organizationHeads.has(word) || vocabulary.eventHeads.has(word)) return true;
  }
  return false;
}

function headAhead(context: RunContext, index: number): boolean {
  const word = lower(context.tokens[index + 1]);
  return (
    Boolean(context.tokens[index + 1]?.capital) &&
    (vocabulary.organizationHeads.has(word) || vocabulary.eventHeads.has(word)) &&
    /^(?:open|support|exchange|tour|start|mark|present|build|advance|set|lead|end|draw)$/u.test(
      lower(context.tokens[index]),
    )
  );
}

/** "JUST" in capitals is a body's letters, not the adverb. */
function isLetters(word: string): boolean {
  return (
    /^\p{Lu}{3,7}$/u.test(word) &&
    !/^(?:THE|AND|FOR|WITH|FROM|NEW|ALL|NOT|BUT|HIS|HER|ITS|OUR|WHY|HOW|WHO|NOW|READ|NEWS|PRESS|MEDIA|PHOTO|DATE|TIME|HOME|NOTE|ABOUT|SOURCE|AFTER|OVER|INTO|THIS|THAT|MORE|LAST|NEXT|LATEST|SHARE|TAGS)$/u.test(
      word,
    )
  );
}

/** "The WHO", outside of a line in capitals. */
function isHealthOrganization(tokens: RunContext['tokens'], at: number): boolean {
  return (
    tokens[at]?.text === 'WHO' && ![at - 1, at + 1].some((beside) => /^\p{Lu}{4,}$/u.test(tokens[beside]?.text ?? ''))
  );
}

/** "Mohammed bin Salem", "Ahmed Yusuf", "Ding Wei": a name that ends as verbs do. */
function opensName(tokens: RunContext['tokens'], at: number): boolean {
  const [first, next] = tokens.slice(at, at + 2);
  return (
    first !== undefined &&
    (vocabulary.givenNames.has(first.text) ||
      /^(?:bin|ibn|bint|binti|al|el)(?:-|$)/i.test(next?.text ?? '') ||
      (vocabulary.chineseFamilyNames.has(first.text) && next?.capital === true && isPinyin(next.text)))
  );
}

/** "He Guoqiang": a family name of the same letters as the pronoun, before a given name in pinyin. */
function isFamilyName(tokens: RunContext['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:He|An|She)$/u.test(tokens[at]?.text ?? '') &&
    next?.capital === true &&
    next.text.length > 4 &&
    isPinyin(next.text)
  );
}

/** "University Eduardo Mondlane (UEM)", "University Al Azhar of Indonesia (UAI)": the letters begin as the kind does, so that it is a part of the name. */
function leadsBeforeLetters({ tokens }: RunContext, at: number): boolean {
  if (!/^(?:university|institute|college|hospital|academy|bank)$/u.test(lower(tokens[at])) || !tokens[at]?.capital)
    return false;
  let to = at + 1;
  while (
    to - at <= 5 &&
    ((tokens[to]?.capital && tokens[to]?.word) || (tokens[to]?.text === 'of' && tokens[to + 1]?.capital))
  )
    to++;
  const letters = tokens[to + 1]?.text ?? '';
  return (
    to > at + 1 && tokens[to]?.text === '(' && /^\p{Lu}{2,6}$/u.test(letters) && letters[0] === tokens[at]!.text[0]
  );
}

function knownStart(context: RunContext, index: number): boolean {
  const next = context.tokens[index + 1];
  const word = lower(context.tokens[index]);
  if (leadsBeforeLetters(context, index)) return true;
  // "People's Bank of China".
  if (word === 'people' && /^['’]s?$/u.test(next?.text ?? ''))
    return context.tokens.slice(index + 2, index + 4).some(({ capital }) => capital);
  // "New Zealand", "Central Java".
  if (next?.capital) {
    const two = textOf(context, index, index + 2);
    if (countryCode(two) || cityCountries(two) || isRegion(two)) return true;
  }
  if (!next?.capital && lower(next) !== 'of' && lower(next) !== 'for' && lower(next) !== 'and' && lower(next) !== 'on')
    return false;
  if (
    /^(?:representing|signing|attending|joining|the|a|an|in|on|off|out|at|by|for|from|with|of|to|as|and|or|but|this|these|both|during|after|before|since|under|he|she|it|they|we|his|her|its|their|our|according|photo|image|source|tags?|author|former|current|several|many|some|two|three|four|five|other|all|each|every|most|more|over|about|why|how|when|where|while|if|i|my)$/u.test(
      word,
    )
  )
    return false;
  // "Education Ministry", "National Assembly", "University of …": an ordinary word that does open a name.
  for (let k = index; k < Math.min(index + 7, context.tokens.length); k++) {
    const token = context.tokens[k];
    if (!token) return false;
    if (!token.capital && !/^(?:of|for|and|&|on|the)$/u.test(token.text)) return false;
    if (k > index && !token.capital && k > index + 1) continue;
    const here = lower(token);
    if (
      token.capital &&
      (vocabulary.organizationHeads.has(here) ||
        vocabulary.eventHeads.has(here) ||
        vocabulary.agreementHeads.has(here) ||
        vocabulary.agreementHeads.has(`${here} ${lower(context.tokens[k + 1])}`)) &&
      (k > index || /^(?:of|for|on)$/u.test(lower(next)))
    )
      return true;
  }
  return false;
}

function numberBelongs(context: RunContext, index: number): boolean {
  const before = lower(context.tokens[index - 1]);
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (vocabulary.eventHeads.has(before) || /^(?:agenda|vision|horizon|expo|cop|plan|strategy)$/u.test(before))
    return true;
  return Boolean(
    next?.capital &&
    next.start === (token?.end ?? 0) + 1 &&
    /^(?:\d{1,2}|\d+(?:st|nd|rd|th)|20\d\d)$/u.test(token?.text ?? ''),
  );
}

const isOrdinal = (text: string): boolean => /^\d+(?:st|nd|rd|th)$/u.test(text);

/** The head word of a core: the last words first, then any body's word inside ("University College London"). */
function headOf(context: RunContext, from: number, to: number): Head | undefined {
  let end = to;
  while (end - 1 > from && /^(?:\d.*|[IVX]{1,4})$/u.test(context.tokens[end - 1]?.text ?? '')) end--;
  for (const length of [4, 3, 2, 1]) {
    if (end - length < from) continue;
    const words = context.tokens
      .slice(end - length, end)
      .map(lower)
      .join(' ');
    const head = headWord(words);
    // "Nguyen Thi Loan".
    if (head && !/^loans?$/u.test(words)) return head;
  }
  if (NO_BODY.test(lower(context.tokens[end - 1]))) return undefined;
  const leading = lower(context.tokens[from]);
  if (to - from >= 2 && (vocabulary.leadingHeads.has(leading) || leadsBeforeLetters(context, from)))
    return { type: 'organization', kind: vocabulary.organizationHeads.get(leading) ?? 'OTHER', word: leading };
  for (let k = end - 2; k >= from; k--) {
    const kind = vocabulary.organizationHeads.get(lower(context.tokens[k]));
    if (kind && to - from >= 2 && STRONG.test(lower(context.tokens[k])) && !isSubject(context, k, from, end))
      return { type: 'organization', kind, word: lower(context.tokens[k]) };
    const event = vocabulary.eventHeads.get(lower(context.tokens[k]));
    if (
      event &&
      /^(?:conference|forum|summit|expo|congress|festival|convention|symposium|biennale|olympiad)$/u.test(
        lower(context.tokens[k]),
      ) &&
      k > from
    )
      return { type: 'event', kind: event, word: lower(context.tokens[k]) };
  }
  return /^COP-?\d+$/u.test(context.tokens[end - 1]?.text ?? '')
    ? { type: 'event', kind: 'CONFERENCE', word: 'cop' }
    : undefined;
}

/** A prize or a building: a body's word before it is no head. */
const NO_BODY =
  /^(?:medal|prize|award|order|cross|trophy|cup|house|hall|building|tower|hotel|plaza|wharf|street|avenue|road|square|auditorium)$/u;

/** "University Cooperation", "Bank Management": with nothing but subjects after it the first word is a subject too. */
function isSubject(context: RunContext, at: number, from: number, end: number): boolean {
  return (
    at === from &&
    context.tokens
      .slice(at + 1, end)
      .every(
        (token) =>
          vocabulary.topics.has(token.lower) ||
          PLURAL_POSTS.test(token.lower) ||
          /^(?:reform|autonomy|life|leadership|linkages?|partnerships?|rankings?|networking)$/u.test(token.lower),
      )
  );
}

function headWord(words: string): Head | undefined {
  const agreement = vocabulary.agreementHeads.get(words);
  if (agreement) return { type: 'agreement', kind: agreement, word: words };
  const event = vocabulary.eventHeads.get(words);
  if (event) return { type: 'event', kind: event, word: words };
  const organization = vocabulary.organizationHeads.get(words.replace(/[.,]$/u, ''));
  return organization ? { type: 'organization', kind: organization, word: words } : undefined;
}

export function textOf(context: RunContext, from: number, to: number): string {
  const first = context.tokens[from];
  const last = context.tokens[to - 1];
  return first && last ? context.text.slice(first.start, last.end) : '';
}
