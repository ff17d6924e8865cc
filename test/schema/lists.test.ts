import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';
import { connectionFields, readPage, walkThrough } from './connections.ts';
import { starts } from './starts.ts';

onEachEngine('lists', fillHarbour, (ask) => {
  it('joined from pages are the whole list, in any order, by any size, from both ends', async () => {
    const fields = (await connectionFields(ask)).filter(({ orders }) => orders.length > 0);
    expect(fields.length).toBeGreaterThan(60);
    const drawn = fc.constantFrom(...fields).chain((field) =>
      fc.record({
        field: fc.constant(field),
        id: fc.constantFrom(...(field.type === 'Query' ? [null] : starts[field.type]!)),
        by: fc.constantFrom(...field.orders),
        direction: fc.constantFrom('ASC', 'DESC'),
        size: fc.integer({ min: 1, max: 5 }),
        backwards: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ({ field, id, by, direction, size, backwards }) => {
        const order = `, orderBy: { field: ${by}, direction: ${direction} }`;
        const whole = await readPage(ask, field, id, `first: 100${order}`);
        const { edges, pages } = await walkThrough(ask, field, id, size, backwards, order);
        expect(edges).toEqual(whole.edges);
        expect(whole.totalCount).toBe(edges.length);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(edges.length / size)));
        const usual = await readPage(ask, field, id, 'first: 100');
        const ids = (page: typeof whole) => page.nodes.map((node) => node.id).toSorted();
        expect(ids(whole)).toEqual(ids(usual));
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  const names = async (query: string) => {
    const { data, errors } = await ask(`{ list: ${query} { totalCount nodes { ... on Node { id } } } }`);
    expect(errors, query).toBeUndefined();
    expect(data.list.totalCount).toBe(data.list.nodes.length);
    return data.list.nodes.map(({ id }: { id: string }) => id);
  };

  it('take what fits', async () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'organizations(where: { kind: [MEDIA, UNIVERSITY] })': ['org:coast-gazette', 'org:university-of-northport'],
      'organizations(where: { nameContains: "Ministère" })': ['org:ministry-of-harbours'],
      'organizations(where: { nameContains: "岸" })': ['org:coast-gazette'],
      'organizations(where: { document: "notes" })': ['org:norland'],
      'organizations(where: { publishedAfter: "2025-04" })': ['org:ministry-of-harbours'],
      'organizations(where: { publishedAfter: "2025" })': [],
      'events(where: { date: { from: "2025-04-25" } })': ['event:harbour-forum-2025'],
      'events(where: { date: { from: "2025-04-26" } })': [],
      'events(where: { date: { to: "2025" } })': ['event:harbour-forum-2025'],
      'events(where: { place: { name: "Northport" } })': ['event:harbour-forum-2025'],
      'events(where: { place: { id: "place:norland" }, kind: [MEETING] })': ['event:opening-session'],
      'agreements(where: { date: { from: "2022-05", to: "2022-06" } })': ['agreement:old-accord'],
      'agreements(where: { date: { from: "2022", to: "2025-04" } }, orderBy: { field: DATE })': [
        'agreement:old-accord',
        'agreement:harbour-accord',
      ],
      'agreements(where: { status: [ADOPTED] })': ['agreement:coast-declaration'],
      'agreements(where: { place: { id: "place:norland" } })': ['agreement:harbour-accord'],
      'agreements(between: [{ name: "MoH" }], where: { kind: [DECLARATION] })': ['agreement:coast-declaration'],
      'agreements(where: { party: { name: "Norland" } })': ['agreement:coast-declaration'],
      'agreements(where: { signedBy: { name: "Bo Ek" } })': ['agreement:harbour-accord'],
      'agreements(where: { event: { name: "the forum" }, is: [{ name: "Harbour Accord" }, { name: "Old Accord" }] })': [
        'agreement:harbour-accord',
      ],
      'organizations(where: { partyTo: { name: "Old Accord" } })': ['org:university-of-northport'],
      'organizations(where: { tookPartIn: { name: "the forum" } })': [
        'org:ministry-of-harbours',
        'org:university-of-northport',
      ],
      'people(where: { hasSigned: true })': ['person:ana-lund', 'person:bo-ek'],
      'people(where: { hasSigned: false })': ['person:ceri-voss'],
      'people(where: { holdsPostAt: { name: "MoH" }, hasSigned: true })': ['person:ana-lund'],
      'people(where: { holdsPostAt: { id: "place:norland" } })': ['person:ceri-voss'],
      'people(where: { signed: { name: "Harbour Accord" }, tookPartIn: { name: "the forum" } })': ['person:ana-lund'],
      'events(where: { host: { name: "Ana Lund" } })': ['event:opening-session'],
      'events(where: { participant: { name: "Ana Lund" } })': ['event:harbour-forum-2025'],
      'documents(where: { mentions: { name: "the forum" } })': ['document:forum'],
      'documents(where: { published: { from: "2025-05-09" } })': ['document:forum'],
      'documents(where: { titleContains: "FORUM" })': ['document:forum'],
      'places(where: { country: "norl" }, orderBy: { field: NAME, direction: DESC })': [
        'place:northport',
        'place:norland',
      ],
    };
    for (const [query, expected] of Object.entries(cases)) expect(await names(query), query).toEqual(expected);
  });

  it('take what fits below a node too, and count it', async () => {
    const { data, errors } = await ask(`{ node(id: "org:ministry-of-harbours") { ... on Organization {
      agreements(where: { kind: [DECLARATION] }, orderBy: { field: NAME }) { totalCount edges { role node { name } } }
      mentions(where: { document: "accord" }) { totalCount }
      documents(where: { published: { to: "2025-04" } }) { totalCount nodes { title } }
      positions(where: { held: { from: "2025-05-20" } }) { nodes { title } }
      atNorland: positions(where: { at: { id: "place:norland" } }) { totalCount }
      signatures(where: { by: { name: "Ana Lund" }, agreement: { name: "Harbour Accord" } }) { totalCount }
      bo: signatures(where: { by: { name: "Bo Ek" } }) { totalCount }
      former: positions(where: { held: { to: "2025-03" } }) { totalCount }
      involvements(where: { kind: [CONFERENCE] }) { totalCount nodes { name } }
    } }
    agreement(ref: { name: "Harbour Accord" }) {
      claims(where: { property: [date] }) { nodes { value } }
      history(where: { asOf: { from: "2025-04-20" } }) { totalCount nodes { value } }
      parties(where: { nameContains: "university" }) { totalCount nodes { name } }
      witnesses(where: { types: [Person] }) { totalCount }
    } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: {
        agreements: {
          totalCount: 2,
          edges: [
            { role: 'PARTY', node: { name: 'Coast Declaration' } },
            { role: 'ISSUER', node: { name: 'Coast Declaration' } },
          ],
        },
        mentions: { totalCount: 1 },
        documents: { totalCount: 1, nodes: [{ title: 'Harbour Accord signed' }] },
        positions: { nodes: [{ title: 'minister of harbours' }] },
        atNorland: { totalCount: 0 },
        signatures: { totalCount: 1 },
        bo: { totalCount: 0 },
        former: { totalCount: 0 },
        involvements: { totalCount: 1, nodes: [{ name: 'Harbour Forum 2025' }] },
      },
      agreement: {
        claims: { nodes: [{ value: '2025-04-24' }] },
        history: { totalCount: 1, nodes: [{ value: 'SIGNED' }] },
        parties: { totalCount: 1, nodes: [{ name: 'University of Northport' }] },
        witnesses: { totalCount: 0 },
      },
    });
  });
});
