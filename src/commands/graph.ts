import type { Config } from '../config.ts';
import { FolderHeld, HalfImported } from '../errors.ts';
import { openBeside } from '../graph/beside/open.ts';
import { begunImport } from '../graph/cypher/import.ts';
import { heldFolder, openGraph } from '../graph/engines/index.ts';
import type { Graph } from '../graph/port.ts';
import { prepare } from '../graph/prepare.ts';

interface Opening {
  /** The work is about an import that was interrupted. */
  readonly unfinished?: boolean;
  /** This process has to hold the graph itself. */
  readonly own?: boolean;
}

/**
 * Opens the graph that the settings name, runs `work` on it, and closes it whatever happens. Where a running server holds
 * the graph's folder, the work is done through it.
 * @throws HalfImported where an import was interrupted, unless `unfinished` says that this is what the work is about
 */
export async function withGraph<T>(
  config: Config,
  work: (graph: Graph, config: Config) => Promise<T>,
  { unfinished = false, own = false }: Opening = {},
): Promise<T> {
  const graph = await (own ? openGraph(config) : openHereOrBeside(config));
  try {
    await prepare(graph);
    if (!unfinished) await refuseUnfinished(graph);
    return await work(graph, config);
  } finally {
    await graph.close();
  }
}

async function openHereOrBeside(config: Config): Promise<Graph> {
  try {
    return await openGraph(config);
  } catch (error) {
    const folder = error instanceof FolderHeld ? heldFolder(config) : null;
    const beside = folder === null ? null : await openBeside(folder);
    if (beside) return beside;
    throw error;
  }
}

async function refuseUnfinished(graph: Graph): Promise<void> {
  const [begun] = await graph.rows(begunImport());
  if (begun)
    throw new HalfImported(
      'an import into this graph was interrupted, so it holds a part of a dump only; run `signatory import` with the same ' +
        'file again to go on, or with another and --replace',
    );
}
