import { z } from 'zod';
import { BadInput } from '../../src/errors.ts';

/** The lists of things that an annotation holds, in the order they are judged: agreements lean on the organizations. */
export const itemLists = ['organizations', 'people', 'events', 'agreements'] as const;
export type ItemList = (typeof itemLists)[number];

export const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) => `expected ${what}, got ${shown(input)}`,
});

/** A value as an error shows it. */
export function shown(value: unknown): string {
  const written = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}

export const text = z.string(expected('text'));
export const maybeText = z.string(expected('text or null')).nullish();
export const flag = z
  .boolean(expected('true or false'))
  .nullish()
  .transform((value) => value ?? false);

export function list<T extends z.ZodType>(of: T) {
  return z
    .array(of, expected('a list'))
    .nullish()
    .transform((value): readonly z.output<T>[] => value ?? []);
}

/** A key, alone or as an object that can say `optional`. */
export const link = z
  .union(
    [text, z.object({ key: maybeText, organization: maybeText, person: maybeText, optional: flag })],
    expected('a key, or an object that holds one'),
  )
  .transform((value, context) => {
    if (typeof value === 'string') return { key: value, optional: false };
    const key = value.key ?? value.organization ?? value.person;
    if (typeof key === 'string') return { key, optional: value.optional };
    context.addIssue({ code: 'custom', message: 'expected a key, organization or person' });
    return z.NEVER;
  });

/** Where an annotation may write one value bare in place of a list of one. */
export function oneOrMore<T extends z.ZodType>(of: T) {
  return z.preprocess(
    (value) => (value == null || value === '' ? [] : Array.isArray(value) ? value : [value]),
    list(of),
  );
}

export const acceptance = z.object(
  {
    parties: oneOrMore(link),
    hosts: oneOrMore(link),
    participants: oneOrMore(link),
    places: oneOrMore(text),
    signer_organization: z.record(z.string(), list(text.nullable()), expected('lists by person')).nullish(),
  },
  expected('an object'),
);

export const item = z.object(
  {
    key: text.min(1, expected('a key')),
    names: z.array(text, expected('a list of names')).min(1, expected('at least one name')),
    optional: flag,
    descriptive: flag,
    accept: acceptance.nullish(),
  },
  expected('an object'),
);

const otherPosition = z.object({ title: maybeText, organization: maybeText }, expected('a title and an organization'));

const position = z.object(
  {
    title: text,
    organization: maybeText,
    optional: flag,
    accept: z.array(otherPosition, expected('a list')).nullish(),
    or: list(otherPosition),
  },
  expected('a title and an organization'),
);

const signer = z.object(
  { person: maybeText, organization: maybeText, capacity: maybeText, optional: flag },
  expected('a person and an organization'),
);

export const person = item.extend({ positions: list(position), positions_optional: list(position) });

export const event = item.extend({
  start: maybeText,
  start_optional: flag,
  hosts: list(link),
  hosts_optional: list(link),
  participants: list(link),
  participants_optional: list(link),
  places: list(text),
  places_optional: list(text),
});

export const agreement = item.extend({
  date: maybeText,
  date_optional: flag,
  parties: list(link),
  parties_optional: list(link),
  signers: list(signer),
  signers_optional: list(signer),
  places: list(text),
  places_optional: list(text),
});

const annotation = z
  .object(
    { organizations: list(item), people: list(person), events: list(event), agreements: list(agreement) },
    expected('an object with lists of organizations, people, events and agreements'),
  )
  .superRefine(refuseSharedKeys);

/** No two things of a document may have one key. */
export function refuseSharedKeys(
  lists: Readonly<Record<ItemList, readonly { readonly key: string }[]>>,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const name of itemLists)
    for (const [index, { key }] of lists[name].entries()) {
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: [name, index, 'key'],
          message: `expected a key of its own, got ${shown(key)} again`,
        });
      seen.add(key);
    }
}

export type Item = Readonly<z.output<typeof item>>;
export type Link = Readonly<z.output<typeof link>>;
/** Another reading of a position. */
export type OtherPosition = Readonly<z.output<typeof otherPosition>>;
export type Signer = Readonly<z.output<typeof signer>>;
export type Agreement = Readonly<z.output<typeof agreement>>;
/** What one document says, in the form that hand-made annotations and extraction share. */
export type Annotation = Readonly<z.output<typeof annotation>>;

/** A document of which nothing was found. */
export const nothingFound: Annotation = { organizations: [], people: [], events: [], agreements: [] };

/** Checks a parsed file. A list that is absent counts as empty. Throws `BadInput` with the file and the field. */
export const readAnnotation = (raw: unknown, file: string): Annotation => readAs(annotation, raw, file);

/** Checks a parsed file against a schema. Throws `BadInput` with the file and the field. */
export function readAs<T extends z.ZodType>(schema: T, raw: unknown, file: string): z.output<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const field = first?.path.length ? `${fieldName(first.path)}: ` : '';
  throw new BadInput(`${file}: ${field}${first?.message ?? 'not an annotation'}`);
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  );
}
