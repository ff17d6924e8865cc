import type { Graph } from './port.ts';

/** A graph that counts the statements it reads with. */
export interface CountingGraph extends Graph {
  readonly reads: number;
}

/**
 * The same graph with a count of its reads, such as one request makes. Each statement of a plan counts.
 * Writes do not, and `after` gives a graph that does not count here.
 */
export function counting(graph: Graph): CountingGraph {
  let reads = 0;
  const rows: Graph['rows'] = (query) => {
    reads++;
    return graph.rows(query);
  };
  return {
    get reads() {
      return reads;
    },
    rows,
    read: (plan, through = rows) => graph.read(plan, through),
    write: (work) => graph.write(work),
    define: (definitions) => graph.define(definitions),
    ping: () => graph.ping(),
    changes: () => graph.changes(),
    bookmark: () => graph.bookmark(),
    after: (bookmark) => graph.after(bookmark),
    close: () => graph.close(),
  };
}
