/** Parts of which a text must hold one: signs of chunks, or letters in a row; a blank in a part is where a word begins or ends. */
export type Requirement = readonly string[];

/**
 * What a regular expression cannot match without, as far as its source tells: of each requirement the text holds a part. Nothing is
 * required by what may be left out or must not be there.
 */
export function requirementsOf(source: string): Requirement[] {
  return new Reader(source).alternatives();
}

/** How likely a text is to hold one of the parts: roughly, for choosing between requirements. */
export function likelihood(requirement: Requirement): number {
  return 1 - requirement.reduce((none, part) => none * (1 - likelihoodOf(part)), 1);
}

const BY_LETTERS = [1, 0.9, 0.5, 0.3, 0.12, 0.06];

function likelihoodOf(part: string): number {
  if (isSign(part)) return 0.4;
  const letters = part.trim().length;
  return (BY_LETTERS[letters] ?? 0.03) * (letters < 4 && part.length > letters ? 0.5 : 1);
}

export const isSign = (part: string): boolean => part >= '\uE000' && part <= '\uF8FF';

const QUANTIFIERS: ReadonlySet<number> = new Set([...'*+?{'].map((sign) => sign.charCodeAt(0)));

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Requirement[] {
    const branches = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      branches.push(this.#sequence());
    }
    const [only] = branches;
    return only && branches.length === 1 ? only : anyOf(branches);
  }

  #sequence(): Requirement[] {
    const needs: Requirement[] = [];
    let run = '';
    const end = (mark = '') => {
      if (run.trim().length > 1) needs.push([run + mark]);
      run = mark;
    };
    for (;;) {
      const character = this.#source[this.#at];
      if (character === undefined || character === '|' || character === ')') break;
      this.#at++;
      if (character === '(') {
        end();
        const required = this.#group();
        if (this.#least() > 0) needs.push(...required);
      } else if (character === '[') {
        end();
        const signs = this.#class();
        if (this.#least() > 0 && signs) needs.push(signs);
      } else if (character === '\\') {
        const escaped = this.#escaped();
        const least = this.#least();
        end(least > 0 && (escaped === 's' || escaped === 'b') ? ' ' : '');
        if (least > 0 && isSign(escaped)) needs.push([escaped]);
      } else if (/[a-z]/i.test(character)) {
        const before = this.#at;
        const least = this.#least();
        if (least > 0) run += character.toLowerCase();
        if (this.#at > before) end();
      } else {
        const least = this.#least();
        end();
        if (least > 0 && isSign(character)) needs.push([character]);
      }
    }
    end();
    return needs;
  }

  /** What stands in brackets, where it must be there. */
  #group(): Requirement[] {
    const [opening = '', sort] = /^\?(?:([:=!]|<[=!])|<\w+>)/u.exec(this.#source.slice(this.#at, this.#at + 40)) ?? [];
    this.#at += opening.length;
    const required = this.alternatives();
    this.#at++;
    return sort?.endsWith('!') ? [] : required;
  }

  /** The members of a class, where all of them are signs. */
  #class(): Requirement | undefined {
    const start = this.#at;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const members = this.#source.slice(start, this.#at).split('');
    this.#at++;
    return members.length && members.every(isSign) ? members : undefined;
  }

  /** What follows a backslash: a sign, or the letter that says what is meant. */
  #escaped(): string {
    const [whole = '', code] =
      /^(?:u([\dA-Fa-f]{4})|[pP]\{[^}]*\}|k<\w+>|.)/su.exec(this.#source.slice(this.#at, this.#at + 40)) ?? [];
    this.#at += whole.length;
    return code ? String.fromCharCode(Number.parseInt(code, 16)) : whole.charAt(0);
  }

  /** How often what was just read must be there at least. */
  #least(): number {
    // Most of what is read has no quantifier behind it.
    if (!QUANTIFIERS.has(this.#source.charCodeAt(this.#at))) return 1;
    const [whole = '', least] =
      /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
    this.#at += whole.length;
    return least === undefined ? (whole.startsWith('*') || whole.startsWith('?') ? 0 : 1) : Number(least);
  }
}

/** What each of several branches requires, brought together: by what tells most, by words and by signs. */
function anyOf(branches: readonly (readonly Requirement[])[]): Requirement[] {
  const sorts = [() => true, (each: Requirement) => each.every(isSign), (each: Requirement) => !each.some(isSign)];
  const found = new Map<string, Requirement>();
  for (const sort of sorts) {
    const best = branches.map(
      (branch) => branch.filter(sort).sort((one, other) => likelihood(one) - likelihood(other))[0],
    );
    if (best.some((each) => each === undefined)) continue;
    const parts = [...new Set(best.flatMap((each) => each ?? []))].sort();
    found.set(parts.join('|'), parts);
  }
  return [...found.values()];
}
