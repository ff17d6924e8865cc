import { documentsAt, storiesTold, tellersOf, tellingsOf } from '../../src/graph/cypher/change.ts';
import { readNodes } from '../../src/graph/cypher/dump.ts';
import type { Graph } from '../../src/graph/port.ts';
import { storyNode, tellings, type Computed } from '../compute.ts';
import type { DocumentLayer } from '../layer.ts';
import { storiesOf, type StoryOf } from '../stories.ts';
import { alike } from '../stories/judge.ts';
import { unpackedTelling } from '../stories/packed.ts';
import { tellingOf, type Telling } from '../stories/telling.ts';
import { heldDocuments, rowsOf, type HeldDocument } from './held.ts';

/** The stories that a change may touch, before and after it. */
export interface Retold {
  /** The stories, and who tells them. */
  readonly before: Computed;
  readonly after: Computed;
  /**
   * The documents that change, as the graph holds them; and those that do not, and yet tell another story than before, so
   * that what they state is to be counted again.
   */
  readonly held: ReadonlyMap<string, HeldDocument>;
  /** The layers of all these documents after the change. */
  readonly layers: readonly DocumentLayer[];
  /** The ids of all these documents. */
  readonly documents: ReadonlySet<string>;
  readonly told: StoriesTold;
}

/**
 * Tells again the stories of the documents that change and of those like them. Two documents that are not alike do nothing to
 * each other's story, so from a document only those are followed that are, directly or through others.
 */
export async function retold(
  graph: Graph,
  held: ReadonlyMap<string, HeldDocument>,
  put: readonly DocumentLayer[],
  changing: ReadonlySet<string>,
): Promise<Retold> {
  const known = new Map<string, Telling>();
  const connected = new Map<string, Telling>();
  for (let fresh = [...[...held.values()].map(({ layer }) => layer), ...put].map(tellingOf); fresh.length;) {
    const near = await documentsNear(graph, fresh);
    const unknown = [...near].filter((id) => !changing.has(id) && !known.has(id));
    for (const { told, ...row } of await rowsOf(graph, unknown, tellingsOf))
      known.set(row.document, unpackedTelling(row, told));
    const found = [...near].flatMap((id) => (connected.has(id) ? [] : (known.get(id) ?? [])));
    const like = found.filter((telling) => fresh.some((one) => alike(one, telling) !== null));
    for (const telling of like) connected.set(telling.document, telling);
    fresh = like;
  }

  const all = [...changing, ...connected.keys()];
  const stories = new StoriesTold(graph);
  await stories.read(all);
  const again = storiesOf([...put.map(tellingOf), ...connected.values()]);
  const otherwise = await heldDocuments(
    graph,
    [...connected.keys()].filter((id) => stories.before(id) !== again.of(id)),
  );
  const before = await standing(graph, new Set(all.map(stories.before).filter((story) => story.startsWith('story:'))));
  stories.tellAgain(all, again.of);
  return {
    before,
    after: { nodes: again.all.map(storyNode), relations: again.all.flatMap(tellings) },
    held: new Map([...held, ...otherwise]),
    layers: [...put, ...[...otherwise.values()].map(({ layer }) => layer)],
    documents: new Set([...changing, ...otherwise.keys()]),
    told: stories,
  };
}

/** The documents that share a blocking key with one of these. */
async function documentsNear(graph: Graph, tellings: readonly Telling[]): Promise<Set<string>> {
  const blocks = new Set(tellings.flatMap((telling) => telling.blocks.map((block) => `block:${block}`)));
  return new Set((await rowsOf(graph, blocks, documentsAt)).map(({ id }) => id));
}

async function standing(graph: Graph, ids: ReadonlySet<string>): Promise<Computed> {
  const nodes = await rowsOf(graph, ids, (batch) => readNodes('Story', batch));
  const tellers = await rowsOf(graph, ids, tellersOf);
  return {
    nodes: nodes.map(({ id, properties: { id: _id, ...properties } }) => ({ type: 'Story', id, properties })),
    relations: tellers.map(({ id, document }) => ({
      type: 'TELLS',
      from: { type: 'Document', id: document },
      to: { type: 'Story', id },
      properties: {},
    })),
  };
}

/** Which story each document tells, before a change and after it. */
export class StoriesTold {
  readonly #graph: Graph;
  readonly #before = new Map<string, string>();
  readonly #after = new Map<string, string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  readonly before: StoryOf = (document) => this.#before.get(document) ?? document;
  readonly after: StoryOf = (document) => this.#after.get(document) ?? this.before(document);

  /** Makes sure that the stories of these documents are known. */
  async read(documents: Iterable<string>): Promise<void> {
    const unknown = new Set([...documents].filter((id) => !this.#before.has(id)));
    for (const id of unknown) this.#before.set(id, id);
    for (const { id, story } of await rowsOf(this.#graph, unknown, storiesTold)) this.#before.set(id, story);
  }

  /** Says what these documents tell after the change. */
  tellAgain(documents: Iterable<string>, storyOf: StoryOf): void {
    for (const id of documents) this.#after.set(id, storyOf(id));
  }
}
