import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../loaders/compute/entities.ts';
import { noDecisions } from '../../../loaders/decisions/decisions.ts';
import { parseDecisions } from '../../../loaders/decisions/parse.ts';
import { readDocument } from '../../../loaders/document.ts';
import { extract } from '../../../loaders/extract/index.ts';
import { layerOf, type DocumentLayer } from '../../../loaders/layer.ts';
import { resolve } from '../../../loaders/resolve.ts';
import { fold } from '../../../src/ontology/fold.ts';
import { sightingsOf } from '../../../loaders/resolve/sighting.ts';
import { absence, goldSets } from '../gold/sets.ts';
import { annotated, readGold, readMerged, type Sighted } from './merged.ts';
import { scorePairs } from './pairs.ts';

const originals = goldSets.find(({ name }) => name === 'originals')!;
const absent = await absence(originals);
const why = absent ? ` (skipped: ${absent})` : '';

/** What no text and no general rule tells. */
const outside = [
  {
    decision: 'same',
    a: { type: 'Organization', name: 'Party Central Committee' },
    b: { type: 'Organization', name: 'CPC Central Committee' },
    reason: 'the usual short name in translations',
  },
];

async function extractedLayer(path: string): Promise<DocumentLayer> {
  const read = await readDocument(path, await readFile(path));
  if (!read.ok) throw new Error(read.reason);
  return layerOf(extract(read.document)).layer;
}

/** An annotated item by the mentions that extraction found under one of its names; undefined where it found none. */
function asExtracted(item: Sighted, layers: readonly DocumentLayer[]): Sighted | undefined {
  const layer = layers.find(({ document }) => document.id === item.document)!;
  const names = new Set(item.names.map(fold));
  const found = layer.mentions.filter(
    ({ type, form, name }) => type === item.type && (names.has(fold(form)) || names.has(fold(name))),
  );
  return found.length ? { ...item, mentions: found.map(({ id }) => id) } : undefined;
}

/** The annotated documents, and which of their items are one. */
async function readAnnotated() {
  const merged = await readMerged(join(originals.gold, 'merged.json'));
  const files = (await readdir(originals.gold)).filter((file) => /^\d+\.json$/u.test(file)).sort();
  const golds = await Promise.all(files.map((file) => readGold(join(originals.gold, file))));
  const documents = await Promise.all(golds.map((one) => annotated(one, originals.documents, merged)));
  return { distinct: merged.distinct, golds, documents };
}

describe.skipIf(absent !== undefined)(`resolution of annotated documents${why}`, async () => {
  // The tests of a group are collected also where it is skipped.
  const { distinct, golds, documents } =
    absent === undefined ? await readAnnotated() : { distinct: [], golds: [], documents: [] };
  const sighted = documents.flatMap((document) => document.sighted);
  const entities = entitiesOf(resolve(documents.flatMap(({ layer }) => sightingsOf(layer, noDecisions))));

  it('makes one what is one, and little else', () => {
    const { precision, recall, missed, wrong, right } = scorePairs(sighted, entities);
    const ruled = `${right} pairs right, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log([ruled, ...missed.map((pair) => `missed ${pair}`), ...wrong.map((pair) => `wrong ${pair}`)].join('\n'));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('joins under decisions what only outside knowledge tells', () => {
    const decided = parseDecisions('decisions', outside.map((line) => JSON.stringify(line)).join('\n'));
    const sightings = documents.flatMap(({ layer }) => sightingsOf(layer, decided));
    const under = entitiesOf(resolve(sightings, { decisions: decided }), { decisions: decided });
    const [before, after] = [scorePairs(sighted, entities), scorePairs(sighted, under)];
    console.log(
      `${after.right - before.right} pairs more by ${outside.length} decision, recall ${after.recall.toFixed(3)}`,
    );
    expect(after.right).toBeGreaterThan(before.right);
    expect(after.wrong).toEqual([]);
  });

  it('is told from end to end, on what is extracted', async () => {
    const layers = await Promise.all(golds.map((one) => extractedLayer(join(originals.documents, one.file))));
    const found = entitiesOf(resolve(layers.flatMap((layer) => sightingsOf(layer, noDecisions))));
    const seen = sighted.flatMap((item) => asExtracted(item, layers) ?? []);
    const { precision, recall, right } = scorePairs(seen, found);
    console.log(
      `end to end: ${seen.length} of ${sighted.length} items are found; of their pairs ${right} right, ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(seen.length).toBeGreaterThan(0);
  });

  it.each(distinct)('keeps $a and $b apart: $why', ({ a, b }) => {
    const idsOf = (one: string) =>
      sighted.filter((item) => item.one === one).map(({ mentions }) => entities.ofMention.get(mentions[0]!)!.id);
    const [left, right] = [idsOf(a), idsOf(b)];
    expect(left.length * right.length).toBeGreaterThan(0);
    expect(left.filter((id) => right.includes(id))).toEqual([]);
  });
});
