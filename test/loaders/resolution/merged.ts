import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../../../loaders/document.ts';
import type { Fact, Item, SourceDocument } from '../../../loaders/facts.ts';
import { layerOf, type DocumentLayer } from '../../../loaders/layer.ts';
import { fold } from '../../../src/ontology/fold.ts';
import type { EntityType } from '../../../src/ontology/types.ts';
import { countryCode } from '../../../loaders/extract/gazetteer.ts';

// Annotated documents as mentions, so that resolution is measured without extraction.

const sections = { organizations: 'Organization', people: 'Person', events: 'Event', agreements: 'Agreement' } as const;
type Section = keyof typeof sections;

const names = z.array(z.string());
const keys = names.default([]);
const goldItem = z.looseObject({
  key: z.string(),
  names,
  kind: z.string().nullish(),
  descriptive: z.boolean().optional(),
  positions: z.array(z.looseObject({ title: z.string(), organization: z.string().nullish() })).default([]),
  start: z.string().nullish(),
  date: z.string().nullish(),
  hosts: keys,
  participants: keys,
  parties: keys,
  signers: z.array(z.looseObject({ person: z.string(), organization: z.string().nullish() })).default([]),
});
const items = z.array(goldItem);
const gold = z.looseObject({ file: z.string(), organizations: items, people: items, events: items, agreements: items });
export type Gold = z.infer<typeof gold>;

const local = z.array(z.looseObject({ name: z.string() })).default([]);
const mergedItem = z.looseObject({
  key: z.string(),
  names,
  documents: names,
  optional: z.boolean().default(false),
  document_only_forms: local,
  short_forms: names.default([]),
});
const mergedItems = z.array(mergedItem);
const merged = z.looseObject({
  organizations: mergedItems,
  people: mergedItems,
  events: mergedItems,
  agreements: mergedItems,
  distinct: z.array(z.object({ a: z.string(), b: z.string(), why: z.string() })),
});
export type Merged = z.infer<typeof merged>;

export const readMerged = async (path: string): Promise<Merged> =>
  merged.parse(JSON.parse(await readFile(path, 'utf8')));
export const readGold = async (path: string): Promise<Gold> => gold.parse(JSON.parse(await readFile(path, 'utf8')));

/** One item of one document, and what it is in the merged annotation. */
export interface Sighted {
  readonly type: EntityType;
  readonly document: string;
  readonly name: string;
  readonly names: readonly string[];
  /** What it is in the merged annotation. */
  readonly one: string;
  readonly optional: boolean;
  /** Its mentions in the layer. */
  readonly mentions: readonly string[];
}

/** A document's annotation as the layer that a perfect extraction would give. */
export async function annotated(
  annotation: Gold,
  documents: string,
  whole: Merged,
): Promise<{ layer: DocumentLayer; sighted: Sighted[] }> {
  const path = join(documents, annotation.file);
  const read = await readDocument(path, await readFile(path));
  if (!read.ok) throw new Error(read.reason);
  const all = (Object.keys(sections) as Section[]).flatMap((section) =>
    annotation[section].map((item) => ({ section, item, ...meaning(annotation.file, section, item.names, whole) })),
  );
  const absent = all.flatMap(({ item }) => item.names).filter((name) => !read.document.text.includes(name));
  // What the text does not hold letter by letter stands below it.
  const document: SourceDocument = { ...read.document, text: [read.document.text, ...absent, ''].join('\n') };
  const made = all.map(({ section, item, local }): Item => itemOf(sections[section], item, document.text, local));
  const { layer, refusals } = layerOf({
    document,
    items: made,
    facts: all.flatMap(({ item }) => factsOf(item, document.text.length)),
  });
  if (refusals.length) throw new Error(JSON.stringify(refusals));
  const sighted = all.map(({ section, item, one, optional }): Sighted => ({
    type: sections[section],
    document: layer.document.id,
    name: item.names[0]!,
    names: item.names,
    one,
    optional,
    mentions: layer.mentions
      .filter(({ type, name }) => type === sections[section] && name === item.names[0])
      .map(({ id }) => id),
  }));
  return { layer, sighted };
}

/** Which of the merged things of its document an item is: that with most of its names. */
function meaning(file: string, section: Section, forms: readonly string[], whole: Merged) {
  const candidates = whole[section]
    .filter(({ documents }) => documents.includes(file))
    .map((one) => {
      const held = [...one.names, ...one.short_forms, ...one.document_only_forms.map(({ name }) => name), one['name']];
      const folded = new Set(held.map((form) => fold(String(form))));
      return { one, shared: forms.filter((form) => folded.has(fold(form))).length };
    })
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = candidates;
  if (!best?.shared || best.shared === next?.shared) throw new Error(`${file}: ${forms[0]} is not one merged thing`);
  const { key, optional, document_only_forms: only, short_forms: short } = best.one;
  return { one: key, optional, local: new Set([...only.map(({ name }) => name), ...short]) };
}

function itemOf(
  type: EntityType,
  { key, names: forms, kind, descriptive }: z.infer<typeof goldItem>,
  text: string,
  local: ReadonlySet<string>,
): Item {
  const name = forms[0]!;
  const owner = forms.flatMap((form) => /^(.+?)['’]s /u.exec(form)?.[1] ?? []).find((part) => countryCode(part));
  return {
    key,
    type,
    name,
    ...(kind &&
      type !== 'Event' && { kind: type === 'Organization' && countryCode(name) ? 'COUNTRY' : kind.toUpperCase() }),
    ...(type === 'Event' && { kind: /press conference/iu.test(name) ? 'PRESS_CONFERENCE' : 'CONFERENCE' }),
    ...(descriptive && { described: true }),
    ...(type === 'Organization' && owner && { qualifier: fold(owner) }),
    mentions: forms.map((form) => {
      const start = text.indexOf(form);
      const scope = local.has(form) || (type === 'Person' && !form.includes(' ')) ? 'DOCUMENT' : 'GLOBAL';
      return { start, end: start + form.length, form, scope };
    }),
  };
}

function factsOf(item: z.infer<typeof goldItem>, length: number): Fact[] {
  const evidence = { start: 0, end: length, rule: 'annotation' };
  const { key } = item;
  const claim = (property: 'start' | 'date', value: string | null | undefined): Fact[] =>
    value ? [{ type: 'Claim', about: key, property, value, evidence }] : [];
  return [
    ...item.positions.map(({ title, organization }): Fact => ({
      type: 'Position',
      person: key,
      title,
      ...(organization && { organization }),
      evidence,
    })),
    ...item.hosts.map((from): Fact => ({ type: 'HOSTED', from, to: key, role: 'HOST', evidence })),
    ...item.participants.map((from): Fact => ({ type: 'TOOK_PART_IN', from, to: key, role: 'PARTICIPANT', evidence })),
    ...item.parties.map((from): Fact => ({ type: 'PARTY_TO', from, to: key, role: 'PARTY', evidence })),
    ...item.signers.map(({ person, organization }): Fact => ({
      type: 'Signature',
      person,
      agreement: key,
      ...(organization && { organization }),
      evidence,
    })),
    ...claim('start', item.start),
    ...claim('date', item.date),
  ];
}
