import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { readConfig } from '../config.ts';
import { dump } from '../graph/dump.ts';
import { withGraph } from './graph.ts';

/** Writes the whole graph out. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the whole graph out, the same bytes from either engine')
    .addOption(new Option('--format <format>', 'what to write').choices(['jsonl']).default('jsonl'))
    .option('--out <file>', 'file to write to, instead of standard output')
    .addHelpText(
      'after',
      `
Examples:
  signatory export --format jsonl > graph.jsonl
  signatory export --out graph.jsonl`,
    )
    .action(({ out }: { out?: string }) =>
      withGraph(readConfig(), async (graph) => {
        const target = out === undefined ? process.stdout : createWriteStream(out);
        await pipeline(Readable.from(lines(graph)), target, { end: out !== undefined });
      }),
    );
}

async function* lines(graph: Parameters<typeof dump>[0]): AsyncIterable<string> {
  for await (const line of dump(graph)) yield `${line}\n`;
}
