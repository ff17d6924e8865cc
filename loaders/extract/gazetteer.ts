import { createRequire } from 'node:module';
import { fold } from '../../src/ontology/fold.ts';
import { folded } from './folded.ts';
import { cities } from '../lexicon/cities.ts';
import {
  countryAliases,
  demonymAliases,
  doubtfulCities,
  furtherCities,
  regions,
  stateNames,
  wideRegions,
} from '../lexicon/places.ts';

const load = createRequire(import.meta.url);

interface Gazetteer {
  readonly countries: ReadonlyMap<string, string>;
  readonly demonyms: ReadonlyMap<string, string>;
  readonly cities: ReadonlyMap<string, readonly string[]>;
  readonly regions: ReadonlySet<string>;
  readonly wide: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly names: Readonly<Record<string, string>>;
}

let loaded: Gazetteer | undefined;

/** Built once, when the first document needs it. */
function gazetteer(): Gazetteer {
  loaded ??= build();
  return loaded;
}

function build(): Gazetteer {
  // Only the English files of the two libraries: their entry points read every language.
  const english = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const peoples = load('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  const countries = new Map<string, string>();
  const names: Record<string, string> = {};
  for (const [code, given] of Object.entries(english.countries)) {
    const forms = Array.isArray(given) ? given : [given];
    names[code] = forms[0] ?? code;
    for (const form of forms) if (!form.includes(',')) countries.set(fold(form), code);
  }
  for (const [form, code] of pairs(`${countryAliases}|${stateNames}`)) countries.set(fold(form), code);
  const demonyms = new Map<string, string>();
  for (const [code, form] of Object.entries(peoples.nationalities))
    if (!/[(-]/u.test(form) && !countries.has(fold(form))) demonyms.set(fold(form), code);
  for (const [form, code] of pairs(demonymAliases)) demonyms.set(fold(form), code);
  const doubtful = new Set(doubtfulCities.split('|').map(fold));
  const byCity = new Map<string, string[]>();
  for (const line of cities.trim().split('\n')) {
    const code = line.slice(0, 2);
    for (const name of line.slice(3).split('|')) {
      const key = fold(name);
      if (key.length < 3 || doubtful.has(key)) continue;
      const codes = byCity.get(key);
      if (!codes) byCity.set(key, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  for (const [form, code] of pairs(furtherCities)) byCity.set(fold(form), [code]);
  return {
    countries,
    demonyms,
    cities: byCity,
    regions: new Set(regions.split('|').map(fold)),
    wide: new Set(wideRegions.split('|').map(fold)),
    doubtful,
    names,
  };
}

function pairs(table: string): [string, string][] {
  return table.split('|').map((row) => row.split('=') as [string, string]);
}

const FORMAL =
  /^(?:(?:federal|people s|democratic|islamic|arab|socialist|united|federative|co operative|bolivarian|plurinational|oriental|hashemite|independent|sovereign|federated)\s)*(?:republic|kingdom|states?|commonwealth|sultanate|principality|grand duchy|federation|union|emirate|government) of (?:the )?/u;

/** "Government of the Sultanate of Oman" acts for the country. */
const GOVERNMENT = /^government of (?:the )?/u;

/** "Kyrgyz Republic", "French Republic". */
function ofRepublic(key: string): string | undefined {
  const name = key.endsWith(' republic') ? key.slice(0, -9) : undefined;
  return name && (gazetteer().countries.get(name) ?? gazetteer().demonyms.get(name));
}

/** The code of the country that a name means ("Republic of Kenya", "UK"); undefined for any other name. */
export function countryCode(name: string): string | undefined {
  if (codes.has(name)) return codes.get(name);
  if (codes.size > MOST) codes.clear();
  const code = codeOf(folded(name));
  codes.set(name, code);
  return code;
}

const MOST = 20_000;
/** Remembered: one document asks for the same names many times over. */
const codes = new Map<string, string | undefined>();

function codeOf(key: string): string | undefined {
  const { countries } = gazetteer();
  return (
    countries.get(key) ??
    countries.get(key.replace(FORMAL, '')) ??
    countries.get(key.replace(GOVERNMENT, '').replace(FORMAL, '')) ??
    ofRepublic(key.replace(GOVERNMENT, ''))
  );
}

/** The usual English name of a country's code. */
export function countryName(code: string): string {
  return gazetteer().names[code] ?? code;
}

/** The code of the country whose adjective this is ("Kenyan"). */
export function demonymCode(word: string): string | undefined {
  return gazetteer().demonyms.get(folded(word));
}

/** The countries that have a city of this name; undefined where none is known. */
export function cityCountries(name: string): readonly string[] | undefined {
  return gazetteer().cities.get(folded(name).replace(/ city$/u, '')) ?? gazetteer().cities.get(folded(name));
}

/** A city that is also a family name or a common word: a place only where "in" stands before it. */
export function isDoubtfulCity(name: string): boolean {
  return gazetteer().doubtful.has(folded(name));
}

export function isRegion(name: string): boolean {
  const key = folded(name);
  return (
    gazetteer().regions.has(key) ||
    isPart(key, PART) ||
    / (?:province|state|county|prefecture|autonomous region|governorate|oblast|district|emirate)$/u.test(key)
  );
}

/** A continent, a vague part of a country or another wide region, which places nothing. */
export function isWideRegion(name: string): boolean {
  const key = folded(name);
  return gazetteer().wide.has(key) || isPart(key, VAGUE_PART);
}

/** "Western Australia", "Northern Cyprus": a part of a country that things are held in. */
const PART = /^(?:north|south|east|west)(?:ern)? /u;
/** "Northeast India": one that is spoken of. */
const VAGUE_PART = /^(?:(?:north|south) ?(?:east|west)|central)(?:ern)? /u;

function isPart(key: string, opening: RegExp): boolean {
  const whole = key.replace(opening, '');
  return whole !== key && countryCode(key) === undefined && countryCode(whole) !== undefined;
}
