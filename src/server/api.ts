import { createYoga } from 'graphql-yoga';
import { schema } from '../../schema/index.ts';
import type { Live } from '../../schema/live.ts';
import type { Writer } from '../../schema/writer.ts';
import { counting } from '../graph/counting.ts';
import type { Graph } from '../graph/port.ts';
import { asOfBookmark, BOOKMARK } from './bookmark.ts';
import { examples, keyedExamples, noExamples } from './examples.ts';
import { LONGEST_BODY } from './exchange.ts';
import { graphiqlPage } from './graphiql.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { LiveGraph } from './live.ts';
import { maskError, type ErrorLog } from './mask-error.ts';
import { guarded } from './guarded.ts';
import { useBookmark, useJsonOnly, useLasting, useLimits, usePagePolicy, useReadCount } from './plugins.ts';

export const ENDPOINT = '/graphql';

/** What is known of one request, for whoever passes it on. */
export interface Asking {
  /** Set where the answer holds as long as the graph stays as it is: a query's, without an error. */
  lasting?: boolean;
}

/** What comes with a request beside the request itself. */
export interface Passed {
  readonly asking?: Asking;
}

export interface ApiOptions {
  readonly limits?: Limits;
  /** Whether requests need a key: then the page, which comes without one, shows nothing of the graph. */
  readonly keyed?: boolean;
  /** Ids of the documents that the example queries are about, when the page is asked for; all where there are none. */
  readonly focus?: () => readonly string[];
  /** What subscriptions tell of. */
  readonly live?: Live;
  /** What changes the graph for a request with this `Authorization`; nothing does unless told. */
  readonly writer?: (authorization: string | null) => Writer;
  /** Where errors go that clients are not told. */
  readonly log: ErrorLog;
}

/** The GraphQL API over a graph as a function from request to response: `createApi(…).fetch(request)`. */
export function createApi(graph: Graph, options: ApiOptions) {
  const {
    limits = defaultLimits,
    keyed = false,
    focus = () => [],
    live = new LiveGraph(graph),
    writer = off,
    log,
  } = options;
  return createYoga<Passed>({
    schema,
    graphqlEndpoint: ENDPOINT,
    context: ({ request: { headers } }) => ({
      graph: counting(asOfBookmark(graph, headers.get(BOOKMARK))),
      live,
      writer: writer(headers.get('authorization')),
    }),
    maskedErrors: { maskError: (error) => maskError(error, log) },
    // Errors are logged where they are masked; the rest is talk.
    logging: false,
    // Another page must not read the graph of the one who looks at it.
    cors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    maxRequestBodySize: LONGEST_BODY,
    graphiql: async () => ({
      title: 'Signatory',
      defaultTabs: keyed ? keyedExamples() : await tabs(graph, focus(), log),
    }),
    renderGraphiQL: graphiqlPage,
    plugins: [useJsonOnly(), useLimits(limits), useReadCount(), useBookmark(graph), useLasting(), usePagePolicy()],
  });
}

const off = () => guarded(undefined, null, {});

/** The page comes also while the database does not answer. */
const tabs = (graph: Graph, documents: readonly string[], log: ErrorLog) =>
  examples(graph, documents).catch((error: unknown) => {
    log(error);
    return noExamples();
  });

export type Api = ReturnType<typeof createApi>;
