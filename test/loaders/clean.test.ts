import { describe, expect, it } from 'vitest';
import { cleanText } from '../../loaders/clean.ts';

const article = [
  'Rector opens new water laboratory in Zamora',
  'The rector of Zamora University opened a laboratory for the study of ground water on Monday.',
  'Forty researchers from nine countries will work there, the university said in a statement.',
];

describe('cleaning a text', () => {
  it('drops menus, share lines, language switches, tags and counters, and says so', () => {
    const chrome = [
      'News > Press Releases',
      'English | Français',
      'Latest news',
      'Share on Facebook | Twitter',
      'Views: 1,204',
      'Tags: water, research',
    ];
    const { text, dropped } = cleanText([...chrome.slice(0, 3), ...article, ...chrome.slice(3)].join('\n'));
    expect(text.split('\n')).toEqual(article);
    expect(dropped.map((row) => row.text)).toEqual(expect.arrayContaining(chrome));
    expect(dropped.every((row) => row.reason)).toBe(true);
  });

  it('keeps one copy of a doubled text, also where the second lacks its heading or differs in a word', () => {
    const second = [article[1], article[2]?.replace('Forty researchers', 'Forty researchers')].join('\n');
    const { text } = cleanText(`${article.join('\n')}\n\n${second}`);
    expect(text.trim().split('\n').filter(Boolean)).toEqual(article);
  });

  it('keeps whom to ask where a row tells the post, and rows of lists that begin like a copyright notice', () => {
    const { text } = cleanText(
      `${article.join('\n')}\n(a) the first report;\n(c) the visit of a delegation to Zamora.\n(c) 2024 Zamora University\n\nMedia contacts\nMs Halima Duale, Communications Manager, Zamora University\nZamora Harbour Authority, media line`,
    );
    expect(text).toContain('Ms Halima Duale, Communications Manager, Zamora University');
    expect(text).toContain('(c) the visit of a delegation to Zamora.');
    expect(text).not.toContain('media line');
    expect(text).not.toContain('(c) 2024');
  });

  it('drops what follows the end of the article', () => {
    const { text, dropped } = cleanText(
      `${article.join('\n')}\n- END -\nTen recipes for the summer\nWhat the stars say`,
    );
    expect(text.split('\n')).toEqual(article);
    expect(dropped[0]?.text).toContain('What the stars say');
  });

  it('keeps a heading in another script that stands below its translation, and drops a date of that kind', () => {
    const { text } = cleanText(
      `2020年11月16日星期一\nWater Forum opens in the capital\n水论坛在首都开幕\n${article[1]}`,
    );
    expect(text).toContain('水论坛在首都开幕');
    expect(text).not.toContain('2020年');
  });

  it('joins lines that were broken in the middle of a sentence, and changes no word', () => {
    const { text } = cleanText(
      'The rector of Zamora University opened a laboratory for\nthe study of ground water on Monday.',
    );
    expect(text).toBe('The rector of Zamora University opened a laboratory for the study of ground water on Monday.');
  });

  it('joins paragraphs that are broken at a margin, also before a capital, and keeps lists and short lines', () => {
    const broken = [
      'The council of the port of Zamora and the Organization of Baltic Grain',
      'Merchants agreed on Monday to share a warehouse, said Mayor Lucia Maria',
      'Ferrer Costa.  It is to open next spring beside the old customs house of',
      'the city, where the Merchants have had their seat for a hundred years.',
      '',
      'Present were:',
      '-   Lucia Maria Ferrer Costa, mayor',
      '-   Piet Kuiper, chairman of the merchants and of the board of the port',
      '    Authority',
    ];
    expect(cleanText(broken.join('\n')).text.split('\n')).toEqual([
      broken.slice(0, 4).join(' '),
      ...broken.slice(4, 7),
      `${broken[7]} Authority`,
    ]);
    const names = [
      'Lucia Maria Ferrer Costa',
      'Piet Kuiper',
      'Baltic Grain Merchants',
      'Port of Zamora',
      'Amina Yusuf',
    ];
    expect(cleanText(names.join('\n')).text.split('\n')).toEqual(names);
  });

  it('puts a title that the text does not begin with before it', () => {
    expect(cleanText(article.slice(1).join('\n'), 'Water laboratory opens').text.split('\n')[0]).toBe(
      'Water laboratory opens',
    );
    expect(cleanText(article.join('\n'), article[0]).text.split('\n')[1]).toBe(article[1]);
  });
});
