import type { Chunk } from './chunk.ts';

/** What only a lasting body does, right after its name: signing, or being one. */
const ACTS =
  /^(?: ?\([^()]{2,30}\))?,?(?: (?:and|&) (?:the )?[^,.;:]{3,160}?)?,? (?:(?:today|yesterday|recently|also|jointly|officially|formally|has|have|had|on \p{L}+day) )*(?:(?:co-?)?sign(?:s|ed)?\b(?! up)|inked\b|entered into\b|partnered with\b|is an? (?:[\p{Ll}-]+ ){0,3}(?:consortium|network|organi[sz]ation|association|body|alliance|institution|platform of|grouping|bloc)\b)/u;

/** "Paid for by the Delft Water Partnership": what pays, runs and hosts is a body. */
const DONE_BY =
  /\b(?:paid for|funded|financed|supported|backed|provided|run|managed|hosted|organi[sz]ed|convened|led|established) (?:jointly )?by (?:the )?$/u;

/** "Co-hosted by Delft University and the Lake Forum". */
const HOSTED_BY =
  /\b(?:(?:co-)?hosted|(?:co-)?organi[sz]ed|convened) (?:jointly )?by (?:[^.;:]{2,160}(?:,|,? and) )?(?:the )?$/u;

const HEADS =
  '\\b(?:(?:[Vv]ice[- ])?(?:[Cc]hair(?:person|man|woman)|[Pp]resident)|[Ss]ecretary[- ][Gg]eneral|[Gg]eneral [Ss]ecretary|[Ee]xecutive (?:[Dd]irector|[Ss]ecretary)|[Tt]reasurer|[Cc]hief [Ee]xecutive|CEO|[Nn]ational [Cc]oordinator) of (?:the )?';
const HEADED = new RegExp(`${HEADS}$`, 'u');
const HEADED_LETTERS = new RegExp(`${HEADS}(\\p{Lu}{3,})(?![\\p{L}\\d])`, 'gu');
const LETTERS_AFTER = /^ \((\p{Lu}{3,})\)/u;
const HELD = /^(?: ?\([^()]{2,30}\))?,? (?:was|is|will be|took|takes|opened|opens|began|held|ended|20\d\d)\b/u;

/** "The Chairperson of the Lake Forum", "the CEO of LF": a forum that is headed is a body, unless it is said to take place. */
function headedBodies(text: string, chunks: readonly (readonly Chunk[])[]): string[] {
  const forums = chunks
    .flat()
    .filter(
      ({ kind, plain, head = '', text: name }) =>
        kind === 'event' &&
        !plain &&
        !/\d/u.test(name) &&
        name.includes(' ') &&
        /^(?:forum|congress|conference|assembly)$/u.test(head),
    );
  if (!forums.length) return [];
  const headedLetters = new Set(Array.from(text.matchAll(HEADED_LETTERS), ([, letters]) => letters));
  const held = new Set(forums.flatMap(({ text: name, end }) => (HELD.test(text.slice(end, end + 50)) ? [name] : [])));
  return forums.flatMap(({ text: name, start, end }) => {
    const letters = LETTERS_AFTER.exec(text.slice(end, end + 15))?.[1];
    const headed = HEADED.test(text.slice(Math.max(0, start - 40), start)) || (letters && headedLetters.has(letters));
    return headed && !held.has(name) ? [name] : [];
  });
}

/** "The Lake Forum (LF) and the Harbour Council signed": a forum that acts is a body, wherever the text names it. No edition acts. */
export function withActingBodies(text: string, chunks: readonly (readonly Chunk[])[]): Chunk[][] {
  const bodies = new Set(
    chunks
      .flat()
      .filter(
        ({ kind, plain, head = '', text: name, start, end }) =>
          !plain &&
          ((kind === 'event' &&
            /^(?:forum|congress|conference|assembly|festival)$/u.test(head) &&
            !/\d/u.test(name) &&
            (ACTS.test(text.slice(end, end + 220)) || HOSTED_BY.test(text.slice(Math.max(0, start - 200), start)))) ||
            (kind === 'agreement' &&
              head === 'partnership' &&
              DONE_BY.test(text.slice(Math.max(0, start - 50), start)))),
      )
      .map((chunk) => chunk.text)
      .concat(headedBodies(text, chunks)),
  );
  if (!bodies.size) return chunks.map((row) => [...row]);
  return chunks.map((row) =>
    row.map((chunk) =>
      (chunk.kind === 'event' || chunk.kind === 'agreement') && bodies.has(chunk.text)
        ? { ...chunk, kind: 'organization', subtype: 'ASSOCIATION' }
        : chunk,
    ),
  );
}
