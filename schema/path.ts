import { BadInput, OverLimit } from '../src/errors.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { builder, type Context } from './builder.ts';
import { StepKind } from './enums.ts';
import { findPaths, type FoundPaths } from './find-paths.ts';
import { nodeById } from './by-id.ts';
import { checkedSize } from './page.ts';
import { EntityRef, resolveRef } from './reference.ts';
import { Entity } from './refs.ts';
import { stepKinds, type StepRow } from './step-kinds.ts';
import { Step } from './step.ts';

/** The longest path that may be asked for. */
const LONGEST = 8;

export const entitiesOf = (context: Context, ids: readonly string[]) =>
  // Steps lead from named thing to named thing.
  Promise.all(ids.map(async (id) => (await nodeById(context, id)) as ReadNode<EntityType>));

const Path = builder.objectRef<readonly StepRow[]>('Path').implement({
  description: 'A way from one thing to another, step by step.',
  fields: (t) => ({
    length: t.int({
      description: 'How many steps it has; a post or a signature stands inside its step.',
      resolve: (path) => path.length,
    }),
    steps: t.field({ type: [Step], description: 'The steps in order.', resolve: (path) => [...path] }),
    entities: t.field({
      type: [Entity],
      description: 'The things it passes, both ends among them.',
      resolve: (path, _args, context) => entitiesOf(context, [path[0]!.from, ...path.map((step) => step.to)]),
    }),
    between: t.field({
      type: [Entity],
      description: 'The things it passes between its ends.',
      resolve: (path, _args, context) =>
        entitiesOf(
          context,
          path.slice(1).map((step) => step.from),
        ),
    }),
  }),
});

const Paths = builder.objectRef<FoundPaths>('Paths').implement({
  description: 'The shortest ways between two things.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description:
        'The shortest first; of one length those whose weakest step has most sources, then those that join by posts, signatures and agreements rather than by presence. Empty where there is none.',
      resolve: ({ paths }) => [...paths],
    }),
    truncated: t.exposeString('truncated', {
      nullable: true,
      description: 'Why there may be more or others: which bound the search met. Null where it was complete.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    description:
      'How two things are connected. No path runs through a place or a document. Of several steps between the same two things the one with most sources is shown.',
    args: {
      from: t.arg({ type: EntityRef, required: true, description: 'Where the paths start.' }),
      to: t.arg({ type: EntityRef, required: true, description: 'Where they end.' }),
      maxLength: t.arg.int({
        required: true,
        defaultValue: 6,
        description: `How many steps at most, 1 to ${LONGEST}.`,
      }),
      via: t.arg({ type: [StepKind], description: 'Only steps of these kinds; all unless told.' }),
      first: t.arg.int({ required: true, defaultValue: 3, description: 'How many paths, 0 to 100.' }),
    },
    resolve: async (_root, { from, to, maxLength, via, first }, context) => {
      if (maxLength < 1) throw new BadInput(`maxLength: expected 1 to ${LONGEST}, got ${maxLength}`);
      if (maxLength > LONGEST) throw new OverLimit(`maxLength: expected at most ${LONGEST}, got ${maxLength}`);
      const size = checkedSize(first, 'first');
      const ends = await Promise.all([from, to].map((ref) => resolveRef(context, ref, ...entityTypes)));
      const kinds = via?.length ? via : stepKinds;
      return findPaths(context, ends[0]!.id, ends[1]!.id, { most: maxLength, first: size, kinds });
    },
  }),
);
