import type { InputRef } from '@pothos/core';
import type { Order } from '../src/graph/port.ts';
import type { NodeType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';
import type { ShownType } from './refs.ts';

// `orderBy`: what a list is sorted by. The id breaks ties, in the same direction.

type Sortable = ShownType | 'Entity';

const name = { NAME: ['name', 'By name.'] } as const;

/** The fields of each type by which its lists can be sorted: the property, and what that means. */
const fields: Readonly<Record<Sortable, Readonly<Record<string, readonly [property: string, meaning: string]>>>> = {
  Entity: name,
  Organization: { ...name, KIND: ['kind', 'By kind.'] },
  Person: name,
  Event: {
    ...name,
    START: ['start', 'By when it began.'],
    END: ['end', 'By when it ended.'],
    KIND: ['kind', 'By kind.'],
  },
  Agreement: {
    ...name,
    DATE: ['date', 'By when it was concluded.'],
    STATUS: ['status', 'By status.'],
    KIND: ['kind', 'By kind.'],
  },
  Place: { ...name, COUNTRY: ['country', 'By country.'] },
  Document: {
    PUBLISHED: ['published', 'By when it was published.'],
    TITLE: ['title', 'By title.'],
    PUBLISHER: ['publisher', 'By publisher.'],
  },
  Judgement: { HANGS: ['hangs', 'By how many statements hang on it.'], RULE: ['rule', 'By rule.'] },
  Story: {
    PUBLISHED: ['published', 'By when it was first told.'],
    SOURCES: ['sources', 'By how many documents tell it.'],
    TITLE: ['title', 'By title.'],
  },
  Position: {
    TITLE: ['title', 'By title.'],
    FROM: ['from', 'By when it began.'],
    TO: ['to', 'By when it ended.'],
    FIRST_SEEN: ['firstSeen', 'By the earliest document that gives it.'],
    LAST_SEEN: ['lastSeen', 'By the latest document that gives it.'],
  },
  Signature: { DATE: ['date', 'By when it was given.'], CAPACITY: ['capacity', 'By capacity.'] },
  Figure: { COUNTS: ['counts', 'By what it counts.'], VALUE: ['value', 'By the number.'], UNIT: ['unit', 'By unit.'] },
  Claim: { PROPERTY: ['property', 'By property.'], AS_OF: ['asOf', 'By when it held.'], VALUE: ['value', 'By value.'] },
  Mention: { START: ['start', 'By place in the text.'], FORM: ['form', 'By form.'] },
  Evidence: { START: ['start', 'By place in the text.'], RULE: ['rule', 'By the rule that read it.'] },
};

/** What a client gave as `orderBy`: the property, and the way. */
export interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const Direction = builder.enumType('Direction', {
  description: 'Which way a list is sorted.',
  values: {
    ASC: { description: 'The lowest, earliest, or first of the alphabet first; what has no value before all.' },
    DESC: { description: 'The other way round; what has no value last.' },
  } as const,
});

const rowOf = (types: readonly NodeType[]): Sortable => (types.length === 1 ? (types[0] as Sortable) : 'Entity');

const made = new Map<string, InputRef<OrderBy>>();

/** The input type of the `orderBy` of a list of nodes of these types. */
export function orderType(types: readonly NodeType[]): InputRef<OrderBy> {
  const row = rowOf(types);
  const known = made.get(row);
  if (known) return known;
  const values = Object.entries(fields[row]).map(([key, [value, description]]) => [key, { value, description }]);
  const Field = builder.enumType(`${row}OrderField`, {
    description: 'What a list can be sorted by.',
    values: Object.fromEntries(values) as Record<string, { readonly value: string; readonly description: string }>,
  });
  const type = builder.inputType(`${row}Order`, {
    description: 'What a list is sorted by. The id breaks ties, in the same direction.',
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'By what.' }),
      direction: t.field({ type: Direction, required: true, defaultValue: 'ASC', description: 'Which way.' }),
    }),
  }) as unknown as InputRef<OrderBy>;
  made.set(row, type);
  return type;
}

/** The order asked for, or the one that lists of these types have unless told. */
export const orderFrom = (orderBy: OrderBy | null | undefined, usual: Order): Order =>
  orderBy ? { property: orderBy.field, descending: orderBy.direction === 'DESC' } : usual;
