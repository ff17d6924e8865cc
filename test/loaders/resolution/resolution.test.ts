import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../loaders/compute/entities.ts';
import { noDecisions } from '../../../loaders/decisions/decisions.ts';
import { resolve } from '../../../loaders/resolve.ts';
import { sightingsOf } from '../../../loaders/resolve/sighting.ts';
import { absence, goldSets } from '../gold/sets.ts';
import { annotated, readGold, readMerged } from './merged.ts';
import { scorePairs } from './pairs.ts';

const originals = goldSets.find(({ name }) => name === 'originals')!;
const absent = await absence(originals);
const why = absent ? ` (skipped: ${absent})` : '';

describe.skipIf(absent !== undefined)(`resolution of annotated documents${why}`, async () => {
  const merged = await readMerged(join(originals.gold, 'merged.json'));
  const files = (await readdir(originals.gold)).filter((file) => /^\d+\.json$/u.test(file)).sort();
  const golds = await Promise.all(files.map((file) => readGold(join(originals.gold, file))));
  const documents = await Promise.all(golds.map((one) => annotated(one, originals.documents, merged)));
  const sighted = documents.flatMap((document) => document.sighted);
  const entities = entitiesOf(resolve(documents.flatMap(({ layer }) => sightingsOf(layer, noDecisions))));

  it('makes one what is one, and little else', () => {
    const { precision, recall, missed, wrong, right } = scorePairs(sighted, entities);
    const ruled = `${right} pairs right, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log([ruled, ...missed.map((pair) => `missed ${pair}`), ...wrong.map((pair) => `wrong ${pair}`)].join('\n'));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each(merged.distinct)('keeps $a and $b apart: $why', ({ a, b }) => {
    const idsOf = (one: string) =>
      sighted.filter((item) => item.one === one).map(({ mentions }) => entities.ofMention.get(mentions[0]!)!.id);
    const [left, right] = [idsOf(a), idsOf(b)];
    expect(left.length * right.length).toBeGreaterThan(0);
    expect(left.filter((id) => right.includes(id))).toEqual([]);
  });
});
