import type { Extraction, Fact, Item } from '../../loaders/facts.ts';
import { layerOf, type DocumentLayer } from '../../loaders/layer.ts';

/** Words between double braces name an item by its key and are its mention: `{{o1|CAST}}`. `{{o1|*Fan}}` holds in this document only. */
const MARK = /\{\{(\w+)\|(\*?)([^}]+)\}\}/gu;

/** What a test says of an item beside where it is named. */
export type Told = Omit<Item, 'key' | 'mentions' | 'name'> & { readonly name?: string };

type Omitted<F> = F extends Fact ? Omit<F, 'evidence'> : never;
/** A fact without its evidence: the sentence with this number states it, and the first is its antecedent. */
export type Stated = Omitted<Fact> & { readonly sentence?: number };

/** Builds an extraction from sentences with marked names: what an extractor would give, with the offsets right. */
export function extraction(
  id: string,
  sentences: readonly string[],
  items: Readonly<Record<string, Told>>,
  facts: readonly Stated[],
  published?: string,
): Extraction {
  const mentions = new Map<string, { start: number; end: number; form: string; scope: 'GLOBAL' | 'DOCUMENT' }[]>();
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const sentence of sentences) {
    const start = text.length;
    let last = 0;
    for (const match of sentence.matchAll(MARK)) {
      text += sentence.slice(last, match.index);
      const [whole, key, local, form] = match as unknown as [string, string, string, string];
      const scope = local ? 'DOCUMENT' : 'GLOBAL';
      mentions.set(key, [
        ...(mentions.get(key) ?? []),
        { start: text.length, end: text.length + form.length, form, scope },
      ]);
      text += form;
      last = match.index + whole.length;
    }
    text += sentence.slice(last);
    spans.push({ start, end: text.length });
    text += '\n';
  }
  return {
    document: { id, file: `${id}.txt`, title: id, text, dropped: [], ...(published ? { published } : {}) },
    items: Object.entries(items).map(([key, told]): Item => ({
      ...told,
      key,
      name: told.name ?? mentions.get(key)?.[0]?.form ?? key,
      mentions: mentions.get(key) ?? [],
    })),
    facts: facts.map(({ sentence = 0, ...fact }): Fact => {
      const antecedents = sentence ? { antecedents: [spans[0]!] } : {};
      // The test gives the fact's own fields; evidence is all that it leaves out.
      return { ...fact, evidence: { ...spans[sentence]!, rule: 'test', ...antecedents } } as Fact;
    }),
  };
}

/** The layer of such an extraction; a refusal makes the test fail. */
export function layer(...told: Parameters<typeof extraction>): DocumentLayer {
  const { layer, refusals } = layerOf(extraction(...told));
  if (refusals.length) throw new Error(refusals.map(({ where, reason }) => `${where}: ${reason}`).join('\n'));
  return layer;
}
