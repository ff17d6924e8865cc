import type { RunContext } from './cores.ts';
import { indexFrom, one, type Found } from './found.ts';
import { demonymCode } from './gazetteer.ts';
import { vocabulary } from './vocabulary.ts';

/** Known names of three words and more, by their first word, the longest first: "Economic Community of West African States". */
const longNames = (() => {
  const byFirst = new Map<string, string[]>();
  for (const name of vocabulary.knownBodies.keys()) {
    const words = name.split(' ');
    const first = words[0]!;
    // "Saudi Aramco": not the Aramco of the Saudis.
    if (words.length < (demonymCode(first) ? 2 : 3)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return byFirst;
})();

/** A body whose long name is known everywhere, unless more capitals make it the name of another. */
export function knownName({ tokens, text }: RunContext, at: number): Found | undefined {
  const token = tokens[at];
  const name = token && longNames.get(token.text)?.find((each) => text.startsWith(each, token.start));
  if (!name) return undefined;
  const end = token.start + name.length;
  const next = indexFrom(tokens, at, end);
  const after = tokens[next];
  if (tokens[next - 1]?.end !== end || (after?.capital && after.word && after.start === end + 1)) return undefined;
  if (/^(?:of|for)$/u.test(after?.text ?? '') && tokens[next + 1]?.capital) return undefined;
  return one(text, 'organization', token.start, end, { subtype: vocabulary.knownBodies.get(name) ?? 'OTHER' }, next);
}
