import { BadInput, OverLimit } from '../src/errors.ts';
import { entityTypes } from '../src/ontology/types.ts';
import { around, type Surroundings } from './around.ts';
import { builder } from './builder.ts';
import { StepKind } from './enums.ts';
import { entitiesOf } from './path.ts';
import { EntityRef, resolveRefs } from './reference.ts';
import { Entity } from './refs.ts';
import { stepKinds } from './step-kinds.ts';
import { Step } from './step.ts';

/** The most things that a neighbourhood may hold. */
const MOST_THINGS = 500;
const DEEPEST = 4;
const EACH = 500;

const Subgraph = builder.objectRef<Surroundings>('Subgraph').implement({
  description: 'A part of the graph, ready to draw: things, and the steps between them.',
  fields: (t) => ({
    nodes: t.field({
      type: [Entity],
      description: 'The things: those asked for first, then the nearest, of these the best evidenced first.',
      resolve: ({ ids }, _args, context) => entitiesOf(context, ids),
    }),
    links: t.field({
      type: [Step],
      description: 'What stands between them, each once, those with most sources first.',
      resolve: ({ links }) => [...links],
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether more lies within this depth than `limit` let in.',
    }),
  }),
});

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: Subgraph,
    description: 'What lies around some things. A place is shown, and leads no further.',
    args: {
      of: t.arg({ type: [EntityRef], required: true, description: 'The things in the middle, at most 100.' }),
      depth: t.arg.int({ required: true, defaultValue: 1, description: `How many steps away, 0 to ${DEEPEST}.` }),
      limit: t.arg.int({ required: true, defaultValue: 100, description: `How many things, 1 to ${MOST_THINGS}.` }),
      via: t.arg({ type: [StepKind], description: 'Only steps of these kinds; all unless told.' }),
    },
    resolve: async (_root, { of, depth, limit, via }, context) => {
      if (depth < 0 || depth > DEEPEST) throw new BadInput(`depth: expected 0 to ${DEEPEST}, got ${depth}`);
      if (limit < 1) throw new BadInput(`limit: expected 1 to ${MOST_THINGS}, got ${limit}`);
      if (limit > MOST_THINGS) throw new OverLimit(`limit: expected at most ${MOST_THINGS}, got ${limit}`);
      const middle = await resolveRefs(context, of, [...entityTypes]);
      return around(context, middle.slice(0, limit), {
        depth,
        limit,
        kinds: via?.length ? via : stepKinds,
        each: EACH,
      });
    },
  }),
);
