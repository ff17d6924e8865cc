import { stateNames } from '../lexicon/places.ts';
import type { RunContext } from './cores.ts';
import { indexFrom, one, type Found } from './found.ts';
import { countryCode } from './gazetteer.ts';
import { vocabulary } from './vocabulary.ts';

const FORM =
  "(?:(?:Federal|Federative|Federated|People['’]s|Democratic|Islamic|Arab|Socialist|United|Co-?[Oo]perative|Bolivarian|Plurinational|Oriental|Hashemite|Independent|Sovereign)\\s+)*(?:Republic|Kingdom|States?|Commonwealth|Sultanate|Principality|Grand\\s+Duchy|Federation|Union|Emirate)\\s+of\\s+(?:the\\s+)?(?:Union\\s+of\\s+)?";
const OPENING = new RegExp(`${FORM}(?=\\p{Lu})`, 'uy');

/** "Republic of São Tomé and Príncipe": so many words follow the form of a state. */
const LONGEST = 5;

/** Names of states that no form opens, by their first word. */
const further = new Map<string, [name: string, code: string][]>();
for (const row of stateNames.split('|')) {
  const [name = '', code = ''] = row.split('=');
  const first = /^[\p{L}\p{M}]+(?:\.\p{Lu})*/u.exec(name)?.[0] ?? name;
  further.set(first, [...(further.get(first) ?? []), [name, code]]);
}

/** The whole official name of a state: "the Federal Democratic Republic of Ethiopia", "United Mexican States", "S. Sudan". */
export function stateName(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const first = tokens[at];
  if (!first?.capital) return undefined;
  const state = formal(context, at) ?? named(context, at);
  if (!state) return undefined;
  const next = tokens[state.to];
  // "Republic of Kenya Ministry of Health", "Federation of Kenya Employers": the name of a body goes on.
  const goesOn = next?.capital && next.start === state.end + 1;
  if (goesOn && (vocabulary.organizationHeads.has(next.lower) || MAY_BE_BODY.test(first.text))) return undefined;
  return one(text, 'country', first.start, state.end, { subtype: state.code }, state.to);
}

const MAY_BE_BODY = /^(?:Federation|Union|State|Commonwealth|Democratic|Socialist)$/u;

interface State {
  readonly end: number;
  readonly to: number;
  readonly code: string;
}

function formal({ tokens, text }: RunContext, at: number): State | undefined {
  const start = tokens[at]!.start;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text)?.[0];
  if (!opening) return undefined;
  const from = indexFrom(tokens, at, start + opening.length);
  for (let to = Math.min(from + LONGEST, tokens.length); to > from; to--) {
    const last = tokens[to - 1]!;
    if (!last.capital) continue;
    const name = text.slice(tokens[from]!.start, last.end);
    const code = countryCode(name.replace(/&/u, 'and'));
    // A state of the United States has the name of another country.
    if (code && !(opening.startsWith('State of') && name === 'Georgia')) return { end: last.end, to, code };
  }
  return undefined;
}

function named({ tokens, text }: RunContext, at: number): State | undefined {
  const { start, text: word } = tokens[at]!;
  for (const [name, code] of further.get(word.replace(/\.$/u, '')) ?? []) {
    const end = start + name.length;
    if (!text.startsWith(name, start)) continue;
    const to = indexFrom(tokens, at, end);
    if (tokens[to - 1]?.end === end) return { end, to, code };
  }
  return undefined;
}
