import type { GraphVersion } from '../src/graph/cypher/write.ts';
import { readVersion } from '../src/graph/cypher/write.ts';
import { builder } from './builder.ts';

/** How far a load has come. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** The file of the document that was read last. */
  readonly file: string;
}

/** What happens to the graph while somebody listens. Each of these ends when the server does. */
export interface Live {
  readonly versions: () => AsyncIterable<GraphVersion>;
  readonly progress: () => AsyncIterable<LoadProgress>;
}

export const Version = builder.objectRef<GraphVersion>('GraphVersion').implement({
  description: 'What tells one state of the graph from another.',
  fields: (t) => ({
    graph: t.exposeString('graph', { description: 'The random id of this graph: one that is made anew has another.' }),
    counter: t.exposeInt('counter', { description: 'How many changes it has seen.' }),
  }),
});

const Progress = builder.objectRef<LoadProgress>('LoadProgress').implement({
  description: 'How far a load of documents has come.',
  fields: (t) => ({
    done: t.exposeInt('done', { description: 'How many documents are read.' }),
    total: t.exposeInt('total', { description: 'How many there are to read.' }),
    file: t.exposeString('file', { description: 'The name of the file that was read last.' }),
  }),
});

builder.queryFields((t) => ({
  graphVersion: t.field({
    type: Version,
    nullable: true,
    description: 'The version of the graph that answers. The subscription of the same name tells of each new one.',
    resolve: async (_root, _args, { graph }) => (await graph.rows(readVersion()))[0] ?? null,
  }),
}));

builder.subscriptionType({ description: 'What happens to the graph, as it happens.' });

builder.subscriptionFields((t) => ({
  graphVersion: t.field({
    type: Version,
    description: 'The version that stands now, then each that comes after it: the time to ask again.',
    subscribe: (_root, _args, { live }) => live.versions(),
    resolve: (version) => version,
  }),
  loadProgress: t.field({
    type: Progress,
    description: 'How far loads have come that this server carries out.',
    subscribe: (_root, _args, { live }) => live.progress(),
    resolve: (progress) => progress,
  }),
}));
