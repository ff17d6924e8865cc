import type { DocumentLayer } from '../layer.ts';
import { alphabetical } from '../order.ts';
import { sightingsOf } from '../resolve/sighting.ts';
import { blocksOfText } from './blocks.ts';
import { numbersOf, tellingNumbers } from './numbers.ts';
import { proseOf, tokensOf } from './prose.ts';
import { shinglesOf } from './shingles.ts';

/** One thing that a document tells of: an event or an agreement. */
export interface Happening {
  /** Type and kind. */
  readonly kind: string;
  /** Days on which it took place, as far as the document knows. */
  readonly days: ReadonlySet<string>;
}

/** How one document tells what it tells: all that stories are judged by. A pure function of that document's layer. */
export interface Telling {
  readonly document: string;
  readonly title: string;
  readonly published: string | null;
  readonly shingles: ReadonlySet<number>;
  /** All numbers of its sentences. */
  readonly numbers: ReadonlySet<number>;
  /** Those by which a telling can be known. */
  readonly figures: ReadonlySet<number>;
  readonly happenings: readonly Happening[];
  /** Its blocking keys: see `blocksOfText`. */
  readonly blocks: readonly string[];
}

const tellings = new WeakMap<DocumentLayer, Telling>();

/** Reads it, once for each layer. */
export function tellingOf(layer: DocumentLayer): Telling {
  const known = tellings.get(layer);
  if (known) return known;
  const made = read(layer);
  tellings.set(layer, made);
  return made;
}

function read(layer: DocumentLayer): Telling {
  const { id, title, published, text } = layer.document;
  const prose = proseOf(text);
  const tokens = tokensOf(prose);
  const numbers = numbersOf(prose);
  const shingles = shinglesOf(tokens);
  const figures = new Set(tellingNumbers(numbers));
  return {
    document: id,
    title,
    published,
    shingles,
    numbers,
    figures,
    happenings: sightingsOf(layer)
      .filter(({ type }) => type === 'Event' || type === 'Agreement')
      .flatMap(({ type, kinds, dates }) =>
        (kinds.length ? kinds : ['OTHER']).map((kind): Happening => ({
          kind: `${type}|${kind}`,
          days: new Set(dates.filter((date) => date.length === 10)),
        })),
      )
      .sort(alphabetical(({ kind }) => kind)),
    blocks: blocksOfText({ tokens, shingles, figures }),
  };
}
