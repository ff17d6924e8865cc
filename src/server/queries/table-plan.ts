import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** A leaf of a query's answer. */
export interface Column {
  readonly name: string;
  /** The keys that lead from the answer's root to it. */
  readonly path: readonly string[];
  /** The name of its type. */
  readonly type: string;
}

/** How a query's answer is laid out as a table. */
export interface TablePlan {
  /** The keys that lead to the list whose items are the rows; empty where the answer is one row. */
  readonly rows: readonly string[];
  /** The list's connection, whose further pages are more rows; null where it has none. */
  readonly pages: { readonly field: FieldNode; readonly path: readonly string[] } | null;
  readonly columns: readonly Column[];
}

/** A field of the answer, with what stands below it. */
interface Asked {
  readonly field: FieldNode;
  readonly path: readonly string[];
  /** The path without what only wraps: `nodes`, `edges`, `node`. */
  readonly shown: readonly string[];
  /** With its wrappers: `[Name!]!`. */
  readonly type: string;
  readonly below: readonly Asked[];
}

/**
 * The rows are the items of the outermost list that the query asks for, the first of several on one level. Every leaf
 * of the query is a column.
 */
export function tableOf(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema): TablePlan {
  const root = askedIn(operation.selectionSet, schema.getQueryType()?.name ?? 'Query', { document, schema }, [], []);
  const list = outermost(root);
  const rows = list ? list.items.path : [];
  const drop = list ? list.items.shown.length : 0;
  const leaves = root.flatMap(leavesOf);
  const inRows = ({ path }: Asked) => rows.length > 0 && rows.every((key, place) => path[place] === key);
  const short = (leaf: Asked) => (inRows(leaf) ? leaf.shown.slice(drop) : leaf.shown).join('.');
  const counts = new Map<string, number>();
  for (const leaf of leaves) counts.set(short(leaf), (counts.get(short(leaf)) ?? 0) + 1);
  return {
    rows,
    pages: list?.connection ? { field: list.connection.field, path: list.connection.path } : null,
    columns: leaves.map((leaf) => ({
      name: counts.get(short(leaf)) === 1 && short(leaf) ? short(leaf) : leaf.path.join('.'),
      path: leaf.path,
      type: bare(leaf.type),
    })),
  };
}

interface Within {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

/** The fields of a selection, fragments put where they are used, those of one key as one. */
function askedIn(
  set: SelectionSetNode,
  type: string,
  within: Within,
  path: readonly string[],
  shown: readonly string[],
): readonly Asked[] {
  const found = new Map<string, Asked>();
  for (const { field, type: owner } of fieldsOf(set, type, within)) {
    const key = field.alias?.value ?? field.name.value;
    const here = [...path, key];
    const declared = typeOfField(within.schema, owner, field.name.value);
    const wraps = /(?:Connection|Edge)$/u.test(owner) && /^(?:edges|nodes|node)$/u.test(field.name.value);
    const name = wraps ? shown : [...shown, key];
    const below = field.selectionSet ? askedIn(field.selectionSet, bare(declared), within, here, name) : [];
    const known = found.get(key);
    found.set(key, {
      field,
      path: here,
      shown: name,
      type: declared,
      below: known ? merged(known.below, below) : below,
    });
  }
  return [...found.values()];
}

const merged = (one: readonly Asked[], other: readonly Asked[]): readonly Asked[] => [
  ...one.map((asked) => {
    const same = other.find(({ path }) => path.at(-1) === asked.path.at(-1));
    return same ? { ...asked, below: merged(asked.below, same.below) } : asked;
  }),
  ...other.filter(({ path }) => !one.some((asked) => asked.path.at(-1) === path.at(-1))),
];

function* fieldsOf(set: SelectionSetNode, type: string, within: Within): Generator<{ field: FieldNode; type: string }> {
  for (const selection of set.selections) {
    if (selection.kind === 'Field') yield { field: selection, type };
    else if (selection.kind === 'InlineFragment')
      yield* fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type, within);
    else
      for (const definition of within.document.definitions)
        if (definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value)
          yield* fieldsOf(definition.selectionSet, definition.typeCondition.name.value, within);
  }
}

function typeOfField(schema: GraphQLSchema, owner: string, field: string): string {
  const type = schema.getType(owner);
  if (!type || !('getFields' in type)) return 'String';
  return String(type.getFields()[field]?.type ?? 'String');
}

/** The name of a type without its wrappers. */
const bare = (type: string): string => type.replaceAll(/[[\]!]/gu, '');

interface List {
  readonly items: Asked;
  readonly connection: Asked | null;
}

/** The list nearest to the root, the first of several on one level. */
function outermost(level: readonly Asked[]): List | undefined {
  if (!level.length) return undefined;
  for (const asked of level) {
    const items = itemsOf(asked);
    if (items) return { items, connection: asked };
    if (asked.type.startsWith('[') && asked.below.length) return { items: asked, connection: null };
  }
  return outermost(level.flatMap(({ below }) => below));
}

const itemsOf = ({ type, below }: Asked): Asked | undefined =>
  bare(type).endsWith('Connection')
    ? (['edges', 'nodes'] as const)
        .map((name) => below.find(({ field }) => field.name.value === name))
        .find((items) => items !== undefined)
    : undefined;

/** Every leaf, but for where a page stands in its list: a table has no pages. */
const leavesOf = (asked: Asked): readonly Asked[] => {
  if (bare(asked.type) === 'PageInfo') return [];
  return asked.below.length ? asked.below.flatMap(leavesOf) : [asked];
};
