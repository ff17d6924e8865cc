import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { Graph } from '../graph/port.ts';
import { formats, type Format } from '../server/queries/formats.ts';
import type { QueryFile } from '../server/queries/saved.ts';
import { print } from '../terminal.ts';
import { withGraph } from './graph.ts';

interface QueryFlags {
  readonly var?: readonly string[];
  readonly queries?: string;
  readonly format: Format;
  readonly per?: string;
  readonly by?: string;
}

/** Asks the graph a query from a file. */
export function addQuery(program: Command): void {
  program
    .command('query')
    .description('ask a query from a file, or a saved one by its name')
    .argument('<query>', 'a file, - for standard input, or the name of a query in --queries')
    .option('--var <name=value...>', 'values of variables, as in an address: first=5 ref.name="China Daily"')
    .option('--queries <folder>', 'folder of saved queries (SIGNATORY_QUERIES)')
    .addOption(
      new Option('--format <format>', 'json: the answer; csv: all of it as a table; chart: counts over time')
        .choices(formats)
        .default('json'),
    )
    .option('--per <period>', 'periods of a chart: year, month or day')
    .option('--by <column>', 'column that a chart is divided by')
    .addHelpText(
      'after',
      `
Examples:
  signatory query agreements.graphql --var ref.name="China Daily"
  signatory query agreements --queries queries/ --var first=100 --format csv > agreements.csv
  echo '{ people { totalCount } }' | signatory query -

Exit code: 0 answered, 1 answered with errors, 2 nothing could be asked.`,
    )
    .action(async (query: string, flags: QueryFlags) => {
      const config = readConfig();
      const file = await fileOf(query, flags.queries ?? config.queries);
      await withGraph(config, (graph) => ask(graph, file, flags));
    });
}

async function fileOf(query: string, folder: string | null): Promise<QueryFile> {
  const { readQueryFile } = await import('../server/queries/saved.ts');
  if (query === '-') return { file: 'stdin', text: await text(process.stdin) };
  const named = folder === null ? undefined : join(folder, `${query}.graphql`);
  if (named !== undefined && existsSync(named)) return readQueryFile(named);
  if (existsSync(query)) return readQueryFile(query);
  const where = folder === null ? 'name a folder of queries with --queries' : `${folder} holds no ${query}.graphql`;
  throw new BadInput(`expected a file or the name of a saved query, got ${query}, which is no file; ${where}`);
}

async function ask(graph: Graph, file: QueryFile, { var: given = [], format, per, by }: QueryFlags): Promise<void> {
  // Imported here, so that no other command waits for it.
  const [{ createApi }, { savedQueries }, { answerOf }, { readVariables }] = await Promise.all([
    import('../server/api.ts'),
    import('../server/queries/saved.ts'),
    import('../server/queries/answer.ts'),
    import('../server/queries/parameters.ts'),
  ]);
  const api = createApi(graph, { log: (error) => process.stderr.write(`${String(error)}\n`) });
  const [query] = savedQueries([file], api.getEnveloped()).values();
  const variables = readVariables(query!.parameters, given.map(pairIn));
  const { reply } = await answerOf({ query: query!, variables, format, per, by }, api);
  if (reply.headers['content-type']?.startsWith('text/csv'))
    return pipeline(Readable.from([reply.body]), process.stdout, { end: false });
  const { errors = [], ...answer } = JSON.parse(reply.body.toString()) as {
    errors?: { message: string }[];
    data?: object;
  };
  for (const { message } of errors) process.stderr.write(`signatory: ${message}\n`);
  if (errors.length) process.exitCode = 1;
  if (Object.keys(answer).length) await print(JSON.stringify(answer, null, 2));
}

function pairIn(text: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new BadInput(`--var: expected name=value, got ${text}`);
  return [name, value];
}
