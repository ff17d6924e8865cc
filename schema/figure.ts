import { nodes } from '../src/ontology/definition.ts';
import { FigureQualifier } from './enums.ts';
import { provenance } from './fact.ts';
import { Node, refs } from './refs.ts';
import { walkToOne } from './walk.ts';

refs.Figure.implement({
  description: nodes.Figure.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of what is counted and the number.' }),
    value: t.exposeFloat('value', { description: 'The number.' }),
    qualifier: t.expose('qualifier', { type: FigureQualifier, description: 'How exact the number is.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'What it is measured in, where that is not a count.' }),
    counts: t.exposeString('counts', { description: 'What it counts, in the words of the text.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'Counted from this date on.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Counted up to this date.' }),
    about: walkToOne(t, 'ABOUT', 'out', { description: 'The thing that it is about.' }),
    ...provenance(t, (figure) => figure.id),
  }),
});
