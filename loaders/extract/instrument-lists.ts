import type { Fact } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import type { FactBook } from './fact-book.ts';
import { leadOf } from './instrument-context.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import { chunksOf, compile, matches } from './mask.ts';
import type { Mask } from './masking.ts';
import { endsOf } from './prune.ts';
import { sentenceAt, type Reading } from './reading.ts';
import type { SigningContext } from './signing.ts';

const listed = compile(
  '^(?:these|they|the (?:documents|instruments|agreements|accords|mous|memoranda)|among (?:them|these)|the <A>)[^;.]{0,60}?(?:are|were|include|included|includes|is|was|cover|comprise)?:? {the}<g:A+>',
);
const withEach = compile(
  '<g:A>,? (?:{words}<DL>)?{words}with {the}(?:(?:(?!of )[\\p{Ll}-]+ ){0,3}|(?:[\\p{Ll}-]+ ){0,3}(?:<N> )?[\\p{Ll}-]+(?: ?[:–—-]|, namely|,) ?)<b:OCU+>',
);

const partnersTold = compile(
  '(?:partnerships?|partners|partner (?:institutions|universities|organi[sz]ations)|memoranda|they|these)(?: {words})? (?:were|was|are|have been|include|included)(?: (?:established|signed|formed|concluded|inked|made|forged))?(?: with)? {the}<b:OC+>',
);

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "MoUs with A, B and C", and rows of partners under "MoUs with the following": one instrument for each partner. */
export function splitInstruments(context: SigningContext): void {
  const { reading, items, book, masks } = context;
  for (const [index, mask] of masks.entries()) {
    if (reading.headings[index]) continue;
    splitPartners(context, mask, index);
    const plural = mask.cells.flatMap((cell) =>
      cell.chunk?.kind === 'agreement' && cell.chunk.plural ? [cell.chunk] : [],
    );
    if (!plural.length) continue;
    for (const match of matches(mask, withEach)) {
      const [chunk] = chunksOf(mask, match, 'g');
      const partners = chunksOf(mask, match, 'b');
      const summary = chunk?.plural ? items.of(chunk) : undefined;
      if (!chunk || !summary || partners.length < 2 || !counted(reading.text, chunk, partners.length)) continue;
      for (const partner of partners) {
        const body = book.actor(partner);
        if (body) member(context, summary, chunk, { start: chunk.start, end: partner.end }, partner, body, index);
      }
    }
    splitRows(context, plural.at(-1) as Chunk, index);
  }
}

const oneBetween = compile(
  '(?:one|another|a second|a third|the first|the second|the third|the other|the former|the latter)(?: one| (?:\\p{Ll}+ )?<A>)?,? (?:(?:is|was|being|signed|of them) ){0,2}(?:between|with) {the}<b:OCU+>',
);

/** The same in the sentences as they stand: what tells of the second is a tail to other rules. */
export function splitPairs(context: SigningContext): void {
  for (const [index, mask] of context.masks.entries()) {
    const plural = mask.cells
      .flatMap(({ chunk }) => (chunk?.kind === 'agreement' && chunk.plural ? [chunk] : []))
      .at(-1);
    if (plural && !context.reading.headings[index]) splitOnes(context, mask, plural, index);
  }
}

/** "Two memoranda, one between A and B and another between C and D": each has its own partners. */
function splitOnes(context: SigningContext, mask: Mask, chunk: Chunk, index: number): void {
  const { items, book } = context;
  const summary = items.of(chunk);
  const ones = matches(mask, oneBetween).map((match) => chunksOf(mask, match, 'b'));
  if (!summary || ones.length < 2 || !counted(context.reading.text, chunk, ones.length)) return;
  for (const [first, second] of ones) {
    const body = first && book.actor(first);
    const other = second && book.actor(second);
    if (first && body)
      member(context, summary, chunk, { start: chunk.start, end: (second ?? first).end }, first, body, index, other);
  }
}

/** "The partnerships were established with A, B and C", after a plural that named no partners. */
function splitPartners(context: SigningContext, mask: Mask, index: number): void {
  const { reading, items, book } = context;
  const [match] = matches(mask, partnersTold);
  const partners = match ? chunksOf(mask, match, 'b') : [];
  if (partners.length < 2 || mask.placed.some(({ chunk }) => chunk.kind === 'agreement')) return;
  for (let back = index - 1; back >= Math.max(0, index - 3); back--) {
    const chunk = (reading.chunks[back] ?? []).filter((each) => each.kind === 'agreement' && each.plural).at(-1);
    const summary = chunk && items.of(chunk);
    if (!chunk || !summary || summary.members?.length || !counted(reading.text, chunk, partners.length)) continue;
    for (const partner of partners) {
      const body = book.actor(partner);
      if (body) member(context, summary, chunk, partner, partner, body, index);
    }
    return;
  }
}

/** Whether the number before a plural, where there is one, is that of the partners after it. */
function counted(text: string, chunk: Chunk, count: number): boolean {
  const { article = '' } = leadOf(text, chunk);
  const digits = /(\d{1,2})\s+(?:\p{Ll}+\s+){0,2}$/u.exec(text.slice(Math.max(0, chunk.start - 30), chunk.start))?.[1];
  const number = digits ? Number(digits) : NUMBERS.indexOf(article);
  return number <= 0 || number === count;
}

const ROW = /^\s*(?:[-–•*·▪]|\(?\d{1,2}[.)])\s+/u;

/** Rows that each begin with a partner: the one who stands in a row signs for it. */
function splitRows(context: SigningContext, chunk: Chunk, index: number): void {
  const { reading, items, book } = context;
  const { text } = reading;
  const sentence = reading.sentences[index];
  const summary = items.of(chunk);
  const lineEnd = text.indexOf('\n', chunk.end);
  if (
    !sentence ||
    !summary ||
    lineEnd < 0 ||
    !/(?::|\bbetween|\bfollowing\b[^.]*|\bas follows\W*)$/u.test(text.slice(chunk.end, lineEnd).trimEnd())
  )
    return;
  const rows: {
    readonly partner: Chunk;
    readonly body: Draft;
    readonly other?: Draft;
    readonly people: Draft[];
    readonly at: number;
  }[] = [];
  let from = lineEnd + 1;
  while (from < text.length && rows.length < 60) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const line = text.slice(from, end);
    if (line.trim()) {
      const marker = ROW.exec(line)?.[0];
      if (!marker) break;
      const chunks = chunksBetween(reading, from, end);
      const [first] = chunks.filter((each) => each.kind !== 'date');
      const body = first && first.start - from - marker.length <= 6 ? book.actor(first) : undefined;
      if (chunks.some((each) => each.kind === 'agreement')) return;
      if (first && body?.type === 'Organization')
        rows.push({
          partner: first,
          body,
          ...pairedWith(text, chunks, first, book),
          people: chunks
            .flatMap((each) => (each.kind === 'person' ? [items.of(each)] : []))
            .filter((each) => each !== undefined),
          at: sentenceAt(reading, first.start),
        });
    }
    from = end + 1;
  }
  if (rows.length < 2) return;
  for (const { partner, body, other, people, at } of rows) {
    const made = member(context, summary, chunk, partner, partner, body, at, other);
    if (made && people.length === 1 && people[0])
      book.signature(
        { agreement: made.key, person: people[0].key, organization: body.key },
        [people[0], made, body],
        at,
        'partner-in-row',
      );
  }
}

/** "A and B" in a row: the two between whom its instrument stands. */
function pairedWith(text: string, chunks: readonly Chunk[], first: Chunk, book: FactBook): { readonly other?: Draft } {
  const second = chunks.find(
    (chunk) => chunk.start > first.end && (chunk.kind === 'organization' || chunk.kind === 'unknown'),
  );
  if (!second || !/^[^.;:–—]{0,60}\s(?:and|&)\s(?:the\s)?$/u.test(text.slice(first.end, second.start))) return {};
  const other = book.actor(second);
  return other?.type === 'Organization' ? { other } : {};
}

function chunksBetween(reading: Reading, from: number, to: number): Chunk[] {
  const found: Chunk[] = [];
  for (
    let at = sentenceAt(reading, from);
    at < reading.sentences.length && (reading.sentences[at]?.start ?? to) < to;
    at++
  )
    found.push(...(reading.chunks[at] ?? []).filter((chunk) => chunk.start >= from && chunk.end <= to));
  return found;
}

function member(
  { items, book }: SigningContext,
  summary: Draft,
  chunk: Chunk,
  span: { readonly start: number; readonly end: number },
  partner: Chunk,
  body: Draft,
  index: number,
  other?: Draft,
): Draft | undefined {
  const known = summary.members?.find((each) => each.with === body && (!other || !each.other || each.other === other));
  if (known) return known.draft;
  const draft = items.add('Agreement', summary.section);
  draft.kind = chunk.subtype ?? 'AGREEMENT';
  draft.described = true;
  draft.named = false;
  const head = chunk.text.replace(/\bmemorand(?:a|ums)\b/i, 'memorandum').replace(/s$/u, '');
  const second = other && partnerText(other);
  const name = `${head} ${second ? 'between' : 'with'} ${partner.text.replace(/\s+/gu, ' ')}${second ? ` and ${second}` : ''}`;
  draft.name = name;
  draft.mentions.push({ start: span.start, end: span.end, form: name, scope: 'GLOBAL' });
  (summary.members ??= []).push({ draft, with: body, ...(other && { other }), paired: other !== undefined });
  book.relation('PARTY_TO', body, draft, index, 'partner-of-each', 'PARTY');
  if (other) book.relation('PARTY_TO', other, draft, index, 'partner-of-each', 'PARTY');
  return draft;
}

const partnerText = (body: Draft): string | undefined => formsOf(body)[0];

/** What leads from a plural to the instruments that it sums up. */
const SPELLS_OUT = /(?:[:–—,]|\b(?:namely|including|being),?)\s*(?:(?:one|first|the|an?|both)\s+)*$/u;

/** "Signed two agreements: a protocol on ports and a memorandum on rail": the plural stands for those named after it. */
function spelledOut({ reading, items }: SigningContext, mask: Mask): void {
  const chunks = mask.cells.flatMap(({ chunk }) => (chunk?.kind === 'agreement' ? [chunk] : []));
  const at = chunks.findIndex(({ plural }) => plural);
  const [plural, first] = [chunks[at], chunks[at + 1]];
  const summary = plural && items.of(plural);
  if (!summary || !first || summary.members?.length) return;
  if (!SPELLS_OUT.test(reading.text.slice(plural.end, first.start))) return;
  const named = unique(chunks.slice(at + 1).map((chunk) => (chunk.plural ? undefined : items.of(chunk)))).filter(
    (draft) => draft !== summary,
  );
  if (named.length < 2 || !counted(reading.text, plural, named.length)) return;
  for (const draft of named) draft.named = true;
  summary.members = named.map((draft) => ({ draft }));
}

/** "These are the treaty and the memorandum": the instruments of a list are those that the plural before it summed up. */
export function listedInstruments(context: SigningContext): void {
  const { reading, items, masks } = context;
  for (const [index, mask] of masks.entries()) {
    spelledOut(context, mask);
    const [match] = matches(mask, listed);
    if (!match) continue;
    const from = chunksOf(mask, match, 'g')[0]?.start ?? 0;
    const named = unique(
      mask.cells.flatMap(({ chunk }) =>
        chunk?.kind === 'agreement' && chunk.start >= from && !chunk.plural ? [items.of(chunk)] : [],
      ),
    ).filter((draft) => draft.named || !draft.generic);
    const source = items
      .ofType('Agreement')
      .filter(
        (draft) =>
          !named.includes(draft) &&
          draft.section === reading.sections[index] &&
          draft.chunks.some((chunk) => chunk.plural && chunk.start < mask.sentence.start),
      )
      .at(-1);
    if (!source || named.length < 2) continue;
    for (const draft of named) draft.named = true;
    for (const draft of named) (source.members ??= []).push({ draft });
  }
}

/** What is said of a plural holds for each of its instruments; the plural itself is then none. */
export function shareSummaries(reading: Reading, items: Items, book: FactBook): void {
  const summaries = items.ofType('Agreement').filter((draft) => draft.members?.length);
  const told = new Map<string, Fact[]>(summaries.map((draft) => [draft.key, []]));
  for (const fact of book.facts) for (const key of endsOf(fact)) told.get(key)?.push(fact);
  for (const summary of summaries) {
    const members = summary.members ?? [];
    const partners = new Set(members.map((each) => each.with));
    for (const fact of told.get(summary.key) ?? []) {
      const index = sentenceAt(reading, fact.evidence.start);
      const { rule } = fact.evidence;
      for (const { draft, with: partner, paired } of meantAt(reading, summary, members, index)) {
        if (fact.type === 'Claim' && fact.about === summary.key) {
          const known = book.has(
            'Claim',
            (other) => other.type === 'Claim' && other.about === draft.key && other.property === fact.property,
          );
          if (!known) book.claim(draft, fact.property, fact.value, index, rule, fact.asOf);
        } else if (fact.type === 'PARTY_TO' && fact.to === summary.key) {
          const body = items.get(fact.from);
          if (body && !paired && !partners.has(body)) book.relation('PARTY_TO', body, draft, index, rule, fact.role);
        } else if (fact.type === 'WITNESSED' && fact.to === summary.key) {
          const actor = items.get(fact.from);
          if (actor) book.relation('WITNESSED', actor, draft, index, rule, fact.role);
        } else if ((fact.type === 'TOOK_PLACE_IN' || fact.type === 'CONCLUDED_AT') && fact.from === summary.key) {
          const end = items.get(fact.to);
          if (end) book.relation(fact.type, draft, end, index, rule);
        } else if (fact.type === 'Signature' && fact.agreement === summary.key && fact.person) {
          const person = items.get(fact.person);
          const body = fact.organization ? items.get(fact.organization) : undefined;
          if (person && (body ? body === partner || !partners.has(body) : !partner))
            book.signature(
              {
                agreement: draft.key,
                person: person.key,
                ...(body && { organization: body.key }),
                ...(fact.capacity && { capacity: fact.capacity }),
              },
              [person, draft, ...(body ? [body] : [])],
              index,
              rule,
            );
        }
      }
    }
  }
  remove(items, book, new Set(summaries));
}

/** "The contract with A": of those with several partners one is meant. */
function meantAt(
  reading: Reading,
  summary: Draft,
  members: NonNullable<Draft['members']>,
  index: number,
): readonly NonNullable<Draft['members']>[number][] {
  const sentence = reading.sentences[index];
  const own = summary.chunks.filter((chunk) => sentence && sentence.start <= chunk.start && chunk.end <= sentence.end);
  if (!sentence || !own.length || own.some(({ plural }) => plural)) return members;
  const meant = members.filter((each) =>
    each.with?.mentions.some(({ start, end }) => sentence.start <= start && end <= sentence.end),
  );
  return meant.length ? meant : members;
}

function remove(items: Items, book: FactBook, gone: ReadonlySet<Draft>): void {
  if (!gone.size) return;
  const keys = new Set([...gone].map((draft) => draft.key));
  const kept = book.facts.filter((fact) => !endsOf(fact).some((key) => keys.has(key)));
  book.facts.length = 0;
  for (const fact of kept) book.facts.push(fact);
  for (const draft of gone) items.drafts.splice(items.drafts.indexOf(draft), 1);
}

function unique(list: readonly (Draft | undefined)[]): Draft[] {
  return [...new Set(list.filter((each): each is Draft => each !== undefined))];
}
