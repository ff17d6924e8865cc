import { expect, it } from 'vitest';
import { compute } from '../../loaders/compute.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { fillFrom } from '../filled.ts';
import { layer } from '../loaders/told.ts';
import { onEachEngine } from './ask.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;

/** A text on a charter between two bodies, of which others of the same name tell nothing. */
const charter = (id: string, one: string, other: string, day: string): DocumentLayer =>
  layer(
    id,
    [`{{o1|${one}}} and {{o2|${other}}} signed {{a1|Peace Charter}}.`],
    { o1: body, o2: body, a1: { type: 'Agreement', kind: 'OTHER' } },
    [
      { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
      { type: 'PARTY_TO', from: 'o2', to: 'a1', role: 'PARTY' },
      { type: 'Claim', about: 'a1', property: 'date', value: day },
    ],
  );

const harbour = charter('harbour', 'Harbour Board', 'Lake Office', '2021-05-24');
const mountain = charter('mountain', 'Mountain Club', 'River League', '2019-01-02');

const charters = (layers: readonly DocumentLayer[]) =>
  new Map(
    compute(layers).relations.flatMap(({ type, from, to }) => (type === 'PARTY_TO' ? [[from.id, to.id] as const] : [])),
  );
const both = charters([harbour, mountain]);
const [first, second] = [both.get('org:harbour-board')!, both.get('org:mountain-club')!];

onEachEngine(
  'an id that told two of one name apart',
  (graph) => fillFrom(graph, [harbour]),
  (ask) => {
    it('leads on to the one that is left, which needs no mark any more', async () => {
      expect([first, second].every((id) => /^agreement:peace-charter~[0-9a-f]{6}$/u.test(id))).toBe(true);
      expect(charters([harbour]).get('org:harbour-board')).toBe('agreement:peace-charter');
      const { data } = await ask(
        'query($id: ID!) { agreement(ref: { id: $id }) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }',
        { id: first },
      );
      const left = { id: 'agreement:peace-charter' };
      expect(data).toEqual({ agreement: left, node: left, nodes: [left] });
    });

    it('leads nowhere where no mention of it is left', async () => {
      const { errors } = await ask('query($id: ID!) { agreement(ref: { id: $id }) { id } }', { id: second });
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
      const { data } = await ask('query($id: ID!) { node(id: $id) { id } }', { id: second });
      expect(data).toEqual({ node: null });
    });
  },
);
