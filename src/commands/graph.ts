import type { Config } from '../config.ts';
import { openGraph } from '../graph/engines/index.ts';
import type { Graph } from '../graph/port.ts';
import { prepare } from '../graph/prepare.ts';

/** Opens the graph that the settings name, runs `work` on it, and closes it whatever happens. */
export async function withGraph<T>(config: Config, work: (graph: Graph, config: Config) => Promise<T>): Promise<T> {
  const graph = await openGraph(config);
  try {
    return await work(await prepare(graph), config);
  } finally {
    await graph.close();
  }
}
