import { distance } from 'fastest-levenshtein';
import { Ambiguous, BadInput, NotFound, OverLimit } from '../src/errors.ts';
import { formsNear } from '../src/graph/cypher/names.ts';
import type { ReadNode } from '../src/graph/cypher/tuple.ts';
import { fold } from '../src/ontology/fold.ts';
import { entityTypes, typeOfId, type EntityType } from '../src/ontology/types.ts';
import { builder, type Reading, type Types } from './builder.ts';
import { bearers, bearersOfId, type EntityNode } from './by-id.ts';
import { LONGEST_PAGE } from './page.ts';

export const EntityRef = builder.inputType('EntityRef', {
  description: 'What names one thing: its id, or any of its names.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id, or one that led to it before.' }),
    name: t.string({ description: 'Any of its names, in capitals or not, with accents or without.' }),
  }),
});

export interface Ref {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** Names in the graph are no longer than this, and ids hardly. */
export const LONGEST_NAME = 400;

/** The argument of a field that looks up one thing. */
export const refArguments = (t: PothosSchemaTypes.QueryFieldBuilder<Types, unknown>) => ({
  ref: t.arg({ type: EntityRef, required: true, description: 'What names it.' }),
});

/**
 * The one thing that a ref means. Of an organization and a place of one name the organization is meant.
 * @throws NotFound with the nearest names, also where it means a thing of another type; Ambiguous with what it may mean
 */
export async function resolveRef<T extends EntityType>(
  context: Reading,
  ref: Ref,
  ...types: T[]
): Promise<ReadNode<T>> {
  const asked = ref.id ?? ref.name ?? '';
  if (asked.length > LONGEST_NAME)
    throw new BadInput(`ref: expected at most ${LONGEST_NAME} characters, got ${asked.length}`);
  const bearers = ref.id == null ? await bearersOfName(context, asked) : await bearersOfId(context, ref.id);
  const wanted = types.length ? bearers.filter((node) => types.some((type) => type === node.__typename)) : bearers;
  const meant = organizationsFirst(wanted);
  const [only] = meant;
  // The filter above has left nodes of the wanted types alone.
  if (only && meant.length === 1) return only as ReadNode<T>;
  if (only) throw ambiguous(asked, meant);
  if (bearers.length) throw wrongType(asked, bearers, types);
  throw await unknown(context, asked, types.length ? types : entityTypes);
}

/**
 * The ids that refs mean, each once, in the order of the refs.
 * @throws OverLimit for more than 100, and what {@link resolveRef} throws
 */
export async function resolveRefs(context: Reading, refs: readonly Ref[], types: EntityType[]): Promise<string[]> {
  if (refs.length > LONGEST_PAGE) throw new OverLimit(`expected at most ${LONGEST_PAGE} refs, got ${refs.length}`);
  const nodes = await Promise.all(refs.map((ref) => resolveRef(context, ref, ...types)));
  return [...new Set(nodes.map((node) => node.id))];
}

async function bearersOfName(context: Reading, name: string): Promise<readonly EntityNode[]> {
  const form = fold(name);
  if (!form) throw new BadInput(`name: expected a name with a letter or a digit, got ${JSON.stringify(name)}`);
  return bearers(context, form);
}

function organizationsFirst(nodes: readonly EntityNode[]): readonly EntityNode[] {
  const organizations = nodes.some((node) => node.__typename === 'Organization');
  return organizations ? nodes.filter((node) => node.__typename !== 'Place') : nodes;
}

const ambiguous = (asked: string, nodes: readonly EntityNode[]): Ambiguous =>
  new Ambiguous(
    `${JSON.stringify(asked)} may mean any of ${nodes.length}: ${nodes.map((node) => `${node.name} (${node.id})`).join(', ')}; ask by id`,
    nodes.map((node) => ({ id: node.id, name: node.name, type: node.__typename, ...tellingApart(node) })),
  );

/** What a reader can tell namesakes apart by. */
function tellingApart(node: EntityNode): Readonly<Record<string, unknown>> {
  const names = node.names.filter((name) => name !== node.name);
  const { __typename, id: _id, name: _name, names: _names, ...rest } = node;
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return { ...(names.length ? { names } : {}), ...Object.fromEntries(known) };
}

const wrongType = (asked: string, nodes: readonly EntityNode[], types: readonly EntityType[]): NotFound =>
  new NotFound(
    `${JSON.stringify(asked)} names ${nodes.map((node) => `the ${node.__typename} ${node.id}`).join(', ')}; expected ${listed(types)}`,
  );

const listed = (types: readonly EntityType[]): string => `one of ${types.join(', ')}`.replace(/^one of (\w+)$/u, '$1');

/** How many forms are compared with one that nobody bears, and how many of them are told. */
const COMPARED = 300;
const TOLD = 5;

async function unknown(context: Reading, asked: string, types: readonly EntityType[]): Promise<NotFound> {
  const form = fold(typeOfId(asked) ? asked.slice(asked.indexOf(':') + 1) : asked);
  const near = await context.graph.rows(
    formsNear({ prefix: form.slice(0, 3), words: parts(form), length: form.length, types }, COMPARED),
  );
  const ranked = near
    .map((row) => ({ ...row, far: distance(row.form, form) / Math.max(row.form.length, form.length) }))
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const nearest = [...new Set(ranked.map((row) => row.name))].slice(0, TOLD);
  const hint = nearest.length ? `; the nearest names are ${nearest.join(', ')}` : '';
  return new NotFound(`nothing is called ${JSON.stringify(asked)}, expected ${listed(types)}${hint}`, nearest);
}

/** The halves of each word, too: a slip of the pen leaves one of them as it was. */
function parts(form: string): string[] {
  const words = form.split(' ').slice(0, 8);
  return words.flatMap((word) => {
    const half = Math.ceil(word.length / 2);
    return half < 3 ? [word] : [word.slice(0, half), word.slice(-half)];
  });
}
