import { counterparties, countCounterparties } from '../src/graph/cypher/sharing.ts';
import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { OrganizationKind } from './enums.ts';
import { listArguments, whereArguments } from './list-arguments.ts';
import { listOf } from './list.ts';
import { refArguments, resolveRef } from './reference.ts';
import { Entity, Node, refs } from './refs.ts';
import { coparticipantsOf } from './coparticipants.ts';
import { listSharers, sharedConnection, type Sharers } from './shared.ts';
import { walk, walkToOne } from './walk.ts';

const Counterparties = sharedConnection('counterparties', ['Organization']);
const counterpartySharers: Sharers = {
  kind: 'counterparties',
  from: 'Organization',
  types: ['Organization'],
  rows: counterparties,
  total: countCounterparties,
};

refs.Organization.implement({
  description: nodes.Organization.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganizationKind, description: 'What sort of body it is.' }),
    agreements: walk(t, 'PARTY_TO', 'out', { description: 'The agreements that it is a party to, or issued.' }),
    signatures: walk(t, 'FOR', 'in', { to: ['Signature'], description: 'The signatures given for it.' }),
    witnessed: walk(t, 'WITNESSED', 'out', {
      description: 'The agreements whose signing it witnessed or presided over.',
    }),
    counterparties: t.field({
      type: Counterparties,
      description: 'The other parties of its agreements, those with most agreements in common first.',
      args: whereArguments(t, ['Organization']),
      resolve: (organization, args, context) => listSharers(context, organization.id, counterpartySharers, args),
    }),
    coparticipants: coparticipantsOf('Organization', t),
    positions: walk(t, 'AT', 'in', { description: 'The posts that people hold at it.' }),
    hosted: walk(t, 'HOSTED', 'out', { description: 'The events that it hosted or organized.' }),
    takesPartIn: walk(t, 'TOOK_PART_IN', 'out', { description: 'The events that it took part in.' }),
    parent: walkToOne(t, 'PART_OF', 'out', {
      description: 'The body that it is a unit of; the first by name of several.',
    }),
    parents: walk(t, 'PART_OF', 'out', { description: 'Every body that a text calls it a unit of.' }),
    units: walk(t, 'PART_OF', 'in', { description: 'The bodies that are units of it.' }),
    memberOf: walk(t, 'MEMBER_OF', 'out', { description: 'The bodies that it is a member of.' }),
    members: walk(t, 'MEMBER_OF', 'in', { description: 'The bodies that are members of it.' }),
    founders: walk(t, 'FOUNDED', 'in', { description: 'Who founded or initiated it.' }),
    founded: walk(t, 'FOUNDED', 'out', { description: 'The bodies that it founded or initiated.' }),
    launchedAt: walk(t, 'LAUNCHED_AT', 'out', { description: 'The events at which it was launched.' }),
    basedAt: walk(t, 'BASED_AT', 'out', { description: 'The bodies and places where it is based.' }),
    houses: walk(t, 'BASED_AT', 'in', { description: 'The bodies that are based at it.' }),
  }),
});

builder.queryFields((t) => ({
  organization: t.field({
    type: refs.Organization,
    nullable: true,
    description: 'The organization that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref, 'Organization'),
  }),
  organizations: t.field({
    type: connectionType(['Organization']),
    description: 'All organizations, by name.',
    args: listArguments(t, ['Organization']),
    resolve: (_root, args, context) => listOf(context, 'Organization', args),
  }),
}));
