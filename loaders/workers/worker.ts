import { parentPort } from 'node:worker_threads';
import { extract } from '../extract/index.ts';
import type { SourceDocument } from '../facts.ts';
import { attempt } from './attempt.ts';

// The entry of a worker thread: documents in, what they state out. It opens nothing.
parentPort!.on('message', (document: SourceDocument) => parentPort!.postMessage(attempt(extract, document)));
parentPort!.postMessage('ready');
