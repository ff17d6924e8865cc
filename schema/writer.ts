import type { GraphVersion } from '../src/graph/cypher/write.ts';
import type { EntityType } from '../src/ontology/types.ts';

/** A document as a request gives it. */
export interface GivenDocument {
  readonly text: string;
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** A thing as a decision means it: by a name, or by words of a document that name one thing of the type. */
export interface MeantThing {
  readonly type: EntityType;
  readonly name?: string | null | undefined;
  readonly quote?: string | null | undefined;
  readonly document?: string | null | undefined;
}

/** What a person decides; one of these. */
export interface GivenDecision {
  readonly same?: Pair | null | undefined;
  readonly different?: Pair | null | undefined;
  readonly rename?: { readonly of: MeantThing; readonly name: string } | null | undefined;
  readonly reject?: { readonly document: string; readonly quote: string } | null | undefined;
}

export interface Pair {
  readonly a: MeantThing;
  readonly b: MeantThing;
}

/** Who decided, and why. */
export interface Signed {
  readonly author?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

export type Outcome = 'ADDED' | 'REPLACED' | 'UNCHANGED' | 'REMOVED';

/** How a change is made. */
export interface How {
  /** Whether it is only said what it would do. */
  readonly dryRun: boolean;
  /** Whether what it does to what the graph says is wanted; it costs a look at all that it may touch. */
  readonly effects: boolean;
}

export interface NamedThing {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

export interface Statement {
  readonly says: string;
  readonly evidence: readonly { readonly document: string; readonly quote: string }[];
}

/** What a change does to what the graph says. */
export interface Effects {
  readonly entitiesAdded: readonly NamedThing[];
  readonly entitiesWithdrawn: readonly NamedThing[];
  readonly merged: readonly Regrouped[];
  readonly separated: readonly Regrouped[];
  readonly factsAdded: readonly Statement[];
  readonly factsKnown: readonly Statement[];
  readonly factsConnecting: readonly Statement[];
  readonly factsWithdrawn: readonly Statement[];
  readonly contradicted: readonly Contradicted[];
}

export interface Regrouped {
  readonly before: readonly NamedThing[];
  readonly after: readonly NamedThing[];
}

export interface Contradicted {
  readonly entity: NamedThing;
  readonly property: string;
  readonly shown: string | null;
  readonly claims: readonly Statement[];
}

/** What a change did, or would do. */
export interface Change {
  readonly documents: readonly { readonly id: string; readonly outcome: Outcome }[];
  readonly dryRun: boolean;
  /** Nodes and relations. */
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  readonly effects: Effects | null;
  /** Why a decision changes nothing: it means nothing that the graph holds. */
  readonly unmatched: string | null;
  readonly version: GraphVersion | null;
}

/** Changes the graph for those who may. Each is refused with Forbidden or Unauthorized for those who may not. */
export interface Writer {
  /** @throws BadInput for what cannot be a document */
  readonly load: (document: GivenDocument, how: How) => Promise<Change>;
  /** @throws NotFound where one is not there; none is removed then */
  readonly remove: (documents: readonly string[], how: How) => Promise<Change>;
  /** @throws BadInput for what is no decision */
  readonly decide: (decision: GivenDecision, signed: Signed, how: How) => Promise<Change>;
}
