import { expect, it } from 'vitest';
import { onEachEngine } from './ask.ts';
import { changing, pagedIds, staying, stayingIds } from './changing.ts';

const STAYING = 40;

onEachEngine('pages of a list that changes meanwhile', staying(STAYING), (ask, graph) => {
  it('hold nothing twice, and everything that was there throughout', async () => {
    const writer = changing(await graph());
    try {
      for (const order of ['', ', orderBy: { field: NAME, direction: DESC }', ', orderBy: { field: KIND }']) {
        for (const backwards of [false, true]) {
          const ids = await pagedIds(ask, 7, backwards, order);
          expect(new Set(ids).size, order).toBe(ids.length);
          expect(ids.filter((id) => id.startsWith('org:stays-')).toSorted()).toEqual(stayingIds(STAYING));
        }
      }
    } finally {
      expect(await writer.stop()).toBeGreaterThan(1);
    }
  });
});
