import { evidenceOfFacts, partsOf, referentsOf } from '../../src/graph/cypher/change.ts';
import type { Graph } from '../../src/graph/port.ts';
import { typeOfId, type EntityType } from '../../src/ontology/types.ts';
import type { GraphNode } from '../compute.ts';
import type { EntityReference } from '../compute/entities.ts';
import { factsOf, type Facts } from '../compute/facts.ts';
import { claimedProperties } from '../compute/properties.ts';
import type { EntityOfMention } from '../compute/statements.ts';
import type { DocumentLayer, StoredEvidence } from '../layer.ts';
import { groupBy } from '../order.ts';
import { Anchors } from './anchors.ts';
import { recordOf, rowsOf, type HeldDocument } from './held.ts';
import type { Judged } from './judged.ts';
import type { StoriesTold } from './retold.ts';

/** Evidence with the date of its document. */
export type DatedEvidence = StoredEvidence & { readonly published: string | null };

/** The facts that a change may touch, with all evidence of each, before and after it. */
export interface Stated {
  readonly before: Facts;
  readonly after: Facts;
  /** Evidence of these facts that documents hold which do not change. */
  readonly staying: readonly DatedEvidence[];
  /** What mentions referred to before the change: all those at the ends of evidence. */
  readonly formerly: EntityOfMention;
}

/** What is said of the things judged, by the documents that change and by all others that say the same. */
export async function stated(
  graph: Graph,
  held: ReadonlyMap<string, HeldDocument>,
  put: readonly DocumentLayer[],
  { before, after, moved }: Judged,
  stories: StoriesTold,
): Promise<Stated> {
  const was = new Referents(graph);
  for (const { entityOf } of held.values()) for (const [mention, entity] of entityOf) was.set(mention, entity);
  for (const [entity, { sightings }] of before)
    for (const { mentions } of sightings) for (const mention of mentions) was.set(mention, entity);
  const is = { get: (mention: string) => after.ofMention.get(mention) ?? was.get(mention) };

  const gone = [...held.values()].flatMap(({ layer }) => evidenceOf(layer));
  const come = put.flatMap(evidenceOf);
  const staying = new Map<string, DatedEvidence>();
  for (const one of await movedEvidence(graph, moved)) staying.set(one.id, one);
  await was.read([...staying.values()]);

  const anchors = new Anchors();
  for (const one of [...gone, ...staying.values()]) anchors.add(one, was);
  for (const one of [...come, ...staying.values()]) anchors.add(one, is);
  for (const one of await evidenceAt(graph, await anchors.facts(graph)))
    if (!held.has(one.document)) staying.set(one.id, one);
  await was.read([...staying.values()]);

  const telling = [...after.all.flatMap(({ sightings }) => sightings), ...staying.values()];
  await stories.read(new Set(telling.map(({ document }) => document)));
  const entities = { all: after.all, ofMention: is };
  const facts = factsOf(layersOf([...come, ...staying.values()]), entities, stories.after);
  const keptClaims = (node: GraphNode) =>
    anchors.claimed.has(node.id) ? node : withClaims(node, before.get(node.id)?.node);
  return {
    before: factsOf(layersOf([...gone, ...staying.values()]), { all: [], ofMention: was }, stories.before),
    after: { ...facts, entityNodes: facts.entityNodes.map(keptClaims) },
    staying: [...staying.values()],
    formerly: was,
  };
}

/** What mentions refer to before the change. */
class Referents {
  readonly #graph: Graph;
  readonly #known = new Map<string, EntityReference>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  set(mention: string, entity: string): void {
    // What a mention refers to is an entity.
    this.#known.set(mention, { id: entity, type: typeOfId(entity) as EntityType });
  }

  get(mention: string): EntityReference | undefined {
    return this.#known.get(mention);
  }

  /** Makes sure that the ends of this evidence are known. */
  async read(evidence: readonly DatedEvidence[]): Promise<void> {
    const unknown = new Set(evidence.flatMap(({ ends }) => ends.filter((end) => !this.#known.has(end))));
    for (const { id, entity } of await rowsOf(this.#graph, unknown, referentsOf)) this.set(id, entity);
  }
}

const evidenceOf = ({ document: { published }, evidence }: DocumentLayer): DatedEvidence[] =>
  evidence.map((one) => ({ ...one, published }));

/** Evidence that names what becomes another entity, in documents that do not change. */
async function movedEvidence(graph: Graph, moved: Judged['moved']): Promise<DatedEvidence[]> {
  const mentions = new Set(moved.flatMap((sighting) => sighting.mentions));
  const published = new Map(moved.map((sighting) => [sighting.document, sighting.published]));
  const rows = await rowsOf(graph, published.keys(), (batch) => partsOf('Evidence', batch), 100);
  return rows.flatMap(({ document, properties }) => {
    const one = statedRecord(properties, document, published.get(document)!);
    return one.ends.some((end) => mentions.has(end)) ? [one] : [];
  });
}

async function evidenceAt(graph: Graph, facts: ReadonlySet<string>): Promise<DatedEvidence[]> {
  const rows = await rowsOf(graph, facts, evidenceOfFacts);
  return rows.map(({ document, properties, published }) => statedRecord(properties, document, published));
}

function statedRecord(
  properties: Parameters<typeof recordOf>[1],
  document: string,
  published: string | null,
): DatedEvidence {
  const { fact: _fact, ...record } = recordOf('Evidence', properties);
  // What was written passed the ontology's check, so that the record is what its type says.
  return { ...record, document, published } as unknown as DatedEvidence;
}

/** Evidence as parts of layers, of which nothing but the date and what is stated counts for facts. */
function layersOf(evidence: readonly DatedEvidence[]): DocumentLayer[] {
  return [...groupBy(evidence, ({ document }) => document)].map(([id, members]) => ({
    document: { id, published: members[0]!.published } as DocumentLayer['document'],
    mentions: [],
    evidence: members,
  }));
}

/** What claims gave an entity of which no claim changes, they give it still. */
function withClaims(node: GraphNode, standing: GraphNode | undefined): GraphNode {
  if (!standing) return node;
  const kept = Object.entries(standing.properties).filter(([property]) => claimedProperties.has(property));
  return { ...node, properties: { ...node.properties, ...Object.fromEntries(kept) } };
}
