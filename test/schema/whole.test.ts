import { expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { harbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

const quay = 'The Ministry of Harbours is to sign the Quay Pact. Norland signed the Lock Deal.';

/** The harbour with an agreement that was announced only, and one of which half is told. */
async function fill(graph: Graph): Promise<void> {
  const sample = harbour();
  const document = sample.document('document:quay', quay, {
    title: 'Quay',
    publisher: 'Coast Gazette',
    published: '2024',
  });
  const pact = sample.entity('agreement:quay-pact', ['Quay Pact'], { kind: 'AGREEMENT', status: 'PLANNED' });
  const deal = sample.entity('agreement:lock-deal', ['Lock Deal'], { kind: 'CONTRACT', status: 'SIGNED' });
  const stated = { [document]: 'The Ministry of Harbours is to sign the Quay Pact.' };
  sample.fact('PARTY_TO', 'org:ministry-of-harbours', pact, stated, 'PARTY');
  const planned = { property: 'status', value: 'PLANNED', shown: true };
  sample.relation('ABOUT', sample.factNode('claim:quay', planned, stated), pact);
  sample.fact('PARTY_TO', 'org:norland', deal, { [document]: 'Norland signed the Lock Deal.' }, 'PARTY');
  const signed = { property: 'status', value: 'SIGNED', shown: true };
  sample.relation('ABOUT', sample.factNode('claim:lock', signed, { [document]: 'signed the Lock Deal' }), deal);
  sample.relation(
    'OF',
    sample.factNode('signature:lock', { capacity: 'envoy' }, { [document]: 'Norland signed' }),
    deal,
  );
  sample.mention(document, 'Lock Deal', deal);
  await sample.write(graph);
}

onEachEngine('the graph as a whole', fill, (ask) => {
  const data = async (query: string) => {
    const answer = await ask(query);
    expect(answer.errors, query).toBeUndefined();
    return answer.data;
  };

  it('tells what a careful reader would still ask, with the sentence that raises it', async () => {
    const { gaps } = await data(`{ gaps(first: 100) { totalCount nodes { kind question about { name } party { name }
      evidence(first: 1) { quote } } } }`);
    expect(gaps.totalCount).toBe(gaps.nodes.length);
    const open = (kind: string) =>
      gaps.nodes.flatMap((gap: { kind: string; question: string }) => (gap.kind === kind ? gap.question : []));
    expect(open('SIGNATORY_UNKNOWN')).toEqual(['Who signed "Lock Deal" for Norland?']);
    expect(open('SIGNER_UNNAMED')).toEqual(['Who gave this signature of "Lock Deal"?']);
    expect(open('COUNTERPARTY_UNKNOWN')).toEqual(['With whom did Norland conclude "Lock Deal"?']);
    expect(open('SIGNING_UNREPORTED')).toEqual(['Was "Quay Pact" signed as announced?']);
    expect(open('DATE_UNKNOWN')).toEqual([
      'When was "Coast Declaration"?',
      'When was "Lock Deal"?',
      'When was "opening session"?',
    ]);
    expect(open('PLACE_UNKNOWN')).toEqual(['Where was "Coast Declaration"?', 'Where was "Lock Deal"?']);
    expect(open('HOST_UNKNOWN')).toEqual([]);
    expect(open('ONE_SOURCE')).toEqual([
      'Who else reports "Harbour Accord"?',
      'Who else reports "Lock Deal"?',
      'Who else reports "Harbour Forum 2025"?',
    ]);
    for (const gap of gaps.nodes) expect(gap.evidence, gap.question).toHaveLength(1);
    expect(gaps.nodes[0]).toMatchObject({
      about: { name: 'Lock Deal' },
      party: { name: 'Norland' },
      evidence: [{ quote: 'Norland signed the Lock Deal.' }],
    });
  });

  it('tells what is not told about one thing, of some kinds', async () => {
    const ids = '{ nodes { id } }';
    const asked = await data(`{
      of: gaps(kind: [SIGNATORY_UNKNOWN, SIGNING_UNREPORTED], about: { name: "MoH" }) ${ids}
      on: gaps(about: { name: "Quay Pact" }) ${ids}
      person: gaps(kind: [SIGNATORY_UNKNOWN], about: { name: "Bo Ek" }) ${ids}
      narrowed: gaps(kind: [SIGNING_UNREPORTED], where: { nameContains: "quay" }) ${ids}
      none: gaps(kind: [SIGNING_UNREPORTED], where: { nameContains: "lock" }) ${ids}
    }`);
    const unreported = { id: 'gap:signing_unreported:agreement:quay-pact:claim:quay' };
    expect(asked).toEqual({
      of: { nodes: [unreported] },
      on: { nodes: [unreported] },
      person: { nodes: [] },
      narrowed: { nodes: [unreported] },
      none: { nodes: [] },
    });
  });

  it('is counted', async () => {
    const { statistics, server } = await data(`{
      statistics { documents mentions evidence entities { type count } facts { statement facts evidence }
        sources { publisher documents first last } one: sources(first: 1) { publisher } years { year documents } }
      server { version longestPage }
    }`);
    expect(statistics).toMatchObject({
      documents: 4,
      mentions: 10,
      entities: [
        { type: 'Organization', count: 8 },
        { type: 'Person', count: 3 },
        { type: 'Event', count: 2 },
        { type: 'Agreement', count: 5 },
        { type: 'Place', count: 2 },
      ],
      sources: [
        { publisher: null, documents: 2, first: '2025-05', last: '2025-05' },
        { publisher: 'Coast Gazette', documents: 2, first: '2024', last: '2025-04-25' },
      ],
      one: [{ publisher: null }],
      years: [
        { year: '2024', documents: 1 },
        { year: '2025', documents: 2 },
      ],
    });
    expect(statistics.facts).toContainEqual({ statement: 'Claim', facts: 5, evidence: 5 });
    expect(statistics.facts).toContainEqual({ statement: 'WITHIN', facts: 1, evidence: 1 });
    expect(server).toEqual({ version: '0.1.0', longestPage: 100 });
  });

  it('is searched by its sentences, with what they state', async () => {
    const { searchSentences } = await data(`{ searchSentences(text: "university signed HARBOUR accord") { totalCount
      edges { score node { quote document { id } url } supports { statement fact { id } } } } }`);
    expect(searchSentences.totalCount).toBe(2);
    const [first, second] = searchSentences.edges;
    expect(first.score).toBeLessThan(1);
    expect([first, second].map(({ node }) => node.document.id)).toEqual(['document:accord', 'document:forum']);
    expect(first.supports).toEqual([
      { statement: 'PARTY_TO', fact: null },
      { statement: 'PARTY_TO', fact: null },
      { statement: 'Claim', fact: { id: 'claim:signed' } },
    ]);
    const { phrase, loose, narrowed, none } = await data(`{
      phrase: searchSentences(text: "\\"the lock deal\\"") { edges { score node { quote } } }
      loose: searchSentences(text: "deal lock") { totalCount }
      narrowed: searchSentences(text: "lock", where: { statement: "Claim" }) { nodes { quote entities { name } } }
      none: searchSentences(text: "lock accord") { totalCount }
    }`);
    expect(phrase.edges.map(({ node }: { node: { quote: string } }) => node.quote).toSorted()).toEqual([
      'Norland signed the Lock Deal.',
      'signed the Lock Deal',
    ]);
    expect(phrase.edges[0].score).toBe(1);
    expect(loose.totalCount).toBe(2);
    expect(narrowed.nodes).toEqual([{ quote: 'signed the Lock Deal', entities: [] }]);
    expect(none.totalCount).toBe(0);
    const { errors } = await ask('{ searchSentences(text: "?!") { totalCount } }');
    expect(errors?.[0]).toMatchObject({ message: 'text: expected a letter or a digit, got "?!"' });
  });

  it('gives the numbers that were told, by what they are about and what they count', async () => {
    const figures = '{ totalCount nodes { value qualifier counts about { name } evidence(first: 1) { quote } } }';
    const { all, none, other } = await data(`{
      all: figures(about: { name: "the forum" }, text: "GUEST") ${figures}
      none: figures(text: "ships") ${figures}
      other: figures(about: { name: "MoH" }) ${figures}
    }`);
    expect(all).toEqual({
      totalCount: 1,
      nodes: [
        {
          value: 300,
          qualifier: 'OVER',
          counts: 'guests',
          about: { name: 'Harbour Forum 2025' },
          evidence: [{ quote: 'Over 300 guests came to the forum.' }],
        },
      ],
    });
    expect([none.totalCount, other.totalCount]).toEqual([0, 0]);
  });

  it('tells what had to do with the same events and agreements', async () => {
    const related = '{ totalCount edges { eventCount agreementCount shared { name } node { name } } }';
    const { person, organization } = await data(`{
      person(ref: { name: "Ana Lund" }) { related(types: [Organization], first: 2) ${related} }
      organization(ref: { name: "Norland" }) { related(types: [Person]) ${related} }
    }`);
    const both = [{ name: 'Harbour Accord' }, { name: 'Harbour Forum 2025' }];
    expect(person.related).toEqual({
      totalCount: 4,
      edges: ['University of Northport', 'Ministry of Harbours'].map((name) => ({
        eventCount: 1,
        agreementCount: 1,
        shared: both,
        node: { name },
      })),
    });
    expect(organization.related.edges).toEqual([
      { eventCount: 0, agreementCount: 1, shared: [{ name: 'Coast Declaration' }], node: { name: 'Ceri Voss' } },
    ]);
  });
});
