import { involvements, involvementsOf } from '../../src/graph/cypher/involvement.ts';
import {
  documentsOfFacts,
  factRelations,
  holdersOf,
  jointsOf,
  linksOf,
  unitsOf,
} from '../../src/graph/cypher/links.ts';
import { entitiesWith } from '../../src/graph/cypher/lookup.ts';
import { countDated, datedAmong, datedPage } from '../../src/graph/cypher/timeline.ts';
import type { Value } from '../../src/graph/port.ts';
import { entityTypes } from '../../src/ontology/types.ts';
import { fitting, randomConditions } from './conditions.ts';
import { idsOf, tuple, type Lookup } from './lookups.ts';
import { compare, type NaiveGraph, type NaiveNode, type NaiveRelation } from './naive.ts';
import { pick, some, words, type Draw } from './random.ts';

/** A relation seen from one of its ends. */
interface Seen extends NaiveRelation {
  readonly far: NaiveNode;
  readonly forward: boolean;
}

const isEntity = ({ type }: NaiveNode): boolean => entityTypes.some((one) => one === type);

/** The statements that go from named things to named things. */
export function linkLookups(draw: Draw, graph: NaiveGraph): Lookup[] {
  const nodeOf = (id: string): NaiveNode => graph.nodes.find((node) => node.id === id)!;
  const seenFrom = (id: string, types: readonly string[]): Seen[] =>
    graph.relations
      .filter(({ type, from, to }) => types.includes(type) && (from === id || to === id))
      .map((relation) => {
        const forward = relation.from === id;
        return { ...relation, far: nodeOf(forward ? relation.to : relation.from), forward };
      });
  const present = (ids: readonly string[]) => ids.filter((id) => graph.nodes.some((node) => node.id === id));

  const ids = idsOf(draw, graph, entityTypes);
  const here = present(ids);
  const each = pick(draw, [1, 2, 100]);
  const relations = [...some(draw, factRelations, 13)];
  const links = here.flatMap((id) =>
    seenFrom(id, relations)
      .filter(({ far }) => far.id !== id)
      .toSorted((a, b) => compare(mostSources(a.properties, a.far.id), mostSources(b.properties, b.far.id)))
      .slice(0, each)
      .map(({ far, type, properties, forward }) => ({
        id,
        far: far.id,
        relation: type,
        role: properties['role'] ?? null,
        fact: properties['id'] ?? null,
        sources: properties['sources'] ?? null,
        stories: properties['stories'] ?? null,
        forward,
      })),
  );

  const sides = ['HOLDS', 'AT', 'FOR', 'BY', 'OF'];
  const joints = here.flatMap((id) =>
    seenFrom(id, sides)
      .flatMap((a) =>
        seenFrom(a.far.id, sides)
          .filter((b) => isEntity(b.far) && b.far.id !== id)
          .map((b) => ({
            id,
            far: b.far.id,
            near: a.type,
            away: b.type,
            fact: a.far.id,
            sources: a.far.properties['sources'] ?? null,
            stories: a.far.properties['stories'] ?? null,
          })),
      )
      .toSorted((a, b) => compare(jointPlace(a), jointPlace(b)))
      .slice(0, each),
  );

  const bodies = idsOf(draw, graph, ['Organization']);
  const units = present(bodies).flatMap((id) =>
    seenFrom(id, ['PART_OF'])
      // A body that is called a unit of itself is one, seen from its own end.
      .filter((seen) => seen.to === id)
      .map((seen) => ({
        id,
        unit: seen.from,
        fact: seen.properties['id'] ?? null,
        sources: seen.properties['sources'] ?? null,
        stories: seen.properties['stories'] ?? null,
      })),
  );

  const owners = idsOf(draw, graph, ['Organization', 'Place']);
  const holders = present(owners).flatMap((id) =>
    seenFrom(id, ['AT', 'FOR'])
      .filter(({ far }) => far.type === 'Position')
      .flatMap(({ far: post }) =>
        seenFrom(post.id, ['HOLDS']).map(({ far }) => ({
          id,
          person: far.id,
          post: post.id,
          ...Object.fromEntries(
            ['title', 'from', 'to', 'firstSeen', 'lastSeen', 'sources', 'stories'].map((name) => [
              name,
              post.properties[name] ?? null,
            ]),
          ),
        })),
      ),
  );

  const where = randomConditions(draw, graph, ['Event']);
  const involved = here.flatMap((id) =>
    seenFrom(id, involvements)
      .filter(({ far }) => far.type === 'Event' && fitting(graph, [far], where).length > 0)
      .map(({ far, type, properties, forward }) => ({
        id,
        event: tuple(far, ['Event']),
        relation: type,
        role: properties['role'] ?? null,
        fact: properties['id'] ?? null,
        sources: properties['sources'] ?? null,
        stories: properties['stories'] ?? null,
        forward,
      })),
  );

  const stated = graph.nodes.flatMap(({ properties: { fact } }) => (typeof fact === 'string' ? [fact] : []));
  const facts = [...some(draw, [...new Set([...words, ...stated])], 8)];
  const stating = facts.flatMap((fact) => {
    const evidence = graph.nodes.filter((node) => node.type === 'Evidence' && node.properties['fact'] === fact);
    const documents = evidence.flatMap(({ id }) => seenFrom(id, ['FROM']).map(({ far }) => far.id));
    return [...new Set(documents)].map((document) => ({ fact, document }));
  });

  const dateOf = (node: NaiveNode) =>
    node.type === 'Event'
      ? (node.properties['start'] ?? null)
      : node.type === 'Agreement'
        ? (node.properties['date'] ?? null)
        : null;
  const during = randomConditions(draw, graph, ['Event']).filter(
    ({ kind }) => kind === 'named' || kind === 'mentioned',
  );
  const dated = fitting(
    graph,
    graph.nodes.filter((node) => dateOf(node) !== null),
    during,
  );
  const pairs = here.flatMap((id) =>
    [...some(draw, graph.nodes.filter(isEntity), 4)].map((far) => ({ id, far: far.id })),
  );
  const among = pairs.flatMap(({ id, far }) =>
    dated.filter((node) => node.id === far).map((node) => ({ id, node: tuple(node, entityTypes) })),
  );
  const firstDated = dated
    .toSorted((a, b) => compare([dateOf(a), a.id], [dateOf(b), b.id]))
    .slice(0, each)
    .map((node) => ({ node: tuple(node, entityTypes) }));

  const wanted = graph.nodes.filter(isEntity).map(({ id }) => id);
  const holding = fitting(graph, graph.nodes.filter(isEntity), during).map(({ id }) => ({ id }));

  return [
    { name: 'entitiesWith', query: entitiesWith(wanted, during), rows: holding, unordered: true },
    { name: 'datedPage', query: datedPage({ limit: each, fromEnd: false }, during), rows: firstDated },
    { name: 'countDated', query: countDated(during), rows: [{ total: dated.length }] },
    { name: 'datedAmong', query: datedAmong(pairs, during), rows: among, unordered: true },
    { name: 'linksOf', query: linksOf(ids, relations, each), rows: links, bySubject: true },
    // Posts and signatures of equal rank come in no order, so only whole lists are compared.
    ...(each === 100 ? [{ name: 'jointsOf', query: jointsOf(ids, each), rows: joints, unordered: true } as const] : []),
    { name: 'unitsOf', query: unitsOf(bodies), rows: units, unordered: true },
    { name: 'holdersOf', query: holdersOf(owners), rows: holders, unordered: true },
    { name: 'involvementsOf', query: involvementsOf(ids, where), rows: involved, unordered: true },
    { name: 'documentsOfFacts', query: documentsOfFacts(facts), rows: stating, unordered: true },
  ];
}

const negative = (value: Value | undefined): number => -Number(value ?? 0);
const mostSources = (properties: Readonly<Record<string, Value>>, far: string): Value[] => [
  negative(properties['sources']),
  far,
  properties['id'] ?? '',
];
const jointPlace = (row: { sources: Value; far: string; fact: string }): Value[] => [
  negative(row.sources),
  row.far,
  row.fact,
];
