import type { Source } from '../graph/source.ts';

/** One file of an export. */
export interface Part {
  /** Its name, where the format writes several into a folder. */
  readonly file: string;
  readonly write: (source: Source) => AsyncIterable<string>;
}

/** A way to write a graph out. */
export interface Format {
  readonly description: string;
  readonly parts: readonly [Part, ...Part[]];
}

/** A format of one file. */
export const single = (description: string, write: Part['write']): Format => ({
  description,
  parts: [{ file: '', write }],
});
