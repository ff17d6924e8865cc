import type { GraphNode, GraphRelation } from '../compute.ts';
import { groupBy } from '../order.ts';
import type { Entities, Entity } from './entities.ts';

/** The forms under which entities are looked up; an id that an entity once had, or would have, leads to it too. */
export function namesOf(entities: Entities): {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
} {
  const taken = new Set(entities.all.map((entity) => entity.id));
  const uses = entities.all.flatMap((entity) => {
    const formerIds = entity.otherIds.filter((id) => !taken.has(id));
    return [...entity.forms, ...formerIds].map((form) => ({ form, entity }));
  });
  const groups = [...groupBy(uses, ({ form }) => form).entries()];
  const idOf = (form: string) => `name:${form}`;
  return {
    nodes: groups.map(([form]): GraphNode => ({ type: 'Name', id: idOf(form), properties: { form } })),
    relations: groups.flatMap(([form, users]) => users.map(({ entity }) => names(idOf(form), entity))),
  };
}

const names = (id: string, entity: Entity): GraphRelation => ({
  type: 'NAMES',
  from: { type: 'Name', id },
  to: { type: entity.type, id: entity.id },
  properties: {},
});
