import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { readConfig } from '../config.ts';
import { dump } from '../graph/dump.ts';
import { withGraph } from './graph.ts';
import { usable, wholeFile } from './output.ts';

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
        const source = Readable.from(lines(graph));
        if (out === undefined) await pipeline(source, process.stdout, { end: false });
        else await writeWhole(out, source);
      }),
    );
}

async function writeWhole(out: string, source: Readable): Promise<void> {
  const whole = await wholeFile(out);
  const file = await usable(out, () => open(whole.path, 'w'));
  try {
    await pipeline(source, file.createWriteStream());
    await whole.finish();
  } catch (error) {
    await whole.abandon();
    throw error;
  }
}

async function* lines(graph: Parameters<typeof dump>[0]): AsyncIterable<string> {
  for await (const line of dump(graph)) yield `${line}\n`;
}
