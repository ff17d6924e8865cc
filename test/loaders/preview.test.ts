import { describe, expect, it } from 'vitest';
import { graphOf } from '../../loaders/graph.ts';
import type { DocumentLayer } from '../../loaders/layer.ts';
import { preview, type Preview } from '../../loaders/preview.ts';
import { renderPreview } from '../../loaders/preview/render.ts';
import { layer } from './told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;

/** A document that says of two bodies that one is a unit of the other. */
const unit = (id: string, small: string, large: string, more = ''): DocumentLayer =>
  layer(id, [`${more}The {{o1|${small}}} is a unit of the {{o2|${large}}}.`], { o1: body, o2: body }, [
    { type: 'PART_OF', from: 'o1', to: 'o2' },
  ]);

const opening = (id: string, day: string): DocumentLayer =>
  layer(
    id,
    [`The {{e1|Lake Forum 2024}} opens on the day that all wait for.`],
    {
      e1: { type: 'Event', kind: 'CONFERENCE', qualifier: '2024' },
    },
    [{ type: 'Claim', about: 'e1', property: 'start', value: day }],
  );

const between = (
  before: readonly DocumentLayer[],
  put: readonly DocumentLayer[],
  remove: readonly string[] = [],
): Preview => {
  const gone = new Set([...put.map(({ document }) => document.id), ...remove]);
  const after = [...before.filter(({ document }) => !gone.has(document.id)), ...put];
  return preview(graphOf(before), graphOf(after), new Set(put.map(({ document }) => document.id)));
};
const said = (facts: Preview['known']) => facts.map(({ says }) => says);
const ids = (entities: Preview['added']['entities']) => entities.map(({ id }) => id);

describe('the preview of a change', () => {
  it('tells new things and facts with the sentences that state them', () => {
    const { added, known, connected, withdrawn } = between([], [unit('a', 'Quay Office', 'Harbour Board')]);
    expect(ids(added.entities)).toEqual(['org:harbour-board', 'org:quay-office']);
    expect(said(added.facts)).toEqual(['Quay Office is a unit of Harbour Board']);
    expect(added.facts[0]!.evidence).toMatchObject([
      { document: 'document:a', quote: 'The Quay Office is a unit of the Harbour Board.' },
    ]);
    expect([known, connected, withdrawn.facts, withdrawn.entities]).toEqual([[], [], [], []]);
  });

  it('tells what is known already from what is new', () => {
    const change = between([unit('a', 'Quay Office', 'Harbour Board')], [unit('b', 'Quay Office', 'Harbour Board')]);
    expect(said(change.known)).toEqual(['Quay Office is a unit of Harbour Board']);
    expect(change.known[0]!.evidence.map(({ document }) => document)).toEqual(['document:a', 'document:b']);
    expect([change.added.facts, change.added.entities]).toEqual([[], []]);
  });

  it('tells which known things become connected, but not those that were', () => {
    const before = [unit('a', 'Quay Office', 'Harbour Board'), unit('b', 'Crane Office', 'Dock Board')];
    const { connected, added } = between(before, [
      unit('c', 'Crane Office', 'Harbour Board'),
      unit('d', 'Pier Office', 'Dock Board'),
    ]);
    expect(said(connected)).toEqual(['Crane Office is a unit of Harbour Board']);
    expect(added.facts).toHaveLength(2);
    const again = between(before, [unit('c', 'Harbour Board', 'Quay Office')]);
    expect(said(again.added.facts)).toEqual(['Harbour Board is a unit of Quay Office']);
    expect(again.connected).toEqual([]);
  });

  it('tells what is merged by a text that ties two names, and separated when that text goes', () => {
    const apart = [unit('a', 'Quay Office', 'Harbour Board'), unit('b', 'Crane Office', 'HB')];
    const tying = layer('c', ['The {{o1|Harbour Board}} ({{o1|HB}}) met.'], { o1: body }, []);
    const { merged, added, withdrawn } = between(apart, [tying]);
    expect(merged.map(({ before, after }) => [ids(before), ids(after)])).toEqual([
      [['org:harbour-board', 'org:hb'], ['org:harbour-board']],
    ]);
    expect([added.facts, added.entities, withdrawn.facts, withdrawn.entities]).toEqual([[], [], [], []]);
    const { separated } = between([...apart, tying], [], ['document:c']);
    expect(separated.map(({ before, after }) => [ids(before), ids(after)])).toEqual([
      [['org:harbour-board'], ['org:harbour-board', 'org:hb']],
    ]);
  });

  it('tells a date that another text contradicts, and leaves one that is only less precise in peace', () => {
    const before = [opening('a', '2024-05-01')];
    const { contradicted } = between(before, [opening('b', '2024-05-02')]);
    expect(contradicted).toMatchObject([{ property: 'start', entity: { name: 'Lake Forum 2024' } }]);
    expect(contradicted[0]!.claims.map(({ values, added }) => [values['value'], added])).toEqual([
      ['2024-05-01', false],
      ['2024-05-02', true],
    ]);
    expect(between(before, [opening('b', '2024-05')]).contradicted).toEqual([]);
    expect(between([...before, opening('b', '2024-05-02')], [opening('c', '2024-05-02')]).contradicted).toEqual([]);
  });

  it('tells what only a document that goes has supported', () => {
    const before = [unit('a', 'Quay Office', 'Harbour Board'), unit('b', 'Crane Office', 'Harbour Board')];
    const { withdrawn } = between(before, [], ['document:b']);
    expect(said(withdrawn.facts)).toEqual(['Crane Office is a unit of Harbour Board']);
    expect(ids(withdrawn.entities)).toEqual(['org:crane-office']);
  });

  it('follows a fact of a document whose text has moved', () => {
    const before = [unit('a', 'Quay Office', 'Harbour Board')];
    const { added, known, withdrawn } = between(before, [unit('a', 'Quay Office', 'Harbour Board', 'Good morning. ')]);
    expect([added.facts, added.entities, withdrawn.facts, withdrawn.entities]).toEqual([[], [], [], []]);
    expect(said(known)).toEqual(['Quay Office is a unit of Harbour Board']);
  });

  it('is text that says how much it does not show', () => {
    const many = Array.from({ length: 15 }, (_, i) => unit(`d${i}`, `Office of Pier ${i}`, 'Harbour Board'));
    const text = renderPreview(between([], many));
    expect(text).toContain('New facts: 15');
    expect(text).toContain('… and 3 more (--all shows them)');
    expect(renderPreview(between([], many), { all: true })).not.toContain('--all');
    expect(renderPreview(between(many, many))).toContain('Known already, stated again: 15');
    expect(renderPreview(between([], []))).toBe('Nothing in the graph would change.');
  });
});
