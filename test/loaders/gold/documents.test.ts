import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints } from './lint.ts';
import { goldSets, type GoldSet } from './sets.ts';

/** How many documents each of our sets must hold. */
const least: Partial<Record<GoldSet['name'], number>> = { practice: 50, others: 50, aside: 15 };
const LEAST_TOGETHER = 90;

const own = goldSets.flatMap(({ name, gold }) => {
  const count = least[name];
  const there = existsSync(gold) && readdirSync(gold).length > 0;
  return count === undefined ? [] : [{ name, folder: gold, count, there }];
});
const stems = (folder: string, ending: string): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

for (const { name, folder, count, there } of own)
  describe.skipIf(!there)(`the ${name} documents${there ? '' : ' (absent)'}`, () => {
    const names = there ? stems(folder, '.json') : [];

    it(`are at least ${count}, each a text and an annotation`, () => {
      expect(names).toEqual(stems(folder, '.txt'));
      expect(names.length).toBeGreaterThanOrEqual(count);
    });

    it.each(names)('%s is annotated with what its text says', (stem) => {
      const raw = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')) as Readonly<Record<string, unknown>>;
      const text = readFileSync(join(folder, `${stem}.txt`), 'utf8');
      expect(raw).toMatchObject({ id: stem, file: `${stem}.txt` });
      expect(complaints(raw, text)).toEqual([]);
    });
  });

it.skipIf(own.some(({ there }) => !there))(`there are at least ${LEAST_TOGETHER} documents, none in two sets`, () => {
  const all = own.flatMap(({ folder }) => stems(folder, '.json'));
  expect(all.length).toBeGreaterThanOrEqual(LEAST_TOGETHER);
  expect(new Set(all).size).toBe(all.length);
});

describe('the check of annotations', () => {
  const text = 'Harbour  Office and Ana Costa signed the Blue Pact at the Tide Forum.';
  const sound = {
    id: 'pact',
    organizations: [{ key: 'o1', names: ['Harbour Office'], kind: 'government', founders: ['p1'] }],
    people: [{ key: 'p1', names: ['Ana Costa'], positions: [{ title: 'head', organization: 'o1' }] }],
    events: [{ key: 'e1', names: ['Tide Forum'], start: '2024-05', end: '2024-06-02', hosts: ['o1'] }],
    agreements: [
      { key: 'a1', names: ['Blue Pact'], kind: 'treaty', status: 'in force', parties: ['o1'], event: 'e1', date: null },
    ],
    figures: [{ about: 'a1', value: 2, qualifier: 'over', counts: 'ports' }],
  };
  type Lists = Partial<Record<keyof typeof sound, unknown>>;
  const broken: readonly (readonly [string, Lists, RegExp])[] = [
    ['a name that the text does not say', { people: [{ key: 'p1', names: ['Ana C.'] }] }, /p1: names: .* Ana C\./],
    ['a key used twice', { people: [{ key: 'o1', names: ['Ana Costa'] }] }, /expected a key of its own/],
    ['a key of nothing', { figures: [{ about: 'a7', value: 2 }] }, /about: a7 is none of/],
    [
      'a host that is an agreement',
      { events: [{ key: 'e1', names: ['Tide Forum'], hosts: ['a1'] }] },
      /hosts: a1 is none/,
    ],
    [
      'a post at a body that is not there',
      { people: [{ key: 'p1', names: ['Ana Costa'], positions: [{ title: 'head', organization: 'o2' }] }] },
      /organization: o2 is none/,
    ],
    [
      'another reading with a body that is not there',
      {
        people: [{ key: 'p1', names: ['Ana Costa'], positions: [{ title: 'head', accept: [{ organization: 'o2' }] }] }],
      },
      /organization: o2 is none/,
    ],
    [
      'a day that no calendar has',
      { agreements: [{ key: 'a1', names: ['Blue Pact'], date: '2023-02-30' }] },
      /date: expected a day/,
    ],
    [
      'an end before the start',
      { events: [{ key: 'e1', names: ['Tide Forum'], start: '2024', end: '2023-05' }] },
      /e1: end: before/,
    ],
    [
      'a status of its own making',
      { agreements: [{ key: 'a1', names: ['Blue Pact'], status: 'done' }] },
      /status: done is none of/,
    ],
    [
      'a field of another name',
      { agreements: [{ key: 'a1', names: ['Blue Pact'], partys: ['o1'] }] },
      /partys: no field/,
    ],
  ];

  it('finds nothing wrong with a sound annotation', () => {
    expect(complaints(sound, text)).toEqual([]);
  });

  it.each(broken)('finds %s', (_, lists, message) => {
    const found = complaints({ ...sound, ...lists }, text).filter((line) => message.test(line));
    expect(found).toHaveLength(1);
  });
});
