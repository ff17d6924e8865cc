import type { Graph } from '../src/graph/port.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import type { Refusal } from '../src/ontology/check.ts';
import { readDocument } from './document.ts';
import { extract } from './extract/index.ts';
import type { Dropped, Extraction, SourceDocument } from './facts.ts';
import { findFiles, readBytes } from './files.ts';
import { contentHash, documentId, layerOf, type DocumentLayer } from './layer.ts';
import { groupBy } from './order.ts';
import { readState } from './state.ts';
import { write, type Touched } from './write.ts';

/** What became of one input. */
export interface InputReport {
  readonly file: string;
  readonly outcome: 'added' | 'replaced' | 'unchanged' | 'refused';
  /** Why it was refused. */
  readonly reason?: string;
  readonly id?: string;
  readonly title?: string;
  readonly published?: string;
  /** Where the date of publication was read. */
  readonly publishedFrom?: string;
  /** How many things of each type it names. */
  readonly found?: Readonly<Record<EntityType, number>>;
  readonly facts?: number;
  /** What the ontology did not let in. */
  readonly refusals?: readonly Refusal[];
  /** What was left out of the text as page chrome or repeats. */
  readonly dropped?: readonly Dropped[];
}

export interface LoadReport {
  readonly inputs: readonly InputReport[];
  readonly touched: Touched;
  /** True where a signal ended it early; what was reported is loaded. */
  readonly interrupted: boolean;
}

export interface LoadOptions {
  /** Called after each document, with how many of all are done. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Ends the load before the next document. */
  readonly signal?: AbortSignal;
}

/** Documents written in one transaction. */
const BATCH = 100;

/** One document read from an input, or why it cannot be. */
type ReadInput = { readonly file: string } & ({ readonly document: SourceDocument } | { readonly reason: string });

/**
 * Loads documents: read, clean, extract, check, resolve, write. What cannot be read is a row of the report, and the
 * others are loaded. A transaction holds whole documents, so that whatever ends a load leaves no part of one behind.
 *
 * @throws SignatoryError where the graph fails; the documents written before stay
 */
export async function load(
  graph: Graph,
  paths: readonly string[],
  { onProgress, signal }: LoadOptions = {},
): Promise<LoadReport> {
  const read = await readAll(paths);
  let state = await readState(graph);
  const reports: InputReport[] = [];
  const touched = { created: 0, changed: 0, deleted: 0 };

  let pending: { layer: DocumentLayer; report: InputReport }[] = [];
  const flush = async () => {
    const written = await write(graph, state, { put: pending.map(({ layer }) => layer), remove: [] });
    state = written.state;
    for (const part of ['created', 'changed', 'deleted'] as const) touched[part] += written.touched[part];
    reports.push(...pending.map(({ report }) => report));
    pending = [];
  };

  for (const [i, input] of read.entries()) {
    if (signal?.aborted) break;
    const known = 'document' in input ? state.layers.get(documentId(input.document.id)) : undefined;
    if (!('document' in input)) reports.push({ file: input.file, outcome: 'refused', reason: input.reason });
    else if (known?.document.hash === contentHash(input.document)) reports.push(unchanged(input.document));
    else {
      const extraction = extract(input.document);
      const { layer, refusals } = layerOf(extraction);
      pending.push({ layer, report: loaded(extraction, refusals, known ? 'replaced' : 'added') });
      if (pending.length === BATCH) await flush();
    }
    onProgress?.(i + 1, read.length, input.file);
    // Lets signals and the progress bar through: extraction itself never waits.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (pending.length) await flush();
  return { inputs: reports, touched, interrupted: signal?.aborted ?? false };
}

/** Reads every input. Two of one id are both refused: which of them comes first must not matter. */
export async function readAll(paths: readonly string[]): Promise<readonly ReadInput[]> {
  const read: ReadInput[] = [];
  for (const found of await findFiles(paths)) {
    const { file } = found;
    const bytes = found.ok ? await readBytes(file) : found;
    const result = bytes.ok ? readDocument(file, bytes.bytes) : bytes;
    read.push(result.ok ? { file, document: result.document } : { file, reason: result.reason });
  }
  const sharing = groupBy(read, (input) => ('document' in input ? input.document.id : ''));
  return read.map((input) => {
    const others = 'document' in input ? sharing.get(input.document.id)! : [];
    if (!('document' in input) || others.length === 1) return input;
    const names = others.flatMap(({ file }) => (file === input.file ? [] : [file])).join(', ');
    return {
      file: input.file,
      reason: `expected an id of its own, got "${input.document.id}", which ${names} has too`,
    };
  });
}

const unchanged = (document: SourceDocument): InputReport => ({ ...headOf(document), outcome: 'unchanged' });

function loaded(
  { document, items, facts }: Extraction,
  refusals: readonly Refusal[],
  outcome: 'added' | 'replaced',
): InputReport {
  const counts = entityTypes.map((type) => [type, items.filter((item) => item.type === type).length] as const);
  return {
    ...headOf(document),
    outcome,
    found: Object.fromEntries(counts) as Record<EntityType, number>,
    facts: facts.length - refusals.length,
    refusals,
    dropped: document.dropped,
  };
}

const headOf = ({ file, id, title, published, publishedFrom }: SourceDocument) => ({
  file,
  id,
  title,
  ...(published === undefined ? {} : { published }),
  ...(publishedFrom === undefined ? {} : { publishedFrom }),
});
