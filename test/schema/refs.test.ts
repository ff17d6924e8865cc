import { expect, it } from 'vitest';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

onEachEngine('a ref', fillHarbour, (ask) => {
  const refused = async (query: string) => {
    const { data, errors } = await ask(query);
    expect(errors).toHaveLength(1);
    return { data, message: errors![0]!.message, extensions: errors![0]!.extensions ?? {} };
  };

  it('finds a thing by any of its names, in capitals or not, with accents or without', async () => {
    for (const name of [
      'Ministry of Harbours',
      'MINISTRY OF HARBOURS',
      'the ministry of harbours',
      'moh',
      'ministere des ports',
    ]) {
      const { data } = await ask('query($name: String!) { organization(ref: { name: $name }) { id } }', { name });
      expect(data.organization, name).toEqual({ id: 'org:ministry-of-harbours' });
    }
    const { data } = await ask('{ entity(ref: { name: "海岸报" }) { __typename id } }');
    expect(data.entity).toEqual({ __typename: 'Organization', id: 'org:coast-gazette' });
  });

  it('finds a thing by its id, and by an id that led to it before', async () => {
    const { data } = await ask(`{
      now: organization(ref: { id: "org:ministry-of-harbours" }) { id }
      before: organization(ref: { id: "org:harbour-ministry" }) { id }
      any: entity(ref: { id: "org:harbour-ministry" }) { id }
    }`);
    const ministry = { id: 'org:ministry-of-harbours' };
    expect(data).toEqual({ now: ministry, before: ministry, any: ministry });
  });

  it('means the organization where a place bears the same name, unless a place is asked for', async () => {
    const { data } = await ask(`{
      any: entity(ref: { name: "Norland" }) { id }
      organization(ref: { name: "Norland" }) { id }
      place(ref: { name: "norland" }) { id }
    }`);
    expect(data).toEqual({
      any: { id: 'org:norland' },
      organization: { id: 'org:norland' },
      place: { id: 'place:norland' },
    });
  });

  it('that nothing bears names what is nearest, and leaves the rest of the answer', async () => {
    const { data, message, extensions } = await refused(`{
      organization(ref: { name: "Minstry of Harbors" }) { id }
      person(ref: { name: "Ana Lund" }) { id }
    }`);
    expect(data).toEqual({ organization: null, person: { id: 'person:ana-lund' } });
    expect(extensions).toMatchObject({ code: 'NOT_FOUND', nearest: expect.any(Array) });
    expect((extensions['nearest'] as readonly string[])[0]).toBe('Ministry of Harbours');
    expect(message).toMatch(
      /^nothing is called "Minstry of Harbors", expected Organization; the nearest names are Ministry/u,
    );
  });

  it('by an id that nothing bears is refused too, and so is one of what is no named thing', async () => {
    const unknown = await refused('{ entity(ref: { id: "org:coast-gazete" }) { id } }');
    expect(unknown.extensions).toMatchObject({ code: 'NOT_FOUND', nearest: expect.arrayContaining(['Coast Gazette']) });
    const document = await refused('{ entity(ref: { id: "document:forum" }) { id } }');
    expect(document.message).toBe(
      'document:forum is a Document; expected one of Organization, Person, Event, Agreement, Place',
    );
    const gone = await refused('{ document(id: "nowhere") { id } }');
    expect(gone).toMatchObject({ data: { document: null }, extensions: { code: 'NOT_FOUND' } });
  });

  it('that several bear lists them with what tells them apart', async () => {
    const { data, message, extensions } = await refused('{ entity(ref: { name: "study centre" }) { id } }');
    expect(data).toEqual({ entity: null });
    expect(extensions).toEqual({
      code: 'AMBIGUOUS',
      candidates: [
        { id: 'org:study-centre', name: 'Study Centre', type: 'Organization', kind: 'ASSOCIATION' },
        {
          id: 'org:study-centre-norland',
          name: 'Study Centre',
          type: 'Organization',
          kind: 'ASSOCIATION',
          names: ['Norland Study Centre'],
        },
      ],
    });
    expect(message).toMatch(/ask by id$/u);
    const { data: one } = await ask('{ entity(ref: { name: "Norland Study Centre" }) { id } }');
    expect(one.entity.id).toBe('org:study-centre-norland');
  });

  it('to a thing of another type says what it is', async () => {
    const byName = await refused('{ person(ref: { name: "Coast Gazette" }) { id } }');
    expect(byName.message).toBe('"Coast Gazette" names the Organization org:coast-gazette; expected Person');
    expect(byName.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const byId = await refused('{ agreements(between: [{ id: "person:ana-lund" }]) { nodes { id } } }');
    expect(byId.message).toBe('"person:ana-lund" names the Person person:ana-lund; expected Organization');
  });

  it('is exactly one of id and name', async () => {
    for (const ref of ['{}', '{ id: "org:norland", name: "Norland" }', '{ name: null }']) {
      const { data, errors } = await ask(`{ entity(ref: ${ref}) { id } }`);
      expect(data, ref).toBeUndefined();
      expect(errors?.length, ref).toBeGreaterThan(0);
    }
    expect((await refused('{ entity(ref: { name: " ... " }) { id } }')).extensions).toEqual({ code: 'BAD_INPUT' });
  });
});

onEachEngine('node and nodes', fillHarbour, (ask) => {
  it('give anything by its id, in the order asked for, and null for what is not there', async () => {
    const { data, errors } = await ask(`{
      node(id: "signature:ek") { id ... on Signature { capacity } }
      none: node(id: "org:nobody") { id }
      odd: node(id: "garbage") { id }
      hidden: node(id: "name:norland") { id }
      nodes(ids: ["position:minister", "org:nobody", "org:norland", "document:forum", "org:norland"]) { __typename id }
    }`);
    expect(errors).toBeUndefined();
    const norland = { __typename: 'Organization', id: 'org:norland' };
    expect(data).toEqual({
      node: { id: 'signature:ek', capacity: 'rector' },
      none: null,
      odd: null,
      hidden: null,
      nodes: [
        { __typename: 'Position', id: 'position:minister' },
        null,
        norland,
        { __typename: 'Document', id: 'document:forum' },
        norland,
      ],
    });
  });
});

onEachEngine('search', fillHarbour, (ask) => {
  const found = async (text: string, types = '') => {
    const { data, errors } = await ask(
      `query($text: String!) { search(text: $text${types}) { edges { score node { id } } } }`,
      { text },
    );
    expect(errors).toBeUndefined();
    return data.search.edges as { score: number; node: { id: string } }[];
  };

  it('puts the very name before its beginning, a word of it, and a part of a word', async () => {
    const hits = await found('norland');
    expect(hits.map(({ node }) => node.id)).toEqual(['org:norland', 'place:norland', 'org:study-centre-norland']);
    expect(hits[0]!.score).toBe(1);
    expect(hits[1]!.score).toBe(1);
    const harbours = await found('harbour');
    expect(harbours.map(({ node }) => node.id)).toEqual([
      'agreement:harbour-accord',
      'org:harbour-office',
      'event:harbour-forum-2025',
      'org:ministry-of-harbours',
    ]);
    const scores = harbours.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('asks for every word, in any order and script, and keeps to the types asked for', async () => {
    expect((await found('forum harbour')).map(({ node }) => node.id)).toEqual(['event:harbour-forum-2025']);
    expect((await found('ports ministere')).map(({ node }) => node.id)).toEqual(['org:ministry-of-harbours']);
    expect((await found('海岸')).map(({ node }) => node.id)).toEqual(['org:coast-gazette']);
    expect((await found('norland', ', types: [Place]')).map(({ node }) => node.id)).toEqual(['place:norland']);
    expect(await found('zeppelin')).toEqual([]);
    const { errors } = await ask('{ search(text: "?!") { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });
});
