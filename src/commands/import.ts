import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { begunImport } from '../graph/cypher/import.ts';
import { checkDump, isEmpty, restore } from '../graph/restore.ts';
import { print, progressTo } from '../terminal.ts';
import { withGraph } from './graph.ts';
import { checkPaths } from './paths.ts';

interface ImportFlags {
  readonly replace?: true;
  readonly json?: true;
}

/** Brings in a graph that was written out. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring a graph in that `export --format jsonl` wrote, from either engine')
    .argument('<file>', 'the file, or - for standard input')
    .option('--replace', 'delete what the graph holds first')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
The whole file is checked before anything is written. An import that is interrupted is told by whatever opens the graph next, and
goes on where it was when the same file is imported again.

Examples:
  signatory import graph.jsonl
  signatory export | NEO4J_URI=neo4j://127.0.0.1:7687 signatory import -

Exit code: 0 done, 1 the graph failed, 2 the file or the graph cannot be used.`,
    )
    .action(async (file: string, { replace, json }: ImportFlags) => {
      const report = await withFile(file, (path) => bringIn(path, file, replace ?? false));
      await print(
        json ? JSON.stringify(report, null, 2) : `${report.nodes} nodes and ${report.relations} relations imported.`,
      );
    });
}

async function bringIn(path: string, name: string, replace: boolean) {
  const dump = await checkDump(path, name);
  return withGraph(
    readConfig(),
    async (graph) => {
      const [begun] = await graph.rows(begunImport());
      const goesOn = begun?.file === dump.hash;
      if (!goesOn && !replace && !(await isEmpty(graph)))
        throw new BadInput(
          'expected an empty graph to import into, got one that holds something; --replace deletes that',
        );
      const progress = progressTo(process.stderr, 'imported');
      try {
        await restore(graph, dump, { onProgress: (done) => progress.advance(done, dump.lines, 'lines') });
      } finally {
        progress.end();
      }
      const { nodes, relations } = dump;
      return { nodes, relations };
    },
    { unfinished: true },
  );
}

/** A file is read twice, so standard input is kept in one. */
async function withFile<T>(file: string, work: (path: string) => Promise<T>): Promise<T> {
  if (file !== '-') {
    checkPaths([file]);
    return work(file);
  }
  const folder = await mkdtemp(join(tmpdir(), 'signatory-import-'));
  try {
    const path = join(folder, 'standard-input');
    await pipeline(process.stdin, createWriteStream(path));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
