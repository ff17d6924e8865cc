import { readdir } from 'node:fs/promises';
import { join, parse, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { DECISIONS_FILE } from '../../loaders/decisions/read.ts';
import { documentId } from '../../loaders/layer.ts';
import type { LoadOptions, LoadReport } from '../../loaders/load.ts';
import { renderReport } from '../../loaders/report.ts';
import { readConfig, readPort, type Config } from '../config.ts';
import { idsPage } from '../graph/cypher/dump.ts';
import { offerGraph } from '../graph/beside/offer.ts';
import { heldFolder } from '../graph/engines/index.ts';
import type { Graph } from '../graph/port.ts';
import { packageRoot } from '../package.ts';
import type { Server } from '../server.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFor } from './decisions.ts';
import { withGraph } from './graph.ts';
import { loadWithProgress } from './load.ts';
import { readFlags } from './read-flags.ts';
import { checkPaths } from './paths.ts';
import { PATHS, WORKERS } from './wording.ts';

type LoadHow = Pick<LoadOptions, 'workers' | 'decisions'>;

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly queries?: string;
  readonly workers?: string;
  readonly decisions?: string;
}

/** Loads documents, then serves the graph until a signal ends it. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the graph at /graphql, with GraphiQL; first load the paths, or the seeds into an empty graph')
    .argument('[paths...]', `${PATHS}; loaded first`)
    .option('--host <address>', 'address to listen on (SIGNATORY_HOST, else 127.0.0.1)')
    .option('--port <port>', 'port to listen on, 0 for any free one (SIGNATORY_PORT, else 4000)')
    .option('--queries <folder>', 'folder of saved queries, NAME.graphql each, answered at /q/NAME (SIGNATORY_QUERIES)')
    .option(...WORKERS)
    .option(...DECISIONS)
    .addHelpText(
      'after',
      `
Examples:
  signatory serve
  signatory serve articles/ --port 8080
  signatory serve --queries queries/
  NEO4J_URI=neo4j://127.0.0.1:7687 NEO4J_PASSWORD=… signatory serve`,
    )
    .action(async (paths: string[], options: ServeOptions) => {
      const how = {
        ...readFlags({ workers: options.workers }),
        decisions: await decisionsFor(options.decisions),
      };
      checkPaths(paths);
      await withGraph(withOptions(readConfig(), options), (graph, config) => serve(graph, config, paths, how), {
        own: true,
      });
    });
}

function withOptions(config: Config, { host, port, queries, decisions }: ServeOptions): Config {
  return {
    ...config,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port: readPort(port, '--port') }),
    ...(queries === undefined ? {} : { queries }),
    ...(decisions === undefined ? {} : { decisions }),
  };
}

async function serve(graph: Graph, config: Config, paths: readonly string[], how: LoadHow): Promise<void> {
  // Imported here, so that no other command waits for it.
  const [{ createServer }, { readQueryFiles }] = await Promise.all([
    import('../server.ts'),
    import('../server/queries/saved.ts'),
  ]);
  const queryFiles = config.queries === null ? [] : await readQueryFiles(config.queries);
  let loaded: readonly string[] = [];
  const server = createServer(graph, { ...config, queryFiles, focus: () => loaded });
  // Before loading, so that an address that is taken is told while nothing has happened yet.
  const url = await server.listen();
  const folder = heldFolder(config);
  const withdraw =
    folder === null
      ? undefined
      : await offerGraph(graph, folder, resolve(config.decisions ?? DECISIONS_FILE), server.report);
  const ended = new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  try {
    const report = await loadFirst(graph, paths, how, server);
    if (report?.interrupted) {
      process.exitCode = 1;
      return;
    }
    loaded = report ? idsIn(report) : [];
    await print(
      `Signatory answers at ${url} (GraphiQL in a browser, GraphQL at ${new URL('/graphql', url).href}). Ctrl+C ends it.`,
    );
    await ended;
  } finally {
    await withdraw?.();
    await server.stop();
  }
}

/** Loads what is asked for; without paths the seeds, into a graph that holds nothing else. Null where nothing was to be loaded. */
async function loadFirst(
  graph: Graph,
  paths: readonly string[],
  how: LoadHow,
  { report: tell }: Server,
): Promise<LoadReport | null> {
  const seeds = relative(process.cwd(), join(packageRoot(), 'seeds')) || '.';
  const wanted = paths.length || !(await holdsOnly(graph, seeds)) ? paths : [seeds];
  if (!wanted.length) return null;
  const report = await loadWithProgress(graph, wanted, how, tell);
  await print(renderReport(report));
  return report;
}

/** Whether a graph is empty, or holds a part of a folder's documents, as after a load that was ended early. */
async function holdsOnly(graph: Graph, folder: string): Promise<boolean> {
  const stems = (await readdir(folder)).map((file) => documentId(parse(file).name));
  const held = await graph.rows(idsPage('Document', '', stems.length + 1));
  return held.length < stems.length && held.every(({ id }) => stems.includes(id));
}

const idsIn = ({ inputs }: LoadReport): string[] =>
  inputs.flatMap(({ id, outcome }) => (id === undefined || outcome === 'refused' ? [] : [documentId(id)]));
