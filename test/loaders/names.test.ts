import { describe, expect, it } from 'vitest';
import { readNames } from '../../loaders/extract/reading.ts';
import { documentOf } from './documents.ts';

/** What is named in a text, each with its kind. */
const named = (text: string) =>
  readNames(documentOf(text))
    .chunks.flat()
    .map((chunk) => `${chunk.kind}:${chunk.text}`);

describe('names', () => {
  it.each([
    'Federal Republic of Somalia',
    'Federal Democratic Republic of Ethiopia',
    'Islamic Republic of Mauritania',
    'Democratic Republic of São Tomé and Príncipe',
    'Arab Republic of Egypt',
    "People's Democratic Republic of Algeria",
    'Lao People’s Democratic Republic',
    'Grand Duchy of Luxembourg',
    'Republic of the Union of Myanmar',
    'United Mexican States',
    'Hellenic Republic',
    'State of Qatar',
    'DR Congo',
    'S. Sudan',
  ])('of states are read whole: %s', (state) => {
    expect(named(`The prime minister of the ${state} spoke.`)).toEqual(['role:prime minister', `country:${state}`]);
    expect(named(`The Ministry of Trade of the ${state} agreed.`)).toEqual([
      `organization:Ministry of Trade of the ${state}`,
    ]);
  });

  it.each([
    [
      'The Council for Culture and the Arts of Chile agreed.',
      ['organization:Council for Culture and the Arts of Chile'],
    ],
    [
      'The Ministry of Trade and the Port of Lagos agreed.',
      ['organization:Ministry of Trade', 'organization:Port of Lagos'],
    ],
    [
      'The Ministry of Education, Culture, and Sport agreed.',
      ['organization:Ministry of Education, Culture, and Sport'],
    ],
    [
      'The rector of Busan university Kim Dong spoke.',
      ['role:rector', 'organization:Busan university', 'person:Kim Dong'],
    ],
    ['A UK university agreed.', ['country:UK']],
    ['Visiting Somali President Ali Warsame spoke.', ['demonym:Somali', 'role:President', 'person:Ali Warsame']],
    [
      'President Hassan Sheikh Warsame met H. E. Amina Yusuf and H.E Idris Bello.',
      ['role:President', 'person:Hassan Sheikh Warsame', 'person:Amina Yusuf', 'person:Idris Bello'],
    ],
    [
      'The head of the Physics Department Associate Professor Li Hu spoke.',
      ['role:head', 'organization:Physics Department', 'person:Li Hu'],
    ],
    [
      'They signed a Joint Action Plan and a General Cooperation Agreement.',
      ['agreement:Joint Action Plan', 'agreement:General Cooperation Agreement'],
    ],
    ['They set up a Joint Commission on Trade.', ['organization:Joint Commission on Trade']],
    [
      'The Kenya Millers and Bakers Association (KMBA) spoke.',
      ['organization:Kenya Millers and Bakers Association', 'organization:KMBA'],
    ],
    [
      'The Turkish Education and Rivers Agency (TARA) spoke.',
      ['organization:Turkish Education and Rivers Agency', 'organization:TARA'],
    ],
    ["Hon'ble Minister Noor bint Sultan Al Bastaki spoke.", ['role:Minister', 'person:Noor bint Sultan Al Bastaki']],
    [
      'The ambassador extraordinary and plenipotentiary Ali Bek spoke.',
      ['role:ambassador extraordinary and plenipotentiary', 'person:Ali Bek'],
    ],
    [
      'He is director of Green Delta Joint Stock Company.',
      ['role:director', 'organization:Green Delta Joint Stock Company'],
    ],
    ['The Speaker of the Knesset Amina Yusuf spoke.', ['role:Speaker', 'organization:Knesset', 'person:Amina Yusuf']],
    ['The Verkhovna Rada agreed.', ['organization:Verkhovna Rada']],
    [
      'The City of Dublin and the City of Oslo signed a pact in the City of Cork.',
      ['organization:City of Dublin', 'organization:City of Oslo', 'agreement:pact', 'place:Cork'],
    ],
    ['They will sign the Rusumo power agreement.', ['agreement:Rusumo power agreement']],
    ['Kenya Power and Safaricom PLC agreed.', ['unknown:Kenya Power', 'organization:Safaricom PLC']],
    [
      'Qatar Football Association president Jassim bin Rashid spoke.',
      ['organization:Qatar Football Association', 'role:president', 'person:Jassim bin Rashid'],
    ],
    [
      'The Chief of the Naval Staff (CNS), Vice Admiral Idi Abbas, thanked the Seventh Infantry Brigade.',
      [
        'role:Chief of the Naval Staff',
        'unknown:CNS',
        'role:Vice Admiral',
        'person:Idi Abbas',
        'organization:Seventh Infantry Brigade',
      ],
    ],
    ['The US Embassy in Accra agreed.', ['organization:US Embassy in Accra']],
  ])('begin and end where they should: %s', (text, names) => {
    expect(named(text)).toEqual(names);
  });
});
