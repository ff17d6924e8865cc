import { nodes } from '../src/ontology/definition.ts';
import { provenance } from './fact.ts';
import { Node, refs } from './refs.ts';
import { walkToOne } from './walk.ts';

refs.Position.implement({
  description: nodes.Position.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of what the post is.' }),
    title: t.exposeString('title', { description: 'The title of the post, in the words of the text.' }),
    person: walkToOne(t, 'HOLDS', 'in', { description: 'Who holds or held it.' }),
    organization: walkToOne(t, 'AT', 'out', { description: 'Where it is held; null where no text names a body.' }),
    place: walkToOne(t, 'FOR', 'out', { to: ['Place'], description: 'The country or region it is held for.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'When it began, where a text says so.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'When it ended, where a text says so.' }),
    firstSeen: t.expose('firstSeen', {
      type: 'Date',
      nullable: true,
      description: 'The date of the earliest document that gives the person this post.',
    }),
    lastSeen: t.expose('lastSeen', {
      type: 'Date',
      nullable: true,
      description: 'The date of the latest document that gives the person this post.',
    }),
    ...provenance(t, (position) => position.id),
  }),
});
