import { EngineFailure } from '../src/errors.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { nodes } from '../src/ontology/definition.ts';
import type { EntityType } from '../src/ontology/types.ts';
import { builder, type Context } from './builder.ts';
import { documentText } from './document.ts';
import type { StatedEvidence } from './fact.ts';
import { nodeById } from './by-id.ts';
import { Entity, Node, refs } from './refs.ts';
import { quoteUrl } from './text-fragment.ts';
import { declare, firstOf } from './walk.ts';

const statedBy = declare('FROM', 'out', {});
const refersTo = declare('REFERS_TO', 'out', {});

interface Span {
  readonly start: number;
  readonly end: number;
  readonly document: string;
}

const SpanType = builder.objectRef<Span>('Span').implement({
  description: 'A stretch of a text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins in the text of the document.' }),
    end: t.exposeInt('end', { description: 'Where it ends there; this place is not part of it.' }),
    text: t.string({
      description: 'What stands there.',
      resolve: async ({ start, end, document }, _args, context) =>
        (await documentText(context, document)).slice(start, end),
    }),
  }),
});

refs.Evidence.implement({
  description: nodes.Evidence.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of the document, the place in it and what it states.' }),
    quote: t.exposeString('quote', { description: 'The words that state it, exactly as they stand in the text.' }),
    start: t.exposeInt('start', { description: 'Where the quote begins in the text of the document.' }),
    end: t.exposeInt('end', { description: 'Where it ends there; this place is not part of it.' }),
    antecedents: t.field({
      type: [SpanType],
      description: 'What "the agreement" or "both sides" in the quote stand for: further stretches of the same text.',
      resolve: async (evidence, _args, context) => {
        const { antecedents } = evidence;
        if (!antecedents?.length) return [];
        const { id } = await documentOf(context, evidence);
        return Array.from({ length: Math.floor(antecedents.length / 2) }, (_, index) => ({
          start: antecedents[2 * index]!,
          end: antecedents[2 * index + 1]!,
          document: id,
        }));
      },
    }),
    document: t.field({
      type: refs.Document,
      description: 'The document that states it.',
      resolve: (evidence, _args, context) => documentOf(context, evidence),
    }),
    url: t.string({
      nullable: true,
      description: 'The address of the document at the quote, for any browser; null where the document has no address.',
      resolve: async (evidence, _args, context) => {
        const { url } = await documentOf(context, evidence);
        return url === null ? null : quoteUrl(url, evidence.quote);
      },
    }),
    rule: t.exposeString('rule', { description: 'The rule that read it.' }),
    statement: t.exposeString('statement', { description: 'What it states: a relation, or the type of a fact.' }),
    mentions: t.field({
      type: [refs.Mention],
      description: 'The mentions that the statement connects.',
      resolve: (evidence, _args, context) => mentionsOf(context, evidence),
    }),
    entities: t.field({
      type: [Entity],
      description: 'The things that the statement connects, from its subject on.',
      resolve: async (evidence, _args, context) => {
        const mentions = await mentionsOf(context, evidence);
        const found = await Promise.all(mentions.map(({ id }) => firstOf(context, id, refersTo)));
        // A mention refers to nothing but named things.
        return found.filter((node): node is ReadNode<EntityType> => node !== null);
      },
    }),
    fact: t.field({
      type: Node,
      nullable: true,
      description: 'The post, signature, figure or claim that it supports; null where that is a relation.',
      resolve: (evidence, _args, context) => (evidence.fact === null ? null : nodeById(context, evidence.fact)),
    }),
  }),
});

async function mentionsOf(context: Context, { ends }: StatedEvidence): Promise<ReadNode<'Mention'>[]> {
  const found = await Promise.all(ends.map((id) => nodeById(context, id)));
  return found.filter((node): node is ReadNode<'Mention'> => node?.__typename === 'Mention');
}

async function documentOf(context: Context, evidence: StatedEvidence): Promise<ReadNode<'Document'>> {
  const document = evidence.stated ?? (await firstOf(context, evidence.id, statedBy));
  if (document?.__typename !== 'Document') throw new EngineFailure(`${evidence.id} belongs to no document`);
  return document;
}
