import { EngineFailure } from '../src/errors.ts';
import { nodesPage, type NodeRead } from '../src/graph/cypher/dump.ts';
import { countNodes } from '../src/graph/cypher/lookup.ts';
import { relationsFrom } from '../src/graph/cypher/verify.ts';
import { readVersion } from '../src/graph/cypher/write.ts';
import type { Graph } from '../src/graph/port.ts';
import { nodeSpec, nodeTypes, relationSpec, type NodeType } from '../src/ontology/types.ts';
import type { Decisions } from './decisions/decisions.ts';
import { isRelation, nameOf, nodeDamage, relationDamage } from './verify/conforms.ts';
import type { Damage } from './verify/damage.ts';
import { mentionDamage, quoteDamage, textDamage, TEXTS } from './verify/quotes.ts';
import { shownDamage } from './verify/shown.ts';
import { evidenceDamage, supportDamage, type FactRead } from './verify/support.ts';
import { recomputedDamage } from './verify/recomputed.ts';
import { holdDamage } from './verify/whole.ts';

/** How much was checked. */
export interface Checked {
  documents: number;
  quotes: number;
  facts: number;
  nodes: number;
  relations: number;
}

export const nothingChecked = (): Checked => ({ documents: 0, quotes: 0, facts: 0, nodes: 0, relations: 0 });

/** Nodes in memory at a time, with what starts at them. */
const PAGE = 1_000;

/**
 * Checks the whole graph against the ontology and against itself, and tells what is damaged as it comes to it. Reads a page at a
 * time, so that memory does not grow with the graph. `checked` is counted up on the way. Where the decisions are given under which it
 * was computed, and nothing else is damaged, also computes it again: that takes memory for all of it.
 * @throws EngineFailure where somebody changed the graph meanwhile
 */
export async function* verify(
  graph: Graph,
  checked: Checked = nothingChecked(),
  decisions?: Decisions,
): AsyncGenerator<Damage> {
  const before = await versionOf(graph);
  let sound = true;
  for (const type of nodeTypes)
    for await (const damage of damageOf(graph, type, checked)) {
      sound = false;
      yield damage;
    }
  if (sound && decisions) yield* recomputedDamage(graph, decisions);
  if ((await versionOf(graph)) !== before)
    throw new EngineFailure('the graph changed while it was checked, so this tells nothing; run it again');
}

async function* damageOf(graph: Graph, type: NodeType, checked: Checked): AsyncGenerator<Damage> {
  const limit = type === 'Document' ? TEXTS : PAGE;
  let count = 0;
  for (let after = ''; ;) {
    const page = await graph.rows(nodesPage(type, after, limit));
    yield* pageDamage(graph, type, page, checked);
    count += page.length;
    const last = page.at(-1);
    if (!last || page.length < limit) break;
    after = last.id;
  }
  const [all] = await graph.rows(countNodes(type));
  if (all && all.total !== count)
    yield {
      check: 'id',
      where: type,
      reason: `expected ${all.total} nodes of this type with an id of their own, got ${count}`,
    };
}

async function* pageDamage(
  graph: Graph,
  type: NodeType,
  page: readonly NodeRead[],
  checked: Checked,
): AsyncGenerator<Damage> {
  const ids = page.map(({ id }) => id);
  const out = await graph.rows(relationsFrom(type, ids));
  for (const [i, node] of page.entries()) {
    if (node.id === ids[i - 1]) yield { check: 'id', where: node.id, reason: 'several nodes have it' };
    yield* nodeDamage(type, node);
    if (type === 'Document') yield* textDamage(node);
  }
  yield* relationDamage(type, out);
  yield* holdDamage(graph, type, ids, out);
  const spec = nodeSpec(type);
  if (spec.entity) yield* shownDamage(graph, type, page);
  if (type === 'Mention') yield* mentionDamage(graph, page);
  if (type === 'Evidence') {
    yield* quoteDamage(graph, page);
    yield* supportDamage(graph, page);
  }
  const facts: FactRead[] = [
    ...(spec.fact ? page.map(({ id, properties }) => ({ id, type, properties })) : []),
    ...out.flatMap((row) =>
      isRelation(row.relation) && relationSpec(row.relation).fact
        ? [{ id: nameOf(row), type: row.relation, properties: row.properties }]
        : [],
    ),
  ];
  yield* evidenceDamage(graph, facts);
  checked.nodes += page.length;
  checked.relations += out.length;
  checked.facts += facts.length;
  if (type === 'Document') checked.documents += page.length;
  if (type === 'Evidence') checked.quotes += page.length;
}

const versionOf = async (graph: Graph): Promise<string> => JSON.stringify(await graph.rows(readVersion()));
