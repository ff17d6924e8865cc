import { withDecisions } from '../../loaders/decisions/append.ts';
import type { Decisions } from '../../loaders/decisions/decisions.ts';
import { readDecisions } from '../../loaders/decisions/read.ts';
import { unmatchedIn } from '../../loaders/decisions/unmatched.ts';
import { documentOf } from '../../loaders/document.ts';
import { extract } from '../../loaders/extract/index.ts';
import { contentHash, layerOf, type DocumentLayer } from '../../loaders/layer.ts';
import { knownHashes } from '../../loaders/load.ts';
import { previewChanges } from '../../loaders/plan.ts';
import type { Preview } from '../../loaders/preview.ts';
import { readJsonDocument } from '../../loaders/readers/jsonl.ts';
import { documentsMeant } from '../../loaders/remove.ts';
import { Pool } from '../../loaders/workers/pool.ts';
import { write, type Changes } from '../../loaders/write.ts';
import type { Change, Effects, GivenDocument, How, Outcome, Writer } from '../../schema/writer.ts';
import { BadInput } from '../errors.ts';
import type { Graph } from '../graph/port.ts';
import { versionsOf } from '../graph/version.ts';

/** Longer texts are read in a thread of their own: meanwhile the server answers others. */
const LONG = 50_000;

/** Changes a graph by requests, one after another, under the decisions of a file: the usual one unless told. */
export function createWriter(graph: Graph, decisionsFile: string | null): Writer {
  const version = versionsOf(graph);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };

  const change = async (
    changes: Changes,
    documents: Change['documents'],
    { dryRun, effects }: How,
    { decisions, save = async () => {} }: { readonly decisions: Decisions; readonly save?: () => Promise<void> },
  ): Promise<Change> => {
    const preview = effects ? await previewChanges(graph, changes, decisions) : null;
    if (!dryRun) await save();
    const touched = dryRun ? { created: 0, changed: 0, deleted: 0 } : await write(graph, changes, decisions);
    return {
      documents,
      dryRun,
      ...touched,
      effects: preview && effectsOf(preview),
      unmatched: null,
      version: await version(),
    };
  };

  return {
    load: (given, how) =>
      inTurn(async () => {
        const { layer, outcome } = await read(graph, given);
        const decisions = await readDecisions(decisionsFile);
        const put = outcome === 'UNCHANGED' ? [] : [layer];
        return change({ put, remove: [] }, [{ id: layer.document.id, outcome }], how, { decisions });
      }),
    remove: (ids, how) =>
      inTurn(async () => {
        // A request names no files of this machine.
        const remove = await documentsMeant(graph, ids, { files: false });
        const documents = remove.map((id) => ({ id, outcome: 'REMOVED' as const }));
        return change({ put: [], remove }, documents, how, { decisions: await readDecisions(decisionsFile) });
      }),
    decide: ({ same, different, rename, reject }, signed, how) =>
      inTurn(async () => {
        const said = { same, different, rename, reject };
        const [decision, what] = Object.entries(said).find(([, one]) => one)!;
        const amended = await withDecisions(decisionsFile, [given({ decision, ...what, ...signed })]);
        const changed = await change({ put: [], remove: [] }, [], how, amended);
        const at = amended.decisions.all.at(-1)!.at;
        const unmatched = (await unmatchedIn(graph, amended.decisions)).find((one) => one.at === at);
        return { ...changed, unmatched: unmatched?.reason ?? null };
      }),
  };
}

/** What a request gives as a document: read, checked and its facts found. */
async function read(graph: Graph, document: GivenDocument): Promise<{ layer: DocumentLayer; outcome: Outcome }> {
  // The graph gives ids with what they are of before them; `pact` and `document:pact` mean one document.
  const raw = readJsonDocument(given({ ...document, id: document.id?.replace(/^document:/u, '') }));
  // Named as what comes through standard input is: by its text, where no id is given.
  const result = raw.ok ? documentOf('-', raw) : raw;
  if (!result.ok) throw new BadInput(`document: ${result.reason}`);
  const source = { ...result.document, file: result.document.id };
  const extraction = await (async () => {
    if (source.text.length < LONG) return extract(source);
    const pool = new Pool(1);
    try {
      const extracted = await pool.extract(source);
      if (!extracted.ok) throw new BadInput(`document: ${extracted.reason}`);
      return extracted.extraction;
    } finally {
      await pool.close();
    }
  })();
  const { layer } = layerOf(extraction);
  const known = (await knownHashes(graph, [{ file: source.file, document: source }])).get(layer.document.id);
  const outcome = known === undefined ? 'ADDED' : known === contentHash(source) ? 'UNCHANGED' : 'REPLACED';
  return { layer, outcome };
}

/** Without what is null, as a line of a file would hold it. */
const given = (values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
      if (value === null || value === undefined) return [];
      return [[key, typeof value === 'object' ? given(value) : value]];
    }),
  );

const effectsOf = ({ added, known, connected, merged, separated, contradicted, withdrawn }: Preview): Effects => ({
  entitiesAdded: added.entities,
  entitiesWithdrawn: withdrawn.entities,
  merged,
  separated,
  factsAdded: added.facts,
  factsKnown: known,
  factsConnecting: connected,
  factsWithdrawn: withdrawn.facts,
  contradicted,
});
