import type { Sentence } from '../sentences.ts';
import type { Chunk, ChunkKind } from './chunk.ts';

/** One character of a masked sentence: a plain one of the text, or a sign that stands for a whole chunk. */
export interface Cell {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  readonly chunk?: Chunk;
}

/** A sentence in which every name is one sign of its kind, so that rules see its build and not its words. */
export interface Mask {
  readonly sentence: Sentence;
  readonly cells: readonly Cell[];
  readonly text: string;
}

/** The letters by which patterns name the kinds of chunks. */
const LETTERS = {
  O: 'organization',
  P: 'person',
  E: 'event',
  A: 'agreement',
  L: 'place',
  C: 'country',
  N: 'demonym',
  R: 'role',
  D: 'date',
  S: 'sides',
  U: 'unknown',
} as const satisfies Record<string, ChunkKind>;

const SIGNS = Object.fromEntries(Object.values(LETTERS).map((kind, index) => [kind, String.fromCharCode(0xe001 + index)])) as Record<ChunkKind, string>;
const ANY_SIGN = '\uE001-\uE00B';

export function maskSentence(text: string, sentence: Sentence, chunks: readonly Chunk[]): Mask {
  const cells: Cell[] = [];
  let at = sentence.start;
  const plainUntil = (end: number) => {
    for (; at < end; at++) cells.push({ sign: plainSign(text.charAt(at)), start: at, end: at + 1 });
  };
  for (const chunk of chunks) {
    if (chunk.start < at) continue;
    plainUntil(Math.max(at, chunk.lead ?? chunk.start));
    cells.push({ sign: SIGNS[chunk.kind], start: chunk.lead ?? chunk.start, end: chunk.end, chunk });
    at = chunk.end;
  }
  plainUntil(sentence.end);
  return withCells(sentence, cells);
}

/** The same sentence with some of its cells as one, which stands for `chunk`. */
export function collapse(mask: Mask, from: number, to: number, chunk: Chunk): Mask {
  const first = mask.cells[from];
  const last = mask.cells[to - 1];
  if (!first || !last) return mask;
  const cell: Cell = { sign: SIGNS[chunk.kind], start: first.start, end: last.end, chunk };
  return withCells(mask.sentence, [...mask.cells.slice(0, from), cell, ...mask.cells.slice(to)]);
}

/** The same sentence without some of its cells. */
export function without(mask: Mask, from: number, to: number): Mask {
  return withCells(mask.sentence, [...mask.cells.slice(0, from), ...mask.cells.slice(to)]);
}

function withCells(sentence: Sentence, cells: readonly Cell[]): Mask {
  return { sentence, cells, text: cells.map((cell) => cell.sign).join('') };
}

// Text that holds a sign of ours by chance must not look like a name.
function plainSign(character: string): string {
  return character >= '\uE000' && character <= '\uE0FF' ? ' ' : character === '’' ? "'" : character;
}

const LIST_JOINT = '(?:\\s*,\\s*(?:(?:and|as well as|along with|together with|alongside)\\s+)?(?:the\\s+|its\\s+)?|\\s+(?:and|&|as well as|along with|together with|alongside|or|plus)\\s+(?:also\\s+)?(?:the\\s+|its\\s+|by\\s+(?:the\\s+)?)?|\\s*[/;]\\s*)';

const FRAGMENTS: Readonly<Record<string, string>> = {
  // Words without any name between.
  words: `[^;:\uE000-\uE0FF]{0,70}?`,
  // Anything, names too, but no other clause.
  any: '[^;]{0,140}?',
  the: '(?:(?:the|a|an|its|their|this|both)\\s+)?',
  sign: "(?:(?:co-?)?sign(?:s|ed)?|ink(?:s|ed)?|conclud(?:e|es|ed)|seal(?:s|ed)?|enter(?:s|ed)?(?:\\s+into)?|exchang(?:e|es|ed)|finali[sz]e[sd]?|formali[sz]e[sd]?|initialled|initialed|execut(?:e|ed)|strik(?:e|es)|struck|reach(?:es|ed)?|renew(?:s|ed)?|extend(?:s|ed)?|ratif(?:y|ies|ied)|penned|put\\s+pen\\s+to\\s+paper\\s+on|append(?:ed)?\\s+(?:their|his|her)\\s+signatures?\\s+(?:to|on)|put\\s+(?:their|its|his|her)\\s+signatures?\\s+to|agree[sd]?(?:\\s+(?:on|to))?|cement(?:s|ed)?|secure[sd]?|complete[sd]?|establish(?:es|ed)?|announce[sd]?|adopt(?:s|ed)?|approv(?:e|es|ed)|had)",
  signed: "(?:(?:co-?)?signed|inked|concluded|sealed|exchanged|finali[sz]ed|formali[sz]ed|initialled|initialed|executed|reached|renewed|extended|ratified|penned|entered\\s+into|agreed|sign|signs)",
  aside: '(?:\\s*,\\s*<LC>(?=\\s))?(?:\\s*,\\s(?!(?:and\\s+)?\\p{Ll}+(?:ed|s)\\s)[^;]{3,170}?,|\\s*\\([^)]{1,60}\\)|\\s+and\\s+(?:over\\s+|more\\s+than\\s+)?\\d+\\s+(?:other\\s+)?(?:countries|states|nations|institutions|universities|partners|companies)(?:\\s+and\\s+(?:regions|territories))?)?',
  aux: "(?:\\s+(?:has|have|had|will|would|shall|is|are|was|were|to|today|yesterday|also|recently|officially|formally|jointly|successfully|both|on|be|being|been|about|set|due|expected|planning|plan|plans|scheduled|then|further|earlier|later|previously|together|each|all|now|just|last|week|month|\uE009|,))*",
  held: '(?:(?:co-?)?host(?:s|ed|ing)?|(?:co-?)?organi[sz](?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|conven(?:e|es|ed|ing)|stag(?:e|es|ed)|ran|ran\\s+by|launch(?:es|ed)?|initiat(?:e|es|ed)|open(?:s|ed)?|inaugurat(?:e|es|ed)|kick(?:s|ed)?\\s+off|conduct(?:s|ed)?|put\\s+on)',
  held_by: '(?:(?:jointly\\s+|co-?)?(?:hosted|organi[sz]ed|held|convened|staged|sponsored|initiated|arranged|launched|run|conducted|put\\s+together|led|coordinated))',
};

/**
 * Compiles a rule's pattern. `<O>` is one chunk of that kind, `<OC>` of either kind, `<OC+>` a list of them ("A, B and C"), `<a:OC+>` the
 * same by name; `{words}` and the like are the fragments above; a blank is any white space.
 */
export function compile(pattern: string): RegExp {
  const source = pattern
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+')
    .replace(/\{(\w+)\}/gu, (whole, name: string) => FRAGMENTS[name] ?? whole)
    .replace(/<(?:([a-z]\w*):)?([A-Z]+)(\+)?>/gu, (_, name: string | undefined, letters: string, list: string | undefined) => {
      const one = `[${[...letters].map((letter) => SIGNS[LETTERS[letter as keyof typeof LETTERS]]).join('')}]`;
      const whole = list ? `${one}(?:${LIST_JOINT}${one})*` : one;
      return name ? `(?<${name}>${whole})` : whole;
    });
  return new RegExp(source, 'dgiu');
}

export const anySign = new RegExp(`[${ANY_SIGN}]`, 'gu');

/** The chunks inside a named group of a match, in order. */
export function chunksOf(mask: Mask, match: RegExpExecArray, group: string): Chunk[] {
  const range = match.indices?.groups?.[group];
  if (!range) return [];
  return mask.cells.slice(range[0], range[1]).flatMap((cell) => (cell.chunk ? [cell.chunk] : []));
}

/** Every match of a compiled pattern in a masked sentence. */
export function matches(mask: Mask, pattern: RegExp): RegExpExecArray[] {
  return [...mask.text.matchAll(pattern)] as RegExpExecArray[];
}
