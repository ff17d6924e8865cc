import type { Graph } from '../src/graph/port.ts';
import { Sample } from './fixtures.ts';

export const accordText =
  'The Ministry of Harbours and the University of Northport signed the Harbour Accord in Northport on April 24, 2025. ' +
  'Ana Lund, minister of harbours, signed for the ministry, and Bo Ek signed it as rector. ' +
  'Both sides will share it with the Coast Gazette, which witnessed the signing. ' +
  'The accord holds for three years and was concluded at the Harbour Forum 2025. It renews the Old Accord.';

export const forumText =
  'The Harbour Forum 2025 was hosted by the Ministry of Harbours in Northport, Norland, from April 23 to 25, 2025. ' +
  'Ana Lund spoke at the forum, and the University of Northport took part. ' +
  'The opening session was a part of it. The Study Centre was launched at the forum. ' +
  'The Ministry of Harbours and Norland adopted the Coast Declaration. Over 300 guests came to the forum. ' +
  'The Ministry of Harbours and the University of Northport signed the Harbour Accord.';

export const notesText =
  'Norland keeps a Study Centre. The Coast Gazette is a member of the Press Union, which Ceri Voss founded. ' +
  'The Harbour Office is a unit of the Ministry of Harbours. Ceri Voss is consul of Norland. ' +
  'The Harbour Accord is to be signed. The Old Accord was amended by the Harbour Accord.';

const accord = 'document:accord';
const forum = 'document:forum';
const notes = 'document:notes';

/** A small graph with every type and every relation of the ontology, in which every quote stands in its text. */
export function harbour(): Sample {
  const sample = new Sample();
  sample.document(accord, accordText, {
    title: 'Harbour Accord signed',
    url: 'https://news.example/accord',
    publisher: 'Coast Gazette',
    published: '2025-04-25',
    language: 'en',
  });
  sample.document(forum, forumText, {
    title: 'Forum report',
    url: 'https://news.example/forum#top',
    published: '2025-05',
  });
  sample.document(notes, notesText, { title: 'Notes' });

  const ministry = sample.entity('org:ministry-of-harbours', ['Ministry of Harbours', 'MoH', 'Ministère des Ports'], {
    kind: 'GOVERNMENT',
  });
  const university = sample.entity('org:university-of-northport', ['University of Northport'], { kind: 'UNIVERSITY' });
  const gazette = sample.entity('org:coast-gazette', ['Coast Gazette', '海岸报'], { kind: 'MEDIA' });
  const norland = sample.entity('org:norland', ['Norland'], { kind: 'COUNTRY' });
  const union = sample.entity('org:press-union', ['Press Union'], { kind: 'ASSOCIATION' });
  const office = sample.entity('org:harbour-office', ['Harbour Office'], { kind: 'GOVERNMENT' });
  const centre = sample.entity('org:study-centre', ['Study Centre'], { kind: 'ASSOCIATION' });
  sample.entity('org:study-centre-norland', ['Study Centre', 'Norland Study Centre'], { kind: 'ASSOCIATION' });
  const lund = sample.entity('person:ana-lund', ['Ana Lund']);
  const ek = sample.entity('person:bo-ek', ['Bo Ek']);
  const voss = sample.entity('person:ceri-voss', ['Ceri Voss']);
  const forum2025 = sample.entity('event:harbour-forum-2025', ['Harbour Forum 2025', 'the forum'], {
    kind: 'CONFERENCE',
    start: '2025-04-23',
    end: '2025-04-25',
    edition: '2025',
    theme: 'Open harbours',
  });
  const opening = sample.entity('event:opening-session', ['opening session'], { kind: 'MEETING' });
  const harbourAccord = sample.entity('agreement:harbour-accord', ['Harbour Accord'], {
    kind: 'AGREEMENT',
    status: 'SIGNED',
    date: '2025-04-24',
    term: 'three years',
  });
  const oldAccord = sample.entity('agreement:old-accord', ['Old Accord'], {
    kind: 'AGREEMENT',
    status: 'MENTIONED',
    date: '2022',
  });
  const declaration = sample.entity('agreement:coast-declaration', ['Coast Declaration'], {
    kind: 'DECLARATION',
    status: 'ADOPTED',
  });
  const northport = sample.entity('place:northport', ['Northport'], { country: 'Norland' });
  const country = sample.entity('place:norland', ['Norland'], { country: 'Norland' });
  sample.leads('org:harbour-ministry', ministry);

  const signed = 'The Ministry of Harbours and the University of Northport signed the Harbour Accord';
  sample.fact('PARTY_TO', ministry, harbourAccord, { [accord]: signed, [forum]: signed }, 'PARTY');
  sample.fact('PARTY_TO', university, harbourAccord, { [accord]: signed, [forum]: signed }, 'PARTY');
  const adopted = { [forum]: 'The Ministry of Harbours and Norland adopted the Coast Declaration.' };
  sample.fact('PARTY_TO', ministry, declaration, adopted, 'PARTY');
  sample.fact('PARTY_TO', ministry, declaration, adopted, 'ISSUER');
  sample.fact('PARTY_TO', norland, declaration, adopted, 'PARTY');
  sample.fact('PARTY_TO', university, oldAccord, { [notes]: 'The Old Accord' }, 'PARTY');
  const witnessed = { [accord]: 'the Coast Gazette, which witnessed the signing' };
  sample.fact('WITNESSED', gazette, harbourAccord, witnessed, 'WITNESS');
  sample.fact('WITNESSED', voss, declaration, { [notes]: 'Ceri Voss' }, 'CHAIR');
  sample.fact('RENEWS', harbourAccord, oldAccord, { [accord]: 'It renews the Old Accord.' });
  sample.fact('AMENDS', harbourAccord, oldAccord, { [notes]: 'The Old Accord was amended by the Harbour Accord.' });
  sample.fact('TOOK_PLACE_IN', harbourAccord, northport, { [accord]: 'in Northport' });
  const where = { [forum]: 'hosted by the Ministry of Harbours in Northport, Norland' };
  sample.fact('TOOK_PLACE_IN', forum2025, northport, where);
  sample.fact('TOOK_PLACE_IN', forum2025, country, where);
  sample.fact('TOOK_PLACE_IN', opening, country, where);
  sample.fact('CONCLUDED_AT', harbourAccord, forum2025, { [accord]: 'concluded at the Harbour Forum 2025' });
  sample.fact(
    'HOSTED',
    ministry,
    forum2025,
    { [forum]: 'The Harbour Forum 2025 was hosted by the Ministry of Harbours' },
    'HOST',
  );
  sample.fact('HOSTED', lund, opening, { [forum]: 'Ana Lund spoke at the forum' }, 'ORGANIZER');
  sample.fact('TOOK_PART_IN', lund, forum2025, { [forum]: 'Ana Lund spoke at the forum' }, 'SPEAKER');
  sample.fact(
    'TOOK_PART_IN',
    university,
    forum2025,
    { [forum]: 'the University of Northport took part' },
    'PARTICIPANT',
  );
  sample.fact('WITHIN', opening, forum2025, { [forum]: 'The opening session was a part of it.' });
  sample.fact('LAUNCHED_AT', centre, forum2025, { [forum]: 'The Study Centre was launched at the forum.' });
  sample.fact('PART_OF', office, ministry, { [notes]: 'The Harbour Office is a unit of the Ministry of Harbours.' });
  sample.fact('MEMBER_OF', gazette, union, { [notes]: 'The Coast Gazette is a member of the Press Union' });
  sample.fact('FOUNDED', voss, union, { [notes]: 'which Ceri Voss founded' }, 'FOUNDER');
  sample.fact('FOUNDED', norland, centre, { [notes]: 'Norland keeps a Study Centre.' }, 'INITIATOR');
  sample.fact('BASED_AT', centre, university, { [notes]: 'Study Centre' });
  sample.fact('BASED_AT', union, northport, { [accord]: 'Northport' });

  const story = sample.node('story:forum', { title: 'Forum report', published: '2025-05', sources: 2 });
  for (const document of [forum, notes]) sample.relation('TELLS', document, story);

  const minister = sample.factNode(
    'position:minister',
    { title: 'minister of harbours', firstSeen: '2025-04-25', lastSeen: '2025-05' },
    { [accord]: 'Ana Lund, minister of harbours' },
  );
  sample.relation('HOLDS', lund, minister);
  sample.relation('AT', minister, ministry);
  const consul = sample.factNode(
    'position:consul',
    { title: 'consul of Norland' },
    { [notes]: 'Ceri Voss is consul of Norland.' },
  );
  sample.relation('HOLDS', voss, consul);
  sample.relation('FOR', consul, country);
  const signers = 'Ana Lund, minister of harbours, signed for the ministry, and Bo Ek signed it as rector.';
  for (const [id, person, organization, capacity] of [
    ['signature:lund', lund, ministry, 'minister of harbours'],
    ['signature:ek', ek, university, 'rector'],
  ] as const) {
    sample.factNode(id, { date: '2025-04-24', capacity, sources: 1, stories: 1 }, {});
    sample.evidence(
      id,
      'Signature',
      { [accord]: signers },
      { antecedents: [accordText.indexOf('the Harbour Accord'), accordText.indexOf(' in Northport')] },
    );
    sample.relation('BY', id, person);
    sample.relation('FOR', id, organization);
    sample.relation('OF', id, harbourAccord);
  }
  const guests = sample.factNode(
    'figure:guests',
    { value: 300, qualifier: 'OVER', counts: 'guests' },
    { [forum]: 'Over 300 guests came to the forum.' },
  );
  sample.relation('ABOUT', guests, forum2025);
  for (const [id, property, value, asOf, shown, stated] of [
    ['claim:planned', 'status', 'PLANNED', '2025-04-01', false, { [notes]: 'The Harbour Accord is to be signed.' }],
    ['claim:signed', 'status', 'SIGNED', '2025-04-24', true, { [accord]: signed }],
    ['claim:date', 'date', '2025-04-24', null, true, { [accord]: 'on April 24, 2025' }],
  ] as const) {
    sample.relation(
      'ABOUT',
      sample.factNode(id, { property, value, shown, ...(asOf ? { asOf } : {}) }, stated),
      harbourAccord,
    );
  }

  sample.mention(accord, 'Ministry of Harbours', ministry);
  sample.mention(accord, 'University of Northport', university);
  sample.mention(accord, 'Harbour Accord', harbourAccord);
  sample.mention(accord, 'Coast Gazette', gazette);
  sample.mention(accord, 'Northport', northport);
  const mentioned = sample.mention(forum, 'Ministry of Harbours', ministry);
  sample.mention(forum, 'Harbour Forum 2025', forum2025);
  sample.mention(forum, 'the forum', forum2025);
  const unsure = sample.node('judgement:ministry-norland', {
    verdict: 'UNSURE',
    rule: 'alike-names',
    reason: 'Names alike, and nothing else',
    mentions: [mentioned, sample.mention(notes, 'Norland', norland)],
    times: 1,
    hangs: 3,
  });
  for (const one of [ministry, norland]) sample.relation('JUDGES', unsure, one);
  sample.evidence('fact:of-nothing', 'HOSTED', { [forum]: 'The Harbour Forum 2025 was hosted' }, { ends: [mentioned] });
  return sample;
}

export const fillHarbour = (graph: Graph): Promise<void> => harbour().write(graph);
