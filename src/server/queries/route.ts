import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadInput, NotFound, SignatoryError } from '../../errors.ts';
import type { Answers } from '../answers.ts';
import type { Api } from '../api.ts';
import { bodyOf, jsonReply, send, tooLong, type Reply } from '../exchange.ts';
import { failure } from '../failure.ts';
import { answerOf, type Asked } from './answer.ts';
import { readFormat } from './formats.ts';
import { readVariables, unknownParameter } from './parameters.ts';
import { RESERVED, type SavedQuery } from './saved.ts';

export const QUERIES = '/q/';

/** Answers requests for saved queries: `/q/` lists them, `/q/NAME` asks one. */
export const queriesEndpoint =
  (saved: ReadonlyMap<string, SavedQuery>, api: Api, answers: Answers) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const name = nameIn(url);
      if (!name) return send(response, jsonReply(200, { queries: [...saved.values()].map(described) }));
      const query = saved.get(name);
      if (!query) throw new NotFound(`no query is called ${name}; ${QUERIES} lists them`, [...saved.keys()]);
      if (!METHODS.includes(request.method ?? ''))
        return send(response, notAllowed(`expected ${METHODS.join(', ')}, got ${request.method}`));
      const body = await bodyIn(request);
      const asked = readAsked(query, url, body);
      const question = [request.method, request.url, body].join('\n');
      await answers.answer(request, response, question, () => answerOf(asked, api));
    } catch (error) {
      if (!(error instanceof SignatoryError)) throw error;
      send(response, jsonReply(error instanceof NotFound ? 404 : 400, failure(error)));
    }
  };

const METHODS = ['GET', 'HEAD', 'POST'];

function notAllowed(message: string): Reply {
  const { headers, ...reply } = jsonReply(405, failure(new BadInput(message)));
  return { ...reply, headers: { ...headers, allow: METHODS.join(', ') } };
}

function nameIn({ pathname }: URL): string {
  const name = pathname.slice(QUERIES.length);
  try {
    return decodeURIComponent(name);
  } catch {
    throw new BadInput(`expected the name of a query, got ${name}, which is no text written for an address`);
  }
}

const described = ({ name, description, parameters, table }: SavedQuery) => ({
  name,
  description,
  url: `${QUERIES}${encodeURIComponent(name)}`,
  parameters: parameters.map(({ read: _read, ...told }) => told),
  columns: table.columns.map(({ name: column, type }) => ({ name: column, type })),
});

async function bodyIn(request: IncomingMessage): Promise<string> {
  if (request.method !== 'POST') return '';
  const type = request.headers['content-type'] ?? '';
  // A form on another page can post no JSON.
  if (!/^application\/json\s*(?:;|$)/iu.test(type))
    throw new BadInput(`expected a body of content-type application/json, got ${type || 'none'}`);
  const body = await bodyOf(request);
  if (body === undefined) throw new BadInput(tooLong);
  return body;
}

function readAsked(query: SavedQuery, { searchParams }: URL, body: string): Asked {
  const [format, per, by] = RESERVED.map((word) => searchParams.get(word) ?? undefined);
  const pairs = [...searchParams].filter(([name]) => !RESERVED.some((word) => word === name));
  const posted = body ? variablesIn(body) : undefined;
  const known = query.parameters.map((parameter) => parameter.name);
  const unknown = Object.keys(posted ?? {}).find((one) => !known.includes(one));
  if (unknown !== undefined) throw new BadInput(unknownParameter(known, unknown));
  if (posted && pairs.length)
    throw new BadInput('expected the parameters in the address or in the body, got them in both');
  return { query, variables: posted ?? readVariables(query.parameters, pairs), format: readFormat(format), per, by };
}

function variablesIn(body: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch (error) {
    throw new BadInput(`expected a JSON object of parameters as the body, got text (${(error as Error).message})`);
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  throw new BadInput(`expected a JSON object of parameters as the body, got ${JSON.stringify(read).slice(0, 60)}`);
}
