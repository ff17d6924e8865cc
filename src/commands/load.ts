import type { Command } from 'commander';
import { load, type LoadReport } from '../../loaders/load.ts';
import { renderReport } from '../../loaders/report.ts';
import { readConfig } from '../config.ts';
import type { Graph } from '../graph/port.ts';
import { print, progressTo } from '../terminal.ts';
import { withGraph } from './graph.ts';
import { checkPaths } from './paths.ts';

/** Loads documents into the graph and reports on each. */
export function addLoad(program: Command): void {
  program
    .command('load')
    .description('load documents: files, folders, or - for standard input')
    .argument('<paths...>', 'files (.txt, .md) and folders')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  signatory load articles/
  signatory load press-release.txt minutes.md --json
  curl -s https://example.org/news.txt | signatory load -

Exit code: 0 all loaded, 1 some refused, 2 nothing could be run.`,
    )
    .action(async (paths: string[], { json }: { json?: true }) => {
      checkPaths(paths);
      const report = await withGraph(readConfig(), (graph) => loadWithProgress(graph, paths));
      await print(json ? JSON.stringify(report, null, 2) : renderReport(report));
      if (report.interrupted || report.inputs.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
    });
}

/** Loads, with progress on standard error; the first SIGINT or SIGTERM ends it between two documents. */
export async function loadWithProgress(graph: Graph, paths: readonly string[]): Promise<LoadReport> {
  const progress = progressTo(process.stderr, 'reading');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await load(graph, paths, { onProgress: progress.advance, signal: stop.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    progress.end();
  }
}
