import { readVersion } from './cypher/write.ts';
import type { Graph } from './port.ts';

/**
 * Tells the version of a graph as one text, another after each committed change; null where the graph was never
 * prepared. Reads it again only where somebody may have written since.
 */
export function versionsOf(graph: Graph): () => Promise<string | null> {
  let known: { readonly version: string | null; readonly changes: number } | undefined;
  return async () => {
    const changes = graph.changes();
    if (known !== undefined && known.changes === changes) return known.version;
    const [row] = await graph.rows(readVersion());
    const version = row ? `${row.graph}.${row.counter}` : null;
    known = changes === null ? undefined : { version, changes };
    return version;
  };
}
