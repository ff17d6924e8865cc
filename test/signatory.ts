import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

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

/** The command line, built anew for the tests of one file: starting it from its sources takes three times as long. */
export function builtProgram(): { readonly path: () => string; readonly signatory: typeof run } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signatory-built-'));
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const { out } = await run([compiler, '-p', 'tsconfig.json', '--noEmit', 'false', '--outDir', join(folder, 'dist')]);
    if (out) throw new Error(`the program does not compile:\n${out}`);
    await copyFile('package.json', join(folder, 'package.json'));
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'dist/src/cli.js');
  return { path, signatory: (args, options) => run([path(), ...args], options) };
}
