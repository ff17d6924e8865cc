import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { listArguments } from './list-arguments.ts';
import { listOf } from './list.ts';
import { refArguments, resolveRef } from './reference.ts';
import { Entity, Node, refs } from './refs.ts';
import { walk } from './walk.ts';

refs.Place.implement({
  description: nodes.Place.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    country: t.exposeString('country', {
      nullable: true,
      description: 'The country it lies in, as far as the texts tell or the name leaves no doubt.',
    }),
    events: walk(t, 'TOOK_PLACE_IN', 'in', { to: ['Event'], description: 'The events that took place there.' }),
    agreements: walk(t, 'TOOK_PLACE_IN', 'in', {
      to: ['Agreement'],
      description: 'The agreements that were concluded there.',
    }),
    positions: walk(t, 'FOR', 'in', { to: ['Position'], description: 'The posts held for it.' }),
    houses: walk(t, 'BASED_AT', 'in', { description: 'The bodies that are based there.' }),
  }),
});

builder.queryFields((t) => ({
  place: t.field({
    type: refs.Place,
    nullable: true,
    description: 'The place that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref, 'Place'),
  }),
  places: t.field({
    type: connectionType(['Place']),
    description: 'All places, by name.',
    args: listArguments(t, ['Place']),
    resolve: (_root, args, context) => listOf(context, 'Place', args),
  }),
}));
