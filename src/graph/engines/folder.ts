import fs from 'node:fs';
import path from 'node:path';
import { BadSetting, EngineFailure, FolderHeld } from '../../errors.ts';

/** Says who holds the folder, for the message that others get. The lock itself is the database file's. */
interface Holder {
  readonly pid: number;
  readonly since: string;
}

const DATABASE = 'graph.grafeo';
const HOLDER = 'holder.json';

/**
 * Opens the database file of a folder for this process alone; `release` gives the folder back after closing.
 * @throws BadSetting where the folder cannot be made or written, FolderHeld where another process has it,
 *   EngineFailure where the database in it is damaged
 */
export function claimFolder<D>(folder: string, open: (file: string) => D): { database: D; release: () => void } {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new BadSetting(`SIGNATORY_DATA: expected a folder that can be written, got ${folder} (${reason(error)})`);
  }
  const holderFile = path.join(folder, HOLDER);
  const database = openFile(folder, holderFile, open);
  fs.writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() } satisfies Holder));
  return { database, release: () => fs.rmSync(holderFile, { force: true }) };
}

function openFile<D>(folder: string, holderFile: string, open: (file: string) => D): D {
  try {
    return open(path.join(folder, DATABASE));
  } catch (error) {
    // The engine gives no code for this, only the words.
    if (/cannot be locked/u.test(reason(error)))
      throw new FolderHeld(
        `${folder} is in use by ${heldBy(holderFile)}; stop it, or name another folder in SIGNATORY_DATA`,
        { cause: error },
      );
    throw new EngineFailure(
      `the graph in ${folder} cannot be opened (${reason(error)}); put back a copy of the folder, or load the documents into another one (SIGNATORY_DATA)`,
      { cause: error },
    );
  }
}

function heldBy(holderFile: string): string {
  try {
    const { pid, since } = JSON.parse(fs.readFileSync(holderFile, 'utf8')) as Holder;
    if (pid === process.pid) return `this process already (since ${since})`;
    return lives(pid) ? `process ${pid} (since ${since})` : 'another process';
  } catch {
    return 'another process';
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user lives too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
