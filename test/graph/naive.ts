import type { Found, Key, ReadPlan, Value, Walk, Walked } from '../../src/graph/port.ts';
import { fits } from './conditions.ts';
import { entityTypes, type NodeType, type RelationType } from '../../src/ontology/types.ts';

// A graph as two plain lists, and the meaning of every statement in the plainest code: what the engines are held against.

export interface NaiveNode {
  readonly id: string;
  readonly type: NodeType;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface NaiveRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Value>>;
}

export class NaiveGraph {
  nodes: readonly NaiveNode[];
  relations: readonly NaiveRelation[];

  constructor(nodes: readonly NaiveNode[], relations: readonly NaiveRelation[]) {
    this.nodes = nodes;
    this.relations = relations;
  }

  deleteNodes(type: NodeType, ids: readonly string[]): void {
    this.nodes = this.nodes.filter((node) => node.type !== type || !ids.includes(node.id));
    const left = new Set(this.nodes.map((node) => node.id));
    this.relations = this.relations.filter(({ from, to }) => left.has(from) && left.has(to));
  }

  setNode(id: string, properties: Readonly<Record<string, Value>>): void {
    this.nodes = this.nodes.map((node) => (node.id === id ? { ...node, properties } : node));
  }

  dump(): string[] {
    const nodes = this.nodes.map(({ id, type, properties }) => ({ ...properties, id, node: type as string }));
    const relations = this.relations.map(({ type, from, to, properties }) => {
      const id = (properties['id'] as string | undefined) ?? `${type}:${from}>${to}`;
      return { ...properties, id, from, to, relation: type as string };
    });
    return [
      ...nodes.toSorted((a, b) => compare([a.node, a.id], [b.node, b.id])),
      ...relations.toSorted((a, b) => compare([a.relation, a.id], [b.relation, b.id])),
    ].map((line) => JSON.stringify(Object.fromEntries(Object.entries(line).sort(([a], [b]) => compare([a], [b])))));
  }

  read(plan: ReadPlan): Found[] {
    return [...new Set(plan.ids)].flatMap((id) => {
      const node = this.nodes.find((other) => other.id === id && bears(other, plan.label));
      return node ? [this.#found(node, plan.wanted.properties, [], plan.wanted.walks)] : [];
    });
  }

  #found(node: NaiveNode, properties: readonly string[], edge: readonly Value[], walks: readonly Walk[]): Found {
    return {
      id: node.id,
      type: node.type,
      properties: properties.map((property) => valueOf(node, property)),
      edge,
      walks: walks.map((walk) => this.#walked(node, walk)),
    };
  }

  #walked(node: NaiveNode, walk: Walk): Walked {
    const all = this.relations.flatMap((relation) => {
      const [near, far] = walk.direction === 'out' ? [relation.from, relation.to] : [relation.to, relation.from];
      if (relation.type !== walk.relation || near !== node.id) return [];
      const end = this.nodes.find((other) => other.id === far && walk.to.includes(other.type));
      return end && (walk.where ?? []).every((condition) => fits(this, end, condition)) ? [{ relation, end }] : [];
    });
    const way = walk.order.descending ? -1 : 1;
    const placed = all
      .map((one) => ({
        ...one,
        place: [valueOf(one.end, walk.order.property), one.end.id, one.relation.properties['id'] ?? ''],
      }))
      .sort((a, b) => way * compare(a.place, b.place))
      .filter(({ place }) => !walk.after || way * compareKey(place, walk.after) > 0)
      .filter(({ place }) => !walk.before || way * compareKey(place, walk.before) < 0);
    const page = walk.fromEnd ? placed.slice(Math.max(0, placed.length - walk.limit)) : placed.slice(0, walk.limit);
    const rows = page.map(({ end, relation }) => {
      const edge = walk.edge.map((property) => relation.properties[property] ?? null);
      return this.#found(end, walk.rows.properties, edge, walk.rows.walks);
    });
    return { rows, total: walk.count ? all.length : null };
  }
}

const bears = (node: NaiveNode, label: NodeType | 'Entity'): boolean =>
  label === 'Entity' ? entityTypes.some((type) => type === node.type) : node.type === label;

const valueOf = (node: NaiveNode, property: string): Value =>
  property === 'id' ? node.id : (node.properties[property] ?? null);

/** Where a place stands to a key; 0 also where the key means all relations to one node. */
function compareKey(place: readonly Value[], key: Key): number {
  return key.edge === undefined
    ? compare(place.slice(0, 2), [key.value, key.id])
    : compare(place, [key.value, key.id, key.edge]);
}

/** Numbers and truth values by size, text by code point. What is absent is lowest: like no text, like false. */
export function compare(left: readonly Value[], right: readonly Value[]): number {
  for (const [index, value] of left.entries()) {
    const order = compareValues(value, right[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(left: Value, right: Value): number {
  if (left === null) return right === null || right === '' || right === false ? 0 : -1;
  if (right === null) return -compareValues(right, left);
  if (typeof left !== 'string' || typeof right !== 'string') return Number(left) - Number(right);
  const [a, b] = [left, right].map((text) => [...text].map((letter) => letter.codePointAt(0)!));
  for (const [index, code] of a!.entries()) {
    const other = b![index];
    if (other === undefined) return 1;
    if (code !== other) return code - other;
  }
  return a!.length - b!.length;
}
