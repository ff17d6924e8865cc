import type { Ask } from './ask.ts';

/** A field of the API that is a list in pages. */
export interface ConnectionField {
  readonly type: string;
  readonly field: string;
  /** What it can be sorted by; nothing where its order is its own. */
  readonly orders: readonly string[];
}

/** Every connection of the API, as the API itself tells. */
export async function connectionFields(ask: Ask): Promise<readonly ConnectionField[]> {
  const { data } = await ask(`{ __schema { types { kind name enumValues { name }
    fields { name args { name type { name } } type { ofType { name } } } } } }`);
  const types = data.__schema.types as {
    kind: string;
    name: string;
    enumValues: { name: string }[] | null;
    fields:
      | {
          name: string;
          args: { name: string; type: { name: string | null } }[];
          type: { ofType: { name: string | null } | null };
        }[]
      | null;
  }[];
  const ordersOf = (argument: { type: { name: string | null } } | undefined): readonly string[] =>
    types.find(({ name }) => name === `${argument?.type.name}Field`)?.enumValues?.map(({ name }) => name) ?? [];
  return types
    .filter(({ kind, name }) => kind === 'OBJECT' && !name.startsWith('__'))
    .flatMap(({ name: type, fields }) =>
      (fields ?? [])
        .filter((field) => field.type.ofType?.name?.endsWith('Connection'))
        .map((field) => ({
          type,
          field: field.name,
          orders: ordersOf(field.args.find(({ name }) => name === 'orderBy')),
        })),
    );
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const PAGE = `{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

/** Reads one page of a connection of a node, or of Query where no id is given. */
export async function readPage(
  ask: Ask,
  { type, field }: Pick<ConnectionField, 'type' | 'field'>,
  id: string | null,
  args: string,
): Promise<Page> {
  const given = field.startsWith('search') ? `text: "o", ${args}` : args;
  const list = `list: ${field}(${given}) ${PAGE}`;
  const { data, errors } = await ask(
    id === null ? `{ ${list} }` : `{ node(id: ${JSON.stringify(id)}) { ... on ${type} { ${list} } } }`,
  );
  if (errors) throw new Error(`${type}.${field}(${args}): ${errors[0]?.message}`);
  return (id === null ? data : data.node).list as Page;
}

/** The whole list, page after page, from the start or from the end. */
export async function walkThrough(
  ask: Ask,
  of: Pick<ConnectionField, 'type' | 'field'>,
  id: string | null,
  size: number,
  backwards: boolean,
  more = '',
) {
  const pages: Page[] = [];
  for (let cursor: string | null = null; ;) {
    const place = cursor === null ? '' : `, ${backwards ? 'before' : 'after'}: ${JSON.stringify(cursor)}`;
    const page = await readPage(ask, of, id, `${backwards ? 'last' : 'first'}: ${size}${place}${more}`);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) break;
    cursor = backwards ? startCursor : endCursor;
  }
  const inOrder = backwards ? pages.toReversed() : pages;
  return { pages, edges: inOrder.flatMap((page) => page.edges) };
}
