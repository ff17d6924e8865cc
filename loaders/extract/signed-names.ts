import type { Chunk } from './chunk.ts';

const SIGNED =
  /\b(?:co-?sign(?:s|ed)?|sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|initial(?:s|l?ed)|ratif(?:y|ies|ied)|acced(?:e|ed|ing) to|signatory to|signatories to|signature of|signing of)\s(?:an?|the|their|its)\s(?:(?:new|first|historic|landmark|so-called)\s)?["“]?$/i;

const PAPER =
  /^(?:\p{Lu}[\p{L}-]* ){0,4}(?:Programme|Program|Plan|Letter|Heads|Minutes|Framework)\b(?: (?:of|for|on|in) (?:the )?\p{Lu}[\p{L}-]*(?:,? (?:and|of|for|in|on|&|the|\p{Lu}[\p{L}-]*))*)?/u;
const BEFORE_PAPER =
  /\b(?:co-?sign(?:s|ed)?|sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|initial(?:s|l?ed)|renew(?:s|ed)?|exchanged|signature of|signing of)\s(?:an?|the|their|its)\s(?:(?:new|first|historic|joint)\s)?((?:\p{Lu}[\p{L}-]* ){0,4})$/u;

/** "A Work Programme for Cultural Exchange", "a Letter of Agreement": where it is signed, a programme or letter in capitals is an instrument. */
function paperAt(text: string, chunk: Chunk): { readonly start: number; readonly end: number } | undefined {
  const led = BEFORE_PAPER.exec(text.slice(Math.max(0, chunk.start - 110), chunk.start))?.[1];
  if (led === undefined && !opensRow(text, chunk)) return undefined;
  const start = chunk.start - (led?.length ?? 0);
  const name = PAPER.exec(text.slice(start, start + 200))?.[0].replace(/(?:,? (?:and|of|for|in|on|&|the))+$/u, '');
  return name?.includes(' ') && start + name.length > chunk.start ? { start, end: start + name.length } : undefined;
}

const ROW = /^\s*(?:[-–—•*·▪►]|\(?(?:\d{1,2}|[a-z])[.)])\s*["“«]?$/i;
const BETWEEN = /^[^\n;.:]{0,110}? between\s/u;

/** "– Program of Cooperation between A and B": so lists of documents have it. */
function opensRow(text: string, { start }: Chunk): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return ROW.test(text.slice(line, start)) && BETWEEN.test(text.slice(start, start + 130));
}

/** What people sign that binds nobody to anybody: a law, a book of condolence. */
const NO_INSTRUMENT =
  /\b(?:book|guestbook|bill|act|law|order|decree|petition|register|roll|visitors?|constitution|budget|proclamation|certificate|che(?:que|ck)|ordinance|resolution|edict|warrant|album|scroll|ball|jersey|shirt|cup|record|label|player|striker|midfielder|defender|goalkeeper|coach)\b/i;

const JOINT = /^ (?:of|for|on|and|to) (?:the )?$/u;

/** "signed a Reaffirmation of Friendship": what is signed and has a name is an instrument, whatever its words. */
export function withSignedNames(text: string, chunks: readonly (readonly Chunk[])[]): Chunk[][] {
  return chunks.map((row) => {
    const result: Chunk[] = [];
    for (let at = 0; at < row.length; at++) {
      const chunk = row[at] as Chunk;
      const paper = chunk.kind === 'unknown' || chunk.kind === 'event' ? paperAt(text, chunk) : undefined;
      if (paper) {
        const name = text.slice(paper.start, paper.end);
        result.push({
          kind: 'agreement',
          ...paper,
          text: name,
          subtype: /\bAgreement\b/u.test(name) ? 'AGREEMENT' : 'OTHER',
          head: /\b(programme|program|plan|letter|heads|minutes|framework)\b/u.exec(name.toLowerCase())?.[1] ?? '',
        });
        while (at + 1 < row.length && row[at + 1]!.start < paper.end) at++;
        continue;
      }
      const end = chunk.kind === 'unknown' ? lastOf(text, row, at) : -1;
      const last = row[end];
      if (!last || !SIGNED.test(text.slice(Math.max(0, chunk.start - 50), chunk.start))) {
        result.push(chunk);
        continue;
      }
      const name = text.slice(chunk.start, last.end);
      const words = name.split(/\s+/u).length;
      // "the Zenith deal": what follows has the word for it.
      const goesOn =
        /^['’]s?\b|^ [a-z][a-z-]+(?: [a-z]+)? (?:deal|agreement|pact|contract|treaty|mou|law|bill|act)\b/i.test(
          text.slice(last.end, last.end + 50),
        );
      if (words < 2 || words > 12 || NO_INSTRUMENT.test(name) || goesOn) {
        result.push(chunk);
        continue;
      }
      result.push({
        kind: 'agreement',
        start: chunk.start,
        end: last.end,
        text: name,
        subtype: 'OTHER',
        head: name.split(/\s+/u).at(-1)?.toLowerCase() ?? '',
      });
      at = end;
    }
    return result;
  });
}

/** The last chunk of a name that small words join: "Reaffirmation" and "Friendship". */
function lastOf(text: string, row: readonly Chunk[], from: number): number {
  let at = from;
  while (
    row[at + 1] &&
    /^(?:unknown|place|country|demonym)$/u.test(row[at + 1]?.kind ?? '') &&
    JOINT.test(text.slice(row[at]?.end, row[at + 1]?.start))
  )
    at++;
  return at;
}
