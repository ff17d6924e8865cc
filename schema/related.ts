import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order } from '../src/graph/port.ts';
import { entityTypes, typeOfId, type EntityType } from '../src/ontology/types.ts';
import { batched } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { cutPage } from './cut.ts';
import { EntityTypeEnum } from './enums.ts';
import { nodeById } from './by-id.ts';
import { takenOf, whereArguments } from './list-arguments.ts';
import { checkedSize, pageOf } from './page.ts';
import { Entity } from './refs.ts';
import { stepKinds } from './step-kinds.ts';
import { stepsFrom } from './steps.ts';

/** How many acts of one thing are looked at, and how many others at each, those with most sources first. */
const ACTS = 300;
const OTHERS = 100;

const order: Order = { property: 'shared', descending: true };

/** What two things both had to do with. */
interface Relatedness {
  readonly acts: readonly string[];
}

const isEvent = (id: string): boolean => typeOfId(id) === 'Event';
const isAct = (id: string): boolean => isEvent(id) || typeOfId(id) === 'Agreement';

const Related = builder.connectionObject(
  { name: 'RelatedConnection', type: Entity },
  {
    name: 'RelatedEdge',
    fields: (t) => ({
      eventCount: t.int({
        description: 'How many events both had to do with.',
        resolve: (edge) => actsOf(edge).filter(isEvent).length,
      }),
      agreementCount: t.int({
        description: 'How many agreements both had to do with.',
        resolve: (edge) => actsOf(edge).filter((id) => !isEvent(id)).length,
      }),
      shared: t.field({
        type: [Entity],
        description: 'These events and agreements.',
        args: {
          first: t.arg.int({ required: true, defaultValue: 5, description: 'How many at most, 0 to 100.' }),
        },
        resolve: (edge, { first }, context) =>
          Promise.all(
            actsOf(edge)
              .slice(0, checkedSize(first, 'first'))
              .map((id) => entity(context, id)),
          ),
      }),
    }),
  },
);

/** Edges of these lists are made below. */
const actsOf = (edge: unknown): readonly string[] => (edge as Relatedness).acts;

// Steps lead from named thing to named thing.
const entity = async (context: Context, id: string) => (await nodeById(context, id)) as ReadNode<EntityType>;

builder.interfaceField(Entity, 'related', (t) =>
  t.field({
    type: Related,
    description:
      'Other things that had to do with the same events and agreements, those with most in common first. ' +
      `Of one thing ${ACTS} events and agreements are looked at, and ${OTHERS} things at each, the best evidenced.`,
    args: {
      types: t.arg({ type: [EntityTypeEnum], description: 'Only things of these types; all unless told.' }),
      ...whereArguments(t, entityTypes),
    },
    resolve: async (node, { types, where, ...args }, context) => {
      const page = pageOf(args, order);
      const others: Others =
        (await batched(context, 'related', node.id, (ids) => related(context, ids))) ?? new Map<string, string[]>();
      const taken = await takenOf(context, entityTypes, [...others.keys()], where);
      const rows = [...others]
        .filter(([id]) => taken.has(id) && (!types?.length || types.includes(typeOfId(id) as EntityType)))
        .map(([id, acts]) => ({ id, acts: acts.toSorted(), key: { value: acts.length, id } }));
      const cut = cutPage(rows, page, order);
      const placed = await Promise.all(cut.map(async (row) => ({ ...row, node: await entity(context, row.id) })));
      return connectionOf(placed, page, order, () => rows.length);
    },
  }),
);

type Others = ReadonlyMap<string, readonly string[]>;

/** For each thing the others at its events and agreements, with these. */
async function related(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Others>> {
  const near = await stepsFrom(context, ids, stepKinds, ACTS);
  const acts = new Map(
    [...near.from].map(([id, steps]) => [id, [...new Set(steps.map(({ to }) => to).filter(isAct))]]),
  );
  const all = [...new Set([...acts.values()].flat())];
  const far = all.length ? await stepsFrom(context, all, stepKinds, OTHERS) : { from: new Map<string, never[]>() };
  return new Map(
    [...acts].map(([id, those]) => {
      const others = new Map<string, string[]>();
      for (const act of those)
        for (const other of new Set(far.from.get(act)!.map(({ to }) => to))) {
          if (other === id) continue;
          const shared = others.get(other) ?? [];
          shared.push(act);
          others.set(other, shared);
        }
      return [id, others];
    }),
  );
}
