import { nodes } from '../src/ontology/definition.ts';
import { ClaimProperty } from './enums.ts';
import { provenance } from './fact.ts';
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
    shown: t.exposeBoolean('shown', { description: 'Whether the thing shows this value; the others contradict it.' }),
    about: walkToOne(t, 'ABOUT', 'out', { description: 'The thing that it is about.' }),
    ...provenance(t, (claim) => claim.id),
  }),
});
