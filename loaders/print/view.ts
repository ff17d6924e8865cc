import { fold } from '../../src/ontology/fold.ts';
import type { FactRelationType } from '../../src/ontology/types.ts';
import type { Extraction, Fact, Item, PositionFact, Support } from '../facts.ts';

/** The words that state a printed fact: offsets into the printed `text`, the words there, and the rule that read them. */
export interface PrintedEvidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
  /** Where else the text says what "the agreement" or "both sides" in the quote stand for. */
  readonly antecedents?: readonly { readonly start: number; readonly end: number }[];
}

export type Printed = Readonly<Record<string, unknown>>;

/** One fact as printed: which thing it is printed with, in which field of that, and what it adds to the field. */
interface Entry {
  readonly owner: string;
  readonly field: string;
  /** The key, name, date or other value that the field holds for this fact; null for a signature without a person. */
  readonly value: string | null;
  /** What only the evidence says: a role, whom a signature is for. */
  readonly more: Printed;
  readonly evidence: Support;
}

/** With which of its ends a relation is printed, and in which field. The other end is the value. */
const printedAs: Readonly<Record<FactRelationType, { readonly owner: 'from' | 'to'; readonly field: string }>> = {
  PARTY_TO: { owner: 'to', field: 'parties' },
  WITNESSED: { owner: 'to', field: 'witnesses' },
  HOSTED: { owner: 'to', field: 'hosts' },
  TOOK_PART_IN: { owner: 'to', field: 'participants' },
  FOUNDED: { owner: 'to', field: 'founders' },
  TOOK_PLACE_IN: { owner: 'from', field: 'places' },
  CONCLUDED_AT: { owner: 'from', field: 'event' },
  RENEWS: { owner: 'from', field: 'renews' },
  AMENDS: { owner: 'from', field: 'amends' },
  WITHIN: { owner: 'from', field: 'within' },
  PART_OF: { owner: 'from', field: 'part_of' },
  MEMBER_OF: { owner: 'from', field: 'member_of' },
  LAUNCHED_AT: { owner: 'from', field: 'launched_at' },
  BASED_AT: { owner: 'from', field: 'based_at' },
};

/** The facts of one extraction, looked at from an item. */
export class View {
  readonly #facts: readonly Fact[];
  readonly #items: ReadonlyMap<string, Item>;
  readonly #text: string;
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  readonly #posts: ReadonlyMap<string, readonly PositionFact[]>;

  constructor({ facts, items, document }: Extraction) {
    this.#facts = facts;
    this.#items = new Map(items.map((item) => [item.key, item]));
    this.#text = document.text;
    this.#entries = grouped(
      facts.flatMap((fact) => this.#entry(fact) ?? []),
      ({ owner }) => owner,
    );
    this.#posts = grouped(
      facts.flatMap((fact) => (fact.type === 'Position' ? [fact] : [])),
      ({ person }) => person,
    );
  }

  /** What a field holds that has room for one value: what the text says first. */
  first(item: Item, field: string): string | null {
    return this.all(item, field)[0] ?? null;
  }

  /** What a field holds, each value once, in the order of the text. */
  all(item: Item, field: string): string[] {
    const values = this.#of(item, field).flatMap(({ value }) => (value === null ? [] : [value]));
    return [...new Set(values)];
  }

  /** Those of the fields that hold anything. */
  some(item: Item, fields: readonly string[]): Printed {
    const held = fields.map((field) => [field, this.all(item, field)] as const);
    return Object.fromEntries(held.filter(([, values]) => values.length > 0));
  }

  /** Each person once, with the first body named for them; a signature without a person is in the evidence alone. */
  signers(item: Item): Printed[] {
    const signers = new Map<string, { readonly organization: unknown; readonly capacity: unknown }>();
    for (const { value, more } of this.#of(item, 'signers')) {
      if (value === null) continue;
      const known = signers.get(value);
      signers.set(value, {
        organization: known?.organization ?? more['organization'] ?? null,
        capacity: known?.capacity ?? more['capacity'],
      });
    }
    return [...signers].map(([person, { organization, capacity }]) => ({
      person,
      organization,
      ...known({ capacity }),
    }));
  }

  /** A post said once with its body and once without is one post. */
  positions(person: Item): Printed[] {
    const posts = new Map<string, PositionFact[]>();
    const bodyOf = ({ organization, place }: PositionFact) => organization ?? place ?? '';
    const held = this.#posts.get(person.key) ?? [];
    for (const fact of held) {
      const fuller = held.filter((other) => bodyOf(other) && fold(other.title) === fold(fact.title));
      const body = bodyOf(fact) || (new Set(fuller.map(bodyOf)).size === 1 ? bodyOf(fuller[0] ?? fact) : '');
      const key = JSON.stringify([fold(fact.title), body]);
      posts.set(key, [...(posts.get(key) ?? []), fact]);
    }
    return [...posts.values()].map((facts) => {
      const said = <K extends 'organization' | 'place' | 'from' | 'to'>(field: K) =>
        facts.find((fact) => fact[field] !== undefined)?.[field];
      return {
        title: facts[0]?.title,
        organization: said('organization') ?? null,
        ...known({ place: said('place'), from: said('from'), to: said('to') }),
        evidence: facts.map((fact) => this.#quote(fact.evidence)),
      };
    });
  }

  /** Each number once with all the sentences that give it. */
  figures(): Printed[] {
    const figures = new Map<string, Printed & { readonly evidence: PrintedEvidence[] }>();
    for (const fact of this.#facts) {
      if (fact.type !== 'Figure') continue;
      const { about, amount, qualifier, counts, unit, from, to } = fact;
      const figure = { about, value: amount, qualifier: small(qualifier), ...known({ unit }), counts };
      const key = JSON.stringify([figure, from, to]);
      const evidence = [...(figures.get(key)?.evidence ?? []), this.#quote(fact.evidence)];
      figures.set(key, { ...figure, ...known({ from, to }), evidence });
    }
    return [...figures.values()];
  }

  /** Every statement that fills a field of the thing, but for its positions and figures. */
  evidence(item: Item): Printed[] {
    return (this.#entries.get(item.key) ?? []).map(({ field, value, more, evidence }) => ({
      fact: field,
      value,
      ...more,
      ...this.#quote(evidence),
    }));
  }

  #of(item: Item, field: string): readonly Entry[] {
    return (this.#entries.get(item.key) ?? []).filter((entry) => entry.field === field);
  }

  #entry(fact: Fact): Entry | undefined {
    const { evidence } = fact;
    switch (fact.type) {
      case 'Position':
      case 'Figure':
        return undefined;
      case 'Claim': {
        const value = fact.property === 'status' ? small(fact.value) : fact.value;
        return { owner: fact.about, field: fact.property, value, more: known({ as_of: fact.asOf }), evidence };
      }
      case 'Signature': {
        const { agreement, person = null, organization, capacity, date } = fact;
        return {
          owner: agreement,
          field: 'signers',
          value: person,
          more: known({ organization, capacity, date }),
          evidence,
        };
      }
      default: {
        const { owner, field } = printedAs[fact.type];
        const value = this.#shown(fact[owner === 'from' ? 'to' : 'from'], field);
        return { owner: fact[owner], field, value, more: known({ role: fact.role && small(fact.role) }), evidence };
      }
    }
  }

  /** `places` is the one field that holds names. */
  #shown(key: string, field: string): string {
    return field === 'places' ? (this.#items.get(key)?.name ?? key) : key;
  }

  #quote({ start, end, rule, antecedents }: Support): PrintedEvidence {
    return { start, end, quote: this.#text.slice(start, end), rule, ...(antecedents && { antecedents }) };
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** A value of the ontology as annotations write it: `IN_FORCE` is "in force". */
export const small = (value: string): string => value.toLowerCase().replaceAll('_', ' ');

/** The properties that have a value. */
export function known(properties: Printed): Printed {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
