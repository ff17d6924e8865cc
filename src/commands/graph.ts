import type { Config } from '../config.ts';
import { HalfImported } from '../errors.ts';
import { begunImport } from '../graph/cypher/import.ts';
import { openGraph } from '../graph/engines/index.ts';
import type { Graph } from '../graph/port.ts';
import { prepare } from '../graph/prepare.ts';

/**
 * Opens the graph that the settings name, runs `work` on it, and closes it whatever happens.
 * @throws HalfImported where an import was interrupted, unless `unfinished` says that this is what the work is about
 */
export async function withGraph<T>(
  config: Config,
  work: (graph: Graph, config: Config) => Promise<T>,
  { unfinished = false }: { readonly unfinished?: boolean } = {},
): Promise<T> {
  const graph = await openGraph(config);
  try {
    await prepare(graph);
    if (!unfinished) await refuseUnfinished(graph);
    return await work(graph, config);
  } finally {
    await graph.close();
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
