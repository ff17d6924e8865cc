import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from './loaders/readers/pdf-builder.ts';
import { builtProgram, run } from './signatory.ts';

const { signatory } = builtProgram();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-extract-'));
});
afterAll(() => rm(folder, { recursive: true }));

const sentence = (town: string) =>
  `The Harbour Institute and the University of ${town} signed a memorandum of understanding in Tallinn on 3 March 2025.`;

/** Texts that are worth worker threads. */
async function writeArticles(): Promise<string> {
  const articles = join(folder, 'articles.jsonl');
  const lines = ['Oslo', 'Bergen', 'Turku', 'Riga', 'Kiel', 'Gdansk', 'Lund', 'Narva', 'Visby', 'Umea'].map((town) =>
    JSON.stringify({ text: [sentence(town), ...padding(town)].join('\n'), title: `News from ${town}` }),
  );
  await writeFile(articles, lines.join('\n'));
  return articles;
}
const loadedInto = async (data: string, paths: readonly string[]) => {
  const environment = { SIGNATORY_DATA: data };
  await signatory(['load', ...paths], { environment });
  return signatory(['export'], { environment });
};
const padding = (town: string) =>
  Array.from(
    { length: 300 },
    (_, line) => `Line ${line} only says that the sea at ${town} was calm on that long and fine day.`,
  );

describe('extract', { timeout: 120_000 }, () => {
  it('writes facts files of shards, from which load makes the graph that the documents make', async () => {
    for (const part of [1, 2]) {
      const out = join(folder, 'facts', `${part}.facts.jsonl`);
      expect(await signatory(['extract', 'seeds', '--shard', `${part}/2`, '--out', out])).toMatchObject({
        code: 0,
        out: '',
      });
    }
    const written = (await readdir(join(folder, 'facts'))).sort();
    expect(written).toEqual(['1.facts.jsonl', '2.facts.jsonl']);
    const [one, other] = [join(folder, 'from-facts'), join(folder, 'from-documents')];
    const [fromFacts, fromDocuments] = await Promise.all([
      loadedInto(
        one,
        written.map((name) => join(folder, 'facts', name)),
      ),
      loadedInto(other, ['seeds']),
    ]);
    expect(fromFacts.out.length).toBeGreaterThan(100_000);
    expect(fromFacts.out).toBe(fromDocuments.out);
  });

  it('says before it reads where it cannot write', async () => {
    const out = join(folder, 'taken.facts.jsonl');
    await symlink(join(folder, 'nowhere', 'x'), `${out}.part`);
    const { code, err } = await signatory(['extract', 'seeds', '--out', out]);
    expect(err).toMatch(/^signatory: --out: expected a place to write to, got .*taken\.facts\.jsonl \(ENOENT/u);
    expect(code).toBe(2);
  });

  it.each([
    [['--shard', '3'], '--shard: expected PART/PARTS such as 3/16, with PART from 1 to PARTS, got 3'],
    [['--workers', 'all'], '--workers: expected a whole number from 0 to 256, got all'],
    [['--out', 'facts.jsonl'], '--out: expected a folder or a name ending in .facts.jsonl, got facts.jsonl'],
  ])('refuses %j and exits with 2', async (options, message) => {
    const { code, err, out } = await signatory(['extract', 'seeds', ...options]);
    expect([code, err.trim(), out]).toEqual([2, `signatory: ${message}`, '']);
  });

  it('reads a page, a PDF, lines or text from standard input by what they begin with', async () => {
    const read = async (input: string | Uint8Array) => {
      const { out, err } = await signatory(['extract', '-'], { input });
      expect(err).toBe('');
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; text: string });
    };
    const text = sentence('Oslo');
    const [html] = await read(`\n<!DOCTYPE html><title>Oslo signs</title><p>${text}`);
    expect(html).toMatchObject({
      id: expect.stringMatching(/^stdin-[0-9a-f]{12}$/u) as string,
      text: `Oslo signs\n\n${text}`,
    });
    expect((await read(pdf({ pages: [[[text, 60, 700]]] })))[0]).toMatchObject({ text });
    expect((await read(text))[0]).toMatchObject({ text });
    const lines = await read(`{"text":"${text}"}\n{"id":"b","text":"${sentence('Riga')}"}\n`);
    expect(lines.map(({ text }) => text)).toEqual([text, sentence('Riga')]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it('refuses a fact whose quote names only one of its ends, and counts it', async () => {
    const facts = join(folder, 'own.facts.jsonl');
    await writeFile(join(folder, 'own.txt'), `${sentence('Oslo')} It was cold.`);
    await signatory(['extract', join(folder, 'own.txt'), '--out', facts]);
    const kept = await signatory(['extract', facts]);
    expect(kept).toMatchObject({ code: 0, err: '' });
    const line = JSON.parse(await readFile(facts, 'utf8')) as { facts: { type: string; evidence: object }[] };
    const parties = line.facts.filter(({ type }) => type === 'PARTY_TO');
    for (const fact of parties)
      fact.evidence = { start: sentence('Oslo').length + 1, end: sentence('Oslo').length + 13, rule: 'cold' };
    await writeFile(facts, JSON.stringify(line));
    const { code, err, out } = await signatory(['extract', facts]);
    expect(parties).toHaveLength(2);
    expect(code).toBe(0);
    expect(err.match(/own\.facts\.jsonl:1: refused 1 × PARTY_TO: ".+" stands neither in the quote/gu)).toHaveLength(2);
    expect(out).not.toContain('"cold"');
  });

  it('writes a file for each line of a file, named by its id', async () => {
    const articles = await writeArticles();
    await signatory(['extract', articles, '--out', join(folder, 'each'), '--workers', '1']);
    expect(await readdir(join(folder, 'each'))).toHaveLength(10);
    const second = JSON.parse(await readFile(join(folder, 'each', 'articles-2.json'), 'utf8')) as { title: string };
    expect(second.title).toBe('News from Bergen');
  });

  it('gives the same in threads and without, from its sources and as built', async () => {
    const articles = await writeArticles();
    const alone = await signatory(['extract', articles, '--workers', '0']);
    expect(alone.out.split('\n')).toHaveLength(11);
    expect(await signatory(['extract', articles, '--workers', '2'])).toEqual(alone);
    const sources = ['--import', 'tsx', 'src/cli.ts', 'extract', articles];
    expect(await run([...sources, '--workers', '2'])).toEqual(alone);
  });
});
