import { EngineFailure } from '../../errors.ts';
import type { Query, Transaction } from '../port.ts';

type Run = <R extends object>(query: Query<R>) => Promise<R[]>;

/**
 * Runs a transaction's statements one after another. After one that failed all others fail with it, and so does
 * {@link end}: the engines differ in whether such a transaction could go on, and callers must not see that.
 */
export class OpenTransaction implements Transaction {
  readonly #run: Run;
  #last: Promise<unknown> = Promise.resolve();
  #over = false;

  constructor(run: Run) {
    this.#run = run;
  }

  async rows<R extends object>(query: Query<R>): Promise<R[]> {
    if (this.#over) throw new EngineFailure('this transaction is over: its work had already returned or failed');
    const turn = this.#last.then(() => this.#run(query));
    this.#last = turn;
    // Whoever started the statement hears of its failure; left unheard here it would end the process.
    turn.catch(() => {});
    return turn;
  }

  /** Refuses further statements and waits for those that were started; rejects if one failed. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#last;
  }
}
