import { expect, it } from 'vitest';
import { sightingsOf } from '../../loaders/resolve/sighting.ts';
import { layer } from './told.ts';

it('tells the same of a thing in whatever order its mentions come, also where some stand for it in this document only', () => {
  const read = layer(
    'a',
    ['{{o1|Alpha}} and {{o2|Beta}} signed {{a1|a pact}}.', '{{a1|The agreement}} is short, {{a1|a pact}} of a page.'],
    {
      o1: { type: 'Organization', kind: 'OTHER' },
      o2: { type: 'Organization', kind: 'OTHER' },
      a1: { type: 'Agreement', kind: 'AGREEMENT', described: true },
    },
    [{ type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' }],
  );
  const mentions = read.mentions.map((mention) => ({
    ...mention,
    scope: mention.form === 'The agreement' ? ('DOCUMENT' as const) : mention.scope,
  }));
  const told = sightingsOf({ ...read, mentions });
  expect(sightingsOf({ ...read, mentions: [...mentions].reverse() })).toEqual(told);
  expect(told.find(({ type }) => type === 'Agreement')!.forms).toHaveLength(1);
});
