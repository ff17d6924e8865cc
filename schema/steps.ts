import { factRelations, jointsOf, linksOf } from '../src/graph/cypher/links.ts';
import type { FactRelationType } from '../src/ontology/types.ts';
import type { Context } from './builder.ts';
import { stepOfJoint, stepOfLink, type StepKind, type StepRow } from './step-kinds.ts';

/** The steps from each of many things, and whether some of them have more than were read. */
export interface Steps {
  readonly from: ReadonlyMap<string, readonly StepRow[]>;
  readonly cut: boolean;
}

/**
 * The steps of these kinds from each thing to others, those with most sources first, `each` of them at most by relation
 * and as many by posts and signatures. Two reads, however many things there are.
 */
export async function stepsFrom(
  context: Context,
  ids: readonly string[],
  kinds: readonly StepKind[],
  each: number,
): Promise<Steps> {
  const relations = factRelations.filter((relation): relation is FactRelationType => kinds.includes(relation));
  const joined = kinds.length > relations.length;
  const [links, joints] = await Promise.all([
    relations.length ? context.graph.rows(linksOf(ids, relations, each)) : [],
    joined ? context.graph.rows(jointsOf(ids, each)) : [],
  ]);
  const from = new Map(ids.map((id): [string, StepRow[]] => [id, []]));
  for (const link of links) from.get(link.id)!.push(stepOfLink(link));
  for (const joint of joints) {
    const step = stepOfJoint(joint);
    if (kinds.includes(step.kind)) from.get(joint.id)!.push(step);
  }
  return { from, cut: full(links, each) || full(joints, each) };
}

function full(rows: readonly { readonly id: string }[], each: number): boolean {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= each);
}
