import { stringify } from 'csv-stringify/sync';
import { readRelations } from '../graph/cypher/dump.ts';
import type { Source } from '../graph/source.ts';
import { relationTypes, type NodeType } from '../ontology/types.ts';
import type { Format } from './format.ts';
import { cell, columnsOf, relationId, toldRelations, toldTypes } from './told.ts';

type Row = readonly string[];

const types: readonly NodeType[] = [...toldTypes, 'Document', 'Story'];
const relations = relationTypes.filter((type) => toldRelations.includes(type) || type === 'TELLS');
/** A text is long, and a table of texts is of little use. */
const columns = [...columnsOf(types).keys()].filter((column) => column !== 'text');

/** A table with the names of its columns above it. A cell that a spreadsheet would compute is made text. */
async function* table(header: Row, pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  const text = (rows: readonly Row[]) =>
    stringify(
      rows.map((row) => [...row]),
      { record_delimiter: 'windows', escape_formulas: true },
    );
  yield text([header]);
  for await (const rows of pages) yield text(rows);
}

async function* nodeRows(source: Source): AsyncGenerator<Row[]> {
  for (const type of types)
    for await (const page of source.nodes(type))
      yield page.map(({ id, properties }) => [id, type, ...columns.map((column) => cell(properties[column]))]);
}

async function* relationRows(source: Source): AsyncGenerator<Row[]> {
  for (const type of relations)
    for await (const page of source.relations(type))
      yield page.map((relation) => {
        const { from, to, properties } = relation;
        const { role, sources, stories } = properties;
        return [relationId(type, relation), type, from, to, cell(role), cell(sources), cell(stories)];
      });
}

async function* evidenceRows(source: Source): AsyncGenerator<Row[]> {
  for await (const page of source.nodes('Evidence')) {
    const ids = page.map(({ id }) => id);
    const rows = await source.graph.rows(readRelations('FROM', 'Evidence', 'Document', ids));
    const documents = new Map(rows.map(({ from, to }) => [from, to]));
    yield page.map(({ id, properties }) => [
      id,
      cell(properties['fact']),
      documents.get(id) ?? '',
      ...['start', 'end', 'quote', 'rule'].map((column) => cell(properties[column])),
    ]);
  }
}

export const csv: Format = {
  description: 'a folder of three tables: nodes.csv, relations.csv and evidence.csv, joined by their ids',
  parts: [
    { file: 'nodes.csv', write: (source) => table(['id', 'type', ...columns], nodeRows(source)) },
    {
      file: 'relations.csv',
      write: (source) => table(['id', 'type', 'from', 'to', 'role', 'sources', 'stories'], relationRows(source)),
    },
    {
      file: 'evidence.csv',
      write: (source) => table(['id', 'fact', 'document', 'start', 'end', 'quote', 'rule'], evidenceRows(source)),
    },
  ],
};
