import { expect, it } from 'vitest';
import { examples } from '../../src/server/examples.ts';
import type { Graph } from '../../src/graph/port.ts';
import { fillHarbour, harbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

const howOften = (data: unknown, what: string): number => JSON.stringify(data).split(what).length - 1;

onEachEngine('the examples', fillHarbour, (ask, graph) => {
  it('each bring rows of this very graph, with the sentences', async () => {
    const tabs = await examples(await graph());
    expect(tabs).toHaveLength(8);
    for (const { query } of tabs) {
      const { data, errors } = await ask(query);
      expect(errors, query).toBeUndefined();
      expect(howOften(data, query.includes('search(') ? '"score":' : '"quote":"'), query).toBeGreaterThanOrEqual(1);
      expect(query).toMatch(/^# /u);
      for (const line of query.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
    const [first] = tabs;
    expect(first!.query).toContain('organization(ref: { name: "Ministry of Harbours" })');
    const { data } = await ask(first!.query);
    expect(JSON.stringify(data)).toContain('"quote":"Ana Lund, minister of harbours, signed for the ministry');
  });
});

const twoReports = async (graph: Graph) => {
  const sample = harbour();
  const report = sample.document('document:quarry', 'Stone Union is a party to the Quarry Pact.', { title: 'Quarry' });
  const union = sample.entity('org:stone-union', ['Stone Union'], { kind: 'ASSOCIATION' });
  const pact = sample.entity('agreement:quarry-pact', ['Quarry Pact'], { kind: 'OTHER', status: 'SIGNED' });
  sample.mention(report, 'Stone Union', union);
  sample.mention(report, 'Quarry Pact', pact);
  sample.relation('PARTY_TO', union, pact, { id: 'party_to:quarry', sources: 1, stories: 1, role: 'PARTY' });
  await sample.write(graph);
};

onEachEngine('the examples about one document', twoReports, (ask, graph) => {
  it('ask about what that document names', async () => {
    const [first] = await examples(await graph(), ['document:quarry']);
    expect(first!.query).toContain('Stone Union');
    expect(JSON.stringify((await ask(first!.query)).data)).toContain('Quarry Pact');
  });

  it('ask about everything where it names nothing that can be asked about', async () => {
    const [first] = await examples(await graph(), ['document:nowhere']);
    expect(first!.query).toContain('Ministry of Harbours');
  });
});

const twins = (graph: Parameters<typeof fillHarbour>[0]) => {
  const sample = harbour();
  sample.entity('org:ministry-of-harbours-norland', ['Ministry of Harbours'], { kind: 'GOVERNMENT' });
  return sample.write(graph);
};

onEachEngine('the examples, where two bear the name', twins, (ask, graph) => {
  it('ask by id', async () => {
    const [first] = await examples(await graph());
    expect(first!.query).toContain('organization(ref: { id: "org:ministry-of-harbours" })');
    expect((await ask(first!.query)).errors).toBeUndefined();
  });
});

onEachEngine(
  'the examples of an empty graph',
  async () => {},
  (ask, graph) => {
    it('say how to load documents, and can be asked all the same', async () => {
      const tabs = await examples(await graph());
      expect(tabs).toHaveLength(1);
      expect(tabs[0]!.query).toContain('signatory load FOLDER');
      expect(await ask(tabs[0]!.query)).toMatchObject({
        data: { organizations: { totalCount: 0, nodes: [] }, agreements: { totalCount: 0, nodes: [] } },
      });
    });
  },
);
