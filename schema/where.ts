import type { InputFieldMap, InputRef } from '@pothos/core';
import type { Condition, Hop } from '../src/graph/port.ts';
import { fold } from '../src/ontology/fold.ts';
import { entityTypes, type EntityType, type NodeType, type RelationType } from '../src/ontology/types.ts';
import { BadInput } from '../src/errors.ts';
import { nodes } from '../src/ontology/definition.ts';
import { builder, type Context } from './builder.ts';
import {
  AgreementKind,
  AgreementStatus,
  ClaimProperty,
  EntityTypeEnum,
  EventKind,
  OrganizationKind,
  Verdict,
} from './enums.ts';
import { bodyWithUnits } from './reach.ts';
import { EntityRef, LONGEST_NAME, resolveRef, resolveRefs, type Ref } from './reference.ts';
import type { ShownType } from './refs.ts';

// `where`: which nodes of a list are taken. Each field of an input narrows the list further; a type has the fields of its row.

const DateRange = builder.inputType('DateRange', {
  description:
    'A time between two dates, each of which stands for its whole span: `to: "2025-09"` lets 2025-09-30 in, and ' +
    '`from: "2025-05"` lets in what is only dated 2025. What has no date is left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Not wholly before this.' }),
    to: t.field({ type: 'Date', description: 'Not wholly after this.' }),
  }),
});

interface Range {
  readonly from?: string | null;
  readonly to?: string | null;
}

type Inputs = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** One field of a `where`: how it is declared, and the condition that a value of it makes. */
interface Filter {
  readonly input: (t: Inputs) => unknown;
  readonly condition: (value: never, context: Context) => Condition | Promise<Condition>;
}

const filter = <V>(
  input: (t: Inputs) => unknown,
  condition: (value: V, context: Context) => Condition | Promise<Condition>,
): Filter => ({ input, condition });

const contains = (property: string, description: string): Filter =>
  filter(
    (t) => t.string({ description }),
    (text: string) => ({ kind: 'contains', property, text: bounded(text) }),
  );

const among = (property: string, type: object, description: string): Filter =>
  filter(
    (t) => t.field({ type: [type as typeof EventKind], description }),
    (values: string[]) => ({ kind: 'among', property, values }),
  );

const time = (starts: readonly string[], ends: readonly string[], description: string): Filter =>
  filter(
    (t) => t.field({ type: DateRange, description }),
    ({ from, to }: Range) => ({ kind: 'time', starts, ends, from: from ?? null, to: to ?? null }),
  );

function bounded(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  throw new BadInput(`where: expected at most ${LONGEST_NAME} characters, got ${text.length}`);
}

/** No name holds a sign alone, and no text at all would be held by every name. */
function foldedText(text: string): string {
  const form = fold(bounded(text));
  if (form) return form;
  throw new BadInput(`where: nameContains: expected a letter or a digit, got ${JSON.stringify(text)}`);
}

const hop = (direction: Hop['direction'], ...relations: RelationType[]): Hop => ({ relations, direction });

/** Whether hops lead to the thing that a ref means, or to one that `meant` puts in its place. */
const joined = (
  types: readonly EntityType[],
  hops: readonly Hop[],
  description: string,
  meant: (context: Context, id: string) => readonly string[] | Promise<readonly string[]> = (_context, id) => [id],
): Filter =>
  filter(
    (t) => t.field({ type: EntityRef, description }),
    async (ref: Ref, context) => {
      const { id } = await resolveRef(context, ref, ...types);
      return { kind: 'joined', hops, ids: await meant(context, id) };
    },
  );

const documentId = (id: string): string => {
  const prefix = `${nodes.Document.prefix}:`;
  return id.startsWith(prefix) ? id : prefix + id;
};

const named = {
  is: filter(
    (t) => t.field({ type: [EntityRef], description: 'It is one of these.' }),
    async (refs: Ref[], context) => ({
      kind: 'among',
      property: 'id',
      values: await resolveRefs(context, refs, [...entityTypes]),
    }),
  ),
  nameContains: filter(
    (t) => t.string({ description: 'One of its names holds this, in capitals or not, with accents or without.' }),
    (text: string) => ({ kind: 'named', form: foldedText(text) }),
  ),
  document: filter(
    (t) => t.id({ description: 'The document of this id mentions it.' }),
    (id: string) => ({ kind: 'mentioned', document: documentId(id) }),
  ),
  publishedAfter: filter(
    (t) => t.field({ type: 'Date', description: 'A document that was published after this date mentions it.' }),
    (date: string) => ({ kind: 'mentionedAfter', date }),
  ),
};

const place = filter(
  (t) => t.field({ type: EntityRef, description: 'It took place there, or anywhere in it where it is a country.' }),
  async (ref: Ref, context) => {
    const { id, names, name, country } = await resolveRef(context, ref, 'Place');
    const isCountry = country === null || fold(country) === fold(name);
    return { kind: 'at', place: id, country: isCountry ? names : [] };
  },
);

const inDocument = filter(
  (t) => t.id({ description: 'It stands in the document of this id.' }),
  (id: string) => ({ kind: 'from', document: documentId(id) }),
);

const filters: Readonly<Record<ShownType | 'Entity', Readonly<Record<string, Filter>>>> = {
  Entity: {
    ...named,
    types: filter(
      (t) => t.field({ type: [EntityTypeEnum], description: 'It is of one of these types.' }),
      (types: EntityType[]) => ({ kind: 'type', types }),
    ),
  },
  Organization: {
    ...named,
    kind: among('kind', OrganizationKind, 'It is one of these.'),
    partyTo: joined(['Agreement'], [hop('out', 'PARTY_TO')], 'It is a party to this agreement, or issued it.'),
    tookPartIn: joined(['Event'], [hop('out', 'HOSTED', 'TOOK_PART_IN')], 'It hosted this event or took part in it.'),
  },
  Person: {
    ...named,
    holdsPostAt: joined(
      ['Organization', 'Place'],
      [hop('out', 'HOLDS'), hop('out', 'AT', 'FOR')],
      'Holds or held a post there: at the body or a unit of it, up to four levels down, or for the place.',
      bodyWithUnits,
    ),
    hasSigned: filter(
      (t) => t.boolean({ description: 'Whether the person signed anything.' }),
      (wanted: boolean) => ({
        kind: 'joined',
        hops: [hop('in', 'BY'), hop('out', 'OF')],
        ids: null,
        ...(wanted ? {} : { not: true as const }),
      }),
    ),
    signed: joined(['Agreement'], [hop('in', 'BY'), hop('out', 'OF')], 'Signed this agreement.'),
    tookPartIn: joined(['Event'], [hop('out', 'HOSTED', 'TOOK_PART_IN')], 'Hosted this event or took part in it.'),
  },
  Event: {
    ...named,
    kind: among('kind', EventKind, 'It is one of these.'),
    date: time(['start'], ['end'], 'It took place then, at least in part.'),
    place,
    host: joined(['Organization', 'Person'], [hop('in', 'HOSTED')], 'This hosted or organized it.'),
    participant: joined(['Organization', 'Person'], [hop('in', 'TOOK_PART_IN')], 'This took part in it.'),
  },
  Agreement: {
    ...named,
    kind: among('kind', AgreementKind, 'It is one of these.'),
    status: among('status', AgreementStatus, 'It has come this far.'),
    date: time(['date'], [], 'It was concluded then.'),
    place,
    party: joined(['Organization'], [hop('in', 'PARTY_TO')], 'This is a party to it, or issued it.'),
    signedBy: joined(
      ['Person', 'Organization'],
      [hop('in', 'OF'), hop('out', 'BY', 'FOR')],
      'This person signed it, or it was signed for this body.',
    ),
    event: joined(['Event'], [hop('out', 'CONCLUDED_AT')], 'It was concluded at this event.'),
  },
  Place: { ...named, country: contains('country', 'The name of its country holds this.') },
  Document: {
    titleContains: contains('title', 'Its title holds this.'),
    publisherContains: contains('publisher', 'The name of its publisher holds this.'),
    language: filter(
      (t) => t.string({ description: 'The code of its language.' }),
      (value: string) => ({ kind: 'among', property: 'language', values: [value] }),
    ),
    published: time(['published'], [], 'It was published then.'),
    mentions: joined(entityTypes, [hop('in', 'IN'), hop('out', 'REFERS_TO')], 'It mentions this.'),
  },
  Judgement: { verdict: among('verdict', Verdict, 'It says one of these.') },
  Story: {
    titleContains: contains('title', 'Its title holds this.'),
    published: time(['published'], [], 'It was first told then.'),
  },
  Position: {
    titleContains: contains('title', 'The title of the post holds this.'),
    held: time(
      ['from', 'firstSeen'],
      ['to', 'lastSeen'],
      'It was held then: between `from` and `to`, or the dates of the documents that first and last give it.',
    ),
    person: joined(['Person'], [hop('in', 'HOLDS')], 'This person holds or held it.'),
    at: joined(['Organization', 'Place'], [hop('out', 'AT', 'FOR')], 'It is held at this body or for this place.'),
  },
  Signature: {
    date: time(['date'], [], 'It was given then.'),
    capacityContains: contains('capacity', 'The capacity holds this.'),
    by: joined(['Person'], [hop('out', 'BY')], 'This person gave it.'),
    for: joined(['Organization'], [hop('out', 'FOR')], 'It was given for this body.'),
    agreement: joined(['Agreement'], [hop('out', 'OF')], 'It stands under this agreement.'),
  },
  Figure: {
    countsContains: contains('counts', 'What it counts holds this.'),
    time: time(['from'], ['to'], 'It counts this time, at least in part.'),
    about: joined(entityTypes, [hop('out', 'ABOUT')], 'It is about this.'),
  },
  Claim: {
    property: among('property', ClaimProperty, 'It is about one of these.'),
    asOf: time(['asOf'], [], 'It held then.'),
  },
  Mention: { formContains: contains('form', 'The name as it stands there holds this.'), document: inDocument },
  Evidence: {
    quoteContains: contains('quote', 'The quote holds this.'),
    statement: filter(
      (t) => t.string({ description: 'What it states: a relation, or the type of a fact.' }),
      (value: string) => ({ kind: 'among', property: 'statement', values: [value] }),
    ),
    document: inDocument,
  },
};

/** What a client gave as `where`. */
export type Where = Readonly<Record<string, unknown>> | null | undefined;

/** A list of several types of entities knows what they have in common. */
const rowOf = (types: readonly NodeType[]): keyof typeof filters =>
  types.length === 1 ? (types[0] as keyof typeof filters) : 'Entity';

const made = new Map<string, InputRef<Where>>();

/** The input type of the `where` of a list of nodes of these types. */
export function whereType(types: readonly NodeType[]): InputRef<Where> {
  const row = rowOf(types);
  const known = made.get(row);
  if (known) return known;
  const type = builder.inputType(`${row}Where`, {
    description: 'Which are taken; what holds several fields must fit all of them.',
    fields: (t) =>
      Object.fromEntries(Object.entries(filters[row]).map(([name, { input }]) => [name, input(t)])) as InputFieldMap,
  }) as unknown as InputRef<Where>;
  made.set(row, type);
  return type;
}

/** The conditions that a `where` makes. A field that is null is none. */
export function conditionsOf(context: Context, types: readonly NodeType[], where: Where): Promise<Condition[]> {
  const row = filters[rowOf(types)];
  const given = Object.entries(where ?? {}).filter(([, value]) => value != null);
  return Promise.all(given.map(([name, value]) => row[name]!.condition(value as never, context)));
}
