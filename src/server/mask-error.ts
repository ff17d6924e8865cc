import { createGraphQLError } from 'graphql-yoga';
import type { GraphQLError } from 'graphql';
import {
  BadInput,
  EngineClosed,
  EngineFailure,
  EngineRefused,
  EngineUnavailable,
  Forbidden,
  SignatoryError,
  Unauthorized,
} from '../errors.ts';

/** Where errors go that no client may see. */
export type ErrorLog = (error: unknown) => void;

/** What a client is told of an error that nobody expected. */
export const unexpected = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'something went wrong; the log of the server says what',
} as const;

/** Their messages tell of the inside: addresses, statements, users. */
const inner = [EngineClosed, EngineFailure, EngineRefused, EngineUnavailable];

/**
 * What a client is told of an error: our own with their code and details, GraphQL's as they are, all others nothing.
 */
export function maskError(error: unknown, log: ErrorLog): GraphQLError {
  const cause = causeOf(error);
  if (cause instanceof SignatoryError) {
    const shown = inner.some((type) => cause instanceof type)
      ? 'the database did not answer as it should; the log of the server says why'
      : cause.message;
    if (shown !== cause.message) log(cause);
    return told(error, shown, { code: cause.code, ...cause.details, ...statusOf(cause) });
  }
  // The executor's own errors: a query that is not valid, a variable of the wrong type.
  if (isGraphQLError(cause)) {
    const { message, extensions } = error as GraphQLError;
    return extensions['code'] === undefined
      ? told(error, message, { ...extensions, code: new BadInput(message).code })
      : (error as GraphQLError);
  }
  log(cause);
  return told(error, unexpected.message, { code: unexpected.code });
}

/** What a client that looks at the status alone is to know. */
function statusOf(error: SignatoryError): { readonly http?: object } {
  if (error instanceof Unauthorized) return { http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } };
  return error instanceof Forbidden ? { http: { status: 403 } } : {};
}

function told(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!isGraphQLError(error)) return createGraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
  return createGraphQLError(message, { ...place, extensions });
}

function causeOf(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? causeOf(error.originalError) : error;
}

/** By name: several copies of the library may be loaded, each with a class of its own. */
const isGraphQLError = (error: unknown): error is GraphQLError =>
  error instanceof Error && error.name === 'GraphQLError';
