import type { StoredMention } from '../layer.ts';
import { bodyKey, isSharedBody, ownerName } from './naming.ts';
import { spellingOf } from './spelling.ts';

// What a document's other mentions tell of a thing.

/** Keys of a key. */
interface Related {
  readonly of: (key: string) => readonly string[];
}

/**
 * The names of the bodies that a body belongs to, by its key: as the text states it, and as the body's own forms hold the form of
 * another ("MOE's Department of …", "… Department of the Ministry of Education").
 */
export function ownersOf(
  mentions: readonly StoredMention[],
  stated: Related,
  country: () => string | null,
): { readonly namesOf: (key: string) => readonly string[]; readonly ownersOf: (key: string) => readonly string[] } {
  const forms = new Map<string, Set<string>>();
  const keysOf = new Map<string, Set<string>>();
  for (const { type, key, name, form, scope } of mentions) {
    if (type !== 'Organization') continue;
    for (const written of scope === 'GLOBAL' ? [name, form] : [name]) {
      forms.set(key, (forms.get(key) ?? new Set()).add(written));
      keysOf.set(written, (keysOf.get(written) ?? new Set()).add(key));
    }
  }
  const qualifiers = new Map(mentions.map(({ key, qualifier }) => [key, qualifier]));
  // One ministry of a country is not that of another.
  const namesOf = (key: string): string[] =>
    unmistakable([...(forms.get(key) ?? [])]).map((form) => {
      const qualifier = qualifiers.get(key) ?? null;
      const owner = qualifier !== null ? ownerName(qualifier) : isSharedBody(form) ? country() : null;
      return owner === null ? bodyKey(form) : `${bodyKey(form)}@${owner}`;
    });
  const known = new Map<string, readonly string[]>();
  const owners = (key: string): readonly string[] => {
    const found = known.get(key);
    if (found) return found;
    const held = [...(forms.get(key) ?? [])].flatMap(partsOf).flatMap((part) => [...(keysOf.get(part) ?? [])]);
    const distinct = [
      ...new Set([...stated.of(key), ...held].filter((owner) => owner !== key).flatMap(namesOf)),
    ].sort();
    known.set(key, distinct);
    return distinct;
  };
  return { namesOf, ownersOf: owners };
}

/** Letters beside the name that they are short for may be short for another elsewhere: the name tells more. */
function unmistakable(forms: readonly string[]): readonly string[] {
  const full = forms.filter((form) => !/^\p{Lu}[\p{Lu}\d&.-]+$/u.test(form));
  return full.length ? full : forms;
}

/** What a name holds that may be the name of another: before a possessive ending, after "of". */
function partsOf(form: string): string[] {
  const owner = /^(.+?)['’]s? /u.exec(form)?.[1];
  const tails = [...form.matchAll(/ of (?:the )?/gu)].map((found) => form.slice(found.index + found[0].length));
  return owner === undefined ? tails : [owner, ...tails];
}

/** The events that a document only describes, with kind, day and hosts: what tells that two documents report one occasion. */
export function occasionsOf(
  mentions: readonly StoredMention[],
  told: (key: string) => { readonly days: readonly string[]; readonly hosts: readonly string[] },
): string[] {
  const described = mentions.filter(({ type, described }) => type === 'Event' && described);
  const all = [...new Map(described.map((mention) => [mention.key, mention])).values()].flatMap(({ key, kind }) => {
    const { days, hosts } = told(key);
    const by = [...new Set(hosts.map((host) => spellingOf(host).bag))].sort().join(',');
    return by ? days.map((day) => `${kind ?? ''} ${day} ${by}`) : [];
  });
  return [...new Set(all)].sort();
}
