import { caseless } from './caseless.ts';
import type { FactBook } from './fact-book.ts';
import type { Draft, Items } from './items.ts';
import type { Affiliations } from './positions.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** So many lines of a page may stand above what it tells. */
const HEAD = 4;
const ABOUT = /^(?:About(?: the)?|Notes? (?:on|about)(?: the)?) /i;
const IMPRINT = /(?:©|\(c\)|\bcopyright\b|\b(?:authori[sz]ed|issued) (?:[a-z ]{0,30})?by\b)/i;

/** Posts that a body has of its own; ministers, ambassadors and the like are held over countries. */
const OF_BODY =
  /\b(?:rector|chancellor|provost|registrar|dean|director(?:[- ]general)?|president|chair(?:man|woman|person)?|ceo|cfo|coo|cto|chief (?:executive|operating|financial|commercial|technology)(?: officer)?|manager|secretary(?:[- ]general)?|treasurer|general secretary|coordinator|head|officer|principal|trustee|organiser|organizer|executive)$/i;
const OF_STATE =
  /\b(?:minister|ambassador|governor|mayor|senator|prime|president of the|state secretary|secretary of state|permanent secretary|commissioner|judge|king|queen|premier|undersecretary|foreign secretary)\b/i;
const OF_UNIVERSITY = /\b(?:rector|chancellor|provost|registrar|dean|principal)$/i;
/** Their own posts have names of their own, and what they tell of is mostly of others. */
const SPEAKS_FOR_OTHERS = /^(?:embassy|consulate|office|bureau|mission)$/u;
/** "Their chief executive", "the group's president", "president of its board": another body's. */
const OTHERS = caseless(/(?:\b(?:their|his|her|its|whose)|['’]s?)\s+(?:[\p{L}-]+\s+){0,4}$/iu);

/**
 * The body whose page a document is: it stands alone in a line at the top, or under "About", or in the imprint. Undefined where nothing
 * says so, or where two are named.
 */
function ownBody(reading: Reading, items: Items): Draft | undefined {
  const { text } = reading;
  const found = new Set<Draft>();
  const lines = text.split('\n').filter((line) => line.trim());
  for (const draft of items.ofType('Organization')) {
    if (draft.kind === 'MEDIA' || draft.kind === 'COUNTRY') continue;
    if (draft.chunks.some(({ head = '' }) => SPEAKS_FOR_OTHERS.test(head))) continue;
    for (const { start, end, form } of draft.mentions) {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const until = text.indexOf('\n', end);
      const line = text.slice(from, until < 0 ? text.length : until);
      const [before, after] = [text.slice(from, start), line.slice(end - from)];
      const top =
        lines.slice(0, HEAD).includes(line) && !before.trim() && /^(?:\s*$|,\s\p{Lu}\p{L}+$|\s[|»>–-]\s)/u.test(after);
      const about = ABOUT.test(before) && before.replace(ABOUT, '') === '' && !after.trim();
      if ((top || about || (IMPRINT.test(before) && line.length < 160)) && form.length > 3) found.add(draft);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Whether a sentence, or the one before it in its paragraph, tells of another body. */
function namesAnother(reading: Reading, items: Items, body: Draft, index: number): boolean {
  const { sentences, chunks } = reading;
  const before = sentences[index - 1]?.line === sentences[index]?.line ? (chunks[index - 1] ?? []) : [];
  return [...before, ...(chunks[index] ?? [])].some(
    (chunk) => chunk.kind === 'organization' && items.of(chunk) !== body && items.of(chunk)?.kind !== 'MEDIA',
  );
}

/** On a body's own page "the director" is its own: posts that the text ties to no other body are held there. */
export function readOwnPosts(reading: Reading, items: Items, book: FactBook, affiliations: Affiliations): void {
  const body = ownBody(reading, items);
  if (!body) return;
  const settled = new Set(
    book.facts.flatMap((fact) => (fact.type === 'Position' && (fact.organization || fact.place) ? [fact.person] : [])),
  );
  for (const fact of [...book.facts]) {
    if (fact.type !== 'Position' || settled.has(fact.person)) continue;
    if (!OF_BODY.test(fact.title) || OF_STATE.test(fact.title)) continue;
    if (OF_UNIVERSITY.test(fact.title) && body.kind !== 'UNIVERSITY') continue;
    const person = items.get(fact.person);
    if (!person || affiliations.countryOf(person) || affiliations.all(person, 0).length) continue;
    const { start, end, rule } = fact.evidence;
    const at = reading.text.slice(start, end).indexOf(fact.title);
    if (at < 0 || OTHERS.test(reading.text.slice(start, start + at))) continue;
    const index = sentenceAt(reading, start);
    if (namesAnother(reading, items, body, index)) continue;
    const { type: _type, evidence: _evidence, ...post } = fact;
    book.position({ ...post, organization: body.key }, [person, body], index, `${rule}-here`);
    affiliations.add(person, body, index);
  }
}
