import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BadInput } from '../../errors.ts';
import { parametersOf, type Parameter } from './parameters.ts';
import { tableOf, type TablePlan } from './table-plan.ts';

/** A file with a query, as it stands. */
export interface QueryFile {
  readonly file: string;
  readonly text: string;
}

/** A query that has a name of its own and can be asked by it. */
export interface SavedQuery {
  /** The file's name without its ending. */
  readonly name: string;
  /** The comment that the file begins with. */
  readonly description: string | null;
  readonly document: DocumentNode;
  readonly parameters: readonly Parameter[];
  readonly table: TablePlan;
}

/** What checks a query against the API. */
export interface Checker {
  readonly schema: GraphQLSchema;
  readonly parse: (text: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
}

const ENDING = '.graphql';

/** What the address of a query means itself. */
export const RESERVED = ['format', 'per', 'by'] as const;

/**
 * The query files of a folder, by name.
 * @throws BadInput for a folder that cannot be read or holds none
 */
export async function readQueryFiles(folder: string): Promise<readonly QueryFile[]> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new BadInput(`expected a folder of ${ENDING} files, got ${folder} (${error.message})`);
  });
  const files = names.filter((name) => name.endsWith(ENDING)).sort();
  if (!files.length) throw new BadInput(`expected a folder of ${ENDING} files, got ${folder}, which holds none`);
  return Promise.all(files.map((name) => readQueryFile(join(folder, name))));
}

export const readQueryFile = async (file: string): Promise<QueryFile> => ({
  file,
  text: await readFile(file, 'utf8').catch((error: Error) => {
    throw new BadInput(`expected a file with a query, got ${file} (${error.message})`);
  }),
});

/**
 * Queries by their names.
 * @throws BadInput naming the place of everything that is wrong with any of them
 */
export function savedQueries(files: readonly QueryFile[], checker: Checker): ReadonlyMap<string, SavedQuery> {
  const wrong: string[] = [];
  const saved = files.flatMap((file) => {
    const read = savedQuery(file, checker);
    if (!Array.isArray(read)) return [read];
    wrong.push(...read);
    return [];
  });
  if (wrong.length) throw new BadInput(wrong.join('\n'));
  return new Map(saved.map((query) => [query.name, query]));
}

/** A query, or everything that is wrong with it. */
function savedQuery({ file, text }: QueryFile, { schema, parse, validate }: Checker): SavedQuery | string[] {
  const name = basename(file, ENDING);
  if (!/^[\p{L}\p{N}_-]+$/u.test(name))
    return [`${file}: expected a name of letters, digits, - and _, because it stands in the address, got ${name}`];
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return [placed(file, error as GraphQLError)];
  }
  const errors = validate(schema, document);
  if (errors.length) return errors.map((error) => placed(file, error));
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const [operation] = operations;
  if (!operation || operations.length > 1) return [`${file}: expected one query, got ${operations.length} operations`];
  if (operation.operation !== 'query')
    return [`${file}:${lineOf(text, operation.loc?.start ?? 0)}: expected a query, got a ${operation.operation}`];
  const parameters = parametersOf(operation, schema);
  const taken = parameters.find((parameter) => RESERVED.some((word) => word === parameter.name));
  if (taken) return [`${file}: expected variables called otherwise than ${RESERVED.join(', ')}, got $${taken.name}`];
  return { name, description: commentAt(text), document, parameters, table: tableOf(document, operation, schema) };
}

const placed = (file: string, { message, locations }: GraphQLError): string =>
  `${file}${locations?.length ? `:${locations[0]!.line}` : ''}: ${message}`;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function commentAt(text: string): string | null {
  const lines = /^(?:\s*#[^\n]*(?:\n|$))+/u.exec(text)?.[0].split('\n') ?? [];
  return (
    lines
      .map((line) => line.trim().replace(/^#+\s*/u, ''))
      .join(' ')
      .trim() || null
  );
}
