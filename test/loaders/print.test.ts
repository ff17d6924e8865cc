import { describe, expect, it } from 'vitest';
import { printed } from '../../loaders/print.ts';
import type { PrintedEvidence } from '../../loaders/print/view.ts';
import { readFurther } from '../../loaders/score/further-annotation.ts';
import { extraction } from './told.ts';

type Statement = PrintedEvidence & {
  readonly fact: string;
  readonly value: string | null;
  readonly organization?: string;
};
type PrintedItem = Readonly<Record<string, unknown>> & {
  readonly key: string;
  readonly names: readonly string[];
  readonly evidence: readonly Statement[];
  readonly positions?: readonly { readonly evidence: readonly PrintedEvidence[] }[];
};
type PrintedDocument = Readonly<Record<string, unknown>> & {
  readonly text: string;
  readonly facts: number;
  readonly figures: readonly { readonly evidence: readonly PrintedEvidence[] }[];
} & Readonly<Record<(typeof lists)[number], readonly PrintedItem[]>>;

const lists = ['organizations', 'people', 'events', 'agreements', 'places'] as const;

const told = extraction(
  'harbours',
  [
    'The {{o1|Harbour Office}} ({{o1|HO}}), a unit of the {{o2|Port Authority}}, was founded by {{p1|Ana Costa}} and is a member of {{o3|Blue League}}, based in {{l1|Porto}}.',
    '{{p1|*Costa}}, its head, signed the {{a1|Tide Pact}} for it; {{p2|Rui Sá}}, president of the {{o2|*authority}}, and {{o4|Peru}} witnessed.',
    'The pact, which renews the {{a2|Sand Pact}}, was concluded at the {{e1|Tide Forum}} in {{l1|Porto}}, part of {{e2|Sea Week}}, over 12 million euros.',
    'President {{p2|Rui Sá}} spoke on 3 May.',
  ],
  {
    o1: { type: 'Organization', kind: 'GOVERNMENT' },
    o2: { type: 'Organization', kind: 'GROUP' },
    o3: { type: 'Organization' },
    o4: { type: 'Organization', kind: 'COUNTRY' },
    p1: { type: 'Person' },
    p2: { type: 'Person' },
    e1: { type: 'Event', kind: 'PRESS_CONFERENCE', edition: '3rd', theme: 'clean tides' },
    e2: { type: 'Event', kind: 'OTHER' },
    a1: { type: 'Agreement', kind: 'TREATY' },
    a2: { type: 'Agreement' },
    l1: { type: 'Place', country: 'Portugal' },
  },
  [
    { type: 'PART_OF', from: 'o1', to: 'o2' },
    { type: 'FOUNDED', from: 'p1', to: 'o1', role: 'FOUNDER' },
    { type: 'MEMBER_OF', from: 'o1', to: 'o3' },
    { type: 'BASED_AT', from: 'o1', to: 'l1' },
    { type: 'LAUNCHED_AT', from: 'o1', to: 'e1' },
    { type: 'Position', person: 'p1', title: 'head', organization: 'o1', sentence: 1 },
    { type: 'Position', person: 'p2', title: 'president', organization: 'o2', sentence: 1 },
    { type: 'Position', person: 'p2', title: 'President', sentence: 3 },
    { type: 'Signature', agreement: 'a1', person: 'p1', sentence: 1 },
    { type: 'Signature', agreement: 'a1', person: 'p1', organization: 'o1', capacity: 'head', sentence: 1 },
    { type: 'Signature', agreement: 'a1', organization: 'o2', sentence: 1 },
    { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY', sentence: 1 },
    { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY', sentence: 1 },
    { type: 'WITNESSED', from: 'p2', to: 'a1', role: 'WITNESS', sentence: 1 },
    { type: 'WITNESSED', from: 'o4', to: 'a1', role: 'CHAIR', sentence: 1 },
    { type: 'RENEWS', from: 'a1', to: 'a2', sentence: 2 },
    { type: 'AMENDS', from: 'a1', to: 'a2', sentence: 2 },
    { type: 'CONCLUDED_AT', from: 'a1', to: 'e1', sentence: 2 },
    { type: 'TOOK_PLACE_IN', from: 'e1', to: 'l1', sentence: 2 },
    { type: 'TOOK_PLACE_IN', from: 'a1', to: 'l1', sentence: 2 },
    { type: 'WITHIN', from: 'e1', to: 'e2', sentence: 2 },
    { type: 'HOSTED', from: 'o1', to: 'e1', role: 'CO_HOST', sentence: 2 },
    { type: 'TOOK_PART_IN', from: 'p2', to: 'e1', role: 'SPEAKER', sentence: 3 },
    { type: 'Claim', about: 'e1', property: 'start', value: '2025-05-03', sentence: 3 },
    { type: 'Claim', about: 'e1', property: 'end', value: '2025-05-04', sentence: 3 },
    { type: 'Claim', about: 'a1', property: 'date', value: '2025-05', sentence: 1 },
    { type: 'Claim', about: 'a1', property: 'status', value: 'IN_FORCE', asOf: '2025-05-06', sentence: 2 },
    { type: 'Claim', about: 'a1', property: 'term', value: 'two years', sentence: 2 },
    { type: 'Figure', about: 'a1', amount: 12e6, qualifier: 'OVER', unit: 'euros', counts: 'loan', sentence: 2 },
    { type: 'Figure', about: 'a1', amount: 12e6, qualifier: 'OVER', unit: 'euros', counts: 'loan', sentence: 3 },
  ],
  '2025-05-06',
);

const print = (): PrintedDocument => JSON.parse(JSON.stringify(printed(told))) as PrintedDocument;
const item = (document: PrintedDocument, key: string): PrintedItem => {
  const found = lists.flatMap((list) => document[list]).find((each) => each.key === key);
  if (!found) throw new Error(`nothing printed under ${key}`);
  return found;
};

describe('what is printed of a document', () => {
  const document = print();

  it('tells each thing in the fields of the format and beyond it', () => {
    expect(item(document, 'o1')).toMatchObject({
      names: ['Harbour Office', 'HO'],
      kind: 'government',
      part_of: 'o2',
      founders: ['p1'],
      member_of: ['o3'],
      launched_at: ['e1'],
      based_at: ['l1'],
    });
    expect(item(document, 'e1')).toMatchObject({
      kind: 'press conference',
      edition: '3rd',
      theme: 'clean tides',
      start: '2025-05-03',
      end: '2025-05-04',
      places: ['Porto'],
      hosts: ['o1'],
      participants: ['p2'],
      within: ['e2'],
    });
    expect(item(document, 'a1')).toMatchObject({
      kind: 'treaty',
      status: 'in force',
      parties: ['o1', 'o2'],
      signers: [{ person: 'p1', organization: 'o1' }],
      witnesses: ['p2', 'o4'],
      date: '2025-05',
      term: 'two years',
      places: ['Porto'],
      event: 'e1',
      renews: ['a2'],
      amends: ['a2'],
    });
    expect(item(document, 'l1')).toMatchObject({ names: ['Porto'], country: 'Portugal' });
  });

  it('says what is not known: no parent, no date, an instrument that is only mentioned', () => {
    expect(item(document, 'o3')).toMatchObject({ kind: 'other', part_of: null, founders: [] });
    expect(item(document, 'e2')).toMatchObject({ start: null, end: null, hosts: [] });
    expect(item(document, 'a2')).toMatchObject({
      status: 'mentioned',
      date: null,
      term: null,
      event: null,
      signers: [],
    });
  });

  it('writes a country as a government and a group as one of the others', () => {
    expect([item(document, 'o4')['kind'], item(document, 'o2')['kind']]).toEqual(['government', 'other']);
  });

  it('puts the fullest name first, each once, and forms of this document alone only for people', () => {
    expect(item(document, 'p1').names).toEqual(['Ana Costa', 'Costa']);
    expect(item(document, 'o2').names).toEqual(['Port Authority']);
  });

  it('prints a post said with and without its body once, with both sentences', () => {
    const { positions = [] } = item(document, 'p2');
    expect(positions).toMatchObject([{ title: 'president', organization: 'o2' }]);
    expect(positions[0]?.evidence.map(({ start }) => start)).toHaveLength(2);
  });

  it('prints a number once, with every sentence that gives it', () => {
    expect(document.figures).toMatchObject([
      { about: 'a1', value: 12e6, qualifier: 'over', unit: 'euros', counts: 'loan', evidence: [{}, {}] },
    ]);
  });

  it('prints the evidence of each fact in exactly one place, and every quote is the text between its offsets', () => {
    const items = lists.flatMap((list) => document[list]);
    const evidence: PrintedEvidence[] = [
      ...items.flatMap((each) => each.evidence),
      ...items.flatMap((each) => (each.positions ?? []).flatMap((position) => position.evidence)),
      ...document.figures.flatMap((figure) => figure.evidence),
    ];
    expect(evidence).toHaveLength(told.facts.length);
    expect(document.facts).toBe(told.facts.length);
    for (const { start, end, quote, rule } of evidence) {
      expect(quote).toBe(document.text.slice(start, end));
      expect(quote.length).toBeGreaterThan(10);
      expect(rule).toBe('test');
    }
  });

  it('has evidence for each value of each field', () => {
    const named =
      /^(?:start|end|date|term|event|part_of|founders|member_of|launched_at|based_at|places|hosts|participants|within|parties|witnesses|renews|amends)$/u;
    let values = 0;
    for (const each of lists.flatMap((list) => document[list]))
      for (const [field, held] of Object.entries(each))
        for (const value of named.test(field) ? [held ?? []].flat() : []) {
          values++;
          expect(each.evidence.filter(({ fact, value: stated }) => fact === field && stated === value)).not.toEqual([]);
        }
    expect(values).toBe(21);
    const { evidence } = item(document, 'a1');
    expect(evidence).toContainEqual(
      expect.objectContaining({ fact: 'signers', value: 'p1', organization: 'o1', capacity: 'head' }),
    );
    expect(evidence).toContainEqual(expect.objectContaining({ fact: 'signers', value: null, organization: 'o2' }));
    expect(evidence).toContainEqual(
      expect.objectContaining({ fact: 'status', value: 'in force', as_of: '2025-05-06' }),
    );
    expect(evidence).toContainEqual(expect.objectContaining({ fact: 'witnesses', value: 'o4', role: 'chair' }));
  });

  it('names the sentence that says what "the pact" is', () => {
    const [renewing] = item(document, 'a1').evidence.filter(({ fact }) => fact === 'renews');
    const [antecedent] = renewing?.antecedents ?? [];
    expect(document.text.slice(antecedent?.start, antecedent?.end)).toMatch(/^The Harbour Office/u);
  });

  it('is an annotation that can be scored', () => {
    const annotation = readFurther(document, 'harbours');
    expect(annotation.agreements[0]).toMatchObject({ status: 'in force', witnesses: [{ key: 'p2' }, { key: 'o4' }] });
    expect(annotation.figures).toHaveLength(1);
  });

  it('tells where the document comes from, where that is known', () => {
    const { document: source, ...rest } = told;
    const full = {
      ...source,
      url: 'https://news.example.org/1',
      publisher: 'Example',
      publishedFrom: 'dateline' as const,
    };
    expect(printed({ ...rest, document: full })).toMatchObject({
      url: 'https://news.example.org/1',
      publisher: 'Example',
      published: '2025-05-06',
      published_from: 'dateline',
    });
    expect(document).not.toHaveProperty('url');
  });
});
