import { count, date, flag, list, name, number, oneOf, sequence, text, type ValueKind } from './values.ts';

/** One type of node: what it is, what it must and may hold. Every node also has an `id`. */
export interface NodeSpec {
  readonly description: string;
  /** Starts the id of each node of this type: `org:…`. */
  readonly prefix: string;
  /** `document`: owned by one document, never changed while its text stands. `computed`: a function of all documents. */
  readonly layer: 'document' | 'computed';
  /** A named thing of the world; its nodes carry the label `Entity` too. */
  readonly entity?: true;
  /** A statement that evidence supports; its id is a hash of what it says. */
  readonly fact?: true;
  readonly required: Readonly<Record<string, ValueKind<unknown>>>;
  readonly optional: Readonly<Record<string, ValueKind<unknown>>>;
}

/** One type of relation: which ends it joins, in which roles. A relation that is a fact holds `sources` and `stories` too. */
export interface RelationSpec {
  readonly description: string;
  readonly layer: 'document' | 'computed';
  readonly fact?: true;
  readonly ends: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
  readonly roles?: readonly string[];
}

export const organizationKind = oneOf(
  'GOVERNMENT',
  'UNIVERSITY',
  'COMPANY',
  'MEDIA',
  'INTERGOVERNMENTAL',
  'ASSOCIATION',
  'COUNTRY',
  'GROUP',
  'OTHER',
);
export const eventKind = oneOf('CONFERENCE', 'MEETING', 'CEREMONY', 'PRESS_CONFERENCE', 'VISIT', 'OTHER');
export const agreementKind = oneOf('AGREEMENT', 'MEMORANDUM', 'TREATY', 'CONTRACT', 'DECLARATION', 'OTHER');
export const agreementStatus = oneOf('PLANNED', 'SIGNED', 'ADOPTED', 'IN_FORCE', 'RENEWED', 'ENDED', 'MENTIONED');
export const figureQualifier = oneOf('EXACT', 'ABOUT', 'OVER', 'UNDER');
export const claimProperty = oneOf('start', 'end', 'date', 'status', 'term');
export const entityType = oneOf('Organization', 'Person', 'Event', 'Agreement', 'Place');
/** Whether a form of a name means the same thing in every document, or only in the one that uses it ("Fan", "the Centre"). */
export const nameScope = oneOf('GLOBAL', 'DOCUMENT');

/** What a judgement about who is who says: one thing, two, or a question for a person. */
export const verdict = oneOf('SAME', 'DIFFERENT', 'UNSURE');

const named = { name, names: list(name) };
/** In how many documents a fact is stated, and how many stories these tell: reprints and translations count once. */
const sourced = { sources: count, stories: count };

export const nodes = {
  Organization: {
    description:
      'A body that acts: a ministry, university, company, association, medium, or a country that is a party.',
    prefix: 'org',
    layer: 'computed',
    entity: true,
    required: { ...named, kind: organizationKind },
    optional: {},
  },
  Person: {
    description: 'A person whom a document names.',
    prefix: 'person',
    layer: 'computed',
    entity: true,
    required: named,
    optional: {},
  },
  Event: {
    description: 'A conference, meeting, ceremony, visit or press conference with an identity of its own.',
    prefix: 'event',
    layer: 'computed',
    entity: true,
    required: { ...named, kind: eventKind },
    optional: { start: date, end: date, edition: text, theme: text },
  },
  Agreement: {
    description: 'An instrument between parties: an agreement, memorandum, treaty, contract, declaration or pact.',
    prefix: 'agreement',
    layer: 'computed',
    entity: true,
    required: { ...named, kind: agreementKind, status: agreementStatus },
    optional: { date, term: text },
  },
  Place: {
    description: 'A city, region or country where something took place or for which a post is held.',
    prefix: 'place',
    layer: 'computed',
    entity: true,
    required: named,
    optional: { country: name },
  },
  Position: {
    description: 'A post that a person holds, at an organization where the text names one.',
    prefix: 'position',
    layer: 'computed',
    fact: true,
    required: { title: name, ...sourced },
    optional: { from: date, to: date, firstSeen: date, lastSeen: date },
  },
  Signature: {
    description: 'One signing of one agreement: by whom, for whom, in what capacity.',
    prefix: 'signature',
    layer: 'computed',
    fact: true,
    required: sourced,
    optional: { date, capacity: text },
  },
  Figure: {
    description: 'A number that a text gives about a thing, with what it counts.',
    prefix: 'figure',
    layer: 'computed',
    fact: true,
    required: { value: number, qualifier: figureQualifier, counts: text, ...sourced },
    optional: { unit: text, from: date, to: date },
  },
  Claim: {
    description: 'One value that texts give for the start, end, date, status or term of a thing.',
    prefix: 'claim',
    layer: 'computed',
    fact: true,
    required: { property: claimProperty, value: text, shown: flag, ...sourced },
    // The id of the claim that is shown in its stead, where the two cannot both be right.
    optional: { asOf: date, contradicts: text },
  },
  Name: {
    description: 'A folded form of a name, or a former id, under which things are looked up.',
    prefix: 'name',
    layer: 'computed',
    required: { form: text },
    optional: {},
  },
  Block: {
    description:
      'A blocking key: things that might be one, and documents that might tell one story, share one. It leads from a new document to what it may touch.',
    prefix: 'block',
    layer: 'computed',
    required: {},
    optional: {},
  },
  Document: {
    description: 'A loaded document with its clean text.',
    prefix: 'document',
    layer: 'document',
    required: { title: text, hash: text, text },
    optional: { url: text, publisher: text, published: date, language: text, told: text },
  },
  Judgement: {
    description: 'Why what documents name apart is one thing or two, or that a person should say.',
    prefix: 'judgement',
    layer: 'computed',
    required: { verdict, rule: text, reason: text, mentions: sequence(text), times: count, hangs: count },
    optional: {},
  },
  Story: {
    description:
      'What several documents tell as one: a text and its reprints, a press conference and its translations.',
    prefix: 'story',
    layer: 'computed',
    required: { title: text, sources: count },
    optional: { published: date },
  },
  Mention: {
    description:
      'A stretch of a document that names a thing. Offsets count UTF-16 units of the clean text, end excluded.',
    prefix: 'mention',
    layer: 'document',
    required: { type: entityType, start: count, end: count, form: name, scope: nameScope, key: text, name },
    optional: { qualifier: text, described: flag, kind: text, country: name, edition: text, theme: text, told: text },
  },
  Evidence: {
    description: 'One statement of a fact by one document: what it says, and the stretch of text that says it.',
    prefix: 'evidence',
    layer: 'document',
    required: {
      statement: text,
      ends: sequence(text),
      endRoles: sequence(text),
      start: count,
      end: count,
      quote: text,
      rule: text,
    },
    optional: {
      role: text,
      title: name,
      capacity: text,
      property: claimProperty,
      value: text,
      amount: number,
      qualifier: figureQualifier,
      unit: text,
      counts: text,
      date,
      from: date,
      to: date,
      asOf: date,
      antecedents: sequence(count),
      rejected: flag,
      fact: text,
    },
  },
} as const satisfies Record<string, NodeSpec>;

export const relations = {
  HOLDS: { description: 'holds the post', layer: 'computed', ends: [{ from: ['Person'], to: ['Position'] }] },
  AT: { description: 'is a post at', layer: 'computed', ends: [{ from: ['Position'], to: ['Organization'] }] },
  FOR: {
    description: 'stands for: a post for a country, a signature for an organization',
    layer: 'computed',
    ends: [
      { from: ['Position'], to: ['Place'] },
      { from: ['Signature'], to: ['Organization'] },
    ],
  },
  BY: { description: 'was given by', layer: 'computed', ends: [{ from: ['Signature'], to: ['Person'] }] },
  OF: { description: 'is a signature of', layer: 'computed', ends: [{ from: ['Signature'], to: ['Agreement'] }] },
  PARTY_TO: {
    description: 'is a party to',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization'], to: ['Agreement'] }],
    roles: ['PARTY', 'ISSUER'],
  },
  RENEWS: {
    description: 'renews',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Agreement'], to: ['Agreement'] }],
  },
  AMENDS: {
    description: 'amends',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Agreement'], to: ['Agreement'] }],
  },
  WITNESSED: {
    description: 'witnessed or presided over the signing of',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization', 'Person'], to: ['Agreement'] }],
    roles: ['WITNESS', 'CHAIR'],
  },
  HOSTED: {
    description: 'hosted or organized',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization', 'Person'], to: ['Event'] }],
    roles: ['HOST', 'CO_HOST', 'ORGANIZER'],
  },
  TOOK_PART_IN: {
    description: 'took part in',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization', 'Person'], to: ['Event'] }],
    roles: ['SPEAKER', 'CHAIR', 'GUEST', 'PARTICIPANT'],
  },
  TOOK_PLACE_IN: {
    description: 'took place in',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Event', 'Agreement'], to: ['Place'] }],
  },
  CONCLUDED_AT: {
    description: 'was concluded at',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Agreement'], to: ['Event'] }],
  },
  WITHIN: {
    description: 'is a part of the larger event',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Event'], to: ['Event'] }],
  },
  PART_OF: {
    description: 'is a unit of',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization'], to: ['Organization'] }],
  },
  MEMBER_OF: {
    description: 'is a member of',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization'], to: ['Organization'] }],
  },
  FOUNDED: {
    description: 'founded, initiated or leads the founding of',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization', 'Person'], to: ['Organization'] }],
    roles: ['FOUNDER', 'INITIATOR', 'LEADER'],
  },
  LAUNCHED_AT: {
    description: 'was launched at',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization'], to: ['Event'] }],
  },
  BASED_AT: {
    description: 'is based at',
    layer: 'computed',
    fact: true,
    ends: [{ from: ['Organization'], to: ['Organization', 'Place'] }],
  },
  ABOUT: {
    description: 'is a statement about',
    layer: 'computed',
    ends: [{ from: ['Figure', 'Claim'], to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'] }],
  },
  NAMES: {
    description: 'is a name of',
    layer: 'computed',
    ends: [{ from: ['Name'], to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'] }],
  },
  GATHERS: {
    description: 'is a blocking key of',
    layer: 'computed',
    ends: [{ from: ['Block'], to: ['Organization', 'Person', 'Event', 'Agreement', 'Place', 'Document'] }],
  },
  REFERS_TO: {
    description: 'refers to',
    layer: 'computed',
    ends: [{ from: ['Mention'], to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'] }],
  },
  IN: { description: 'stands in', layer: 'document', ends: [{ from: ['Mention'], to: ['Document'] }] },
  JUDGES: {
    description: 'is a judgement about',
    layer: 'computed',
    ends: [{ from: ['Judgement'], to: ['Organization', 'Person', 'Event', 'Agreement', 'Place'] }],
  },
  TELLS: { description: 'tells the story', layer: 'computed', ends: [{ from: ['Document'], to: ['Story'] }] },
  FROM: { description: 'is stated by', layer: 'document', ends: [{ from: ['Evidence'], to: ['Document'] }] },
} as const satisfies Record<string, RelationSpec>;
