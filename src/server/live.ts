import { basename } from 'node:path';
import type { Live, LoadProgress } from '../../schema/live.ts';
import { OverLimit } from '../errors.ts';
import type { GraphVersion } from '../graph/cypher/write.ts';
import type { Graph } from '../graph/port.ts';
import { versionsOf, versionText } from '../graph/version.ts';

/** How often the version is looked at while somebody listens; others may have written. */
const LOOK_MS = 500;
/** Each listener holds a connection. */
const MOST_LISTENERS = 100;

/** What happens to one graph, for all who listen; costs nothing while nobody does. */
export class LiveGraph implements Live {
  readonly #version: () => Promise<GraphVersion | null>;
  readonly #ended = new AbortController();
  #listeners = 0;
  #look: Promise<GraphVersion | null> | undefined;
  #news = unknownNews();

  constructor(graph: Graph) {
    this.#version = versionsOf(graph);
  }

  versions(): AsyncIterableIterator<GraphVersion> {
    let told = '';
    return this.#listening(async (goesOn) => {
      for (
        let version = told ? await this.#nextLook() : await this.#version();
        goesOn();
        version = await this.#nextLook()
      ) {
        if (!version || versionText(version) === told) continue;
        told = versionText(version);
        return version;
      }
      return null;
    });
  }

  progress(): AsyncIterableIterator<LoadProgress> {
    let news = this.#news;
    return this.#listening(async () => {
      const told = await news.told;
      if (told) news = told.next;
      return told && told.progress;
    });
  }

  /** Tells listeners how far a load has come. A reader of the graph need not know where its files lie. */
  report(done: number, total: number, file: string): void {
    const { tell } = this.#news;
    this.#news = unknownNews();
    tell({ progress: { done, total, file: basename(file) }, next: this.#news });
  }

  /** Ends what everybody listens to. */
  end(): void {
    this.#ended.abort();
    this.#news.tell(null);
  }

  /** One look for all listeners. */
  #nextLook(): Promise<GraphVersion | null> {
    this.#look ??= wait(LOOK_MS, this.#ended.signal).then(async () => {
      this.#look = undefined;
      // A database that does not answer now may do so at the next look.
      return this.#ended.signal.aborted ? null : this.#version().catch(() => null);
    });
    return this.#look;
  }

  /**
   * What `next` gives, one after another, until it gives null. Not a generator: one that waits cannot be ended, and
   * listeners go while nothing happens.
   * @throws OverLimit where too many listen already
   */
  #listening<T>(next: (goesOn: () => boolean) => Promise<T | null>): AsyncIterableIterator<T> {
    if (this.#listeners >= MOST_LISTENERS)
      throw new OverLimit(`expected at most ${MOST_LISTENERS} listeners at a time; try again later`);
    this.#listeners++;
    let over = false;
    let end: (value: null) => void = () => {};
    const gone = new Promise<null>((resolve) => (end = resolve));
    const finish = async (): Promise<IteratorReturnResult<undefined>> => {
      if (!over) this.#listeners--;
      over = true;
      end(null);
      return { done: true, value: undefined };
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        const value = over ? null : await Promise.race([next(() => !over && !this.#ended.signal.aborted), gone]);
        return value === null ? finish() : { done: false, value };
      },
      return: finish,
    };
  }
}

/** News that are yet to come, and after which others come; null: none will. */
interface News {
  readonly told: Promise<Told | null>;
  readonly tell: (told: Told | null) => void;
}

interface Told {
  readonly progress: LoadProgress;
  readonly next: News;
}

function unknownNews(): News {
  let tell: News['tell'] = () => {};
  const told = new Promise<Told | null>((resolve) => (tell = resolve));
  return { told, tell };
}

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
