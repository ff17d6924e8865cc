import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../../loaders/document.ts';
import { findDates } from '../../../loaders/extract/dates.ts';
import { extract } from '../../../loaders/extract/index.ts';
import { compile, matches } from '../../../loaders/extract/mask.ts';
import { readNames } from '../../../loaders/extract/reading.ts';
import { readGolds } from '../../../loaders/score/files.ts';
import { readFurther } from '../../../loaders/score/further-annotation.ts';
import { bodyRules, factTables, otherTables } from '../rule-tables.ts';
import { absence, goldSets, type GoldSet } from './sets.ts';

const tables: Readonly<Record<string, readonly { readonly id: string }[]>> = { ...factTables, ...otherTables };

/** How often each rule fired on the gold: each set that may be looked at in a column, of the one kept aside only sums. */
export async function coverage(): Promise<string> {
  const fired = new Map<GoldSet['name'], Map<string, number>>();
  for (const set of goldSets) if (!(await absence(set))) fired.set(set.name, await firings(set));
  const aside = fired.get('aside');
  fired.delete('aside');
  const shown = [...fired.keys()];
  const count = (id: string, among: readonly (Map<string, number> | undefined)[]) =>
    among.reduce((sum, counts) => sum + (counts?.get(id) ?? 0), 0);
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  const dead: string[] = [];
  const lines = [line('how often each rule fired', shown)];
  for (const [table, rules] of Object.entries(tables)) {
    const sums = shown.map((name) => rules.reduce((sum, { id }) => sum + count(id, [fired.get(name)]), 0));
    const asides = rules.reduce((sum, { id }) => sum + count(id, [aside]), 0);
    lines.push('', `${line(table.toUpperCase(), sums)}   aside ${asides}`);
    const byCount = rules.map(({ id }) => ({ id, all: count(id, [...fired.values()]) }));
    for (const { id, all } of byCount.toSorted((one, other) => other.all - one.all)) {
      if (all)
        lines.push(
          line(
            `  ${id}`,
            shown.map((name) => count(id, [fired.get(name)])),
          ),
        );
      else dead.push(`  ${table}: ${id}`);
    }
  }
  return [...lines, '', `never fired on ${shown.join(', ')}: ${dead.length}`, ...dead].join('\n');
}

/** How often each rule fired on the documents of a set, by its id. */
async function firings({ gold, documents }: GoldSet): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (id: string, times = 1) => counts.set(id, (counts.get(id) ?? 0) + times);
  const inMasks = [...bodyRules, ...otherTables['described events']].map(({ id, pattern }) => ({
    id,
    pattern: compile(pattern),
  }));
  for (const [file, annotation] of await readGolds(gold, readFurther)) {
    const path = join(documents, annotation.file ?? file.replace(/json$/u, 'txt'));
    const bytes = await readFile(path);
    const read = await readDocument(path, bytes);
    if (!read.ok) throw new Error(`${path}: ${read.reason}`);
    const { document } = read;
    for (const { evidence } of extract(document).facts) add(evidence.rule);
    const { sentences, masks, judgedBy } = readNames(document);
    for (const rule of judgedBy.values()) add(rule);
    for (const { id, pattern } of inMasks) for (const mask of masks) add(id, matches(mask, pattern).length);
    const calendar = document.published ? { published: document.published } : {};
    for (const { start, end } of sentences)
      for (const { rule } of findDates(document.text.slice(start, end), start, calendar)) add(rule);
    for (const line of bytes.toString().split('\n'))
      for (const { id, pattern, longest = 200 } of otherTables['page chrome'])
        if (line.length <= longest && pattern.test(line)) add(id);
  }
  return counts;
}
