import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { BadInput } from '../errors.ts';
import { idsPage } from './cypher/dump.ts';
import { begunImport, endImport, markImport } from './cypher/import.ts';
import { BATCH, createNodes, createRelations, deleteNodes, writeAll } from './cypher/write.ts';
import { readDumpLine, type DumpLine } from './dump-line.ts';
import type { Graph } from './port.ts';
import { nodeTypes } from '../ontology/types.ts';

/** Lines written in one transaction, and letters of them: documents are long. */
const SIZES = { lines: 5_000, letters: 8_000_000 };
/** Bad lines that are told before the rest is given up. */
const TOLD = 20;

/** What a file was found to hold. */
export interface CheckedDump {
  readonly path: string;
  readonly hash: string;
  readonly lines: number;
  readonly nodes: number;
  readonly relations: number;
}

/**
 * Reads a dump and makes sure that all of it can be taken: every line is one, each id is there once, and relations come after the nodes
 * that they join.
 * @throws BadInput with the bad lines, each by its place in the file, called `name`, and with what was expected
 */
export async function checkDump(path: string, name = path): Promise<CheckedDump> {
  const bad: string[] = [];
  const ids = new Set<string>();
  const facts = new Set<string>();
  let [lines, nodes, relations] = [0, 0, 0];
  const hash = createHash('sha256');
  for await (const text of linesOf(path)) {
    lines++;
    hash.update(text).update('\n');
    if (!text.trim()) continue;
    const read = readDumpLine(text);
    const reason = 'reason' in read ? read.reason : clashOf(read.line, ids, facts);
    if ('line' in read && read.line.kind === 'node') nodes++;
    else relations++;
    if (reason !== undefined) bad.push(`${name}:${lines}: ${reason}`);
    if (bad.length > TOLD) break;
  }
  if (bad.length) throw new BadInput([...bad.slice(0, TOLD), ...(bad.length > TOLD ? ['… and more'] : [])].join('\n'));
  return { path, hash: hash.digest('hex'), lines, nodes, relations };
}

function clashOf(line: DumpLine, ids: Set<string>, facts: Set<string>): string | undefined {
  if (line.kind === 'node') {
    if (ids.has(line.id)) return `expected each node once, got ${line.id} again`;
    ids.add(line.id);
    return undefined;
  }
  const absent = [line.from.id, line.to.id].find((id) => !ids.has(id));
  if (absent !== undefined) return `expected a relation between nodes of the lines before it, got one with ${absent}`;
  const id = String(line.properties['id'] ?? `${line.type}:${line.from.id}>${line.to.id}`);
  if (facts.has(id)) return `expected each relation once, got ${id} again`;
  facts.add(id);
  return undefined;
}

/** How many nodes a graph holds, as far as it matters: none, or some. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  for (const type of nodeTypes) if ((await graph.rows(idsPage(type, '', 1))).length) return false;
  return true;
}

/**
 * Writes a checked dump into a graph in place of what it holds. Each transaction also marks how far it came, so that an import that
 * was interrupted is seen by whoever opens the graph, and goes on where it was.
 */
export async function restore(
  graph: Graph,
  dump: CheckedDump,
  { onProgress, sizes = SIZES }: { readonly onProgress?: (done: number) => void; readonly sizes?: typeof SIZES } = {},
): Promise<void> {
  const [begun] = await graph.rows(begunImport());
  let done = begun?.file === dump.hash ? begun.lines : 0;
  if (!done) {
    await graph.write((transaction) => transaction.rows(markImport({ file: dump.hash, lines: 0 })));
    await clear(graph);
  }
  let pending: DumpLine[] = [];
  let [number, letters] = [0, 0];
  const flush = async () => {
    const [lines, reached] = [pending, number];
    await graph.write(async (transaction) => {
      await writeLines(transaction, lines);
      await transaction.rows(markImport({ file: dump.hash, lines: reached }));
    });
    done = reached;
    [pending, letters] = [[], 0];
    onProgress?.(done);
  };
  for await (const text of linesOf(dump.path)) {
    if (number++ < done || !text.trim()) continue;
    const read = readDumpLine(text);
    if ('reason' in read) throw new BadInput(`${dump.path}:${number}: changed while it was read: ${read.reason}`);
    pending.push(read.line);
    letters += text.length;
    if (pending.length === sizes.lines || letters > sizes.letters) await flush();
  }
  if (pending.length) await flush();
  await graph.write((transaction) => transaction.rows(endImport()));
}

async function clear(graph: Graph): Promise<void> {
  for (const type of nodeTypes)
    for (;;) {
      const ids = (await graph.rows(idsPage(type, '', BATCH))).map(({ id }) => id);
      if (!ids.length) break;
      await graph.write((transaction) => transaction.rows(deleteNodes(type, ids)));
    }
}

type Transaction = Parameters<Parameters<Graph['write']>[0]>[0];

async function writeLines(transaction: Transaction, lines: readonly DumpLine[]): Promise<void> {
  const kinds = new Map<string, DumpLine[]>();
  for (const line of lines) {
    const kind = line.kind === 'node' ? line.type : `${line.type} ${line.from.type} ${line.to.type}`;
    const members = kinds.get(kind);
    if (members) members.push(line);
    else kinds.set(kind, [line]);
  }
  // A dump's nodes come before its relations, and so do the kinds of them.
  for (const members of kinds.values()) {
    const [first] = members;
    if (first?.kind === 'node') {
      const rows = members.flatMap((line) => (line.kind === 'node' ? [line] : []));
      await writeAll(transaction, rows, (batch) => createNodes(first.type, batch));
    } else if (first) {
      const rows = members.flatMap((line) =>
        line.kind === 'relation' ? [{ from: line.from.id, to: line.to.id, properties: line.properties }] : [],
      );
      await writeAll(transaction, rows, (batch) => createRelations(first.type, first.from.type, first.to.type, batch));
    }
  }
}

/** Lines of a file, blank ones too. Only a line feed ends one: a text may hold every other mark that ends lines elsewhere. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    rest += String(chunk);
    if (!String(chunk).includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}
