import { NotFound } from '../src/errors.ts';
import { entitiesOfDocument, textsOf } from '../src/graph/cypher/lookup.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodes } from '../src/ontology/definition.ts';
import { entityTypes } from '../src/ontology/types.ts';
import { batched } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionType } from './connections.ts';
import { listLinked } from './linked.ts';
import { listArguments } from './list-arguments.ts';
import { listOf } from './list.ts';
import { nodeById } from './by-id.ts';
import { Node, refs } from './refs.ts';
import { walk, walkToOne } from './walk.ts';

refs.Document.implement({
  description: nodes.Document.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id that the document bears, after `document:`.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was published.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it.' }),
    published: t.expose('published', { type: 'Date', nullable: true, description: 'When it was published.' }),
    language: t.exposeString('language', { nullable: true, description: 'The code of its language.' }),
    hash: t.exposeString('hash', { description: 'The hash of what was loaded: it changes when the document does.' }),
    text: t.string({
      description: 'Its clean text, which all offsets count in.',
      resolve: (document, _args, context) => documentText(context, document.id),
    }),
    mentions: walk(t, 'IN', 'in', { description: 'The places that name things, in the order of the text.' }),
    story: walkToOne(t, 'TELLS', 'out', {
      description: 'What it tells together with other documents, such as its reprints; null where no other tells it.',
    }),
    evidence: walk(t, 'FROM', 'in', { description: 'What it states, in the order of the text.' }),
    entities: t.field({
      type: connectionType(entityTypes),
      description: 'The things that it mentions, by name.',
      args: listArguments(t, entityTypes),
      resolve: (document, args, context) => listLinked(context, document.id, 'entities', entitiesOfDocument, args),
    }),
  }),
});

/** The clean text of a document. All documents of a level are read at once. */
export async function documentText(context: Context, id: string): Promise<string> {
  const text = await batched(context, 'texts', id, async (ids) => {
    const rows = await context.graph.rows(textsOf(ids));
    return new Map(rows.map((row) => [row.id, row.text]));
  });
  if (text === undefined) throw new NotFound(`the document ${id} is gone`);
  return text;
}

const PREFIX = `${nodes.Document.prefix}:`;

builder.queryFields((t) => ({
  document: t.field({
    type: refs.Document,
    nullable: true,
    description: 'A document by its id.',
    args: { id: t.arg.id({ required: true, description: 'Its id, with `document:` before it or without.' }) },
    resolve: async (_root, { id }, context) => {
      const node = await nodeById(context, id.startsWith(PREFIX) ? id : PREFIX + id);
      if (!node) throw new NotFound(`no document has the id ${JSON.stringify(id)}; \`documents\` lists them all`);
      // The prefix tells the type.
      return node as ReadNode<'Document'>;
    },
  }),
  documents: t.field({
    type: connectionType(['Document']),
    description: 'All documents, the latest first and those without a date last.',
    args: listArguments(t, ['Document']),
    resolve: (_root, args, context) => listOf(context, 'Document', args),
  }),
}));
