import type { ExecutionArgs } from 'graphql';
import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga';
import { BadInput, OverLimit } from '../errors.ts';
import type { CountingGraph } from '../graph/counting.ts';
import type { Graph } from '../graph/port.ts';
import type { Passed } from './api.ts';
import { failure } from './failure.ts';
import { operationOf, overLimits, type Limits } from './limits.ts';

const { code } = new OverLimit('');
const tooMuch = (message: string) => createGraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** Refuses a query that is too long before it is read, and one that asks for too much before it is run. */
export function useLimits(limits: Limits): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parseFn(source, { ...options, maxTokens: limits.tokens });
        } catch (error) {
          // The library has only words for it.
          if (!(error instanceof Error) || !/token/iu.test(error.message) || !/aborted/iu.test(error.message))
            throw error;
          throw tooMuch(
            `expected a query of at most ${limits.tokens} words and signs, got more; ask in several requests, and pass values as variables`,
          );
        }
      });
    },
    // Not a rule of validation: its outcome is kept by the query's text, and sizes may be variables.
    onExecute({ args, setResultAndStopExecution }) {
      const found = tooMuchIn(args, limits);
      if (found.length) setResultAndStopExecution({ errors: found });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const found = tooMuchIn(args, limits);
      if (found.length) setResultAndStopExecution({ errors: found });
    },
  };
}

function tooMuchIn({ schema, document, operationName, variableValues }: ExecutionArgs, limits: Limits) {
  return overLimits({ schema, document, operationName, variables: variableValues ?? {} }, limits).map(tooMuch);
}

/** Tells with each answer how many reads of the graph it took. */
export function useReadCount(): Plugin<{ readonly graph: CountingGraph }> {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result)) return;
          const { reads } = (args.contextValue as { readonly graph: CountingGraph }).graph;
          setResult({ ...result, extensions: { ...result.extensions, reads } });
        },
      };
    },
  };
}

/** Gives with the answer of a mutation the bookmark of what it wrote, where the engine hands out any. */
export function useBookmark(graph: Graph): Plugin {
  return {
    onExecute({ args: { document, operationName } }) {
      if (operationOf(document, operationName)?.operation !== 'mutation') return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          const bookmark = graph.bookmark();
          if (bookmark === null || !('data' in result)) return;
          setResult({ ...result, extensions: { ...result.extensions, bookmark } });
        },
      };
    },
  };
}

/** Notes of a query answered without an error that its answer may be kept. */
export function useLasting(): Plugin<Passed> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      const { asking } = contextValue as Passed;
      if (!asking || operationOf(document, operationName)?.operation !== 'query') return undefined;
      return {
        onExecuteDone({ result }) {
          asking.lasting = !isAsyncIterable(result) && !result.errors?.length;
        },
      };
    },
  };
}

/** A form on another page can post neither of these, so no other page can make a browser ask for its user. */
const posted = /^application\/json\s*(?:;|$)/iu;

export function useJsonOnly(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const type = request.headers.get('content-type') ?? '';
      if (request.method !== 'POST' || posted.test(type)) return;
      const error = new BadInput(`expected a body of content-type application/json, got ${type || 'none'}`);
      const body = JSON.stringify(failure(error));
      endResponse(
        new fetchAPI.Response(body, { status: 415, headers: { 'content-type': 'application/json; charset=utf-8' } }),
      );
    },
  };
}

/** Lets the page load and reach nothing but this server. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `worker-src 'self' blob:`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

export function usePagePolicy(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('x-content-type-options', 'nosniff');
      if (!response.headers.get('content-type')?.startsWith('text/html')) return;
      response.headers.set('content-security-policy', policy);
      response.headers.set('cache-control', 'no-store');
    },
  };
}
