import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../loaders/workers/attempt.ts';
import { extract } from '../../loaders/extract/index.ts';
import type { Extraction } from '../../loaders/facts.ts';
import { factsLine, isFactsLine, readFactsLine } from '../../loaders/facts-file.ts';
import { layerOf } from '../../loaders/layer.ts';
import { load } from '../../loaders/load.ts';
import { readAll } from '../../loaders/read.ts';
import { dump } from '../../src/graph/dump.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { withFolder } from './folder.ts';
import { extraction } from './told.ts';

const told: Extraction = {
  ...extraction(
    'told',
    [
      'On Monday {{o1|Harbour Institute}} and {{o2|Northern University}} signed {{a1|a pact}}, said {{p1|Ann Lee}}, rector.',
    ],
    {
      o1: { type: 'Organization', kind: 'OTHER' },
      o2: { type: 'Organization', kind: 'UNIVERSITY', qualifier: 'Norway' },
      p1: { type: 'Person' },
      a1: { type: 'Agreement', kind: 'AGREEMENT', described: true },
    },
    [
      { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
      { type: 'Position', person: 'p1', title: 'rector', organization: 'o2' },
      { type: 'Signature', person: 'p1', agreement: 'a1', date: '2025-03-03' },
      { type: 'Claim', about: 'a1', property: 'status', value: 'SIGNED', asOf: '2025-03-04' },
      { counts: 'countries', amount: 58, type: 'Figure', qualifier: 'OVER', about: 'o1' },
    ],
    '2025-03-04',
  ),
};
const raw = (changed: object = {}) => ({ ...(JSON.parse(factsLine(told)) as Record<string, unknown>), ...changed });
const reasonOf = (changed: object) => {
  const read = readFactsLine(raw(changed));
  return read.ok ? 'read' : read.reason;
};

describe('a line of a facts file', () => {
  it('gives back the extraction that it was written from', async () => {
    expect(readFactsLine(raw())).toEqual({ ok: true, extraction: told });
    const seeds = await readAll(['seeds']);
    expect(seeds).toHaveLength(5);
    for (const seed of seeds) {
      if (!('document' in seed)) throw new Error(seed.reason);
      const extracted = attempt(extract, seed.document);
      if (!extracted.ok) throw new Error(extracted.reason);
      const line = JSON.parse(factsLine(extracted.extraction)) as Record<string, unknown>;
      expect(isFactsLine(line)).toBe(true);
      expect(readFactsLine(line)).toEqual({ ok: true, extraction: extracted.extraction });
    }
  });

  it('keeps everything that the ids in the graph are made of: white space, and the order of keys', () => {
    const spaced = { ...told, document: { ...told.document, title: ' A title ', id: 'a b ' } };
    const read = readFactsLine(JSON.parse(factsLine(spaced)) as Record<string, unknown>);
    if (!read.ok) throw new Error(read.reason);
    expect(layerOf(spaced).refusals).toEqual([]);
    expect(layerOf(spaced).layer.evidence).toHaveLength(told.facts.length);
    expect(layerOf(read.extraction)).toEqual(layerOf(spaced));
  });

  const [fact] = told.facts;
  it.each([
    ['another version', { version: 2 }, 'version: expected facts of version 1, got 2'],
    ['no version', { version: undefined }, 'version: expected facts of version 1, got none'],
    ['no items', { items: undefined }, 'items: expected array, got nothing'],
    ['a key that is not of the format', { extra: 1 }, /^Unrecognized key: "extra"/u],
    [
      'a document without text',
      { document: { ...told.document, text: ' ' } },
      'document.text: expected text, got none',
    ],
    [
      'a day that is none',
      { document: { ...told.document, published: 'May' } },
      /^document\.published: expected a date such as .*, got "May"$/u,
    ],
    [
      'an offset that is none',
      { items: [{ ...told.items[0], mentions: [{ start: -1, end: 2, form: 'x', scope: 'GLOBAL' }] }] },
      'items.0.mentions.0.start: expected a whole number of at least 0, got -1',
    ],
    ['a key twice', { items: [told.items[0], told.items[0]] }, 'items: expected every key once, got one several times'],
    [
      'a type that is none',
      { facts: [{ ...fact, type: 'MARRIED' }] },
      /^facts\.0\.type: expected a type of fact, got "MARRIED"$/u,
    ],
    [
      'a fact without evidence',
      { facts: [{ ...fact, evidence: undefined }] },
      'facts.0.evidence: expected object, got nothing',
    ],
  ])('is refused with %s', (_, changed, reason) => {
    if (typeof reason === 'string') expect(reasonOf(changed)).toBe(reason);
    else expect(reasonOf(changed)).toMatch(reason);
  });
});

describe('loading facts files', { timeout: 60_000 }, () => {
  it('gives byte for byte the graph that loading the documents gives, from any number of shards', () =>
    withFolder({}, async (folder) => {
      const files: string[] = [];
      // More shards than documents: some are empty.
      for (const part of [1, 2, 3, 4, 5, 6, 7]) {
        const inputs = await readAll(['seeds'], { part, of: 7 });
        const lines = inputs.map((input) => {
          if (!('document' in input)) throw new Error(input.reason);
          return `${factsLine(extract(input.document))}\n`;
        });
        files.push(join(folder, `${part}.facts.jsonl`));
        await writeFile(files.at(-1)!, lines.join(''));
      }
      const [fromDocuments, fromFacts] = [await open(), await open()];
      try {
        await load(fromDocuments, ['seeds']);
        const { inputs } = await load(fromFacts, files);
        expect(inputs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('added'));
        const dumped = await lines(fromFacts);
        expect(dumped.length).toBeGreaterThan(500);
        expect(dumped).toEqual(await lines(fromDocuments));
        const again = await load(fromDocuments, files);
        expect(again.inputs.map(({ outcome }) => outcome)).toEqual(Array(5).fill('unchanged'));
      } finally {
        await fromDocuments.close();
        await fromFacts.close();
      }
    }));

  it('refuses a bad line as a row of its own, and what the ontology does not allow as a refusal of its document', () => {
    const [, , ...rest] = told.facts;
    const self = { type: 'PART_OF', from: 'o1', to: 'o1', evidence: rest[0]!.evidence } as const;
    const content = ['{"format":"signatory-facts","version":9}', factsLine({ ...told, facts: [...told.facts, self] })];
    return withFolder({ 'x.facts.jsonl': content.join('\n') }, async (folder) => {
      const graph = await open();
      try {
        const { inputs } = await load(graph, [folder]);
        expect(inputs).toEqual([
          {
            file: join(folder, 'x.facts.jsonl'),
            outcome: 'refused',
            reason: 'line 1, version: expected facts of version 1, got 9',
          },
          expect.objectContaining({
            file: `${join(folder, 'x.facts.jsonl')}:2`,
            outcome: 'added',
            id: 'told',
            facts: told.facts.length,
            refusals: [{ where: 'PART_OF', reason: 'joins "Harbour Institute" with itself' }],
          }),
        ]);
      } finally {
        await graph.close();
      }
    });
  });
});

const open = async (): Promise<Graph> => prepare(await openEmbedded(IN_MEMORY));

async function lines(graph: Graph): Promise<string[]> {
  const all: string[] = [];
  for await (const line of dump(graph)) all.push(line);
  return all;
}
