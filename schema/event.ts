import { countEventsOf, eventsOf } from '../src/graph/cypher/involvement.ts';
import { countNodes, listNodes } from '../src/graph/cypher/lookup.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodes } from '../src/ontology/definition.ts';
import { entityTypes } from '../src/ontology/types.ts';
import { builder } from './builder.ts';
import { EventKind, ReachEnum } from './enums.ts';
import { Events, inCommon, pageOfInvolved } from './involvement.ts';
import { listArguments, sifted } from './list-arguments.ts';
import { listBy } from './list.ts';
import { orderOf } from './order.ts';
import { pageOf } from './page.ts';
import { eventsWithin } from './reach.ts';
import { placeName } from './places.ts';
import { EntityRef, refArguments, resolveRef, resolveRefs } from './reference.ts';
import { Entity, Node, refs } from './refs.ts';
import { walk } from './walk.ts';

refs.Event.implement({
  description: nodes.Event.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    kind: t.expose('kind', { type: EventKind, description: 'What sort of event it is.' }),
    edition: t.exposeString('edition', { nullable: true, description: 'Which of a series: "2025", "18th".' }),
    theme: t.exposeString('theme', { nullable: true, description: 'Its theme or motto.' }),
    start: t.expose('start', { type: 'Date', nullable: true, description: 'When it began.' }),
    end: t.expose('end', { type: 'Date', nullable: true, description: 'When it ended.' }),
    place: t.string({
      nullable: true,
      description: 'The name of the most specific place where it took place.',
      resolve: (event, _args, context) => placeName(context, event.id),
    }),
    places: walk(t, 'TOOK_PLACE_IN', 'out', { description: 'The places where it took place.' }),
    hosts: walk(t, 'HOSTED', 'in', { description: 'Who hosted or organized it.' }),
    participants: walk(t, 'TOOK_PART_IN', 'in', { description: 'Who took part in it.' }),
    agreements: walk(t, 'CONCLUDED_AT', 'in', { description: 'The agreements that were concluded at it.' }),
    launched: walk(t, 'LAUNCHED_AT', 'in', { description: 'The bodies that were launched at it.' }),
    within: walk(t, 'WITHIN', 'out', { description: 'The larger events that it is a part of.' }),
    parts: walk(t, 'WITHIN', 'in', { description: 'The events that are parts of it.' }),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: refs.Event,
    nullable: true,
    description: 'The event that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref, 'Event'),
  }),
  events: t.field({
    type: Events,
    description: 'Events, the latest first and those without a date last. Without arguments all of them.',
    args: {
      involving: t.arg({
        type: [EntityRef],
        description:
          'Only those that all of these had to do with: as host, participant, place, or as what was launched or concluded there.',
      }),
      reach: t.arg({
        type: ReachEnum,
        required: true,
        defaultValue: 'ALL',
        description: 'Through whom: a body had to do with an event also where its minister or a unit of it did.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'Of people in posts, those who were in post on this day, whenever the event was.',
      }),
      ...listArguments(t, ['Event']),
    },
    resolve: async (_root, { involving, reach, asOf, ...page }, context) => {
      const ids = await resolveRefs(context, involving ?? [], [...entityTypes]);
      if (ids.length && reach !== 'DIRECT') {
        const { order, where } = await sifted(context, ['Event'], page, orderOf(['Event']));
        const through = { reach, asOf: asOf ?? null, where };
        const found = await Promise.all(ids.map((id) => eventsWithin(context, id, through)));
        return pageOfInvolved(inCommon(found), pageOf(page, order), order);
      }
      const connection = await listBy(
        context,
        'Event',
        page,
        ({ where, order }, cut) =>
          ids.length ? eventsOf(ids, order, cut, where) : listNodes('Event', order, cut, where),
        (where) => (ids.length ? countEventsOf(ids, where) : countNodes('Event', where)),
      );
      // A list of events holds nothing else.
      return {
        ...connection,
        edges: connection.edges.map((edge) => ({ ...edge, node: edge.node as ReadNode<'Event'>, involving: ids })),
      };
    },
  }),
}));
