import fc from 'fast-check';
import type { Condition, Hop } from '../../src/graph/port.ts';
import { entityTypes, propertiesOf, type NodeType, type RelationType } from '../../src/ontology/types.ts';
import { compare, type NaiveGraph, type NaiveNode } from './naive.ts';
import { pick, some, words, type Draw } from './random.ts';

/** Whether a node fits a condition, in the plainest code. */
export function fits(graph: NaiveGraph, node: NaiveNode, condition: Condition): boolean {
  const text = (property: string): string | null => {
    const value = node.properties[property];
    return typeof value === 'string' ? value : null;
  };
  const far = (id: string, type: string, side: 'from' | 'to') =>
    graph.relations
      .filter((relation) => relation.type === type && relation[side] === id)
      .map((relation) => graph.nodes.find(({ id: other }) => other === relation[side === 'from' ? 'to' : 'from'])!);
  const mentioning = () => far(node.id, 'REFERS_TO', 'to').flatMap((mention) => far(mention.id, 'IN', 'from'));
  switch (condition.kind) {
    case 'among':
      return condition.values.includes(text(condition.property) ?? 'nothing');
    case 'contains':
      return text(condition.property)?.toLowerCase().includes(condition.text.toLowerCase()) ?? false;
    case 'has':
      return text(condition.property) !== null;
    case 'time': {
      const all = [...condition.starts, ...condition.ends].map(text);
      const first = all.find((value) => value !== null);
      const last = [...condition.ends, ...condition.starts].map(text).find((value) => value !== null);
      if (condition.from === null && condition.to === null) return true;
      if (first === undefined || last === undefined) return false;
      const { from, to } = condition;
      return (
        (from === null || compare([last], [from]) >= 0 || from.startsWith(last!)) &&
        (to === null || compare([first], [to]) <= 0 || first!.startsWith(to))
      );
    }
    case 'type':
      return condition.types.includes(node.type);
    case 'named':
      return far(node.id, 'NAMES', 'to').some((name) => {
        const form = name.properties['form'];
        return typeof form === 'string' && form.includes(condition.form) && !form.includes(':');
      });
    case 'mentioned':
      return mentioning().some((document) => document.id === condition.document);
    case 'mentionedAfter':
      return mentioning().some(({ properties: { published } }) => {
        if (typeof published !== 'string') return false;
        return compare([published], [condition.date]) > 0 && !published.startsWith(condition.date);
      });
    case 'from':
      return ['FROM', 'IN'].some((type) => far(node.id, type, 'from').some(({ id }) => id === condition.document));
    case 'at':
      return far(node.id, 'TOOK_PLACE_IN', 'from').some(
        ({ id, properties }) => id === condition.place || condition.country.includes(String(properties['country'])),
      );
    case 'joined': {
      const reached = condition.hops.reduce(
        (at, { relations, direction }) =>
          at.flatMap(({ id }) => relations.flatMap((type) => far(id, type, direction === 'out' ? 'from' : 'to'))),
        [node],
      );
      const found = reached.some(({ id }) => condition.ids === null || condition.ids.includes(id));
      return found !== (condition.not ?? false);
    }
  }
}

const hop = (direction: Hop['direction'], ...relations: RelationType[]): Hop => ({ relations, direction });

/** Of one hop and of two, one relation and several, both ways. */
const waysOn: readonly (readonly Hop[])[] = [
  [hop('out', 'PARTY_TO')],
  [hop('in', 'HOSTED', 'TOOK_PART_IN')],
  [hop('out', 'HOLDS'), hop('out', 'AT', 'FOR')],
  [hop('in', 'BY'), hop('out', 'OF')],
  [hop('in', 'BY', 'FOR')],
];

/** None, one or two conditions that nodes of these types may fit. */
export function randomConditions(draw: Draw, graph: NaiveGraph, types: readonly NodeType[]): Condition[] {
  const kinds = types.every((type) => entityTypes.some((entity) => entity === type))
    ? (['among', 'contains', 'has', 'time', 'type', 'named', 'mentioned', 'mentionedAfter', 'at', 'joined'] as const)
    : (['among', 'contains', 'has', 'time', 'from', 'joined'] as const);
  // What holds nothing cannot be asked for what it holds.
  const number = types.some((type) => propertiesOf(type).length > 0) ? pick(draw, [0, 0, 0, 1, 1, 2]) : 0;
  return Array.from({ length: number }, () => randomCondition(draw, graph, types, pick(draw, kinds)));
}

function randomCondition(
  draw: Draw,
  graph: NaiveGraph,
  types: readonly NodeType[],
  kind: Condition['kind'],
): Condition {
  const isText = (property: string) =>
    graph.nodes
      .filter(({ type }) => types.includes(type))
      .every(({ properties }) => ['string', 'undefined'].includes(typeof properties[property]));
  const texts = [...new Set(types.flatMap(propertiesOf))].filter(isText);
  const property = pick(draw, texts);
  const idOf = (type: NodeType) =>
    pick(draw, ['none:0', ...graph.nodes.filter((node) => node.type === type).map(({ id }) => id)]);
  const bounds = ['2024', '2024-05', '2024-05-01', '2024-06', '2025', '2025-09-21'];
  switch (kind) {
    case 'among':
      return { kind, property, values: [...some(draw, [...words, '2024', '2025'], 8)] };
    case 'contains':
      return { kind, property, text: pick(draw, ['a', 'B', '中', '20']) };
    case 'has':
      return { kind, property };
    case 'time': {
      const dates = texts.filter((name) => ['start', 'end', 'date', 'published', 'from', 'to', 'asOf'].includes(name));
      const bound = (): string | null => pick(draw, [null, ...bounds]);
      const [starts, ends] = dates.length ? [dates.slice(0, 1), dates.slice(1, 2)] : [[property], []];
      return { kind, starts, ends, from: bound(), to: bound() };
    }
    case 'type':
      return { kind, types: [...some(draw, entityTypes, 3)] };
    case 'named':
      return { kind, form: pick(draw, ['a', 'b', '中']) };
    case 'mentioned':
      return { kind, document: idOf('Document') };
    case 'mentionedAfter':
      return { kind, date: pick(draw, bounds) };
    case 'from':
      return { kind, document: idOf('Document') };
    case 'at':
      return { kind, place: idOf('Place'), country: [...some(draw, words, 4)] };
    case 'joined': {
      const hops = pick(draw, waysOn);
      const ids = pick(draw, [null, [idOf('Organization'), idOf('Person'), idOf('Agreement'), idOf('Event')]]);
      return { kind, hops, ids, ...(draw(fc.boolean()) ? { not: true as const } : {}) };
    }
  }
}

/** The value of a list's rows that fit all conditions. */
export const fitting = (
  graph: NaiveGraph,
  nodes: readonly NaiveNode[],
  conditions: readonly Condition[],
): readonly NaiveNode[] => nodes.filter((node) => conditions.every((condition) => fits(graph, node, condition)));
