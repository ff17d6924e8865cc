import type { Token } from '../sentences.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { cityCountries, countryCode, demonymCode, isRegion, isWideRegion } from './gazetteer.ts';
import { honorificEnd, roleEnd } from './titles.ts';
import { plainAcronyms, vocabulary } from './vocabulary.ts';

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

interface Head {
  readonly type: 'organization' | 'event' | 'agreement';
  readonly kind: string;
  readonly word: string;
}

interface Core {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly head?: Head;
  readonly known?: string;
  readonly topical: boolean;
  readonly place?: 'place' | 'country' | 'wide';
}

const JOINABLE_POSSESSIVE =
  /^(?:people|women|children|men|king|queen|workers?|teachers?|farmers?|ministers?|leaders?|lawyers?|employers?|veterans?|girls|boys|students?|mayors?|presidents?|governors?|bar|medical|doctors?|nurses|rectors?|chambers|consumers|parents|writers|journalists|investors|mothers?|elders|peoples)$/iu;
const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|do|du|des|la|las|los|le|van|von|der|den|el|al|bin|bint|binti|ibn|y|e|et|für|der|na|dan)$/u;

/** Heads that name a body even where other words follow: "University College London", "Bank Al-Maghrib". */
const STRONG =
  /^(?:university|universidad|université|universität|universitas|universidade|università|ministry|bank|institute|institut|college|academy|embassy|department|commission|council|foundation|association|hospital|centre|center|chamber|museum|company|corporation|polytechnic|federation|union|agency|authority|society|news|media|group|holdings|international|guard)$/u;

const lower = (token: Token | undefined): string => token?.lower ?? '';

/**
 * Reads the capitalised run that begins at a token: one name, with the names inside it. Splits at titles, honorifics, possessives and
 * those "and", "of" and commas that join two names. Gives the chunk and the index after it; undefined where nothing is named.
 */
export function readRun(
  context: RunContext,
  start: number,
): { readonly chunk: Chunk; readonly next: number } | undefined {
  const { tokens } = context;
  const first = readCore(context, start);
  if (!first) return undefined;
  const demonym = demonymCode(tokens[start]?.text ?? '') ?? twoWordDemonym(tokens, start);
  if (demonym && !countryCode(textOf(context, first.from, first.to)) && !first.head) {
    const length =
      demonymCode(tokens[start]?.text ?? '') && !twoWordDemonym(tokens, start)
        ? 1
        : twoWordDemonym(tokens, start)
          ? 2
          : 1;
    const complementFollows = first.to - first.from > length && cityOrTopic(context, first.from + length, first.to);
    if (!complementFollows)
      return { chunk: make(context, 'demonym', start, start + length, { subtype: demonym }), next: start + length };
  }
  let to = first.to;
  let head = first.head;
  let headCore = first;
  let complement = false;
  let lastTopical = first.topical;
  const inner: { from: number; core: Core; fixedTo?: number }[] = [];
  const cuts: number[] = [];
  for (;;) {
    const joint = readJoint(context, to);
    if (!joint) break;
    const next = joint.core;
    if (
      joint.word === 'of' ||
      joint.word === 'for' ||
      joint.word === 'on' ||
      joint.word === 'in' ||
      joint.word === 'among'
    ) {
      if (!takesComplement(context, joint.word, head, headCore, next, to)) break;
      cuts.push(to);
      if (
        (next.head?.type === 'organization' && !opensWithCountry(context, next)) ||
        next.known ||
        next.place === 'country' ||
        next.place === 'place' ||
        isAcronym(context, next)
      )
        inner.push({ from: next.from, core: next });
      complement = true;
      head ??= joint.word === 'of' && next.head ? next.head : undefined;
      lastTopical = next.topical || !next.head;
    } else if (joint.word === 'and') {
      const afterTopic =
        complement &&
        lastTopical &&
        (next.topical ||
          opensWithTopic(context, next) ||
          oneMoreSubject(context, head, next) ||
          (head !== undefined && head.type !== 'organization' && !next.head && !next.known && !next.place));
      const beforeHead =
        !complement &&
        !head &&
        (first.topical || (topicalBeforeHead(context, next) && vocabulary.topics.has(lower(tokens[first.to - 1])))) &&
        next.head !== undefined &&
        next.to - next.from >= 2 &&
        !first.place &&
        !first.known;
      const topicsBeforeHead = !complement && !head && first.topical && next.head !== undefined;
      if (!afterTopic && !beforeHead && !topicsBeforeHead) break;
      if (beforeHead || topicsBeforeHead) {
        head = next.head;
        headCore = next;
      }
      lastTopical = next.topical;
    } else if (joint.word === ',') {
      const inComplement = complement && lastTopical && next.topical;
      const beforeHead = !complement && !head && first.topical && topicalBeforeHead(context, next);
      if (!(inComplement || beforeHead) || !topicListGoesOn(context, next.to)) break;
    } else if (joint.word === "'s") {
      const possessor = tokens[to - 1]?.text ?? '';
      if (
        !JOINABLE_POSSESSIVE.test(possessor) &&
        !(first.to - first.from === 1 && /^(?:king|queen|st)/iu.test(possessor))
      )
        break;
      if (next.head && !complement) {
        head = next.head;
        headCore = next;
      }
    } else if (joint.word === 'particle') {
      if (next.head && !head) {
        head = next.head;
        headCore = next;
      }
    } else if (joint.word === '-') {
      if (next.head && !complement) {
        head = next.head;
        headCore = next;
      }
    }
    to = next.to;
  }
  return { chunk: finish(context, start, to, first, head, inner, cuts), next: to };
}

function finish(
  context: RunContext,
  from: number,
  to: number,
  first: Core,
  head: Head | undefined,
  inner: readonly { from: number; core: Core }[],
  cuts: readonly number[],
): Chunk {
  const whole = textOf(context, from, to);
  const known = vocabulary.knownBodies.get(whole);
  const single = to - from === 1;
  const innerChunks = inner
    .map((each) => innerChunk(context, each.from, each.core, to))
    .filter((each) => each.text !== whole);
  if (!head && /^United Nations\s/u.test(whole))
    return make(context, 'organization', from, to, { subtype: 'INTERGOVERNMENTAL' });
  const code = countryCode(whole);
  if (code) return make(context, 'country', from, to, { subtype: code });
  if (known) return make(context, 'organization', from, to, { subtype: known });
  if (isWideRegion(whole)) return make(context, 'place', from, to, { subtype: 'wide' });
  if (head) {
    const shorter = cuts
      .slice(0, 1)
      .map((cut) => ({ start: context.tokens[from]?.start ?? 0, end: context.tokens[cut - 1]?.end ?? 0 }));
    return make(context, head.type, from, to, {
      subtype: head.kind,
      head: head.word,
      ...(single && { plain: true }),
      ...(innerChunks.length && { inner: innerChunks }),
      // "International Department" of "… of the Communist Party": a form of its own only where a whole body follows.
      ...(shorter.length &&
        innerChunks.some((each) => each.kind === 'organization') &&
        cuts[0] &&
        cuts[0] - from >= 2 && { shorter }),
    });
  }
  if (first.to === to && (cityCountries(whole) || isRegion(whole))) return make(context, 'place', from, to, {});
  return make(context, 'unknown', from, to, innerChunks.length ? { inner: innerChunks } : {});
}

function innerChunk(context: RunContext, from: number, core: Core, to: number): Chunk {
  const text = textOf(context, from, to);
  const code = countryCode(text);
  if (code) return make(context, 'country', from, to, { subtype: code });
  if (core.place === 'country' && core.to < to) return make(context, 'organization', from, to, { subtype: 'OTHER' });
  if (core.place === 'place') return make(context, 'place', from, core.to, {});
  if (core.place === 'country')
    return make(context, 'country', from, core.to, { subtype: countryCode(textOf(context, core.from, core.to)) ?? '' });
  return make(context, 'organization', from, to, {
    subtype: vocabulary.knownBodies.get(text) ?? core.head?.kind ?? 'OTHER',
    ...(core.head && { head: core.head.word }),
  });
}

/** Consecutive capitalised words. */
function readCore(context: RunContext, start: number, inside = false): Core | undefined {
  const { tokens } = context;
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
      countryCode(textOf(context, start, to)) &&
      !headAfter(context, to)
    )
      break;
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
      if (to > start && stopsRun(context, to)) break;
      if (
        to === start &&
        !inside &&
        ((vocabulary.openers.has(word) && !isLetters(token.text)) ||
          (to === 0 && /^\p{Lu}\p{Ll}+(?:ing|ed)$/u.test(token.text) && !vocabulary.topics.has(word))) &&
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

/** Whether the capitalised words from here end in a head: "China Central Committee" is no country followed by a person. */
function headAfter(context: RunContext, from: number): boolean {
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
  if (honorificEnd(context.tokens, index) > index && !/^(?:chief|general|gen|st|justice|sa|ing|lord|don)$/u.test(word))
    return true;
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
    )
  )
    return true;
  return roleEnd(context.tokens, index) > index && !roleInsideName(context, index);
}

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

function knownStart(context: RunContext, index: number): boolean {
  const next = context.tokens[index + 1];
  const word = lower(context.tokens[index]);
  if (!next?.capital && lower(next) !== 'of' && lower(next) !== 'for' && lower(next) !== 'and' && lower(next) !== 'on')
    return false;
  if (
    /^(?:the|a|an|in|on|at|by|for|from|with|of|to|as|and|or|but|this|these|both|during|after|before|since|under|he|she|it|they|we|his|her|its|their|our|according|photo|image|source|tags?|author|former|current|several|many|some|two|three|four|five|other|all|each|every|most|more|over|about|why|how|when|where|while|if|i|my)$/u.test(
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
        vocabulary.agreementHeads.has(here)) &&
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
  while (end - 1 > from && /^\d/u.test(context.tokens[end - 1]?.text ?? '')) end--;
  for (const length of [4, 3, 2, 1]) {
    if (end - length < from) continue;
    const words = context.tokens
      .slice(end - length, end)
      .map(lower)
      .join(' ');
    const head = headWord(words);
    if (head) return head;
  }
  for (let k = end - 2; k >= from; k--) {
    const kind = vocabulary.organizationHeads.get(lower(context.tokens[k]));
    if (kind && to - from >= 2 && STRONG.test(lower(context.tokens[k])))
      return { type: 'organization', kind, word: lower(context.tokens[k]) };
    const event = vocabulary.eventHeads.get(lower(context.tokens[k]));
    if (event && /^(?:conference|forum|summit|expo|congress|festival)$/u.test(lower(context.tokens[k])) && k > from)
      return { type: 'event', kind: event, word: lower(context.tokens[k]) };
  }
  return /^COP-?\d+$/u.test(context.tokens[end - 1]?.text ?? '')
    ? { type: 'event', kind: 'CONFERENCE', word: 'cop' }
    : undefined;
}

function headWord(words: string): Head | undefined {
  const agreement = vocabulary.agreementHeads.get(words);
  if (agreement) return { type: 'agreement', kind: agreement, word: words };
  const event = vocabulary.eventHeads.get(words);
  if (event) return { type: 'event', kind: event, word: words };
  const organization = vocabulary.organizationHeads.get(words.replace(/[.,]$/u, ''));
  return organization ? { type: 'organization', kind: organization, word: words } : undefined;
}

interface Joint {
  readonly word: 'of' | 'for' | 'on' | 'in' | 'among' | 'and' | ',' | "'s" | 'particle' | '-';
  readonly core: Core;
}

/** A small word or mark between two cores, with the core after it. */
function readJoint(context: RunContext, at: number): Joint | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (!token || context.dated(at) || context.text.charAt(token.start - 1) === '\n') return undefined;
  const word = lower(token);
  const before = tokens[at - 1];
  const join = (name: Joint['word'], next: number): Joint | undefined => {
    const core =
      tokens[next]?.word && tokens[next]?.capital && !stopsRunHard(context, next)
        ? readCore(context, next, true)
        : undefined;
    return core && { word: name, core };
  };
  if (/^(?:of|for|on|in|among|between|against|towards?|to|through|with|from|at)$/u.test(word)) {
    const article = lower(tokens[at + 1]) === 'the' ? 1 : 0;
    if (/^(?:between|against|towards?|to|through|with|from|at|among)$/u.test(word))
      return token.capital
        ? join('among', at + 1 + article)
        : word === 'against' || word === 'among'
          ? join('among', at + 1 + article)
          : undefined;
    return join(word as 'of' | 'for' | 'on' | 'in', at + 1 + article);
  }
  if (word === 'and' || word === '&')
    return join('and', at + 1 + (lower(tokens[at + 1]) === 'the' && word === 'and' ? 1 : 0));
  if (word === ',') return join(',', at + 1);
  if (/^['’]s?$/u.test(word) && token.start === before?.end) return join("'s", at + 1);
  if (word === '-' && token.start === (before?.end ?? 0) + 1 && tokens[at + 1]?.start === token.end)
    return join('-', at + 1);
  if (PARTICLE.test(token.text)) {
    const second = PARTICLE.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
    return join('particle', at + 1 + second);
  }
  return undefined;
}

function stopsRunHard(context: RunContext, index: number): boolean {
  return (
    /^(?:the|a|an|in|on|at|by|he|she|it|they|his|her|this|that|these|both)$/u.test(lower(context.tokens[index])) ||
    (honorificEnd(context.tokens, index) > index &&
      !/^(?:chief|general|gen|justice|ing|sa|lord|don|lic)$/u.test(lower(context.tokens[index])))
  );
}

function takesComplement(
  context: RunContext,
  word: Joint['word'],
  head: Head | undefined,
  headCore: Core,
  next: Core,
  at: number,
): boolean {
  if (word === 'in') return head !== undefined && head.type !== 'agreement' && next.topical && !next.place;
  if (!head) {
    if (word !== 'of') return false;
    const text = textOf(context, headCore.from, headCore.to);
    return (
      /^(?:republic|state|kingdom|government|federation|commonwealth|house|city|voice|port|council|people s republic|sultanate|federal republic|democratic republic|united republic|united states|islamic republic|arab republic|socialist republic|confucius|house|order|office|league|bank|municipality|county)$/iu.test(
        text,
      ) || /\b(?:Republic|Kingdom|State|Government|States)$/u.test(text)
    );
  }
  // A whole body or person never follows "for" as a name's part unless the name is a body's or event's.
  if (word === 'on' || word === 'among')
    return (
      head.type !== 'organization' ||
      /^(?:commission|committee|council|centre|center|institute|panel|foundation|alliance|office|board|programme|partnership)$/u.test(
        head.word,
      )
    );
  if (head.type === 'event' && /^(?:visit|tour|trip)$/u.test(head.word)) return false;
  if (word === 'for' && (next.known || next.place === 'country'))
    return (
      head.type === 'organization' &&
      next.place !== undefined &&
      !next.known &&
      !/^(?:university|bank)$/u.test(head.word)
    );
  return at > 0;
}

/** "Culture University": subjects, then the head. */
function topicalBeforeHead(context: RunContext, core: Core): boolean {
  const words = context.tokens.slice(core.from, core.to).map(lower);
  const subjects = core.head ? words.slice(0, words.length - core.head.word.split(' ').length) : words;
  return subjects.length > 0 && subjects.every((word) => vocabulary.topics.has(word));
}

/** "Technology Meghalaya": a subject, then the place of the body. */
function opensWithTopic(context: RunContext, core: Core): boolean {
  return !core.head && vocabulary.topics.has(lower(context.tokens[core.from]));
}

/** "University of Economy and Diplomacy": one more word that the text uses nowhere else is a subject too. */
function oneMoreSubject(context: RunContext, head: Head | undefined, core: Core): boolean {
  if (core.to - core.from > 2 || core.head || core.known || core.place || !head || !STRONG.test(head.word))
    return false;
  const word = textOf(context, core.from, core.to);
  if (/\p{Lu}{2}/u.test(word)) return false;
  const { text } = context;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\b(?:and|&)\s$/u.test(text.slice(Math.max(0, at - 4), at))) return false;
  return true;
}

function topicListGoesOn(context: RunContext, at: number): boolean {
  const token = lower(context.tokens[at]);
  if (token === 'and' || token === '&') return true;
  return (
    token === ',' && (lower(context.tokens[at + 1]) === 'and' || vocabulary.topics.has(lower(context.tokens[at + 1])))
  );
}

/** "China Central Committee" after "of": the country belongs to what stands before. */
function opensWithCountry(context: RunContext, core: Core): boolean {
  return core.to - core.from >= 3 && countryCode(textOf(context, core.from, core.from + 1)) !== undefined;
}

function cityOrTopic(context: RunContext, from: number, to: number): boolean {
  return context.tokens
    .slice(from, to)
    .some((token) => vocabulary.organizationHeads.has(lower(token)) || vocabulary.eventHeads.has(lower(token)));
}

function twoWordDemonym(tokens: readonly Token[], index: number): string | undefined {
  const next = tokens[index + 1];
  return next?.capital ? demonymCode(`${tokens[index]?.text} ${next.text}`) : undefined;
}

function isAcronym(context: RunContext, core: Core): boolean {
  const text = textOf(context, core.from, core.to);
  return /^[\p{Lu}][\p{Lu}\d-]{1,9}$/u.test(text) && !plainAcronyms.has(text.toLowerCase());
}

function textOf(context: RunContext, from: number, to: number): string {
  const first = context.tokens[from];
  const last = context.tokens[to - 1];
  return first && last ? context.text.slice(first.start, last.end) : '';
}

function make(context: RunContext, kind: ChunkKind, from: number, to: number, more: Partial<Chunk>): Chunk {
  return {
    kind,
    start: context.tokens[from]?.start ?? 0,
    end: context.tokens[to - 1]?.end ?? 0,
    text: textOf(context, from, to),
    ...more,
  };
}
