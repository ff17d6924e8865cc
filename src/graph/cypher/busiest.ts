import type { Query } from '../port.ts';
import { relationTerm } from './terms.ts';

// Examples ask about what the graph knows most of.

export interface Busiest {
  readonly id: string;
  readonly name: string;
}

/** From an organization `o` to what is counted, `x`. */
const ways = {
  signatures: '(o:Organization)<-[:FOR]-(x:Signature)',
  agreements: '(o:Organization)-[:PARTY_TO]->(x:Agreement)',
  events: '(o:Organization)-[:HOSTED|TOOK_PART_IN|LAUNCHED_AT]->(x:Event)',
  positions: '(o:Organization)<-[:AT]-(x:Position)',
  mentions: '(o:Organization)<-[:REFERS_TO]-(x:Mention)',
} as const;

/** Documents that are looked at, at most: enough to tell what a load was about. */
const MOST_DOCUMENTS = 100;

/**
 * The organization with most of something, among those that some documents name; among all where none is given. No row
 * where none has any.
 */
export function busiest(way: keyof typeof ways, documents: readonly string[] = []): Query<Busiest> {
  const named =
    `UNWIND $documents AS document MATCH (d:Document {id: document}) MATCH (d)<-[:${relationTerm('IN')}]-(m:Mention) ` +
    `MATCH (m)-[:REFERS_TO]->(o:Organization) WITH DISTINCT o `;
  return {
    text:
      `${documents.length ? named : ''}MATCH ${ways[way]} ` +
      `WITH o, count(DISTINCT x) AS number ORDER BY number DESC, o.id LIMIT 1 RETURN o.id AS id, o.name AS name`,
    parameters: documents.length ? { documents: documents.slice(0, MOST_DOCUMENTS) } : {},
  };
}
