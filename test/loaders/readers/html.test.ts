import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../loaders/document.ts';
import type { SourceDocument } from '../../../loaders/facts.ts';
import { readHtml } from '../../../loaders/readers/html.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function raw(html: string | Uint8Array) {
  const read = await readHtml(typeof html === 'string' ? bytes(html) : html);
  if (!read.ok) throw new Error(read.reason);
  return read;
}

async function read(html: string, file = 'page.html'): Promise<SourceDocument> {
  const result = await readDocument(file, bytes(html));
  if (!result.ok) throw new Error(result.reason);
  return result.document;
}

const refusal = async (html: Uint8Array) => {
  const result = await readHtml(html);
  return result.ok ? 'read' : result.reason;
};

const sentence = (name: string) =>
  `The Harbour Institute and ${name}, a partner of many years, signed a memorandum of understanding on marine research in Tallinn on Monday, and both sides spoke of a long and useful cooperation.`;

const article = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Institute and university sign | The Tide</title>
<link rel="canonical" href="https://tide.example/news/1">
<meta property="og:site_name" content="The Tide">
<meta property="og:title" content="Institute and university sign">
<meta property="article:published_time" content="2025-03-04T23:30:00-05:00">
<script>document.title = 'changed'; throw new Error('ran');</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Institute and university sign</h1>
<p>${sentence('Northern University')}</p>
<h2>What the partners plan</h2>
<p>${sentence('Southern College')} <em>The text</em> has <b>five</b>&nbsp;parts&hellip;</p>
<ul><li>Joint research in the bay</li><li>Exchange of students and teachers</li></ul>
<table><caption>Who signed</caption><tr><th>Name</th><th>Office</th></tr>
<tr><td>Ann Lee</td><td>rector</td></tr><tr><td>Juan Díaz</td><td>director of the institute</td></tr>
<tr><td>Mari Tamm</td><td>dean</td></tr><tr><td>Olu Ade</td><td>head of studies</td></tr></table>
<figure><img src="http://127.0.0.1:9/never.png"><figcaption>Ann Lee signs in Tallinn.</figcaption></figure>
<p>${sentence('Eastern Academy')}</p></article>
<footer>Imprint and contact</footer></body></html>`;

describe('a web page', () => {
  it('gives its title, address, publisher, day and language from its metadata', async () => {
    expect(await read(article)).toMatchObject({
      id: 'page',
      title: 'Institute and university sign',
      url: 'https://tide.example/news/1',
      publisher: 'The Tide',
      published: '2025-03-04',
      publishedFrom: 'page metadata',
      language: 'en-GB',
    });
  });

  it('gives each heading, item, row and caption a line of its own, and nothing of the page around', async () => {
    const lines = (await raw(article)).body.split('\n').filter((line) => line);
    expect(lines).toEqual([
      sentence('Northern University'),
      'What the partners plan',
      `${sentence('Southern College')} The text has five parts…`,
      'Joint research in the bay',
      'Exchange of students and teachers',
      'Who signed',
      'Name, Office',
      'Ann Lee, rector',
      'Juan Díaz, director of the institute',
      'Mari Tamm, dean',
      'Olu Ade, head of studies',
      'Ann Lee signs in Tallinn.',
      sentence('Eastern Academy'),
    ]);
  });

  it('shows no script, style or hidden text, and a line break as one', async () => {
    const { body } = await raw(
      '<body><style>p { color: red }</style><p>Kept <script>dropped()</script>here<br>next line</p><p hidden>no</p><p style="display: none">no</p><noscript>no</noscript></body>',
    );
    expect(body).toBe('Kept here\nnext line');
  });

  it('falls back to the text of the body where it finds no article', async () => {
    const { body } = await raw(
      '<html><body><nav>Home</nav><div>Two cities</div><div>are twinned</div><footer>Imprint</footer></body></html>',
    );
    expect(body.split(/\n+/u)).toEqual(['Two cities', 'are twinned']);
  });

  it.each([
    ['no tags but paragraphs', '<title>Twins</title><p>Two cities are twinned<p>since May'],
    [
      'a root without a body',
      '<!doctype html><html><head><title>Twins</title></head><p>Two cities are twinned</p><p>since May</html>',
    ],
    [
      'a body without a root',
      '<head><title>Twins</title></head><body><p>Two cities are twinned</p><p>since May</p></body>',
    ],
  ])('reads what leaves out what HTML lets authors leave out: %s', async (_, html) => {
    const { body, values } = await raw(html);
    expect(body.split(/\n+/u)).toEqual(['Two cities are twinned', 'since May']);
    expect(values.title).toBe('Twins');
  });

  it('keeps the paragraphs of a table that only lays the page out', async () => {
    const { body } = await raw('<table><tr><td><p>First part.</p><p>Second part.</p></td><td>Aside</td></tr></table>');
    expect(body.split(/\n+/u)).toEqual(['First part.', 'Second part.', 'Aside']);
  });

  it('refuses elements nested beyond measure instead of failing', async () => {
    const deep = `<body>${'<div>'.repeat(40_000)}x</body>`;
    expect(await refusal(bytes(deep))).toBe('expected a web page, got elements nested 40001 deep, more than 512');
  });

  it('is refused where no text is in it', async () => {
    const result = await readDocument('empty.htm', bytes('<html><body><script>1</script></body></html>'));
    expect(result).toEqual({ ok: false, file: 'empty.htm', reason: 'expected text, got none at all' });
  });
});

describe('the day of a web page', () => {
  const day = async (head: string, body = '<p>Text</p>') => {
    const { values } = await raw(`<html><head>${head}</head><body>${body}</body></html>`);
    return values.published;
  };
  const data = (json: string) => `<script type="application/ld+json">${json}</script>`;

  it.each([
    [
      'a property of the article',
      '<meta property="article:published_time" content="2024-05-06T07:08:09Z">',
      '2024-05-06',
    ],
    ['structured data', data('{"@type":"NewsArticle","datePublished":"2024-05-06T07:08"}'), '2024-05-06'],
    [
      'a graph of structured data',
      data('{"@graph":[{"@type":"Organization"},{"@type":["NewsArticle"],"datePublished":"2024-05"}]}'),
      '2024-05',
    ],
    ['an issued term', '<meta name="DCTERMS.issued" content="20240506">', '2024-05-06'],
    ['a written date', '<meta name="pubdate" content="6 May 2024 10:00">', '2024-05-06'],
  ])('is read from %s', async (_, head, expected) => expect(await day(head)).toBe(expected));

  it('goes by the property of the article before structured data', async () => {
    const head = `${data('{"@type":"NewsArticle","datePublished":"2020-01-01"}')}<meta property="article:published_time" content="2024-05-06">`;
    expect(await day(head)).toBe('2024-05-06');
  });

  it('is the time that the article marks, not one of its sentences or of another article', async () => {
    const body =
      '<aside><time datetime="2019-01-01">x</time></aside><article><time datetime="2024-05-06T10:00">Monday</time><p>The forum opens on <time datetime="2025-09-09">9 September</time>.</p></article>';
    expect(await day('', body)).toBe('2024-05-06');
    expect(await day('', '<p>The forum opens on <time datetime="2025-09-09">9 September</time>.</p>')).toBeUndefined();
  });

  it('is left out where it is none, and where structured data are no JSON', async () => {
    expect(await day(`<meta property="article:published_time" content="soon">${data('{oops')}`)).toBeUndefined();
    expect(await day('<meta property="article:published_time" content="2024-02-31">')).toBeUndefined();
  });
});

describe('the character set of a web page', () => {
  const page = (head: string, tail: readonly number[]) =>
    new Uint8Array([...bytes(`<html><head>${head}</head><body><p>Caf`), ...tail, ...bytes('</p></body></html>')]);
  const bodyOf = async (html: Uint8Array) => (await raw(html)).body;

  it.each([
    ['UTF-8 unless told', page('', [0xc3, 0xa9])],
    ['named in a meta element', page('<meta charset="iso-8859-1">', [0xe9])],
    [
      'named as a content type',
      page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', [0xe9]),
    ],
    ['UTF-16, by its mark', Buffer.from('\uFEFF<html><body><p>Café</p></body></html>', 'utf16le')],
    [
      'UTF-8 by its mark, whatever it names',
      new Uint8Array([0xef, 0xbb, 0xbf, ...page('<meta charset="koi8-r">', [0xc3, 0xa9])]),
    ],
  ])('is %s', async (_, html) => expect(await bodyOf(html)).toBe('Café'));

  it('may be one of Chinese or of Russian', async () => {
    expect(await bodyOf(page('<meta charset=gbk>', [0xb1, 0xb1, 0xbe, 0xa9]))).toBe('Caf北京');
    expect(await bodyOf(page('<meta charset=koi8-r>', [0xcd, 0xc9, 0xd2]))).toBe('Cafмир');
  });

  it('is told in the refusal of what cannot be decoded', async () => {
    expect(await refusal(page('', [0xe9]))).toBe('expected text in UTF-8, got bytes that are not UTF-8 at offset 31');
    expect(await refusal(page('<meta charset="klingon">', [0x20]))).toBe(
      'expected a page in a known character set, got one that names "klingon"',
    );
    expect(await refusal(page('<meta charset="shift_jis">', [0x81]))).toBe(
      'expected a page in shift_jis, as it names it, got bytes that are not',
    );
  });
});
