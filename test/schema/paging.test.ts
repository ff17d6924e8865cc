import { expect, it } from 'vitest';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';
import { connectionFields, readPage, walkThrough } from './connections.ts';
import { starts } from './starts.ts';

onEachEngine('pages', fillHarbour, (ask) => {
  it('joined are the whole list, from the start and from the end, for every connection', async () => {
    let longest = 0;
    const fields = await connectionFields(ask);
    expect(fields.length).toBeGreaterThan(60);
    for (const field of fields) {
      const from = field.type === 'Query' ? [null] : starts[field.type];
      expect(from, `${field.type} has lists, and this test no node of it`).toBeDefined();
      for (const id of from ?? []) {
        const whole = await readPage(ask, field, id, 'first: 100');
        const label = `${field.type}.${field.field} of ${id}`;
        expect(whole.totalCount, label).toBe(whole.edges.length);
        expect(whole.nodes, label).toEqual(whole.edges.map(({ node }) => node));
        longest = Math.max(longest, whole.totalCount);
        // Side by side: a server has time for several, and there are thousands of pages.
        const walks = [1, 2].flatMap((size) => [false, true].map((backwards) => ({ size, backwards })));
        await Promise.all(
          walks.map(async ({ size, backwards }) => {
            const { edges, pages } = await walkThrough(ask, field, id, size, backwards);
            expect(edges, `${label} by ${size}${backwards ? ' backwards' : ''}`).toEqual(whole.edges);
            expect(pages).toHaveLength(Math.max(1, Math.ceil(whole.totalCount / size)));
          }),
        );
      }
    }
    expect(longest).toBeGreaterThan(5);
  });

  it('hold 20 unless told, and say whether there is more on either side', async () => {
    const organizations = { type: 'Query', field: 'organizations' };
    const first = await readPage(ask, organizations, null, 'first: 2');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await readPage(ask, organizations, null, `first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const between = await readPage(
      ask,
      organizations,
      null,
      `first: 100, after: "${first.pageInfo.endCursor}", before: "${second.pageInfo.endCursor}"`,
    );
    expect(between.edges).toEqual(second.edges.slice(0, -1));
    const none = await readPage(ask, organizations, null, 'first: 0');
    expect(none).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } });
  });

  it('refuse a cursor that is none, or that belongs to a list of another order', async () => {
    const { data } = await ask('{ agreements(first: 1) { pageInfo { endCursor } } }');
    for (const cursor of [
      'nonsense',
      '',
      Buffer.from('[1]').toString('base64url'),
      data.agreements.pageInfo.endCursor,
    ]) {
      const { errors } = await ask('query($cursor: String) { people(after: $cursor) { nodes { id } } }', { cursor });
      expect(errors).toMatchObject([{ path: ['people'], extensions: { code: 'BAD_CURSOR' } }]);
      expect(errors?.[0]?.message).toMatch(/^expected a cursor/u);
    }
  });

  it('refuse sizes that cannot be', async () => {
    for (const [args, code, message] of [
      ['first: 1, last: 1', 'BAD_INPUT', 'expected `first` or `last`, got both'],
      ['first: -1', 'BAD_INPUT', 'first: expected 0 to 100, got -1'],
      ['last: -5', 'BAD_INPUT', 'last: expected 0 to 100, got -5'],
    ]) {
      const { errors } = await ask(`{ people(${args}) { nodes { id } } }`);
      expect(errors).toMatchObject([{ message, extensions: { code } }]);
    }
  });
});
