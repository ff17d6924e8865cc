import type { Fact, Item, RelationFact } from '../../loaders/facts.ts';
import type { EntityType } from '../../src/ontology/types.ts';

/** The facts that are relations between two items. */
export function relations(facts: readonly Fact[]): RelationFact[] {
  return facts.filter(isRelation);
}

function isRelation(fact: Fact): fact is RelationFact {
  return fact.type !== 'Position' && fact.type !== 'Signature' && fact.type !== 'Claim' && fact.type !== 'Figure';
}

/** The type of an item by its key. */
export function type(items: readonly Item[]): (key: string) => EntityType {
  const types = new Map(items.map((item) => [item.key, item.type]));
  return (key) => {
    const found = types.get(key);
    if (!found) throw new Error(`no item ${key}`);
    return found;
  };
}
