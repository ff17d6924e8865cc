import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serving } from '../serving.ts';

const serve = serving();
const writeKey = 'a key for writing, long enough';
const key = 'a key for reading, long enough';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-mutations-'));
  await writeFile(join(folder, 'decisions.jsonl'), '# What we decided.\n');
});
afterEach(() => rm(folder, { recursive: true }));

interface Answer {
  // What a mutation asks for is what its answer holds; tests know both.
  // oxlint-disable-next-line no-explicit-any
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A server of an empty graph, and what sends it mutations. */
async function writing(config: Parameters<typeof serve>[0] = { writeKey }) {
  const served = await serve({ decisions: join(folder, 'decisions.jsonl'), ...config }, async () => {});
  const send = async (query: string, variables: object = {}, authorization = `Bearer ${writeKey}`) => {
    const response = await fetch(new URL('graphql', served.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  return { ...served, send };
}

const pact = {
  id: 'pact',
  text: 'Kenya and Uganda signed a trade agreement in Nairobi on 3 March 2024.',
  published: '2024-03-04',
};
const load = `mutation ($document: DocumentInput!, $dryRun: Boolean) {
  loadDocument(document: $document, dryRun: $dryRun) {
    documents { id outcome } dryRun created changed deleted version { counter }
    effects {
      entitiesAdded { count entities { id type name } }
      factsAdded { count facts(first: 1) { says evidence { document quote } } }
      factsKnown { count } factsWithdrawn { count facts { says } } contradicted { property claims { says } }
    }
  }
}`;

describe('a mutation', { timeout: 30_000 }, () => {
  it('needs the key for writing, always, whoever asks from wherever', async () => {
    const { send } = await writing();
    for (const authorization of ['', 'Bearer', `Bearer ${writeKey}x`, `Bearer ${key}`]) {
      const { status, data, errors } = await send(load, { document: pact }, authorization);
      expect([status, data, errors![0]!.extensions], authorization).toEqual([
        401,
        { loadDocument: null },
        { code: 'UNAUTHORIZED' },
      ]);
    }
    const off = await writing({});
    const { status, errors } = await off.send(load, { document: pact });
    expect([status, errors]).toMatchObject([
      403,
      [{ message: expect.stringContaining('set SIGNATORY_WRITE_KEY'), extensions: { code: 'FORBIDDEN' } }],
    ]);
    const got = await fetch(new URL('graphql?query=mutation{removeDocuments(ids:["a"]){created}}', off.url));
    expect(got.status).toBe(405);
  });

  it('loads a document, says what came of it, and the next question sees it', async () => {
    const { send } = await writing();
    const planned = await send(load, { document: pact, dryRun: true });
    expect(planned.data.loadDocument).toMatchObject({ dryRun: true, created: 0, version: { counter: 0 } });
    const asked = '{ agreements { nodes { name date parties { nodes { name } } } } }';
    expect((await send(asked)).data.agreements.nodes).toEqual([]);
    const { data } = await send(load, { document: pact });
    expect(data.loadDocument.effects).toEqual(planned.data.loadDocument.effects);
    expect(data.loadDocument).toMatchObject({
      documents: [{ id: 'document:pact', outcome: 'ADDED' }],
      changed: 0,
      deleted: 0,
      version: { counter: 1 },
      effects: {
        entitiesAdded: { count: 4, entities: expect.arrayContaining([expect.objectContaining({ name: 'Uganda' })]) },
        factsAdded: { facts: [{ evidence: [{ document: 'document:pact', quote: pact.text }] }] },
        factsKnown: { count: 0 },
      },
    });
    expect(data.loadDocument.created).toBeGreaterThan(20);
    expect((await send(asked)).data.agreements.nodes).toEqual([
      {
        name: 'trade agreement (Kenya, Uganda)',
        date: '2024-03-03',
        parties: { nodes: [{ name: 'Kenya' }, { name: 'Uganda' }] },
      },
    ]);
    const again = await send(load, { document: pact });
    expect(again.data.loadDocument).toMatchObject({
      documents: [{ outcome: 'UNCHANGED' }],
      created: 0,
      version: { counter: 1 },
    });
    const other = await send(load, { document: { ...pact, text: pact.text.replace('3 March', '5 March') } });
    expect(other.data.loadDocument).toMatchObject({ documents: [{ outcome: 'REPLACED' }] });
    expect((await send(asked)).data.agreements.nodes).toMatchObject([{ date: '2024-03-05' }]);
  });

  it('refuses what cannot be a document, with what was expected', async () => {
    const { send } = await writing();
    for (const [document, message] of [
      [{ text: ' ' }, 'document: expected text'],
      [{ text: 'A text.', published: 'soon' }, 'expected'],
      [{ text: 'A text.', url: 'not an address' }, 'document: url'],
    ] as const)
      expect((await send(load, { document })).errors![0]!.message).toContain(message);
  });

  it('tells what others of its request did before it was refused', async () => {
    const { send } = await writing();
    const { data, errors } = await send(
      'mutation ($document: DocumentInput!) { a: loadDocument(document: $document) { documents { id } } b: removeDocuments(ids: ["none"]) { deleted } }',
      { document: { ...pact, id: 'document:pact' } },
    );
    expect(data).toEqual({ a: { documents: [{ id: 'document:pact' }] }, b: null });
    expect(errors).toHaveLength(1);
  });

  it('removes documents, all or none, and never reads a file that a request names', async () => {
    const { send } = await writing();
    await writeFile(join(folder, 'pact.txt'), pact.text);
    await send(load, { document: pact });
    const remove = `mutation ($ids: [ID!]!) { removeDocuments(ids: $ids) {
      documents { id outcome } created deleted effects { factsWithdrawn { count } entitiesWithdrawn { count } } } }`;
    for (const missing of ['nothing', join(folder, 'pact.txt'), '-']) {
      const { errors } = await send(remove, { ids: ['pact', missing] });
      expect(errors![0]!.extensions).toEqual({ code: 'NOT_FOUND', nearest: ['pact'] });
    }
    const { data } = await send(remove, { ids: ['pact'] });
    expect(data.removeDocuments).toMatchObject({
      documents: [{ id: 'document:pact', outcome: 'REMOVED' }],
      created: 0,
      effects: { entitiesWithdrawn: { count: 4 } },
    });
    expect((await send('{ documents { totalCount } organizations { totalCount } }')).data).toEqual({
      documents: { totalCount: 0 },
      organizations: { totalCount: 0 },
    });
  });

  it('decides who is who: writes the decision down, and brings the graph to what it then is', async () => {
    const { send } = await writing();
    const report =
      'The Ministry of Fisheries and the University of Fisheries signed a memorandum of understanding in Kisumu.';
    await send(load, { document: { id: 'forum', text: report } });
    const names = async () =>
      (await send('{ organizations { nodes { name } } }')).data.organizations.nodes.map(
        ({ name }: { name: string }) => name,
      );
    const before = await names();
    const [a, b] = before
      .filter((name: string) => name.includes('Fisheries'))
      .map((name: string) => ({ type: 'Organization', name }));
    expect([a, b]).not.toContain(undefined);
    const decide = `mutation ($decision: DecisionInput!, $dryRun: Boolean) {
      decide(decision: $decision, author: "Ana", reason: "one house", dryRun: $dryRun) {
        dryRun unmatched effects { merged { before { name } after { name } } } } }`;
    const dry = await send(decide, { decision: { same: { a, b } }, dryRun: true });
    expect(dry.data.decide.effects.merged).toHaveLength(1);
    expect(await names()).toEqual(before);
    const { data } = await send(decide, { decision: { same: { a, b } } });
    expect(data.decide).toMatchObject({ dryRun: false, unmatched: null, effects: dry.data.decide.effects });
    expect(await names()).toHaveLength(before.length - 1);
    const nobody = { type: 'Person', name: 'Nobody' };
    const unknown = await send(decide, { decision: { rename: { of: nobody, name: 'Somebody' } } });
    expect(unknown.data.decide.unmatched).toContain('nothing is called "Nobody"');
    const lines = (await readFile(join(folder, 'decisions.jsonl'), 'utf8')).trim().split('\n').slice(1);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      { decision: 'same', a, b, author: 'Ana', reason: 'one house' },
      { decision: 'rename', of: nobody, name: 'Somebody', author: 'Ana', reason: 'one house' },
    ]);
    const wrong = await send(decide, { decision: { same: { a: { type: 'Person' }, b } } });
    expect(wrong.errors![0]!.message).toContain('expected either a name or a quote');
    // Later loads go by it too.
    await send(load, { document: pact });
    expect((await names()).filter((name: string) => name.includes('Fisheries'))).toHaveLength(1);
  });
});
