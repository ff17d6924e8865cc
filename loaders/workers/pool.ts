import { Worker } from 'node:worker_threads';
import { BadSetting } from '../../src/errors.ts';
import type { SourceDocument } from '../facts.ts';
import type { Extracted } from './attempt.ts';

const ENTRY = import.meta.url.endsWith('.ts')
  ? fromSource(new URL('./worker.ts', import.meta.url))
  : new URL('./worker.js', import.meta.url);

interface Task {
  readonly document: SourceDocument;
  readonly resolve: (extracted: Extracted) => void;
  readonly reject: (error: Error) => void;
}

/** Worker threads that extract, each from one document at a time. None of them opens a graph. */
export class Pool {
  readonly #entry: URL;
  readonly #workers = new Map<Worker, Task | 'starting' | 'idle'>();
  readonly #waiting: Task[] = [];
  #failure: Error | undefined;

  /** @param entry the module that a thread runs; it says "ready", then answers each document */
  constructor(threads: number, entry: URL = ENTRY) {
    this.#entry = entry;
    for (let i = 0; i < threads; i++) this.#start();
  }

  /**
   * What a document states. A document on which its thread dies is refused, and another thread takes its place.
   * @throws BadSetting where threads cannot be started here
   */
  extract(document: SourceDocument): Promise<Extracted> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ document, resolve, reject });
      this.#assign();
    });
  }

  /** Ends all threads. What they have not answered stays unanswered. */
  async close(): Promise<void> {
    const workers = [...this.#workers.keys()];
    this.#workers.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #start(): void {
    const worker = new Worker(this.#entry);
    this.#workers.set(worker, 'starting');
    let cause = 'it ended';
    worker.on('message', (message: Extracted | 'ready') => {
      const task = this.#workers.get(worker);
      if (message !== 'ready' && typeof task === 'object') task.resolve(message);
      if (task) this.#workers.set(worker, 'idle');
      this.#assign();
    });
    worker.on('error', (error) => (cause = String(error)));
    // Comes after every error too.
    worker.on('exit', () => {
      const task = this.#workers.get(worker);
      if (!this.#workers.delete(worker)) return;
      if (task === 'starting') return this.#fail(cause);
      if (typeof task === 'object')
        task.resolve({
          ok: false,
          reason: `expected facts, got the end of the thread that looked for them (${cause})`,
        });
      this.#start();
    });
  }

  #assign(): void {
    for (const [worker, state] of this.#workers) {
      if (state !== 'idle') continue;
      const task = this.#waiting.shift();
      if (!task) return;
      this.#workers.set(worker, task);
      worker.postMessage(task.document);
    }
  }

  #fail(cause: string): void {
    this.#failure = new BadSetting(`expected worker threads to start, got ${cause}: --workers 1 extracts without them`);
    for (const task of this.#waiting.splice(0)) task.reject(this.#failure);
  }
}

/** A module that runs one of the sources: a thread does not take over the loader that its process was started with. */
function fromSource(source: URL): URL {
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { tsImport } from '${loader}'; await tsImport('${source.href}', '${source.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
