import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadInput } from '../errors.ts';
import type { Answers } from './answers.ts';
import type { Api, Asking } from './api.ts';
import { bodyOf, jsonReply, replyOf, send, stream, tooLong } from './exchange.ts';
import { failure } from './failure.ts';

/** Answers requests to the API, from what is kept where the same was asked of the same graph. */
export const graphqlEndpoint =
  (api: Api, answers: Answers) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', headers } = request;
    const { accept = '', 'content-type': type = '' } = headers;
    // Pages, streams and whatever the API refuses are its own affair.
    if (!/^(?:GET|POST)$/u.test(method) || /text\/html|text\/event-stream|multipart/iu.test(accept))
      return void (await api(request, response));
    const body = method === 'POST' ? await bodyOf(request) : '';
    if (body === undefined) return send(response, jsonReply(413, failure(new BadInput(tooLong))));
    const url = `http://${headers.host ?? 'localhost'}${request.url ?? '/'}`;
    const unreadable = method === 'GET' ? notJson(new URL(url)) : undefined;
    if (unreadable) return send(response, jsonReply(400, failure(new BadInput(unreadable))));
    // Everything of a request that its answer depends on. The key was checked before.
    const question = [method, request.url, accept, type, body].join('\n');
    await answers.answer(request, response, question, async () => {
      const asking: Asking = {};
      const init = { method, headers: plain(headers), ...(method === 'POST' ? { body } : {}) };
      const answer = await api.fetch(url, init, { asking });
      const reply = await replyOf(answer);
      if (!reply) return void (await stream(response, answer));
      return { reply, lasting: asking.lasting === true && reply.status === 200 };
    });
  };

/** What is wrong with the parameters of an address that are to be JSON; the API would take it for a failure of its own. */
function notJson({ searchParams }: URL): string | undefined {
  for (const name of ['variables', 'extensions']) {
    const text = searchParams.get(name);
    try {
      if (text) JSON.parse(text);
    } catch {
      return `${name}: expected JSON, got ${JSON.stringify(text?.slice(0, 60))}`;
    }
  }
  return undefined;
}

const plain = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
