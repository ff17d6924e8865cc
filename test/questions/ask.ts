import { readdirSync, readFileSync } from 'node:fs';
import { load } from '../../loaders/load.ts';
import { isNameOf } from '../../loaders/score/likeness.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { prepare } from '../../src/graph/prepare.ts';
import { createApi } from '../../src/server/api.ts';
import { post } from '../schema/ask.ts';

/** A question as a query, with what a careful reader of seeds/ answers. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly kind: string;
  readonly answer: readonly string[];
  /** Right as well, and not missed. */
  readonly optional?: readonly string[];
  /** Other names of a thing that is an answer. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  readonly ordered?: true;
  /** The number of the same question about the documents that the seeds retell. */
  readonly original?: string;
}

const folder = 'test/questions/';

export const questions: readonly Question[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    return {
      name,
      query: readFileSync(`${folder}${file}`, 'utf8'),
      ...(JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Omit<Question, 'name' | 'query'>),
    };
  });

/** What a query calls `answer`, each with its names: one answer a thing, a number or a text. */
export type Answers = readonly (readonly string[])[];

/** Loads documents and asks all of these, each in one request. */
export async function answersFrom(documents: string, asked: readonly Question[]): Promise<Map<string, Answers>> {
  const graph = await prepare(await openEmbedded(IN_MEMORY));
  try {
    await load(graph, [documents]);
    const api = createApi(graph, { log: () => {} });
    const answers = new Map<string, Answers>();
    for (const { name, query } of asked) {
      const { data, errors } = await post(api, query);
      if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
      answers.set(name, called(data));
    }
    return answers;
  } finally {
    await graph.close();
  }
}

function called(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(called);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    if (key !== 'answer') return called(held);
    if (held === null) return [];
    return [(Array.isArray(held) ? held : [held]).map((name: unknown) => String(name).replace(/^document:/u, ''))];
  });
}

/** What may be answered: each thing with all its names. */
export interface Expected {
  readonly things: readonly (readonly string[])[];
  readonly optional: readonly (readonly string[])[];
  readonly ordered: boolean;
}

/** Whether exactly the expected was answered, in whatever order unless told; what is said twice counts once. */
export function isExact(answers: Answers, { things, optional, ordered }: Expected): boolean {
  const fits = (names: readonly string[], thing: readonly string[]) => names.some((name) => isNameOf(name, thing));
  const given = answers.filter((names) => !optional.some((thing) => fits(names, thing)));
  const places = given.map((names) => things.findIndex((thing) => fits(names, thing)));
  const found = [...new Set(places)];
  const inOrder = !ordered || found.every((place, index) => place === index);
  return !found.includes(-1) && found.length === things.length && inOrder;
}
