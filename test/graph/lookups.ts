import fc from 'fast-check';
import { bearersOf, bearersOfParts, bearersOfWords, formsNear } from '../../src/graph/cypher/names.ts';
import {
  agreementsBy,
  countAgreementsBy,
  countEventsOf,
  eventsOf,
  involvements,
  reasonsOf,
} from '../../src/graph/cypher/involvement.ts';
import {
  agreementsOfSigner,
  claimsOfEntity,
  countLinked,
  countNodes,
  documentsOfEntity,
  entitiesOfDocument,
  evidenceOf,
  linked,
  listNodes,
  signaturesForParties,
  textsOf,
  type Link,
} from '../../src/graph/cypher/lookup.ts';
import type { Page } from '../../src/graph/cypher/page.ts';
import {
  coparticipants,
  cosigners,
  counterparties,
  countCoparticipants,
  countCosigners,
  countCounterparties,
  sharedThings,
  type SharingKind,
} from '../../src/graph/cypher/sharing.ts';
import { shownProperties, typesOfLabel } from '../../src/graph/cypher/tuple.ts';
import type { Order, Query, Row, Value } from '../../src/graph/port.ts';
import {
  entityTypes,
  nodeTypes,
  propertiesOf,
  type EntityType,
  type NodeType,
  type RelationType,
} from '../../src/ontology/types.ts';
import { changeLookups } from './change-lookups.ts';
import { fitting, randomConditions } from './conditions.ts';
import { linkLookups } from './link-lookups.ts';
import { verifyLookups } from './verify-lookups.ts';
import { compare, type NaiveGraph, type NaiveNode } from './naive.ts';
import { pick, some, words, type Draw } from './random.ts';
import { wholeLookups } from './whole-lookups.ts';

/** A statement and the rows it must give. Of `bySubject` rows the order counts only among those of one `id`. */
export interface Lookup {
  readonly name: string;
  readonly query: Query<object>;
  readonly rows: readonly object[];
  readonly bySubject?: true;
  /** Rows whose order means nothing. */
  readonly unordered?: true;
}

/** One of each statement that no walk gives, on a random graph, with what it means. */
export function randomLookups(draw: Draw, graph: NaiveGraph): Lookup[] {
  const order = pick(draw, [
    { property: 'name', descending: false },
    { property: 'name', descending: true },
    { property: 'date', descending: true },
  ]) satisfies Order;
  return [
    // No list is sorted by what blocking keys hold: they hold nothing.
    ...nodeTypes.flatMap((type) => (propertiesOf(type).length ? [lists(draw, graph, type)] : [])),
    ...counts(draw, graph),
    ...[documentsOfEntity, entitiesOfDocument, agreementsOfSigner].flatMap((link) => links(draw, graph, link)),
    ...links(draw, graph, claimsOfEntity),
    ...agreements(draw, graph, order),
    // Twice, because few things that are drawn together had to do with one event.
    ...events(draw, graph, { property: 'name', descending: order.descending }),
    ...events(draw, graph, { property: 'name', descending: order.descending }),
    ...names(draw, graph),
    ...linkLookups(draw, graph),
    ...changeLookups(draw, graph),
    // What is added goes to the end, so that all before it draws what it drew.
    ...sharings(draw, graph),
    partySignatures(draw, graph),
    ...verifyLookups(draw, graph),
    ...wholeLookups(draw, graph),
    nameParts(draw, graph),
  ];
}

export const tuple = (node: NaiveNode, types: readonly NodeType[]): Value[] => [
  node.id,
  ...shownProperties(types).map((property) => node.properties[property] ?? null),
];

export const idsOf = (draw: Draw, graph: NaiveGraph, types: readonly NodeType[], most = 5): string[] => {
  const all = graph.nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  return [...some(draw, [...all, 'none:0'], most)];
};

/** Nodes that relations of a type join to one, on the other side. */
function across(graph: NaiveGraph, id: string, type: RelationType, side: 'from' | 'to'): NaiveNode[] {
  const other = side === 'from' ? 'to' : 'from';
  return graph.relations
    .filter((relation) => relation.type === type && relation[side] === id)
    .map((relation) => graph.nodes.find((node) => node.id === relation[other])!);
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function randomPage(draw: Draw, keys: readonly (readonly Value[])[]): Page {
  const key = () => {
    const [value, id] = pick(draw, keys);
    return { value: value ?? null, id: id as string };
  };
  const cut = keys.length ? pick(draw, ['none', 'none', 'none', 'none', 'after', 'before', 'both']) : 'none';
  return {
    limit: pick(draw, [1, 2, 100]),
    fromEnd: draw(fc.boolean()),
    ...(cut === 'after' || cut === 'both' ? { after: key() } : {}),
    ...(cut === 'before' || cut === 'both' ? { before: key() } : {}),
  };
}

/** What a page holds; from the end it comes backwards. */
function cutOut<T>(items: readonly T[], keyOf: (item: T) => readonly Value[], descending: boolean, page: Page): T[] {
  const way = descending ? -1 : 1;
  const to = (item: T, key: Page['after']) => way * compare(keyOf(item), [key!.value, key!.id]);
  const left = items
    .filter((item) => !page.after || to(item, page.after) > 0)
    .filter((item) => !page.before || to(item, page.before) < 0)
    .toSorted((a, b) => way * compare(keyOf(a), keyOf(b)));
  return (page.fromEnd ? left.reverse() : left).slice(0, page.limit);
}

/** What a list of a type is sorted by here, where that is not the name: text, or a number. */
const sortedBy: Partial<Record<NodeType, string>> = {
  Position: 'title',
  Signature: 'capacity',
  Figure: 'value',
  Claim: 'asOf',
  Name: 'form',
  Document: 'published',
  Evidence: 'start',
  Judgement: 'hangs',
  Story: 'published',
};

const keyBy = (property: string) => (node: NaiveNode) => [node.properties[property] ?? null, node.id] as const;

function lists(draw: Draw, graph: NaiveGraph, type: NodeType): Lookup {
  const property = sortedBy[type] ?? 'name';
  const order = { property, descending: draw(fc.boolean()) };
  const conditions = randomConditions(draw, graph, [type]);
  const all = fitting(
    graph,
    graph.nodes.filter((node) => node.type === type),
    conditions,
  );
  const key = keyBy(property);
  const page = randomPage(draw, all.map(key));
  const rows = cutOut(all, key, order.descending, page).map((node) => ({ node: tuple(node, [type]) }));
  return { name: `listNodes ${type}`, query: listNodes(type, order, page, conditions), rows };
}

function counts(draw: Draw, graph: NaiveGraph): Lookup[] {
  const type = pick(draw, nodeTypes);
  const conditions = randomConditions(draw, graph, [type]);
  const ofType = (wanted: NodeType) => graph.nodes.filter((node) => node.type === wanted);
  const ids = idsOf(draw, graph, ['Document']);
  const texts = ofType('Document').filter(({ id }) => ids.includes(id));
  const facts = [...some(draw, words, 4)];
  const first = pick(draw, [1, 2, 10]);
  const evidence = facts.flatMap((fact) =>
    ofType('Evidence')
      .filter(({ properties }) => properties['fact'] === fact)
      .flatMap((node) => across(graph, node.id, 'FROM', 'from').map((document) => ({ node, document })))
      .toSorted((a, b) => compare(evidencePlace(a), evidencePlace(b)))
      .slice(0, first)
      .map(({ node, document }) => ({
        fact,
        evidence: tuple(node, ['Evidence']),
        document: tuple(document, ['Document']),
      })),
  );
  return [
    {
      name: 'countNodes',
      query: countNodes(type, conditions),
      rows: [{ total: fitting(graph, ofType(type), conditions).length }],
    },
    {
      name: 'textsOf',
      query: textsOf(ids),
      rows: texts.map(({ id, properties }) => ({ id, text: properties['text'] ?? null })),
      bySubject: true,
    },
    { name: 'evidenceOf', query: evidenceOf(facts, first), rows: evidence },
  ];
}

const evidencePlace = ({ node, document }: { node: NaiveNode; document: NaiveNode }): Value[] => [
  document.properties['published'] ?? '9999',
  document.id,
  node.properties['start']!,
  node.id,
];

const ways: ReadonlyMap<Link, (graph: NaiveGraph, id: string) => NaiveNode[]> = new Map([
  [
    documentsOfEntity,
    (graph, id) => across(graph, id, 'REFERS_TO', 'to').flatMap((x) => across(graph, x.id, 'IN', 'from')),
  ],
  [
    entitiesOfDocument,
    (graph, id) => across(graph, id, 'IN', 'to').flatMap((x) => across(graph, x.id, 'REFERS_TO', 'from')),
  ],
  [agreementsOfSigner, (graph, id) => across(graph, id, 'BY', 'to').flatMap((x) => across(graph, x.id, 'OF', 'from'))],
  [claimsOfEntity, (graph, id) => across(graph, id, 'ABOUT', 'to').filter(({ type }) => type === 'Claim')],
]);

function links(draw: Draw, graph: NaiveGraph, link: Link): Lookup[] {
  const ids = idsOf(draw, graph, typesOfLabel(link.from));
  const conditions = randomConditions(draw, graph, typesOfLabel(link.to));
  const found = new Map(
    ids
      .filter((id) => graph.nodes.some((node) => node.id === id))
      .map((id) => {
        const far = unique(ways.get(link)!(graph, id));
        return [id, [...fitting(graph, far, conditions)]];
      }),
  );
  const key = keyBy(link.order.property);
  const page = randomPage(draw, [...found.values()].flat().map(key));
  const rows = [...found].flatMap(([id, far]) =>
    cutOut(far, key, link.order.descending, page).map((node) => ({ id, node: tuple(node, typesOfLabel(link.to)) })),
  );
  const name = link.pattern;
  const totals = [...found].map(([id, far]) => ({ id, total: far.length }));
  return [
    { name: `linked ${name}`, query: linked(link, ids, page, conditions), rows, bySubject: true },
    { name: `countLinked ${name}`, query: countLinked(link, ids, conditions), rows: totals, bySubject: true },
  ];
}

function sharings(draw: Draw, graph: NaiveGraph): Lookup[] {
  const toParties = (id: string) =>
    across(graph, id, 'PARTY_TO', 'from').flatMap((a) => across(graph, a.id, 'PARTY_TO', 'to').map((m) => ({ a, m })));
  const toSigners = (id: string) =>
    across(graph, id, 'BY', 'to')
      .flatMap((x) => across(graph, x.id, 'OF', 'from'))
      .flatMap((a) =>
        across(graph, a.id, 'OF', 'to').flatMap((y) => across(graph, y.id, 'BY', 'from').map((m) => ({ a, m }))),
      );
  const who = pick(draw, ['Person', 'Organization'] as const);
  const at = draw(fc.boolean()) ? null : (idsOf(draw, graph, ['Event'], 1)[0] ?? null);
  const there = ['HOSTED', 'TOOK_PART_IN'] as const;
  const toParticipants = (id: string) =>
    there
      .flatMap((type) => across(graph, id, type, 'from'))
      .flatMap((a) => there.flatMap((type) => across(graph, a.id, type, 'to').map((m) => ({ a, m }))));
  return [
    ...sharing(draw, graph, 'counterparties', 'Organization', toParties, counterparties, countCounterparties),
    ...sharing(draw, graph, 'cosigners', 'Person', toSigners, cosigners, countCosigners),
    ...sharing(
      draw,
      graph,
      'coparticipants',
      who,
      (id) => toParticipants(id).filter(({ a }) => at === null || a.id === at),
      (ids, page, narrowed) => coparticipants(who, ids, page, { ...narrowed, at }),
      (ids, narrowed) => countCoparticipants(who, ids, { ...narrowed, at }),
      { types: entityTypes, date: 'start', what: 'Event', anywhere: toParticipants },
    ),
  ];
}

function sharing(
  draw: Draw,
  graph: NaiveGraph,
  kind: SharingKind,
  type: EntityType,
  meet: (id: string) => readonly { a: NaiveNode; m: NaiveNode }[],
  list: typeof counterparties,
  count: typeof countCounterparties,
  {
    types,
    date,
    what,
    anywhere,
  }: {
    readonly types: readonly EntityType[];
    readonly date: string;
    readonly what: 'Agreement' | 'Event';
    readonly anywhere: typeof meet;
  } = { types: [type], date: 'date', what: 'Agreement', anywhere: meet },
): Lookup[] {
  const ids = idsOf(draw, graph, [type]);
  const where = randomConditions(draw, graph, types);
  const found = ids
    .filter((id) => graph.nodes.some((node) => node.id === id))
    .map((id) => {
      const met = meet(id).filter(({ m }) => m.id !== id && fitting(graph, [m], where).length > 0);
      const others = unique(met.map(({ m }) => m)).map((m) => {
        const shared = unique(met.filter((one) => one.m === m).map(({ a }) => a));
        const dates = shared.flatMap(({ properties }) => properties[date] ?? []).toSorted((a, b) => compare([a], [b]));
        return { m, shared: shared.length, first: dates[0] ?? null, last: dates.at(-1) ?? null };
      });
      return { id, others };
    });
  const key = ({ m, shared }: { m: NaiveNode; shared: number }) => [shared, m.id] as const;
  const page = randomPage(
    draw,
    found.flatMap(({ others }) => others.map(key)),
  );
  const rows = found.flatMap(({ id, others }) =>
    cutOut(others, key, true, page).map(({ m, ...rest }) => ({ id, node: tuple(m, types), ...rest })),
  );
  const totals = found.map(({ id, others }) => ({ id, total: others.length }));
  const pairs = found.flatMap(({ id, others }) =>
    [...some(draw, [...others.map(({ m }) => m.id), 'none:0'], 3)].map((other) => ({ id, other })),
  );
  const things = pairs
    .flatMap(({ id, other }) =>
      unique(anywhere(id).flatMap(({ a, m }) => (m.id === other ? [a] : []))).map((a) => ({ id, other, a })),
    )
    .toSorted(
      (one, two) =>
        compare([one.id, one.other], [two.id, two.other]) ||
        -compare([one.a.properties[date] ?? ''], [two.a.properties[date] ?? '']) ||
        compare([one.a.id], [two.a.id]),
    )
    .map(({ a, ...pair }) => ({ ...pair, node: tuple(a, [what]) }));
  return [
    { name: `sharing ${type}`, query: list(ids, page, { where }), rows, bySubject: true },
    { name: `countSharing ${type}`, query: count(ids, { where }), rows: totals, bySubject: true },
    { name: `sharedThings ${kind}`, query: sharedThings(kind, type, pairs), rows: things },
  ];
}

function partySignatures(draw: Draw, graph: NaiveGraph): Lookup {
  const ids = idsOf(draw, graph, ['Agreement']);
  const rows = ids
    .flatMap((id) =>
      across(graph, id, 'OF', 'to').flatMap((s) =>
        across(graph, s.id, 'FOR', 'from')
          .filter(({ type }) => type === 'Organization')
          .map((party) => ({ id, party: party.id, s })),
      ),
    )
    .toSorted((a, b) => compare(signaturePlace(a), signaturePlace(b)))
    .map(({ s, ...rest }) => ({ ...rest, node: tuple(s, ['Signature']) }));
  return { name: 'signaturesForParties', query: signaturesForParties(ids), rows };
}

const signaturePlace = ({ id, party, s }: { id: string; party: string; s: NaiveNode }): Value[] => [
  id,
  party,
  s.properties['date'] ?? '',
  s.id,
];

function agreements(draw: Draw, graph: NaiveGraph, order: Order): Lookup[] {
  const parties = draw(fc.boolean()) ? idsOf(draw, graph, ['Organization'], 2) : [];
  const signer = draw(fc.boolean()) ? (idsOf(draw, graph, ['Organization', 'Person'], 1)[0] ?? null) : null;
  const where = randomConditions(draw, graph, ['Agreement']);
  const meant = graph.nodes.filter(({ id, type }) => {
    const has = across(graph, id, 'PARTY_TO', 'to').map((party) => party.id);
    const signatures = across(graph, id, 'OF', 'to');
    const by = signatures.flatMap((x) => [...across(graph, x.id, 'BY', 'from'), ...across(graph, x.id, 'FOR', 'from')]);
    const signed = signer === null || by.some((node) => node.id === signer);
    return type === 'Agreement' && parties.every((party) => has.includes(party)) && signed;
  });
  const all = fitting(graph, meant, where);
  const key = keyBy(order.property);
  const page = randomPage(draw, all.map(key));
  const asked = { parties, signer, where };
  const rows = cutOut(all, key, order.descending, page).map((node) => ({ node: tuple(node, ['Agreement']) }));
  return [
    { name: `agreementsBy ${JSON.stringify(asked)}`, query: agreementsBy(asked, order, page), rows },
    {
      name: `countAgreementsBy ${JSON.stringify(asked)}`,
      query: countAgreementsBy(asked),
      rows: [{ total: all.length }],
    },
  ];
}

function events(draw: Draw, graph: NaiveGraph, order: Order): Lookup[] {
  const ids = idsOf(draw, graph, entityTypes, 2);
  if (ids.length === 0) return [];
  const reasons = graph.relations
    .filter(({ type }) => involvements.some((one) => one === type))
    .flatMap(({ type, from, to, properties }) =>
      [
        [from, to],
        [to, from],
      ].map(([id, event]) => ({ id: id!, event: event!, type, properties, forward: id === from })),
    )
    // A relation from an event to itself is one relation, whichever way it is read.
    .filter((one, index, all) => one.id !== one.event || all[index - 1]?.properties !== one.properties)
    .filter(({ id, event }) => ids.includes(id) && graph.nodes.find((node) => node.id === event)!.type === 'Event');
  const where = randomConditions(draw, graph, ['Event']);
  const meant = graph.nodes.filter((node) =>
    ids.every((id) => reasons.some((reason) => reason.id === id && reason.event === node.id)),
  );
  const all = fitting(graph, meant, where);
  const key = keyBy(order.property);
  const page = randomPage(draw, all.map(key));
  const rows = cutOut(all, key, order.descending, page).map((node) => ({ node: tuple(node, ['Event']) }));
  const asked = idsOf(draw, graph, ['Event']);
  const why = reasons
    .filter(({ event }) => asked.includes(event))
    .map(({ id, event, type, properties, forward }) => ({
      event,
      id,
      relation: type,
      role: properties['role'] ?? null,
      fact: properties['id'] ?? null,
      sources: properties['sources'] ?? null,
      stories: properties['stories'] ?? null,
      forward,
    }))
    .toSorted((a, b) => compare(reasonPlace(a), reasonPlace(b)));
  return [
    { name: `eventsOf ${ids.join(' ')}`, query: eventsOf(ids, order, page, where), rows },
    { name: `countEventsOf ${ids.join(' ')}`, query: countEventsOf(ids, where), rows: [{ total: all.length }] },
    { name: `reasonsOf ${ids.join(' ')}`, query: reasonsOf(ids, asked), rows: why },
  ];
}

const reasonPlace = ({ event, id, relation, role, fact }: Row): Value[] => [event!, id!, relation!, role!, fact!];

const bearersIn = (graph: NaiveGraph): { form: string; e: NaiveNode }[] =>
  graph.nodes
    .filter(({ type }) => type === 'Name')
    .flatMap((name) =>
      across(graph, name.id, 'NAMES', 'from').map((e) => ({ form: name.properties['form'] ?? null, e })),
    )
    .filter((bearer): bearer is { form: string; e: NaiveNode } => typeof bearer.form === 'string');

const size = (form: string): number => [...form].length;
const shownBearer = ({ form, e }: { form: string; e: NaiveNode }) => ({ form, node: tuple(e, entityTypes) });

function nameParts(draw: Draw, graph: NaiveGraph): Lookup {
  const parts = Array.from({ length: pick(draw, [1, 2]) }, () => [...some(draw, [' a', 'b ', '中', "t's", 'A'], 5)]);
  const types = [...some(draw, entityTypes, 5)];
  const [length, limit] = [pick(draw, [1, 3]), pick(draw, [1, 2, 10])];
  const far = (form: string) => Math.abs(size(form) - length);
  const rows = bearersIn(graph)
    .filter(({ form, e }) => !form.includes(':') && types.some((type) => type === e.type))
    .filter(({ form }) => parts.every((those) => those.some((part) => ` ${form} `.includes(part))))
    .toSorted((a, b) => compare([far(a.form), a.form, a.e.id], [far(b.form), b.form, b.e.id]))
    .slice(0, limit)
    .map(shownBearer);
  return { name: 'bearersOfParts', query: bearersOfParts(parts, length, types, limit), rows };
}

function names(draw: Draw, graph: NaiveGraph): Lookup[] {
  const bearers = bearersIn(graph);
  const forms = [...some(draw, words, 4)];
  const exact = bearers
    .filter(({ form }) => forms.includes(form))
    .toSorted((a, b) => compare([a.form, a.e.id], [b.form, b.e.id]));

  const types = [...some(draw, entityTypes, 5)];
  const wanted = [...some(draw, ['a', 'b', '中', "it's"], 2)];
  const limit = pick(draw, [1, 2, 10]);
  const ofTypes = bearers.filter(({ e }) => types.some((type) => type === e.type));
  const partly = ofTypes
    .filter(({ form }) => wanted.every((word) => form.includes(word)))
    .toSorted((a, b) => compare([size(a.form), a.form, a.e.id], [size(b.form), b.form, b.e.id]))
    .slice(0, limit);

  const asked = { prefix: pick(draw, ['a', '中']), words: wanted, length: pick(draw, [1, 3]), types };
  const far = (form: string) => Math.abs(size(form) - asked.length);
  const near = ofTypes
    .filter(({ form }) => form.startsWith(asked.prefix) || wanted.some((word) => form.includes(word)))
    .toSorted((a, b) => compare([far(a.form), a.form, a.e.id], [far(b.form), b.form, b.e.id]))
    .slice(0, limit);

  return [
    { name: 'bearersOf', query: bearersOf(forms), rows: exact.map(shownBearer) },
    { name: 'bearersOfWords', query: bearersOfWords(wanted, types, limit), rows: partly.map(shownBearer) },
    {
      name: 'formsNear',
      query: formsNear(asked, limit),
      rows: near.map(({ form, e }) => ({ form, id: e.id, name: e.properties['name'] ?? null })),
    },
  ];
}
