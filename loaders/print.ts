import { fold } from '../src/ontology/fold.ts';
import type { Extraction, Fact, Item, Support } from './facts.ts';

interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
}

type Printed = Readonly<Record<string, unknown>>;

/** One document's extraction as plain JSON: items by kind with what is said of each, and the evidence of every fact. */
export function printed(extraction: Extraction): Printed {
  const { document, items, facts } = extraction;
  const view = new View(extraction);
  const of = (type: Item['type']) => items.filter((item) => item.type === type);
  return {
    id: document.id,
    file: document.file,
    title: document.title,
    published: document.published ?? null,
    text: document.text,
    organizations: of('Organization').map((item) => ({ key: item.key, names: namesOf(item), kind: kindOf(item) })),
    people: of('Person').map((item) => ({ key: item.key, names: namesOf(item), positions: view.positions(item) })),
    events: of('Event').map((item) => ({
      key: item.key,
      names: namesOf(item),
      kind: kindOf(item),
      start: view.claim(item, 'start'),
      end: view.claim(item, 'end'),
      places: view.places(item),
      hosts: view.others('HOSTED', item),
      participants: view.others('TOOK_PART_IN', item),
      evidence: view.evidence(item),
    })),
    agreements: of('Agreement').map((item) => ({
      key: item.key,
      names: namesOf(item),
      kind: kindOf(item),
      status: view.claim(item, 'status')?.toLowerCase() ?? 'mentioned',
      parties: view.others('PARTY_TO', item),
      signers: view.signers(item),
      date: view.claim(item, 'date'),
      places: view.places(item),
      event: view.event(item),
      evidence: view.evidence(item),
    })),
    facts: facts.length,
  };
}

/** The facts of one extraction, looked at from an item. */
class View {
  readonly #facts: readonly Fact[];
  readonly #items: ReadonlyMap<string, Item>;
  readonly #text: string;

  constructor({ facts, items, document }: Extraction) {
    this.#facts = facts;
    this.#items = new Map(items.map((item) => [item.key, item]));
    this.#text = document.text;
  }

  positions(person: Item): Printed[] {
    const printed = new Map<string, { title: string; organization: string | null; evidence: Evidence[] }>();
    for (const fact of this.#facts) {
      if (fact.type !== 'Position' || fact.person !== person.key) continue;
      const key = `${fold(fact.title)} ${fact.organization ?? ''}`;
      const known = printed.get(key);
      if (known) known.evidence.push(this.#quote(fact.evidence));
      else printed.set(key, { title: fact.title, organization: fact.organization ?? null, evidence: [this.#quote(fact.evidence)] });
    }
    return [...printed.values()];
  }

  claim(item: Item, property: 'start' | 'end' | 'date' | 'status'): string | null {
    for (const fact of this.#facts) if (fact.type === 'Claim' && fact.about === item.key && fact.property === property) return fact.value;
    return null;
  }

  places(item: Item): string[] {
    const names = this.#facts.flatMap((fact) => (fact.type === 'TOOK_PLACE_IN' && fact.from === item.key ? [this.#items.get(fact.to)?.name ?? ''] : []));
    return [...new Set(names.filter(Boolean))];
  }

  others(type: 'HOSTED' | 'TOOK_PART_IN' | 'PARTY_TO', item: Item): string[] {
    return [...new Set(this.#facts.flatMap((fact) => (fact.type === type && fact.to === item.key ? [fact.from] : [])))];
  }

  signers(item: Item): Printed[] {
    const printed = new Map<string, { person: string; organization: string | null }>();
    for (const fact of this.#facts) {
      if (fact.type !== 'Signature' || fact.agreement !== item.key || !fact.person) continue;
      const known = printed.get(fact.person);
      if (!known || (!known.organization && fact.organization)) printed.set(fact.person, { person: fact.person, organization: fact.organization ?? null });
    }
    return [...printed.values()];
  }

  event(item: Item): string | null {
    for (const fact of this.#facts) if (fact.type === 'CONCLUDED_AT' && fact.from === item.key) return fact.to;
    return null;
  }

  /** Every statement about an event or agreement: which relation or property, the other end or value, and the words that say so. */
  evidence(item: Item): Printed[] {
    return this.#facts.flatMap((fact) => {
      const quote = this.#quote(fact.evidence);
      if (fact.type === 'Claim') return fact.about === item.key ? [{ fact: fact.property, value: fact.value, ...quote }] : [];
      if (fact.type === 'Signature') return fact.agreement === item.key ? [{ fact: 'signer', value: fact.person ?? fact.organization ?? '', ...quote }] : [];
      if (fact.type === 'Position' || fact.type === 'Figure') return [];
      if (fact.from !== item.key && fact.to !== item.key) return [];
      return [{ fact: fact.type, value: fact.from === item.key ? fact.to : fact.from, ...(fact.role && { role: fact.role }), ...quote }];
    });
  }

  #quote(evidence: Support): Evidence {
    return { start: evidence.start, end: evidence.end, quote: this.#text.slice(evidence.start, evidence.end), rule: evidence.rule };
  }
}

/** The forms of an item's name, the fullest first. Those that hold in one document only follow, for people alone ("Fan"). */
function namesOf(item: Item): string[] {
  const wide = item.mentions.filter((mention) => mention.scope === 'GLOBAL');
  const shown = item.type === 'Person' || !wide.length ? item.mentions : wide;
  const forms = new Map<string, string>();
  for (const form of [item.name, ...shown.map((mention) => mention.form)]) {
    const trimmed = form.replace(/^(?:the|a|an)\s+/iu, '');
    const key = fold(trimmed);
    if (key && !forms.has(key)) forms.set(key, trimmed);
  }
  const fullest = (name: string) => fold(name).split(' ').length;
  return [...forms.values()].sort((one, other) => fullest(other) - fullest(one) || other.length - one.length);
}

function kindOf(item: Item): string {
  if (item.kind === 'COUNTRY') return 'government';
  if (item.kind === 'GROUP') return 'other';
  return (item.kind ?? 'OTHER').toLowerCase();
}
