import { csv } from './csv.ts';
import { cypher } from './cypher.ts';
import { ftm } from './ftm.ts';
import type { Format } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';

/** The formats in which a graph can be written out, by name. */
export const formats: Readonly<Record<string, Format>> = { jsonl, csv, graphml, gexf, jsonld, cypher, ftm };
