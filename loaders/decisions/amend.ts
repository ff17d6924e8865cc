import { fold } from '../../src/ontology/fold.ts';
import type { Fact, Item } from '../facts.ts';
import { hashOf } from '../hash.ts';
import { documentId, evidenceOf, type DocumentLayer, type StoredEvidence, type StoredMention } from '../layer.ts';
import { groupBy } from '../order.ts';
import type { Decision, Decisions, MeantFact, Thing } from './decisions.ts';
import { keysMeant } from './marks.ts';

/** The rule of evidence that a person added. */
export const DECIDED = 'decision';

type Added = Extract<Decision, { readonly decision: 'add' }>;
type Rejected = Extract<Decision, { readonly decision: 'reject' }>;

const added = new WeakMap<Decisions, ReadonlyMap<string, readonly Added[]>>();
const isDecided = ({ id }: StoredMention): boolean => id.includes('-decided-');

/**
 * A document's layer with the facts that people added from it, those marked that they rejected, and nothing of earlier
 * decisions: a function of the document and the decisions, whatever was decided before. An added fact is evidence like any
 * other: it quotes the document. Whatever is stored or computed goes through here first.
 */
export function amended(layer: DocumentLayer, decisions: Decisions): DocumentLayer {
  const mentions = layer.mentions.filter((mention) => !isDecided(mention));
  const undecided = layer.evidence.filter(({ rule }) => rule !== DECIDED);
  const evidence = judged(layer, undecided, decisions);
  const adding = addedTo(decisions).get(layer.document.id) ?? [];
  const changed =
    mentions.length < layer.mentions.length ||
    evidence.length < layer.evidence.length ||
    evidence.some((one, i) => one !== undecided[i]);
  if (!adding.length && !changed) return layer;
  const plain = { document: layer.document, mentions, evidence };
  const more = adding.flatMap((decision) => {
    const read = addition(decision, plain);
    return 'refused' in read ? [] : [read];
  });
  const unique = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
    ...new Map(all.map((one) => [one.id, one])).values(),
  ];
  return {
    ...plain,
    mentions: unique([...mentions, ...more.flatMap((one) => one.mentions)]),
    evidence: unique([...evidence, ...more.map((one) => one.evidence)]),
  };
}

function addedTo(decisions: Decisions): ReadonlyMap<string, readonly Added[]> {
  const known = added.get(decisions);
  if (known) return known;
  const all = decisions.all.filter((one): one is Added => one.decision === 'add');
  const made = groupBy(all, ({ source }) => documentId(source.document.replace(/^document:/u, '')));
  added.set(decisions, made);
  return made;
}

/** What an added fact puts into a document's layer, or why it cannot. */
export function addition(
  { fact, source }: Added,
  layer: DocumentLayer,
): { readonly mentions: StoredMention[]; readonly evidence: StoredEvidence } | { readonly refused: string } {
  const { text, id } = layer.document;
  const start = text.indexOf(source.quote);
  if (start < 0) return { refused: 'its quote does not stand in the document' };
  const quote = { start, end: start + source.quote.length };
  const items = new Map<string, Item>();
  const mentionsOf = new Map<string, readonly StoredMention[]>();
  const ends: Record<string, string> = {};
  const made: StoredMention[] = [];
  const antecedents: { start: number; end: number }[] = [];
  for (const [role, thing] of Object.entries(fact.ends)) {
    const [key, more] = keysMeant({ ...thing, document: source.document }, layer);
    if (more !== undefined) return { refused: `${nameOf(thing)} means several things in the document` };
    const members = key === undefined ? newMention(thing, layer) : layer.mentions.filter((one) => one.key === key);
    const first = members[0];
    if (!first) return { refused: `the document does not name ${nameOf(thing)}` };
    if (key === undefined) made.push(first);
    const inside = members.find((one) => one.start >= quote.start && one.end <= quote.end);
    if (!inside) antecedents.push({ start: first.start, end: first.end });
    items.set(first.key, { key: first.key, type: thing.type, name: first.name, mentions: [] });
    mentionsOf.set(first.key, members);
    ends[role] = first.key;
  }
  const support = { ...quote, rule: DECIDED, ...(antecedents.length && { antecedents }) };
  // The ontology's check says whether this is a fact.
  const said = { type: fact.type, ...ends, ...fact.values, evidence: support } as unknown as Fact;
  const evidence = evidenceOf(said, { id: id.slice(documentId('').length), text }, items, mentionsOf);
  return 'id' in evidence ? { mentions: made, evidence } : { refused: evidence.refusals[0]?.reason ?? 'it is no fact' };
}

const nameOf = (thing: Thing): string => JSON.stringify('name' in thing ? thing.name : thing.quote);

/** A mention of what nothing but the decision found, where its name stands in the text. */
function newMention(thing: Thing, { document }: DocumentLayer): StoredMention[] {
  if (!('name' in thing)) return [];
  const start = document.text.indexOf(thing.name);
  if (start < 0) return [];
  const end = start + thing.name.length;
  const key = [thing.type, fold(thing.name), ''].join('|');
  const absent = { qualifier: null, described: null, kind: null, country: null, edition: null, theme: null };
  const bare = document.id.slice(documentId('').length);
  const id = `mention:${bare}#${start}-${end}-decided-${hashOf([key], 6)}`;
  const { type, name } = thing;
  return [{ id, document: document.id, type, start, end, form: name, scope: 'GLOBAL', key, name, ...absent }];
}

/** Evidence with those marked that people rejected: by a quote, or by the names under which the document speaks of the ends. */
function judged(layer: DocumentLayer, evidence: readonly StoredEvidence[], decisions: Decisions): StoredEvidence[] {
  const keyOf = new Map(layer.mentions.map(({ id, key }) => [id, key]));
  const meant = rejections(decisions).map((decision) => ({
    decision,
    ends: Object.entries(decision.fact.ends ?? {}).map(
      ([role, thing]) => [role, new Set(keysMeant(thing, layer))] as const,
    ),
  }));
  return evidence.map((one) => {
    const rejected = meant.some(
      ({ decision, ends }) =>
        says(decision, one, layer) &&
        ends.every(([role, keys]) => keys.has(keyOf.get(one.ends[one.endRoles.indexOf(role)] ?? '') ?? '')),
    );
    return rejected === (one.rejected === true) ? one : { ...one, rejected: rejected || null };
  });
}

const rejections = ({ all }: Decisions): Rejected[] => all.filter((one): one is Rejected => one.decision === 'reject');

/** Whether a piece of evidence states what a rejection means, its ends apart. */
function says({ fact, source }: Rejected, evidence: StoredEvidence, { document }: DocumentLayer): boolean {
  if (fact.type !== undefined && evidence.statement !== fact.type) return false;
  if (source?.document !== undefined && ![source.document, documentId(source.document)].includes(document.id))
    return false;
  if (source?.quote !== undefined && !evidence.quote.includes(source.quote) && !source.quote.includes(evidence.quote))
    return false;
  return Object.entries(fact.values ?? {}).every(([property, value]) => saysValue(evidence, property, value));
}

function saysValue(evidence: StoredEvidence, property: string, value: MeantFact['values'][string]): boolean {
  const said = (evidence as unknown as Readonly<Record<string, unknown>>)[property];
  return typeof said === 'string' ? fold(said) === fold(String(value)) : said === value;
}
