import { createHash } from 'node:crypto';
import { relationsFrom } from '../graph/cypher/verify.ts';
import { readRelations, type NodeRead } from '../graph/cypher/dump.ts';
import { inBatches } from '../graph/cypher/write.ts';
import type { Source } from '../graph/source.ts';
import type { NodeType, RelationType } from '../ontology/types.ts';
import { single } from './format.ts';
import { cell, quotesFor, relationId, toldRelations, type Quoted } from './told.ts';

/** An entity of FollowTheMoney: every property is a list of texts. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const entity = (id: string, schema: string, properties: Readonly<Record<string, unknown>>): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, textsOf(value)] as const)
      .filter(([, texts]) => texts.length),
  ),
});

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => cell(one)).filter((text) => text !== '');

/** An id as references there may hold it: letters, digits, dots and hyphens. */
export function ftmId(id: string): string {
  const plain = id.replace(':', '.');
  if (/^[0-9a-z]([0-9a-z.-]*[0-9a-z])?$/u.test(plain)) return plain;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const kept = plain
    .replace(/[^0-9a-z.]+/gu, '-')
    .replace(/-+$/u, '')
    .slice(0, 80);
  return `${kept}-${hash}`;
}

const schemata: Readonly<Record<string, string>> = {
  GOVERNMENT: 'PublicBody',
  COUNTRY: 'PublicBody',
  COMPANY: 'Company',
};

const named = ({ properties: { name, names } }: NodeRead) => ({
  name,
  alias: textsOf(names).filter((other) => other !== name),
});

/** What things and documents are there. */
const nodes: Readonly<Partial<Record<NodeType, (node: NodeRead) => Entity>>> = {
  Organization: (node) =>
    entity(ftmId(node.id), schemata[cell(node.properties['kind'])] ?? 'Organization', {
      ...named(node),
      classification: node.properties['kind'],
    }),
  Person: (node) => entity(ftmId(node.id), 'Person', named(node)),
  Event: (node) =>
    entity(ftmId(node.id), 'Event', {
      ...named(node),
      startDate: node.properties['start'],
      endDate: node.properties['end'],
      description: node.properties['theme'],
      keywords: node.properties['kind'],
    }),
  Agreement: (node) =>
    entity(ftmId(node.id), 'Contract', {
      ...named(node),
      title: node.properties['name'],
      type: node.properties['kind'],
      status: node.properties['status'],
      contractDate: node.properties['date'],
    }),
  Place: (node) => entity(ftmId(node.id), 'Address', { ...named(node), full: node.properties['name'] }),
  Document: ({ id, properties }) =>
    entity(ftmId(id), 'Article', {
      title: properties['title'],
      publisher: properties['publisher'],
      sourceUrl: webAddress(properties['url']),
      publishedAt: properties['published'],
    }),
};

const webAddress = (url: unknown): string => (/^https?:\/\//u.test(cell(url)) ? cell(url) : '');

/** Where a link was read: the sentence, and the document that proves it. */
const provenance = (quoted: Quoted | undefined) =>
  quoted ? { summary: quoted.quote, proof: ftmId(quoted.document.id), sourceUrl: webAddress(quoted.document.url) } : {};

const link = (id: string, subject: string, object: string, properties: Readonly<Record<string, unknown>>): Entity =>
  entity(id, 'UnknownLink', { subject: ftmId(subject), object: ftmId(object), ...properties });

async function* entities(source: Source): AsyncGenerator<Entity> {
  for (const [type, write] of Object.entries(nodes) as [NodeType, (node: NodeRead) => Entity][])
    for await (const page of source.nodes(type)) yield* page.map(write);
  yield* posts(source);
  yield* signatures(source);
  for (const type of toldRelations) if (!inside.has(type)) yield* links(source, type);
}

/** Relations that join a fact to its ends: written with the fact. */
const inside: ReadonlySet<RelationType> = new Set<RelationType>(['HOLDS', 'AT', 'FOR', 'BY', 'OF', 'ABOUT']);

/** A post, and its holder's time in it. */
async function* posts(source: Source): AsyncGenerator<Entity> {
  const holders = new Map<string, string>();
  for await (const page of source.relations('HOLDS')) for (const { from, to } of page) holders.set(to, from);
  for await (const page of source.nodes('Position')) {
    const ids = page.map(({ id }) => id);
    const quotes = await quotesFor(source, ids);
    const at = await source.graph.rows(readRelations('AT', 'Position', 'Organization', ids));
    const bodies = new Map(at.map(({ from, to }) => [from, to]));
    for (const { id, properties } of page) {
      const [post, holder, body] = [ftmId(id), holders.get(id), bodies.get(id)];
      yield entity(post, 'Position', { name: properties['title'], organization: body && ftmId(body) });
      if (holder === undefined) continue;
      yield entity(`${post}.occupancy`, 'Occupancy', {
        holder: ftmId(holder),
        post,
        startDate: properties['from'],
        endDate: properties['to'],
        ...provenance(quotes.get(id)),
      });
    }
  }
}

/** A signature links whoever signed, and whom it was signed for, with the agreement. */
async function* signatures(source: Source): AsyncGenerator<Entity> {
  for await (const page of source.nodes('Signature'))
    for (const batch of inBatches(page)) {
      const ids = batch.map(({ id }) => id);
      const quotes = await quotesFor(source, ids);
      const rows = await source.graph.rows(relationsFrom('Signature', ids));
      for (const { id, properties } of batch) {
        const end = (relation: string) => rows.find((row) => row.from === id && row.relation === relation)?.to;
        const agreement = end('OF');
        if (!agreement) continue;
        const said = { date: properties['date'], ...provenance(quotes.get(id)) };
        const [person, body] = [end('BY'), end('FOR')];
        if (person)
          yield link(`${ftmId(id)}.by`, person, agreement, { role: 'signed', status: properties['capacity'], ...said });
        if (body) yield link(`${ftmId(id)}.for`, body, agreement, { role: 'signed for', ...said });
      }
    }
}

async function* links(source: Source, type: RelationType): AsyncGenerator<Entity> {
  const words = type.toLowerCase().replaceAll('_', ' ');
  for await (const page of source.relations(type)) {
    const quotes = await quotesFor(
      source,
      page.map((relation) => relationId(type, relation)),
    );
    for (const relation of page) {
      const { from, to, properties } = relation;
      const id = relationId(type, relation);
      const role = properties['role'] === undefined ? words : `${words}: ${cell(properties['role']).toLowerCase()}`;
      const said = { role, ...provenance(quotes.get(id)) };
      yield type === 'MEMBER_OF'
        ? entity(ftmId(id), 'Membership', { member: ftmId(from), organization: ftmId(to), ...said })
        : link(ftmId(id), from, to, said);
    }
  }
}

export const ftm = single(
  'entities of FollowTheMoney, one JSON a line (Aleph, OpenSanctions tools)',
  async function* (source) {
    for await (const one of entities(source)) yield `${JSON.stringify(one)}\n`;
  },
);
