import { factRelations, type JointRow, type LinkRow } from '../src/graph/cypher/links.ts';

/** How two named things may stand to each other: by a relation, or through a post or a signature. */
export const stepKinds = ['HOLDS_POST', 'SIGNED', 'SIGNED_FOR', ...factRelations] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step from a thing to another. */
export interface StepRow {
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  /** Whether `to` holds, signed or hosted `from`, rather than the other way round. */
  readonly backwards: boolean;
  readonly role: string | null;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
}

export const stepOfLink = ({ id, far, relation, forward, role, fact, sources, stories }: LinkRow): StepRow => ({
  from: id,
  to: far,
  kind: relation,
  backwards: !forward,
  role,
  fact,
  sources,
  stories,
});

/** A post runs from its person, a signature from who gave it, towards the agreement. */
export function stepOfJoint({ id, far, near, away, fact, sources, stories }: JointRow): StepRow {
  const kind =
    near === 'HOLDS' || away === 'HOLDS' ? 'HOLDS_POST' : near === 'OF' || away === 'OF' ? 'SIGNED' : 'SIGNED_FOR';
  const forward = near === 'HOLDS' || near === 'BY' || (near === 'FOR' && away === 'OF');
  return { from: id, to: far, kind, backwards: !forward, role: null, fact, sources, stories };
}
