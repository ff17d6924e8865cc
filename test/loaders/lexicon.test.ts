import { describe, expect, it } from 'vitest';
import * as agreements from '../../loaders/lexicon/agreements.ts';
import * as events from '../../loaders/lexicon/events.ts';
import * as organizations from '../../loaders/lexicon/organizations.ts';
import * as people from '../../loaders/lexicon/people.ts';
import * as places from '../../loaders/lexicon/places.ts';
import * as roles from '../../loaders/lexicon/roles.ts';
import * as words from '../../loaders/lexicon/words.ts';

const lists = Object.entries({ agreements, events, organizations, people, places, roles, words }).flatMap(
  ([file, exported]) =>
    Object.entries(exported).flatMap(([name, list]) =>
      typeof list === 'string'
        ? [[`${file}.${name}`, list] as const]
        : Object.entries(list).map(([kind, words]) => [`${file}.${name}.${kind}`, words as string] as const),
    ),
);

describe('word lists', () => {
  it.each(lists)('%s holds no entry twice and none that is empty', (_, list) => {
    const entries = list.split('|');
    expect(entries.filter((entry, index) => !entry.trim() || entries.indexOf(entry) !== index)).toEqual([]);
  });
});
