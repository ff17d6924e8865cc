import type { Chunk } from './chunk.ts';
import { LETTERS, SIGNS, type Mask } from './masking.ts';
import { caseless } from './caseless.ts';
import { meets, requirementsBy } from './met.ts';
import { everyMatch } from './every-match.ts';
import { requirementsOf } from './required.ts';

/** A compiled pattern, with what it cannot match without. */
export interface Pattern {
  readonly expression: RegExp;
  readonly needs: readonly number[];
}

/** Members of a list after the first. Without a limit, a page of nothing but names takes minutes: each may begin a list. */
const LONGEST_LIST = 40;

const LIST_JOINT =
  '(?:\\s*,\\s*(?:(?:and(?:\\s+of)?|as well as|along with|together with|alongside)\\s+)?(?:the\\s+|its\\s+|his\\s+|her\\s+|their\\s+|our\\s+|by\\s+(?:the\\s+)?)?|\\s+(?:and(?:\\s+of)?|&|as well as|along with|together with|alongside|or|plus)\\s+(?:also\\s+)?(?:the\\s+|its\\s+|his\\s+|her\\s+|their\\s+|our\\s+|by\\s+(?:the\\s+)?)?(?:[\\p{L}]+\\s+)?(?:counterpart,?\\s+)?|\\s*[/;]\\s*(?:and\\s+)?(?:the\\s+)?)';

const FRAGMENTS: Readonly<Record<string, string>> = {
  // Words without any name between.
  words: `[^;:\uE000-\uE0FF]{0,70}?`,
  // Anything, names too, but no other clause.
  any: '[^;]{0,140}?',
  // Words that may stand before a post without being part of it; a verb would join two people.
  adjective:
    '(?:\\b(?:current|former|outgoing|incoming|visiting|newly|appointed|elected|re-elected|retired|late|then|founding|veteran|renowned|noted|prominent|leading|local|long-time|longtime|respective|new|acting|interim|honorary|sitting|designated|young|award-winning|overall|corporate|clinical|technical|political|full|sole|only|responsible|competent|in-house|lead|emeritus|distinguished|well-known|famous|celebrated|senior|regional|national|university|company|school|city|municipal|provincial|hospital|club|team|project|programme|program|museum|bank|union|\\p{Ll}+-(?:general|in-charge|in-chief|based|born))\\s+)',
  // An owner before a body ("Kenya's Ministry of Health") is no member of the list itself.
  the: "(?:(?:the|a|an|its|their|this|both|our)\\s+)?(?:<CNL>(?:'s)?\\s+(?=<O>)|<O>'s\\s+(?=<O>))?",
  // "Between Busan and Kaunas universities": the names are those of their bodies.
  not_theirs:
    '(?!\\s+(?:ports|universities|airports|chambers|schools|museums|hospitals|offices|campuses|railways|authorities)\\b)',
  // What is signed, or was established, signs nothing itself.
  sign: '(?<!\\b(?:was|were|is|are|been|being) )(?:(?:co-?|re-)?sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:e|es|ed)|seal(?:s|ed)?|enter(?:s|ed)?(?:\\s+into)?|exchang(?:e|es|ed)|finali[sz]e[sd]?|formali[sz]e[sd]?|initialled|initialed|execut(?:e|ed)|strik(?:e|es)|struck|reach(?:es|ed)?|renew(?:s|ed)?|amend(?:s|ed)?|subscrib(?:e|es|ed)|extend(?:s|ed)?|ratif(?:y|ies|ied)|penned|put\\s+pen\\s+to\\s+paper|append(?:ed)?\\s+(?:their|his|her)\\s+signatures?\\s+(?:to|on)|put\\s+(?:their|its|his|her)\\s+(?:signatures?|names?|initials|seals?)\\s+(?:to|under|on|below)|agree[sd]?(?:\\s+(?:on|to))?|cement(?:s|ed)?|forg(?:e|es|ed)|secure[sd]?|complete[sd]?|establish(?:es|ed)?|announce[sd]?|adopt(?:s|ed)?|approv(?:e|es|ed)|had)',
  signed:
    '(?:(?:co-?)?signed|inked|concluded|sealed|exchanged|finali[sz]ed|formali[sz]ed|initialled|initialed|executed|reached|renewed|subscribed|extended|ratified|penned|entered\\s+into|agreed|sign|signs)',
  aside:
    '(?:\\s*,\\s*<LC>(?=\\s))?(?:\\s*,\\s(?!(?:and\\s+)?\\p{Ll}+(?:ed|s)\\s(?!\uE009|by\\b|in\\b|at\\b|as\\b|on\\b|with\\b|from\\b|for\\b|of\\b|under\\b))[^;]{3,170}?,|\\s*\\([^)]{1,60}\\)|\\s+and\\s+(?:over\\s+|more\\s+than\\s+)?\\d+\\s+(?:other\\s+)?(?:countries|states|nations|institutions|universities|partners|companies)(?:\\s+and\\s+(?:regions|territories))?|,?\\s+and\\s+(?:the\\s+)?\uE008(?:\\s+(?:of|for|at)\\s+(?:the\\s+)?<OLCU>)?(?=\\s)|\\s+and\\s+(?:its|their)\\s+(?:<N>\\s+)?(?:counterparts?|partners?)(?:\\s+(?:in|from)\\s+<C>)?(?=\\s))?,?',
  aux: '(?:\\s+(?:has|have|had|will|would|shall|is|are|was|were|to|today|yesterday|also|likewise|recently|officially|formally|jointly|successfully|solemnly|proudly|both|on|be|being|been|about|set|due|pleased|proud|delighted|happy|glad|honou?red|excited|thrilled|expected|planning|plan|plans|foresees?|hopes?|intends?|aims?|seeks?|expects?|agreed|scheduled|then|further|earlier|later|previously|together|each|all|now|just|last|week|month|\uE009,?|,))*',
  held: '(?:(?:co-?)?host(?:s|ed|ing)?|(?:co-?)?organi[sz](?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|conven(?:e|es|ed|ing)|stag(?:e|es|ed)|ran|ran\\s+by|launch(?:es|ed)?|initiat(?:e|es|ed)|open(?:s|ed)?|inaugurat(?:e|es|ed)|kick(?:s|ed)?\\s+off|conduct(?:s|ed)?|put\\s+on)',
  held_by:
    '(?:(?:jointly\\s+|co-?)?(?:hosted|organi[sz]ed|held|convened|staged|sponsored|initiated|arranged|launched|run|conducted|put\\s+together|coordinated))',
};

/**
 * Compiles a rule's pattern. `<O>` is one chunk of that kind, `<OC>` of either kind, `<OC+>` a list of them ("A, B and C"), `<a:OC+>` the
 * same by name; `{words}` and the like are the fragments above; a blank is any white space.
 */
export function compile(pattern: string): Pattern {
  const source = expanded(pattern, FRAGMENTS, listOf);
  return {
    expression: caseless(source, 'dgi'),
    needs: requirementsBy(expanded(pattern, REQUIRED, (one) => one)),
  };
}

/** The fragments that require anything; of the others only that they may be there. */
const REQUIRED = Object.fromEntries(
  Object.entries(FRAGMENTS).map(([name, fragment]) => [name, requirementsOf(fragment).length ? fragment : '(?:)']),
);

function expanded(pattern: string, fragments: Readonly<Record<string, string>>, list: (one: string) => string): string {
  return pattern
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replace(/\{(\w+)\}/gu, (whole, name: string) => fragments[name] ?? whole)
    .replace(
      /<(?:([a-z]\w*):)?([A-Z]+)(\+)?>/gu,
      (_, name: string | undefined, letters: string, several: string | undefined) => {
        const one = `[${[...letters].map((letter) => SIGNS[LETTERS[letter as keyof typeof LETTERS]]).join('')}]`;
        const whole = several ? list(one) : one;
        return name ? `(?<${name}>${whole})` : whole;
      },
    );
}

const OWNER = `(?:[${SIGNS.country}${SIGNS.demonym}](?:(?:'s)?\\s+(?=${SIGNS.organization})|'s\\s+(?=${SIGNS.person})|\\s*[-–:,]\\s*(?=${SIGNS.person})|\\s+(?:counterpart|colleague|opposite number),?\\s+(?=${SIGNS.person}))|(?:${SIGNS.demonym}\\s+)?[\\p{Ll}-]+'s\\s+(?=${SIGNS.person}))?`;
const listOf = (one: string): string =>
  `${one}(?:(?:\\s*\\([^()]{1,30}\\))?${LIST_JOINT}${OWNER}${one}){0,${LONGEST_LIST}}`;

/** "A (Kingston) and B (Nassau)": what stands in brackets in a list is no member of it. */
const OPEN_BRACKET = /\([^)]*$/u;

/** The chunks inside a named group of a match, in order. */
export function chunksOf(mask: Mask, match: RegExpExecArray, group: string): Chunk[] {
  const range = match.indices?.groups?.[group];
  if (!range) return [];
  return mask.placed.flatMap(({ chunk, at }) =>
    range[0] <= at && at < range[1] && !OPEN_BRACKET.test(mask.text.slice(range[0], at)) ? [chunk] : [],
  );
}

/** What the text has where a range of its mask matched, with the names that the mask hides. */
export function textAt(text: string, mask: Mask, range: readonly [number, number] | undefined): string | undefined {
  return range && text.slice(mask.cells[range[0]]?.start, mask.cells[range[1] - 1]?.end);
}

/** Every match of a compiled pattern in a masked sentence. */
export function matches(mask: Mask, { expression, needs }: Pattern): RegExpExecArray[] {
  if (!meets(mask.met, needs)) return [];
  if (!ready.has(expression)) {
    ready.add(expression);
    expression.test(LONG);
  }
  return everyMatch(mask.text, expression);
}

/**
 * V8 interprets an expression at first and compiles it when it comes again, unless the text has 1,000 characters: for patterns
 * as long as these both together cost a third more at the first document. Of two bytes each, as signs are; and no pattern
 * gets past a semicolon.
 */
const LONG = `${';'.repeat(999)}\uE0FF`;
const ready = new WeakSet<RegExp>();
