import { mkdir, open, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { Command } from 'commander';
import type { Extraction } from '../../loaders/facts.ts';
import { FACTS_FILE, factsLine } from '../../loaders/facts-file.ts';
import { layerOf } from '../../loaders/layer.ts';
import { printed } from '../../loaders/print.ts';
import { readAll } from '../../loaders/read.ts';
import { renderRefusals } from '../../loaders/report.ts';
import { extractAll } from '../../loaders/workers/extract-all.ts';
import { BadInput } from '../errors.ts';
import { print } from '../terminal.ts';
import { usable, wholeFile } from './output.ts';
import { checkPaths } from './paths.ts';
import { readFlags } from './read-flags.ts';
import { PATHS, SHARD, WORKERS } from './wording.ts';

interface ExtractOptions {
  readonly out?: string;
  readonly shard?: string;
  readonly workers?: string;
}

/** Takes the extractions as they come, each with the file it was read from. */
interface Output {
  readonly put: (extraction: Extraction, file: string) => Promise<void>;
  /** Called once all went well. */
  readonly end: () => Promise<void>;
  /** Called in its stead where something did not. */
  readonly abandon: () => Promise<void>;
}

/** Prints what documents say, without a graph. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('print what documents say as JSON, one document a line; nothing is loaded')
    .argument('<paths...>', PATHS)
    .option(
      '--out <path>',
      `a folder: write STEM.json for each document into it; a name ending in ${FACTS_FILE}: write one file that load takes`,
    )
    .option(...SHARD)
    .option(...WORKERS)
    .addHelpText(
      'after',
      `
Examples:
  signatory extract seeds/global-times-cscse.txt
  signatory extract articles/ --out facts/
  signatory extract articles/ --shard 3/16 --out 3.facts.jsonl    one of 16 machines; then: signatory load *.facts.jsonl

Exit code: 0 all read, 1 some refused (named on standard error), 2 nothing could be run.`,
    )
    .action(async (paths: string[], options: ExtractOptions) => {
      const { shard, ...extracting } = readFlags(options);
      checkPaths(paths);
      const output = await outputTo(options.out);
      try {
        const inputs = await readAll(paths, shard);
        let done = 0;
        for await (const result of extractAll(inputs, extracting)) {
          const { file } = inputs[done++]!;
          if (result.ok) {
            const { facts, refusals } = layerOf(result.extraction);
            for (const line of renderRefusals(refusals)) process.stderr.write(`${file}: ${line}\n`);
            await output.put({ ...result.extraction, facts }, file);
          } else {
            process.stderr.write(`refused ${file}: ${result.reason}\n`);
            process.exitCode = 1;
          }
        }
        await output.end();
      } catch (error) {
        await output.abandon();
        throw error;
      }
    });
}

async function outputTo(out: string | undefined): Promise<Output> {
  if (out === undefined) {
    const nothing = async () => {};
    return { put: (extraction) => print(JSON.stringify(printed(extraction))), end: nothing, abandon: nothing };
  }
  if (out.endsWith(FACTS_FILE)) return factsFile(out);
  if (out.endsWith('.jsonl'))
    throw new BadInput(`--out: expected a folder or a name ending in ${FACTS_FILE}, got ${out}`);
  return folder(out);
}

async function factsFile(out: string): Promise<Output> {
  const whole = await wholeFile(out);
  const file = await usable(out, () => open(whole.path, 'w'));
  return {
    put: (extraction) => file.appendFile(`${factsLine(extraction)}\n`),
    end: async () => {
      await file.close();
      await whole.finish();
    },
    abandon: async () => {
      await file.close();
      await whole.abandon();
    },
  };
}

async function folder(out: string): Promise<Output> {
  await usable(out, () => mkdir(out, { recursive: true }));
  const written = new Map<string, string>();
  return {
    put: async (extraction, file) => {
      const name = nameOf(extraction, file);
      const before = written.get(name);
      if (before) throw new BadInput(`${file} and ${before} would both be written to ${name} in ${out}`);
      written.set(name, file);
      await writeFile(join(out, name), `${JSON.stringify(printed(extraction), null, 1)}\n`);
    },
    end: async () => {},
    abandon: async () => {},
  };
}

/** The file's stem; the document's id where the file holds several, or has no name. */
function nameOf({ document }: Extraction, file: string): string {
  const own = !/^-|:\d+$/u.test(file);
  return `${own ? parse(basename(file)).name : document.id.replace(/[^\p{L}\p{N}._-]/gu, '_')}.json`;
}
