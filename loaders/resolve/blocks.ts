import { fold } from '../../src/ontology/fold.ts';
import type { EntityType } from '../../src/ontology/types.ts';
import { noDecisions, type Decisions } from '../decisions/decisions.ts';
import type { DocumentLayer, StoredMention } from '../layer.ts';
import { sightingsOf, type Sighting } from './sighting.ts';

/** The block of everything that some text calls by this name. */
export const nameBlock = (type: EntityType, name: string): string => `${type}|${fold(name)}`;

/**
 * The blocking keys of what a document calls by one resolution key: a pure function of that document's layer and of the
 * decisions, whatever other documents say.
 *
 * The contract that lets a part of the graph be resolved without the rest: no rule pairs two groups that share no block,
 * and two things that could bear one id share one. A decision joins the blocks of the names it holds
 * ({@link nameBlock}) and reaches nothing else. So whatever is connected through blocks is resolved and named on its
 * own, whatever else the graph holds, but for one thing: people are judged also by which clusters the bodies of their
 * posts are in, events by those of their hosts, agreements by those of their parties ({@link partnersOf}).
 */
export function blocksOfSighting(sighting: Sighting, _decisions: Decisions = noDecisions): readonly string[] {
  const { type, described } = sighting;
  const blocks = new Set([`id|${sighting.slug}`]);
  if (described) {
    for (const day of sighting.dates.filter((date) => date.length === 10))
      blocks.add(`${type}|${sighting.kinds[0] ?? ''}|${day}`);
    return [...blocks];
  }
  blocks.add(nameBlock(type, sighting.name));
  for (const { form, global } of sighting.forms) if (global) blocks.add(nameBlock(type, form));
  return [...blocks];
}

/** The same for the key of one mention of a document. */
export function blocksOf(
  mention: Pick<StoredMention, 'key'>,
  layer: DocumentLayer,
  decisions: Decisions = noDecisions,
): readonly string[] {
  const sighting = sightingsOf(layer).find(({ key }) => key === mention.key);
  return sighting ? blocksOfSighting(sighting, decisions) : [];
}

/** Keys, of the same document, whose clusters a judgement of this sighting looks at. */
export const partnersOf = ({ hosts, parties, posts }: Sighting): readonly string[] => [
  ...new Set([...hosts, ...parties, ...posts.flatMap(({ at }) => at ?? [])]),
];
