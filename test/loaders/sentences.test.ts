import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../loaders/sentences.ts';

const sentencesOf = (text: string) => splitSentences(text).map((sentence) => text.slice(sentence.start, sentence.end));

describe('splitting sentences', () => {
  it.each([
    ['Dr. Amina Yusuf spoke. Mr. Okello listened.', ['Dr. Amina Yusuf spoke.', 'Mr. Okello listened.']],
    ['William N. Brown came on Sept. 20. He left.', ['William N. Brown came on Sept. 20.', 'He left.']],
    ['A heading\nThe text begins here.', ['A heading', 'The text begins here.']],
    ['Director Dr. Ts. Bold spoke. He left.', ['Director Dr. Ts. Bold spoke.', 'He left.']],
    ['H.E. Juma and Prof. Lind met. They signed.', ['H.E. Juma and Prof. Lind met.', 'They signed.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('gives tokens whose offsets lead back to their words', () => {
    const text = 'First line.\nThe People’s Bank of St. Vincent signed.';
    for (const { tokens } of splitSentences(text))
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
