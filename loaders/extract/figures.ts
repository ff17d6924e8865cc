import { caseless, DIGIT, LETTER } from './caseless.ts';
import type { FigureFact } from '../facts.ts';
import { attendance, currencySigns, currencyWords, measures, numberWords, scales } from '../lexicon/figures.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Mask } from './masking.ts';
import { rulesBySentence } from './met.ts';
import type { Reading } from './reading.ts';
import { everyMatch } from './every-match.ts';

export interface FigureRule {
  readonly id: string;
  /** `less` or `more` or `near` before the number `n` with its `scale`; `money` is a currency's sign, `word` its name, `what` the thing counted. */
  readonly pattern: RegExp;
  readonly reason: string;
  readonly example: string;
}

const escaped = (sign: string): string => sign.replace(/[$.]/gu, '\\$&');
const QUALIFIER =
  '(?:(?<more>[Mm]ore than|[Oo]ver|[Aa]bove|exceeding|[Uu]pwards of|[Aa]t least|[Nn]o fewer than|in excess of|[Aa]s many as|beyond)|(?<near>[Aa]bout|[Aa]round|[Ss]ome|[Aa]pproximately|[Nn]early|[Aa]lmost|[Rr]oughly|[Aa]n estimated|[Cc]lose to|circa)|(?<less>[Uu]p to|under|[Ll]ess than|[Ff]ewer than|below|at most|as much as))?';
const DIGITS = '(?<n>\\d{1,3}(?:[,  ]\\d{3})+|\\d+(?:\\.\\d+)?)(?<plus>\\+)?';
const SCALE = `(?:[\\s-]?(?<scale>${Object.keys(scales).join('|')})\\b)?`;
const START = `(?<![${LETTER}${DIGIT}.,/:'’–-])`;
const ADJECTIVE = '(?:\\p{Lu}?[\\p{Ll}-]+\\s){0,3}?';
const PLURAL =
  '(?:[\\p{Ll}-]+(?<!(?:s|u)s)s|people|women|men|children|staff|personnel|youth|alumni|faculty|tonnes|hectares|megawatts|MW|mou|mous|MoUs|memoranda)';
const WHAT = `(?<what>${ADJECTIVE}${PLURAL}(?:\\sand\\s(?:[\\p{Ll}-]+\\s)?${PLURAL})?)(?![\\p{L}-])`;
const WORDS = `(?<n>${Object.keys(numberWords).join('|')})`;

/** Ordered: money before things, so that "million dollars" counts no dollars as things. */
export const figureRules: readonly FigureRule[] = [
  {
    id: 'figure-money-sign',
    pattern: new RegExp(
      `${START}${QUALIFIER}\\s?(?<money>${Object.keys(currencySigns)
        .sort((one, other) => other.length - one.length)
        .map(escaped)
        .join('|')})\\.?\\s?${DIGITS}(?:[\\s-]?(?<scale>${Object.keys(scales).join('|')})\\b)?(?![\\p{L}\\d])`,
      'gu',
    ),
    reason: 'an amount with the sign of its currency',
    example: 'Zamora University signed an agreement worth more than US$4.2 million with Delft University.',
  },
  {
    id: 'figure-money-word',
    pattern: caseless(`${START}${QUALIFIER}\\s?${DIGITS}${SCALE}[\\s-](?<word>${currencyWords})(?![\\p{L}-])`, 'gi'),
    reason: 'an amount with the name of its currency',
    example: 'The agreement between Zamora University and Delft University is worth 3 million euros.',
  },
  {
    id: 'figure-count',
    pattern: new RegExp(`${START}${QUALIFIER}\\s?${DIGITS}${SCALE}(?:\\sof)?\\s${WHAT}`, 'gu'),
    reason: 'a number before a plural counts it',
    example: 'The Delft Water Forum brought together over 320 delegates.',
  },
  {
    id: 'figure-count-word',
    pattern: caseless(`${START}${QUALIFIER}\\s?(?<!\\b(?:the|these|those|both|all|of)\\s)${WORDS}\\s${WHAT}`, 'gi'),
    reason: 'a number written out counts as well',
    example: 'The Delft Water Forum brought together fourteen universities.',
  },
];

const mayFit = rulesBySentence(figureRules.map((rule) => ({ ...rule, digit: rule.pattern.source.includes(DIGITS) })));

const ATTENDANCE = caseless(`(?:^|\\s)(?:${attendance})$`);
const MEASURE = caseless(`^(?:${measures})\\b|\\b(?:${measures})$`);
/** Words that end in "s" and are no plural, or plurals that say nothing of what they are. */
const NO_THING =
  /\b(?:is|was|has|does|this|its|his|hers|ours|as|us|plus|across|towards|always|perhaps|sometimes|various|previous|serious|famous|campus|census|focus|status|process|access|success|progress|business|class|press|address|basis|crisis|analysis|news|series|means|signs|meets|visits|hosts|holds|says|runs|brings|includes|remains|makes|takes|gives|covers|provides|offers|aims|comes|goes|needs|wants)$/u;

/** Numbers and what they count, each about the event, instrument or body that its sentence speaks of. */
export function readFigures(
  reading: Reading,
  items: Items,
  book: FactBook,
  masks: readonly Mask[],
  mainEvents: ReadonlyMap<number, Draft>,
): void {
  for (const [index, mask] of masks.entries()) {
    if (reading.headings[index]) continue;
    const { start, end } = mask.sentence;
    const text = reading.text.slice(start, end);
    const digits = /\d/u.test(text);
    const taken: [number, number][] = [];
    for (const { id, pattern, digit } of mayFit(mask.sentence)) {
      if (digit && !digits) continue;
      for (const match of everyMatch(text, pattern)) {
        const from = match.index;
        const to = from + match[0].length;
        if (
          taken.some(([one, other]) => from < other && one < to) ||
          isQuoted(text, from) ||
          isDated(mask, start + to - (match.groups?.['what']?.length ?? 0) - 1)
        )
          continue;
        const figure = figureOf(match.groups ?? {}, text.slice(to));
        if (!figure) continue;
        taken.push([from, to]);
        const about = subjectOf(
          reading,
          items,
          mask,
          start + from,
          start + to,
          figure.counts,
          mainEvents.get(reading.sections[index] ?? 0),
          masks[index - 1],
        );
        if (about) book.figure({ ...figure, about: about.key }, about, index, id);
      }
    }
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function figureOf(
  groups: Groups,
  rest: string,
): Pick<FigureFact, 'amount' | 'qualifier' | 'unit' | 'counts'> | undefined {
  const { n, scale, money, word, what } = groups;
  const base = numberWords[n?.toLowerCase() ?? ''] ?? Number((n ?? '').replace(/[,  ]/gu, ''));
  const amount = Math.round(base * (scales[scale?.toLowerCase() ?? ''] ?? 1) * 100) / 100;
  if (!Number.isFinite(amount) || amount < 2) return undefined;
  const qualifier =
    groups['more'] || groups['plus'] ? 'OVER' : groups['near'] ? 'ABOUT' : groups['less'] ? 'UNDER' : 'EXACT';
  const unit = money ? currencySigns[money] : word;
  if (unit) {
    const purpose = /^[\s-](loan|grant|credit|investment|contract|project|fund|facility|package)\b/u.exec(rest)?.[1];
    return { amount, qualifier, ...(purpose && { unit }), counts: purpose ?? unit };
  }
  const counts = what?.trim();
  // A year is no number of things; a hundred measures of time are none either.
  if (!counts || MEASURE.test(counts) || NO_THING.test(counts) || (!scale && /^(?:19|20)\d\d$/u.test(n ?? '')))
    return undefined;
  if (/\b(?:exchange|series|number) of\b/i.test(counts)) return undefined;
  if (/^(?:of|in|on|at|to|for|and|or|by|with|from)\b/u.test(counts)) return undefined;
  if (
    /\b(?:have|has|had|are|were|was|is|will|would|can|could|to|by|with|from|who|which|that|in|on|at|for|into|as|than|the)\s/u.test(
      counts,
    )
  )
    return undefined;
  return { amount, qualifier, counts };
}

/** What somebody says in quotes is told in passing. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/["“”]/gu)?.length ?? 0) % 2 === 1;
}

function isDated(mask: Mask, at: number): boolean {
  return mask.placed.some(({ chunk }) => chunk.kind === 'date' && chunk.start <= at && at < chunk.end);
}

/** A subject stands first, or has what is counted. */
const LEADS =
  /^(?:(?:the|a|an|in \d{4},|today,|currently,|so far,|to date,|founded in \d{4},|established in \d{4},)\s)*$/i;
const HAS =
  /^(?:\s\([^)]*\))?,?\s(?:now |currently |already |also |which )*(?:has|have|had|runs?|operates?|employs?|serves?|comprises?|includes?|enrol(?:l?s|led)|offers?|counts?|groups?|represents?|brings together|trained|supports?|consists of|with)\s/u;

/** The one event that a sentence speaks of. */
function eventIn(items: Items, mask: Mask | undefined): Draft | undefined {
  const events = (mask?.placed ?? []).flatMap(({ chunk }) => (chunk.kind === 'event' ? (items.of(chunk) ?? []) : []));
  const [first] = events;
  return first && items.drafts.includes(first) && events.every((event) => event === first) ? first : undefined;
}

/** Words in small letters alone, with a verb by which the subject has or makes what is counted. */
const DOES =
  /^(?:\s\([^)]*\))?,?\s(?:[\p{Ll}-]+\s){0,3}?(?:has|have|had|will|would|can|could|runs?|ran|employs?|employed|serves?|trains?|trained|tests?|teaches|built|owns?|counts?|covers?|gathered|drew|attracted|received|produces?|produced|sold|sells|operates?|supports?|supported|planted|houses|hosts|boasts|enrols|funds|funded|treated|published|collected|comprises?|includes?|brings|welcomes|sees|draws|handles?|manages?)\s(?:[\p{Ll}-]+\s){0,4}$/u;

function subjectAt(reading: Reading, items: Items, mask: Mask): Draft | undefined {
  const first = mask.placed.find(({ chunk }) => chunk.kind !== 'date' && chunk.kind !== 'demonym')?.chunk;
  const draft = first && /^(?:organization|event|agreement)$/u.test(first.kind) ? items.of(first) : undefined;
  return draft && items.drafts.includes(draft) && LEADS.test(reading.text.slice(mask.sentence.start, first?.start))
    ? draft
    : undefined;
}

/** The event for those who come to it; else the instrument or body that the sentence speaks of. */
function subjectOf(
  reading: Reading,
  items: Items,
  mask: Mask,
  from: number,
  to: number,
  counts: string,
  mainEvent: Draft | undefined,
  previous: Mask | undefined,
): Draft | undefined {
  const named = mask.placed.flatMap(({ chunk }) => {
    const draft = /^(?:organization|event|agreement)$/u.test(chunk.kind) ? items.of(chunk) : undefined;
    return draft && items.drafts.includes(draft) ? [{ chunk, draft }] : [];
  });
  const around =
    named.find(({ chunk }) => chunk.start <= from && to <= chunk.end) ??
    // "A $25 million loan agreement".
    named.find(({ chunk, draft }) => draft.type === 'Agreement' && chunk.start <= to + 1 && chunk.end > from);
  if (around) return around.draft;
  const before = named.filter(({ chunk }) => chunk.end <= from);
  const after = named.find(({ chunk }) => chunk.start >= to);
  const comes = ATTENDANCE.test(counts);
  const event =
    [...before].reverse().find(({ draft }) => draft.type === 'Event') ??
    (after?.draft.type === 'Event' ? after : undefined);
  if (comes && event) return event.draft;
  const instrument = [...before].reverse().find(({ draft }) => draft.type === 'Agreement');
  if (instrument) return instrument.draft;
  const first = before[0];
  const told = (until: number) => reading.text.slice(mask.sentence.start, until);
  if (first && (LEADS.test(told(first.chunk.start)) || HAS.test(reading.text.slice(first.chunk.end, from))))
    return first.draft;
  // "The laboratory will test 3,000 samples": what stands last before the number, with a verb of having or doing between.
  const nearest = before.at(-1);
  const between = nearest ? reading.text.slice(nearest.chunk.end, from) : '';
  if (nearest && nearest.draft.type !== 'Agreement' && between.length < 60 && DOES.test(between)) return nearest.draft;
  // "It runs 40 projects": what the sentence before was about.
  if (
    !first &&
    previous &&
    /^(?:(?:Today|Currently|Now),? )?(?:It|it|They|they|[Tt]he (?:museum|bank|hospital|clinic|forum|event|exhibition|festival|laboratory|school|port|centre|center|organi[sz]ation|company|university|group|network|alliance|agreement|institute|association|foundation))\s/u.test(
      told(from),
    )
  )
    return subjectAt(reading, items, previous);
  if (event && before.length === 0 && comes) return event.draft;
  const gathers =
    /\b(?:attended|gathered|participa\w+|brought together|attract\w+|took part|taking part|drew|present|welcomed?|watched|signed up|registered|represented|came|turned out|in attendance|on hand|audience|joined)\b/i.test(
      reading.text.slice(mask.sentence.start, mask.sentence.end),
    );
  const spoken = comes && gathers ? eventIn(items, previous) : undefined;
  if (spoken) return spoken;
  return comes && gathers && mainEvent && items.drafts.includes(mainEvent) ? mainEvent : undefined;
}
