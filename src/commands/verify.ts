import type { Command } from 'commander';
import { checks, type Check, type Damage } from '../../loaders/verify/damage.ts';
import { nothingChecked, verify } from '../../loaders/verify.ts';
import { readConfig } from '../config.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFor } from './decisions.ts';
import { withGraph } from './graph.ts';
import { ALL } from './wording.ts';

/** How many are told unless all are wanted. */
const TOLD = 50;

interface VerifyFlags {
  readonly all?: true;
  readonly json?: true;
  readonly recompute: boolean;
  readonly decisions?: string;
}

/** Checks the whole graph. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check the whole graph: each quote against its text, each fact against its evidence')
    .option('--no-recompute', 'do not compute the graph again from its documents: that takes memory for all of it')
    .option(...DECISIONS)
    .option(...ALL)
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
It is checked that
${Object.values(checks)
  .map((words) => `  - ${words}`)
  .join('\n')}

Examples:
  signatory verify
  signatory verify --json | jq .damaged

Exit code: 0 all is well, 1 something is damaged, 2 nothing could be run.`,
    )
    .action(({ all, json, recompute, decisions: file }: VerifyFlags) =>
      withGraph(readConfig(), async (graph) => {
        const checked = nothingChecked();
        const decisions = recompute ? await decisionsFor(file) : undefined;
        const told: Damage[] = [];
        const damaged: Partial<Record<Check, number>> = {};
        let total = 0;
        for await (const damage of verify(graph, checked, decisions)) {
          total++;
          damaged[damage.check] = (damaged[damage.check] ?? 0) + 1;
          if (all || told.length < TOLD) told.push(damage);
        }
        await print(
          json
            ? JSON.stringify({ ok: total === 0, checked, damaged, damage: told }, null, 2)
            : [
                ...told.map(({ check, where, reason }) => `${check.padEnd(10)}${where}: ${reason}`),
                ...(told.length < total ? [`… and ${total - told.length} more (--all)`] : []),
                `Checked ${checked.documents} documents, ${checked.quotes} quotes, ${checked.facts} facts, ` +
                  `${checked.nodes} nodes and ${checked.relations} relations: ` +
                  (total ? `${total} damaged.` : 'all is well.'),
              ].join('\n'),
        );
        if (total) process.exitCode = 1;
      }),
    );
}
