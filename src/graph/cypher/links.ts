import { relationTypes, relationSpec, type FactRelationType } from '../../ontology/types.ts';
import type { Query } from '../port.ts';
import { relationTerm } from './terms.ts';

// From named things to named things in one step. A post or a signature stands inside a step, never at its end.

/** Every relation between two named things. */
export const factRelations = relationTypes.filter((type): type is FactRelationType => relationSpec(type).fact === true);

/** One relation from one of the given things to another; `forward` where the given one is its start. */
export interface LinkRow {
  readonly id: string;
  readonly far: string;
  readonly relation: FactRelationType;
  readonly role: string | null;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
  readonly forward: boolean;
}

/** The relations of each thing, those with most sources first, `each` of them at most. */
export const linksOf = (
  ids: readonly string[],
  relations: readonly FactRelationType[],
  each: number,
): Query<LinkRow> => ({
  text:
    `UNWIND $ids AS id MATCH (n:Entity {id: id}) CALL (n) { ` +
    `MATCH (n)-[r:${factRelations.map(relationTerm).join('|')}]-(m:Entity) WHERE type(r) IN $relations AND m.id <> n.id ` +
    `RETURN r, m ORDER BY r.sources DESC, m.id, r.id LIMIT $each } ` +
    `RETURN id, m.id AS far, type(r) AS relation, r.role AS role, r.id AS fact, r.sources AS sources, r.stories AS stories, ` +
    `startNode(r).id = id AS forward`,
  parameters: { ids, relations, each },
});

/** A post or signature between one of the given things and another, with the relations on both its sides. */
export interface JointRow {
  readonly id: string;
  readonly far: string;
  readonly near: Joint;
  readonly away: Joint;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
}

const joints = ['HOLDS', 'AT', 'FOR', 'BY', 'OF'] as const;
type Joint = (typeof joints)[number];

/** What each thing has to do with others through posts and signatures, those with most sources first. */
export const jointsOf = (ids: readonly string[], each: number): Query<JointRow> => ({
  text:
    `UNWIND $ids AS id MATCH (n:Entity {id: id}) CALL (n) { ` +
    `MATCH (n)-[a:${joints.map(relationTerm).join('|')}]-(f) MATCH (f)-[b:${joints.map(relationTerm).join('|')}]-(m:Entity) ` +
    `WHERE m.id <> n.id RETURN a, f, b, m ORDER BY f.sources DESC, m.id, f.id LIMIT $each } ` +
    `RETURN id, m.id AS far, type(a) AS near, type(b) AS away, f.id AS fact, f.sources AS sources, f.stories AS stories`,
  parameters: { ids, each },
});

/** A body that is a unit of one of the given bodies. */
export interface UnitRow {
  readonly id: string;
  readonly unit: string;
  readonly fact: string;
  readonly sources: number;
  readonly stories: number;
}

/** The units of bodies, one level down. */
export const unitsOf = (ids: readonly string[]): Query<UnitRow> => ({
  text:
    'UNWIND $ids AS id MATCH (n:Organization {id: id}) MATCH (n)<-[r:PART_OF]-(u:Organization) ' +
    'RETURN id, u.id AS unit, r.id AS fact, r.sources AS sources, r.stories AS stories ORDER BY id, unit, fact',
  parameters: { ids },
});

/** Somebody who holds or held a post at one of the given bodies or for one of the given places. */
export interface HolderRow {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly sources: number;
  readonly stories: number;
}

export const holdersOf = (ids: readonly string[]): Query<HolderRow> => ({
  text:
    `UNWIND $ids AS id MATCH (n:Entity {id: id}) MATCH (n)<-[:AT|${relationTerm('FOR')}]-(p:Position) ` +
    'MATCH (p)<-[:HOLDS]-(m:Person) RETURN id, m.id AS person, p.id AS post, p.title AS title, p.from AS from, p.to AS to, ' +
    'p.firstSeen AS firstSeen, p.lastSeen AS lastSeen, p.sources AS sources, p.stories AS stories ORDER BY id, person, post',
  parameters: { ids },
});

/** The documents that state facts. */
export const documentsOfFacts = (
  facts: readonly string[],
): Query<{ readonly fact: string; readonly document: string }> => ({
  text:
    'UNWIND $facts AS fact MATCH (e:Evidence {fact: fact}) MATCH (e)-[:FROM]->(d:Document) ' +
    'RETURN DISTINCT fact, d.id AS document',
  parameters: { facts },
});
