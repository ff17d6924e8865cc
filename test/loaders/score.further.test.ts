import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFurther } from '../../loaders/score/further-annotation.ts';
import { furtherOf, renderFurther, scoreFurther, type FurtherReport } from '../../loaders/score/further-report.ts';
import { score } from '../../loaders/score.ts';
import { BadInput } from '../../src/errors.ts';
import { thing, whole, type Json } from './score.cases.ts';

const read = (lists: Json, file: string) => readFurther(whole(lists), file);
const judge = (gold: Json, predicted: Json): FurtherReport =>
  furtherOf([{ file: 'a01.json', gold: read(gold, 'gold'), prediction: read(predicted, 'prediction') }]);

/** The kinds that have right statements, and how many. */
const rightOf = ({ kinds }: FurtherReport): Json =>
  Object.fromEntries(Object.entries(kinds).flatMap(([kind, { right }]) => (right ? [[kind, right]] : [])));
const linesOf = ({ lines }: FurtherReport): string[] =>
  lines.map(({ outcome, kind, what }) => `${outcome} ${kind}: ${what}`);

const office = (more: Json = {}) => thing('o1', 'Port Office', more);
const bodies = [office(), thing('o2', 'Ministry of Ports'), thing('o3', 'Reef Fund', { optional: true })];
const people = [thing('p1', 'Maria Silva'), thing('p2', 'Ana Costa')];
const forum = (more: Json = {}) => ({ events: [thing('e1', 'Blue Harbour Forum', more)] });
const pact = (more: Json) => ({
  organizations: bodies,
  people,
  ...forum(),
  agreements: [thing('a1', 'Harbour Pact', { status: 'signed', ...more })],
});
const counting = (...figures: Json[]) => ({ organizations: bodies, ...forum(), figures });
const guests = (more: Json = {}) => ({ about: 'e1', value: 320, qualifier: 'over', counts: 'delegates', ...more });

interface Case {
  readonly rule: string;
  readonly gold: Json;
  readonly predicted: Json;
  readonly right: Json;
  readonly lines?: readonly string[];
}

const cases: readonly Case[] = [
  {
    rule: 'a kind is judged for things that were found, a wrong one as too much and as missing',
    gold: {
      organizations: [
        office({ kind: 'government' }),
        thing('o2', 'Reef Fund', { kind: 'company' }),
        thing('o3', 'Lost Office', { kind: 'other' }),
      ],
    },
    predicted: {
      organizations: [
        office({ kind: 'government' }),
        thing('x', 'Reef Fund', { kind: 'association' }),
        thing('y', 'Other Office', { kind: 'other' }),
      ],
    },
    right: { 'organization kind': 1 },
    lines: ['extra organization kind: Reef Fund – association', 'missing organization kind: Reef Fund – company'],
  },
  {
    rule: 'a kind that the annotation accepts is right, one that it does not give is not judged, nor one of an optional thing',
    gold: {
      organizations: [office({ kind: 'other', accept: { kind: ['association'] } }), thing('o2', 'Reef Fund')],
      events: [thing('e1', 'Blue Harbour Forum', { kind: 'conference', optional: true })],
    },
    predicted: {
      organizations: [office({ kind: 'association' }), thing('o2', 'Reef Fund', { kind: 'company' })],
      events: [thing('e1', 'Blue Harbour Forum', { kind: 'visit' })],
    },
    right: { 'organization kind': 1 },
  },
  {
    rule: 'kinds of events and agreements and a status are read whatever their case and underscores; none is missing only',
    gold: {
      events: [thing('e1', 'Blue Harbour Forum', { kind: 'press conference' })],
      agreements: [
        thing('a1', 'Harbour Pact', { kind: 'treaty', status: 'in force' }),
        thing('a2', 'Reef Charter', { kind: 'other', status: 'adopted', accept: { status: ['signed'] } }),
        thing('a3', 'Sand Accord', { status: 'ended' }),
      ],
    },
    predicted: {
      events: [thing('e1', 'Blue Harbour Forum', { kind: 'PRESS_CONFERENCE' })],
      agreements: [
        thing('a1', 'Harbour Pact', { kind: 'treaty', status: 'IN_FORCE' }),
        thing('a2', 'Reef Charter', { kind: 'declaration', status: 'signed' }),
        thing('a3', 'Sand Accord'),
      ],
    },
    right: { 'event kind': 1, 'agreement kind': 1, status: 2 },
    lines: [
      'extra agreement kind: Reef Charter – declaration',
      'missing agreement kind: Reef Charter – other',
      'missing status: Sand Accord – ended',
    ],
  },
  {
    rule: 'an end is right where it is at least as precise as the annotated one',
    gold: {
      events: [thing('e1', 'Tide Forum', { end: '2024-05' }), thing('e2', 'Reef Summit', { end: '2024-05-09' })],
    },
    predicted: {
      events: [thing('e1', 'Tide Forum', { end: '2024-05-03' }), thing('e2', 'Reef Summit', { end: '2024-05' })],
    },
    right: { end: 1 },
    lines: ['extra end: Reef Summit – 2024-05', 'missing end: Reef Summit – 2024-05-09'],
  },
  {
    rule: 'an event without an end may be said to end on its day, and on no other',
    gold: {
      events: [
        thing('e1', 'Tide Forum', { start: '2024-05-03', end: null }),
        thing('e2', 'Reef Summit', { start: '2024-05-03' }),
      ],
    },
    predicted: {
      events: [thing('e1', 'Tide Forum', { end: '2024-05-03' }), thing('e2', 'Reef Summit', { end: '2024-05-04' })],
    },
    right: {},
    lines: ['extra end: Reef Summit – 2024-05-04'],
  },
  {
    rule: 'an optional end counts neither stated nor left out',
    gold: {
      events: [
        thing('e1', 'Tide Forum', { end: '2024-05-03', end_optional: true }),
        thing('e2', 'Reef Summit', { end: '2024', end_optional: true }),
      ],
    },
    predicted: { events: [thing('e1', 'Tide Forum', { end: '2024-05-09' }), thing('e2', 'Reef Summit')] },
    right: {},
  },
  {
    rule: 'the event of an agreement is right where it is the annotated one',
    gold: { ...pact({ event: 'e1' }), events: [...forum().events, thing('e2', 'Reef Summit')] },
    predicted: { ...pact({ event: 'e2' }), events: [...forum().events, thing('e2', 'Reef Summit')] },
    right: { status: 1 },
    lines: [
      'extra concluded at: Harbour Pact – Reef Summit',
      'missing concluded at: Harbour Pact – Blue Harbour Forum',
    ],
  },
  {
    rule: 'an event said of an agreement that has none is too much, unless it may be anybody’s guess',
    gold: {
      ...forum(),
      agreements: [
        thing('a1', 'Harbour Pact', { event: null }),
        thing('a2', 'Reef Charter', { event: null, event_optional: true }),
        thing('a3', 'Sand Accord', { event: null, event_optional: ['e1'] }),
      ],
    },
    predicted: {
      ...forum(),
      agreements: [
        thing('a1', 'Harbour Pact', { event: 'e1' }),
        thing('a2', 'Reef Charter', { event: 'e1' }),
        thing('a3', 'Sand Accord', { event: 'e1' }),
      ],
    },
    right: {},
    lines: ['extra concluded at: Harbour Pact – Blue Harbour Forum'],
  },
  {
    rule: 'a figure is found by its amount and what it is about; then its qualifier and what it counts are judged',
    gold: counting(
      guests(),
      { about: 'o1', value: 0.3, qualifier: 'exact', counts: 'hectares' },
      { about: 'o2', value: 7, qualifier: 'exact', counts: 'ports' },
    ),
    predicted: counting(
      guests({ qualifier: 'exact' }),
      { about: 'o1', value: 0.1 + 0.2, qualifier: 'exact', counts: 'reefs' },
      { about: 'o1', value: 7, qualifier: 'exact', counts: 'ports' },
    ),
    right: { figure: 2, qualifier: 1, counted: 1 },
    lines: [
      'extra qualifier: Blue Harbour Forum – exact 320 delegates – exact',
      'missing qualifier: Blue Harbour Forum – exact 320 delegates – over',
      'extra counted: Port Office – exact 0.30000000000000004 reefs – reefs',
      'missing counted: Port Office – exact 0.30000000000000004 reefs – hectares',
      'extra figure: Port Office – exact 7 ports',
      'missing figure: Ministry of Ports – exact 7 ports',
    ],
  },
  {
    rule: 'what a figure counts may stand in its unit',
    gold: counting(guests({ counts: 'US dollars' })),
    predicted: counting(guests({ counts: 'loan', unit: 'US dollars' })),
    right: { figure: 1, qualifier: 1, counted: 1 },
  },
  {
    rule: 'an optional figure, one about an optional thing and one about a place are not judged, and one is found once',
    gold: counting(guests(), guests({ value: 9, optional: true }), { about: 'o3', value: 4 }),
    predicted: counting(guests(), guests(), guests({ value: 9 }), { about: 'o3', value: 5 }, { about: 'l1', value: 6 }),
    right: { figure: 1, qualifier: 1, counted: 1 },
    lines: ['extra figure: Blue Harbour Forum – over 320 delegates'],
  },
  {
    rule: 'a unit belongs to its parent, and a body has founders',
    gold: {
      organizations: [office({ part_of: 'o2', founders: ['p1', 'o2'] }), thing('o2', 'Ministry of Ports')],
      people,
      figures: [],
    },
    predicted: {
      organizations: [
        office({ part_of: ['o2'], founders: ['p1', 'p2'] }),
        thing('o2', 'Ministry of Ports', { part_of: 'o1' }),
      ],
      people,
    },
    right: { 'part of': 1, founder: 1 },
    lines: [
      'extra founder: Port Office – Ana Costa',
      'extra part of: Ministry of Ports – Port Office',
      'missing founder: Port Office – Ministry of Ports',
    ],
  },
  {
    rule: 'a witness is one who is annotated as such; optional ones count neither way',
    gold: pact({ witnesses: ['p1', { key: 'o1', optional: true }], witnesses_optional: ['o2'] }),
    predicted: pact({ witnesses: ['o2', 'p2', 'o3'] }),
    right: { status: 1 },
    lines: ['extra witness: Harbour Pact – Ana Costa', 'missing witness: Harbour Pact – Maria Silva'],
  },
  {
    rule: 'a statement about a thing that is not there is too much',
    gold: pact({}),
    predicted: { ...pact({}), agreements: [thing('a9', 'Reef Charter', { witnesses: ['p1'] })] },
    right: {},
    lines: ['extra witness: Reef Charter – Maria Silva'],
  },
  {
    rule: 'an annotation that goes nowhere beyond the format is not asked for figures, founders, parents and witnesses',
    gold: { organizations: bodies, people, ...forum({ end: '2024' }), agreements: [thing('a1', 'Harbour Pact')] },
    predicted: {
      ...pact({ witnesses: ['p1'] }),
      organizations: [office({ part_of: 'o2', founders: ['p1'] }), ...bodies.slice(1)],
      figures: [guests()],
    },
    right: {},
    lines: ['missing end: Blue Harbour Forum – 2024'],
  },
];

describe('what the headline does not count', () => {
  it.each(cases)('$rule', ({ gold, predicted, right, lines = [] }) => {
    const report = judge(gold, predicted);
    expect(rightOf(report)).toEqual(right);
    expect(linesOf(report)).toEqual(lines);
  });

  it('compares terms by what they mean and capacities by their words', () => {
    const signed = (capacity: string, term: string) => pact({ term, signers: [{ person: 'p1', capacity }] });
    const report = judge(signed('Rector', 'five years'), signed('rector', '5-year'));
    expect([report.kinds.term.right, report.kinds.capacity.right]).toEqual([1, 1]);
    const wrong = judge(signed('Rector', 'five years'), signed('Dean', '3 years'));
    expect([wrong.kinds.term.extra, wrong.kinds.capacity.missing]).toEqual([1, 1]);
  });

  it('is printed a line a kind, wrong statements first when asked', () => {
    const report = judge(pact({ witnesses: ['p1'] }), pact({ status: 'planned', witnesses: ['p1'] }));
    expect(renderFurther(report, { verbose: true }).split('\n')).toEqual([
      'extra   status: a01.json Harbour Pact – planned',
      'missing status: a01.json Harbour Pact – signed',
      'organization kind P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'event kind        P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'agreement kind    P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'status            P 0.000  R 0.000  F1 0.000   (0 right, 1 extra, 1 missing)',
      'term              P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'capacity          P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'qualifier         P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'counted           P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'end               P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'concluded at      P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'figure            P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'part of           P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'founder           P 0.000  R 0.000  F1 0.000   (0 right, 0 extra, 0 missing)',
      'witness           P 1.000  R 1.000  F1 1.000   (1 right, 0 extra, 0 missing)',
      'FURTHER           P 0.500  R 0.500  F1 0.500   (1 right, 1 extra, 1 missing)',
    ]);
  });

  it('is read from the folders of the headline, which does not look at it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'score-further-'));
    try {
      await writeFile(join(folder, 'a01.json'), JSON.stringify(whole(pact({ witnesses: ['p1'] }))));
      expect((await scoreFurther(folder, folder)).all).toMatchObject({ right: 2, f1: 1 });
      await writeFile(
        join(folder, 'a01.json'),
        JSON.stringify({ ...whole({}), figures: [{ about: 'o1', value: 'ten' }] }),
      );
      expect((await score(folder, folder)).documents).toBe(1);
      const attempt = scoreFurther(folder, folder);
      await expect(attempt).rejects.toThrow(BadInput);
      await expect(attempt).rejects.toThrow(/a01\.json: figures\[0\]\.value: expected a number, got "ten"/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
