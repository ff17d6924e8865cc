import { fold } from '../../src/ontology/fold.ts';
import { markOf } from '../../src/ontology/mark.ts';
import type { EntityType } from '../../src/ontology/types.ts';
import { noDecisions, type Decisions } from '../decisions/decisions.ts';
import { alphabetical, groupBy, inOrder, largestFirst } from '../order.ts';
import { nowhere, type Cluster, type Resolution, type Under } from '../resolve.ts';
import { partnersIn } from '../resolve/group.ts';
import { mostPrecise, sightingId, type Partner, type Sighting } from '../resolve/sighting.ts';
import { rankedNames, type NameVote } from './choice.ts';

/** What a fact needs to know of its ends. */
export interface EntityReference {
  readonly id: string;
  readonly type: EntityType;
}

/** One named thing of the graph, before what is said about it is counted. */
export interface Entity extends EntityReference {
  readonly name: string;
  /** The name shown first, then the others. */
  readonly names: readonly string[];
  /** Folded forms under which it is looked up in any text. */
  readonly forms: readonly string[];
  /** Ids it would have under what else documents call it. */
  readonly otherIds: readonly string[];
  readonly sightings: readonly Sighting[];
}

/** Entities, and the one each mention refers to. */
export interface Entities {
  readonly all: readonly Entity[];
  /** By the mention's id. Facts that end elsewhere need the entities there added. */
  readonly ofMention: ReadonlyMap<string, EntityReference>;
}

/** Bodies and people before what is named after them. */
const namingOrder: readonly EntityType[] = ['Organization', 'Person', 'Place', 'Event', 'Agreement'];

/** Names the clusters and gives them their ids. */
export function entitiesOf(
  resolution: Resolution,
  { elsewhere = nowhere, decisions = noDecisions }: Under = {},
): Entities {
  const drafts = resolution.clusters.map(draftOf);
  const sharing = groupBy(drafts, (draft) => draft.slug);
  const idOf = (draft: Draft) =>
    sharing.get(draft.slug)!.length === 1 ? draft.slug : `${draft.slug}~${markOf(draft.earliest.first.id)}`;

  const shownOf = new Map<Cluster, string>();
  const nameOf = ({ key, document }: Partner): string | undefined => {
    const cluster = resolution.clusterOf.get(sightingId(document, key));
    return cluster ? shownOf.get(cluster) : elsewhere.nameOf(key, document);
  };
  const all: Entity[] = [];
  const ordered = [...drafts].sort((a, b) => namingOrder.indexOf(a.cluster.type) - namingOrder.indexOf(b.cluster.type));
  for (const draft of ordered) {
    const called = nameDecided(draft.cluster, decisions);
    const known = draft.described
      ? [describedName(draft, nameOf), ...draft.ranked.filter((name) => /\p{L}/u.test(name))]
      : draft.ranked;
    const names = called === null ? known : [called, ...known];
    const name = names[0]!;
    shownOf.set(draft.cluster, name);
    const id = idOf(draft);
    const forms = draft.described ? [...new Set([name, known[0]!])].map(fold) : names.map(fold);
    all.push({
      id,
      type: draft.cluster.type,
      name,
      names: distinct(names),
      forms: [...new Set(forms)].filter(Boolean),
      otherIds: draft.slugs.filter((other) => other !== id),
      sightings: draft.sightings,
    });
  }
  const ofMention = new Map(
    all.flatMap((entity) => entity.sightings.flatMap(({ mentions }) => mentions.map((id) => [id, entity] as const))),
  );
  return { all, ofMention };
}

/** What people decided to call it; the last line wins. */
function nameDecided({ groups }: Cluster, { all }: Decisions): string | null {
  const lines = groups.flatMap(({ marks }) => marks.flatMap(({ decision, side }) => (side === 'of' ? [decision] : [])));
  const last = all[Math.max(-1, ...lines)];
  return last?.decision === 'rename' ? last.name : null;
}

interface Draft {
  readonly cluster: Cluster;
  readonly sightings: readonly Sighting[];
  readonly described: boolean;
  readonly earliest: Sighting;
  readonly ranked: readonly string[];
  readonly slug: string;
  readonly slugs: readonly string[];
}

function draftOf(cluster: Cluster): Draft {
  const sightings = cluster.groups.flatMap((group) => group.sightings);
  const described = cluster.groups.every((group) => group.described);
  const earliest = [...sightings].sort(
    inOrder(
      alphabetical(({ published }) => published ?? '9999'),
      alphabetical(({ document }) => document),
      (a, b) => a.first.start - b.first.start,
      alphabetical(({ first }) => first.id),
    ),
  )[0]!;
  const fullest = sightings
    .filter(({ document }) => document === earliest.document)
    .sort(
      inOrder(
        largestFirst(({ name }) => name.length),
        alphabetical(({ name }) => name),
        alphabetical(({ key }) => key),
      ),
    )[0]!;
  const votes = sightings.flatMap(({ document, forms }) =>
    forms.flatMap(({ form, global, times }): NameVote[] =>
      global ? Array.from({ length: times }, () => ({ value: form, document })) : [],
    ),
  );
  // A thing that no text calls by a form of its own is shown by its full name.
  const ranked = votes.length ? distinct(rankedNames(votes)) : [fullest.name];
  return {
    cluster,
    sightings,
    described,
    earliest,
    ranked,
    slug: fullest.slug,
    slugs: [...new Set(sightings.map(({ slug }) => slug))],
  };
}

/** "strategic cooperation agreement (CAST, China Daily)"; an event also says when. */
function describedName({ cluster, ranked }: Draft, nameOf: (partner: Partner) => string | undefined): string {
  const told = cluster.groups.flatMap((group) =>
    partnersIn(group, ({ hosts, parties }) => (cluster.type === 'Event' ? hosts : parties)),
  );
  const partners = new Set(told.flatMap((partner) => nameOf(partner) ?? []));
  const sorted = [...partners].sort(alphabetical((name) => name));
  const shown = sorted.length > 3 ? [...sorted.slice(0, 2), `${sorted.length - 2} others`] : sorted;
  const date =
    cluster.type === 'Event' || !shown.length
      ? mostPrecise([...new Set(cluster.groups.flatMap(({ dates }) => [...dates]))])
      : null;
  const inBrackets = [...shown, ...(date ? [date] : [])];
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
