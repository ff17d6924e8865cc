import { caseless } from './caseless.ts';
import type { Span } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { isGenericInstrument, isKindOfInstrument, isSignedItself } from './plain.ts';

const partnered = compile(
  '<g:A>(?: ?\\((?:the )?["“]?<AOU>["”]?\\))?,? (?:with|between|among) {the}(?:(?!\\p{Ll}+(?:s|ed) (?:of|from|in|at|to|by|for|on) )[\\p{Ll}-]+ ){0,2}<o:OCLUNS+>(?<![\uE007])(?! <RP>)',
);

/** What an instrument is about or does, after those it is between: no time, and no clause of its own. */
const SUBJECT = caseless(
  /^(?: (?:on|for|to|concerning|regarding|covering)|, (?:on|concerning|regarding|covering)) (?!(?:behalf|(?:its|his|her|their) part|(?:the )?(?:sidelines?|margins?|occasion|basis|(?:opening|closing|final|last|first|second|third) day)|a (?:period|term)|another|be|\d|\uE009|(?:one|two|three|four|five|six|ten)[ -]years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)(?:(?!(?:with|between|by|at|during|that|which|who|they|he|she|it|we|you|will|was|were|is|are|has|have|had|signed|today|yesterday|under|before|after|when|where|while|from|until|since|here|as|on behalf|in (?:\uE005|\uE006|the (?:capital|presence)))\b)[\p{L}\p{N}'’&\uE001\uE003\uE005\uE006\uE007\uE00B-]+ ?){1,10}/iu,
);

/** The rest of a list of subjects: "…, joint supervision and grant writing". */
const FURTHER =
  /^(?:, (?!(?:and|or|which|who|but|while|in|on|at|with|as|to|for)\b)[\p{Ll}-]+(?: (?!(?:was|were|is|are|has|have|had|will|said|that|which|signed)\b)[\p{Ll}-]+){0,3}){0,6},? and (?!(?:was|were|is|are|has|have|will|to|said|signed|agreed)\b)[\p{Ll}-]+(?: (?!(?:was|were|is|are|has|have|had|will|said|that|which|signed|by|in|on|at|during|with|as|when|while|until|from)\b)[\p{Ll}-]+){0,4}(?=[\s.,;]|$)/u;

/** The whole of what a text calls an instrument: "memorandum of understanding with B on the exchange of students". */
export interface FullName {
  readonly chunk: Chunk;
  readonly span: Span;
  readonly subject: boolean;
}

export function fullNamesOf(mask: Mask): FullName[] {
  const partners = matches(mask, partnered).flatMap((match): FullName[] => {
    const [chunk] = chunksOf(mask, match, 'g');
    if (!chunk) return [];
    const to = match.index + match[0].length;
    const whole = withSubject(mask, chunk, to);
    const partner = { chunk, span: { start: chunk.start, end: mask.cells[to - 1]?.end ?? chunk.end }, subject: false };
    // "A contract with B to clean canals" is called "a contract with B" as well.
    return whole.subject ? [whole, partner] : [whole];
  });
  // "an agreement to supply gas" names no partner.
  const alone = mask.placed.flatMap(({ chunk, at }): FullName[] => {
    if (chunk.kind !== 'agreement' || partners.some((each) => each.chunk === chunk)) return [];
    return [withSubject(mask, chunk, at + 1)];
  });
  return [...partners, ...alone];
}

function withSubject(mask: Mask, chunk: Chunk, to: number): FullName {
  const after = mask.text.slice(to);
  // "Signed the agreement for Germany": for whom.
  const forWhom = /^ for (?:the )?[\uE001\uE006]/u.test(after) && isSignedItself(mask.text, { start: to - 1 });
  const subject = chunk.shorter?.length || forWhom ? undefined : SUBJECT.exec(after)?.[0];
  // "A declaration on sargassum and urged partners": the next verb of the same subject.
  const plain =
    subject
      ?.replace(
        / and (?:urged|called|agreed|pledged|vowed|welcomed|expressed|reaffirmed|decided|asked|invited|discussed|announced|signed|noted|stressed|appealed|thanked)\b.*$/u,
        '',
      )
      .replace(/(?:\s+(?:and|of|for|the|a|an|to|on|in|or|its|their|with|\p{N}+))*\s*$/u, '') ?? '';
  const kept = plain.includes(' ') ? plain + (FURTHER.exec(mask.text.slice(to + plain.length))?.[0] ?? '') : plain;
  const end =
    mask.cells[to - 1 + (kept.includes(' ') && kept.trim().includes(' ') ? kept.length : 0)]?.end ?? chunk.end;
  return { chunk, span: { start: chunk.start, end }, subject: kept.trim().includes(' ') };
}

const BEFORE =
  /(?:^|[\s("“])(?:an?|the|its|their|his|her|our|another)\s((?:(?!(?:an?|the|or|of|in|on|for|with|by|to|from|at|that|which|said|same|this|above|so-called|new|first|second|third|fourth|fifth|latest|recent|current|present|other|another|similar|separate|landmark|historic|major|important|significant|formal|official|final|key|big|signed|proposed|planned|(?!(?:supply|family|assembly)\s)\p{Ll}+ly)\s)[\p{Ll}\d][\p{Ll}\d-]*\s){1,6})$/u;

/** "An engineering, procurement and construction (EPC) contract". */
const ROW_BEFORE =
  /(?:^|[\s("“])(?:[Aa]n?|[Tt]he|[Ii]ts)\s((?:[\p{Ll}-]+,\s){1,4}(?:[\p{Ll}-]+\s)?and\s[\p{Ll}-]+\s(?:\([\p{Lu}&]{2,6}\)\s)?)$/u;

function lineBefore(text: string, { start }: Chunk): string {
  const line = text.slice(Math.max(0, start - 80), start);
  return line.slice(line.lastIndexOf('\n') + 1);
}

/** How long the words are that stand between an article and a description and tell what it is about: "food security and nutrition". */
function wordsBefore(text: string, chunk: Chunk): number {
  const here = lineBefore(text, chunk);
  return (ROW_BEFORE.exec(here) ?? BEFORE.exec(here))?.[1]?.length ?? 0;
}

/** "Preferential Trade Agreement between A and B", "2017 MoU with B": the name tells its kind, and with whom it is tells which. */
function isKindAlone({ chunk, subject }: FullName): boolean {
  const words = chunk.text.toLowerCase().replace(/^(?:19|20)\d\d /u, '');
  return !subject && !chunk.shorter?.length && isKindOfInstrument(words, chunk.head);
}

/** Gives what the text only describes its full description too, for which the shorter one stands where it tells as much. */
export function nameInstruments(text: string, masks: readonly Mask[], items: Items): void {
  const full = new Map<Draft, FullName[]>();
  for (const mask of masks)
    for (const name of fullNamesOf(mask)) {
      const draft = items.of(name.chunk);
      if (
        draft &&
        (draft.described ? name.chunk.plain : isKindAlone(name)) &&
        !name.chunk.plural &&
        (name.span.end > name.chunk.end || wordsBefore(text, name.chunk))
      )
        full.set(draft, [...(full.get(draft) ?? []), name]);
    }
  for (const [draft, names] of full) {
    const short = formsOf(draft)[0] ?? '';
    for (const { chunk, span } of names) {
      // "a long-term agreement": the mention may begin before its chunk.
      const own = draft.mentions.filter((mention) => mention.end === chunk.end && mention.start <= chunk.start);
      const start = Math.min(
        span.start,
        chunk.start - wordsBefore(text, chunk),
        ...own.map((mention) => mention.start),
      );
      items.mention(draft, text, { start, end: span.end }, 'GLOBAL');
    }
    const telling = names.some(({ subject, chunk }) => subject || ROW_BEFORE.test(lineBefore(text, chunk)));
    if (!isGenericInstrument(short) || !telling) draft.name ??= short;
  }
}
