import { EngineFailure } from '../src/errors.ts';
import { countNodes, listNodes } from '../src/graph/cypher/lookup.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Condition } from '../src/graph/port.ts';
import { nodes } from '../src/ontology/definition.ts';
import { sentenceAround } from '../src/ontology/around.ts';
import { builder, type Context } from './builder.ts';
import { connectionType } from './connections.ts';
import { documentText } from './document.ts';
import { Verdict } from './enums.ts';
import { listArguments } from './list-arguments.ts';
import { listBy } from './list.ts';
import { nodeById } from './by-id.ts';
import { Entity, Node, refs } from './refs.ts';
import { declare, firstOf, walk } from './walk.ts';

const standsIn = declare('IN', 'out', {});
const refersTo = declare('REFERS_TO', 'out', {
  to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'],
});

const JudgedMention = builder.objectRef<ReadNode<'Mention'>>('JudgedMention').implement({
  description: 'One of the mentions that a judgement compared, with the words around it.',
  fields: (t) => ({
    mention: t.field({ type: refs.Mention, description: 'The mention.', resolve: (mention) => mention }),
    entity: t.field({
      type: Entity,
      description: 'The thing that it names now.',
      resolve: async (mention, _args, context) => found(await firstOf(context, mention.id, refersTo)) as never,
    }),
    sentence: t.string({
      description: 'The sentence that it stands in, as it is in the text of the document.',
      resolve: async (mention, _args, context) => {
        const document = found(await firstOf(context, mention.id, standsIn));
        return sentenceAround(await documentText(context, document.id), mention);
      },
    }),
  }),
});

refs.Judgement.implement({
  description: nodes.Judgement.description,
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of what it says and of which things.' }),
    verdict: t.expose('verdict', { type: Verdict, description: 'What it says.' }),
    rule: t.exposeString('rule', { description: 'The rule that judged, or `decision` for a person.' }),
    reason: t.exposeString('reason', { description: 'Why, in a sentence.' }),
    times: t.exposeInt('times', { description: 'How many pairs of mentions it holds for.' }),
    hangs: t.exposeInt('hangs', {
      description: 'How many statements of documents would move if the two became one.',
    }),
    mentions: t.field({
      type: [JudgedMention],
      description:
        'The mentions that were compared: the first with the second, the third with the fourth; five pairs at most.',
      resolve: async ({ mentions }, _args, context) => {
        const all = await Promise.all(mentions.map((id) => nodeById(context, id)));
        return all.filter((node): node is ReadNode<'Mention'> => node?.__typename === 'Mention');
      },
    }),
    entities: walk(t, 'JUDGES', 'out', {
      to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'],
      description: 'The things that it is about: one where it made them one, else two.',
    }),
  }),
});

const unsure: Condition = { kind: 'among', property: 'verdict', values: ['UNSURE'] };

builder.queryField('reviewPairs', (t) =>
  t.field({
    type: connectionType(['Judgement']),
    description: 'Pairs of things that may be one, for a person to decide: those on which most hangs first.',
    args: listArguments(t, ['Judgement']),
    resolve: (_root, args, context: Context) =>
      listBy(
        context,
        'Judgement',
        args,
        (sift, page) => listNodes('Judgement', sift.order, page, [unsure, ...sift.where]),
        (where) => countNodes('Judgement', [unsure, ...where]),
      ),
  }),
);

function found<T>(node: T | null): T {
  if (node === null) throw new EngineFailure('a mention stands in no document or names nothing');
  return node;
}
