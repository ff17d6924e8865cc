import { bearersOf } from '../../src/graph/cypher/names.ts';
import { readTuple } from '../../src/graph/cypher/tuple.ts';
import type { Graph, Walk } from '../../src/graph/port.ts';
import { fold } from '../../src/ontology/fold.ts';
import { entityTypes, propertiesOf } from '../../src/ontology/types.ts';
import { documentId, type DocumentLayer } from '../layer.ts';
import { addition } from './amend.ts';
import type { Decision, Decisions, Thing } from './decisions.ts';
import { keysMeant } from './marks.ts';

/** A decision that changes nothing, and why. */
export interface Unmatched {
  /** Where it stands: `decisions.jsonl:3`. */
  readonly at: string;
  readonly reason: string;
}

/** The decisions that mean nothing the graph holds: the document may come later, or a name be mistyped. */
export async function unmatchedIn(graph: Graph, { all }: Decisions): Promise<Unmatched[]> {
  if (!all.length) return [];
  const things = all.flatMap(thingsOf);
  const named = things.flatMap((thing) => ('name' in thing && thing.document === undefined ? [fold(thing.name)] : []));
  const bearers = named.length ? await graph.rows(bearersOf([...new Set(named)])) : [];
  const borne = new Set(bearers.map(({ form, node }) => `${readTuple(entityTypes, node).__typename} ${form}`));
  const documents = [...things.flatMap(({ document }) => document ?? []), ...all.flatMap(sourcesOf)];
  const layers = await layersOf(graph, [...new Set(documents.map(nodeId))]);

  const missing = (thing: Thing): string[] => {
    if (thing.document === undefined)
      return 'name' in thing && borne.has(`${thing.type} ${fold(thing.name)}`)
        ? []
        : [`nothing is called ${told(thing)}`];
    const layer = layers.get(nodeId(thing.document));
    if (!layer) return [`the document ${thing.document} is not loaded`];
    if (keysMeant(thing, layer).length) return [];
    return [`the document ${thing.document} does not name ${'name' in thing ? told(thing) : 'one thing in the quote'}`];
  };
  return all.flatMap((decision) => {
    const reasons = [...sourceComplaint(decision, layers), ...thingsOf(decision).flatMap(missing)];
    return reasons.slice(0, 1).map((reason) => ({ at: decision.at, reason }));
  });
}

function sourceComplaint(decision: Decision, layers: ReadonlyMap<string, DocumentLayer>): string[] {
  const [id] = sourcesOf(decision);
  if (id === undefined) return [];
  const layer = layers.get(nodeId(id));
  if (!layer) return [`the document ${id} is not loaded`];
  if (decision.decision === 'add') {
    const made = addition(decision, layer);
    return 'refused' in made ? [made.refused] : [];
  }
  const quote = decision.decision === 'reject' ? decision.source?.quote : undefined;
  return quote === undefined || layer.document.text.includes(quote) ? [] : ['its quote does not stand in the document'];
}

/** The ends of an added fact are looked for in its document, which {@link addition} does. */
function thingsOf(decision: Decision): Thing[] {
  switch (decision.decision) {
    case 'same':
    case 'different':
      return [decision.a, decision.b];
    case 'rename':
      return [decision.of];
    case 'reject':
      return Object.values(decision.fact.ends ?? {});
    case 'add':
      return [];
  }
}

const sourcesOf = (decision: Decision): string[] =>
  'source' in decision && decision.source?.document !== undefined ? [decision.source.document] : [];

const nodeId = (document: string): string => documentId(document.replace(/^document:/u, ''));

const told = (thing: Thing): string => JSON.stringify('name' in thing ? thing.name : thing.quote);

const properties = propertiesOf('Mention');

/** Mentions of a document, all of them: a document has no more than its text has words. */
const mentions: Walk = {
  relation: 'IN',
  direction: 'in',
  to: ['Mention'],
  order: { property: 'start', descending: false },
  limit: 1_000_000,
  count: false,
  edge: [],
  rows: { properties, walks: [] },
};

/** The texts and mentions of documents, as far as they are loaded. */
async function layersOf(graph: Graph, ids: readonly string[]): Promise<Map<string, DocumentLayer>> {
  if (!ids.length) return new Map();
  const plan = { label: 'Document', ids, wanted: { properties: ['text'], walks: [mentions] } } as const;
  const found = await graph.read(plan);
  return new Map(
    found.map(({ id, properties: [text], walks }) => [
      id,
      {
        document: { id, text },
        mentions: walks[0]!.rows.map((row) => ({
          id: row.id,
          document: id,
          ...Object.fromEntries(properties.map((property, i) => [property, row.properties[i] ?? null])),
        })),
        evidence: [],
        // What was written passed the ontology's check; of the document, only the text is looked at.
      } as unknown as DocumentLayer,
    ]),
  );
}
