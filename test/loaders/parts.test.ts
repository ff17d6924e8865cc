import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/extract/index.ts';
import { LONGEST_PART, partsOf } from '../../loaders/extract/parts.ts';
import { layerOf } from '../../loaders/layer.ts';
import { documentOf } from './documents.ts';

const signing = (year: number) =>
  `Zamora University (ZU) and Delft University signed the Delft Water Accord in Delft on 3 May ${year}. Rector Amina Yusuf of Zamora University signed it.`;
const filler = `${'The water was cold and the boats stayed where they were until it was warm. '.repeat(8)}\n\n`;

describe('a text too long to be read at once', () => {
  it.each([
    ['paragraphs', `${'a b. '.repeat(5)}\n\n`, '\n\n'],
    ['lines', `${'a b. '.repeat(5)}\n`, '\n'],
    ['sentences', 'a b. ', '. '],
    ['words', 'ab ', ' '],
    ['nothing at all', 'abc', ''],
    ['letters of two units', '😀', '😀'],
  ])('is parted at %s', (_, unit, stop) => {
    const text = unit.repeat(200);
    const parts = partsOf(text, 101).map(({ start, end }) => text.slice(start, end));
    expect(parts.join('')).toBe(text);
    expect(parts.filter((part) => !part || part.length > 101)).toEqual([]);
    expect(parts.slice(0, -1).filter((part) => !part.endsWith(stop))).toEqual([]);
  });

  it('keeps what is named in several parts one item, and each fact with its sentence', () => {
    const far = filler.repeat(Math.ceil(LONGEST_PART / filler.length));
    const text = `${signing(2019)}\n\n${far}${signing(2024)}\n\nIn 2025 ZU signed the Zamora Reef Accord with Delft University.\n`;
    const extraction = extract(documentOf(text));
    expect(text.length).toBeGreaterThan(LONGEST_PART);
    const named = (name: string) => extraction.items.filter((item) => item.mentions.some(({ form }) => form === name));
    for (const name of ['Zamora University', 'ZU', 'Delft University', 'Delft Water Accord', 'Amina Yusuf'])
      expect(named(name), name).toHaveLength(1);
    expect(named('ZU')).toEqual(named('Zamora University'));
    expect(new Set(extraction.items.map(({ key }) => key)).size).toBe(extraction.items.length);
    for (const { mentions } of extraction.items)
      for (const { start, end, form } of mentions) expect(text.slice(start, end)).toBe(form);
    const quotes = extraction.facts.map(({ evidence }) => text.slice(evidence.start, evidence.end));
    expect(quotes.filter((quote) => !/signed/u.test(quote))).toEqual([]);
    expect(quotes.some((quote) => quote.startsWith('In 2025'))).toBe(true);
    expect(layerOf(extraction).refusals).toEqual([]);
  }, 60_000);
});
