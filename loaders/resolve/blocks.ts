import type { EntityType } from '../../src/ontology/types.ts';
import { noDecisions, type Decisions } from '../decisions/decisions.ts';
import type { DocumentLayer, StoredMention } from '../layer.ts';
import { describedWith } from './describing.ts';
import { bodyKey, knownBody, looseBag } from './naming.ts';
import { nearNames, wholeName } from './person-name.ts';
import { sightingsOf, type Sighting } from './sighting.ts';
import { lettersOf, soundOf, spellingOf } from './spelling.ts';

/** The block of everything whose name alone gives this id. */
export const idBlock = (slug: string): string => `id|${slug}`;

/** The block of things of a type that share what their names come to. */
export const typedBlock = (type: EntityType, value: string): string => `${type}|${value}`;

/**
 * The blocking keys of what a document calls by one resolution key: a pure function of that document's layer and of the
 * decisions, whatever other documents say.
 *
 * The contract that lets a part of the graph be resolved without the rest: no rule pairs two groups that share no block,
 * two things that could bear one id share one, and so do all that a decision means. So whatever is connected through blocks
 * is resolved and named on its own, whatever else the graph holds, but for one thing: people are judged also by which
 * clusters the bodies of their posts are in, events by those of their hosts, agreements by those of their parties
 * ({@link partnersOf}).
 */
export function blocksOfSighting(sighting: Sighting): readonly string[] {
  const { type, described, slug, marks } = sighting;
  return [
    ...new Set([
      idBlock(slug),
      ...marks.map(({ decision }) => `decision|${decision}`),
      ...(described ? [] : nameBlocks[type](sighting).map((block) => typedBlock(type, block))),
      ...occasionBlocks(sighting).map((block) => typedBlock(type, block)),
    ]),
  ];
}

const globalForms = ({ name, forms }: Sighting): string[] => [
  name,
  ...forms.flatMap(({ form, global }) => (global ? [form] : [])),
];

const bodyBlocks = (sighting: Sighting): string[] => {
  const { words } = spellingOf(sighting.name);
  const letters = lettersOf(sighting.name);
  const known = sighting.type === 'Organization' ? knownBody(sighting.name) : undefined;
  return [
    ...globalForms(sighting).map(bodyKey),
    ...(words.length > 1 ? [`sound ${soundOf(sighting.name)}`] : []),
    ...(letters === undefined ? [] : [`letters ${letters}`]),
    ...(known === undefined ? [] : [known]),
  ];
};

/** By type, the blocks of names: what its rules compare. */
const nameBlocks: Readonly<Record<EntityType, (sighting: Sighting) => string[]>> = {
  Organization: bodyBlocks,
  Place: bodyBlocks,
  Person: (sighting) => [...globalForms(sighting).map(wholeName), ...nearNames(sighting.name)],
  Event: (sighting) => [
    ...globalForms(sighting).map((form) => spellingOf(form).bag),
    `loose ${looseBag(sighting.name)}`,
  ],
  Agreement: (sighting) => globalForms(sighting).map((form) => spellingOf(form).bag),
};

/** What tells when, or between whom about what: the only blocks of what is only described. */
function occasionBlocks(sighting: Sighting): string[] {
  const { type, described, dates, kinds, parties } = sighting;
  const days = dates.filter((date) => date.length === 10);
  return [
    ...(described ? days.map((day) => `${kinds[0] ?? ''}|${day}`) : []),
    ...(type === 'Agreement' && parties.length > 1 ? days : []),
    ...describedWith(sighting),
  ];
}

/** The same for the key of one mention of a document. */
export function blocksOf(
  mention: Pick<StoredMention, 'key'>,
  layer: DocumentLayer,
  decisions: Decisions = noDecisions,
): readonly string[] {
  const sighting = sightingsOf(layer, decisions).find(({ key }) => key === mention.key);
  return sighting ? blocksOfSighting(sighting) : [];
}

/** Keys, of the same document, whose clusters a judgement of this sighting looks at. */
export const partnersOf = ({ hosts, parties, posts }: Sighting): readonly string[] => [
  ...new Set([...hosts, ...parties, ...posts.flatMap(({ at }) => at ?? [])]),
];
