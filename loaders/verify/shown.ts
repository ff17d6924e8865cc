import { shownOf } from '../../src/graph/cypher/verify.ts';
import type { NodeRead } from '../../src/graph/cypher/dump.ts';
import type { Graph } from '../../src/graph/port.ts';
import { claimProperty } from '../../src/ontology/definition.ts';
import { propertiesOf, type NodeType } from '../../src/ontology/types.ts';
import { groupBy } from '../order.ts';
import type { Damage } from './damage.ts';

/** Whether things show one of their names, and the dates, status and term of their claims that are shown, and no others. */
export async function* shownDamage(graph: Graph, type: NodeType, things: readonly NodeRead[]): AsyncGenerator<Damage> {
  for (const { id: where, properties: held } of things)
    if (!(held['names'] as readonly unknown[] | undefined)?.includes(held['name']))
      yield { check: 'shown', where, reason: `expected one of its names, got the name ${String(held['name'])}` };
  const properties = propertiesOf(type).filter((one) => claimProperty.values.some((claimed) => claimed === one));
  if (!properties.length) return;
  const rows = await graph.rows(shownOf(things.map(({ id }) => id)));
  const claims = groupBy(rows, ({ id, property }) => `${id} ${property}`);
  for (const { id: where, properties: held } of things)
    for (const property of properties) {
      const shown = (claims.get(`${where} ${property}`) ?? []).map(({ value }) => value);
      const damage = (reason: string): Damage => ({ check: 'shown', where, reason });
      // An agreement that no text says more of is mentioned.
      const value = held[property] ?? null;
      const expected = shown[0] ?? (property === 'status' ? 'MENTIONED' : null);
      if (shown.length > 1) yield damage(`expected one claim on ${property} that is shown, got ${shown.length}`);
      if (value !== expected) yield damage(`expected ${property}: ${expected}, which is claimed, got ${String(value)}`);
    }
}
