import { print } from 'graphql';
import type { Made } from '../answers.ts';
import { ENDPOINT, type Api, type Asking } from '../api.ts';
import { jsonReply, replyOf } from '../exchange.ts';
import { chartText, csvText, type Format } from './formats.ts';
import { Failed, type Ask, type Result } from './rows.ts';
import type { SavedQuery } from './saved.ts';

/** One request for a saved query. */
export interface Asked {
  readonly query: SavedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: Format;
  readonly per: string | undefined;
  readonly by: string | undefined;
}

/** The answer to a saved query in the format that was asked for, and whether it holds while the graph stays as it is. */
export async function answerOf({ query, variables, format, per, by }: Asked, api: Api): Promise<Made> {
  if (format === 'json') {
    const { reply, lasting } = await askedOf(api, print(query.document), variables);
    return { reply: jsonReply(reply.status, reply.body), lasting };
  }
  let lasting = true;
  const ask: Ask = async (text, values) => {
    const page = await askedOf(api, text, values);
    lasting &&= page.lasting;
    const { data, errors } = JSON.parse(page.reply.body.toString()) as Result;
    if (errors?.length || !data) throw new Failed(errors ?? []);
    return data;
  };
  try {
    if (format === 'chart') {
      const chart = await chartText(query, variables, ask, { per, by });
      return { reply: jsonReply(200, chart), lasting };
    }
    const headers = {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${encodeURIComponent(query.name)}.csv"`,
    };
    return { reply: { status: 200, headers, body: Buffer.from(await csvText(query, variables, ask)) }, lasting };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { reply: jsonReply(400, { errors: error.errors }), lasting: false };
  }
}

/** Through the API itself, so that every limit holds. */
async function askedOf(api: Api, query: string, variables: Readonly<Record<string, unknown>>) {
  const asking: Asking = {};
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  };
  const reply = await replyOf(await api.fetch(`http://localhost${ENDPOINT}`, init, { asking }));
  if (!reply) throw new Error('a query was answered with a stream');
  return { reply, lasting: asking.lasting === true && reply.status === 200 };
}
