import { checkNode, checkRelation, type Refusal } from '../src/ontology/check.ts';
import { fold } from '../src/ontology/fold.ts';
import { propertiesOf, type FactRelationType, type NodeOf, type NodeType } from '../src/ontology/types.ts';
import type { Extraction, Fact, Item, ItemMention, SourceDocument, Span } from './facts.ts';
import { hashOf } from './hash.ts';
import { alphabetical } from './order.ts';

/** What one document owns in the graph: itself, where it names things, and what it says of them. */
export interface DocumentLayer {
  readonly document: NodeOf<'Document'>;
  readonly mentions: readonly StoredMention[];
  readonly evidence: readonly StoredEvidence[];
}

/** A mention with the id of its document; `told` is computed from the whole layer, so it is not here. */
export type StoredMention = Omit<NodeOf<'Mention'>, 'told'> & { readonly document: string };

/** Evidence with the id of its document; `fact` is computed later, so it is not here. */
export type StoredEvidence = Omit<NodeOf<'Evidence'>, 'fact'> & { readonly document: string };

/** A document's layer, and what the ontology did not let into it. */
export interface CheckedLayer {
  readonly layer: DocumentLayer;
  readonly refusals: readonly Refusal[];
  /** The facts that were let in, as they were given. */
  readonly facts: readonly Fact[];
}

export const documentId = (id: string): string => `document:${id}`;

/** The hash of everything about a document that the graph depends on. */
export function contentHash(document: SourceDocument): string {
  const { id, title, url, publisher, published, language, text } = document;
  return hashOf([id, title, url, publisher, published, language, text], 64);
}

/** Checks an extraction against the ontology and gives it the form it is stored in. Never throws. */
export function layerOf({ document, items, facts }: Extraction): CheckedLayer {
  const owner = documentId(document.id);
  const refusals: Refusal[] = [];
  const mentionsOf = new Map<string, StoredMention[]>();
  const itemOf = new Map<string, Item>();

  for (const item of items) {
    const stored = new Map<string, StoredMention>();
    const key = resolutionKey(item, document.id);
    for (const mention of item.mentions) {
      const checked = checkNode('Mention', mentionProperties(item, mention, key));
      if (!checked.ok) refusals.push(...checked.refusals);
      else if (!inside(mention, document.text.length)) refusals.push(outside('Mention', mention));
      else {
        const id = `mention:${document.id}#${mention.start}-${mention.end}-${hashOf([key], 6)}`;
        stored.set(id, complete('Mention', id, checked.properties, { document: owner }));
      }
    }
    if (stored.size) {
      mentionsOf.set(item.key, [...stored.values()]);
      itemOf.set(item.key, item);
    } else refusals.push({ where: item.type, reason: `"${item.name}" is named nowhere in the text` });
  }

  const evidence = new Map<string, StoredEvidence>();
  const accepted: Fact[] = [];
  for (const fact of facts) {
    const made = evidenceOf(fact, document, itemOf, mentionsOf);
    if (!('id' in made)) {
      refusals.push(...made.refusals);
      continue;
    }
    evidence.set(made.id, made);
    accepted.push(fact);
  }

  const stored = checkNode('Document', {
    title: document.title,
    url: document.url,
    publisher: document.publisher,
    published: document.published,
    language: document.language,
    hash: contentHash(document),
    text: document.text,
  });
  if (!stored.ok) throw new Error(`reader let an unusable document through: ${stored.refusals[0]?.reason}`);
  return {
    layer: {
      document: complete('Document', owner, stored.properties, {}),
      mentions: [...mentionsOf.values()].flat(),
      evidence: [...evidence.values()],
    },
    refusals,
    facts: accepted,
  };
}

/**
 * What makes two mentions candidates for one thing without a further judgement: type, folded name and what the document
 * gives to tell it from others. A thing that is only described is its document's alone.
 */
function resolutionKey(item: Item, document: string): string {
  const parts = [item.type, fold(item.name), fold(item.qualifier ?? '')];
  if (item.described) parts.push(`${document}#${item.mentions[0]?.start ?? 0}`);
  return parts.join('|');
}

function mentionProperties(item: Item, mention: ItemMention, key: string): Record<string, unknown> {
  return {
    type: item.type,
    start: mention.start,
    end: mention.end,
    form: mention.form,
    scope: mention.scope,
    key,
    name: item.name,
    qualifier: item.qualifier,
    described: item.described || undefined,
    kind: item.kind,
    country: item.country,
    edition: item.edition,
    theme: item.theme,
  };
}

/** The ends of a fact by role, in the order in which they are stored. */
function endsOf(fact: Fact): [role: string, key: string][] {
  const ends: [string, string | undefined][] = (() => {
    switch (fact.type) {
      case 'Position':
        return [
          ['person', fact.person],
          ['organization', fact.organization],
          ['place', fact.place],
        ];
      case 'Signature':
        return [
          ['person', fact.person],
          ['organization', fact.organization],
          ['agreement', fact.agreement],
        ];
      case 'Claim':
      case 'Figure':
        return [['about', fact.about]];
      default:
        return [
          ['from', fact.from],
          ['to', fact.to],
        ];
    }
  })();
  return ends.filter((end): end is [string, string] => end[1] !== undefined);
}

const endTypes: Readonly<Record<string, NodeType>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  agreement: 'Agreement',
};

/** A fact as evidence of a document: its ends by the keys of items, and where these are mentioned. */
export function evidenceOf(
  fact: Fact,
  document: Pick<SourceDocument, 'id' | 'text'>,
  itemOf: ReadonlyMap<string, Pick<Item, 'type' | 'name'>>,
  mentionsOf: ReadonlyMap<string, readonly StoredMention[]>,
): StoredEvidence | { readonly refusals: readonly Refusal[] } {
  const refuse = (reason: string, where: string = fact.type) => ({ refusals: [{ where, reason }] });
  const { evidence } = fact;
  const antecedents = evidence.antecedents ?? [];
  const spans = [evidence, ...antecedents];
  if (!spans.every((span) => inside(span, document.text.length))) return { refusals: [outside(fact.type, evidence)] };

  const ends: string[] = [];
  const roles: string[] = [];
  for (const [role, key] of endsOf(fact)) {
    const item = itemOf.get(key);
    if (!item) return refuse(`its ${role} is no item of the document: ${key}`);
    const wanted = endTypes[role];
    if (wanted && item.type !== wanted) return refuse(`its ${role} "${item.name}" is a ${item.type}, not a ${wanted}`);
    const mention = mentionWithin(mentionsOf.get(key) ?? [], spans);
    if (!mention) return refuse(`"${item.name}" stands neither in the quote nor in an antecedent of it`);
    ends.push(mention.id);
    roles.push(role);
  }
  if (fact.type === 'Signature' && !fact.person && !fact.organization) return refuse('signed by nobody and for nobody');
  if ('from' in fact && 'to' in fact && isRelation(fact)) {
    const from = itemOf.get(fact.from)!;
    const to = itemOf.get(fact.to)!;
    if (fact.from === fact.to) return refuse(`joins "${from.name}" with itself`);
    const refusals = checkRelation(fact.type, from.type, to.type, fact.role);
    if (refusals.length) return { refusals };
  }

  const checked = checkNode('Evidence', {
    statement: fact.type,
    ends,
    endRoles: roles,
    ...valuesOf(fact, roles),
    start: evidence.start,
    end: evidence.end,
    quote: document.text.slice(evidence.start, evidence.end),
    rule: evidence.rule,
    antecedents: antecedents.length ? antecedents.flatMap(({ start, end }) => [start, end]) : undefined,
  });
  if (!checked.ok) return { refusals: checked.refusals };
  const { start, end } = evidence;
  // Sorted, so that the id does not depend on how whoever made the fact ordered its fields.
  const said = Object.entries(checked.properties).sort(alphabetical(([property]) => property));
  const id = `evidence:${document.id}#${start}-${end}-${hashOf([said], 10)}`;
  return complete('Evidence', id, checked.properties, { document: documentId(document.id) });
}

type RelationFact = Extract<Fact, { readonly type: FactRelationType }>;
const isRelation = (fact: Fact): fact is RelationFact =>
  !['Position', 'Signature', 'Claim', 'Figure'].includes(fact.type);

/** What a fact says beside its ends: `from` and `to` are ends of a relation, but dates of a position or figure. */
function valuesOf(
  { type: _type, evidence: _evidence, ...said }: Fact,
  ends: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([key]) => !ends.includes(key)));
}

function mentionWithin(mentions: readonly StoredMention[], spans: readonly Span[]): StoredMention | undefined {
  for (const span of spans) {
    const found = mentions.find((mention) => mention.start >= span.start && mention.end <= span.end);
    if (found) return found;
  }
  return undefined;
}

const inside = (span: Span, length: number): boolean => span.start >= 0 && span.end <= length && span.start < span.end;

const outside = (where: string, span: Span): Refusal => ({
  where,
  reason: `the span ${span.start}-${span.end} is empty or outside the text`,
});

/** A record as it is read back from the graph: every declared property, absent ones as null. */
function complete<T>(type: NodeType, id: string, properties: Readonly<Record<string, unknown>>, more: object): T {
  const record: Record<string, unknown> = { id };
  for (const property of propertiesOf(type)) record[property] = properties[property] ?? null;
  // The ontology's tables make it what T says; the compiler cannot follow a loop over their keys.
  return Object.assign(record, more) as T;
}
