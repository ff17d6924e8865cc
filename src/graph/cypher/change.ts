import type { EntityType, NodeType, RelationType } from '../../ontology/types.ts';
import type { Query, Value } from '../port.ts';
import { factRelations } from './links.ts';
import { labelTerm, relationTerm } from './terms.ts';

// What a change of some documents reads: from the documents to the entities they may touch, and to the facts of these.
// Each statement starts from ids or indexed values, so that its cost is that of the rows it finds. Rows come in no order.

type Properties = Readonly<Record<string, Value>>;

/** The content hash of each of these documents that is there. */
export const hashesOf = (ids: readonly string[]): Query<{ readonly id: string; readonly hash: string }> => ({
  text: 'UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, d.hash AS hash',
  parameters: { ids },
});

/** A whole mention or piece of evidence of a document. */
export interface PartRow {
  readonly document: string;
  readonly properties: Properties;
}

/** The mentions, or the evidence, of documents. */
export const partsOf = (type: 'Mention' | 'Evidence', ids: readonly string[]): Query<PartRow> => ({
  text:
    `UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)<-[:${type === 'Mention' ? '`IN`' : '`FROM`'}]-(p:${type}) ` +
    `RETURN id AS document, properties(p) AS properties`,
  parameters: { ids },
});

/** Which of these entities are there. */
export const presentEntities = (ids: readonly string[]): Query<{ readonly id: string }> => ({
  text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id',
  parameters: { ids },
});

/** How a document tells what it tells: see `Document.told`. */
export interface TellingRow {
  readonly document: string;
  readonly title: string;
  readonly published: string | null;
  readonly told: string;
}

/** How documents tell what they tell. */
export const tellingsOf = (ids: readonly string[]): Query<TellingRow> => ({
  text:
    'UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d.told IS NOT NULL ' +
    'RETURN id AS document, d.title AS title, d.published AS published, d.told AS told',
  parameters: { ids },
});

/** The documents to which these blocking keys lead, each once. */
export const documentsAt = (blocks: readonly string[]): Query<{ readonly id: string }> => ({
  text: `UNWIND $blocks AS block MATCH (b:Block {id: block}) MATCH (b)-[:GATHERS]->(d:Document) RETURN DISTINCT d.id AS id`,
  parameters: { blocks },
});

/** What leads from a looked-up value, or a node, to an entity or a document. */
export interface LeadRow {
  readonly from: string;
  readonly to: string;
}

/** The entities that bear these forms. */
export const entitiesOfForms = (forms: readonly string[]): Query<LeadRow> => ({
  text:
    'UNWIND $forms AS form MATCH (n:Name {form: form}) MATCH (n)-[:NAMES]->(e:Entity) ' +
    'RETURN form AS from, e.id AS to',
  parameters: { forms },
});

/** Names lead to entities, and blocking keys do. */
export type Leading = 'Name' | 'Block';

const leads: Readonly<Record<Leading, RelationType>> = { Name: 'NAMES', Block: 'GATHERS' };

/** What these names or blocking keys lead to, entities or documents, by the ids of the former. */
export const ledTo = (type: Leading, far: 'Entity' | 'Document', ids: readonly string[]): Query<LeadRow> => ({
  text:
    `UNWIND $ids AS id MATCH (n:${labelTerm(type)} {id: id}) MATCH (n)-[:${relationTerm(leads[type])}]->(e:${far}) ` +
    `RETURN id AS from, e.id AS to`,
  parameters: { ids },
});

/** To how many things, entities or documents, each of these names or blocking keys leads. */
export const numberLedTo = (
  type: Leading,
  far: 'Entity' | 'Document',
  ids: readonly string[],
): Query<{ readonly id: string; readonly number: number }> => ({
  text:
    `UNWIND $ids AS id MATCH (n:${labelTerm(type)} {id: id}) MATCH (n)-[:${relationTerm(leads[type])}]->(e:${far}) ` +
    `RETURN id, count(e) AS number`,
  parameters: { ids },
});

/** The names or blocking keys that lead to these entities, or documents. */
export const leadingTo = (type: Leading, far: 'Entity' | 'Document', ids: readonly string[]): Query<LeadRow> => ({
  text:
    `UNWIND $ids AS id MATCH (e:${far} {id: id}) MATCH (e)<-[:${relationTerm(leads[type])}]-(n:${labelTerm(type)}) ` +
    `RETURN n.id AS from, id AS to`,
  parameters: { ids },
});

/** The stories that documents tell; no row for one that tells none with another. */
export const storiesTold = (ids: readonly string[]): Query<{ readonly id: string; readonly story: string }> => ({
  text: 'UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)-[:TELLS]->(s:Story) RETURN id, s.id AS story',
  parameters: { ids },
});

/** The documents that tell stories. */
export const tellersOf = (ids: readonly string[]): Query<{ readonly id: string; readonly document: string }> => ({
  text: 'UNWIND $ids AS id MATCH (s:Story {id: id}) MATCH (s)<-[:TELLS]-(d:Document) RETURN id, d.id AS document',
  parameters: { ids },
});

/** A judgement, and one of the entities that it is about. */
export interface JudgementRow {
  readonly entity: string;
  readonly properties: Properties;
}

/** The judgements about entities. */
export const judgementsAbout = (ids: readonly string[]): Query<JudgementRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:JUDGES]-(j:Judgement) ' +
    'RETURN id AS entity, properties(j) AS properties',
  parameters: { ids },
});

/** What one document tells of an entity under one key: see `Mention.told`. */
export interface ToldRow {
  readonly entity: string;
  readonly mention: string;
  readonly key: string;
  readonly told: string;
}

/** What documents tell of entities, one row for each document and key. */
export const toldOf = (ids: readonly string[]): Query<ToldRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:REFERS_TO]-(m:Mention) WHERE m.told IS NOT NULL ' +
    'RETURN id AS entity, m.id AS mention, m.key AS key, m.told AS told',
  parameters: { ids },
});

/** What a mention refers to. */
export interface ReferentRow {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
}

/** The entities that mentions refer to. */
export const referentsOf = (ids: readonly string[]): Query<ReferentRow> => ({
  text:
    'UNWIND $ids AS id MATCH (m:Mention {id: id}) MATCH (m)-[:REFERS_TO]->(e:Entity) ' +
    'RETURN id, e.id AS entity, e.name AS name',
  parameters: { ids },
});

/** A fact that is a node, at an entity. `telling` is its title or property, where it has one. */
export interface FactAtRow {
  readonly entity: string;
  readonly fact: string;
  readonly telling: string | null;
}

/** The posts of people. */
export const postsOf = (ids: readonly string[]): Query<FactAtRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Person {id: id}) MATCH (e)-[:HOLDS]->(f:Position) ' +
    'RETURN id AS entity, f.id AS fact, f.title AS telling',
  parameters: { ids },
});

/** The signatures of agreements. */
export const signaturesOf = (ids: readonly string[]): Query<FactAtRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Agreement {id: id}) MATCH (e)<-[:OF]-(f:Signature) ' +
    'RETURN id AS entity, f.id AS fact, f.capacity AS telling',
  parameters: { ids },
});

/** The claims about entities. */
export const claimsAbout = (ids: readonly string[]): Query<FactAtRow> => ({
  text:
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-[:ABOUT]-(f:Claim) ' +
    'RETURN id AS entity, f.id AS fact, f.property AS telling',
  parameters: { ids },
});

/** A piece of evidence with what counts of its document. */
export interface StatingRow extends PartRow {
  readonly published: string | null;
}

/** All evidence of facts. */
export const evidenceOfFacts = (facts: readonly string[]): Query<StatingRow> => ({
  text:
    'UNWIND $facts AS fact MATCH (e:Evidence {fact: fact}) MATCH (e)-[:`FROM`]->(d:Document) ' +
    'RETURN properties(e) AS properties, d.id AS document, d.published AS published',
  parameters: { facts },
});

/** Entities that are judged by what another one is. */
export interface DependentRow {
  readonly id: string;
  readonly dependent: string;
}

/** By one relation from the entity that they are judged by: events by their hosts, agreements by their parties. */
export const dependentsBy = (
  type: 'HOSTED' | 'PARTY_TO',
  to: EntityType,
  ids: readonly string[],
): Query<DependentRow> => ({
  text:
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)-[:${relationTerm(type)}]->(d:${labelTerm(to)}) ` +
    `RETURN DISTINCT id, d.id AS dependent`,
  parameters: { ids },
});

/** Through a fact that is a node: people by the bodies and places of their posts, agreements by those they were signed for. */
export const dependentsThrough = (
  fact: NodeType & ('Position' | 'Signature'),
  ids: readonly string[],
): Query<DependentRow> => {
  const [near, far] =
    fact === 'Position' ? ['[:AT|`FOR`]', '<-[:HOLDS]-(d:Person)'] : ['[:`FOR`]', '-[:OF]->(d:Agreement)'];
  return {
    text:
      `UNWIND $ids AS id MATCH (e:Entity {id: id}) MATCH (e)<-${near}-(f:${fact}) MATCH (f)${far} ` +
      `RETURN DISTINCT id, d.id AS dependent`,
    parameters: { ids },
  };
};

/** Two entities that a fact joins. */
export interface PairRow {
  readonly a: string;
  readonly b: string;
}

/** Which of these pairs one relation joins that is a fact, whichever way. */
export const joinedDirectly = (pairs: readonly PairRow[]): Query<PairRow> => ({
  text:
    `UNWIND $pairs AS pair MATCH (a:Entity {id: pair.a}) ` +
    `MATCH (a)-[r:${factRelations.map(relationTerm).join('|')}]-(b:Entity {id: pair.b}) ` +
    `RETURN DISTINCT pair.a AS a, pair.b AS b`,
  parameters: { pairs: pairs.map((pair) => ({ ...pair })) },
});

/** Which of these pairs stand at the ends of one post or signature. */
export const joinedThrough = (pairs: readonly PairRow[]): Query<PairRow> => ({
  text:
    `UNWIND $pairs AS pair MATCH (a:Entity {id: pair.a}) MATCH (a)-[x:${ofFacts}]-(f) ` +
    `MATCH (f)-[y:${ofFacts}]-(b:Entity {id: pair.b}) RETURN DISTINCT pair.a AS a, pair.b AS b`,
  parameters: { pairs: pairs.map((pair) => ({ ...pair })) },
});

/** What joins a post or a signature to its ends. */
const ofFacts = (['HOLDS', 'AT', 'FOR', 'BY', 'OF'] as const).map(relationTerm).join('|');
