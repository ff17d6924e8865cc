import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../signatory.ts';

const { signatory } = builtProgram();

let folder: string;
const at = (name: string) => join(folder, name);
const run = (...args: string[]) =>
  signatory(args, { environment: { SIGNATORY_DATA: at('graph'), SIGNATORY_DECISIONS: at('decisions.jsonl') } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatory-review-'));
  await writeFile(at('rector.txt'), 'Li Wei, rector of Lake University, opened the Lake Forum on 3 May 2024.\n');
  await writeFile(at('banker.txt'), 'Li Wei, director of Harbour Bank, spoke in Kisumu on 3 March 2025.\n');
  await writeFile(
    at('decisions.jsonl'),
    '{"decision":"rename","of":{"type":"Person","name":"Nobody Here"},"name":"N"}\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('reviewing', { timeout: 60_000 }, () => {
  it('lists what may be one with the sentences, takes a decision, and says why from then on', async () => {
    const loaded = await run('load', at('rector.txt'), at('banker.txt'));
    expect(loaded.out).toContain(
      `Decision without effect, ${at('decisions.jsonl')}:1: nothing is called "Nobody Here"`,
    );

    const { pairs } = JSON.parse((await run('review', '--json')).out);
    expect(pairs).toMatchObject([{ rule: 'one-name-two-posts', hangs: 1 }]);
    expect(pairs[0].mentions.map(({ sentence }: { sentence: string }) => sentence).sort()).toEqual([
      'Li Wei, director of Harbour Bank, spoke in Kisumu on 3 March 2025.',
      'Li Wei, rector of Lake University, opened the Lake Forum on 3 May 2024.',
    ]);
    const [one, other] = pairs[0].mentions.map(({ entity }: { entity: { id: string } }) => entity.id);

    const decided = await run('review', '--same', one, other, '--reason', 'one obituary', '--author', 'A. Reader');
    expect(decided.code, decided.err).toBe(0);
    const line = JSON.parse((await readFile(at('decisions.jsonl'), 'utf8')).trim().split('\n')[1]!);
    expect(line).toMatchObject({ decision: 'same', reason: 'one obituary', author: 'A. Reader' });
    expect([line.a.document, line.b.document].sort()).toEqual(['banker', 'rector']);

    const why = JSON.parse((await run('why', 'li wei', '--json')).out);
    expect(why).toMatchObject({
      id: 'person:li-wei',
      mentionCount: 2,
      judgements: [{ rule: 'decision', verdict: 'SAME' }],
    });
    expect((await run('review')).out).toContain('0 pairs to decide.');
  });

  it('says which sentence and rule stand behind a fact, and what it does not know', async () => {
    const exported = (await run('export')).out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    const { id } = exported.find(({ node, title }) => node === 'Position' && title === 'director');
    const { out } = await run('why', id);
    expect(out).toContain('"Li Wei, director of Harbour Bank, spoke in Kisumu on 3 March 2025."');
    expect(out).toContain('person: Li Wei = Li Wei (person:li-wei)');
    const unknown = await run('why', 'Li Wie');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('Li Wei');
    expect((await run('review', '--same', 'Li Wei')).code).toBe(2);
  });
});
