import { agreementsOfSigner } from '../src/graph/cypher/lookup.ts';
import { cosigners, countCosigners } from '../src/graph/cypher/sharing.ts';
import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { listLinked } from './linked.ts';
import { listArguments, whereArguments } from './list-arguments.ts';
import { listOf } from './list.ts';
import { refArguments, resolveRef } from './reference.ts';
import { Entity, Node, refs } from './refs.ts';
import { coparticipantsOf } from './coparticipants.ts';
import { listSharers, sharedConnection, type Sharers } from './shared.ts';
import { walk } from './walk.ts';

const Cosigners = sharedConnection('cosigners', ['Person']);
const cosignerSharers: Sharers = {
  kind: 'cosigners',
  from: 'Person',
  types: ['Person'],
  rows: cosigners,
  total: countCosigners,
};

refs.Person.implement({
  description: nodes.Person.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    positions: walk(t, 'HOLDS', 'out', {
      description: 'The posts that the person holds or held, the last seen first.',
    }),
    signatures: walk(t, 'BY', 'in', { description: 'The signatures that the person gave.' }),
    agreements: t.field({
      type: connectionType(['Agreement']),
      description: 'The agreements that the person signed, the latest first.',
      args: listArguments(t, ['Agreement']),
      resolve: (person, args, context) => listLinked(context, person.id, 'signed agreements', agreementsOfSigner, args),
    }),
    witnessed: walk(t, 'WITNESSED', 'out', {
      description: 'The agreements whose signing the person witnessed or presided over.',
    }),
    hosted: walk(t, 'HOSTED', 'out', { description: 'The events that the person hosted or organized.' }),
    takesPartIn: walk(t, 'TOOK_PART_IN', 'out', { description: 'The events that the person took part in.' }),
    founded: walk(t, 'FOUNDED', 'out', { description: 'The bodies that the person founded or initiated.' }),
    coparticipants: coparticipantsOf('Person', t),
    cosigners: t.field({
      type: Cosigners,
      description: 'Who else signed the same agreements, those with most agreements in common first.',
      args: whereArguments(t, ['Person']),
      resolve: (person, args, context) => listSharers(context, person.id, cosignerSharers, args),
    }),
  }),
});

builder.queryFields((t) => ({
  person: t.field({
    type: refs.Person,
    nullable: true,
    description: 'The person that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref, 'Person'),
  }),
  people: t.field({
    type: connectionType(['Person']),
    description: 'All people, by name.',
    args: listArguments(t, ['Person']),
    resolve: (_root, args, context) => listOf(context, 'Person', args),
  }),
}));
