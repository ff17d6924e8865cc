import { involvementsOf, type Involvement } from '../src/graph/cypher/involvement.ts';
import { documentsOfFacts, holdersOf, unitsOf, type HolderRow } from '../src/graph/cypher/links.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Condition } from '../src/graph/port.ts';
import { mayTouch } from '../src/ontology/span.ts';
import { batched, grouped } from './batch.ts';
import type { Context } from './builder.ts';
import type { StepRow } from './step-kinds.ts';

// Which events a thing had to do with, itself or through its units and the people in its posts.

export const reaches = ['DIRECT', 'OFFICE_HOLDERS', 'UNITS', 'ALL'] as const;
export type Reach = (typeof reaches)[number];

/** How many levels of units are looked through. */
const LEVELS = 4;

/** One relation that brought a thing to an event, by way of others where `steps` has more than one. */
export interface ReasonRow {
  /** The thing that was asked for. */
  readonly id: string;
  readonly relation: Involvement;
  readonly role: string | null;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
  readonly steps: readonly StepRow[];
}

/** An event with the reasons why it was found. */
export interface Involved {
  readonly event: ReadNode<'Event'>;
  readonly reasons: readonly ReasonRow[];
}

/** Through whom events are looked for, and which are taken. */
export interface Through {
  readonly reach: Reach;
  /** Of people in posts, those who were in post on this day; null: at the time of the event. */
  readonly asOf: string | null;
  readonly where: readonly Condition[];
}

/** Who stands for the thing that was asked for: itself, a unit, or somebody in a post. */
interface Actor {
  readonly id: string;
  readonly steps: readonly StepRow[];
  readonly post?: HolderRow;
}

/** The events of one thing by their ids. All things of a level of the request are asked for at once. */
export async function eventsWithin(
  context: Context,
  id: string,
  through: Through,
): Promise<ReadonlyMap<string, Involved>> {
  const key = `involved ${JSON.stringify(through)}`;
  const found = await batched(context, key, id, (ids) => involved(context, ids, through));
  return found ?? new Map();
}

async function involved(context: Context, ids: readonly string[], { reach, asOf, where }: Through) {
  const actors = await actorsOf(context, ids, reach);
  const everyone = [...new Set([...actors.values()].flatMap((those) => those.map((actor) => actor.id)))];
  const rows = grouped(await context.graph.rows(involvementsOf(everyone, where)), (row) => row.id);
  const known = asOf === null ? await sharedDocuments(context, actors, rows) : () => false;
  return new Map(
    [...actors].map(([asked, those]) => {
      const events = new Map<string, { event: ReadNode<'Event'>; reasons: ReasonRow[] }>();
      for (const { id, steps, post } of those) {
        for (const { event: tuple, forward, ...row } of rows.get(id) ?? []) {
          const event = readTuple(['Event'], tuple);
          if (event.id === asked || (post && !inPost(post, event, asOf, () => known(post.post, row.fact)))) continue;
          const last: StepRow = {
            from: id,
            to: event.id,
            kind: row.relation,
            backwards: !forward,
            role: row.role,
            fact: row.fact,
            sources: row.sources,
            stories: row.stories,
          };
          const held = events.get(event.id) ?? { event, reasons: [] };
          held.reasons.push({ ...row, id: asked, steps: [...steps, last] });
          events.set(event.id, held);
        }
      }
      return [asked, events] as const;
    }),
  );
}

async function actorsOf(context: Context, ids: readonly string[], reach: Reach): Promise<Map<string, Actor[]>> {
  const themselves = new Map(ids.map((id): [string, Actor[]] => [id, [{ id, steps: [] }]]));
  if (reach === 'DIRECT') return themselves;
  const units = reach === 'OFFICE_HOLDERS' ? new Map<string, Actor[]>() : await unitsBelow(context, ids);
  if (reach === 'UNITS') return units;
  const bodies = new Map(ids.map((id) => [id, [...themselves.get(id)!, ...(units.get(id) ?? [])]]));
  const all = [...new Set([...bodies.values()].flatMap((those) => those.map((body) => body.id)))];
  const holders = grouped(await context.graph.rows(holdersOf(all)), (row) => row.id);
  const people = (body: Actor): Actor[] =>
    (holders.get(body.id) ?? []).map((post) => ({ id: post.person, steps: [...body.steps, stepToHolder(post)], post }));
  return new Map([...bodies].map(([id, those]) => [id, [...(reach === 'ALL' ? those : []), ...those.flatMap(people)]]));
}

/** A body with all its units. */
export async function bodyWithUnits(context: Context, id: string): Promise<string[]> {
  const units = await batched(context, 'units below', id, (ids) => unitsBelow(context, ids));
  return [id, ...(units ?? []).map((unit) => unit.id)];
}

/** The units of each body with the way down to them, a level with each read. */
async function unitsBelow(context: Context, ids: readonly string[]): Promise<Map<string, Actor[]>> {
  const found = new Map(ids.map((id): [string, Actor[]] => [id, []]));
  const seen = new Map(ids.map((id) => [id, new Set([id])]));
  let edge = ids.map((id) => ({ asked: id, body: { id, steps: [] } as Actor }));
  for (let level = 0; level < LEVELS && edge.length > 0; level++) {
    const bodies = [...new Set(edge.map(({ body }) => body.id))];
    const rows = grouped(await context.graph.rows(unitsOf(bodies)), (row) => row.id);
    edge = edge.flatMap(({ asked, body }) =>
      (rows.get(body.id) ?? []).flatMap(({ unit, fact, sources, stories }) => {
        if (seen.get(asked)!.has(unit)) return [];
        seen.get(asked)!.add(unit);
        const step: StepRow = {
          from: body.id,
          to: unit,
          kind: 'PART_OF',
          backwards: true,
          role: null,
          fact,
          sources,
          stories,
        };
        const actor: Actor = { id: unit, steps: [...body.steps, step] };
        found.get(asked)!.push(actor);
        return [{ asked, body: actor }];
      }),
    );
  }
  return found;
}

const stepToHolder = ({ id, person, post, sources, stories }: HolderRow): StepRow => ({
  from: id,
  to: person,
  kind: 'HOLDS_POST',
  backwards: true,
  role: null,
  fact: post,
  sources,
  stories,
});

/** Of a post that was given up before the text that tells of it. */
const FORMER = /^(?:former|ex|late|past|then)\b/iu;

/** Whether somebody held a post at the time of an event, or on a day, as far as the texts tell. */
function inPost(post: HolderRow, event: ReadNode<'Event'>, asOf: string | null, toldTogether: () => boolean): boolean {
  const time = asOf === null ? { start: event.start, end: event.end } : { start: asOf, end: asOf };
  const dated = time.start !== null || time.end !== null;
  if (dated && !mayTouch(time, { from: post.from, to: post.to })) return false;
  // A post that texts say was taken up, or was held until some day, has no other bound than they give.
  const told = post.from !== null || post.to !== null;
  if (!told && FORMER.test(post.title)) return false;
  const [from, to] = told ? [post.from, post.to] : [post.firstSeen, post.lastSeen];
  return (dated && (told || (from !== null && to !== null)) && mayTouch(time, { from, to })) || toldTogether();
}

/** Tells whether one document states both of two facts, a post and what its holder did. */
async function sharedDocuments(
  context: Context,
  actors: ReadonlyMap<string, readonly Actor[]>,
  rows: ReadonlyMap<string, readonly { readonly fact: string }[]>,
): Promise<(post: string, fact: string) => boolean> {
  const inPosts = [...actors.values()].flat().filter((actor) => actor.post);
  const posts = inPosts.map((actor) => actor.post!.post);
  const facts = inPosts.flatMap((actor) => (rows.get(actor.id) ?? []).map((row) => row.fact));
  if (facts.length === 0) return () => false;
  const stated = grouped(
    await context.graph.rows(documentsOfFacts([...new Set([...posts, ...facts])])),
    (row) => row.fact,
  );
  const documents = (fact: string) => (stated.get(fact) ?? []).map((row) => row.document);
  return (post, fact) => documents(post).some((document) => documents(fact).includes(document));
}
