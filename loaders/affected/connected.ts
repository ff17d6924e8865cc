import { entitiesOfForms, ledTo, presentEntities, toldOf } from '../../src/graph/cypher/change.ts';
import { readNodes } from '../../src/graph/cypher/dump.ts';
import type { Graph } from '../../src/graph/port.ts';
import { entityTypes, typeOfId } from '../../src/ontology/types.ts';
import type { GraphNode } from '../compute.ts';
import { blocksOfSighting } from '../resolve/blocks.ts';
import type { Sighting } from '../resolve/sighting.ts';
import { unpacked, type ToldSighting } from '../resolve/told.ts';
import { rowsOf } from './held.ts';

/** An entity as it stands in the graph, with all that documents tell of it. */
export interface Standing {
  readonly node: GraphNode;
  readonly sightings: readonly ToldSighting[];
}

/**
 * The entities that blocking keys connect with each other, as they stand: whatever shares a block with one of them is
 * among them. So by the contract of `blocksOfSighting` they can be resolved and named anew without any other.
 */
export class Connected {
  readonly #graph: Graph;
  readonly #blocks = new Set<string>();
  readonly #entities = new Map<string, Standing>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** By id. */
  get entities(): ReadonlyMap<string, Standing> {
    return this.#entities;
  }

  /** Adds what these sightings, and these entities, are connected with. */
  async add(sightings: Iterable<Sighting>, ids: Iterable<string> = []): Promise<void> {
    let blocks = this.#unknown(sightings);
    let fresh = new Set([...ids].filter((id) => !this.#entities.has(id)));
    while (blocks.size || fresh.size) {
      for (const block of blocks) this.#blocks.add(block);
      for (const id of await leadTo(this.#graph, blocks)) if (!this.#entities.has(id)) fresh.add(id);
      const standing = await this.#read(fresh);
      fresh = new Set();
      blocks = this.#unknown(standing);
    }
  }

  #unknown(sightings: Iterable<Sighting>): Set<string> {
    const blocks = new Set<string>();
    for (const sighting of sightings)
      for (const block of blocksOfSighting(sighting)) if (!this.#blocks.has(block)) blocks.add(block);
    return blocks;
  }

  async #read(ids: ReadonlySet<string>): Promise<ToldSighting[]> {
    if (!ids.size) return [];
    const told = new Map<string, ToldSighting[]>([...ids].map((id) => [id, []]));
    for (const row of await rowsOf(this.#graph, ids, toldOf, 200))
      told.get(row.entity)!.push(unpacked(row.mention, row.key, row.told));
    for (const type of entityTypes) {
      const ofType = [...ids].filter((id) => typeOfId(id) === type);
      for (const { id, properties } of await rowsOf(this.#graph, ofType, (batch) => readNodes(type, batch))) {
        const { id: _, ...rest } = properties;
        this.#entities.set(id, { node: { type, id, properties: rest }, sightings: told.get(id)! });
      }
    }
    return [...told.values()].flat();
  }
}

/** The entities to which blocking keys lead: by a node of their own, by a name, or as an id; see `leadsOf`. */
async function leadTo(graph: Graph, blocks: ReadonlySet<string>): Promise<Set<string>> {
  const ids: string[] = [];
  const forms = new Set<string>();
  const typed = new Set<string>();
  for (const block of blocks) {
    const bar = block.indexOf('|');
    const [kind, value] = [block.slice(0, bar), block.slice(bar + 1)];
    if (kind === 'id') {
      ids.push(value);
      forms.add(value);
    } else if (entityTypes.some((type) => type === kind)) {
      forms.add(value);
      typed.add(block);
    }
  }
  const named = await rowsOf(graph, forms, entitiesOfForms);
  const gathered = await rowsOf(
    graph,
    [...blocks].map((block) => `block:${block}`),
    (batch) => ledTo('Block', 'Entity', batch),
  );
  const present = await rowsOf(graph, ids, presentEntities);
  return new Set([
    ...present.map(({ id }) => id),
    ...gathered.map(({ to }) => to),
    // A former id leads to entities of its own type; a form only to those of the type of the block.
    ...named.flatMap(({ from, to }) => (from.includes(':') || typed.has(`${typeOfId(to)}|${from}`) ? [to] : [])),
  ]);
}
