import { single } from './format.ts';
import { drawnEdges, drawnNodes, edgeAttributes, nodeAttributes, type Attributes, type DrawnNode } from './drawn.ts';
import type { Written } from './told.ts';
import { element, HEAD } from './xml.ts';

const writtenAs: Readonly<Record<Written, string>> = { number: 'double', boolean: 'boolean', string: 'string' };

const keys = (of: 'node' | 'edge', attributes: ReadonlyMap<string, Written>): string =>
  [...new Map([['label', 'string' as Written], ...attributes])]
    .map(([name, written]) =>
      element('key', { '@id': `${of}-${name}`, '@for': of, '@attr.name': name, '@attr.type': writtenAs[written] }),
    )
    .join('');

const data = (of: 'node' | 'edge', { label, attributes }: DrawnNode) =>
  ([['label', label], ...attributes] satisfies Attributes).map(([name, text]) => ({
    '@key': `${of}-${name}`,
    '#text': text,
  }));

export const graphml = single(
  'things and facts as a drawing program takes them (yEd, Gephi, igraph, NetworkX)',
  async function* (source) {
    yield `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
    yield keys('node', nodeAttributes) + keys('edge', edgeAttributes);
    yield '<graph id="signatory" edgedefault="directed">\n';
    for await (const nodes of drawnNodes(source))
      yield nodes.map((node) => element('node', { '@id': node.id, data: data('node', node) })).join('');
    for await (const edges of drawnEdges(source))
      yield edges
        .map((edge) =>
          element('edge', { '@id': edge.id, '@source': edge.from, '@target': edge.to, data: data('edge', edge) }),
        )
        .join('');
    yield '</graph>\n</graphml>\n';
  },
);
