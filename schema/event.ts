import { countEventsOf, eventsOf, reasonsOf, type ReasonRow } from '../src/graph/cypher/involvement.ts';
import { countNodes, listNodes } from '../src/graph/cypher/lookup.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodes } from '../src/ontology/definition.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { EventKind, InvolvementEnum, InvolvementRole } from './enums.ts';
import { provenance } from './fact.ts';
import { listBy } from './list.ts';
import { nodeById } from './node.ts';
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

const Reason = builder.objectRef<ReasonRow>('Reason').implement({
  description: 'Why an event was found: how one of the things asked for had to do with it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The thing that was asked for.',
      // The id was resolved before the event was found.
      resolve: async (reason, _args, context) => (await nodeById(context, reason.id)) as ReadNode<EntityType>,
    }),
    relation: t.expose('relation', { type: InvolvementEnum, description: 'How it had to do with the event.' }),
    role: t.field({
      type: InvolvementRole,
      nullable: true,
      description: 'In which role, where the relation knows roles.',
      resolve: (reason) => reason.role as never,
    }),
    ...provenance(t, (reason) => reason.fact),
  }),
});

/** The refs of the request that an event was found by. */
interface Found {
  readonly involving: readonly string[];
}

const Events = builder.connectionObject(
  { name: 'EventConnection', type: refs.Event },
  {
    name: 'EventEdge',
    fields: (t) => ({
      reasons: t.field({
        type: [Reason],
        description:
          'Why the event was found: at least one reason for each thing asked for; none where all events were.',
        resolve: (edge, _args, context) => reasonsFor(context, edge.node.id, (edge as unknown as Found).involving),
      }),
    }),
  },
);

async function reasonsFor(
  context: Context,
  event: string,
  involving: readonly string[],
): Promise<readonly ReasonRow[]> {
  if (involving.length === 0) return [];
  const found = await batched(context, `reasons ${JSON.stringify(involving)}`, event, async (events) =>
    grouped(await context.graph.rows(reasonsOf(involving, events)), (row) => row.event),
  );
  return found ?? [];
}

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
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { involving, ...page }, context) => {
      const ids = await resolveRefs(context, involving ?? [], [...entityTypes]);
      const connection = await listBy(
        context,
        'Event',
        page,
        (order, cut) => (ids.length ? eventsOf(ids, order, cut) : listNodes('Event', order, cut)),
        () => (ids.length ? countEventsOf(ids) : countNodes('Event')),
      );
      // A list of events holds nothing else.
      return {
        ...connection,
        edges: connection.edges.map((edge) => ({ ...edge, node: edge.node as ReadNode<'Event'>, involving: ids })),
      };
    },
  }),
}));
