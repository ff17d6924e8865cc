import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { renderReport } from '../../loaders/report.ts';
import { readPort, type Config } from '../config.ts';
import { BadInput } from '../errors.ts';
import { isEmpty } from '../graph/cypher/lookup.ts';
import type { Graph } from '../graph/port.ts';
import { packageRoot } from '../package.ts';
import { createServer } from '../server.ts';
import { print } from '../terminal.ts';
import { withGraph } from './graph.ts';
import { loadWithProgress } from './load.ts';

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
}

/** Loads documents, then serves the graph until a signal ends it. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the graph at /graphql, with GraphiQL; first load the paths, or the seeds into an empty graph')
    .argument('[paths...]', 'files (.txt, .md) and folders to load first')
    .option('--host <address>', 'address to listen on (SIGNATORY_HOST, else 127.0.0.1)')
    .option('--port <port>', 'port to listen on, 0 for any free one (SIGNATORY_PORT, else 4000)')
    .addHelpText(
      'after',
      `
Examples:
  signatory serve
  signatory serve articles/ --port 8080
  NEO4J_URI=neo4j://127.0.0.1:7687 NEO4J_PASSWORD=… signatory serve`,
    )
    .action((paths: string[], options: ServeOptions) =>
      withGraph(async (graph, config) => {
        if (!(await loadFirst(graph, paths))) return;
        await serve(graph, withOptions(config, options));
      }),
    );
}

function withOptions(config: Config, { host, port }: ServeOptions): Config {
  return {
    ...config,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port: readPort(port, '--port') }),
  };
}

/** False where a signal came while loading. */
async function loadFirst(graph: Graph, paths: readonly string[]): Promise<boolean> {
  const missing = paths.find((path) => path !== '-' && !existsSync(path));
  if (missing !== undefined)
    throw new BadInput(`expected a file or a folder to load, got ${missing}, which does not exist`);
  const [empty] = await graph.rows(isEmpty());
  const seeds = relative(process.cwd(), join(packageRoot(), 'seeds')) || '.';
  const wanted = paths.length || !empty?.empty ? paths : [seeds];
  if (!wanted.length) return true;
  const report = await loadWithProgress(graph, wanted);
  await print(renderReport(report));
  return !report.interrupted;
}

async function serve(graph: Graph, config: Config): Promise<void> {
  const ended = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  const server = createServer(graph, config);
  const url = await server.listen();
  await print(
    `Signatory answers at ${url} (GraphiQL in a browser, GraphQL at ${new URL('/graphql', url).href}). Ctrl+C ends it.`,
  );
  await ended;
  await server.stop();
}
