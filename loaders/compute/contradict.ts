import { fold } from '../../src/ontology/fold.ts';
import { numberWords } from '../lexicon/figures.ts';

/** What makes two values of a property the same, or one of them a less exact form of the other. */
type Agrees = (a: string, b: string) => boolean;

/** A date that says less than another, but nothing else, agrees with it. */
const asDates: Agrees = (a, b) => a.startsWith(b) || b.startsWith(a);

/** "three-year", "3 years" and "Three years" are one term. */
const asTerms: Agrees = (a, b) => plainTerm(a) === plainTerm(b);

/** Properties of which one value at most can be right. A status is a stage of a life, so that an earlier one contradicts nothing. */
const agree: Readonly<Record<string, Agrees>> = { start: asDates, end: asDates, date: asDates, term: asTerms };

/** Whether two values that texts give for a property of one thing cannot both be right. */
export function contradict(property: string, a: string, b: string): boolean {
  const agrees = agree[property];
  return agrees !== undefined && !agrees(a, b);
}

const plainTerm = (term: string): string =>
  fold(term)
    .split(' ')
    .map((word) => String(numberWords[word] ?? word.replace(/s$/u, '')))
    .join(' ');
