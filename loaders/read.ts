import { basename } from 'node:path';
import { documentOf, readDocument, sizeComplaint, type ReadResult } from './document.ts';
import type { Extraction, SourceDocument } from './facts.ts';
import { FACTS_FILE, isFactsLine, readFactsLine } from './facts-file.ts';
import { findFiles, openBytes, unreadable, type FoundFile } from './files.ts';
import { groupBy } from './order.ts';
import { endingOf, endingOfBytes, LINES } from './readers/index.ts';
import { readJsonDocument, readObject } from './readers/jsonl.ts';
import { readLines } from './readers/lines.ts';
import { holds, type Shard } from './shard.ts';

/** One document read from an input, with its facts where the input is a facts file, or why it cannot be. */
export type ReadInput = { readonly file: string } & (
  { readonly document: SourceDocument; readonly extraction?: Extraction } | { readonly reason: string }
);

/** How many other files a refusal names. */
const NAMED = 3;

/**
 * Reads every input; of these the ones that a shard takes, where one is given. Two of one id are both refused: which of
 * them comes first must not matter.
 */
export async function readAll(paths: readonly string[], shard?: Shard): Promise<readonly ReadInput[]> {
  const takes = (place: string) => !shard || holds(shard, place);
  const read: ReadInput[] = [];
  for (const found of await findFiles(paths)) for await (const input of readFile(found, takes)) read.push(input);
  const sharing = groupBy(read, (input) => ('document' in input ? input.document.id : ''));
  return read.map((input) => {
    const others = 'document' in input ? sharing.get(input.document.id)! : [];
    if (!('document' in input) || others.length === 1) return input;
    const names = others.flatMap(({ file }) => (file === input.file ? [] : [file]));
    const more = names.length - NAMED;
    const shown = `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const reason = `expected an id of its own, got "${input.document.id}", which ${shown} ${names.length > 1 ? 'have' : 'has'} too`;
    return { file: input.file, reason };
  });
}

/** Reads every input for a graph: documents of more text than its engines hold are refused. */
export async function readLoadable(paths: readonly string[], shard?: Shard): Promise<readonly ReadInput[]> {
  return (await readAll(paths, shard)).map((input) => {
    const reason = 'document' in input ? sizeComplaint(input.document.text) : undefined;
    return reason === undefined ? input : { file: input.file, reason };
  });
}

/** What one file holds: a document, or one a line. Places of lines differ, so that a single large file can be sharded. */
async function* readFile(found: FoundFile, takes: (place: string) => boolean): AsyncGenerator<ReadInput> {
  const { file, place } = found;
  if (!found.ok) {
    if (takes(place)) yield { file, reason: found.reason };
    return;
  }
  const named = file === '-' ? undefined : endingOf(basename(file));
  if (named !== undefined && named !== LINES && !takes(place)) return;
  try {
    const { opening, chunks } = await opened(openBytes(file));
    if ((named ?? endingOfBytes(opening)) === LINES) yield* readEachLine(file, place, chunks, takes);
    else if (takes(place)) yield inputOf(await readDocument(file, await collected(chunks)), file);
  } catch (error) {
    if (takes(place)) yield { file, reason: unreadable(error) };
  }
}

async function* readEachLine(
  file: string,
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  takes: (place: string) => boolean,
): AsyncGenerator<ReadInput> {
  // Standard input has no name; there the text itself names the document.
  const idOf = (line: number) => (file === '-' ? undefined : `${basename(file).slice(0, -LINES.length)}-${line}`);
  let lines = 0;
  for await (const line of readLines(chunks)) {
    lines++;
    if (!takes(`${place}:${line.number}`)) continue;
    const read = line.ok ? readLine(line.text, `${file}:${line.number}`, idOf(line.number)) : line;
    yield 'reason' in read ? { file, reason: `line ${line.number}, ${read.reason}` } : read;
  }
  // A shard without documents writes a facts file without lines.
  if (!lines && !file.endsWith(FACTS_FILE) && takes(place))
    yield { file, reason: 'expected a document a line, got no lines' };
}

/** A line as a document or as its facts; `id` is the document's where the line gives none. */
function readLine(text: string, file: string, id: string | undefined): ReadInput | { readonly reason: string } {
  const object = readObject(text);
  if (!object.ok) return object;
  if (isFactsLine(object.raw)) {
    const read = readFactsLine(object.raw);
    if (!read.ok) return read;
    const document = { ...read.extraction.document, file };
    return { file, document, extraction: { ...read.extraction, document } };
  }
  const raw = readJsonDocument(object.raw);
  return raw.ok ? inputOf(documentOf(file, raw, id), file) : raw;
}

function inputOf(result: ReadResult, file: string): ReadInput {
  return result.ok ? { file, document: result.document } : { file, reason: result.reason };
}

/** A stream with its first bytes, which it still begins with. */
async function opened(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly opening: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  const opening = first.done ? new Uint8Array() : first.value;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield opening;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      // Closes the file where whoever reads stops early.
      await iterator.return?.();
    }
  }
  return { opening, chunks: chunks() };
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
