// One reader from nothing, in a process of its own: `node start.mjs READER < DOCUMENTS`. Prints the milliseconds from
// the import to the first document read, and the most memory it held at any time until all were.

import { readFileSync } from 'node:fs';
import { extractors } from './extractors.mjs';

const documents = JSON.parse(readFileSync(0, 'utf8'));
const began = performance.now();
const read = await extractors[process.argv[2]]();
read(documents[0]);
const start = performance.now() - began;
for (const document of documents) read(document);
console.log(JSON.stringify({ start, memory: process.resourceUsage().maxRSS / 1024 }));
