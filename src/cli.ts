#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addExport } from './commands/export.ts';
import { addExtract } from './commands/extract.ts';
import { addImport } from './commands/import.ts';
import { addLoad } from './commands/load.ts';
import { addPlan } from './commands/plan.ts';
import { addQuery } from './commands/query.ts';
import { addRemove } from './commands/remove.ts';
import { addReview } from './commands/review.ts';
import { addSchema } from './commands/schema.ts';
import { addScore } from './commands/score.ts';
import { addServe } from './commands/serve.ts';
import { addVerify } from './commands/verify.ts';
import { addWhy } from './commands/why.ts';
import { SignatoryError } from './errors.ts';
import { packageVersion } from './package.ts';

const program = new Command('signatory')
  .description(
    'Who signed what with whom, who hosted or attended what, who held which post: from documents to GraphQL.',
  )
  .version(packageVersion())
  .showHelpAfterError('(--help says more)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  signatory serve articles/          load a folder, then answer questions at http://127.0.0.1:4000/
  signatory extract articles/a.txt   see what one document says

Settings come from the environment: SIGNATORY_DATA, SIGNATORY_HOST, SIGNATORY_PORT, SIGNATORY_KEY, SIGNATORY_ENGINE,
SIGNATORY_DECISIONS, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE.`,
  );

for (const add of [
  addServe,
  addLoad,
  addPlan,
  addRemove,
  addExtract,
  addScore,
  addVerify,
  addExport,
  addImport,
  addQuery,
  addReview,
  addWhy,
  addSchema,
])
  add(program);
for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help says more)');

// A reader that has seen enough, such as head, ends the run without a complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Tells the user what went wrong; 1 for a run that failed, 2 for one that could not start. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SignatoryError) {
    process.stderr.write(`signatory: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`signatory: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
