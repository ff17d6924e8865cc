import type { Query } from '../port.ts';

/** An import that began and did not end. */
export interface BegunImport {
  /** The hash of the file. */
  readonly file: string;
  /** How many of its lines are in the graph; none where the graph may still hold something else. */
  readonly lines: number;
}

/** The import that was interrupted; no row where none was. */
export const begunImport = (): Query<BegunImport> => ({
  text:
    `MATCH (v:GraphVersion {id: 'graph'}) WHERE v.importing IS NOT NULL ` +
    `RETURN v.importing AS file, v.imported AS lines`,
  parameters: {},
});

/** Marks how far an import has come. To run in the transaction that writes the lines. */
export const markImport = ({ file, lines }: BegunImport): Query<{ readonly lines: number }> => ({
  text:
    `MATCH (v:GraphVersion {id: 'graph'}) SET v.counter = v.counter + 1, v.importing = $file, v.imported = $lines ` +
    `RETURN v.imported AS lines`,
  parameters: { file, lines },
});

/** Takes the mark away. Under which decisions the graph was computed elsewhere is not known, so the next load computes it anew. */
export const endImport = (): Query<{ readonly counter: number }> => ({
  text:
    `MATCH (v:GraphVersion {id: 'graph'}) SET v.counter = v.counter + 1, v.decisions = 'imported' ` +
    `REMOVE v.importing, v.imported RETURN v.counter AS counter`,
  parameters: {},
});
