import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodes } from '../src/ontology/definition.ts';
import { countNodes, listNodes } from '../src/graph/cypher/lookup.ts';
import type { Condition } from '../src/graph/port.ts';
import { builder } from './builder.ts';
import { ClaimProperty } from './enums.ts';
import { connectionType } from './connections.ts';
import { provenance } from './fact.ts';
import { listArguments } from './list-arguments.ts';
import { listBy } from './list.ts';
import { nodeById } from './by-id.ts';
import { Node, refs } from './refs.ts';
import { walkToOne } from './walk.ts';

refs.Claim.implement({
  description: nodes.Claim.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of the thing, the property and the value.' }),
    property: t.expose('property', { type: ClaimProperty, description: 'What it tells about the thing.' }),
    value: t.exposeString('value', { description: 'What it says: a date, a status or a term.' }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true, description: 'When it holds, for a status.' }),
    shown: t.exposeBoolean('shown', { description: 'Whether the thing shows this value.' }),
    contradicts: t.field({
      type: refs.Claim,
      nullable: true,
      description:
        'The claim that the thing shows in its stead, where the two cannot both be right. A less exact date may agree ' +
        'with another, and an earlier status contradicts nothing.',
      resolve: async ({ contradicts }, _args, context) =>
        // What contradicts names is a claim.
        contradicts === null ? null : ((await nodeById(context, contradicts)) as ReadNode<'Claim'> | null),
    }),
    about: walkToOne(t, 'ABOUT', 'out', { description: 'The thing that it is about.' }),
    ...provenance(t, (claim) => claim.id),
  }),
});

/** The condition that claims are conflicts. */
export const conflicting: Condition = { kind: 'has', property: 'contradicts' };

builder.queryField('conflicts', (t) =>
  t.field({
    type: connectionType(['Claim']),
    description: 'What documents say of the date or term of a thing against what the thing shows, by property.',
    args: listArguments(t, ['Claim']),
    resolve: (_root, args, context) =>
      listBy(
        context,
        'Claim',
        args,
        ({ order, where }, page) => listNodes('Claim', order, page, [conflicting, ...where]),
        (where) => countNodes('Claim', [conflicting, ...where]),
      ),
  }),
);
