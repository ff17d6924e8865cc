import type { Command } from 'commander';
import { renderScore, score } from '../../loaders/score.ts';
import { renderFurther, scoreFurther } from '../../loaders/score/further-report.ts';
import { print } from '../terminal.ts';

/** Compares extracted facts with a hand-made annotation. */
export function addScore(program: Command): void {
  program
    .command('score')
    .description('compare extracted facts with a hand-made annotation: precision, recall and F1 of each kind')
    .argument('<gold>', 'folder of annotations, one NAME.json a document')
    .argument('<predictions>', 'folder of what `signatory extract --out` wrote')
    .option('--verbose', 'list what is missing and what is too much')
    .option('--further', 'score kinds, ends, statuses, events, figures, parents, founders and witnesses too')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      `
Example:
  signatory extract articles/ --out facts/ && signatory score gold/ facts/ --verbose`,
    )
    .action(async (gold: string, predictions: string, options: Options) => {
      const report = await score(gold, predictions);
      const further = options.further ? await scoreFurther(gold, predictions) : undefined;
      const verbose = options.verbose ?? false;
      await print(
        options.json
          ? JSON.stringify({ ...report, ...(further && { further }) }, null, 2)
          : [renderScore(report, { verbose }), ...(further ? ['', renderFurther(further, { verbose })] : [])].join(
              '\n',
            ),
      );
    });
}

interface Options {
  readonly verbose?: true;
  readonly further?: true;
  readonly json?: true;
}
