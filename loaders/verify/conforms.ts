import type { AnyRelationRow } from '../../src/graph/cypher/verify.ts';
import type { NodeRead } from '../../src/graph/cypher/dump.ts';
import { checkNode, checkRelation } from '../../src/ontology/check.ts';
import { relationSpec, relationTypes, typeOfId, type NodeType, type RelationType } from '../../src/ontology/types.ts';
import type { Damage } from './damage.ts';

/** What a relation that is a fact holds. */
const FACT_PROPERTIES = ['id', 'role', 'sources', 'stories'];

/** Whether a node is what its type says. */
export function* nodeDamage(type: NodeType, { id, properties }: NodeRead): Generator<Damage> {
  const { id: _, ...held } = properties;
  if (typeOfId(id) !== type) yield { check: 'id', where: id, reason: `is a ${type}, which its id does not say` };
  const checked = checkNode(type, held);
  if (!checked.ok) {
    for (const { where, reason } of checked.refusals)
      yield { check: 'values', where: id, reason: `${where}: ${reason}` };
    return;
  }
  for (const [property, value] of Object.entries(checked.properties))
    if (JSON.stringify(value) !== JSON.stringify(held[property]))
      yield {
        check: 'values',
        where: id,
        reason: `${type}.${property}: expected ${JSON.stringify(value)}, got ${JSON.stringify(held[property])}`,
      };
}

/** Whether the relations that start at nodes of a type are declared ones, each there once. */
export function* relationDamage(type: NodeType, rows: readonly AnyRelationRow[]): Generator<Damage> {
  const seen = new Set<string>();
  for (const row of rows) {
    const where = nameOf(row);
    const damage = (reason: string): Damage => ({ check: 'relations', where, reason });
    if (seen.has(where)) yield damage('is there twice');
    seen.add(where);
    const { relation, to, properties } = row;
    const far = to === null ? undefined : typeOfId(to);
    if (to === null) yield damage('leads to a node without an id');
    else if (!isRelation(relation)) yield damage(`no relation is called ${relation}`);
    else if (far === undefined) yield damage(`leads to ${to}, whose id names no type`);
    else yield* declaredDamage(relation, type, far, properties, damage);
  }
}

function* declaredDamage(
  relation: RelationType,
  from: NodeType,
  to: NodeType,
  properties: AnyRelationRow['properties'],
  damage: (reason: string) => Damage,
): Generator<Damage> {
  const { role } = properties;
  const { fact } = relationSpec(relation);
  const given = role === undefined || role === null ? undefined : String(role);
  for (const { reason } of checkRelation(relation, from, to, given)) yield damage(reason);
  const allowed = fact ? FACT_PROPERTIES : [];
  for (const property of Object.keys(properties))
    if (!allowed.includes(property)) yield damage(`a ${relation} has no property ${property}`);
  if (fact && typeof properties['id'] !== 'string') yield damage('is a fact without an id');
}

export const isRelation = (type: string): type is RelationType => relationTypes.some((known) => known === type);

/** What tells a relation from others. */
export const nameOf = ({ relation, from, to, properties }: AnyRelationRow): string =>
  typeof properties['id'] === 'string' ? properties['id'] : `${relation}:${from}>${to ?? ''}`;
