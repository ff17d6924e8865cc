import { nodes } from '../src/ontology/definition.ts';
import { OrganizationKind } from './enums.ts';
import { Entity, Node, refs } from './refs.ts';
import { walk, walkToOne } from './walk.ts';

refs.Organization.implement({
  description: nodes.Organization.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganizationKind, description: 'What sort of body it is.' }),
    agreements: walk(t, 'PARTY_TO', 'out', { description: 'Agreements that it is a party to, or issued.' }),
    signatures: walk(t, 'FOR', 'in', { to: ['Signature'], description: 'Signatures given for it.' }),
  }),
});
