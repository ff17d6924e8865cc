import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodeSpec, typeOfId, type EntityType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';
import { StepKind } from './enums.ts';
import { provenance } from './fact.ts';
import { nodeById } from './by-id.ts';
import { Entity, Node } from './refs.ts';
import type { StepRow } from './step-kinds.ts';

export const Step = builder.objectRef<StepRow>('Step').implement({
  description:
    'One step from a thing to the next: a relation, a post or a signature, with the sentences that state it.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: 'Where the step starts.',
      // Both ends were read as named things.
      resolve: async (step, _args, context) => (await nodeById(context, step.from)) as ReadNode<EntityType>,
    }),
    to: t.field({
      type: Entity,
      description: 'Where it leads.',
      resolve: async (step, _args, context) => (await nodeById(context, step.to)) as ReadNode<EntityType>,
    }),
    relation: t.expose('kind', { type: StepKind, description: 'How the two stand to each other.' }),
    backwards: t.exposeBoolean('backwards', {
      description:
        'Whether the relation runs from `to` to `from`: `to` is the host, the party, the holder of the post.',
    }),
    role: t.exposeString('role', { nullable: true, description: 'In which role, where the relation knows roles.' }),
    fact: t.field({
      type: Node,
      nullable: true,
      description: 'The post or the signature that the step leads through; null for a relation.',
      resolve: (step, _args, context) => {
        const type = typeOfId(step.fact);
        return type && nodeSpec(type).fact ? nodeById(context, step.fact) : null;
      },
    }),
    ...provenance(t, (step) => step.fact),
  }),
});
