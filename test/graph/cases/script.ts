import { expect } from 'vitest';
import { formats } from '../../../src/export/index.ts';
import { ensureVersion } from '../../../src/graph/cypher/write.ts';
import { dump } from '../../../src/graph/dump.ts';
import type { Graph } from '../../../src/graph/port.ts';
import { wholeOf } from '../../../src/graph/source.ts';
import { harbour } from '../../harbour.ts';
import { empty } from '../empty.ts';
import type { Cases } from '../engine.cases.ts';

const dumped = async (graph: Graph) => {
  const lines: string[] = [];
  for await (const line of dump(graph)) lines.push(line);
  return lines;
};

export const scriptCases: Cases = {
  'a script that was written out creates the same graph': async (graph) => {
    const version = () => graph.write((transaction) => transaction.rows(ensureVersion('x')));
    await version();
    const sample = harbour();
    sample.node('document:marks', {
      title: "it's \\ a\u2028b",
      hash: 'h',
      text: 'one\u2029two\r\nthree 😀\u0001 {"x": $y}',
    });
    await sample.write(graph);
    const before = await dumped(graph);
    let script = '';
    for await (const text of formats['cypher']!.parts[0].write(wholeOf(graph))) script += text;
    await empty(graph);
    await version();
    // Constraints are there already, and each engine makes them in its own words.
    const statements = script.split('\n').filter((line) => line.startsWith('UNWIND'));
    await graph.write(async (transaction) => {
      for (const statement of statements)
        await transaction.rows({ text: statement.replace(/;$/u, ''), parameters: {} });
    });
    expect(await dumped(graph)).toEqual(before);
  },
};
