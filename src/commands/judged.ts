import { BadInput } from '../errors.ts';
import { bearersOf } from '../graph/cypher/names.ts';
import { readTuple, type ReadNode } from '../graph/cypher/tuple.ts';
import type { Found, Graph, Value, Walk } from '../graph/port.ts';
import { sentenceAround } from '../ontology/around.ts';
import { fold } from '../ontology/fold.ts';
import { entityTypes, typeOfId, type EntityType, type NodeType, type RelationType } from '../ontology/types.ts';

/** A mention with the words around it, and what it names. */
export interface ShownMention {
  readonly id: string;
  readonly type: EntityType;
  readonly form: string;
  /** The fullest name in its document. */
  readonly name: string;
  readonly document: string;
  readonly title: string;
  readonly published: string | null;
  readonly sentence: string;
  readonly entity: { readonly id: string; readonly name: string };
}

/** A judgement as people read it. */
export interface ShownJudgement {
  readonly id: string;
  readonly verdict: string;
  readonly rule: string;
  readonly reason: string;
  readonly times: number;
  readonly hangs: number;
  /** The first is compared with the second, the third with the fourth. */
  readonly mentions: readonly ShownMention[];
}

const walk = (
  relation: RelationType,
  direction: 'in' | 'out',
  to: readonly NodeType[],
  property: string,
  properties: readonly string[],
  limit: number,
): Walk => ({
  relation,
  direction,
  to,
  order: { property, descending: false },
  limit,
  count: true,
  edge: [],
  rows: { properties, walks: [] },
});

const mentionProperties = ['type', 'form', 'name', 'start', 'end'] as const;

/** Mentions by their ids, in the order of the ids; one that is not there is left out. */
export async function shownMentions(graph: Graph, ids: readonly string[]): Promise<ShownMention[]> {
  if (!ids.length) return [];
  const walks = [
    walk('IN', 'out', ['Document'], 'title', ['title', 'published', 'text'], 1),
    walk('REFERS_TO', 'out', entityTypes, 'name', ['name'], 1),
  ];
  const found = await graph.read({
    label: 'Mention',
    ids: [...new Set(ids)],
    wanted: { properties: mentionProperties, walks },
  });
  const shown = new Map(found.flatMap((row) => shownMention(row) ?? []).map((one) => [one.id, one]));
  return ids.flatMap((id) => shown.get(id) ?? []);
}

function shownMention({ id, properties, walks }: Found): ShownMention | undefined {
  // What was written passed the ontology's check.
  const [type, form, name, start, end] = properties as [EntityType, string, string, number, number];
  const document = walks[0]?.rows[0];
  const entity = walks[1]?.rows[0];
  if (!document || !entity) return undefined;
  const [title, published, text] = document.properties as [string, string | null, string];
  return {
    id,
    type,
    form,
    name,
    document: document.id.slice('document:'.length),
    title,
    published,
    sentence: sentenceAround(text, { start, end }),
    entity: { id: entity.id, name: String(entity.properties[0] ?? entity.id) },
  };
}

/** Judgements with the mentions that they compare. */
export async function shownJudgements(
  graph: Graph,
  judgements: readonly Omit<ReadNode<'Judgement'>, '__typename'>[],
): Promise<ShownJudgement[]> {
  const mentions = await shownMentions(
    graph,
    judgements.flatMap((one) => [...one.mentions]),
  );
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return judgements.map(({ id, verdict, rule, reason, times, hangs, mentions: ids }) => {
    return { id, verdict, rule, reason, times, hangs, mentions: ids.flatMap((one) => byId.get(one) ?? []) };
  });
}

/** An entity with some of its mentions and its judgements. */
export interface ExplainedEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly mentionCount: number;
  readonly mentions: readonly ShownMention[];
  readonly judgementCount: number;
  readonly judgements: readonly ShownJudgement[];
}

const judgementProperties = ['verdict', 'rule', 'reason', 'mentions', 'times', 'hangs'] as const;

/** What stands behind an entity: read by its id, whatever else the graph holds. */
export async function explainEntity(graph: Graph, id: string, first: number): Promise<ExplainedEntity> {
  const [found] = await graph.read({
    label: 'Entity',
    ids: [id],
    wanted: {
      properties: ['name', 'names'],
      walks: [
        walk('REFERS_TO', 'in', ['Mention'], 'start', [], first),
        walk('JUDGES', 'in', ['Judgement'], 'verdict', judgementProperties, first),
      ],
    },
  });
  if (!found) throw new BadInput(`expected the id of a thing, got ${id}`);
  const [mentioned, judged] = found.walks;
  const judgements = judged!.rows.map(({ id: judgement, properties }) => {
    const held = Object.fromEntries(
      judgementProperties.map((property, i): [string, Value] => [property, properties[i]!]),
    );
    // What was written passed the ontology's check.
    return { id: judgement, ...held } as unknown as Omit<ReadNode<'Judgement'>, '__typename'>;
  });
  return {
    id,
    type: typeOfId(id) ?? '',
    name: String(found.properties[0]),
    names: found.properties[1] as readonly string[],
    mentionCount: mentioned!.total ?? 0,
    mentions: await shownMentions(
      graph,
      mentioned!.rows.map((row) => row.id),
    ),
    judgementCount: judged!.total ?? 0,
    judgements: await shownJudgements(graph, judgements),
  };
}

/** What a decision calls a mention's thing: by its name, and by its document where others bear the name. */
export async function namedInDecision(graph: Graph, mention: ShownMention): Promise<Record<string, string>> {
  const { type, name, document } = mention;
  const bearers = await graph.rows(bearersOf([fold(name)]));
  const alike = bearers.filter(({ node }) => readTuple(entityTypes, node).__typename === type);
  return { type, name, ...(alike.length === 1 ? {} : { document }) };
}
