import type { Annotation, Link, OtherPosition, Signer } from './annotation.ts';
import type { RelationKind } from './verdict.ts';

/** One relation, date or place that a document states, its ends as the document's own keys. */
export interface Relation {
  readonly kind: RelationKind;
  /** The thing it belongs to first. */
  readonly ends: readonly string[];
  /** A title, date or place. */
  readonly value?: string;
  readonly optional: boolean;
  /** Positions: other readings. */
  readonly accept?: readonly OtherPosition[];
}

/** Every relation of an annotation, in its order. */
export function relationsOf({ people, events, agreements }: Annotation): Relation[] {
  return [...people.flatMap(ofPerson), ...events.flatMap(ofEvent), ...agreements.flatMap(ofAgreement)];
}

function ofPerson(person: Annotation['people'][number]): Relation[] {
  const all = [...person.positions, ...person.positions_optional.map(asOptional)];
  return all.map((position) => ({
    kind: 'position',
    ends: position.organization ? [person.key, position.organization] : [person.key],
    value: position.title,
    optional: person.optional || position.optional,
    accept: position.accept ?? position.or,
  }));
}

function ofEvent(event: Annotation['events'][number]): Relation[] {
  return [
    ...toEach('host', event, event.hosts, event.hosts_optional),
    ...toEach('participant', event, event.participants, event.participants_optional),
    ...places(event),
    ...dated(event, event.start, event.start_optional),
  ];
}

function ofAgreement(agreement: Annotation['agreements'][number]): Relation[] {
  const signers = [...agreement.signers, ...agreement.signers_optional.map(asOptional)];
  return [
    ...toEach('party', agreement, agreement.parties, agreement.parties_optional),
    ...signers.flatMap((signer) => signatures(agreement, signer)),
    ...places(agreement),
    ...dated(agreement, agreement.date, agreement.date_optional),
  ];
}

interface Owner {
  readonly key: string;
  readonly optional: boolean;
}

const asOptional = <T extends object>(stated: T): T & { optional: true } => ({ ...stated, optional: true });

function toEach(kind: RelationKind, owner: Owner, links: readonly Link[], optionalLinks: readonly Link[]): Relation[] {
  return [...links, ...optionalLinks.map(asOptional)].map(({ key, optional }) => ({
    kind,
    ends: [owner.key, key],
    optional: owner.optional || optional,
  }));
}

/** A signature gives two relations: who signed, and for whom. */
function signatures(owner: Owner, signer: Signer): Relation[] {
  const optional = owner.optional || signer.optional;
  // A signature without a person still counts as stated; no key is empty, so it can match nothing.
  const ends = [owner.key, signer.person ?? ''];
  const signed: Relation = { kind: 'signer', ends, optional };
  return signer.organization
    ? [signed, { kind: 'signed for', ends: [...ends, signer.organization], optional }]
    : [signed];
}

function places(
  owner: Owner & { readonly places: readonly string[]; readonly places_optional: readonly string[] },
): Relation[] {
  const all = [
    ...owner.places.map((value) => ({ value, optional: owner.optional })),
    ...owner.places_optional.map((value) => ({ value, optional: true })),
  ];
  return all.map((place) => ({ kind: 'place', ends: [owner.key], ...place }));
}

function dated(owner: Owner, value: string | null | undefined, optional: boolean): Relation[] {
  return value ? [{ kind: 'date', ends: [owner.key], value, optional: owner.optional || optional }] : [];
}
