import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf, partsOf } from '../../schema/spelling.ts';
import type { Graph } from '../../src/graph/port.ts';
import { harbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

async function fill(graph: Graph): Promise<void> {
  const sample = harbour();
  sample.entity('org:ministry-of-education', ['Ministry of Education', '教育部'], { kind: 'GOVERNMENT' });
  sample.entity('org:education-bureau', ['Education Bureau', '教育局'], { kind: 'GOVERNMENT' });
  sample.entity('org:lodz', ['Université de Łódź'], { kind: 'UNIVERSITY' });
  sample.entity('org:moscow', ['Московский университет'], { kind: 'UNIVERSITY' });
  await sample.write(graph);
}

onEachEngine('search', fill, (ask) => {
  const found = async (text: string, more = '') => {
    const { data, errors } = await ask(
      `query($text: String!) { search(text: $text${more}) {
      totalCount edges { score node { name } } } }`,
      { text },
    );
    expect(errors, text).toBeUndefined();
    const scores = data.search.edges.map(({ score }: { score: number }) => score);
    expect(scores, text).toEqual(scores.toSorted((a: number, b: number) => b - a));
    return data.search.edges.map(({ node }: { node: { name: string } }) => node.name) as string[];
  };

  it('finds names by beginnings of words, in any capitals, with accents or without, in any script', async () => {
    expect((await found('minis educ'))[0]).toBe('Ministry of Education');
    expect((await found('MINISTÈRE des'))[0]).toBe('Ministry of Harbours');
    expect((await found('ministere des'))[0]).toBe('Ministry of Harbours');
    expect((await found('universite de ło'))[0]).toBe('Université de Łódź');
    expect((await found('московский'))[0]).toBe('Московский университет');
    expect((await found('海岸'))[0]).toBe('Coast Gazette');
    expect(await found('教育部')).toEqual(['Ministry of Education', 'Education Bureau']);
    expect((await found('育')).toSorted()).toEqual(['Education Bureau', 'Ministry of Education']);
  });

  it('is narrowed like any list', async () => {
    expect(await found('education', ', where: { nameContains: "bureau" }')).toEqual(['Education Bureau']);
    expect(await found('education', ', where: { types: [Person] }')).toEqual([]);
  });

  it('finds names with a slip or two in a word', async () => {
    for (const [text, name] of [
      ['Minstry of Educaton', 'Ministry of Education'],
      ['minitsry educatoin', 'Ministry of Education'],
      ['Norhtport', 'Northport'],
      ['Harbuor Accrod', 'Harbour Accord'],
      ['Ana Luund', 'Ana Lund'],
      ['gazete', 'Coast Gazette'],
      ['унивирситет', 'Московский университет'],
    ] as const)
      expect((await found(text))[0], text).toBe(name);
  });

  it('puts the very name first, and finds nothing for what is like nothing', async () => {
    expect((await found('Norland', ', types: [Organization]'))[0]).toBe('Norland');
    expect((await found('Study Centre'))[0]).toBe('Study Centre');
    expect(await found('xylophone')).toEqual([]);
    expect(await found('Ana Lund', ', types: [Place]')).toEqual([]);
  });
});

describe('a word with slips', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 4, maxLength: 14 });
  const slip = fc.record({
    at: fc.nat(20),
    letter: fc.constantFrom(...'xyz'),
    how: fc.constantFrom('in', 'out', 'other'),
  });

  it('keeps one of the parts that are looked for, and is like the word', () => {
    fc.assert(
      fc.property(letters, fc.array(slip, { maxLength: 2 }), (word, slips) => {
        const allowed = word.length < 6 ? 1 : 2;
        let meant = word;
        for (const { at, letter, how } of slips.slice(0, allowed)) {
          const place = at % (meant.length + 1);
          meant = meant.slice(0, place) + (how === 'out' ? '' : letter) + meant.slice(how === 'in' ? place : place + 1);
        }
        expect(
          partsOf(word).some((part) => ` ${meant} `.includes(part)),
          meant,
        ).toBe(true);
        expect(likenessOf(`one ${meant} more`, [word])).toBeGreaterThan(0);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });
});
