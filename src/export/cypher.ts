import type { NodeRead, RelationRead } from '../graph/cypher/dump.ts';
import { createNodesLine, createRelationsLine, definitionLines } from '../graph/cypher/script.ts';
import { inBatches } from '../graph/cypher/write.ts';
import { nodeTypes, relationTypes, typeOfId, type NodeType } from '../ontology/types.ts';
import { single } from './format.ts';

/** Rows of one statement, and letters of the texts of documents in one: a client holds a whole statement in memory. */
const ROWS = 500;
const LETTERS = 200_000;

export const cypher = single('everything as a script that creates it in an empty database', async function* (source) {
  yield definitionLines()
    .map((line) => `${line}\n`)
    .join('');
  for (const type of nodeTypes)
    for await (const page of source.nodes(type))
      for (const batch of bySize(page)) yield `${createNodesLine(type, batch)}\n`;
  for (const type of relationTypes)
    for await (const page of source.relations(type))
      for (const [ends, members] of byEnds(page))
        for (const batch of inBatches(members, ROWS)) yield `${createRelationsLine(type, ...ends, batch)}\n`;
});

function* bySize(page: readonly NodeRead[]): Generator<readonly NodeRead[]> {
  let [batch, letters]: [NodeRead[], number] = [[], 0];
  for (const node of page) {
    batch.push(node);
    letters += String(node.properties['text'] ?? '').length;
    if (batch.length < ROWS && letters < LETTERS) continue;
    yield batch;
    [batch, letters] = [[], 0];
  }
  if (batch.length) yield batch;
}

function byEnds(page: readonly RelationRead[]): Iterable<[ends: [NodeType, NodeType], RelationRead[]]> {
  const groups = new Map<string, [[NodeType, NodeType], RelationRead[]]>();
  for (const relation of page) {
    const [from, to] = [typeOfId(relation.from), typeOfId(relation.to)];
    if (!from || !to) continue;
    const group = groups.get(`${from} ${to}`);
    if (group) group[1].push(relation);
    else groups.set(`${from} ${to}`, [[from, to], [relation]]);
  }
  return groups.values();
}
