import { expect, it } from 'vitest';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

onEachEngine('a request', fillHarbour, (ask) => {
  const refused = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await ask(query, variables);
    expect(data, query).toBeFalsy();
    expect(errors?.[0]?.extensions).toEqual({ code: 'OVER_LIMIT' });
    return errors!.map(({ message }) => message);
  };

  it('may not ask for a page over 100: the message names the path and the remedy', async () => {
    const query = '{ organizations { nodes { signed: agreements(first: 101) { nodes { id } } } } }';
    expect(await refused(query)).toEqual([
      'organizations.nodes.signed(first: 101): expected at most 100; ask for the next page with `after` and the endCursor of pageInfo',
    ]);
    expect(await refused('{ people(last: 1000) { nodes { id } } }')).toHaveLength(1);
  });

  it('may not get there with a variable, its default, or a fragment either, whatever was asked before', async () => {
    const query = 'query($size: Int = 20) { people(first: $size) { nodes { id } } }';
    expect((await ask(query)).errors).toBeUndefined();
    expect((await ask(query, { size: 100 })).errors).toBeUndefined();
    expect(await refused(query, { size: 200 })).toEqual([expect.stringMatching(/^people\(first: 200\): /u)]);
    await refused('query($size: Int = 500) { people(first: $size) { nodes { id } } }');
    await refused('{ ...all } fragment all on Query { ... on Query { people(first: 300) { nodes { id } } } }');
  });

  it('may not go deeper than 20 levels', async () => {
    const within = (levels: number): string => (levels ? `within { nodes { ${within(levels - 1)} } }` : 'id');
    expect((await ask(`{ events(first: 1) { nodes { ${within(1)} } } }`)).errors).toBeUndefined();
    const [message] = await refused(`{ events(first: 1) { nodes { ${within(10)} } } }`);
    expect(message).toMatch(/^events\.nodes\.within\.[a-z.]+: expected at most 20 levels; ask .* by id$/u);
  });

  it('may not ask for more items than pages within pages can sensibly hold', async () => {
    const [message] = await refused(
      '{ organizations(first: 100) { nodes { agreements(first: 100) { nodes { parties(first: 100) { nodes { id } } } } } } }',
    );
    expect(message).toMatch(/^organizations\.nodes\.agreements\.nodes\.parties: this may bring 1000000 items/u);
    expect(message).toMatch(/ask for fewer with `first`, there or above$/u);
    const usual = '{ organizations { nodes { agreements { nodes { parties { edges { evidence { quote } } } } } } } }';
    expect((await ask(usual)).errors).toBeUndefined();
  });

  it('may not hold too many root fields, aliases, words, or fields through fragments', async () => {
    const times = (count: number, text: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => text(index)).join(' ');
    expect(await refused(`{ ${times(21, (n) => `a${n}: node(id: "org:norland") { id }`)} }`)).toEqual([
      'expected at most 20 fields of Query, got 21; ask in several requests',
    ]);
    expect(await refused(`{ node(id: "org:norland") { ${times(61, (n) => `a${n}: id`)} } }`)).toEqual([
      'expected at most 60 aliases, got 61; ask in several requests',
    ]);
    expect(await refused(`{ node(id: "org:norland") { ${times(2_001, () => 'id')} } }`)).toEqual([
      expect.stringMatching(/^expected a query of at most 2000 words and signs/u),
    ]);
    const bomb = times(14, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    expect(await refused(`{ ...f0 } ${bomb} fragment f14 on Query { node(id: "x") { id } }`)).toEqual([
      expect.stringMatching(/^expected at most 2000 fields, fragments put where they are used/u),
    ]);
  });

  it('may ask for the whole schema, as GraphiQL does', async () => {
    const type = (levels: number): string => `kind name ${levels ? `ofType { ${type(levels - 1)} }` : ''}`;
    const { data, errors } = await ask(`query IntrospectionQuery {
      __schema { queryType { name kind } types { kind name description isOneOf
        fields(includeDeprecated: true) { name description args(includeDeprecated: true) { name description type { ${type(9)} } defaultValue } type { ${type(9)} } }
        inputFields { name type { ${type(9)} } } interfaces { ${type(9)} } enumValues { name description } possibleTypes { ${type(9)} } }
        directives { name locations args { name type { ${type(9)} } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });

  it('for 101 nodes by id is refused, and one for none is not', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask(query, { ids: [] })).data).toEqual({ nodes: [] });
    const { errors } = await ask(query, { ids: Array.from({ length: 101 }, (_, n) => `org:${n}`) });
    expect(errors).toMatchObject([
      { message: 'ids: expected at most 100, got 101; ask in several requests', extensions: { code: 'OVER_LIMIT' } },
    ]);
  });
});
