import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseless } from '../../loaders/extract/caseless.ts';

const folder = fileURLToPath(new URL('../../loaders/extract', import.meta.url));

describe('expressions that ignore case', () => {
  it.each([
    [/^\p{Lu}\p{Ll}+ (?:forum|fair)$/iu, 'ŁÓDŹ Forum', true],
    [/\b\P{L}{2}fair\b/iu, 'a, fair', true],
    [/[^\p{L}\d]fair/iu, 'éfair', false],
    [/(?<![\p{L}\p{N}])sign/iu, 'Cosign', false],
    [/^[\p{L}\p{M}'-]+$/iu, "N'Guessan-Đặng", true],
  ])('%s means the same without whole code points', (expression, text, fits) => {
    expect(expression.test(text)).toBe(fits);
    expect(caseless(expression).test(text)).toBe(fits);
    expect(caseless(expression).flags).toBe('i');
  });

  it('take the ranges of letters of any script, but no marks of a sentence nor signs of ours', () => {
    const letters = caseless(/^\p{L}+$/iu);
    for (const word of ['Šebestyén', 'Владивосток', '北京', 'القاهرة', 'Đồng']) expect(letters.test(word)).toBe(true);
    for (const mark of ['’', '–', '“', '\uE001', '5', ' ']) expect(letters.test(mark)).toBe(false);
  });

  it('refuse what they have no ranges for', () => {
    expect(() => caseless(/\p{Sc}/iu)).toThrow(/no ranges for \\p\{Sc\}/u);
  });

  it('are compiled without both flags everywhere in the extractor', () => {
    const slow = readdirSync(folder).flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        /\/[dgsy]*iu[dgsy]*[\s.,;)\]]|\/[dgsy]*iu[dgsy]*$/u.test(line) && !/caseless\(/u.test(`${lines[at - 1]}${line}`)
          ? [`${file}:${at + 1}`]
          : [],
      );
    });
    expect(slow).toEqual([]);
  });
});
