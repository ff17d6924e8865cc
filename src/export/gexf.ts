import { single } from './format.ts';
import { drawnEdges, drawnNodes, edgeAttributes, nodeAttributes, type Attributes } from './drawn.ts';
import type { Written } from './told.ts';
import { element, HEAD } from './xml.ts';

const writtenAs: Readonly<Record<Written, string>> = { number: 'double', boolean: 'boolean', string: 'string' };

const declared = (of: 'node' | 'edge', attributes: ReadonlyMap<string, Written>): string =>
  element('attributes', {
    '@class': of,
    attribute: [...attributes].map(([name, written]) => ({ '@id': name, '@title': name, '@type': writtenAs[written] })),
  });

const values = (attributes: Attributes) => ({
  attvalue: attributes.map(([name, value]) => ({ '@for': name, '@value': value })),
});

export const gexf = single('the same for Gephi', async function* (source) {
  yield `${HEAD}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed" mode="static">\n`;
  yield declared('node', nodeAttributes) + declared('edge', edgeAttributes);
  yield '<nodes>\n';
  for await (const nodes of drawnNodes(source))
    yield nodes
      .map(({ id, label, attributes }) =>
        element('node', { '@id': id, '@label': label, attvalues: values(attributes) }),
      )
      .join('');
  yield '</nodes>\n<edges>\n';
  for await (const edges of drawnEdges(source))
    yield edges
      .map(({ id, from, to, label, attributes }) =>
        element('edge', { '@id': id, '@source': from, '@target': to, '@label': label, attvalues: values(attributes) }),
      )
      .join('');
  yield '</edges>\n</graph>\n</gexf>\n';
});
