import type { Config } from '../../config.ts';
import { BadSetting } from '../../errors.ts';
import type { Graph } from '../port.ts';

/** Every engine by the name that SIGNATORY_ENGINE gives it. Only the one that is used is imported: drivers start slowly. */
const engines = new Map<string, (config: Config) => Promise<Graph>>([
  ['embedded', async (config) => (await import('./embedded.ts')).openEmbedded(config.data)],
  ['neo4j', async (config) => (await import('./neo4j.ts')).openNeo4j(config.neo4j)],
]);

/**
 * Opens the graph that the settings name.
 * @throws BadSetting for an engine that does not exist, and what the engine's own opening throws
 */
export async function openGraph(config: Config): Promise<Graph> {
  const open = engines.get(config.engine);
  if (!open)
    throw new BadSetting(`SIGNATORY_ENGINE: expected one of ${[...engines.keys()].join(', ')}, got ${config.engine}`);
  return open(config);
}
