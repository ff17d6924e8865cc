import { agreementHeads, agreementModifiers, looseAgreementHeads } from '../lexicon/agreements.ts';
import { editionWords, eventHeads, plainEventHeads } from '../lexicon/events.ts';
import { knownBodies, leadingHeads, organizationHeads } from '../lexicon/organizations.ts';
import { chineseFamilyNames, givenNames, nameParticles } from '../lexicon/people.ts';
import { honorifics, occupations, portfolios, roleHeads, roleModifiers, speechVerbs } from '../lexicon/roles.ts';
import { headlineVerbs, openers, topics } from '../lexicon/words.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** The words with which the entries of a list begin: what begins with none of them needs no closer look. */
function firstWords(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((entry) => entry.split(' ')[0] ?? ''));
}

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [kind, list] of Object.entries(table))
    for (const word of list.split('|')) if (!map.has(word)) map.set(word, kind);
  return map;
}

/** The word lists as sets and maps, built once. */
export const vocabulary = {
  organizationHeads: byWord(organizationHeads),
  leadingHeads: set(leadingHeads),
  eventHeads: byWord(eventHeads),
  agreementHeads: byWord(agreementHeads),
  plainEventHeads: set(plainEventHeads),
  looseAgreementHeads: set(looseAgreementHeads),
  agreementModifiers: set(agreementModifiers),
  editionWords: set(editionWords),
  knownBodies: byWord(knownBodies),
  chineseFamilyNames: set(chineseFamilyNames),
  givenNames: set(givenNames),
  nameParticles: set(nameParticles),
  honorifics: set(honorifics),
  roleHeads: set(roleHeads),
  occupations: set(occupations),
  roleOpeners: firstWords(`${roleHeads}|${occupations}`),
  agreementOpeners: firstWords(Object.values(agreementHeads).join('|')),
  eventOpeners: firstWords(plainEventHeads),
  roleModifiers: set(roleModifiers),
  portfolios: set(portfolios),
  speechVerbs: set(speechVerbs),
  openers: set(openers),
  topics: set(topics),
  headlineVerbs: set(headlineVerbs),
} as const;

/** Words that in capitals are no body although they are all capitals. */
export const plainAcronyms = set(
  'EMEA|APAC|MENA|LATAM|BFSI|GPA|KPI|KPIS|HERE|LAW|IP|ROU|CSR|FM|PHL|MC|Q1|Q2|Q3|Q4|AI|ICT|STEM|MOU|MOUS|MOA|MOC|COVID|SDG|SDGS|PHD|CEO|CFO|COO|CTO|TV|GDP|HIV|AIDS|IT|PR|HR|VIP|FAQ|ID|SME|SMES|MSME|MSMES|R&D|PPP|FDI|NGO|NGOS|CSO|CSOS|TVET|PM|AM|GMT|USD|EUR|US|UK|HE|H.E|DR|MR|MS|MRS|PDF|URL|ESG|IOT|VR|AR|GPS|DNA|RNA|LLC|LTD|PLC|INC|QA|Q&A|ODA|LNG|EV|EVS|MP|MPS|II|III|IV|VI|VII|VIII|IX|XI|XII|ELT|ECCE|HBCU|SIDS|LDCS|LDC|FTA|BRI|GDI|TB|KM|MW|GW|KV|NEWS|BREAKING|UPDATE|PHOTO|READ|WATCH|VIDEO|RSS|SPIP|HTML|XML|CFA|FCFA|XOF|XAF|GEL|KES|KSH|UGX|TZS|RWF|ZAR|NGN|GHS|GH|BWP|ZMW|MWK|MZN|MAD|TND|DZD|EGP|SAR|AED|QAR|KWD|BHD|OMR|JOD|ILS|AZN|AMD|KZT|UZS|KGS|TJS|RUB|UAH|BYN|MDL|RON|BGN|PLN|CZK|HUF|RSD|MKD|CHF|GBP|SEK|NOK|DKK|ISK|JPY|CNY|RMB|HKD|TWD|KRW|MNT|INR|PKR|BDT|LKR|NPR|BTN|MVR|MMK|THB|LAK|KHR|VND|MYR|SGD|IDR|PHP|BND|PGK|FJD|AUD|NZD|CAD|MXN|GTQ|HNL|NIO|CRC|DOP|JMD|TTD|BBD|COP|PEN|BOB|CLP|ARS|UYU|PYG|BRL|IST|EAT|WAT|CET|CEST|EST|EDT|PST|PDT|BST|UTC|SGT|HKT|MBA|MSC|BSC|PDR|COVID-19|GMO|HPV|TIR|SIM|USB|LED|UAV|3D|4G|5G|LTE|WIFI|WI-FI|CNG|LPG|MWH|GWH|KWH|SUV|ATM|FOB|VAT|GST|TBD|ASAP|RSVP|MICE|B2B|B2C|OTT|O&M|M&A|IPO|ETF|QR|API|APP|FOTO|SOURCE|PRESS|END|ENDS|STAFF|REPORTER|EDITOR|NOTE'.toLowerCase(),
);
