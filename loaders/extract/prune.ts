import type { Fact } from '../facts.ts';
import type { FactBook } from './fact-book.ts';
import type { Chunk } from './chunk.ts';
import type { Draft, Items } from './items.ts';
import { isGenericInstrument } from './plain.ts';

/** The keys of the items that a fact joins. */
export function endsOf(fact: Fact): string[] {
  switch (fact.type) {
    case 'Position':
      return [fact.person, fact.organization, fact.place].filter((key) => key !== undefined);
    case 'Signature':
      return [fact.agreement, fact.person, fact.organization].filter((key) => key !== undefined);
    case 'Claim':
    case 'Figure':
      return [fact.about];
    default:
      return [fact.from, fact.to];
  }
}

/** "Professor" before a name without a university is an honour, not a post. */
function isBareHonour(fact: Fact): boolean {
  return (
    fact.type === 'Position' &&
    !fact.organization &&
    !fact.place &&
    /^(?:(?:associate |assistant )?professor|prince|princess)$/i.test(fact.title)
  );
}

/** "Director Kwon" and "Directors A and B" say again what "Kwon, director of the museum" told. */
function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(?:then|ex|former|current|acting)[ -]/u, '')
    .replace(/s\b/gu, '');
}

const WIDE = /^(?:federal|union|national|state) /i;

/** "Minister Yusuf" of whom the text has told as "Minister for Forests". */
function isShortened(fact: Extract<Fact, { type: 'Position' }>, facts: readonly Fact[]): boolean {
  const title = bareTitle(fact.title);
  const same = (other: Fact) => other.type === 'Position' && other.person === fact.person && other !== fact;
  // "The federal Minister of Transport" once, and "Minister of Transport".
  if (
    facts.some(
      (other) =>
        same(other) &&
        other.type === 'Position' &&
        WIDE.test(other.title) &&
        bareTitle(other.title.replace(WIDE, '')) === title &&
        !WIDE.test(fact.title),
    )
  )
    return true;
  return (
    /^(?:minister(?: of state)?|speaker|secretary|ambassador|governor|commissioner|marshal|inspector|counsell?or|captain)$/u.test(
      title,
    ) &&
    facts.some(
      (other) =>
        other.type === 'Position' &&
        other.person === fact.person &&
        other !== fact &&
        (bareTitle(other.title).startsWith(`${title} `) ||
          (title === 'speaker' && /^\p{L}+ speaker$/u.test(bareTitle(other.title)))),
    )
  );
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ceo: 'chief executive officer',
  'chief executive': 'chief executive officer',
  cfo: 'chief financial officer',
  coo: 'chief operating officer',
  cto: 'chief technology officer',
  md: 'managing director',
  dg: 'director general',
  vc: 'vice chancellor',
  dvc: 'deputy vice chancellor',
  vp: 'vice president',
  pm: 'prime minister',
};

const writtenOut = (title: string): string => {
  const bare = bareTitle(title).replaceAll('-', ' ');
  return WRITTEN_OUT[bare] ?? bare;
};

/** "CEO" of the body whose "Chief Executive Officer" somebody has been called before. */
function isSaidBefore(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.type !== 'Position') return false;
  const same = facts.find(
    (other) =>
      other.type === 'Position' &&
      other.person === fact.person &&
      other.organization === fact.organization &&
      other.place === fact.place &&
      writtenOut(other.title) === writtenOut(fact.title),
  );
  return same?.type === 'Position' && same.title.toLowerCase() !== fact.title.toLowerCase();
}

/** "Four instruments" sums up those that are named beside it. */
function isSummary(draft: Draft): boolean {
  return (
    draft.chunks.length > 0 && draft.chunks.every((chunk) => chunk.plural === true && isGenericInstrument(chunk.text))
  );
}

/** An instrument that the text tells of although it names nobody's part in it: "renewed its agreement", "an addendum". */
function standsAlone(draft: Draft): boolean {
  return draft.chunks.some(
    (chunk) =>
      !chunk.plural && (chunk.text.includes(' ') ? !isGenericInstrument(chunk.text) || isTold(chunk) : isTold(chunk)),
  );
}

/** The ceremony of a signing is no event beside its instrument. */
function isSigning(draft: Draft): boolean {
  return (
    draft.described &&
    !draft.named &&
    draft.chunks.length > 0 &&
    draft.chunks.every((chunk) =>
      /^(?:(?:virtual|online|brief|short|official|formal|simple) )?(?:signing )?ceremony$/i.test(chunk.text),
    )
  );
}

/** "The ceremony", "the visit": in news of a signing these are the frame of it. */
const mayBeSigning = (chunk: Chunk): boolean =>
  !/^(?:talks|consultations|negotiations|dinner|luncheon|funeral|state funeral|concert|webinar|exhibition|festival|hackathon|gala|funeral service|memorial service|summer school)$/u.test(
    chunk.head ?? '',
  );

const isTold = (chunk: Chunk): boolean => /^(?:an?|its|their|his|her|another|one)$/u.test(chunk.article ?? '');

const VENUE =
  /^Port of\b|\b(?:hotels?|resort|arena|stadium|theat(?:re|er)|hall|auditorium|palace|airport|campus|fairgrounds?|(?:conference|convention|exhibition|congress|expo) cent(?:re|er)|cent(?:re|er) hall|headquarters|ballroom|lodge)$/i;

/** "At the Grand Lake Hotel": where something took place, and nothing that acts. */
function isVenue(text: string, draft: Draft): boolean {
  return (
    draft.chunks.length > 0 &&
    draft.chunks.every(
      (chunk) =>
        VENUE.test(chunk.text) &&
        /\b(?:at|in|from|inside)\s(?:the\s)?$/i.test(text.slice(Math.max(0, chunk.start - 10), chunk.start)),
    )
  );
}

/** "Lasting until 10 April" of what began in May: the end of something else. */
function endsBeforeStart(fact: Fact, book: FactBook): boolean {
  return (
    fact.type === 'Claim' &&
    fact.property === 'end' &&
    book.facts.some(
      (other) =>
        other.type === 'Claim' &&
        other.property === 'start' &&
        other.about === fact.about &&
        other.value.slice(0, fact.value.length) > fact.value,
    )
  );
}

/** Takes out described events and instruments that the text says nothing of, and what hung on them. */
export function prune(
  text: string,
  items: Items,
  book: FactBook,
  mainEvents: ReadonlyMap<number, Draft>,
  mainAgreements: ReadonlyMap<number, Draft>,
): void {
  const weight = new Map<string, { relations: number; claims: number }>();
  for (const fact of book.facts) {
    if (fact.type === 'Claim' && fact.property === 'term') continue;
    for (const key of endsOf(fact)) {
      const count = weight.get(key) ?? { relations: 0, claims: 0 };
      if (fact.type === 'Claim' || fact.type === 'TOOK_PLACE_IN') count.claims++;
      else count.relations++;
      weight.set(key, count);
    }
  }
  const gone = new Set<string>();
  const specific = new Set(
    items
      .ofType('Agreement')
      .filter((draft) => draft.named && weight.has(draft.key))
      .map((draft) => draft.section),
  );
  // "Deals" in the headline are those that the text goes on to tell of, one by one.
  const told = new Map<number, number>();
  for (const draft of items.ofType('Agreement'))
    if (!draft.named && !isSummary(draft) && (weight.get(draft.key)?.relations ?? 0) > 0)
      told.set(draft.section, (told.get(draft.section) ?? 0) + 1);
  for (const [section, count] of told) if (count > 1) specific.add(section);
  for (const draft of items.drafts.slice()) {
    const { relations = 0, claims = 0 } = weight.get(draft.key) ?? {};
    const stays =
      draft.type === 'Event'
        ? !(isSigning(draft) && (weight.get(mainAgreements.get(draft.section)?.key ?? '')?.relations ?? 0) > 0) &&
          (draft.named ||
            relations > 0 ||
            // When and where make an event of a description.
            (claims > 1 &&
              (!draft.generic || !mainAgreements.has(draft.section) || !draft.chunks.every(mayBeSigning))) ||
            (claims > 0 &&
              !draft.generic &&
              draft.mentions.some(({ start, end }) => / /u.test(text.slice(start, end).trim()))) ||
            ([...mainEvents.values()].includes(draft) && claims > 0 && !mainAgreements.has(draft.section)))
        : draft.type === 'Agreement'
          ? draft.named ||
            (relations > 0 && !(specific.has(draft.section) && isSummary(draft))) ||
            (claims > 0 && standsAlone(draft))
          : draft.type === 'Place'
            ? relations + claims > 0
            : true;
    if (stays) continue;
    gone.add(draft.key);
    items.drafts.splice(items.drafts.indexOf(draft), 1);
  }
  const held = book.facts.flatMap((fact) =>
    fact.type === 'Position' && (fact.organization || fact.place) ? [`${fact.person} ${bareTitle(fact.title)}`] : [],
  );
  const kept = book.facts.filter(
    (fact) =>
      !(
        fact.type === 'Position' &&
        !fact.organization &&
        !fact.place &&
        (held.some((each) => each.startsWith(`${fact.person} ${bareTitle(fact.title)}`)) ||
          isShortened(fact, book.facts))
      ) &&
      !endsOf(fact).some((key) => gone.has(key)) &&
      !endsBeforeStart(fact, book) &&
      !isBareHonour(fact) &&
      !isSaidBefore(fact, book.facts),
  );
  book.facts.splice(0, book.facts.length, ...kept);
  const used = new Set(book.facts.flatMap(endsOf));
  for (const draft of items.ofType('Organization'))
    if (!used.has(draft.key) && isVenue(text, draft)) items.drafts.splice(items.drafts.indexOf(draft), 1);
  for (const draft of items.ofType('Place'))
    if (!used.has(draft.key)) items.drafts.splice(items.drafts.indexOf(draft), 1);
}
