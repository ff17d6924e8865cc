import { caseless } from './caseless.ts';
import { eventModifiers } from '../lexicon/events.ts';
import type { Token } from '../sentences.ts';
import type { Chunk } from './chunk.ts';
import type { RunContext } from './cores.ts';
import { namesPost } from './event-bodies.ts';
import { headAt, isArticle, withTail } from './plain.ts';
import { roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

interface PlainEvent {
  readonly chunk: Chunk;
  readonly next: number;
}

const modifiers = new Set(eventModifiers.split('|'));
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|hundredth)$/u;
/** Heads that are verbs or other nouns as well: they need an article or a word that describes them. */
const DOUBTFUL = /^(?:visits?|session|dialogue|training|plenary|convocation|gala|jubilee|tournament|championship)$/u;

export const isEventModifier = (word: string): boolean => modifiers.has(word) || ORDINAL.test(word);

/** An event described in small letters: "a national education meeting". Bare "the conference" is one too; what it means is seen later. */
export function plainEvent(context: RunContext, at: number): PlainEvent | undefined {
  const { tokens } = context;
  const opening = openingOf(context, at);
  if (opening) return opening;
  let head = at;
  while (
    head < tokens.length &&
    head - at < 6 &&
    (!tokens[head]?.capital || head - at < opensDescription(context, at)) &&
    !context.dated(head) &&
    describes(context, head, at) &&
    headAt(context, head, vocabulary.plainEventHeads, vocabulary.eventOpeners) === 0
  )
    head++;
  const length = headAt(context, head, vocabulary.plainEventHeads, vocabulary.eventOpeners);
  const lead = tokens[at];
  if (!length || !lead) return undefined;
  const words = tokens.slice(head, head + length);
  const last = words.at(-1);
  if (
    !last ||
    (words.some((word) => word.capital) &&
      !opensSentence(context, head, length) &&
      !isDefinite(context, at, head, length) &&
      !titledInQuotes(context, head, length) &&
      !opensLine(context, head, length) &&
      !inHeadline(context, head, length)) ||
    context.dated(head)
  )
    return undefined;
  const name = words.map((word) => word.text.toLowerCase()).join(' ');
  // "Via video conference" tells how, not what.
  if (/^(?:via|by|through)$/u.test(tokens[at - 1]?.lower ?? '') && /^(?:video|tele|online|virtual)/u.test(lead.lower))
    return undefined;
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (name === 'talks' && before === 'in') return undefined;
  // A verb of the same letters: "to visit", "will visit".
  if (
    DOUBTFUL.test(name) &&
    at === head &&
    !/^(?:a|an|the|this|his|her|its|their|our|official|state|'s|’s|each|every)$/u.test(before)
  )
    return undefined;
  if (/^(?:to|will|would|can|could|and|or)$/u.test(before) && name === 'visit') return undefined;
  if (!last.capital && namesPost(tokens, head + length)) return undefined;
  if (/^(?:room|center|centre|hall|venue|agenda|table|minutes|goers?|report)$/u.test(tokens[head + length]?.text ?? ''))
    return undefined;
  const kind = vocabulary.eventHeads.get(name) ?? vocabulary.eventHeads.get(words.at(-1)?.lower ?? '') ?? 'OTHER';
  const chunk: Chunk = {
    kind: 'event',
    start: lead.start,
    end: last.end,
    text: context.text.slice(lead.start, last.end),
    subtype: kind,
    head: name,
    plain: true,
    ...(isArticle(before) && { article: before }),
  };
  return withSubject(context, chunk, head + length);
}

/** "The International scientific conference": only the first of the words that describe it has a capital. */
function opensDescription({ tokens }: RunContext, from: number): number {
  // "The IV International scientific conference".
  const numbered = isRoman(tokens[from]) && tokens[from + 1]?.capital ? 1 : 0;
  const at = from + numbered;
  const next = tokens[at + 1];
  const opens =
    /^(?:international|national|republican|regional|interregional|scientific|all-\p{Lu}?\p{Ll}+|annual)$/u.test(
      tokens[at]?.lower ?? '',
    ) &&
    next?.capital === false &&
    isEventModifier(next.lower);
  return opens ? numbered + 1 : 0;
}

const isRoman = (token: Token | undefined): boolean => token?.capital === true && /^[IVXL]{1,6}$/u.test(token.text);

/** A word of a description: "scientific and practical" has two. */
function describes({ tokens }: RunContext, at: number, from: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (at === from && isRoman(tokens[at])) return true;
  if (word === 'and')
    return at > from && isEventModifier(tokens[at - 1]?.lower ?? '') && isEventModifier(tokens[at + 1]?.lower ?? '');
  return isEventModifier(word);
}

/** "The Forum": a capital that only says that the one event is meant. */
function isDefinite({ tokens }: RunContext, at: number, head: number, length: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[head + length]];
  return (
    at === head &&
    length <= 2 &&
    /^(?:the|this|our|next)$/u.test(before?.lower ?? '') &&
    !(after?.capital && after.word) &&
    !/^(?:of|for|on|['’]s)$/u.test(after?.lower ?? '') &&
    roleEnd(tokens, head + length) === head + length
  );
}

/** "Plenary talks, 2 October": the capital begins the line, and more than one word tells the kind. */
function opensLine({ tokens }: RunContext, head: number, length: number): boolean {
  return (
    length >= 2 &&
    tokens.slice(head + 1, head + length).every(({ capital }) => !capital) &&
    tokens.slice(0, head).every(({ word, text }) => !word || /^\d/u.test(text)) &&
    /^(?:,|on|in|at|with|between|were|was)?$/u.test(tokens[head + length]?.text ?? '')
  );
}

/** `Conference "Regions after 2027"`: a capital that begins a line, before the name. */
function titledInQuotes({ tokens, text }: RunContext, head: number, length: number): boolean {
  const quote = tokens[head + length];
  return quote !== undefined && /^["“«]$/u.test(quote.text) && /^\p{Lu}/u.test(text.slice(quote.end, quote.end + 1));
}

/** "Official Visit of a Delegation to Nepal" in a headline: a capital there makes no name of it. */
function inHeadline(context: RunContext, head: number, length: number): boolean {
  const words = context.tokens.slice(head, head + length);
  return (
    context.headline &&
    /^(?:visit|tour|trip|meeting|talks|reception|dinner|luncheon|courtesy call|courtesy visit)$/u.test(
      words.map((word) => word.lower).join(' '),
    ) &&
    /^(?:of|to|with|between|by|in)$/u.test(context.tokens[head + length]?.lower ?? '')
  );
}

/** "Talks were held": the first word of a sentence has a capital for that reason alone. */
function opensSentence(context: RunContext, head: number, length: number): boolean {
  return (
    (length === 1 &&
      head === 0 &&
      /^(?:conference|forum|summit|workshop|seminar|congress|symposium|festival|event|meeting)$/u.test(
        context.tokens[head]?.lower ?? '',
      ) &&
      /^(?:speakers?|participants|attendees|delegates|organi[sz]ers|guests|panell?ists)$/u.test(
        context.tokens[head + 1]?.text ?? '',
      )) ||
    (length === 1 &&
      /^(?:talks|consultations|celebrations)$/u.test(context.tokens[head]?.lower ?? '') &&
      /^(?:were|was|between|on|in|took|with|are)$/u.test(context.tokens[head + 1]?.text ?? ''))
  );
}

const SUBJECT_HEADS =
  /^(?:conference|forum|symposium|seminar|workshop|webinar|roundtable|round table|session|training course|training workshop|exhibition|panel discussion|summit|masterclass|congress|public lecture|colloquium)$/u;
const SUBJECT_STOPS =
  /^(?:with|between|by|at|during|that|which|who|will|was|were|is|are|has|have|had|held|aimed|aiming|today|yesterday|under|before|after|when|where|while|as|from|into|via|through|following|until|since|among|within|but|can|may|including|in|ended|opened|began|took|concluded|brought|attracted|gathered|here|organi[sz]ed|hosted|attended|featured|drew|started|kicked|to)$/u;

/** "visit of the Kazakh delegation" */
const VISITORS = caseless(
  /^ (?:of|by) (?:the |a |an )?(?:\p{Lu}[\p{L}-]+ )?(?:[\p{Ll}-]+ )?(?:delegation|team|mission|group)(?!\p{L}| (?:of|led))/iu,
);

/** Adds what the event is about: "a workshop on rural water supply". With a name in it the subject is left to the name's own rules. */
function withSubject(context: RunContext, chunk: Chunk, next: number): PlainEvent {
  const { tokens, text } = context;
  const visitors = /visit|tour|trip|mission/u.test(chunk.head ?? '')
    ? VISITORS.exec(text.slice(chunk.end, chunk.end + 90))?.[0]
    : undefined;
  if (visitors) {
    const end = chunk.end + visitors.length;
    let after = next;
    while ((tokens[after]?.end ?? Infinity) <= end) after++;
    return { chunk: { ...chunk, end, text: text.slice(chunk.start, end) }, next: after };
  }
  if (tokens[next]?.lower !== 'on' || !SUBJECT_HEADS.test(chunk.head ?? '') || context.dated(next + 1))
    return { chunk, next };
  let end = next + 1;
  while (end < tokens.length && end - next <= 10) {
    const token = tokens[end];
    if (!token || context.dated(end) || (!token.word && token.text !== '-') || SUBJECT_STOPS.test(token.lower)) break;
    if (token.capital || /^\d/u.test(token.text)) return { chunk, next };
    end++;
  }
  while (end > next + 1 && /^(?:and|of|for|the|a|or|on|its|their)$/u.test(tokens[end - 1]?.text ?? '')) end--;
  const last = tokens[end - 1];
  if (end <= next + 1 || !last || /^(?:the|a)$/u.test(last.text)) return { chunk, next };
  const short = { start: chunk.start, end: chunk.end };
  return { chunk: { ...chunk, end: last.end, text: text.slice(chunk.start, last.end), shorter: [short] }, next: end };
}

/** "The official launch of the reading campaign": the opening of something is an event. */
function openingOf(context: RunContext, at: number): PlainEvent | undefined {
  const token = context.tokens[at];
  const before = context.tokens[at - 1]?.lower ?? '';
  if (
    !token ||
    token.capital ||
    !/^(?:launch|inauguration|opening|reopening|re-opening|unveiling|commissioning|groundbreaking)$/u.test(token.lower)
  )
    return undefined;
  if (context.tokens[at + 1]?.lower !== 'of' || !/^(?:the|official|formal|national|grand|a|this)$/u.test(before))
    return undefined;
  const chunk: Chunk = {
    kind: 'event',
    start: token.start,
    end: token.end,
    text: token.text,
    subtype: 'CEREMONY',
    head: token.lower,
    plain: true,
    article: 'the',
  };
  const tailed = withTail(context, chunk, at + 1);
  // "the opening of a library in May" is told in passing where nothing follows.
  if (tailed.chunk.end === chunk.end) return undefined;
  // Names inside the description are items of their own.
  return /\p{Lu}/u.test(tailed.chunk.text) ? undefined : tailed;
}
