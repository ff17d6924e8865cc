import { claimsOfEntity, documentsOfEntity } from '../src/graph/cypher/lookup.ts';
import { builder } from './builder.ts';
import { conflicting } from './claim.ts';
import { connectionType } from './connections.ts';
import { ClaimProperty, EntityTypeEnum, ReachEnum } from './enums.ts';
import { Events, pageOfInvolved } from './involvement.ts';
import { listArguments, sifted } from './list-arguments.ts';
import { aboutProperty, listLinked } from './linked.ts';
import { orderOf } from './order.ts';
import { pageOf } from './page.ts';
import { eventsWithin } from './reach.ts';
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
      args: listArguments(t, ['Document']),
      resolve: (entity, args, context) => listLinked(context, entity.id, 'documents', documentsOfEntity, args),
    }),
    mentions: walk(t, 'REFERS_TO', 'in', { description: 'The places in documents that name it.' }),
    judgements: walk(t, 'JUDGES', 'in', {
      description: 'Why it is one thing, from whom it was told apart, and whom it may be.',
    }),
    figures: walk(t, 'ABOUT', 'in', { to: ['Figure'], description: 'Numbers that documents give about it.' }),
    involvements: t.field({
      type: Events,
      description: 'The events that it had to do with, the latest first, each with the reasons.',
      args: {
        reach: t.arg({ type: ReachEnum, required: true, defaultValue: 'ALL', description: 'Through whom.' }),
        asOf: t.arg({
          type: 'Date',
          description: 'Of people in posts, those who were in post on this day, whenever the event was.',
        }),
        ...listArguments(t, ['Event']),
      },
      resolve: async (entity, { reach, asOf, ...page }, context) => {
        const { order, where } = await sifted(context, ['Event'], page, orderOf(['Event']));
        const found = await eventsWithin(context, entity.id, { reach, asOf: asOf ?? null, where });
        return pageOfInvolved(found.values(), pageOf(page, order), order);
      },
    }),
    claims: t.field({
      type: connectionType(['Claim']),
      description: 'What documents say of its dates, status and term, in the order of the dates the claims hold for.',
      args: {
        property: t.arg({ type: ClaimProperty, description: 'Only claims about this property.' }),
        ...listArguments(t, ['Claim']),
      },
      resolve: (entity, { property, ...page }, context) =>
        listLinked(context, entity.id, 'claims', claimsOfEntity, page, property ? [aboutProperty(property)] : []),
    }),
    conflicts: t.field({
      type: connectionType(['Claim']),
      description:
        'What documents say of its dates and term against what it shows: each `contradicts` the claim shown.',
      args: listArguments(t, ['Claim']),
      resolve: (entity, args, context) =>
        listLinked(context, entity.id, 'conflicts', claimsOfEntity, args, [conflicting]),
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
