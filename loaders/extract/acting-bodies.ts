import type { Chunk } from './chunk.ts';

/** What only a lasting body does, right after its name: signing, or being one. */
const ACTS =
  /^(?: ?\([^()]{2,30}\))?,?(?: (?:and|&) (?:the )?[^,.;:]{3,160}?)?,? (?:(?:today|yesterday|recently|also|jointly|officially|formally|has|have|had|on \p{L}+day) )*(?:(?:co-?)?sign(?:s|ed)?\b(?! up)|inked\b|entered into\b|partnered with\b|is an? (?:[\p{Ll}-]+ ){0,3}(?:consortium|network|organi[sz]ation|association|body|alliance|institution|platform of|grouping|bloc)\b)/u;

/** "The Lake Forum (LF) and the Harbour Council signed": a forum that acts is a body, wherever the text names it. No edition acts. */
export function withActingBodies(text: string, chunks: readonly (readonly Chunk[])[]): Chunk[][] {
  const bodies = new Set(
    chunks
      .flat()
      .filter(
        ({ kind, plain, head = '', text: name, end }) =>
          kind === 'event' &&
          !plain &&
          /^(?:forum|congress|conference|assembly|festival)$/u.test(head) &&
          !/\d/u.test(name) &&
          ACTS.test(text.slice(end, end + 220)),
      )
      .map((chunk) => chunk.text),
  );
  if (!bodies.size) return chunks.map((row) => [...row]);
  return chunks.map((row) =>
    row.map((chunk) =>
      chunk.kind === 'event' && bodies.has(chunk.text)
        ? { ...chunk, kind: 'organization', subtype: 'ASSOCIATION' }
        : chunk,
    ),
  );
}
