import { expect, it } from 'vitest';
import { Sample } from '../fixtures.ts';
import { onEachEngine } from './ask.ts';

/** A ministry with a unit within a unit, and people whose posts the texts date in every way. */
function ministry(): Sample {
  const sample = new Sample();
  const text = 'It was so. They met.';
  const one = sample.document('document:one', text, { published: '2024-03-01' });
  const two = sample.document('document:two', text, { published: '2024-09-01' });
  const said = { [one]: 'It was so.' };
  const saidLater = { [two]: 'They met.' };
  const body = sample.entity('org:ministry', ['Ministry'], { kind: 'GOVERNMENT' });
  const unit = sample.entity('org:unit', ['Unit'], { kind: 'GOVERNMENT' });
  const desk = sample.entity('org:desk', ['Desk'], { kind: 'GOVERNMENT' });
  sample.fact('PART_OF', unit, body, said);
  sample.fact('PART_OF', desk, unit, said);
  // A ring of units must not go round for ever.
  sample.fact('PART_OF', body, desk, said);
  const event = (name: string, start: string | null) =>
    sample.entity(`event:${name}`, [name], { kind: 'MEETING', ...(start ? { start } : {}) });
  const post = (person: string, at: string, dates: object) => {
    const id = sample.factNode(`position:${person}`, { title: 'head', ...dates }, said);
    sample.relation('HOLDS', sample.entity(`person:${person}`, [person]), id);
    sample.relation('AT', id, at);
    return `person:${person}`;
  };
  const termed = post('termed', body, { from: '2023', to: '2024-06', firstSeen: '2024-03-01', lastSeen: '2024-03-01' });
  const seen = post('seen', desk, { firstSeen: '2024-03-01', lastSeen: '2024-09-01' });
  const spoke = (who: string, name: string, start: string | null, stated: Readonly<Record<string, string>>) =>
    sample.fact('TOOK_PART_IN', who, event(name, start), stated, 'SPEAKER');
  spoke(termed, 'within the term', '2023-05-01', saidLater);
  spoke(termed, 'in the month the term ended', '2024-06-30', saidLater);
  spoke(termed, 'after the term', '2024-07-01', said);
  const taking = post('taking', body, { from: '2025-03', firstSeen: '2025-03-02', lastSeen: '2025-03-02' });
  const gone = post('gone', body, { title: 'former head', firstSeen: '2024-03-01', lastSeen: '2024-09-01' });
  spoke(taking, 'after the post was taken up', '2026-01-20', saidLater);
  spoke(taking, 'before the post was taken up', '2025-02-20', said);
  spoke(gone, 'as a former head', '2024-05-03', said);
  spoke(seen, 'between the sightings', '2024-05', saidLater);
  spoke(seen, 'long before the sightings', '2010', saidLater);
  spoke(seen, 'before the sightings, told with the post', '2024-02-20', said);
  spoke(seen, 'undated, told with the post', null, said);
  spoke(seen, 'undated, told elsewhere', null, saidLater);
  sample.fact('HOSTED', body, event('own', '2022'), said, 'HOST');
  sample.fact('HOSTED', desk, event('of the desk', '2021'), said, 'HOST');
  return sample;
}

onEachEngine(
  'the reach of a question',
  (graph) => ministry().write(graph),
  (ask) => {
    const names = async (args: string) => {
      const { data, errors } = await ask(
        `{ events(involving: [{ id: "org:ministry" }], ${args}) { totalCount nodes { name } } }`,
      );
      expect(errors).toBeUndefined();
      const found = data.events.nodes.map(({ name }: { name: string }) => name);
      expect(data.events.totalCount).toBe(found.length);
      return found;
    };

    it('takes a body itself, its units down to the lowest, or people while in post', async () => {
      expect(await names('reach: DIRECT')).toEqual(['own']);
      expect(await names('reach: UNITS')).toEqual(['of the desk']);
      expect(await names('reach: OFFICE_HOLDERS')).toEqual([
        'after the post was taken up',
        'in the month the term ended',
        'within the term',
      ]);
    });

    it('takes all of these unless told, and people of the units too', async () => {
      const all = await names('first: 100');
      expect(all).toEqual([
        'after the post was taken up',
        'in the month the term ended',
        'between the sightings',
        'before the sightings, told with the post',
        'within the term',
        'own',
        'of the desk',
        'undated, told with the post',
      ]);
    });

    it('takes people who were in post on a given day, whenever the event was', async () => {
      expect(await names('reach: OFFICE_HOLDERS, asOf: "2024-01"')).toEqual([
        'after the term',
        'in the month the term ended',
        'within the term',
      ]);
      expect(await names('reach: OFFICE_HOLDERS, asOf: "2025-02"')).toEqual([]);
      expect(await names('reach: OFFICE_HOLDERS, asOf: "2026"')).toEqual([
        'after the post was taken up',
        'before the post was taken up',
      ]);
    });

    it('tells every step of the way with its sentence, and the post', async () => {
      const { data, errors } = await ask(`{ node(id: "org:ministry") { ... on Organization {
        involvements(first: 1, reach: ALL) { totalCount pageInfo { hasNextPage } }
        events: involvements(reach: ALL) { edges { node { name } reasons { role entity { name } steps {
          from { name } relation backwards role to { name } fact { ... on Position { title } } evidence { quote } } } } }
      } } }`);
      expect(errors).toBeUndefined();
      expect(data.node.involvements).toEqual({ totalCount: 8, pageInfo: { hasNextPage: true } });
      const step = (from: string, relation: string, backwards: boolean, to: string, more: object) => ({
        from: { name: from },
        relation,
        backwards,
        role: null,
        to: { name: to },
        fact: null,
        evidence: [{ quote: 'It was so.' }],
        ...more,
      });
      expect(data.node.events.edges[2]).toEqual({
        node: { name: 'between the sightings' },
        reasons: [
          {
            role: 'SPEAKER',
            entity: { name: 'Ministry' },
            steps: [
              step('Ministry', 'PART_OF', true, 'Unit', {}),
              step('Unit', 'PART_OF', true, 'Desk', {}),
              step('Desk', 'HOLDS_POST', true, 'seen', { fact: { title: 'head' } }),
              step('seen', 'TOOK_PART_IN', false, 'between the sightings', {
                role: 'SPEAKER',
                evidence: [{ quote: 'They met.' }],
              }),
            ],
          },
        ],
      });
    });

    it('refuses a day that no calendar has', async () => {
      const { errors } = await ask(
        '{ events(involving: [{ id: "org:ministry" }], asOf: "2024-02-31") { totalCount } }',
      );
      expect(errors?.[0]?.message).toContain('expected a day that the calendar has, got "2024-02-31"');
    });
  },
);
