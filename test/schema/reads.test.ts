import { expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { Sample } from '../fixtures.ts';
import { onEachEngine } from './ask.ts';

const report = 'document:report';

/** So many organizations, each with two agreements that two others are parties to, signed and stated. */
function wide(organizations: number): Sample {
  const sample = new Sample();
  sample.document(report, 'They signed it.', { title: 'Report', url: 'https://news.example/report' });
  const stated = { [report]: 'They signed it.' };
  const city = sample.entity('place:city', ['City']);
  for (let one = 0; one < organizations; one++) {
    const name = String(one).padStart(2, '0');
    const body = sample.entity(`org:body-${name}`, [`Body ${name}`], { kind: 'OTHER' });
    const partner = sample.entity(`org:partner-${name}`, [`Partner ${name}`], { kind: 'OTHER' });
    const signer = sample.entity(`person:signer-${name}`, [`Signer ${name}`]);
    const meeting = sample.entity(`event:meeting-${name}`, [`Meeting ${name}`], { kind: 'MEETING' });
    sample.fact('HOSTED', body, meeting, stated, 'HOST');
    sample.fact('TOOK_PLACE_IN', meeting, city, stated);
    sample.mention(report, 'They', body);
    for (const which of ['a', 'b']) {
      const id = `agreement:${which}-${name}`;
      const agreement = sample.entity(id, [`Agreement ${which} ${name}`], {
        kind: 'AGREEMENT',
        status: 'SIGNED',
        date: '2025',
      });
      sample.fact('PARTY_TO', body, agreement, stated, 'PARTY');
      sample.fact('PARTY_TO', partner, agreement, stated, 'PARTY');
      const signature = sample.factNode(`signature:${which}-${name}`, {}, stated);
      sample.relation('BY', signature, signer);
      sample.relation('FOR', signature, body);
      sample.relation('OF', signature, agreement);
      sample.relation(
        'ABOUT',
        sample.factNode(`claim:${which}-${name}`, { property: 'status', value: 'SIGNED', shown: true }, stated),
        agreement,
      );
    }
  }
  return sample;
}

const questions: Readonly<Record<string, string>> = {
  'agreements, parties, signers and evidence of many organizations': `{
    search(text: "body", first: 40) { totalCount nodes { ... on Organization {
      name documents(first: 2) { totalCount nodes { title } }
      counterparties(first: 2) { totalCount edges { agreements { name } node { name } } }
      agreements(first: 2) { totalCount edges { role evidence { quote url antecedents { text } document { title text } }
        node { name place history(first: 2) { nodes { value evidence { quote } } }
          parties(first: 3) { totalCount edges { role signatures { person { name } } evidence { quote document { id } } node { name } } }
          signatures(first: 2) { nodes { evidence { quote } person { name cosigners(first: 2) { nodes { name } } agreements(first: 2) { nodes { name } } } organization { name } } } } } }
    } } }
  }`,
  'the reasons of many events': `{
    events(involving: [{ id: "place:city" }], first: 40) { totalCount edges {
      reasons { relation evidence { quote } entity { name } } node { name place hosts { edges { node { name } evidence { quote } } } } } }
  }`,
  'many refs in one request': `{
    agreements(between: [{ name: "Body 00" }, { name: "Partner 00" }], signedBy: { name: "Signer 00" }) { nodes { name } }
    a: organization(ref: { name: "Body 01" }) { name parent { name } }
    b: entity(ref: { id: "org:body-00" }) { name figures { totalCount } }
    c: person(ref: { name: "Signer 01" }) { name positions { nodes { title } } }
  }`,
};

const seen = new Map<string, number[]>();

for (const width of [2, 40]) {
  const fill = (graph: Graph) => wide(width).write(graph);
  onEachEngine(`reads of a graph ${width} wide`, fill, (ask) => {
    for (const [question, query] of Object.entries(questions)) {
      it(`do not grow with the width of the result: ${question}`, async () => {
        const { data, errors, extensions } = await ask(query);
        expect(errors).toBeUndefined();
        const rows = JSON.stringify(data).match(/"name"/gu)?.length ?? 0;
        expect(rows).toBeGreaterThanOrEqual(question.startsWith('many refs') ? 4 : width * 3);
        const reads = extensions?.reads ?? 0;
        expect(reads).toBeGreaterThan(0);
        const counts = seen.get(question) ?? [];
        seen.set(question, [...counts, reads]);
        // Each width and engine gives the same number.
        expect(new Set(seen.get(question)).size, `reads: ${seen.get(question)?.join(', ')}`).toBe(1);
      });
    }
  });
}

onEachEngine(
  'a total',
  (graph) => wide(3).write(graph),
  (ask) => {
    it('is not counted unless it is asked for', async () => {
      const reads = async (query: string) => (await ask(query)).extensions?.reads;
      expect(await reads('{ organizations { nodes { name } } }')).toBe(1);
      expect(await reads('{ organizations { totalCount nodes { name } } }')).toBe(2);
      expect(await reads('{ organizations { nodes { agreements { nodes { name } } } } }')).toBe(2);
      expect(await reads('{ organizations { nodes { agreements { totalCount } } } }')).toBe(2);
      expect(await reads('{ __schema { queryType { name } } }')).toBe(0);
    });
  },
);
