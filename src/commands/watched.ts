import type { LoadOptions } from '../../loaders/load.ts';
import { progressTo } from '../terminal.ts';

type Watching = Required<Pick<LoadOptions, 'onProgress' | 'signal'>>;

/**
 * Runs long work with progress on standard error, and told to whoever else listens; the first SIGINT or SIGTERM asks it to
 * end between two documents.
 */
export async function watched<T>(
  work: (how: Watching) => Promise<T>,
  tell: Watching['onProgress'] = () => {},
): Promise<T> {
  const progress = progressTo(process.stderr, 'reading');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const onProgress: Watching['onProgress'] = (done, total, file) => {
      progress.advance(done, total, file);
      tell(done, total, file);
    };
    return await work({ onProgress, signal: stop.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    progress.end();
  }
}
