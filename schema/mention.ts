import { nodes } from '../src/ontology/definition.ts';
import { EntityTypeEnum } from './enums.ts';
import { Node, refs } from './refs.ts';
import { walkToOne } from './walk.ts';

refs.Mention.implement({
  description: nodes.Mention.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of the document and the place in it.' }),
    type: t.expose('type', { type: EntityTypeEnum, description: 'Which type of thing it names.' }),
    form: t.exposeString('form', { description: 'The name in the form used here.' }),
    start: t.exposeInt('start', { description: 'Where it begins in the text of the document.' }),
    end: t.exposeInt('end', { description: 'Where it ends there; this place is not part of it.' }),
    document: walkToOne(t, 'IN', 'out', { description: 'The document that it stands in.' }),
    entity: walkToOne(t, 'REFERS_TO', 'out', {
      description: 'The thing that it names, as far as all documents together tell.',
    }),
  }),
});
