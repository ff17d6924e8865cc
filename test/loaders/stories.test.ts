import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../loaders/compute.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { groupBy } from '../../loaders/order.ts';
import { storiesOf } from '../../loaders/stories.ts';
import { tellingOf } from '../../loaders/stories/telling.ts';
import { numbersOf } from '../../loaders/stories/numbers.ts';
import { next, release, reprint, retold } from './stories.texts.ts';
import { layer, type Stated } from './told.ts';

interface Report {
  readonly published?: string;
  /** When the press conference took place, where the document tells. */
  readonly day?: string;
  readonly more?: readonly Stated[];
}

const told = (id: string, text: string, { published, day, more = [] }: Report = {}): DocumentLayer =>
  layer(
    id,
    ['{{o1|Ministry of Fisheries}} held {{e1|a press conference}}.', text],
    {
      o1: { type: 'Organization', kind: 'GOVERNMENT' },
      e1: { type: 'Event', kind: 'PRESS_CONFERENCE', described: true, name: 'press conference' },
    },
    [
      { type: 'HOSTED', from: 'o1', to: 'e1', role: 'HOST' },
      ...(day === undefined ? [] : [{ type: 'Claim', about: 'e1', property: 'start', value: day } as const]),
      ...more,
    ],
    published,
  );

const first = told('release', release, { published: '2024-03-14', day: '2024-03-14' });
const copied = told('copied', reprint, { published: '2024-03-20', day: '2024-03-14' });
const translated = told('translated', retold, { published: '2024-03-15', day: '2024-03-14' });
const undated = told('undated', retold);
const other = told('next', next, { published: '2024-04-11', day: '2024-04-11' });

const stories = (...layers: readonly DocumentLayer[]) =>
  storiesOf(layers.map(tellingOf)).all.map(({ documents }) => documents.map((id) => id.slice('document:'.length)));

describe('a story', () => {
  it('is told by a text and by what reprints it under another heading without its end', () => {
    expect(stories(first, copied)).toEqual([['release', 'copied']]);
  });

  it('is told by a report and its translation, dated or not', () => {
    expect(stories(first, translated)).toEqual([['release', 'translated']]);
    expect(stories(first, undated)).toEqual([['release', 'undated']]);
    expect(stories(undated, first, copied)).toEqual([['release', 'copied', 'undated']]);
  });

  it('is not told by a report of the next press conference, whatever the two have in common', () => {
    expect(stories(first, other)).toEqual([]);
    expect(stories(first, copied, translated, other)).toEqual([['release', 'translated', 'copied']]);
    // Even where the later one repeats nearly all that the earlier one said.
    const again = told('again', release.replace('14 March', '16 May').replace('Ana', 'Bo'), { day: '2024-05-16' });
    expect(stories(first, again)).toEqual([]);
  });

  it('is not told by what was published long after, even with the same figures and without a day', () => {
    expect(stories(first, told('review', retold, { published: '2024-12-30' }))).toEqual([]);
  });

  it('is not told by a digest that holds the text among many others', () => {
    const paragraphs = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 14 }, (_, word) => `w${i}x${word}`)
        .join(' ')
        .concat(`, and ${1000 + 7 * i} of them landed in ${110 + i} ports.`),
    );
    expect(
      stories(
        first,
        told('digest', `${release}\n${paragraphs.join('\n')}`, { published: '2024-03-15', day: '2024-03-14' }),
      ),
    ).toEqual([]);
  });

  it('is not told by two forms of one kind that differ in what was filled in', () => {
    const notice = (id: string, at: string, about: string) =>
      told(
        id,
        `The press office of the Ministry of Fisheries invites all accredited journalists to a meeting on ${at} in the blue room ` +
          `of the ministry in Northport, where the spokesperson will answer questions about ${about}. Those who wish to come are asked ` +
          'to write to the office before noon of the day before, to bring a card of the press, and to leave bags at the door.',
      );
    expect(stories(notice('a', '14 March at 10', 'herring'), notice('b', '27 June at 15', 'herring'))).toEqual([]);
    expect(stories(notice('a', '14 March at 10', 'herring'), notice('b', '14 March at 10', 'cod'))).toHaveLength(1);
  });

  it('has the id, the title and the date of the document that told it first', () => {
    const { all, of } = storiesOf([copied, first, other].map(tellingOf));
    expect(all).toEqual([
      {
        id: 'story:release',
        title: 'release',
        published: '2024-03-14',
        documents: ['document:release', 'document:copied'],
      },
    ]);
    expect(of('document:copied')).toBe(of('document:release'));
    expect(of('document:next')).not.toBe(of('document:release'));
  });
});

describe('stories', () => {
  const all = [first, copied, translated, undated, other];

  it('are the same in whatever order the documents come', () => {
    const whole = storiesOf(all.map(tellingOf)).all;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (layers) => {
        expect(storiesOf(layers.map(tellingOf)).all).toEqual(whole);
      }),
      { seed: 11, numRuns: 20 },
    );
  });

  it('can be told for each part that blocks connect, without the rest', () => {
    fc.assert(
      fc.property(fc.subarray(all), (layers) => {
        const parts = connected(layers);
        expect(parts.flatMap((part) => storiesOf(part.map(tellingOf)).all)).toEqual(
          expect.arrayContaining([...storiesOf(layers.map(tellingOf)).all]),
        );
        expect(parts.flatMap((part) => storiesOf(part.map(tellingOf)).all)).toHaveLength(
          storiesOf(layers.map(tellingOf)).all.length,
        );
      }),
      { seed: 12, numRuns: 32 },
    );
  });

  it('count once, however often they are printed: the value of more stories is shown', () => {
    const pact = (id: string, text: string, date: string, published: string) =>
      layer(
        id,
        ['{{o1|Ministry of Fisheries}} signed {{a1|Harbour Accord}}.', text],
        { o1: { type: 'Organization', kind: 'GOVERNMENT' }, a1: { type: 'Agreement', kind: 'AGREEMENT' } },
        [
          { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
          { type: 'Claim', about: 'a1', property: 'date', value: date },
        ],
        published,
      );
    const layers = [
      pact('a', release, '2024-03-13', '2024-03-14'),
      pact('b', reprint, '2024-03-13', '2024-03-20'),
      pact('c', release, '2024-03-13', '2024-03-21'),
      pact('d', 'Heard at the quay.', '2024-03-12', '2024-03-15'),
      pact('e', 'Told by the gazette.', '2024-03-12', '2024-03-16'),
    ];
    const { nodes, relations } = compute(layers);
    const claims = nodes.filter(({ type }) => type === 'Claim').map(({ properties }) => properties);
    expect(claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: '2024-03-13', sources: 3, stories: 1, shown: false }),
        expect.objectContaining({ value: '2024-03-12', sources: 2, stories: 2, shown: true }),
      ]),
    );
    const party = relations.find(({ type }) => type === 'PARTY_TO')!;
    expect(party.properties).toMatchObject({ sources: 5, stories: 3 });
    const tellings = relations.filter(({ type }) => type === 'TELLS').map(({ from, to }) => [from.id, to.id]);
    expect(tellings).toEqual(['a', 'b', 'c'].map((id) => [`document:${id}`, 'story:a']));
  });
});

describe('numbers', () => {
  it.each([
    ['14,000 and 14 000, or 1.4万人', [14_000]],
    ['2.3 million euros, 2,3 Millionen Euro', [2_300_000]],
    ['١٢٣ and १२३', [123]],
    ['Licence 20240314001, telephone 010-66096114', []],
    ['on 3/4/2024', []],
    ['83% against 41 %', [83, 41]],
  ])('of %j are %j', (text, numbers) => {
    expect([...numbersOf(text.normalize('NFKC'))]).toEqual(numbers);
  });
});

/** Layers connected through blocks, directly or through others. */
function connected(layers: readonly DocumentLayer[]): DocumentLayer[][] {
  const partOf = new Map(layers.map((one) => [one, new Set([one])]));
  const blocks = groupBy(
    layers.flatMap((one) => tellingOf(one).blocks.map((block) => ({ block, one }))),
    ({ block }) => block,
  );
  for (const members of blocks.values()) {
    const joined = new Set(members.flatMap(({ one }) => [...partOf.get(one)!]));
    for (const one of joined) partOf.set(one, joined);
  }
  return [...new Set(partOf.values())].map((part) => [...part]);
}
