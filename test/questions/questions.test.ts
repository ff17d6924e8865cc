import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersFrom, isExact, questions, type Answers, type Expected, type Question } from './ask.ts';

/** Of the questions about seeds/ so many are answered exactly. May only rise. */
const FLOOR = 23;

const wrong = (asked: readonly Question[], answers: ReadonlyMap<string, Answers>, of: (one: Question) => Expected) =>
  asked.filter((question) => !isExact(answers.get(question.name)!, of(question))).map(({ name }) => name);

describe('the questions that people ask of seeds/', { timeout: 60_000 }, () => {
  it('are answered, each in one request', async () => {
    const answers = await answersFrom('seeds', questions);
    const missed = wrong(questions, answers, ({ answer, also = {}, optional = [], ordered = false }) => ({
      things: answer.map((name) => [name, ...(also[name] ?? [])]),
      optional: optional.map((name) => [name]),
      ordered,
    }));
    console.log(
      `${questions.length - missed.length} of ${questions.length} exact; not: ${missed.join(', ') || 'none'}`,
    );
    expect(questions.length - missed.length, `not exact: ${missed.join(', ')}`).toBeGreaterThanOrEqual(FLOOR);
  });

  it('would be missed by other answers', () => {
    const expected = { things: [['Ann Bell', 'A. Bell'], ['Cy Dow']], optional: [['Eve Fox']], ordered: false };
    expect(isExact([['A. Bell'], ['Cy Dow'], ['Eve Fox'], ['Cy Dow']], expected)).toBe(true);
    expect(isExact([['Cy Dow'], ['Ann Bell']], { ...expected, ordered: true })).toBe(false);
    expect(isExact([['Ann Bell']], expected)).toBe(false);
    expect(isExact([['Ann Bell'], ['Cy Dow'], ['Gil Hay']], expected)).toBe(false);
    expect(isExact([], { ...expected, things: [] })).toBe(true);
  });
});

const shared = '../shared';

interface Original {
  readonly id: string;
  readonly answer: readonly string[];
  readonly optional_answer?: readonly string[];
  readonly ordered?: boolean;
}

type Merged = Readonly<Record<string, readonly { readonly name?: string; readonly names?: readonly string[] }[]>>;

describe('the questions that people ask of the documents behind seeds/', { timeout: 60_000 }, () => {
  const here = existsSync(`${shared}/gold/questions.json`);
  const read = <T>(file: string): T => JSON.parse(readFileSync(`${shared}/gold/${file}`, 'utf8')) as T;

  it.skipIf(!here)('are answered nine times of ten, each in one request', async () => {
    const originals = new Map(
      read<{ questions: Original[] }>('questions.json').questions.map((one): [string, Original] => [one.id, one]),
    );
    const merged = read<Merged>('merged.json');
    const known = ['organizations', 'people', 'events', 'agreements'].flatMap((type) => merged[type] ?? []);
    // A thing is right by any of its names; a number and a document by what they are.
    const namesOf = (answer: string): readonly string[] => {
      const thing = known.find(({ name, names = [] }) => name === answer || names.includes(answer));
      return thing
        ? [thing.name ?? answer, ...(thing.names ?? [])]
        : [answer.replace(/\.txt$/u, '').replace(/,/gu, '')];
    };
    const asked = questions.filter(({ original }) => original !== undefined);
    expect(asked.map(({ original }) => original).toSorted()).toEqual([...originals.keys()].toSorted());
    const answers = await answersFrom(`${shared}/seeds`, asked);
    const missed = wrong(asked, answers, ({ original }) => {
      const { answer, optional_answer: optional = [], ordered = false } = originals.get(original!)!;
      return { things: answer.map(namesOf), optional: optional.map(namesOf), ordered };
    });
    console.log(`${asked.length - missed.length} of ${asked.length} exact; not: ${missed.join(', ') || 'none'}`);
    expect(asked.length - missed.length, `not exact: ${missed.join(', ')}`).toBeGreaterThanOrEqual(asked.length * 0.9);
  });
});
