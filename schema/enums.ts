import {
  agreementKind,
  agreementStatus,
  claimProperty,
  entityType,
  eventKind,
  figureQualifier,
  organizationKind,
  relations,
  verdict,
} from '../src/ontology/definition.ts';
import { involvements } from '../src/graph/cypher/involvement.ts';
import { reaches } from './reach.ts';
import { stepKinds } from './step-kinds.ts';
import type { RelationType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';

/** An enum whose values are exactly those of a table, each with what it means. */
export function described<V extends string>(
  name: string,
  description: string,
  values: readonly V[],
  meanings: Record<V, string>,
) {
  const entries = values.map((value) => [value, { value, description: meanings[value] }]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as { [K in V]: { readonly value: K; readonly description: string } },
  });
}

export const OrganizationKind = described('OrganizationKind', 'What sort of body it is.', organizationKind.values, {
  GOVERNMENT: 'A ministry, department, agency, embassy or a city that acts.',
  UNIVERSITY: 'A university, college, school or academy.',
  COMPANY: 'A company or another business.',
  MEDIA: 'A newspaper, broadcaster or agency.',
  INTERGOVERNMENTAL: 'A body whose members are states.',
  ASSOCIATION: 'A society, foundation, union or centre.',
  COUNTRY: 'A country that acts: a party, a host.',
  GROUP: 'A group of bodies that acts as one and whose members are not named.',
  OTHER: 'None of the others.',
});

export const Verdict = described('Verdict', 'What a judgement about who is who says.', verdict.values, {
  SAME: 'They are one thing, and were made one.',
  DIFFERENT: 'Something speaks for one thing, but they are two.',
  UNSURE: 'They may be one; they stay two until a person decides.',
});

export const EventKind = described('EventKind', 'What sort of event it is.', eventKind.values, {
  CONFERENCE: 'A conference, forum, summit, fair or exhibition.',
  MEETING: 'A meeting, talks or a dialogue.',
  CEREMONY: 'A ceremony that has a name of its own.',
  PRESS_CONFERENCE: 'A press conference or briefing.',
  VISIT: 'A visit of a person or delegation.',
  OTHER: 'None of the others.',
});

export const AgreementKind = described('AgreementKind', 'What sort of instrument it is.', agreementKind.values, {
  AGREEMENT: 'An agreement, pact or protocol.',
  MEMORANDUM: 'A memorandum of understanding.',
  TREATY: 'A treaty or convention between states.',
  CONTRACT: 'A contract or deal.',
  DECLARATION: 'A declaration, statement, initiative or plan of action.',
  OTHER: 'None of the others.',
});

export const AgreementStatus = described('AgreementStatus', 'How far an agreement has come.', agreementStatus.values, {
  PLANNED: 'Announced: it is to be signed.',
  SIGNED: 'Signed.',
  ADOPTED: 'Adopted or issued, without signatures.',
  IN_FORCE: 'In force.',
  RENEWED: 'Renewed or extended.',
  ENDED: 'Ended, expired or terminated.',
  MENTIONED: 'A text names it and does not tell more.',
});

export const FigureQualifier = described('FigureQualifier', 'How exact a number is.', figureQualifier.values, {
  EXACT: 'Exactly this many.',
  ABOUT: 'About this many.',
  OVER: 'More than this many.',
  UNDER: 'Fewer than this many.',
});

export const ClaimProperty = described('ClaimProperty', 'What a claim tells about a thing.', claimProperty.values, {
  start: 'When it began.',
  end: 'When it ended.',
  date: 'When it was concluded.',
  status: 'How far it has come.',
  term: 'How long it holds.',
});

export const EntityTypeEnum = described('EntityType', 'The types of named things.', entityType.values, {
  Organization: 'A body that acts.',
  Person: 'A person.',
  Event: 'A conference, meeting, ceremony, visit or press conference.',
  Agreement: 'An instrument between parties.',
  Place: 'A city, region or country.',
});

export const InvolvementEnum = described('Involvement', 'How a thing had to do with an event.', involvements, {
  HOSTED: 'It hosted or organized the event.',
  TOOK_PART_IN: 'It took part.',
  LAUNCHED_AT: 'It was launched there.',
  CONCLUDED_AT: 'The agreement was concluded there.',
  TOOK_PLACE_IN: 'The event took place there.',
  WITHIN: 'One event is a part of the other.',
});

const roles = {
  PARTY_TO: described('PartyRole', 'How a body stands to an agreement.', relations.PARTY_TO.roles, {
    PARTY: 'It is a party.',
    ISSUER: 'It issued the declaration or initiative.',
  }),
  WITNESSED: described('WitnessRole', 'How somebody stood to a signing.', relations.WITNESSED.roles, {
    WITNESS: 'Witnessed the signing.',
    CHAIR: 'Presided over the signing.',
  }),
  HOSTED: described('HostRole', 'How somebody hosted an event.', relations.HOSTED.roles, {
    HOST: 'Hosted it.',
    CO_HOST: 'Hosted it with others.',
    ORGANIZER: 'Organized it.',
  }),
  TOOK_PART_IN: described('ParticipantRole', 'How somebody took part in an event.', relations.TOOK_PART_IN.roles, {
    SPEAKER: 'Spoke.',
    CHAIR: 'Presided.',
    GUEST: 'Was a guest.',
    PARTICIPANT: 'Took part.',
  }),
  FOUNDED: described('FounderRole', 'How somebody stood to a founding.', relations.FOUNDED.roles, {
    FOUNDER: 'Founded it.',
    INITIATOR: 'Initiated it.',
    LEADER: 'Leads the founding.',
  }),
} as const;

/** The enum of the roles that a relation knows; undefined where it knows none. */
export const roleEnum = (relation: RelationType) =>
  relation in roles ? roles[relation as keyof typeof roles] : undefined;

const involvementRoles = [...new Set([...relations.HOSTED.roles, ...relations.TOOK_PART_IN.roles])];

export const InvolvementRole = described(
  'InvolvementRole',
  'The role in which a thing had to do with an event.',
  involvementRoles,
  {
    HOST: 'Hosted it.',
    CO_HOST: 'Hosted it with others.',
    ORGANIZER: 'Organized it.',
    SPEAKER: 'Spoke.',
    CHAIR: 'Presided.',
    GUEST: 'Was a guest.',
    PARTICIPANT: 'Took part.',
  },
);

export const ReachEnum = described('Reach', 'Through whom a thing may have had to do with an event.', reaches, {
  DIRECT: 'The thing itself.',
  OFFICE_HOLDERS:
    'People who hold a post at the body or for the place, while in post: the event falls between `from` and `to` of ' +
    'the post, for want of these between the dates of the documents that first and last give the post, or else one ' +
    'document tells both that they held the post and that they had to do with the event.',
  UNITS: 'The units of the body, and theirs, up to four levels down.',
  ALL: 'The thing itself, its units, and the people who hold posts at it or them.',
});

export const StepKind = described('StepKind', 'How one thing stands to the next.', stepKinds, {
  HOLDS_POST: 'The person holds or held a post at the body or for the place; `fact` is the post.',
  SIGNED: 'The person signed the agreement, or it was signed for the body; `fact` is the signature.',
  SIGNED_FOR: 'The person signed for the body; `fact` is the signature.',
  PARTY_TO: 'The body is a party to the agreement, or issued it.',
  RENEWS: 'The agreement renews the other.',
  AMENDS: 'The agreement amends the other.',
  WITNESSED: 'Witnessed or presided over the signing of the agreement.',
  HOSTED: 'Hosted or organized the event.',
  TOOK_PART_IN: 'Took part in the event.',
  TOOK_PLACE_IN: 'The event or agreement took place there.',
  CONCLUDED_AT: 'The agreement was concluded at the event.',
  WITHIN: 'The event is a part of the larger one.',
  PART_OF: 'The body is a unit of the other.',
  MEMBER_OF: 'The body is a member of the other.',
  FOUNDED: 'Founded or initiated the body.',
  LAUNCHED_AT: 'The body was launched at the event.',
  BASED_AT: 'The body is based there.',
});
