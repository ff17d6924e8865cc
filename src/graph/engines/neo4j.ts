import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Config } from '../../config.ts';
import {
  BadInput,
  BadSetting,
  EngineClosed,
  EngineFailure,
  EngineRefused,
  EngineUnavailable,
  SignatoryError,
} from '../../errors.ts';
import { readPlan } from '../expand.ts';
import type { Definition, Found, Graph, Query, ReadPlan, Transaction, Value } from '../port.ts';
import { Slots } from './slots.ts';
import { OpenTransaction } from './transaction.ts';

type Settings = Config['neo4j'];

const OPEN_WITHIN = 12_000;
/** A connection stays free for the writer. */
const CONNECTIONS = 100;
const READ_ATTEMPTS = 4;
/**
 * Every write takes the one node of this label before anything else. So writers of all processes come one after
 * another, and a read that others' writes keep disturbing can have its turn among them.
 */
const TAKE_TURN = 'MERGE (turn:WriteTurn {id: 1}) SET turn.taken = coalesce(turn.taken, 0) + 1';
/** The first version that knows `CALL (n) { … }`. */
const OLDEST = [5, 23] as const;

/**
 * Connects to a server and checks that it answers, lets us in, has the database and is recent enough.
 * @throws EngineUnavailable, EngineRefused, BadSetting (no such database), EngineFailure (too old)
 */
export async function openNeo4j(settings: Settings): Promise<Graph> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: 8_000,
    connectionAcquisitionTimeout: OPEN_WITHIN,
    maxConnectionPoolSize: CONNECTIONS,
    maxTransactionRetryTime: 15_000,
    userAgent: 'signatory',
  });
  try {
    refuseOld(await within(OPEN_WITHIN, agentOf(driver, settings), settings));
  } catch (error) {
    await driver.close();
    throw failure(error, settings);
  }
  return new Neo4jGraph({ driver, settings, reads: new Slots(CONNECTIONS - 1), writes: new Slots(1), last: [] }, []);
}

/** What a graph and those made by its `after` have in common. */
interface Connection {
  readonly driver: Driver;
  readonly settings: Settings;
  readonly reads: Slots;
  readonly writes: Slots;
  /** Bookmarks of the last write of this process. */
  last: readonly string[];
  closing?: Promise<void>;
}

class Neo4jGraph implements Graph {
  readonly #connection: Connection;
  /** Bookmarks from elsewhere that reads wait for too. */
  readonly #awaited: readonly string[];

  constructor(connection: Connection, awaited: readonly string[]) {
    this.#connection = connection;
    this.#awaited = awaited;
  }

  async rows<R extends object>(query: Query<R>): Promise<R[]> {
    this.#guard();
    return this.#connection.reads.run(async () => {
      const parameters = sent(query.parameters, '$');
      for (let attempt = 1; ; attempt++) {
        try {
          const rows = await this.#inSession(neo4j.session.READ, (session) => run<R>(session, query.text, parameters));
          if (rows.every(isWhole)) return rows;
          throw new Disturbed('a node was taken away while it was read');
        } catch (error) {
          // A statement outside of a transaction is one round trip instead of three, and is retried by nobody else.
          if (isGone(error)) {
            if (attempt === READ_ATTEMPTS) return await this.#readBetweenWrites<R>(query.text, parameters, error);
          } else if (attempt === READ_ATTEMPTS || !isRetryable(error)) throw failure(error, this.#connection.settings);
          await new Promise((resolve) => setTimeout(resolve, isGone(error) ? 20 : 50 * 2 ** attempt));
        }
      }
    });
  }

  async read(plan: ReadPlan, rows: Graph['rows'] = (query) => this.rows(query)): Promise<Found[]> {
    this.#guard();
    return readPlan(rows, plan);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn((session) =>
      session.executeWrite(async (transaction) => {
        await run(transaction, TAKE_TURN, {});
        return attempt(transaction, work);
      }),
    );
  }

  async define(definitions: readonly Definition[]): Promise<void> {
    await this.#inTurn(async (session) => {
      for (const definition of definitions) await run(session, definitionText(definition), {});
      await run(session, 'CALL db.awaitIndexes(300)', {});
    });
  }

  async ping(): Promise<void> {
    await this.rows({ text: 'RETURN 1 AS one', parameters: {} });
  }

  changes(): null {
    return null;
  }

  bookmark(): string | null {
    return this.#connection.last.join(',') || null;
  }

  after(bookmark: string): Graph {
    this.#guard();
    const bookmarks = bookmark.split(',');
    if (bookmark.length > 2_000 || !bookmarks.every((one) => /^FB:[A-Za-z0-9+/=_-]+$/u.test(one)))
      throw new BadInput(`expected a bookmark that this server gave, got ${JSON.stringify(bookmark.slice(0, 60))}`);
    return new Neo4jGraph(this.#connection, [...this.#awaited, ...bookmarks]);
  }

  close(): Promise<void> {
    this.#connection.closing ??= this.#finish();
    return this.#connection.closing;
  }

  async #finish(): Promise<void> {
    await Promise.all([this.#connection.reads.idle(), this.#connection.writes.idle()]);
    await this.#connection.driver.close();
  }

  /** One write at a time, each after the one before, so that the last bookmark stands for all of them. */
  async #inTurn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#guard();
    return this.#connection.writes.run(async () => {
      try {
        return await this.#inSession(neo4j.session.WRITE, async (session) => {
          const result = await work(session);
          this.#connection.last = session.lastBookmarks();
          return result;
        });
      } catch (error) {
        throw failure(error, this.#connection.settings);
      }
    });
  }

  /**
   * Nobody writes while this reads, at the price of waiting for the write that runs.
   * @throws what `disturbed` stands for, where the user may only read
   */
  async #readBetweenWrites<R extends object>(
    text: string,
    parameters: Record<string, unknown>,
    disturbed: unknown,
  ): Promise<R[]> {
    const { settings } = this.#connection;
    const between = (session: Session) =>
      session.executeWrite(async (transaction) => {
        await run(transaction, TAKE_TURN, {});
        return run<R>(transaction, text, parameters);
      });
    // In line with the writes of this process: the database gives a lock to whoever asks at the right moment.
    return this.#connection.writes
      .run(() => this.#inSession(neo4j.session.WRITE, between))
      .catch((error: unknown) => {
        throw failure(isForbidden(error) ? disturbed : error, settings);
      });
  }

  /** A session for each use: one that is kept holds on to every result it ever gave. */
  async #inSession<T>(mode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#connection.driver.session({
      database: this.#connection.settings.database,
      defaultAccessMode: mode,
      bookmarks: [...this.#connection.last, ...this.#awaited],
    });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }

  #guard(): void {
    if (this.#connection.closing) throw new EngineClosed('the graph was closed before this call');
  }
}

async function attempt<T>(transaction: ManagedTransaction, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const open = new OpenTransaction((query) => run(transaction, query.text, sent(query.parameters, '$')));
  try {
    const result = await work(open);
    await open.end();
    return result;
  } catch (error) {
    await open.end().catch(() => {});
    throw error;
  }
}

async function run<R extends object>(
  runner: Pick<Session | ManagedTransaction, 'run'>,
  text: string,
  parameters: Record<string, unknown>,
): Promise<R[]> {
  const { records } = await runner.run(text, parameters);
  // The statement's author declares R beside the text that gives it.
  return records.map((record) => record.toObject() as R);
}

/**
 * A JavaScript number goes out as an integer where it is whole (LIMIT takes nothing else, and a count must come back as
 * it was), and as a float otherwise. Undefined is refused: the driver would drop it in a map and make it null in a list.
 */
function sent(values: Readonly<Record<string, Value>>, path: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sentValue(value, `${path}.${key}`)]));
}

function sentValue(value: Value | undefined, path: string): unknown {
  if (value === undefined) throw new EngineFailure(`parameter ${path}: expected a value, got undefined`);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item, index) => sentValue(item, `${path}.${index}`));
  return sent(value, path);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function definitionText({ label, property, unique }: Definition): string {
  return unique
    ? `CREATE CONSTRAINT ${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
    : `CREATE INDEX ${label}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

async function within<T>(milliseconds: number, task: Promise<T>, settings: Settings): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unavailable(settings, `no answer within ${milliseconds / 1_000} s`)), milliseconds);
  });
  try {
    return await Promise.race([task, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the server calls itself. A statement is run, because only then does a server look for the database. */
async function agentOf(driver: Driver, settings: Settings): Promise<string | undefined> {
  const session = driver.session({ database: settings.database, defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.run('RETURN 1 AS one')).summary.server.agent;
  } finally {
    await session.close();
  }
}

const isRetryable = (error: unknown): boolean => error instanceof Error && neo4j.isRetryableError(error);

/** A read sees what others commit while it runs: what it has found may be gone when it asks for more of it. */
const isGone = (error: unknown): boolean =>
  error instanceof Disturbed ||
  (error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Statement.EntityNotFound');

class Disturbed extends EngineFailure {}

/** The columns of our statements that hold a node, whose tuple begins with its id, or several of them. */
const nodeColumn = /^(?:node|evidence|document)$/u;
const nodesColumn = /^rows\d+$/u;

/** Of a node that goes at the wrong moment the database may give nulls instead of an error; no node of ours is without an id. */
function isWhole(row: object): boolean {
  return Object.entries(row).every(([column, value]) => {
    if (column === 'id') return value !== null;
    if (nodeColumn.test(column)) return !Array.isArray(value) || value[0] !== null;
    return !nodesColumn.test(column) || !Array.isArray(value) || value.every(([id]) => id !== null);
  });
}

const isForbidden = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError.Security.');

/** @throws EngineFailure for a server that does not understand our statements */
export function refuseOld(agent: string | undefined): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent ?? '') ?? [];
  const [oldestMajor, oldestMinor] = OLDEST;
  const number = Number(major);
  if (number > oldestMajor || (number === oldestMajor && Number(minor) >= oldestMinor)) return;
  throw new EngineFailure(`expected Neo4j ${OLDEST.join('.')} or later, got ${agent ?? 'a server without a version'}`);
}

/** Errors of the driver and the server become ours; those of the caller's work pass as they are. */
function failure(error: unknown, settings: Settings): unknown {
  if (error instanceof SignatoryError || !(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  if (code.startsWith('Neo.ClientError.Security.'))
    return new EngineRefused(
      `${shownUri(settings)} refused the user ${settings.user}; check NEO4J_USER and NEO4J_PASSWORD (${code})`,
      { cause: error },
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new BadSetting(`NEO4J_DATABASE: ${shownUri(settings)} has no database called ${settings.database}`);
  if (code.startsWith('Neo.ClientError.Transaction.InvalidBookmark'))
    return new BadInput('expected a bookmark that this server gave, got one of another database', { cause: error });
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code.startsWith('Neo.TransientError.'))
    return unavailable(settings, message, error);
  return new EngineFailure(`the database failed: ${message} (${code})`, { cause: error });
}

const unavailable = (settings: Settings, why: string, cause?: Error): EngineUnavailable =>
  new EngineUnavailable(
    `${shownUri(settings)} cannot be reached; check that the server runs and that NEO4J_URI names it (${why})`,
    cause && { cause },
  );

/** Some write the password into the address. */
const shownUri = ({ uri }: Settings): string => uri.replace(/\/\/[^@/]*@/u, '//');
