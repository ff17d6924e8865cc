import { claimAbout, gapKinds, gapsOf, type GapKind, type GapValues } from '../../src/graph/cypher/gaps.ts';
import { factRelations } from '../../src/graph/cypher/links.ts';
import { quotesWith } from '../../src/graph/cypher/sentences.ts';
import { documentsByPublisher, documentsByYear, factsByStatement } from '../../src/graph/cypher/statistics.ts';
import type { Row, Value } from '../../src/graph/port.ts';
import { entityTypes } from '../../src/ontology/types.ts';
import { fitting, randomConditions } from './conditions.ts';
import { idsOf, tuple, type Lookup } from './lookups.ts';
import { compare, type NaiveGraph, type NaiveNode } from './naive.ts';
import { pick, some, words, type Draw } from './random.ts';

const isEntity = ({ type }: NaiveNode): boolean => entityTypes.some((one) => one === type);
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** Relations of a type at one end, with the node at the other. */
function ends(graph: NaiveGraph, id: string, type: string, side: 'from' | 'to') {
  return graph.relations
    .filter((relation) => relation.type === type && relation[side] === id)
    .map((relation) => ({
      ...relation,
      far: graph.nodes.find((node) => node.id === relation[side === 'from' ? 'to' : 'from'])!,
    }));
}

/** The statements that look at a graph as a whole. */
export function wholeLookups(draw: Draw, graph: NaiveGraph): Lookup[] {
  return [...gaps(draw, graph), ...statistics(draw, graph), quotes(draw, graph)];
}

function gaps(draw: Draw, graph: NaiveGraph): Lookup[] {
  // The properties here are any words, so that any words stand for the values of the ontology.
  const values: GapValues = {
    concluded: words.slice(pick(draw, [0, 4])),
    made: words.slice(pick(draw, [0, 2])),
    planned: pick(draw, words),
    oneSided: pick(draw, words),
    status: pick(draw, words),
  };
  const { concluded } = values;
  const is = (node: NaiveNode, statuses: readonly string[]) =>
    statuses.includes(text(node.properties['status']) ?? 'none');
  const made = (node: NaiveNode) => is(node, values.made);
  const told = (node: NaiveNode) =>
    node.type === 'Event' &&
    factRelations.some((type) =>
      [...ends(graph, node.id, type, 'from'), ...ends(graph, node.id, type, 'to')].some(({ far }) => isEntity(far)),
    );
  const parties = (node: NaiveNode) => ends(graph, node.id, 'PARTY_TO', 'to');
  const signatures = (node: NaiveNode) => ends(graph, node.id, 'OF', 'to').map(({ far }) => far);
  const none = (node: NaiveNode) => [{ node, party: null as Value, fact: null as Value }];
  const entities = graph.nodes.filter(isEntity);
  const agreements = entities.filter(({ type }) => type === 'Agreement');
  const party = (node: NaiveNode, { far, properties }: ReturnType<typeof parties>[number]) => ({
    node,
    party: far.id,
    fact: properties['id'] ?? null,
  });
  const found: Record<GapKind, () => readonly { node: NaiveNode; party: Value; fact: Value }[]> = {
    SIGNATORY_UNKNOWN: () =>
      agreements
        .filter((node) => is(node, concluded))
        .flatMap((node) =>
          parties(node)
            .filter(({ properties }) => properties['role'] === 'PARTY')
            .filter(({ far }) =>
              signatures(node).every((s) => ends(graph, s.id, 'FOR', 'from').every((end) => end.far.id !== far.id)),
            )
            .map((one) => party(node, one)),
        ),
    SIGNER_UNNAMED: () =>
      graph.nodes
        .filter(({ id, type }) => type === 'Signature' && ends(graph, id, 'BY', 'from').length === 0)
        .flatMap((s) => ends(graph, s.id, 'OF', 'from').map(({ far }) => ({ node: far, party: null, fact: s.id }))),
    COUNTERPARTY_UNKNOWN: () =>
      agreements
        .filter((node) => is(node, concluded) && text(node.properties['kind']) !== null)
        .filter((node) => node.properties['kind'] !== values.oneSided && parties(node).length === 1)
        .flatMap((node) => parties(node).map((one) => party(node, one))),
    SIGNING_UNREPORTED: () =>
      agreements
        .filter((node) => is(node, [values.planned]))
        .flatMap((node) => {
          const [claim] = ends(graph, node.id, 'ABOUT', 'to')
            .map(({ far }) => far)
            .filter(({ type, properties }) => type === 'Claim' && properties['property'] === values.status)
            .filter(({ properties }) => properties['value'] === values.planned)
            .toSorted((a, b) => compare([a.id], [b.id]));
          return claim ? [{ node, party: null, fact: claim.id }] : [];
        }),
    DATE_UNKNOWN: () =>
      entities
        .filter(
          (node) =>
            (made(node) && (node.properties['date'] ?? null) === null) ||
            ((node.properties['start'] ?? null) === null && told(node)),
        )
        .flatMap(none),
    PLACE_UNKNOWN: () =>
      entities
        .filter((node) => made(node) || told(node))
        .filter(({ id }) => ends(graph, id, 'TOOK_PLACE_IN', 'from').length === 0)
        .flatMap(none),
    HOST_UNKNOWN: () =>
      entities.filter((node) => told(node) && ends(graph, node.id, 'HOSTED', 'to').length === 0).flatMap(none),
    ONE_SOURCE: () =>
      entities
        .filter((node) => made(node) || told(node))
        .filter(({ id }) => {
          const documents = ends(graph, id, 'REFERS_TO', 'to').flatMap(({ far }) =>
            ends(graph, far.id, 'IN', 'from').map((end) => end.far.id),
          );
          return new Set(documents).size === 1;
        })
        .flatMap(none),
  };
  const limit = pick(draw, [1, 3, 100]);
  const claims = idsOf(draw, graph, entityTypes).flatMap((id) => {
    const [best] = ends(graph, id, 'ABOUT', 'to')
      .map(({ far }) => far)
      .filter(({ type }) => type === 'Claim')
      .toSorted((a, b) => Number(b.properties['sources']) - Number(a.properties['sources']) || compare([a.id], [b.id]));
    return best ? [{ id, fact: best.id }] : [];
  });
  return [
    ...gapKinds.flatMap((kind) => {
      const ofKind = found[kind]()
        .toSorted((a, b) => compare([a.node.id, a.party ?? '', a.fact ?? ''], [b.node.id, b.party ?? '', b.fact ?? '']))
        .map(({ node, ...rest }) => ({ node: tuple(node, entityTypes), ...rest }));
      // Where there are two statements, the first is about agreements and the second about events.
      const queries = gapsOf(kind, limit, values);
      return queries.map((query, index) => ({
        name: `gaps ${kind} ${index}`,
        query,
        rows: ofKind
          .filter(({ node }) => queries.length === 1 || String(node[0]).startsWith('event:') === (index === 1))
          .slice(0, limit),
      }));
    }),
    {
      name: 'claimAbout',
      query: claimAbout(claims.map(({ id }) => id)),
      rows: claims,
      unordered: true,
    },
  ];
}

function statistics(draw: Draw, graph: NaiveGraph): Lookup[] {
  const groupsOf = (nodes: readonly NaiveNode[], keyOf: (node: NaiveNode) => string) => {
    const keys = [...new Set(nodes.map(keyOf))];
    return keys.map((key) => ({ key, nodes: nodes.filter((node) => keyOf(node) === key) }));
  };
  const documents = graph.nodes.filter(({ type }) => type === 'Document');
  const evidence = graph.nodes.filter(({ type }) => type === 'Evidence');
  const statements = groupsOf(evidence, ({ properties }) => String(properties['statement'])).map(({ key, nodes }) => ({
    statement: key,
    facts: new Set(nodes.flatMap(({ properties }) => properties['fact'] ?? [])).size,
    evidence: nodes.length,
  }));
  const publishers = groupsOf(documents, ({ properties }) => text(properties['publisher']) ?? '').map(
    ({ key, nodes }) => {
      const dates = nodes.flatMap(({ properties }) => properties['published'] ?? []);
      const sorted = dates.toSorted((a, b) => compare([a], [b]));
      return { publisher: key, documents: nodes.length, first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
    },
  );
  const dated = documents.filter(({ properties }) => text(properties['published']) !== null);
  const years = groupsOf(dated, ({ properties }) => String(properties['published']).slice(0, 4));
  const limit = pick(draw, [1, 2, 100]);
  return [
    { name: 'factsByStatement', query: factsByStatement(), rows: statements.toSorted(by('statement')) },
    {
      name: 'documentsByPublisher',
      query: documentsByPublisher(limit),
      rows: publishers
        .toSorted((a, b) => b.documents - a.documents || compare([a.publisher], [b.publisher]))
        .slice(0, limit),
    },
    {
      name: 'documentsByYear',
      query: documentsByYear(),
      rows: years.map(({ key, nodes }) => ({ year: key, documents: nodes.length })).toSorted(by('year')),
    },
  ];
}

const by =
  (key: string) =>
  (a: object, b: object): number =>
    compare([(a as Row)[key]!], [(b as Row)[key]!]);

function quotes(draw: Draw, graph: NaiveGraph): Lookup {
  const asked = [...some(draw, ['a', 'b', '中', "it's"], 2)];
  const limit = pick(draw, [1, 2, 100]);
  const conditions = randomConditions(draw, graph, ['Evidence']);
  const rows = fitting(
    graph,
    graph.nodes.filter(({ type }) => type === 'Evidence'),
    conditions,
  )
    .map((node) => ({ node, quote: String(node.properties['quote']) }))
    .filter(({ quote }) => asked.every((word) => quote.toLowerCase().includes(word)))
    .toSorted((a, b) => compare([[...a.quote].length, a.node.id], [[...b.quote].length, b.node.id]))
    .slice(0, limit)
    .flatMap(({ node }) =>
      ends(graph, node.id, 'FROM', 'from').map(({ far }) => ({
        evidence: tuple(node, ['Evidence']),
        document: tuple(far, ['Document']),
      })),
    );
  return { name: 'quotesWith', query: quotesWith(asked, limit, conditions), rows };
}
