import { agreementHeads, agreementModifiers } from '../lexicon/agreements.ts';
import { eventHeads, eventModifiers } from '../lexicon/events.ts';
import {
  gatheringWords,
  intergovernmental,
  looseWords,
  sharedHeads,
  smallWords,
  subjectWords,
  unitHeads,
} from '../lexicon/naming.ts';
import { countryCode, demonymCode } from '../extract/gazetteer.ts';
import { spellingOf } from './spelling.ts';

const wordsOf = (...lists: readonly string[]): Set<string> =>
  new Set(lists.flatMap((list) => list.split('|')).flatMap((entry) => spellingOf(entry).words));

const shared = wordsOf(sharedHeads);
const units = wordsOf(unitHeads);
const subjects = wordsOf(sharedHeads, subjectWords);
const instruments = wordsOf(...Object.values(agreementHeads), agreementModifiers, subjectWords);
const gatherings = wordsOf(...Object.values(eventHeads), eventModifiers, subjectWords);
const oneGathering = new Map(gatheringWords.split('|').map((row) => row.split('=') as [string, string]));
const loose = new Set(looseWords.split('|'));

const every = (name: string, words: ReadonlySet<string>): boolean =>
  spellingOf(name).words.every((word) => words.has(word));

/** "Ministry of Education", "State Council": each country has one. */
export const isSharedBody = (name: string): boolean =>
  every(name, subjects) && spellingOf(name).words.some((word) => shared.has(word));

/** "Department of International Cooperation", "School of Law": each body has one. */
export const isUnit = (name: string): boolean => {
  const { words } = spellingOf(name);
  return every(name, subjects) && (units.has(words[0] ?? '') || units.has(words.at(-1) ?? ''));
};

/** "cooperation agreement", "Memorandum of Understanding": tells the kind and the matter, not which. */
export const isPlainInstrument = (name: string): boolean => every(name, instruments);

/** How many words of an agreement's name are its own. */
export const ownWords = (name: string): number =>
  spellingOf(name).words.filter((word) => !instruments.has(word)).length;

/** "Annual Meeting", "international conference on education". */
export const isPlainGathering = (name: string): boolean => every(name, gatherings);

/** The words by which an event is known in whatever translation: one word for gatherings, none that come and go. */
export function looseBag(name: string): string {
  const { words } = spellingOf(name);
  return [...new Set(words.filter((word) => !loose.has(word)).map((word) => oneGathering.get(word) ?? word))]
    .sort()
    .join(' ');
}

/**
 * The block in which one name of a body stands whatever the order of its words: "Education Ministry". Of two words the order
 * tells names apart, but for the organs of a state: "University of Washington" is not "Washington University".
 */
export function bodyKey(name: string): string {
  const { words, bag, edition, year } = spellingOf(name);
  const numbers = [edition, year].filter((number) => number !== null).join(' ');
  const key = words.length > 2 || isSharedBody(name) ? bag : words.join(' ');
  return numbers ? `${key} ${numbers}` : key;
}

const rows = intergovernmental
  .trim()
  .split('\n')
  .map((row) => row.split('|'));
const rowOfName = new Map(rows.flatMap((names, row) => names.map((name) => [spellingOf(name).words.join(' '), row])));
const fullNames = rows.map((names) => spellingOf(names[1]!).words);

/**
 * What body a name means everywhere: a country that acts, or a body between states, also under a name that leaves words of the
 * full one out ("United Nations Education Organization"). Undefined for any other.
 */
export function knownBody(name: string): string | undefined {
  const { words } = spellingOf(name);
  const row = rowOfName.get(words.join(' '));
  if (row !== undefined) return `known ${rows[row]![0]}`;
  const country = countryCode(name) ?? governmentOf(name);
  if (country !== undefined) return `country ${country}`;
  if (words.length < 4) return undefined;
  const meant = fullNames.flatMap((full, at) => (leavesOut(words, full) ? [at] : []));
  return meant.length === 1 ? `known ${rows[meant[0]!]![0]}` : undefined;
}

/** "Chinese government". */
function governmentOf(name: string): string | undefined {
  const [, demonym] = /^(.+) government$/iu.exec(name.trim()) ?? [];
  return demonym === undefined ? undefined : (demonymCode(demonym) ?? countryCode(demonym));
}

/** Whether a name begins and ends as the full one, and has its other words in order. */
function leavesOut(words: readonly string[], full: readonly string[]): boolean {
  if (words.length >= full.length || words[0] !== full[0] || words[1] !== full[1] || words.at(-1) !== full.at(-1))
    return false;
  let at = 0;
  for (const word of full) if (word === words[at]) at++;
  return at === words.length;
}

const rank = wordsOf(
  'vice|deputy|assistant|associate|acting|former|first|senior|chief|executive|director|general|president|secretary|minister|' +
    'head|chairman|chairwoman|chair|chairperson|member|officer|professor|manager|leader|commissioner|representative|spokesperson|' +
    'spokesman|spokeswoman|ambassador|governor|mayor|rector|dean|chancellor|premier|prime|party|editor|publisher|state|permanent|' +
    'undersecretary|under|coordinator|founder|ceo|cofounder|managing|partner|special|envoy|high|dr|prof|ministry',
  smallWords,
);

/** The subject of a title, without ranks: "education" of "Vice Minister of Education"; empty where it has none. */
export const subjectOf = (title: string): string =>
  spellingOf(title)
    .words.filter((word) => !rank.has(word))
    .sort()
    .join(' ');

/** A country by its code, a body by the block of its name: what tells a thing from others of its name. */
export const ownerName = (owner: string): string => countryCode(owner) ?? bodyKey(owner);
