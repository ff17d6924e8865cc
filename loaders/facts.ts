import type { EntityType, FactRelationType } from '../src/ontology/types.ts';

/** A stretch of the clean text: UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a date of publication may come from. */
export const publishedFrom = [
  'front matter',
  'JSON field',
  'page metadata',
  'dateline',
  'update line',
  'address',
  'text',
] as const;
export type PublishedFrom = (typeof publishedFrom)[number];

/** A document that was read and cleaned, ready for extraction. */
export interface SourceDocument {
  /** Front matter's `id`, else the file's stem. */
  readonly id: string;
  /** The file's name as the report shows it; `-` for standard input. */
  readonly file: string;
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  /** ISO date as precise as its source. */
  readonly published?: string;
  /** Where `published` comes from. */
  readonly publishedFrom?: PublishedFrom;
  readonly language?: string;
  /** The clean text that all offsets count in. */
  readonly text: string;
  /** What cleaning took out, for the report. */
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly reason: string;
  readonly text: string;
}

/** One place where a document names an item. */
export interface ItemMention extends Span {
  /** The form of the name used here, as it may be shown: usually the very text of the span. */
  readonly form: string;
  /** DOCUMENT for a form that means this item in this document only: "Fan", "the Centre", "the agreement". */
  readonly scope: 'GLOBAL' | 'DOCUMENT';
}

/** One thing that a document speaks of, with everything said under one name or another brought together. */
export interface Item {
  /** Unique in the document: o1, p1, e1, a1, l1. */
  readonly key: string;
  readonly type: EntityType;
  /** The fullest name in this document. */
  readonly name: string;
  /** At least one, in the order of the text. */
  readonly mentions: readonly ItemMention[];
  /** A kind from the ontology, in capitals; only for types that have one. */
  readonly kind?: string;
  /** True where the text only describes it ("a press conference", "a memorandum"): such a name alone joins nothing. */
  readonly described?: boolean;
  /** What the document gives to tell it from others of the name: the country or parent body, the year or edition. */
  readonly qualifier?: string;
  /** Place only. */
  readonly country?: string;
  /** Event only. */
  readonly edition?: string;
  readonly theme?: string;
}

/** The words that state a fact. */
export interface Support extends Span {
  /** The id of the rule that read it. */
  readonly rule: string;
  /** Spans elsewhere that say what "the agreement" or "both sides" in the quote stand for. */
  readonly antecedents?: readonly Span[];
}

interface Stated {
  readonly evidence: Support;
}

/** A relation between two items of the document, read from `from` to `to`. */
export interface RelationFact extends Stated {
  readonly type: FactRelationType;
  readonly from: string;
  readonly to: string;
  readonly role?: string;
}

export interface PositionFact extends Stated {
  readonly type: 'Position';
  readonly person: string;
  readonly title: string;
  readonly organization?: string;
  /** The item key of a country or region the post is held for, where no body is named. */
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface SignatureFact extends Stated {
  readonly type: 'Signature';
  readonly agreement: string;
  readonly person?: string;
  readonly organization?: string;
  readonly capacity?: string;
  readonly date?: string;
}

export interface ClaimFact extends Stated {
  readonly type: 'Claim';
  readonly about: string;
  readonly property: 'start' | 'end' | 'date' | 'status' | 'term';
  readonly value: string;
  /** When the statement holds, for a status: the date of the text unless it says another. */
  readonly asOf?: string;
}

export interface FigureFact extends Stated {
  readonly type: 'Figure';
  readonly about: string;
  readonly amount: number;
  readonly qualifier: 'EXACT' | 'ABOUT' | 'OVER' | 'UNDER';
  readonly unit?: string;
  /** What is counted: "countries and territories". */
  readonly counts: string;
  readonly from?: string;
  readonly to?: string;
}

export type Fact = RelationFact | PositionFact | SignatureFact | ClaimFact | FigureFact;

/** Everything that one document gives. The same fact may come several times, once for each sentence that states it. */
export interface Extraction {
  readonly document: SourceDocument;
  readonly items: readonly Item[];
  readonly facts: readonly Fact[];
}
