import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../../loaders/document.ts';
import { extract } from '../../../loaders/extract/index.ts';
import { printed } from '../../../loaders/print.ts';
import { readGolds, type Scored } from '../../../loaders/score/files.ts';
import { readFurther, type FurtherAnnotation } from '../../../loaders/score/further-annotation.ts';
import type { GoldSet } from './sets.ts';

/** Reads and extracts every document of a set, beside its annotation. */
export async function extracted({ gold, documents }: GoldSet): Promise<Scored<FurtherAnnotation>[]> {
  const scored: Scored<FurtherAnnotation>[] = [];
  for (const [file, annotation] of await readGolds(gold, readFurther)) {
    const path = join(documents, annotation.file ?? file.replace(/json$/u, 'txt'));
    const read = await readDocument(path, await readFile(path));
    if (!read.ok) throw new Error(`${path}: ${read.reason}`);
    scored.push({ file, gold: annotation, prediction: readFurther(printed(extract(read.document)), path) });
  }
  return scored;
}
