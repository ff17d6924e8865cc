import type { Computed, GraphNode, GraphRelation } from '../compute.ts';
import type { DocumentLayer } from '../layer.ts';
import { blocksOfSighting, typedBlock, idBlock } from '../resolve/blocks.ts';
import { tellingOf } from '../stories/telling.ts';
import type { Entities, Entity } from './entities.ts';

/**
 * The forms under which entities are looked up, former ids among them; and the blocking keys to which neither an id nor
 * a form leads, so that whatever shares a key with a new sighting is found without reading the rest.
 */
export function leadsOf(entities: Entities): Computed {
  const taken = new Set(entities.all.map((entity) => entity.id));
  const names = entities.all.flatMap((entity) => formsOf(entity, taken).map((form) => ({ value: form, to: entity })));
  const blocks = entities.all.flatMap((entity) =>
    blocksOf(entity, formsOf(entity, taken)).map((block) => ({ value: block, to: entity })),
  );
  const byName = leading('Name', names);
  const byBlock = leading('Block', blocks);
  return {
    nodes: [...byName.nodes, ...byBlock.nodes],
    relations: [...byName.relations, ...byBlock.relations],
  };
}

/** The blocking keys by which documents are found that might tell one story. */
export function storyLeadsOf(layers: readonly DocumentLayer[]): Computed {
  return leading(
    'Block',
    layers.flatMap((layer) => {
      const to = { type: 'Document', id: layer.document.id } as const;
      return tellingOf(layer).blocks.map((block) => ({ value: block, to }));
    }),
  );
}

/** An id that an entity once had, or would have, leads to it unless another one has it. */
const formsOf = (entity: Entity, taken: ReadonlySet<string>): string[] => [
  ...entity.forms,
  ...entity.otherIds.filter((id) => !taken.has(id)),
];

function blocksOf(entity: Entity, forms: readonly string[]): string[] {
  const found = new Set([
    idBlock(entity.id),
    ...forms.flatMap((form) => [idBlock(form), typedBlock(entity.type, form)]),
  ]);
  const blocks = entity.sightings.flatMap((sighting) => blocksOfSighting(sighting));
  return [...new Set(blocks)].filter((block) => !found.has(block));
}

type Leading = 'Name' | 'Block';

/** A name or a blocking key as a node, by what it is. */
const nodeOf: Readonly<Record<Leading, (value: string) => GraphNode>> = {
  Name: (form) => ({ type: 'Name', id: `name:${form}`, properties: { form } }),
  Block: (block) => ({ type: 'Block', id: `block:${block}`, properties: {} }),
};

/** The relation by which one leads to an entity, or to a document. */
export const leadOf = (type: Leading, id: string, to: GraphRelation['to']): GraphRelation => ({
  type: type === 'Name' ? 'NAMES' : 'GATHERS',
  from: { type, id },
  to: { type: to.type, id: to.id },
  properties: {},
});

function leading(
  type: Leading,
  uses: readonly { readonly value: string; readonly to: GraphRelation['to'] }[],
): Computed {
  const nodes = new Map(uses.map(({ value }) => [value, nodeOf[type](value)]));
  return {
    nodes: [...nodes.values()],
    relations: uses.map(({ value, to }) => leadOf(type, nodes.get(value)!.id, to)),
  };
}
