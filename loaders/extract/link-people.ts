import { folded } from './folded.ts';
import type { Draft, Items } from './items.ts';
import type { Reading } from './reading.ts';

/** Brings together the mentions of people: the same name, a part of a name already given, initials left out. */
export function linkPeople(reading: Reading, items: Items): void {
  const chunks = reading.chunks.flatMap((each, index) =>
    each.filter((chunk) => chunk.kind === 'person').map((chunk) => ({ chunk, index })),
  );
  // Full names first, so that a family name finds whom it belongs to wherever it stands.
  const ordered = [...chunks].sort(
    (one, other) =>
      parts(other.chunk.text).length - parts(one.chunk.text).length || one.chunk.start - other.chunk.start,
  );
  const people: { readonly draft: Draft; readonly names: string[][] }[] = [];
  for (const { chunk, index } of ordered) {
    const name = parts(chunk.text);
    if (!name.length) continue;
    const fits = people.filter((person) => person.names.some((full) => fitsInto(name, full)));
    const known =
      fits.length === 1
        ? fits[0]
        : (fits.find((person) => person.names.some((full) => full.join(' ') === name.join(' '))) ?? fits[0]);
    if (known) {
      if (!known.names.some((full) => full.join(' ') === name.join(' '))) known.names.push(name);
      items.bind(chunk, known.draft, reading.text, name.length > 1 ? 'GLOBAL' : 'DOCUMENT');
      continue;
    }
    const draft = items.add('Person', reading.sections[index] ?? 0);
    items.bind(chunk, draft, reading.text, name.length > 1 ? 'GLOBAL' : 'DOCUMENT');
    people.push({ draft, names: [name] });
  }
}

function parts(name: string): string[] {
  // "CA Isah" has two initials. One Arabic article in two spellings: "El-Hamadi", "al-Hamadi".
  return folded(/^\p{Lu}{2,3}\s\p{Lu}\p{Ll}/u.test(name) ? name.replace(/\p{Lu}(?=\p{Lu})/gu, '$& ') : name)
    .split(' ')
    .filter(Boolean)
    .map((part, index, all) => (part === 'el' && index < all.length - 1 ? 'al' : part));
}

/** A single word must be a whole part of the name; several must all be in it, in their order. */
function fitsInto(short: readonly string[], full: readonly string[]): boolean {
  const [numeral, other] = [short, full].map((name) => name.filter((part) => /^[ivx]{1,4}$/u.test(part)).join(' '));
  // Albert I is not Albert II.
  if (numeral && other && numeral !== other) return false;
  if (short.length === 1) {
    const [word] = short;
    // The given name alone, first in most traditions, does for a name of two parts or in family-first order.
    return full.includes(word ?? '');
  }
  let at = 0;
  for (const word of short) {
    const found = full.findIndex(
      (part, index) =>
        index >= at &&
        (part === word || (word.length === 1 && part.startsWith(word)) || (part.length === 1 && word.startsWith(part))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
