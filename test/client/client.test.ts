import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { connect, graphql, QueryFailed, readFragment, type ResultOf } from '../../schema/client/index.ts';
import { serving } from '../serving.ts';
import { signedBy } from './example.ts';

const root = path.join(import.meta.dirname, '..', '..');
const serve = serving();
const endpoint = (url: string) => new URL('graphql', url).href;

const named = graphql(`
  fragment Named on Organization {
    name
    kind
  }
`);
const body = graphql(
  `
    query Body($ref: EntityRef!) {
      organization(ref: $ref) {
        id
        ...Named
        positions(first: 1) {
          totalCount
        }
      }
    }
  `,
  [named],
);

describe('the typed client', { timeout: 60_000 }, () => {
  it('answers as the example in the README says', async () => {
    const { url } = await serve();
    expect(await signedBy(endpoint(url), 'Ministry of Harbours', '2000')).toEqual([
      '2025-04-24: Harbour Accord with University of Northport',
    ]);
    const shown = await readFile(path.join(root, 'README.md'), 'utf8');
    const example = await readFile(path.join(import.meta.dirname, 'example.ts'), 'utf8');
    expect(shown).toContain(example.replace('../../schema/client/index.ts', 'signatory/client').trim());
  });

  it('gives results and variables the types that the schema has', async () => {
    const { url } = await serve();
    const { organization } = await connect(endpoint(url)).ask(body, { ref: { name: 'MoH' } });
    if (!organization) throw new Error('expected an organization');
    expectTypeOf(organization.id).toEqualTypeOf<string>();
    expectTypeOf(organization.positions.totalCount).toEqualTypeOf<number>();
    const { name, kind } = readFragment(named, organization);
    expectTypeOf(name).toEqualTypeOf<string>();
    expectTypeOf<'UNIVERSITY'>().toExtend<typeof kind>();
    expectTypeOf<'CASTLE'>().not.toExtend<typeof kind>();
    expect([organization.id, name, kind]).toEqual(['org:ministry-of-harbours', 'Ministry of Harbours', kind]);
    expectTypeOf<ResultOf<typeof body>['organization']>().not.toBeAny();
    // @ts-expect-error A ref is needed.
    const asking = connect(endpoint(url)).ask(body);
    await expect(asking).rejects.toThrow(QueryFailed);
  });

  it('tells what the server says went wrong', async () => {
    const { url } = await serve();
    const failed = await connect(endpoint(url))
      .ask(body, { ref: { name: 'Nobody At All' } })
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(QueryFailed);
    expect((failed as QueryFailed).errors[0]?.extensions?.code).toBe('NOT_FOUND');
    await expect(connect(new URL('nowhere', url)).ask(body, { ref: { name: 'MoH' } })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('brings its key', async () => {
    const brought: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      brought.push(new Headers(init?.headers).get('authorization'));
      return Response.json({ data: { organization: null } });
    };
    for (const options of [{ fetch }, { fetch, key: 'a key' }])
      await connect('http://example.org/graphql', options).ask(body, { ref: { name: 'MoH' } });
    expect(brought).toEqual([null, 'Bearer a key']);
  });

  it('brings the bookmark of its last mutation', async () => {
    const brought: (string | null)[] = [];
    const client = connect('http://example.org/graphql', {
      fetch: async (_, init) => {
        brought.push(new Headers(init?.headers).get('signatory-bookmark'));
        const extensions = brought.length === 1 ? { bookmark: 'FB:1' } : {};
        return Response.json({ data: { organization: null }, extensions });
      },
    });
    for (let i = 0; i < 3; i++) await client.ask(body, { ref: { name: 'MoH' } });
    expect(brought).toEqual([null, 'FB:1', 'FB:1']);
  });

  it('knows the schema as it stands (`npm run schema` writes it)', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'signatory-client-'));
    try {
      const file = path.join(folder, 'introspection.ts');
      execFileSync(process.execPath, ['--import', 'tsx', 'schema/client/generate.ts', file], { cwd: root });
      expect(await readFile(path.join(root, 'schema', 'client', 'introspection.ts'), 'utf8')).toBe(
        await readFile(file, 'utf8'),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
