import {
  createNodes,
  createRelations,
  writeAll,
  type NodeRow,
  type RelationRow,
} from '../../src/graph/cypher/write.ts';
import type { Graph } from '../../src/graph/port.ts';
import { fold } from '../../src/ontology/fold.ts';
import { typeOfId, type NodeType, type RelationType } from '../../src/ontology/types.ts';

const ORGANIZATIONS = 10_000;
const PEOPLE = 12_000;
const EVENTS = 6_000;
const AGREEMENTS = 8_000;
const EVIDENCE = 18_000;

/** Words of made-up names, so that many share some. */
const towns = 'Northport Arvik Delmar Sundby Kelso Marwick Tarnow Olvera Brixen Lunde Varna Hobart'.split(' ');
const heads = ['University', 'Institute', 'Ministry', 'Museum', 'Council', '大学', 'Academy', 'Bureau'];
const subjects = ['Water', 'Education', 'Harbours', 'Science', 'Culture', 'Trade', 'Énergie', 'Forestry'];

/** Two bodies that have to do with a great many others. */
export const hubs = ['org:0', 'org:1'] as const;

/** A graph of some 100,000 nodes with hubs, written at once. Gives the number of its nodes and relations. */
export async function writeLarge(graph: Graph): Promise<{ readonly nodes: number; readonly relations: number }> {
  const nodes = new Map<NodeType, NodeRow[]>();
  const relations = new Map<string, RelationRow[]>();
  const names = new Map<string, string>();
  let facts = 0;
  const put = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  const node = (id: string, properties: NodeRow['properties']) => put(nodes, typeOfId(id)!, { id, properties });
  const relate = (type: RelationType, from: string, to: string, properties: RelationRow['properties'] = {}) =>
    put(relations, `${type} ${typeOfId(from)} ${typeOfId(to)}`, { from, to, properties });
  const fact = (type: RelationType, from: string, to: string, role?: string) =>
    relate(type, from, to, { id: `f${facts++}`, sources: 1 + (facts % 3), stories: 1, ...(role ? { role } : {}) });
  const entity = (id: string, name: string, properties: NodeRow['properties'] = {}) => {
    node(id, { name, names: [name], ...properties });
    const form = fold(name);
    if (!names.has(form)) node((names.set(form, `name:${form}`), `name:${form}`), { form });
    relate('NAMES', names.get(form)!, id);
  };
  const nameOf = (number: number) =>
    `${heads[number % heads.length]} of ${subjects[(number >> 3) % subjects.length]} ${towns[number % towns.length]} ${number}`;

  for (let i = 0; i < ORGANIZATIONS; i++) entity(`org:${i}`, nameOf(i), { kind: 'OTHER' });
  for (let i = 0; i < PEOPLE; i++) entity(`person:${i}`, `${towns[i % towns.length]} Person ${i}`);
  for (let i = 0; i < EVENTS; i++)
    entity(`event:${i}`, `Forum ${i} on ${subjects[i % subjects.length]}`, { kind: 'CONFERENCE', start: dateOf(i) });
  for (let i = 0; i < AGREEMENTS; i++)
    entity(`agreement:${i}`, `Memorandum ${i}`, { kind: 'MEMORANDUM', status: 'SIGNED', date: dateOf(i) });
  // Every third agreement and every fourth event is one of a hub's.
  for (let i = 0; i < AGREEMENTS; i++) {
    const first = i % 3 === 0 ? hubs[i % 2]! : `org:${(i * 7) % ORGANIZATIONS}`;
    fact('PARTY_TO', first, `agreement:${i}`, 'PARTY');
    fact('PARTY_TO', `org:${(i * 13 + 601) % ORGANIZATIONS}`, `agreement:${i}`, 'PARTY');
    node(`signature:${i}`, { sources: 1, stories: 1, date: dateOf(i) });
    relate('BY', `signature:${i}`, `person:${(i * 11) % PEOPLE}`);
    relate('FOR', `signature:${i}`, first);
    relate('OF', `signature:${i}`, `agreement:${i}`);
  }
  for (let i = 0; i < EVENTS; i++) {
    fact('HOSTED', i % 4 === 0 ? hubs[(i >> 2) % 2]! : `org:${(i * 17) % ORGANIZATIONS}`, `event:${i}`, 'HOST');
    for (let k = 0; k < 5; k++) fact('TOOK_PART_IN', `person:${(i * 19 + k * 977) % PEOPLE}`, `event:${i}`, 'SPEAKER');
  }
  node('document:0', { title: 'Report', hash: '0', text: 'Report.', published: '2025', publisher: 'Gazette' });
  for (let i = 0; i < EVIDENCE; i++) {
    const quote = `${towns[i % towns.length]} signed memorandum ${i} with the ${heads[i % heads.length]} of ${subjects[i % subjects.length]}.`;
    const said = {
      statement: 'PARTY_TO',
      ends: [],
      endRoles: [],
      start: i,
      end: i + quote.length,
      quote,
      rule: 'sample',
    };
    node(`evidence:${i}`, { ...said, fact: `f${i}` });
    relate('FROM', `evidence:${i}`, 'document:0');
  }
  for (const [type, rows] of nodes)
    await graph.write((transaction) => writeAll(transaction, rows, (batch) => createNodes(type, batch)));
  for (const [key, rows] of relations) {
    const [type, from, to] = key.split(' ') as [RelationType, NodeType, NodeType];
    await graph.write((transaction) => writeAll(transaction, rows, (batch) => createRelations(type, from, to, batch)));
  }
  const sum = (lists: Iterable<readonly unknown[]>) => [...lists].reduce((total, { length }) => total + length, 0);
  return { nodes: sum(nodes.values()), relations: sum(relations.values()) };
}

const dateOf = (i: number): string => new Date(Date.UTC(2000, 0, 1 + ((i * 17) % 9_000))).toISOString().slice(0, 10);
