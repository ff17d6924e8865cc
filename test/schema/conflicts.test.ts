import { expect, it } from 'vitest';
import { fillFrom } from '../filled.ts';
import { release, reprint } from '../loaders/stories.texts.ts';
import { layer } from '../loaders/told.ts';
import { onEachEngine } from './ask.ts';

const accord = (id: string, date: string, published: string, text = `Told on page ${id}.`, term?: string) =>
  layer(
    id,
    ['{{o1|Harbour Board}} signed {{a1|Harbour Accord}}.', text],
    { o1: { type: 'Organization', kind: 'GOVERNMENT' }, a1: { type: 'Agreement', kind: 'AGREEMENT' } },
    [
      { type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' },
      { type: 'Claim', about: 'a1', property: 'date', value: date },
      { type: 'Claim', about: 'a1', property: 'status', value: id === 'wire' ? 'PLANNED' : 'SIGNED' },
      ...(term ? [{ type: 'Claim', about: 'a1', property: 'term', value: term } as const] : []),
    ],
    published,
  );

const layers = [
  accord('gazette', '2024-03-12', '2024-03-15', undefined, 'three years'),
  accord('herald', '2024-03-12', '2024-03-16', undefined, '3 years'),
  accord('release', '2024-03-13', '2024-03-14', release),
  accord('copied', '2024-03-13', '2024-03-20', reprint),
  accord('again', '2024-03-13', '2024-03-21', release, 'five-year'),
  accord('wire', '2024', '2024-03-01'),
];

onEachEngine(
  'claims that contradict each other',
  (graph) => fillFrom(graph, layers),
  (ask) => {
    it('stand side by side with their sentences, beside the one of most stories that is shown', async () => {
      const { data, errors } = await ask(`{
        agreement(ref: { name: "Harbour Accord" }) {
          date
          term
          conflicts(orderBy: { field: PROPERTY }) {
            nodes {
              property value shown sourceCount storyCount
              evidence { quote document { id } }
              contradicts { value shown sourceCount storyCount evidence { document { id } } }
            }
            totalCount
          }
        }
      }`);
      expect(errors).toBeUndefined();
      const from = (...ids: string[]) => ids.map((id) => ({ document: { id: `document:${id}` } }));
      const quote = 'Harbour Board signed Harbour Accord.';
      expect(data.agreement).toEqual({
        date: '2024-03-12',
        term: 'five-year',
        conflicts: {
          totalCount: 3,
          nodes: [
            {
              property: 'date',
              value: '2024-03-13',
              shown: false,
              sourceCount: 3,
              storyCount: 1,
              evidence: from('release', 'copied', 'again').map((one) => ({ quote, ...one })),
              contradicts: {
                value: '2024-03-12',
                shown: true,
                sourceCount: 2,
                storyCount: 2,
                evidence: from('gazette', 'herald'),
              },
            },
            ...['three years', '3 years'].map((value) => expect.objectContaining({ property: 'term', value })),
          ],
        },
      });
    });

    it('are listed for the whole graph, narrowed and paged like any list', async () => {
      const { data } = await ask(`{
        all: conflicts { totalCount }
        dates: conflicts(where: { property: [date] }) { totalCount nodes { value about { ... on Agreement { name } } } }
      }`);
      expect(data).toEqual({
        all: { totalCount: 3 },
        dates: { totalCount: 1, nodes: [{ value: '2024-03-13', about: { name: 'Harbour Accord' } }] },
      });
    });

    it('are not those that say less, nor an earlier stage', async () => {
      const { data } = await ask(`{
        agreement(ref: { name: "Harbour Accord" }) { status claims { nodes { property value contradicts { id } } } }
      }`);
      const quiet = (data.agreement.claims.nodes as { property: string; value: string; contradicts: unknown }[])
        .filter(({ contradicts }) => contradicts === null)
        .map(({ property, value }) => `${property} ${value}`);
      expect(data.agreement.status).toBe('SIGNED');
      expect(quiet.toSorted()).toEqual([
        'date 2024',
        'date 2024-03-12',
        'status PLANNED',
        'status SIGNED',
        'term five-year',
      ]);
    });

    it('come from stories, which a document shows with the others that tell it', async () => {
      const { data } = await ask(`{
        document(id: "copied") { story { title published sourceCount documents { nodes { id } } } }
        alone: document(id: "gazette") { story { id } }
        stories { totalCount nodes { id } }
      }`);
      expect(data).toEqual({
        document: {
          story: {
            title: 'release',
            published: '2024-03-14',
            sourceCount: 3,
            documents: { nodes: ['again', 'copied', 'release'].map((id) => ({ id: `document:${id}` })) },
          },
        },
        alone: { story: null },
        stories: { totalCount: 1, nodes: [{ id: 'story:release' }] },
      });
    });
  },
);
