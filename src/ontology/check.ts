import { nodeSpec, relationSpec, type NodeType, type RelationType } from './types.ts';

/** Why a node or relation may not enter the graph. */
export interface Refusal {
  /** Where: `Agreement.kind`, `PARTY_TO`. */
  readonly where: string;
  readonly reason: string;
}

/** Properties in their one accepted form, or every reason why not. */
export type Checked =
  | { readonly ok: true; readonly properties: Record<string, unknown> }
  | { readonly ok: false; readonly refusals: Refusal[] };

/** Checks and cleans a node's properties (`id` aside). Undefined and null count as absent. Never throws. */
export function checkNode(type: NodeType, raw: Readonly<Record<string, unknown>>): Checked {
  const spec = nodeSpec(type);
  const refusals: Refusal[] = [];
  const properties: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(raw)) {
    if (value === undefined || value === null) continue;
    const kind = [spec.required, spec.optional].find((kinds) => Object.hasOwn(kinds, property))?.[property];
    if (!kind) {
      refusals.push({ where: `${type}.${property}`, reason: `${type} has no property of this name` });
      continue;
    }
    const cleaned = kind.clean(value);
    if (cleaned.ok) properties[property] = cleaned.value;
    else refusals.push({ where: `${type}.${property}`, reason: cleaned.reason });
  }
  for (const property of Object.keys(spec.required)) {
    if (raw[property] === undefined || raw[property] === null)
      refusals.push({ where: `${type}.${property}`, reason: 'required, but absent' });
  }
  return refusals.length ? { ok: false, refusals } : { ok: true, properties };
}

/** Checks that a relation may join these two types in this role. Returns the refusals, none where all is well. */
export function checkRelation(type: RelationType, from: NodeType, to: NodeType, role?: string): Refusal[] {
  const spec = relationSpec(type);
  const refusals: Refusal[] = [];
  if (!spec.ends.some((end) => end.from.includes(from) && end.to.includes(to))) {
    const allowed = spec.ends.map((end) => `${end.from.join('|')} to ${end.to.join('|')}`).join(', or ');
    refusals.push({ where: type, reason: `joins ${allowed}, not ${from} to ${to}` });
  }
  if (role !== undefined && !spec.roles?.includes(role))
    refusals.push({
      where: `${type}.role`,
      reason: spec.roles ? `expected one of ${spec.roles.join(', ')}, got ${role}` : `takes no role, got ${role}`,
    });
  if (role === undefined && spec.roles)
    refusals.push({ where: `${type}.role`, reason: `expected one of ${spec.roles.join(', ')}` });
  return refusals;
}
