import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../loaders/document.ts';
import { extract } from '../../loaders/extract/index.ts';
import { endsOf } from '../../loaders/extract/prune.ts';
import { checkNode, checkRelation } from '../../src/ontology/check.ts';
import { relations, type } from './evidence-types.ts';

const folders = ['../../seeds/', './gold/practice/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const files = folders.flatMap((folder) => listed(folder).map((name) => folder + name));

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name));
  } catch {
    return [];
  }
}

describe.each(files.map((file) => [file.split('/').at(-1) ?? file, file] as const))('facts of %s', (_, file) => {
  it('each have their ends named in the quote or in a stretch that the evidence names', async () => {
    const read = await readDocument(file, readFileSync(file));
    if (!read.ok) throw new Error(read.reason);
    const { items, facts } = extract(read.document);
    const unseen = facts.flatMap((fact) => {
      const spans = [fact.evidence, ...(fact.evidence.antecedents ?? [])];
      return endsOf(fact)
        .map((key) => items.find((item) => item.key === key))
        .filter(
          (item) =>
            !item?.mentions.some((mention) =>
              spans.some((span) => span.start <= mention.start && mention.end <= span.end),
            ),
        )
        .map((item) => `${fact.type} ${fact.evidence.rule}: ${item?.name ?? 'no such item'}`);
    });
    expect(unseen).toEqual([]);
  });

  it('are all allowed by the ontology, and so are the items', async () => {
    const read = await readDocument(file, readFileSync(file));
    if (!read.ok) throw new Error(read.reason);
    const { items, facts } = extract(read.document);
    const typeOf = type(items);
    const refused = [
      ...relations(facts).flatMap((fact) => checkRelation(fact.type, typeOf(fact.from), typeOf(fact.to), fact.role)),
      ...items.flatMap((item) => {
        const named = { name: item.name, names: item.mentions.map((mention) => mention.form) };
        const kind = item.type === 'Person' || item.type === 'Place' ? {} : { kind: item.kind };
        const checked = checkNode(item.type, {
          ...named,
          ...kind,
          ...(item.type === 'Agreement' && { status: 'MENTIONED' }),
        });
        return checked.ok ? [] : checked.refusals;
      }),
    ];
    expect(refused).toEqual([]);
  });
});
