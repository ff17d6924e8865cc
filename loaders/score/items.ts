import { itemLists, type Agreement, type Annotation, type Item, type ItemList, type Link } from './annotation.ts';
import { isNameOf, likeness } from './likeness.ts';
import type { Verdict } from './verdict.ts';

/** How alike names must be for two things of a list to be the same; people's names are short, so one word of three may differ. */
const ENOUGH: Readonly<Record<ItemList, number>> = { organizations: 0.75, people: 0.66, events: 0.6, agreements: 0.6 };

/** The gold item behind a predicted key. */
export type Found = ReadonlyMap<string, Item>;

/** Pairs predicted with annotated items, list by list. */
export function findItems(gold: Annotation, predicted: Annotation): Found {
  const found = new Map<string, Item>();
  for (const list of itemLists)
    for (const [key, item] of pairByName(list, gold[list], predicted[list])) found.set(key, item);
  for (const [key, item] of pairByParties(gold.agreements, predicted.agreements, found)) found.set(key, item);
  return found;
}

/** One to one, the most alike first; between equals a required item goes before an optional one. */
function pairByName(list: ItemList, gold: readonly Item[], predicted: readonly Item[]): Map<string, Item> {
  const pairs = predicted
    .flatMap(({ key, names }) => gold.map((item) => ({ key, item, score: likeness(names, item.names) })))
    .filter(({ score }) => score >= ENOUGH[list])
    .toSorted((a, b) => b.score - a.score || Number(a.item.optional) - Number(b.item.optional));
  const paired = new Map<string, Item>();
  const taken = new Set<Item>();
  for (const { key, item } of pairs) {
    if (paired.has(key) || taken.has(item)) continue;
    paired.set(key, item);
    taken.add(item);
  }
  return paired;
}

/**
 * An agreement that the text only describes has no name to go by. It is known by its parties, where no other annotated agreement has
 * the same ones and exactly one predicted agreement is left that has.
 */
function pairByParties(gold: readonly Agreement[], predicted: readonly Agreement[], found: Found): Map<string, Item> {
  const taken = new Set(found.values());
  const paired = new Map<string, Item>();
  for (const wanted of gold) {
    if (!wanted.descriptive || taken.has(wanted) || wanted.parties.length < 2) continue;
    const parties = partySet(wanted.parties, ({ key }) => key);
    if (gold.some((other) => other !== wanted && partySet(other.parties, ({ key }) => key) === parties)) continue;
    const [only, ...more] = predicted.filter(
      (item) =>
        !found.has(item.key) &&
        partySet(item.parties, ({ key }) => found.get(key)?.key ?? `unknown ${key}`) === parties,
    );
    if (only && more.length === 0) paired.set(only.key, wanted);
  }
  return paired;
}

function partySet(parties: readonly Link[], goldKey: (party: Link) => string): string {
  return JSON.stringify([...new Set(parties.map(goldKey))].toSorted());
}

/** Judges which items were found, and the names printed for them. Optional items count neither way; their names do. */
export function* judgeItems(gold: Annotation, predicted: Annotation, found: Found): Generator<Verdict> {
  const reached = new Set(found.values());
  for (const kind of itemLists) {
    for (const item of predicted[kind]) {
      const wanted = found.get(item.key);
      if (!wanted) yield { kind, outcome: 'extra', what: item.names.join(' | ') };
      else {
        if (!wanted.optional) yield { kind, outcome: 'right', what: item.names.join(' | ') };
        yield* judgeNames(item, wanted);
      }
    }
    for (const item of gold[kind])
      if (!item.optional && !reached.has(item)) yield { kind, outcome: 'missing', what: item.names.join(' | ') };
  }
}

/** A described item may be called by any words. */
function* judgeNames(item: Item, wanted: Item): Generator<Verdict> {
  if (wanted.descriptive) return;
  for (const name of item.names) {
    const outcome = isNameOf(name, wanted.names) ? 'right' : 'extra';
    yield { kind: 'names', outcome, what: `${wanted.names[0]}: ${name}` };
  }
}
