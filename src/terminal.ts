import cliProgress from 'cli-progress';

/** Shows how far a run has come. */
export interface Progress {
  readonly advance: (done: number, total: number, label: string) => void;
  readonly end: () => void;
}

const LINES = 20;

/** A bar on a terminal; in a pipe a plain line now and then. Both go to standard error, away from results. */
export function progressTo(stream: NodeJS.WriteStream, verb: string): Progress {
  if (!stream.isTTY) {
    let last = 0;
    return {
      advance: (done, total, label) => {
        if (done !== total && done - last < total / LINES) return;
        last = done;
        stream.write(`${verb} ${done} of ${total}: ${label}\n`);
      },
      end: () => {},
    };
  }
  const bar = new cliProgress.SingleBar(
    { format: `${verb} [{bar}] {value} of {total} {label}`, stream, hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    advance: (done, total, label) => {
      if (!started) bar.start(total, 0, { label: '' });
      started = true;
      bar.update(done, { label });
    },
    end: () => bar.stop(),
  };
}

/** Writes a line to standard output and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
