import type { Item, ItemMention, Span } from '../facts.ts';
import type { EntityType } from '../../src/ontology/types.ts';
import type { Chunk } from './chunk.ts';
import { folded } from './folded.ts';
import { isBareInstrument } from './plain.ts';
import type { Reading } from './reading.ts';

/** An item while its document is read: mentions are added, names and kind follow from them. */
export interface Draft {
  readonly key: string;
  readonly type: EntityType;
  readonly mentions: ItemMention[];
  readonly chunks: Chunk[];
  kind?: string;
  described: boolean;
  qualifier?: string;
  country?: string;
  edition?: string;
  theme?: string;
  /** The name to show where the text has none: "strategic cooperation agreement" stays, "meeting" becomes the meeting of somebody. */
  name?: string;
  /** A unit's parent, by key. */
  parent?: string;
  /** The part of the document in which it was first named. */
  readonly section: number;
  /** Nothing but a word of its kind was said of it so far. */
  generic?: boolean;
  /** A plural that sums up instruments: these, each with its partner where the plural names one for each. */
  members?: { readonly draft: Draft; readonly with?: Draft; readonly other?: Draft; readonly paired?: boolean }[];
  /** Keep it even where no fact hangs on it. */
  named: boolean;
}

const PREFIX: Record<EntityType, string> = { Organization: 'o', Person: 'p', Event: 'e', Agreement: 'a', Place: 'l' };

/** The items of one document, and which of them each chunk means. */
export class Items {
  readonly drafts: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #itemOf = new Map<Chunk, Draft>();
  readonly #counts = new Map<EntityType, number>();

  add(type: EntityType, section: number): Draft {
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const draft: Draft = {
      key: `${PREFIX[type]}${count}`,
      type,
      mentions: [],
      chunks: [],
      described: false,
      section,
      named: true,
    };
    this.drafts.push(draft);
    this.#byKey.set(draft.key, draft);
    return draft;
  }

  get(key: string): Draft | undefined {
    return this.#byKey.get(key);
  }

  of(chunk: Chunk): Draft | undefined {
    return this.#itemOf.get(chunk);
  }

  /** Notes that a chunk means an item. `span` where the mention is longer or shorter than the chunk. */
  bind(chunk: Chunk, draft: Draft, text: string, scope: ItemMention['scope'] = 'GLOBAL', span: Span = chunk): void {
    this.#itemOf.set(chunk, draft);
    draft.chunks.push(chunk);
    this.mention(draft, text, span, scope);
  }

  mention(draft: Draft, text: string, span: Span, scope: ItemMention['scope']): void {
    if (draft.mentions.some((each) => each.start === span.start && each.end === span.end)) return;
    draft.mentions.push({
      start: span.start,
      end: span.end,
      form: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
      scope,
    });
  }

  /** Makes a chunk mean an item without a mention of its own: a person that stands for his titles too. */
  alias(chunk: Chunk, draft: Draft): void {
    this.#itemOf.set(chunk, draft);
  }

  ofType(type: EntityType): Draft[] {
    return this.drafts.filter((draft) => draft.type === type);
  }

  /** Everything said of one item becomes said of the other. */
  merge(into: Draft, from: Draft): void {
    if (into === from) return;
    for (const chunk of from.chunks) {
      this.#itemOf.set(chunk, into);
      into.chunks.push(chunk);
    }
    for (const [chunk, draft] of this.#itemOf) if (draft === from) this.#itemOf.set(chunk, into);
    for (const each of from.mentions)
      if (!into.mentions.some((other) => other.start === each.start && other.end === each.end))
        into.mentions.push(each);
    into.kind ??= from.kind ?? '';
    this.drafts.splice(this.drafts.indexOf(from), 1);
    this.#byKey.set(from.key, into);
  }
}

/** The forms of an item that hold in every document, the fullest first; those of this document alone where there are no others. */
export function formsOf(draft: Draft): string[] {
  const global = draft.mentions.filter((mention) => mention.scope === 'GLOBAL');
  const telling = draft.type === 'Agreement' ? global.filter((mention) => !isBareInstrument(mention.form)) : global;
  const wide = telling.length ? telling : global;
  const forms = new Map<string, string>();
  for (const mention of wide.length ? wide : draft.mentions) {
    const key = folded(mention.form);
    if (key && !forms.has(key)) forms.set(key, mention.form.replace(/^(?:the|a|an)\s+/i, ''));
  }
  return [...forms.values()].sort(
    (one, other) => folded(other).split(' ').length - folded(one).split(' ').length || other.length - one.length,
  );
}

/** "The document" is a name for as long as the text has no better one. */
function withoutBareNames(mentions: readonly ItemMention[]): ItemMention[] {
  const better = mentions.some((mention) => mention.scope === 'GLOBAL' && !isBareInstrument(mention.form));
  return mentions.map((mention) =>
    better && isBareInstrument(mention.form) ? { ...mention, scope: 'DOCUMENT' as const } : mention,
  );
}

/** The finished items, mentions in the order of the text. */
export function finished(reading: Reading, items: Items): Item[] {
  return items.drafts.map((draft) => {
    const mentions = [...draft.mentions].sort((one, other) => one.start - other.start || one.end - other.end);
    return {
      key: draft.key,
      type: draft.type,
      name: draft.name ?? formsOf(draft)[0] ?? reading.text.slice(mentions[0]?.start, mentions[0]?.end),
      mentions: draft.type === 'Agreement' ? withoutBareNames(mentions) : mentions,
      ...(draft.kind && { kind: draft.kind }),
      ...(draft.described && { described: true }),
      ...(draft.qualifier && { qualifier: draft.qualifier }),
      ...(draft.country && { country: draft.country }),
      ...(draft.edition && { edition: draft.edition }),
      ...(draft.theme && { theme: draft.theme }),
    };
  });
}
