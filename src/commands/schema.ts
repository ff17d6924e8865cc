import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { print } from '../terminal.ts';
import { usable } from './output.ts';

/** Prints the GraphQL schema. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the GraphQL schema')
    .option('--out <file>', 'file to write to, instead of standard output')
    .addHelpText('after', '\nExample:\n  signatory schema --out schema/schema.graphql')
    .action(async ({ out }: { out?: string }) => {
      // Imported here, so that no other command waits for it.
      const { printedSchema } = await import('../../schema/print.ts');
      if (out === undefined) await print(printedSchema().trimEnd());
      else await usable(out, () => writeFile(out, printedSchema()));
    });
}
