import type { Socket } from 'node:net';
import { EngineFailure } from '../../errors.ts';
import type { Definition, Query, Row, Value } from '../port.ts';

/** The file in the graph's folder that tells where the process that holds it can be asked, and with which key. */
export const ADDRESS = 'server.json';

export interface Address {
  readonly port: number;
  readonly key: string;
  readonly pid: number;
  /** The absolute path of the decisions that it works under. */
  readonly decisions: string;
}

/** What the asking process says. Each request has a number of its own, and one answer; one in a transaction names that of its beginning. */
export type Request =
  | { readonly id: number; readonly ask: 'rows'; readonly in?: number; readonly query: Query }
  | { readonly id: number; readonly ask: 'begin' }
  | { readonly id: number; readonly ask: 'commit' | 'rollback'; readonly in: number }
  | { readonly id: number; readonly ask: 'define'; readonly definitions: readonly Definition[] }
  | { readonly id: number; readonly ask: 'ping' }
  | {
      readonly id: number;
      readonly ask: 'report';
      readonly done: number;
      readonly total: number;
      readonly file: string;
    };

/** What the holding process says. `again`: the transaction met another, and is to be run anew. */
export type Answer =
  | { readonly id: number; readonly rows: readonly Row[] }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly again: true }
  | { readonly id: number; readonly error: { readonly code: string; readonly message: string } };

export function say(socket: Socket, message: object): void {
  if (!socket.writable) return;
  socket.write(`${JSON.stringify(message, refuseUndefined)}\n`);
}

/** JSON would leave it out, and a misspelt parameter would go unseen. */
function refuseUndefined(key: string, value: Value | undefined): Value {
  if (value === undefined) throw new EngineFailure(`parameter ${key}: expected a value, got undefined`);
  return value;
}

/** The messages that come through a socket, one a line. A line longer than `longest` bytes at the time ends them. */
export async function* heard(socket: Socket, longest = () => Infinity): AsyncGenerator<unknown> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE); end >= 0; end = chunk.indexOf(LINE, start)) {
      yield JSON.parse(Buffer.concat([...rest, chunk.subarray(start, end)]).toString());
      [rest, length, start] = [[], 0, end + 1];
    }
    rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest()) return;
  }
}

const LINE = '\n'.charCodeAt(0);
