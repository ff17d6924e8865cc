import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { Command } from 'commander';
import { extract } from '../../loaders/extract/index.ts';
import { readAll } from '../../loaders/load.ts';
import { printed } from '../../loaders/print.ts';
import { BadInput } from '../errors.ts';
import { print } from '../terminal.ts';
import { checkPaths } from './paths.ts';

/** Prints what documents say, without a graph. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('print what documents say as JSON, one document a line; nothing is loaded')
    .argument('<paths...>', 'files (.txt, .md), folders, or - for standard input')
    .option('--out <folder>', 'write STEM.json for each document instead')
    .addHelpText(
      'after',
      `
Examples:
  signatory extract seeds/global-times-cscse.txt
  signatory extract articles/ --out facts/

Exit code: 0 all read, 1 some refused (named on standard error), 2 nothing could be run.`,
    )
    .action(async (paths: string[], { out }: { out?: string }) => {
      checkPaths(paths);
      if (out !== undefined) await mkdir(out, { recursive: true });
      const written = new Map<string, string>();
      for (const input of await readAll(paths)) {
        if (!('document' in input)) {
          process.stderr.write(`refused ${input.file}: ${input.reason}\n`);
          process.exitCode = 1;
          continue;
        }
        const result = printed(extract(input.document));
        if (out === undefined) {
          await print(JSON.stringify(result));
          continue;
        }
        const name = `${parse(basename(input.file === '-' ? input.document.id : input.file)).name}.json`;
        const before = written.get(name);
        if (before) throw new BadInput(`${input.file} and ${before} would both be written to ${name} in ${out}`);
        written.set(name, input.file);
        await writeFile(join(out, name), `${JSON.stringify(result, null, 1)}\n`);
      }
    });
}
