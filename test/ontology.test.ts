import { describe, expect, it } from 'vitest';
import { checkNode, checkRelation } from '../src/ontology/check.ts';
import { agreementKind, nodes, relations } from '../src/ontology/definition.ts';
import { fold, slug } from '../src/ontology/fold.ts';
import { nodeTypes, propertiesOf, typeOfId, type NodeType, type RelationType } from '../src/ontology/types.ts';
import { count, date, flag, list, name, number, sequence, text, type ValueKind } from '../src/ontology/values.ts';

interface Table {
  readonly kind: ValueKind<unknown>;
  /** What comes in, and what it becomes. */
  readonly accepts: readonly (readonly [raw: unknown, value: unknown])[];
  readonly refuses: readonly unknown[];
}

const tables: Readonly<Record<string, Table>> = {
  text: {
    kind: text,
    accepts: [
      ['a', 'a'],
      [' as it stands \n', ' as it stands \n'],
      ['中', '中'],
    ],
    refuses: ['', '  \n', 3, null, undefined, ['a']],
  },
  name: {
    kind: name,
    accepts: [
      ['Ministry of  Education\n(China)', 'Ministry of Education (China)'],
      ['  教育部 ', '教育部'],
      ['58', '58'],
      ['e\u0301cole', 'école'],
      ['x'.repeat(300), 'x'.repeat(300)],
    ],
    refuses: ['', ' ', '—', '...', 'x'.repeat(301), 3, null, {}],
  },
  date: {
    kind: date,
    accepts: [
      ['2025', '2025'],
      ['2025-09', '2025-09'],
      ['2025-09-21', '2025-09-21'],
      [' 2024-02-29 ', '2024-02-29'],
      ['0999-12-31', '0999-12-31'],
    ],
    refuses: [
      '',
      '25',
      '2025-9',
      '2025-13',
      '2025-00',
      '2023-02-29',
      '2025-04-31',
      '2025-09-21T10:00',
      'soon',
      2025,
      null,
    ],
  },
  count: {
    kind: count,
    accepts: [
      [0, 0],
      [58, 58],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ],
    refuses: [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '3', null],
  },
  number: {
    kind: number,
    accepts: [
      [0, 0],
      [-2.5, -2.5],
      [1e20, 1e20],
    ],
    refuses: [Number.NaN, Number.POSITIVE_INFINITY, '3', null],
  },
  flag: {
    kind: flag,
    accepts: [
      [true, true],
      [false, false],
    ],
    refuses: ['true', 0, 1, null],
  },
  'one of a list': {
    kind: agreementKind,
    accepts: [
      ['TREATY', 'TREATY'],
      [' treaty ', 'TREATY'],
    ],
    refuses: ['pact', '', 1, null, ['TREATY']],
  },
  'one of a list whose words are joined': {
    kind: nodes.Event.required.kind,
    accepts: [
      ['press conference', 'PRESS_CONFERENCE'],
      ['Press-Conference', 'PRESS_CONFERENCE'],
    ],
    refuses: ['pressconference'],
  },
  list: {
    kind: list(name),
    accepts: [
      [[], []],
      [
        ['b', 'a', ' b ', 'B'],
        ['b', 'a', 'B'],
      ],
    ],
    refuses: ['a', null, [''], ['a', 3], { 0: 'a' }],
  },
  sequence: {
    kind: sequence(count),
    accepts: [
      [[], []],
      [
        [3, 1, 3],
        [3, 1, 3],
      ],
    ],
    refuses: [3, null, [1, -1], ['1']],
  },
};

describe('kinds of value', () => {
  for (const [title, { kind, accepts, refuses }] of Object.entries(tables)) {
    it.each(accepts)(`${title} takes %j as %j`, (raw, value) => {
      expect(kind.clean(raw)).toEqual({ ok: true, value });
    });
    it.each(refuses.map((raw) => [raw]))(`${title} refuses %j and says why`, (raw) => {
      expect(kind.clean(raw)).toEqual({ ok: false, reason: expect.stringMatching(/^expected .+, got /u) });
    });
    it.each(accepts)(`${title} leaves what it gave for %j as it is`, (raw) => {
      const once = kind.clean(raw);
      expect(once.ok && kind.clean(once.value)).toEqual(once);
    });
  }

  it('a refusal shows a long value cut short', () => {
    const cleaned = date.clean('x'.repeat(5_000));
    expect(cleaned.ok ? '' : cleaned.reason).toHaveLength(
      'expected a date such as 2025, 2025-09 or 2025-09-21, got '.length + 80,
    );
  });
});

const agreement = { name: 'Lisbon  Convention', names: [], kind: 'treaty', status: 'in force' };

describe('checking a node', () => {
  it('brings every property to its one form and drops what is absent', () => {
    expect(checkNode('Agreement', { ...agreement, date: '1997-04-11', term: null })).toEqual({
      ok: true,
      properties: { name: 'Lisbon Convention', names: [], kind: 'TREATY', status: 'IN_FORCE', date: '1997-04-11' },
    });
  });

  it('names every property that is wrong, missing or unknown', () => {
    const checked = checkNode('Agreement', {
      ...agreement,
      name: undefined,
      kind: 'pact',
      colour: 'red',
      date: '1997-02-30',
    });
    expect(checked.ok ? [] : checked.refusals.map(({ where }) => where).toSorted()).toEqual([
      'Agreement.colour',
      'Agreement.date',
      'Agreement.kind',
      'Agreement.name',
    ]);
  });

  it('tells an unknown property from a wrong one', () => {
    const checked = checkNode('Place', { name: 'Paris', names: [], title: 'x' });
    expect(checked).toMatchObject({
      ok: false,
      refusals: [{ where: 'Place.title', reason: expect.stringContaining('no property') }],
    });
  });

  it('does not take what every object inherits for a property', () => {
    expect(checkNode('Place', { name: 'Paris', names: [], constructor: 'x' }).ok).toBe(false);
  });
});

describe('checking a relation', () => {
  const allowed: readonly [RelationType, NodeType, NodeType, string?][] = [
    ['PARTY_TO', 'Organization', 'Agreement', 'PARTY'],
    ['HOSTED', 'Person', 'Event', 'CO_HOST'],
    ['FOR', 'Position', 'Place'],
    ['FOR', 'Signature', 'Organization'],
    ['ABOUT', 'Claim', 'Agreement'],
  ];
  it.each(allowed)('%s may join %s to %s', (type, from, to, role) => {
    expect(checkRelation(type, from, to, role)).toEqual([]);
  });

  const refused: readonly [RelationType, NodeType, NodeType, string | undefined, string][] = [
    ['PARTY_TO', 'Person', 'Agreement', 'PARTY', 'joins Organization to Agreement'],
    ['PARTY_TO', 'Agreement', 'Organization', 'PARTY', 'joins Organization to Agreement'],
    ['FOR', 'Position', 'Organization', undefined, 'joins Position to Place, or Signature to Organization'],
    ['PARTY_TO', 'Organization', 'Agreement', undefined, 'expected one of PARTY, ISSUER'],
    ['PARTY_TO', 'Organization', 'Agreement', 'HOST', 'expected one of PARTY, ISSUER, got HOST'],
    ['RENEWS', 'Agreement', 'Agreement', 'PARTY', 'takes no role, got PARTY'],
  ];
  it.each(refused)('%s may not join %s to %s in the role %s', (type, from, to, role, reason) => {
    expect(checkRelation(type, from, to, role).map((refusal) => refusal.reason)).toEqual([
      expect.stringContaining(reason),
    ]);
  });
});

describe('folding names', () => {
  const same: readonly (readonly [string, string])[] = [
    ['The Ministry of Education', 'ministry of education'],
    ["China's Ministry of Education", 'china ministry of education'],
    ['Société Générale', 'societe generale'],
    ['Straße', 'strasse'],
    ['UNESCO-IHE', 'unesco ihe'],
    ['ＡＣＭ', 'acm'],
    ['教育部', '教育部'],
    ['АКАДЕМИЯ наук', 'академия наук'],
    ['  A  ', 'a'],
    ['—', ''],
  ];
  it.each(same)('%s folds to %s', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it.each(same)('%s folds once and for all', (given) => {
    expect(fold(fold(given))).toBe(fold(given));
  });

  it('a slug joins the words', () => {
    expect(slug('The Ministry of Education (China)')).toBe('ministry-of-education-china');
  });
});

describe('the tables', () => {
  it('every type of node has a prefix of its own, and an id leads back to it', () => {
    expect(new Set(nodeTypes.map((type) => nodes[type].prefix)).size).toBe(nodeTypes.length);
    for (const type of nodeTypes) expect(typeOfId(`${nodes[type].prefix}:x:y`)).toBe(type);
    for (const unknown of ['', ':x', 'org', 'planet:x', 'Organization:x']) expect(typeOfId(unknown)).toBeUndefined();
  });

  it('no property is named like what a node or relation always has', () => {
    const taken = new Set(['id', 'node', 'relation', 'labels']);
    for (const type of nodeTypes) expect(propertiesOf(type).filter((property) => taken.has(property))).toEqual([]);
  });

  it('every end of a relation is a type of node', () => {
    const ends = Object.values(relations).flatMap((spec) => spec.ends.flatMap((end) => [...end.from, ...end.to]));
    expect(ends.filter((end) => !nodeTypes.some((type) => type === end))).toEqual([]);
  });
});
