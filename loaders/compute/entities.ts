import { fold, slug } from '../../src/ontology/fold.ts';
import { nodeSpec, type EntityType } from '../../src/ontology/types.ts';
import { hashOf } from '../hash.ts';
import type { DocumentLayer, StoredMention } from '../layer.ts';
import { alphabetical, groupBy, inOrder, largestFirst } from '../order.ts';
import type { Cluster, Group, Resolution } from '../resolve.ts';
import { precision, rankedNames, shownValue, type Vote } from './choice.ts';

/** One named thing of the graph, before what is said about it is counted. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** The name shown first, then the others. */
  readonly names: readonly string[];
  /** Folded forms under which it is looked up in any text. */
  readonly forms: readonly string[];
  /** Ids it would have under what else documents call it. */
  readonly otherIds: readonly string[];
  readonly mentions: readonly StoredMention[];
}

/** All entities, and the one each mention refers to. */
export interface Entities {
  readonly all: readonly Entity[];
  readonly ofMention: ReadonlyMap<string, Entity>;
  readonly publishedOf: ReadonlyMap<string, string | null>;
}

/** Bodies and people before what is named after them. */
const namingOrder: readonly EntityType[] = ['Organization', 'Person', 'Place', 'Event', 'Agreement'];

/** Names the clusters and gives them their ids. */
export function entitiesOf(layers: readonly DocumentLayer[], resolution: Resolution): Entities {
  const publishedOf = new Map(layers.map(({ document }) => [document.id, document.published]));
  const drafts = resolution.clusters.map((cluster) => draftOf(cluster, resolution, publishedOf));
  const sharing = groupBy(drafts, (draft) => draft.slug);
  const idOf = (draft: Draft) =>
    sharing.get(draft.slug)!.length === 1 ? draft.slug : `${draft.slug}~${hashOf([draft.earliest.id], 6)}`;

  const shownOf = new Map<Cluster, string>();
  const all: Entity[] = [];
  const ordered = [...drafts].sort((a, b) => namingOrder.indexOf(a.cluster.type) - namingOrder.indexOf(b.cluster.type));
  for (const draft of ordered) {
    const names = draft.described
      ? [describedName(draft, resolution, shownOf), ...draft.ranked.filter((name) => /\p{L}/u.test(name))]
      : draft.ranked;
    const name = names[0]!;
    shownOf.set(draft.cluster, name);
    const id = idOf(draft);
    const forms = draft.described ? [fold(name)] : names.map(fold);
    all.push({
      id,
      type: draft.cluster.type,
      name,
      names: distinct(names),
      forms: [...new Set(forms)].filter(Boolean),
      otherIds: draft.otherSlugs.filter((other) => other !== id),
      mentions: draft.mentions,
    });
  }
  const ofMention = new Map(all.flatMap((entity) => entity.mentions.map((mention) => [mention.id, entity] as const)));
  return { all, ofMention, publishedOf };
}

interface Draft {
  readonly cluster: Cluster;
  readonly mentions: readonly StoredMention[];
  readonly described: boolean;
  readonly earliest: StoredMention;
  readonly ranked: readonly string[];
  readonly slug: string;
  readonly otherSlugs: readonly string[];
}

function draftOf(cluster: Cluster, resolution: Resolution, publishedOf: ReadonlyMap<string, string | null>): Draft {
  const mentions = cluster.groups.flatMap((group) => group.mentions);
  const described = cluster.groups.every((group) => group.described);
  const earliest = [...mentions].sort(
    inOrder(
      alphabetical((mention) => publishedOf.get(mention.document) ?? '9999'),
      alphabetical((mention) => mention.document),
      (a, b) => a.start - b.start,
      alphabetical((mention) => mention.id),
    ),
  )[0]!;
  const inEarliest = mentions.filter((mention) => mention.document === earliest.document);
  const fullest = [...inEarliest].sort(
    inOrder(
      largestFirst((mention) => mention.name.length),
      alphabetical((mention) => mention.name),
      alphabetical((mention) => mention.key),
    ),
  )[0]!;
  const votes = mentions.flatMap((mention): Vote[] => {
    const by = { document: mention.document, published: publishedOf.get(mention.document) ?? null };
    if (described) return [{ value: mention.name, ...by }];
    return mention.scope === 'GLOBAL' ? [{ value: mention.form, ...by }] : [];
  });
  // A thing that no text calls by a form of its own is shown by its full name.
  const ranked = votes.length ? distinct(rankedNames(votes)) : [fullest.name];
  const groupOf = (mention: StoredMention) => cluster.groups.find((group) => group.key === mention.key)!;
  return {
    cluster,
    mentions,
    described,
    earliest,
    ranked,
    slug: slugOf(cluster.type, fullest.name, qualifierOf(groupOf(fullest), resolution)),
    otherSlugs: distinct(
      cluster.groups.map((group) => slugOf(group.type, group.mentions[0]!.name, qualifierOf(group, resolution))),
    ),
  };
}

/** The readable id: the type's prefix, the name, and the qualifier where the name does not hold it already. */
function slugOf(type: EntityType, name: string, qualifier: string): string {
  const held = new Set(fold(name).split(' '));
  const rest = fold(qualifier)
    .split(' ')
    .filter((word) => word && !held.has(word));
  const words = [slug(name), ...rest].join('-');
  return `${nodeSpec(type).prefix}:${words.slice(0, 120)}`;
}

/** What tells a group from others of its name; what is only described is told by its partners and its date. */
function qualifierOf(group: Group, resolution: Resolution): string {
  if (!group.described) return group.qualifier ?? '';
  const partners = [...partnersOf(group, resolution)].map((key) => nameInDocument(key, resolution)).sort();
  const date = shownDate(group, resolution);
  return [...partners.slice(0, 3), date ?? ''].join(' ');
}

const partnersOf = (group: Group, { said }: Resolution): ReadonlySet<string> =>
  group.type === 'Event' ? said.hosts(group.key) : said.parties(group.key);

const nameInDocument = (key: string, { clusterOf }: Resolution): string =>
  clusterOf.get(key)?.groups.find((group) => group.key === key)?.name ?? '';

function shownDate(group: Group, { said }: Resolution): string | null {
  const dates = [...said.dates(group.key)].map((value): Vote => ({ value, document: '', published: null }));
  return shownValue(dates, precision);
}

/** "strategic cooperation agreement (CAST, China Daily)"; an event also says when. */
function describedName(draft: Draft, resolution: Resolution, shownOf: ReadonlyMap<Cluster, string>): string {
  const { cluster, ranked } = draft;
  const partners = new Set(
    cluster.groups.flatMap((group) =>
      [...partnersOf(group, resolution)].flatMap((key) => {
        const partner = resolution.clusterOf.get(key);
        return (partner && shownOf.get(partner)) ?? [];
      }),
    ),
  );
  const sorted = [...partners].sort(alphabetical((name) => name));
  const told = sorted.length > 3 ? [...sorted.slice(0, 2), `${sorted.length - 2} others`] : sorted;
  const date = cluster.type === 'Event' || !told.length ? shownDate(cluster.groups[0]!, resolution) : null;
  const inBrackets = [...told, ...(date ? [date] : [])];
  return inBrackets.length ? `${ranked[0]!} (${inBrackets.join(', ')})` : ranked[0]!;
}

/** Drops a name of which an earlier one has the same folded form. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const form = fold(name);
    return seen.has(form) ? false : seen.add(form);
  });
}
