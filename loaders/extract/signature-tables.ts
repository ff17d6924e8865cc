import type { Chunk } from './chunk.ts';
import type { Draft } from './items.ts';
import { sentenceAt, type Reading } from './reading.ts';
import type { Signers } from './signers.ts';
import type { SigningContext } from './signing.ts';

interface Row {
  readonly body: Draft;
  readonly person: Draft;
  readonly start: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** The one name that makes up the line. */
  readonly only?: Chunk;
}

const SIGNED = /\b(?:sign(?:ed|ing|s|atories|atory|atures)|inked|concluded)\b/i;

/** Signatures set under one another: a line with a party, then a line with a name, twice at least, below words of signing. */
export function signatureTables(context: SigningContext, signers: Signers): void {
  const lines = linesOf(context.reading);
  let rows: Row[] = [];
  let first = -1;
  let gap = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const party = lines[at]?.only;
    const name = lines[at + 1]?.only;
    const body =
      party && /^(?:organization|country)$/u.test(party.kind) && !party.plain && name?.kind === 'person'
        ? context.book.actor(party)
        : undefined;
    const person = name && body ? context.items.of(name) : undefined;
    if (body?.type === 'Organization' && person) {
      rows.push({ body, person, start: name?.start ?? 0 });
      if (first < 0) first = at;
      gap = 0;
      at++;
    } else if (rows.length && ++gap > 4) {
      state(context, signers, rows, lines, first);
      rows = [];
      first = -1;
    }
  }
  state(context, signers, rows, lines, first);
}

function state(
  { reading, items, mains }: SigningContext,
  signers: Signers,
  rows: readonly Row[],
  lines: readonly Line[],
  first: number,
): void {
  const opening = lines[first];
  if (rows.length < 2 || !opening) return;
  const above = lines.slice(Math.max(0, first - 6), first);
  if (!above.some((line) => SIGNED.test(line.text))) return;
  const index = sentenceAt(reading, opening.start);
  let agreement = mains.get(reading.sections[index] ?? 0);
  for (let back = index; back >= Math.max(0, index - 6); back--) {
    const told = (reading.chunks[back] ?? [])
      .filter((chunk) => chunk.kind === 'agreement' && chunk.start < opening.start)
      .at(-1);
    if (!told) continue;
    agreement = items.of(told) ?? agreement;
    break;
  }
  if (!agreement) return;
  for (const { body, person, start } of rows)
    signers.signedFor(agreement, person, body, sentenceAt(reading, start), 'signature-table');
}

function linesOf(reading: Reading): Line[] {
  const chunks = reading.chunks.flat();
  const lines: Line[] = [];
  let start = 0;
  let at = 0;
  for (const text of reading.text.split('\n')) {
    const end = start + text.length;
    const inside: Chunk[] = [];
    while (at < chunks.length && (chunks[at]?.start ?? 0) < end) inside.push(chunks[at++] as Chunk);
    const [only] = inside;
    const rest = only ? text.trim().length - (only.end - (only.lead ?? only.start)) : 0;
    if (text.trim()) lines.push({ start, text, ...(only && inside.length === 1 && rest <= 3 && { only }) });
    start = end + 1;
  }
  return lines;
}
