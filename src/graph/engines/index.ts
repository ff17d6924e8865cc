import type { Config } from '../../config.ts';
import { BadSetting } from '../../errors.ts';
import type { Graph } from '../port.ts';

interface Engine {
  readonly open: (config: Config) => Promise<Graph>;
  /** The folder that one process at a time can open; null where any number of processes may. */
  readonly folder: (config: Config) => string | null;
}

/** Every engine by the name that SIGNATORY_ENGINE gives it. Only the one that is used is imported: drivers start slowly. */
const engines = new Map<string, Engine>([
  [
    'embedded',
    {
      open: async (config) => (await import('./embedded.ts')).openEmbedded(config.data),
      folder: ({ data }) => (data === ':memory:' ? null : data),
    },
  ],
  ['neo4j', { open: async (config) => (await import('./neo4j.ts')).openNeo4j(config.neo4j), folder: () => null }],
]);

/**
 * Opens the graph that the settings name.
 * @throws BadSetting for an engine that does not exist, and what the engine's own opening throws
 */
export async function openGraph(config: Config): Promise<Graph> {
  return engineOf(config).open(config);
}

/** The folder that the process holds for itself which has the settings' graph open; null where none is held. */
export const heldFolder = (config: Config): string | null => engineOf(config).folder(config);

function engineOf(config: Config): Engine {
  const engine = engines.get(config.engine);
  if (engine) return engine;
  throw new BadSetting(`SIGNATORY_ENGINE: expected one of ${[...engines.keys()].join(', ')}, got ${config.engine}`);
}
