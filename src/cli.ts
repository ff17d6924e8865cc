#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { SignatoryError } from './errors.ts';
import { packageVersion } from './package.ts';

/** What registers each command. Loaded when asked for: together they take most of a second. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  serve: async () => (await import('./commands/serve.ts')).addServe,
  load: async () => (await import('./commands/load.ts')).addLoad,
  plan: async () => (await import('./commands/plan.ts')).addPlan,
  remove: async () => (await import('./commands/remove.ts')).addRemove,
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  score: async () => (await import('./commands/score.ts')).addScore,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  export: async () => (await import('./commands/export.ts')).addExport,
  import: async () => (await import('./commands/import.ts')).addImport,
  query: async () => (await import('./commands/query.ts')).addQuery,
  review: async () => (await import('./commands/review.ts')).addReview,
  why: async () => (await import('./commands/why.ts')).addWhy,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
};

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

for (const name of wanted(process.argv[2])) (await commands[name]!())(program);
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

/** The commands that a run needs: the one it names, none to tell the version, else all, for help to list. */
function wanted(first: string | undefined): readonly string[] {
  if (first !== undefined && Object.hasOwn(commands, first)) return [first];
  return first === '--version' || first === '-V' ? [] : Object.keys(commands);
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
