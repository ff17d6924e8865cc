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
      .map((chunk) => chunk.text),
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
