import os from 'node:os';
import grafeo from '@grafeo-db/js';
import { BadInput, EngineClosed, EngineFailure } from '../../errors.ts';
import { readPlan } from '../expand.ts';
import type { Definition, Found, Graph, Query, ReadPlan, Row, Transaction, Value } from '../port.ts';
import { claimFolder } from './folder.ts';
import { Slots } from './slots.ts';
import { OpenTransaction } from './transaction.ts';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Executor = Pick<Database, 'executeCypher'>;

/** Names the graph that lives in this process only and is gone when it is closed. */
export const IN_MEMORY = ':memory:';

/** Status of a transaction that met another at the same node. */
const CONFLICT = '40000';
const ATTEMPTS = 8;

/**
 * Opens the graph in a folder, which is made where there is none. One process at a time may hold it.
 * @throws BadSetting (a folder that cannot be used), FolderHeld, EngineFailure (a damaged database)
 */
export async function openEmbedded(folder: string): Promise<Graph> {
  if (folder === IN_MEMORY) return new EmbeddedGraph(grafeo.GrafeoDB.create(), () => {});
  const { database, release } = claimFolder(folder, (file) => grafeo.GrafeoDB.create(file));
  // Without these the last commit before a pause would not be forced to the disk.
  database.setCheckpointTriggers({ intervalMs: 2_000, walBytes: 64_000_000 });
  return new EmbeddedGraph(database, release);
}

class EmbeddedGraph implements Graph {
  readonly #database: Database;
  readonly #release: () => void;
  /** More statements at once than cores gain nothing and stall the event loop. */
  readonly #reads = new Slots(os.availableParallelism());
  /** Two transactions that meet at one key would end in a conflict. */
  readonly #writes = new Slots(1);
  #changes = 0;
  #closing: Promise<void> | undefined;

  constructor(database: Database, release: () => void) {
    this.#database = database;
    this.#release = release;
  }

  async rows<R extends object>(query: Query<R>): Promise<R[]> {
    this.#guard();
    // The engine would carry it out beside the queue of writes.
    if (/\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/u.test(query.text))
      throw new EngineFailure(`expected a statement that only reads, got: ${query.text}`);
    return this.#reads.run(() => execute(this.#database, query));
  }

  async read(plan: ReadPlan, rows: Graph['rows'] = (query) => this.rows(query)): Promise<Found[]> {
    this.#guard();
    return readPlan(rows, plan);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#guard();
    return this.#writes.run(async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#attempt(work);
        } catch (error) {
          if (statusOf(error) !== CONFLICT || attempt === ATTEMPTS) throw failure(error);
          await new Promise((resolve) => setTimeout(resolve, attempt * 10));
        }
      }
    });
  }

  async define(definitions: readonly Definition[]): Promise<void> {
    this.#guard();
    await this.#writes.run(async () => {
      for (const text of definitions.flatMap(definitionTexts)) await execute(this.#database, { text, parameters: {} });
    });
  }

  async ping(): Promise<void> {
    await this.rows({ text: 'RETURN 1 AS one', parameters: {} });
  }

  changes(): number {
    return this.#changes;
  }

  bookmark(): null {
    return null;
  }

  after(): Graph {
    throw new BadInput('this graph hands out no bookmarks, because its reads see every write; got one');
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await Promise.all([this.#writes.idle(), this.#reads.idle()]);
    try {
      this.#database.close();
    } catch (error) {
      throw failure(error);
    } finally {
      this.#release();
    }
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.#database.beginTransaction();
    const open = new OpenTransaction((query) => execute(transaction, query));
    try {
      const result = await work(open);
      await open.end();
      transaction.commit();
      this.#changes++;
      return result;
    } catch (error) {
      await open.end().catch(() => {});
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  #guard(): void {
    if (this.#closing) throw new EngineClosed('the graph was closed before this call');
  }
}

async function execute<R extends object>(executor: Executor, query: Query<R>): Promise<R[]> {
  refuseUndefined(query.parameters, '$');
  try {
    const result = await executor.executeCypher(query.text, query.parameters);
    const columns = result.columns;
    return result.rows().map((values) => {
      const row: Row = {};
      for (const [index, column] of columns.entries()) row[column] = plain(values[index]);
      // The statement's author declares R beside the text that gives it.
      return row as R;
    });
  } catch (error) {
    throw failure(error);
  }
}

/** The engine takes undefined for null, which hides a misspelt parameter. */
function refuseUndefined(value: unknown, path: string): void {
  if (value === undefined) throw new EngineFailure(`parameter ${path}: expected a value, got undefined`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || typeof item === 'object') refuseUndefined(item, `${path}.${key}`);
  }
}

function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return (value ?? null) as string | number | boolean | null;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** The uniqueness constraint brings no index here, so both are made. */
function definitionTexts({ label, property, unique }: Definition): string[] {
  const name = `${label}_${property}`;
  const index = `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
  const constraint = `CREATE CONSTRAINT ${name}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
  return unique ? [constraint, index] : [index];
}

function statusOf(error: unknown): unknown {
  if (error instanceof EngineFailure) return statusOf(error.cause);
  return (error as { gqlStatus?: unknown } | undefined)?.gqlStatus;
}

/** The engine's own errors become ours; errors of the caller's work pass as they are. */
function failure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof EngineFailure || statusOf(error) === undefined) return error;
  return new EngineFailure(`the embedded graph failed: ${error.message}`, { cause: error });
}
