import { readNodes, readRelations, type NodeRead } from '../../src/graph/cypher/dump.ts';
import { textsOf } from '../../src/graph/cypher/lookup.ts';
import { inBatches } from '../../src/graph/cypher/write.ts';
import type { Graph, Value } from '../../src/graph/port.ts';
import type { Span } from '../facts.ts';
import { contentHash } from '../layer.ts';
import { groupBy } from '../order.ts';
import type { Damage } from './damage.ts';

/** Documents whose texts are in memory at a time: one may have millions of letters. */
export const TEXTS = 10;

/** Whether documents have the text that was loaded. */
export function* textDamage({ id, properties }: NodeRead): Generator<Damage> {
  const held = (property: string) => properties[property] as string | undefined;
  const hash = contentHash({
    id: id.slice(id.indexOf(':') + 1),
    title: held('title') ?? '',
    text: held('text') ?? '',
    file: '',
    dropped: [],
    ...given({
      url: held('url'),
      publisher: held('publisher'),
      published: held('published'),
      language: held('language'),
    }),
  });
  if (hash !== held('hash'))
    yield { check: 'text', where: id, reason: `expected a document of the hash ${held('hash')}, got one of ${hash}` };
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Whether mentions stand inside their text. */
export async function* mentionDamage(graph: Graph, mentions: readonly NodeRead[]): AsyncGenerator<Damage> {
  for await (const { node, text } of withTexts(graph, 'Mention', mentions)) {
    const span = spanOf(node);
    if (!inside(span, text)) yield { check: 'quotes', where: node.id, reason: outside(span, text) };
  }
}

/** Whether quotes are what stands in their text, and what they connect is named in them or in an antecedent of theirs. */
export async function* quoteDamage(graph: Graph, evidence: readonly NodeRead[]): AsyncGenerator<Damage> {
  const ends = [...new Set(evidence.flatMap(({ properties }) => textsIn(properties['ends'])))];
  const mentions = new Map<string, Span>();
  const homes = new Map<string, string>();
  for (const batch of inBatches(ends)) {
    for (const mention of await graph.rows(readNodes('Mention', batch))) mentions.set(mention.id, spanOf(mention));
    for (const { from, to } of await graph.rows(readRelations('IN', 'Mention', 'Document', batch))) homes.set(from, to);
  }
  for await (const { node, text, document } of withTexts(graph, 'Evidence', evidence)) {
    const { id: where, properties } = node;
    const span = spanOf(node);
    const found = text.slice(span.start, span.end);
    if (!inside(span, text)) yield { check: 'quotes', where, reason: outside(span, text) };
    else if (found !== properties['quote'])
      yield {
        check: 'quotes',
        where,
        reason: `expected ${shown(properties['quote'])} in the text, got ${shown(found)}`,
      };
    const antecedents = spansIn(properties['antecedents']);
    for (const antecedent of antecedents)
      if (!inside(antecedent, text))
        yield { check: 'quotes', where, reason: `an antecedent: ${outside(antecedent, text)}` };
    for (const end of textsIn(properties['ends'])) {
      const mention = mentions.get(end);
      const damage = (reason: string): Damage => ({ check: 'mentions', where, reason });
      if (!mention) yield damage(`connects ${end}, which is not there`);
      else if (homes.get(end) !== document) yield damage(`connects ${end}, which stands in another document`);
      else if (![span, ...antecedents].some(({ start, end: last }) => mention.start >= start && mention.end <= last))
        yield damage(`connects ${end}, which stands neither in the quote nor in an antecedent of it`);
    }
    const roles = textsIn(properties['endRoles']).length;
    if (roles !== textsIn(properties['ends']).length)
      yield { check: 'mentions', where, reason: `expected a role for each end, got ${roles} roles` };
  }
}

/** Nodes with the text that they belong to, a few texts at a time; one without a document is told by other checks. */
async function* withTexts(graph: Graph, type: 'Mention' | 'Evidence', nodes: readonly NodeRead[]) {
  const relation = type === 'Mention' ? 'IN' : 'FROM';
  const ids = nodes.map(({ id }) => id);
  const homes = new Map(
    (await graph.rows(readRelations(relation, type, 'Document', ids))).map((row) => [row.from, row.to]),
  );
  const byDocument = [...groupBy(nodes, ({ id }) => homes.get(id) ?? '')].filter(([document]) => document !== '');
  for (const batch of inBatches(byDocument, TEXTS)) {
    const texts = new Map(
      (await graph.rows(textsOf(batch.map(([document]) => document)))).map((row) => [row.id, row.text]),
    );
    for (const [document, members] of batch)
      for (const node of members) yield { node, document, text: texts.get(document) ?? '' };
  }
}

const spanOf = ({ properties }: NodeRead): Span => ({
  start: Number(properties['start']),
  end: Number(properties['end']),
});

export const textsIn = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

const spansIn = (value: Value | undefined): Span[] => {
  const places = Array.isArray(value) ? value.map(Number) : [];
  return Array.from({ length: Math.ceil(places.length / 2) }, (_, i) => ({
    start: places[2 * i]!,
    end: places[2 * i + 1] ?? NaN,
  }));
};

const inside = ({ start, end }: Span, text: string): boolean => start >= 0 && start < end && end <= text.length;
const outside = ({ start, end }: Span, text: string): string =>
  `expected a stretch of a text of ${text.length} letters, got ${start} to ${end}`;

function shown(value: Value | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
