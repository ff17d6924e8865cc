import { partsOf, referentsOf } from '../../src/graph/cypher/change.ts';
import { pageSize, readNodes } from '../../src/graph/cypher/dump.ts';
import { BATCH, inBatches } from '../../src/graph/cypher/write.ts';
import type { Graph, Query, Value } from '../../src/graph/port.ts';
import { propertiesOf, type NodeType } from '../../src/ontology/types.ts';
import type { DocumentLayer } from '../layer.ts';

/** A document as the graph holds it: its layer, and what was computed for the parts of it. */
export interface HeldDocument {
  readonly layer: DocumentLayer;
  /** By the id of the evidence. */
  readonly factOf: ReadonlyMap<string, string>;
  /** The id of the entity that each mention refers to, by the mention's id. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/** The rows of a statement that takes many values, asked in batches. */
export async function rowsOf<R extends object>(
  graph: Graph,
  values: Iterable<string>,
  statement: (batch: readonly string[]) => Query<R>,
  size = BATCH,
): Promise<R[]> {
  const found: R[] = [];
  for (const batch of inBatches([...values], size)) found.push(...(await graph.rows(statement(batch))));
  return found;
}

/** Those of these documents that are there, by the ids of their nodes. */
export async function heldDocuments(graph: Graph, ids: readonly string[]): Promise<Map<string, HeldDocument>> {
  const documents = await rowsOf(graph, ids, (batch) => readNodes('Document', batch), pageSize('Document'));
  const present = documents.map(({ id }) => id);
  const parts = async (type: 'Mention' | 'Evidence') => {
    const records = new Map<string, Record<string, Value>[]>(present.map((id) => [id, []]));
    for (const { document, properties } of await rowsOf(graph, present, (batch) => partsOf(type, batch)))
      records.get(document)!.push({ ...recordOf(type, properties), document });
    return records;
  };
  const [mentions, evidence] = [await parts('Mention'), await parts('Evidence')];
  const named = [...mentions.values()].flat().map((mention) => String(mention['id']));
  const referents = new Map((await rowsOf(graph, named, referentsOf)).map(({ id, entity }) => [id, entity] as const));
  return new Map(
    documents.map(({ id, properties }) => {
      const [own, stated] = [mentions.get(id)!, evidence.get(id)!];
      const facts = stated.flatMap((one) =>
        one['fact'] === null ? [] : [[String(one['id']), String(one['fact'])] as const],
      );
      // What was written passed the ontology's check, so that the records are what their types say.
      const { told: _told, ...document } = recordOf('Document', properties);
      const layer = {
        document,
        mentions: own.map(({ told: _told, ...mention }) => mention),
        evidence: stated.map(({ fact: _fact, ...one }) => one),
      } as unknown as DocumentLayer;
      const entityOf = own.flatMap((mention) => {
        const entity = referents.get(String(mention['id']));
        return entity === undefined ? [] : [[String(mention['id']), entity] as const];
      });
      return [id, { layer, factOf: new Map(facts), entityOf: new Map(entityOf) }] as const;
    }),
  );
}

/** A record as the rest of loading knows it: every declared property, absent ones as null. */
export function recordOf(type: NodeType, properties: Readonly<Record<string, Value>>): Record<string, Value> {
  const record: Record<string, Value> = { id: properties['id'] ?? null };
  for (const property of propertiesOf(type)) record[property] = properties[property] ?? null;
  return record;
}
