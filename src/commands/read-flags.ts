import type { LoadOptions } from '../../loaders/load.ts';
import { readShard } from '../../loaders/shard.ts';
import { readWorkers } from '../../loaders/workers/extract-all.ts';

/** Flags of how documents are read. */
export interface ReadFlags {
  readonly shard?: string | undefined;
  readonly workers?: string | undefined;
}

/** How to read, from what the command line says; a flag that cannot be used is refused. */
export function readFlags({ shard, workers }: ReadFlags): Pick<LoadOptions, 'shard' | 'workers'> {
  return {
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    ...(workers === undefined ? {} : { workers: readWorkers(workers) }),
  };
}
