import fc from 'fast-check';
import type { Key, ReadPlan, Value, Walk, Wanted } from '../../src/graph/port.ts';
import {
  entityTypes,
  nodeSpec,
  nodeTypes,
  propertiesOf,
  relationSpec,
  relationTypes,
  type NodeType,
  type RelationType,
} from '../../src/ontology/types.ts';
import { randomConditions } from './conditions.ts';
import { NaiveGraph, type NaiveNode, type NaiveRelation } from './naive.ts';

/** Draws values one after another, in the run of a property; evenly, because small graphs hold few surprises. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

export const drawing: fc.Arbitrary<Draw> = fc
  .gen()
  .map((generate) => (arbitrary) => generate(() => fc.noBias(arbitrary)));

// No letter of U+E000 to U+FFFF beside one beyond U+FFFF: a case of its own tells what the engines make of these.
export const words = ['', 'a', 'b', 'A', 'é', '中国', '中', '😀', '𠀀', "it's", 'a b'];
const dates = ['2024', '2024-05', '2024-05-01', '2025', '2025-09-21'];

export const pick = <T>(draw: Draw, from: readonly T[]): T => draw(fc.constantFrom(...from));
const chance = (draw: Draw, percent: number): boolean => draw(fc.integer({ min: 1, max: 100 })) <= percent;
export const some = <T>(draw: Draw, from: readonly T[], most: number): readonly T[] =>
  draw(fc.subarray([...from], { maxLength: Math.min(most, from.length) }));

/** Few types of relation make long ways and relations side by side likely, all of them make mixed ends likely. */
const subjects: readonly (readonly RelationType[])[] = [
  relationTypes,
  ['IN', 'REFERS_TO', 'FROM', 'NAMES', 'ABOUT'],
  ['PARTY_TO', 'BY', 'OF', 'FOR', 'HOLDS', 'AT'],
  ['HOSTED', 'TOOK_PART_IN', 'WITHIN', 'TOOK_PLACE_IN', 'CONCLUDED_AT', 'LAUNCHED_AT'],
  ['PART_OF', 'MEMBER_OF', 'FOUNDED', 'BASED_AT', 'RENEWS', 'WITNESSED'],
];

/** A small graph of all types in which most relations of the ontology occur, some several times between the same ends. */
export function randomGraph(draw: Draw): NaiveGraph {
  const nodes: NaiveNode[] = nodeTypes.flatMap((type) =>
    Array.from({ length: pick(draw, [0, 1, 2, 3, 4, 5]) }, (_, index) => ({
      id: `${nodeSpec(type).prefix}:${pick(draw, words)}${index}`,
      type,
      properties: randomProperties(draw, type),
    })),
  );
  const relations: NaiveRelation[] = [];
  const wanted = pick(draw, [0, 40, 150, 300]);
  const types = pick(draw, subjects);
  for (let index = 0; index < wanted; index++) {
    const made = randomRelation(draw, nodes, types, index);
    const isFact = made && 'id' in made.properties;
    const taken = relations.some(({ type, from, to }) => type === made?.type && from === made.from && to === made.to);
    if (made && (isFact || !taken)) relations.push(made);
  }
  return new NaiveGraph(nodes, relations);
}

export function randomProperties(draw: Draw, type: NodeType): Record<string, Value> {
  const properties: Record<string, Value> = {};
  for (const property of propertiesOf(type)) {
    if (Object.hasOwn(nodeSpec(type).optional, property) && chance(draw, 40)) continue;
    properties[property] = randomValue(draw, kindOf(type, property));
  }
  return properties;
}

function kindOf(type: NodeType, property: string): string {
  const spec = nodeSpec(type);
  return (spec.required[property] ?? spec.optional[property])!.label;
}

/** What values of a kind are in JavaScript. */
const familyOf = (kind: string): string => {
  if (/^(?:list|sequence) /u.test(kind)) return 'object';
  return kind === 'count' || kind === 'number' ? 'number' : kind === 'flag' ? 'boolean' : 'string';
};

function randomValue(draw: Draw, kind: string): Value {
  if (kind === 'count') return pick(draw, [0, 1, 2, 10, 4_000_000_000]);
  if (kind === 'number') return pick(draw, [0, 1, 1.5, -2.25, 1e20]);
  if (kind === 'flag') return chance(draw, 50);
  if (/^(?:list|sequence) of count/u.test(kind)) return [...some(draw, [0, 3, 7], 3)];
  if (kind.startsWith('list')) return [...some(draw, words, 3)];
  return pick(draw, kind.startsWith('a date') || kind === 'date' ? dates : words);
}

function randomRelation(
  draw: Draw,
  nodes: readonly NaiveNode[],
  types: readonly RelationType[],
  index: number,
): NaiveRelation | undefined {
  const type = pick(draw, types);
  const ends = pick(draw, relationSpec(type).ends);
  const from = nodes.filter((node) => ends.from.includes(node.type));
  const to = nodes.filter((node) => ends.to.includes(node.type));
  if (from.length === 0 || to.length === 0) return undefined;
  const { fact, roles } = relationSpec(type);
  const role = roles ? { role: pick(draw, roles) } : {};
  const properties = fact ? { id: `f${pick(draw, words)}${index}`, sources: index, stories: index % 3, ...role } : {};
  return { type, from: pick(draw, from).id, to: pick(draw, to).id, properties };
}

/** A plan of up to three levels, mostly along relations that lead somewhere. */
export function randomPlan(draw: Draw, graph: NaiveGraph): ReadPlan {
  const label = chance(draw, 40) ? 'Entity' : pick(draw, nodeTypes);
  const near = label === 'Entity' ? entityTypes : [label];
  const ids = graph.nodes
    .filter(({ type }) => near.some((one) => one === type) || chance(draw, 10))
    .map(({ id }) => id);
  const asked = [...some(draw, ids, 8), ...(chance(draw, 30) ? ['org:no', ids[0] ?? ''] : [])];
  return { label, ids: asked, wanted: randomWanted(draw, graph, near, 2) };
}

function randomWanted(draw: Draw, graph: NaiveGraph, types: readonly NodeType[], depth: number): Wanted {
  const properties = some(draw, ['id', ...new Set(types.flatMap(propertiesOf))], 4);
  const walks = depth === 0 ? [] : Array.from({ length: draw(fc.integer({ min: 0, max: 3 })) });
  return { properties, walks: walks.flatMap(() => randomWalk(draw, graph, types, depth) ?? []) };
}

function randomWalk(draw: Draw, graph: NaiveGraph, near: readonly NodeType[], depth: number): Walk | undefined {
  const ways = relationTypes.flatMap((relation) =>
    relationSpec(relation).ends.flatMap((ends) => [
      { relation, direction: 'out' as const, from: ends.from, far: ends.to as readonly NodeType[] },
      { relation, direction: 'in' as const, from: ends.to, far: ends.from as readonly NodeType[] },
    ]),
  );
  const fitting = ways.filter(({ from }) => near.some((type) => from.includes(type)));
  if (fitting.length === 0) return undefined;
  const { relation, direction, far } = pick(draw, fitting);
  const to = chance(draw, 50) ? far : [pick(draw, far)];
  const sortable = ['id', ...new Set(to.flatMap(propertiesOf))].filter((property) => {
    const kinds = to
      .filter((type) => propertiesOf(type).includes(property))
      .map((type) => familyOf(kindOf(type, property)));
    return new Set(kinds).size <= 1 && !kinds.includes('object');
  });
  const order = { property: pick(draw, sortable), descending: chance(draw, 50) };
  const key = (): Key => {
    const node = pick(
      draw,
      graph.nodes.filter(({ type }) => to.includes(type)),
    );
    const value = order.property === 'id' ? node.id : (node.properties[order.property] ?? null);
    return { value, id: node.id, ...(chance(draw, 40) ? { edge: pick(draw, ['', 'f1', 'fb3', 'f中7']) } : {}) };
  };
  const anywhere = graph.nodes.some(({ type }) => to.includes(type));
  return {
    relation,
    direction,
    to,
    order,
    limit: pick(draw, [0, 1, 2, 3, 100]),
    ...(anywhere && chance(draw, 30) ? { after: key() } : {}),
    ...(anywhere && chance(draw, 20) ? { before: key() } : {}),
    fromEnd: chance(draw, 30),
    count: chance(draw, 40),
    where: randomConditions(draw, graph, to),
    edge: some(draw, ['id', 'role', 'sources', 'stories'], 4),
    rows: randomWanted(draw, graph, to, depth - 1),
  };
}
