import type { Decisions } from '../decisions/decisions.ts';
import { hashOf } from '../hash.ts';
import { alphabetical, groupBy } from '../order.ts';
import type { Computed, GraphNode, GraphRelation } from '../compute.ts';
import type { Judgement, Resolution } from '../resolve.ts';
import type { Group } from '../resolve/group.ts';
import { clusterRules } from '../resolve/rules.ts';
import { vetoReasons } from '../resolve/veto.ts';
import type { Entities, EntityReference } from './entities.ts';

/** So many pairs of mentions of one thing and one rule are told; the rest are counted. */
const TOLD = 5;

const ruleReasons = new Map(clusterRules.map(({ id, reason }) => [id, reason]));

/** The judgements as they are stored: those that made one thing together, rule by rule, and each that stands between two. */
export function judgementsOf({ judgements }: Resolution, entities: Entities, decisions: Decisions): Computed {
  const entityOf = (group: Group) => entities.ofMention.get(mentionOf(group))!;
  const stated = new Map(
    entities.all.map(({ id, sightings }) => [id, sightings.reduce((sum, one) => sum + one.stated, 0)]),
  );
  const about = (judgement: Judgement): EntityReference[] =>
    [...new Set([entityOf(judgement.a), entityOf(judgement.b)])].sort(alphabetical(({ id }) => id));
  const keyOf = (judgement: Judgement) =>
    JSON.stringify([judgement.verdict, judgement.rule, ...about(judgement).map(({ id }) => id)]);

  const nodes: GraphNode[] = [];
  const relations: GraphRelation[] = [];
  for (const [key, members] of groupBy(judgements, keyOf)) {
    const first = members[0]!;
    const things = about(first);
    const id = `judgement:${hashOf([key], 16)}`;
    nodes.push({
      type: 'Judgement',
      id,
      properties: {
        verdict: first.verdict,
        rule: first.rule,
        reason: reasonOf(first, decisions),
        mentions: members.slice(0, TOLD).flatMap(({ a, b }) => [mentionOf(a), mentionOf(b)]),
        times: members.length,
        // What would move if they were one: all that is said of the one of which less is said.
        hangs: Math.min(...things.map((thing) => stated.get(thing.id) ?? 0)),
      },
    });
    relations.push(...things.map((thing) => judges(id, thing)));
  }
  return { nodes, relations };
}

/** That a judgement is about an entity. */
export const judges = (judgement: string, { type, id }: GraphRelation['to']): GraphRelation => ({
  type: 'JUDGES',
  from: { type: 'Judgement', id: judgement },
  to: { type, id },
  properties: {},
});

const mentionOf = ({ sightings }: Group): string => sightings[0]!.first.id;

function reasonOf({ rule, veto, decision }: Judgement, { all }: Decisions): string {
  const said = decision === undefined ? undefined : all[decision];
  if (said !== undefined) return `Decided (${said.decision})`;
  const reason = ruleReasons.get(rule) ?? rule;
  return veto === undefined ? reason : `${reason}; but ${vetoReasons[veto] ?? veto}`;
}
