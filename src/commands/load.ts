import type { Command } from 'commander';
import { load, type LoadOptions, type LoadReport } from '../../loaders/load.ts';
import { renderReport } from '../../loaders/report.ts';
import { readConfig } from '../config.ts';
import type { Graph } from '../graph/port.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFor } from './decisions.ts';
import { withGraph } from './graph.ts';
import { checkPaths } from './paths.ts';
import { showPlan } from './plan.ts';
import { readFlags, type ReadFlags } from './read-flags.ts';
import { watched } from './watched.ts';
import { PATHS, SHARD, WORKERS } from './wording.ts';

/** Flags of commands that change the graph, or say how they would. */
export interface DecisionFlags {
  readonly decisions?: string | undefined;
}

interface LoadFlags extends ReadFlags, DecisionFlags {
  readonly dryRun?: true;
  readonly json?: true;
}

/** Loads documents into the graph and reports on each. */
export function addLoad(program: Command): void {
  program
    .command('load')
    .description('load documents, or the facts of documents that extract has written')
    .argument('<paths...>', PATHS)
    .option(...SHARD)
    .option(...WORKERS)
    .option(...DECISIONS)
    .option('--dry-run', 'say what would change, as plan does; nothing is written')
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
    .action(async (paths: string[], { json, dryRun, ...options }: LoadFlags) => {
      if (dryRun) return showPlan(paths, { ...options, ...(json && { json }) });
      checkPaths(paths);
      const how = { ...readFlags(options), decisions: await decisionsFor(options.decisions) };
      const report = await withGraph(readConfig(), (graph) => loadWithProgress(graph, paths, how));
      await print(json ? JSON.stringify(report, null, 2) : renderReport(report));
      if (report.interrupted || report.inputs.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
    });
}

/** Loads with progress; a signal ends it between two documents. */
export async function loadWithProgress(
  graph: Graph,
  paths: readonly string[],
  how: Pick<LoadOptions, 'shard' | 'workers' | 'decisions'> = {},
  tell: LoadOptions['onProgress'] = graph.report?.bind(graph),
): Promise<LoadReport> {
  return watched((watching) => load(graph, paths, { ...how, ...watching }), tell);
}
