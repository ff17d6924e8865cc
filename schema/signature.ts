import { nodes } from '../src/ontology/definition.ts';
import { provenance } from './fact.ts';
import { Node, refs } from './refs.ts';
import { walkToOne } from './walk.ts';

refs.Signature.implement({
  description: nodes.Signature.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of who signed what for whom.' }),
    person: walkToOne(t, 'BY', 'out', { description: 'Who signed; null where no text names the person.' }),
    organization: walkToOne(t, 'FOR', 'out', {
      to: ['Organization'],
      description: 'For whom; null where no text names a body.',
    }),
    agreement: walkToOne(t, 'OF', 'out', { description: 'What was signed.' }),
    capacity: t.exposeString('capacity', { nullable: true, description: 'The capacity in which it was signed.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'When it was signed.' }),
    ...provenance(t, (signature) => signature.id),
  }),
});
