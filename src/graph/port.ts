import type { Direction, NodeType, RelationType } from '../ontology/types.ts';

/** What crosses the port, both ways: plain data. Dates are ISO prefixes, whole numbers are numbers. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = Record<string, Value>;

/** One statement of ours with its parameters. `R` is what each of its rows holds, by column. */
export interface Query<R extends object = Row> {
  readonly text: string;
  readonly parameters: { readonly [key: string]: Value };
  /** Never set: carries the type of a row. */
  readonly row?: R;
}

/** A place in a sorted list: the value it is sorted by, and the id that breaks ties. */
export interface Key {
  readonly value: Value;
  readonly id: string;
  /**
   * The `id` of the relation, where one node may be reached by several (a host that is also the organizer). Without it
   * the place stands behind, or before, all of them.
   */
  readonly edge?: string;
}

/**
 * The property of the far node that a walk is sorted by; the id always breaks ties, in the same direction. A node
 * without the property counts as having the lowest value: no text, false, or a number below all others.
 */
export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

/** What a node must be to be taken. Several conditions hold all of them. */
export type Condition =
  /** The property is one of these values. */
  | { readonly kind: 'among'; readonly property: string; readonly values: readonly string[] }
  /** The property holds this text, in capitals or not. */
  | { readonly kind: 'contains'; readonly property: string; readonly text: string }
  /**
   * The time between the first of `starts` and the first of `ends` that the node has touches the time between the
   * bounds; each date and each bound, an ISO prefix, stands for its whole span. A null bound is open.
   */
  | {
      readonly kind: 'time';
      readonly starts: readonly string[];
      readonly ends: readonly string[];
      readonly from: string | null;
      readonly to: string | null;
    }
  /** It has the property. */
  | { readonly kind: 'has'; readonly property: string }
  /** The node is of one of these types. */
  | { readonly kind: 'type'; readonly types: readonly NodeType[] }
  /** One of its names holds this folded form. */
  | { readonly kind: 'named'; readonly form: string }
  /** The document mentions it. */
  | { readonly kind: 'mentioned'; readonly document: string }
  /** A document published later than this whole date mentions it. */
  | { readonly kind: 'mentionedAfter'; readonly date: string }
  /** It stands in the document: a mention or a piece of evidence. */
  | { readonly kind: 'from'; readonly document: string }
  /** It took place in this place, or anywhere in a country of these names. */
  | { readonly kind: 'at'; readonly place: string; readonly country: readonly string[] }
  /** These hops, one after another, lead from it to one of these nodes; to any where none are named. */
  | {
      readonly kind: 'joined';
      readonly hops: readonly Hop[];
      readonly ids: readonly string[] | null;
      readonly not?: true;
    };

/** One step from a node along a relation of any of these types. */
export interface Hop {
  readonly relations: readonly RelationType[];
  readonly direction: Direction;
}

/** One relation followed from each of a plan's nodes. */
export interface Walk {
  readonly relation: RelationType;
  readonly direction: Direction;
  /** Types of the far end that are wanted, at least one. */
  readonly to: readonly NodeType[];
  /** Which of the far nodes are taken; all of them where there are none. */
  readonly where?: readonly Condition[];
  readonly order: Order;
  /** How many rows at most, for each node. */
  readonly limit: number;
  /** Only what comes after this place, in the order asked for. */
  readonly after?: Key;
  /** Only what comes before this place. */
  readonly before?: Key;
  /** Take the last `limit` rows instead of the first; they still come in the order asked for. */
  readonly fromEnd?: boolean;
  /** Whether the number of all rows that are taken, regardless of place and limit, is wanted. */
  readonly count: boolean;
  /** Properties of the relation itself, in the order of the tuple. */
  readonly edge: readonly string[];
  readonly rows: Wanted;
}

/** What is wanted of a node, in the order of the tuple. */
export interface Wanted {
  readonly properties: readonly string[];
  readonly walks: readonly Walk[];
}

/** Nodes by id, and what is wanted of each. */
export interface ReadPlan {
  /** A node type, or `Entity` for ids of mixed entities. */
  readonly label: NodeType | 'Entity';
  readonly ids: readonly string[];
  readonly wanted: Wanted;
}

/** What one walk gives for one node. `total` is null unless the walk asked for the count. */
export interface Walked {
  readonly rows: readonly Found[];
  readonly total: number | null;
}

/** One node that a plan found: its properties, the relation's, and its own walks, each in the order of the plan. */
export interface Found {
  readonly id: string;
  readonly type: NodeType;
  readonly properties: readonly Value[];
  readonly edge: readonly Value[];
  readonly walks: readonly Walked[];
}

/** A uniqueness constraint or an index on one property of one label. */
export interface Definition {
  readonly label: string;
  readonly property: string;
  readonly unique: boolean;
}

/** Reads and writes of one transaction: sees its own writes. */
export interface Transaction {
  rows<R extends object>(query: Query<R>): Promise<R[]>;
}

/** The database, seen by everything else. Each engine is one implementation. */
export interface Graph {
  /** Rows of a statement that only reads; it sees every write committed through this graph before the call. */
  rows<R extends object>(query: Query<R>): Promise<R[]>;

  /**
   * Runs a plan. Answers in the order of the plan's ids, repeats dropped; an id that no node bears is left out.
   * `rows` runs the statements in place of the graph's own, for whoever counts or times them.
   */
  read(plan: ReadPlan, rows?: Graph['rows']): Promise<Found[]>;

  /**
   * Runs `work` in one transaction: all of it is committed, or nothing is. Writes of one process run one after
   * another. After a conflict with another writer `work` runs again from the start, so it must not keep state.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;

  /** Creates the constraints and indexes that do not exist yet. */
  define(definitions: readonly Definition[]): Promise<void>;

  /** Tells the process that holds the graph how far a load has come; missing where this one holds it itself. */
  report?(done: number, total: number, file: string): void;

  /** Resolves if the database answers; rejects with why not. */
  ping(): Promise<void>;

  /**
   * How often this graph was written to; null where others may write to it unseen. A read that was started after the
   * number went up sees the write.
   */
  changes(): number | null;

  /** A mark of the last write, for a later reader elsewhere; null where the engine needs none. */
  bookmark(): string | null;

  /** The same graph, whose reads wait until they see the write behind a mark. An unusable mark is refused. */
  after(bookmark: string): Graph;

  /** Frees everything. A call after it is refused with EngineClosed; closing twice is fine. */
  close(): Promise<void>;
}
