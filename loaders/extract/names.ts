import type { Sentence, Token } from '../sentences.ts';
import type { Chunk } from './chunk.ts';
import { findDates, type Calendar } from './dates.ts';
import { isDull } from './dull.ts';
import { indexFrom, one, type Found } from './found.ts';
import { countryCode, demonymCode } from './gazetteer.ts';
import { isGenericInstrument, isKindOfInstrument, isPlural, plainAgreement, withTail } from './plain.ts';
import { meets, metBySentence, requirementsBy } from './met.ts';
import { plainEvent } from './plain-events.ts';
import { knownName } from './known-names.ts';
import { readPost } from './posts.ts';
import { OPENING_QUOTES, quotedBody, withLegalForm } from './company-names.ts';
import { country, founded, lettersOfCountry, reference, smallUniversity } from './references.ts';
import type { RunContext } from './cores.ts';
import { officeOfPost } from './office-bodies.ts';
import { openingOfNamed } from './openings.ts';
import { readRun } from './runs.ts';
import { stateName } from './state-names.ts';
import { honorificEnd, honours, roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';
import { everyMatch } from './every-match.ts';

const SIDES =
  /\b(?:(?:the |both )?(?:two|both|three|four) (?:sides|parties|countries|nations|institutions|organi[sz]ations|universities|companies|firms|partners|ministries|governments|bodies|agencies|entities|cities|states|ministers|leaders|signatories|presidents|rectors|mayors|vice-chancellors|chancellors|governors|chairmen|chairpersons|ambassadors|directors|ceos|banks|museums|schools|colleges|hospitals|associations|federations|clubs|municipalities|groups|libraries|archives|theatres|theaters|institutes|academies|foundations|chambers|ports|airports|airlines|operators|agencies|faculties|councils|unions|towns|communities|provinces|regions|publishers|broadcasters)|both (?:sides|parties)|(?<=\bbetween )the two(?= (?:in|on|at|of|since|was|has|from)\b|[,.;])|(?:the )?(?:parties|signatories|sides)(?= (?:signed|agreed|will|also|have|committed|intend|plan))|the (?:(?:two|respective|deputy|vice|foreign|prime|education|defen[cs]e|trade|energy|culture|health|transport|interior|finance) ){0,3}(?:ministers|leaders|officials|presidents|rectors|mayors|vice-chancellors|chancellors|governors|ambassadors|directors|secretaries|ceos)(?= (?:(?:also|then|later|jointly|both|have|had) )*(?:co-?)?(?:signed|inked|initialled)))\b/gi;
const SIDES_NEED = requirementsBy(SIDES.source);
const THEME =
  /\b(?:theme[ds]?|slogan|motto|title|titled|entitled|brand|program(?:me)?|project|topic|dubbed|called|paper|report|book|documentary)\b[^"“”]{0,25}$/i;

const POSTNOMINAL =
  /^(?:(?:\p{Lu}\p{Ll}?\.){1,3}(?:\p{Lu}\p{Ll}{0,3}\.?)?|PhD|DPhil|EdD|DEA|MSc|BSc|MA|MBA|MPA|MPH|LLB|LLM|MD|RN|OBE|CBE|MBE|KBE|DBE|AO|AM|AC|KC|QC|SC|SAN|FAS|FRS|FREng|FNSE|FCA|CPA|CA|JP|MP|MEP|MLA|MNA|MPP|MHA|CFR|GCON|OFR|MFR|OON|SJ|OP|OFM|CM|OC|TD|Esq|Jr|Sr)$/u;

/** Every name, title, date and description in a sentence, in order, none overlapping another. */
export function chunkSentence(text: string, sentence: Sentence, calendar: Calendar): Chunk[] {
  const { tokens } = sentence;
  const content = text.slice(sentence.start, sentence.end);
  const met = metBySentence(sentence);
  const dates = findDates(content, sentence.start, calendar, met);
  const sides = (meets(met, SIDES_NEED) ? everyMatch(content, SIDES) : []).map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  const dateAt = (index: number) => {
    const start = tokens[index]?.start ?? -1;
    return dates.find((date) => date.start <= start && start < date.end);
  };
  const context: RunContext = {
    text,
    tokens,
    titleCase: isTitleCase(tokens),
    headline: isHeadline(tokens),
    dated: dates.length ? (index) => dateAt(index) !== undefined : () => false,
  };
  const chunks: Chunk[] = [];
  let at = 0;
  const skipTo = (end: number) => {
    at = indexFrom(tokens, at, end);
  };
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const date = dateAt(at);
    if (date) {
      if (date.from)
        chunks.push({
          kind: 'date',
          start: date.start,
          end: date.end,
          text: text.slice(date.start, date.end),
          from: date.from,
          ...(date.to && { to: date.to }),
        });
      skipTo(date.end);
      continue;
    }
    if (isDull(token.text) && tokens[at - 1]?.text !== 'of' && !sides.length) {
      at++;
      continue;
    }
    // "Amina Yusuf, M.Sc., PhD, director of": what somebody has passed names nobody.
    if (
      tokens[at - 1]?.text === ',' &&
      POSTNOMINAL.test(token.text) &&
      /^(?:[.,()]|as)$/u.test(tokens[at + 1]?.text ?? '')
    ) {
      at++;
      continue;
    }
    if (chunks.at(-1)?.kind === 'person' && POSTNOMINAL.test(token.text) && chunks.at(-1)?.end === token.start - 1) {
      at++;
      continue;
    }
    const side = sides.find((each) => each.start === token.start);
    if (side) {
      chunks.push({ kind: 'sides', ...side, text: text.slice(side.start, side.end), plain: true });
      skipTo(side.end);
      continue;
    }
    if (token.text === '"' || token.text === '“') {
      const close = text.slice(token.end, sentence.end).search(/["”]/u);
      if (close > 0 && THEME.test(text.slice(Math.max(sentence.start, token.start - 60), token.start))) {
        skipTo(token.end + close + 1);
        continue;
      }
    }
    const found = beginsAt(context, at);
    if (!found) {
      at++;
      continue;
    }
    chunks.push(...found.chunks);
    at = Math.max(found.next, at + 1);
  }
  return withHolders(text, chunks);
}

/** "G20 foreign ministers' meeting": a gathering of those who hold a post, and of which body's countries. */
function withHolders(text: string, chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const [body, post] = [joined.at(-2), joined.at(-1)];
    if (
      chunk.kind === 'event' &&
      chunk.plain &&
      post?.kind === 'role' &&
      post.text.endsWith('s') &&
      /^['’] $/u.test(text.slice(post.end, chunk.start)) &&
      /^(?:meeting|summit|conference|retreat|forum)$/u.test(chunk.head ?? '') &&
      (body?.kind === 'organization' || body?.kind === 'unknown') &&
      /^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(body.text) &&
      text.slice(body.end, post.start) === ' '
    ) {
      joined.splice(-2);
      const { plain: _plain, article: _article, ...named } = chunk;
      joined.push({ ...named, start: body.start, text: text.slice(body.start, chunk.end), inner: [body] });
    } else joined.push(chunk);
  }
  return joined;
}

/** What begins at a token: the first reader that finds something has it. */
export function beginsAt(context: RunContext, at: number): Found | undefined {
  return (
    knownName(context, at) ??
    quotedBody(context, at) ??
    afterQuotedName(context, at) ??
    country(context, at) ??
    stateName(context, at) ??
    lettersOfCountry(context, at) ??
    founded(context, at) ??
    smallUniversity(context, at) ??
    municipality(context, at) ??
    reference(context, at) ??
    person(context, at) ??
    officeOfPost(context, at) ??
    readPost(context, at) ??
    described(context, at) ??
    capitalised(context, at)
  );
}

/** What a city does through its council, right after its name. */
const DEALS =
  /^,?(?: (?:has|have|will|and|today|yesterday|also|recently|the|of|\p{Lu}[\p{L}-]+)){0,6} (?:signs?|signed|inks?|inked|concluded|entered|renewed|awarded|partnered|agreed)\b/u;

/** "The municipality of São Vicente", "the City of Delft" acts, unless something is in it. */
function municipality(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const kind = tokens[at];
  if (
    !kind ||
    !/^(?:municipality|City|Town)$/u.test(kind.text) ||
    tokens[at + 1]?.lower !== 'of' ||
    tokens[at - 1]?.lower !== 'the'
  )
    return undefined;
  const before = tokens[at - 2]?.lower ?? '';
  if (/^(?:in|at|from|to|near|across|within|throughout|around|outside|visit(?:s|ed|ing)?)$/u.test(before))
    return undefined;
  const behalf = before === 'of' && tokens[at - 3]?.lower === 'behalf';
  if (before === 'of' && !behalf) return undefined;
  const run = tokens[at + 2]?.capital ? readRun(context, at + 2) : undefined;
  if (!run || !/^(?:place|unknown)$/u.test(run.chunk.kind)) return undefined;
  const beside = behalf || /^(?:and|between|with|by|for|&|,)$/u.test(before);
  if (kind.capital && !beside && !DEALS.test(text.slice(run.chunk.end, run.chunk.end + (before ? 70 : 160))))
    return undefined;
  return one(
    text,
    'organization',
    kind.start,
    run.chunk.end,
    { subtype: 'GOVERNMENT', head: kind.lower, inner: [{ ...run.chunk, kind: 'place' }] },
    run.next,
  );
}

/** A name after honorifics: "H.E. Dr. Amina Yusuf". */
function person(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const from = honorificEnd(tokens, at);
  if (from === at) return undefined;
  // "Hon. Minister Jane Doe": the post stands between.
  if (roleEnd(tokens, from) > from) return { chunks: [], next: from };
  const to = nameEnd(context, from);
  if (to === from + 1 && (tokens[from]?.text.length ?? 0) < 2) return undefined;
  if (to === from) return { chunks: [], next: from };
  const lecture = inHonour(context, at, from, to);
  if (lecture) return lecture;
  // "The Sir Piet Kuiper Memorial Lecture": named after somebody.
  if (to - from > 1 && NAMED_FOR.test(tokens[to - 1]?.text ?? '')) return undefined;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  return {
    chunks: [
      { kind: 'person', start, end, text: text.slice(start, end), honorific: true, lead: tokens[at]?.start ?? start },
    ],
    next: to,
  };
}

/** "The Sir Amina Yusuf Memorial Lecture": an event that is named after a person. */
function inHonour({ tokens, text }: RunContext, at: number, from: number, to: number): Found | undefined {
  const head = tokens[to - 1]?.lower ?? '';
  const first = tokens[at]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  if (to - from < 2 || !/^(?:lectures?|oration|symposium|conference|colloquium|tournament|cup|seminar)$/u.test(head))
    return undefined;
  const chunk: Chunk = {
    kind: 'event',
    start: first,
    end,
    text: text.slice(first, end),
    subtype: vocabulary.eventHeads.get(head) ?? 'OTHER',
    head,
  };
  return { chunks: [chunk], next: to };
}
const NAMED_FOR = /^(?:Lecture|Lectures|Memorial|Prize|Award|Awards|Medal|Trophy|Cup|Scholarship|Fellowship|Stadium)$/u;

function nameEnd(context: RunContext, from: number): number {
  const { tokens } = context;
  let to = from;
  while (to < tokens.length && to - from < 7) {
    const token = tokens[to];
    if (to > from && isNickname(tokens, to)) {
      to += 3;
      continue;
    }
    // "Ms. Achieng' Odhiambo".
    if (
      to > from &&
      /^['’]$/u.test(token?.text ?? '') &&
      token?.start === tokens[to - 1]?.end &&
      !tokens[to - 1]?.text.endsWith('s') &&
      tokens[to + 1]?.capital
    ) {
      to++;
      continue;
    }
    if (!token?.word || context.dated(to) || (to > from && context.text.charAt(token.start - 1) === '\n')) break;
    const word = token.text.toLowerCase();
    if (
      token.capital &&
      !(
        to > from &&
        // "Hoor bint Sultan Al Qasimi": after the particle a rank is a name.
        (((roleEnd(tokens, to) > to || honours(tokens, to)) &&
          !/^(?:bin|bint|binti|ibn|bt|al)$/u.test(tokens[to - 1]?.lower ?? '')) ||
          // "Ma. Theresa P. Lazaro": an initial before a family name is no degree.
          (to - from > 1 && POSTNOMINAL.test(token.text) && !(token.text.length === 2 && tokens[to + 1]?.capital)) ||
          vocabulary.openers.has(word) ||
          demonymCode(token.text))
      )
    )
      to++;
    else if (to > from && word !== 'y' && word !== 'e' && particlesLead(tokens, to)) to++;
    else if (to === from && vocabulary.nameParticles.has(word) && tokens[to + 1]?.capital) to++;
    else break;
  }
  return to;
}

/** "Joost van der Velde": one particle or two before the family name. */
function particlesLead(tokens: readonly Token[], at: number): boolean {
  if (!vocabulary.nameParticles.has(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  return (
    next?.capital === true || (vocabulary.nameParticles.has(next?.lower ?? '') && tokens[at + 2]?.capital === true)
  );
}

/** Josefina "Pinky" Reyes. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  return (
    /^["“]$/u.test(tokens[at]?.text ?? '') &&
    /^["”]$/u.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 1]?.capital === true &&
    tokens[at + 3]?.capital === true
  );
}

function described(context: RunContext, at: number): Found | undefined {
  const opened = openingOfNamed(context, at);
  if (opened) return opened;
  const found = plainAgreement(context, at) ?? plainEvent(context, at);
  if (!found) return lectureTitled(context, at);
  const titled =
    found.chunk.kind === 'event'
      ? (withQuotedTitle(context, found.chunk, found.next) ?? ofBody(context, found.chunk, found.next))
      : undefined;
  return titled ?? { chunks: [found.chunk], next: found.next };
}

/** `a lecture titled "Long Rivers"`: with a title of its own a lecture is an event. */
function lectureTitled(context: RunContext, at: number): Found | undefined {
  const token = context.tokens[at];
  if (!token || token.text !== 'lecture') return undefined;
  const chunk: Chunk = {
    kind: 'event',
    start: token.start,
    end: token.end,
    text: token.text,
    subtype: 'OTHER',
    head: token.lower,
  };
  return withQuotedTitle(context, chunk, at + 1);
}

/** "The 12th ordinary session of the Council of Ministers": whose gathering it is belongs to its name. */
function ofBody(context: RunContext, chunk: Chunk, next: number): Found | undefined {
  const { tokens, text } = context;
  if (
    tokens[next]?.lower !== 'of' ||
    !/(?:session|meeting|plenary|congress|summit|conference)$/u.test(chunk.head ?? '')
  )
    return undefined;
  const from = next + (tokens[next + 1]?.lower === 'the' ? 2 : 1);
  const run = tokens[from]?.capital ? readRun(context, from) : undefined;
  if (!run || run.chunk.kind !== 'organization') return undefined;
  const { plain: _plain, ...named } = chunk;
  const telling = chunk.text.toLowerCase() !== chunk.head || /^(?:the|its)$/u.test(chunk.article ?? '');
  return {
    chunks: [
      {
        ...(telling ? named : chunk),
        end: run.chunk.end,
        text: text.slice(chunk.start, run.chunk.end),
        inner: [run.chunk],
        ...(chunk.text.toLowerCase() !== chunk.head && { shorter: [{ start: chunk.start, end: chunk.end }] }),
      },
    ],
    next: run.next,
  };
}

/** The exhibition "Road of Beads": what stands in quotes after the kind of event is its name. */
function withQuotedTitle(context: RunContext, chunk: Chunk, next: number): Found | undefined {
  const { tokens, text } = context;
  const titled = /^(?:titled|entitled|called|named|dubbed|themed)$/u.test(tokens[next]?.lower ?? '') ? 1 : 0;
  const opening = tokens[next + titled];
  if (!opening || !/^["“«]$/u.test(opening.text)) return undefined;
  const length = text.slice(opening.end, opening.end + 90).search(/["”»]/u);
  const title = { start: opening.end, end: opening.end + length };
  if (length < 3 || !/^\p{Lu}/u.test(text.slice(title.start, title.end))) return undefined;
  let after = next + titled;
  while (after < tokens.length && (tokens[after]?.start ?? 0) <= title.end) after++;
  const { plain: _plain, ...named } = chunk;
  return {
    chunks: [{ ...named, end: title.end + 1, text: text.slice(chunk.start, title.end + 1), shorter: [title] }],
    next: after,
  };
}

const SIGNS_THE =
  /\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|initial(?:s|led|ed)|ratif(?:y|ies|ied)|signing of|conclud(?:es|ed)) (?:the|an?|its|their) $/i;
const PAPER =
  /^ (?:(?!(?:and|or|of|for|with|in|to|on|by|at|as|from|between)\b)[\p{Ll}-]+ ){0,3}(agreement|treaty|pact|accord|deal|contract|protocol|convention)(?=[ ,.;]|$)(?! (?:of|on)\b)/u;

/** "Will sign the Rusumo power agreement": a place or project, what is done there, and the paper. */
function namedPaper({ tokens, text }: RunContext, at: number, chunk: Chunk): Found | undefined {
  if (!/^(?:unknown|place|country)$/u.test(chunk.kind)) return undefined;
  const paper = PAPER.exec(text.slice(chunk.end, chunk.end + 80));
  const [, head = ''] = paper ?? [];
  if (!paper || !SIGNS_THE.test(text.slice(Math.max(0, chunk.start - 30), chunk.start))) return undefined;
  const end = chunk.end + paper[0].length;
  const subtype = vocabulary.agreementHeads.get(head) ?? 'AGREEMENT';
  return one(text, 'agreement', chunk.start, end, { subtype, head, inner: [chunk] }, indexFrom(tokens, at, end));
}

function capitalised(context: RunContext, at: number): Found | undefined {
  const token = context.tokens[at];
  if (!token?.word || (!token.capital && !/^\d/u.test(token.text))) return undefined;
  // "JD3.4 million".
  if (
    /^\p{Lu}{1,4}\d/u.test(token.text) &&
    /^(?:million|billion|trillion|crore|lakh|mn|bn)$/u.test(context.tokens[at + 1]?.lower ?? '')
  )
    return undefined;
  const founding = agreementFounding(context, at) ?? numbered(context, at);
  if (founding) return founding;
  // "Visiting Somali President", "A UK university": at the start of a sentence the capital names nothing.
  const [, next, second] = context.tokens.slice(at, at + 3);
  if (/^(?:An?|The)$/u.test(token.text) && countryCode(next?.text ?? '')) return { chunks: [], next: at + 1 };
  if (
    /^(?:Visiting|Outgoing|Incoming|Former|Veteran|Exiled|Current|Late)$/u.test(token.text) &&
    (demonymCode(next?.text ?? '') || demonymCode(`${next?.text} ${second?.text}`))
  )
    return { chunks: [], next: at + 1 };
  if (
    vocabulary.headlineVerbs.has(token.text.toLowerCase()) &&
    (context.headline || at === 0) &&
    !/^(?:open|support|exchange|mark|set|lead|present|will)$/i.test(token.text)
  )
    return undefined;
  const found = readRun(context, at);
  const run = found && withNamesake(context, withoutDegree(context, withLegalForm(context, found)));
  if (!run) return undefined;
  // "Siem Reap-based": where a body is based, in two words.
  const based = context.tokens[run.next];
  if (based?.start === run.chunk.end + 1 && /^\p{Lu}\p{L}+-based$/u.test(based.text) && run.next - at <= 2)
    return { chunks: [], next: run.next + 1 };
  const titled = run.chunk.kind === 'event' ? withQuotedTitle(context, run.chunk, run.next) : undefined;
  if (titled) return titled;
  const around = aroundLetters(context, run);
  if (around) return around;
  // "director of the Textile Forum": a forum that somebody directs is a body.
  if (
    run.chunk.kind === 'event' &&
    /^(?:forum|congress|festival|alliance|assembly)$/u.test(run.chunk.head ?? '') &&
    /\b(?:director|founder|CEO|secretary|secretary[ -]general|executive|spokes[a-z]+|members?) of (?:the )?$/i.test(
      context.text.slice(Math.max(0, run.chunk.start - 40), run.chunk.start),
    )
  )
    return { chunks: [{ ...run.chunk, kind: 'organization', subtype: 'ASSOCIATION' }], next: run.next };
  if (run.chunk.kind === 'agreement') {
    // "a Memorandum of Understanding": capitals name nothing where the words are those of any such paper.
    const before = context.tokens[at - 1]?.text.toLowerCase() ?? '';
    const generic =
      isGenericInstrument(run.chunk.text) || (context.headline && isKindOfInstrument(run.chunk.text, run.chunk.head));
    const extended = withTail(
      context,
      generic
        ? {
            ...run.chunk,
            plain: true,
            ...(isPlural(run.chunk.head ?? '') && { plural: true }),
            ...(/^(?:a|an|the|this|that|its|their|two|three|four|another|these)$/u.test(before) && { article: before }),
          }
        : run.chunk,
      run.next,
    );
    // "Agreement on Rural Roads": with a subject in capitals it is a name after all.
    if (
      generic &&
      /\s(?:on|for|of|concerning)\s(?:the\s)?\p{Lu}/u.test(context.text.slice(run.chunk.end, extended.chunk.end))
    ) {
      const { plain: _plain, ...named } = extended.chunk;
      return { chunks: [named], next: extended.next };
    }
    return { chunks: [extended.chunk], next: extended.next };
  }
  const paper = namedPaper(context, at, run.chunk);
  if (paper) return paper;
  if (
    (run.chunk.kind === 'organization' || run.chunk.kind === 'unknown') &&
    context.tokens[run.next]?.start === run.chunk.end + 1
  ) {
    const event = plainEvent(context, run.next);
    const first = event && context.text.slice(run.chunk.end, event.chunk.start) === ' ';
    if (first && !/^(?:visit|talks|consultations|training|session|dialogue)$/u.test(event.chunk.head ?? ''))
      return {
        chunks: [
          {
            ...event.chunk,
            start: run.chunk.start,
            text: context.text.slice(run.chunk.start, event.chunk.end),
            inner: [run.chunk],
          },
        ],
        next: event.next,
      };
  }
  return { chunks: [run.chunk], next: run.next };
}

/** `the "Dunărea de Jos" University of Galați`: whose name it bears stands in quotes before the kind. */
function afterQuotedName(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const opening = tokens[at];
  if (!opening || !OPENING_QUOTES.has(opening.text) || !tokens[at + 1]?.capital) return undefined;
  const length = text.slice(opening.end, opening.end + 60).search(/["”“»]/u);
  const next = indexFrom(tokens, at + 1, opening.end + length + 1);
  if (length < 3 || !tokens[next]?.capital || tokens[next]?.start !== opening.end + length + 2) return undefined;
  const run = readRun(context, next);
  if (run?.chunk.kind !== 'organization' || !NAMED_AFTER.test(run.chunk.head ?? '')) return undefined;
  const { plain: _plain, ...body } = run.chunk;
  return {
    chunks: [{ ...body, start: opening.start, text: text.slice(opening.start, run.chunk.end) }],
    next: run.next,
  };
}

const NAMED_AFTER =
  /^(?:university|college|school|academy|institute|lyceum|gymnasium|theat(?:re|er)|library|museum|hospital|polytechnic|conservatory|foundation|cent(?:re|er))$/u;

/** "Agreement Establishing the Caribbean Fisheries Policy": what an instrument does may be told in its name. */
function agreementFounding(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const head = tokens[at]?.lower ?? '';
  const subtype = vocabulary.agreementHeads.get(head);
  if (!subtype || !/^(?:Establishing|Creating|Founding|Constituting|Amending)$/u.test(tokens[at + 1]?.text ?? ''))
    return undefined;
  const from = at + (tokens[at + 2]?.lower === 'the' ? 3 : 2);
  const run = tokens[from]?.capital ? readRun(context, from) : undefined;
  if (!run) return undefined;
  const start = tokens[at]?.start ?? 0;
  return {
    chunks: [{ kind: 'agreement', start, end: run.chunk.end, text: text.slice(start, run.chunk.end), subtype, head }],
    next: run.next,
  };
}

/** "V Colloquium Territories of Memory": after the number and the kind the name may follow without a word between. */
function numbered({ tokens, text, dated }: RunContext, at: number): Found | undefined {
  const [number, kind, third] = tokens.slice(at, at + 3);
  if (!/^[IVXL]{1,6}$/u.test(number?.text ?? '') || !kind?.capital || !third?.capital || !third.word) return undefined;
  if (!NUMBERED.test(kind.lower) || kind.start !== (number?.end ?? 0) + 1) return undefined;
  let to = at + 3;
  while (to < tokens.length && to - at < 14 && !dated(to)) {
    const [token, next, after] = tokens.slice(to, to + 3);
    const joins = (word: string | undefined) => /^(?:of|the|and|for|de|del|la)$/u.test(word ?? '');
    if (token?.capital && token.word) to++;
    else if (joins(token?.text) && next?.capital && next.word) to += 2;
    else if (joins(token?.text) && joins(next?.text) && after?.capital && after.word) to += 3;
    else break;
  }
  const start = number?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  const chunk: Chunk = {
    kind: 'event',
    start,
    end,
    text: text.slice(start, end),
    subtype: vocabulary.eventHeads.get(kind.lower) ?? 'CONFERENCE',
    head: kind.lower,
    shorter: [{ start: kind.start, end }],
  };
  return { chunks: [chunk], next: to };
}

const NUMBERED =
  /^(?:colloquium|congress|conference|forum|symposium|seminar|summit|meeting|encounter|festival|workshop|convention|assembly|biennial|fair|olympiad|games)$/u;

/** "Edwin Tong SC": letters of a rank or degree after a name are no part of it. */
function withoutDegree(
  { text }: RunContext,
  run: { readonly chunk: Chunk; readonly next: number },
): { readonly chunk: Chunk; readonly next: number } {
  if (run.chunk.kind !== 'unknown') return run;
  const [, name, letters] = /^(\p{Lu}\S*\p{Ll}\S*(?:\s\S+){1,4})\s(\p{Lu}[\p{Lu}.]{1,4})$/u.exec(run.chunk.text) ?? [];
  if (!name || !letters || !POSTNOMINAL.test(letters)) return run;
  const end = run.chunk.start + name.length;
  return { ...run, chunk: { ...run.chunk, end, text: text.slice(run.chunk.start, end) } };
}

const NAMESAKE =
  /^ named (?:after|for|in hono(?:u)?r of) (?:(?:academician|professor|prof\.|academ\.|acad\.) )?(?:(?:\p{Lu}\p{Ll}?\.\s?){1,2}|\p{Lu}\p{Ll}+ )?(?:(?:al|bin|ibn)-?\s?)?\p{Lu}[\p{L}'’-]+/u;

/** "Engineering University named after Sh. Alimbetov": whose name a body bears belongs to its own. */
function withNamesake(
  { text, tokens }: RunContext,
  run: { readonly chunk: Chunk; readonly next: number },
): { readonly chunk: Chunk; readonly next: number } {
  if (run.chunk.kind !== 'organization' || run.chunk.plain) return run;
  const tail = NAMESAKE.exec(text.slice(run.chunk.end, run.chunk.end + 80))?.[0];
  if (!tail) return run;
  const end = run.chunk.end + tail.length;
  const next = indexFrom(tokens, run.next, end);
  const short = { start: run.chunk.start, end: run.chunk.end };
  return {
    chunk: {
      ...run.chunk,
      end,
      text: text.slice(run.chunk.start, end),
      shorter: [short, ...(run.chunk.shorter ?? [])],
    },
    next,
  };
}

/** "Reef Cooperation Process (RCP) Summit": letters in brackets stand within the name of an event. */
function aroundLetters(context: RunContext, run: { readonly chunk: Chunk; readonly next: number }): Found | undefined {
  const { tokens, text } = context;
  const [open, letters, close, after] = tokens.slice(run.next, run.next + 4);
  if (open?.text !== '(' || close?.text !== ')' || !/^\p{Lu}[\p{Lu}\d+-]{1,9}$/u.test(letters?.text ?? ''))
    return undefined;
  if (!after?.capital || after.start !== close.end + 1 || !/^(?:organization|event|unknown)$/u.test(run.chunk.kind))
    return undefined;
  const tail = readRun(context, run.next + 3);
  if (tail?.chunk.kind !== 'event' || !letters) return undefined;
  const body: Chunk = {
    kind: 'organization',
    subtype: 'OTHER',
    start: letters.start,
    end: letters.end,
    text: letters.text,
  };
  const inner =
    run.chunk.kind === 'event'
      ? []
      : [{ ...run.chunk, kind: 'organization' as const, subtype: run.chunk.subtype ?? 'OTHER' }, body];
  return {
    chunks: [
      {
        ...tail.chunk,
        start: run.chunk.start,
        text: text.slice(run.chunk.start, tail.chunk.end),
        ...(inner.length && { inner }),
      },
    ],
    next: tail.next,
  };
}

/** A line that does not end as sentences do and has capitals beyond its first word. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (/^[.!?;:,]$/u.test(tokens.at(-1)?.text ?? '') || /^[”"]$/u.test(tokens.at(-1)?.text ?? '')) return false;
  const words = tokens.filter((token) => token.word && token.text.length > 3);
  return words.length > 1 && words.filter((token) => token.capital).length / words.length > 0.4;
}

/** A headline in which nearly every longer word has a capital, so that a capital tells little. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (/^[.!?]$/u.test(tokens.at(-1)?.text ?? '')) return false;
  const long = tokens.filter((token) => token.text.length > 3 && token.word && /^\p{L}/u.test(token.text));
  if (long.length < 4) return false;
  return long.filter((token) => token.capital).length / long.length > 0.7;
}
