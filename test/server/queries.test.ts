import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server.ts';
import { readQueryFiles } from '../../src/server/queries/saved.ts';
import { Sample } from '../fixtures.ts';
import { serving } from '../serving.ts';

const serve = serving();

const files = [
  {
    file: 'queries/agreements.graphql',
    text: `# The agreements of a body,
# with their parties.
query ($ref: EntityRef!, $first: Int = 1, $status: [AgreementStatus!]) {
  organization(ref: $ref) {
    name
    agreements(first: $first, where: { status: $status }) {
      totalCount
      nodes { name status date parties { edges { role node { name kind } } } }
    }
  }
}`,
  },
  {
    file: 'queries/people.graphql',
    text: 'query ($after: String, $last: Int) { people(first: 2, after: $after, last: $last) { edges { cursor node { name names } } } }',
  },
  { file: 'queries/one.graphql', text: '{ organization(ref: { name: "MoH" }) { id kind parent { name } } }' },
];

const asked = (url: string, path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(`/q/${path}`, url), { headers });
const text = async (url: string, path: string) => (await asked(url, path)).text();

describe('a saved query', () => {
  it('is listed with what it is for, what it takes and what its table holds', async () => {
    const { url } = await serve({ queryFiles: files });
    const { queries } = (await (await asked(url, '')).json()) as { queries: { name: string }[] };
    expect(queries.map(({ name }) => name)).toEqual(['agreements', 'people', 'one']);
    expect(queries[0]).toEqual({
      name: 'agreements',
      description: 'The agreements of a body, with their parties.',
      url: '/q/agreements',
      parameters: [
        { name: 'ref', type: 'EntityRef!', required: true, default: null },
        { name: 'first', type: 'Int', required: false, default: '1' },
        { name: 'status', type: '[AgreementStatus!]', required: false, default: null },
      ],
      columns: [
        { name: 'organization.name', type: 'String' },
        { name: 'organization.agreements.totalCount', type: 'Int' },
        { name: 'name', type: 'String' },
        { name: 'status', type: 'AgreementStatus' },
        { name: 'date', type: 'Date' },
        { name: 'parties.role', type: 'PartyRole' },
        { name: 'parties.name', type: 'String' },
        { name: 'parties.kind', type: 'OrganizationKind' },
      ],
    });
    expect(await (await fetch(new URL('/q', url))).json()).toEqual({ queries });
  });

  it('is answered with values from the address, or from a posted body', async () => {
    const { url } = await serve({ queryFiles: files });
    const data = (await (await asked(url, 'agreements?ref.name=moh&first=5&status=SIGNED&status=ADOPTED')).json()) as {
      data: { organization: { agreements: { nodes: { name: string }[] } } };
    };
    const names = data.data.organization.agreements.nodes.map(({ name }) => name);
    expect(names).toEqual(['Harbour Accord', 'Coast Declaration', 'Coast Declaration']);
    for (const path of [
      'agreements?ref={"name":"moh"}&first=5&status=["SIGNED","ADOPTED"]',
      'agreements?ref.name=moh&first=5&status=SIGNED&status=ADOPTED&format=json',
    ])
      expect(await (await asked(url, path)).json(), path).toEqual(data);
    const posted = await fetch(new URL('/q/agreements', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ref: { name: 'moh' }, first: 5, status: ['SIGNED', 'ADOPTED'] }),
    });
    expect(await posted.json()).toEqual(data);
  });

  it('says what is wrong with what it is asked', async () => {
    const { url } = await serve({ queryFiles: files });
    const wrong: Readonly<Record<string, string>> = {
      agreements: 'expected a value for ref (EntityRef!), got none',
      'agreements?ref.name=moh&frist=5': 'expected one of the parameters ref, first, status, got frist',
      'agreements?ref.name=moh&first=many': 'first: expected a whole number, got "many"',
      'agreements?ref.name=moh&first=1&first=2': 'first: expected one value (Int), got several',
      'agreements?ref=moh': 'ref: expected ref.id or ref.name, or a JSON object, got "moh"',
      'agreements?ref.nam=moh': 'ref.nam: expected one of id, name (EntityRef), got nam',
      'agreements?ref={"name"}': 'ref: expected JSON, got',
      'agreements?ref.name=moh&format=xml': 'format: expected one of json, csv, chart, got xml',
      'agreements?ref.name=moh&format=chart&per=week': 'per: expected one of year, month, day, got week',
      'agreements?ref.name=moh&format=chart&by=colour': 'by: expected one of the columns organization.name,',
      'people?format=chart': 'expected a query that asks for a date, got one without; a chart needs one',
      'one?a=1': 'expected no parameters, got a',
      nothing: 'no query is called nothing; /q/ lists them',
    };
    for (const [path, message] of Object.entries(wrong)) {
      const response = await asked(url, path);
      expect(response.status, path).toBe(path === 'nothing' ? 404 : 400);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect(errors[0]!.message).toContain(message);
    }
    // What only the API knows is said by the API.
    const unknown = await asked(url, 'agreements?ref.name=moh&status=SINGED');
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('AgreementStatus')]);
    const table = await asked(url, 'agreements?ref.name=Nobody&format=csv');
    expect([table.status, await table.text()]).toEqual([400, expect.stringContaining('"code":"NOT_FOUND"')]);
    const form = await fetch(new URL('/q/one', url), { method: 'POST', body: 'a=1' });
    expect([form.status, await form.text()]).toEqual([400, expect.stringContaining('application/json')]);
  });

  it('answers a request for its head alone, and says which methods and names it takes', async () => {
    const { url } = await serve({ queryFiles: files });
    const head = await fetch(new URL('/q/one', url), { method: 'HEAD' });
    expect([head.status, await head.text(), Boolean(head.headers.get('etag'))]).toEqual([200, '', true]);
    const put = await fetch(new URL('/q/one', url), { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await asked(url, '%E0%A4%A')).status).toBe(400);
    const several = await serve({
      queryFiles: [
        { file: 'queries/all.graphql', text: 'query ($of: [EntityRef!]!) { agreements(between: $of) { totalCount } }' },
      ],
    });
    const message = async (path: string) =>
      ((await (await asked(several.url, path)).json()) as { errors: { message: string; extensions: object }[] })
        .errors[0];
    expect((await message('all?of.name=UNESCO'))!.message).toBe(
      'of: expected a list, whose first is of.0.name, got of.name',
    );
    expect(await message('all?of.0.name=UNESCO&of.0.id=x')).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });

  it('is a table of all pages, a row for each item and a column for each leaf', async () => {
    const { url } = await serve({ queryFiles: files });
    const response = await asked(url, 'agreements?ref.name=moh&format=csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(await response.text()).toBe(
      [
        'organization.name,organization.agreements.totalCount,name,status,date,parties.role,parties.name,parties.kind',
        'Ministry of Harbours,3,Harbour Accord,SIGNED,2025-04-24,PARTY; PARTY,Ministry of Harbours; University of Northport,GOVERNMENT; UNIVERSITY',
        // It is a party and an issuer, so the list holds it twice.
        ...Array(2).fill(
          'Ministry of Harbours,3,Coast Declaration,ADOPTED,,PARTY; ISSUER; PARTY,Ministry of Harbours; Ministry of Harbours; Norland,GOVERNMENT; GOVERNMENT; COUNTRY',
        ),
        '',
      ].join('\r\n'),
    );
    const people = (await text(url, 'people?format=csv')).split('\r\n').map((line) => line.split(',')[1]);
    expect(people).toEqual(['name', 'Ana Lund', 'Bo Ek', 'Ceri Voss', undefined]);
    const cursor = (await text(url, 'people?format=csv')).split('\r\n')[1]!.split(',')[0]!;
    expect((await text(url, `people?format=csv&after=${cursor}`)).split('\r\n').slice(1, 3).join()).not.toContain(
      'Ana',
    );
    expect(await text(url, 'people?format=csv&last=2')).toContain('read forwards');
    expect(await text(url, 'one?format=csv')).toBe(
      'organization.id,organization.kind,organization.parent.name\r\norg:ministry-of-harbours,GOVERNMENT,\r\n',
    );
  });

  it('keeps a text that a spreadsheet would compute as text', async () => {
    const fill = async (graph: Parameters<Sample['write']>[0]) => {
      const sample = new Sample();
      sample.entity('person:x', ['=HYPERLINK("http://evil.example")', 'a, "b"']);
      await sample.write(graph);
    };
    const { url } = await serve({ queryFiles: files }, fill);
    const [, row] = (await text(url, 'people?format=csv')).split('\r\n');
    expect(row).toContain(`,"'=HYPERLINK(""http://evil.example"")","'=HYPERLINK`);
  });

  it('is a chart: rows counted over time, by a column, and how many could not be placed', async () => {
    const { url } = await serve({ queryFiles: files });
    expect(await (await asked(url, 'agreements?ref.name=moh&format=chart&by=status')).json()).toEqual({
      time: 'date',
      per: 'month',
      by: 'status',
      points: [{ time: '2025-04-01', period: '2025-04', series: 'SIGNED', value: 1 }],
      leftOut: { undated: 2, inexact: 0 },
    });
    expect(JSON.parse(await text(url, 'agreements?ref.name=moh&format=chart&per=year'))).toMatchObject({
      points: [{ time: '2025-01-01', period: '2025', series: null, value: 1 }],
    });
  });

  it('is sent again only when the graph has changed', async () => {
    const { url } = await serve({ queryFiles: files });
    for (const path of ['one', 'people?format=csv', 'agreements?ref.name=moh&format=chart']) {
      const tag = (await asked(url, path)).headers.get('etag')!;
      expect((await asked(url, path, { 'if-none-match': tag })).status, path).toBe(304);
      expect(
        (await asked(url, `${path}${path.includes('?') ? '&' : '?'}format=json`, { 'if-none-match': tag })).status,
      ).not.toBe(304);
    }
  });
});

describe('pages from elsewhere', () => {
  it('may read where their origin is allowed, and nowhere else', async () => {
    const { url } = await serve({ queryFiles: files, origins: ['https://board.example'] });
    for (const path of ['q/one', 'graphql?query={people{totalCount}}']) {
      const from = (origin: string, method = 'GET') =>
        fetch(new URL(path, url), {
          method,
          headers: { origin, ...(method === 'OPTIONS' ? { 'access-control-request-method': 'POST' } : {}) },
        });
      const allowed = await from('https://board.example');
      expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
        200,
        'https://board.example',
      ]);
      const leave = await from('https://board.example', 'OPTIONS');
      expect([leave.status, leave.headers.get('access-control-allow-headers')]).toEqual([
        204,
        'accept, authorization, content-type, if-none-match, signatory-bookmark',
      ]);
      for (const method of ['GET', 'OPTIONS'])
        expect((await from('https://evil.example', method)).headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(
      (await fetch(new URL('health', url), { headers: { origin: 'https://board.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });
});

describe('a folder of queries', () => {
  let folder = '';
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'signatory-queries-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('is refused with the place of everything that is wrong in it', async () => {
    const { graph } = await serve();
    const queries: Readonly<Record<string, string>> = {
      'a.graphql': '{\n  people { nodes { salary } }\n}',
      'b.graphql': '{ people(',
      'c.graphql': 'query A { people { totalCount } } query B { people { totalCount } }',
      'd.graphql': 'query ($format: Int) { people(first: $format) { totalCount } }',
      'e f.graphql': '{ people { totalCount } }',
      'notes.txt': 'nothing',
    };
    for (const [name, query] of Object.entries(queries)) await writeFile(join(folder, name), query);
    const start = async () =>
      createServer(graph, {
        host: '127.0.0.1',
        port: 0,
        key: null,
        publicRead: false,
        queryFiles: await readQueryFiles(folder),
      });
    const { message } = (await start().catch((error: Error) => error)) as Error;
    expect(message.split('\n').map((line) => line.slice(folder.length + 1))).toEqual([
      expect.stringMatching(/^a\.graphql:2: Cannot query field "salary"/u),
      expect.stringMatching(/^b\.graphql:1: Syntax Error/u),
      'c.graphql: expected one query, got 2 operations',
      'd.graphql: expected variables called otherwise than format, per, by, got $format',
      'e f.graphql: expected a name of letters, digits, - and _, because it stands in the address, got e f',
    ]);
    await expect(readQueryFiles(join(folder, 'none'))).rejects.toThrow('expected a folder of .graphql files');
  });
});
