import { z } from 'zod';
import {
  acceptance,
  agreement,
  event,
  expected,
  flag,
  item,
  link,
  list,
  maybeText,
  oneOrMore,
  person,
  readAs,
  refuseSharedKeys,
  text,
} from './annotation.ts';

/** Where a kind or a status may be read otherwise too. */
const accept = acceptance.extend({ kind: oneOrMore(text), status: oneOrMore(text) }).nullish();

const furtherOrganization = item.extend({
  accept,
  kind: maybeText,
  part_of: oneOrMore(link),
  part_of_optional: oneOrMore(link),
  founders: list(link),
  founders_optional: list(link),
});

const furtherEvent = event.extend({ accept, kind: maybeText, end: maybeText, end_optional: flag });

const furtherAgreement = agreement.extend({
  accept,
  kind: maybeText,
  status: maybeText,
  term: maybeText,
  event: oneOrMore(link),
  /** True where the event is anybody's guess; a key where that event would do as well. */
  event_optional: z.union([z.boolean(), oneOrMore(link)]),
  witnesses: list(link),
  witnesses_optional: list(link),
});

const figure = z.object(
  {
    about: text,
    value: z.number(expected('a number')),
    qualifier: maybeText,
    unit: maybeText,
    counts: maybeText,
    optional: flag,
  },
  expected('a figure'),
);

const furtherAnnotation = z
  .object(
    {
      /** The document's own file. */
      file: maybeText,
      organizations: list(furtherOrganization),
      people: list(person),
      events: list(furtherEvent),
      agreements: list(furtherAgreement),
      figures: z.array(figure, expected('a list')).nullish(),
    },
    expected('an object with lists of organizations, people, events and agreements'),
  )
  .superRefine(refuseSharedKeys);

export type StatedFigure = Readonly<z.output<typeof figure>>;

/** An annotation with what goes beyond the format: kinds, ends, statuses, events, figures, parents, founders, witnesses. */
export type FurtherAnnotation = Readonly<z.output<typeof furtherAnnotation>>;

/** Checks a parsed file as `readAnnotation` does, and the further fields too. Throws `BadInput` with the file and the field. */
export const readFurther = (raw: unknown, file: string): FurtherAnnotation => readAs(furtherAnnotation, raw, file);

/**
 * Whether an annotation says more than the format asks for. One that does leaves a list out only where it would be empty; in
 * one that does not, figures, parents, founders and witnesses were never looked for.
 */
export const goesBeyond = ({ figures, agreements }: FurtherAnnotation): boolean =>
  figures != null || agreements.some(({ status }) => status != null);
