import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const files = ['src', 'schema', 'loaders'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);
const text = new Map(files.map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]));

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/gu;

/** Every import of a file of ours by another. */
const arrows = [...text].flatMap(([from, source]) =>
  [...source.matchAll(IMPORT)].map((match) => ({ from, to: path.posix.join(path.posix.dirname(from), match[1]!) })),
);

type Test = (file: string) => boolean;
const inside =
  (...places: string[]): Test =>
  (file) =>
    places.some((place) => file === place || file.startsWith(place));

/** The arrows that may not be: from such a file, to such a file. */
const forbidden: Readonly<Record<string, readonly [from: Test, to: Test]>> = {
  'the API knows nothing of loading': [inside('schema/'), inside('loaders/')],
  'loading knows nothing of the API': [inside('loaders/'), inside('schema/')],
  'neither of them names an engine': [inside('schema/', 'loaders/'), inside('src/graph/engines/')],
  'both stand on the graph and the ontology, not on the server or the commands': [
    inside('schema/', 'loaders/'),
    (file) =>
      file.startsWith('src/') &&
      !inside('src/graph/', 'src/ontology/', 'src/config.ts', 'src/errors.ts', 'src/package.ts')(file),
  ],
  'the ontology imports nothing else of ours': [inside('src/ontology/'), (file) => !file.startsWith('src/ontology/')],
  'errors import nothing of ours': [inside('src/errors.ts'), () => true],
  'settings import nothing of ours but errors': [inside('src/config.ts'), (file) => file !== 'src/errors.ts'],
  'the graph stands on the ontology alone': [
    inside('src/graph/'),
    (file) => !inside('src/graph/', 'src/ontology/', 'src/config.ts', 'src/errors.ts')(file),
  ],
  'only the commands open an engine': [
    (file) => !inside('src/graph/engines/', 'src/cli.ts', 'src/commands/')(file),
    inside('src/graph/engines/'),
  ],
};

const mayNameEngines = inside('src/graph/engines/', 'src/config.ts', 'src/cli.ts', 'src/commands/');

describe('boundaries', () => {
  it('every import is of a file that is there', () => {
    expect(arrows.length).toBeGreaterThan(50);
    expect(arrows.filter(({ to }) => to.endsWith('.ts') && !fs.existsSync(path.join(root, to))).map(drawn)).toEqual([]);
  });

  for (const [sentence, [from, to]] of Object.entries(forbidden)) {
    it(sentence, () => {
      expect(arrows.filter((arrow) => from(arrow.from) && to(arrow.to)).map(drawn)).toEqual([]);
    });
  }

  it('the name of an engine stands only beside the engines and where one is chosen', () => {
    const named = [...text].flatMap(([file, source]) =>
      mayNameEngines(file) ? [] : [...source.matchAll(/neo4j|grafeo/giu)].map(([name]) => `${file} -> ${name}`),
    );
    expect(named).toEqual([]);
  });

  it('the environment is read in one place', () => {
    const reading = [...text].filter(([file, source]) => file !== 'src/config.ts' && /process\.env\b/u.test(source));
    expect(reading.map(([file]) => `${file} -> process.env`)).toEqual([]);
  });
});

function drawn({ from, to }: { from: string; to: string }): string {
  return `${from} -> ${to}`;
}
