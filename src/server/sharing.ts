import { BOOKMARK } from './bookmark.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a browser may keep what it was told of an address, in seconds. */
const MAX_AGE = '600';

/**
 * Lets pages of the allowed origins read what is answered; of all others none may. True where the request only asked
 * for that leave, and is answered.
 */
export function sharing(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[] = [],
): boolean {
  const origin = headers.origin;
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'etag');
  response.setHeader('vary', 'accept, authorization, origin');
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return false;
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': `accept, authorization, content-type, if-none-match, ${BOOKMARK}`,
      'access-control-max-age': MAX_AGE,
    })
    .end();
  return true;
}
