import type { EntityType } from '../../src/ontology/types.ts';
import type { Fact } from '../facts.ts';
import { hashOf } from '../hash.ts';

/** What a person means by a name: everything called so, or only what one document calls so. */
export interface NamedThing {
  readonly type: EntityType;
  readonly name: string;
  /** A document's id. */
  readonly document?: string;
}

/** What a person means by a stretch of a document: the one thing of the type that is named in it. */
export interface QuotedThing {
  readonly type: EntityType;
  readonly quote: string;
  readonly document: string;
}

export type Thing = NamedThing | QuotedThing;

/** A fact by its type, what stands at its ends, and the values that tell it from its like. Those left out may be anything. */
export interface MeantFact {
  readonly type: Fact['type'];
  /** By role: from, to, person, organization, place, agreement, about. */
  readonly ends: Readonly<Record<string, Thing>>;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Words of a document. */
export interface Quoted {
  readonly document: string;
  readonly quote: string;
}

interface Signed {
  readonly author?: string;
  readonly reason?: string;
  readonly date?: string;
  /** Where it stands: `decisions.jsonl:3`. */
  readonly at: string;
}

/** What a person decided about the graph. */
export type Decision = Signed &
  (
    | { readonly decision: 'same' | 'different'; readonly a: Thing; readonly b: Thing }
    | { readonly decision: 'rename'; readonly of: Thing; readonly name: string }
    | { readonly decision: 'reject'; readonly fact: Partial<MeantFact>; readonly source?: Partial<Quoted> }
    | { readonly decision: 'add'; readonly fact: MeantFact; readonly source: Quoted }
  );

/** Everything decided, in the order of the file: a later line wins over an earlier one. */
export interface Decisions {
  readonly all: readonly Decision[];
  /** Tells these decisions from others; empty for none. The graph keeps that under which it was computed. */
  readonly hash: string;
}

export const noDecisions: Decisions = { all: [], hash: '' };

export function decisionsOf(all: readonly Decision[]): Decisions {
  // Where a line stands, by whom and why it was written changes nothing in the graph.
  const said = all.map(({ at: _at, author: _author, reason: _reason, date: _date, ...rest }) => rest);
  return all.length ? { all, hash: hashOf(said, 16) } : noDecisions;
}
