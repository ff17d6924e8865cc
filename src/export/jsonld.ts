import type { NodeRead, RelationRead } from '../graph/cypher/dump.ts';
import type { Source } from '../graph/source.ts';
import { entityTypes, type RelationType } from '../ontology/types.ts';
import { single } from './format.ts';
import { cell, quotesFor, relationId, toldRelations, type Quoted } from './told.ts';

// In the terms of schema.org. Objects of one `@id` are one, wherever they stand, so that each node and each relation is written as
// it comes.

type Json = Readonly<Record<string, unknown>>;

const iri = (id: string): string => `urn:signatory:${encodeURIComponent(id)}`;
const ref = (id: string): Json => ({ '@id': iri(id) });
const given = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** What kinds of bodies and events are called there. */
const organizations: Readonly<Record<string, string>> = {
  GOVERNMENT: 'GovernmentOrganization',
  UNIVERSITY: 'CollegeOrUniversity',
  COMPANY: 'Corporation',
  MEDIA: 'NewsMediaOrganization',
};
const events: Readonly<Record<string, string>> = { CONFERENCE: 'BusinessEvent', MEETING: 'BusinessEvent' };

const named = ({ id, properties }: NodeRead): Json => {
  const names = Array.isArray(properties['names']) ? properties['names'] : [];
  const others = names.filter((name) => name !== properties['name']);
  return {
    '@id': iri(id),
    identifier: id,
    name: properties['name'],
    ...(others.length ? { alternateName: others } : {}),
  };
};

/** A thing, a fact that is a node, or a document, as schema.org has it. */
const nodes: Readonly<Record<string, (node: NodeRead) => Json>> = {
  Organization: (node) => ({ '@type': organizations[cell(node.properties['kind'])] ?? 'Organization', ...named(node) }),
  Person: (node) => ({ '@type': 'Person', ...named(node) }),
  Place: (node) => ({
    '@type': 'Place',
    ...named(node),
    ...(node.properties['country'] === undefined
      ? {}
      : { address: { '@type': 'PostalAddress', addressCountry: node.properties['country'] } }),
  }),
  Event: (node) => ({
    '@type': events[cell(node.properties['kind'])] ?? 'Event',
    ...named(node),
    ...given({
      startDate: node.properties['start'],
      endDate: node.properties['end'],
      about: node.properties['theme'],
      additionalType: node.properties['kind'],
    }),
  }),
  Agreement: (node) => ({
    '@type': 'CreativeWork',
    ...named(node),
    ...given({
      genre: node.properties['kind'],
      creativeWorkStatus: node.properties['status'],
      dateCreated: node.properties['date'],
      temporalCoverage: node.properties['term'],
    }),
  }),
  Position: ({ id, properties }) => ({
    '@type': 'OrganizationRole',
    '@id': iri(id),
    identifier: id,
    ...given({ roleName: properties['title'], startDate: properties['from'], endDate: properties['to'] }),
  }),
  Signature: ({ id, properties }) => ({
    '@type': 'AgreeAction',
    '@id': iri(id),
    identifier: id,
    ...given({ endTime: properties['date'], description: properties['capacity'] }),
  }),
  Figure: ({ id, properties }) => ({
    '@type': 'Observation',
    '@id': iri(id),
    identifier: id,
    ...given({
      value: properties['value'],
      unitText: properties['unit'],
      measuredProperty: properties['counts'],
      description: properties['qualifier'],
    }),
  }),
  Claim: ({ id, properties }) => ({
    '@type': 'Claim',
    '@id': iri(id),
    identifier: id,
    name: cell(properties['property']),
    text: cell(properties['value']),
  }),
  Document: ({ id, properties }) => ({
    '@type': 'Article',
    '@id': iri(id),
    identifier: id,
    ...given({
      headline: properties['title'],
      url: properties['url'],
      datePublished: properties['published'],
      inLanguage: properties['language'],
      publisher:
        properties['publisher'] === undefined ? null : { '@type': 'Organization', name: properties['publisher'] },
    }),
  }),
};

type Ends = Pick<RelationRead, 'from' | 'to'>;
type Said = (ends: Ends, role: string) => readonly [subject: string, property: string, object: string];

const forward =
  (property: string): Said =>
  ({ from, to }) => [from, property, to];
const backward =
  (property: string): Said =>
  ({ from, to }) => [to, property, from];

/** Which property of which end a relation is. */
const relations: Readonly<Partial<Record<RelationType, Said>>> = {
  HOLDS: forward('hasOccupation'),
  AT: forward('worksFor'),
  FOR: (ends) => (ends.from.startsWith('position:') ? forward('areaServed') : forward('participant'))(ends, ''),
  BY: forward('agent'),
  OF: forward('object'),
  ABOUT: (ends) => (ends.from.startsWith('figure:') ? forward('observationAbout') : forward('about'))(ends, ''),
  PARTY_TO: (ends, role) => backward(role === 'ISSUER' ? 'creator' : 'contributor')(ends, role),
  RENEWS: forward('isBasedOn'),
  AMENDS: forward('isBasedOn'),
  WITNESSED: backward('accountablePerson'),
  HOSTED: backward('organizer'),
  TOOK_PART_IN: (ends, role) => backward(role === 'SPEAKER' ? 'performer' : 'attendee')(ends, role),
  TOOK_PLACE_IN: (ends) =>
    (ends.from.startsWith('event:') ? forward('location') : forward('locationCreated'))(ends, ''),
  CONCLUDED_AT: forward('recordedAt'),
  WITHIN: forward('superEvent'),
  PART_OF: forward('parentOrganization'),
  MEMBER_OF: forward('memberOf'),
  FOUNDED: backward('founder'),
  LAUNCHED_AT: forward('event'),
  BASED_AT: forward('location'),
};

/** The sentence that states a fact, as its subject of. */
const quotation = ({ quote, document }: Quoted): Json => ({
  '@type': 'Quotation',
  text: quote,
  isPartOf: ref(document.id),
});

async function* objects(source: Source): AsyncGenerator<Json> {
  for (const [type, write] of Object.entries(nodes) as [(typeof entityTypes)[number], (node: NodeRead) => Json][])
    for await (const page of source.nodes(type)) {
      const quotes = await quotesFor(
        source,
        page.map(({ id }) => id),
      );
      for (const node of page) {
        const quoted = quotes.get(node.id);
        yield { ...write(node), ...(quoted ? { subjectOf: quotation(quoted) } : {}) };
      }
    }
  for (const type of toldRelations)
    for await (const page of source.relations(type)) {
      const quotes = await quotesFor(
        source,
        page.map((relation) => relationId(type, relation)),
      );
      for (const relation of page) {
        const role = cell(relation.properties['role']);
        const [subject, property, object] = relations[type]!(relation, role);
        const quoted = quotes.get(relationId(type, relation));
        // A relation with a role, or with a sentence, stands in a Role of schema.org, which holds both.
        const end = quoted
          ? {
              '@type': 'Role',
              ...(role ? { roleName: role } : {}),
              [property]: ref(object),
              subjectOf: quotation(quoted),
            }
          : ref(object);
        yield { '@id': iri(subject), [property]: end };
      }
    }
}

export const jsonld = single('linked data in the terms of schema.org', async function* (source) {
  yield '{"@context": {"@vocab": "https://schema.org/"}, "@graph": [\n';
  let first = true;
  for await (const object of objects(source)) {
    yield `${first ? '' : ',\n'}${JSON.stringify(object)}`;
    first = false;
  }
  yield '\n]}\n';
});
