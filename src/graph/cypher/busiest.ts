import type { Query } from '../port.ts';

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

/** The organization with most of something; no row where none has any. */
export const busiest = (way: keyof typeof ways): Query<Busiest> => ({
  text:
    `MATCH ${ways[way]} WITH o, count(DISTINCT x) AS number ORDER BY number DESC, o.id LIMIT 1 ` +
    `RETURN o.id AS id, o.name AS name`,
  parameters: {},
});
