import { bumpVersion, type GraphVersion } from '../src/graph/cypher/write.ts';
import type { Graph } from '../src/graph/port.ts';
import { packageVersion } from '../src/package.ts';
import { affectedBy, type Affected } from './affected.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import { apply, differenceOf, touchedBy, type Touched } from './difference.ts';
import { graphOf } from './graph.ts';
import type { DocumentLayer } from './layer.ts';
import { readState, versionOf, type State } from './state.ts';

/** Whole documents to put in or take out. */
export interface Changes {
  readonly put: readonly DocumentLayer[];
  /** Ids of Document nodes. */
  readonly remove: readonly string[];
}

/** Another process changed the graph between reading it and writing to it. */
class Stale extends Error {}

const ATTEMPTS = 10;

const RULES = packageVersion();

/**
 * Brings the graph to what its documents give under some decisions after a change of some of them: one transaction, of
 * which all is written or nothing. Where another process was quicker, reads again and retries.
 */
export async function write(graph: Graph, changes: Changes, decisions: Decisions = noDecisions): Promise<Touched> {
  for (let attempt = 1; ; attempt++) {
    const expected = await versionOf(graph);
    const { before, after } = await changed(graph, expected, changes, decisions);
    const difference = differenceOf(before, after);
    const touched = touchedBy(difference);
    const same = !touched.created && !touched.changed && !touched.deleted;
    if (same && isComputedUnder(expected, decisions)) return touched;
    try {
      await graph.write(async (transaction) => {
        const [bumped] = await transaction.rows(bumpVersion({ decisions: decisions.hash, rules: RULES }));
        if (bumped?.counter !== expected.counter + 1 || bumped.graph !== expected.graph) throw new Stale();
        await apply(transaction, difference);
      });
      return touched;
    } catch (error) {
      if (!(error instanceof Stale) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * What a change makes of the graph: of the part that it may touch, or of the whole where that was computed under other
 * decisions or by other rules, so that no part of it need be what the rest would give.
 */
export async function changed(
  graph: Graph,
  version: GraphVersion,
  changes: Changes,
  decisions: Decisions,
): Promise<Affected> {
  if (isComputedUnder(version, decisions)) return affectedBy(graph, changes, decisions);
  return wholeAffected(await readState(graph), changes, decisions);
}

/** What a change makes of the whole graph, computed from all documents: what {@link affectedBy} is held against. */
export function wholeAffected(state: State, { put, remove }: Changes, decisions: Decisions): Affected {
  const layers = new Map(state.layers);
  for (const id of remove) layers.delete(id);
  for (const layer of put) layers.set(layer.document.id, layer);
  return { before: state.graph, after: graphOf([...layers.values()], decisions) };
}

/** Whether a graph of this version was computed under these decisions, by the rules of this program. */
export const isComputedUnder = ({ decisions, rules }: GraphVersion, { hash }: Decisions): boolean =>
  decisions === hash && rules === RULES;
