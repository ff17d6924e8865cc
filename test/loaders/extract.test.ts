import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/extract/index.ts';
import type { Extraction, Fact } from '../../loaders/facts.ts';
import { documentOf } from './documents.ts';

/** A fact in a few words, items by their names. */
function said({ items }: Extraction, fact: Fact): string {
  const name = (key: string | undefined) => items.find((item) => item.key === key)?.name ?? '-';
  switch (fact.type) {
    case 'Position':
      return (
        `${name(fact.person)} is ${fact.title} @ ${name(fact.organization)}` +
        `${fact.from ? ` from ${fact.from}` : ''}${fact.to ? ` to ${fact.to}` : ''}`
      );
    case 'Signature':
      return `${name(fact.person)} signs ${name(fact.agreement)} for ${name(fact.organization)}`;
    case 'Claim':
      return `${name(fact.about)} ${fact.property} ${fact.value}${fact.asOf ? ` as of ${fact.asOf}` : ''}`;
    case 'Figure':
      return `${name(fact.about)} ${fact.amount} ${fact.counts}`;
    default:
      return `${name(fact.from)} ${fact.type} ${name(fact.to)}${fact.role ? ` ${fact.role}` : ''}`;
  }
}

interface Case {
  readonly of: string;
  readonly text: string;
  readonly published?: string;
  readonly holds: readonly string[];
  readonly not?: readonly string[];
}

const cases: readonly Case[] = [
  {
    of: 'two pairs of countries sign two papers, whatever general words these are called by',
    text: 'Peru and Chile signed a pact in Lima. Togo and Benin signed a treaty in Nairobi.',
    holds: ['Togo PARTY_TO treaty PARTY', 'pact TOOK_PLACE_IN Lima', 'treaty TOOK_PLACE_IN Nairobi'],
    not: ['Togo PARTY_TO pact PARTY'],
  },
  {
    of: 'what may be signed is planned, and who signs "it" signs what was told of',
    text: 'Kenya may sign a loan agreement with the World Bank. Tanzania and Angola signed a defence treaty. Minister Amina Yusuf and her counterpart Tomas Okello signed it in Luanda.',
    holds: [
      'loan agreement status PLANNED',
      'Amina Yusuf signs defence treaty for Tanzania',
      'Tomas Okello signs defence treaty for Angola',
      'defence treaty TOOK_PLACE_IN Luanda',
    ],
  },
  {
    of: 'doubt, petitions and approvals are no signing, and a predecessor signs for himself',
    text: "Critics wonder whether Zamora University signed the mining contract with Glencore.\n\nA petition against the pact between Rio Tinto and Delft University was signed by 12,000 people.\n\nThe lease was signed by Amina Yusuf's predecessor, Piet Kuiper.",
    holds: [],
    not: [
      'mining contract status SIGNED',
      'Zamora University PARTY_TO mining contract PARTY',
      'pact status SIGNED',
      'Amina Yusuf signs lease for -',
    ],
  },
  {
    of: 'relatives take no posts, what was not held has no day, and what is told before an event is not said there',
    text: 'Amina Yusuf, daughter of the former president of Delft University, Piet Kuiper, has joined Zentrix as head of sales.\n\nThe seed workshop, planned for 5 June 2024 in Lima, did not take place.\n\nMinister Tomas Okello told reporters in Oslo that water is scarce. The Nordic Water Forum was opened by King Harald.',
    holds: ['Harald TOOK_PART_IN Nordic Water Forum GUEST'],
    not: [
      'Piet Kuiper is head of sales @ Zentrix',
      'seed workshop start 2024-06-05',
      'Tomas Okello TOOK_PART_IN Nordic Water Forum SPEAKER',
    ],
  },
  {
    of: 'posts in the plural, bodies and people stand in one order, and whom one signs the paper for is no part of its name',
    text: 'The rectors of Zamora University and Delft University, Amina Yusuf and Piet Kuiper, signed a memorandum. Minister Tomas Okello signed the agreement for Kenya.',
    holds: [
      'Amina Yusuf is rector @ Zamora University',
      'Piet Kuiper is rector @ Delft University',
      'Piet Kuiper signs memorandum for Delft University',
      'Tomas Okello signs memorandum for Kenya',
    ],
  },
  {
    of: 'a country may be represented by somebody as a body is',
    text: 'An agreement was signed between the Republic of Palau, represented by Minister Amina Yusuf, and Delft University, represented by its dean Piet Kuiper.',
    holds: ['Amina Yusuf signs agreement for Republic of Palau', 'Piet Kuiper signs agreement for Delft University'],
  },
  {
    of: 'partners may be counted and called what they are before they are named',
    text: 'Zamora University signed MoUs with three Dutch universities: Delft University, Leiden University and Utrecht University.',
    holds: [
      'Zamora University PARTY_TO MoU with Leiden University PARTY',
      'Utrecht University PARTY_TO MoU with Utrecht University PARTY',
    ],
  },
  {
    of: 'the post after "led by" and the post at what a country owns are held in that body',
    text: "The Okene Ports Authority is led by Director General Amina Yusuf. Kofi Badu, president of Norway's Zentrix, spoke first. The Delft Tea Bank, known by its French acronym BOTD, grew. On Monday BOTD signed an agreement with Zamora University.",
    holds: [
      'Amina Yusuf is Director General @ Okene Ports Authority',
      "Kofi Badu is president @ Norway's Zentrix",
      'Delft Tea Bank PARTY_TO agreement PARTY',
    ],
    not: ['Kofi Badu is president of Norway @ -'],
  },
  {
    of: 'what is said of several papers is said of each that is named after',
    text: 'Ghana and Peru have signed two agreements to bring them closer: a Bilateral Air Service Agreement (BASA) and a Memorandum of Understanding on Fisheries. The agreements were signed in Lima on 3 May 2022.',
    holds: [
      'Ghana PARTY_TO Bilateral Air Service Agreement PARTY',
      'Peru PARTY_TO Memorandum of Understanding on Fisheries PARTY',
      'Bilateral Air Service Agreement date 2022-05-03',
      'Memorandum of Understanding on Fisheries TOOK_PLACE_IN Lima',
    ],
  },
  {
    of: 'a body may follow a post without a small word, and letters tell that a name is one',
    text: 'The Director General WADO, Mr Kofi Badu, and Dr. Amina Yusuf, Vice Chancellor Zamora University, signed the agreement. The Commander, Western Ammunition Depot Okene (WADO), Brigadier General EC Bello, looked on with General Emeka Chidi Bello.',
    holds: [
      'Kofi Badu is Director General @ Western Ammunition Depot Okene',
      'Amina Yusuf is Vice Chancellor @ Zamora University',
      'Emeka Chidi Bello is Commander @ Western Ammunition Depot Okene',
      'Kofi Badu signs agreement for Western Ammunition Depot Okene',
    ],
  },
  {
    of: 'a post written out is the post in letters',
    text: 'Amina Yusuf, Zentrix CEO, was there. Amina Yusuf, Chief Executive Officer of Zentrix, spoke. She replaces Tjitske Veenstra.',
    holds: ['Amina Yusuf is CEO @ Zentrix'],
    not: ['Amina Yusuf is Chief Executive Officer @ Zentrix'],
  },
  {
    of: 'a day may stand between parties and their verb, and what is agreed on happens elsewhere',
    text: 'Zamora University and the Government of Malawi on Friday, 10 May 2024, signed an agreement to build a clinic in Zomba.',
    holds: [
      'Zamora University PARTY_TO agreement to build a clinic in Zomba PARTY',
      'Government of Malawi PARTY_TO agreement to build a clinic in Zomba PARTY',
      'agreement to build a clinic in Zomba date 2024-05-10',
    ],
    not: ['agreement to build a clinic in Zomba TOOK_PLACE_IN Zomba'],
  },
  {
    of: 'each stage of an instrument has the day that its own words give, and no other stage dates the signing',
    published: '2024-10-02',
    text: 'The memorandum of understanding on seed banks between Harare Seed Trust and Lusaka Grain Board entered into force on September 1, 2024. It was signed in Kariba on June 14, 2024.',
    holds: [
      'memorandum of understanding on seed banks date 2024-06-14',
      'memorandum of understanding on seed banks status IN_FORCE as of 2024-09-01',
      'memorandum of understanding on seed banks status SIGNED as of 2024-06-14',
      'memorandum of understanding on seed banks TOOK_PLACE_IN Kariba',
    ],
    not: ['memorandum of understanding on seed banks date 2024-09-01'],
  },
  {
    of: 'what is said of one of several contracts is not said of the others',
    published: '2025-04-20',
    text: 'Volta Bank has signed contracts with Togo Telecom and Accra Power Company. Kofi Asante, managing director of Volta Bank, signed the contract with Togo Telecom in Aneho on April 18, 2025.',
    holds: [
      'contract with Togo Telecom date 2025-04-18',
      'Kofi Asante signs contract with Togo Telecom for Volta Bank',
      'Volta Bank PARTY_TO contract with Accra Power Company PARTY',
    ],
    not: [
      'contract with Accra Power Company date 2025-04-18',
      'contract with Accra Power Company TOOK_PLACE_IN Aneho',
      'Kofi Asante signs contract with Accra Power Company for Volta Bank',
    ],
  },
  {
    of: 'portfolios are read whole, boards belong to the post, and a dateline says which day today is',
    published: '2024-05-13',
    text: 'KUMASI, May 10 (Wire) -- Today Mr. Kojo Badu, Minister of Forests, Mineral Resources and the Environment, met Lena Voss, Chairwoman of the Supervisory Board of Elbe Hafen AG, and opened the Kumasi Timber Forum.',
    holds: [
      'Kojo Badu is Minister of Forests, Mineral Resources and the Environment @ -',
      'Lena Voss is Chairwoman of the Supervisory Board @ Elbe Hafen AG',
      'Kumasi Timber Forum start 2024-05-10',
    ],
  },
  {
    of: 'a forum that signs is a body, one that was established by a treaty signs none, and long names are known whole',
    published: '2024-05-13',
    text: 'The Inland Lakes Forum (ILF) and the Economic Community of West African States (ECOWAS) signed a memorandum of understanding on reeds. ILF was established by the Treaty of Jinja, which was signed in 1999. The WHO sent greetings.',
    holds: [
      'Inland Lakes Forum PARTY_TO memorandum of understanding on reeds PARTY',
      'Economic Community of West African States PARTY_TO memorandum of understanding on reeds PARTY',
    ],
    not: ['Inland Lakes Forum PARTY_TO Treaty of Jinja PARTY', 'Treaty of Jinja status IN_FORCE as of 2024-05-13'],
  },
  {
    of: 'the agency after a place in capitals is nobody, and a post is held where its holder signs for',
    published: '2024-05-13',
    text: 'ASTANA. KAZINFORM Ambassador of Kenya Juma Hamisi opened the Steppe Water Forum. The agreement was signed by Director Amina Yusuf on behalf of the Zamora Fund.',
    holds: ['Juma Hamisi TOOK_PART_IN Steppe Water Forum GUEST', 'Amina Yusuf is Director @ Zamora Fund'],
    not: ['Juma Hamisi is Ambassador @ KAZINFORM'],
  },
  {
    of: 'posts are held as long as the words right after them tell',
    published: '2024-05-13',
    text: 'Lena Fischer, who was president of Harbour Institute until 2020, met Karl Weber, rector of Zamora University from 2010 to 2015. Grace Achieng became director of Delft Water Fund on January 10, 2024.',
    holds: [
      'Lena Fischer is president @ Harbour Institute to 2020',
      'Karl Weber is rector @ Zamora University from 2010 to 2015',
      'Grace Achieng is director @ Delft Water Fund from 2024-01-10',
    ],
  },
  {
    of: 'the officials that sign are the two whom the text has named',
    published: '2024-05-13',
    text: 'Foreign Minister Jorge Peña received the Foreign Minister of Peru, Inés Quispe, on Friday. The officials signed a memorandum of understanding on border markets.',
    holds: [
      'Jorge Peña signs memorandum of understanding on border markets for -',
      'Inés Quispe signs memorandum of understanding on border markets for Peru',
    ],
  },
  {
    of: 'a post or pronoun stands for the one person whom it can mean, and for nobody where two may be meant',
    published: '2024-06-12',
    text: 'The Quelimane Water Forum was opened on Monday by Minister Amina Yusuf. The minister told the forum that rain is late. Ambassador Piet Kuiper and Ambassador Juma Hamisi met. The ambassador gave a dinner on Tuesday.',
    holds: ['Amina Yusuf TOOK_PART_IN Quelimane Water Forum SPEAKER'],
    not: ['Piet Kuiper HOSTED dinner HOST', 'Juma Hamisi HOSTED dinner HOST'],
  },
  {
    of: 'signers in a list sign for their own bodies, and witnesses for none',
    published: '2024-06-12',
    text: 'The customs cooperation agreement was signed by the Director-General of Malawi Customs, Mr. Chisomo Phiri, and the head of Mozambique Customs, Mrs. Graça Matsinhe, in Blantyre on Tuesday. Ambassador Tendai Moyo witnessed the signing of the agreement.',
    holds: [
      'Chisomo Phiri signs customs cooperation agreement for Malawi Customs',
      'Graça Matsinhe signs customs cooperation agreement for Mozambique Customs',
      'customs cooperation agreement date 2024-06-11',
      'customs cooperation agreement TOOK_PLACE_IN Blantyre',
      'Tendai Moyo WITNESSED customs cooperation agreement WITNESS',
    ],
    not: ['Tendai Moyo signs customs cooperation agreement for -'],
  },
  {
    of: 'the acronym of one sentence is the body of the next',
    text: 'The Baltic Institute of Marine Energy (BIME) and Ostrava Technical University signed a memorandum of understanding on wave power. BIME director Liis Tamm signed on behalf of BIME.',
    holds: [
      'Baltic Institute of Marine Energy PARTY_TO memorandum of understanding on wave power PARTY',
      'Ostrava Technical University PARTY_TO memorandum of understanding on wave power PARTY',
      'Liis Tamm is director @ Baltic Institute of Marine Energy',
      'Liis Tamm signs memorandum of understanding on wave power for Baltic Institute of Marine Energy',
    ],
  },
  {
    of: 'double titles share one body, and a minister belongs to the ministry that the text names',
    text: 'Paula Ferraz, president and editor-in-chief of Diário do Porto, met Education Minister Rui Teles. The Ministry of Education had invited her.',
    holds: [
      'Paula Ferraz is president @ Diário do Porto',
      'Paula Ferraz is editor-in-chief @ Diário do Porto',
      'Rui Teles is Education Minister @ Ministry of Education',
    ],
  },
  {
    of: 'a country keeps to the title where the text names no body',
    text: 'The Highland Water Forum was opened by Prime Minister of Bhutan Sonam Dorji in Thimphu on 3 May 2024.',
    holds: [
      'Sonam Dorji is Prime Minister of Bhutan @ -',
      'Sonam Dorji TOOK_PART_IN Highland Water Forum GUEST',
      'Highland Water Forum start 2024-05-03',
      'Highland Water Forum TOOK_PLACE_IN Thimphu',
    ],
  },
  {
    of: 'countries that sign are parties, and what will be signed is planned',
    published: '2024-03-14',
    text: 'Peru and Ecuador will sign an agreement on river fisheries in October 2024.',
    holds: [
      'Peru PARTY_TO agreement on river fisheries PARTY',
      'Ecuador PARTY_TO agreement on river fisheries PARTY',
      'agreement on river fisheries status PLANNED as of 2024-03-14',
      'agreement on river fisheries date 2024-10',
    ],
  },
  {
    of: 'hosts, co-hosts and speakers of a forum, also across sentences',
    text: 'The 4th Sahel Seed Forum was held in Niamey from 17 to 19 July 2023. It was organized by the Ministry of Agriculture of Niger in partnership with the Sahel Seed Alliance. Halima Souley, director of the Sahel Seed Alliance, told participants that seeds are scarce.',
    holds: [
      '4th Sahel Seed Forum start 2023-07-17',
      '4th Sahel Seed Forum end 2023-07-19',
      'Ministry of Agriculture of Niger HOSTED 4th Sahel Seed Forum HOST',
      'Sahel Seed Alliance HOSTED 4th Sahel Seed Forum CO_HOST',
      'Halima Souley TOOK_PART_IN 4th Sahel Seed Forum SPEAKER',
    ],
  },
  {
    of: 'a list after a colon goes on with its sentence',
    text: 'The Desert Charter was signed by:\n\nDr. Maryam Al Jabri, Director General, Liwa Foundation\nProf. Abdou Sidi, President, University of the Adrar',
    holds: [
      'Maryam Al Jabri signs Desert Charter for Liwa Foundation',
      'Abdou Sidi signs Desert Charter for University of the Adrar',
    ],
  },
  {
    of: 'the place of a dateline is no signing place',
    published: '2020-09-11',
    text: 'LUANDA, Sept. 10 (Agency) -- Angola on Wednesday signed a memorandum of understanding with Zentrix Technologies Ltd.',
    holds: [
      'Angola PARTY_TO memorandum of understanding PARTY',
      'Zentrix Technologies Ltd PARTY_TO memorandum of understanding PARTY',
      'memorandum of understanding date 2020-09-09',
    ],
    not: ['memorandum of understanding TOOK_PLACE_IN LUANDA'],
  },
  {
    of: 'a dateline may be a city and its country alone, and a capital may be named after a comma',
    text: 'Kigali, Rwanda – The Lake Herders Union and the Kivu Milk Board signed the Pasture Compact in the capital, Kigali, on 4 June 2024.',
    holds: ['Lake Herders Union PARTY_TO Pasture Compact PARTY', 'Pasture Compact TOOK_PLACE_IN Kigali'],
    not: ['Rwanda PARTY_TO Pasture Compact PARTY'],
  },
  {
    of: 'a weekday in brackets says no other day, and letters after a name stand before "as"',
    published: '2024-05-10',
    text: 'On August 8th 2017 (Tuesday), Prof. Dr. Ir. Asep Saefuddin, M.Sc. as the Rector of Bogor University and Tan Tianwei as the President of Delft University signed the Peat Compact.',
    holds: [
      'Peat Compact date 2017-08-08',
      'Asep Saefuddin signs Peat Compact for Bogor University',
      'Tan Tianwei signs Peat Compact for Delft University',
    ],
  },
  {
    of: 'the day on which an agreement is talked of is not the day on which it was signed',
    published: '2024-05-10',
    text: 'Minister Amina Yusuf on Tuesday discussed the Peat Compact signed by Bogor University and Delft University. Vice Rectors, Deans and Directors were there.',
    holds: ['Bogor University PARTY_TO Peat Compact PARTY', 'Delft University PARTY_TO Peat Compact PARTY'],
    not: ['Peat Compact date 2024-05-07', 'Deans is Vice Rector @ -'],
  },
  {
    of: 'a holiness is no part of a name',
    text: 'His Holiness Karekin II and Her Eminence Amina Yusuf attended the Delft Water Forum.',
    holds: [
      'Karekin II TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Amina Yusuf TOOK_PART_IN Delft Water Forum PARTICIPANT',
    ],
  },
  {
    of: 'leaders whom somebody meets at once are met, and a list of those who took part is theirs',
    published: '2024-05-10',
    text: 'Vice President Amina Yusuf met virtually today with 12 leaders of Pacific nations.\n\nThe leaders that participated:\n\n- Prime Minister Piet Kuiper of Samoa\n- President Lucia Ferrer of Palau',
    holds: [
      'Amina Yusuf TOOK_PART_IN meeting of Amina Yusuf with 12 leaders PARTICIPANT',
      'Lucia Ferrer TOOK_PART_IN meeting of Amina Yusuf with 12 leaders PARTICIPANT',
      'meeting of Amina Yusuf with 12 leaders start 2024-05-10',
    ],
  },
  {
    of: 'a post after a semicolon belongs to the name it leads to',
    text: 'Speakers at the Delft Water Forum were Amina Yusuf, Minister of Works; the Director-General of the Port Office, Mr. Piet Kuiper; and Lucia Ferrer, President of Zamora University.',
    holds: ['Amina Yusuf is Minister of Works @ -', 'Piet Kuiper is Director-General @ Port Office'],
    not: ['Amina Yusuf is Director-General @ Port Office'],
  },
  {
    of: 'who else signed is a signer, and an organ signs for its whole',
    text: 'Zamora University concluded a memorandum of understanding with Delft University. For Delft University the document was signed by its rector, Prof. Piet Kuiper. His co-signatory was Prof. Amina Yusuf, Chairperson of the Zamora University Council.',
    holds: [
      'Piet Kuiper signs memorandum of understanding for Delft University',
      'Amina Yusuf signs memorandum of understanding for Zamora University',
    ],
    not: ['Zamora University Council PARTY_TO memorandum of understanding PARTY'],
  },
  {
    of: 'a part of a country is no party, nor is the country that a party is of',
    text: 'In a step towards collaboration in Northeast India, Zamora University has signed a memorandum of understanding with Delft University.\n\nLater, Riga University and Universitas Peat (UNIPE) of Indonesia held a virtual signing of a cooperation agreement on bogs.',
    holds: [
      'Zamora University PARTY_TO memorandum of understanding PARTY',
      'Universitas Peat PARTY_TO cooperation agreement on bogs PARTY',
    ],
    not: [
      'Northeast India PARTY_TO memorandum of understanding PARTY',
      'Indonesia PARTY_TO cooperation agreement on bogs PARTY',
    ],
  },
  {
    of: 'two countries joined by a dash share a body, and a state has a house of assembly',
    published: '2024-05-10',
    text: 'The Tenth Meeting of the South Africa – Germany Bi-National Commission was held on 20 March 2024. Present was Amina Yusuf, Speaker of the Kano State House of Assembly.',
    holds: [
      'Tenth Meeting of the South Africa – Germany Bi-National Commission start 2024-03-20',
      'Amina Yusuf is Speaker @ Kano State House of Assembly',
    ],
  },
  {
    of: 'a meeting with people of one demonym is called by the words of the text',
    published: '2024-05-10',
    text: 'Vice President Amina Yusuf met today with 12 Kenyan leaders.',
    holds: ['Amina Yusuf TOOK_PART_IN meeting of Amina Yusuf with 12 Kenyan leaders PARTICIPANT'],
  },
  {
    of: 'who speaks by telephone meets',
    published: '2024-05-10',
    text: 'President Amina Yusuf spoke by phone today with President Piet Kuiper of Palau.',
    holds: ['Piet Kuiper TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT'],
  },
  {
    of: 'who puts a name to a paper signs it',
    text: 'Zamora University and Delft University concluded a cooperation protocol. Two people put their names to the protocol: Rector Amina Yusuf; and Piet Kuiper, head of Delft University.',
    holds: ['Piet Kuiper signs cooperation protocol for Delft University'],
  },
  {
    of: 'a delegation visits also where it signs, its university is called shortly, and the field belongs to the name',
    published: '2024-05-10',
    text: 'A delegation from Sokoro State University on Monday visited Delft University and signed a memorandum of understanding for developing partnership in the field of water. The paper was signed by Sokoro University Vice Chancellor Amina Yusuf and Rector Piet Kuiper.',
    holds: [
      'Sokoro State University TOOK_PART_IN visit of Sokoro State University to Delft University PARTICIPANT',
      'Sokoro State University PARTY_TO memorandum of understanding for developing partnership in the field of water PARTY',
      'Amina Yusuf is Vice Chancellor @ Sokoro State University',
    ],
  },
  {
    of: 'a meeting that only a verb tells of is an event',
    published: '2023-05-04',
    text: 'Minister Amina Yusuf met Ambassador Piet Kuiper in Nairobi on Wednesday.',
    holds: [
      'Amina Yusuf TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT',
      'meeting of Amina Yusuf with Piet Kuiper start 2023-05-03',
    ],
  },
  {
    of: 'instruments of different kinds, each with its own words, stay apart',
    published: '2024-05-10',
    text: "Saare Wind has penned a deal with Port of Delft that reserves quay space. Power is fed in under a connection agreement reached last October with Elring.\nSeparately, Port of Delft said it had agreed with the Zamora Zone Authority to train crane operators. A memorandum of understanding to that effect was inked in Zamora on Monday by Ann Smith and by the authority's chief executive, Paul Karl.",
    holds: [
      'memorandum of understanding date 2024-05-06',
      'Paul Karl signs memorandum of understanding for Zamora Zone Authority',
    ],
    not: ['memorandum of understanding date 2023-10'],
  },
  {
    of: 'a kind of instrument in apposition is no instrument of its own',
    published: '2024-05-10',
    text: 'Zamora University and Delft University have entered into the Clean Rivers Agreement, a ten-year arrangement under which the two will test water. The agreement was signed on Monday.',
    holds: ['Clean Rivers Agreement date 2024-05-06', 'Clean Rivers Agreement term ten-year'],
  },
  {
    of: 'words of a kind alone are short for the one such body, and a possessive first word for its university',
    published: '2024-05-10',
    text: "The Bay Port Authority (BPA) and Lakehead University signed the Clean Harbour Agreement. It was signed by Graham Hall, President of the Port Authority, and Anjali Desai, Lakehead's Vice-President.",
    holds: [
      'Graham Hall is President @ Bay Port Authority',
      'Anjali Desai is Vice-President @ Lakehead University',
      'Anjali Desai signs Clean Harbour Agreement for Lakehead University',
    ],
  },
  {
    of: 'a post is held at the body that a country owns, or that a description leads to',
    published: '2024-05-10',
    text: "Triin Kask, deputy secretary general of Estonia's Ministry of Climate, spoke with Carine Lamb, head of renewables at the Tartu-based grid operator Fluxys Nord.",
    holds: [
      "Triin Kask is deputy secretary general @ Estonia's Ministry of Climate",
      'Carine Lamb is head of renewables @ Fluxys Nord',
    ],
  },
  {
    of: 'a relative clause may tell a post and the body',
    published: '2024-05-10',
    text: "Captain Mamadou Sarr, who has headed the Dakar Sea School as Director since 2019, met Melissa Bannon, who is Delft Water Board's lands and environment manager.",
    holds: [
      'Mamadou Sarr is Director @ Dakar Sea School from 2019',
      'Melissa Bannon is lands and environment manager @ Delft Water Board',
    ],
  },
  {
    of: 'a list of signers goes on after one for whom it tells the body',
    published: '2024-05-10',
    text: "The agreement was signed on Monday by Dr. Lorraine Bann on behalf of Delft Water Board; Graham Hall, President of Zamora Shipping; and Dr. Anjali Desai, Delft University's Vice-President.",
    holds: [
      'Lorraine Bann signs agreement for Delft Water Board',
      'Graham Hall signs agreement for Zamora Shipping',
      'Anjali Desai signs agreement for Delft University',
    ],
  },
  {
    of: 'speakers named in the next sentence are those of the event before',
    published: '2024-05-10',
    text: 'The Delft Skills Conference, which Zamora University and the Delft Ports Authority are to co-host, will be held in Nairobi from 8 to 10 November 2024. Confirmed speakers include Dr. Anna Diop, Secretary-General of the African Ports Union, and Mayor Paul Nwosu.',
    holds: [
      'Anna Diop TOOK_PART_IN Delft Skills Conference GUEST',
      'Paul Nwosu TOOK_PART_IN Delft Skills Conference GUEST',
      'Delft Ports Authority HOSTED Delft Skills Conference HOST',
    ],
  },
  {
    of: 'each item of a digest is a part of its own, with its dateline',
    published: '2024-05-10',
    text: 'REGION IN BRIEF\n\nWater loan for the coast\nCASTRIES – The Delft Water Company and the Bank of Zamora signed a loan agreement on Tuesday.\n\nForum opens\nNAIROBI – The Palm Forum opened yesterday. The event is organised by the Nairobi Chamber of Commerce.\n\nColleges team up\nKINGSTON – Delft College and Zamora College signed a memorandum on engines on Monday. It was signed by Amina Yusuf, president of Delft College.',
    holds: [
      'Palm Forum TOOK_PLACE_IN NAIROBI',
      'Nairobi Chamber of Commerce HOSTED Palm Forum HOST',
      'Amina Yusuf signs memorandum on engines for Delft College',
      'loan agreement date 2024-05-07',
    ],
    not: ['loan agreement date 2024-05-06'],
  },
  {
    of: 'letters tell how far a name goes, and a pronoun may be a family name',
    published: '2024-05-10',
    text: 'He Guoqiang, president of Weibei College, signed a seed agreement with the Bureau of Fisheries and Aquatic Plants (BFAP).',
    holds: [
      'He Guoqiang is president @ Weibei College',
      'Bureau of Fisheries and Aquatic Plants PARTY_TO seed agreement PARTY',
    ],
  },
  {
    of: 'where nothing was signed, nothing is',
    published: '2024-05-10',
    text: 'The Delft Charter was tabled at the Delft Forum on Monday, but nothing was signed.',
    holds: ['Delft Forum start 2024-05-06'],
    not: [
      'Delft Charter date 2024-05-06',
      'Delft Charter CONCLUDED_AT Delft Forum',
      'Delft Charter status SIGNED as of 2024-05-10',
    ],
  },
  {
    of: 'the same occasion and the day before are counted from the signing before',
    published: '2024-05-10',
    text: 'On Monday Delft University and Zamora University signed a memorandum on rice. On the same occasion, Kigali College and Accra College signed an agreement on tea. A day earlier, Lima College and Quito College had inked a pact on maize.',
    holds: ['memorandum on rice date 2024-05-06', 'agreement on tea date 2024-05-06', 'pact on maize date 2024-05-05'],
  },
  {
    of: 'a year before an instrument is that of its signing',
    published: '2024-05-10',
    text: 'The partners praised a 2018 loan agreement between the Bank of Zamora and Delft University.',
    holds: ['loan agreement date 2018'],
  },
  {
    of: 'our college is the one whose page it is',
    published: '2024-05-10',
    text: 'Delft College (DC) held a forum on rice on Monday. A memorandum on tea between our college and Taraz College was signed there.',
    holds: ['Delft College PARTY_TO memorandum on tea PARTY', 'Taraz College PARTY_TO memorandum on tea PARTY'],
  },
  {
    of: 'a legal form after quotes makes a company of the name in them',
    published: '2024-05-10',
    text: 'Delft University gained a partner: the contract was concluded between the cluster "Namangan Ipak" LLC and Delft University in May.',
    holds: ['"Namangan Ipak" LLC PARTY_TO contract PARTY', 'Delft University PARTY_TO contract PARTY'],
  },
  {
    of: 'an event has the days that its own clause tells, not those of a signing there',
    published: '2024-05-10',
    text: 'The Delft Water Forum, which opened in Nairobi on Tuesday and concludes today, saw Kenya and Ghana sign a memorandum on drugs on Wednesday.',
    holds: [
      'Delft Water Forum start 2024-05-07',
      'Delft Water Forum end 2024-05-10',
      'memorandum on drugs date 2024-05-08',
    ],
  },
  {
    of: 'an entry of a diary gives day and place before the event',
    published: '2024-05-10',
    text: '• 20–22 June, Nairobi: Delft Investment Forum, hosted by Delft University.\n• 3 July, Accra: Zamora Farm Days, Zamora College.',
    holds: [
      'Delft Investment Forum start 2024-06-20',
      'Delft Investment Forum TOOK_PLACE_IN Nairobi',
      'Zamora Farm Days start 2024-07-03',
    ],
  },
  {
    of: 'companies from two countries bind neither country',
    published: '2024-05-10',
    text: 'Port operators from Kenya and Ghana have penned a deal with Delft Railways.',
    holds: [],
    not: [
      'Kenya PARTY_TO deal with Delft Railways PARTY',
      'Ghana PARTY_TO deal with Delft Railways PARTY',
      'Kenya PARTY_TO deal PARTY',
    ],
  },
  {
    of: 'what is still to come dates no signing that is done',
    published: '2024-05-10',
    text: 'Delft University and Zamora University have penned a deal on a degree, with a first intake in September 2025. It was signed on Sunday by Dr Amal Hasan, vice-president of Delft University.',
    holds: ['deal on a degree date 2024-05-05', 'Amal Hasan signs deal on a degree for Delft University'],
    not: ['deal on a degree date 2025-09'],
  },
  {
    of: 'who speaks for a minister holds one post',
    published: '2024-05-10',
    text: 'Amina Yusuf, Parliamentary Secretary to the Minister of Transport, and Mayor Susan Miller spoke at the Delft Forum on Monday.',
    holds: ['Amina Yusuf is Parliamentary Secretary to the Minister of Transport @ -', 'Susan Miller is Mayor @ -'],
    not: ['Susan Miller is Minister of Transport @ -'],
  },
  {
    of: 'last Friday, written on a Friday, is a week ago',
    published: '2024-05-10',
    text: "A declaration on travel was adopted last Friday at the close of the 25th Regional Health Ministers' Meeting.",
    holds: ['declaration on travel date 2024-05-03'],
  },
  {
    of: 'whom an opening phrase names is no party, and whoever is present does not sign',
    published: '2024-05-10',
    text: 'According to Oxfam, Chad and Niger signed a water agreement. In the presence of the World Bank, Kenya and Ghana signed a road agreement.',
    holds: [
      'Chad PARTY_TO water agreement PARTY',
      'Kenya PARTY_TO road agreement PARTY',
      'World Bank WITNESSED road agreement WITNESS',
    ],
    not: ['Oxfam PARTY_TO water agreement PARTY', 'Kenya WITNESSED road agreement WITNESS'],
  },
  ...[
    'Kenya and Rwanda did not sign the trade agreement in Nairobi on 3 May.',
    'The Government of Kenya denied that it had signed a trade agreement with Rwanda.',
    'Kenya and Rwanda failed to sign a trade agreement in Nairobi on Tuesday.',
    'Kenya and Rwanda were due to sign a trade agreement on 3 May, but the signing was cancelled.',
    'Kenya should have signed the trade agreement with Rwanda in March, but a court stopped it.',
    'Neither Kenya nor Rwanda signed the trade agreement.',
    'The Secretary-General asked Kenya and Rwanda to sign the trade agreement.',
  ].map((text) => ({
    of: `a signing that was not binds nobody: ${text}`,
    published: '2024-05-10',
    text,
    holds: [],
    not: ['Kenya', 'Rwanda'].map((country) => `${country} PARTY_TO trade agreement PARTY`),
  })),
  {
    of: 'an agreement of another item takes no day and place from an event that nothing ties it to',
    published: '2024-05-10',
    text: 'The Zurich Insurance Forum took place in Zurich on 3 May.\n\nDelft Foods signed a contract with Zamora Dairy.',
    holds: ['Delft Foods PARTY_TO contract PARTY', 'Zurich Insurance Forum start 2024-05-03'],
    not: ['contract date 2024-05-03', 'contract CONCLUDED_AT Zurich Insurance Forum'],
  },
  {
    of: 'who is represented or stays away takes no part',
    published: '2024-05-10',
    text: 'On behalf of President Joseph Mwamba, Vice-President Esther Kabwe opened the Lusaka Farm Show. The Lima Book Fair was not attended by Culture Minister Ana Rojas.',
    holds: ['Esther Kabwe TOOK_PART_IN Lusaka Farm Show GUEST'],
    not: ['Joseph Mwamba TOOK_PART_IN Lusaka Farm Show GUEST', 'Ana Rojas TOOK_PART_IN Lima Book Fair PARTICIPANT'],
  },
  {
    of: 'the day of a report is not that of what it tells',
    published: '2024-05-10',
    text: 'In Brussels on 3 May, Commissioner Lena Vogt announced that Serbia and Kosovo had signed the Ohrid Annex in Ohrid in March 2023.',
    holds: ['Ohrid Annex date 2023-03', 'Ohrid Annex TOOK_PLACE_IN Ohrid'],
  },
  {
    of: 'one acronym may be that of two bodies',
    published: '2024-05-10',
    text: 'The International Cocoa Council (ICC) and the International Chamber of Commerce (ICC) signed a joint declaration in Abidjan.',
    holds: [
      'International Cocoa Council PARTY_TO joint declaration PARTY',
      'International Chamber of Commerce PARTY_TO joint declaration PARTY',
    ],
  },
  {
    of: 'what a relative clause or a post names is not the subject, nor is who is excepted',
    published: '2024-05-10',
    text: "Zamora University, which is owned by Delft Holdings, signed a milk agreement. All Nordic countries except Iceland signed the Oslo Pledge. Anna Kovacs, Hungary's former Minister of Energy and now chief executive of Delft Oil, opened the Budapest Energy Forum.",
    holds: [
      'Zamora University PARTY_TO milk agreement PARTY',
      'Anna Kovacs TOOK_PART_IN Budapest Energy Forum SPEAKER',
    ],
    not: [
      'Delft Holdings PARTY_TO milk agreement PARTY',
      'Iceland PARTY_TO Oslo Pledge PARTY',
      'Delft Oil TOOK_PART_IN Budapest Energy Forum GUEST',
      'Delft Oil TOOK_PART_IN Budapest Energy Forum SPEAKER',
    ],
  },
  {
    of: 'an instrument may stand before those who signed it, and a row of signers before or after bodies without names',
    published: '2024-05-10',
    text: 'The fruit of the talks is the Delft Accord, which Dr. Amina Yusuf and Dr. Piet Kuiper initialled on Monday.\n\nZamora University and the Port Authority of Delft concluded the Quay Charter. It was signed by Dr. Tomas Okello for the port and, for the town, by Dr. Halima Duale.\n\nMarshal Z. Kowal and President J.-N. Castel sign the Chelm Declaration on Beekeeping.',
    holds: [
      'Amina Yusuf signs Delft Accord for -',
      'Piet Kuiper signs Delft Accord for -',
      'Halima Duale signs Quay Charter for -',
      'J.-N. Castel signs Chelm Declaration on Beekeeping for -',
    ],
    not: ['Halima Duale signs Quay Charter for Port Authority of Delft'],
  },
  {
    of: 'with whom an instrument stands or is signed is a party though nobody else is named',
    published: '2024-05-10',
    text: '"In March we signed a protocol on seabirds in Mindelo with the Technical University of Delft and with the municipality of Arroyo Verde," he recalled. Students travel under a codeshare agreement with Kimberley Airlines.',
    holds: [
      'Technical University of Delft PARTY_TO protocol on seabirds PARTY',
      'municipality of Arroyo Verde PARTY_TO protocol on seabirds PARTY',
      'Kimberley Airlines PARTY_TO codeshare agreement PARTY',
    ],
  },
  {
    of: 'agreements with different partners, and one that was concluded years ago, stay apart',
    published: '2024-05-10',
    text: 'The exchange agreement with the Zamora Seed Council expires in June. The secretary asked about the MoU with the Mongolian Farming Institute.\n\nThe council has suspended the Memorandum of Cooperation the two towns concluded in 2003.',
    holds: ['Mongolian Farming Institute PARTY_TO MoU PARTY', 'Memorandum of Cooperation date 2003'],
    not: ['Mongolian Farming Institute PARTY_TO exchange agreement PARTY'],
  },
  {
    of: 'the last signer signs for the party that the others leave over',
    published: '2024-05-10',
    text: "The codeshare agreement with Kimberley Airlines was signed in Perth on 2 May by Chamari Alwis, chief executive of Zamora Airways, and the Australian carrier's managing director, Bruce Tennant.",
    holds: [
      'Chamari Alwis signs codeshare agreement for Zamora Airways',
      'Bruce Tennant signs codeshare agreement for Kimberley Airlines',
    ],
  },
  {
    of: 'a conference has its title in quotes whole, a university its namesake, and whose reports were heard took part',
    published: '2024-04-19',
    text: 'On April 17-18, at the Syrdarya Engineering University named after Sh. Alimbetov (Kyzylorda) the IV International scientific and practical conference "Water. Rice. Salt: science for the delta" took place.\n\nThe plenary session was opened by the rector of the university Gulmira Seitovna Abdrasheva, who thanked all.\n\nThen the following reports were heard:\n- Bolat Tynybekov, director of the Kazakh Rice Institute – "Water in rice growing";\n- Prof. Mehmet Kara (Harran University) – "Drip irrigation".\n\nThe head of the Aral Basin Inspection Marat Dosanov spoke as well.',
    holds: [
      'Bolat Tynybekov TOOK_PART_IN IV International scientific and practical conference "Water. Rice. Salt: science for the delta" PARTICIPANT',
      'Mehmet Kara TOOK_PART_IN IV International scientific and practical conference "Water. Rice. Salt: science for the delta" PARTICIPANT',
      'IV International scientific and practical conference "Water. Rice. Salt: science for the delta" start 2024-04-17',
      'Marat Dosanov is head @ Aral Basin Inspection',
    ],
  },
  {
    of: 'a body stands with the first of a row of posts, or with the side that it tells of',
    text: 'Zamora Chamber President Halima Duale, Vice President Sadia Kamran, former presidents Sheikh Ashfaq Elahi and Raja Haroon Kayani, Delft Bank Regional Head Umer Zahid and many traders were present.\n\nAttending the ceremony, on the side of DTI, there were Dr. Yoon Jae-hyuk - President; Ms. Bae Soo-min - Director. The Delft Tuber Institute (DTI) was founded in 1990.',
    holds: [
      'Sadia Kamran is Vice President @ Zamora Chamber',
      'Ashfaq Elahi is former president @ Zamora Chamber',
      'Raja Haroon Kayani is former president @ Zamora Chamber',
      'Umer Zahid is Regional Head @ Delft Bank',
      'Yoon Jae-hyuk is President @ Delft Tuber Institute',
      'Bae Soo-min is Director @ Delft Tuber Institute',
    ],
  },
  {
    of: "the great hold no posts of the page's body, nor do those of whom another body was just told",
    text: 'Harbour Museum of Oslo\n\nPresident Paul Kagame opened the fair on Monday. Director Ruth Berg thanked him.\n\nThe paintings are a loan from the Zamora Gallery. The director, Laurence Dupont, came along. Chief executive Ann Lee of the bank sent flowers.',
    holds: ['Ruth Berg is Director @ Harbour Museum of Oslo'],
    not: [
      'Paul Kagame is President @ Harbour Museum of Oslo',
      'Laurence Dupont is director @ Harbour Museum of Oslo',
      'Ann Lee is Chief executive @ Harbour Museum of Oslo',
    ],
  },
  {
    of: 'of two people a pronoun means neither, unless an honorific tells which',
    text: 'Mr Musa Bello met Mrs Aisha Khan in Kano. She is chief executive of Arewa Textiles.\n\nJohn Smith interviewed Mary Jones. She is director of Delft Bank.\n\nChancellor Olaf Schmidt visited Kenya. Zamora University students asked him about visas.',
    holds: ['Aisha Khan is chief executive @ Arewa Textiles'],
    not: [
      'Musa Bello is chief executive @ Arewa Textiles',
      'John Smith is director @ Delft Bank',
      'Olaf Schmidt is Chancellor @ Zamora University',
    ],
  },
  {
    of: 'what almost was signed, may have been, or is asked about, was not',
    published: '2024-06-07',
    text: 'Mauritania almost signed a fishing agreement with Iceland on 4 June 2024. Chad may have signed a road treaty with Niger on Monday. Did Samoa and Tonga sign a rugby pact on Monday? Anna Lis said that no pay agreement had been signed. Mali forgot to sign the river charter with Togo. On Monday, a week after Kenya and Uganda signed a lake accord, floods hit Apia.',
    holds: ['Kenya PARTY_TO lake accord PARTY'],
    not: [
      'Mauritania PARTY_TO fishing agreement PARTY',
      'Chad PARTY_TO road treaty PARTY',
      'Samoa PARTY_TO rugby pact PARTY',
      'Mali PARTY_TO river charter PARTY',
      'lake accord date 2024-06-03',
    ],
  },
  {
    of: 'people sign beside people, and whoever has a lawyer is one',
    published: '2024-06-07',
    text: "Vladimir Karel and Xi Jinpo signed a joint statement in Beijing on 16 May 2024.\n\nEmma Brown of the Bank of Ireland and Liam Walsh signed the pact on rates with Deutsche Bank.\n\nTariq Ramadan's lawyer, Pascal Garbarini, signed an agreement on books with Geneva University.",
    holds: [
      'Vladimir Karel signs joint statement for -',
      'Xi Jinpo signs joint statement for -',
      'Liam Walsh signs pact on rates for -',
      'Emma Brown signs pact on rates for Bank of Ireland',
    ],
    not: ['Tariq Ramadan PARTY_TO agreement on books PARTY', 'Liam Walsh PARTY_TO pact on rates PARTY'],
  },
  {
    of: 'several sign for one body, and a seat after a comma is no party',
    published: '2023-05-10',
    text: 'Zamora University has entered into a memorandum of understanding on yams with the Delft Tuber Institute (DTI), Umuago, Abia State. Signing for Zamora University were Dr. Amina Yusuf and the registrar, Dr. Tomas Okello, while Dr. Halima Duale and Dr. Ada Obi appended their signatures for the Delft Tuber Institute. Dr. Yusuf recalled that a similar agreement reached in 2019 with the Kwado Root Institute, Ghana, had trained eleven doctors.',
    holds: [
      'Tomas Okello signs memorandum of understanding on yams for Zamora University',
      'Halima Duale signs memorandum of understanding on yams for Delft Tuber Institute',
      'Ada Obi signs memorandum of understanding on yams for Delft Tuber Institute',
      'Kwado Root Institute PARTY_TO similar agreement PARTY',
    ],
    not: [
      'Umuago PARTY_TO memorandum of understanding on yams PARTY',
      'Ghana PARTY_TO similar agreement PARTY',
      'Kwado Root Institute PARTY_TO memorandum of understanding on yams PARTY',
    ],
  },
  {
    of: 'an older paper between two bodies is another one, and a region acts through its government',
    published: '2022-11-22',
    text: 'A protocol on drainage was signed between the Delft Desert Authority, the New Valley Governorate and Zamora University. The sides reviewed the memorandum of understanding signed between the Delft Desert Authority and Polder Water Ltd in March 2021.',
    holds: [
      'New Valley Governorate PARTY_TO protocol on drainage PARTY',
      'Polder Water Ltd PARTY_TO memorandum of understanding PARTY',
      'memorandum of understanding date 2021-03',
    ],
    not: ['Polder Water Ltd PARTY_TO protocol on drainage PARTY'],
  },
  {
    of: 'a pronoun after an opening phrase is whom the text goes on about, and has posts',
    published: '2024-05-10',
    text: 'Amina Yusuf died in Lanzhou on Monday. From 1981 to 1983 she was a guest of Dr. Hans Ruegg, who became a friend. She was appointed director of the Delft Institute in 1987. In August 1988 she signed, for the Delft Institute, the Kunlun Protocol with Dr. Piet Kuiper of Zamora University.',
    holds: [
      'Amina Yusuf is director @ Delft Institute from 1987',
      'Amina Yusuf signs Kunlun Protocol for Delft Institute',
      'Piet Kuiper signs Kunlun Protocol for Zamora University',
    ],
    not: ['Hans Ruegg signs Kunlun Protocol for Delft Institute', 'Hans Ruegg is director @ Delft Institute from 1987'],
  },
  {
    of: "on a body's own page its posts go without its name, but not those of others",
    text: 'Delft Academy of Sciences\n\nMinutes of the annual meeting\n\nThe president, Dr. Amina Yusuf, opened the meeting. Treasurer Piet Kuiper read the accounts.\n\nThe museum was visited as well. Its director, Dr. Tomas Okello, showed the ships. Minister Halima Duale sent greetings. At the Zamora Institute, Rector Ada Obi spoke.',
    holds: ['Piet Kuiper is Treasurer @ Delft Academy of Sciences'],
    not: [
      'Tomas Okello is director @ Delft Academy of Sciences',
      'Halima Duale is Minister @ Delft Academy of Sciences',
      'Ada Obi is Rector @ Delft Academy of Sciences',
    ],
  },
  {
    of: 'a pronoun holds the posts that the text goes on to tell of its person, each at its own body',
    published: '2024-05-10',
    text: 'Tomas Okello was born in Kisumu. He was appointed deputy director of Delft Water Institute in 1984 and served as its director from 1987 to 1996. He joined Zamora University in 1998 as adjunct professor. He also chaired the board of the ferry company Elbe Hafen AG (2009–2014).',
    holds: [
      'Tomas Okello is deputy director @ Delft Water Institute from 1984',
      'Tomas Okello is director @ Delft Water Institute from 1987 to 1996',
      'Tomas Okello is adjunct professor @ Zamora University',
      'Tomas Okello is chair @ Elbe Hafen AG',
    ],
  },
  {
    of: 'who is named, moves or becomes something is a person with that post, and fields of posts belong to them',
    published: '2024-05-10',
    text: 'Tjitske Veenstra, formerly Area Manager of Lima Foods Ltd, moves to Lima as Country Manager on 15 September. Sjoerd Bakema, until recently abroad, becomes Regional Cargo Manager. The council has appointed Wiebe Hoekstra as her successor. Media contact: Oane Dykstra, Manager Corporate Communications, Delft Foods Ltd. Mr. Andre Quashie, Vice-President (Operations), spoke.',
    holds: [
      'Tjitske Veenstra is Area Manager @ Lima Foods Ltd',
      'Tjitske Veenstra is Country Manager @ -',
      'Sjoerd Bakema is Regional Cargo Manager @ -',
      'Oane Dykstra is Manager Corporate Communications @ Delft Foods Ltd',
      'Andre Quashie is Vice-President (Operations) @ -',
    ],
  },
  {
    of: 'ranks, letters and posts in the plural stand before people, and the Republic names no body',
    published: '2024-05-10',
    text: 'Major General Juma Hamisi met Mr Joost van der Velde. They were received by President of the Republic Zuzka Brandt, Rector Dr. Vo Minh Tuan and MPs Arben Selma and Tadeja Hribar. The secretaries general of the two houses, Drago Popcan and Oane Ferjan, dined. In Riverside Park, Mayor Amina Yusuf planted a tree.',
    holds: [
      'Juma Hamisi is Major General @ -',
      'Zuzka Brandt is President of the Republic @ -',
      'Vo Minh Tuan is Rector @ -',
      'Arben Selma is MP @ -',
      'Tadeja Hribar is MP @ -',
      'Amina Yusuf is Mayor @ -',
    ],
    not: ['Juma Hamisi is General @ -', 'Riverside Park is Mayor @ -'],
  },
  {
    of: 'rows of officers hold posts of the body whose page it is, and posts of others stay theirs',
    published: '2024-05-10',
    text: "Zamora Academy of Sciences\n\nMinutes of the spring session\n\nPresent: Prof. Juma Hamisi, President. The rector of Delft University, Lena Voss, and their carrier's director, Karl Weber, sent greetings.\n\nOFFICERS FOR 2025\nPresident: Tjitske Veenstra\nTrustees: Sjoerd Bakema, Oane Dykstra",
    holds: [
      'Juma Hamisi is President @ Zamora Academy of Sciences',
      'Lena Voss is rector @ Delft University',
      'Karl Weber is director @ -',
      'Tjitske Veenstra is President @ Zamora Academy of Sciences',
      'Sjoerd Bakema is Trustee @ Zamora Academy of Sciences',
      'Oane Dykstra is Trustee @ Zamora Academy of Sciences',
    ],
    not: ['Karl Weber is director @ Zamora Academy of Sciences'],
  },
  {
    of: 'bodies of posts stand in brackets, before "where", in "of which" and in the kind before the post',
    published: '2024-05-10',
    text: 'A Kigali Institute delegation under Major General Juma Hamisi went to Zamora University, where Rector Amina Yusuf spoke. Lena Voss comes from the Delft Water Board, where she has been deputy director since 2016. The Elbe Harbour Trust, of which Karl Weber is an honorary member, sent Director Piet Kuiper (Elbe Museum). The Lima Friendship Association gave a dinner. Association President Zuzka Brandt thanked the Lima Seed Archive and its head, Dr. Kofi Badu. Present was Sara Lind (deputy head of the Oslo Fish Council, online).',
    holds: [
      'Juma Hamisi is Major General @ Kigali Institute',
      'Amina Yusuf is Rector @ Zamora University',
      'Lena Voss is deputy director @ Delft Water Board from 2016',
      'Karl Weber is honorary member @ Elbe Harbour Trust',
      'Piet Kuiper is Director @ Elbe Museum',
      'Zuzka Brandt is Association President @ Lima Friendship Association',
      'Kofi Badu is head @ Lima Seed Archive',
      'Sara Lind is deputy head @ Oslo Fish Council',
    ],
  },
  {
    of: 'a plural post is that of all before it, two posts in one are two, and a delegation is of who sent it',
    published: '2024-05-10',
    text: 'Tomas Okello (KEN) and Zuzka Brandt (SVK) were elected vice presidents. Elbe Harbour Authority president and CEO Piet Kuiper spoke. A delegation of Zamora University came to Delft. The delegation was headed by Rector Amina Yusuf. The inspector of the Delft Police Force, Juma Hamisi, was promoted to inspector general. The Lima Water Council, chaired by Kofi Badu (Freedom Party), met.',
    holds: [
      'Tomas Okello is vice president @ -',
      'Zuzka Brandt is vice president @ -',
      'Piet Kuiper is president @ Elbe Harbour Authority',
      'Piet Kuiper is CEO @ Elbe Harbour Authority',
      'Amina Yusuf is Rector @ Zamora University',
      'Juma Hamisi is inspector general @ Delft Police Force',
      'Kofi Badu is chair @ Lima Water Council',
    ],
  },
  {
    of: 'minutes tell of one meeting through all their numbered items, beginning with those present',
    published: '2024-05-20',
    text: 'Minutes of the 9th General Meeting of the Delft Water Society\n\nPresent: Dr. Amina Yusuf, Chair; Dr. Piet Kuiper, Secretary; and 14 members.\n\n1. Opening\nDr. Juma Hamisi welcomed the participants.\n\n2. Report\nDr. Lena Voss informed of the new dam.\n\n3. Coming events\nA summer school for young engineers is planned in Delft in August 2024 by Zamora University.',
    holds: [
      'Amina Yusuf TOOK_PART_IN 9th General Meeting of the Delft Water Society PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN 9th General Meeting of the Delft Water Society PARTICIPANT',
      'Juma Hamisi TOOK_PART_IN 9th General Meeting of the Delft Water Society SPEAKER',
      'Lena Voss TOOK_PART_IN 9th General Meeting of the Delft Water Society SPEAKER',
      'Zamora University HOSTED summer school for young engineers HOST',
    ],
  },
  {
    of: 'captions name those in the picture after the sentence that says where it was taken',
    text: 'The Delft Water Forum opened in Delft on 3 May 2024. From the left: Dr. Amina Yusuf, Dr. Piet Kuiper. On the panel were, from right to left, Dr. Juma Hamisi and Dr. Lena Voss.',
    holds: [
      'Amina Yusuf TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Juma Hamisi TOOK_PART_IN Delft Water Forum SPEAKER',
      'Lena Voss TOOK_PART_IN Delft Water Forum SPEAKER',
    ],
  },
  {
    of: 'who comes for an event or meets somebody there takes part in it, and not in what the text is about',
    published: '2024-05-05',
    text: 'The Zamora Trade Fair opened in Zamora on 3 May 2024. Dr. Piet Kuiper, who was in Delft last October for the Delft Water Forum, praised it. Dr. Amina Yusuf met Dr. Juma Hamisi at the Oslo Energy Summit in Oslo in 2019.',
    holds: [
      'Piet Kuiper TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Amina Yusuf TOOK_PART_IN Oslo Energy Summit PARTICIPANT',
      'Juma Hamisi TOOK_PART_IN Oslo Energy Summit PARTICIPANT',
      'Oslo Energy Summit start 2019',
      'Oslo Energy Summit TOOK_PLACE_IN Oslo',
    ],
    not: ['Amina Yusuf TOOK_PART_IN Zamora Trade Fair PARTICIPANT'],
  },
  {
    of: 'a reception is named by whom it is for and where it is given, and its hosts may give it together',
    published: '2024-05-04',
    text: 'Zamora University and Delft University gave a reception for the donors at the Harbour Hotel last evening. Among the guests were Dr. Amina Yusuf, and Dr. Piet Kuiper, who spoke of dams.',
    holds: [
      'Zamora University HOSTED reception for the donors at the Harbour Hotel HOST',
      'Delft University HOSTED reception for the donors at the Harbour Hotel HOST',
      'reception for the donors at the Harbour Hotel start 2024-05-03',
      'Amina Yusuf TOOK_PART_IN reception for the donors at the Harbour Hotel GUEST',
      'Piet Kuiper TOOK_PART_IN reception for the donors at the Harbour Hotel GUEST',
    ],
  },
  {
    of: 'the days of an event follow from its length and its end, from "since", and from a weekday with a number',
    published: '2024-05-09',
    text: 'The three-day Delft Water Workshop ended in Rotterdam on Wednesday. The second session of the Zamora Joint Committee, which has met since Tuesday in Zamora, goes on. Its first session was held in Oslo in 2019. The Harbour Festival opens on Saturday the 25th.',
    holds: [
      'Delft Water Workshop start 2024-05-06',
      'Delft Water Workshop end 2024-05-08',
      'second session of the Zamora Joint Committee start 2024-05-07',
      'first session start 2019',
      'first session TOOK_PLACE_IN Oslo',
      'Harbour Festival start 2024-05-25',
    ],
  },
  {
    of: 'what is to take place lies ahead, a row of coming events gives place, days and host, and a partner is a host',
    published: '2024-02-20',
    text: 'The joint session of the two parliaments is to take place in Oslo on 6 June.\n\nDelft Water Forum: Oslo, 3 May 2024, host Zamora University.\n\nThe secretariat reported on the workshop "Rivers and Rain" (Rotterdam, 7 February 2024; 60 participants), organised jointly with Delft University.',
    holds: [
      'joint session start 2024-06-06',
      'Delft Water Forum TOOK_PLACE_IN Oslo',
      'Delft Water Forum start 2024-05-03',
      'Zamora University HOSTED Delft Water Forum HOST',
      'workshop "Rivers and Rain" TOOK_PLACE_IN Rotterdam',
      'Delft University HOSTED workshop "Rivers and Rain" CO_HOST',
    ],
  },
  {
    of: 'an event may be named after a person or begin with a Roman number, and its name may follow in quotes',
    published: '2024-05-20',
    text: 'The annual Sir Amina Yusuf Memorial Lecture was given by Dr. Piet Kuiper in Oslo on 3 May 2024. The guests took part in the V Colloquium Rivers and Memory, organized by Zamora University in Rotterdam on 4 May 2024.\n\nConference "Dams after Tomorrow", Delft University. At the lectern Dr. Juma Hamisi.',
    holds: [
      'annual Sir Amina Yusuf Memorial Lecture start 2024-05-03',
      'Piet Kuiper TOOK_PART_IN annual Sir Amina Yusuf Memorial Lecture SPEAKER',
      'Zamora University HOSTED V Colloquium Rivers and Memory HOST',
      'Juma Hamisi TOOK_PART_IN Conference "Dams after Tomorrow" SPEAKER',
    ],
  },
  {
    of: 'the post of somebody at an event speaks of no event, and a station that opens again makes one',
    published: '2024-05-20',
    text: 'Festival director Amina Yusuf and the mayor agreed on it in Oslo in March. Dr. Piet Kuiper spoke at the reopening of Zamora station on 3 May 2024.',
    holds: ['reopening of Zamora station start 2024-05-03'],
    not: ['Festival start 2024-03', 'Festival TOOK_PLACE_IN Oslo'],
  },
  {
    of: 'a delegation makes a visit, which is named after it, and lists of it say who took part',
    published: '2024-05-01',
    text: 'A twelve-member delegation from Zamora University lands at Rotterdam on Thursday, May 9. It is led by Dr. Amina Yusuf, with Dr. Piet Kuiper. The delegation also includes Dr. Juma Hamisi. Consul Lena Voss will join the delegation.',
    holds: [
      'visit of Zamora University to Rotterdam start 2024-05-09',
      'Amina Yusuf TOOK_PART_IN visit of Zamora University to Rotterdam PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN visit of Zamora University to Rotterdam PARTICIPANT',
      'Juma Hamisi TOOK_PART_IN visit of Zamora University to Rotterdam GUEST',
      'Lena Voss TOOK_PART_IN visit of Zamora University to Rotterdam PARTICIPANT',
    ],
  },
  {
    of: 'a line below the title, or one that begins with "Place", gives place and days of the whole, and a name its year',
    published: '2024-09-01',
    text: 'Delft International Film Festival, 9th edition\n\nRotterdam – Oslo, 17–25 August 2024\n\nThe Delft International Film Festival has two juries. The film Salt won a prize at the 2022 Zamora Film Awards. Next year’s festival will be held in Oslo.',
    holds: [
      'Delft International Film Festival start 2024-08-17',
      'Delft International Film Festival end 2024-08-25',
      'Delft International Film Festival TOOK_PLACE_IN Rotterdam',
      'Delft International Film Festival TOOK_PLACE_IN Oslo',
      '2022 Zamora Film Awards start 2022',
      'Next year’s festival start 2025',
      'Next year’s festival TOOK_PLACE_IN Oslo',
    ],
  },
  {
    of: 'who meets in a town meets apart from the visit, and "the talks" are those',
    published: '2024-05-20',
    text: 'Minister Amina Yusuf, who began a two-day official visit to Norway on Monday, met in Oslo with Mayor Piet Kuiper, at whose invitation she came. Both praised the dams. After the talks they had lunch.',
    holds: [
      'Amina Yusuf TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT',
    ],
  },
  {
    of: 'without a date of the page, days without a year are of the year told last, and a season is told to the year',
    text: 'The exhibition "Salt Roads" was opened in Oslo on May 12, 2019. The symposium "Rivers and Rain" was held in Rotterdam on June 9. The exhibition "Nets and Boats" will be shown in Houston in spring 2020.',
    holds: [
      'symposium "Rivers and Rain" start 2019-06-09',
      'exhibition "Nets and Boats" start 2020',
      'exhibition "Nets and Boats" TOOK_PLACE_IN Houston',
    ],
  },
  {
    of: 'ministers meet under the letters of their group, a lecture has its speaker, and a visit its delegation',
    published: '2024-05-20',
    text: 'The G20 foreign ministers’ meeting in July was prepared in Oslo. Dr. Amina Yusuf delivered the annual Delft Memorial Lecture in Oslo on 3 May 2024. The visit of a delegation of the Academy of Rivers led by Dr. Piet Kuiper to Rotterdam from 6 to 8 May 2024 is over.',
    holds: [
      'G20 foreign ministers’ meeting start 2023-07',
      'Amina Yusuf TOOK_PART_IN annual Delft Memorial Lecture SPEAKER',
      'visit of a delegation of the Academy of Rivers start 2024-05-06',
    ],
  },
  {
    of: 'who is named on the way to the verb does not speak',
    published: '2024-05-20',
    text: 'The Delft Water Forum was held in Oslo on 17 May 2024. Dr. Amina Yusuf, who took over from Dr. Piet Kuiper, said that dams leak. Dr. Juma Hamisi told some 200 engineers to mend them. The jury: Dr. Lena Voss (Norway), Dr. Ada Moreau (France).',
    holds: [
      'Amina Yusuf TOOK_PART_IN Delft Water Forum SPEAKER',
      'Juma Hamisi TOOK_PART_IN Delft Water Forum SPEAKER',
      'Lena Voss TOOK_PART_IN Delft Water Forum GUEST',
      'Ada Moreau TOOK_PART_IN Delft Water Forum GUEST',
    ],
    not: ['Piet Kuiper TOOK_PART_IN Delft Water Forum SPEAKER'],
  },
  {
    of: 'who signs a text holds the post below the name, an embassy may be called by its country, and a rector is of the university beside',
    published: '2024-05-10',
    text: 'Elbe Harbour Trust\n\nThe harbour opens in May. The Embassy of the Kingdom of the Netherlands sent Mr Joost van der Velde, First Secretary at the Netherlands embassy. The Forum of Reeds met at Zamora University. At the lectern stood Rector Amina Yusuf. The Honourable Lena Voss, federal Minister of Transport, came, and so did Lena Voss, Minister of Transport. Halima Duale founded the Lima Water Council.\n\nTjitske Veenstra\nHead of Communications',
    holds: [
      'Joost van der Velde is First Secretary @ Embassy of the Kingdom of the Netherlands',
      'Amina Yusuf is Rector @ Zamora University',
      'Lena Voss is federal Minister of Transport @ -',
      'Halima Duale is founder @ Lima Water Council',
      'Tjitske Veenstra is Head of Communications @ Elbe Harbour Trust',
    ],
    not: ['Lena Voss is Minister of Transport @ -'],
  },
  {
    of: 'posts in the plural stand before all of a list, governors rule what is called South, and fields come after a comma or colon',
    published: '2024-05-10',
    text: "The foreign ministers, Tjitske Veenstra and Sjoerd Bakema, met. Acting Governor of South Zuidermeer Oane Dykstra came with Dr. Ewa Maj, head of Elbe Museum. Juma Hamisi, Executive Vice President, Renewables, at Delft Power Ltd, was Kenya's ambassador to Chad and, earlier, legal counsel of Lima Foods Ltd. Present was Lena Voss, Coordinator for the Pacific Islands.",
    holds: [
      'Tjitske Veenstra is foreign minister @ -',
      'Sjoerd Bakema is foreign minister @ -',
      'Oane Dykstra is Acting Governor of South Zuidermeer @ -',
      'Ewa Maj is head @ Elbe Museum',
      'Juma Hamisi is Executive Vice President, Renewables @ Delft Power Ltd',
      'Lena Voss is Coordinator for the Pacific Islands @ -',
    ],
  },
  {
    of: 'rows of who was present tell posts of the network that meets, and capitals before a dash may be a name',
    published: '2024-05-10',
    text: 'Lima Reed Alliance\n\nMinutes\n\nHalima Duale, Delft University (Chair)\nTjitske Veenstra, Zamora Institute (Vice-Chair)\n\nZUZKA BRANDT – President of the Jury\n\nOur organiser Sjoerd Bakema takes over from Oane Dykstra, who joined the Elbe Railways as a track engineer.',
    holds: [
      'Halima Duale is Chair @ Lima Reed Alliance',
      'Tjitske Veenstra is Vice-Chair @ Lima Reed Alliance',
      'ZUZKA BRANDT is President of the Jury @ -',
    ],
    not: ['Halima Duale is Chair @ Delft University'],
  },
  {
    of: 'a land is no body, who is in the chair holds no further post, and a society may bear the name of a person',
    published: '2024-05-10',
    text: 'The Hessian Minister of State for Culture, Lena Voss, spoke with Prof. Juma Hamisi, president of Delft Music School, in the chair. Members of the Kenyan cultural society Zora sang. Prime Minister of Grenada and Chairman of Lima Development Bank the Hon. Kofi Badu listened.',
    holds: [
      'Lena Voss is Minister of State for Culture @ -',
      'Juma Hamisi is president @ Delft Music School',
      'Kofi Badu is Prime Minister of Grenada @ -',
      'Kofi Badu is Chairman @ Lima Development Bank',
    ],
    not: ['Juma Hamisi is chair @ -', 'Zora is Member of the Kenyan cultural society @ -'],
  },
  {
    of: 'two posts under one article are those of one person, brackets may hold body and post, and fields of work name no body',
    published: '2024-05-10',
    text: 'The chairman of the board of directors of Lima Foods Ltd and founder of the Elbe Trust, Pavel Horak, spoke. Dr. Halima Duale (Nairobi University, rector) and Lena Voss, 54, director of the Elbe Museum, listened. Rector Magnificus Prof. Willem de Boer, Town Clerk Ruth Phiri, Lieutenant Governor Mark Ellis and Superintendent of Schools Carol Jensen came. Kofi Badu, Head of Nordic Markets at Delft Bank, previously worked as a programme manager at the Oslo Fund.',
    holds: [
      'Pavel Horak is chairman of the board of directors @ Lima Foods Ltd',
      'Pavel Horak is founder @ Elbe Trust',
      'Halima Duale is rector @ Nairobi University',
      'Lena Voss is director @ Elbe Museum',
      'Willem de Boer is Rector Magnificus @ -',
      'Ruth Phiri is Town Clerk @ -',
      'Mark Ellis is Lieutenant Governor @ -',
      'Carol Jensen is Superintendent of Schools @ -',
      'Kofi Badu is Head of Nordic Markets @ Delft Bank',
      'Kofi Badu is programme manager @ Oslo Fund',
    ],
  },
  {
    of: 'a visit told by a verb stays one where something is signed at a ceremony, and has the guests that the text lists',
    published: '2024-05-20',
    text: 'A memorandum was signed to help both sides.\nOn 17 May 2024, a delegation from Zamora University visited the Delft Water Institute. The delegation was received for lunch before the ceremony. The ZU delegation was comprised of Dr. Amina Yusuf; and Dr. Piet Kuiper. They were welcomed by Dr. Juma Hamisi.\nThe memorandum was signed by Dr. Yusuf.',
    holds: [
      'Amina Yusuf TOOK_PART_IN visit of Zamora University to Delft Water Institute GUEST',
      'Piet Kuiper TOOK_PART_IN visit of Zamora University to Delft Water Institute GUEST',
      'Juma Hamisi TOOK_PART_IN visit of Zamora University to Delft Water Institute PARTICIPANT',
      'visit of Zamora University to Delft Water Institute start 2024-05-17',
    ],
  },
  {
    of: 'a meeting told first is what the news is about, and no event that is named after it',
    published: '2024-05-20',
    text: 'On 17 May 2024, Minister Amina Yusuf received, at the headquarters of the ministry, Ambassador Piet Kuiper. They spoke of rivers. The ambassador handed over an invitation to the Oslo Water Congress, to take place in Oslo in 2025. Present at the meeting were Dr. Juma Hamisi and Dr. Lena Voss.',
    holds: [
      'Juma Hamisi TOOK_PART_IN meeting of Amina Yusuf with Piet Kuiper PARTICIPANT',
      'meeting of Amina Yusuf with Piet Kuiper start 2024-05-17',
    ],
    not: ['Juma Hamisi TOOK_PART_IN Oslo Water Congress PARTICIPANT'],
  },
  {
    of: 'a lecture with a title is an event that its speaker does not host, and talks may begin a line',
    published: '2024-05-20',
    text: 'A study visit to Rotterdam ended on 17 May 2024. Dr. Amina Yusuf gave a lecture titled "Long Rivers" to the students.\n\nPlenary talks, 16 May. On the Dutch side: Dr. Piet Kuiper, Dr. Juma Hamisi.',
    holds: [
      'Amina Yusuf TOOK_PART_IN lecture titled "Long Rivers" SPEAKER',
      'Plenary talks start 2024-05-16',
      'Piet Kuiper TOOK_PART_IN Plenary talks PARTICIPANT',
      'Juma Hamisi TOOK_PART_IN Plenary talks PARTICIPANT',
    ],
    not: ['Amina Yusuf HOSTED lecture titled "Long Rivers" HOST'],
  },
  {
    of: 'a pronoun after an opening phrase stands for whom the text is about',
    published: '2024-05-20',
    text: 'Dr. Amina Yusuf led the dam authority for years. At the Delft Water Congress in Rotterdam in 2005 she proposed to plant reeds.',
    holds: ['Amina Yusuf TOOK_PART_IN Delft Water Congress SPEAKER', 'Delft Water Congress start 2005'],
  },
  {
    of: 'a communiqué numbers the items of one meeting, who takes part as an observer is there, and so is who announces',
    published: '2024-05-20',
    text: 'Communiqué: 4th Delft Water Ministers’ Meeting\n\n1. Opening\nThe 4th Delft Water Ministers’ Meeting was convened in Rotterdam on 16 May 2024.\n\n2. Observers\nZamora University and Delft University participated as observers.\n\n3. Fish\nDr. Lena Voss informed ministers that catches had fallen. The plan was announced by Dr. Amina Yusuf and Dr. Piet Kuiper at a press conference in Oslo on the morning of the 17th.',
    holds: [
      'Zamora University TOOK_PART_IN 4th Delft Water Ministers’ Meeting PARTICIPANT',
      'Delft University TOOK_PART_IN 4th Delft Water Ministers’ Meeting PARTICIPANT',
      'Lena Voss TOOK_PART_IN 4th Delft Water Ministers’ Meeting SPEAKER',
      'Piet Kuiper TOOK_PART_IN press conference in Oslo SPEAKER',
      'press conference in Oslo start 2024-05-17',
    ],
  },
  {
    of: 'posts that somebody gives up, is chosen for or holds on a board, letters after a post, and governors of regions',
    published: '2024-05-10',
    text: "Pavel Horak stepped down as chairman of Elbe Bank. The board chose Hugo Blanc to be secretary general. Chargé d'affaires a.i. of the Embassy of Peru Rosa Quispe and First Vice-Governor of Zuidermeer Region Oleg Smirnov came. Ana Ruiz, who sits on the board of the Lima Seed Trust, thanked Mr. Omar Said, General Manager – Operations, Delft Shipping Ltd. Dr. Sana Mirza was appointed by the senate as vice-chancellor of Zamora University.",
    holds: [
      'Pavel Horak is chairman @ Elbe Bank',
      'Hugo Blanc is secretary general @ -',
      "Rosa Quispe is Chargé d'affaires a.i. @ Embassy of Peru",
      'Oleg Smirnov is First Vice-Governor of Zuidermeer Region @ -',
      'Ana Ruiz is board member @ Lima Seed Trust',
      'Omar Said is General Manager – Operations @ Delft Shipping Ltd',
      'Sana Mirza is vice-chancellor @ Zamora University',
    ],
  },
  {
    of: 'signatures that are affixed, put on a document or given from each side are those of signers',
    published: '2024-06-12',
    text: 'Zamora University forged a five-year memorandum of understanding with Delft University on 8 May. Affixing their signatures were Rector Halima Duale of Zamora University and Dean Piet Kuiper of Delft University.\n\nThe State Library of Kenya and the National Library of Cuba concluded a contract on loans. The signatures on the document were put by Amina Yusuf, director of the State Library of Kenya, and Omar Cruz, director of the National Library of Cuba. It replaces the Protocol on Exchange of Books, which the two libraries signed in 1979.',
    holds: [
      'Halima Duale signs five-year memorandum of understanding for Zamora University',
      'Piet Kuiper signs five-year memorandum of understanding for Delft University',
      'five-year memorandum of understanding date 2024-05-08',
      'Amina Yusuf signs contract on loans for State Library of Kenya',
      'Omar Cruz signs contract on loans for National Library of Cuba',
      'National Library of Cuba PARTY_TO Protocol on Exchange of Books PARTY',
    ],
  },
  {
    of: 'each side signs through somebody, whether the verb stands before or after, and a list of signers goes on after a side',
    published: '2024-06-12',
    text: 'A memorandum of cooperation was concluded between the Institute of Geography and Delft University. On Kenyan side the director of the Institute of Geography, Halima Duale, and on Dutch side Piet Kuiper, dean of Delft University, have put the signatures.',
    holds: [
      'Halima Duale signs memorandum of cooperation for Institute of Geography',
      'Piet Kuiper signs memorandum of cooperation for Delft University',
    ],
  },
  {
    of: 'a contract goes to a consortium of companies, and a second paper between bodies has those who represent them for signers',
    published: '2024-06-12',
    text: 'An engineering contract went to a consortium of Maha Construction LLC and Delft Motor Company for the gas project. A second MoU, on boat building, was exchanged between the Southern Boat Guild, represented by its chairman Piet Kuiper, and Zamora Shipyards Ltd., represented by its director Amina Yusuf.',
    holds: [
      'Maha Construction LLC PARTY_TO engineering contract PARTY',
      'Delft Motor Company PARTY_TO engineering contract PARTY',
      'Piet Kuiper signs second MoU for Southern Boat Guild',
      'Amina Yusuf signs second MoU for Zamora Shipyards Ltd',
    ],
  },
  {
    of: 'rows of documents begin with programmes as well, and money or places may stand between a paper and its parties',
    published: '2024-06-12',
    text: 'The following documents were signed in Seoul on 3 June:\n– Program of Cooperation between the Ministry of Water of Kenya and the Ministry of Environment of Korea for 2023-2025;\n– Loan agreement for 120 million US dollars for a clinic in Namangan between the Ministry of Economy of Kenya and the Export Bank of Korea.',
    holds: [
      'Ministry of Water of Kenya PARTY_TO Program of Cooperation PARTY',
      'Program of Cooperation date 2024-06-03',
      'Ministry of Economy of Kenya PARTY_TO Loan agreement PARTY',
      'Export Bank of Korea PARTY_TO Loan agreement PARTY',
    ],
  },
  {
    of: 'those who have an agreement are its parties, and it dates from the year since which it is in place',
    published: '2024-06-12',
    text: 'The mayor recalled that Zamora University and the National Film Board have a framework agreement in place since 2019. The Ministry of Forests and its Ethiopian counterpart will sign a protocol on animal health.',
    holds: [
      'Zamora University PARTY_TO framework agreement PARTY',
      'National Film Board PARTY_TO framework agreement PARTY',
      'framework agreement date 2019',
      'Ministry of Forests PARTY_TO protocol on animal health PARTY',
    ],
  },
  {
    of: 'a city acts under its name, a counterpart is of the body that names him, and who signs for a body has his post at no other',
    published: '2024-06-12',
    text: 'An agreement on parks between Zamora University and the City of Rotterdam was signed on Monday by Rector Halima Duale on behalf of Zamora University and Dean Piet Kuiper on behalf of the City of Rotterdam. The contract on pumps was signed by Amina Yusuf, director of Kenya Ports, and her counterpart from the Delft Port Authority, Tomas Okello.',
    holds: [
      'City of Rotterdam PARTY_TO agreement on parks PARTY',
      'Piet Kuiper signs agreement on parks for City of Rotterdam',
      'Tomas Okello signs contract on pumps for Delft Port Authority',
    ],
    not: ['Piet Kuiper is Dean @ Zamora University'],
  },
  {
    of: 'of two words for a paper the second says what it is',
    published: '2024-06-12',
    text: 'A convention with Delft University\n\nHighlight of the day: the signing of a partnership convention on seeds between the Zamora Fund and Delft University.',
    holds: [
      'Zamora Fund PARTY_TO partnership convention on seeds PARTY',
      'Delft University PARTY_TO partnership convention on seeds PARTY',
    ],
    not: ['Delft University PARTY_TO convention PARTY'],
  },
  {
    of: 'a treaty that the heads of states sign binds these',
    published: '2024-06-12',
    text: 'The protocol was signed on 23 August 2019 by the ministers and plenipotentiaries of Burundi, Malawi and Zambia.',
    holds: ['Burundi PARTY_TO protocol PARTY', 'Zambia PARTY_TO protocol PARTY', 'protocol date 2019-08-23'],
  },
  {
    of: 'whom a body elects holds the post there, in lists of officers, after the verb and beside who is elected',
    published: '2024-06-12',
    text: 'The congress of the Kenya Nurses Union elected Halima Duale as president and Piet Kuiper as treasurer. The Delft Water Society elected Omar Said president. Tomas Okello was elected chairman of the Lima Seed Trust, with Ana Ruiz as secretary.\n\nKRF office bearers 2024-2026\nVice president (development): Lena Voss\nTreasurer: Karl Weber\n\nThe Kenya Rowing Federation (KRF) met on Sunday.',
    holds: [
      'Halima Duale is president @ Kenya Nurses Union',
      'Piet Kuiper is treasurer @ Kenya Nurses Union',
      'Omar Said is president @ Delft Water Society',
      'Ana Ruiz is secretary @ Lima Seed Trust',
      'Lena Voss is Vice president @ Kenya Rowing Federation',
      'Karl Weber is Treasurer @ Kenya Rowing Federation',
    ],
  },
  {
    of: 'the rector is that of the one university of a text and the mayor that of its one town, unless it names two of them',
    published: '2024-06-12',
    text: 'The Municipality of Kisumu and Zamora University opened a park on Monday. It rained. Visitors came early. Mayor Halima Duale and Rector Piet Kuiper planted trees, and Dean Ada Obi and Dean Omar Said watched.',
    holds: ['Halima Duale is Mayor @ Municipality of Kisumu', 'Piet Kuiper is Rector @ Zamora University'],
    not: ['Ada Obi is Dean @ Zamora University'],
  },
  {
    of: 'posts over a region stand before the name like others, and the next post in a row is that of the next name',
    published: '2024-06-12',
    text: 'Also present were the First Deputy Chairman of Khatlon region, Mr. Omar Said, and the director of the Delft Institute, Ms. Ana Ruiz. The mayor of the city, Lena Voss, the governor of the region and the rector of Zamora University, Karl Weber, spoke. The meeting was chaired by President of the Union of Turkic Academies Orhan Kaya.',
    holds: [
      'Omar Said is First Deputy Chairman of Khatlon region @ -',
      'Ana Ruiz is director @ Delft Institute',
      'Lena Voss is mayor @ -',
      'Karl Weber is rector @ Zamora University',
      'Orhan Kaya is President @ Union of Turkic Academies',
    ],
    not: ['Lena Voss is governor @ -', 'Omar Said is director @ Delft Institute'],
  },
  {
    of: 'what is signed during a visit or on the same occasion has the day and place of it, and what is signed today that of the report',
    published: '2024-06-12',
    text: 'Kigali, 12 June 2024 – The Ministry of Forests and Zamora University have today signed a charter on reeds, a document that guides planting. On the same occasion, the two institutions signed a grant agreement for tree nurseries.\n\nThe rector of Delft University received a delegation of the Lima Seed Trust on 3 May 2024 in Kampala. During the meeting, a memorandum on seeds was signed between Delft University and the Lima Seed Trust.',
    holds: [
      'charter on reeds TOOK_PLACE_IN Kigali',
      'charter on reeds date 2024-06-12',
      'grant agreement for tree nurseries TOOK_PLACE_IN Kigali',
      'grant agreement for tree nurseries date 2024-06-12',
      'memorandum on seeds date 2024-05-03',
      'memorandum on seeds TOOK_PLACE_IN Kampala',
    ],
    not: ['document date 2024-06-12'],
  },
  {
    of: 'what is designed is not signed, and no country acts through the mayor of one of its towns',
    published: '2024-06-12',
    text: 'Zamora University and the City of Kisumu concluded a treaty on parks. The pavilion, designed by the architect Lena Voss, is open. A twinning agreement was signed by the Mayor of Rotterdam, Netherlands, Piet Kuiper.',
    holds: ['Piet Kuiper signs twinning agreement for Rotterdam'],
    not: ['Lena Voss signs treaty on parks for -', 'Piet Kuiper signs twinning agreement for Netherlands'],
  },
  {
    of: 'a contract may see one party do something for the other, and all that is built and bought names it',
    published: '2024-06-12',
    text: 'An engineering, procurement and construction (EPC) contract was concluded. It is old. The contract, worth 8 million dollars, will see Delft Pumps Ltd deliver pumps to the Lima Seed Trust.',
    holds: [
      'Delft Pumps Ltd PARTY_TO engineering, procurement and construction (EPC) contract PARTY',
      'Lima Seed Trust PARTY_TO engineering, procurement and construction (EPC) contract PARTY',
    ],
  },
  {
    of: 'contracts are given to whom the verb names, and those whom a text calls parties or who are pleased to announce a signing are parties',
    published: '2024-06-12',
    text: 'The Ministry of Water has awarded Zamora Holdings a contract for pumps.\n\nKarlstad University and the Delft Institute are pleased to announce the signing of a charter on reeds on 4 May 2024. The parties to the treaty on seeds, Lima Seed Trust and Quito Grain Board, will exchange staff.',
    holds: [
      'Ministry of Water PARTY_TO contract for pumps PARTY',
      'Zamora Holdings PARTY_TO contract for pumps PARTY',
      'Karlstad University PARTY_TO charter on reeds PARTY',
      'Delft Institute PARTY_TO charter on reeds PARTY',
      'Lima Seed Trust PARTY_TO treaty on seeds PARTY',
      'Quito Grain Board PARTY_TO treaty on seeds PARTY',
    ],
  },
  {
    of: 'a minister signs for the country beside the bank that signs, a body owns its signer, and nobody signs for the body of the next one',
    published: '2024-06-12',
    text: "A loan agreement was signed on Monday by Kenya's Finance Minister Halima Duale and World Bank Country Director Piet Kuiper.\n\nThe vice-chancellor, Prof. Ada Obi, signed the memorandum on seeds on behalf of Zamora University, while the director of Delft Foundation, Omar Said, signed for the foundation. The charter on reeds, signed at a ceremony in Nairobi by Rector Lena Voss of Karlstad University and Delft Institute's Karl Weber, runs for a year.",
    holds: [
      'Halima Duale signs loan agreement for Kenya',
      'Piet Kuiper signs loan agreement for World Bank',
      'Omar Said signs memorandum on seeds for Delft Foundation',
      'Karl Weber signs charter on reeds for Delft Institute',
    ],
    not: ['Ada Obi signs memorandum on seeds for Delft Foundation'],
  },
  {
    of: 'a sitting is part of the conference of the headline, and an earlier edition takes nothing from it',
    published: '2024-05-16',
    text: 'Fourth Delft Water Forum opens in Delft\n\nThe Fourth Delft Water Forum opened in Delft on 15 May 2024. Opening the forum, Rector Amina Yusuf recalled that the first Delft Water Forum was held in Rotterdam in 2017. The first plenary session was moderated by Dr. Piet Kuiper. Mayor Juma Hamisi told the forum that water is scarce.',
    holds: [
      'Amina Yusuf TOOK_PART_IN Fourth Delft Water Forum SPEAKER',
      'Piet Kuiper TOOK_PART_IN Fourth Delft Water Forum CHAIR',
      'Juma Hamisi TOOK_PART_IN Fourth Delft Water Forum SPEAKER',
      'Fourth Delft Water Forum TOOK_PLACE_IN Delft',
      'first Delft Water Forum start 2017',
      'first Delft Water Forum TOOK_PLACE_IN Rotterdam',
    ],
    not: [
      'Juma Hamisi TOOK_PART_IN first Delft Water Forum SPEAKER',
      'Fourth Delft Water Forum TOOK_PLACE_IN Rotterdam',
    ],
  },
  {
    of: 'whoever speaks after another in a paragraph speaks where that one did',
    published: '2024-05-16',
    text: 'The training programme "Safe Dams" was launched in Delft on 15 May 2024. It was preceded by a National Workshop on Dams.\n\nMinister Amina Yusuf opened the workshop. Dr. Piet Kuiper then introduced the new rules. Dr. Juma Hamisi, for his part, complained of the cost.',
    holds: [
      'Piet Kuiper TOOK_PART_IN National Workshop on Dams SPEAKER',
      'Juma Hamisi TOOK_PART_IN National Workshop on Dams SPEAKER',
    ],
  },
  {
    of: 'a forum that has a chairperson is a body, and the numbered chapters of a report tell of one event',
    published: '2024-05-16',
    text: 'Report of the Round Table on Dams\n\nDate: 14 May 2024\n\n1. Background\nZamora University convened a Round Table on Dams with the Herders Forum of Zamora (HFZ).\n\n2. Opening\nDr. Amina Yusuf welcomed the participants.\n\n3. Closing\nGiving the vote of thanks, the Chairperson of HFZ, Mr. Piet Kuiper, praised the city.',
    holds: [
      'Amina Yusuf TOOK_PART_IN Round Table on Dams SPEAKER',
      'Piet Kuiper TOOK_PART_IN Round Table on Dams SPEAKER',
      'Round Table on Dams start 2024-05-14',
      'Piet Kuiper is Chairperson @ Herders Forum of Zamora',
    ],
  },
  {
    of: 'what guests are shown is a visit of its own, the place that they came to is not',
    published: '2024-05-16',
    text: 'A delegation from Zamora University visited Rotterdam from 12 to 14 May 2024. On May 13, the guests toured the Delft Port Museum.',
    holds: [
      'Zamora University TOOK_PART_IN visit to the Delft Port Museum PARTICIPANT',
      'visit to the Delft Port Museum start 2024-05-13',
    ],
    not: ['visit to the Delft Port Museum start 2024-05-12'],
  },
  {
    of: 'the next edition is an event of its own where the text tells when or where it will be',
    published: '2024-05-16',
    text: 'The Delft Water Forum was held in Delft on 15 May 2024. The next forum will be held in Rotterdam in May 2026. It was the last word of the next forum.',
    holds: ['next forum start 2026-05', 'next forum TOOK_PLACE_IN Rotterdam', 'Delft Water Forum start 2024-05-15'],
  },
  {
    of: 'the holder of a post who has no name may end a list of speakers, and rows of papers name theirs',
    published: '2024-05-16',
    text: 'The Delft Water Forum was held in Delft on 15 May 2024. Dr. Amina Yusuf, Dr. Piet Kuiper and the rector of Zamora University made speeches.\n\nKeynote reports:\n- Dr. Juma Hamisi (Zamora University): "Dams"\n- Dr. Halima Duale (Delft University): "Locks"',
    holds: [
      'Amina Yusuf TOOK_PART_IN Delft Water Forum SPEAKER',
      'Piet Kuiper TOOK_PART_IN Delft Water Forum SPEAKER',
      'Juma Hamisi TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Halima Duale TOOK_PART_IN Delft Water Forum PARTICIPANT',
    ],
  },
  {
    of: 'the day of an event may be counted from the day told before it',
    published: '2024-05-20',
    text: 'Minister Amina Yusuf was in Rotterdam on an official visit. On 14 May 2024 she opened a library there. On the same day Yusuf had a meeting with Mayor Piet Kuiper. A day earlier, a Delft Water Forum took place in Delft.',
    holds: [
      'Amina Yusuf TOOK_PART_IN official visit PARTICIPANT',
      'meeting between Amina Yusuf and Piet Kuiper start 2024-05-14',
      'Delft Water Forum start 2024-05-13',
    ],
  },
  {
    of: 'a meeting is no fair that the text names by the way, and no day of the calendar',
    published: '2024-05-20',
    text: 'Minister Amina Yusuf received Ambassador Piet Kuiper of the Netherlands yesterday. He informed the meeting that Dutch firms would join the Delft Port Expo in Delft in June. On 20 May, World Bee Day, Dean Juma Hamisi said that bees are few.',
    holds: ['Delft Port Expo start 2024-06'],
    not: ['Piet Kuiper TOOK_PART_IN Delft Port Expo SPEAKER', 'Juma Hamisi TOOK_PART_IN World Bee Day SPEAKER'],
  },
  {
    of: 'all who came on a visit see and attend what their group does, and whom they meet they meet apart',
    published: '2024-05-20',
    text: 'Minister Amina Yusuf paid an official visit to Norway from 12 to 15 May 2024. She was accompanied by Rector Piet Kuiper. On 13 May the delegation attended the Oslo Water Forum in Oslo. The next day the guests toured the Bergen Port Museum. They also met with the Port Authority of Bergen.',
    holds: [
      'Amina Yusuf TOOK_PART_IN Oslo Water Forum PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN Oslo Water Forum PARTICIPANT',
      'Amina Yusuf TOOK_PART_IN visit to the Bergen Port Museum PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN visit to the Bergen Port Museum PARTICIPANT',
      'visit to the Bergen Port Museum start 2024-05-14',
      'Port Authority of Bergen TOOK_PART_IN meeting with the Port Authority of Bergen PARTICIPANT',
    ],
  },
  {
    of: 'who signs later in the text signs the instrument that it is about, not the older one named in between',
    text: 'Ghana and Togo signed a treaty on fishing in Accra on 3 May 2023. It replaces the Lome Convention of 1984. Foreign ministers Kofi Mensah and Afi Lawson signed for their countries.',
    holds: ['Kofi Mensah signs treaty on fishing for -', 'Afi Lawson signs treaty on fishing for -'],
    not: ['Kofi Mensah signs Lome Convention for -', 'Afi Lawson signs Lome Convention for -'],
  },
  {
    of: 'the day and place of what somebody says are not those of the signing that it tells of',
    published: '2023-06-15',
    text: 'Kenya signed a trade agreement with Peru, Trade Minister John Otieno told reporters in Nairobi on Tuesday.',
    holds: ['Kenya PARTY_TO trade agreement PARTY', 'Peru PARTY_TO trade agreement PARTY'],
    not: ['trade agreement date 2023-06-13', 'trade agreement TOOK_PLACE_IN Nairobi'],
  },
  {
    of: 'the places and dates of a life are those of nothing else in the sentence',
    published: '2023-06-15',
    text: 'Hugo Vidal, who signed the Lima Accord in 1998, died in Arequipa on Monday. Jan Kowalski, born in Gdynia in 1950, signed the cooperation agreement between Zamora University and the Delft Institute.',
    holds: ['Lima Accord date 1998', 'Jan Kowalski signs cooperation agreement for -'],
    not: [
      'Lima Accord date 2023-06-12',
      'Lima Accord TOOK_PLACE_IN Arequipa',
      'cooperation agreement date 1950',
      'cooperation agreement TOOK_PLACE_IN Gdynia',
    ],
  },
  {
    of: 'the day and place of one item of a list are not those of the next',
    text: 'Upcoming events: the Delft Water Forum in Utrecht on 3 May 2023, the Zamora Book Fair, and the Lagos Trade Summit in Abuja on 9 May 2023.',
    holds: [
      'Delft Water Forum start 2023-05-03',
      'Delft Water Forum TOOK_PLACE_IN Utrecht',
      'Lagos Trade Summit start 2023-05-09',
      'Lagos Trade Summit TOOK_PLACE_IN Abuja',
    ],
    not: [
      'Zamora Book Fair start 2023-05-03',
      'Zamora Book Fair TOOK_PLACE_IN Utrecht',
      'Zamora Book Fair start 2023-05-09',
      'Zamora Book Fair TOOK_PLACE_IN Abuja',
    ],
  },
  {
    of: 'who is to pay a visit takes part in it, and so does whom visitors meet',
    text: 'Prime Minister Dewi Tan will pay an official visit to the Republic of Peru from 20 to 22 May 2024 and meet Mayor Piet Kuiper.',
    holds: [
      'Dewi Tan TOOK_PART_IN official visit of Dewi Tan to Republic of Peru PARTICIPANT',
      'Piet Kuiper TOOK_PART_IN official visit of Dewi Tan to Republic of Peru PARTICIPANT',
    ],
  },
  {
    of: 'who calls on somebody meets him',
    text: 'The High Commissioner, Shri Dewi Tan, called on the Minister of Agriculture, Hon. Piet Kuiper, at his office on 10th May, 2024.',
    holds: ['Piet Kuiper TOOK_PART_IN meeting of Dewi Tan with Piet Kuiper PARTICIPANT'],
  },
  {
    of: 'two who speak by phone meet',
    text: 'President Dewi Tan and her Peruvian counterpart Piet Kuiper spoke by phone on 3 May 2024.',
    holds: ['Piet Kuiper TOOK_PART_IN meeting of Dewi Tan with Piet Kuiper PARTICIPANT'],
  },
  {
    of: 'who gives a lecture or a press conference speaks there, and who sets out to attend an event takes part in it',
    text: 'Lecture by Prof. Dewi Tan, "Canals and Rights", Delft University, 21 May 2024.\n\nMinister Piet Kuiper left for Lima on Monday to attend the 19th Lima Water Forum.\n\nMinister Juma Hamisi and Mayor Tjitske Veenstra held a joint press conference in Delft on Friday.',
    holds: [
      'Dewi Tan TOOK_PART_IN Lecture SPEAKER',
      'Piet Kuiper TOOK_PART_IN 19th Lima Water Forum PARTICIPANT',
      'Tjitske Veenstra TOOK_PART_IN joint press conference in Delft SPEAKER',
    ],
  },
  {
    of: 'a post after "and the" that leads to a name of its own is of that name, and a guest lecture tells who gives it',
    text: 'Dewi Tan, Minister of Health, and the Director of the Zamora Institute, Piet Kuiper, opened the fair.\n\nWe invite you to a guest lecture by Dr. Juma Hamisi on Thursday.',
    holds: [
      'Dewi Tan is Minister of Health @ -',
      'Piet Kuiper is Director @ Zamora Institute',
      'Juma Hamisi TOOK_PART_IN guest lecture SPEAKER',
    ],
    not: ['Dewi Tan is Director @ Zamora Institute'],
  },
  {
    of: 'nothing hangs on an event that was called off, nobody takes part in it; one that was held in the end was',
    published: '2023-06-15',
    text: 'The Delft Water Forum, due to be held in Utrecht on 3 May 2023, has been postponed. Minister Lena Holm was to speak at the forum. The Zamora Book Fair, postponed from 2021, was held in Zamora on 5 May 2023. Amina Yusuf attended the Zamora Book Fair.',
    holds: ['Zamora Book Fair start 2023-05-05', 'Amina Yusuf TOOK_PART_IN Zamora Book Fair PARTICIPANT'],
    not: [
      'Delft Water Forum start 2023-05-03',
      'Delft Water Forum TOOK_PLACE_IN Utrecht',
      'Lena Holm TOOK_PART_IN Delft Water Forum SPEAKER',
    ],
  },
  {
    of: 'who signed an earlier paper has not signed this one',
    published: '2023-06-15',
    text: 'The Delft Institute and Zamora University signed a research agreement on Monday. Jan Kowalski, who had signed the earlier one in 2015, looked on.',
    holds: ['research agreement date 2023-06-12'],
    not: ['Jan Kowalski signs research agreement for -'],
  },
  {
    of: 'names that begin a sentence and end as verbs do are whole, as are those of whose son or daughter somebody is',
    text: 'Mohammed bin Rashid Al Maktoum attended the Delft Water Forum. Ahmed Yusuf, Sheikha Bodour bint Sultan Al Qasimi and Abdullah bin Zayed Al Nahyan attended the Delft Water Forum.',
    holds: [
      'Mohammed bin Rashid Al Maktoum TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Ahmed Yusuf TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Bodour bint Sultan Al Qasimi TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Abdullah bin Zayed Al Nahyan TOOK_PART_IN Delft Water Forum PARTICIPANT',
    ],
  },
  {
    of: 'initials of two letters belong to the name after them, ranks of several words to none',
    text: 'Ts. Munkhzul, director of the Delft Institute, and Chief Constable Rachel Swann attended the Delft Water Forum. The director of the Department of Land Kh. Battulga spoke.',
    holds: [
      'Ts. Munkhzul is director @ Delft Institute',
      'Ts. Munkhzul TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Rachel Swann is Chief Constable @ -',
      'Rachel Swann TOOK_PART_IN Delft Water Forum PARTICIPANT',
      'Kh. Battulga is director @ Department of Land',
    ],
  },
  {
    of: 'what firms are called by makes no people of them, whatever post or verb stands beside',
    text: 'Arden Energy and Polar Gas have signed a supply contract. The contract was signed by Marko Kivila, CEO RB Rail.',
    holds: [
      'Arden Energy PARTY_TO supply contract PARTY',
      'Polar Gas PARTY_TO supply contract PARTY',
      'Marko Kivila signs supply contract for RB Rail',
    ],
    not: ['RB Rail signs supply contract for -', 'Arden Energy signs supply contract for -'],
  },
  {
    of: 'sessions are parts of the conference that the text is about, which is meant again after an earlier one was told of',
    text: 'Fourth Caspian Water Forum opens in Delft\n\nThe Fourth Caspian Water Forum opened in Delft on 3 May 2023. Minister Lena Holm recalled that the first Caspian Water Forum was held in Baku in 2017 with sixty guests. Today the idea has found its address, and many more of those who live by the sea have come to hear of it than anybody had expected back then.\n\nThe first plenary session was moderated by Jan Kowalski. Amina Yusuf spoke at the forum.',
    holds: [
      'Fourth Caspian Water Forum start 2023-05-03',
      'Jan Kowalski TOOK_PART_IN Fourth Caspian Water Forum CHAIR',
      'Amina Yusuf TOOK_PART_IN Fourth Caspian Water Forum SPEAKER',
    ],
    not: [
      'Jan Kowalski TOOK_PART_IN first plenary session CHAIR',
      'Amina Yusuf TOOK_PART_IN first Caspian Water Forum SPEAKER',
    ],
  },
  {
    of: 'neither the day of a byline nor the day and place of a notice are those of the event',
    text: '(Press Office, 16 October 2023) On 12 October 2023, Zamora University organized the 5th Symposium on Deltas. The Zamora Film Festival was presented on Wednesday in Lima. The festival will take place from 20 to 24 November 2023.',
    holds: ['5th Symposium on Deltas start 2023-10-12', 'Zamora Film Festival start 2023-11-20'],
    not: ['5th Symposium on Deltas start 2023-10-16', 'Zamora Film Festival TOOK_PLACE_IN Lima'],
  },
  {
    of: 'names end before what a body resolves in capitals, and go on through what a ministry is for',
    text: 'The Delft Council ADOPTED the Delft Charter. Malika Sharif, Head of the Mother and Child Department of the Delft Hospital, and Bima Yusuf, Minister of Land Reclamation and Rural Settlement, attended the Delft Water Forum. Separately, the Delft Institute and Zamora University signed a memorandum of understanding.',
    holds: [
      'Malika Sharif is Head @ Mother and Child Department of the Delft Hospital',
      'Bima Yusuf is Minister of Land Reclamation and Rural Settlement @ -',
      'Delft Institute PARTY_TO memorandum of understanding PARTY',
      'Delft Council PARTY_TO Delft Charter ISSUER',
    ],
    not: ['Separately PARTY_TO memorandum of understanding PARTY'],
  },
  {
    of: 'a second party is represented likewise, captions show people after they signed, and a programme of culture is signed',
    published: '2024-06-12',
    text: "Zamora University (ZU) and the Delft Institute (DI) signed a charter on reeds. ZU was represented by Rector Ada Obi and DI by Director Karl Weber.\n\nLena Voss, rector of Karlstad University, and Omar Said, director of the Lima Seed Trust, shortly after signing the treaty on seeds. Kenya's Ana Ruiz and Georgia's Piet Kuiper signed a programme of cultural cooperation.",
    holds: [
      'Ada Obi signs charter on reeds for Zamora University',
      'Karl Weber signs charter on reeds for Delft Institute',
      'Lena Voss signs treaty on seeds for Karlstad University',
      'Omar Said signs treaty on seeds for Lima Seed Trust',
      'Ana Ruiz signs programme of cultural cooperation for -',
      'Piet Kuiper signs programme of cultural cooperation for -',
    ],
  },
];

describe('extraction', () => {
  it('takes a number of days for no event', () => {
    const { items } = extract(
      documentOf('VISIT OF FOUR DAYS\n\nPresident Amina Yusuf arrived in Lagos on Monday.\n\nDay 2: Delft Water Forum'),
    );
    expect(items.flatMap(({ type, name }) => (type === 'Event' && /day/i.test(name) ? [name] : []))).toEqual([]);
  });

  it('takes time in proportion to how often one sentence comes again', () => {
    const measure = (copies: number) => {
      const from = process.cpuUsage();
      const sentence = 'Minister Lena Holm signed an agreement with Zamora University in Delft on Monday. ';
      extract(documentOf(sentence.repeat(copies)));
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    measure(100);
    // Four times the text may take eight times as long before something grows with its cube.
    expect(measure(1200) / measure(300)).toBeLessThan(9);
  }, 60_000);

  it('finds people by labels, rows and the body set after them, and none in what is named after one', () => {
    const { items } = extract(
      documentOf(
        'Moderator: Tjitske Veenstra, Delft Radio\n\nSjoerd Bakema, Delft University of Music\n\nShe sat with Oane Dykstra, of the Lima Water Board, and gave the Sir Piet Kuiper Memorial Lecture. The prize went to eight-year-old Wiebe Hoekstra. Gaudeamus Hall, Port of Elbe\n\nAfter leaving the Directorate Halima Duale wrote books.',
      ),
    );
    expect(items.flatMap(({ type, name }) => (type === 'Person' ? [name] : [])).sort()).toEqual([
      'Halima Duale',
      'Oane Dykstra',
      'Sjoerd Bakema',
      'Tjitske Veenstra',
      'Wiebe Hoekstra',
    ]);
  });

  it('takes letters that the text explains by small words or a title for no body', () => {
    const { items } = extract(
      documentOf(
        'Senior Minister of State (SMS) for Health Dewi Tan opened the course on alternative dispute resolution (ADR). SMS Dewi Tan said ADR helps, and the village water board (VWB) agreed. The Delft Water Authority (DWA) and VWB will teach it.',
      ),
    );
    const forms = items.filter(({ type }) => type === 'Organization').flatMap(({ mentions }) => mentions);
    const named = new Set(forms.map(({ form }) => form));
    expect([...named].filter((form) => ['SMS', 'ADR', 'VWB', 'DWA'].includes(form)).sort()).toEqual(['DWA', 'VWB']);
  });

  it.each(cases.map((each) => [each.of, each] as const))('%s', (_, { text, published, holds, not = [] }) => {
    const extraction = extract(documentOf(text, published ? { published } : {}));
    const facts = extraction.facts.map((fact) => said(extraction, fact));
    expect(facts).toEqual(expect.arrayContaining([...holds]));
    for (const absent of not) expect(facts).not.toContain(absent);
  });

  it('gives the same for the same document every time', () => {
    const document = documentOf(cases.map((each) => each.text).join('\n\n'));
    expect(extract(document)).toEqual(extract(document));
  }, 60_000);

  it('takes time in proportion to the length of a text', () => {
    const text = cases.map((each) => each.text).join('\n\n');
    const measure = (copies: number) => {
      const document = documentOf(
        Array.from({ length: copies }, (_, index) => text.replaceAll('Forum', `Forum ${2000 + index}`)).join('\n\n'),
      );
      const from = process.cpuUsage();
      extract(document);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    measure(3);
    // Four times the text may take eight times as long before something grows with its square.
    expect(measure(24) / measure(6)).toBeLessThan(9);
  }, 60_000);
});
