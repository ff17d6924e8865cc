import { expect, it } from 'vitest';
import { accordText, fillHarbour, forumText } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

const signed = 'The Ministry of Harbours and the University of Northport signed the Harbour Accord';

onEachEngine('the facts of a small graph', fillHarbour, (ask) => {
  it('tell who signed what with whom, for whom, and in which words', async () => {
    const { data, errors } = await ask(`{
      agreement(ref: { name: "harbour accord" }) {
        id name names type kind status date term place
        parties { totalCount edges { role sourceCount node { name kind } evidence { quote start end document { id } } } }
        signatures { nodes { capacity date person { name } organization { name } agreement { name } sourceCount
          evidence { quote rule statement antecedents { text } } } }
        witnesses { edges { role node { name type } } }
      }
    }`);
    expect(errors).toBeUndefined();
    const { parties, signatures, witnesses, ...own } = data.agreement;
    expect(own).toEqual({
      id: 'agreement:harbour-accord',
      name: 'Harbour Accord',
      names: ['Harbour Accord'],
      type: 'Agreement',
      kind: 'AGREEMENT',
      status: 'SIGNED',
      date: '2025-04-24',
      term: 'three years',
      place: 'Northport',
    });
    const evidence = [
      { quote: signed, start: 0, end: 82, document: { id: 'document:accord' } },
      { quote: signed, start: 369, end: 451, document: { id: 'document:forum' } },
    ];
    expect(accordText.slice(0, 82)).toBe(signed);
    expect(forumText.slice(369, 451)).toBe(signed);
    const party = (name: string, kind: string) => ({ role: 'PARTY', sourceCount: 2, node: { name, kind }, evidence });
    expect(parties).toEqual({
      totalCount: 2,
      edges: [party('Ministry of Harbours', 'GOVERNMENT'), party('University of Northport', 'UNIVERSITY')],
    });
    const signers = 'Ana Lund, minister of harbours, signed for the ministry, and Bo Ek signed it as rector.';
    const signature = (capacity: string, person: string, organization: string) => ({
      capacity,
      date: '2025-04-24',
      person: { name: person },
      organization: { name: organization },
      agreement: { name: 'Harbour Accord' },
      sourceCount: 1,
      evidence: [
        { quote: signers, rule: 'sample', statement: 'Signature', antecedents: [{ text: 'the Harbour Accord' }] },
      ],
    });
    expect(signatures.nodes).toEqual([
      signature('minister of harbours', 'Ana Lund', 'Ministry of Harbours'),
      signature('rector', 'Bo Ek', 'University of Northport'),
    ]);
    expect(witnesses.edges).toEqual([{ role: 'WITNESS', node: { name: 'Coast Gazette', type: 'Organization' } }]);
  });

  it('tell what became of an agreement, where it was concluded and what it changes', async () => {
    const { data } = await ask(`{
      agreement(ref: { name: "Harbour Accord" }) {
        event { name } events { edges { node { name } evidence { quote } } }
        places { nodes { name country } }
        renews { nodes { name renewedBy { nodes { name } } } }
        amends { edges { node { name amendedBy { nodes { name } } } evidence { quote } } }
        history { totalCount nodes { value asOf shown about { name } evidence { quote } } }
        claims(property: date) { totalCount nodes { property value } }
        all: claims { totalCount }
      }
    }`);
    expect(data.agreement).toEqual({
      event: { name: 'Harbour Forum 2025' },
      events: {
        edges: [{ node: { name: 'Harbour Forum 2025' }, evidence: [{ quote: 'concluded at the Harbour Forum 2025' }] }],
      },
      places: { nodes: [{ name: 'Northport', country: 'Norland' }] },
      renews: { nodes: [{ name: 'Old Accord', renewedBy: { nodes: [{ name: 'Harbour Accord' }] } }] },
      amends: {
        edges: [
          {
            node: { name: 'Old Accord', amendedBy: { nodes: [{ name: 'Harbour Accord' }] } },
            evidence: [{ quote: 'The Old Accord was amended by the Harbour Accord.' }],
          },
        ],
      },
      history: {
        totalCount: 2,
        nodes: [
          {
            value: 'PLANNED',
            asOf: '2025-04-01',
            shown: false,
            about: { name: 'Harbour Accord' },
            evidence: [{ quote: 'The Harbour Accord is to be signed.' }],
          },
          {
            value: 'SIGNED',
            asOf: '2025-04-24',
            shown: true,
            about: { name: 'Harbour Accord' },
            evidence: [{ quote: signed }],
          },
        ],
      },
      claims: { totalCount: 1, nodes: [{ property: 'date', value: '2025-04-24' }] },
      all: { totalCount: 3 },
    });
  });

  it('tell of an event who hosted it, who took part, what it belongs to and what came of it', async () => {
    const { data } = await ask(`{
      event(ref: { name: "THE FORUM" }) {
        kind edition theme start end place places { nodes { name } }
        hosts { edges { role node { name } } }
        participants { edges { role node { __typename name } } }
        agreements { nodes { name } } launched { nodes { name } }
        parts { nodes { name place within { nodes { name } } } }
        figures { nodes { value qualifier counts unit about { name } evidence { quote } } }
      }
    }`);
    expect(data.event).toEqual({
      kind: 'CONFERENCE',
      edition: '2025',
      theme: 'Open harbours',
      start: '2025-04-23',
      end: '2025-04-25',
      place: 'Northport',
      places: { nodes: [{ name: 'Norland' }, { name: 'Northport' }] },
      hosts: { edges: [{ role: 'HOST', node: { name: 'Ministry of Harbours' } }] },
      participants: {
        edges: [
          { role: 'SPEAKER', node: { __typename: 'Person', name: 'Ana Lund' } },
          { role: 'PARTICIPANT', node: { __typename: 'Organization', name: 'University of Northport' } },
        ],
      },
      agreements: { nodes: [{ name: 'Harbour Accord' }] },
      launched: { nodes: [{ name: 'Study Centre' }] },
      parts: {
        nodes: [{ name: 'opening session', place: 'Norland', within: { nodes: [{ name: 'Harbour Forum 2025' }] } }],
      },
      figures: {
        nodes: [
          {
            value: 300,
            qualifier: 'OVER',
            counts: 'guests',
            unit: null,
            about: { name: 'Harbour Forum 2025' },
            evidence: [{ quote: 'Over 300 guests came to the forum.' }],
          },
        ],
      },
    });
  });

  it('tell of an organization what it is bound to', async () => {
    const names = '{ nodes { name } }';
    const { data } = await ask(`{
      ministry: organization(ref: { name: "moh" }) {
        agreements { totalCount edges { role node { name } } } signatures { nodes { person { name } } }
        positions { nodes { title person { name } organization { name } place { name } } } hosted ${names} units ${names}
        counterparties { totalCount edges { agreementCount firstDate lastDate node { name } } }
      }
      office: organization(ref: { name: "Harbour Office" }) { parent { name } parents ${names} }
      gazette: organization(ref: { name: "海岸报" }) { witnessed { edges { role node { name } } } memberOf ${names} parent { name } }
      union: organization(ref: { name: "Press Union" }) { members ${names} founders { edges { role node { name } } } basedAt ${names} }
      university: organization(ref: { name: "University of Northport" }) { takesPartIn ${names} houses ${names} }
      centre: organization(ref: { id: "org:study-centre" }) { launchedAt ${names} basedAt ${names} founders ${names} }
      norland: organization(ref: { name: "Norland" }) { founded { edges { role node { name } } } }
    }`);
    const named = (...given: string[]) => ({ nodes: given.map((name) => ({ name })) });
    expect(data).toEqual({
      ministry: {
        agreements: {
          totalCount: 3,
          edges: [
            { role: 'PARTY', node: { name: 'Harbour Accord' } },
            { role: expect.any(String), node: { name: 'Coast Declaration' } },
            { role: expect.any(String), node: { name: 'Coast Declaration' } },
          ],
        },
        signatures: { nodes: [{ person: { name: 'Ana Lund' } }] },
        positions: {
          nodes: [
            {
              title: 'minister of harbours',
              person: { name: 'Ana Lund' },
              organization: { name: 'Ministry of Harbours' },
              place: null,
            },
          ],
        },
        hosted: named('Harbour Forum 2025'),
        units: named('Harbour Office'),
        counterparties: {
          totalCount: 2,
          edges: [
            {
              agreementCount: 1,
              firstDate: '2025-04-24',
              lastDate: '2025-04-24',
              node: { name: 'University of Northport' },
            },
            { agreementCount: 1, firstDate: null, lastDate: null, node: { name: 'Norland' } },
          ],
        },
      },
      office: { parent: { name: 'Ministry of Harbours' }, parents: named('Ministry of Harbours') },
      gazette: {
        witnessed: { edges: [{ role: 'WITNESS', node: { name: 'Harbour Accord' } }] },
        memberOf: named('Press Union'),
        parent: null,
      },
      union: {
        members: named('Coast Gazette'),
        founders: { edges: [{ role: 'FOUNDER', node: { name: 'Ceri Voss' } }] },
        basedAt: named('Northport'),
      },
      university: { takesPartIn: named('Harbour Forum 2025'), houses: named('Study Centre') },
      centre: {
        launchedAt: named('Harbour Forum 2025'),
        basedAt: named('University of Northport'),
        founders: named('Norland'),
      },
      norland: { founded: { edges: [{ role: 'INITIATOR', node: { name: 'Study Centre' } }] } },
    });
  });

  it('tell of a person and of a place what they had to do with', async () => {
    const names = '{ nodes { name } }';
    const { data } = await ask(`{
      lund: person(ref: { name: "Ana LUND" }) {
        positions { nodes { title firstSeen lastSeen from to sourceCount } } signatures { nodes { capacity } }
        agreements { totalCount nodes { name } } hosted { edges { role node { name } } } takesPartIn ${names}
        cosigners { totalCount edges { agreementCount firstDate node { name } } }
      }
      voss: person(ref: { name: "Ceri Voss" }) {
        founded ${names} witnessed { edges { role node { name } } } positions { nodes { title place { name } organization { name } } }
      }
      northport: place(ref: { name: "Northport" }) { country events ${names} agreements ${names} houses ${names} }
      norland: place(ref: { name: "Norland" }) { events ${names} positions { nodes { title person { name } } } }
    }`);
    const named = (...given: string[]) => ({ nodes: given.map((name) => ({ name })) });
    expect(data).toEqual({
      lund: {
        positions: {
          nodes: [
            {
              title: 'minister of harbours',
              firstSeen: '2025-04-25',
              lastSeen: '2025-05',
              from: null,
              to: null,
              sourceCount: 1,
            },
          ],
        },
        signatures: { nodes: [{ capacity: 'minister of harbours' }] },
        agreements: { totalCount: 1, nodes: [{ name: 'Harbour Accord' }] },
        hosted: { edges: [{ role: 'ORGANIZER', node: { name: 'opening session' } }] },
        takesPartIn: named('Harbour Forum 2025'),
        cosigners: {
          totalCount: 1,
          edges: [{ agreementCount: 1, firstDate: '2025-04-24', node: { name: 'Bo Ek' } }],
        },
      },
      voss: {
        founded: named('Press Union'),
        witnessed: { edges: [{ role: 'CHAIR', node: { name: 'Coast Declaration' } }] },
        positions: { nodes: [{ title: 'consul of Norland', place: { name: 'Norland' }, organization: null }] },
      },
      northport: {
        country: 'Norland',
        events: named('Harbour Forum 2025'),
        agreements: named('Harbour Accord'),
        houses: named('Press Union'),
      },
      norland: {
        events: named('Harbour Forum 2025', 'opening session'),
        positions: { nodes: [{ title: 'consul of Norland', person: { name: 'Ceri Voss' } }] },
      },
    });
  });

  it('lead to the document, its mentions and its text, and to the page at the quote', async () => {
    const { data } = await ask(`{
      document(id: "forum") {
        id title url publisher published language hash text
        mentions { nodes { form start end type document { title } entity { name } } }
        entities { totalCount nodes { name } }
        evidence(first: 1) { nodes { id quote url document { title } mentions { form } } }
      }
      organization(ref: { name: "MoH" }) { documents { totalCount nodes { id } } mentions { totalCount } }
      accord: document(id: "document:accord") { evidence(first: 1) { nodes { url } } }
      documents { nodes { id } }
    }`);
    const { mentions, evidence, text, ...own } = data.document;
    expect(own).toEqual({
      id: 'document:forum',
      title: 'Forum report',
      url: 'https://news.example/forum#top',
      publisher: null,
      published: '2025-05',
      language: null,
      hash: 'hash of document:forum',
      entities: { totalCount: 2, nodes: [{ name: 'Harbour Forum 2025' }, { name: 'Ministry of Harbours' }] },
    });
    expect(text).toBe(forumText);
    expect(mentions.nodes).toHaveLength(3);
    for (const { form, start, end, document } of mentions.nodes) {
      expect(text.slice(start, end)).toBe(form);
      expect(document.title).toBe('Forum report');
    }
    const [{ url, document, quote }] = evidence.nodes;
    expect(document.title).toBe('Forum report');
    expect(url).toBe(`https://news.example/forum#top:~:text=${encodeURIComponent(quote)}`);
    expect(data.accord.evidence.nodes[0].url).toMatch(/^https:\/\/news\.example\/accord#:~:text=The%20Ministry/u);
    expect(data.organization).toEqual({
      documents: { totalCount: 2, nodes: [{ id: 'document:forum' }, { id: 'document:accord' }] },
      mentions: { totalCount: 2 },
    });
    expect(data.documents.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'document:forum',
      'document:accord',
      'document:notes',
    ]);
  });

  it('are found by who they are between and who signed', async () => {
    const between = async (args: string) => {
      const { data, errors } = await ask(`{ agreements${args} { totalCount nodes { name } } }`);
      expect(errors).toBeUndefined();
      expect(data.agreements.totalCount).toBe(data.agreements.nodes.length);
      return data.agreements.nodes.map(({ name }: { name: string }) => name);
    };
    expect(await between('')).toEqual(['Harbour Accord', 'Old Accord', 'Coast Declaration']);
    expect(await between('(between: [{ name: "moh" }])')).toEqual(['Harbour Accord', 'Coast Declaration']);
    expect(await between('(between: [{ name: "moh" }, { name: "University of Northport" }])')).toEqual([
      'Harbour Accord',
    ]);
    expect(
      await between('(between: [{ name: "moh" }, { name: "Ministry of Harbours" }, { name: "Norland" }])'),
    ).toEqual(['Coast Declaration']);
    expect(await between('(signedBy: { name: "Bo Ek" })')).toEqual(['Harbour Accord']);
    expect(await between('(signedBy: { name: "moh" }, between: [{ name: "University of Northport" }])')).toEqual([
      'Harbour Accord',
    ]);
    expect(await between('(signedBy: { name: "Bo Ek" }, between: [{ name: "Norland" }])')).toEqual([]);
  });

  it('give the events that things were involved in, with the reasons', async () => {
    const { data, errors } = await ask(`{
      both: events(involving: [{ name: "MoH" }, { name: "Ana Lund" }]) {
        totalCount edges { node { name } reasons { entity { name } relation role sourceCount evidence { quote } } }
      }
      there: events(involving: [{ id: "place:norland" }]) { totalCount nodes { name } edges { reasons { relation role } } }
      concluded: events(involving: [{ name: "Harbour Accord" }]) { edges { node { name } reasons { relation } } }
      all: events { totalCount edges { reasons { role } node { name } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      both: {
        totalCount: 1,
        edges: [
          {
            node: { name: 'Harbour Forum 2025' },
            reasons: [
              {
                entity: { name: 'Ministry of Harbours' },
                relation: 'HOSTED',
                role: 'HOST',
                sourceCount: 1,
                evidence: [{ quote: 'The Harbour Forum 2025 was hosted by the Ministry of Harbours' }],
              },
              {
                entity: { name: 'Ministry of Harbours' },
                relation: 'TOOK_PART_IN',
                role: 'SPEAKER',
                sourceCount: 1,
                evidence: [{ quote: 'Ana Lund spoke at the forum' }],
              },
              {
                entity: { name: 'Ana Lund' },
                relation: 'TOOK_PART_IN',
                role: 'SPEAKER',
                sourceCount: 1,
                evidence: [{ quote: 'Ana Lund spoke at the forum' }],
              },
            ],
          },
        ],
      },
      there: {
        totalCount: 2,
        nodes: [{ name: 'Harbour Forum 2025' }, { name: 'opening session' }],
        edges: [
          { reasons: [{ relation: 'TOOK_PLACE_IN', role: null }] },
          { reasons: [{ relation: 'TOOK_PLACE_IN', role: null }] },
        ],
      },
      concluded: { edges: [{ node: { name: 'Harbour Forum 2025' }, reasons: [{ relation: 'CONCLUDED_AT' }] }] },
      all: {
        totalCount: 2,
        edges: [
          { reasons: [], node: { name: 'Harbour Forum 2025' } },
          { reasons: [], node: { name: 'opening session' } },
        ],
      },
    });
  });
});
