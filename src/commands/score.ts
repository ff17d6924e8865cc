import type { Command } from 'commander';
import { renderScore, score } from '../../loaders/score.ts';
import { print } from '../terminal.ts';

/** Compares extracted facts with a hand-made annotation. */
export function addScore(program: Command): void {
  program
    .command('score')
    .description('compare extracted facts with a hand-made annotation: precision, recall and F1 of each kind')
    .argument('<gold>', 'folder of annotations, one NAME.json a document')
    .argument('<predictions>', 'folder of what `signatory extract --out` wrote')
    .option('--verbose', 'list what is missing and what is too much')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      `
Example:
  signatory extract articles/ --out facts/ && signatory score gold/ facts/ --verbose`,
    )
    .action(async (gold: string, predictions: string, options: { verbose?: true; json?: true }) => {
      const report = await score(gold, predictions);
      await print(
        options.json ? JSON.stringify(report, null, 2) : renderScore(report, { verbose: options.verbose ?? false }),
      );
    });
}
