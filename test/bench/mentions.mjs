import { layerOf } from '../../dist/loaders/layer.js';

// Documents as extraction gives them, of a world in which a few bodies are named everywhere, ministries of one name exist in
// many countries, people share names, and texts use short forms, other spellings, and other years of one event.

const SYLLABLES = 'ka ru lo mi ten sar vel dor ga nu pe ris tal mo zin ha beru lan sko ti'.split(' ');
const FIELDS = 'Education|Health|Science and Technology|Foreign Affairs|Culture|Finance|Transport|Energy'.split('|');
const HEADS = ['University', 'Institute of Technology', 'Development Bank', 'Science Association', 'Daily News'];
const COUNTRIES = ['Kenya', 'Peru', 'Norway', 'Vietnam', 'Kazakhstan', 'Ghana', 'Chile', 'Nepal', 'Serbia', 'Jordan'];
const TITLES = [
  'director',
  'rector',
  'president',
  'vice president',
  'minister',
  'editor-in-chief',
  'secretary-general',
];
const MATTERS = ['research cooperation', 'student exchange', 'free trade', 'water supply', 'rail transport'];

/** Draws that are the same every time. */
function drawing(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    among: (list) => list[Math.floor(next() * list.length)],
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

function worldOf(size, draw) {
  const word = (count) => capital(Array.from({ length: count }, () => draw.among(SYLLABLES)).join(''));
  const bodies = Array.from({ length: Math.ceil(size / 15) }, (_, i) => {
    if (i % 9 === 4) {
      const country = draw.among(COUNTRIES);
      return { name: `Ministry of ${draw.among(FIELDS)}`, qualifier: country.toLowerCase(), kind: 'GOVERNMENT' };
    }
    const name = `${word(2)} ${word(3)} ${draw.among(HEADS)}`;
    const letters = name.replace(/[^A-Z]/gu, '');
    return { name, alias: i % 4 ? undefined : letters, kind: 'OTHER' };
  });
  const names = Array.from({ length: Math.ceil(size / 40) }, () => `${word(2)} ${word(2)}`);
  const people = Array.from({ length: Math.ceil(size / 12) }, () => ({
    name: draw.among(names),
    body: draw.below(bodies.length),
    title: draw.among(TITLES),
  }));
  const events = Array.from({ length: Math.ceil(size / 80) }, () => `${word(2)} Forum on ${draw.among(FIELDS)}`);
  return { bodies, people, events };
}

/** Layers of documents that hold at least so many mentions in all. */
export function layersOfMentions(size) {
  const draw = drawing(17);
  const world = worldOf(size, draw);
  // The first are drawn most often: one body in every tenth place.
  const often = (list) => Math.floor(list.length * draw.next() ** 3);
  const layers = [];
  for (let held = 0; held < size;) {
    const { layer } = layerOf(documentOf(`d${layers.length}`, world, draw, often));
    layers.push(layer);
    held += layer.mentions.length;
  }
  return layers;
}

function documentOf(id, { bodies, people, events }, draw, often) {
  const items = [];
  const facts = [];
  let text = '';
  const say = (words) => {
    const start = text.length;
    text += `${words}, `;
    return { start, end: start + words.length };
  };
  const item = (key, type, name, more, forms) => {
    const mentions = forms.map((form) => ({ ...say(form), form, scope: 'GLOBAL' }));
    items.push({ key, type, name, mentions, ...more });
  };
  const chosen = new Map();
  const body = (index) => {
    const { name, alias, qualifier, kind } = bodies[index];
    const known = chosen.get(`${name}|${qualifier}`);
    if (known) return known;
    const key = `o${chosen.size}`;
    chosen.set(`${name}|${qualifier}`, key);
    const short = alias !== undefined && draw.next() < 0.3;
    const forms = short ? [alias] : alias === undefined ? [name, name] : [name, alias];
    const told = qualifier === undefined || draw.next() < 0.2 ? {} : { qualifier };
    item(key, 'Organization', short ? alias : name, { kind, ...told }, forms);
    return key;
  };
  const parties = [body(often(bodies)), body(often(bodies)), body(often(bodies))];
  const year = 2015 + draw.below(10);
  const day = `${year}-0${1 + draw.below(9)}-1${draw.below(10)}`;
  const named = new Set();
  for (let i = 0; i < 4; i++) {
    const { name, body: at, title } = people[often(people)];
    if (named.has(name)) continue;
    named.add(name);
    const organization = draw.next() < 0.8 ? body(at) : undefined;
    item(`p${i}`, 'Person', name, {}, draw.next() < 0.5 ? [name] : [name, name]);
    facts.push({ type: 'Position', person: `p${i}`, title, ...(organization && { organization }) });
  }
  item('e0', 'Event', draw.among(events), { kind: 'CONFERENCE' }, [`the forum of ${id}`]);
  facts.push({ type: 'HOSTED', from: parties[0], to: 'e0', role: 'HOST' });
  if (draw.next() < 0.7) facts.push({ type: 'Claim', about: 'e0', property: 'start', value: day });
  const matter = `${draw.among(MATTERS)} agreement`;
  item('a0', 'Agreement', matter, { kind: 'AGREEMENT', ...(draw.next() < 0.5 && { described: true }) }, [
    `a ${matter}`,
  ]);
  for (const from of new Set(parties)) facts.push({ type: 'PARTY_TO', from, to: 'a0', role: 'PARTY' });
  facts.push({ type: 'Claim', about: 'a0', property: 'date', value: day });
  const evidence = { start: 0, end: text.length, rule: 'made up' };
  return {
    document: { id, file: `${id}.txt`, title: id, published: day, text, dropped: [] },
    items,
    facts: facts.map((fact) => ({ ...fact, evidence })),
  };
}
