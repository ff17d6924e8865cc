import { print, type GraphQLSchema, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { BadInput } from '../../errors.ts';

/** A variable of a saved query. */
export interface Parameter {
  readonly name: string;
  /** As the query declares it: `EntityRef!`. */
  readonly type: string;
  readonly required: boolean;
  /** What it is unless told, in GraphQL's own writing. */
  readonly default: string | null;
  readonly read: (given: Given) => unknown;
}

/** What an address gives for a name: its values, and what it gives for names within it, as `ref.name=…`. */
export interface Given {
  readonly path: string;
  readonly values: string[];
  readonly within: Map<string, Given>;
}

export const parametersOf = (
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly Parameter[] =>
  variableDefinitions.map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: print(type),
    required: type.kind === 'NonNullType' && !defaultValue,
    default: defaultValue ? print(defaultValue) : null,
    read: (given) => read(given, type, schema),
  }));

/**
 * The values of a query's variables from pairs of names and texts. Whether they fit their types is checked as with
 * any request; here they are read as what their types call for.
 * @throws BadInput for a name that the query does not have, one that is missing, and a text that its type cannot be
 */
export function readVariables(
  parameters: readonly Parameter[],
  pairs: Iterable<readonly [string, string]>,
): Record<string, unknown> {
  const given = gathered(pairs);
  const known = parameters.map(({ name }) => name);
  for (const name of given.within.keys()) {
    if (!known.includes(name)) throw new BadInput(unknownParameter(known, name));
  }
  const missing = parameters.find(({ name, required }) => required && !given.within.has(name));
  if (missing) throw new BadInput(`expected a value for ${missing.name} (${missing.type}), got none`);
  return Object.fromEntries(
    parameters.flatMap(({ name, read: reading }) => {
      const one = given.within.get(name);
      return one ? [[name, reading(one)]] : [];
    }),
  );
}

/** What is wrong where a query has no such parameter. */
export const unknownParameter = (known: readonly string[], name: string): string =>
  `expected ${known.length ? `one of the parameters ${known.join(', ')}` : 'no parameters'}, got ${name}`;

function gathered(pairs: Iterable<readonly [string, string]>): Given {
  const root: Given = { path: '', values: [], within: new Map() };
  for (const [key, value] of pairs) {
    let place = root;
    for (const part of key.split('.')) {
      const path = place.path ? `${place.path}.${part}` : part;
      if (!place.within.has(part)) place.within.set(part, { path, values: [], within: new Map() });
      place = place.within.get(part)!;
    }
    place.values.push(value);
  }
  return root;
}

function read(given: Given, type: TypeNode, schema: GraphQLSchema): unknown {
  if (type.kind === 'NonNullType') return read(given, type.type, schema);
  const name = type.kind === 'NamedType' ? type.name.value : '';
  const named = schema.getType(name);
  const fields = named && 'getFields' in named ? named.getFields() : undefined;
  const [value = ''] = given.values;
  if ((fields || type.kind === 'ListType') && given.values.length === 1 && /^\s*[[{]/u.test(value))
    return json(given, value);
  if (type.kind === 'ListType') {
    const [part] = [...given.within.keys()].filter((one) => !/^\d+$/u.test(one));
    if (part !== undefined)
      throw new BadInput(
        `${given.path}: expected a list, whose first is ${given.path}.0.${part}, got ${given.path}.${part}`,
      );
    const items = [
      ...given.values.map((one) => ({ path: given.path, values: [one], within: new Map() })),
      ...given.within.values(),
    ];
    return items.map((item) => read(item, type.type, schema));
  }
  if (fields) {
    if (given.values.length || !given.within.size)
      throw new BadInput(
        `${given.path}: expected ${Object.keys(fields)
          .map((field) => `${given.path}.${field}`)
          .join(' or ')}, or a JSON object, got ${JSON.stringify(value)}`,
      );
    return Object.fromEntries([...given.within].map(([part, one]) => [part, field(one, part, fields, schema, name)]));
  }
  if (given.within.size || given.values.length > 1)
    throw new BadInput(`${given.path}: expected one value (${name}), got ${given.within.size ? 'parts' : 'several'}`);
  return scalar(given.path, value, name);
}

/** A part of an input object. Its declared type is read as a type node reads, from its text. */
function field(given: Given, part: string, fields: object, schema: GraphQLSchema, owner: string): unknown {
  const declared = (fields as Readonly<Record<string, { readonly type: unknown } | undefined>>)[part];
  if (!declared)
    throw new BadInput(`${given.path}: expected one of ${Object.keys(fields).join(', ')} (${owner}), got ${part}`);
  return read(given, typeNode(String(declared.type)), schema);
}

function typeNode(text: string): TypeNode {
  if (text.endsWith('!')) return typeNode(text.slice(0, -1));
  if (text.startsWith('[')) return { kind: 'ListType', type: typeNode(text.slice(1, -1)) } as TypeNode;
  return { kind: 'NamedType', name: { kind: 'Name', value: text } } as TypeNode;
}

function json({ path }: Given, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new BadInput(
      `${path}: expected JSON, got ${JSON.stringify(text.slice(0, 60))} (${(error as Error).message})`,
    );
  }
}

/** GraphQL's. */
const MOST_INT = 2 ** 31 - 1;

function scalar(path: string, text: string, type: string): unknown {
  const refused = (expected: string) =>
    new BadInput(`${path}: expected ${expected}, got ${JSON.stringify(text.slice(0, 60))}`);
  if (type === 'Int') {
    if (!/^-?\d+$/u.test(text)) throw refused('a whole number');
    if (Math.abs(Number(text)) > MOST_INT) throw refused(`a whole number of at most ${MOST_INT}`);
    return Number(text);
  }
  if (type === 'Float') {
    if (text.trim() === '' || !Number.isFinite(Number(text))) throw refused('a number');
    return Number(text);
  }
  if (type === 'Boolean') {
    if (!/^(?:true|false)$/u.test(text)) throw refused('true or false');
    return text === 'true';
  }
  return text;
}
