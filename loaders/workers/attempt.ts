import type { Extraction, SourceDocument } from '../facts.ts';

/** What extraction gave, or why it gave nothing. */
export type Extracted =
  { readonly ok: true; readonly extraction: Extraction } | { readonly ok: false; readonly reason: string };

/** Extracts from one document; a mistake in the rules costs this document alone. */
export function attempt(extract: (document: SourceDocument) => Extraction, document: SourceDocument): Extracted {
  try {
    return { ok: true, extraction: extract(document) };
  } catch (error) {
    return { ok: false, reason: `expected facts, got an error of the extractor (${String(error)})` };
  }
}
