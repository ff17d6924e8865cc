import { cityCountries, countryCode, demonymCode } from '../extract/gazetteer.ts';
import type { DocumentLayer } from '../layer.ts';

/** A country must be named this often, and this many times as often as any other. */
const LEAST = 2;
const TIMES = 2;

const known = new WeakMap<DocumentLayer, string | null>();

/**
 * The code of the one country that a document is about, by how often it names each and their people and cities; null where none
 * stands out. "Ministry of Education" in a text about Kazakhstan is Kazakhstan's.
 */
export function countryAbout(layer: DocumentLayer): string | null {
  const found = known.get(layer);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  for (const code of countriesIn(layer)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const about = first && first[1] >= LEAST && first[1] >= TIMES * (second?.[1] ?? 0) ? first[0] : null;
  known.set(layer, about);
  return about;
}

function* countriesIn({ document, mentions }: DocumentLayer): Generator<string> {
  for (const { type, name, country, qualifier } of mentions) {
    const code =
      type === 'Place'
        ? country === null
          ? only(cityCountries(name))
          : countryCode(country)
        : type === 'Organization' && qualifier !== null
          ? countryCode(qualifier)
          : undefined;
    if (code !== undefined) yield code;
  }
  // Names of countries have up to three words: "United Arab Emirates".
  const words = document.text.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  for (let at = 0; at < words.length;) {
    const size = /^\p{Lu}/u.test(words[at]!) ? sizeOfCountry(words, at) : 0;
    if (size) yield codeOf(words.slice(at, at + size).join(' '))!;
    at += size || 1;
  }
}

function sizeOfCountry(words: readonly string[], at: number): number {
  for (let size = 3; size > 0; size--)
    if (at + size <= words.length && codeOf(words.slice(at, at + size).join(' ')) !== undefined) return size;
  return 0;
}

const codes = new Map<string, string | undefined>();

function codeOf(words: string): string | undefined {
  if (codes.has(words)) return codes.get(words);
  if (codes.size > 100_000) codes.clear();
  const bare = words.replace(/['’]s?$/u, '');
  const code = countryCode(bare) ?? (bare.includes(' ') ? undefined : demonymCode(bare));
  codes.set(words, code);
  return code;
}

const only = (codes: readonly string[] | undefined): string | undefined => (codes?.length === 1 ? codes[0] : undefined);
