import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isDull } from '../../loaders/extract/dull.ts';
import { beginsAt } from '../../loaders/extract/names.ts';
import { splitSentences } from '../../loaders/sentences.ts';
import { factTables, otherTables } from './rule-tables.ts';

const practice = new URL('gold/practice/', import.meta.url);

it('passes over words with which nothing begins, and only over them', async () => {
  const files = (await readdir(practice)).filter((file) => file.endsWith('.txt'));
  const texts = [
    ...[...Object.values(factTables), ...Object.values(otherTables)].flat().map(({ example }) => example),
    ...files.map((file) => readFileSync(new URL(file, practice), 'utf8')),
  ];
  const missed: string[] = [];
  let [words, dull] = [0, 0];
  for (const text of texts)
    for (const { tokens } of splitSentences(text))
      for (const [at, token] of tokens.entries()) {
        words += Number(token.word);
        if (!isDull(token.text) || tokens[at - 1]?.text === 'of') continue;
        dull++;
        for (const headline of [false, true])
          if (beginsAt({ text, tokens, titleCase: headline, headline, dated: () => false }, at))
            missed.push(token.text);
      }
  expect([...new Set(missed)]).toEqual([]);
  expect(dull).toBeGreaterThan(words / 3);
});
