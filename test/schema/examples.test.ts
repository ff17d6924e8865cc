import { expect, it } from 'vitest';
import { examples } from '../../src/server/examples.ts';
import { fillHarbour, harbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

const howOften = (data: unknown, what: string): number => JSON.stringify(data).split(what).length - 1;

onEachEngine('the examples', fillHarbour, (ask, graph) => {
  it('each bring rows of this very graph, with the sentences', async () => {
    const tabs = await examples(await graph());
    expect(tabs).toHaveLength(5);
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
