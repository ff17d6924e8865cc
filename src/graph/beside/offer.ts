import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import net, { type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { EngineClosed, EngineFailure, SignatoryError } from '../../errors.ts';
import type { Graph } from '../port.ts';
import { OfferedTransaction } from './offered-transaction.ts';
import { ADDRESS, heard, say, type Address, type Answer, type Request } from './protocol.ts';

/** A stranger has so long to say the key, and so many bytes. */
const GREETING_MS = 5_000;
const GREETING_BYTES = 500;

type Report = NonNullable<Graph['report']>;

/**
 * Lets other processes of the same user work on a graph that this process alone can open, until the function that it
 * gives is called. They find the address in the graph's folder, with the file of decisions that they are to work under too.
 */
export async function offerGraph(
  graph: Graph,
  folder: string,
  decisions: string,
  report: Report = () => {},
): Promise<() => Promise<void>> {
  const key = randomBytes(32).toString('base64url');
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    serve(socket, key, graph, report)
      .catch(() => {})
      .finally(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const file = join(folder, ADDRESS);
  const address: Address = { port: (server.address() as AddressInfo).port, key, pid: process.pid, decisions };
  // What a process left behind that was killed; the new file is nobody else's to read from its first moment.
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(address), { flag: 'wx', mode: 0o600 });
  return async () => {
    await rm(file, { force: true });
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

/** Answers one process until it goes. What it began and did not commit is undone then. */
async function serve(socket: Socket, key: string, graph: Graph, report: Report): Promise<void> {
  let known = false;
  const greeting = setTimeout(() => socket.destroy(), GREETING_MS);
  const open = new Map<number, OfferedTransaction>();
  try {
    for await (const message of heard(socket, () => (known ? Infinity : GREETING_BYTES))) {
      if (known) answer(message as Request, { socket, graph, report, open });
      else if (isKey(message, key)) {
        known = true;
        clearTimeout(greeting);
        say(socket, { ready: true });
      } else return;
    }
  } finally {
    clearTimeout(greeting);
    for (const transaction of open.values()) transaction.abandon(new EngineClosed('whoever began this is gone'));
  }
}

interface Conversation {
  readonly socket: Socket;
  readonly graph: Graph;
  readonly report: Report;
  readonly open: Map<number, OfferedTransaction>;
}

function answer(request: Request, { socket, graph, report, open }: Conversation): void {
  const { id } = request;
  const tell = (task: Promise<object>) =>
    void task
      .catch((error: unknown) => ({ error: told(error) }))
      .then((answered) => say(socket, { id, ...answered } satisfies object as Answer));
  const done = () => ({ done: true });
  const found = (rows: readonly object[]) => ({ rows });
  if (request.ask === 'report') report(request.done, request.total, request.file);
  else if (request.ask === 'ping') tell(graph.ping().then(done));
  else if (request.ask === 'define') tell(graph.define(request.definitions).then(done));
  else if (request.ask === 'begin') {
    const transaction = new OfferedTransaction(graph);
    open.set(id, transaction);
    void transaction.ended.finally(() => open.delete(id)).catch(() => {});
    tell(transaction.begun.then(done));
  } else if (request.ask === 'rows' && request.in === undefined) tell(graph.rows(request.query).then(found));
  else {
    const transaction = request.in === undefined ? undefined : open.get(request.in);
    if (!transaction) tell(Promise.reject(new EngineFailure('this transaction is over')));
    else if (request.ask === 'rows') tell(transaction.rows(request.query).then(found));
    else tell(transaction.end(request.ask === 'commit'));
  }
}

const told = (error: unknown): { code: string; message: string } => ({
  code: error instanceof SignatoryError ? error.code : 'ENGINE_FAILURE',
  message: error instanceof Error ? error.message : String(error),
});

const isKey = (said: unknown, key: string): boolean =>
  timingSafeEqual(digest(String((said as { readonly key?: unknown } | null)?.key)), digest(key));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
