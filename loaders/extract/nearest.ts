import { caseless } from './caseless.ts';
import type { Chunk } from './chunk.ts';
import { everyMatch } from './every-match.ts';
import { shiftDays } from '../readers/calendar.ts';
import { cityCountries, isDoubtfulCity } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';

/** A stretch of a masked sentence, in cells. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether it is the words of a verb that tell of a thing here, and no chunk that names it. */
export function isTold(draft: Draft, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return draft.chunks.every((chunk) => chunk.end <= start || chunk.start >= end);
}

/** What dates and places of a thing stand beside: its own name, and the verbs that say that it was held or signed. */
export function anchorsOf(mask: Mask, draft: Draft, items: Items, verbs: RegExp | undefined): Stretch[] {
  const own = mask.placed.flatMap(({ chunk, at }) => (items.of(chunk) === draft ? [{ from: at, to: at + 1 }] : []));
  const { start, end } = mask.sentence;
  const told = draft.mentions
    // Those of the sentence first: a document may name one thing a thousand times.
    .filter((mention) => start <= mention.start && mention.start < end && isTold(draft, mention))
    .flatMap((mention) => {
      const from = mask.cells.findIndex((cell) => cell.start >= mention.start);
      const to = mask.cells.findLastIndex((cell) => cell.end <= mention.end) + 1;
      return from >= 0 && to > from ? [{ from, to }] : [];
    });
  const spoken = verbs
    ? everyMatch(mask.text, everywhere(verbs)).map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      }))
    : [];
  return [...own, ...told, ...spoken];
}

const global = new Map<RegExp, RegExp>();

/** The same expression, for all its matches. */
function everywhere(expression: RegExp): RegExp {
  const known = global.get(expression) ?? new RegExp(expression.source, `g${expression.flags}`);
  global.set(expression, known);
  return known;
}

const CLAUSE = /;|\b(?:which|who|whose|while|where|when|whereas|but|following|since|as well as|so that)\b/gi;
/** "launched in May": the date belongs to that verb, whatever else the sentence tells. */
const OTHER_VERB =
  /\b(?:launched|established|founded|created|born|elected|appointed|passed|enacted|published|expires?|valid|effective|deadline|joined|began|due|completed|built|formed|introduced|registered|opened|sworn in|died|independence|ratified|adopted|signed|approved|presented|announced|previewed|conceived|tabled|postponed|cancelled|canceled)\s+(?:\S+\s+){0,2}?$/i;
/** "Tamale, June 9, GNA -": when the report was written. No small letters, no sentence. */
const DATELINE = /^(?:[^\p{Ll}\n]|by |from |of |staff ){2,90}?(?:\s[-–—]{1,2}|[-–—]{1,2}|:)\s/u;
/** "(Press Office, 16/10/2023) On two days": who wrote it, and when. */
const BYLINE = /^\([^()]{2,80}\uE009\)\s/u;
/** "The festival was presented in Lima": the day and place of the notice. */
const OF_NOTICE =
  /\b(?:was|were|is|been|being) (?:[\p{Ll}]+ly )?(?:presented|announced|previewed|unveiled|advertised|promoted|proposed|discussed)(?: to (?:the )?(?:[\p{Ll}]+ )?(?:press|media|public|journalists))?(?: (?:on )?(?:\uE009|\p{Lu}\p{Ll}+day),?)?(?: at noon)?(?: (?:on|in|at))?,? $/u;
/** "20 March, Bujumbura: Investment Forum": an entry of a diary. */
const ENTRY = /^(?:[•·▪*–-] )?\uE009,? (?:in )?[\uE005\uE006\uE00B]: (?:the )?\uE003/u;
const FAR = 330;
/** Without a verb that says so, only what stands right beside a name belongs to it. */
const BESIDE = 40;

/** "Entered into force on": another day than that of the signing. */
const OTHER_STAGE = caseless(
  /\b(?:(?:into|in) (?:force|effect)|took effect|takes effect|taking effect|terminated|expired?s?|lapsed|ended|cancelled|canceled)(?: again)? (?:\p{Ll}+ )?(?:(?:in|from|as of) )?$/iu,
);

/** How far a stretch lies from the nearest anchor: characters between, and more for each clause between. */
function distance(mask: Mask, at: number, end: number, anchors: readonly Stretch[], verbs: RegExp | undefined): number {
  let least = Infinity;
  for (const anchor of anchors) {
    const between = anchor.to <= at ? mask.text.slice(anchor.to, at) : mask.text.slice(end, anchor.from);
    least = Math.min(least, between.length + 90 * (between.match(CLAUSE)?.length ?? 0));
  }
  const verb = OTHER_VERB.exec(mask.text.slice(Math.max(0, at - 40), at))?.[0];
  return verb && !verbs?.test(verb) ? least + 200 : least;
}

/** "Concluded in December, was approved last March": when it was signed is told beside. */
function isOfApproval(mask: Mask, at: number): boolean {
  return (
    /\b(?:approved|ratified|endorsed)\s+(?:\S+\s+){0,2}?$/i.test(mask.text.slice(Math.max(0, at - 40), at)) &&
    /\b(?:concluded|signed|inked)\b/i.test(mask.text)
  );
}

/** "today announced": the date of the news, not of what it tells. */
function isOfNews(mask: Mask, at: number): boolean {
  return (
    /^,?\s+(?:also\s+)?(?:announced|said|reported|confirmed|stated|revealed|disclosed|told|noted)\b/i.test(
      mask.text.slice(at + 1, at + 30),
    ) ||
    /\b(?:announced|said|reported|confirmed|stated|revealed|disclosed|told \W{0,3}\w+)\s+(?:on\s+)?$/i.test(
      mask.text.slice(Math.max(0, at - 34), at),
    ) ||
    SPOKEN_IN.test(mask.text.slice(Math.max(0, at - 60), at).replace(/(?: in [\uE005\uE006])?,? (?:on )?$/u, ' ')) ||
    // "In Brussels on 3 May, the commissioner announced that they had signed".
    (/^[^,]{0,40}$/u.test(mask.text.slice(0, at)) &&
      /^,[^,.;]{0,80}?\b(?:announced|said|confirmed|stated|reported|revealed|recalled) that\b/u.test(
        mask.text.slice(at + 1, at + 110),
      ))
  );
}

/** "Died in Lima", "born in Oslo in 1950": of somebody's life, whatever else the sentence tells. */
const OF_LIFE =
  /\b(?:died|dies|passed away|born|buried|cremated|grew up|raised|educated|studied|graduated|lives|lived|living|resides|resided|married)(?:,? (?:in|at|near|on) [\uE000-\uE0FF](?:, [\uE005\uE006])?,?){0,2}(?: (?:in|at|near|on))?,? $/i;

/** "Told reporters in Nairobi": where it was said. */
const SPOKEN_IN =
  /\b(?:said|says|added|reported|(?:told|informed|briefed) (?:the )?(?:[\p{Ll}-]+ |[\uE001\uE002\uE00B] ){1,3}?(?:reporters |conference )?)(?: ?(?:on )?\uE009,?)? ?$/u;

const aside = compile(
  '(?:since|before|(?<!\\b(?:morning|afternoon|evening|night|day) )of|after|prior to|ahead of|as of|effective) <D>(?! to)|<D>,? (?:just |only )?(?:an?|two|three|four|five|six|several|some) (?:days?|weeks?|months?|years?) (?:after|before)\\b',
);
const until = compile(
  '(?:until|till|through|to run to|ends? on|continues?(?: until| to)?|concludes?(?: on)?|closes?(?: on)?|resumes?(?: on)?) <a:D>',
);

/** "On Tuesday discussed the agreement that …": the day of the talk. */
const SPOKEN_OF =
  /^,?\s+(?:also\s+)?(?:discussed|reviewed|praised|hailed|welcomed|explored|recalled|defended|criticised|criticized)\b/i;

/** "The congress in Tampere in 2005", "which has met since Tuesday": nothing stands between an event and its day but its place. */
const chained = [
  compile(
    '<e:E>(?:,? (?:held|organi[sz]ed|hosted|taking place))?(?: here)?(?:,? (?:in|at) (?:the )?(?:<O>,? (?:in )?)?<LCU>(?:, <LC>)?)?,? ?\\(?(?:on |from )?<d:D>',
  ),
  compile(
    '<e:E>[^;.\\uE003\\uE009]{0,40}? (?:met|meets|meeting|gathered|sat|sitting|running|open|held|taking place|under way|underway|in session|assembled) since <d:D>',
  ),
];

const clause = compile(
  '<e:E>(?:,? (?:which|that) (?:is |was |has |will )?|,? )(?:opened|began|started|kicked off|took place|held|ran|runs|opens|opening|begins|starts|be held|being held|(?:was|were|is|are|will be|to be|had been) (?:held|hosted|organi[sz]ed|convened))(?: (?:on )?<d:D>|[^;,.\\uE003\\uE004\\uE009]{1,50}?<f:D>)',
);
/** "The Meet, which ended here on Tuesday": only of events; what ends on a day was not signed on it. */
const over = compile(
  '(?:ended|wrapped up|came to an end|drew to a close|concluded)(?: here)?(?: in <LC>)?,? (?:on )?<a:D>',
);

/** The date of a thing in a sentence, and its end where the sentence tells it. */
export function dateNear(
  mask: Mask,
  draft: Draft,
  items: Items,
  verbs: RegExp | undefined,
): { readonly from?: string; readonly to?: string } | undefined {
  const anchors = anchorsOf(mask, draft, items, verbs);
  if (!anchors.length) return undefined;
  const outside = new Set(matches(mask, aside).flatMap((match) => within(mask, match, 'date')));
  const last = [until, ...(draft.type === 'Event' ? [over] : [])].flatMap((pattern) =>
    matches(mask, pattern).flatMap((match) => chunksOf(mask, match, 'a')),
  );
  for (const match of draft.type === 'Event' ? chained.flatMap((pattern) => matches(mask, pattern)) : []) {
    const [event] = chunksOf(mask, match, 'e');
    const [own] = chunksOf(mask, match, 'd');
    if (!event || items.of(event) !== draft || !own?.from || last.includes(own) || /^(?:since|by)\b/i.test(own.text))
      continue;
    const to = own.to ?? last.find(({ from = '' }) => from >= (own.from ?? ''))?.from;
    return { from: own.from, ...(to && { to }) };
  }
  // "The forum, which opened on Tuesday": nothing else in the sentence tells when it was.
  for (const match of draft.type === 'Event' ? matches(mask, clause) : []) {
    const [event] = chunksOf(mask, match, 'e');
    const [own] = [...chunksOf(mask, match, 'd'), ...chunksOf(mask, match, 'f')];
    if (!event || items.of(event) !== draft || !own?.from || last.includes(own) || outside.has(own)) continue;
    if (/^(?:since|by)\b/i.test(own.text)) continue;
    const to = own.to ?? last.find(({ from = '' }) => from >= (own.from ?? ''))?.from;
    return { from: own.from, ...(to && { to }) };
  }
  let best: { readonly chunk: Chunk; readonly cost: number } | undefined;
  const dateline = (BYLINE.exec(mask.text) ?? DATELINE.exec(mask.text))?.[0] ?? '';
  // "24 September - Delft Congress": a day alone is none.
  const opening = /[\p{Lu}\uE001\uE005\uE006\uE00B]/u.test(dateline) && !ENTRY.test(mask.text) ? dateline.length : 0;
  const lone = mask.placed.filter(({ chunk, at }) => chunk.kind === 'date' && at >= opening).length === 1;
  for (const { chunk, at } of mask.placed) {
    if (at < opening) continue;
    if (chunk.kind !== 'date' || !chunk.from || outside.has(chunk) || last.includes(chunk)) continue;
    if (/^(?:since|by|of)\b/i.test(chunk.text)) continue;
    if (!verbs && ofOther(mask, at, anchors)) continue;
    if (draft.type === 'Event' && heldElsewhere(mask, at, draft, items)) continue;
    const before = mask.text.slice(Math.max(0, at - 60), at);
    if (OF_LIFE.test(before) || (draft.type === 'Event' && OF_NOTICE.test(before))) continue;
    if (draft.type === 'Agreement' && SPOKEN_OF.test(mask.text.slice(at + 1, at + 30))) continue;
    if (draft.type === 'Agreement' && OTHER_STAGE.test(mask.text.slice(Math.max(0, at - 40), at))) continue;
    const cost =
      distance(mask, at, at + 1, anchors, verbs) +
      (chunk.from.length < 7 ? 90 : 0) +
      (isOfNews(mask, at) ? 700 : 0) +
      (draft.type === 'Agreement' && isOfApproval(mask, at) ? 200 : 0) -
      (chunk.to && draft.type === 'Event' ? 120 : 0);
    if (cost < (verbs ? (lone ? 2 : 1) * FAR : BESIDE) && (!best || cost < best.cost)) best = { chunk, cost };
  }
  const end = draft.type === 'Event' ? last[0]?.from : undefined;
  if (!best) return end ? { ...firstOf(mask, draft, items, end), to: end } : undefined;
  const to = best.chunk.to ?? (end && end >= (best.chunk.from ?? '') ? end : undefined);
  return { ...(best.chunk.from && { from: best.chunk.from }), ...(to && { to }) };
}

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LONG = /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)-day\b/i;
const DAYS_BEFORE = /\b[\w-]+-day (?:\S+ ){0,2}$/u;
const AFTER =
  /\b(?:ended|wrapped up|came to an end|drew to a close|concluded|closed)\b[^;]{0,40}? after (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) days\b/i;

/** "The two-day workshop, which ended on Tuesday" began on Monday. */
function firstOf(mask: Mask, draft: Draft, items: Items, end: string): { readonly from?: string } {
  if (end.length !== 10) return {};
  const own = mask.placed.flatMap(({ chunk, at }) =>
    items.of(chunk) === draft
      ? [chunk.text, DAYS_BEFORE.exec(mask.text.slice(Math.max(0, at - 40), at))?.[0] ?? '']
      : [],
  );
  const count = own.map((text) => LONG.exec(text)?.[1]).find(Boolean) ?? AFTER.exec(mask.text)?.[1];
  const days = count ? Number(count) || COUNTS.indexOf(count.toLowerCase()) + 2 : 0;
  return days > 1 ? { from: shiftDays(end, 1 - days) } : {};
}

/** Without a verb that says so: of another event of the sentence. */
function ofOther(mask: Mask, at: number, anchors: readonly Stretch[]): boolean {
  return [ofAnother, ofItemBefore, ofItemAfter].some((test) => test(mask, at, anchors));
}

/** Another event stands between: "in Delft last May for a forum, she told a press conference". */
function ofAnother(mask: Mask, at: number, anchors: readonly Stretch[]): boolean {
  return anchors.every((anchor) =>
    mask.placed.some(
      ({ chunk, at: between }) =>
        chunk.kind === 'event' &&
        at < between &&
        /^, (?!(?:and|as|or|the|an?|with|at|in|on|for|of|to|during|including) )\p{Ll}+ /u.test(
          mask.text.slice(between + 1, anchor.from),
        ),
    ),
  );
}

const WAS_HELD =
  /^[^.;\uE003]{0,60}?\b(?:was|were|is|are|will be|to be|had been|been)(?: \p{Ll}+)? (?:held|hosted|organi[sz]ed|convened|staged)\b/u;

/** "Opening the forum, she recalled that the first forum was held in Oslo": what follows the verb is told of the other. */
function heldElsewhere(mask: Mask, at: number, draft: Draft, items: Items): boolean {
  const events = mask.placed.filter(({ chunk }) => chunk.kind === 'event');
  const before = events.findLast((each) => each.at < at);
  const other = before && items.of(before.chunk);
  if (!before || other?.type !== 'Event' || other === draft) return false;
  // "The next meeting will be held in May at the Cattle Fair": both are.
  const after = AT_EVENT.test(mask.text.slice(at + 1)) ? events.find((each) => each.at > at) : undefined;
  return WAS_HELD.test(mask.text.slice(before.at + 1, at)) && (!after || items.of(after.chunk) !== draft);
}

const AT_EVENT = /^,? (?:at|during) (?:the )?\uE003/u;
/** "The forum in Delft, the fair, the summit in Abuja": where items of a list have each their own, none has another's. */
function ofItemAfter(mask: Mask, at: number, anchors: readonly Stretch[]): boolean {
  return anchors.every(
    (anchor) =>
      anchor.to <= at &&
      mask.placed.some(({ chunk, at: other }) => chunk.kind === 'event' && anchor.to <= other && other < at) &&
      mask.placed.some(
        ({ chunk, at: other }) =>
          (chunk.kind === 'date' || chunk.kind === 'place' || chunk.kind === 'country') &&
          ofItemBefore(mask, other, [anchor]),
      ),
  );
}

const ITEM_ENDS = /,(?: and)?(?: the| an?)? $/u;

/** "The forum in Delft on 3 May, the fair": what stands right after one item of a list is no part of the next. */
function ofItemBefore(mask: Mask, at: number, anchors: readonly Stretch[]): boolean {
  return anchors.every(
    (anchor) =>
      at < anchor.from &&
      ITEM_ENDS.test(mask.text.slice(at + 1, anchor.from)) &&
      mask.placed.some(
        ({ chunk, at: other }) =>
          chunk.kind === 'event' &&
          other < at &&
          !/[,;]/u.test(mask.text.slice(other + 1, at).replace(/\uE005,/gu, '')),
      ),
  );
}

function within(mask: Mask, match: RegExpExecArray, kind: Chunk['kind']): Chunk[] {
  return mask.cells
    .slice(match.index, match.index + match[0].length)
    .flatMap(({ chunk }) => (chunk?.kind === kind && !/^from/i.test(chunk.text) ? [chunk] : []));
}

/** Words that may stand between "in" and the name of a place. */
const SORT =
  "(?:(?:the|its|historic|ancient|coastal|southern|northern|eastern|western|central|north-eastern|south-western|north-western|south-eastern|northeastern|southwestern|northwestern|southeastern|resort|nearby|neighbou?ring|beautiful|lakeside|capital|port|holy|border|mountain|industrial|provincial|regional|main|cities|city|town|village|municipality|district|county|province|state|region|island|area|suburb|parish|community|settlement|of|downtown|uptown|<N>|<C>'s|,),?\\s+)";
const spots = [
  compile('^(?:[•·▪*–-] )?<D>,? (?:in )?<l:LUC>: (?:the )?<E>'),
  compile('<E>,? (?:(?:which|that) )?(?:(?:is|was|will|to|be) )*hosted by (?:the )?(?:city of )?<l:L>(?:, <m:LC>)?'),
  compile('<E>,? \\(<l:LC>(?:, <m:LC>)?(?=[,;)]| ?<D>| \\()'),
  compile('^(?:[•·▪*–-] )?<E>[:,] <l:LC>(?:, <m:LC>)?,? <D>'),
  compile(`\\b(?:in|at|near) ${SORT}{0,5}<l:LC>(?:, <m:LC>)?(?:, <n:LC>)?`),
  compile(`\\b(?:at|in) (?:the )?(?:[\\p{Ll}-]+ ){0,3}<OU>(?:, <OU>)?, (?:in )?<l:LC>(?:, <m:LC>)?(?:, <n:LC>)?`),
  compile(
    '^(?:(?:(?:on|from|in) )?<D>,? )?(?:\\(|"|“)?<l:LC>(?:, <m:LC>)?(?: ?\\([^)]{1,30}\\))?,? ?(?:was (?:once more |again )?the (?:venue|place|scene)|became the venue|hosted|saw|witnessed|played host|is hosting|hosts|will host|,? ?<D>)',
  ),
];
/** A name that no list holds is a place where the text calls it one, or says that something was held in it. */
const unknownSpots = [
  compile(
    '\\b(?:in|at|near) the (?:<N> )?(?:[\\p{Ll}-]+ )?(?:city|town|village|municipality|district|province|county|region|island|resort|suburb|commune|settlement) of <l:U>(?:, <m:LC>)?',
  ),
  compile('\\b(?:in|near) <l:U>, <m:LC>'),
  compile("\\b(?:in|near) <l:U>'s(?:, <m:LC>|[.,;]|$)"),
  compile('^(?:also )?(?:on |in )?<D>(?: \\d{1,2})?,? in <l:U>,'),
  compile(
    '\\b(?:held|took place|takes place|taking place|hosted|opened|convened|staged|signed|kicked off)(?: by (?:the )?<O>(?: \\([^()]{2,12}\\))?,?)?(?: (?:today|yesterday|here|also|recently))?(?: (?:on )?<D>)?(?: at (?:the )?<OUL>,?)?(?: (?:on )?<D>)? in <l:U>(?=[.,;]| (?:on|from|in|to|for|with|under|this|last|by|and|between|during|late|early|yesterday|today|earlier)\\b|<D>| <D>|$)',
  ),
];
/** "In Houston": a city whose name many people bear. */
const doubtful = compile('\\b(?:in|near) <l:U>(?:, <m:LC>)?(?![\\p{L}])');
const visited = compile(
  "\\b(?:to|in|visit(?:ed|s)?|tour(?:ed|s)?) (?:the )?(?:<C>'s )?(?:city of |town of )?<l:LC>(?:, <m:LC>)?",
);

/** Whatever stands "in Hanoi" so that it tells where somebody lives or works, not where something took place. */
const ATTACHED =
  /(?:\uE008|\b(?:based|headquartered|offices?|embassy|students|people|born|living|residents?|branch(?:es)?|experts|companies|institutions|countries|situation|development|operating|schools|universities|interest|invested|projects?|cooperation|crisis|war|law|attacks?|violence|conflict|floods?|earthquake|unrest|elections?|troops|partners|communit(?:y|ies))|(?:headquartered|based|located) (?:at|in) (?:the )?\uE001 (?:in|at)|(?:headquarters|seat|base) (?:is|are|lies))\s$/i;

/** "In China studies", "in Africa week": a place before a noun is what that is about. */
const ATTRIBUTIVE =
  /^ (?!(?:and|or|but|nor|on|from|in|to|for|with|under|this|last|next|by|between|during|at|where|which|who|when|as|after|before|until|till|through|throughout|today|yesterday|tomorrow|tonight|earlier|later|recently|lately|here|was|is|were|are|will|would|has|have|had|also|that|since|while|whereas|via|against|near|about|over|the|an?|ahead|following|amid|alongside|together|jointly|only|both|its|their|his|her|it|they|he|she|not|there|then|now|again|soon|of|off|up|so|too|once|twice|every|each|all|because|if|than|without|within|toward|towards|outside|inside|around|across|along|per|plus|saw|met|drew|brought|took|led|began|held|ran|got|made|gave|said|says|told|\p{Ll}+(?:ed|ing|ly|s)|\p{Ll})(?![\p{L}-]))\p{Ll}{3,}|^ (?:studies|affairs|relations|issues|matters|policies)\b/u;
/** "In the Matara, Galle and Ratnapura districts", "at Zambia's only port". */
const OF_PLACE =
  /^(?:, \S+)*(?:,? and \S+)? (?:districts|regions|provinces|counties|governorates|islands|departments)\b|^'s (?!capital\b)/u;

/** Whether another clause stands between a place and each of the words it may belong to. */
function beyondClause(mask: Mask, at: number, end: number, anchors: readonly Stretch[]): boolean {
  return anchors.every((anchor) => {
    const between = anchor.to <= at ? mask.text.slice(anchor.to, at) : mask.text.slice(end, anchor.from);
    return /\b(?:when|where|while|whereas)\b/u.test(between);
  });
}

/** "The White Paper on Smart Education in China", "the Coast University in Ghana": the country ends a name, or tells whose body it is. */
const NAMED_IN = /[\uE001\uE005\uE00B]\s$/u;
/** "Sponsored by the Italian Institute in Seoul": where the body is. */
const OF_BODY_IN = /\b(?:by|of|from|with|and|for|,) (?:the )?\uE001\s$/u;
/** "Hosted by the railways in Baku on 15 April": where it is held. */
const DATED = /^,?(?: [\p{L}.]+,)? (?:on |from |between |in )?(?:the )?\uE009/u;
/** "A company to be established in Tunis". */
const SEATED = /\b(?:established|set up|founded|incorporated|registered)\s$/i;
/** "An agreement to build a port in Lobito": where what is agreed on is done. */
const PURPOSE = /\uE004(?: with (?:the )?[\uE001\uE006])? to (?!be\b)\p{Ll}+ [^,;:]*$/u;
/** "At the seat of the Union, Chad and Niger signed": the country acts. */
const ACTS_NEXT =
  /^(?:, \S+){0,3}(?:,? and \S+)?(?: (?:has|have|had|also|today|jointly))* (?:sign|ink|conclu|agreed|adopt|initial)/u;
/** "Took place at the Fund's offices in Kampala". */
const AT_OFFICES = /\bat (?:the |its |their )?[^,.;]{0,40}\boffices?\s$/i;

export interface Spot {
  readonly place: Chunk;
  readonly country?: Chunk;
}

/** The place of a thing in a sentence: the nearest, a town rather than a country. */
export function placeNear(mask: Mask, draft: Draft, items: Items, verbs: RegExp | undefined): Spot | undefined {
  const anchors = anchorsOf(mask, draft, items, verbs);
  if (!anchors.length) return undefined;
  const patterns = [...spots, ...(draft.kind === 'VISIT' ? [visited] : []), ...unknownSpots, doubtful];
  let best: { readonly spot: Spot; readonly cost: number } | undefined;
  for (const pattern of patterns) {
    for (const match of matches(mask, pattern)) {
      const [place] = chunksOf(mask, match, 'l');
      const before = mask.text.slice(0, match.index);
      if (!place || place.subtype === 'wide' || (ATTACHED.test(before) && !AT_OFFICES.test(before))) continue;
      if (place.kind === 'unknown' && !(pattern === doubtful ? isDoubtfulCity(place.text) : mayBePlace(place)))
        continue;
      const at = mask.placed.find(({ chunk }) => chunk === place)?.at ?? -1;
      if (ATTRIBUTIVE.test(mask.text.slice(at + 1, at + 30)) || OF_PLACE.test(mask.text.slice(at + 1, at + 40)))
        continue;
      // "An agreement of 2018 will be reviewed when the committee meets in Baghdad".
      if (draft.type === 'Agreement' && (SEATED.test(before) || beyondClause(mask, match.index, at + 1, anchors)))
        continue;
      if (draft.type === 'Agreement' && PURPOSE.test(before)) continue;
      if (place.kind === 'country' && (NAMED_IN.test(before) || ACTS_NEXT.test(mask.text.slice(at + 1)))) continue;
      if (!verbs && ofOther(mask, at, anchors)) continue;
      if (draft.type === 'Event' && heldElsewhere(mask, at, draft, items)) continue;
      const beside = before.slice(-60);
      if (OF_LIFE.test(beside) || SPOKEN_IN.test(beside)) continue;
      if (draft.type === 'Event' && OF_NOTICE.test(beside)) continue;
      if (OF_BODY_IN.test(before) && !DATED.test(mask.text.slice(at + 1, at + 40))) continue;
      const country = [...chunksOf(mask, match, 'm'), ...chunksOf(mask, match, 'n')].find(
        (chunk) => chunk.kind === 'country',
      );
      const cost =
        distance(mask, match.index, at + 1, anchors, verbs) +
        (place.kind === 'country' ? 60 : place.kind === 'unknown' ? 20 : 0);
      if (cost < (verbs ? FAR : BESIDE) && (!best || cost < best.cost))
        best = { spot: { place: ofSaint(mask, at, place), ...(country && { country }) }, cost };
    }
  }
  return best?.spot ?? venueNear(mask, anchors, verbs);
}

/** "In St. George's": the ending belongs to the name of the town. */
function ofSaint(mask: Mask, at: number, place: Chunk): Chunk {
  if (
    !/^(?:St\.?|Saint) \p{Lu}/u.test(place.text) ||
    !/^'s(?![\p{L} ])|^'s(?= (?:on|from|in|to|for|and|last|this)\b)/u.test(mask.text.slice(at + 1))
  )
    return place;
  return { ...place, end: place.end + 2, text: `${place.text}'s` };
}

const venue = compile('\\b(?:at|in) (?:the )?<v:OU>');

/** "At the World Trade Center Rotterdam": a venue whose name ends in that of its town. */
function venueNear(mask: Mask, anchors: readonly Stretch[], verbs: RegExp | undefined): Spot | undefined {
  if (!verbs) return undefined;
  for (const match of matches(mask, venue)) {
    const [chunk] = chunksOf(mask, match, 'v');
    const town = /\s(\p{Lu}\p{L}+)$/u.exec(chunk?.text ?? '')?.[1];
    if (!chunk || !town || !VENUE.test(chunk.text) || cityCountries(town) === undefined) continue;
    if (distance(mask, match.index, match.index + match[0].length, anchors, verbs) >= FAR) continue;
    return { place: { kind: 'place', start: chunk.end - town.length, end: chunk.end, text: town } };
  }
  return undefined;
}

const VENUE =
  /\b(?:Cent(?:re|er)|Hotel|Arena|Hall|Fair|Expo|Forum|MECC|RAI|Messe|Palace|Theat(?:re|er)|Museum|Campus)\b/u;

/** No letters of a body, no language, no month. */
function mayBePlace({ text }: Chunk): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    text.split(/\s+/u).length <= 3 &&
    !/^(?:Parliament|Congress|Cabinet|English|French|Arabic|Spanish|Court|Person|Zoom)/u.test(text)
  );
}
