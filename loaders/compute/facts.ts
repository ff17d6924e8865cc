import type { Value } from '../../src/graph/port.ts';
import type { FactRelationType, RelationType } from '../../src/ontology/types.ts';
import type { GraphNode, GraphRelation } from '../compute.ts';
import type { DocumentLayer } from '../layer.ts';
import { alphabetical, groupBy } from '../order.ts';
import type { StoryOf } from '../stories.ts';
import { precision, rankedNames, shownValue } from './choice.ts';
import { contradict } from './contradict.ts';
import type { Entity } from './entities.ts';
import { entityProperties, type ShownClaim, type ShownClaims } from './properties.ts';
import { statementsOf, votesOf, type EntityOfMention, type Statement } from './statements.ts';

/** The nodes and relations that state something, and the nodes of the entities with what claims give them. */
export interface Facts {
  readonly entityNodes: readonly GraphNode[];
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  readonly factOf: ReadonlyMap<string, string>;
}

/** Which relation joins a fact that is a node to each of its ends, and whether it leads to the end or comes from it. */
const endRelations: Readonly<Record<string, readonly (readonly [role: string, type: RelationType, leads: boolean])[]>> =
  {
    Position: [
      ['person', 'HOLDS', false],
      ['organization', 'AT', true],
      ['place', 'FOR', true],
    ],
    Signature: [
      ['person', 'BY', true],
      ['organization', 'FOR', true],
      ['agreement', 'OF', true],
    ],
    Claim: [['about', 'ABOUT', true]],
    Figure: [['about', 'ABOUT', true]],
  };

/** Brings evidence together into facts. */
export function factsOf(
  layers: readonly DocumentLayer[],
  entities: { readonly all: readonly Entity[]; readonly ofMention: EntityOfMention },
  storyOf: StoryOf,
): Facts {
  const statements = statementsOf(layers, entities.ofMention, storyOf);
  const claims = shownClaims(statements);
  const dated = groupBy(
    statements.filter(({ evidence }) => evidence[0]!.property === 'date'),
    ({ ends }) => ends['about']!.id,
  );
  const nodes: GraphNode[] = [];
  const relations: GraphRelation[] = [];
  for (const statement of statements) {
    const joins = endRelations[statement.type];
    if (!joins) {
      relations.push(relationOf(statement));
      continue;
    }
    const node: GraphNode = nodeOf(statement, claims, dated);
    nodes.push(node);
    for (const [role, type, leads] of joins) {
      const end = statement.ends[role];
      if (end) relations.push({ type, ...(leads ? { from: node, to: end } : { from: end, to: node }), properties: {} });
    }
  }
  return {
    entityNodes: entities.all.map((entity) => ({
      type: entity.type,
      id: entity.id,
      properties: entityProperties(entity, claims.get(entity.id) ?? new Map(), storyOf),
    })),
    nodes,
    relations: relations.map(({ from, to, ...rest }) => ({ ...rest, from: reference(from), to: reference(to) })),
    factOf: new Map(statements.flatMap(({ id, evidence }) => evidence.map((one) => [one.id, id] as const))),
  };
}

const reference = ({ type, id }: GraphRelation['from']): GraphRelation['from'] => ({ type, id });

function relationOf({ id, type, ends, sources, stories, evidence }: Statement): GraphRelation {
  const role = evidence[0]!.role;
  return {
    // A statement that no node stands for is a relation.
    type: type as FactRelationType,
    from: ends['from']!,
    to: ends['to']!,
    id,
    properties: { id, sources, stories, ...(role === null ? {} : { role }) },
  };
}

function nodeOf(
  statement: Statement,
  claims: ShownClaims,
  dated: ReadonlyMap<string, readonly Statement[]>,
): GraphNode {
  const { id, sources, stories, evidence } = statement;
  const first = evidence[0]!;
  const votes = (property: Parameters<typeof votesOf>[1]) => votesOf(statement, property);
  const date = (property: 'date' | 'from' | 'to' | 'asOf') => shownValue(votes(property), precision);
  const properties = ((): Record<string, Value> => {
    switch (statement.type) {
      case 'Position': {
        const seen = evidence.flatMap(({ published }) => published ?? []).sort(alphabetical((day) => day));
        return {
          title: rankedNames(votes('title'))[0]!,
          from: date('from'),
          to: date('to'),
          firstSeen: seen[0] ?? null,
          lastSeen: seen.at(-1) ?? null,
        };
      }
      case 'Signature':
        return {
          capacity: shownValue(votes('capacity')),
          date: date('date') ?? agreementDate(statement, dated),
        };
      case 'Claim': {
        const shown = claims.get(statement.ends['about']!.id)!.get(first.property!)!;
        return {
          property: first.property,
          value: first.value,
          asOf: date('asOf'),
          shown: shown.id === id,
          contradicts: contradict(first.property!, first.value!, shown.value) ? shown.id : null,
        };
      }
      default:
        return {
          value: first.amount,
          qualifier: first.qualifier,
          unit: first.unit,
          counts: first.counts,
          from: first.from,
          to: first.to,
        };
    }
  })();
  return { type: statement.type as GraphNode['type'], id, properties: present({ ...properties, sources, stories }) };
}

/** A signature is as old as the agreement, by the documents that tell of the signature. */
function agreementDate({ ends, evidence }: Statement, dated: ReadonlyMap<string, readonly Statement[]>): string | null {
  const telling = new Set(evidence.map(({ document }) => document));
  const votes = (dated.get(ends['agreement']!.id) ?? []).flatMap((claim) => votesOf(claim, 'value'));
  return shownValue(
    votes.filter(({ document }) => telling.has(document)),
    precision,
  );
}

const present = (properties: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** An agreement's life. A text that knows of a later stage tells more than one that knows of an earlier one. */
const stages: readonly string[] = ['MENTIONED', 'PLANNED', 'SIGNED', 'ADOPTED', 'IN_FORCE', 'RENEWED', 'ENDED'];

/** By the property of a claim, how much a value of it tells. */
const tellsMore: Readonly<Record<string, (value: string) => number>> = {
  start: precision,
  end: precision,
  date: precision,
  status: (value) => stages.indexOf(value),
};

/** For each entity and property of it that texts date or value, the claim shown. */
function shownClaims(statements: readonly Statement[]): ShownClaims {
  const claims = statements.filter((statement) => statement.type === 'Claim');
  const about = groupBy(claims, (claim) => claim.ends['about']!.id);
  return new Map(
    [...about.entries()].map(([entity, members]) => {
      const rivals = groupBy(members, ({ evidence }) => evidence[0]!.property!);
      const shown = [...rivals.entries()].map(([property, claims]) => {
        const votes = claims.flatMap((claim) => votesOf(claim, 'value'));
        const value = shownValue(votes, tellsMore[property])!;
        return [property, { id: claims.find((claim) => claim.evidence[0]!.value === value)!.id, value }] as const;
      });
      return [entity, new Map<string, ShownClaim>(shown)] as const;
    }),
  );
}
