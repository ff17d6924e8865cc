import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, readLoadable } from '../../../loaders/read.ts';
import { readLines } from '../../../loaders/readers/lines.ts';
import { withFolder } from '../folder.ts';

const line = (values: object) => JSON.stringify(values);
const first = { url: 'https://tide.example/1', title: 'One', published: '2025-03-04', text: 'Two cities are twinned.' };

/** What a file of lines gives: documents, and refusals as `file: reason`. */
const readFile = (content: string | Uint8Array, read = readAll) =>
  withFolder({ 'news.jsonl': content }, async (folder) =>
    (await read([folder])).map((input) =>
      'document' in input
        ? { ...input.document, file: basename(input.file) }
        : `${basename(input.file)}: ${input.reason}`,
    ),
  );

describe('a file of lines', () => {
  it('gives a document a line, with the id it names or else the file and the line', async () => {
    const read = await readFile(
      `${line(first)}\n\r\n${line({ id: 7, text: 'A second text.\r\nIn two lines.', publisher: 'The Tide', language: 'en', extra: [1] })}`,
    );
    expect(read).toEqual([
      {
        id: 'news-1',
        file: 'news.jsonl:1',
        title: 'One',
        url: 'https://tide.example/1',
        published: '2025-03-04',
        publishedFrom: 'JSON field',
        text: 'One\n\nTwo cities are twinned.',
        dropped: [],
      },
      expect.objectContaining({
        id: '7',
        file: 'news.jsonl:3',
        publisher: 'The Tide',
        language: 'en',
        text: 'A second text.\nIn two lines.',
      }),
    ]);
  });

  it.each([
    ['{"text": ', /^news.jsonl: line 2, expected JSON, got a mistake \(.+\)$/u],
    ['[1]', 'news.jsonl: line 2, expected an object with text, got [1]'],
    ['{"title":"No text"}', 'news.jsonl: line 2, text: expected text, got nothing'],
    ['{"text":5}', 'news.jsonl: line 2, text: expected text, got 5'],
    ['{"text":"  "}', 'news.jsonl: line 2, expected text, got none at all'],
    [
      '{"text":"x","published":"yesterday"}',
      'news.jsonl: line 2, published: expected a date such as 2025, 2025-09 or 2025-09-21, got "yesterday"',
    ],
    [
      '{"text":"x","published":"2025-02-30"}',
      'news.jsonl: line 2, published: expected a day that the calendar has, got "2025-02-30"',
    ],
    [
      '{"text":"x","url":"here"}',
      'news.jsonl: line 2, url: expected an address such as https://example.org/news/1, got "here"',
    ],
    ['{"text":"x","title":["x"]}', 'news.jsonl: line 2, title: expected text, got ["x"]'],
  ])('refuses the line %s by its number and reads the others', async (bad, reason) => {
    const read = await readFile([line(first), bad, line({ ...first, text: 'Another text.' })].join('\n'));
    expect(read).toEqual([
      expect.objectContaining({ id: 'news-1' }),
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
      expect.objectContaining({ id: 'news-3' }),
    ]);
  });

  it('refuses a line that is not UTF-8, and none but it', async () => {
    const bytes = Buffer.concat([Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from(line(first))]);
    expect(await readFile(bytes)).toEqual([
      'news.jsonl: line 1, expected text in UTF-8, got bytes that are not UTF-8 at offset 1',
      expect.objectContaining({ id: 'news-2' }),
    ]);
  });

  it('holds each document to the limit of size, not the file, where they are for a graph', async () => {
    const large = 'Each line of it says something else. '.repeat(120_000);
    const content = [line({ text: large }), line({ text: large }), line({ text: large + large })].join('\n');
    const read = await readFile(content, readLoadable);
    expect(
      read.map((each) => (typeof each === 'string' ? each.replace(/: expected.*got /u, ': … ') : each.id)),
    ).toEqual(['news-1', 'news-2', expect.stringMatching(/^news\.jsonl:3: … 8\.5 MB: split it/u)]);
  });

  it('is refused where it has no lines', async () => {
    expect(await readFile('\n \n')).toEqual(['news.jsonl: expected a document a line, got no lines']);
  });

  it('refuses both lines of one id', async () => {
    const read = await readFile([line({ ...first, id: 'a' }), line({ ...first, id: 'a' })].join('\n'));
    expect(read).toEqual([
      expect.stringMatching(/^news\.jsonl:1: expected an id of its own, got "a", which .*news\.jsonl:2 has too$/u),
      expect.stringMatching(/^news\.jsonl:2: expected an id of its own, got "a", which .*news\.jsonl:1 has too$/u),
    ]);
  });
});

describe('the lines of a stream', () => {
  async function collect(chunks: Iterable<Uint8Array>, longest?: number) {
    const lines: unknown[] = [];
    for await (const { number, ...rest } of readLines(chunks, longest))
      lines.push([number, rest.ok ? rest.text : rest.reason]);
    return lines;
  }

  it('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '北', ' ', '😀') })),
        fc.array(fc.nat(12)),
        async (parts, cuts) => {
          const bytes = Buffer.from(parts.join('\n'));
          const chunks: Uint8Array[] = [];
          let at = 0;
          for (const cut of [...cuts, bytes.length]) {
            chunks.push(bytes.subarray(at, at + cut));
            at += cut;
          }
          const expected = bytes
            .toString()
            .split('\n')
            .flatMap((text, index) => (text.trim() ? [[index + 1, text]] : []));
          expect(await collect(chunks)).toEqual(expected);
        },
      ),
    );
  });

  it('are refused above a length, without being held', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a');
    const chunks = [megabyte, megabyte, megabyte, Buffer.from('\nshort')];
    expect(await collect(chunks, 2 * 1024 * 1024)).toEqual([
      [1, 'expected at most 2 MB in a line, got 3 MB'],
      [2, 'short'],
    ]);
  });
});
