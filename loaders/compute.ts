import type { Value } from '../src/graph/port.ts';
import type { NodeType, RelationType } from '../src/ontology/types.ts';
import { entitiesOf, type Entities, type EntityReference } from './compute/entities.ts';
import { factsOf } from './compute/facts.ts';
import { judgementsOf } from './compute/judgements.ts';
import { leadsOf, storyLeadsOf } from './compute/leads.ts';
import { amended } from './decisions/amend.ts';
import { noDecisions, type Decisions } from './decisions/decisions.ts';
import type { DocumentLayer } from './layer.ts';
import { alphabetical } from './order.ts';
import { resolve } from './resolve.ts';
import { sightingsOf } from './resolve/sighting.ts';
import { storiesOf, type Story } from './stories.ts';
import { tellingOf } from './stories/telling.ts';

/** A node as it is stored: its id, and its properties without absent ones. */
export interface GraphNode {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** A relation as it is stored. Relations that are facts have an id; of the others there is one between two nodes. */
export interface GraphRelation {
  readonly type: RelationType;
  readonly from: { readonly type: NodeType; readonly id: string };
  readonly to: { readonly type: NodeType; readonly id: string };
  readonly id?: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Nodes and relations that follow from the documents. */
export interface Computed {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}

/** Everything in the graph that follows from the documents. */
export interface ComputedLayer extends Computed {
  /** The fact that each piece of evidence came to support, by the evidence's id. */
  readonly factOf: ReadonlyMap<string, string>;
}

/** Computes it: a function of the set of layers, whatever their order, and of what people decided. */
export function compute(layers: readonly DocumentLayer[], decisions: Decisions = noDecisions): ComputedLayer {
  const ordered = layers.map((layer) => amended(layer, decisions)).sort(alphabetical((layer) => layer.document.id));
  const sightings = ordered.flatMap((layer) => sightingsOf(layer, decisions));
  const resolution = resolve(sightings, { decisions });
  const entities = entitiesOf(resolution, { decisions });
  const stories = storiesOf(ordered.map(tellingOf));
  const facts = factsOf(ordered, entities, stories.of);
  const further = [leadsOf(entities), storyLeadsOf(ordered), judgementsOf(resolution, entities, decisions)];
  return {
    nodes: [
      ...facts.entityNodes,
      ...facts.nodes,
      ...further.flatMap(({ nodes }) => nodes),
      ...stories.all.map(storyNode),
    ],
    relations: [
      ...facts.relations,
      ...further.flatMap(({ relations }) => relations),
      ...references(entities),
      ...stories.all.flatMap(tellings),
    ],
    factOf: facts.factOf,
  };
}

/** A story as a node. */
export const storyNode = ({ id, title, published, documents }: Story): GraphNode => ({
  type: 'Story',
  id,
  properties: { title, ...(published === null ? {} : { published }), sources: documents.length },
});

/** That its documents tell it. */
export const tellings = ({ id, documents }: Story): GraphRelation[] =>
  documents.map((document) => ({
    type: 'TELLS',
    from: { type: 'Document', id: document },
    to: { type: 'Story', id },
    properties: {},
  }));

const references = ({ all }: Entities): GraphRelation[] =>
  all.flatMap((entity) =>
    entity.sightings.flatMap(({ mentions }) => mentions.map((mention) => referenceOf(mention, entity))),
  );

/** That a mention refers to an entity. */
export const referenceOf = (mention: string, { id, type }: EntityReference): GraphRelation => ({
  type: 'REFERS_TO',
  from: { type: 'Mention', id: mention },
  to: { type, id },
  properties: {},
});
