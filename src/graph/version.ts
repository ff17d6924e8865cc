import { readVersion, type GraphVersion } from './cypher/write.ts';
import type { Graph } from './port.ts';

/**
 * Tells the version of a graph, another after each committed change; null where the graph was never prepared. Reads it
 * again only where somebody may have written since.
 */
export function versionsOf(graph: Graph): () => Promise<GraphVersion | null> {
  let known: { readonly version: GraphVersion | null; readonly changes: number } | undefined;
  return async () => {
    const changes = graph.changes();
    if (known !== undefined && known.changes === changes) return known.version;
    const [version = null] = await graph.rows(readVersion());
    known = changes === null ? undefined : { version, changes };
    return version;
  };
}

/** A version as one text. */
export const versionText = ({ graph, counter }: GraphVersion): string => `${graph}.${counter}`;
