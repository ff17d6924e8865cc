import { caseless } from './caseless.ts';
import { fold } from '../../src/ontology/fold.ts';
import type { FactBook } from './fact-book.ts';
import { countryName } from './gazetteer.ts';
import { formsOf, type Draft, type Items } from './items.ts';
import type { Affiliations } from './positions.ts';
import type { Reading } from './reading.ts';
import { isForeignOffice, partyOfOffice } from './signer-offices.ts';

interface Signer {
  readonly agreement: Draft;
  readonly person: Draft;
  readonly index: number;
  readonly rule: string;
}

/** "In her capacity as chair of the board", "signed as legal representative". */
const AS = caseless(
  /^,?[^.;]{0,90}?\b(?:in (?:his|her|their|the) capacit(?:y|ies) (?:as|of)|(?:signed|signs|signing)(?: it| the \p{L}+)? as|acting as) (?:an? |the )?((?!witness)[\p{L}-]+(?: (?!(?:for|on|in|at|with|and|while|who|which|to)\b)[\p{L}-]+){0,5})/iu,
);

/** Who signed, until all parties are known: only then is it clear which of a person's bodies the signature binds. */
/** Rules that see for whom somebody signs. */
const EXPLICIT =
  /^(?:signed-for|signed-for-body|signed-behalf-first|signed-by-for|signed-respectively|signing-for-were|signatory-of-body)$/u;
const FOR_UNNAMED = /\b(?:for|on behalf of) (?:the|its|our|their) [a-z]+(?:,|;|\.| and | by |$)/;
const FOR_GOVERNMENT = /^[^;]{0,120}?\b(?:on behalf of|for) (?:the|his|her|their) government\b(?! of)/i;
const OF_STATE = /\b(?:minister|secretary of state|cabinet secretary|head of state|president of the republic)\b/i;
/** Posts that are held at the body which they bind, unlike those of ministers and ambassadors. */
const OF_BODY =
  /^(?:(?:acting|deputy|vice|executive|managing|general|interim|pro|associate|first|chief|country|regional|national|resident|programme|program|project) ?-?)*(?:director|rector|chancellor|dean|provost|president|chairman|chairwoman|chairperson|chair|ceo|chief executive(?: officer)?|secretary[- ]general|manager|principal|registrar|representative|head|coordinator|commissioner)(?:[- ]general)?$/i;

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
    const capacity = this.#capacityOf(person, body, index);
    this.#book.signature(
      { agreement: agreement.key, person: person.key, organization: body.key, ...(capacity && { capacity }) },
      [person, agreement, body],
      index,
      rule,
    );
    this.#book.relation('PARTY_TO', body, agreement, index, rule, 'PARTY');
    if (EXPLICIT.test(rule)) this.#placePost(person, body, index, rule);
  }

  /** "Signed for the port by its rector": "Director A. Kim signed on behalf of the fund" tells where the post is held. */
  #placePost(person: Draft, body: Draft, index: number, rule: string): void {
    const sentence = this.#reading.sentences[index];
    if (!sentence || body.kind === 'COUNTRY') return;
    const titles = this.#book
      .positionsOf(person)
      .filter(
        (post) =>
          !post.organization && !post.place && post.evidence.start === sentence.start && OF_BODY.test(post.title),
      );
    for (const { title } of titles)
      this.#book.position({ person: person.key, title, organization: body.key }, [person, body], index, rule);
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
      const body =
        own ??
        this.#bodyOfOffice(agreement, person, found) ??
        this.#bodyLeft(agreement, person, index, found) ??
        this.#stateOf(agreement, person, found);
      if (body) this.signedFor(agreement, person, body, index, rule);
      else {
        const capacity = this.#capacityOf(person, undefined, index);
        this.#book.signature(
          { agreement: agreement.key, person: person.key, ...(capacity && { capacity }) },
          [person, agreement],
          index,
          rule,
        );
      }
    }
  }

  /** In what capacity somebody signs: what the sentence of the signature calls it, else the post that it gives the signer. */
  #capacityOf(person: Draft, body: Draft | undefined, index: number): string | undefined {
    const sentence = this.#reading.sentences[index];
    if (!sentence) return undefined;
    const after = person.mentions.find(
      (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
    )?.end;
    const told = after === undefined ? undefined : AS.exec(this.#reading.text.slice(after, sentence.end))?.[1];
    if (told) return told.replace(/\s+/gu, ' ');
    const posts = this.#book.positionsOf(person).filter((post) => post.evidence.start === sentence.start);
    return (posts.find((post) => body && post.organization === body.key) ?? posts[0])?.title;
  }

  /** The party that only somebody with the signer's title can bind: "the rector" where one party is a university. */
  #bodyOfOffice(
    agreement: Draft,
    person: Draft,
    found: readonly (Signer & { readonly body: Draft | undefined })[],
  ): Draft | undefined {
    const bound = [...this.#bound].flatMap(([key, body]) =>
      key.startsWith(`${agreement.key} `) && key !== `${agreement.key} ${person.key}` ? [this.#items.get(body)] : [],
    );
    const taken = new Set(
      found.flatMap((each) => (each.agreement === agreement && each.person !== person && each.body ? [each.body] : [])),
    );
    const free = this.#partiesOf(agreement).filter((party) => !taken.has(party) && !bound.includes(party));
    return this.#partiesOf(agreement).length < 2 ? undefined : partyOfOffice(this.#titlesOf(person), free);
  }

  #partiesOf(agreement: Draft): Draft[] {
    return [...(this.#told.get(agreement) ?? [])]
      .map((key) => this.#items.get(key))
      .filter((party) => party !== undefined);
  }

  #titlesOf(person: Draft): string[] {
    return [...new Set(this.#book.positionsOf(person).map(({ title }) => title))];
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
    const beside = [
      ...new Map(
        found.filter((each) => each.agreement === agreement && each.index === index).map((each) => [each.person, each]),
      ).values(),
    ];
    // Whom the others sign for is bound as well as who was named.
    const parties = [
      ...new Set([...this.#partiesOf(agreement), ...beside.flatMap(({ body }) => (body ? [body] : []))]),
    ];
    if (parties.length < 2 || beside.length !== parties.length) return undefined;
    const taken = new Set(beside.map((each) => each.body));
    const left = parties.filter((party) => !taken.has(party));
    const open = beside.filter((each) => !each.body);
    if (open.length === 1 && left.length === 1 && left[0])
      // "A of B and C signed with D": whom they sign with comes after them.
      return this.#isWithThem(left[0], person, index) ? undefined : left[0];
    if (open.length !== parties.length || this.#tellsForWhom(index)) return undefined;
    const people = this.#inRow(
      open.map((each) => each.person),
      index,
    );
    // The parties stand in the signers' own sentence, or in the nearest before it that names them all.
    for (let at = index; at >= Math.max(0, index - 4); at--) {
      const row = this.#inRow(parties, at);
      const body = row && people && row[people.indexOf(person)];
      if (!row || !people) continue;
      const crossed = people.some(
        (each, place) => row[place] && isForeignOffice(this.#titlesOf(each), row[place], parties),
      );
      return crossed ? undefined : body;
    }
    return undefined;
  }

  #isWithThem(body: Draft, person: Draft, index: number): boolean {
    const sentence = this.#reading.sentences[index];
    const within = ({ mentions }: Draft) =>
      mentions.flatMap(({ start, end }) => (sentence && sentence.start <= start && end <= sentence.end ? [start] : []));
    const last = Math.max(...within(person));
    return within(body).some(
      (start) => start > last && /\bwith (?:the )?$/u.test(this.#reading.text.slice(Math.max(0, start - 9), start)),
    );
  }

  /** "For the port by A and for the town by B": the order of the parties tells nothing where the signers' own is told. */
  #tellsForWhom(index: number): boolean {
    const sentence = this.#reading.sentences[index];
    return sentence !== undefined && FOR_UNNAMED.test(this.#reading.text.slice(sentence.start, sentence.end));
  }

  /** Items in the order in which a sentence names them; undefined where it does not name them all. */
  #inRow(drafts: readonly Draft[], index: number): Draft[] | undefined {
    const sentence = this.#reading.sentences[index];
    if (!sentence) return undefined;
    const placed = drafts.map((draft) => ({
      draft,
      at: draft.mentions.find((mention) => mention.start >= sentence.start && mention.end <= sentence.end)?.start,
    }));
    if (placed.some(({ at }) => at === undefined)) return undefined;
    return placed.sort((one, other) => (one.at ?? 0) - (other.at ?? 0)).map(({ draft }) => draft);
  }

  #bodyOf(agreement: Draft, person: Draft, index: number): Draft | undefined {
    const parties = this.#told.get(agreement) ?? new Set<string>();
    const bound = this.#bound.get(`${agreement.key} ${person.key}`);
    if (bound) return this.#items.get(bound);
    const bodies = this.#affiliations.all(person, index);
    const own = bodies.find((body) => parties.has(body.key));
    if (own) return own;
    const government = this.#governmentFor(agreement, person, index);
    if (government) return government;
    for (const body of bodies) {
      const parent = this.#partyAbove(body, parties);
      if (parent) return parent;
    }
    const whole = this.#partiesOf(agreement).find((party) => bodies.some((body) => isOrganOf(body, party)));
    if (whole) return whole;
    const city = this.#cityOf(agreement, person);
    if (city) return city;
    // "The mayor of Delft, Netherlands": no country acts through its mayors.
    const chunk = this.#isMayor(person) ? undefined : this.#affiliations.countryOf(person);
    const country = chunk && this.#book.actor(chunk);
    if (country && parties.has(country.key)) return country;
    const ofCountry =
      chunk?.subtype &&
      this.#partiesOf(agreement).filter(
        (party) => party.qualifier === fold(countryName(chunk.subtype ?? '')) && party.kind === 'GOVERNMENT',
      );
    if (ofCountry && ofCountry.length === 1) return ofCountry[0];
    const qualified = bodies.map((body) => this.#countryAmong(parties, body)).find((found) => found !== undefined);
    if (qualified) return qualified;
    if (bodies[0]) return bodies[0];
    // A minister of a country signs for it where no other parties are named.
    return country && parties.size === 0 ? country : undefined;
  }

  /** "Signed on behalf of the Government": the one government, or country, among the parties. */
  #governmentFor(agreement: Draft, person: Draft, index: number): Draft | undefined {
    const sentence = this.#reading.sentences[index];
    const after = person.mentions.find(
      (each) => sentence && sentence.start <= each.start && each.end <= sentence.end,
    )?.end;
    if (!sentence || after === undefined) return undefined;
    if (!FOR_GOVERNMENT.test(this.#reading.text.slice(after, sentence.end))) return undefined;
    const [only, ...others] = this.#partiesOf(agreement).filter((party) => party.kind === 'COUNTRY');
    return others.length ? undefined : only;
  }

  /** "Kenya's finance minister and the director of the bank signed": beside the one party named, a minister binds the country. */
  #stateOf(
    agreement: Draft,
    person: Draft,
    found: readonly (Signer & { readonly body: Draft | undefined })[],
  ): Draft | undefined {
    const parties = this.#partiesOf(agreement);
    const bound = found.flatMap((each) => (each.agreement === agreement && each.body ? [each.body] : []));
    const [only, ...others] = new Set([...parties, ...bound]);
    const chunk = this.#affiliations.countryOf(person);
    if (!only || others.length || !chunk || !this.#titlesOf(person).some((title) => OF_STATE.test(title)))
      return undefined;
    const theirs =
      bound.includes(only) && only.kind !== 'COUNTRY' && only.qualifier !== fold(countryName(chunk.subtype ?? ''));
    return theirs ? this.#book.actor(chunk) : undefined;
  }

  #isMayor(person: Draft): boolean {
    return this.#titlesOf(person).some((title) => /\b(?:mayor|alderman)\b/i.test(title));
  }

  /** "Mayor Ada Obi of Enugu", "the mayor of Enugu, Ada Obi": the city acts through its mayor. */
  #cityOf(agreement: Draft, person: Draft): Draft | undefined {
    if (!this.#isMayor(person)) return undefined;
    const { text, chunks } = this.#reading;
    const held = this.#book.positionsOf(person).flatMap(({ place }) => place ?? []);
    const spots = held.flatMap((key) => this.#items.get(key)?.mentions ?? []).map((mention) => mention.start);
    for (const mention of person.mentions) {
      const of = /^,? of (?:the )?/u.exec(text.slice(mention.end, mention.end + 12))?.[0];
      if (of) spots.push(mention.end + of.length);
    }
    const chunk = chunks.flat().find((each) => each.kind === 'place' && spots.includes(each.start));
    if (!chunk) return undefined;
    // "Greater Irbid Municipality" is what Irbid acts through.
    const named = this.#partiesOf(agreement).find((party) =>
      party.mentions.some((mention) => ` ${mention.form} `.includes(` ${chunk.text} `)),
    );
    return named ?? this.#book.actor(chunk);
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

/** "Nanjing University Council" of "Nanjing University": who heads it signs for the whole. */
function isOrganOf(body: Draft, whole: Draft): boolean {
  const names = formsOf(whole);
  return formsOf(body).some((name) => {
    const owner = name.replace(/\s+(?:Council|Board|Senate|Secretariat|Board of \p{Lu}\p{L}+)$/u, '');
    const town = COUNCIL.exec(name)?.[1];
    return (
      (owner !== name && names.includes(owner)) || (town && names.some((each) => MUNICIPALITY.exec(each)?.[1] === town))
    );
  });
}

/** "Municipal Council of Mahdia" of "Municipality of Mahdia". */
const COUNCIL =
  /^(?:(?:Municipal|Communal|City|Town|County|Provincial|Regional) )?(?:Council|Assembly) of (\p{Lu}.+)$/u;
const MUNICIPALITY = /^(?:Municipality|Commune|City|Town|County|Province|Region|Prefecture) of (\p{Lu}.+)$/u;
