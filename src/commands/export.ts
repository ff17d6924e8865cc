import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import type { Context } from '../../schema/builder.ts';
import { readConfig } from '../config.ts';
import { BadSetting } from '../errors.ts';
import { formats } from '../export/index.ts';
import type { Part } from '../export/format.ts';
import { aroundOf } from '../graph/around.ts';
import { unchanged } from '../graph/dump.ts';
import type { Graph } from '../graph/port.ts';
import { wholeOf } from '../graph/source.ts';
import { typeOfId } from '../ontology/types.ts';
import { withGraph } from './graph.ts';
import { usable, wholeFile } from './output.ts';

interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly around?: readonly string[];
  readonly depth: string;
}

/** Writes a graph out, or what lies around things. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the graph out, or what lies around a thing, in a format of your choice')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(formats)).default('jsonl'))
    .option('--out <path>', 'file to write to, instead of standard output; for csv a folder')
    .option('--around <names...>', 'only what lies around these: names or ids of things')
    .option('--depth <steps>', 'how many steps around, 0 to 6', '1')
    .addHelpText(
      'after',
      `
Formats:
${Object.entries(formats)
  .map(([name, { description }]) => `  ${name.padEnd(9)}${description}`)
  .join('\n')}

Examples:
  signatory export > graph.jsonl
  signatory export --format csv --out tables/
  signatory export --format graphml --around "China Daily" --depth 2 --out china-daily.graphml

Exit code: 0 done, 1 the graph failed or nothing bears the name, 2 nothing could be run.`,
    )
    .action(({ format, out, around, depth }: ExportFlags) => {
      const steps = readDepth(depth);
      const { parts } = formats[format]!;
      if (parts.length > 1 && out === undefined)
        throw new BadSetting(`--format ${format} writes ${parts.length} files: expected --out with a folder`);
      return withGraph(readConfig(), async (graph) => {
        const source = around ? await aroundOf(graph, await meant(graph, around), steps) : wholeOf(graph);
        const texts = (part: Part) => Readable.from(unchanged(graph, gathered(part.write(source))));
        if (out === undefined) await pipeline(texts(parts[0]), process.stdout, { end: false });
        else if (parts.length === 1) await writeFile(out, texts(parts[0]));
        else await writeFolder(out, parts, texts);
      });
    });
}

function readDepth(text: string): number {
  if (!/^[0-6]$/u.test(text)) throw new BadSetting(`--depth: expected a number of steps from 0 to 6, got ${text}`);
  return Number(text);
}

/** The ids of the things that names or ids mean, as a request would understand them. */
async function meant(graph: Graph, names: readonly string[]): Promise<string[]> {
  const { resolveRef } = await import('../../schema/reference.ts');
  // A ref is looked up in the graph alone.
  const context = { graph } as Context;
  const things = names.map((name) => resolveRef(context, typeOfId(name) ? { id: name } : { name }));
  return (await Promise.all(things)).map(({ id }) => id);
}

/** Small pieces of text put together, so that a line is no write of its own. */
async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < 1 << 16) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

async function writeFile(out: string, source: Readable): Promise<void> {
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

/** All files of a folder, or none of them. */
async function writeFolder(out: string, parts: readonly Part[], texts: (part: Part) => Readable): Promise<void> {
  await usable(out, () => mkdir(out, { recursive: true }));
  const unfinished = (part: Part) => join(out, `${part.file}.part`);
  try {
    for (const part of parts) {
      const file = await usable(out, () => open(unfinished(part), 'w'));
      await pipeline(texts(part), file.createWriteStream());
    }
    for (const part of parts) await rename(unfinished(part), join(out, part.file));
  } catch (error) {
    for (const part of parts) await rm(unfinished(part), { force: true });
    throw error;
  }
}
