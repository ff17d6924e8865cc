import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, metBy, requirementsBy } from '../../loaders/extract/met.ts';
import { requirementsOf } from '../../loaders/extract/required.ts';

describe('what a pattern cannot match without', () => {
  it.each([
    ['sign(?:s|ed)?', [['sign']]],
    ['(?:signed|inked)\\s+on', [['inked', 'signed'], [' on']]],
    ['\\bin\\s+presence', [[' in '], [' presence']]],
    ['a(?=bc)(?!de)(?<=fg)(?<!hi)', [['bc'], ['fg']]],
    ['(?:ab|cd)?(?:ef|gh){0,2}(?:ij|kl)+', [['ij', 'kl']]],
    ['(?<p>[\uE002])(?:,|\\s+and)', [['\uE002']]],
    ['[\uE001\uE002][\uE003]?[^\uE004]', [['\uE001', '\uE002']]],
    [
      '(?:[\uE001]\\s+meets|[\uE002]\\s+sees)',
      [
        [' meets', ' sees'],
        ['\uE001', '\uE002'],
      ],
    ],
    ['(?:^|:\\s+)mayors?', [['mayor']]],
    ['organi[sz]ed|held', [['held', 'organi']]],
    ['(?:is|)\\s*', []],
  ])('%s', (source, required) => {
    const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.toSorted().join('|')).toSorted();
    expect(sorted(requirementsOf(source))).toEqual(sorted(required));
  });

  it('is in every text that matches', () => {
    const text = fc.array(fc.constantFrom('ab', 'ba', 'sa', 'A', 'B', 'ſ', ' ', ' ', ',', '-', '\uE001'), {
      maxLength: 7,
    });
    const word = fc.constantFrom('ab', 'ba', 'sa', 'b?a', 'a+b');
    const mark = fc.constantFrom('\\s+', '\\s*', '\\b', '[ab]', '[\uE001\uE002]', '[^a]', ',?', '^', '$');
    const opening = fc.constantFrom('(?:', '(', '(?=', '(?!', '(?<=', '(?<!');
    const quantifier = fc.constantFrom('', '', '?', '+', '*', '{0,2}', '{2}', '+?');
    const { source } = fc.letrec<{ source: string; piece: string }>((tie) => ({
      source: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
      piece: fc.oneof(
        { maxDepth: 2 },
        word,
        mark,
        fc.tuple(opening, tie('source')).map(([open, inner]) => `${open}${inner})`),
        fc.tuple(tie('source'), tie('source')).map(([one, other]) => `(?:${one}|${other})`),
        fc.tuple(tie('source'), quantifier).map(([inner, many]) => `(?:${inner})${many}`),
      ),
    }));
    fc.assert(
      fc.property(source, text, (pattern, words) => {
        const written = words.join('');
        fc.pre(new RegExp(pattern, 'iu').test(written));
        expect(meets(metBy(written), requirementsBy(pattern))).toBe(true);
      }),
      { numRuns: 700 },
    );
  });
});
