import type { Token } from '../sentences.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { cityCountries, countryCode, demonymCode, isRegion, isWideRegion } from './gazetteer.ts';
import { isGatheringOfBody, isLastingBody, namesPost } from './event-bodies.ts';
import { stateName } from './state-names.ts';
import { honorificEnd } from './titles.ts';
import { plainAcronyms, vocabulary } from './vocabulary.ts';

import { STRONG, lower, readCore, spelledTo, textOf, type Core, type Head, type RunContext } from './cores.ts';
const JOINABLE_POSSESSIVE =
  /^(?:people|women|children|men|king|queen|workers?|teachers?|farmers?|ministers?|leaders?|lawyers?|employers?|veterans?|girls|boys|students?|mayors?|presidents?|governors?|bar|medical|doctors?|nurses|rectors?|chambers|consumers|parents|writers|journalists|investors|mothers?|elders|peoples)$/i;
const MATTERS =
  /^(?:civil|criminal|penal|commercial|judicial|legal|customs|matters|affairs|cases|proceedings|fields?|areas?|spheres?)$/u;
const SHARED_OPENING =
  /^(?:national|royal|federal|state|central|general|international|regional|joint|supreme|provincial|public|independent|pan)$/u;
const PARTICLE =
  /^(?:de|es|del|della|di|da|dos|das|do|du|des|la|las|los|le|van|von|der|den|el|al|bin|bint|binti|ibn|y|e|et|für|der|na|dan|oğlu|oglu|ogly|qızı|qizi|kızı|kyzy|uulu|uly|ugli|wa|ter|ten|op|af|av|ould|mint|ó|zu|zum|dei|degli|delle|della|dello|ya|cha|za|im|am|ul|ud|i)$/u;

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
  if (
    demonym &&
    !countryCode(textOf(context, first.from, first.to)) &&
    !first.head &&
    !lettersOpenWith(context, start)
  ) {
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
  let lastHead = first.head;
  let ampersand = false;
  let listed = false;
  const inner: { from: number; core: Core; fixedTo?: number }[] = [];
  const cuts: number[] = [];
  const spelled = spelledTo(context, start);
  for (;;) {
    const joint = readJoint(context, to);
    if (!joint) break;
    const next = joint.core;
    // "Bureau of Fisheries and Aquatic Resources (BFAR)": the letters tell how far the name goes.
    if (next.to <= spelled) {
      const opens = joint.word === 'of' || joint.word === 'for';
      if (!complement && next.head && (!head || !opens)) {
        head = next.head;
        headCore = next;
      }
      complement ||= opens;
      lastTopical = next.topical || !next.head;
      to = next.to;
      continue;
    }
    if (
      joint.word === 'of' ||
      joint.word === 'for' ||
      joint.word === 'on' ||
      joint.word === 'in' ||
      joint.word === 'among'
    ) {
      const chamber = joint.word === 'of' && isChamber(context, headCore, next);
      if (
        !chamber &&
        !takesComplement(context, joint.word, head, headCore, next, to) &&
        !(joint.word === 'on' && lastHead?.type === 'event')
      )
        break;
      lastHead = next.head;
      cuts.push(to);
      if (
        (next.head?.type === 'organization' &&
          !opensWithCountry(context, next) &&
          !areMembers(head, next) &&
          // "Port of Klaipėda Authority".
          !(first.to === first.from + 1 && lower(tokens[first.from]) === 'port') &&
          !isSubjectOf(head, next) &&
          // "Ministry of Local Government": what it is for.
          !next.topical) ||
        next.known ||
        next.place === 'country' ||
        next.place === 'place' ||
        isAcronym(context, next)
      )
        inner.push({ from: next.from, core: next });
      complement = true;
      if (chamber) head = { type: 'organization', kind: 'GOVERNMENT', word: 'house' };
      head ??= joint.word === 'of' && next.head ? next.head : undefined;
      lastTopical = next.topical || !next.head;
    } else if (joint.word === 'and') {
      // "Kenya Power and Safaricom PLC": the legal form is that of the second alone.
      if (!complement && tokens[to]?.text === 'and' && LEGAL_FORM.test(lower(tokens[next.to - 1]))) break;
      // "Alpha Mobility and the Tunnel Authority", "the Government of Oman and the Government of Fiji": an article of its own begins another name.
      if (
        lower(tokens[to + 1]) === 'the' &&
        (!complement ||
          next.head ||
          lower(tokens[next.from]) === 'government' ||
          (head?.type === 'organization' &&
            !ARTICLED_SUBJECT.test(lower(tokens[next.from])) &&
            lower(tokens[next.to]) === 'of'))
      )
        break;
      // "Port of Callao and Port of Valencia": the same word opens another name of the kind.
      if (complement && lower(tokens[next.from]) === lower(tokens[first.from]) && lower(tokens[next.to]) === 'of')
        break;
      // "Pell & Darrow", "Light & Tide": the sign joins two parts of a name where neither is one by itself.
      const signed =
        tokens[to]?.text === '&' &&
        !complement &&
        !head &&
        !next.known &&
        !first.known &&
        !next.place &&
        !isAcronym(context, first) &&
        !isAcronym(context, next);
      if (signed) {
        ampersand = true;
        head ??= next.head;
        to = next.to;
        continue;
      }
      const afterTopic =
        complement &&
        (lastTopical || (head?.type === 'agreement' && /(?:ed|al|ic|ive)$/u.test(lower(tokens[to - 1])))) &&
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
      // "National Reef and Lagoon Authority": the first word belongs to the whole.
      const sharesOpening =
        !complement &&
        !head &&
        first.to - first.from >= 2 &&
        SHARED_OPENING.test(lower(tokens[first.from])) &&
        next.head?.type === 'organization' &&
        next.to - next.from >= 2 &&
        !first.place &&
        !first.known;
      // "Rwanda Tea and Honey Board", "Small and Medium Enterprises Meeting": one subject of two words, before the head.
      const sharesSubject =
        !complement &&
        !head &&
        !first.known &&
        next.head !== undefined &&
        next.to - next.from >= 2 &&
        vocabulary.topics.has(lower(tokens[first.to - 1])) &&
        (lower(tokens[first.to - 1]) === 'small'
          ? lower(tokens[next.from]) === 'medium'
          : first.to - first.from >= 2 &&
            next.head.type === 'organization' &&
            !next.place &&
            (countryCode(textOf(context, first.from, first.to - 1)) !== undefined ||
              demonymCode(textOf(context, first.from, first.to - 1)) !== undefined));
      if (!afterTopic && !beforeHead && !topicsBeforeHead && !sharesOpening && !sharesSubject) break;
      if (beforeHead || topicsBeforeHead || sharesOpening || sharesSubject) {
        head = next.head;
        headCore = next;
      }
      lastTopical = next.topical;
    } else if (joint.word === ',') {
      const inComplement = complement && lastTopical && next.topical;
      const beforeHead = !complement && !head && first.topical && topicalBeforeHead(context, next);
      // "Declaration on Illegal, Unreported and Unregulated Fishing".
      const adjectives =
        complement &&
        head?.type === 'agreement' &&
        next.to === next.from + 1 &&
        !next.known &&
        !next.place &&
        lower(tokens[next.to]) === 'and' &&
        /(?:ed|al|ic|ive|ary|ile)$/u.test(lower(tokens[to - 1])) &&
        /(?:ed|al|ic|ive|ary|ile)$/u.test(lower(tokens[next.from]));
      if (!adjectives && (!(inComplement || beforeHead) || !topicListGoesOn(context, next.to))) break;
      listed = inComplement;
    } else if (joint.word === ', and') {
      // "Ministry of Education, Culture, and Sport": the last of several subjects.
      if (!listed || !next.topical) break;
    } else if (joint.word === "'s") {
      const possessor = tokens[to - 1]?.text ?? '';
      if (
        !JOINABLE_POSSESSIVE.test(possessor) &&
        // "Noyyal Spinners' Association".
        !(
          /^['’]$/u.test(tokens[to]?.text ?? '') &&
          /\p{Ll}s$/u.test(possessor) &&
          (next.head?.type === 'organization' || next.head?.type === 'event')
        ) &&
        !(first.to - first.from === 1 && /^(?:king|queen|st)/i.test(possessor))
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
  const chunk = finish(context, start, to, first, head, inner, cuts);
  // "Pell & Darrow": two names joined by the sign are a firm's.
  return {
    chunk: ampersand && chunk.kind === 'unknown' ? { ...chunk, kind: 'organization', subtype: 'COMPANY' } : chunk,
    next: to,
  };
}

/** "Turkish Education and Rivers Agency (TARA)": letters that begin as the adjective does make it a part of the name. */
function lettersOpenWith({ tokens, text }: RunContext, start: number): boolean {
  const [first, second] = tokens.slice(start, start + 2);
  if (!first || !second?.capital) return false;
  const name = BODY_WITH_LETTERS.exec(text.slice(first.end, first.end + 100));
  return name?.[1] === first.text.charAt(0) && !second.text.startsWith(name[1] ?? '');
}

const BODY_WITH_LETTERS =
  /^(?: (?:\p{Lu}[\p{L}-]+|of|for|and))+ (?:Agency|Service|Institute|Council|Foundation|Organi[sz]ation|Commission|Authority|Fund|Bank|Association|Federation|Corporation|Office) \((\p{Lu})[\p{L}]{2,7}\)/u;

const LEGAL_FORM = /^(?:plc|ltd|limited|inc|llc|gmbh|pty|bhd|s\.a|jsc|nv|ag)$/u;

/** "Council for Culture and the Arts of Chile": subjects that take the article. */
const ARTICLED_SUBJECT = /^(?:arts|environment|humanities|sciences|economy|sea|seas|ocean|oceans|media|family|law)$/u;

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
    // "Congress of the Federation": some body named elsewhere.
    .filter((each) => each.text !== whole && !isBareBody(each));
  // "Secretary to the State Government": said of any, it names none.
  if (/^(?:State|Provincial|County|Local|Regional|Municipal) Government$/u.test(whole))
    return make(context, 'unknown', from, to, {});
  // "Port of Klaipėda", "Township of Madawaska": the word before "of" tells the kind where no list of heads has it.
  const of = !head && cuts.length ? OF_PLACE.exec(whole)?.[1] : undefined;
  // "in the City of Cape Town" is where, not who.
  const where =
    /^(?:City|Town|Province)$/u.test(of ?? '') &&
    /\b(?:in|at|near|to|from|around|across|outside) (?:the )?(?:[^\W\d]+ )?$/i.test(
      context.text.slice(Math.max(0, (context.tokens[from]?.start ?? 0) - 24), context.tokens[from]?.start),
    );
  if (of && !where)
    return make(context, 'organization', from, to, {
      subtype: of === 'Port' ? 'COMPANY' : 'GOVERNMENT',
      head: of.toLowerCase(),
    });
  if (!head && /^(?:United Nations\s|UN\s\S+\s\S)/u.test(whole))
    return make(context, 'organization', from, to, { subtype: 'INTERGOVERNMENTAL' });
  const code = countryCode(whole);
  if (code) return make(context, 'country', from, to, { subtype: code });
  if (known) return make(context, 'organization', from, to, { subtype: known });
  if (isWideRegion(whole)) return make(context, 'place', from, to, { subtype: 'wide' });
  if (
    head?.word === 'prefecture' &&
    first.to === to &&
    LOCATES.test(context.text.slice(0, context.tokens[from]?.start))
  )
    return make(context, 'place', from, to, {});
  // "Assembly Chair Jane Doe": the first half of a post.
  if (single && head?.type === 'event' && namesPost(context.tokens, to)) return make(context, 'unknown', from, to, {});
  if (head?.type === 'event' && COUNTED_DAYS.test(whole)) return make(context, 'unknown', from, to, {});
  if (head) {
    const lasting =
      head.type === 'event' &&
      isLastingBody(whole) &&
      !isGatheringOfBody(
        context.text.slice(Math.max(0, (context.tokens[from]?.start ?? 0) - 16), context.tokens[from]?.start),
      );
    if (lasting)
      return make(context, 'organization', from, to, {
        subtype: /assembly|congress|commission/i.test(head.word) ? 'GOVERNMENT' : 'ASSOCIATION',
        head: head.word,
        ...(innerChunks.length && { inner: innerChunks }),
      });
    // "The 90th Council of Ministers": with a number it is one gathering of the body.
    if (
      head.type === 'organization' &&
      /^\d+(?:st|nd|rd|th)$/u.test(context.tokens[from]?.text ?? '') &&
      /^(?:council|committee|commission|assembly|board)$/u.test(head.word)
    )
      return make(context, 'event', from, to, {
        subtype: 'CONFERENCE',
        head: head.word,
        ...(innerChunks.length && { inner: innerChunks }),
      });
    // "Sister Universities": several bodies, none of them named.
    if (
      head.type === 'organization' &&
      !cuts.length &&
      /^(?:universities|colleges|institutes|ministries|companies|banks|enterprises|schools)$/u.test(head.word) &&
      /^(?:universities|colleges|institutes|ministries|companies|banks|enterprises|schools)$/u.test(
        lower(context.tokens[to - 1]),
      ) &&
      first.to === to &&
      to - from <= 3 &&
      !vocabulary.knownBodies.has(whole.slice(0, -1))
    )
      return make(context, 'unknown', from, to, {});
    const shorter = cuts
      .slice(0, 1)
      .map((cut) => ({ start: context.tokens[from]?.start ?? 0, end: context.tokens[cut - 1]?.end ?? 0 }));
    return make(context, head.type, from, to, {
      subtype: head.kind,
      head: head.word,
      ...(single && head.word !== 'cop' && { plain: true }),
      ...(innerChunks.length && { inner: innerChunks }),
      // "Press Office" of "… of the Ministry of Health": a form of its own only where a whole body follows.
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

/** "VISIT OF FOUR DAYS", "Day 2": how long, or which of several. */
const COUNTED_DAYS =
  /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|several|many|last|first|final|both|all|these|working|business) )*days?(?: (?:\d+|one|two|three|four|five))?$/i;

const OF_PLACE =
  /^(Port|City|Town|Province|Township|Borough|Commune|Canton|Municipality|Prefecture|Metropolis|Metropolitan Municipality) of \p{Lu}/u;

/** What stands before where something is. */
const LOCATES = /(?:\b(?:in|at|near|from|around|across|of)\s|[,(]\s?)$/u;

function isBareBody({ kind, text, head }: Chunk): boolean {
  return (
    kind === 'organization' && text.toLowerCase() === head && !/^(?:parliament|senate|government|congress)$/u.test(head)
  );
}

interface Joint {
  readonly word: 'of' | 'for' | 'on' | 'in' | 'among' | 'and' | ',' | ', and' | "'s" | 'particle' | '-';
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
        : word === 'against' ||
            word === 'among' ||
            (word === 'to' && /^(?:office|mission|delegation|embassy)$/u.test(lower(before))) ||
            (word === 'with' &&
              before?.capital &&
              /^(?:friendship|cooperation|relations|exchanges?|solidarity|partnership)$/u.test(lower(before)))
          ? join('among', at + 1 + article)
          : undefined;
    return join(word as 'of' | 'for' | 'on' | 'in', at + 1 + article);
  }
  // "Declaration on Sharing the Benefits of the Zambezi".
  if (word === 'the' && token.text === 'the' && before?.capital && /^\p{Lu}\p{Ll}{3,}ing$/u.test(before.text))
    return join('of', at + 1);
  // "Festival of the Sea and of the Fishermen".
  if (word === 'and' && lower(tokens[at + 1]) === 'of') {
    const joint = join('of', at + 2 + (lower(tokens[at + 2]) === 'the' ? 1 : 0));
    return joint && !joint.core.head && !joint.core.known && !joint.core.place ? joint : undefined;
  }
  if (word === 'and' || word === '&')
    return join('and', at + 1 + (lower(tokens[at + 1]) === 'the' && word === 'and' ? 1 : 0));
  if (word === ',')
    return lower(tokens[at + 1]) === 'and'
      ? join(', and', at + (lower(tokens[at + 2]) === 'the' ? 3 : 2))
      : join(',', at + 1);
  if (/^['’]s?$/u.test(word) && token.start === before?.end) {
    // "Children's and Cancer Hospital".
    const second = /^(?:and|&)$/u.test(lower(tokens[at + 1])) ? join("'s", at + 2) : undefined;
    return second?.core.head?.type === 'organization' ? second : join("'s", at + 1);
  }
  if (word === '-' && token.start === (before?.end ?? 0) + 1 && tokens[at + 1]?.start === token.end)
    return join('-', at + 1);
  // "South Africa – Germany Bi-National Commission": two countries that share a body or a meeting.
  if (/^[–—-]$/u.test(word) && token.start > (before?.end ?? 0) && endsWithCountry(context, at)) {
    const joint = join('-', at + 1);
    return joint?.core.head && opensWithAnyCountry(context, joint.core) ? joint : undefined;
  }
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
      // "Ministry of Trade of the DR Congo".
      !stateName(context, index) &&
      !/^(?:chief|general|gen|justice|ing|sa|lord|don|lic)$/u.test(lower(context.tokens[index])))
  );
}

/** "House of Assembly": one chamber. */
function isChamber({ tokens }: RunContext, house: Core, members: Core): boolean {
  return lower(tokens[house.to - 1]) === 'house' && MEMBERS.test(lower(tokens[members.from]));
}

const MEMBERS = /^(?:assembly|representatives|commons|lords|councillors|deputies|delegates|elders|peoples|chiefs)$/u;

function takesComplement(
  context: RunContext,
  word: Joint['word'],
  head: Head | undefined,
  headCore: Core,
  next: Core,
  at: number,
): boolean {
  const { tokens } = context;
  // "Chinese Embassy in Tajikistan".
  if (
    word === 'in' &&
    headCore.to === at &&
    next.place &&
    /^(?:embassy|consulate|consulate[- ]general|high commission)$/u.test(head?.word ?? '')
  )
    return true;
  if (word === 'in')
    return (
      head !== undefined &&
      // "Agreement on Legal Assistance in Criminal Matters": where it is signed is no matter.
      (head.type !== 'agreement' ||
        (next.topical && !next.place) ||
        MATTERS.test(lower(tokens[next.to - 1])) ||
        MATTERS.test(lower(tokens[next.from]))) &&
      ((next.topical && !next.place) ||
        head.type === 'agreement' ||
        // "Conference on Teacher Education in Africa": nothing is held in a whole continent.
        (head.type === 'event' && next.place === 'wide' && headCore.to < at))
    );
  if (!head) {
    if (word !== 'of') return false;
    // "The member States of the Fisheries Commission" are no body.
    if (
      /^(?:states?|countries)$/u.test(lower(tokens[headCore.to - 1])) &&
      /^member$/u.test(lower(tokens[headCore.from - 1]))
    )
      return false;
    // "Gulf of Guinea Ports Conference".
    if (next.head && /^(?:gulf|bay|horn|strait|isle|coast|rim)$/u.test(lower(tokens[headCore.to - 1]))) return true;
    const text = textOf(context, headCore.from, headCore.to);
    return (
      /^(?:republic|state|kingdom|township|borough|commune|canton|government|federation|commonwealth|house|city|province|voice|port|council|people s republic|sultanate|federal republic|democratic republic|united republic|united states|islamic republic|arab republic|socialist republic|confucius|house|order|office|league|bank|municipality|county|friends|sisters|brothers|daughters|missionaries|servants|women|mothers|church|diocese|archdiocese)$/i.test(
        text,
      ) || /\b(?:Republic|Kingdom|State|Government|States|Order)$/u.test(text)
    );
  }
  // "Jiwe Works Ltd of Dodoma": the legal form ends the name.
  if (word === 'of' && /^(?:ltd|limited|plc|llc|inc|gmbh|corp)$/u.test(lower(tokens[at - 1]))) return false;
  // A whole body or person never follows "for" as a name's part unless the name is a body's or event's.
  if (word === 'on' || word === 'among')
    return (
      head.type !== 'organization' ||
      /^(?:commission|committee|council|centre|center|institute|panel|foundation|alliance|office|board|programme|partnership)$/u.test(
        head.word.split(' ').at(-1) ?? '',
      )
    );
  // "Signing Ceremony for the Agreement on …": the instrument has a name of its own.
  if (head.type === 'event' && (/^(?:visit|tour|trip)$/u.test(head.word) || next.head?.type === 'agreement'))
    return false;
  if (word === 'for' && (next.known || next.place === 'country'))
    return (
      head.type === 'organization' &&
      next.place !== undefined &&
      !next.known &&
      !/^(?:university|bank)$/u.test(head.word)
    );
  return at > 0;
}

/** "League of African Colleges": the colleges are its members, no body that it is a unit of. */
function areMembers(head: Head | undefined, core: Core): boolean {
  return (
    /^(?:universities|colleges|institutes|schools|banks|museums|chambers|centres|centers|companies|institutions|organi[sz]ations|associations|agencies|ministries|societies|foundations|hospitals|libraries|parliaments|unions|federations|industries|enterprises|cooperatives|clubs|committees|councils|authorities|ports|airlines|railways|laboratories|academies)$/u.test(
      core.head?.word ?? '',
    ) &&
    /^(?:union|league|federation|confederation|association|alliance|network|council|conference|forum|committee|coalition|consortium|society|congress|assembly|summit|meeting)$/u.test(
      head?.word ?? '',
    )
  );
}

/** "Department of Foreign Expert Service": what a department is for is no body of its own. */
function isSubjectOf(head: Head | undefined, core: Core): boolean {
  return (
    /^(?:services?|industries|enterprises|technologies|systems|solutions|properties|industry|schools|libraries|archives|museums|colleges|laboratories|ports|airports|railways|register|post|clubs?|media|broadcasting|telecommunications|insurance|companies|administration|customs|unions|cooperatives|police|treasury)$/u.test(
      core.head?.word ?? '',
    ) &&
    /^(?:department|ministry|directorate|directorate-general|bureau|division|faculty|school|institute|section|office|commission|commissioner|committee|council|board|secretariat|agency|authority|chamber|centre|center)$/u.test(
      head?.word ?? '',
    )
  );
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
  if (core.to - core.from > 2 || core.head || core.known || core.place) return false;
  if (!head || !(STRONG.test(head.word) || head.word === 'journal')) return false;
  const word = textOf(context, core.from, core.to);
  if (/\p{Lu}{2}/u.test(word)) return false;
  // "Emma Brown of the Bank of Ireland and Liam Walsh": where the body is ends its name.
  const last = context.tokens[core.from - 2]?.text ?? '';
  if (countryCode(last) !== undefined || cityCountries(last)) return false;
  // "The Ministry of Mining and Codelco": only what sounds like a subject is one.
  if (head.word === 'ministry' && !/(?:tion|ment|ity|ics|ism|ship|ing|ure|ance|ence|acy|ogy|s)$/u.test(word))
    return false;
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

/** Whether one or two words before a token are a country's name. */
function endsWithCountry(context: RunContext, to: number): boolean {
  return [1, 2].some((length) => countryCode(textOf(context, to - length, to)) !== undefined);
}

/** Whether the first word or two are a country's name. */
function opensWithAnyCountry(context: RunContext, core: Core): boolean {
  return [1, 2].some((length) => countryCode(textOf(context, core.from, core.from + length)) !== undefined);
}

/** "Kenya Central Committee" after "of": the country belongs to what stands before. */
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

function make(context: RunContext, kind: ChunkKind, from: number, to: number, more: Partial<Chunk>): Chunk {
  return {
    kind,
    start: context.tokens[from]?.start ?? 0,
    end: context.tokens[to - 1]?.end ?? 0,
    text: textOf(context, from, to),
    ...more,
  };
}
