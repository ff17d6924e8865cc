import type { Command } from 'commander';
import { previewChanges } from '../../loaders/plan.ts';
import { renderPreview } from '../../loaders/preview/render.ts';
import { documentsMeant } from '../../loaders/remove.ts';
import { renderTouched } from '../../loaders/report.ts';
import { write } from '../../loaders/write.ts';
import { readConfig } from '../config.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFor } from './decisions.ts';
import { withGraph } from './graph.ts';
import { ALL } from './wording.ts';

interface RemoveFlags {
  readonly decisions?: string;
  readonly dryRun?: true;
  readonly all?: true;
  readonly json?: true;
}

/** Takes documents out of the graph with all that they alone support. */
export function addRemove(program: Command): void {
  program
    .command('remove')
    .description('take documents out, with what they alone support; all of them, or none where one is not there')
    .argument('<documents...>', 'ids of documents, or files whose ids they are')
    .option(...DECISIONS)
    .option('--dry-run', 'say what would be withdrawn; nothing is written')
    .option(...ALL)
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  signatory remove harbour-pact
  signatory remove articles/harbour-pact.txt --dry-run

Exit code: 0 removed, 1 a document is not there or the graph failed, 2 nothing could be run.`,
    )
    .action((documents: string[], { dryRun, all, json, decisions: file }: RemoveFlags) =>
      withGraph(readConfig(), async (graph) => {
        const decisions = await decisionsFor(file);
        const remove = await documentsMeant(graph, documents);
        if (dryRun) {
          const preview = await previewChanges(graph, { put: [], remove }, decisions);
          await print(
            json
              ? JSON.stringify({ documents: remove, ...preview }, null, 2)
              : renderPreview(preview, { all: all ?? false }),
          );
          return;
        }
        const touched = await write(graph, { put: [], remove }, decisions);
        await print(
          json
            ? JSON.stringify({ documents: remove, touched }, null, 2)
            : [...remove.map((id) => `removed   ${id}`), ...renderTouched(touched)].join('\n'),
        );
      }),
    );
}
