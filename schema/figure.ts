import { BadInput } from '../src/errors.ts';
import { countNodes, listNodes } from '../src/graph/cypher/lookup.ts';
import type { Condition } from '../src/graph/port.ts';
import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { FigureQualifier } from './enums.ts';
import { provenance } from './fact.ts';
import { listArguments } from './list-arguments.ts';
import { listBy } from './list.ts';
import { EntityRef, LONGEST_NAME, resolveRef } from './reference.ts';
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

builder.queryField('figures', (t) =>
  t.field({
    type: connectionType(['Figure']),
    description: 'Numbers that documents give, by what they count.',
    args: {
      about: t.arg({ type: EntityRef, description: 'Only about this.' }),
      text: t.arg.string({
        description: 'Words or parts of words: what is counted must hold all of them, in capitals or not.',
      }),
      ...listArguments(t, ['Figure']),
    },
    resolve: async (_root, { about, text, ...args }, context) => {
      const asked: Condition[] = [
        ...(about ? [aboutThing((await resolveRef(context, about)).id)] : []),
        ...wordsOf(text ?? '').map((word): Condition => ({ kind: 'contains', property: 'counts', text: word })),
      ];
      return listBy(
        context,
        'Figure',
        args,
        ({ where, order }, page) => listNodes('Figure', order, page, [...asked, ...where]),
        (where) => countNodes('Figure', [...asked, ...where]),
      );
    },
  }),
);

const aboutThing = (id: string): Condition => ({
  kind: 'joined',
  hops: [{ relations: ['ABOUT'], direction: 'out' }],
  ids: [id],
});

function wordsOf(text: string): readonly string[] {
  if (text.length > LONGEST_NAME)
    throw new BadInput(`text: expected at most ${LONGEST_NAME} characters, got ${text.length}`);
  const words = [...new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])];
  if (text.trim() && !words.length)
    throw new BadInput(`text: expected a letter or a digit, got ${JSON.stringify(text)}`);
  return words;
}
