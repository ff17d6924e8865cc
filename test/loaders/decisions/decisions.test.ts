import { describe, expect, it } from 'vitest';
import { compute } from '../../../loaders/compute.ts';
import { noDecisions, type Decisions } from '../../../loaders/decisions/decisions.ts';
import { parseDecisions } from '../../../loaders/decisions/parse.ts';
import { graphOf } from '../../../loaders/graph.ts';
import type { DocumentLayer } from '../../../loaders/layer.ts';
import { layer } from '../told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;
const person = { type: 'Person' } as const;

const decided = (...lines: readonly object[]): Decisions =>
  parseDecisions('decisions.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));

const rector = layer(
  'rector',
  ['{{p1|Li Wei}}, rector of {{o1|Lake University}}, spoke of {{o2|Shore Fund}}.'],
  { p1: person, o1: body, o2: body },
  [{ type: 'Position', person: 'p1', title: 'rector', organization: 'o1' }],
  '2024-05-01',
);
const banker = layer(
  'banker',
  ['{{p1|Li Wei}}, director of {{o1|Harbour Bank}}, and {{o2|Lakeside University}} signed.'],
  { p1: person, o1: body, o2: body },
  [{ type: 'Position', person: 'p1', title: 'director', organization: 'o1' }],
  '2025-05-01',
);
const later = layer('later', ['{{o1|Lake University}} opened a library.'], { o1: body }, [], '2026-01-01');
const layers = [rector, banker, later];

const nodes = (decisions: Decisions, type: string, all: readonly DocumentLayer[] = layers) =>
  compute(all, decisions).nodes.filter((node) => node.type === type);
const ids = (decisions: Decisions, type: string) => nodes(decisions, type).map(({ id }) => id);

const university = { type: 'Organization', name: 'Lake University' };
const lakeside = { type: 'Organization', name: 'Lakeside University' };
const one = (document: string) => ({ type: 'Person', name: 'Li Wei', document });

describe('decisions', () => {
  it('join what rules leave apart, and part what rules join', () => {
    expect(ids(noDecisions, 'Person')).toHaveLength(2);
    expect(ids(decided({ decision: 'same', a: one('rector'), b: one('banker') }), 'Person')).toEqual(['person:li-wei']);
    const apart = decided({
      decision: 'different',
      a: { ...university, document: 'rector' },
      b: { ...university, document: 'later' },
    });
    expect(ids(noDecisions, 'Organization')).toHaveLength(4);
    expect(ids(apart, 'Organization')).toHaveLength(5);
  });

  it('name a thing by a quote of a document too', () => {
    const quoted = { type: 'Organization', document: 'banker', quote: 'Lakeside University signed' };
    const same = decided({ decision: 'same', a: university, b: { ...quoted, quote: 'and Lakeside University' } });
    expect(ids(same, 'Organization')).toHaveLength(3);
    expect(ids(decided({ decision: 'same', a: university, b: quoted }), 'Organization')).toHaveLength(3);
  });

  it('of two that contradict each other the later line wins', () => {
    const same = { decision: 'same', a: university, b: lakeside };
    const different = { ...same, decision: 'different' };
    expect(ids(decided(different, same), 'Organization')).toHaveLength(3);
    expect(ids(decided(same, different), 'Organization')).toHaveLength(4);
    expect(decided(same).hash).not.toBe(decided(different).hash);
  });

  it('rename a thing, whose other names stay', () => {
    const [renamed] = nodes(
      decided({
        decision: 'rename',
        of: university,
        name: 'University of the Lake',
        author: 'A',
        reason: 'its own site',
      }),
      'Organization',
    ).filter(({ id }) => id === 'org:lake-university');
    expect(renamed?.properties).toMatchObject({ names: ['University of the Lake', 'Lake University'] });
  });

  it('reject a fact by its ends or by its quote', () => {
    expect(nodes(noDecisions, 'Position')).toHaveLength(2);
    const byEnds = decided({
      decision: 'reject',
      fact: { type: 'Position', person: { type: 'Person', name: 'Li Wei' }, title: 'Rector' },
    });
    expect(nodes(byEnds, 'Position').map(({ properties }) => properties['title'])).toEqual(['director']);
    const byQuote = decided({ decision: 'reject', document: 'banker', quote: 'director of Harbour Bank' });
    expect(nodes(byQuote, 'Position').map(({ properties }) => properties['title'])).toEqual(['rector']);
  });

  it('add a fact that a document states, also of what nobody found in it, and take it out again', () => {
    const adding = decided({
      decision: 'add',
      fact: {
        type: 'FOUNDED',
        from: university,
        to: { type: 'Organization', name: 'library' },
        role: 'FOUNDER',
      },
      document: 'later',
      quote: 'opened a library',
    });
    const whole = graphOf(layers, adding);
    const founded = [...whole.relations.values()].find(({ type }) => type === 'FOUNDED');
    expect(founded).toMatchObject({ from: { id: 'org:lake-university' }, to: { id: 'org:library' } });
    const evidence = [...whole.nodes.values()].find(({ properties }) => properties['fact'] === founded!.id);
    expect(evidence?.properties).toMatchObject({ quote: 'opened a library', rule: 'decision', antecedents: [0, 15] });
    // What was stored under these decisions gives the same as what was not.
    const stored = layers.map((one) =>
      one === later
        ? {
            ...one,
            mentions: [...whole.nodes.values()].flatMap((node) =>
              node.type === 'Mention' && node.id.startsWith('mention:later') ? [complete(node, one)] : [],
            ),
          }
        : one,
    );
    expect(graphOf(stored as typeof layers)).toEqual(graphOf(layers));
  });

  it.each([
    ['{"decision":"join"}', 'decisions.jsonl:2: decision: expected a decision: same, different, rename, reject or add'],
    [
      '{"decision":"same","a":{"type":"Organization","name":"CAST"}}',
      'decisions.jsonl:2: b: expected object, got nothing',
    ],
    ['{"decision":"rename","of":{"type":"Body","name":"X"},"name":"Y"}', 'decisions.jsonl:2: of.type: expected one of'],
    [
      '{"decision":"reject","document":"x"}',
      'decisions.jsonl:2: expected the fact or the quote to reject, got neither',
    ],
    [
      '{"decision":"same","a":{"type":"Organization","name":"Uganda"},"b":{"type":"Place","name":"Uganda"}}',
      'decisions.jsonl:2: expected two things of one type, got the Organization and the Place',
    ],
    ['same CAST', 'decisions.jsonl:2: expected JSON, got a mistake'],
    [
      '{"decision":"add","document":"x","quote":"y","fact":{"type":"Position","title":"rector"}}',
      'decisions.jsonl:2: fact: expected person of a Position, got none',
    ],
  ])('refuse %s', (line, complaint) => {
    expect(() => parseDecisions('decisions.jsonl', `# who is who\n${line}\n`)).toThrow(complaint);
  });
});

const complete = ({ id, properties }: ReturnType<typeof nodes>[number], { document }: DocumentLayer) => ({
  qualifier: null,
  described: null,
  kind: null,
  country: null,
  edition: null,
  theme: null,
  ...properties,
  id,
  document: document.id,
});
