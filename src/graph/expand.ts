import { entityTypes, type NodeType } from '../ontology/types.ts';
import { level, startsAt, typeOfLabels, type LevelRow, type Tuple } from './cypher/walk.ts';
import type { Found, Graph, ReadPlan, Value, Walk, Walked, Wanted } from './port.ts';

/** Runs one plan. An engine that can do better has its own; callers know only `Graph.read`. */
export type PlanRunner = (rows: Graph['rows'], plan: ReadPlan) => Promise<Found[]>;

/**
 * The runner for any engine: one statement a level for all walks that start from the same nodes. How many there are
 * depends on the plan alone, never on how much is found.
 */
export const readPlan: PlanRunner = async (rows, plan) => {
  const ids = [...new Set(plan.ids)];
  const found = await expand(rows, plan.label, ids, plan.wanted);
  return ids.flatMap((id) => found.get(id) ?? []);
};

async function expand(
  rows: Graph['rows'],
  label: NodeType | 'Entity',
  ids: readonly string[],
  wanted: Wanted,
): Promise<Map<string, Found>> {
  if (ids.length === 0) return new Map();
  const levelRows = await rows(level(label, ids, wanted));
  const walked = await Promise.all(wanted.walks.map((walk, index) => deepen(rows, walk, index, levelRows)));
  return new Map(
    levelRows.map((row, place) => [
      row.id,
      {
        id: row.id,
        type: typeOfLabels(row.labels),
        properties: row.properties,
        edge: [],
        walks: walked.map((ofWalk) => ofWalk[place]!),
      },
    ]),
  );
}

/** What one walk gives for each row of the level, with the walks that go on from there. */
async function deepen(
  rows: Graph['rows'],
  walk: Walk,
  index: number,
  levelRows: readonly LevelRow[],
): Promise<Walked[]> {
  const tuples = levelRows.map((row) => {
    const found = row[`rows${index}`] as Value as unknown as readonly Tuple[];
    return walk.fromEnd ? found.toReversed() : found;
  });
  const further = await walksOf(rows, walk, tuples.flat());
  return tuples.map((ofRow, place) => ({
    rows: ofRow.map(([id, labels, ...values]) => ({
      id,
      type: typeOfLabels(labels),
      properties: values.slice(0, walk.rows.properties.length),
      edge: values.slice(walk.rows.properties.length),
      walks: further.get(id) ?? walk.rows.walks.map(nothing),
    })),
    total: walk.count ? (levelRows[place]![`total${index}`] as number) : null,
  }));
}

/** The next level's walks by id of the node they start from. */
async function walksOf(
  rows: Graph['rows'],
  walk: Walk,
  tuples: readonly Tuple[],
): Promise<ReadonlyMap<string, readonly Walked[]>> {
  if (walk.rows.walks.length === 0) return new Map();
  const idsByLabel = new Map<NodeType | 'Entity', Set<string>>();
  for (const [id, labels] of tuples) {
    const type = typeOfLabels(labels);
    if (!walk.rows.walks.some((next) => startsAt(next, type))) continue;
    const label = sharedLabel(type, walk.to);
    idsByLabel.set(label, (idsByLabel.get(label) ?? new Set()).add(id));
  }
  const parts = await Promise.all(
    [...idsByLabel].map(([label, ids]) => expand(rows, label, [...ids], { properties: [], walks: walk.rows.walks })),
  );
  return new Map(parts.flatMap((part) => [...part].map(([id, found]) => [id, found.walks])));
}

/** The label with an index under which as many of the far types as possible are looked up at once. */
function sharedLabel(type: NodeType, among: readonly NodeType[]): NodeType | 'Entity' {
  const isEntity = (other: NodeType) => entityTypes.some((entity) => entity === other);
  return isEntity(type) && among.filter(isEntity).length > 1 ? 'Entity' : type;
}

const nothing = (walk: Walk): Walked => ({ rows: [], total: walk.count ? 0 : null });
