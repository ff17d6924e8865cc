import type { Source } from '../graph/source.ts';
import {
  cell,
  columnsOf,
  labelOf,
  quotesFor,
  relationId,
  toldRelations,
  toldTypes,
  type Quoted,
  type Written,
} from './told.ts';
import { plain } from './xml.ts';

// Nodes and edges as programs that draw graphs take them: each with a few plain attributes.

/** What a node or an edge holds: the name of an attribute and its value as text. */
export type Attributes = readonly (readonly [name: string, value: string])[];

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
}

export interface DrawnEdge extends DrawnNode {
  readonly from: string;
  readonly to: string;
}

/** The first sentence that states a fact, and where it was read. */
const provenance = { quote: 'string', document: 'string', url: 'string' } as const;

/** Every attribute that a node may have, with how it is written. */
export const nodeAttributes: ReadonlyMap<string, Written> = new Map([
  ['type', 'string'],
  ...columnsOf(toldTypes),
  ...Object.entries(provenance),
]);

export const edgeAttributes: ReadonlyMap<string, Written> = new Map([
  ['relation', 'string'],
  ['role', 'string'],
  ['sources', 'number'],
  ['stories', 'number'],
  ...Object.entries(provenance),
]);

/** Things and facts. */
export async function* drawnNodes(source: Source): AsyncGenerator<readonly DrawnNode[]> {
  for (const type of toldTypes)
    for await (const page of source.nodes(type)) {
      const quotes = await quotesFor(
        source,
        page.map(({ id }) => id),
      );
      yield page.map((node) => {
        const held = Object.entries(node.properties).filter(([name]) => nodeAttributes.has(name));
        return {
          id: plain(node.id),
          label: plain(labelOf(type, node)),
          attributes: [
            ['type', type],
            ...held.map(([name, value]) => [name, plain(cell(value))] as const),
            ...quoted(quotes.get(node.id)),
          ],
        };
      });
    }
}

/** What joins them. */
export async function* drawnEdges(source: Source): AsyncGenerator<readonly DrawnEdge[]> {
  for (const type of toldRelations)
    for await (const page of source.relations(type)) {
      const ids = page.map((relation) => relationId(type, relation));
      const quotes = await quotesFor(source, ids);
      yield page.map(({ from, to, properties }, i) => ({
        id: plain(ids[i]!),
        from: plain(from),
        to: plain(to),
        label: type,
        attributes: [
          ['relation', type],
          ...(['role', 'sources', 'stories'] as const).flatMap((name) =>
            properties[name] === undefined ? [] : [[name, cell(properties[name])] as const],
          ),
          ...quoted(quotes.get(ids[i]!)),
        ],
      }));
    }
}

function quoted(first: Quoted | undefined): Attributes {
  if (!first) return [];
  const { quote, document } = first;
  return [
    ['quote', plain(quote)],
    ['document', plain(document.id)],
    ...(document.url === null ? [] : [['url', plain(document.url)] as const]),
  ];
}
