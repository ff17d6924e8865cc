import { agreementHeads, agreementModifiers, looseAgreementHeads } from '../lexicon/agreements.ts';
import { editionWords, eventHeads, plainEventHeads } from '../lexicon/events.ts';
import { knownBodies, organizationHeads } from '../lexicon/organizations.ts';
import { chineseFamilyNames, givenNames, nameParticles } from '../lexicon/people.ts';
import { honorifics, roleHeads, roleModifiers, speechVerbs } from '../lexicon/roles.ts';
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
  roleOpeners: firstWords(roleHeads),
  agreementOpeners: firstWords(Object.values(agreementHeads).join('|')),
  eventOpeners: firstWords(plainEventHeads),
  roleModifiers: set(roleModifiers),
  speechVerbs: set(speechVerbs),
  openers: set(openers),
  topics: set(topics),
  headlineVerbs: set(headlineVerbs),
} as const;

/** Words that in capitals are no body although they are all capitals. */
export const plainAcronyms = set(
  'CSR|FM|PHL|MC|Q1|Q2|Q3|Q4|AI|ICT|STEM|MOU|MOUS|MOA|MOC|COVID|SDG|SDGS|PHD|CEO|CFO|COO|CTO|TV|GDP|HIV|AIDS|IT|PR|HR|VIP|FAQ|ID|SME|SMES|MSME|MSMES|R&D|PPP|FDI|NGO|NGOS|CSO|CSOS|TVET|PM|AM|GMT|USD|EUR|US|UK|HE|H.E|DR|MR|MS|MRS|PDF|URL|ESG|IOT|VR|AR|GPS|DNA|RNA|LLC|LTD|PLC|INC|QA|Q&A|ODA|LNG|EV|EVS|MP|MPS|II|III|IV|VI|VII|VIII|IX|XI|XII|ELT|ECCE|HBCU|SIDS|LDCS|LDC|FTA|BRI|GDI|TB|KM|MW|GW|KV|NEWS|BREAKING|UPDATE|PHOTO|READ|WATCH|VIDEO'.toLowerCase(),
);
