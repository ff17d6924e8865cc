import type { Command } from 'commander';
import { plan } from '../../loaders/plan.ts';
import { renderPreview } from '../../loaders/preview/render.ts';
import { renderInputs } from '../../loaders/report.ts';
import { readConfig } from '../config.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFor } from './decisions.ts';
import { withGraph } from './graph.ts';
import type { DecisionFlags } from './load.ts';
import { readFlags, type ReadFlags } from './read-flags.ts';
import { checkPaths } from './paths.ts';
import { watched } from './watched.ts';
import { ALL, PATHS, SHARD, WORKERS } from './wording.ts';

interface PlanFlags extends ReadFlags, DecisionFlags {
  readonly all?: true;
  readonly json?: true;
}

/** Says what a load would do, and does not do it. */
export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('say what a load would add, connect, merge, contradict and withdraw; nothing is written')
    .argument('<paths...>', PATHS)
    .option(...SHARD)
    .option(...WORKERS)
    .option(...DECISIONS)
    .option(...ALL)
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  signatory plan articles/
  signatory plan press-release.html --json

Exit code: 0 all read, 1 some would be refused, 2 nothing could be run.`,
    )
    .action((paths: string[], flags: PlanFlags) => showPlan(paths, flags));
}

/** Plans a load of these paths and prints it. */
export async function showPlan(paths: readonly string[], { all, json, ...options }: PlanFlags): Promise<void> {
  checkPaths(paths);
  const how = { ...readFlags(options), decisions: await decisionsFor(options.decisions) };
  const planned = await withGraph(readConfig(), (graph) =>
    watched((watching) => plan(graph, paths, { ...how, ...watching })),
  );
  const end = planned.interrupted ? 'Stopped before the end. Nothing was written.' : 'Nothing was written.';
  const text = () => [renderInputs(planned.inputs), renderPreview(planned, { all: all ?? false }), end].join('\n\n');
  await print(json ? JSON.stringify(planned, null, 2) : text());
  if (planned.interrupted || planned.inputs.some(({ outcome }) => outcome === 'refused')) process.exitCode = 1;
}
