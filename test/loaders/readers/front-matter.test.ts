import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../loaders/readers/front-matter.ts';

const read = (block: string) => readFrontMatter(`---\n${block}\n---\nTwo cities are twinned.\n`);
const valuesOf = (block: string) => {
  const result = read(block);
  return result.ok ? result.values : result.reason;
};

describe('front matter', () => {
  it.each([
    ['a colon and a quotation', 'Tide: two ports sign "a pact" at sea', 'Tide: two ports sign "a pact" at sea'],
    ['a quotation at its start', '"Pact" of two ports signed', '"Pact" of two ports signed'],
    ['a sign that means something else', '@tide %signs [a] {pact}', '@tide %signs [a] {pact}'],
    ['quotation marks around all of it, and a colon', '"Tide: a pact"', 'Tide: a pact'],
  ])('takes a title with %s as it stands', (_, title, taken) => {
    expect(valuesOf(`title: ${title}\nurl: https://tide.example/1\npublished:`)).toEqual({
      title: taken,
      url: 'https://tide.example/1',
    });
  });

  it.each([
    ['2025-03-04T10:00:00+02:00', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['2025', '2025'],
  ])('reads the day of publication %s', (published, day) => {
    expect(valuesOf(`published: ${published}`)).toEqual({ published: day });
  });

  it.each(['', '""', 'null', 'unknown', 'n/a'])('takes %j for an address or day that is not known', (value) => {
    expect(valuesOf(`url: ${value}\npublished: ${value}`)).toEqual({});
  });

  it.each([
    [
      'published: yesterday',
      'front matter, published: expected a date such as 2025, 2025-09 or 2025-09-21, got "yesterday"',
    ],
    ['published: 2025-02-30', 'front matter, published: expected a day that the calendar has, got "2025-02-30"'],
    ['url: here', 'front matter, url: expected an address such as https://example.org/news/1, got "here"'],
    ['title: [a, b]', 'front matter, title: expected text, got ["a","b"]'],
    ['- a\n- b', 'front matter: expected keys with values, got ["a","b"]'],
  ])('refuses %j with what was expected and what came', (block, reason) => {
    expect(valuesOf(block)).toBe(reason);
  });

  it('names the line in which it is neither YAML nor a key a line', () => {
    expect(valuesOf('title: x\n  "y": [')).toMatch(/^front matter: expected YAML, got a mistake in line \d \(.+\)$/u);
  });
});
