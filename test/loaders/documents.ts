import type { SourceDocument } from '../../loaders/facts.ts';

/** A document that holds this text, as reading would give it. */
export function documentOf(text: string, more: Partial<SourceDocument> = {}): SourceDocument {
  return { id: 'sample', file: 'sample.txt', title: text.split('\n')[0] ?? '', text, dropped: [], ...more };
}
