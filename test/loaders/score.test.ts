import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderScore, score, type ScoreReport } from '../../loaders/score.ts';
import { BadInput } from '../../src/errors.ts';
import { cases, thing, whole, type Json, type Lists } from './score.cases.ts';

let root = '';
let folders = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'score-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Writes the files, text as it is and anything else as JSON, into a new folder. */
async function folder(files: Readonly<Record<string, unknown>>): Promise<string> {
  const path = join(root, String(++folders));
  await mkdir(path);
  for (const [name, content] of Object.entries(files))
    await writeFile(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function scoreOne(gold: Lists, predicted: Lists): Promise<ScoreReport> {
  return score(await folder({ 'a01.json': whole(gold) }), await folder({ 'a01.json': whole(predicted) }));
}

/** The kinds that have right facts, and how many. */
const rightOf = ({ kinds }: ScoreReport): Json =>
  Object.fromEntries(Object.entries(kinds).flatMap(([kind, { right }]) => (right ? [[kind, right]] : [])));
const linesOf = ({ lines }: ScoreReport): string[] =>
  lines.map(({ outcome, kind, what }) => `${outcome} ${kind}: ${what}`);

describe('one document', () => {
  it.each(cases)('$rule', async ({ gold, predicted, right, lines = [] }) => {
    const report = await scoreOne(gold, predicted);
    expect(rightOf(report)).toEqual(right);
    expect(linesOf(report)).toEqual(lines);
  });

  it('judges each name printed for a found item, but not for a described one', async () => {
    const gold = {
      people: [thing('p1', ['Maria Silva', 'Silva'])],
      events: [thing('e1', 'river talks', { descriptive: true })],
    };
    const predicted = { people: [thing('x', ['silva', 'Doctor Who'])], events: [thing('y', ['River Talks', 'chats'])] };
    const report = await scoreOne(gold, predicted);
    expect(report.names).toEqual({ right: 1, extra: 1, precision: 0.5 });
    expect(linesOf(report)).toEqual(['extra names: Maria Silva: Doctor Who']);
  });

  it('counts two thirds right as precision, a half found as recall, and their harmonic mean', async () => {
    const gold = { organizations: ['A1', 'B2', 'C3', 'D4'].map((name) => thing(name, name)) };
    const predicted = { organizations: ['A1', 'B2', 'X9'].map((name) => thing(name, name)) };
    const report = await scoreOne(gold, predicted);
    const { precision, recall, f1, ...counts } = report.entities;
    expect(counts).toEqual({ right: 2, extra: 1, missing: 2 });
    expect([precision, recall, f1].map((value) => value.toFixed(4))).toEqual(['0.6667', '0.5000', '0.5714']);
    expect(report.overall).toBeCloseTo(2 / 7, 10);
  });
});

describe('the files of both folders', () => {
  const one = whole({ people: [thing('p1', 'Maria Silva')] });
  const two = whole({ people: [thing('p1', 'Ana Costa')] });

  it('counts a document without a prediction as found empty, and says so', async () => {
    const report = await score(await folder({ '001.json': one, '002.json': two }), await folder({ '001.json': one }));
    expect([report.documents, report.withoutPrediction]).toEqual([2, 1]);
    expect(report.lines).toEqual([{ outcome: 'missing', kind: 'people', file: '002.json', what: 'Ana Costa' }]);
    expect(renderScore(report).split('\n')[0]).toBe('2 documents, 1 WITHOUT a prediction');
  });

  it('takes NAME_anything.json where NAME.json is absent, and NAME.json where both are there', async () => {
    const gold = await folder({ '001.json': one });
    const other = await score(gold, await folder({ '0012.json': two, '001_run.json': one }));
    const both = await score(gold, await folder({ '001.json': two, '001_run.json': one }));
    expect([other.kinds.people.right, both.kinds.people.right]).toEqual([1, 0]);
  });

  it('gives a prediction to the longest gold name that it fits', async () => {
    const gold = await folder({ 'port.json': one, 'port_two.json': two });
    const report = await score(gold, await folder({ 'port_two_run.json': two }));
    expect([report.withoutPrediction, report.kinds.people.right]).toEqual([1, 1]);
  });

  it('scores gold files of any stem and leaves out merged graphs, questions and other files', async () => {
    const gold = await folder({
      'global-times-cscse.json': one,
      'merged.json': { ...two, documents: [] },
      'questions.json': { questions: [] },
      'list.json': [],
      'NOTES.md': 'not JSON',
    });
    const report = await score(gold, await folder({ 'global-times-cscse.json': one }));
    expect([report.documents, report.kinds.people.right, report.lines]).toEqual([1, 1, []]);
  });

  it('takes a prediction that leaves a list out', async () => {
    const report = await score(
      await folder({ '001.json': one }),
      await folder({ '001.json': { people: one['people'] } }),
    );
    expect(report.overall).toBe(0.5);
  });
});

describe('input that cannot be scored', () => {
  const fine = whole({});
  const broken: readonly (readonly [string, Json, Json, RegExp])[] = [
    [
      'a gold folder without a gold file',
      { 'merged.json': { ...fine, documents: [] } },
      {},
      /expected at least one \.json file/,
    ],
    ['a gold file that is not JSON', { '1.json': '{' }, {}, /1\.json: expected JSON/],
    [
      'a gold file without one of its lists',
      { '1.json': { ...fine, events: undefined } },
      {},
      /1\.json: events: expected a list, got nothing/,
    ],
    [
      'a gold item without names',
      { '1.json': whole({ people: [thing('p1', [])] }) },
      {},
      /1\.json: people\[0\]\.names: expected at least one name/,
    ],
    ['a prediction that is not JSON', { '1.json': fine }, { '1.json': 'none' }, /1\.json: expected JSON/],
    [
      'a prediction that is no object',
      { '1.json': fine },
      { '1_x.json': [] },
      /1_x\.json: expected an object with lists .*, got \[\]/,
    ],
    [
      'a name that is no text',
      { '1.json': fine },
      { '1.json': { people: [{ key: 'p', names: ['A', 7] }] } },
      /people\[0\]\.names\[1\]: expected text, got 7/,
    ],
    [
      'a date that is no text',
      { '1.json': fine },
      { '1.json': { events: [thing('e', 'A', { start: 2024 })] } },
      /events\[0\]\.start: expected text or null, got 2024/,
    ],
    [
      'a host that is no key',
      { '1.json': fine },
      { '1.json': { events: [thing('e', 'A', { hosts: [null] })] } },
      /events\[0\]\.hosts\[0\]: expected a key/,
    ],
    [
      'a party without a key',
      { '1.json': fine },
      { '1.json': { agreements: [thing('a', 'A', { parties: [{}] })] } },
      /agreements\[0\]\.parties\[0\]: expected a key/,
    ],
    [
      'a key used twice',
      { '1.json': fine },
      { '1.json': { people: [thing('x', 'A')], events: [thing('x', 'B')] } },
      /events\[0\]\.key: expected a key of its own, got "x" again/,
    ],
  ];

  it.each(broken)('refuses %s, naming file and field', async (_, gold, predicted, message) => {
    const attempt = score(await folder(gold), await folder(predicted));
    await expect(attempt).rejects.toThrow(BadInput);
    await expect(attempt).rejects.toThrow(message);
  });

  it('refuses a folder that is not there', async () => {
    const there = await folder({ '1.json': fine });
    const absent = join(root, 'absent');
    for (const attempt of [score(absent, there), score(there, absent)])
      await expect(attempt).rejects.toThrow(`${absent}: expected a folder`);
  });
});

it('prints the wrong facts first when asked, then a line a kind and the headline', async () => {
  const gold = {
    organizations: [thing('o1', 'Port Office')],
    events: [thing('e1', 'Blue Forum', { hosts: ['o1'], places: ['Porto'] })],
  };
  const predicted = {
    organizations: [thing('x', 'Port Office')],
    events: [thing('y', 'Blue Forum', { hosts: ['x'], start: '2024' })],
  };
  const report = await scoreOne(gold, predicted);
  const none = 'P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)';
  const wrong = ['extra   date: a01.json Blue Forum – 2024', 'missing place: a01.json Blue Forum – Porto'];
  const figures = [
    '1 documents',
    'organizations    P 1.000  R 1.000  F1 1.000   (1 right, 0 extra, 0 missing)',
    `people           ${none}`,
    'events           P 1.000  R 1.000  F1 1.000   (1 right, 0 extra, 0 missing)',
    `agreements       ${none}`,
    `position         ${none}`,
    `party            ${none}`,
    `signer           ${none}`,
    `signed for       ${none}`,
    'host             P 1.000  R 1.000  F1 1.000   (1 right, 0 extra, 0 missing)',
    `participant      ${none}`,
    'date             P 0.000  R 0.000  F1 0.000   (0 right, 1 extra, 0 missing)',
    'place            P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 1 missing)',
    'names            P 1.000   (of the names printed for found items; not in the headline)',
    'ENTITIES         P 1.000  R 1.000  F1 1.000   (2 right, 0 extra, 0 missing)',
    'RELATIONS        P 0.500  R 0.500  F1 0.500   (1 right, 1 extra, 1 missing)',
    'OVERALL F1 0.750',
  ];
  expect(renderScore(report, { verbose: false }).split('\n')).toEqual(figures);
  expect(renderScore(report, { verbose: true }).split('\n')).toEqual([...wrong, ...figures]);
});
