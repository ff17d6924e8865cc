import { hashesOf } from '../src/graph/cypher/change.ts';
import type { Graph } from '../src/graph/port.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import type { Refusal } from '../src/ontology/check.ts';
import { rowsOf } from './affected/held.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import type { Touched } from './difference.ts';
import { unmatchedIn, type Unmatched } from './decisions/unmatched.ts';
import type { Dropped, Extraction, SourceDocument } from './facts.ts';
import { contentHash, documentId, layerOf, type DocumentLayer } from './layer.ts';
import { readLoadable, type ReadInput } from './read.ts';
import type { Shard } from './shard.ts';
import { versionOf } from './state.ts';
import { extractAll, type ExtractOptions } from './workers/extract-all.ts';
import { isComputedUnder, write } from './write.ts';

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
  /** Decisions that mean nothing the graph holds. */
  readonly unmatched: readonly Unmatched[];
  /** True where a signal ended it early; what was reported is loaded. */
  readonly interrupted: boolean;
}

export interface LoadOptions extends ExtractOptions {
  /** What people decided about what the documents say. */
  readonly decisions?: Decisions;
  /** Loads only the documents of this part. */
  readonly shard?: Shard;
  /** Called after each document, with how many of all are done. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Ends the load before the next document. */
  readonly signal?: AbortSignal;
}

/** Documents written in one transaction. */
const BATCH = 100;

/**
 * Loads documents: read, clean, extract, check, resolve, write. What cannot be read is a row of the report, and the
 * others are loaded. A transaction holds whole documents, so that whatever ends a load leaves no part of one behind.
 *
 * @throws SignatoryError where the graph fails; the documents written before stay
 */
export async function load(
  graph: Graph,
  paths: readonly string[],
  { onProgress, signal, shard, decisions = noDecisions, ...extracting }: LoadOptions = {},
): Promise<LoadReport> {
  const read = await readLoadable(paths, shard);
  const reports: InputReport[] = [];
  const touched = { created: 0, changed: 0, deleted: 0 };

  let pending: { layer: DocumentLayer; report: InputReport }[] = [];
  const flush = async () => {
    const written = await write(graph, { put: pending.map(({ layer }) => layer), remove: [] }, decisions);
    for (const part of ['created', 'changed', 'deleted'] as const) touched[part] += written[part];
    reports.push(...pending.map(({ report }) => report));
    pending = [];
  };

  const known = await knownHashes(graph, read);
  const isUnchanged = (input: ReadInput): input is Extract<ReadInput, { readonly document: SourceDocument }> =>
    'document' in input && known.get(documentId(input.document.id)) === contentHash(input.document);
  const extracted = extractAll(
    read.filter((input) => !isUnchanged(input)),
    extracting,
  );
  try {
    for (const [i, input] of read.entries()) {
      if (signal?.aborted) break;
      if (isUnchanged(input)) reports.push(unchanged(input.document));
      else {
        const result = await nextOf(extracted);
        if (!result.ok) reports.push({ file: input.file, outcome: 'refused', reason: result.reason });
        else {
          const { layer, refusals } = layerOf(result.extraction);
          const outcome = known.has(layer.document.id) ? 'replaced' : 'added';
          pending.push({ layer, report: loaded(result.extraction, layer, refusals, outcome) });
          if (pending.length === BATCH) await flush();
        }
      }
      onProgress?.(i + 1, read.length, input.file);
      // Lets signals and the progress bar through: extraction in this thread never waits.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    await extracted.return(undefined);
  }
  // Also where only the decisions, or the rules, differ from those of the last load.
  if (pending.length || !isComputedUnder(await versionOf(graph), decisions)) await flush();
  return {
    inputs: reports,
    touched,
    unmatched: await unmatchedIn(graph, decisions),
    interrupted: signal?.aborted ?? false,
  };
}

/** The content hashes of those of the documents that are loaded already, by the ids of their nodes. */
export async function knownHashes(graph: Graph, inputs: readonly ReadInput[]): Promise<Map<string, string>> {
  const ids = inputs.flatMap((input) => ('document' in input ? [documentId(input.document.id)] : []));
  const rows = await rowsOf(graph, ids, hashesOf);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

async function nextOf<T>(values: AsyncGenerator<T>): Promise<T> {
  const { done, value } = await values.next();
  if (done) throw new Error('extraction ended before its inputs');
  return value;
}

const unchanged = (document: SourceDocument): InputReport => ({ ...headOf(document), outcome: 'unchanged' });

function loaded(
  { document, items }: Extraction,
  { evidence }: DocumentLayer,
  refusals: readonly Refusal[],
  outcome: 'added' | 'replaced',
): InputReport {
  const counts = entityTypes.map((type) => [type, items.filter((item) => item.type === type).length] as const);
  return {
    ...headOf(document),
    outcome,
    found: Object.fromEntries(counts) as Record<EntityType, number>,
    facts: evidence.length,
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
