import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { listArguments } from './list-arguments.ts';
import { listOf } from './list.ts';
import { Node, refs } from './refs.ts';
import { walk } from './walk.ts';

refs.Story.implement({
  description: nodes.Story.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of the id of the document that told it first.' }),
    title: t.exposeString('title', { description: 'The title of the document that told it first.' }),
    published: t.expose('published', { type: 'Date', nullable: true, description: 'When that one was published.' }),
    sourceCount: t.int({ description: 'How many documents tell it.', resolve: (story) => story.sources }),
    documents: walk(t, 'TELLS', 'in', { description: 'The documents that tell it, the latest first.' }),
  }),
});

builder.queryField('stories', (t) =>
  t.field({
    type: connectionType(['Story']),
    description: 'What several documents tell as one, the latest first and what has no date last.',
    args: listArguments(t, ['Story']),
    resolve: (_root, args, context) => listOf(context, 'Story', args),
  }),
);
