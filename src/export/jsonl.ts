import { dumpOf } from '../graph/dump.ts';
import { single } from './format.ts';

export const jsonl = single('everything, one JSON a line; `import` takes it back', async function* (source) {
  for await (const line of dumpOf(source)) yield `${line}\n`;
});
