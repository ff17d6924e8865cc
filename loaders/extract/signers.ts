import { fold } from '../../src/ontology/fold.ts';
import type { FactBook } from './fact-book.ts';
import { countryName } from './gazetteer.ts';
import type { Draft, Items } from './items.ts';
import type { Affiliations } from './positions.ts';

interface Signer {
  readonly agreement: Draft;
  readonly person: Draft;
  readonly index: number;
  readonly rule: string;
}

/** Who signed, until all parties are known: only then is it clear which of a person's bodies the signature binds. */
export class Signers {
  readonly #waiting: Signer[] = [];
  readonly #items: Items;
  readonly #book: FactBook;
  readonly #affiliations: Affiliations;

  constructor(items: Items, book: FactBook, affiliations: Affiliations) {
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
    for (const { agreement, person, index, rule } of this.#waiting) {
      const body = this.#bodyOf(agreement, person, index);
      if (body) this.signedFor(agreement, person, body, index, rule);
      else this.#book.signature({ agreement: agreement.key, person: person.key }, [person, agreement], index, rule);
    }
  }

  #bodyOf(agreement: Draft, person: Draft, index: number): Draft | undefined {
    const parties = this.#partiesOf(agreement);
    for (const fact of this.#book.facts)
      if (
        fact.type === 'Signature' &&
        fact.person === person.key &&
        fact.agreement === agreement.key &&
        fact.organization
      )
        return this.#items.get(fact.organization);
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

  #partiesOf(agreement: Draft): Set<string> {
    return new Set(
      this.#book.facts.flatMap((fact) => (fact.type === 'PARTY_TO' && fact.to === agreement.key ? [fact.from] : [])),
    );
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
