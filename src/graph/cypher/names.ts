import { entityTypes, type EntityType } from '../../ontology/types.ts';
import type { Query } from '../port.ts';
import { tupleTerm, type NodeTuple } from './tuple.ts';

// Names lead to entities by their folded form; the ids that led to an entity before a merge are names too.

/** An entity that bears a form. */
export interface BearerRow {
  readonly form: string;
  readonly node: NodeTuple;
}

/** Who bears each of these forms, exactly. */
export const bearersOf = (forms: readonly string[]): Query<BearerRow> => ({
  text:
    `UNWIND $forms AS form MATCH (n:Name {form: form}) MATCH (n)-[:NAMES]->(e:Entity) ` +
    `RETURN form, ${tupleTerm('e', entityTypes)} AS node ORDER BY form, e.id`,
  parameters: { forms },
});

/** Who bears a form that holds every one of these words, or parts of words; the shortest `limit` forms are looked at. */
export const bearersOfWords = (
  words: readonly string[],
  types: readonly EntityType[],
  limit: number,
): Query<BearerRow> =>
  bearersOfForms(
    words.map((_, index) => `n.form CONTAINS $word${index}`),
    'size(n.form)',
    { ...numbered(words), types, limit },
  );

/**
 * Who bears a form that holds, for each word, one of its parts; a space in a part stands for the beginning or the end
 * of a word. The `limit` forms of the nearest length are looked at.
 */
export const bearersOfParts = (
  parts: readonly (readonly string[])[],
  length: number,
  types: readonly EntityType[],
  limit: number,
): Query<BearerRow> =>
  bearersOfForms(
    parts.map((_, index) => `n.form =~ $word${index}`),
    'abs(size(n.form) - $length)',
    { ...numbered(parts.map(anyOf)), length, types, limit },
  );

/** A condition for each word as it stands: lists of words in a parameter take either engine several times as long. */
function bearersOfForms(
  conditions: readonly string[],
  sort: string,
  parameters: Query['parameters'],
): Query<BearerRow> {
  return {
    text:
      `MATCH (n:Name) WHERE ${[...conditions, "NOT n.form CONTAINS ':'"].join(' AND ')} ` +
      `MATCH (n)-[:NAMES]->(e:Entity) WHERE any(label IN labels(e) WHERE label IN $types) ` +
      `WITH n, e ORDER BY ${sort}, n.form, e.id LIMIT $limit ` +
      `RETURN n.form AS form, ${tupleTerm('e', entityTypes)} AS node`,
    parameters,
  };
}

const numbered = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value, index) => [`word${index}`, value]));

/** A regular expression for the whole of a form that holds one of these parts; none of them fits where there are none. */
function anyOf(parts: readonly string[]): string {
  const ways = parts.map((part) => {
    const before = part.startsWith(' ') ? '(?:.* )?' : '.*';
    const after = part.endsWith(' ') ? '(?: .*)?' : '.*';
    return `${before}${part.trim().replace(/[^\p{L}\p{N}]/gu, '\\$&')}${after}`;
  });
  return ways.length ? `(?s)(?:${ways.join('|')})` : '[^\\s\\S]';
}

/** A form that may have been meant, with the name of what bears it. */
export interface NearRow {
  readonly form: string;
  readonly id: string;
  readonly name: string;
}

/** What a form that nobody bears is compared with. */
export interface NearAsked {
  /** How it begins. */
  readonly prefix: string;
  /** Words, or parts of words, any of which a form may hold. */
  readonly words: readonly string[];
  readonly length: number;
  readonly types: readonly EntityType[];
}

/** Forms like one that nobody bears, those of the nearest length first: a typing error changes the length least. */
export const formsNear = ({ prefix, words, length, types }: NearAsked, limit: number): Query<NearRow> => ({
  text:
    `MATCH (n:Name) WHERE NOT n.form CONTAINS ':' AND ` +
    `(n.form STARTS WITH $prefix OR any(word IN $words WHERE n.form CONTAINS word)) ` +
    `MATCH (n)-[:NAMES]->(e:Entity) WHERE any(label IN labels(e) WHERE label IN $types) ` +
    `WITH n, e ORDER BY abs(size(n.form) - $length), n.form, e.id LIMIT $limit ` +
    `RETURN n.form AS form, e.id AS id, e.name AS name`,
  parameters: { prefix, words, length, types, limit },
});

/** A mention of an entity. */
export interface MentionedRow {
  readonly id: string;
  readonly mention: string;
}

/** The ids of all mentions of entities. */
export const mentionsOf = (ids: readonly string[]): Query<MentionedRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:REFERS_TO]-(m:Mention) ' + 'RETURN id, m.id AS mention',
  parameters: { ids },
});
