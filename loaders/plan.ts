import type { Graph } from '../src/graph/port.ts';
import { affectedWithAround } from './affected.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import type { SourceDocument } from './facts.ts';
import { contentHash, documentId, layerOf, type DocumentLayer } from './layer.ts';
import { knownHashes, type InputReport, type LoadOptions } from './load.ts';
import { preview, type Preview } from './preview.ts';
import { readLoadable } from './read.ts';
import { readState, versionOf } from './state.ts';
import { extractAll } from './workers/extract-all.ts';
import { isComputedUnder, wholeAffected, type Changes } from './write.ts';

const ATTEMPTS = 3;

/** What a load would do. */
export interface Plan extends Preview {
  readonly inputs: readonly PlannedInput[];
  /** True where a signal ended it early; the rest is that of the inputs told. */
  readonly interrupted: boolean;
}

/** What would become of one input. */
export type PlannedInput = Pick<InputReport, 'file' | 'outcome' | 'reason' | 'id' | 'title'>;

/**
 * What {@link load} would do with the same paths and options: nothing is written.
 * @throws SignatoryError where the graph fails
 */
export async function plan(
  graph: Graph,
  paths: readonly string[],
  { onProgress, signal, shard, decisions = noDecisions, ...extracting }: LoadOptions = {},
): Promise<Plan> {
  const read = await readLoadable(paths, shard);
  const known = await knownHashes(graph, read);
  const hashOf = (document: SourceDocument) => known.get(documentId(document.id));
  const isUnchanged = (document: SourceDocument) => hashOf(document) === contentHash(document);
  const inputs = read.flatMap((input): PlannedInput[] =>
    'document' in input && isUnchanged(input.document) ? [planned(input.document, 'unchanged')] : [],
  );
  const unknown = read.filter((input) => !('document' in input && isUnchanged(input.document)));
  const put: DocumentLayer[] = [];
  let next = 0;
  for await (const result of extractAll(unknown, extracting)) {
    if (signal?.aborted) break;
    const { file } = unknown[next++]!;
    if (!result.ok) inputs.push({ file, outcome: 'refused', reason: result.reason });
    else {
      const { document } = result.extraction;
      inputs.push(planned(document, hashOf(document) === undefined ? 'added' : 'replaced'));
      put.push(layerOf(result.extraction).layer);
    }
    onProgress?.(inputs.length, read.length, file);
  }
  return {
    inputs,
    interrupted: signal?.aborted ?? false,
    ...(await previewChanges(graph, { put, remove: [] }, decisions)),
  };
}

const planned = ({ file, id, title }: SourceDocument, outcome: InputReport['outcome']): PlannedInput => ({
  file,
  outcome,
  id,
  title,
});

/** What a change of documents would do to the graph. Where somebody changes it meanwhile, reads again. */
export async function previewChanges(
  graph: Graph,
  changes: Changes,
  decisions: Decisions = noDecisions,
): Promise<Preview> {
  const put = new Set(changes.put.map(({ document }) => document.id));
  for (let attempt = 1; ; attempt++) {
    const version = await versionOf(graph);
    const { before, after, joined } = isComputedUnder(version, decisions)
      ? await affectedWithAround(graph, changes, decisions)
      : { ...wholeAffected(await readState(graph), changes, decisions), joined: [] };
    const { counter } = await versionOf(graph);
    if (counter === version.counter || attempt === ATTEMPTS) return preview(before, after, put, joined);
  }
}
