import type { Value } from '../src/graph/port.ts';
import { propertiesOf, type NodeType } from '../src/ontology/types.ts';
import { compute, type GraphNode, type GraphRelation } from './compute.ts';
import { amended } from './decisions/amend.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import type { DocumentLayer, StoredEvidence } from './layer.ts';
import { sightingsOf } from './resolve/sighting.ts';
import { packed } from './resolve/told.ts';
import { packedTelling } from './stories/packed.ts';
import { tellingOf } from './stories/telling.ts';

/** The whole graph in memory: nodes by id, relations by {@link relationKey}. */
export interface WholeGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relations: ReadonlyMap<string, GraphRelation>;
}

/** The graph that a set of documents gives under some decisions: their own layer, and what is computed from it. */
export function graphOf(layers: readonly DocumentLayer[], decisions: Decisions = noDecisions): WholeGraph {
  const stored = layers.map((layer) => amended(layer, decisions));
  const computed = compute(stored, decisions);
  return keyed(
    [...stored.flatMap((layer) => owned(layer, computed.factOf, decisions)), ...computed.nodes],
    [...stored.flatMap(belonging), ...computed.relations],
  );
}

/** A graph of these nodes and relations. */
export const keyed = (nodes: readonly GraphNode[], relations: readonly GraphRelation[]): WholeGraph => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  relations: new Map(relations.map((relation) => [relationKey(relation), relation])),
});

/** What tells a relation from all others. */
export const relationKey = ({ type, from, to, id }: GraphRelation): string => id ?? `${type}:${from.id}>${to.id}`;

/** The nodes of a document's own layer. `factOf` tells the fact that its evidence came to support. */
export function owned(layer: DocumentLayer, factOf: ReadonlyMap<string, string>, decisions: Decisions): GraphNode[] {
  const { document, mentions, evidence } = layer;
  const sightings = sightingsOf(layer, decisions);
  const firstOf = new Map(sightings.map(({ key, first }) => [key, first.id]));
  const told = new Map(sightings.map((sighting) => [sighting.first.id, packed(sighting, firstOf)]));
  return [
    node('Document', { ...document, told: packedTelling(tellingOf(layer)) }),
    ...mentions.map((mention) => node('Mention', { ...mention, told: told.get(mention.id) ?? null })),
    ...evidence.map((one) => evidenceNode(one, factOf)),
  ];
}

/** The node of a piece of evidence. */
export const evidenceNode = (evidence: StoredEvidence, factOf: ReadonlyMap<string, string>): GraphNode =>
  node('Evidence', { ...evidence, fact: factOf.get(evidence.id) ?? null });

function node(type: NodeType, record: Readonly<Record<string, unknown>> & { readonly id: string }): GraphNode {
  const properties: Record<string, Value> = {};
  for (const property of propertiesOf(type)) {
    const value = record[property];
    // Records come out of the ontology's check: what they hold is a value.
    if (value !== null && value !== undefined) properties[property] = value as Value;
  }
  return { type, id: record.id, properties };
}

/** What joins the parts of a document's own layer to it. */
export function belonging({ document, mentions, evidence }: DocumentLayer): GraphRelation[] {
  const to = { type: 'Document', id: document.id } as const;
  return [
    ...mentions.map(({ id }): GraphRelation => ({ type: 'IN', from: { type: 'Mention', id }, to, properties: {} })),
    ...evidence.map(({ id }): GraphRelation => ({ type: 'FROM', from: { type: 'Evidence', id }, to, properties: {} })),
  ];
}
