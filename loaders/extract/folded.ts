import { fold } from '../../src/ontology/fold.ts';

const MOST = 20_000;
const known = new Map<string, string>();

/** `fold`, remembered: one document asks for the same names many times over. */
export function folded(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size > MOST) known.clear();
  const key = fold(name);
  known.set(name, key);
  return key;
}
