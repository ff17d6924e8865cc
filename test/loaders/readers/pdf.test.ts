import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../loaders/document.ts';
import { readPdf } from '../../../loaders/readers/pdf.ts';
import { pdf, type Line, type Parts } from './pdf-builder.ts';

async function read(parts: Parts) {
  const raw = await readPdf(pdf(parts));
  if (!raw.ok) throw new Error(raw.reason);
  return raw;
}

/** Lines set one under the other, from the top of the text. */
const set = (lines: readonly string[], from = 700, left = 60): Line[] =>
  lines.map((text, index) => [text, left, from - index * 14]);

const paragraphs = async (...pages: readonly (readonly Line[])[]) => (await read({ pages })).body.split('\n\n');

const opening = [
  'The Harbour Institute and Northern University signed a memorandum of under-',
  'standing on marine research in Tallinn on Monday. Both sides called it a long-',
  'term step, the first of many in the region, and spoke of their further coope-',
  'ration.',
];
const joint =
  'The Harbour Institute and Northern University signed a memorandum of understanding on marine research in Tallinn on Monday. Both sides called it a long-term step, the first of many in the region, and spoke of their further cooperation.';

describe('a PDF file', () => {
  it('gives the lines of a paragraph as one, with the words mended that a line end parts', async () => {
    expect(await paragraphs(set(opening))).toEqual([joint]);
  });

  it('keeps a hyphen that the word has elsewhere, that its like always have, and before a capital or a year', async () => {
    const lines = [
      'The council called the two-sided agreement on marine research a plan of the years 2024-',
      '2025, and the press was told in the evening of the same day that it is both a two-',
      'sided plan for the bay and a first one for all its harbours, as drawn up by the Franco-',
      'German council with the help of its president, Ann Lee, and Juan Soto, its vice-',
      'president.',
    ];
    expect(await paragraphs(set(lines))).toEqual([
      'The council called the two-sided agreement on marine research a plan of the years 2024-2025, and the press was told in the evening of the same day that it is both a two-sided plan for the bay and a first one for all its harbours, as drawn up by the Franco-German council with the help of its president, Ann Lee, and Juan Soto, its vice-president.',
    ]);
  });

  it('parts paragraphs at gaps, at short lines, at indented lines, at lists and at other sizes', async () => {
    const full = 'Each of these lines runs as far to the right as the column lets it, up to the margin';
    expect(
      await paragraphs([
        ['Joint statement of the Harbour Institute', 60, 740, 16],
        ['and of Northern University', 60, 722, 16],
        [full, 60, 700],
        ['and ends early.', 60, 686],
        ['A new sentence begins another paragraph, since the line before was a short one.', 60, 672],
        [`${full.slice(0, -1)}.`, 60, 640],
        [full, 80, 626],
        ['and is indented.', 60, 612],
        ['1. Research in the bay', 60, 598],
        ['2. Exchange of students', 60, 584],
      ]),
    ).toEqual([
      'Joint statement of the Harbour Institute and of Northern University',
      `${full} and ends early.`,
      'A new sentence begins another paragraph, since the line before was a short one.',
      `${full.slice(0, -1)}.`,
      `${full} and is indented.`,
      '1. Research in the bay',
      '2. Exchange of students',
    ]);
  });

  it('drops page numbers and running heads, says so, and joins a sentence that goes on overleaf', async () => {
    const page = (number: number, lines: readonly string[]): Line[] => [
      [`Harbour Institute, report of 2025`, 60, 770],
      ...set(lines),
      [`Page ${number} of 2`, 280, 30],
    ];
    const { body, dropped } = await read({
      pages: [
        page(1, ['A first paragraph.', ...opening.slice(0, 2)]),
        page(2, [...opening.slice(2), 'A last paragraph.']),
      ],
    });
    expect(body.split('\n\n')).toEqual(['A first paragraph.', joint, 'A last paragraph.']);
    expect(dropped?.map(({ text }) => text)).toEqual([
      'Harbour Institute, report of 2025',
      'Page 1 of 2',
      'Harbour Institute, report of 2025',
      'Page 2 of 2',
    ]);
  });

  it('drops numbers that grow with the pages wherever they stand, and no other numbers', async () => {
    const { dropped } = await read({
      pages: [
        [['7', 560, 770], ...set(opening)],
        [...set(opening), ['- 8 -', 280, 30]],
        [['2025', 60, 770], ...set(opening), ['9', 280, 60]],
      ],
    });
    expect(dropped?.map(({ text }) => text)).toEqual(expect.arrayContaining(['7', '- 8 -', '9']));
    expect(dropped?.map(({ text }) => text)).not.toContain('2025');
  });

  it('keeps the same words elsewhere on a page, and those of a page that is alone', async () => {
    expect(await paragraphs([...set(opening), ['1', 280, 30]])).toEqual([joint, '1']);
    const twice = ['Northern University.', 'One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((text) => [text]);
    const pages = [0, 1].map((shift) =>
      twice.map(([text], index): Line => [
        `${text!}${shift && index ? ' More.' : ''}`,
        60,
        700 - shift * 90 - index * 40,
      ]),
    );
    expect((await read({ pages })).body.split('Northern University.')).toHaveLength(3);
  });

  it('gives its title, language, publisher and day of publication, but not the day it was made', async () => {
    const pages = [set(opening)];
    expect((await read({ pages, title: 'Joint statement', language: 'en-GB' })).values).toEqual({
      title: 'Joint statement',
      language: 'en-GB',
    });
    const extended =
      '<prism:publicationDate xmlns:prism="p">2024-05-06T10:00:00Z</prism:publicationDate><dc:publisher xmlns:dc="d"><rdf:Bag><rdf:li>The Tide</rdf:li></rdf:Bag></dc:publisher>';
    const raw = await read({ pages, title: 'Microsoft Word - draft3.docx', extended });
    expect(raw).toMatchObject({ publishedFrom: 'page metadata' });
    expect(raw.values).toEqual({ publisher: 'The Tide', published: '2024-05-06' });
  });

  const whole = pdf({ pages: [set(opening)] });
  it.each([
    [
      'encrypted',
      pdf({ pages: [set(opening)], encrypted: true }),
      'expected a PDF that opens without a password, got an encrypted one',
    ],
    ['cut off', whole.subarray(0, 300), 'expected a whole PDF, got a damaged one (Invalid PDF structure.)'],
    ['another thing', Buffer.from('not a PDF'), 'expected a PDF, got a file that does not begin like one'],
    [
      'without text',
      pdf({ pages: [[], []] }),
      'expected a PDF with text, got 2 pages of pictures alone: run text recognition over it first',
    ],
    ['empty', new Uint8Array(), 'expected text, got an empty file'],
  ])('is refused where it is %s', async (_, bytes, reason) => {
    expect(await readDocument('file.pdf', bytes)).toEqual({ ok: false, file: 'file.pdf', reason });
  });

  it('is read with spare bytes in front of and behind it', async () => {
    const wrapped = Buffer.concat([Buffer.from('\n\n'), whole, Buffer.from('\n\n')]);
    expect(await readPdf(wrapped)).toMatchObject({ ok: true, body: joint });
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = new Uint8Array(whole);
    await readPdf(bytes);
    expect(Buffer.from(bytes).equals(whole)).toBe(true);
  });
});
