import { fileURLToPath } from 'node:url';
import { extract } from '../../dist/loaders/extract/index.js';
import { readAll } from '../../dist/loaders/read.js';
import { check } from './rounds.mjs';

/** The documents that come with the project. */
export async function practiceDocuments() {
  const folders = ['../../seeds', '../loaders/gold/practice'];
  const inputs = await readAll(folders.map((folder) => fileURLToPath(new URL(folder, import.meta.url))));
  const documents = inputs.flatMap((input) => ('document' in input ? [input.document] : []));
  check(documents.length > 20, `expected more than 20 documents, read ${documents.length}`);
  return documents;
}

/** Texts by number: of the same bodies and places, but of other people in another year, as news of them would be. */
export function variations(documents) {
  const people = documents.map((document) => {
    const names = extract(document).items.flatMap(({ type, name }) => (type === 'Person' ? [name] : []));
    return [...new Set(names.flatMap((name) => name.match(/\p{Lu}\p{L}+$/u) ?? []))];
  });
  return (number) => {
    const which = number % documents.length;
    const years = Math.floor(number / documents.length);
    let { text } = documents[which];
    for (const [place, name] of people[which].entries())
      text = text.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), surname(number * 31 + place));
    return `${documents[which].title}\n\n${text.replaceAll(/\b20[0-3]\d\b/gu, (year) => Number(year) - years)}\n`;
  };
}

const syllables = ['ka', 'ro', 'mi', 'ten', 'vas', 'dor', 'lu', 'shi', 'bel', 'no'];

function surname(number) {
  const word = [...String(number)].map((digit) => syllables[digit]).join('');
  return `${word[0].toUpperCase()}${word.slice(1)}ev`;
}
