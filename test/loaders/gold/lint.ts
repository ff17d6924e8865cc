import { agreementKind, agreementStatus, figureQualifier, organizationKind } from '../../../src/ontology/definition.ts';
import { date } from '../../../src/ontology/values.ts';
import { itemLists } from '../../../loaders/score/annotation.ts';
import { readFurther } from '../../../loaders/score/further-annotation.ts';

type Json = Readonly<Record<string, unknown>>;

const everyItem = ['key', 'names', 'optional', 'descriptive', 'accept'];
/** With each field the list beside it of what is neither rewarded nor punished. */
const withOptional = (...names: string[]) => names.flatMap((name) => [name, `${name}_optional`]);

/** Every field that an annotation may hold, by what holds it: a field of another name is a slip that would count as nothing. */
const fields = {
  document: ['id', 'file', 'title', 'published', ...itemLists, 'figures'],
  organizations: [...everyItem, 'kind', ...withOptional('part_of', 'founders')],
  people: [...everyItem, ...withOptional('positions')],
  events: [
    ...everyItem,
    'kind',
    ...withOptional('start', 'end', 'places', 'hosts', 'participants', 'within'),
    'year_inferred',
  ],
  agreements: [
    ...everyItem,
    'kind',
    'status',
    'term',
    'year_inferred',
    ...withOptional('date', 'places', 'parties', 'signers', 'witnesses', 'event'),
  ],
  figures: ['about', 'value', 'qualifier', 'unit', 'counts', 'optional'],
  positions: ['title', 'organization', 'optional', 'accept', 'or'],
  signers: ['person', 'organization', 'capacity', 'optional'],
  accept: [
    'kind',
    'status',
    'parties',
    'hosts',
    'participants',
    'places',
    'signer_organization',
    'title',
    'organization',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Holder = keyof typeof fields;

/** Fields whose values are objects with fields of their own. */
const holders: Readonly<Record<string, Holder>> = {
  figures: 'figures',
  positions: 'positions',
  signers: 'signers',
  accept: 'accept',
  or: 'accept',
  ...Object.fromEntries(itemLists.map((name) => [name, name])),
};

/** The lists that a field's keys may come from. */
const leadsTo: Readonly<Record<string, readonly (typeof itemLists)[number][]>> = {
  part_of: ['organizations'],
  founders: ['organizations', 'people'],
  hosts: ['organizations', 'people'],
  participants: ['organizations', 'people'],
  parties: ['organizations'],
  witnesses: ['organizations', 'people'],
  event: ['events'],
  within: ['events'],
  organization: ['organizations'],
  person: ['people'],
  about: itemLists,
};

const written = (values: readonly string[]) => values.map((value) => value.toLowerCase().replaceAll('_', ' '));
const allowed: Readonly<Record<string, readonly string[]>> = {
  // A country is a government in the format, and a group one of the others.
  'organizations.kind': written(organizationKind.values).filter((kind) => kind !== 'country' && kind !== 'group'),
  'agreements.kind': written(agreementKind.values),
  'agreements.status': written(agreementStatus.values),
  'figures.qualifier': written(figureQualifier.values),
};
const dates = new Set(['start', 'end', 'date', 'published']);

/** What is wrong with an annotation of a text, a line each; nothing where it may be measured with. */
export function complaints(raw: Json, text: string): string[] {
  try {
    readFurther(raw, 'the annotation');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return [...visit(raw, 'document', 'document', new Reading(raw, text))];
}

/** The keys that an annotation gives out, and the words of its text. */
class Reading {
  readonly #listOf: ReadonlyMap<unknown, string>;
  readonly #words: string;

  constructor(raw: Json, text: string) {
    this.#listOf = new Map(itemLists.flatMap((name) => objects(raw[name]).map(({ key }) => [key, name] as const)));
    this.#words = flat(text);
  }

  says(form: string): boolean {
    return this.#words.includes(flat(form));
  }

  /** The list in which a key stands. */
  listOf(key: unknown): string | undefined {
    return this.#listOf.get(key);
  }
}

const flat = (words: string): string => words.replace(/\s+/gu, ' ');
const many = (value: unknown): readonly unknown[] => (value == null ? [] : [value].flat());
const objects = (value: unknown): readonly Json[] =>
  many(value).filter((each): each is Json => typeof each === 'object' && each !== null);

function* visit(holder: Json, kind: Holder, where: string, reading: Reading): Generator<string> {
  for (const [field, value] of Object.entries(holder)) {
    const at = `${where}: ${field}`;
    const known: readonly string[] = fields[kind];
    if (!known.includes(field)) yield `${at}: no field of that name`;
    const bare = field.replace(/_optional$/u, '');
    yield* misled(bare, value, at, reading);
    const values = allowed[`${kind}.${field}`];
    if (values && !values.includes(String(value))) yield `${at}: ${String(value)} is none of ${values.join(', ')}`;
    const cleaned = dates.has(field) && value !== null ? date.clean(value) : undefined;
    if (cleaned?.ok === false) yield `${at}: ${cleaned.reason}`;
    const inner = holders[bare];
    if (inner)
      for (const [index, each] of objects(value).entries())
        yield* visit(each, inner, `${where} ${String(each['key'] ?? `${field} ${index + 1}`)}`, reading);
  }
  if (!('names' in holder)) return;
  if (!holder['descriptive'])
    for (const form of holder['names'] as readonly string[])
      if (!reading.says(form)) yield `${where}: names: the text does not say ${form}`;
  const { start, end } = holder;
  if (typeof start === 'string' && typeof end === 'string' && end < start) yield `${where}: end: before its start`;
}

/** Keys of things that are not there, or not of a kind that may stand there. */
function* misled(field: string, value: unknown, at: string, reading: Reading): Generator<string> {
  const lists: readonly string[] | undefined = leadsTo[field];
  if (!lists || typeof value === 'boolean') return;
  for (const link of many(value)) {
    const key = typeof link === 'object' ? (link as Json)['key'] : link;
    const list = reading.listOf(key);
    if (!list || !lists.includes(list)) yield `${at}: ${String(key)} is none of the ${lists.join(' or ')}`;
  }
}
