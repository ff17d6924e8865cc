import {
  dependentsBy,
  dependentsThrough,
  judgementsAbout,
  referentsOf,
  type DependentRow,
} from '../../src/graph/cypher/change.ts';
import type { Graph } from '../../src/graph/port.ts';
import { typeOfId } from '../../src/ontology/types.ts';
import type { Computed, GraphNode, GraphRelation } from '../compute.ts';
import { entitiesOf, type Entities } from '../compute/entities.ts';
import { judgementsOf, judges } from '../compute/judgements.ts';
import type { Decisions } from '../decisions/decisions.ts';
import { resolve, type Elsewhere } from '../resolve.ts';
import { partnersOf } from '../resolve/blocks.ts';
import { sightingId, type Sighting } from '../resolve/sighting.ts';
import type { ToldSighting } from '../resolve/told.ts';
import { Connected, type Standing } from './connected.ts';
import { rowsOf } from './held.ts';

/** Documents that change, by what they tell of things before and after. */
export interface Telling {
  /** Ids of the Document nodes. */
  readonly documents: ReadonlySet<string>;
  readonly before: readonly Sighting[];
  readonly after: readonly Sighting[];
}

/** The entities that a change may touch, before and after it. */
export interface Judged {
  readonly before: ReadonlyMap<string, Standing>;
  readonly after: Entities;
  /** The judgements about them. */
  readonly judgements: { readonly before: Computed; readonly after: Computed };
  /** What documents that do not change tell of things that become other entities. */
  readonly moved: readonly ToldSighting[];
}

/**
 * Judges again what a change of documents may make another thing or name anew: what blocks connect with their own, and,
 * where the entity of a host, party or employer becomes another one, what is judged by it.
 */
export async function judged(
  graph: Graph,
  { documents, before, after }: Telling,
  decisions: Decisions,
): Promise<Judged> {
  const connected = new Connected(graph);
  const partners = new Partners(graph);
  await connected.add([...before, ...after]);
  for (;;) {
    const staying = [...connected.entities.values()].flatMap(({ sightings }) =>
      sightings.filter(({ document }) => !documents.has(document)),
    );
    const all = [...staying, ...after];
    const elsewhere = await partners.of(staying, new Set(all.map(({ document, key }) => sightingId(document, key))));
    const resolution = resolve(all, { elsewhere, decisions });
    const entities = entitiesOf(resolution, { elsewhere, decisions });
    const { moved, otherwise, renamed } = compared(connected.entities, entities, documents);
    const dependent = await dependents(graph, otherwise, renamed);
    const further = [...dependent].filter((id) => !connected.entities.has(id));
    if (!further.length) {
      const judgements = {
        before: await standingJudgements(graph, connected.entities.keys()),
        after: judgementsOf(resolution, entities, decisions),
      };
      return { before: connected.entities, after: entities, judgements, moved };
    }
    await connected.add([], further);
  }
}

/** Both things that a judgement is about are connected by a block, so it is found with either. */
async function standingJudgements(graph: Graph, entities: Iterable<string>): Promise<Computed> {
  const nodes = new Map<string, GraphNode>();
  const relations: GraphRelation[] = [];
  for (const { entity, properties } of await rowsOf(graph, entities, judgementsAbout)) {
    const { id, ...held } = properties;
    const node: GraphNode = { type: 'Judgement', id: String(id), properties: held };
    nodes.set(node.id, node);
    relations.push(judges(node.id, { id: entity, type: typeOfId(entity)! }));
  }
  return { nodes: [...nodes.values()], relations };
}

/** Things outside of what is judged again, by mentions of them. They stay what they are. */
class Partners {
  readonly #graph: Graph;
  readonly #known = new Map<string, { readonly entity: string; readonly name: string }>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** What is known of the partners of these sightings that are not among those to judge. */
  async of(sightings: readonly ToldSighting[], judged: ReadonlySet<string>): Promise<Elsewhere> {
    const mentionOf = new Map<string, string>();
    for (const sighting of sightings)
      for (const key of partnersOf(sighting)) {
        const id = sightingId(sighting.document, key);
        if (!judged.has(id)) mentionOf.set(id, sighting.partners[key]!);
      }
    const unknown = [...mentionOf.values()].filter((mention) => !this.#known.has(mention));
    for (const { id, ...row } of await rowsOf(this.#graph, unknown, referentsOf)) this.#known.set(id, row);
    const known = (key: string, document: string) => this.#known.get(mentionOf.get(sightingId(document, key)) ?? '');
    return {
      identityOf: (key, document) => known(key, document)?.entity,
      nameOf: (key, document) => known(key, document)?.name,
    };
  }
}

interface Compared {
  readonly moved: readonly ToldSighting[];
  /** Ids of entities of which a part becomes another one. */
  readonly otherwise: readonly string[];
  /** Ids of entities that are shown by another name. */
  readonly renamed: readonly string[];
}

function compared(
  before: ReadonlyMap<string, Standing>,
  { all, ofMention }: Entities,
  changed: ReadonlySet<string>,
): Compared {
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const moved: ToldSighting[] = [];
  const otherwise: string[] = [];
  const renamed: string[] = [];
  for (const [id, { node, sightings }] of before) {
    const leaving = sightings.filter(
      ({ document, first }) => !changed.has(document) && ofMention.get(first.id)?.id !== id,
    );
    moved.push(...leaving);
    if (leaving.length) otherwise.push(id);
    if (nameOf.get(id) !== node.properties['name']) renamed.push(id);
  }
  return { moved, otherwise, renamed };
}

/** The entities judged by what these are (see `partnersOf`), and those named after these. */
async function dependents(
  graph: Graph,
  otherwise: readonly string[],
  renamed: readonly string[],
): Promise<Set<string>> {
  const either = [...new Set([...otherwise, ...renamed])];
  const rows: DependentRow[] = [
    ...(await rowsOf(graph, either, (batch) => dependentsBy('HOSTED', 'Event', batch))),
    ...(await rowsOf(graph, either, (batch) => dependentsBy('PARTY_TO', 'Agreement', batch))),
    ...(await rowsOf(graph, either, (batch) => dependentsThrough('Signature', batch))),
    ...(await rowsOf(graph, otherwise, (batch) => dependentsThrough('Position', batch))),
  ];
  return new Set(rows.map(({ dependent }) => dependent));
}
