import type { Graph } from '../src/graph/port.ts';
import { around, type Around } from './affected/around.ts';
import { heldDocuments } from './affected/held.ts';
import { judged } from './affected/judged.ts';
import { led, together } from './affected/led.ts';
import { retold } from './affected/retold.ts';
import { stated } from './affected/stated.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { referenceOf, type Computed, type GraphNode, type GraphRelation } from './compute.ts';
import type { EntityReference } from './compute/entities.ts';
import type { Facts } from './compute/facts.ts';
import { leadsOf, storyLeadsOf } from './compute/leads.ts';
import type { EntityOfMention } from './compute/statements.ts';
import { amended } from './decisions/amend.ts';
import type { Decisions } from './decisions/decisions.ts';
import { belonging, evidenceNode, keyed, owned, type WholeGraph } from './graph.ts';
import type { DocumentLayer } from './layer.ts';
import { sightingsOf } from './resolve/sighting.ts';
import type { Changes } from './write.ts';

/** The part of the graph that a change of documents may touch, as it is and as it is to be. */
export interface Affected {
  readonly before: WholeGraph;
  readonly after: WholeGraph;
}

/**
 * Finds that part, and computes it anew, without reading the rest: the entities connected through blocking keys with what
 * the changed documents name, the facts that these documents state or that lose or gain an end, and what leads to these
 * entities. Of a document that only names the same things nothing is read but what it tells of them; so the cost grows
 * with the change, and with how often what it names is named elsewhere, not with the graph. Equal to the difference that
 * computing the whole graph would make, as long as the contract of `blocksOfSighting` holds, and the graph was computed
 * under the same decisions.
 */
export async function affectedBy(graph: Graph, changes: Changes, decisions: Decisions): Promise<Affected> {
  return (await affectedPart(graph, changes, decisions)).affected;
}

/** The same with what it hangs together with, so that a reader can be told of it: see {@link Around}. */
export async function affectedWithAround(
  graph: Graph,
  changes: Changes,
  decisions: Decisions,
): Promise<Affected & Pick<Around, 'joined'>> {
  const { affected, entities, facts } = await affectedPart(graph, changes, decisions);
  const { staying, before, after, joined } = await around(graph, entities, facts);
  const widened = ({ nodes, relations }: WholeGraph, references: readonly GraphRelation[]) =>
    keyed([...nodes.values(), ...staying.nodes], [...relations.values(), ...staying.relations, ...references]);
  return { before: widened(affected.before, before), after: widened(affected.after, after), joined };
}

async function affectedPart(graph: Graph, changes: Changes, decisions: Decisions) {
  const { remove } = changes;
  const put = changes.put.map((layer) => amended(layer, decisions));
  const changing = new Set([...remove, ...put.map(({ document }) => document.id)]);
  const stories = await retold(graph, await heldDocuments(graph, [...changing]), put, changing);
  const { held, layers, documents } = stories;

  const told = {
    documents,
    before: [...held.values()].flatMap(({ layer }) => sightingsOf(layer, decisions)),
    after: layers.flatMap((layer) => sightingsOf(layer, decisions)),
  };
  const entities = await judged(graph, told, decisions);
  const facts = await stated(graph, held, layers, entities, stories.told);
  const ids = new Set([...entities.before.keys(), ...entities.after.all.map(({ id }) => id)]);
  const lead = leadsOf(entities.after);
  const leads = together([
    await led(graph, 'Name', 'Entity', ids, lead),
    await led(graph, 'Block', 'Entity', ids, lead),
    await led(graph, 'Block', 'Document', documents, storyLeadsOf(layers)),
  ]);

  const moved = entities.moved.flatMap(({ mentions }) => mentions);
  const formerly = new Map(
    [...entities.before.values()].flatMap(({ node: entity, sightings }) =>
      sightings.flatMap(({ mentions }) => mentions.map((mention) => [mention, reference(entity)] as const)),
    ),
  );
  const side = (
    documentLayers: readonly DocumentLayer[],
    ofMention: EntityOfMention,
    { entityNodes, nodes, relations, factOf }: Facts,
    computed: readonly Computed[],
  ): WholeGraph => {
    const named = [...documentLayers.flatMap(({ mentions }) => mentions.map(({ id }) => id)), ...moved];
    return keyed(
      [
        ...documentLayers.flatMap((layer) => owned(layer, factOf, decisions)),
        ...facts.staying.map((evidence) => evidenceNode(evidence, factOf)),
        ...entityNodes,
        ...nodes,
        ...computed.flatMap((one) => one.nodes),
      ],
      [
        ...documentLayers.flatMap(belonging),
        ...named.map((mention) => referenceOf(mention, ofMention.get(mention)!)),
        ...relations,
        ...computed.flatMap((one) => one.relations),
      ],
    );
  };
  const standing = [...entities.before.values()].map(({ node: entity }) => entity);
  const former = [...held.values()].map(({ layer }) => layer);
  const affected: Affected = {
    before: side(former, formerly, { ...facts.before, entityNodes: standing }, [
      leads.before,
      stories.before,
      entities.judgements.before,
    ]),
    after: side(layers, entities.after.ofMention, facts.after, [leads.after, stories.after, entities.judgements.after]),
  };
  return { affected, entities, facts };
}

const reference = ({ id, type }: GraphNode): EntityReference => ({
  id,
  // Of the nodes that stand, only entities have sightings.
  type: type as EntityType,
});
