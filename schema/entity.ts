import { claimsOfEntity, documentsOfEntity } from '../src/graph/cypher/lookup.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { ClaimProperty, EntityTypeEnum } from './enums.ts';
import { linkedList, listBelow } from './linked.ts';
import { refArguments, resolveRef } from './reference.ts';
import { Entity, Node } from './refs.ts';
import { walk } from './walk.ts';

Entity.implement({
  description: 'A named thing that documents speak of: an organization, a person, an event, an agreement or a place.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable, and stable across loads: it begins with the type.' }),
    name: t.exposeString('name', { description: 'The name that most documents use.' }),
    names: t.exposeStringList('names', { description: 'Every name that documents use, the one shown among them.' }),
    type: t.field({
      type: EntityTypeEnum,
      description: 'Which type of thing it is.',
      resolve: (entity) => entity.__typename,
    }),
    documents: t.field({
      type: connectionType(['Document']),
      description: 'The documents that mention it, the latest first.',
      args: t.arg.connectionArgs(),
      resolve: (entity, args, context) =>
        listBelow(context, entity.id, linkedList('documents', documentsOfEntity), args),
    }),
    mentions: walk(t, 'REFERS_TO', 'in', { description: 'The places in documents that name it.' }),
    figures: walk(t, 'ABOUT', 'in', { to: ['Figure'], description: 'Numbers that documents give about it.' }),
    claims: t.field({
      type: connectionType(['Claim']),
      description: 'What documents say of its dates, status and term, in the order of the dates the claims hold for.',
      args: {
        property: t.arg({ type: ClaimProperty, description: 'Only claims about this property.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (entity, { property, ...page }, context) =>
        listBelow(context, entity.id, linkedList('claims', claimsOfEntity, { property: property ?? null }), page),
    }),
  }),
});

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: 'The thing of any type that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref),
  }),
);
