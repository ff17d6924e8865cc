import { EngineFailure } from '../../errors.ts';
import type { Graph, Query, Transaction } from '../port.ts';

/** All other writers wait while a transaction is open; one that says nothing for so long is given up. */
const SILENCE_MS = 60_000;

/** A transaction of a graph that is run from outside: statement by statement, until it is ended or given up. */
export class OfferedTransaction {
  /** Resolves when its turn has come. */
  readonly begun: Promise<void>;
  /** Resolves when all is committed; rejects where nothing is. */
  readonly ended: Promise<void>;
  readonly #finish: (error: Error | null) => void;
  readonly #silenceMs: number;
  #transaction: Transaction | undefined;
  #running = 0;
  #silence: NodeJS.Timeout | undefined;

  constructor(graph: Graph, silenceMs = SILENCE_MS) {
    let begin = () => {};
    let fail: (error: unknown) => void = () => {};
    // Before the write, whose turn may come at once.
    this.begun = new Promise((resolve, reject) => ([begin, fail] = [resolve, reject]));
    this.begun.catch(() => {});
    let finish: (error: Error | null) => void = () => {};
    const outcome = new Promise<Error | null>((resolve) => (finish = resolve));
    this.#finish = finish;
    this.#silenceMs = silenceMs;
    this.ended = graph.write(async (transaction) => {
      // What was asked in the first attempt is gone; whoever asked has to ask again.
      if (this.#transaction) throw new Again();
      this.#transaction = transaction;
      this.#listen();
      begin();
      const error = await outcome;
      if (error) throw error;
    });
    this.ended.catch(fail);
  }

  async rows<R extends object>(query: Query<R>): Promise<R[]> {
    if (!this.#transaction) throw new EngineFailure('this transaction has not begun');
    clearTimeout(this.#silence);
    this.#running++;
    try {
      return await this.#transaction.rows(query);
    } finally {
      if (--this.#running === 0) this.#listen();
    }
  }

  /** Commits it or undoes it, and tells which came of it: a transaction that met another has to be run again. */
  async end(commit: boolean): Promise<object> {
    this.abandon(commit ? null : new RolledBack());
    try {
      await this.ended;
    } catch (error) {
      if (error instanceof Again) return { again: true };
      if (!(error instanceof RolledBack)) throw error;
    }
    return { done: true };
  }

  /** Ends it without an answer: null commits, an error undoes. */
  abandon(error: Error | null): void {
    clearTimeout(this.#silence);
    this.#finish(error);
  }

  #listen(): void {
    const seconds = this.#silenceMs / 1_000;
    const late = new EngineFailure(`nothing was asked of a transaction for ${seconds} s, so it was undone`);
    this.#silence = setTimeout(() => this.abandon(late), this.#silenceMs).unref();
  }
}

class Again extends Error {}
class RolledBack extends Error {}
