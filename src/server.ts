import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { AddressInUse, BadSetting, Forbidden, NotFound, Unauthorized } from './errors.ts';
import type { Graph } from './graph/port.ts';
import { versionsOf } from './graph/version.ts';
import { checkAddress, isKeyed, refusedHost, refusedKey } from './server/access.ts';
import { Answers } from './server/answers.ts';
import { createApi, ENDPOINT, type ApiOptions } from './server/api.ts';
import { graphqlEndpoint } from './server/endpoint.ts';
import { guarded } from './server/guarded.ts';
import { LiveGraph } from './server/live.ts';
import { sharing } from './server/sharing.ts';
import { ASSETS, assetAt } from './server/graphiql.ts';
import { failure } from './server/failure.ts';
import { QUERIES, queriesEndpoint } from './server/queries/route.ts';
import { savedQueries, type Checker, type QueryFile } from './server/queries/saved.ts';
import { createWriter } from './server/writer.ts';
import { unexpected, type ErrorLog } from './server/mask-error.ts';

export interface Server {
  /**
   * Starts to answer, and tells the address.
   * @throws AddressInUse; BadSetting where the address is not one of this machine
   */
  listen(): Promise<string>;
  /** Ends: nothing new is answered, what is under way is waited for, at most so long. The graph stays open. */
  stop(graceMs?: number): Promise<void>;
  /** Tells those who listen how far a load has come. */
  report(done: number, total: number, file: string): void;
}

type ServerConfig = Pick<Config, 'host' | 'port' | 'key' | 'publicRead'> &
  Partial<Pick<Config, 'hostnames' | 'origins' | 'writeKey' | 'decisions'>> &
  Pick<ApiOptions, 'focus'> & {
    /** Queries that are answered by name. */
    readonly queryFiles?: readonly QueryFile[];
  };

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const ALIVE = { status: 'alive' };
const GRACE_MS = 10_000;
const KEEP_ALIVE_MS = 65_000;

/** One address, and what answers there; the first that fits the path is asked. */
interface Route {
  readonly fits: (path: string) => boolean;
  /** Whether a request to it is told of the graph, and so needs the key where one is needed. */
  readonly keyed: (request: IncomingMessage) => boolean;
  /** Whether pages of the allowed origins may read it. */
  readonly shared: boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string) => unknown;
}

/**
 * A server for a graph; it does not listen yet. Errors that clients are not told go to the log, standard error unless
 * told.
 * @throws BadSetting for an address that others reach while nothing says that they may read
 */
export function createServer(graph: Graph, config: ServerConfig, log: ErrorLog = logToStandardError()): Server {
  checkAddress(config);
  const live = new LiveGraph(graph);
  const listener = createListener(graph, config, log, live);
  const server = http.createServer((request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    // A connection that was busy when the end came is let go as soon as it has its answer.
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
    listener(request, response);
  });
  // Longer than proxies keep theirs, or they would send into a connection that is being closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  let stopping = false;
  return {
    listen: () => listen(server, config),
    stop: (graceMs = GRACE_MS) => {
      stopping = true;
      live.end();
      return stop(server, graceMs);
    },
    report: (done, total, file) => live.report(done, total, file),
  };
}

/** Answers every request to a server at the configured address. */
export function createListener(
  graph: Graph,
  config: ServerConfig,
  log: ErrorLog,
  live = new LiveGraph(graph),
): Listener {
  const writer = createWriter(graph, config.decisions ?? null);
  const api = createApi(graph, {
    live,
    writer: (authorization) => guarded(writer, authorization, config),
    keyed: isKeyed(config),
    log,
    ...(config.focus ? { focus: config.focus } : {}),
  });
  const answers = new Answers(versionsOf(graph));
  const graphql = graphqlEndpoint(api, answers);
  const saved = savedQueries(config.queryFiles ?? [], api.getEnveloped() as Checker);
  const queries = queriesEndpoint(saved, api, answers);
  const open = { keyed: () => false, shared: false };
  const routes: readonly Route[] = [
    { fits: (path) => path === '/', ...open, answer: (_request, response) => redirect(response, ENDPOINT) },
    { fits: (path) => path === '/health', ...open, answer: (_request, response) => json(response, 200, ALIVE) },
    { fits: (path) => path === '/ready', ...open, answer: (_request, response) => ready(response, graph, log) },
    { fits: (path) => path.startsWith(ASSETS), ...open, answer: sendAsset },
    { fits: (path) => path === ENDPOINT, keyed: (request) => !isPage(request), shared: true, answer: graphql },
    { fits: (path) => `${path}/`.startsWith(QUERIES), keyed: () => true, shared: true, answer: queries },
    { fits: () => true, ...open, answer: (_request, response, path) => nothingHere(response, path) },
  ];
  return (request, response) => {
    answer(request, response, routes, config).catch((error: unknown) => {
      log(error);
      if (!response.headersSent) json(response, 500, failure(unexpected));
      else response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  config: ServerConfig,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0]!;
  const route = routes.find(({ fits }) => fits(path))!;
  const stranger = refusedHost(request, config);
  if (stranger) return refuse(response, stranger);
  // Browsers ask for leave without the key.
  if (route.shared && sharing(request, response, config.origins)) return;
  const anonymous = route.keyed(request) ? refusedKey(request, config) : undefined;
  if (anonymous) refuse(response, anonymous);
  else await route.answer(request, response, path);
}

/** GraphiQL itself, which a browser asks for without a key; it holds nothing of the graph then. */
const isPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

async function ready(response: ServerResponse, graph: Graph, log: ErrorLog): Promise<void> {
  try {
    await graph.ping();
    json(response, 200, { status: 'ready' });
  } catch (error) {
    log(error);
    json(response, 503, { status: 'the database does not answer' });
  }
}

async function sendAsset(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const asset = await assetAt(path);
  if (!asset) return nothingHere(response, path);
  const packed = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(packed ? await asset.gzipped() : asset.body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

const nothingHere = (response: ServerResponse, path: string): void =>
  json(response, 404, failure(new NotFound(`nothing is at ${path}; the API and GraphiQL are at ${ENDPOINT}`)));

function refuse(response: ServerResponse, error: Forbidden | Unauthorized): void {
  const anonymous = error instanceof Unauthorized;
  if (anonymous) response.setHeader('www-authenticate', 'Bearer');
  json(response, anonymous ? 401 : 403, failure(error));
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function listen(server: http.Server, { host, port }: ServerConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port, exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}/`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new AddressInUse(
      `port ${port} of ${host} is in use by another program; choose another with --port or SIGNATORY_PORT (0 takes any free one)`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new BadSetting(
      `port ${port} needs more rights than this process has; choose one above 1023 with --port or SIGNATORY_PORT`,
      { cause: error },
    );
  return new BadSetting(`SIGNATORY_HOST: expected an address of this machine, got ${host} (${error.message})`, {
    cause: error,
  });
}

function stop(server: http.Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Written as it comes, so that nothing is lost when the process ends. */
function logToStandardError(): ErrorLog {
  const logger = pino({ name: 'signatory' }, pino.destination({ fd: 2, sync: true }));
  return (error) => logger.error(error);
}
