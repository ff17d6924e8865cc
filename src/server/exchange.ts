import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A finished answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The longest body of a request, in bytes. */
export const LONGEST_BODY = 1_000_000;

/** The body of a request as text; undefined where it is longer than the server takes, and then the rest is let pass. */
export async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST_BODY) chunks.push(chunk);
  }
  return length > LONGEST_BODY ? undefined : Buffer.concat(chunks).toString();
}

/** What the server says of a body that {@link bodyOf} does not give. */
export const tooLong = `expected a body of at most ${LONGEST_BODY} bytes, got a longer one; ask in several requests`;

/** A whole fetch response as a reply; undefined where it is a stream that may never end. */
export async function replyOf(answer: Response): Promise<Reply | undefined> {
  const type = answer.headers.get('content-type') ?? '';
  if (/^(?:text\/event-stream|multipart\/)/iu.test(type)) return undefined;
  const headers = Object.fromEntries(answer.headers.entries());
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** A reply in JSON, of a value or of text that is JSON already. */
export const jsonReply = (status: number, body: object | string | Buffer): Reply => ({
  status,
  headers: JSON_TYPE,
  body: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** Passes a stream on as it comes, until either side ends it. */
export async function stream(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers.entries()));
  if (!answer.body) return void response.end();
  // A reader that goes away is no failure of the server's.
  await pipeline(Readable.from(answer.body as unknown as AsyncIterable<Uint8Array>), response).catch(() => {});
}
