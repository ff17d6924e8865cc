import { countNodes } from '../src/graph/cypher/lookup.ts';
import {
  documentsByPublisher,
  documentsByYear,
  factsByStatement,
  type SourceRow,
  type StatementRow,
  type YearRow,
} from '../src/graph/cypher/statistics.ts';
import { entityTypes, type EntityType, type NodeType } from '../src/ontology/types.ts';
import { builder, type Context } from './builder.ts';
import { EntityTypeEnum } from './enums.ts';
import { checkedSize } from './page.ts';

interface TypeCount {
  readonly type: EntityType;
  readonly count: number;
}

const TypeCountType = builder.objectRef<TypeCount>('TypeCount').implement({
  description: 'How many things of a type there are.',
  fields: (t) => ({
    type: t.expose('type', { type: EntityTypeEnum, description: 'The type.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const StatementCount = builder.objectRef<StatementRow>('StatementCount').implement({
  description: 'How many facts of a sort there are.',
  fields: (t) => ({
    statement: t.exposeString('statement', { description: 'The sort: a relation, or the type of a fact.' }),
    facts: t.exposeInt('facts', { description: 'How many facts.' }),
    evidence: t.exposeInt('evidence', { description: 'How many sentences state them.' }),
  }),
});

const Source = builder.objectRef<SourceRow>('Source').implement({
  description: 'A publisher with its documents.',
  fields: (t) => ({
    publisher: t.string({
      nullable: true,
      description: 'Its name; null for the documents that name none.',
      resolve: ({ publisher }) => publisher || null,
    }),
    documents: t.exposeInt('documents', { description: 'How many documents of it are loaded.' }),
    first: t.expose('first', { type: 'Date', nullable: true, description: 'The date of the earliest.' }),
    last: t.expose('last', { type: 'Date', nullable: true, description: 'The date of the latest.' }),
  }),
});

const YearCount = builder.objectRef<YearRow>('YearCount').implement({
  description: 'How many documents were published in a year.',
  fields: (t) => ({
    year: t.expose('year', { type: 'Date', description: 'The year.' }),
    documents: t.exposeInt('documents', { description: 'How many.' }),
  }),
});

const count = async (context: Context, type: NodeType): Promise<number> =>
  (await context.graph.rows(countNodes(type)))[0]?.total ?? 0;

const Statistics = builder.objectRef<object>('Statistics').implement({
  description: 'Numbers of the graph as a whole. Each is counted only when asked for.',
  fields: (t) => ({
    documents: t.int({
      description: 'How many documents.',
      resolve: (_, _args, context) => count(context, 'Document'),
    }),
    mentions: t.int({
      description: 'How many places in documents name something.',
      resolve: (_, _args, context) => count(context, 'Mention'),
    }),
    evidence: t.int({
      description: 'How often a document states a fact.',
      resolve: (_, _args, context) => count(context, 'Evidence'),
    }),
    entities: t.field({
      type: [TypeCountType],
      description: 'How many things there are, by type.',
      resolve: (_, _args, context) =>
        Promise.all(entityTypes.map(async (type) => ({ type, count: await count(context, type) }))),
    }),
    facts: t.field({
      type: [StatementCount],
      description: 'How many facts there are, by sort.',
      resolve: (_, _args, context) => context.graph.rows(factsByStatement()),
    }),
    sources: t.field({
      type: [Source],
      description: 'The publishers, those with most documents first.',
      args: { first: t.arg.int({ required: true, defaultValue: 20, description: 'How many at most, 0 to 100.' }) },
      resolve: (_, { first }, context) => context.graph.rows(documentsByPublisher(checkedSize(first, 'first'))),
    }),
    years: t.field({
      type: [YearCount],
      description: 'How many documents were published, by year; undated ones are left out.',
      resolve: (_, _args, context) => context.graph.rows(documentsByYear()),
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({ type: Statistics, description: 'Numbers of the graph and its sources.', resolve: () => ({}) }),
);
