import type { FurtherAnnotation, StatedFigure } from './further-annotation.ts';

/** What goes beyond the format and stands on its own, judged over a whole document as relations are. */
export const statementKinds = ['end', 'concluded at', 'figure', 'part of', 'founder', 'witness'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** One end date, link or figure that a document states, its ends as the document's own keys. */
export interface Statement {
  readonly kind: StatementKind;
  /** The thing it belongs to first. */
  readonly ends: readonly string[];
  readonly end?: string;
  readonly figure?: StatedFigure;
  /** Whether the statement itself is marked so; that of its ends is another matter. */
  readonly optional: boolean;
}

interface Linked {
  readonly key: string;
  readonly optional: boolean;
}

/** Every further statement of an annotation, in its order. */
export function statementsOf({ organizations, events, agreements, figures }: FurtherAnnotation): Statement[] {
  return [
    ...organizations.flatMap((body) => [
      ...toEach('part of', body.key, body.part_of, body.part_of_optional),
      ...toEach('founder', body.key, body.founders, body.founders_optional),
    ]),
    ...events.flatMap(({ key, end, end_optional: optional }): Statement[] =>
      end ? [{ kind: 'end', ends: [key], end, optional }] : [],
    ),
    ...agreements.flatMap((agreement) => [
      ...toEach('concluded at', agreement.key, agreement.event, otherEvents(agreement)).map((statement) =>
        agreement.event_optional === true ? { ...statement, optional: true } : statement,
      ),
      ...toEach('witness', agreement.key, agreement.witnesses, agreement.witnesses_optional),
    ]),
    ...(figures ?? []).map((figure): Statement => ({
      kind: 'figure',
      ends: [figure.about],
      figure,
      optional: figure.optional,
    })),
  ];
}

function otherEvents({ event_optional: events }: FurtherAnnotation['agreements'][number]): readonly Linked[] {
  return typeof events === 'boolean' ? [] : events;
}

function toEach(
  kind: StatementKind,
  owner: string,
  links: readonly Linked[],
  optionalLinks: readonly Linked[],
): Statement[] {
  return [...links, ...optionalLinks.map((link) => ({ ...link, optional: true }))].map(({ key, optional }) => ({
    kind,
    ends: [owner, key],
    optional,
  }));
}

/** Whether a figure says the same number. Texts give no more digits than these. */
export const sameAmount = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
