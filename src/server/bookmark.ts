import type { Graph } from '../graph/port.ts';

/**
 * The header in which a client brings the `extensions.bookmark` of its last mutation. Whichever of many servers it asks
 * then, it sees what it has written.
 */
export const BOOKMARK = 'signatory-bookmark';

/**
 * The graph as a request may see it: not before the write whose bookmark it brings.
 * @throws BadInput where that is none of this engine
 */
export const asOfBookmark = (graph: Graph, bookmark: string | null): Graph =>
  bookmark === null ? graph : graph.after(bookmark);
