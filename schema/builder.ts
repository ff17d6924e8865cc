import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import type { Graph } from '../src/graph/port.ts';
import { date } from '../src/ontology/values.ts';
import type { Live } from './live.ts';
import type { Writer } from './writer.ts';

/** What whoever only reads has. */
export interface Reading {
  readonly graph: Graph;
}

/** What every resolver has: the graph, what happens to it, and what changes it. */
export interface Context extends Reading {
  readonly live: Live;
  readonly writer: Writer;
}

/** What a connection holds beside its edges. */
export interface Counted {
  /** Counts when it is called, so a total that nobody asks for costs nothing. */
  readonly totalCount: () => number | Promise<number>;
}

export interface ApiTypes {
  Context: Context;
  Connection: Counted;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
  };
}

/** The type parameter of every builder and ref. */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<ApiTypes>;

const afterPage = 'The cursor of an edge of this very list.';

export const builder = new SchemaBuilder<ApiTypes>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    // `Query.node` and `Query.nodes` stand in node.ts: ids are kept as they are, each begins with its type.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    idFieldOptions: { description: 'Readable, and stable across loads: it begins with the type.' },
    nodesOnConnection: { description: 'The nodes of the edges, without what belongs to the edge.' },
    nodeTypeOptions: { description: 'Anything with an id that holds across requests.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    edgesFieldOptions: {
      description: 'The nodes of this page, each with what belongs to its place here.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'What stands at the end of the edge.', nullable: false },
    cursorFieldOptions: { description: 'The place in the list, for `after` and `before`.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    hasNextPageFieldOptions: { description: 'Whether more comes after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether something comes before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge; null on an empty page.' },
    firstArgOptions: { description: 'How many from the start, 0 to 100. Without `first` and `last`: 20.' },
    lastArgOptions: { description: 'How many from the end, 0 to 100. Not together with `first`.' },
    afterArgOptions: { description: `Only what comes after this place. ${afterPage}` },
    beforeArgOptions: { description: `Only what comes before this place. ${afterPage}` },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One item of a page.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in the whole list. Counted only when asked for.',
    resolve: (connection) => connection.totalCount(),
  }),
);

builder.scalarType('Date', {
  description: 'A date as precise as its source: `2025`, `2025-09` or `2025-09-21`.',
  serialize: (value) => String(value),
  parseValue: (value) => {
    const cleaned = date.clean(value);
    if (cleaned.ok) return cleaned.value;
    throw new GraphQLError(cleaned.reason);
  },
});

builder.queryType({ description: 'Everything that can be asked.' });
