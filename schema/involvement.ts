import { reasonsOf } from '../src/graph/cypher/involvement.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order, Value } from '../src/graph/port.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { cutPage } from './cut.ts';
import { InvolvementEnum, InvolvementRole } from './enums.ts';
import { provenance } from './fact.ts';
import { nodeById } from './by-id.ts';
import type { AskedPage } from './page.ts';
import type { Involved, ReasonRow } from './reach.ts';
import { Entity, refs } from './refs.ts';
import { Step } from './step.ts';

const Reason = builder.objectRef<ReasonRow>('Reason').implement({
  description: 'Why an event was found: how one of the things asked for had to do with it.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The thing that was asked for.',
      // The id was resolved before the event was found.
      resolve: async (reason, _args, context) => (await nodeById(context, reason.id)) as ReadNode<EntityType>,
    }),
    relation: t.expose('relation', {
      type: InvolvementEnum,
      description: 'How it, or the last one before the event in `steps`, had to do with the event.',
    }),
    role: t.field({
      type: InvolvementRole,
      nullable: true,
      description: 'In which role, where the relation knows roles.',
      resolve: (reason) => reason.role as never,
    }),
    steps: t.field({
      type: [Step],
      description:
        'The way from the thing to the event: one step where it was there itself, more where a unit of it or somebody in a post was.',
      resolve: (reason) => [...reason.steps],
    }),
    ...provenance(t, (reason) => reason.fact),
  }),
});

/** What an edge knows of why its event is there: the reasons, or for whom to read them. */
type Found = { readonly reasons: readonly ReasonRow[] } | { readonly involving: readonly string[] };

export const Events = builder.connectionObject(
  { name: 'EventConnection', type: refs.Event },
  {
    name: 'EventEdge',
    fields: (t) => ({
      reasons: t.field({
        type: [Reason],
        description:
          'Why the event was found: at least one reason for each thing asked for; none where all events were.',
        resolve: async (edge, _args, context) => {
          const found = edge as unknown as Found;
          const reasons =
            'reasons' in found ? found.reasons : await directReasons(context, edge.node.id, found.involving);
          return [...reasons];
        },
      }),
    }),
  },
);

async function directReasons(
  context: Context,
  event: string,
  involving: readonly string[],
): Promise<readonly ReasonRow[]> {
  if (involving.length === 0) return [];
  const found = await batched(context, `reasons ${JSON.stringify(involving)}`, event, async (events) =>
    grouped(await context.graph.rows(reasonsOf(involving, events)), (row) => row.event),
  );
  return (found ?? []).map(({ forward, event: to, ...row }) => {
    const { id: from, relation: kind, role, fact, sources, stories } = row;
    return { ...row, steps: [{ from, to, kind, backwards: !forward, role, fact, sources, stories }] };
  });
}

/** One page of events that are at hand with their reasons. */
export function pageOfInvolved(found: Iterable<Involved>, page: AskedPage, order: Order) {
  const rows = [...found].map(({ event, reasons }) => ({
    node: event,
    reasons,
    key: { value: (event as unknown as Record<string, Value>)[order.property] ?? null, id: event.id },
  }));
  return connectionOf(cutPage(rows, page, order), page, order, () => rows.length);
}

/** What all of several things had to do with, the reasons of each in turn. */
export function inCommon(found: readonly ReadonlyMap<string, Involved>[]): Involved[] {
  const [first, ...others] = found;
  return [...(first?.values() ?? [])]
    .filter(({ event }) => others.every((other) => other.has(event.id)))
    .map(({ event }) => ({ event, reasons: found.flatMap((one) => one.get(event.id)!.reasons) }));
}
