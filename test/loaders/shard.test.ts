import { relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../loaders/read.ts';
import { holds, readShard, type Shard } from '../../loaders/shard.ts';
import { BadSetting } from '../../src/errors.ts';
import { withFolder } from './folder.ts';

describe('a shard', () => {
  it('is one of the parts that together are the whole, and overlaps with none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 40 }), (places, of) => {
        const takers = places.map((place) => parts(of).filter((shard) => holds(shard, place)).length);
        expect(takers).toEqual(places.map(() => 1));
      }),
    );
  });

  it('takes about as much as the others', () => {
    const places = Array.from({ length: 4000 }, (_, index) => `news/${index}.txt`);
    for (const shard of parts(8)) {
      const taken = places.filter((place) => holds(shard, place)).length;
      expect(taken).toBeGreaterThan(400);
      expect(taken).toBeLessThan(600);
    }
  });

  it.each(['3/16', '1/1', '16/16'])('may be asked for as %s', (text) => {
    const { part, of } = readShard(text);
    expect(`${part}/${of}`).toBe(text);
  });

  it.each(['0/4', '5/4', '1/0', '-1/4', '1', '1/', '/4', '1/4/4', '1.5/4', 'a/b', '', ' 1/4', '01/4'])(
    'may not be asked for as %j',
    (text) => {
      const message = `--shard: expected PART/PARTS such as 3/16, with PART from 1 to PARTS, got ${text}`;
      expect(() => readShard(text)).toThrow(new BadSetting(message));
    },
  );
});

describe('documents in shards', () => {
  const files = {
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`a/${index}.txt`, `Text number ${index}.`])),
    'b/deep/er.md': 'A deeper text.',
    'b/bad.txt': new Uint8Array([0xe9]),
    'b/other.csv': 'a,b',
    'lines.jsonl': [...Array.from({ length: 20 }, (_, index) => `{"text":"Line ${index}."}`), '{"text":1}'].join('\n'),
  };
  const rows = (folder: string, inputs: Awaited<ReturnType<typeof readAll>>) =>
    inputs
      .map((input) => `${relative(folder, input.file)} ${'document' in input ? input.document.id : input.reason}`)
      .sort();

  it('are each in one of them, lines of one file and refusals too', () =>
    withFolder(files, async (folder) => {
      const whole = rows(folder, await readAll([folder]));
      expect(whole).toHaveLength(12 + 3 + 21);
      const sharded = await Promise.all(parts(5).map(async (shard) => rows(folder, await readAll([folder], shard))));
      expect(sharded.flat().sort()).toEqual(whole);
      for (const shard of sharded) expect(shard.some((row) => row.startsWith('lines.jsonl'))).toBe(true);
    }));

  it('are in the same one wherever the folder lies and in whatever order it is named', () =>
    withFolder({ ...prefixed('x', files), ...prefixed('elsewhere/y', files) }, async (folder) => {
      const [x, y] = [`${folder}/x`, `${folder}/elsewhere/y`];
      for (const shard of parts(3)) {
        const here = rows(x, await readAll([x], shard));
        expect(rows(y, await readAll([y], shard))).toEqual(here);
        const one = rows(x, await readAll([`${x}/a`, `${x}/b`, `${x}/b/deep/er.md`], shard));
        expect(rows(x, await readAll([`${x}/b/deep/er.md`, `${x}/b`, `${x}/a`], shard))).toEqual(one);
      }
    }));
});

function parts(of: number): Shard[] {
  return Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
}

function prefixed(folder: string, files: Readonly<Record<string, string | Uint8Array>>) {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
