import type { Command } from 'commander';
import { load, type LoadOptions, type LoadReport } from '../../loaders/load.ts';
import { renderReport } from '../../loaders/report.ts';
import { readShard } from '../../loaders/shard.ts';
import { readWorkers } from '../../loaders/workers/extract-all.ts';
import { readConfig } from '../config.ts';
import type { Graph } from '../graph/port.ts';
import { print, progressTo } from '../terminal.ts';
import { withGraph } from './graph.ts';
import { checkPaths } from './paths.ts';
import { PATHS, SHARD, WORKERS } from './wording.ts';

interface LoadFlags {
  readonly json?: true;
  readonly shard?: string | undefined;
  readonly workers?: string | undefined;
}

/** Loads documents into the graph and reports on each. */
export function addLoad(program: Command): void {
  program
    .command('load')
    .description('load documents, or the facts of documents that extract has written')
    .argument('<paths...>', PATHS)
    .option(...SHARD)
    .option(...WORKERS)
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  signatory load articles/
  signatory load press-release.html minutes.pdf --json
  signatory load *.facts.jsonl
  curl -s https://example.org/news.txt | signatory load -

Exit code: 0 all loaded, 1 some refused, 2 nothing could be run.`,
    )
    .action(async (paths: string[], { json, ...options }: LoadFlags) => {
      const how = readFlags(options);
      checkPaths(paths);
      const report = await withGraph(readConfig(), (graph) => loadWithProgress(graph, paths, how));
      await print(json ? JSON.stringify(report, null, 2) : renderReport(report));
      if (report.interrupted || report.inputs.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
    });
}

/** How to load, from what the command line says; a flag that cannot be used is refused. */
export function readFlags({ shard, workers }: Omit<LoadFlags, 'json'>): Pick<LoadOptions, 'shard' | 'workers'> {
  return {
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    ...(workers === undefined ? {} : { workers: readWorkers(workers) }),
  };
}

/** Loads, with progress on standard error; the first SIGINT or SIGTERM ends it between two documents. */
export async function loadWithProgress(
  graph: Graph,
  paths: readonly string[],
  how: Pick<LoadOptions, 'shard' | 'workers'> = {},
): Promise<LoadReport> {
  const progress = progressTo(process.stderr, 'reading');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await load(graph, paths, { ...how, onProgress: progress.advance, signal: stop.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    progress.end();
  }
}
