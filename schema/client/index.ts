import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './introspection.ts';

// What is needed of gql.tada comes through here, so that fragments and types fit the version that the schema was written for.
export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';

/**
 * Reads a query, or a fragment. While the program is compiled its variables and its result get their types from the schema;
 * what the schema does not have is of type `unknown`.
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { ID: string; Date: string } }>();

export interface ConnectOptions {
  /** The key of a server that wants one. */
  readonly key?: string;
  /** What sends the requests: the platform's own unless given. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A server as a program asks it. */
export interface Client {
  /**
   * Asks a query, or makes a mutation, and gives its data. After a mutation every query sees what it wrote, whichever of
   * many servers answers.
   * @throws QueryFailed where any of it failed, or no answer came
   */
  readonly ask: <Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...variables: {} extends Variables ? [variables?: Variables] : [variables: Variables]
  ) => Promise<Result>;
}

/** One of the things that went wrong, as the server tells it. */
export interface ServerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>>;
}

/** What became of a request that was not answered as asked. */
export class QueryFailed extends Error {
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly ServerError[];

  constructor(status: number, errors: readonly ServerError[], words?: string) {
    super(words ?? errors.map(({ message }) => message).join('; '));
    this.name = 'QueryFailed';
    this.status = status;
    this.errors = errors;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ServerError[];
  readonly extensions?: { readonly bookmark?: string };
}

/** A client of the server at this address, such as `http://127.0.0.1:4000/graphql`. */
export function connect(url: string | URL, { key, fetch = globalThis.fetch }: ConnectOptions = {}): Client {
  let bookmark: string | undefined;
  return {
    ask: async (document, ...[variables]) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(bookmark === undefined ? {} : { 'signatory-bookmark': bookmark }),
        },
        body: JSON.stringify({ query: print(document), variables: variables ?? {} }),
      });
      const { data, errors, extensions } = await answerOf(response);
      bookmark = extensions?.bookmark ?? bookmark;
      if (errors?.length) throw new QueryFailed(response.status, errors);
      // The server answers what its schema says, and the query was checked against that.
      return data as never;
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
      // What has one of them is an answer as the GraphQL specification has it.
      return answer as Answer;
  } catch {
    // Told below.
  }
  const { status, url } = response;
  throw new QueryFailed(
    status,
    [],
    `expected an answer of GraphQL from ${url}, got status ${status}: ${text.slice(0, 200)}`,
  );
}
