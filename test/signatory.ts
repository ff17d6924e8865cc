import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll } from 'vitest';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Runs a program of the project with a graph of its own, in memory unless the environment says where. */
export function run(args: readonly string[], { environment, input = '' }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, SIGNATORY_DATA: ':memory:', ...environment };
    const child = execFile(process.execPath, args, { env, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** What the script `build` of package.json says. */
const BUILD = ['--noEmit', 'false', '--tsBuildInfoFile', 'dist/.tsbuildinfo'];

const PROGRAM = resolve('dist/src/cli.js');

/** The command line as built: starting it from its sources takes three times as long. The scripts of package.json build it first. */
export function builtProgram(): { readonly path: () => string; readonly signatory: typeof run } {
  beforeAll(async () => {
    if (process.env['npm_lifecycle_event']) return;
    const { code, out, err } = await run(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', ...BUILD]);
    if (code !== 0) throw new Error(`the program does not compile:\n${out}${err}`);
  }, 60_000);
  return { path: () => PROGRAM, signatory: (args, options) => run([PROGRAM, ...args], options) };
}
