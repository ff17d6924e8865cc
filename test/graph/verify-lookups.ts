import { countInto, relationsFrom, relationsInto, shownOf, statedBy } from '../../src/graph/cypher/verify.ts';
import { nodeTypes, relationTypes } from '../../src/ontology/types.ts';
import { idsOf, type Lookup } from './lookups.ts';
import type { NaiveGraph } from './naive.ts';
import { pick, some, words, type Draw } from './random.ts';

/** What a check of the whole graph reads, with what a naive reader finds. */
export function verifyLookups(draw: Draw, graph: NaiveGraph): Lookup[] {
  const type = pick(draw, nodeTypes);
  const ids = idsOf(draw, graph, [type]);
  const here = ids.filter((id) => graph.nodes.some((node) => node.id === id));
  const from = here.flatMap((id) =>
    graph.relations
      .filter((relation) => relation.from === id)
      .map(({ type: relation, to, properties }) => ({ from: id, relation, to, properties })),
  );

  const into = here.flatMap((id) =>
    graph.relations
      .filter((relation) => relation.to === id)
      .map(({ type: relation, from: start, properties }) => ({ from: start, relation, to: id, properties })),
  );

  const relation = pick(draw, relationTypes);
  const counts = here.map((id) => ({
    id,
    count: graph.relations.filter((one) => one.type === relation && one.to === id).length,
  }));

  const stated = graph.nodes.flatMap(({ properties: { fact } }) => (typeof fact === 'string' ? [fact] : []));
  const facts = [...some(draw, [...new Set([...words, ...stated])], 8)];
  const stating = facts.flatMap((fact) => {
    const rows = graph.nodes
      .filter((node) => node.type === 'Evidence' && node.properties['fact'] === fact)
      .flatMap((node) =>
        graph.relations
          .filter((one) => one.type === 'FROM' && one.from === node.id)
          .map(({ to }) => ({ fact, document: to, statement: node.properties['statement'] ?? null })),
      );
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  });

  // Few claims are shown, so all things that any is about are among them.
  const claimed = graph.relations.flatMap(({ type: of, to }) => (of === 'ABOUT' ? [to] : []));
  const things = [...new Set([...idsOf(draw, graph, ['Event', 'Agreement']), ...claimed])];
  const shown = things.flatMap((id) =>
    graph.relations
      .filter((one) => one.type === 'ABOUT' && one.to === id)
      .flatMap((one) => graph.nodes.find((node) => node.id === one.from) ?? [])
      .filter((node) => node.type === 'Claim' && node.properties['shown'] === true)
      .map(({ properties }) => ({ id, property: properties['property'] ?? null, value: properties['value'] ?? null })),
  );

  return [
    { name: `relationsFrom ${type}`, query: relationsFrom(type, ids), rows: from, unordered: true },
    { name: `relationsInto ${type}`, query: relationsInto(type, ids), rows: into, unordered: true },
    { name: `countInto ${type} ${relation}`, query: countInto(type, relation, ids), rows: counts, unordered: true },
    { name: 'statedBy', query: statedBy(facts), rows: stating, unordered: true },
    { name: 'shownOf', query: shownOf(things), rows: shown, unordered: true },
  ];
}
