import { print, visit, type ArgumentNode, type DocumentNode, type FieldNode } from 'graphql';
import { BadInput, OverLimit } from '../../errors.ts';
import type { SavedQuery } from './saved.ts';
import type { TablePlan } from './table-plan.ts';

/** What a query is answered, as GraphQL says it. */
export interface Result {
  readonly data?: Data | null;
  readonly errors?: readonly object[];
}

export type Data = { readonly [key: string]: unknown };

/** Asks the API; a result with errors is thrown as {@link Failed}. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** A query whose answer holds errors, and so is no table. */
export class Failed extends Error {
  readonly errors: readonly object[];
  constructor(errors: readonly object[]) {
    super('the query was answered with errors');
    this.errors = errors;
  }
}

/** One value of the table: several of a list within the row stand together. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

/** More rows than anybody reads; what needs more is an export. */
const MOST_ROWS = 100_000;
const AFTER = '_after';
const PAGE = '_page';

/**
 * All rows of a query, in the order of its columns: the pages of its outermost list one after another.
 * @throws Failed, OverLimit; BadInput for a list that is read backwards
 */
export async function rowsOf(
  { document, table }: SavedQuery,
  variables: Readonly<Record<string, unknown>>,
  ask: Ask,
  most = MOST_ROWS,
): Promise<readonly Row[]> {
  if (!table.pages) return rowsIn(await ask(print(document), variables), table);
  const paged = withPages(document, table.pages.field, variables);
  const rows: Row[] = [];
  for (let { after } = paged; ;) {
    const data = await ask(paged.text, { ...variables, [paged.variable]: after });
    rows.push(...rowsIn(data, table));
    if (rows.length > most)
      throw new OverLimit(`expected a table of at most ${most} rows, got more; narrow it with \`where\``);
    const connection = at(data, table.pages.path) as { readonly [PAGE]?: PageInfo } | null;
    const page = connection?.[PAGE];
    if (!page?.hasNextPage || page.endCursor === null) return rows;
    after = page.endCursor;
  }
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The query with a cursor that moves: the one it has as a variable itself, or one of ours. */
function withPages(document: DocumentNode, list: FieldNode, variables: Readonly<Record<string, unknown>>) {
  const named = (name: string) => list.arguments?.find((argument) => argument.name.value === name);
  const back = ['last', 'before'].find((name) => isGiven(named(name), variables));
  if (back) throw new BadInput(`expected a list that is read forwards, with first and after, got one with ${back}`);
  const own = named('after')?.value;
  const variable = own?.kind === 'Variable' ? own.name.value : AFTER;
  const paged = visit(document, {
    Field: (field) => {
      if (field !== list) return undefined;
      return {
        ...field,
        arguments: [
          ...(field.arguments ?? []).filter(({ name }) => name.value !== 'after'),
          { kind: 'Argument', name: name('after'), value: { kind: 'Variable', name: name(variable) } },
        ],
        selectionSet: {
          kind: 'SelectionSet',
          selections: [...(field.selectionSet?.selections ?? []), pageInfo],
        },
      };
    },
    OperationDefinition: {
      leave: (operation) => ({
        ...operation,
        variableDefinitions: [
          ...(operation.variableDefinitions ?? []),
          ...(variable === AFTER
            ? [
                {
                  kind: 'VariableDefinition',
                  variable: { kind: 'Variable', name: name(AFTER) },
                  type: { kind: 'NamedType', name: name('String') },
                },
              ]
            : []),
        ],
      }),
    },
  }) as DocumentNode;
  const given = variable === AFTER ? (own?.kind === 'StringValue' ? own.value : null) : variables[variable];
  return { text: print(paged), variable, after: typeof given === 'string' ? given : null };
}

const isGiven = (argument: ArgumentNode | undefined, variables: Readonly<Record<string, unknown>>): boolean =>
  argument !== undefined &&
  argument.value.kind !== 'NullValue' &&
  (argument.value.kind !== 'Variable' || variables[argument.value.name.value] != null);

const name = (value: string) => ({ kind: 'Name', value }) as const;

const pageInfo = {
  kind: 'Field',
  alias: name(PAGE),
  name: name('pageInfo'),
  selectionSet: {
    kind: 'SelectionSet',
    selections: ['hasNextPage', 'endCursor'].map((field) => ({ kind: 'Field', name: name(field) })),
  },
};

function rowsIn(data: Data, { rows, columns }: TablePlan): Row[] {
  const items = rows.length ? at(data, rows) : [null];
  if (!Array.isArray(items)) return [];
  const fixed = columns.map(({ path }) => (isWithin(path, rows) ? undefined : cellOf(valuesAt(data, path))));
  return items.map((item: unknown) =>
    columns.map(({ path }, place) => fixed[place] ?? cellOf(valuesAt(item, path.slice(rows.length)))),
  );
}

const isWithin = (path: readonly string[], rows: readonly string[]): boolean =>
  rows.length > 0 && rows.every((key, place) => path[place] === key);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner: unknown, key) => (inner as Data | null | undefined)?.[key] ?? null, value);

/** What stands at a path: a value, or those of every item where lists stand on the way. */
function valuesAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined || value == null) return value ?? null;
  return valuesAt((value as Data)[key], rest);
}

/** Absent ones of a list keep their place, so that the columns of one list go together. */
const cellOf = (value: unknown): Cell =>
  Array.isArray(value) ? value.map((one) => textOf(one)).join('; ') : plain(value);

const textOf = (value: unknown): string => String(plain(value) ?? '');

const plain = (value: unknown): Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as Cell) : JSON.stringify(value);
