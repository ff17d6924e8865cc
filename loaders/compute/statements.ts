import { fold } from '../../src/ontology/fold.ts';
import type { FactType } from '../../src/ontology/types.ts';
import { hashOf } from '../hash.ts';
import type { DocumentLayer, StoredEvidence } from '../layer.ts';
import { alphabetical, groupBy, inOrder } from '../order.ts';
import type { StoryOf } from '../stories.ts';
import type { Vote } from './choice.ts';
import type { EntityReference } from './entities.ts';

/** Evidence with the date and the story of its document. */
export type StatedEvidence = StoredEvidence & { readonly published: string | null; readonly story: string };

/** What each mention refers to, by its id. */
export interface EntityOfMention {
  readonly get: (mention: string) => EntityReference | undefined;
}

/** A fact with everything that states it. */
export interface Statement {
  readonly id: string;
  readonly type: FactType;
  /** By the role of the end: from, to, person, organization, place, agreement, about. */
  readonly ends: Readonly<Record<string, EntityReference>>;
  readonly evidence: readonly StatedEvidence[];
  /** Number of documents. */
  readonly sources: number;
  /** Number of stories that these documents tell. */
  readonly stories: number;
}

interface Draft {
  readonly type: FactType;
  readonly ends: Readonly<Record<string, EntityReference>>;
  /** What tells it from its like between the same ends. */
  readonly values: readonly unknown[];
  readonly evidence: StatedEvidence[];
}

/** Brings the evidence of all documents together by what it says about which entities, in whatever order it comes. */
export function statementsOf(
  layers: readonly DocumentLayer[],
  entityOf: EntityOfMention,
  storyOf: StoryOf,
): Statement[] {
  const drafts = new Map<string, Draft>();
  const stated = layers
    .flatMap(({ document: { id, published }, evidence }) =>
      evidence.map((one): StatedEvidence => ({ ...one, published, story: storyOf(id) })),
    )
    .sort(
      inOrder(
        alphabetical(({ document }) => document),
        (a, b) => a.start - b.start,
        alphabetical(({ id }) => id),
      ),
    );
  for (const evidence of stated) {
    const ends = endsOf(evidence, entityOf);
    if (!ends || joinsItself(ends)) continue;
    // Evidence is checked when its document is read: a statement is one of the ontology's.
    const type = evidence.statement as FactType;
    const values = tellingValues(evidence);
    const identity = identityOf(type, ends, values);
    const known = drafts.get(identity);
    if (known) known.evidence.push(evidence);
    else drafts.set(identity, { type, ends, values, evidence: [evidence] });
  }
  return completed([...drafts.values()]).map(({ type, ends, values, evidence }) => ({
    id: idOf(type, ends, values),
    type,
    ends,
    evidence,
    sources: new Set(evidence.map(({ document }) => document)).size,
    stories: new Set(evidence.map(({ story }) => story)).size,
  }));
}

type Told = 'title' | 'capacity' | 'date' | 'from' | 'to' | 'asOf' | 'value';

/** What the documents of a fact say for one of its properties. */
export const votesOf = ({ evidence }: Statement, property: Told): Vote[] =>
  evidence.flatMap((one) => votesFor(one, property));

/** What one piece of evidence says for a property: one vote, or none. */
function votesFor(evidence: StatedEvidence, property: Told): Vote[] {
  const { document, story, published, [property]: value } = evidence;
  return value === null ? [] : [{ value, document, story, published }];
}

type Ends = Readonly<Record<string, EntityReference>>;

const joinsItself = ({ from, to }: Ends): boolean => from !== undefined && from.id === to?.id;

const idOf = (type: FactType, ends: Ends, values: readonly unknown[]): string =>
  `${type.toLowerCase()}:${hashOf([identityOf(type, ends, values)], 16)}`;

/** The id of the fact that evidence states, given what stands at its ends; null where it states none. */
export const factId = (evidence: StoredEvidence, ends: Ends): string | null =>
  joinsItself(ends) ? null : idOf(evidence.statement as FactType, ends, tellingValues(evidence));

/** What stands at the ends of evidence, by role; null where a mention refers to nothing, or people rejected it. */
export function endsOf(evidence: StoredEvidence, entityOf: EntityOfMention): Record<string, EntityReference> | null {
  if (evidence.rejected) return null;
  const ends: Record<string, EntityReference> = {};
  for (const [i, mention] of evidence.ends.entries()) {
    const entity = entityOf.get(mention);
    const role = evidence.endRoles[i];
    if (!entity || role === undefined) return null;
    ends[role] = entity;
  }
  return ends;
}

function tellingValues(evidence: StoredEvidence): unknown[] {
  switch (evidence.statement) {
    case 'Position':
      return [fold(evidence.title ?? '')];
    case 'Signature':
      return [];
    case 'Claim':
      return [evidence.property, evidence.value];
    case 'Figure':
      return [
        evidence.amount,
        evidence.qualifier,
        evidence.unit,
        fold(evidence.counts ?? ''),
        evidence.from,
        evidence.to,
      ];
    default:
      return [evidence.role];
  }
}

const identityOf = (
  type: FactType,
  ends: Readonly<Record<string, EntityReference>>,
  values: readonly unknown[],
): string =>
  JSON.stringify([
    type,
    Object.keys(ends)
      .sort()
      .map((role) => [role, ends[role]!.id]),
    values,
  ]);

/**
 * A post or signature of which one text names fewer ends supports the one fuller statement that agrees with it: "director
 * Wang" beside "Wang, director of the Centre". Where several are fuller, it stands for itself.
 */
function completed(drafts: readonly Draft[]): Draft[] {
  const partial = (draft: Draft) => draft.type === 'Position' || draft.type === 'Signature';
  const alike = groupBy(drafts.filter(partial), (draft) => JSON.stringify([draft.type, draft.values]));
  const absorbed = new Set<Draft>();
  const gained = new Map<Draft, StatedEvidence[]>();
  for (const draft of drafts.filter(partial)) {
    const fuller = alike.get(JSON.stringify([draft.type, draft.values]))!.filter((other) => extendsEnds(other, draft));
    const fullest = fuller.filter((other) => !fuller.some((another) => extendsEnds(another, other)));
    if (fullest.length !== 1) continue;
    absorbed.add(draft);
    gained.set(fullest[0]!, [...(gained.get(fullest[0]!) ?? []), ...draft.evidence]);
  }
  return drafts
    .filter((draft) => !absorbed.has(draft))
    .map((draft) => ({ ...draft, evidence: [...draft.evidence, ...(gained.get(draft) ?? [])] }));
}

/** True where `other` names every end that `draft` names, and more. */
function extendsEnds(other: Draft, draft: Draft): boolean {
  const roles = Object.keys(draft.ends);
  return (
    Object.keys(other.ends).length > roles.length &&
    roles.every((role) => other.ends[role]?.id === draft.ends[role]!.id)
  );
}
