import { fold } from '../../src/ontology/fold.ts';
import type { FactBook } from './fact-book.ts';
import { countryName } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import type { Affiliations } from './positions.ts';
import type { Reading } from './reading.ts';

interface Signer {
  readonly agreement: Draft;
  readonly person: Draft;
  readonly index: number;
  readonly rule: string;
}

/** Who signed, until all parties are known: only then is it clear which of a person's bodies the signature binds. */
export class Signers {
  readonly #waiting: Signer[] = [];
  readonly #told = new Map<Draft, Set<string>>();
  /** For whom a rule has said that somebody signed. */
  readonly #bound = new Map<string, string>();
  readonly #items: Items;
  readonly #book: FactBook;
  readonly #affiliations: Affiliations;

  readonly #reading: Reading;

  constructor(reading: Reading, items: Items, book: FactBook, affiliations: Affiliations) {
    this.#reading = reading;
    this.#items = items;
    this.#book = book;
    this.#affiliations = affiliations;
  }

  add(agreement: Draft, person: Draft, index: number, rule: string): void {
    if (!this.#waiting.some((each) => each.agreement === agreement && each.person === person && each.index === index))
      this.#waiting.push({ agreement, person, index, rule });
  }

  /** A signature for a body that the text itself names as the one it binds. */
  signedFor(agreement: Draft, person: Draft, body: Draft, index: number, rule: string): void {
    this.#book.signature(
      { agreement: agreement.key, person: person.key, organization: body.key },
      [person, agreement, body],
      index,
      rule,
    );
    this.#book.relation('PARTY_TO', body, agreement, index, rule, 'PARTY');
  }

  /** Gives each signer the body signed for and states the signatures. */
  settle(): void {
    // Parties as other rules told them: one signer's country must not decide for the next.
    for (const fact of this.#book.facts) {
      if (fact.type === 'PARTY_TO') {
        const agreement = this.#items.get(fact.to);
        if (agreement) this.#told.set(agreement, (this.#told.get(agreement) ?? new Set<string>()).add(fact.from));
      } else if (fact.type === 'Signature' && fact.person && fact.organization)
        this.#bound.set(`${fact.agreement} ${fact.person}`, fact.organization);
    }
    const found = this.#waiting.map((signer) => ({
      ...signer,
      body: this.#bodyOf(signer.agreement, signer.person, signer.index),
    }));
    for (const { agreement, person, index, rule, body: own } of found) {
      const body = own ?? this.#bodyLeft(agreement, person, index, found);
      if (body) this.signedFor(agreement, person, body, index, rule);
      else this.#book.signature({ agreement: agreement.key, person: person.key }, [person, agreement], index, rule);
    }
  }

  /**
   * The party that the other signers of the sentence leave over, where there are as many signers as parties; in a sentence that names all
   * parties and gives no signer a body, the one at the signer's own place in the row.
   */
  #bodyLeft(
    agreement: Draft,
    person: Draft,
    index: number,
    found: readonly (Signer & { readonly body: Draft | undefined })[],
  ): Draft | undefined {
    const parties = [...(this.#told.get(agreement) ?? [])].map((key) => this.#items.get(key));
    const beside = [
      ...new Map(
        found.filter((each) => each.agreement === agreement && each.index === index).map((each) => [each.person, each]),
      ).values(),
    ];
    if (parties.length < 2 || beside.length !== parties.length) return undefined;
    const taken = new Set(beside.map((each) => each.body));
    const left = parties.filter((party) => !taken.has(party));
    const open = beside.filter((each) => !each.body);
    if (open.length === 1 && left.length === 1) return left[0];
    const sentence = this.#reading.sentences[index];
    if (!sentence || open.length !== parties.length) return undefined;
    const placeOf = (draft: Draft | undefined) =>
      draft?.mentions.find((mention) => mention.start >= sentence.start && mention.end <= sentence.end)?.start;
    const inRow = (drafts: readonly (Draft | undefined)[]) =>
      [...drafts].sort((one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0));
    if (parties.some((party) => placeOf(party) === undefined)) return undefined;
    return inRow(parties)[inRow(open.map((each) => each.person)).indexOf(person)];
  }

  #bodyOf(agreement: Draft, person: Draft, index: number): Draft | undefined {
    const parties = this.#told.get(agreement) ?? new Set<string>();
    const bound = this.#bound.get(`${agreement.key} ${person.key}`);
    if (bound) return this.#items.get(bound);
    const bodies = this.#affiliations.all(person, index);
    const own = bodies.find((body) => parties.has(body.key));
    if (own) return own;
    for (const body of bodies) {
      const parent = this.#partyAbove(body, parties);
      if (parent) return parent;
    }
    const chunk = this.#affiliations.countryOf(person);
    const country = chunk && this.#book.actor(chunk);
    if (country && parties.has(country.key)) return country;
    const qualified = bodies.map((body) => this.#countryAmong(parties, body)).find((found) => found !== undefined);
    if (qualified) return qualified;
    if (bodies[0]) return bodies[0];
    // A minister of a country signs for it where no other parties are named.
    return country && parties.size === 0 ? country : undefined;
  }

  /** The body above a unit that is a party: the university of a faculty. */
  #partyAbove(body: Draft, parties: ReadonlySet<string>): Draft | undefined {
    let current: Draft | undefined = body;
    for (let depth = 0; depth < 4 && current?.parent; depth++) {
      current = this.#items.get(current.parent);
      if (current && parties.has(current.key)) return current;
    }
    return undefined;
  }

  /** Where countries are the parties, their ministries sign for them. */
  #countryAmong(parties: ReadonlySet<string>, body: Draft): Draft | undefined {
    if (!body.qualifier || body.kind !== 'GOVERNMENT') return undefined;
    return [...parties]
      .map((key) => this.#items.get(key))
      .find(
        (party) =>
          party?.kind === 'COUNTRY' &&
          party.chunks.concat().some((chunk) => fold(countryName(chunk.subtype ?? '')) === body.qualifier),
      );
  }
}
