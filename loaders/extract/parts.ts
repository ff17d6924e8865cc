import type { Extraction, Fact, Item, ItemMention, SourceDocument, Span, Support } from '../facts.ts';
import { folded } from './folded.ts';

/**
 * Longer than any article or communiqué. Past it a text is read in parts, as what one sentence means by a word of another is looked for in
 * all that stands around: without an end to that, the time taken would grow faster than the text.
 */
export const LONGEST_PART = 60_000;

/** A document read part by part: what bears the same name in several parts is one item. */
export function readInParts(document: SourceDocument, read: (part: SourceDocument) => Extraction): Extraction {
  const joined = new Joined();
  for (const { start, end } of partsOf(document.text)) {
    const { items, facts } = read({ ...document, text: document.text.slice(start, end) });
    joined.add(items, facts, start);
  }
  return { document, items: joined.items(), facts: joined.facts };
}

/** The parts of a text: each ends with a paragraph, else with a line, a sentence or a word. */
export function partsOf(text: string, longest = LONGEST_PART): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const end = start + lengthOfPart(text.slice(start, start + longest));
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: text.length });
  return parts;
}

function lengthOfPart(text: string): number {
  for (const stop of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(stop);
    // A paragraph that ends early leaves too much for the parts after it.
    if (at > text.length / 2) return at + stop.length;
  }
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

type Mutable = Omit<Item, 'mentions'> & { readonly mentions: ItemMention[] };

/** The items and facts of the parts so far, under keys and offsets of the whole. */
class Joined {
  readonly facts: Fact[] = [];
  readonly #items = new Map<string, Mutable>();
  /** The one item that bears a name; none where several do. */
  readonly #named = new Map<string, Mutable | undefined>();
  readonly #counts = new Map<string, number>();

  items(): Item[] {
    return [...this.#items.values()];
  }

  add(items: readonly Item[], facts: readonly Fact[], offset: number): void {
    const keys = new Map<string, string>();
    const known = items.map((item) => ({ item, same: this.#same(item) }));
    for (const { item, same } of known) {
      const mentions = item.mentions.map((mention) => moved(mention, offset));
      keys.set(item.key, same?.key ?? this.#added(item, mentions));
      same?.mentions.push(...mentions);
    }
    for (const { item } of known) this.#name(item, this.#items.get(keys.get(item.key) ?? ''));
    for (const fact of facts) this.facts.push(rekeyed(fact, keys, offset));
  }

  #same(item: Item): Mutable | undefined {
    return item.described ? undefined : this.#named.get(nameOf(item, item.name));
  }

  #added(item: Item, mentions: ItemMention[]): string {
    const prefix = item.key.replace(/\d+$/u, '');
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    const key = `${prefix}${count}`;
    this.#items.set(key, { ...item, key, mentions });
    return key;
  }

  #name(item: Item, whole: Mutable | undefined): void {
    if (item.described) return;
    // "The ministry" names no ministry; a family name is looked for among the people before.
    const forms = item.mentions.filter(({ scope }) => scope === 'GLOBAL' || item.type === 'Person');
    for (const form of new Set([item.name, ...forms.map((mention) => mention.form)])) {
      const name = nameOf(item, form);
      const other = this.#named.get(name);
      this.#named.set(name, this.#named.has(name) && other !== whole ? undefined : whole);
    }
  }
}

const nameOf = ({ type, qualifier }: Item, form: string): string => `${type} ${folded(form)} ${qualifier ?? ''}`;

const moved = <T extends Span>(span: T, offset: number): T => ({
  ...span,
  start: span.start + offset,
  end: span.end + offset,
});

const ENDS = ['person', 'organization', 'place', 'agreement', 'about', 'from', 'to'] as const;

function rekeyed(fact: Fact, keys: ReadonlyMap<string, string>, offset: number): Fact {
  const said: Partial<Record<(typeof ENDS)[number], string>> = fact;
  const { antecedents } = fact.evidence;
  const evidence: Support = {
    ...moved(fact.evidence, offset),
    ...(antecedents && { antecedents: antecedents.map((span) => moved(span, offset)) }),
  };
  // A date, as `from` of a position is, is no key and stays.
  const ends = ENDS.flatMap((end) => {
    const key = keys.get(said[end] ?? '');
    return key === undefined ? [] : [[end, key] as const];
  });
  return { ...fact, ...Object.fromEntries(ends), evidence };
}
