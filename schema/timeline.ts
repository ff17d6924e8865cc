import { countDated, datedAmong, datedPage } from '../src/graph/cypher/timeline.ts';
import { readTuple, type NodeTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Condition, Order } from '../src/graph/port.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { cutPage } from './cut.ts';
import { inOrder } from './linked.ts';
import { whereArguments } from './list-arguments.ts';
import { pageOf, type AskedPage, type PageArguments } from './page.ts';
import { EntityRef, resolveRef } from './reference.ts';
import { Entity } from './refs.ts';
import { stepKinds } from './step-kinds.ts';
import { stepsFrom } from './steps.ts';
import { conditionsOf, type Where } from './where.ts';

/** How many relations of one thing are followed, those with most sources first. */
const EACH = 5_000;

const order: Order = { property: 'date', descending: false };

/** What has a date, and so a place here. */
const dated = ['Event', 'Agreement'] as const;

const Precision = builder.enumType('DatePrecision', {
  description: 'How precise a date is.',
  values: {
    YEAR: { description: 'Only the year is known.' },
    MONTH: { description: 'The month is known.' },
    DAY: { description: 'The day is known.' },
  } as const,
});

const dateOf = (node: ReadNode<EntityType>): string | null =>
  node.__typename === 'Event' ? node.start : node.__typename === 'Agreement' ? node.date : null;

const precisions = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const;

const Timeline = builder.connectionObject(
  { name: 'TimelineConnection', type: Entity },
  {
    name: 'TimelineEdge',
    fields: (t) => ({
      date: t.field({
        type: 'Date',
        description: 'When the event began, or the agreement was concluded.',
        // Only what has a date comes here.
        resolve: (edge) => dateOf(edge.node) ?? '',
      }),
      precision: t.field({
        type: Precision,
        description: 'How precise that date is. A year stands before its months, a month before its days.',
        resolve: (edge) => precisions[(dateOf(edge.node) ?? '').length as keyof typeof precisions],
      }),
    }),
  },
);

const placed = (node: NodeTuple) => {
  const read = readTuple(entityTypes, node);
  return { node: read, key: { value: dateOf(read), id: read.id } };
};

/** The events and agreements that one thing has to do with; of all things of a level of the request at once. */
async function timelineOf(context: Context, id: string, page: AskedPage, conditions: readonly Condition[]) {
  const found = await batched(context, `timeline ${JSON.stringify(conditions)}`, id, async (ids) => {
    const { from } = await stepsFrom(context, ids, stepKinds, EACH);
    const pairs = [...from].flatMap(([start, steps]) =>
      [...new Set([start, ...steps.map((step) => step.to)])].map((far) => ({ id: start, far })),
    );
    return grouped(await context.graph.rows(datedAmong(pairs, conditions)), (row) => row.id);
  });
  const rows = (found ?? []).map((row) => placed(row.node));
  return connectionOf(cutPage(rows, page, order), page, order, () => rows.length);
}

async function wholeTimeline(context: Context, page: AskedPage, conditions: readonly Condition[]) {
  const rows = inOrder(await context.graph.rows(datedPage(page, conditions)), page).map((row) => placed(row.node));
  const total = async () => (await context.graph.rows(countDated(conditions)))[0]?.total ?? 0;
  return connectionOf(rows, page, order, total);
}

interface TimelineArguments extends PageArguments {
  readonly where?: Where;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** One page of the timeline of a thing, or of everything where none is given. */
async function timeline(context: Context, id: string | null, { from, to, where, ...args }: TimelineArguments) {
  const page = pageOf(args, order);
  const bounded = from != null || to != null;
  const time: Condition[] = bounded
    ? [{ kind: 'time', starts: ['start', 'date'], ends: ['end', 'date'], from: from ?? null, to: to ?? null }]
    : [];
  const conditions = [...time, ...(where ? await conditionsOf(context, dated, where) : [])];
  return id === null ? wholeTimeline(context, page, conditions) : timelineOf(context, id, page, conditions);
}

const timelineBounds = {
  from: { type: 'Date', description: 'Nothing that was over before this.' },
  to: { type: 'Date', description: 'Nothing that began after this.' },
} as const;

builder.queryField('timeline', (t) =>
  t.field({
    type: Timeline,
    description: 'Events and agreements in the order of their dates, the earliest first; what has no date is left out.',
    args: {
      of: t.arg({ type: EntityRef, description: 'Only what this has to do with; everything unless told.' }),
      from: t.arg(timelineBounds.from),
      to: t.arg(timelineBounds.to),
      ...whereArguments(t, dated),
    },
    resolve: async (_root, { of, ...args }, context) =>
      timeline(context, of ? (await resolveRef(context, of)).id : null, args),
  }),
);

builder.interfaceField(Entity, 'timeline', (t) =>
  t.field({
    type: Timeline,
    description: 'The events and agreements that it has to do with, in the order of their dates, the earliest first.',
    args: { from: t.arg(timelineBounds.from), to: t.arg(timelineBounds.to), ...whereArguments(t, dated) },
    resolve: (entity, args, context) => timeline(context, entity.id, args),
  }),
);
