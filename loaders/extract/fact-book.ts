import type { FactRelationType } from '../../src/ontology/types.ts';
import type { ClaimFact, Fact, FigureFact, PositionFact, SignatureFact, Span, Support } from '../facts.ts';
import type { Chunk } from './chunk.ts';
import { folded } from './folded.ts';
import { countryName } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import { sentenceAt, type Reading } from './reading.ts';

/** Collects facts. Each gets the sentence as evidence, and as antecedents the sentences that name an end which the sentence only means. */
export class FactBook {
  readonly facts: Fact[] = [];
  readonly #reading: Reading;
  readonly #items: Items;
  readonly #seen = new Set<string>();
  readonly #countries = new Map<string, Draft>();
  readonly #places = new Map<string, Draft>();
  readonly #byType = new Map<Fact['type'], Fact[]>();
  readonly #byKey = new Map<string, Fact[]>();
  readonly #posts = new Map<string, PositionFact[]>();
  #named: readonly Chunk[] | undefined;

  constructor(reading: Reading, items: Items) {
    this.#reading = reading;
    this.#items = items;
  }

  /** The body or person that a chunk means; a country becomes a body by acting. */
  actor(chunk: Chunk): Draft | undefined {
    if (chunk.kind === 'organization' || chunk.kind === 'person') return this.#items.of(chunk);
    if (chunk.kind === 'country') return this.#country(chunk);
    // "Mozambican" names no body, but means one where the country itself is named.
    if (chunk.kind === 'demonym') {
      const country = this.#countryChunks().find((other) => other.subtype === chunk.subtype);
      return country && this.#country(country);
    }
    if (chunk.kind === 'place' && chunk.subtype !== 'wide') return this.#city(chunk);
    return chunk.kind === 'unknown' ? this.#items.of(chunk) : undefined;
  }

  /** A city that acts is its government. */
  #city(chunk: Chunk): Draft {
    const key = `city ${folded(chunk.text)}`;
    const known = this.#countries.get(key);
    const draft = known ?? this.#items.add('Organization', 0);
    if (!known) {
      draft.kind = 'GOVERNMENT';
      this.#countries.set(key, draft);
    }
    this.#items.mention(draft, this.#reading.text, chunk, 'GLOBAL');
    return draft;
  }

  /** Whether a country acts in this text: it is party to something, or its government is spoken of. */
  acts(country: Chunk): boolean {
    const code = country.subtype ?? folded(country.text);
    return (
      this.#countries.has(code) ||
      this.#countryChunks().some((other) => other.subtype === code && /government/i.test(other.text))
    );
  }

  #country(chunk: Chunk): Draft {
    const code = chunk.subtype ?? this.#own() ?? folded(chunk.text);
    const known = this.#countries.get(code);
    const draft = known ?? this.#items.add('Organization', 0);
    if (!known) {
      draft.kind = 'COUNTRY';
      this.#countries.set(code, draft);
    }
    this.#items.mention(draft, this.#reading.text, chunk, chunk.text.startsWith('my ') ? 'DOCUMENT' : 'GLOBAL');
    if (!known)
      for (const other of this.#countryChunks())
        if (other.subtype === code) this.#items.mention(draft, this.#reading.text, other, 'GLOBAL');
    return draft;
  }

  /** The place that an adjective of a country means, where the text names the country too. */
  countryOf(demonym: Chunk): Draft | undefined {
    const country = this.#countryChunks().find((other) => other.subtype === demonym.subtype);
    return country && this.place(country);
  }

  #countryChunks(): readonly Chunk[] {
    this.#named ??= this.#reading.chunks.flatMap((each) => each.filter((chunk) => chunk.kind === 'country'));
    return this.#named;
  }

  /** The country that the text speaks of most: "my country". */
  #own(): string | undefined {
    const counts = new Map<string, number>();
    for (const chunk of this.#reading.chunks.flat())
      if (chunk.subtype && (chunk.kind === 'country' || chunk.kind === 'demonym'))
        counts.set(chunk.subtype, (counts.get(chunk.subtype) ?? 0) + 1);
    return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0];
  }

  /** The place that a chunk names. */
  place(chunk: Chunk): Draft {
    const key = chunk.kind === 'country' ? (chunk.subtype ?? folded(chunk.text)) : folded(chunk.text);
    const known = this.#places.get(key);
    const draft = known ?? this.#items.add('Place', 0);
    if (!known) this.#places.set(key, draft);
    this.#items.mention(draft, this.#reading.text, chunk, 'GLOBAL');
    return draft;
  }

  setCountry(place: Draft, code: string): void {
    place.country ??= countryName(code);
  }

  relation(type: FactRelationType, from: Draft, to: Draft, index: number, rule: string, role?: string): boolean {
    return this.#add(
      `${type} ${from.key} ${to.key} ${role ?? ''}`,
      { type, from: from.key, to: to.key, ...(role && { role }), evidence: this.#support(index, rule, [from, to]) },
      index,
    );
  }

  has(type: Fact['type'], test: (fact: Fact) => boolean): boolean {
    return this.#byType.get(type)?.some(test) ?? false;
  }

  /** What has been said so far of an event or an instrument. */
  about(draft: Draft): readonly Fact[] {
    return this.#byKey.get(draft.key) ?? [];
  }

  /** Whether it has been said that somebody took part in an event. */
  takesPart(person: Draft, event: Draft): boolean {
    return this.has(
      'TOOK_PART_IN',
      (fact) => fact.type === 'TOOK_PART_IN' && fact.from === person.key && fact.to === event.key,
    );
  }

  /** The posts that have been told of a person so far. */
  positionsOf(person: Draft): readonly PositionFact[] {
    return this.#posts.get(person.key) ?? [];
  }

  position(fact: Omit<PositionFact, 'type' | 'evidence'>, ends: readonly Draft[], index: number, rule: string): void {
    this.#add(
      `Position ${fact.person} ${folded(fact.title)} ${fact.organization ?? ''}`,
      { type: 'Position', ...fact, evidence: this.#support(index, rule, ends) },
      index,
    );
  }

  signature(fact: Omit<SignatureFact, 'type' | 'evidence'>, ends: readonly Draft[], index: number, rule: string): void {
    this.#add(
      `Signature ${fact.agreement} ${fact.person ?? ''} ${fact.organization ?? ''}`,
      { type: 'Signature', ...fact, evidence: this.#support(index, rule, ends) },
      index,
    );
  }

  figure(fact: Omit<FigureFact, 'type' | 'evidence'>, about: Draft, index: number, rule: string): void {
    this.#add(
      `Figure ${about.key} ${fact.amount} ${fact.counts}`,
      { type: 'Figure', ...fact, evidence: this.#support(index, rule, [about]) },
      index,
    );
  }

  claim(
    about: Draft,
    property: ClaimFact['property'],
    value: string,
    index: number,
    rule: string,
    asOf?: string,
  ): void {
    this.#add(
      `Claim ${about.key} ${property} ${value}`,
      {
        type: 'Claim',
        about: about.key,
        property,
        value,
        ...(asOf && { asOf }),
        evidence: this.#support(index, rule, [about]),
      },
      index,
    );
  }

  #add(key: string, fact: Fact, index: number): boolean {
    // The same statement in the same sentence is one, whichever rule saw it first.
    const here = `${key} @${index}`;
    if (this.#seen.has(here)) return false;
    this.#seen.add(here);
    this.facts.push(fact);
    for (const end of keyedEnds(fact)) {
      const known = this.#byKey.get(end);
      if (known) known.push(fact);
      else this.#byKey.set(end, [fact]);
    }
    if (fact.type === 'Position') {
      const posts = this.#posts.get(fact.person);
      if (posts) posts.push(fact);
      else this.#posts.set(fact.person, [fact]);
    }
    const alike = this.#byType.get(fact.type);
    if (alike) alike.push(fact);
    else this.#byType.set(fact.type, [fact]);
    return true;
  }

  #support(index: number, rule: string, ends: readonly Draft[]): Support {
    const sentence = this.#reading.sentences[index];
    if (!sentence) throw new RangeError(`no sentence ${index}`);
    const antecedents: Span[] = [];
    for (const end of ends) {
      const inside = end.mentions.filter((mention) => sentence.start <= mention.start && mention.end <= sentence.end);
      if (inside.some((mention) => mention.scope === 'GLOBAL' || end.type === 'Person')) continue;
      const before = end.mentions
        .filter((mention) => mention.scope === 'GLOBAL' && mention.end <= sentence.start)
        .at(-1);
      const elsewhere =
        before ??
        end.mentions.find((mention) => mention.scope === 'GLOBAL') ??
        (inside.length ? undefined : end.mentions[0]);
      if (!elsewhere) continue;
      const span = this.#sentenceOf(elsewhere);
      if (span.start !== sentence.start && !antecedents.some((each) => each.start === span.start))
        antecedents.push(span);
    }
    antecedents.sort((one, other) => one.start - other.start);
    return { start: sentence.start, end: sentence.end, rule, ...(antecedents.length && { antecedents }) };
  }

  #sentenceOf(span: Span): Span {
    const sentences = this.#reading.sentences;
    const first = sentences[sentenceAt(this.#reading, span.start)];
    return first && span.start < first.end ? { start: first.start, end: Math.max(first.end, span.end) } : span;
  }
}

/** The events and instruments of a fact; bodies and people are never asked for. */
function keyedEnds(fact: Fact): string[] {
  switch (fact.type) {
    case 'Claim':
      return [fact.about];
    case 'Signature':
      return [fact.agreement];
    case 'Position':
    case 'Figure':
      return [];
    default:
      return /^[ea]/u.test(fact.from) ? [fact.from, fact.to] : [fact.to];
  }
}
