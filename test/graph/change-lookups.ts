import {
  claimsAbout,
  dependentsBy,
  dependentsThrough,
  entitiesOfForms,
  evidenceOfFacts,
  hashesOf,
  joinedDirectly,
  joinedThrough,
  documentsAt,
  judgementsAbout,
  leadingTo,
  ledTo,
  numberLedTo,
  partsOf,
  postsOf,
  presentEntities,
  referentsOf,
  signaturesOf,
  storiesTold,
  tellersOf,
  tellingsOf,
  toldOf,
} from '../../src/graph/cypher/change.ts';
import { mentionsOf } from '../../src/graph/cypher/names.ts';
import type { Query, Value } from '../../src/graph/port.ts';
import { entityTypes, relationSpec, type NodeType, type RelationType } from '../../src/ontology/types.ts';
import { idsOf, type Lookup } from './lookups.ts';
import type { NaiveGraph, NaiveNode } from './naive.ts';
import { some, words, type Draw } from './random.ts';

/** A way from a node along one relation, forwards or backwards, to nodes of some types. */
type Step = readonly [type: RelationType, way: 'out' | 'in', to: readonly NodeType[]];

/** The statements that a change of documents reads with. */
export function changeLookups(draw: Draw, graph: NaiveGraph): Lookup[] {
  const nodeOf = (id: string): NaiveNode => graph.nodes.find((node) => node.id === id)!;
  const present = (ids: readonly string[], types: readonly NodeType[]) =>
    ids.map((id) => graph.nodes.find((node) => node.id === id)).filter((node) => node && types.includes(node.type));
  const follow = (id: string, [type, way, to]: Step): NaiveNode[] =>
    graph.relations
      .filter((relation) => relation.type === type && relation[way === 'out' ? 'from' : 'to'] === id)
      .map((relation) => nodeOf(relation[way === 'out' ? 'to' : 'from']))
      .filter((node) => to.includes(node.type));
  /** A row for each node that the step leads to from each of these. */
  const rows = (
    ids: readonly string[],
    types: readonly NodeType[],
    step: Step,
    row: (near: NaiveNode, far: NaiveNode) => object,
  ) => present(ids, types).flatMap((near) => follow(near!.id, step).map((far) => row(near!, far)));
  const lookup = (name: string, query: Query<object>, found: readonly object[]): Lookup => ({
    name,
    query,
    rows: found,
    unordered: true,
  });
  const of = (node: NaiveNode, property: string): Value => node.properties[property] ?? null;
  const whole = (node: NaiveNode) => ({ ...node.properties, id: node.id });

  const documents = idsOf(draw, graph, ['Document']);
  const entities = idsOf(draw, graph, entityTypes);
  const mentions = idsOf(draw, graph, ['Mention']);
  const people = idsOf(draw, graph, ['Person']);
  const agreements = idsOf(draw, graph, ['Agreement']);
  const stories = idsOf(draw, graph, ['Story']);
  const blocks = idsOf(draw, graph, ['Block']);
  const forms = [...some(draw, words, 5)];
  const others = [
    ...some(
      draw,
      graph.nodes.filter(({ type }) => entityTypes.some((one) => one === type)),
      6,
    ),
  ];
  // Of a pair both ends are given, and they are two.
  const pairs = entities.flatMap((a) => others.flatMap(({ id: b }) => (a === b ? [] : [{ a, b }])));
  const facts = [...some(draw, words, 5)];

  const parts = (['Mention', 'Evidence'] as const).map((type) =>
    lookup(
      `partsOf ${type}`,
      partsOf(type, documents),
      rows(documents, ['Document'], [type === 'Mention' ? 'IN' : 'FROM', 'in', [type]], (near, far) => ({
        document: near.id,
        properties: whole(far),
      })),
    ),
  );
  const leading = (
    [
      ['Name', 'NAMES', 'Entity', entityTypes],
      ['Block', 'GATHERS', 'Entity', entityTypes],
      ['Block', 'GATHERS', 'Document', ['Document']],
    ] as const
  ).flatMap(([type, relation, far, types]) => {
    const near = idsOf(draw, graph, [type]);
    const to = idsOf(draw, graph, types);
    return [
      lookup(
        `ledTo ${type}${far}`,
        ledTo(type, far, near),
        rows(near, [type], [relation, 'out', types], (from, end) => ({ from: from.id, to: end.id })),
      ),
      lookup(
        `numberLedTo ${type}${far}`,
        numberLedTo(type, far, near),
        present(near, [type]).flatMap((from) => {
          const number = follow(from!.id, [relation, 'out', types]).length;
          return number ? [{ id: from!.id, number }] : [];
        }),
      ),
      lookup(
        `leadingTo ${type}${far}`,
        leadingTo(type, far, to),
        rows(to, types, [relation, 'in', [type]], (end, from) => ({ from: from.id, to: end.id })),
      ),
    ];
  });
  const factRow = (telling: string) => (near: NaiveNode, far: NaiveNode) => ({
    entity: near.id,
    fact: far.id,
    telling: of(far, telling),
  });
  const distinct = (found: readonly object[]) =>
    [...new Set(found.map((row) => JSON.stringify(row)))].map((row) => JSON.parse(row) as object);
  const through = (near: readonly Step[], far: Step) =>
    distinct(
      near.flatMap((step) =>
        rows(entities, entityTypes, step, (entity, post) => ({ entity, post })).flatMap((row) => {
          const { entity, post } = row as { entity: NaiveNode; post: NaiveNode };
          return follow(post.id, far).map((dependent) => ({ id: entity.id, dependent: dependent.id }));
        }),
      ),
    );

  return [
    ...parts,
    ...leading,
    lookup(
      'hashesOf',
      hashesOf(documents),
      present(documents, ['Document']).map((node) => ({ id: node!.id, hash: of(node!, 'hash') })),
    ),
    lookup(
      'presentEntities',
      presentEntities(entities),
      present(entities, entityTypes).map((node) => ({ id: node!.id })),
    ),
    lookup(
      'entitiesOfForms',
      entitiesOfForms(forms),
      graph.nodes
        .filter((node) => node.type === 'Name' && forms.includes(String(of(node, 'form'))))
        .flatMap((name) =>
          follow(name.id, ['NAMES', 'out', entityTypes]).map(({ id }) => ({ from: of(name, 'form'), to: id })),
        ),
    ),
    lookup(
      'storiesTold',
      storiesTold(documents),
      rows(documents, ['Document'], ['TELLS', 'out', ['Story']], (near, far) => ({ id: near.id, story: far.id })),
    ),
    lookup(
      'tellingsOf',
      tellingsOf(documents),
      present(documents, ['Document'])
        .filter((node) => of(node!, 'told') !== null)
        .map((node) => ({
          document: node!.id,
          title: of(node!, 'title'),
          published: of(node!, 'published'),
          told: of(node!, 'told'),
        })),
    ),
    lookup(
      'documentsAt',
      documentsAt(blocks),
      distinct(rows(blocks, ['Block'], ['GATHERS', 'out', ['Document']], (_, far) => ({ id: far.id }))),
    ),
    lookup(
      'tellersOf',
      tellersOf(stories),
      rows(stories, ['Story'], ['TELLS', 'in', ['Document']], (near, far) => ({ id: near.id, document: far.id })),
    ),
    lookup(
      'judgementsAbout',
      judgementsAbout(entities),
      rows(entities, entityTypes, ['JUDGES', 'in', ['Judgement']], (near, far) => ({
        entity: near.id,
        properties: whole(far),
      })),
    ),
    lookup(
      'toldOf',
      toldOf(entities),
      rows(entities, entityTypes, ['REFERS_TO', 'in', ['Mention']], (near, far) => ({
        entity: near.id,
        mention: far.id,
        key: of(far, 'key'),
        told: of(far, 'told'),
      })).filter((row) => 'told' in row && row.told !== null),
    ),
    lookup(
      'joinedDirectly',
      joinedDirectly(pairs),
      pairs.filter(({ a, b }) =>
        graph.relations.some(
          ({ type, from, to }) =>
            relationSpec(type).fact === true && ((from === a && to === b) || (from === b && to === a)),
        ),
      ),
    ),
    lookup(
      'joinedThrough',
      joinedThrough(pairs),
      pairs.filter(({ a, b }) => {
        const at = (id: string) =>
          graph.relations
            .filter(({ type }) => ['HOLDS', 'AT', 'FOR', 'BY', 'OF'].includes(type))
            .flatMap((relation, place) => {
              const far = relation.from === id ? relation.to : relation.to === id ? relation.from : null;
              return far === null ? [] : [{ far, place }];
            });
        return at(a).some((one) => at(b).some((other) => one.far === other.far && one.place !== other.place));
      }),
    ),
    lookup(
      'mentionsOf',
      mentionsOf(entities),
      rows(entities, entityTypes, ['REFERS_TO', 'in', ['Mention']], (near, far) => ({ id: near.id, mention: far.id })),
    ),
    lookup(
      'referentsOf',
      referentsOf(mentions),
      rows(mentions, ['Mention'], ['REFERS_TO', 'out', entityTypes], (near, far) => ({
        id: near.id,
        entity: far.id,
        name: of(far, 'name'),
      })),
    ),
    lookup('postsOf', postsOf(people), rows(people, ['Person'], ['HOLDS', 'out', ['Position']], factRow('title'))),
    lookup(
      'signaturesOf',
      signaturesOf(agreements),
      rows(agreements, ['Agreement'], ['OF', 'in', ['Signature']], factRow('capacity')),
    ),
    lookup(
      'claimsAbout',
      claimsAbout(entities),
      rows(entities, entityTypes, ['ABOUT', 'in', ['Claim']], factRow('property')),
    ),
    lookup(
      'evidenceOfFacts',
      evidenceOfFacts(facts),
      graph.nodes
        .filter((node) => node.type === 'Evidence' && facts.includes(String(node.properties['fact'])))
        .flatMap((one) =>
          follow(one.id, ['FROM', 'out', ['Document']]).map((document) => ({
            properties: whole(one),
            document: document.id,
            published: of(document, 'published'),
          })),
        ),
    ),
    ...(
      [
        ['HOSTED', 'Event'],
        ['PARTY_TO', 'Agreement'],
      ] as const
    ).map(([type, to]) =>
      lookup(
        `dependentsBy ${type}`,
        dependentsBy(type, to, entities),
        distinct(rows(entities, entityTypes, [type, 'out', [to]], (near, far) => ({ id: near.id, dependent: far.id }))),
      ),
    ),
    lookup(
      'dependentsThrough Position',
      dependentsThrough('Position', entities),
      through(
        [
          ['AT', 'in', ['Position']],
          ['FOR', 'in', ['Position']],
        ],
        ['HOLDS', 'in', ['Person']],
      ),
    ),
    lookup(
      'dependentsThrough Signature',
      dependentsThrough('Signature', entities),
      through([['FOR', 'in', ['Signature']]], ['OF', 'out', ['Agreement']]),
    ),
  ];
}
