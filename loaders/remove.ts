import { existsSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { BadInput, NotFound } from '../src/errors.ts';
import { hashesOf } from '../src/graph/cypher/change.ts';
import { idsPage } from '../src/graph/cypher/dump.ts';
import type { Graph } from '../src/graph/port.ts';
import { rowsOf } from './affected/held.ts';
import { documentId } from './layer.ts';
import { knownHashes } from './load.ts';
import { readAll } from './read.ts';

/** How many near ids an error names. */
const TOLD = 5;
const PAGE = 5_000;

/**
 * The ids of the Document nodes that are meant, each once: by a document's id, with `document:` before it or without, or,
 * where files may be read, by a file or folder of documents.
 * @throws NotFound where one means no loaded document, with the ids most like it; BadInput for a file that cannot be read
 */
export async function documentsMeant(
  graph: Graph,
  asked: readonly string[],
  { files = true }: { readonly files?: boolean } = {},
): Promise<string[]> {
  const held = await present(
    graph,
    asked.flatMap((one) => [one, documentId(one)]),
  );
  const meant = new Set<string>();
  for (const one of asked) {
    const id = [one, documentId(one)].find((candidate) => held.has(candidate));
    for (const found of id === undefined ? await idsInFile(graph, one, files) : [id]) meant.add(found);
  }
  return [...meant];
}

async function idsInFile(graph: Graph, asked: string, files: boolean): Promise<string[]> {
  if (!files || asked === '-' || !existsSync(asked)) throw unknown(asked, await allIds(graph));
  const inputs = await readAll([asked]);
  const held = await knownHashes(graph, inputs);
  const ids: string[] = [];
  for (const input of inputs) {
    if (!('document' in input)) throw new BadInput(`${input.file}: ${input.reason}`);
    const id = documentId(input.document.id);
    if (!held.has(id)) throw unknown(input.document.id, await allIds(graph), input.file);
    ids.push(id);
  }
  return ids;
}

const present = async (graph: Graph, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await rowsOf(graph, ids, hashesOf)).map(({ id }) => id));

/** Every loaded document: read only to say which of them is like one that is not there. */
async function allIds(graph: Graph): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after = ''; ;) {
    const page = await graph.rows(idsPage('Document', after, PAGE));
    for (const { id } of page) ids.add(id);
    if (page.length < PAGE) return ids;
    after = page.at(-1)!.id;
  }
}

function unknown(asked: string, held: ReadonlySet<string>, file?: string): NotFound {
  const bare = [...held].map((id) => id.slice(documentId('').length));
  const from = file === undefined ? '' : `, the id of ${file}`;
  const near = bare
    .map((id) => ({ id, far: distance(id, asked) / Math.max(id.length, asked.length) }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, TOLD)
    .map(({ id }) => id);
  const hint = near.length ? `; the nearest of ${held.size} are ${near.join(', ')}` : '; the graph holds no documents';
  return new NotFound(`no loaded document has the id ${JSON.stringify(asked)}${from}${hint}`, near);
}
