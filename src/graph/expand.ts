import { entityTypes, type NodeType } from '../ontology/types.ts';
import { nodesWithWalks, startsAt, typeOfLabels, type NodeRow, type Tuple } from './cypher/walk.ts';
import type { Found, Graph, ReadPlan, Value, Walk, Walked, Wanted } from './port.ts';

/** Runs one plan with the statements that it makes of it. Each engine has the one that suits it. */
export type PlanRunner = (rows: Graph['rows'], plan: ReadPlan) => Promise<Found[]>;

/** The whole plan as one statement, whatever its depth. */
export const readAtOnce: PlanRunner = async (rows, { label, ids, wanted }) => {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  const found = await rows(nodesWithWalks(label, asked, wanted));
  const byId = new Map(found.map((row) => [row.id, foundNode(label, wanted, row)]));
  return asked.flatMap((id) => byId.get(id) ?? []);
};

/**
 * A statement for each level of walks from the same nodes. How many there are depends on the plan alone, never on how
 * much is found. What several walks come to is read once.
 */
export const readByLevel: PlanRunner = async (rows, { label, ids, wanted }) => {
  const first = await readAtOnce(rows, { label, ids, wanted: flat(wanted) });
  const walks = await Promise.all(
    wanted.walks.map((walk, index) =>
      deepen(
        rows,
        walk,
        first.map((found) => found.walks[index]!),
      ),
    ),
  );
  return first.map((found, place) => ({ ...found, walks: walks.map((ofWalk) => ofWalk[place]!) }));
};

/** The most walks that go into one statement: a server plans each new text, at some 100 ms a walk. */
const AT_ONCE = 8;

/** At once where the plan is small enough, else by level: the choice, and so the number of reads, is the plan's alone. */
export const readPlan: PlanRunner = (rows, plan) =>
  (walksIn(plan.wanted) <= AT_ONCE ? readAtOnce : readByLevel)(rows, plan);

const walksIn = ({ walks }: Wanted): number => walks.reduce((sum, walk) => sum + 1 + walksIn(walk.rows), 0);

const flat = ({ properties, walks }: Wanted): Wanted => ({
  properties,
  walks: walks.map((walk) => ({ ...walk, rows: { ...walk.rows, walks: [] } })),
});

/** Adds to what a walk found, for each near node, what the walks from there find. */
async function deepen(rows: Graph['rows'], walk: Walk, walked: readonly Walked[]): Promise<Walked[]> {
  if (walk.rows.walks.length === 0) return [...walked];
  const idsByLabel = new Map<NodeType | 'Entity', Set<string>>();
  for (const { id, type } of walked.flatMap((one) => one.rows)) {
    if (!walk.rows.walks.some((next) => startsAt(next, type))) continue;
    const label = sharedLabel(type, walk.to);
    idsByLabel.set(label, (idsByLabel.get(label) ?? new Set()).add(id));
  }
  const wanted: Wanted = { properties: [], walks: walk.rows.walks };
  const parts = await Promise.all(
    [...idsByLabel].map(([label, ids]) => readByLevel(rows, { label, ids: [...ids], wanted })),
  );
  const further = new Map(parts.flat().map(({ id, walks }) => [id, walks]));
  const none = walk.rows.walks.map((next) => ({ rows: [], total: next.count ? 0 : null }));
  return walked.map((one) => ({
    ...one,
    rows: one.rows.map((found) => ({ ...found, walks: further.get(found.id) ?? none })),
  }));
}

/** The label with an index under which as many of the far types as possible are looked up at once. */
function sharedLabel(type: NodeType, among: readonly NodeType[]): NodeType | 'Entity' {
  const isEntity = (other: NodeType) => entityTypes.some((entity) => entity === other);
  return isEntity(type) && among.filter(isEntity).length > 1 ? 'Entity' : type;
}

function foundNode(label: NodeType | 'Entity', wanted: Wanted, row: NodeRow): Found {
  return {
    id: row.id,
    type: label === 'Entity' ? typeOfLabels(row.labels ?? []) : label,
    properties: row.properties,
    edge: [],
    walks: wanted.walks.map((walk, index) => foundWalk(walk, row[`rows${index}`], row[`total${index}`])),
  };
}

function foundWalk(walk: Walk, tuples: Value | undefined, total: Value | undefined): Walked {
  const rows = (tuples as readonly Tuple[]).map((tuple) => foundFar(walk, tuple));
  return { rows: walk.fromEnd ? rows.reverse() : rows, total: walk.count ? (total as number) : null };
}

function foundFar({ to, edge, rows: { properties, walks } }: Walk, tuple: Tuple): Found {
  let next = 0;
  const take = (count: number): readonly Value[] => tuple.slice(next, (next += count));
  const [id] = take(1);
  return {
    id: id as string,
    type: to.length === 1 ? to[0]! : typeOfLabels(take(1)[0] as readonly string[]),
    properties: take(properties.length),
    edge: take(edge.length),
    walks: walks.map((walk) => {
      const [tuples] = take(1);
      return foundWalk(walk, tuples, walk.count ? take(1)[0] : undefined);
    }),
  };
}
