import { practiceDocuments, variations } from './documents.mjs';
import { check, measure, short, table } from './rounds.mjs';
import { extract } from '../../dist/loaders/extract/index.js';

export const title = 'texts of growing length: time grows as they do';

/** Characters at 1×: longer than any article, so that all of them are read part by part. */
const LEAST = 70_000;
const TIMES = [1, 4, 16];

export async function run() {
  const page = variations(await practiceDocuments());
  const kinds = {
    'many news pages': (length) => upTo(length, '', (number) => `${page(number)}\n`),
    'one line of them': (length) => upTo(length, '', (number) => `${page(number).replaceAll('\n', ' ')} `),
    'one list of bodies': (length) =>
      upTo(length, 'The agreement was signed by ', (number) => `${town(number)} University of ${town(number * 7)}, `),
  };
  for (const text of Object.values(kinds)) extract(documentOf(text(LEAST / 4)));
  const rows = [];
  for (const [kind, text] of Object.entries(kinds)) {
    const seconds = [];
    for (const times of TIMES) {
      const document = documentOf(text(LEAST * times));
      let found;
      const taken = await measure(() => (found = extract(document)));
      check(found.items.length >= times, `next to nothing was found in ${kind}`);
      seconds.push(taken.processor);
    }
    rows.push([
      kind,
      ...seconds.map(short),
      ...seconds.slice(1).map((one, at) => short(one / seconds[0] / TIMES[at + 1])),
    ]);
  }
  table([['seconds on the processor', ...TIMES.map((times) => `${times}×`), '4× / 4', '16× / 16'], ...rows]);
  console.log(
    `  1×: ${LEAST / 1000},000 characters; the last columns: how many times longer a character takes than at 1×`,
  );
}

function upTo(length, opening, piece) {
  const pieces = [opening];
  for (let number = 0, all = opening.length; all < length; number++) {
    pieces.push(piece(number));
    all += pieces.at(-1).length;
  }
  return pieces.join('');
}

const syllables = ['ka', 'ro', 'mi', 'te', 'va', 'do', 'lu', 'shi', 'be', 'no'];
const town = (number) => {
  const word = [...String(number)].map((digit) => syllables[digit]).join('');
  return `${word[0].toUpperCase()}${word.slice(1)}ra`;
};

const documentOf = (text) => ({ id: 'long', file: 'long.txt', title: '', text, published: '2024-06-05', dropped: [] });
