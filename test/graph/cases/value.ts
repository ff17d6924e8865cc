import { expect } from 'vitest';
import { EngineFailure } from '../../../src/errors.ts';
import { readNodes, readRelations } from '../../../src/graph/cypher/dump.ts';
import type { Graph, Value } from '../../../src/graph/port.ts';
import type { Cases } from '../engine.cases.ts';
import { addNodes, addRelations, fact, node } from '../sample.ts';

async function stored(graph: Graph, properties: Readonly<Record<string, Value>>): Promise<unknown> {
  await addNodes(graph, 'Evidence', node('evidence:a', properties));
  const [row] = await graph.rows(readNodes('Evidence', ['evidence:a']));
  const { id, ...held } = row!.properties;
  expect(id).toBe('evidence:a');
  return held;
}

const comesBack = (properties: Readonly<Record<string, Value>>) => async (graph: Graph) => {
  expect(await stored(graph, properties)).toEqual(properties);
};

export const valueCases: Cases = {
  'whole numbers come back as numbers': comesBack({
    zero: 0,
    one: 1,
    less: -5,
    large: 4_000_000_000,
    largest: Number.MAX_SAFE_INTEGER,
    smallest: Number.MIN_SAFE_INTEGER,
  }),
  'fractions and very large numbers come back as they were': comesBack({
    half: 0.5,
    tenth: 0.1,
    less: -2.25,
    huge: 1e20,
  }),
  'truth values come back': comesBack({ yes: true, no: false }),
  'dates of any precision stay text': comesBack({ year: '2025', month: '2025-09', day: '2025-09-21' }),
  'text of any script comes back': comesBack({
    han: '中华人民共和国教育部',
    arabic: 'وزارة التربية والتعليم',
    emoji: '🤝👩‍🎓',
    marks: 'e\u0301 é',
    quotes: `' " \\ \` $ { } \n\t`,
    spaces: '  two  ',
    nothing: '',
  }),
  'long text comes back': comesBack({ text: '教育 cooperation 🤝 '.repeat(60_000) }),
  'lists of text and of numbers keep their order and repeats': comesBack({
    names: ['b', 'a', 'b', '中', ''],
    antecedents: [10, 20, 5, 5],
    fractions: [0.5, 1.25],
    one: ['only'],
  }),
  'an empty list comes back as one': comesBack({ names: [] }),

  'properties of a relation come back as those of a node': async (graph) => {
    await addNodes(graph, 'Organization', node('org:a'), node('org:b'));
    const row = fact('f', 'org:a', 'org:b', { sources: 12, share: 0.5, role: '主办', list: ['a', 'b'] });
    await addRelations(graph, 'MEMBER_OF', 'Organization', 'Organization', row);
    expect(await graph.rows(readRelations('MEMBER_OF', 'Organization', 'Organization', ['org:a']))).toEqual([row]);
  },

  'parameters of any shape reach the statement and come back': async (graph) => {
    const given = {
      number: 3,
      fraction: 3.5,
      text: 'a',
      list: [1, 'b', null, [2]],
      map: { inner: { deep: 1 } },
      none: null,
    };
    expect(await graph.rows({ text: 'RETURN $given AS given', parameters: { given } })).toEqual([{ given }]);
  },

  'a whole number may be a limit, and a fraction divides as one': async (graph) => {
    const text = 'UNWIND $list AS one RETURN one / $by AS part ORDER BY one LIMIT $limit';
    expect(await graph.rows({ text, parameters: { list: [5, 7, 9], by: 2.5, limit: 2 } })).toEqual([
      { part: 2 },
      { part: 2.8 },
    ]);
  },

  'a parameter that is undefined is refused, however deep it stands': async (graph) => {
    const nothing = undefined as unknown as Value;
    for (const parameters of [{ given: nothing }, { given: [{ a: nothing }] }, { given: [nothing] }])
      await expect(graph.rows({ text: 'RETURN $given AS given', parameters })).rejects.toThrow(EngineFailure);
  },

  'columns come under their names, and no rows as an empty list': async (graph) => {
    expect(await graph.rows({ text: 'RETURN 1 AS one, "b" AS two', parameters: {} })).toEqual([{ one: 1, two: 'b' }]);
    expect(await graph.rows({ text: 'MATCH (n:Person) RETURN n.id AS id', parameters: {} })).toEqual([]);
  },
};
