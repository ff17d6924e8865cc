import type { RunContext } from './cores.ts';
import { legalEnd } from './company-names.ts';
import { cityCountries, countryCode, demonymCode, isRegion } from './gazetteer.ts';
import { roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

const RULES_PLACE =
  /^(?:(?:acting|deputy|vice|former|then|executive) )*(?:mayor|governor|vice-governor|lord mayor|chief|premier|prefect|wali|bishop|archbishop|emir)$/u;
const LAND = /^(?:republic|kingdom|federation|emirates|states|sultanate|commonwealth)$/u;
const OPENS_PLACE =
  /^(?:new|san|santa|santo|são|saint|st|st\.|los|las|el|la|port|fort|cape|ciudad|villa|puerto|rio|south|north|east|west|central|greater|upper|lower)$/u;

/**
 * Where a run "National Carpet Center Amina Yusuf" after "head of the" goes over from what the post is held at into the name of who
 * holds it. Undefined where it does not, or where no post stands before.
 */
export function holderAt(context: RunContext, from: number, to: number): number | undefined {
  if (to - from < 3) return undefined;
  // "University Eduardo Mondlane (UEM)": the letters say that it is all one name.
  if (context.tokens[to]?.text === '(' && /^\p{Lu}{2,}$/u.test(context.tokens[to + 1]?.text ?? '')) return undefined;
  // "Speaker of the Kano State House of Assembly": nobody is called House.
  if (context.tokens[to - 1]?.lower === 'house' && context.tokens[to]?.lower === 'of') return undefined;
  // "Chairman of Izmir Liman Hizmetleri A.Ş.", "of the Kosice Self-Governing Region": all of it names the body.
  if ([1, 2].some((back) => legalEnd(context.text, context.tokens[to - back]?.end ?? 0) !== undefined))
    return undefined;
  const ending = context.tokens.slice(to - 2, to).map(({ lower }) => lower);
  if (vocabulary.organizationHeads.has(ending.join(' '))) return undefined;
  const post = postBefore(context, from);
  if (!post) return undefined;
  // "vice-rector of the University Hugo Araya": the kind alone, then who holds the post.
  if (
    to - from === 3 &&
    /^(?:university|senate|board|parliament|assembly|secretariat|committee|federation|union|foundation|embassy|ministry|company|bank|academy|institute|department|commission|council|faculty|division|chamber|association)$/u.test(
      context.tokens[from]?.lower ?? '',
    ) &&
    mayNameHolder(context, from + 1, to) &&
    (vocabulary.givenNames.has(context.tokens[from + 1]?.text ?? '') || context.tokens[from - 1]?.lower === 'the')
  )
    return from + 1;
  for (let cut = to - 2; cut > from; cut--)
    if (to - cut <= 4 && mayNameHolder(context, cut, to) && isOwner(context, from, cut, post)) return cut;
  return undefined;
}

/** The post whose "of" or "at" leads to this token, in small letters. */
function postBefore(context: RunContext, from: number): string | undefined {
  const { tokens } = context;
  for (let k = from - 1; k >= Math.max(0, from - 20); k--) {
    const token = tokens[k];
    if (!token?.word && token?.text !== '&') return undefined;
    const end = roleEnd(tokens, k);
    if (end > k && end < from && /^(?:of|at|for|in|to)$/u.test(tokens[end]?.lower ?? ''))
      return tokens
        .slice(k, end)
        .map((each) => each.lower)
        .join(' ');
    if (!token.capital && !/^(?:of|at|for|in|to|under|within|the|and|&|de|du|des|da|do)$/u.test(token.lower))
      return undefined;
  }
  return undefined;
}

function mayNameHolder(context: RunContext, from: number, to: number): boolean {
  return context.tokens.slice(from, to).every((token, index) => {
    const word = token.lower;
    if (vocabulary.nameParticles.has(word)) return index > 0;
    return (
      token.capital &&
      !/\d|^\p{Lu}{2,}$|^[IVX]+$/u.test(token.text) &&
      !vocabulary.topics.has(word) &&
      !vocabulary.organizationHeads.has(word) &&
      !vocabulary.eventHeads.has(word) &&
      !vocabulary.agreementHeads.has(word) &&
      demonymCode(token.text) === undefined &&
      countryCode(token.text) === undefined
    );
  });
}

/** Whether words stand near in the text without a name after them. */
function spokenOfAlone(context: RunContext, words: string): boolean {
  const here = context.tokens[0]?.start ?? 0;
  const text = context.text.slice(Math.max(0, here - 6000), here + 6000);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 40);
    if (/^\p{L}/u.test(after)) continue;
    if (!/^\s\p{Lu}/u.test(after)) return true;
  }
  return false;
}

function isOwner(context: RunContext, from: number, to: number, post: string): boolean {
  const words = context.tokens.slice(from, to);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return false;
  const text = context.text.slice(first.start, last.end);
  if (countryCode(text) || isRegion(text) || cityCountries(text)) return true;
  if (words.length === 1 && /^\p{Lu}{2,8}$/u.test(text)) return true;
  const inside =
    /^(?:of|for|and|&)$/u.test(context.tokens[from - 1]?.lower ?? '') && context.tokens[from - 2]?.capital === true;
  if (inside && words.every((token) => vocabulary.topics.has(token.lower))) return true;
  if (words.length >= 2 && (vocabulary.organizationHeads.has(last.lower) || LAND.test(last.lower))) return true;
  // "President of the Union of Turkic Academies Orhan Kaya".
  if (inside && vocabulary.organizationHeads.has(last.lower.replace(/ies$/u, 'y').replace(/s$/u, ''))) return true;
  // "Inspector of the Delft Police Force Piet Kuiper".
  if (words.length >= 3 && vocabulary.organizationHeads.has(`${words.at(-2)?.lower} ${last.lower}`)) return true;
  // "President of the Republic of Turania Shukhrat Alimbekov", "First Deputy of the Cabinet of Ministers Aida Kulmatova".
  if (words.length === 1 && inside && (LAND.test(context.tokens[from - 2]?.lower ?? '') || first.lower === 'ministers'))
    return true;
  // "Head of the Laboratory of Erosion Vasyl Kostiuk": a known given name begins who holds the post.
  // "President of Balkan Athletics Amina Yusuf": the text speaks of Balkan Athletics without him too.
  if (words.length >= 2 && spokenOfAlone(context, text)) return true;
  if (words.length <= 2 && inside && vocabulary.givenNames.has(context.tokens[to]?.text ?? '')) return true;
  return RULES_PLACE.test(post) && words.length === (OPENS_PLACE.test(first.lower) ? 2 : 1);
}
