import type { LoadOptions } from '../../loaders/load.ts';
import { progressTo } from '../terminal.ts';

/** Runs long work with progress on standard error; the first SIGINT or SIGTERM asks it to end between two documents. */
export async function watched<T>(work: (how: Pick<LoadOptions, 'onProgress' | 'signal'>) => Promise<T>): Promise<T> {
  const progress = progressTo(process.stderr, 'reading');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await work({ onProgress: progress.advance, signal: stop.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    progress.end();
  }
}
