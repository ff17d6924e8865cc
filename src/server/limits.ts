import type {
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';

/** How much one request may ask for. */
export interface Limits {
  /** Words and signs of the query's text. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Fields of Query, aliases counted each. */
  readonly roots: number;
  readonly aliases: number;
  /** Items of one page. */
  readonly page: number;
  /** Items of all lists and lists within them, were every page full. */
  readonly items: number;
  /** Fields, once every fragment is put where it is used. */
  readonly fields: number;
}

export const defaultLimits: Limits = {
  tokens: 2_000,
  depth: 20,
  roots: 20,
  aliases: 60,
  page: 100,
  items: 100_000,
  fields: 2_000,
};

/** What a list without `first` and `last` is counted as. */
const DEFAULT_PAGE = 20;

/** A query that passed validation, as it is about to be executed. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operation of a document that is to be executed. */
export const operationOf = (
  { definitions }: DocumentNode,
  operationName?: string | null,
): OperationDefinitionNode | undefined =>
  definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition' && (!operationName || definition.name?.value === operationName),
  );

/** What the request asks for too much of: each with the path in the answer, and the remedy. Introspection is free. */
export function overLimits(asked: Asked, limits: Limits): readonly string[] {
  const operation = operationOf(asked.document, asked.operationName);
  if (!operation) return [];
  const measure = new Measure(asked, operation, limits);
  try {
    measure.selections(operation.selectionSet, rootType(asked.schema, operation), { path: [], items: 1 });
  } catch (error) {
    if (error instanceof TooManyFields) return [error.message];
    throw error;
  }
  return [...measure.found, ...measure.total()];
}

/** Where a selection stands: its path in the answer, and how often it comes were every page above it full. */
interface Place {
  readonly path: readonly string[];
  readonly items: number;
}

class TooManyFields extends Error {}

class Measure {
  readonly found: string[] = [];
  readonly #asked: Asked;
  readonly #operation: OperationDefinitionNode;
  readonly #limits: Limits;
  readonly #roots = new Set<string>();
  #aliases = 0;
  #fields = 0;
  #items = 0;
  #largest: Place = { path: [], items: 0 };

  constructor(asked: Asked, operation: OperationDefinitionNode, limits: Limits) {
    this.#asked = asked;
    this.#operation = operation;
    this.#limits = limits;
  }

  /** Walks one selection, fragments put where they are used. */
  selections(set: SelectionSetNode, type: string | undefined, place: Place): void {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') this.#field(selection, type, place);
      else if (selection.kind === 'InlineFragment')
        this.selections(selection.selectionSet, selection.typeCondition?.name.value ?? type, place);
      else this.#spread(selection.name.value, place);
    }
  }

  /** What only the whole tells. */
  total(): string[] {
    const { aliases, items, roots } = this.#limits;
    const said: string[] = [];
    if (this.#roots.size > roots)
      said.push(`expected at most ${roots} fields of Query, got ${this.#roots.size}; ask in several requests`);
    if (this.#aliases > aliases)
      said.push(`expected at most ${aliases} aliases, got ${this.#aliases}; ask in several requests`);
    if (this.#items > items)
      said.push(
        `${this.#largest.path.join('.')}: this may bring ${this.#largest.items} items, and all lists together ` +
          `${this.#items}, expected at most ${items}; ask for fewer with \`first\`, there or above`,
      );
    return said;
  }

  #spread(name: string, place: Place): void {
    for (const definition of this.#asked.document.definitions) {
      if (definition.kind === 'FragmentDefinition' && definition.name.value === name)
        this.selections(definition.selectionSet, definition.typeCondition.name.value, place);
    }
  }

  #field(node: FieldNode, type: string | undefined, place: Place): void {
    if (node.alias) this.#aliases++;
    // Introspection is bounded by a rule of its own, and a schema never outgrows it.
    if (node.name.value.startsWith('__')) return;
    if (++this.#fields > this.#limits.fields)
      throw new TooManyFields(
        `expected at most ${this.#limits.fields} fields, fragments put where they are used; ask in several requests`,
      );
    const path = [...place.path, node.alias?.value ?? node.name.value];
    if (place.path.length === 0) this.#roots.add(path.join());
    if (path.length === this.#limits.depth + 1)
      this.found.push(
        `${path.join('.')}: expected at most ${this.#limits.depth} levels; ask for what lies deeper in a request of its own, by id`,
      );
    const field = fieldOf(this.#asked.schema, type, node.name.value);
    if (!node.selectionSet || !field) return;
    const size = this.#size(node, field, path);
    const within = { path, items: place.items * size };
    if (size !== 1) this.#count(within);
    this.selections(node.selectionSet, namedType(field.type), within);
  }

  #count(place: Place): void {
    this.#items += place.items;
    if (place.items > this.#largest.items) this.#largest = place;
  }

  /** How many items a field may bring. */
  #size(node: FieldNode, field: GraphQLField<unknown, unknown>, path: readonly string[]): number {
    const paged = field.args.find((argument) => argument.name === 'first');
    if (!paged) return 1;
    const after = field.args.some((argument) => argument.name === 'after');
    const given = ['first', 'last'].flatMap((name) => {
      const value = this.#value(node.arguments?.find((argument) => argument.name.value === name)?.value);
      if (value !== undefined && value > this.#limits.page)
        this.found.push(
          `${path.join('.')}(${name}: ${value}): expected at most ${this.#limits.page}; ` +
            (after
              ? `ask for the next page with \`after\` and the endCursor of pageInfo`
              : 'more are not to be had at once'),
        );
      return value ?? [];
    });
    const usual = typeof paged.defaultValue === 'number' ? paged.defaultValue : DEFAULT_PAGE;
    return Math.max(0, given[0] ?? usual);
  }

  #value(node: ValueNode | undefined): number | undefined {
    if (node?.kind === 'IntValue') return Number(node.value);
    if (node?.kind !== 'Variable') return undefined;
    const name = node.name.value;
    const given = this.#asked.variables[name];
    if (typeof given === 'number') return given;
    if (given !== undefined) return undefined;
    return this.#value(
      this.#operation.variableDefinitions?.find((variable) => variable.variable.name.value === name)?.defaultValue,
    );
  }
}

function rootType(schema: GraphQLSchema, { operation }: OperationDefinitionNode): string | undefined {
  if (operation === 'query') return schema.getQueryType()?.name;
  return (operation === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType())?.name;
}

function fieldOf(
  schema: GraphQLSchema,
  type: string | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const found = type === undefined ? undefined : schema.getType(type);
  return found && 'getFields' in found
    ? (found.getFields()[name] as GraphQLField<unknown, unknown> | undefined)
    : undefined;
}

function namedType(type: GraphQLOutputType): string {
  return 'ofType' in type ? namedType(type.ofType) : type.name;
}
