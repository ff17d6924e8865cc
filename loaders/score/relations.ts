import type { Annotation, Link, OtherPosition, Signer } from './annotation.ts';
import type { RelationKind } from './verdict.ts';

/** One relation, date or place that a document states, its ends as the document's own keys. */
export interface Relation {
  readonly kind: RelationKind;
  /** The thing it belongs to first. */
  readonly ends: readonly string[];
  /** A title, date or place. */
  readonly value?: string;
  /** Whether the relation itself is marked so; that of its ends is another matter. */
  readonly optional: boolean;
  /** Positions: other readings. */
  readonly accept?: readonly OtherPosition[];
}

/** Every relation of an annotation, in its order. */
export function relationsOf({ people, events, agreements }: Annotation): Relation[] {
  return [...people.flatMap(ofPerson), ...events.flatMap(ofEvent), ...agreements.flatMap(ofAgreement)];
}

function ofPerson(person: Annotation['people'][number]): Relation[] {
  return [...person.positions, ...person.positions_optional.map(asOptional)].map((position) => ({
    kind: 'position',
    ends: position.organization ? [person.key, position.organization] : [person.key],
    value: position.title,
    optional: position.optional,
    accept: position.accept ?? position.or,
  }));
}

function ofEvent(event: Annotation['events'][number]): Relation[] {
  return [
    ...toEach('host', event.key, event.hosts, event.hosts_optional),
    ...toEach('participant', event.key, event.participants, event.participants_optional),
    ...places(event),
    ...dated(event.key, event.start, event.start_optional),
  ];
}

function ofAgreement(agreement: Annotation['agreements'][number]): Relation[] {
  const signers = [...agreement.signers, ...agreement.signers_optional.map(asOptional)];
  return [
    ...toEach('party', agreement.key, agreement.parties, agreement.parties_optional),
    ...signers.flatMap((signer) => signatures(agreement.key, signer)),
    ...places(agreement),
    ...dated(agreement.key, agreement.date, agreement.date_optional),
  ];
}

const asOptional = <T extends object>(stated: T): T & { optional: true } => ({ ...stated, optional: true });

function toEach(kind: RelationKind, owner: string, links: readonly Link[], optionalLinks: readonly Link[]): Relation[] {
  return [...links, ...optionalLinks.map(asOptional)].map(({ key, optional }) => ({
    kind,
    ends: [owner, key],
    optional,
  }));
}

/** A signature gives two relations: who signed, and for whom. */
function signatures(owner: string, { person, organization, optional }: Signer): Relation[] {
  // A signature without a person still counts as stated; no key is empty, so it can match nothing.
  const ends = [owner, person ?? ''];
  const signed: Relation = { kind: 'signer', ends, optional };
  return organization ? [signed, { kind: 'signed for', ends: [...ends, organization], optional }] : [signed];
}

interface Placed {
  readonly key: string;
  readonly places: readonly string[];
  readonly places_optional: readonly string[];
}

function places(owner: Placed): Relation[] {
  const at =
    (optional: boolean) =>
    (value: string): Relation => ({ kind: 'place', ends: [owner.key], value, optional });
  return [...owner.places.map(at(false)), ...owner.places_optional.map(at(true))];
}

function dated(owner: string, value: string | null | undefined, optional: boolean): Relation[] {
  return value ? [{ kind: 'date', ends: [owner], value, optional }] : [];
}
