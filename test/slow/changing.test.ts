import { expect, it } from 'vitest';
import { onEachEngine } from '../schema/ask.ts';
import { changing, pagedIds, staying, stayingIds } from '../schema/changing.ts';

const STAYING = 300;

onEachEngine('pages of a long list that changes meanwhile', staying(STAYING), (ask, graph) => {
  it('hold nothing twice, and everything that was there throughout, in any order and by any size', async () => {
    const writer = changing(await graph());
    try {
      for (const field of ['NAME', 'KIND'])
        for (const direction of ['ASC', 'DESC'])
          for (const size of [7, 100])
            for (const backwards of [false, true]) {
              const ids = await pagedIds(
                ask,
                size,
                backwards,
                `, orderBy: { field: ${field}, direction: ${direction} }`,
              );
              expect(new Set(ids).size).toBe(ids.length);
              expect(ids.filter((id) => id.startsWith('org:stays-')).toSorted()).toEqual(stayingIds(STAYING));
            }
    } finally {
      expect(await writer.stop()).toBeGreaterThan(10);
    }
  });
});
