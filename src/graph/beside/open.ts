import { readFile } from 'node:fs/promises';
import net, { type Socket } from 'node:net';
import { join } from 'node:path';
import { BadInput, EngineClosed, EngineFailure, EngineRefused, EngineUnavailable } from '../../errors.ts';
import { readPlan } from '../expand.ts';
import type { Definition, Found, Graph, Query, ReadPlan, Transaction } from '../port.ts';
import { ADDRESS, heard, say, type Address, type Answer, type Request } from './protocol.ts';

/** A process on this machine answers at once, or it is not the one that the file tells of. */
const GREETING_MS = 5_000;
const ATTEMPTS = 8;

/**
 * The graph in a folder that another process holds, through that process; null where none offers it: a file that was left
 * behind by one that is gone leads nowhere.
 */
export async function openBeside(folder: string): Promise<Graph | null> {
  const address = await addressIn(folder);
  if (!address) return null;
  const socket = net.connect({ host: '127.0.0.1', port: address.port });
  const answers = heard(socket);
  const greeting = setTimeout(() => socket.destroy(), GREETING_MS);
  try {
    say(socket, { key: address.key });
    const { value } = await answers.next();
    if ((value as { readonly ready?: boolean } | undefined)?.ready) return new GraphBeside(socket, answers, folder);
    socket.destroy();
    return null;
  } catch {
    return null;
  } finally {
    clearTimeout(greeting);
  }
}

/** The file of decisions that the running server works under which holds the graph in a folder; null where none does. */
export async function decisionsBeside(folder: string): Promise<string | null> {
  const address = await addressIn(folder);
  return address?.decisions !== undefined && runs(address.pid) ? address.decisions : null;
}

const addressIn = (folder: string): Promise<Address | null> =>
  readFile(join(folder, ADDRESS), 'utf8').then(
    (text) => JSON.parse(text) as Address,
    () => null,
  );

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

/** A request without its number, which is given when it is sent. */
type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

class GraphBeside implements Graph {
  readonly #socket: Socket;
  readonly #folder: string;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  readonly #asked = new Set<Promise<Answer>>();
  #last = 0;
  #closed = false;

  constructor(socket: Socket, answers: AsyncGenerator<unknown>, folder: string) {
    this.#socket = socket;
    this.#folder = folder;
    void this.#hear(answers);
  }

  async rows<R extends object>(query: Query<R>): Promise<R[]> {
    return rowsIn(await this.#ask({ ask: 'rows', query: query as Query }));
  }

  async read(plan: ReadPlan, rows: Graph['rows'] = (query) => this.rows(query)): Promise<Found[]> {
    this.#guard();
    return readPlan(rows, plan);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const attempted = await this.#attempt(work);
      if ('result' in attempted) return attempted.result;
      if (attempt === ATTEMPTS) throw new EngineFailure(`a transaction met another ${ATTEMPTS} times`);
    }
  }

  async define(definitions: readonly Definition[]): Promise<void> {
    await this.#ask({ ask: 'define', definitions });
  }

  async ping(): Promise<void> {
    await this.#ask({ ask: 'ping' });
  }

  report(done: number, total: number, file: string): void {
    if (!this.#closed) say(this.#socket, { id: ++this.#last, ask: 'report', done, total, file } satisfies Request);
  }

  changes(): null {
    return null;
  }

  bookmark(): null {
    return null;
  }

  after(): Graph {
    throw new BadInput('this graph hands out no bookmarks, because its reads see every write; got one');
  }

  async close(): Promise<void> {
    this.#closed = true;
    // What was asked before is answered yet.
    await Promise.allSettled(this.#asked);
    if (this.#socket.destroyed) return;
    await new Promise<void>((resolve) => this.#socket.once('close', () => resolve()).end());
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<{ result: T } | { again: true }> {
    const begun = ++this.#last;
    await this.#ask({ ask: 'begin' }, begun);
    // Those that are not waited for are over before the transaction is.
    const asked: Promise<unknown>[] = [];
    let over = false;
    const transaction: Transaction = {
      rows: async <R extends object>(query: Query<R>) => {
        if (over) throw new EngineFailure('this transaction is over: its work had already returned or failed');
        const turn = this.#ask({ ask: 'rows', in: begun, query: query as Query });
        turn.catch(() => {});
        asked.push(turn);
        return rowsIn<R>(await turn);
      },
    };
    try {
      const result = await work(transaction);
      over = true;
      await Promise.all(asked);
      const ended = await this.#ask({ ask: 'commit', in: begun });
      return 'again' in ended ? { again: true } : { result };
    } catch (error) {
      over = true;
      if (!this.#socket.destroyed) await this.#ask({ ask: 'rollback', in: begun }).catch(() => {});
      throw error;
    }
  }

  async #ask(request: Unnumbered, id = ++this.#last): Promise<Answer> {
    this.#guard();
    const asked = new Promise<Answer>((resolve, reject) => {
      if (this.#socket.destroyed) return reject(this.#gone());
      say(this.#socket, { id, ...request });
      this.#waiting.set(id, { resolve, reject });
    });
    this.#asked.add(asked);
    const answer = await asked.finally(() => this.#asked.delete(asked));
    if ('error' in answer) throw errorOf(answer.error);
    return answer;
  }

  async #hear(answers: AsyncGenerator<unknown>): Promise<void> {
    try {
      for await (const answer of answers as AsyncGenerator<Answer>) {
        this.#waiting.get(answer.id)?.resolve(answer);
        this.#waiting.delete(answer.id);
      }
    } catch {
      // Cut off: the same as an end.
    }
    this.#socket.destroy();
    for (const { reject } of this.#waiting.values()) reject(this.#gone());
    this.#waiting.clear();
  }

  #guard(): void {
    if (this.#closed) throw new EngineClosed('the graph was closed before this call');
  }

  #gone(): Error {
    return new EngineUnavailable(`the server that held ${this.#folder} is gone; run the same again`);
  }
}

function rowsIn<R extends object>(answer: Answer): R[] {
  // The statement's author declares R beside the text that gives it.
  return ('rows' in answer ? answer.rows : []) as R[];
}

const errors = [EngineClosed, EngineUnavailable, EngineRefused, BadInput];

function errorOf({ code, message }: { readonly code: string; readonly message: string }): Error {
  const known = errors.map((Type) => new Type(message)).find((error) => error.code === code);
  return known ?? new EngineFailure(message);
}
